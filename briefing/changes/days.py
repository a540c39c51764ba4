"""Days and ISO 8601 dates → how a person reads them."""

from __future__ import annotations

import datetime

_MONTHS = (
    "January February March April May June July August September October November December".split()  # whatever the locale
)


def print_day(day: datetime.date | None) -> str:
    """“30 October 2025”; “no known date” for none."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "no known date"


def print_date(date: str | None) -> str:
    """A day, a month, a year or an interval “a/b” in words; “No date” for none."""
    if not date:
        return "No date"
    return "–".join(map(_print_one, date.split("/")))


def last_day(date: str) -> str:
    """The last day, or the month or year, of an ISO 8601 date or interval; as text it sorts behind every day in it."""
    last = date.rpartition("/")[2]
    return last if last.count("-") > 1 else f"{last}~"


def _print_one(date: str) -> str:
    try:
        return print_day(datetime.date.fromisoformat(date))
    except ValueError:
        year, _, month = date.partition("-")
        return f"{_MONTHS[int(month) - 1]} {year}" if month.isdigit() and 1 <= int(month) <= len(_MONTHS) else date
