"""An article's text, passages and parse, and a reference date → its time expressions, as TIMEX3, with what is a deadline."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from briefing.language.timex import Frame, find_last_day, resolve, scan
from briefing.language.timex.deadlines import is_deadline
from briefing.language.timex.expressions import Clock, Day, Month, Offset, PartOfDay, Weekday, Weekend
from briefing.language.timex.tense import find_direction, find_headline_direction
from briefing.model.extraction import TimeExpression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.language.parse import ParsedSentence
    from briefing.language.timex import Mention
    from briefing.language.timex.days import Direction
    from briefing.language.timex.expressions import Expression
    from briefing.model.extraction import Reference, TimexType
    from briefing.model.source import Passage, Sentence

LEFT_OUT: Final = frozenset({"boilerplate", "caption", "lead-duplicate"})
"""Kinds of sentence whose dates are not the article's own, or are told a second time."""
_END: Final = re.compile(r"(?:the\s+)?(?:very\s+)?(?:end|close)\s+of\b|year-end\b|\w+['’]s?\s+end\b", re.IGNORECASE)
_UNTIL: Final = re.compile(r"\b(?:until|till|before|no\s+later\s+than)\s+$", re.IGNORECASE)
_BY: Final = re.compile(r"\b(?:by|until|till|before|no\s+later\s+than)\s+$", re.IGNORECASE)
_LIMIT: Final = re.compile(r"\b(?:at|by|until|till|before|through|no\s+later\s+than)\s+$", re.IGNORECASE)
_TO_COME: Final = re.compile(
    r"\b(?:must|will|would|shall|(?:is|are|was|were|had|has|have|due)\s+to)\s+[^.;]{0,60}$", re.IGNORECASE
)
_YEAR: Final = re.compile(r"\d{4}")
_NAMED_DEADLINE: Final = re.compile(r"['’]s?\s+(?:deadline|cut-?off|expiry|time\s+limit)\b(?![’'-])", re.IGNORECASE)
"""“Friday’s deadline” names the day as one expression."""
_LAST_DAY_OF: Final = re.compile(r"(?:the\s+)?(?:very\s+)?(?:last|final)\s+day\s+of\b", re.IGNORECASE)
_TOWARDS: Final = re.compile(r"\b(?:ahead\s+of|before|by|into|through|till|until)\s+$", re.IGNORECASE)
_PERIOD_GIVEN: Final = re.compile(
    r"\b(?:give[sn]?|giving|gave|had|has|have|allow\w*|grant\w*)\s+(?:[\w’'-]+\s+){0,4}$", re.IGNORECASE
)
_LATE_IN_WEEK: Final = 2
"""From Wednesday on, what goes on “through the weekend” is the one ahead, whatever the tense of its verb."""
_ABOUT_THE_ARTICLE: Final = frozenset({"byline", "dateline"})
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK: Final = re.compile(r"(\d{4})-W(\d{2})(?:-WE)?")
_PERIOD: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:$|-Q)")


def extract(
    text: str, passages: Sequence[Passage], parsed: Iterable[ParsedSentence], reference: Reference
) -> tuple[TimeExpression, ...]:
    """The time expressions of the article, in the order of the text, never overlapping; empty where there is none.

    Headline, headings, byline, dateline and summary are read too; boilerplate, captions and duplicate leads are not.
    A value is None where it needs a reference date and `reference` has none.
    """
    parses = {each.sentence.start: each for each in parsed}
    found: list[TimeExpression] = []
    frame = Frame(reference=reference.date)
    for passage in passages:
        for sentence in passage.sentences:
            if sentence.kind in LEFT_OUT:
                continue
            times, after = _read_sentence(text, sentence, parses.get(sentence.start), frame)
            found.extend(times)
            if sentence.kind not in _ABOUT_THE_ARTICLE:
                frame = after
    return tuple(found)


@dataclass(frozen=True)
class _Reading:
    """One expression with which way it points, its type and its value."""

    mention: Mention
    direction: Direction | None
    kind: TimexType
    value: str | None

    @property
    def day(self) -> datetime.date | None:
        """The single day that it names by itself; None for a time without a day and for all that is no day."""
        return _day_of(self.value) if _has_day(self.mention) else None


def _read_sentence(
    text: str, sentence: Sentence, parsed: ParsedSentence | None, frame: Frame
) -> tuple[list[TimeExpression], Frame]:
    """The expressions of one sentence, and what the next sentence's are read against."""
    readings: list[_Reading] = []
    for mention in scan(text, sentence.start, sentence.end):
        if parsed is not None and not _is_time(mention, parsed):
            continue
        direction = _direct(text, sentence, parsed, mention, frame)
        expression = _count_from_told(mention, text[sentence.start : mention.start], frame)
        kind, value = resolve(expression, replace(frame, direction=direction))
        readings.append(_Reading(mention=mention, direction=direction, kind=kind, value=value))
        frame = _remember(frame, readings[-1])
    days = [reading.day for reading in readings]
    found: list[TimeExpression] = []
    for n, reading in enumerate(readings):
        value = reading.value
        if not _has_day(reading.mention):
            near = None if _is_ahead(text, sentence, reading, _nearest(days, n), frame.reference) else _nearest(days, n)
            _, value = resolve(reading.mention.expression, replace(frame, same_sentence=near))
        # With a reference date, only what names no date at all has no value: “that day” where none was told of, 30 February.
        if value is not None or frame.reference is None:
            found.append(_express(text, sentence, reading, value, frame.reference))
    return found, frame


