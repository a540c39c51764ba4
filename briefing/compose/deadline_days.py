"""A time expression in its clause → the day that a length of time leads to, counted from what the article tells of."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.compose.days import Days, days_of
from briefing.model.source import Span

if TYPE_CHECKING:
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, TimeExpression
    from briefing.model.statement import DeadlineBasis

_LENGTH: Final = re.compile(r"P(?:(\d+)([DWMY])|T(\d+)H)")
_WITHIN: Final = re.compile(r"\b(?:within|inside)\s+(?:of\s+)?(?:the\s+next\s+)?$", re.IGNORECASE)
_GIVEN: Final = re.compile(r"\b(?:have|has|had|give|gives|gave|given)\b[^.;]{0,40}$", re.IGNORECASE)
_FROM_EVENT: Final = re.compile(
    r"^\s*(?:of|after|from|following|before)\b(?:\s+(?:the|that|this|its|their|his|her))?(?:\s+\w+)??\s+([a-z]+)\b",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"^\s*(?:of|after|from|following|before)\b", re.IGNORECASE)
_BACKWARD: Final = re.compile(r"^\s*before\b", re.IGNORECASE)
_BUSINESS: Final = re.compile(r"\b(?:business|working|trading|banking)\b", re.IGNORECASE)
_NOW: Final = re.compile(r"\bnow\s+(?:has|have)\b|\b(?:has|have)\s+now\b|\bfrom\s+(?:now|today)\b", re.IGNORECASE)
_ENDINGS: Final = re.compile(r"(?:ements?|ments?|ations?|itions?|ings?|ions?|als?|ances?|ures?|[eo]rs?|ed|es|e|s|d)$")
_ACTS: Final = frozenset(
    "adopt agree announce approve award back confirm decide declare decree enact file grant issue order pass publish ratify "
    "rule sign submit unveil vote".split()
)
_ACT_NOUNS: Final = frozenset(
    "adoption agreement announcement approval award decision declaration decree enactment filing grant judgment judgement "
    "notice order passage publication ratification ruling signature signing statement submission verdict vote".split()
)
RECENT: Final = 7
"""Days before publication within which news tells what has just been done."""


@dataclass(frozen=True)
class Counted:
    """The day that a length of time leads to."""

    days: Days
    basis: DeadlineBasis
    """“computed” where the article tells the day that it counts from, else “implied”."""
    leads: bool
    """True where a deadline can rest on it alone."""


def count_days(material: Material, clause: Clause, time: TimeExpression) -> Counted | None:
    """The last day of the time that is given; None where none is given, or it runs from an event whose day is not told.

    It counts from the event that the words name (“60 days from the signing”), from the day on which the clause or the
    sentence before tells that the time was given (“ordered it on Thursday to leave within 10 days”), else from publication.
    """
    text = material.source.text
    before, after = text[clause.start : time.start], text[time.end : clause.end]
    within = bool(_WITHIN.search(before))
    if not time.deadline or not (within or _GIVEN.search(before)) or _BACKWARD.match(after):
        return None
    if _FROM.match(after):
        return _count_from_event(material, clause, time, after)
    told = None if _NOW.search(before) else _find_day(material, clause, time)
    if told is not None:
        return _build(told, time, "computed", leads=True)
    published = material.extraction.reference.date
    return None if published is None else _build(published, time, "implied", leads=within)


def _build(start: datetime.date, time: TimeExpression, basis: DeadlineBasis, *, leads: bool) -> Counted | None:
    length = _LENGTH.fullmatch(time.value or "")
    if length is None or (length[3] and int(length[3]) % 24):
        return None
    if length[3]:
        last: datetime.date | None = start + datetime.timedelta(days=int(length[3]) // 24)
    else:
        last = _add(start, int(length[1]), length[2], business=bool(_BUSINESS.search(time.text)))
    days = None if last is None else days_of(last.isoformat())
    return None if days is None else Counted(days, basis, leads)


def _add(start: datetime.date, number: int, unit: str, *, business: bool) -> datetime.date | None:
    """None where that many units lead out of the calendar, or to a day that the month does not have."""
    try:
        if unit in "MY":
            months = start.year * 12 + start.month - 1 + number * (12 if unit == "Y" else 1)
            return datetime.date(months // 12, months % 12 + 1, start.day)
        if not business or unit == "W":
            return start + datetime.timedelta(days=number * (7 if unit == "W" else 1))
        day = start
        for _ in range(min(number, 400)):
            day += datetime.timedelta(days={4: 3, 5: 2}.get(day.weekday(), 1))
    except (OverflowError, ValueError):
        return None
    return day


def _count_from_event(material: Material, clause: Clause, time: TimeExpression, after: str) -> Counted | None:
    """Counted from the event that is named after the length: the same word with a day, else the act that it stands for."""
    noun = _FROM_EVENT.match(after)
    if noun is None:
        return None
    stem = _stem(noun[1].lower())
    past = [(other, day) for other in material.extraction.clauses if (day := _told_day(material, other)) and other != clause]
    earlier = [(other, day) for other, day in past if other.start < clause.start]
    named = [day for other, day in [*reversed(earlier), *past] if stem in {_stem(t) for t in other.terms}]
    if len(stem) > 2 and named:
        return _build(named[0], time, "computed", leads=True)
    acts = [day for other, day in reversed(earlier) if other.verb in _ACTS or set(other.terms) & _ACTS]
    if noun[1].lower() in _ACT_NOUNS and acts:
        return _build(acts[0], time, "implied", leads=True)
    return None


def _stem(word: str) -> str:
    bare = _ENDINGS.sub("", word)
    return bare if len(bare) > 2 else word


def _told_day(material: Material, clause: Clause) -> datetime.date | None:
    """The last day before publication that the clause tells; None where it tells none."""
    days = _past_days(material, clause)
    return days[-1] if days else None


def _past_days(material: Material, span: Span) -> list[datetime.date]:
    """The single days, not after publication, that the span names, in the order of the text."""
    published = material.extraction.reference.date
    found: list[datetime.date] = []
    for time in material.extraction.times:
        days = days_of(time.value) if span.covers(time) and time.type in {"DATE", "TIME"} and not time.deadline else None
        if days is not None and days.length == 1 and (published is None or days.last <= published):
            found.append(days.last)
    return found


def _find_day(material: Material, clause: Clause, time: TimeExpression) -> datetime.date | None:
    """The day on which the time was given: told in the clause before it, else just before in the same paragraph."""
    before = _past_days(material, Span(start=clause.start, end=time.start)) if time.start > clause.start else []
    if before:
        return before[-1]
    if clause.speaker is not None:
        return None
    published = material.extraction.reference.date
    passage = next((p for p in material.extraction.passages if p.covers(clause)), None)
    sentence = material.sentences[clause.sentence]
    if passage is None or passage.start >= sentence.start or published is None:
        return None
    previous = max((s for s in passage.sentences if s.end <= sentence.start), key=lambda s: s.start, default=None)
    days = [] if previous is None else _past_days(material, previous)
    return days[-1] if days and (published - days[-1]).days <= RECENT else None
