"""Materials → disputes over a person's age: “Lund, 47,” in one article and “Lund, 52,” in another of the same weeks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.persons import group_by_person
from briefing.compose.disagreements.scope import days_apart
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material

_BEHIND = re.compile(
    r"^,\s+(?P<age>\d{1,3})(?=[,.;)]|\s+and\s|$)|^\s+\((?P<bracketed>\d{1,3})\)|^,\s+aged?\s+(?P<aged>\d{1,3})\b|"
    r"^,\s+(?:an?|the)\s+(?:[\w-]+\s+){1,4}of\s+(?P<told>\d{2})(?=[,.;)]|\s+(?:from|who|told|said|has|was)\b|$)"
)
_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old\s+$")
WINDOW = 45
"""Days between two reports beyond which a birthday may lie between them more than once."""
OLDEST = 115


@dataclass(frozen=True, eq=False)
class _Age:
    mention: Mention
    full: str
    years: int


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every person to whom articles give ages that no birthday between them explains."""
    for person in group_by_person(a for m in materials for a in _ages(m)):
        sides: list[list[_Age]] = []
        for age in person:
            side = next((s for s in sides if abs(s[0].years - age.years) <= 1), None)
            if side is None:
                sides.append([age])
            else:
                side.append(age)
        if any(_clash(a, b) for a, b in combinations(person, 2)):
            full = max((a.full for a in person), key=len)
            yield Dispute(f"age of {full}", "number", tuple(tuple(a.mention for a in side) for side in sides))


def _ages(material: Material) -> Iterable[_Age]:
    text = material.source.text
    for name in material.extraction.names:
        clause = next((c for c in material.extraction.clauses if c.covers(name)), None)
        if clause is None or name.kind != "person":
            continue
        match = _BEHIND.match(text[name.end : clause.end])
        offset = name.end
        if match is None:
            match, offset = _BEFORE.search(text[clause.start : name.start]), clause.start
        if match is None:
            continue
        group = next(g for g, value in match.groupdict().items() if value)
        at = Span(start=offset + match.start(group), end=offset + match.end(group))
        if 1 < int(match[group]) <= OLDEST:
            yield _Age(Mention(material, clause, at), name.full, int(match[group]))


def _clash(one: _Age, other: _Age) -> bool:
    apart = days_apart(one.mention.material, other.mention.material)
    near = apart is not None and abs(apart) <= WINDOW
    return near and one.mention.source != other.mention.source and abs(one.years - other.years) > 1
