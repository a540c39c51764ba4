"""An unresolved time expression and what it is read against → TIMEX3 type and value (ISO 24617-1; values after ISO 8601)."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from briefing.language.timex.duration_rules import format_duration
from briefing.language.timex.expressions import (
    Clock,
    Day,
    DayOfMonth,
    Deictic,
    Duration,
    FiscalYear,
    Fixed,
    Holiday,
    Interval,
    Month,
    NumericDay,
    PartOfDay,
    Recurring,
    SameDay,
    Shifted,
    Weekday,
    Weekend,
    WeekOf,
    YearPart,
    YearShift,
)
from briefing.language.timex.holidays import find_holiday
from briefing.language.timex.lexicon import SEASON_MONTHS

if TYPE_CHECKING:
    from briefing.language.timex.expressions import DayLike, Expression, Shift, Year
    from briefing.language.timex.lexicon import Unit
    from briefing.model.extraction import TimexType

Direction = Literal["past", "future"]

NEAR: Final = 45
"""Days within which the nearest day is meant whatever the tense: what a reader would otherwise need a year for."""


@dataclass(frozen=True)
class Frame:
    """What an expression is read against."""

    reference: datetime.date | None = None
    direction: Direction | None = None
    """Whether the words around it speak of what has been or what is to come; None where they do not tell."""
    told: datetime.date | None = None
    """Last day that the text spoke of: “the next day” counts from it."""
    same_sentence: datetime.date | None = None
    """A day named in the same sentence: a time without a day belongs to it."""


def resolve(expression: Expression, frame: Frame) -> tuple[TimexType, str | None]:
    """TIMEX3 type and value; the value is None where it needs a reference date and there is none."""
    match expression:
        case Duration(amount, unit):
            return "DURATION", format_duration(amount, unit)
        case Recurring(value):
            return "SET", value
        case Clock():
            return "TIME", _time_value(expression, frame)
        case PartOfDay(day, part):
            found = find_day(day, frame)
            return "TIME", None if found is None else f"{found.isoformat()}T{part}"
        case Interval(first, last):
            return "DATE", _interval_value(first, last, frame)
        case _:
            return "DATE", _date_value(expression, frame)


def _time_value(time: Clock, frame: Frame) -> str | None:
    day = find_day(time.day, frame) if time.day is not None else frame.same_sentence or frame.reference
    return None if day is None else f"{day.isoformat()}T{time.hour:02}:{time.minute:02}{time.zone}"


def _interval_value(first: Expression, last: Expression, frame: Frame) -> str | None:
    start, end = _date_value(first, frame), _date_value(last, frame)
    return f"{start}/{end}" if start and end else None


def _date_value(expression: Expression, frame: Frame) -> str | None:
    match expression:
        case Fixed(value):
            return value
        case Month():
            return _month_value(expression, frame)
        case YearPart():
            return _part_value(expression, frame)
        case FiscalYear(year):
            found = _find_year(year if year is not None else YearShift(0), frame)
            return None if found is None else f"FY{found:04}"
        case Weekend():
            return _weekend_value(frame)
        case WeekOf(day):
            first = find_day(day, frame)
            return None if first is None else _truncate(first, "week")
        case Deictic(unit, offset) if unit != "day":
            return None if frame.reference is None else shift_unit(frame.reference, unit, offset)
        case Shifted():
            return _shifted_value(expression, frame)
        case SameDay(unit):
            return None if frame.told is None else _truncate(frame.told, unit)
        case Day() | NumericDay() | DayOfMonth() | Weekday() | Holiday() | Deictic():
            found_day = find_day(expression, frame)
            return None if found_day is None else found_day.isoformat()
        case _:
            return None


def find_day(day: DayLike, frame: Frame) -> datetime.date | None:
    """The day of the calendar that is meant; None where that needs a reference date, or where no single day is meant."""
    reference = frame.reference
    match day:
        case Day():
            return _find_dated(day, frame)
        case NumericDay():
            return _find_numeric(day, reference)
        case Holiday(name, year, shift):
            return _find_holiday(name, year, shift, frame)
        case DayOfMonth(number):
            return None if reference is None else _find_day_of_month(number, reference, frame.direction)
        case Weekday():
            return None if reference is None else _find_weekday(day, reference, frame.direction)
        case Deictic("day", offset):
            return None if reference is None else reference + datetime.timedelta(days=offset)
        case SameDay("day"):
            return frame.told
        case Shifted():
            return _find_shifted(day, frame)
        case _:
            return None


def _find_year(year: Year, frame: Frame) -> int | None:
    if isinstance(year, YearShift):
        return None if frame.reference is None else frame.reference.year + year.offset
    return year


def _choose(candidates: list[datetime.date], frame: Frame) -> datetime.date | None:
    """The nearest day, or the nearest on the side that the tense speaks of where none is close at hand."""
    if frame.reference is None or not candidates:
        return None
    reference = frame.reference
    nearest = min(candidates, key=lambda day: (abs((day - reference).days), day))
    if frame.direction is None or abs((nearest - reference).days) <= NEAR:
        return nearest
    side = [day for day in candidates if (day >= reference if frame.direction == "future" else day <= reference)]
    return min(side or [nearest], key=lambda day: abs((day - reference).days))


def _make_day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _find_dated(day: Day, frame: Frame) -> datetime.date | None:
    year = _find_year(day.year, frame)
    if year is not None:
        return _make_day(year, day.month, day.day)
    if frame.reference is None:
        return None
    around = range(frame.reference.year - 1, frame.reference.year + 2)
    candidates = [made for year in around if (made := _make_day(year, day.month, day.day))]
    fitting = [each for each in candidates if day.weekday is None or each.weekday() == day.weekday]
    return _choose(fitting or candidates, frame)


def _find_numeric(day: NumericDay, reference: datetime.date | None) -> datetime.date | None:
    """Month first or day first, whichever the calendar allows; where both, the one nearer to the reference date."""
    readings = [
        made
        for month, number in ((day.first, day.second), (day.second, day.first))
        if (made := _make_day(day.year, month, number))
    ]
    if reference is None or not readings:
        return readings[0] if readings else None
    return min(readings, key=lambda made: abs((made - reference).days))


def _find_holiday(name: str, year: Year, shift: Shift, frame: Frame) -> datetime.date | None:
    stated = _find_year(year, frame)
    if stated is not None:
        return find_holiday(name, stated)
    if frame.reference is None:
        return None
    days = [find_holiday(name, frame.reference.year + n) for n in (-1, 0, 1)]
    if shift == "last":
        return max(day for day in days if day < frame.reference)
    if shift in {"next", "coming"}:
        return min(day for day in days if day > frame.reference)
    return _choose(days, frame)


def _find_day_of_month(number: int, reference: datetime.date, direction: Direction | None) -> datetime.date | None:
    months = [_add_months(reference.replace(day=1), n) for n in (-2, -1, 0, 1, 2)]
    days = [made for month in months if (made := _make_day(month.year, month.month, number))]
    if direction == "future":
        days = [day for day in days if day >= reference]
    elif direction == "past":
        days = [day for day in days if day <= reference]
    return min(days, key=lambda day: abs((day - reference).days)) if days else None


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
            days = -(back if back > 1 else back + 7)
        case "next":
            days = in_week + 7 if in_week + 7 > 1 else in_week + 14
        case "coming":
            days = ahead or 7
        case "of week":
            days = in_week + 7 * day.weeks
        case "this":
            days = ahead if direction == "future" or in_week >= 0 else in_week
        case _:
            days = ahead if direction == "future" else -back
    extra = 7 * day.weeks if day.shift == "coming" else 0
    return reference + datetime.timedelta(days=days + extra)


def _find_shifted(day: Shifted, frame: Frame) -> datetime.date | None:
    base = (frame.told or frame.reference) if day.from_context else frame.reference
    if base is None or day.amount is None:
        return None
    if day.unit in {"day", "week", "weekend"}:
        return base + datetime.timedelta(days=day.sign * round(day.amount * (1 if day.unit == "day" else 7)))
    months = round(day.amount * {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(day.unit, 0))
    return _add_months(base, day.sign * months)


def _shifted_value(shifted: Shifted, frame: Frame) -> str | None:
    """As fine as its unit: three days ago is a day, two weeks ago a week, two years ago a year."""
    if shifted.amount is None:
        return "PAST_REF" if shifted.sign < 0 else "FUTURE_REF"
    if shifted.unit in {"hour", "minute", "second"}:
        base = frame.told if shifted.from_context else frame.reference
        return None if base is None else base.isoformat()
    try:
        day = _find_shifted(shifted, frame)
    except (OverflowError, ValueError):
        return None
    if day is None:
        return None
    whole = shifted.amount == round(shifted.amount)
    return _truncate(day, shifted.unit if whole else {"year": "month", "month": "week"}.get(shifted.unit, "day"))


def _month_value(month: Month, frame: Frame) -> str | None:
    year = _find_year(month.year, frame)
    if year is None:
        if frame.reference is None:
            return None
        year = _nearest_month_year(month.month, month.shift, frame.reference, frame.direction)
    return f"{year:04}-{month.month:02}"


def _nearest_month_year(month: int, shift: Shift, reference: datetime.date, direction: Direction | None) -> int:
    distances = [(12 * n + month - reference.month, reference.year + n) for n in (-1, 0, 1)]
    if shift == "last":
        return max(each for each in distances if each[0] < 0)[1]
    if shift in {"next", "coming"}:
        return min(each for each in distances if each[0] > 0)[1]
    nearest = min(distances, key=lambda each: (abs(each[0]), each[0]))
    if direction is None or abs(nearest[0]) <= 1:
        return nearest[1]
    side = [each for each in distances if (each[0] >= 0 if direction == "future" else each[0] <= 0)]
    return min(side, key=lambda each: abs(each[0]))[1]


def _part_value(part: YearPart, frame: Frame) -> str | None:
    year = _find_year(part.year, frame)
    if year is None:
        if frame.reference is None:
            return None
        first = SEASON_MONTHS.get(part.part) or (
            3 * int(part.part[1]) - 2 if part.part.startswith("Q") else 6 * int(part.part[1]) - 5
        )
        # Quarters and halves are told of once they are over; the middle of a period stands for it.
        middle = first + (1 if not part.part.startswith("H") else 3)
        year = _nearest_month_year((middle - 1) % 12 + 1, part.shift, frame.reference, frame.direction)
        year -= middle > 12
    return f"{year:04}-{part.part}"


def _weekend_value(frame: Frame) -> str | None:
    if frame.reference is None:
        return None
    over = frame.direction != "future" and frame.reference.weekday() < 5
    return shift_unit(frame.reference, "weekend", -1 if over else 0)


def shift_unit(reference: datetime.date, unit: Unit, offset: int) -> str:
    """The value of the unit of the calendar that lies `offset` units from the one that holds `reference`."""
    match unit:
        case "week" | "weekend":
            return _truncate(reference + datetime.timedelta(weeks=offset), unit)
        case "month":
            return _truncate(_add_months(reference, offset), unit)
        case "quarter":
            return _truncate(_add_months(reference, 3 * offset), unit)
        case "half":
            return _truncate(_add_months(reference, 6 * offset), unit)
        case "year":
            return f"{reference.year + offset:04}"
        case _:
            return (reference + datetime.timedelta(days=offset)).isoformat()


def _add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day of another month, or its last where it has no such day."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _truncate(day: datetime.date, unit: str) -> str:
    """The value of the unit of the calendar that holds `day`."""
    year, week, _ = day.isocalendar()
    return {
        "week": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "half": f"{day.year:04}-H{(day.month + 5) // 6}",
        "year": f"{day.year:04}",
    }.get(unit, day.isoformat())
