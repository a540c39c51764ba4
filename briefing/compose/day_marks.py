"""A relative day, week, month or year of an article → the date that a reader finds in brackets behind it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.compose.material import Material
    from briefing.model.extraction import TimeExpression
    from briefing.model.source import Span

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_RELATIVE_DAY = re.compile(
    rf"{_TODAY.pattern}|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|yesterday|last night)\b|\bdays? ago$",
    re.IGNORECASE,
)
_RELATIVE_WEEK = re.compile(r"(?<!\bthe )\b(?:this|last|next)\s+week$|\bweeks? ago$", re.IGNORECASE)
_RELATIVE_MONTH = re.compile(
    r"(?<!\bthe )\b(?:this|last|next)\s+month$|\bend of the month$|\b(?:month|year)s? ago$", re.IGNORECASE
)
_RELATIVE_YEAR = re.compile(r"(?<!\bthe )\b(?:this|last|next)\s+year$|\bend of the year$|\byears? ago$", re.IGNORECASE)
"""“The coming year” and “the last month” are lengths of time, counted from the day of the article."""
_ABOUT = re.compile(
    r"^(?:about|almost|around|at least|barely|fewer than|just (?:over|under)|less than|more than|nearly|over|roughly|some"
    r"|under)\b",
    re.IGNORECASE,
)
"""Before a length of time: it was then or thereabouts, which is no day, week or year."""
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?\s?m\b\.?|o[’']clock\b|h(?:rs|ours)?\b|(?-i:GMT|UTC|[A-Z]{2,3}T)\b)|\b\d{1,2}[:.]\d{2}\b"
    r"|\b\d{4}\s?(?:h(?:rs|ours)?\b|(?-i:GMT|UTC|[A-Z]{2,3}T)\b)",
    re.IGNORECASE,
)
_OWNER = re.compile(r"[’']s?\b")
_MONTHS = "January February March April May June July August September October November December".split()
_NAMED_MONTH = re.compile(rf"\b(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in _MONTHS)}|Sept)\b")


def mark_days(material: Material, span: Span) -> Iterator[tuple[int, str]]:
    """Where in the text a date belongs, and the date: “last month” → “February”, “on Monday” → “3 March”.

    Each date stands once in the span. None for what tells it itself, or means none, or contradicts a day told beside it.
    """
    text = material.source.text
    told: set[str] = set()
    for time in material.extraction.times:
        if not span.covers(time) or text.startswith("-", time.end):
            continue
        owner = _OWNER.match(text, time.end)
        end = owner.end() if owner else time.end
        mark = _tell(time, material.source.published)
        if mark and end <= span.end and mark not in told and not (_TODAY.search(time.text) and _is_other_day(material, time)):
            told.add(mark)
            yield end, mark


def _tell(time: TimeExpression, published: datetime.date | None) -> str | None:
    """The day, week, month or year that a relative expression means; None for one that tells it itself or means none."""
    value, words = time.value or "", time.text
    if _ABOUT.match(words):
        return _name_common_month(value, published)
    if _RELATIVE_YEAR.search(words) and (year := re.match(r"\d{4}(?![\d/])", value)) and not _MONTH.fullmatch(value):
        return year[0]
    if _NAMED_MONTH.search(words):
        return _name_year(words, value)
    if day := _DAY.fullmatch(value):
        return _name_day(datetime.date.fromisoformat(day[1]), words)
    if (month := _MONTH.fullmatch(value)) and _RELATIVE_MONTH.search(words):
        far = published and published.year != int(month[1])
        return f"{_MONTHS[int(month[2]) - 1]}{f' {month[1]}' if far else ''}"
    if (week := _WEEK.fullmatch(value)) and _RELATIVE_WEEK.search(words):
        monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return f"week of {_print(monday)}"
    return None


def _name_common_month(value: str, published: datetime.date | None) -> str | None:
    """The month of “less than two weeks ago” where all of the time between lies in it."""
    week = _WEEK.fullmatch(value)
    monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1) if week else None
    same = monday and published and (monday.year, monday.month) == (published.year, published.month)
    return _MONTHS[monday.month - 1] if monday and same else None


def _name_year(words: str, value: str) -> str | None:
    """“2025” for “May last year”; None for a month that is told without one."""
    return value[:4] if _RELATIVE_YEAR.search(words) and _MONTH.match(value) else None


def _name_day(day: datetime.date, words: str) -> str | None:
    """“30 April” for “Thursday”, “April” for “the end of this month”; None where the words have the number themselves."""
    if _RELATIVE_MONTH.search(words) and "ago" not in words:
        return _MONTHS[day.month - 1]
    numbered = re.search(r"\d{1,2}\b(?![.:])", _CLOCK.sub("", words)) and not re.search(r"\bdays? ago$", words)
    return _print(day) if _RELATIVE_DAY.search(words) and not numbered else None


def _print(day: datetime.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _is_other_day(material: Material, time: TimeExpression) -> bool:
    """True where the sentence, or the one before it, tells in full another day that has come.

    An article may be written on one day and bear the date of a later one; its “today” is then no day to print.
    """
    sentences = [s for passage in material.extraction.passages for s in passage.sentences if s.kind in {"body", "summary"}]
    at = next((index for index, sentence in enumerate(sentences) if sentence.covers(time)), None)
    if at is None:
        return False
    near = sentences[max(at - 1, 0) : at + 1]
    days = {
        found[1]
        for other in material.extraction.times
        if any(sentence.covers(other) for sentence in near)
        and _NAMED_MONTH.search(other.text)
        and (found := _DAY.fullmatch(other.value or ""))
    }
    today = (time.value or "")[:10]
    return bool(days) and today not in days and all(day < today for day in days)
