"""An article's text, passages and parse, and a reference date → its time expressions, as TIMEX3, with what is a deadline."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from briefing.language.timex import Frame, resolve, scan
from briefing.language.timex.deadlines import is_deadline
from briefing.language.timex.expressions import Clock, Fixed, Month
from briefing.language.timex.tense import find_direction, find_headline_direction
from briefing.model.extraction import TimeExpression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.language.parse import ParsedSentence
    from briefing.language.timex import Mention
    from briefing.language.timex.resolve import Direction
    from briefing.model.extraction import Reference
    from briefing.model.source import Passage, Sentence

LEFT_OUT: Final = frozenset({"boilerplate", "caption", "lead-duplicate"})
"""Kinds of sentence whose dates are not the article's own, or are told a second time."""
_ABOUT_THE_ARTICLE: Final = frozenset({"byline", "dateline"})
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def extract(
    text: str, passages: Sequence[Passage], parsed: Iterable[ParsedSentence], reference: Reference
) -> tuple[TimeExpression, ...]:
    """The time expressions of the article, in the order of the text, never overlapping; empty where there is none.

    Headline, headings, byline, dateline and summary are read too; boilerplate, captions and duplicate leads are not.
    A value is None where it needs a reference date and `reference` has none.
    """
    parses = {each.sentence.start: each for each in parsed}
    found: list[TimeExpression] = []
    told: datetime.date | None = None
    for passage in passages:
        for sentence in passage.sentences:
            if sentence.kind in LEFT_OUT:
                continue
            times = _read_sentence(text, sentence, parses.get(sentence.start), Frame(reference=reference.date, told=told))
            found.extend(times)
            if sentence.kind not in _ABOUT_THE_ARTICLE:
                told = _last_day(times) or told
    return tuple(found)


def _read_sentence(text: str, sentence: Sentence, parsed: ParsedSentence | None, frame: Frame) -> list[TimeExpression]:
    mentions = [m for m in scan(text, sentence.start, sentence.end) if parsed is None or _is_time(m, parsed)]
    directions = [_direct(text, sentence, parsed, mention) for mention in mentions]
    days = _resolve_days(mentions, directions, frame)
    found: list[TimeExpression] = []
    told = frame.told
    for n, (mention, direction) in enumerate(zip(mentions, directions, strict=True)):
        kind, value = resolve(
            mention.expression,
            Frame(reference=frame.reference, direction=direction, told=told, same_sentence=_nearest(days, n)),
        )
        told = days[n] or told
        start, end = mention.start, mention.end
        found.append(
            TimeExpression(
                start=start,
                end=end,
                text=text[start:end],
                type=kind,
                value=value,
                deadline=is_deadline(
                    text[start:end],
                    text[sentence.start : start],
                    text[end : sentence.end],
                    kind=kind,
                    value=value,
                    direction=direction,
                ),
            )
        )
    return found


def _direct(text: str, sentence: Sentence, parsed: ParsedSentence | None, mention: Mention) -> Direction | None:
    before = text[sentence.start : mention.start]
    if parsed is None:
        return find_headline_direction(before)
    return find_direction(parsed, mention.start, mention.end, before)


def _is_time(mention: Mention, parsed: ParsedSentence) -> bool:
    """False where the parse shows a name or a verb: “Ms April”, “May said”, “to march”."""
    if not isinstance(mention.expression, Month | Fixed):
        return True
    tokens = [t for t in parsed.tokens if mention.start <= parsed.start_of(t) < mention.end]
    if len(tokens) != 1:
        return True
    token = tokens[0]
    if isinstance(mention.expression, Month):
        return token.ent_type_ != "PERSON" and token.pos_ not in {"AUX", "VERB"}
    return token.text.isdecimal() or token.pos_ not in {"SCONJ", "INTJ"}


def _resolve_days(
    mentions: Sequence[Mention], directions: Sequence[Direction | None], frame: Frame
) -> list[datetime.date | None]:
    """The single day that each expression names by itself; None for a time without a day and for all that is no day."""
    days: list[datetime.date | None] = []
    told = frame.told
    for mention, direction in zip(mentions, directions, strict=True):
        expression = mention.expression
        timeless = isinstance(expression, Clock) and expression.day is None
        _, value = (
            ("TIME", None)
            if timeless
            else resolve(expression, Frame(reference=frame.reference, direction=direction, told=told))
        )
        days.append(_day_of(value))
        told = days[-1] or told
    return days


def _day_of(value: str | None) -> datetime.date | None:
    found = _DAY.match(value or "")
    return datetime.date.fromisoformat(found.group()) if found else None


def _nearest(days: Sequence[datetime.date | None], index: int) -> datetime.date | None:
    """The day named closest to the expression at `index`, the earlier of two as close; None where the sentence names none."""
    named = [(abs(n - index), n, day) for n, day in enumerate(days) if day is not None]
    return min(named)[2] if named else None


def _last_day(times: Sequence[TimeExpression]) -> datetime.date | None:
    return next((day for time in reversed(times) if (day := _day_of(time.value))), None)
