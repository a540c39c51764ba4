"""Deadlines and the information cut-off → a line of time to scale, with the same in words."""

import datetime
from typing import Literal

from briefing.model.statement import Deadline
from briefing.writers import text
from briefing.writers.memo_model import Point, Timeline

_LABEL_LENGTH = 90  # code points; the figure cuts what its rows do not hold
_MOST_POINTS = 6
"""More dots than these cannot be labelled side by side on a page; the table beside the figure has them all."""


def draw(deadlines: tuple[Deadline, ...], as_of: datetime.date | None) -> Timeline:
    """At most six dated deadlines, those nearest to the cut-off; nothing where they fall on fewer than two days."""
    dated = [(day, deadline) for deadline in deadlines if (day := text.first_day(deadline.date))]
    chosen = sorted(_nearest(dated, as_of), key=lambda pair: pair[0])
    if len(chosen) < 2:
        return Timeline(points=(), caption="", alternative="")
    days = [day for day, _ in chosen] + ([as_of] if as_of else [])
    start, length = min(days), (max(days) - min(days)).days
    told = text.day if min(days).year != max(days).year else text.day_of_year

    def place(day: datetime.date, label: str, kind: Literal["past", "coming", "cut-off"]) -> Point:
        return Point(position=round(1000 * (day - start).days / length), date=told(day), label=label, kind=kind)

    points = [
        place(day, text.shorten(text.clean(deadline.what), _LABEL_LENGTH), "past" if as_of and day < as_of else "coming")
        for day, deadline in chosen
    ]
    if as_of:
        points.append(place(as_of, "information cut-off", "cut-off"))
    return Timeline(
        points=tuple(sorted(points, key=lambda point: point.position)),
        caption="Dated deadlines found in the articles, to scale",
        alternative=_in_words(chosen, as_of),
    )


def _nearest(dated: list[tuple[datetime.date, Deadline]], as_of: datetime.date | None) -> list[tuple[datetime.date, Deadline]]:
    """One deadline a day, the first of the briefing, for the days nearest to the cut-off."""
    by_day: dict[datetime.date, Deadline] = {}
    for day, deadline in dated:
        by_day.setdefault(day, deadline)
    reference = as_of or min(by_day, default=datetime.date.min)
    return sorted(by_day.items(), key=lambda pair: (abs((pair[0] - reference).days), pair[0]))[:_MOST_POINTS]


def _in_words(chosen: list[tuple[datetime.date, Deadline]], as_of: datetime.date | None) -> str:
    told = [f"{text.day(day)}: {text.clean(deadline.what)}" for day, deadline in chosen]
    opening = f"Information cut-off {text.day(as_of)}. " if as_of else ""
    return f"Line of time. {opening}{'; '.join(told)}."
