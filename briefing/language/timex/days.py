"""Expressions that name one day or month, and what they are read against → the day or month of the calendar."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from briefing.language.timex.expressions import (
    CountedWeekday,
    Day,
    DayOfMonth,
    Deictic,
    Holiday,
    NumericDay,
    Offset,
    SameDay,
    Shifted,
    Weekday,
    YearShift,
)
from briefing.language.timex.holidays import find_holiday

if TYPE_CHECKING:
    from briefing.language.timex.expressions import DayLike, Month, Shift, Year

Direction = Literal["past", "present", "future"]
"""Where the words around an expression stand. “present” is the present tense, which tells of what is planned or goes on."""

NEAR: Final = 45
"""Days within which the nearest day is meant whatever the tense: what a reader would otherwise need a year for."""


@dataclass(frozen=True)
class Frame:
    """What an expression is read against."""

    reference: datetime.date | None = None
    direction: Direction | None = None
    """None where the words around do not tell."""
    told: datetime.date | None = None
    """First day of what the text spoke of last: “the next day” counts from it."""
    told_is_day: bool = True
    """False where that was a week, month or year, which days and weeks cannot be counted from."""
    lately: frozenset[datetime.date] = frozenset()
    """Days of the week up to the reference date that the text has told."""
    same_sentence: datetime.date | None = None
    """A day named in the same sentence: a time without a day belongs to it."""


def find_day(day: DayLike, frame: Frame) -> datetime.date | None:
    """The day of the calendar that is meant; None where that needs a reference date, or where no single day is meant."""
    reference = frame.reference
    match day:
        case Day():
            return _find_dated(day, frame)
        case NumericDay():
            return _find_numeric(day, frame)
        case CountedWeekday():
            return _find_counted(day, frame)
        case Holiday(name, year, shift):
            return _find_holiday(name, year, shift, frame)
        case DayOfMonth(number, months):
            return None if reference is None else _find_day_of_month(number, months, reference, frame.direction)
        case Weekday():
            return None if reference is None else _find_weekday(day, reference, frame.direction)
        case Deictic("day", offset):
            return None if reference is None else reference + datetime.timedelta(days=offset)
        case SameDay("day"):
            return frame.told if frame.told_is_day else None
        case Shifted() | Offset():
            return find_shifted(day, frame)
        case _:
            return None


def find_year(year: Year, frame: Frame) -> int | None:
    """The year as a number; None where the words leave it open, or count it from a reference date that is not there."""
    if isinstance(year, YearShift):
        base = frame.told if year.from_told and frame.told is not None else frame.reference
        return None if base is None else base.year + year.offset
    return year


def _choose(candidates: list[datetime.date], frame: Frame) -> datetime.date | None:
    """The nearest day, or the nearest on the side that the tense speaks of where none is close at hand."""
    if frame.reference is None or not candidates:
        return None
    reference = frame.reference
    nearest = min(candidates, key=lambda day: (abs((day - reference).days), day))
    if frame.direction in {None, "present"} or abs((nearest - reference).days) <= NEAR:
        return nearest
    return _choose_side(candidates, reference, frame.direction)


def _make_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _find_dated(day: Day, frame: Frame) -> datetime.date | None:
    year = find_year(day.year, frame)
    if year is not None:
        return _make_day(year, day.month, day.day)
    if frame.reference is None:
        return None
    around = range(frame.reference.year - 1, frame.reference.year + 2)
    candidates = [made for year in around if (made := _make_day(year, day.month, day.day))]
    fitting = [each for each in candidates if day.weekday is None or each.weekday() == day.weekday]
    return _choose(fitting or candidates, frame)


def _find_numeric(day: NumericDay, frame: Frame) -> datetime.date | None:
    """Month first or day first, whichever the calendar allows; where both, what fits the tense and is nearer."""
    readings = [
        made
        for month, number in ((day.first, day.second), (day.second, day.first))
        if (made := _make_day(day.year, month, number))
    ]
    if frame.reference is None or not readings:
        return readings[0] if readings else None
    return _choose_side(readings, frame.reference, frame.direction)


def _choose_side(candidates: list[datetime.date], reference: datetime.date, direction: Direction | None) -> datetime.date:
    """The nearest day on the side that the tense speaks of, or the nearest of all where that side has none."""
    side = [day for day in candidates if (day <= reference if direction == "past" else day >= reference)]
    return min((direction in {"past", "future"} and side) or candidates, key=lambda day: abs((day - reference).days))


def _find_holiday(name: str, year: Year, shift: Shift, frame: Frame) -> datetime.date | None:
    stated = find_year(year, frame)
    if stated is not None:
        return find_holiday(name, stated)
    if frame.reference is None:
        return None
    days = [find_holiday(name, frame.reference.year + n) for n in (-1, 0, 1)]
    if shift == "last":
        return max(day for day in days if day < frame.reference)
    if shift in {"next", "coming"}:
        return min(day for day in days if day > frame.reference)
    if frame.direction in {"past", "future"}:
        return _choose_side(days, frame.reference, frame.direction)
    return _choose(days, frame)


def _find_counted(day: CountedWeekday, frame: Frame) -> datetime.date | None:
    if isinstance(day.month, Deictic):
        first = None if frame.reference is None else add_months(frame.reference.replace(day=1), day.month.offset)
    else:
        month = find_month(day.month, frame)
        first = None if month is None else datetime.date.fromisoformat(f"{month}-01")
    if first is None:
        return None
    ahead = (day.weekday - first.weekday()) % 7
    if day.number > 0:
        return first + datetime.timedelta(days=ahead + 7 * (day.number - 1))
    last = first + datetime.timedelta(days=ahead + 28)
    return last if last.month == first.month else last - datetime.timedelta(days=7)


def _find_day_of_month(
    number: int, counted: int | None, reference: datetime.date, direction: Direction | None
) -> datetime.date | None:
    if counted is not None:
        month = add_months(reference.replace(day=1), counted)
        return _make_day(month.year, month.month, number)
    months = [add_months(reference.replace(day=1), n) for n in (-2, -1, 0, 1, 2)]
    days = [made for month in months if (made := _make_day(month.year, month.month, number))]
    return _choose_side(days, reference, direction)


def _find_weekday(day: Weekday, reference: datetime.date, direction: Direction | None) -> datetime.date:
    """The weekday that is meant.

    “Friday” is the nearest one on the side that the tense speaks of, the day itself included. “Next Friday” is that of the
    next week (weeks begin on Monday), “this Friday” that of the present week, “last Friday” the one before, but neither
    is ever the day before or after, for which there are shorter words.
    """
    back = (reference.weekday() - day.weekday) % 7
    ahead = -back % 7
    in_week = day.weekday - reference.weekday()
    match day.shift:
        case "last":
            # “A week last Monday” counts from the last such day, yesterday included.
            days = -(back or 7) - 7 * day.weeks if day.weeks else -(back if back > 1 else back + 7)
        case "next":
            days = in_week + 7 if in_week + 7 > 1 else in_week + 14
        case "coming":
            days = ahead or 7
        case "of week":
            days = in_week + 7 * day.weeks
        case "this":
            days = ahead if direction in {"present", "future"} or in_week >= 0 else in_week
        case _:
            days = -back if direction in {None, "past"} else ahead
    extra = 7 * day.weeks if day.shift == "coming" else 0
    return reference + datetime.timedelta(days=days + extra)


def find_shifted(day: Shifted | Offset, frame: Frame) -> datetime.date | None:
    """So much time from the day that is named, else from the reference date or the last day told of.

    None where there is no such day, or no amount, or the calendar ends before a named day is reached.
    """
    if isinstance(day, Offset):
        return _find_offset(day, frame)
    base = (frame.told or frame.reference) if day.from_context else frame.reference
    return None if base is None or day.amount is None else count_from(base, day.sign * day.amount, day.unit)


def _find_offset(day: Offset, frame: Frame) -> datetime.date | None:
    base = find_day(day.base, frame)
    try:
        return None if base is None else count_from(base, day.sign * day.amount, day.unit)
    except (OverflowError, ValueError):
        return None


def count_from(base: datetime.date, amount: float, unit: str) -> datetime.date:
    """The day so many units after `base`, before it where the amount is negative; hours and less stay on the day."""
    if unit in {"day", "week", "weekend"}:
        return base + datetime.timedelta(days=round(amount * (1 if unit == "day" else 7)))
    return add_months(base, round(amount * {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit, 0)))


def find_month(month: Month, frame: Frame) -> str | None:
    """“2026-03”: the month that is meant; None where that needs a reference date and there is none."""
    year = find_year(month.year, frame)
    if year is None:
        if frame.reference is None:
            return None
        year = find_nearest_year(month.month, month.shift, frame.reference, frame.direction)
    return f"{year:04}-{month.month:02}"


def find_nearest_year(month: int, shift: Shift, reference: datetime.date, direction: Direction | None) -> int:
    """The year in which the month is meant: the nearest, or where that is not close the nearest on the side of the tense."""
    distances = [(12 * n + month - reference.month, reference.year + n) for n in (-1, 0, 1)]
    if shift == "last":
        return max(each for each in distances if each[0] < 0)[1]
    if shift in {"next", "coming"}:
        return min(each for each in distances if each[0] > 0)[1]
    nearest = min(distances, key=lambda each: (abs(each[0]), each[0]))
    if direction in {None, "present"} or abs(nearest[0]) <= 1:
        return nearest[1]
    side = [each for each in distances if (each[0] >= 0 if direction == "future" else each[0] <= 0)]
    return min(side, key=lambda each: abs(each[0]))[1]


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day of another month, or its last where it has no such day."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
