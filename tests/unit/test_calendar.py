"""Calendars read the deadlines back, each under a name that lasts."""

from __future__ import annotations

import datetime

import briefings
from icalendar import Calendar

from briefing.writers import calendar, text


def test_dated_deadlines_are_all_day_events() -> None:
    read = Calendar.from_ical(calendar.write(briefings.small()))
    events = read.walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [
        datetime.date(2026, 3, 6),
        datetime.date(2026, 3, 20),
        datetime.date(2026, 3, 31),
    ]
    assert events[2].decoded("dtend") == datetime.date(2026, 4, 1)
    assert str(events[2]["summary"]) == "The pact, signed in 2019, runs out at midnight on March 31"
    assert "Told by Harbour Courier (S1) and Strait Herald (S2), 3 March 2026" in str(events[2]["description"])


def test_a_superseded_deadline_is_struck_and_a_disputed_one_open() -> None:
    small = briefings.small()
    replaced = small.deadlines[0].model_copy(update={"superseded_by": "2026-03-20"})
    dispute = small.disagreements[0].model_copy(update={"kind": "date", "claims": small.deadlines[1:3]})
    changed = small.model_copy(update={"deadlines": (replaced, *small.deadlines[2:]), "disagreements": (dispute,)})
    struck, open_ = Calendar.from_ical(calendar.write(changed)).walk("VEVENT")
    assert (struck["status"], open_["status"]) == ("CANCELLED", "TENTATIVE")
    assert "Superseded by 20 March 2026. Told by" in str(struck["description"])
    assert "Date disputed. Told by" in str(open_["description"])
    assert all("status" not in event for event in Calendar.from_ical(calendar.write(small)).walk("VEVENT"))


def test_a_month_lasts_to_its_end() -> None:
    small = briefings.small()
    month = small.deadlines[2].model_copy(update={"date": "2026-12"})
    (event,) = Calendar.from_ical(calendar.write(small.model_copy(update={"deadlines": (month,)}))).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (datetime.date(2026, 12, 1), datetime.date(2027, 1, 1))


def test_a_deadline_keeps_its_name_in_the_next_edition() -> None:
    small = briefings.small()
    later = small.model_copy(update={"as_of": datetime.date(2026, 3, 9), "deadlines": small.deadlines[1:]})
    first, second = (
        [str(event["uid"]) for event in Calendar.from_ical(calendar.write(each)).walk("VEVENT")] for each in (small, later)
    )
    assert first[1:] == second
    assert len(set(first)) == 3


def test_the_same_deadline_told_twice_has_two_names() -> None:
    small = briefings.small()
    doubled = small.model_copy(update={"deadlines": (small.deadlines[2], small.deadlines[2])})
    names = [str(event["uid"]) for event in Calendar.from_ical(calendar.write(doubled)).walk("VEVENT")]
    assert len(set(names)) == 2


def test_no_clock_has_a_say() -> None:
    small = briefings.small()
    assert calendar.write(small) == calendar.write(small)
    assert b"DTSTAMP:20260304T000000Z" in calendar.write(small)
    assert b"BEGIN:VEVENT" not in calendar.write(briefings.nearly_empty())


def test_rude_words_break_no_calendar() -> None:
    large = briefings.large()
    events = Calendar.from_ical(calendar.write(large)).walk("VEVENT")
    assert len(events) == len([deadline for deadline in large.deadlines if text.first_day(deadline.date)])
    assert all("\x00" not in str(event["summary"]) for event in events)
    assert {str(event["summary"]) for event in events} == {
        text.shorten(text.clean(deadline.what), 120) for deadline in large.deadlines if text.first_day(deadline.date)
    }
