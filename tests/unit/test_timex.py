"""The grammar of time expressions on text alone: what it finds, what it leaves, and that no text makes it slow."""

from __future__ import annotations

import datetime
import time

import pytest

from briefing.language.timex import find, parse_absolute
from briefing.language.timex.holidays import HOLIDAYS, find_holiday

REFERENCE = datetime.date(2025, 10, 31)
"""A Friday."""


def _find(text: str) -> list[tuple[str, str, str | None]]:
    return [(text[each.start : each.end], each.type, each.value) for each in find(text, reference=REFERENCE)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("October 31, 2025", "2025-10-31"),
        ("31 October 2025", "2025-10-31"),
        ("Oct. 31", "2025-10-31"),
        ("31st of October", "2025-10-31"),
        ("the thirty-first of October", "2025-10-31"),
        ("2025-10-31", "2025-10-31"),
        ("10/31/2025", "2025-10-31"),
        ("31/10/2025", "2025-10-31"),
        ("Fri., Oct. 31, 2025", "2025-10-31"),
        ("FRIDAY, OCTOBER 31", "2025-10-31"),
        ("February 29, 2024", "2024-02-29"),
        ("Nov. 3-5", "2025-11-03/2025-11-05"),
        ("December 22 to 24", "2025-12-22/2025-12-24"),
        ("October 2025", "2025-10"),
        ("early December", "2025-12"),
        ("Q3", "2025-Q3"),
        ("third-quarter", "2025-Q3"),
        ("the fourth quarter of 2024", "2024-Q4"),
        ("late 1990s", "199"),
        ("mid-2026", "2026"),
        ("FY2026", "FY2026"),
        ("2024-25", "2024/2025"),
        ("the end of the month", "2025-10"),
        ("the end of the year", "2025"),
        ("later this year", "2025"),
        ("last quarter", "2025-Q3"),
        ("the week of November 3", "2025-W45"),
        ("Friday week", "2025-11-14"),
        ("a week on Tuesday", "2025-11-11"),
        ("next Friday", "2025-11-07"),
        ("two years ago", "2023"),
        ("three weeks later", "2025-W47"),
        ("yesterday", "2025-10-30"),
        ("the past", "PAST_REF"),
        ("Christmas Eve", "2025-12-24"),
    ],
)
def test_date(text: str, value: str) -> None:
    assert _find(f"It was {text}, he said.") == [(text, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("11 a.m. local time", "2025-10-31T11:00"),
        ("0200 GMT", "2025-10-31T02:00Z"),
        ("noon on November 24", "2025-11-24T12:00"),
        ("five o’clock next Friday", "2025-11-07T17:00"),
        ("12 a.m.", "2025-10-31T00:00"),
        ("12:30 pm", "2025-10-31T12:30"),
        ("4am", "2025-10-31T04:00"),
        ("10.30pm on Nov. 3", "2025-11-03T22:30"),
        ("midnight tonight", "2025-10-31T24:00"),
        ("last night", "2025-10-30TNI"),
        ("this morning", "2025-10-31TMO"),
        ("tomorrow afternoon", "2025-11-01TAF"),
        ("the night of October 3", "2025-10-03TNI"),
    ],
)
def test_time(text: str, value: str) -> None:
    assert _find(f"It was {text} when it fell") == [(text, "TIME", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("48 hours", "PT48H"),
        ("eighteen months", "P18M"),
        ("30 days", "P30D"),
        ("a fortnight", "P2W"),
        ("more than a decade", "P10Y"),
        ("twenty-one days", "P21D"),
        ("two and a half years", "P2.5Y"),
        ("half an hour", "PT30M"),
        ("a dozen years", "P12Y"),
        ("several weeks", "PXW"),
        ("the past six months", "P6M"),
        ("the next five years", "P5Y"),
        ("one hundred and fifty days", "P150D"),
        ("a year and a half", "P1.5Y"),
        ("five working days", "P5D"),
        ("1,100 days", "P1100D"),
    ],
)
def test_duration(text: str, value: str) -> None:
    assert _find(f"It took {text}, he said.") == [(text, "DURATION", value)]


@pytest.mark.parametrize(
    "text",
    [
        "They may stay in the second half, as fans march on.",
        "A 24-hour news channel, 55 percent, 3-2, 7.52 and a quarter of a million.",
        "The A380 cost $2,025, or 1998 euros; flight 2014 seats 2000 people.",
        "May said so. April Jones and Theresa May agreed.",
        "In the fall of the wall a spring broke.",
        "Section 2019, the 38th parallel and the 15th time.",
        "A 38-year-old woman.",
        "An ordinary Monday in the Sunday Times.",
    ],
)
def test_no_time_at_all(text: str) -> None:
    assert _find(text) == []


def test_no_value_without_reference() -> None:
    text = "On October 3, last week, and on October 3, 2024, for two days, every year."
    assert [each.value for each in find(text)] == [None, None, "2024-10-03", "P2D", "P1Y"]


def test_a_day_that_the_calendar_lacks_is_no_day() -> None:
    assert [value for _, _, value in _find("It was February 30, 2024.")] != ["2024-02-30"]


def test_span_may_start_inside_the_text() -> None:
    text = "Monday. Tuesday. Wednesday."
    (found,) = find(text, 8, 16, reference=REFERENCE)
    assert (found.start, found.end, found.value) == (8, 15, "2025-10-28")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LOWTOWN, Friday October 31, 2025", datetime.date(2025, 10, 31)),
        ("(Nov. 27, 2025)", datetime.date(2025, 11, 27)),
        ("5 December 2025 at 10:30", datetime.date(2025, 12, 5)),
        ("October 31", None),
        ("", None),
    ],
)
def test_parse_absolute(text: str, day: datetime.date | None) -> None:
    assert parse_absolute(text) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter sunday", datetime.date(2024, 3, 31)),
        ("easter monday", datetime.date(2025, 4, 21)),
        ("good friday", datetime.date(2026, 4, 3)),
        ("thanksgiving", datetime.date(2025, 11, 27)),
        ("memorial day", datetime.date(2025, 5, 26)),
        ("black friday", datetime.date(2024, 11, 29)),
    ],
)
def test_holiday(name: str, day: datetime.date) -> None:
    assert find_holiday(name, day.year) == day


def test_every_holiday_has_a_day_in_every_year() -> None:
    assert all(find_holiday(name, year).year == year for name in HOLIDAYS for year in range(1950, 2100))


@pytest.mark.parametrize(
    "piece",
    ["a ", "1 ", "May ", "the end of ", "half a ", "12:", "2", "noon on ", "- ", "two and a ", "early on ", "Monday at "],
)
def test_time_grows_with_the_length_of_the_text_and_no_faster(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    started = time.perf_counter()
    find(text, reference=REFERENCE)
    assert time.perf_counter() - started < 10, "20,000 characters, two hundred times what an article's longest sentence holds"
