"""Materials → disputes over how long something was stopped or held up, told by a verb: “diverted for 31 hours”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, names_in
from briefing.compose.disagreements.senses import SENSES
from briefing.compose.disagreements.sides import Dispute, Mention, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0}
_KINDS = (
    ("diversion", re.compile(r"\b(?:divert(?:ed|ing)?|turn(?:ed|ing)?\s+(?:\w+\s+)?away|redirected)\b", re.IGNORECASE)),
    ("closure", re.compile(r"\b(?:(?:was|were|been|stayed|remained)\s+(?:closed|shut)|closed|shut)\b", re.IGNORECASE)),
    (
        "outage",
        re.compile(r"\b(?:without\s+(?:power|electricity|water|heating)|blacked\s+out|off\s+air|offline)\b", re.IGNORECASE),
    ),
    ("entrapment", re.compile(r"\b(?:trapped|stranded|stuck|marooned)\b", re.IGNORECASE)),
    ("detention", re.compile(r"\b(?:held|detained|questioned|in\s+custody)\b", re.IGNORECASE)),
    ("suspension", re.compile(r"\b(?:suspended|halted|grounded|at\s+a\s+standstill)\b", re.IGNORECASE)),
)
"""What lasted → the words that tell it as over; a length with “will” or “could” is a plan."""
_FOR = re.compile(r"\bfor\s+(?:a\s+total\s+of\s+)?$", re.IGNORECASE)
_NOT_TOLD = re.compile(
    r"\b(?:will|would|could|may|might|should|must|can|to\s+be|not|never|if|another|further|already)\b", re.IGNORECASE
)
_GAP = 60
"""Characters between the verb and its length."""
CLOSE = 0.15
"""Share by which two lengths may differ and still be one."""
FARTHEST = 4.0
"""How many times the shorter the longer may be: beyond that they are of two interruptions."""
WINDOW = 14
"""Days between two reports beyond which they are of two interruptions."""
_FEW = frozenset({"diversion"})
"""What comes so seldom that a name which the other article knows is enough."""


@dataclass(frozen=True, eq=False)
class _Length:
    mention: Mention
    kind: str
    hours: float
    things: frozenset[str]
    """Heads of the subject and the objects: what was closed, who was held."""
    names: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every interruption that articles give different lengths; none where one article tells two of the kind."""
    told = [each for m in materials for c in m.extraction.clauses for q in c.quantities if (each := _read(m, c, q)) is not None]
    groups: list[list[_Length]] = []
    for length in told:
        home = next((g for g in groups if all(_are_of_one(o, length) for o in g)), None)
        if home is None:
            groups.append([length])
        else:
            home.append(length)
    for group in groups:
        sides = split([each.mention for each in group], _agree)
        sources = [{m.source for m in side} for side in sides]
        if len(sides) > 1 and not any(a & b for a, b in combinations(sources, 2)):
            yield Dispute(f"length of the {group[0].kind}", "duration", tuple(tuple(s) for s in sides))


def _read(material: Material, clause: Clause, quantity: Quantity) -> _Length | None:
    text = material.source.text
    before = text[clause.start : quantity.start]
    if quantity.unit not in _HOURS or clause.negated or clause.status != "done" or not _FOR.search(before):
        return None
    tail = before[-_GAP:]
    kind = next((name for name, pattern in _KINDS if pattern.search(tail)), None)
    if kind is None or _NOT_TOLD.search(tail):
        return None
    things = frozenset(
        SENSES.get(p.head, p.head) for p in clause.phrases if p.role in {"subject", "object"} and not p.overlaps(quantity)
    )
    names = names_in(material, clause, things=True)
    return _Length(Mention(material, clause, quantity), kind, _hours(quantity), things, names)


def _agree(one: Mention, other: Mention) -> bool:
    a, b = (_hours(next(q for q in m.clause.quantities if q == m.at)) for m in (one, other))
    return abs(a - b) <= CLOSE * max(a, b)


def _hours(quantity: Quantity) -> float:
    return quantity.value * _HOURS[quantity.unit]


def _are_of_one(one: _Length, other: _Length) -> bool:
    here, there = one.mention.material, other.mention.material
    apart = days_apart(here, there)
    if one.kind != other.kind or apart is None or abs(apart) > WINDOW or are_strangers(here, there):
        return False
    if max(one.hours, other.hours) > FARTHEST * min(one.hours, other.hours):
        return False
    if one.kind in _FEW and (knows(there, one.names) or knows(here, other.names)):
        return True
    named = not one.names or not other.names or count_shared(one.names, other.names) > 0
    return named and bool(one.things & other.things)
