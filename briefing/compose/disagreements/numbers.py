"""Materials → disputes over a number: one measure, one scope, one unit, told as fact, and values that no rounding explains."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.figures import UNITLESS, read
from briefing.compose.disagreements.lexicon import (
    CUMULATIVE,
    GENERIC_HEADS,
    GROWING,
    MEASURE_CLASSES,
    MEASURE_NAMES,
    PEOPLE,
    PHYSICAL_UNITS,
    RESTRICTIVE,
    SUFFICIENT,
    TIME_VARYING,
    WEAK_MEASURES,
    WORKERS,
)
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, same_name
from briefing.compose.disagreements.sides import Dispute

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.days import Days
    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.material import Material

WINDOW = 45
"""Days between two reports beyond which their figures are of two states of the world."""
ALIKE = 0.5
"""Share of the classes of two slots that they have in common where the slots alone make them one."""
FARTHEST = 5.0
"""How many times the smaller figure the larger may be: beyond that one of them is of a part, or of something else."""
ENOUGH = 2
"""Signs that two figures are of one thing, where what they count has a name of its own."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every slot in which articles give values that exclude each other."""
    figures = [f for m in materials for c in m.extraction.clauses for q in c.quantities if (f := read(m, c, q)) is not None]
    for group in _groups(figures):
        clashing = [(a, b) for a, b in combinations(group, 2) if _clash(a, b)]
        disputed = {id(f) for pair in clashing for f in pair}
        sides = _sides([f for f in group if id(f) in disputed or _repeats(f, group, disputed)])
        if len(sides) > 1 and clashing and not _told_together(sides):
            yield Dispute(_about(group), "number", tuple(tuple(f.mention for f in side) for side in sides))


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
    if one.unit != other.unit and not _same_counted(one, other):
        return False
    apart = days_apart(one.material, other.material)
    if apart is not None and abs(apart) > WINDOW:
        return False
    low, high = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    if high > FARTHEST * low:
        return False
    if one.told != other.told or one.mention.clause.negated != other.mention.clause.negated:
        return False
    if one.slot & RESTRICTIVE != other.slot & RESTRICTIVE or one.place != other.place or _other_period(one, other):
        return False
    return _same_measure(one, other)


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
        one_day = _same_day(one, other) or (not one.days and not other.days and days_apart(one.material, other.material) == 0)
        specific = " per " in one.unit and one_day and signs >= ENOUGH + _same_day(one, other)
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
    return same + len(slots) + min(len(words), 2) + _same_day(one, other) + (count_shared(one.names, other.names) > 0)


def _same_day(one: Figure, other: Figure) -> bool:
    return any(a == b for a in one.days for b in other.days)


def _same_scope(one: Figure, other: Figure, *, sufficient: bool) -> bool:
    """True where the names beside the figures agree; where only one has any, the measure or the subject must do."""
    if one.names and other.names:
        return count_shared(one.names, other.names) > 0 or (
            sufficient and not one.slot & CUMULATIVE and _acquainted(one, other)
        )
    if bool(one.names) == bool(other.names) or sufficient:
        return not _strangers(one.material, other.material)
    if one.slot == other.slot and one.names | other.names:
        return knows(one.material, other.names) if other.names else knows(other.material, one.names)
    subjects = one.mention.clause.subject, other.mention.clause.subject
    return subjects[0] is not None and subjects[1] is not None and same_name(subjects[0], subjects[1])


def _strangers(one: Material, other: Material) -> bool:
    """True where both articles name somebody or something, and nothing in common."""
    here, there = ({n.full for n in m.extraction.names} for m in (one, other))
    return bool(here and there) and not count_shared(here, there)


def _acquainted(one: Figure, other: Figure) -> bool:
    """True where either article also knows a name that stands beside the other's figure."""
    return knows(other.material, one.names) and knows(one.material, other.names)


def _other_period(one: Figure, other: Figure) -> bool:
    """True where each is told of a month, quarter or year of its own, or a measure that moves is told on different days."""
    periods = [_periods(f) for f in (one, other)]
    if all(periods) and not any(a.overlaps(b) for a in periods[0] for b in periods[1]):
        return True
    moves = (one.slot | other.slot) & TIME_VARYING
    return bool(moves) and days_apart(one.material, other.material) != 0


