"""TIMEX3 values → the days that they cover, for comparing dates of different grain."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
"""First and last month, north of the equator. Winter has the year in which it begins."""


@dataclass(frozen=True, order=True)
class Days:
    """A run of days, both ends included."""

    first: datetime.date
    last: datetime.date

    @property
    def length(self) -> int:
        """How many days; at least 1."""
        return (self.last - self.first).days + 1

    def covers(self, other: Days) -> bool:
        """True where every day of `other` is one of these."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Days) -> bool:
        """True where the two share a day."""
        return self.first <= other.last and other.first <= self.last


def day_of(value: str | None) -> datetime.date | None:
    """The day that a TIMEX3 value names, whatever its hour; None where it names a longer time, or none."""
    try:
        return datetime.date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def days_of(value: str | None) -> Days | None:
    """The days of a DATE or TIME value (day, week, month, quarter, half, season, year, decade, century, or an interval).

    None for a duration, a set, a reference to the present, or no value; and for a budget year (“FY2026”), which begins on
    another day in every country.
    """
    if not value:
        return None
    if "/" in value:
        ends = [days_of(part) for part in value.split("/", 1)]
        if ends[0] is None or ends[1] is None or ends[1].last < ends[0].first:
            return None
        return Days(ends[0].first, ends[1].last)
    try:
        return _single(value)
    except ValueError:
        return None


def _single(value: str) -> Days | None:
    if day := _DAY.match(value):
        date = datetime.date(int(day[1]), int(day[2]), int(day[3]))
        return Days(date, date)
    if week := re.fullmatch(r"(\d{4})-W(\d{2})(-WE)?", value):
        monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return Days(monday + datetime.timedelta(days=5 if week[3] else 0), monday + datetime.timedelta(days=6))
    if month := re.fullmatch(r"(\d{4})-(\d{2})", value):
        return _months(int(month[1]), int(month[2]), int(month[2]))
    if part := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
        size = 3 if part[2] == "Q" else 6
        return _months(int(part[1]), size * (int(part[3]) - 1) + 1, size * int(part[3]))
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA)", value):
        return _months(int(season[1]), *_SEASONS[season[2]])
    if winter := re.fullmatch(r"(\d{4})-WI", value):
        year = int(winter[1])
        return Days(datetime.date(year, 12, 1), datetime.date(year + 1, 2, calendar.monthrange(year + 1, 2)[1]))
    if decade := re.fullmatch(r"([12]\d)(\d?)", value):
        first = int(value) * (10 if decade[2] else 100)
        return Days(datetime.date(first, 1, 1), datetime.date(first + (9 if decade[2] else 99), 12, 31))
    if re.fullmatch(r"\d{4}", value):
        return _months(int(value), 1, 12)
    return None


def _months(year: int, first: int, last: int) -> Days:
    return Days(datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1]))


def iso_of(days: Days) -> str:
    """ISO 8601: the day, the month where it is a whole one, or else the interval “a/b”."""
    if days.first == days.last:
        return days.first.isoformat()
    if days == _months(days.first.year, days.first.month, days.first.month):
        return f"{days.first:%Y-%m}"
    return f"{days.first.isoformat()}/{days.last.isoformat()}"
