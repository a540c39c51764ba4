"""Past events, deadlines and the information cut-off → a line of time to scale, with the same in words."""

import datetime
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.model.briefing import Briefing
from briefing.model.statement import Statement
from briefing.writers import text
from briefing.writers.deadlines import has_passed, tell_standing
from briefing.writers.events import find_events
from briefing.writers.memo_model import Point, PointKind, Timeline

_OWN_DAY = re.compile(
    r"^(?:(?:late|early) )?On (?:\w+day )?\[[^\]]*\],? "
    r"|,? (?:(?:late|early) )?(?:on )?(?:(?:yesterday|this|last|next|tomorrow) )?\w+ \[\d{1,2} \w+\]",
    re.IGNORECASE,
)
"""“on Sunday [26 October]”: the date stands above the label."""
_LABEL_LENGTH = 120  # code points; the figure cuts what its rows do not hold
MOST_EVENTS = 4
FEWEST_POINTS = 3
"""With fewer dots than these the line is asked to take more days than those of events proper."""
MOST_POINTS = 8
"""More dots than these cannot be labelled side by side on a page; text and table have them all."""

CAPTION = "Past events (dots) and deadlines (diamonds, hollow where superseded), to scale; raised numbers are those of notes"


class _Entry(NamedTuple):
    day: datetime.date
    kind: PointKind
    words: str
    statement: Statement
    standing: str


def draw(body: Briefing, find_note: Callable[[Statement], int | None]) -> Timeline:
    """What the body tells of one day each, at most eight points, those nearest to the cut-off.

    Past events take four of them, and what the deadlines leave; a day that has both shows its deadline.

    `find_note` gives the number of a statement's note. No points where they fall on fewer than two days: that is no figure.
    """
    deadlines = _list_deadlines(body)
    days = {entry.day for entry in deadlines}
    events = [
        _Entry(event.day, "event", text.clean(event.statement.text), event.statement, "")
        for event in find_events(body, fewest=FEWEST_POINTS - len(days))
        if event.day not in days
    ]
    kept = _nearest(deadlines, body.as_of, MOST_POINTS - min(MOST_EVENTS, len(events)))
    chosen = sorted([*_nearest(events, body.as_of, MOST_POINTS - len(kept)), *kept], key=lambda entry: entry.day)
    if len(chosen) < 2:
        return Timeline(points=(), caption="", alternative="")
    return Timeline(points=_place(chosen, body.as_of, find_note), caption=CAPTION, alternative=_in_words(chosen, body.as_of))


def _list_deadlines(body: Briefing) -> list[_Entry]:
    entries = []
    for deadline in body.deadlines:
        if day := text.first_day(deadline.date):
            kind: PointKind = "passed" if has_passed(deadline, body.as_of) else "coming"
            kind = "superseded" if deadline.superseded_by else kind
            entries.append(_Entry(day, kind, text.clean(deadline.what), deadline, tell_standing(deadline, body)))
    return entries


def _nearest(entries: Sequence[_Entry], as_of: datetime.date | None, most: int) -> list[_Entry]:
    """One entry a day, the first, for the days nearest to the cut-off."""
    by_day: dict[datetime.date, _Entry] = {}
    for entry in entries:
        by_day.setdefault(entry.day, entry)
    reference = as_of or min(by_day, default=datetime.date.min)
    return sorted(by_day.values(), key=lambda entry: (abs((entry.day - reference).days), entry.day))[:most]


def _place(
    chosen: list[_Entry], as_of: datetime.date | None, find_note: Callable[[Statement], int | None]
) -> tuple[Point, ...]:
    days = [entry.day for entry in chosen] + ([as_of] if as_of else [])
    start, length = min(days), (max(days) - min(days)).days
    tell = text.day if min(days).year != max(days).year else text.day_of_year

    def at(day: datetime.date) -> int:
        return round(1000 * (day - start).days / length)

    points = [
        Point(
            position=at(entry.day),
            date=tell(entry.day),
            label=text.shorten(text.capitalise(_OWN_DAY.sub("", entry.words)), _LABEL_LENGTH),
            kind=entry.kind,
            note=find_note(entry.statement),
        )
        for entry in chosen
    ]
    if as_of:
        points.append(Point(position=at(as_of), date=tell(as_of), label="information cut-off", kind="cut-off"))
    return tuple(sorted(points, key=lambda point: point.position))


def _in_words(chosen: list[_Entry], as_of: datetime.date | None) -> str:
    told = [f"{text.day(entry.day)}: {entry.words}{f' ({entry.standing})' if entry.standing else ''}" for entry in chosen]
    opening = f"Information cut-off {text.day(as_of)}. " if as_of else ""
    return f"Line of time. {opening}{'; '.join(told)}."
