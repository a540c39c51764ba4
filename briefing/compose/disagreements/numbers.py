"""Materials → disputes over a number: one measure, one scope, one unit, told as fact, and values that no rounding explains."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements import aligned
from briefing.compose.disagreements.comparison import (
    WINDOW,
    are_acquainted,
    are_of_one_day,
    are_strangers,
    are_told_together,
    clash,
    have_other_actors,
    is_of_other_period,
    sides_of,
)
from briefing.compose.disagreements.figures import UNITLESS, read
from briefing.compose.disagreements.lexicon import (
    CUMULATIVE,
    GENERIC_HEADS,
    GROWING,
    PEOPLE,
    PHYSICAL_UNITS,
    RESTRICTIVE,
    SUFFICIENT,
    WEAK_MEASURES,
    WORKERS,
)
from briefing.compose.disagreements.naming import name_of
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, same_name
from briefing.compose.disagreements.sides import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.material import Material

ALIKE = 0.5
"""Share of the classes of two slots that they have in common where the slots alone make them one."""
FARTHEST = 5.0
"""How many times the smaller figure the larger may be: beyond that one of them is of a part, or of something else."""
ENOUGH = 2
"""Signs that two figures are of one thing, where what they count has a name of its own."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every slot in which articles give values that exclude each other."""
    taken: set[tuple[str, int]] = set()
    figures = [f for m in materials for c in m.extraction.clauses for q in c.quantities if (f := read(m, c, q)) is not None]
    for group in _groups(figures):
        clashing = [(a, b) for a, b in combinations(group, 2) if clash(a, b)]
        disputed = {id(f) for pair in clashing for f in pair}
        sides = sides_of([f for f in group if id(f) in disputed or _repeats(f, group, disputed)])
        if len(sides) > 1 and clashing and not are_told_together(sides):
            taken |= {(f.mention.source, f.quantity.start) for f in group}
            yield Dispute(name_of(group), "number", tuple(tuple(f.mention for f in side) for side in sides))
    yield from aligned.find(materials, taken)


def _groups(figures: Sequence[Figure]) -> list[list[Figure]]:
    groups: list[list[Figure]] = []
    for figure in figures:
        home = next((g for g in groups if all(_comparable(other, figure) for other in g)), None)
        if home is None:
            groups.append([figure])
        else:
            home.append(figure)
    return groups


def _comparable(one: Figure, other: Figure) -> bool:
    """True where both say how much of the same there was."""
    apart = days_apart(one.material, other.material)
    if apart is not None and abs(apart) > WINDOW:
        return False
    return not is_of_other_period(one, other) and measure_one_thing(one, other)


def measure_one_thing(one: Figure, other: Figure) -> bool:
    """True where both are of one measure, scope and degree of certainty, be it at two times."""
    if one.unit != other.unit and not _same_counted(one, other):
        return False
    low, high = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    if high > FARTHEST * low:
        return False
    if one.told != other.told or one.mention.clause.negated != other.mention.clause.negated:
        return False
    if one.slot & RESTRICTIVE != other.slot & RESTRICTIVE or one.place != other.place:
        return False
    return not have_other_actors(one, other) and _same_measure(one, other)


def _same_counted(one: Figure, other: Figure) -> bool:
    """True where what one counts by its unit is what the other counts by its measure, or both count people somehow."""
    if {one.unit, other.unit} & (UNITLESS | PHYSICAL_UNITS):
        return False
    if one.slot & other.slot & SUFFICIENT and {one.unit, other.unit} <= {"", "other", *PEOPLE, *WORKERS}:
        return True
    return one.head == other.head or bool(one.slot & other.slot & {"job cuts", "capacity", "seats won"})


def _same_measure(one: Figure, other: Figure) -> bool:
    """True where the slots are alike enough, or enough else in the two clauses is the same, and the names agree."""
    shared = (one.slot & other.slot) - WEAK_MEASURES - {one.base, other.base}
    if "stake" in shared:
        return one.owner is not None and other.owner is not None and same_name(one.owner, other.owner)
    sufficient = bool(shared & SUFFICIENT)
    signs = _signs(one, other)
    if one.head and one.head == other.head:
        specific = bool(shared - {one.head}) and signs >= ENOUGH + (one.head in GENERIC_HEADS)
    else:
        one_day = are_of_one_day(one, other) or (
            not one.days and not other.days and days_apart(one.material, other.material) == 0
        )
        specific = " per " in one.unit and one_day and signs >= ENOUGH + are_of_one_day(one, other)
    alike = bool(shared) and (sufficient or len(one.slot & other.slot) / len(one.slot | other.slot) >= ALIKE)
    if not alike and not specific:
        return False
    return _same_scope(one, other, sufficient=sufficient or specific)


def _signs(one: Figure, other: Figure) -> int:
    """How many things the two clauses have in common besides the noun that is counted."""
    slots = (one.slot & other.slot) - WEAK_MEASURES - {one.head, one.base, other.base}
    words = (one.words & other.words) - WEAK_MEASURES - slots - {one.head}
    subjects = one.mention.clause.subject, other.mention.clause.subject
    same = subjects[0] is not None and subjects[0] == subjects[1]
    return same + len(slots) + min(len(words), 2) + are_of_one_day(one, other) + (count_shared(one.names, other.names) > 0)


def _same_scope(one: Figure, other: Figure, *, sufficient: bool) -> bool:
    """True where the names beside the figures agree; where only one has any, the measure or the subject must do."""
    if one.names and other.names:
        return count_shared(one.names, other.names) > 0 or (
            sufficient and not one.slot & CUMULATIVE and are_acquainted(one, other)
        )
    if bool(one.names) == bool(other.names) or sufficient:
        return not are_strangers(one.material, other.material)
    if one.slot == other.slot and one.names | other.names:
        return knows(one.material, other.names) if other.names else knows(other.material, one.names)
    subjects = one.mention.clause.subject, other.mention.clause.subject
    return subjects[0] is not None and subjects[1] is not None and same_name(subjects[0], subjects[1])


def _repeats(figure: Figure, group: Sequence[Figure], disputed: set[int]) -> bool:
    """True where the figure tells again what a disputed one tells; of a count that goes on, only on the same day."""
    for other in group:
        same = id(other) in disputed and other.bounds.meet(figure.bounds)
        if same and (not figure.slot & GROWING or days_apart(figure.material, other.material) == 0):
            return True
    return False