def _is_ahead(
    text: str, sentence: Sentence, reading: _Reading, day: datetime.date | None, reference: datetime.date | None
) -> bool:
    """True for “the count that began on Monday was to end by midnight”: the hour lies ahead, the day named is over."""
    if day is None or reference is None or day >= reference or not _LIMIT.search(text, sentence.start, reading.mention.start):
        return False
    return bool(_TO_COME.search(text, sentence.start, reading.mention.start))


def _express(
    text: str, sentence: Sentence, reading: _Reading, value: str | None, reference: datetime.date | None
) -> TimeExpression:
    start, end = reading.mention.start, reading.mention.end
    day = _first_day(value)
    ahead = day is not None and reference is not None and day > reference
    if _LAST_DAY_OF.match(text, start, end):
        value = find_last_day(value) or value
    deadline = is_deadline(
        text[start:end],
        text[sentence.start : start],
        text[end : sentence.end],
        kind=reading.kind,
        value=value,
        direction=None if ahead else reading.direction,
    )
    limit = (_LIMIT if deadline else _UNTIL if _YEAR.fullmatch(value or "") else _BY).search(text, sentence.start, start)
    if limit and _END.match(text, start, end):
        # Whoever has until the end of June has its last day too; what merely happens at the end of June happens in June.
        value = find_last_day(value) or value
    if named := _NAMED_DEADLINE.match(text, end, sentence.end):
        end, deadline = named.end(), True
    return TimeExpression(start=start, end=end, text=text[start:end], type=reading.kind, value=value, deadline=deadline)


def _direct(text: str, sentence: Sentence, parsed: ParsedSentence | None, mention: Mention, frame: Frame) -> Direction | None:
    before = text[sentence.start : mention.start]
    towards = isinstance(mention.expression, Weekend) and _TOWARDS.search(before) and " had " not in before
    if towards and frame.reference is not None and frame.reference.weekday() >= _LATE_IN_WEEK:
        return "future"
    if parsed is None:
        return find_headline_direction(before)
    return find_direction(parsed, mention.start, mention.end, before)


def _count_from_told(mention: Mention, before: str, frame: Frame) -> Expression:
    """The expression; of “have three weeks from Friday to answer”, where Friday's order has been told, from that Friday."""
    expression = mention.expression
    if not isinstance(expression, Offset) or not isinstance(expression.base, Weekday) or expression.sign < 0:
        return expression
    told = next((day for day in frame.lately if day.weekday() == expression.base.weekday), None)
    if told is None or not _PERIOD_GIVEN.search(before):
        return expression
    return replace(expression, base=Day(told.month, told.day, told.year))


def _is_time(mention: Mention, parsed: ParsedSentence) -> bool:
    """False where the parse shows a name or a verb: “Ms April”, “May said”, “to march”."""
    if not isinstance(mention.expression, Month):
        return True
    tokens = [t for t in parsed.tokens if mention.start <= parsed.start_of(t) < mention.end]
    return len(tokens) != 1 or (tokens[0].ent_type_ != "PERSON" and tokens[0].pos_ not in {"AUX", "VERB"})


def _has_day(mention: Mention) -> bool:
    """False for a time or part of the day that names no day, so that its sentence or the reference must."""
    return not (isinstance(mention.expression, Clock | PartOfDay) and mention.expression.day is None)


def _remember(frame: Frame, reading: _Reading) -> Frame:
    """The frame with what the reading tells of, for the expressions that count from it."""
    if reading.kind not in {"DATE", "TIME"} or not _has_day(reading.mention):
        return frame
    day = _day_of(reading.value)
    if day is not None:
        return replace(frame, told=day, told_is_day=True, lately=frame.lately | _lately(day, frame.reference))
    period = _PERIOD.match(reading.value or "")
    if period is None:
        return frame
    return replace(frame, told=datetime.date(int(period[1]), int(period[2] or 1), 1), told_is_day=False)


def _lately(day: datetime.date, reference: datetime.date | None) -> frozenset[datetime.date]:
    """The day itself where it lies in the week up to the reference date; else nothing."""
    recent = reference is not None and datetime.timedelta(0) <= reference - day < datetime.timedelta(weeks=1)
    return frozenset({day}) if recent else frozenset()


def _day_of(value: str | None) -> datetime.date | None:
    found = _DAY.match(value or "")
    return datetime.date.fromisoformat(found.group()) if found else None


def _first_day(value: str | None) -> datetime.date | None:
    """The day that the value names, or the first of the week that it names; None for all else."""
    week = _WEEK.fullmatch(value or "")
    return datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1) if week else _day_of(value)


def _nearest(days: Sequence[datetime.date | None], index: int) -> datetime.date | None:
    """The day named closest to the expression at `index`, the earlier of two as close; None where the sentence names none."""
    named = [(abs(n - index), n, day) for n, day in enumerate(days) if day is not None]
    return min(named)[2] if named else None
