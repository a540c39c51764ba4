"""Materials → disputes over a number: one measure, one scope, one unit, told as fact, and values that no rounding explains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.lexicon import (
    CUMULATIVE,
    CURRENCIES,
    MEASURE_CLASSES,
    MEASURE_NAMES,
    PEOPLE,
    RESTRICTIVE,
    SUFFICIENT,
    TIME_VARYING,
    UNITS_OF_TIME,
    WEAK_MEASURES,
    WORKERS,
)
from briefing.compose.disagreements.scope import count_shared, days_apart, is_prospect, names_in, same_name
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.values import Bounds, bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.days import Days
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

_UNITS = CURRENCIES | {"percent", "point", "new", "old"}
_CUTTING = frozenset("cut go axe shed eliminate lose slash scrap cutting".split())
_PART_BEFORE = re.compile(
    r"(?:\bincluding|\bamong\s+them|\bof\s+whom|\bfrom|\bthan|\bcompared\s+(?:with|to)|\bversus|\bagainst|\banother|\ba\s+further|"
    r"\badditional|\bextra|\bby|\bbetween|\bonly\s+the|\d\s+of|\bout\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"^\s*(?:of\s+(?:them|whom|these)|more\b|others?\b|further\b|each\b|apiece\b|extra\b|[\w-]+\s+more\b|to\s+\d|and\s+\d[\d.,]*\s+per)",
    re.IGNORECASE,
)
_RATIO = re.compile(r"\b(?:in|out of)\b", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:will|(?:is|are)\s+to|plans?\s+to|intends?\s+to|set\s+to|due\s+to)\s+\w", re.IGNORECASE)
_UPDATE = re.compile(
    r"\b(?:raised?|raising|revis\w+|increas\w+|rose|risen|rises|climb\w+|up\s+from|down\s+from|now|lower\w+|improv\w+|upgrad\w+|downgrad\w+|"
    r"new\s+offer|updated|latest|so\s+far|previous(?:ly)?|earlier|originally|initial(?:ly)?)\b",
    re.IGNORECASE,
)


WINDOW = 14
"""Days between two reports beyond which their figures are of two states of the world."""


@dataclass(frozen=True, eq=False)
class Figure:
    """A number that an article tells, in its slot."""

    mention: Mention
    quantity: Quantity
    bounds: Bounds
    slot: frozenset[str]
    names: frozenset[str]
    base: str
    """The whole that a share is a share of, “trains” in “six trains in ten”; it says nothing of what they do."""
    told: str
    """As a fact, as a plan, or as a prospect: only like is compared with like."""
    updates: bool

    @property
    def material(self) -> Material:
        """Where it is told."""
        return self.mention.material


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every slot in which articles give values that exclude each other."""
    figures = [f for m in materials for c in m.extraction.clauses for q in c.quantities if (f := _read(m, c, q)) is not None]
    for group in _groups(figures):
        clashing = [(a, b) for a, b in combinations(group, 2) if _clash(a, b)]
        disputed = {id(f) for pair in clashing for f in pair}
        sides = _sides([f for f in group if id(f) in disputed or _repeats(f, group, disputed)])
        if len(sides) > 1 and clashing and not _told_together(sides):
            yield Dispute(_about(group), "number", tuple(tuple(f.mention for f in side) for side in sides))


def _read(material: Material, clause: Clause, quantity: Quantity) -> Figure | None:
    text = material.source.text
    before, after = text[clause.start : quantity.start], text[quantity.end : clause.end]
    if quantity.unit in UNITS_OF_TIME or _PART_BEFORE.search(before) or _PART_AFTER.match(after):
        return None
    slot = _slot(quantity) | ({"attribute"} if after.startswith("-") else set())
    if not slot - WEAK_MEASURES or (
        quantity.value < 10 and quantity.unit not in {"percent", "point"} and quantity.text.isalpha()
    ):
        return None
    words = clause.cut(text)
    return Figure(
        mention=Mention(material, clause, quantity),
        quantity=quantity,
        bounds=bounds_of(quantity),
        slot=slot,
        names=names_in(material, clause, besides=clause.speaker, things=True),
        base=_base(quantity, after),
        told=_told(clause, _segment(text, clause, quantity)),
        updates=bool(_UPDATE.search(words)),
    )


