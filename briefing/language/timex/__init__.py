"""Text and a reference date → time expressions with TIMEX3 type and value (ISO 24617-1, ISO-TimeML). Needs no parser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.language.timex.days import Frame, find_day
from briefing.language.timex.expressions import Clock, Day, NumericDay
from briefing.language.timex.grammar import Mention, scan
from briefing.language.timex.resolve import find_last_day, resolve

if TYPE_CHECKING:
    import datetime

    from briefing.language.timex.days import Direction
    from briefing.model.extraction import TimexType

__all__ = ["Found", "Frame", "Mention", "find", "find_last_day", "parse_absolute", "resolve", "scan"]


@dataclass(frozen=True)
class Found:
    """A resolved expression: `start` and `end` (exclusive) in code points of the text; `value` as in `resolve`."""

    start: int
    end: int
    type: TimexType
    value: str | None


def find(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    reference: datetime.date | None = None,
    direction: Direction | None = None,
) -> tuple[Found, ...]:
    """Every time expression of `text[start:end]`, in order, never overlapping; empty where there is none.

    All are read in one `direction`. Where that is None, a bare weekday is the last one and a day without a year the nearest.
    """
    frame = Frame(reference=reference, direction=direction)
    found: list[Found] = []
    for mention in scan(text, start, len(text) if end is None else end):
        kind, value = resolve(mention.expression, frame)
        found.append(Found(start=mention.start, end=mention.end, type=kind, value=value))
    return tuple(found)


def parse_absolute(text: str) -> datetime.date | None:
    """The first day in `text` that is complete with its year, such as “Friday October 31, 2025”; None where there is none."""
    for mention in scan(text, 0, len(text)):
        expression = mention.expression
        day = expression.day if isinstance(expression, Clock) else expression
        if isinstance(day, Day | NumericDay):
            found = find_day(day, Frame())
            if found is not None:
                return found
    return None
