"""A move → the same with every article that gives a value while it held, and the day of the first that does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.compose.days import Days
from briefing.compose.developments.points import Move, Point
from briefing.compose.disagreements.sides import Mention
from briefing.compose.figures import content_of, is_odd
from briefing.compose.material import Evidence
from briefing.compose.values import bounds_of
from briefing.model.extraction import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material

HELD = frozenset({"done", "ongoing"})


def add(move: Move, materials: Sequence[Material], disputed: AbstractSet[tuple[str, int]]) -> Move:
    """The move with more points; those of a round figure, which others may have by chance, and `disputed` ones stay alone."""
    known = {p.key for p in move.points} | disputed
    more = {p.key: p for point in move.points for p in _find_others(point, move, materials) if p.key not in known}
    return replace(move, points=(*move.points, *more.values())) if more else move


def _find_others(point: Point, move: Move, materials: Sequence[Material]) -> Iterator[Point]:
    value = point.mention.at
    if point.given_up or not isinstance(value, Quantity) or not is_odd(value):
        return
    about = content_of([Evidence(material=point.mention.material, clause=point.mention.clause)])
    for material in materials:
        day = material.source.published
        if day is None or not _holds(point, move, day.toordinal()):
            continue
        for clause in (c for c in material.extraction.clauses if c.status in HELD and not c.negated):
            same = [q for q in clause.quantities if (q.value, q.unit) == (value.value, value.unit)]
            if same and about & content_of([Evidence(material=material, clause=clause)]):
                mention = Mention(material, clause, same[0])
                yield Point(mention, bounds_of(same[0]), Days(day, day), day.toordinal())


def _holds(point: Point, move: Move, rank: int) -> bool:
    """True where no other value of the move stands between the point and `rank`, in order of time, or at `rank`."""
    low, high = sorted((point.rank, float(rank)))
    return not any(low <= other.rank <= high for other in move.points if not other.bounds.meet(point.bounds))
