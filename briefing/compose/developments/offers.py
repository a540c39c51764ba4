"""Materials → moves of what is offered: a bid or pay offer that one article gives at one value, and a later one at another."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.developments.holding import find_day
from briefing.compose.developments.points import Move, Point
from briefing.compose.disagreements.comparison import WINDOW, are_strangers, have_other_actors
from briefing.compose.disagreements.figures import read
from briefing.compose.disagreements.scope import count_shared, days_apart
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.material import Material

_NOUN = r"(?:offer|proposal|bid|approach|terms)"
_HEDGE = r"(?:(?:about|around|some|nearly|roughly|now)\s+)*"
_AT = re.compile(rf"\b{_NOUN}(?:\s+(?:to|of|worth|at|stands\s+at|stood\s+at|is|was))?:?\s+{_HEDGE}$", re.IGNORECASE)
_WORTH = re.compile(
    rf"\b{_NOUN}\b[^;.]{{0,50}}\bvalu(?:es|ed|ing)\b[^,;.]{{0,30}}\bat\s+{_HEDGE}$|\b{_NOUN}\s+(?:is|was)\s+(?:now\s+)?worth\s+{_HEDGE}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"^\s+(?:[a-z-]+\s+)?{_NOUN}\b", re.IGNORECASE)
_EACH = re.compile(r"^\s+(?:a|per|for\s+each|an?\s+ordinary)\s+share\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:rival|counter-?bid|counter-?offer|earlier|previous|initial|original|first|opening|could|might|would|if|winning|hostile|another)\b",
    re.IGNORECASE,
)
"""Words of a bid by somebody else, one given up, or one that is not made."""
NEAR = 45
"""Code points around a figure within which words are of its own offer."""
FARTHEST = 2.0
"""How many times the lower offer the higher may be."""


def find(materials: Sequence[Material], disputed: AbstractSet[tuple[str, int]]) -> Iterable[Move]:
    """One move for every pair of values of one offer; `disputed` ones are left out."""
    offers = [
        (kind, f)
        for m in materials
        for c in m.extraction.clauses
        for q in c.quantities
        if (m.source.id, q.start) not in disputed and (f := read(m, c, q, loosely=True)) is not None and (kind := _kind(f))
    ]
    for (kind, one), (other_kind, other) in combinations(offers, 2):
        if kind == other_kind and _are_of_one(one, other):
            apart = days_apart(one.material, other.material) or 0
            earlier, later = (one, other) if apart > 0 else (other, one)
            days = find_day(earlier), find_day(later)
            if days[0] and days[1] and days[0].last < days[1].first:
                points = tuple(
                    Point(f.mention, f.bounds, d, d.last.toordinal()) for f, d in zip((earlier, later), days, strict=True) if d
                )
                yield Move(kind, "number", points, surely_named=True)


def _kind(figure: Figure) -> str:
    """What is offered by the figure; empty where it is no offer."""
    clause, quantity = figure.mention.clause, figure.quantity
    text = figure.material.source.text
    before, after = text[clause.start : quantity.start], text[quantity.end : clause.end]
    if (
        quantity.unit not in CURRENCIES
        or _OTHERS.search(f"{before[-NEAR:]}{after[:NEAR]}")
        or clause.status not in {"done", "ongoing"}
    ):
        return ""
    if _EACH.match(after) or (quantity.unit in {"penny", "cent"} and (_AT.search(before) or _BEHIND.match(after))):
        return "price offered a share" if _AT.search(before) or _BEHIND.match(after) or _WORTH.search(before) else ""
    if _WORTH.search(before):
        return "value of the offer"
    return ""


def _are_of_one(one: Figure, other: Figure) -> bool:
    apart = days_apart(one.material, other.material)
    if not apart or abs(apart) > WINDOW or one.bounds.meet(other.bounds) or one.unit != other.unit:
        return False
    low, high = sorted((one.quantity.value, other.quantity.value))
    if high > FARTHEST * low or have_other_actors(one, other) or are_strangers(one.material, other.material):
        return False
    return not one.names or not other.names or count_shared(one.names, other.names) > 0
