"""An unresolved time expression and what it is read against → TIMEX3 type and value (ISO 24617-1; values after ISO 8601)."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import TYPE_CHECKING

from briefing.language.timex.days import add_months, find_day, find_month, find_nearest_year, find_shifted, find_year
from briefing.language.timex.duration_rules import format_duration
from briefing.language.timex.expressions import (
    Clock,
    CountedWeekday,
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
    Offset,
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
from briefing.language.timex.lexicon import SEASON_MONTHS

if TYPE_CHECKING:
    from briefing.language.timex.days import Frame
    from briefing.language.timex.expressions import DayLike, Expression
    from briefing.language.timex.lexicon import Unit
    from briefing.model.extraction import TimexType


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
            found = _find_day_of_time(day, frame)
            return "TIME", None if found is None else f"{found.isoformat()}T{part}"
        case Interval(first, last):
            return "DATE", _interval_value(first, last, frame)
        case _:
            return "DATE", _date_value(expression, frame)


def _find_day_of_time(day: DayLike | None, frame: Frame) -> datetime.date | None:
    """A time without a day belongs to the day named in its sentence, else to that of the reference."""
    return find_day(day, frame) if day is not None else frame.same_sentence or frame.reference


def _time_value(time: Clock, frame: Frame) -> str | None:
    day = _find_day_of_time(time.day, frame)
    return None if day is None else f"{day.isoformat()}T{time.hour:02}:{time.minute:02}{time.zone}"


def _interval_value(first: Expression, last: Expression, frame: Frame) -> str | None:
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return _run_of_weekdays(first, last, frame)
    if isinstance(first, Month) and isinstance(last, Month) and first.year is None:
        return _run_of_months(first, last, frame)
    start, end = _date_value(first, frame), _date_value(last, frame)
    return f"{start}/{end}" if start and end else None


def _run_of_weekdays(first: Weekday, last: Weekday, frame: Frame) -> str | None:
    """The last weekday is the next such after the first; what is told as past lies in the past with both."""
    start = find_day(first, frame)
    if start is None or frame.reference is None:
        return None
    length = datetime.timedelta(days=(last.weekday - first.weekday) % 7)
    if last.shift != "bare":
        end = find_day(last, frame)
        return None if end is None else f"{(end - length).isoformat()}/{end.isoformat()}"
    if frame.direction in {None, "past"} and start + length > frame.reference:
        start -= datetime.timedelta(weeks=1)
    return f"{start.isoformat()}/{(start + length).isoformat()}"


def _run_of_months(first: Month, last: Month, frame: Frame) -> str | None:
    """The first month is the last such before the other."""
    end = find_month(last, frame)
    return None if end is None else f"{int(end[:4]) - (first.month > last.month):04}-{first.month:02}/{end}"


def _date_value(expression: Expression, frame: Frame) -> str | None:
    match expression:
        case Month():
            return find_month(expression, frame)
        case YearPart():
            return _part_value(expression, frame)
        case FiscalYear(year):
            found = find_year(year if year is not None else YearShift(0), frame)
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
            return None if frame.told is None or (unit == "day" and not frame.told_is_day) else _truncate(frame.told, unit)
        case Day() | NumericDay() | CountedWeekday() | DayOfMonth() | Weekday() | Holiday() | Deictic() | Offset():
            found_day = find_day(expression, frame)
            return None if found_day is None else found_day.isoformat()
        case _:
            return expression.value if isinstance(expression, Fixed) else None


def _shifted_value(shifted: Shifted, frame: Frame) -> str | None:
    """As fine as its unit: three days ago is a day, two weeks ago a week, two years ago a year."""
    if shifted.amount is None:
        return "PAST_REF" if shifted.sign < 0 else "FUTURE_REF"
    if shifted.from_context and frame.told is not None and not frame.told_is_day and shifted.unit not in {"month", "year"}:
        return "XXXX-XX-XX"
    if shifted.unit in {"hour", "minute", "second"}:
        base = (frame.told or frame.reference) if shifted.from_context else frame.reference
        return None if base is None else base.isoformat()
    try:
        day = find_shifted(shifted, frame)
    except (OverflowError, ValueError):
        return None
    if day is None:
        return None
    whole = shifted.amount == round(shifted.amount)
    return _truncate(day, shifted.unit if whole else {"year": "month", "month": "week"}.get(shifted.unit, "day"))


def _part_value(part: YearPart, frame: Frame) -> str | None:
    year = find_year(part.year, frame)
    if year is None:
        if frame.reference is None:
            return None
        first = SEASON_MONTHS.get(part.part) or (
            3 * int(part.part[1]) - 2 if part.part.startswith("Q") else 6 * int(part.part[1]) - 5
        )
        # Quarters and halves are told of once they are over; the middle of a period stands for it.
        middle = first + (1 if not part.part.startswith("H") else 3)
        year = find_nearest_year((middle - 1) % 12 + 1, part.shift, frame.reference, frame.direction)
        year -= middle > 12
    return f"{year:04}-{part.part}"


def _weekend_value(frame: Frame) -> str | None:
    if frame.reference is None:
        return None
    over = frame.direction in {None, "past"} and frame.reference.weekday() < 5
    return shift_unit(frame.reference, "weekend", -1 if over else 0)


def shift_unit(reference: datetime.date, unit: Unit, offset: int) -> str:
    """The value of the unit of the calendar that lies `offset` units from the one that holds `reference`."""
    match unit:
        case "week" | "weekend":
            return _truncate(reference + datetime.timedelta(weeks=offset), unit)
        case "month":
            return _truncate(add_months(reference, offset), unit)
        case "quarter":
            return _truncate(add_months(reference, 3 * offset), unit)
        case "half":
            return _truncate(add_months(reference, 6 * offset), unit)
        case "year":
            return f"{reference.year + offset:04}"
        case _:
            return (reference + datetime.timedelta(days=offset)).isoformat()


def find_last_day(value: str | None) -> str | None:
    """The last day of a month, quarter, half or year, the Friday of an ISO week, as ISO 8601; None for all else."""
    if week := re.fullmatch(r"(\d{4})-W(\d{2})", value or ""):
        return datetime.date.fromisocalendar(int(week[1]), int(week[2]), 5).isoformat()
    part = re.fullmatch(r"(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?", value or "")
    if part is None:
        return None
    month = int(part[2] or 3 * int(part[3] or 0) or 6 * int(part[4] or 0) or 12)
    return f"{part[1]}-{month:02}-{calendar.monthrange(int(part[1]), month)[1]:02}"


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
