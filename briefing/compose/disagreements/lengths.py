"""Materials → disputes over a length of time that no list knows, by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.disagreements.aligned import pair_up
from briefing.compose.disagreements.alignment import tell
from briefing.compose.disagreements.lexicon import UNITS_OF_TIME

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.disagreements.sides import Dispute
    from briefing.compose.material import Material


def find(materials: Sequence[Material], taken: AbstractSet[tuple[str, int]]) -> Iterable[Dispute]:
    """One dispute for every pair of lengths of one thing; `taken` are lengths disputed already, by source and offset."""
    told = tell(materials, lengths=True)
    every = [t for t in told if t.figure.quantity.unit in UNITS_OF_TIME and t.figure.told != "prospect"]
    yield from pair_up(every, materials, taken, "duration")
