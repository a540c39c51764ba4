"""Materials → disputes over a time of day: one happening, told with hours that exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.event_words import ENDING_VERBS, HOUR_EVENTS, QUALIFIERS
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, names_in
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase, TimeExpression

_CLOCK = re.compile(r"^(?P<day>\d{4}-\d{2}-\d{2})T(?P<hour>\d{2}):(?P<minute>\d{2})$")
_DAY_NAMED = re.compile(
    r"day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\btomorrow\b|\btonight\b|\blast\s+night\b",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\b(?:GMT|UTC|[ECMPB]S?[DT]T|[ECMP]T|BST|CET|CEST|MSK|JST)\b")
_SHORTLY = re.compile(
    r"\b(?:about|around|shortly\s+(?:before|after)|just\s+(?:before|after)|soon\s+after|minutes\s+(?:before|after))\s+$",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"\b(?:before|after|until|till|by|since|from|between|and|to)\s+$", re.IGNORECASE)
_VOUCHED = re.compile(
    r"\b(?:said|says?|put|puts|told|according|claim\w*|insist\w*|maintain\w*|shows?|showed|recorded|logged|report\w*)\b",
    re.IGNORECASE,
)
REACH = 60
"""Characters before the time within which the happening is named."""
EXACT = 10
"""Minutes by which two times may differ and be one, rounded."""
HEDGED = 30
"""The same where “about” or “shortly before” stands by one of them."""
WINDOW = 14
"""Days between two reports beyond which they are of two happenings."""


@dataclass(frozen=True, eq=False)
class _Hour:
    mention: Mention
    kind: str
    qualifiers: frozenset[str]
    over: bool
    """True where the time is that of the end."""
    day: str | None
    """ISO date, where the words name a day."""
    minutes: int
    """Since midnight."""
    slack: int
    vouched: bool
    """True where the clause says who says so."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every happening with times of day that exclude each other, between articles or rival parties."""
    hours = [h for m in materials for c in m.extraction.clauses for h in _hours(m, c)]
    groups: list[list[_Hour]] = []
    for hour in hours:
        home = next((g for g in groups if all(_may_be_one(o, hour) for o in g)), None)
        if home is None:
            groups.append([hour])
        else:
            home.append(hour)
    for group in groups:
        sides: list[list[_Hour]] = []
        for hour in group:
            side = next((s for s in sides if _agree(s[0], hour)), None)
            if side is None:
                sides.append([hour])
            else:
                side.append(hour)
        if len(sides) > 1 and any(_clash(a, b) for a, b in combinations(group, 2)):
            yield Dispute(
                f"time of the {group[0].kind}",
                "date",
                tuple(tuple(h.mention for h in side) for side in sides),
                _words(group[0].kind),
            )


def _words(kind: str) -> frozenset[str]:
    return frozenset(w for w, k in HOUR_EVENTS.items() if k == kind)


def _hours(material: Material, clause: Clause) -> Iterable[_Hour]:
    text = material.source.text
    for time in material.extraction.times:
        clock = _CLOCK.match(time.value or "")
        if not clock or not clause.covers(time) or time.deadline or _ZONE.search(text[time.start : time.end + 6]):
            continue
        before = text[clause.start : time.start]
        hedged = _SHORTLY.search(before) is not None
        if _BEYOND.search(before) and not hedged:
            continue
        phrase = _named(clause, time)
        kind = HOUR_EVENTS.get(phrase.head) if phrase else _of_verb(clause, time)
        if kind is None:
            continue
        words = set(re.split(r"[\s-]+", phrase.key)) if phrase else set()
        yield _Hour(
            Mention(material, clause, time),
            kind,
            frozenset(words & QUALIFIERS),
            bool(ENDING_VERBS & {p.governor for p in clause.phrases if p.overlaps(time)}),
            clock["day"] if _DAY_NAMED.search(time.text) else None,
            60 * int(clock["hour"]) + int(clock["minute"]),
            HEDGED if hedged else EXACT,
            clause.speaker is not None or _VOUCHED.search(clause.cut(text)) is not None,
        )


def _named(clause: Clause, time: TimeExpression) -> Phrase | None:
    """The happening that is named last before the time."""
    near = [p for p in clause.phrases if p.end <= time.start and time.start - p.end <= REACH and p.head in HOUR_EVENTS]
    return near[-1] if near else None


def _of_verb(clause: Clause, time: TimeExpression) -> str | None:
    holder = next((p for p in clause.phrases if p.overlaps(time)), None)
    return HOUR_EVENTS.get(holder.governor) if holder else None


def _may_be_one(one: _Hour, other: _Hour) -> bool:
    """True where kind and day may be the same, and names beside the one are known to the article of the other."""
    if one.kind != other.kind or one.over != other.over or one.qualifiers != other.qualifiers:
        return False
    if one.day and other.day and one.day != other.day:
        return False
    here, there = one.mention.material, other.mention.material
    apart = days_apart(here, there)
    if apart is not None and abs(apart) > WINDOW:
        return False
    names = names_in(here, one.mention.clause), names_in(there, other.mention.clause)
    if here is there or not names[0] or not names[1] or count_shared(*names):
        return True
    return knows(there, names[0]) and knows(here, names[1])


def _agree(one: _Hour, other: _Hour) -> bool:
    return abs(one.minutes - other.minutes) <= max(one.slack, other.slack)


def _clash(one: _Hour, other: _Hour) -> bool:
    """True where the times differ and two articles or two parties tell them; one article must say who says each."""
    if _agree(one, other):
        return False
    return one.mention.source != other.mention.source or (one.vouched and other.vouched)
