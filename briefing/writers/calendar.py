"""`Briefing` → its dated deadlines as an iCalendar file (RFC 5545), one all-day event each."""

import datetime
import hashlib
import json

from icalendar import Calendar, Event

from briefing.model.briefing import Briefing
from briefing.model.statement import Deadline
from briefing.writers import text
from briefing.writers.deadlines import is_disputed, tell_standing
from briefing.writers.descriptors import attribute
from briefing.writers.html import UNDATED
from briefing.writers.stories import find_story

PRODUCT = "-//briefing//deadlines//EN"

_SUMMARY_LENGTH = 120


def write(briefing: Briefing) -> bytes:
    """The calendar; deadlines without a date are left out. The same deadline has the same UID in every edition."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", text.clean(briefing.title))
    stamp = datetime.datetime.combine(briefing.as_of or datetime.date.fromisoformat(UNDATED), datetime.time(), datetime.UTC)
    met: dict[str, int] = {}
    for deadline in briefing.deadlines:
        if text.first_day(deadline.date):
            event = _make_event(deadline, briefing)
            identity = _identify(deadline)
            met[identity] = met.get(identity, 0) + 1
            event.add("uid", f"{identity}-{met[identity]}@briefing.invalid")
            event.add("dtstamp", stamp)
            calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _make_event(deadline: Deadline, briefing: Briefing) -> Event:
    told = attribute(deadline, {source.id: source for source in briefing.sources})
    event = Event()
    event.add("summary", text.shorten(text.clean(deadline.what), _SUMMARY_LENGTH))
    first = text.first_day(deadline.date) or datetime.date.min
    event.add("dtstart", first)
    # The end of an all-day event is the day after its last (RFC 5545, 3.6.1).
    event.add(
        "dtend", min(text.last_day(deadline.date), datetime.date.max - datetime.timedelta(days=1)) + datetime.timedelta(days=1)
    )
    standing = tell_standing(deadline, briefing)
    told_so = f" {text.capitalise(standing)}." if standing else ""
    story = f"\nStory: {_name_story(deadline, briefing)}" if briefing.stories else ""
    event.add("description", f"{text.clean(deadline.text)}\nDate {deadline.basis}.{told_so} Told by {told}.{story}")
    event.add("categories", [deadline.kind])
    if deadline.superseded_by:
        event.add("status", "CANCELLED")  # RFC 5545, 3.8.1.11: calendars strike such an event through
    elif is_disputed(deadline, briefing):
        event.add("status", "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _name_story(deadline: Deadline, briefing: Briefing) -> str:
    return text.clean(briefing.stories[find_story(briefing, deadline)].title)


def _identify(deadline: Deadline) -> str:
    """Stable for the same deadline, whatever else the briefing holds: its topic changes as articles come, and has no say."""
    key = json.dumps([deadline.date, deadline.kind, deadline.citations[0].text], ensure_ascii=False)
    return hashlib.sha256(key.encode()).hexdigest()[:24]
