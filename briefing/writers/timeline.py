"""Deadlines and the information cut-off → a line of time to scale, with the same in words."""

import datetime

from briefing.model.statement import Deadline
from briefing.writers import text
from briefing.writers.memo_model import Point, Timeline

_LABEL_LENGTH = 44
_MOST_POINTS = 6
"""More dots than these cannot be labelled side by side on a page; the table beside the figure has them all."""


def draw(deadlines: tuple[Deadline, ...], as_of: datetime.date | None) -> Timeline:
    """At most six dated deadlines, those nearest to the cut-off; no points where fewer than two days can be told apart."""
    dated = [(day, deadline) for deadline in deadlines if (day := text.first_day(deadline.date))]
    chosen = sorted(_nearest(dated, as_of), key=lambda pair: pair[0])
    days = [day for day, _ in chosen]
    ends = sorted({*days, as_of} if as_of else set(days))
    if len(ends) < 2:
        return Timeline(points=(), cut_off=None, caption="", alternative="")
    length = (ends[-1] - ends[0]).days

    def place(day: datetime.date) -> int:
        return round(1000 * (day - ends[0]).days / length)

    points = tuple(
        Point(
            position=place(day),
            date=text.short_day(day),
            label=text.shorten(text.clean(deadline.what), _LABEL_LENGTH),
            past=as_of is not None and day <= as_of,
        )
        for day, deadline in chosen
    )
    return Timeline(
        points=points,
        cut_off=place(as_of) if as_of else None,
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
