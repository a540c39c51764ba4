"""An article's time expressions and clauses → lengths of time by which something must happen, each led to its last day."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.language.timex.deadlines import HELD_FOR
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.extraction import Clause, CountedFrom, TimeExpression
    from briefing.model.source import Passage

_Dated = tuple[int, datetime.date]
"""First code point of an expression, and the day that it names."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_LENGTH: Final = re.compile(r"P(?:(\d+)([DWMY])|T(\d+)H)")
_WITHIN: Final = re.compile(r"\b(?:within|inside)\s+(?:of\s+)?(?:the\s+next\s+)?$", re.IGNORECASE)
_GIVEN: Final = re.compile(
    r"\b(?:have|has|had|giv(?:e|es|en|ing)|gave|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?)\b[^.;]{0,40}$", re.IGNORECASE
)
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
_SYNONYMS: Final = {
    noun: frozenset({"swear", "sworn", "oath", "inaugurat", "inaugural"})
    for noun in ("swearing", "oath", "inauguration", "investiture")
}
"""Words by which the same event is told of elsewhere."""
_TAKES_HOLD: Final = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|com(?:e|es|ing)|came|enter\w*|go(?:es|ing)?|went)\s+(?:in)?(?:to)?\s*(?:effect|force|hold|operation)\b"
    r"|\bentry\s+into\s+(?:force|effect)\b",
    re.IGNORECASE,
)
"""“within two weeks of the truce taking hold” counts from the day on which it takes effect, whatever the verb."""
_DATED: Final = re.compile(r"\b(?:dated|signed|issued|served|sent)\s+(?:on\s+)?(?=[A-Z0-9])")
_THEN: Final = re.compile(r"\b(?:then|thereafter|after\s+that)\b", re.IGNORECASE)
_ON: Final = re.compile(r"\s+on\s+\w+day(?=\s+to\s)")
"""“gave them a week on Friday to mend the roof”."""
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_NEAR: Final = 80
"""Code points after a length in which the event that it counts from is named."""
RECENT: Final = 7
"""Days before publication within which news tells what has just been done."""


def count(
    text: str,
    passages: Sequence[Passage],
    clauses: Sequence[Clause],
    times: Sequence[TimeExpression],
    published: datetime.date | None,
) -> tuple[TimeExpression, ...]:
    """The same expressions, each length by whose end something must happen with its last day for a value and type DATE.

    A length counts from the event that the words name (“60 days from the signing”), from the day on which its clause or the
    sentence before tells that the time was given (“ordered it on Thursday to leave within 10 days”), else from publication.
    It stays a length where none of these is known, and where it is no limit or nothing tells from when it runs.
    """
    counter = _Counter(text, tuple(passages), tuple(clauses), tuple(times), published)
    return tuple(counter.read(time) for time in times)


