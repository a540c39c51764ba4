"""Properties of time expressions: spans slice back, never overlap, and every way to write a day means that day."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing.language.timex import find
from briefing.language.timex.lexicon import MONTH_NAMES, WEEKDAY_NAMES

if TYPE_CHECKING:
    from briefing.language.timex.days import Direction

_WORDS = st.sampled_from(
    "the a of on at by last next this end May march Monday Fri. Oct. October 3 31 2025 2025-10-31 10/31/2025 noon midnight "
    "11:30 a.m. week weeks year years' quarter half two several ago later from to and - , . every early late spring Q3 "
    "FY2026 1990s evening tonight o’clock é 日本 😀 $5 % Christmas Easter".split(" ")
)
_DAYS = st.dates(datetime.date(1901, 1, 1), datetime.date(2099, 12, 31))
_VALUE = re.compile(
    r"(?:PRESENT|PAST|FUTURE)_REF|FY\d{4}|XXXX-(?:XX-XX|\d\d|WXX-[\dW][DE]?)"
    r"|P(?:T?[\dX.e+]+(?:[HMSDWY]|WE))"
    r"|\d{2,4}(?:-(?:\d\d|Q[1-4]|H[12]|SP|SU|FA|WI|W\d\d(?:-WE)?)|-\d\d-\d\d(?:T(?:\d\d:\d\dZ?|[A-Z]{2}))?)?(?:/\d{4}(?:-\d\d-\d\d)?)?"
)


@given(st.lists(_WORDS, max_size=25).map(" ".join), st.one_of(st.none(), _DAYS))
def test_spans_are_in_order_and_values_are_timex3(text: str, reference: datetime.date | None) -> None:
    at = 0
    for each in find(text, reference=reference):
        assert at <= each.start < each.end <= len(text)
        assert not text[each.start].isspace()
        assert not text[each.end - 1].isspace()
        assert each.value is None or _VALUE.fullmatch(each.value), each
        at = each.end


@given(st.text(max_size=80), _DAYS)
def test_no_text_breaks_the_grammar(text: str, reference: datetime.date) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find(text, reference=reference))


@given(_DAYS)
def test_every_way_to_write_a_day_means_that_day(day: datetime.date) -> None:
    month = MONTH_NAMES[day.month - 1].capitalize()
    weekday = WEEKDAY_NAMES[day.weekday()].capitalize()
    for written in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday} {month} {day.day}, {day.year}",
        day.isoformat(),
    ):
        (found,) = find(f"on {written}.")
        assert (found.start, found.end, found.value) == (3, 3 + len(written), day.isoformat())


@given(_DAYS, st.integers(-150, 150))
def test_a_day_without_a_year_is_the_nearest(day: datetime.date, away: int) -> None:
    reference = day + datetime.timedelta(days=away)
    (found,) = find(f"on {day.day} {MONTH_NAMES[day.month - 1].capitalize()}", reference=reference)
    if (day.month, day.day) != (2, 29):
        assert found.value == day.isoformat()


@given(_DAYS, st.sampled_from(WEEKDAY_NAMES))
def test_last_this_and_next_weekday_lie_in_order(reference: datetime.date, weekday: str) -> None:
    name = weekday.capitalize()
    last, following = (
        datetime.date.fromisoformat(each.value or "") for each in find(f"last {name} and next {name}", reference=reference)
    )
    assert datetime.timedelta(days=2) <= reference - last <= datetime.timedelta(days=8)
    assert datetime.timedelta(days=2) <= following - reference <= datetime.timedelta(days=13)


@given(_DAYS, st.lists(st.integers(1, 28), min_size=3, max_size=5, unique=True).map(sorted))
def test_days_of_one_month_are_each_a_day(day: datetime.date, numbers: list[int]) -> None:
    month = MONTH_NAMES[day.month - 1].capitalize()
    listed = ", ".join(map(str, numbers[:-1])) + f" and {numbers[-1]}"
    expected = [day.replace(day=number).isoformat() for number in numbers]
    for written in (f"on {month} {listed}, {day.year}.", f"on {listed} {month} {day.year}."):
        assert [each.value for each in find(written)] == expected


@given(_DAYS, st.sampled_from(WEEKDAY_NAMES), st.sampled_from(WEEKDAY_NAMES), st.sampled_from(["past", "future"]))
def test_a_run_of_weekdays_goes_forward(reference: datetime.date, first: str, last: str, direction: Direction) -> None:
    found = find(f"from {first.capitalize()} to {last.capitalize()}", reference=reference, direction=direction)
    if first == last:
        assert len(found) == 2
        return
    start, end = map(datetime.date.fromisoformat, (found[0].value or "").split("/"))
    assert datetime.timedelta(days=1) <= end - start <= datetime.timedelta(days=6)
    assert end <= reference if direction == "past" else start >= reference


@given(_DAYS, st.integers(1, 60))
def test_days_after_and_before_a_named_day(day: datetime.date, number: int) -> None:
    month = MONTH_NAMES[day.month - 1].capitalize()
    after, before = find(f"{number} days after {month} {day.day}, {day.year} or {number} days before {day.isoformat()}")
    assert after.value == (day + datetime.timedelta(days=number)).isoformat()
    assert before.value == (day - datetime.timedelta(days=number)).isoformat()
