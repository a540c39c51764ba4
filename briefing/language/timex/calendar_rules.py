"""Rules for what the calendar names: days, months, years, decades, quarters, seasons, holidays, budget years."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from briefing.language.timex.expressions import (
    CountedWeekday,
    Day,
    DayOfMonth,
    Deictic,
    FiscalYear,
    Fixed,
    Holiday,
    Interval,
    Month,
    NumericDay,
    YearPart,
    YearShift,
)
from briefing.language.timex.guards import (
    is_bare_month,
    is_bare_season,
    is_bare_year,
    is_day_of_month,
    is_holiday,
    is_span_of_days,
)
from briefing.language.timex.holidays import HOLIDAYS
from briefing.language.timex.lexicon import (
    DECADES,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINALS,
    SEASONS,
    TENS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from briefing.language.timex.numerals import is_free, read_day_number, read_ordinal, read_two_digits, read_year
from briefing.language.timex.rules import DIGITS, Grammar, rule

if TYPE_CHECKING:
    from briefing.language.timex.words import Words

    Captures = dict[str, Any]

_FIGURES: Final = frozenset("earnings figures income loss losses numbers profit profits report results revenue sales".split())
PIVOT: Final = 50
"""Two-digit years below it are of this century."""
_SHIFTS: Final = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "prior": "last",
    "this": "this",
    "coming": "next",
    "next": "next",
}


def add_calendar(grammar: Grammar) -> None:
    """Add the terminals and groups of the calendar: `day`, `month`, `year_of`, `period` and what they are made of."""
    _add_terminals(grammar)
    _add_days(grammar)
    _add_periods(grammar)


def _add_terminals(grammar: Grammar) -> None:
    grammar.terminal("month_name", _read_month, MONTHS.keys() | MONTH_ABBREVIATIONS.keys())
    grammar.terminal("weekday_name", _read_weekday, WEEKDAYS.keys() | WEEKDAY_ABBREVIATIONS.keys())
    grammar.terminal("weekday_plural", lambda words, at: (WEEKDAY_PLURALS[words[at].lower], at + 1), WEEKDAY_PLURALS)
    grammar.terminal("dayno", read_day_number, {DIGITS})
    grammar.terminal("ordinal", read_ordinal, {DIGITS} | ORDINALS.keys() | TENS.keys())
    grammar.terminal("year", read_year, {DIGITS})
    grammar.terminal("yy", read_two_digits, {DIGITS})
    grammar.terminal("iso_day", _read_iso_day, {DIGITS})
    grammar.terminal("numeric_day", _read_numeric_day, {DIGITS})
    grammar.terminal("season", lambda words, at: (SEASONS[words[at].lower], at + 1), SEASONS)
    grammar.terminal("shift", lambda words, at: (_SHIFTS[words[at].lower], at + 1), _SHIFTS)
    grammar.terminal("holiday_name", _read_holiday, {name.split()[0] for name in HOLIDAYS})
    grammar.group(
        "year_of",
        (
            rule(",? <year>", lambda c: c["year"]),
            rule("of|in <year>", lambda c: c["year"]),
            rule("of? last year", lambda _: YearShift(-1)),
            rule("of? this|the year", lambda _: YearShift(0)),
            rule("of? next year", lambda _: YearShift(1)),
            rule("of? that year", lambda _: YearShift(0, from_told=True)),
            rule("of? the same year", lambda _: YearShift(0, from_told=True)),
            rule("of? the following year", lambda _: YearShift(1, from_told=True)),
            rule("of? the previous|preceding year", lambda _: YearShift(-1, from_told=True)),
        ),
    )


def _read_month(words: Words, at: int) -> tuple[int, int] | None:
    word = words[at]
    if not word.is_capitalised or (word.glued and words[at - 1].lower.isalnum()):
        return None
    if word.lower in MONTHS:
        return MONTHS[word.lower], at + 1
    return MONTH_ABBREVIATIONS[word.lower], at + (2 if words[at + 1].lower == "." and words[at + 1].glued else 1)


def _read_weekday(words: Words, at: int) -> tuple[int, int] | None:
    word = words[at]
    if not word.is_capitalised:
        return None
    if word.lower in WEEKDAYS:
        return WEEKDAYS[word.lower], at + 1
    return WEEKDAY_ABBREVIATIONS[word.lower], at + (2 if words[at + 1].lower == "." and words[at + 1].glued else 1)


def _read_iso_day(words: Words, at: int) -> tuple[Day, int] | None:
    year = read_year(words, at)
    marks = [words[at + n] for n in range(1, 5)]
    if year is None or not all(each.glued for each in marks) or not (marks[0].lower == marks[2].lower in {"-", "/"}):
        return None
    month, day = marks[1].lower, marks[3].lower
    if not (month.isdecimal() and day.isdecimal() and len(month) == len(day) == 2):
        return None
    return (Day(int(month), int(day), year[0]), at + 5) if is_day(year[0], int(month), int(day)) else None


def _read_numeric_day(words: Words, at: int) -> tuple[NumericDay, int] | None:
    """“10/31/2025”, “31/10/25”, “31.10.2025”; never without a year, because “3/5” is more often a fraction or a score."""
    if not is_free(words, at):
        return None
    parts, end = words[at].lower.split("."), at + 1
    if len(parts) != 3:
        marks = [words[at + n] for n in range(1, 5)]
        if not all(each.glued for each in marks) or not (marks[0].lower == marks[2].lower in {"/", "-"}):
            return None
        parts, end = [words[at].lower, marks[1].lower, marks[3].lower], at + 5
    if not all(part.isdecimal() for part in parts) or len(parts[2]) not in {2, 4} or max(map(len, parts[:2])) > 2:
        return None
    first, second, year = map(int, parts)
    year = whole_year(year) if len(parts[2]) == 2 else year
    return (NumericDay(first, second, year), end) if is_day(year, first, second) or is_day(year, second, first) else None


def _read_holiday(words: Words, at: int) -> tuple[str, int] | None:
    if not words[at].is_capitalised:
        return None
    for name in HOLIDAYS:
        parts = name.split()
        if all(words[at + n].lower == part for n, part in enumerate(parts)):
            return name, at + len(parts)
    return None


def is_day(year: int, month: int, day: int) -> bool:
    """True where the calendar has that day."""
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def whole_year(two_digits: int) -> int:
    """1999 for 99, 2007 for 7."""
    return two_digits + (2000 if two_digits < PIVOT else 1900)


def _day(c: Captures) -> Day | None:
    year, month, day = c.get("year_of"), c["month_name"], c["dayno"]
    # A leap year stands in where the words leave the year open.
    return Day(month, day, year, c.get("weekday_name")) if is_day(year if isinstance(year, int) else 2024, month, day) else None


def _days(c: Captures) -> Interval | None:
    first, last = _day(c), _day(c | {"dayno": c["last"], "weekday_name": None})
    return Interval(first, last) if first and last and c["dayno"] < c["last"] else None


def _add_days(grammar: Grammar) -> None:
    grammar.group(
        "day",
        (
            rule("<iso_day>", lambda c: c["iso_day"]),
            rule("<numeric_day>", lambda c: c["numeric_day"]),
            rule("<weekday_name> ,? <month_name> the? <dayno> <year_of>?", _day),
            rule("<weekday_name> ,? the? <dayno> of? <month_name> <year_of>?", _day),
            rule("<month_name> the? <dayno> <year_of>?", _day),
            rule("the? <dayno> day? of? <month_name> <year_of>?", _day),
            rule("the? <ordinal:dayno> of <month_name> <year_of>?", _day),
            rule("the <ordinal>", lambda c: DayOfMonth(c["ordinal"]), is_day_of_month),
            rule("the? <ordinal> of last month", lambda c: _day_of_month(c, -1)),
            rule("the? <ordinal> of this|the month", lambda c: _day_of_month(c, 0)),
            rule("the? <ordinal> of next month", lambda c: _day_of_month(c, 1)),
            rule("<holiday_name> <year_of>?", lambda c: Holiday(c["holiday_name"], c.get("year_of")), is_holiday),
            rule("<shift> <holiday_name>", lambda c: Holiday(c["holiday_name"], shift=c["shift"])),
        ),
    )
    grammar.group(
        "days",
        (
            rule("<month_name> <dayno> -|to|through|until|till <dayno:last> <year_of>?", _days),
            rule("<dayno> -|to|through|until|till <dayno:last> of? <month_name> <year_of>?", _days),
            rule("<month_name> <dayno> and|& <dayno:last> <year_of>?", _days, is_span_of_days),
            rule("<dayno> and|& <dayno:last> of? <month_name> <year_of>?", _days, is_span_of_days),
        ),
    )


def _day_of_month(c: Captures, months: int) -> DayOfMonth | None:
    return DayOfMonth(c["ordinal"], months) if 1 <= c["ordinal"] <= 31 else None


def _season(c: Captures) -> YearPart:
    return YearPart(c["season"], c.get("year_of"), c.get("shift", "bare"))


def _quarter(c: Captures) -> YearPart | None:
    return YearPart(f"Q{c['ordinal']}", c.get("year_of")) if 1 <= c["ordinal"] <= 4 else None


def _past_quarter(c: Captures) -> YearPart | None:
    return YearPart(f"Q{c['ordinal']}", shift="last") if 1 <= c["ordinal"] <= 4 else None


def _quarter_of(offset: int) -> Any:  # noqa: ANN401 - a builder of rules gives whatever its rule gives
    return lambda c: _quarter(c | {"year_of": YearShift(offset)})


def _half(c: Captures) -> YearPart | None:
    return YearPart(f"H{c['ordinal']}", c.get("year_of")) if 1 <= c["ordinal"] <= 2 else None


def _short_part(letter: str, c: Captures) -> YearPart | None:
    number = int(c["digit"])
    return YearPart(f"{letter}{number}", c.get("year_of")) if 1 <= number <= (4 if letter == "Q" else 2) else None


def _add_periods(grammar: Grammar) -> None:
    grammar.terminal("digit", _read_digit, {DIGITS})
    grammar.group(
        "month",
        (
            rule("<month_name> <year_of>", lambda c: Month(c["month_name"], c["year_of"])),
            rule("<shift> <month_name>", lambda c: Month(c["month_name"], shift=c["shift"])),
            rule("that <month_name>", lambda c: Month(c["month_name"], YearShift(0, from_told=True))),
            rule("this past <month_name>", lambda c: Month(c["month_name"], shift="last")),
            rule("this coming <month_name>", lambda c: Month(c["month_name"], shift="next")),
            rule("<month_name>", lambda c: Month(c["month_name"]), is_bare_month),
        ),
    )
    grammar.group(
        "month_at_hand",
        (
            rule("the|this month", lambda _: Deictic("month", 0)),
            rule("next month", lambda _: Deictic("month", 1)),
            rule("last month", lambda _: Deictic("month", -1)),
        ),
    )
    grammar.group(
        "counted_weekday",
        (
            rule("the? <ordinal> <weekday_name> of|in <month>", lambda c: _counted(c, c["ordinal"])),
            rule("the? last <weekday_name> of|in <month>", lambda c: _counted(c, -1)),
            rule("the? <ordinal> <weekday_name> of|in <month_at_hand:month>", lambda c: _counted(c, c["ordinal"])),
            rule("the? last <weekday_name> of|in <month_at_hand:month>", lambda c: _counted(c, -1)),
        ),
    )
    grammar.group(
        "year_part",
        (
            rule("the? <season> of? <year:year_of> -|/ <yy>", _season),
            rule("the? <season> <year_of>", _season),
            rule("the? <shift> <season>", _season),
            rule("this past <season>", lambda c: YearPart(c["season"], shift="last")),
            rule("the? <season>", _season, is_bare_season),
            rule("the? <ordinal> -? quarter", _past_quarter, _is_reported),
            rule("the? <year:year_of> <ordinal> -? quarter", _quarter),
            rule("last year 's <ordinal> -? quarter", _quarter_of(-1)),
            rule("this year 's <ordinal> -? quarter", _quarter_of(0)),
            rule("next year 's <ordinal> -? quarter", _quarter_of(1)),
            rule("the? <ordinal> -? quarter <year_of>?", _quarter),
            rule("<ordinal> -? quarter <year_of>?", _quarter),
            rule("the? <ordinal> half <year_of>", _half),
            rule("<ordinal> - half", _half),
            rule("q <digit> -? <year_of>?", lambda c: _short_part("Q", c)),
            rule("h <digit> -? <year_of>?", lambda c: _short_part("H", c)),
        ),
    )
    grammar.group(
        "fiscal_year",
        (
            rule("fy|fiscal|financial -? year? <year>", lambda c: FiscalYear(c["year"])),
            rule("fy|fiscal|financial -? year? <year> -|/ <yy>", lambda c: FiscalYear(c["year"] // 100 * 100 + c["yy"])),
            rule("fy <yy>", lambda c: FiscalYear(whole_year(c["yy"]))),
            rule("last|previous fiscal|financial year", lambda _: FiscalYear(YearShift(-1))),
            rule("this|the|current fiscal|financial year", lambda _: FiscalYear(YearShift(0))),
            rule("this|the current fiscal|financial year", lambda _: FiscalYear(YearShift(0))),
            rule("next fiscal|financial year", lambda _: FiscalYear(YearShift(1))),
        ),
    )
    grammar.group(
        "plain_year",
        (
            rule("<year>", lambda c: Fixed(f"{c['year']:04}"), is_bare_year),
            rule("the? year <year>", lambda c: Fixed(f"{c['year']:04}")),
            rule("<year> -|/ <yy>", _year_pair, is_bare_year),
        ),
    )
    grammar.terminal("decade_name", lambda words, at: (DECADES[words[at].lower], at + 1), DECADES)
    grammar.terminal("decade_year", _read_decade, {DIGITS, "'"})
    grammar.group(
        "decade",
        (
            rule("the? <decade_year>", lambda c: Fixed(str(c["decade_year"]))),
            rule("the <decade_name>", lambda c: Fixed(f"19{c['decade_name']}")),
            rule("the? <ordinal> -? century", lambda c: Fixed(f"{c['ordinal'] - 1:02}") if 1 <= c["ordinal"] <= 30 else None),
        ),
    )


def _is_reported(words: Words, _at: int, end: int) -> bool:
    """True where the figures of a quarter are told, which is once it is over."""
    return words[end].lower in _FIGURES or (
        words[end].lower in {"net", "pretax", "operating"} and words[end + 1].lower in _FIGURES
    )


def _counted(c: Captures, number: int) -> CountedWeekday | None:
    return CountedWeekday(number, c["weekday_name"], c["month"]) if number <= 4 else None


def _read_digit(words: Words, at: int) -> tuple[str, int] | None:
    word = words[at]
    return (word.lower, at + 1) if word.is_whole and len(word.lower) == 1 and word.glued else None


def _year_pair(c: Captures) -> Interval | None:
    later = c["year"] // 100 * 100 + c["yy"]
    return Interval(Fixed(f"{c['year']:04}"), Fixed(f"{later:04}")) if 0 < later - c["year"] < 20 else None


def _read_decade(words: Words, at: int) -> tuple[int, int] | None:
    """“1990s”, “'90s” → 199."""
    short = words[at].lower == "'"
    number, ending = words[at + short], words[at + short + 1]
    if ending.lower not in {"s", "'s"} or not ending.glued or not number.is_whole or not number.lower.endswith("0"):
        return None
    if short:
        return (whole_year(int(number.lower)) // 10, at + 3) if len(number.lower) == 2 and number.glued else None
    return (int(number.lower) // 10, at + 2) if len(number.lower) == 4 and 1000 <= int(number.lower) <= 2190 else None
