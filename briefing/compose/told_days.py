"""An article without a date, and dated ones → the day of the event that it leads with, where another gives that day in full."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from briefing.compose.similarity import words

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST = 4
"""Words of five letters or more that the two sentences share at least, to tell of one event."""
LEAD = 900
"""Code points at the head of an article within which it tells what it leads with."""
FARTHEST = datetime.timedelta(days=31)
"""How far from the day of publication of the article that names it the day may lie."""
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_ON = re.compile(rf"\bon ({'|'.join(_WEEKDAYS)})\b(?! (?:week|fortnight))", re.IGNORECASE)
_MONTH = rf"(?:{'|'.join(month.capitalize() for month in _MONTHS)})"
_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})\b"
    rf"|\b(?P<month_first>{_MONTH}) (?P<day_last>\d{{1,2}})\b(?![\d:.]*\d)"
)
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"'‘])|\n+")


def find_told_day(text: str, dated: Iterable[tuple[str, datetime.date]]) -> datetime.date | None:
    """The day of “on Wednesday” in the lead of `text`, as another article gives it in full (“quashed on 10 June”).

    `dated` are texts with their days of publication. None where no other article tells of that event in so many of its words
    with a day that falls on that weekday.
    """
    leads = [(set(_content(s)), _WEEKDAYS.index(on[1].lower())) for s in _SENTENCE.split(text[:LEAD]) if (on := _ON.search(s))]
    found = [
        (-len(own & shared), day)
        for other, published in dated
        for shared, day in _read_days(other, published)
        for own, weekday in leads
        if day.weekday() == weekday and len(own & shared) >= FEWEST
    ]
    return min(found)[1] if found else None


def _read_days(text: str, published: datetime.date) -> Iterable[tuple[set[str], datetime.date]]:
    """The words of every sentence that gives a day with its month, and that day, in the year that brings it near."""
    for sentence in _SENTENCE.split(text):
        for match in _DAY.finditer(sentence):
            month = _MONTHS.index((match["month"] or match["month_first"]).lower()) + 1
            for year in (published.year - 1, published.year, published.year + 1):
                day = _make(year, month, int(match["day"] or match["day_last"]))
                if day and abs(day - published) <= FARTHEST:
                    yield set(_content(sentence)), day


def _content(sentence: str) -> Iterable[str]:
    return (word for word in words(sentence) if len(word) > FEWEST and word not in _WEEKDAYS and word not in _MONTHS)


def _make(year: int, month: int, day: int) -> datetime.date | None:
    """The day of the calendar; None where there is none such."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
