"""Printed statements → those that tell what happened on one day before the cut-off: the past half of the line of time.

A statement tells its day in its own words: “[26 October]”, which composing put behind “on Sunday”, or “March 3, 2026”. No
day is read out of anything else, and a statement that names several days, or looks ahead, is left out: a wrong day on a line
of time misleads more than a missing one.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.model.briefing import Briefing
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.writers import text

_MONTH = r"(?P<{}>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]+|\.)?"
_DAY = re.compile(
    rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)? {_MONTH.format('month')}(?:,? (?P<year>\d{{4}}))?\b"
    rf"|\b{_MONTH.format('month_first')} (?P<day_last>[0-3]?\d)(?:st|nd|rd|th)?(?:,? (?P<year_last>\d{{4}}))?\b"
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_AHEAD = re.compile(
    r"\b(?:will|would|shall|until|till|unless|expected|due|likely|scheduled|planned|plans?|deadline|expires?|lapses?"
    r"|(?:set|about|going) to)\b"
)
_NOT_THEN = re.compile(
    r"\b(?:by|(?<!just )(?<!shortly )before|from|(?<!just )(?<!shortly )after|since|ahead of|as of|week of)"
    r"(?: (?:\w+day|late|early|on|the|end|of|noon|midnight|morning|afternoon|evening|night|[\d.:]+ ?(?:[ap]\.?m\.?)?))* ?\[?$"
    r"|[’']s? \[$"
)
"""“since Monday [2 March]”, “Monday’s [2 March] vote”: the day bounds what is told, or is another's, and is not its own."""
_ASIDE = re.compile(
    r"\b(?:that|when|where|which|who|whom|whose)\b[^;]*$"
    r"|,\s[^,]*\b(?:announced|confirmed|disclosed|reported|revealed|said|says|told)\b[^,]*$",
)
"""Behind these a day is of something else: “the order that a judge refused on Thursday”, “…, the Post reported on Friday”."""
_BEGAN = re.compile(r"^[^,;]{2,60}(?:, which)? (?:began|started|opened|took effect)\b[^,;]*$")
"""What began on a day has that one, whatever day it ends: “The siege, which began on Monday [4 May] and …”."""
_OLDEST = datetime.timedelta(days=366)
"""What is older is history, and would leave the rest of the line no room."""


class Event(NamedTuple):
    """What happened on a day."""

    day: datetime.date
    statement: Statement


def find_events(briefing: Briefing, *, fewest: int = 0) -> tuple[Event, ...]:
    """One event a day, by day: of several the one that most origins tell, then the one that is printed first.

    Bottom line, context and state of play tell what happened; where they give fewer days than `fewest`, positions and stakes
    are asked too.

    Empty where the cut-off is not known, since nothing is then past.
    """
    if briefing.as_of is None:
        return ()
    sources = {source.id: source for source in briefing.sources}
    best: dict[datetime.date, Statement] = {}
    for statements in (_list_deeds(briefing), _list_others(briefing)):
        for statement in statements:
            day = _find_day(statement, sources, briefing.as_of)
            if day and (day not in best or statement.origins > best[day].origins):
                best[day] = statement
        if len(best) >= fewest:
            break
    return tuple(Event(day, best[day]) for day in sorted(best))


def _list_deeds(briefing: Briefing) -> Iterator[Statement]:
    yield from (*briefing.bottom_line, *briefing.context)
    yield from (statement for issue in briefing.issues for statement in issue.statements)


def _list_others(briefing: Briefing) -> Iterator[Statement]:
    positions = (position for issue in briefing.issues for position in issue.positions)
    yield from (statement for position in positions for statement in position.statements)
    yield from briefing.stakes


def _find_day(statement: Statement, sources: dict[str, Source], as_of: datetime.date) -> datetime.date | None:
    """The only day that `statement` names, or on which it began, where it has come and nothing looks ahead; else None."""
    words = statement.text
    found = list(_DAY.finditer(words))
    begun = bool(found) and _BEGAN.search(words[: found[0].start()]) is not None
    if _AHEAD.search(words) or (not begun and any(_is_of_another(words[: each.start()]) for each in found)):
        return None
    near = sources[statement.citations[0].source].published or as_of
    days = list(_read_days(found, near))
    if not days or (len(set(days)) > 1 and not begun):
        return None
    day = days[0]
    return day if as_of - _OLDEST <= day <= as_of else None


def _is_of_another(before: str) -> bool:
    """True where the words before a day make it the day of something else, or a bound."""
    return bool(_NOT_THEN.search(before) or _ASIDE.search(before))


def _read_days(found: Iterable[re.Match[str]], near: datetime.date) -> Iterator[datetime.date]:
    """Each day; one without its year is taken in the year that brings it nearest to `near`."""
    for each in found:
        month = _MONTHS.index(each["month"] or each["month_first"]) + 1
        day, year = int(each["day"] or each["day_last"]), each["year"] or each["year_last"]
        years = [int(year)] if year else [near.year - 1, near.year, near.year + 1]
        able = [made for tried in years if (made := text.make_day(tried, month, day))]
        if able:
            yield min(able, key=lambda made: abs((made - near).days))
