"""Groups of tellings → which deadline another one has taken the place of, with the telling that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.compose.days import days_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.deadlines import Telling

_TO: Final = re.compile(r"\s+to\s+(?:the\s+)?", re.IGNORECASE)
_ASIDE_TO: Final = re.compile(r"\s*,\s+to\s+(?:the\s+)?", re.IGNORECASE)
"""“extended the period, which was to have ended on 3 May, to 9 May”."""
_RENEWED: Final = re.compile(
    r"\b(?:extend(?:ed|s)|prolong(?:ed|s)|renew(?:ed|s)|(?:push|put)(?:ed|es|s)?\s+back|(?:brought|brings)\s+forward)\b",
    re.IGNORECASE,
)


def find_successors(groups: Sequence[Sequence[Telling]]) -> dict[int, tuple[int, Telling]]:
    """Index of a deadline that was replaced → index of the one in its place, and the telling that says so.

    Said outright (“moved from March 3 to March 9”), or where a later expiry is told as renewed and one earlier expiry alone
    is of the same matter. Deadlines that nothing is said of are absent.
    """
    found: dict[int, tuple[int, Telling]] = {}
    for old, group in enumerate(groups):
        for telling in group:
            new = _moved_to(telling, groups)
            if new is not None and new != old:
                found.setdefault(old, (new, telling))
    for new, group in enumerate(groups):
        renewal = next((t for t in group if t.leads and t.kind == "expiry" and _RENEWED.search(_words(t))), None)
        earlier = [] if renewal is None else [n for n, other in enumerate(groups) if n != new and _lapsed(other, renewal)]
        if renewal is not None and len(earlier) == 1:
            found.setdefault(earlier[0], (new, renewal))
    return found


def _words(telling: Telling) -> str:
    return telling.clause.cut(telling.material.source.text)


def _moved_to(telling: Telling, groups: Sequence[Sequence[Telling]]) -> int | None:
    """The deadline on the day that the telling's own day was moved to: “from March 3 to March 9”, read on March 3."""
    to = _TO.match(telling.material.source.text, telling.time.end, telling.clause.end)
    if to is None and _RENEWED.search(_words(telling)):
        to = _ASIDE_TO.match(telling.material.source.text, telling.time.end, telling.clause.end)
    if to is None:
        return None
    time = next((t for t in telling.material.extraction.times if t.start == to.end()), None)
    days = None if time is None or not time.deadline else days_of(time.value)
    return next((n for n, group in enumerate(groups) if group[0].days == days), None)


def _lapsed(group: Sequence[Telling], renewal: Telling) -> bool:
    """True where the group is an expiry before the renewed one, told no later, and shares a word for its matter."""
    first = group[0]
    if first.kind != "expiry" or first.days.last >= renewal.days.first:
        return False
    told, renewed = (t.material.extraction.reference.date for t in (first, renewal))
    known = told is not None and renewed is not None and told <= renewed
    return known and any(t.terms & renewal.terms for t in group)
