"""Materials → disputes over a deadline: one thing that must be done or lapses, told with two dates."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.deadlines import group_tellings
from briefing.compose.disagreements.event_words import MOVED
from briefing.compose.disagreements.scope import count_shared, days_apart
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.deadlines import Telling
    from briefing.compose.material import Material

_MOVED = re.compile(MOVED, re.IGNORECASE)
_GIVING = re.compile(
    r"\b(?:g[ia]ve[ns]?|ask(?:s|ed)?|set|demand(?:s|ed)?|order(?:s|ed)?|told|warn(?:s|ed)?|call(?:s|ed)\s+on)\b", re.IGNORECASE
)
_BOWING = re.compile(
    r"\b(?:accept|meet|agree|comply|sign|respond|answer|back\s+down|surrender|withdraw|"
    r"resign|step\s+down|heed|decide|choose|say)\b",
    re.IGNORECASE,
)
ALIKE = 0.6
"""Share of the terms of two tellings that they have in common where they are of one deadline."""
WINDOW = 7
"""Days between two reports beyond which the second may know of a new date."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every deadline that articles give different dates, unless one tells that it was moved."""
    groups = [[t for t in group if t.leads] for group in group_tellings(materials)]
    for one, other in combinations([g for g in groups if g], 2):
        if _are_one(one, other):
            sides = tuple(tuple(Mention(t.material, t.clause, t.time) for t in side) for side in (one, other))
            yield Dispute("date of the deadline", "date", sides)


def _are_one(one: Sequence[Telling], other: Sequence[Telling]) -> bool:
    """True where every telling of the one says what some telling of the other says, on other days."""
    if {t.material.source.id for t in one} & {t.material.source.id for t in other}:
        return False
    if any(_MOVED.search(t.clause.cut(t.material.source.text)) for t in [*one, *other]):
        return False
    return any(_alike(a, b) for a in one for b in other)


def _alike(one: Telling, other: Telling) -> bool:
    apart = days_apart(one.material, other.material)
    if one.days.overlaps(other.days) or apart is None or abs(apart) > WINDOW or not one.terms | other.terms:
        return False
    return len(one.terms & other.terms) / len(one.terms | other.terms) >= ALIKE or _is_one_ultimatum(one, other)


def _is_one_ultimatum(one: Telling, other: Telling) -> bool:
    """True where one person or body gives others until then to bow, whatever the words for what they are to do."""
    texts = [t.clause.cut(t.material.source.text) for t in (one, other)]
    if not all(_GIVING.search(text) and _BOWING.search(text) for text in texts):
        return False
    setters = [
        {n.full for n in t.material.extraction.names if t.clause.start <= n.start < t.time.start and n.kind == "person"}
        for t in (one, other)
    ]
    return count_shared(*setters) > 0