def _segment(text: str, clause: Clause, quantity: Quantity) -> str:
    """The words between the commas or dashes around a number."""
    before = re.split(r"[,;:—–](?=\s)", text[clause.start : quantity.start])[-1]
    after = re.split(r"[,;:—–](?=\s)", text[quantity.end : clause.end])[0]
    return f"{before}{quantity.text}{after}"


def _told(clause: Clause, words: str) -> str:
    """How the number is told; the status of the clause counts where its verb stands beside the number."""
    main = clause.verb is None or re.search(rf"\b{re.escape(clause.verb[:4])}", words, re.IGNORECASE) is not None
    status = clause.status if main else "done"
    if is_prospect(words) or status in {"possible", "conditional"}:
        return "prospect"
    if status == "demanded":
        return "demand"
    return "plan" if status in {"planned", "expected"} or _PLAN.search(words) else "fact"


def _base(quantity: Quantity, after: str) -> str:
    words = quantity.measure.split()
    share = quantity.unit == "percent" and (after.lower().startswith(" of ") or _RATIO.search(quantity.text))
    return MEASURE_CLASSES.get(words[0], words[0]) if share and words else ""


def _slot(quantity: Quantity) -> frozenset[str]:
    """The measure in classes: “killed 31 people” and “a death toll of 31” have one slot."""
    words = [*quantity.measure.split(), quantity.unit]
    classes = {MEASURE_CLASSES.get(w, w) for w in words if w and w not in _UNITS}
    if "job" in classes and classes & _CUTTING:
        classes = classes - _CUTTING | {"job cuts"}
    if classes & CUMULATIVE:
        return frozenset(classes & (CUMULATIVE | RESTRICTIVE))
    return frozenset(c for c in classes if c not in PEOPLE or len(classes) == 1)


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
    if one.quantity.unit != other.quantity.unit and not _same_people(one, other):
        return False
    apart = days_apart(one.material, other.material)
    if apart is not None and abs(apart) > WINDOW:
        return False
    if one.told != other.told or one.mention.clause.negated != other.mention.clause.negated:
        return False
    if one.slot & RESTRICTIVE != other.slot & RESTRICTIVE or _other_period(one, other):
        return False
    shared, union = (one.slot & other.slot) - WEAK_MEASURES - {one.base, other.base}, one.slot | other.slot
    if not shared or (not shared & SUFFICIENT and len(one.slot & other.slot) / len(union) < 0.5):
        return False
    return _same_scope(one, other, sufficient=bool(shared & SUFFICIENT))


def _same_scope(one: Figure, other: Figure, *, sufficient: bool) -> bool:
    """True where the names beside the figures agree; where only one has any, the measure or the subject must do."""
    if one.names and other.names:
        return count_shared(one.names, other.names) > 0
    if bool(one.names) == bool(other.names) or sufficient:
        return True
    subjects = one.mention.clause.subject, other.mention.clause.subject
    return subjects[0] is not None and subjects[1] is not None and same_name(subjects[0], subjects[1])


def _same_people(one: Figure, other: Figure) -> bool:
    units = {one.quantity.unit, other.quantity.unit}
    return bool(one.slot & other.slot & SUFFICIENT) and units <= {"", "other", *PEOPLE, *WORKERS}


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
    apart = days_apart(one.material, other.material)
    earlier, later = (one, other) if (apart or 0) >= 0 else (other, one)
    if one.slot & CUMULATIVE:
        if apart:
            return later.bounds.low >= earlier.bounds.low or later.updates
        return one.updates or other.updates
    return later.updates or (not apart and earlier.updates)


def _repeats(figure: Figure, group: Sequence[Figure], disputed: set[int]) -> bool:
    """True where the figure tells again what a disputed one tells; of a count that goes on, only on the same day."""
    for other in group:
        same = id(other) in disputed and other.bounds.meet(figure.bounds)
        if same and (not figure.slot & CUMULATIVE or days_apart(figure.material, other.material) == 0):
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
    known = sorted(shared & set(MEASURE_CLASSES.values()) | shared & {"job cuts"})
    if known:
        return MEASURE_NAMES.get(known[0], known[0])
    best = min((f.quantity for f in group), key=lambda q: (len(q.measure.split()) or 9, q.measure))
    if best.unit and best.unit not in _UNITS:
        return f"number of {best.unit if best.unit.endswith('s') or best.unit == 'people' else best.unit + 's'}"
    return " ".join(reversed(best.measure.split()[:2])) or "number"
