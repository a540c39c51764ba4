"""Materials → disputes over a time of day: one happening, told with hours that exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.event_words import ENDING_VERBS, HOUR_EVENTS, QUALIFIERS
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, names_in
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.model.extraction import TimeExpression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

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
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_SPOKEN = re.compile(
    r"\bit\s+was\s+(?:about\s+|just\s+|nearly\s+)?(?P<minutes>five|ten|(?:a\s+)?quarter|twenty(?:-five)?|half)\s+(?P<way>past|to)\s+"
    rf"(?P<hour>{'|'.join(_HOURS)})\b",
    re.IGNORECASE,
)
_LATE = re.compile(r"\b(?:afternoon|evening|tonight|night)\b", re.IGNORECASE)
_GOING_DARK = re.compile(
    r"\b(?:power|electricity|current)\s+(?:\w+\s+)?(?:failed|fails|went|was\s+(?:cut|lost)|died)\b|\blights?\s+(?:\w+\s+)?(?:went|go|gone)\s+(?:out|off)\b|"
    r"\b(?:go(?:es|ne)?|went|plunged\s+into|left\s+in)\s+(?:dark|darkness)\b",
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
    halved: bool
    """True where nothing tells morning from evening."""
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
    known = [t for t in material.extraction.times if clause.covers(t)]
    for time in (*known, *(t for t in _spoken(material, clause) if not any(t.overlaps(k) for k in known))):
        clock = _CLOCK.match(time.value or "")
        if not clock or not clause.covers(time) or time.deadline or _ZONE.search(text[time.start : time.end + 6]):
            continue
        before = text[clause.start : time.start]
        hedged = _SHORTLY.search(before) is not None
        if _BEYOND.search(before) and not hedged:
            continue
        phrase = _named(clause, time)
        kind = _of_idiom(clause.cut(text)) or (HOUR_EVENTS.get(phrase.head) if phrase else _of_verb(clause, time))
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
            time.value is not None and time.value.startswith("0001") and not _LATE.search(clause.cut(text)),
            clause.speaker is not None or _VOUCHED.search(clause.cut(text)) is not None,
        )


def _named(clause: Clause, time: TimeExpression) -> Phrase | None:
    """The happening that is named last before the time, or right behind it, as in “It was noon when the alarm went”."""
    near = [p for p in clause.phrases if p.end <= time.start and time.start - p.end <= REACH and p.head in HOUR_EVENTS]
    if near or clause.subject is not None:
        return near[-1] if near else None
    behind = (p for p in clause.phrases if 0 <= p.start - time.end <= REACH and p.role in {"subject", "object"})
    return next((p for p in behind if p.head in HOUR_EVENTS), None)


def _spoken(material: Material, clause: Clause) -> Iterable[TimeExpression]:
    """Times in words that open a sentence, “It was ten to four when …”; without a part of the day they are one of two."""
    words = clause.cut(material.source.text)
    for match in _SPOKEN.finditer(words):
        away = _MINUTES[match["minutes"].lower().split()[-1]]
        hour = _HOURS.index(match["hour"].lower()) + 1 + 12 * bool(_LATE.search(words))
        minutes = (60 * hour + (away if match["way"].lower() == "past" else -away)) % (24 * 60)
        start, end = clause.start + match.start("minutes"), clause.start + match.end("hour")
        value = f"0001-01-01T{minutes // 60:02}:{minutes % 60:02}"
        yield TimeExpression(
            start=start, end=end, text=material.source.text[start:end], type="TIME", value=value, deadline=False
        )


def _of_idiom(words: str) -> str | None:
    """What a verb and its subject tell together: the power fails, the lights go out, a city goes dark."""
    return "outage" if _GOING_DARK.search(words) else None


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
    known = knows(there, names[0]), knows(here, names[1])
    return all(known) or (one.day is not None and one.day == other.day and any(known))


def _agree(one: _Hour, other: _Hour) -> bool:
    apart = abs(one.minutes - other.minutes)
    if one.halved or other.halved:
        apart = min(apart % 720, 720 - apart % 720)
    return apart <= max(one.slack, other.slack)


def _clash(one: _Hour, other: _Hour) -> bool:
    """True where the times differ and two articles or two parties tell them; one article must say who says each."""
    if _agree(one, other):
        return False
    return one.mention.source != other.mention.source or (one.vouched and other.vouched)