def _periods(figure: Figure) -> list[Days]:
    clause = figure.mention.clause
    spans = [days_of(t.value) for t in figure.material.extraction.times if clause.covers(t)]
    return [d for d in spans if d is not None and d.length > 7]


def _clash(one: Figure, other: Figure) -> bool:
    """True where the two cannot both be true, come from two articles, and neither supersedes the other."""
    if one.mention.source == other.mention.source or one.bounds.meet(other.bounds):
        return False
    return not _is_development(one, other)


def _is_development(one: Figure, other: Figure) -> bool:
    """True where the later figure follows on the earlier; two tallies of one day do not, whenever they are reported."""
    apart = _tallies_apart(one, other)
    earlier, later = (one, other) if (apart or 0) >= 0 else (other, one)
    if one.as_of and other.as_of and not apart:
        return False
    if (one.slot | other.slot) & GROWING:
        if apart:
            return later.bounds.low >= earlier.bounds.low or later.updates
        return one.updates or other.updates
    return later.updates or (not apart and earlier.updates)


def _tallies_apart(one: Figure, other: Figure) -> int | None:
    """Days from the one figure to the other: from tally to tally where both are dated, else from report to report."""
    if one.as_of and other.as_of:
        return (other.as_of.first - one.as_of.first).days
    return days_apart(one.material, other.material)


def _repeats(figure: Figure, group: Sequence[Figure], disputed: set[int]) -> bool:
    """True where the figure tells again what a disputed one tells; of a count that goes on, only on the same day."""
    for other in group:
        same = id(other) in disputed and other.bounds.meet(figure.bounds)
        if same and (not figure.slot & GROWING or days_apart(figure.material, other.material) == 0):
            return True
    return False


def _sides(group: Sequence[Figure]) -> list[list[Figure]]:
    sides: list[list[Figure]] = []
    for figure in sorted(group, key=lambda f: (f.bounds.width, f.mention.order)):
        home = next((side for side in sides if all(figure.bounds.meet(f.bounds) for f in side)), None)
        if home is None:
            sides.append([figure])
        else:
            home.append(figure)
    return sides


def _told_together(sides: Sequence[Sequence[Figure]]) -> bool:
    """True where one article gives values of two sides: it knows both, and they are of different things or times."""
    sources = [frozenset(f.material.source.id for f in side) for side in sides]
    return any(a & b for a, b in combinations(sources, 2))


def _about(group: Sequence[Figure]) -> str:
    """The name of the measure: of its class, of what is counted, or else its own words."""
    shared = frozenset.intersection(*(f.slot for f in group))
    first = group[0]
    named = next((name for c, name in MEASURE_NAMES.items() if c in shared), None)
    if named:
        return named
    if first.head:
        state = next((f" {word}" for c, word in _STATES.items() if c in shared), "")
        return f"number of {plural(first.head)}{state}"
    if " per " in first.unit:
        named_words = frozenset(w for n in first.names for w in n.lower().split())
        noun = min(frozenset.intersection(*(f.words for f in group)) - WEAK_MEASURES - named_words, default="")
        unit, _, per = first.unit.partition(" per ")
        kind = "rate" if unit.split()[0] in {"cubic", "square"} or per != "hour" else "speed"
        return f"{kind}{f' at the {noun}' if noun and kind == 'rate' else ''}, in {plural(unit)} per {per}"
    known = sorted(shared & set(MEASURE_CLASSES.values()))
    if known:
        qualifier = min(shared - WEAK_MEASURES - set(known) - UNITLESS, default="")
        return f"{qualifier} {known[0]}".strip()
    best = min((f.quantity for f in group), key=lambda q: (len(q.measure.split()) or 9, q.measure))
    return " ".join(reversed(best.measure.split()[:2])) or "number"


_STATES = {"damage": "damaged", "destroy": "destroyed", "cancelled": "cancelled"}


def plural(noun: str) -> str:
    """The plural of a lemma: “feet” of “foot”."""
    for one, many in (("foot", "feet"), ("child", "children"), ("person", "people"), ("man", "men")):
        if noun.endswith(one):
            return noun.removesuffix(one) + many
    return noun if noun.endswith("s") or noun == "people" else f"{noun}s"
