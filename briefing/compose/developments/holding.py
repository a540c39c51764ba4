"""A figure in its clause → the day for which it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.disagreements.lexicon import CUMULATIVE

if TYPE_CHECKING:
    from briefing.compose.disagreements.figures import Figure

RECENT = 14
"""Days before its article within which a day beside a figure is the figure's own."""
LONGEST = 92
"""Days of the longest time for which a figure holds: a quarter."""
_NOT_ITS_OWN = re.compile(
    r"\b(?:since|until|till|from|before|after|following|than|by|between|ahead\s+of|of|killed|struck|hit)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:from|than|against|compared|after)\b", re.IGNORECASE)
"""Behind the figure: the day of another, or of something else."""


def find_day(figure: Figure) -> Days | None:
    """The day of the tally; else the one recent day or period that its part of the clause names; else the article's own.

    A toll holds as of its article, since the day beside it is mostly that of the disaster. None where nothing tells it.
    """
    published = figure.material.source.published
    own = Days(published, published) if published else None
    if figure.as_of is not None:
        return figure.as_of
    if figure.slot & CUMULATIVE or own is None:
        return own
    clause = figure.part
    text = figure.material.source.text
    named = [
        days
        for t in figure.material.extraction.times
        if clause.covers(t)
        and t.type in {"DATE", "TIME"}
        and not t.deadline
        and not (t.start > figure.quantity.end and _OTHERS.search(text[figure.quantity.end : t.start]))
        and not _NOT_ITS_OWN.search(text[clause.start : t.start])
        and (days := days_of(t.value)) is not None
    ]
    if len(named) != 1 or named[0].length > LONGEST or not 0 <= (own.last - named[0].last).days <= RECENT:
        return own
    return named[0]
