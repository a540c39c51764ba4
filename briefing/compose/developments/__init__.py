"""Materials → developments: figures that moved, each value with its day, told as one thing and not as a contradiction.

`docs/disagreements.md` says what tells a development from a disagreement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.developments import moved, offers, stated, successive, tellers
from briefing.compose.developments.points import build, merge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.compose.disagreements.sides import Dispute
    from briefing.compose.material import Material
    from briefing.model.statement import Development

FINDERS = (stated.find, moved.find, offers.find, successive.find)


def find(materials: Sequence[Material], disputes: Sequence[Dispute], origin_of: Mapping[str, str]) -> tuple[Development, ...]:
    """The developments that the articles tell, by weight; empty where none is told.

    What `disputes` are about is left out: of a disputed value nobody knows when it held.
    """
    disputed = {(m.source, m.at.start) for d in disputes for side in d.sides for m in side}
    moves = merge(m for finder in FINDERS for m in finder(materials, disputed))
    told = (tellers.add(move, materials, disputed) for move in moves)
    built = [d for d in (build(move, origin_of) for move in told) if d is not None]
    return tuple(sorted(built, key=lambda d: -sum(step.origins for step in d.steps)))