@dataclass(frozen=True)
class _Counter:
    """What the article tells, ready to be asked when a length ends."""

    text: str
    passages: tuple[Passage, ...]
    clauses: tuple[Clause, ...]
    times: tuple[TimeExpression, ...]
    published: datetime.date | None

    def read(self, time: TimeExpression) -> TimeExpression:
        """The expression with its last day, or as it was."""
        clause = next((c for c in self.clauses if c.covers(time)), None)
        if time.type != "DURATION" or not time.deadline or clause is None:
            return time
        before, after = self.text[clause.start : time.start], self.text[time.end : clause.end]
        within = bool(_WITHIN.search(before))
        held = not within and bool(HELD_FOR.search(before))
        if not (within or held or _GIVEN.search(before)) or _BACKWARD.match(after):
            return time
        if _FROM.match(after):
            start = self._find_event(clause, after)
            return time if start is None else _express(time, start, "told")
        told = None if _NOW.search(before) else self._find_day(clause, time, before)
        if told is not None:
            return _express(time, told, "told")
        return time if self.published is None or held else _express(time, self.published, "publication")

    def _find_event(self, clause: Clause, after: str) -> datetime.date | None:
        """The day of the event that is named after the length: the same word with a day, else the act that it stands for."""
        noun = _FROM_EVENT.match(after)
        if noun is None:
            return None
        if _TAKES_HOLD.search(after[:_NEAR]):
            return self._find_start(clause)
        named = _SYNONYMS.get(noun[1].lower(), frozenset()) | {_stem(noun[1].lower())}
        dated = [(other, days) for other in self.clauses if other != clause and (days := self._days(other, ahead=True))]
        earlier = [each for each in dated if each[0].start < clause.start]
        for other, days in [*reversed(earlier), *dated]:
            if len(min(named, key=len)) > 2 and named & {_stem(t) for t in other.terms}:
                return self._nearest(other, days, named)
        acts = [d for c, _ in reversed(earlier) if (c.verb in _ACTS or set(c.terms) & _ACTS) and (d := self._days(c))]
        return acts[0][-1][1] if noun[1].lower() in _ACT_NOUNS and acts else None

    def _find_start(self, clause: Clause) -> datetime.date | None:
        """The day on which, by the last clause before or else the first after, something takes effect."""
        others = [other for other in self.clauses if other != clause]
        for other in (*reversed([o for o in others if o.start < clause.start]), *others):
            holds = _TAKES_HOLD.search(self.text, other.start, other.end)
            if holds is not None and (days := self._days(other, ahead=True)):
                return min(days, key=lambda each: abs(each[0] - holds.start()))[1]
        return None

    def _nearest(self, span: Span, days: Sequence[_Dated], stems: frozenset[str]) -> datetime.date:
        """Of the days that the span names, that nearest to the word for the event."""
        words = _WORD.finditer(self.text, span.start, span.end)
        at = next((w.start() for w in words if any(w[0].lower().startswith(s) for s in stems)), span.end)
        return min(days, key=lambda each: abs(each[0] - at))[1]

    def _days(self, span: Span, *, ahead: bool = False) -> list[_Dated]:
        """The single days that the span names, each with where it stands, in the order of the text.

        Days after publication, and those by which something is due, only where `ahead`.
        """
        found: list[_Dated] = []
        for time in self.times:
            day = _DAY.match(time.value or "") if span.covers(time) and time.type in {"DATE", "TIME"} else None
            if day is None or "/" in (time.value or "") or (time.deadline and not ahead):
                continue
            known = datetime.date.fromisoformat(day[0])
            if ahead or self.published is None or known <= self.published:
                found.append((time.start, known))
        return found

    def _find_day(self, clause: Clause, time: TimeExpression, before: str) -> datetime.date | None:
        """The day on which the time was given: told in the clause before it, else just before in the same paragraph."""
        if dated := _DATED.search(before):
            days = self._days(Span(start=clause.start + dated.start(), end=time.start))
            if days:
                return days[0][1]
        days = self._days(Span(start=clause.start, end=time.start)) if time.start > clause.start else []
        if days:
            return days[-1][1]
        if (given_on := _ON.match(self.text, time.end, clause.end)) and (following := self._days(_span(given_on))):
            return following[0][1]
        passage = next((p for p in self.passages if p.covers(clause)), None)
        if clause.speaker is not None or passage is None or self.published is None:
            return None
        previous = max((s for s in passage.sentences if s.end <= clause.start), key=lambda s: s.start, default=None)
        if previous is None:
            return None
        if _THEN.search(before):
            following = self._days(previous, ahead=True)
            return following[-1][1] if following else None
        days = self._days(previous)
        return days[-1][1] if days and (self.published - days[-1][1]).days <= RECENT else None


def _span(match: re.Match[str]) -> Span:
    return Span(start=match.start(), end=match.end())


def _express(time: TimeExpression, start: datetime.date, counted_from: CountedFrom) -> TimeExpression:
    length = _LENGTH.fullmatch(time.value or "")
    if length is None or (length[3] and int(length[3]) % 24):
        return time
    if length[3]:
        last: datetime.date | None = start + datetime.timedelta(days=int(length[3]) // 24)
    else:
        last = _add(start, int(length[1]), length[2], business=bool(_BUSINESS.search(time.text)))
    if last is None:
        return time
    return time.model_copy(update={"type": "DATE", "value": last.isoformat(), "counted_from": counted_from})


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


def _stem(word: str) -> str:
    bare = _ENDINGS.sub("", word)
    return bare if len(bare) > 2 else word
