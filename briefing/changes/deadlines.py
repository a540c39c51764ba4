"""The deadlines of two briefings → which are new, moved, changed or gone, and which have passed between the cut-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.changes.days import last_day
from briefing.changes.matching import pair
from briefing.changes.model import DeadlineChange
from briefing.changes.statements import compare_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.changes.matching import Matcher, Pairs
    from briefing.model.briefing import Briefing
    from briefing.model.statement import Deadline

SAME_DATE = 0.25
"""What an equal date adds to how surely two deadlines are one."""


def compare_deadlines(old: Briefing, new: Briefing, matcher: Matcher) -> tuple[DeadlineChange, ...]:
    """By date, those without one last. A pair whose date, kind or matter differs is a change; other words alone are none."""
    pairs = pair(
        old.deadlines,
        new.deadlines,
        score=lambda one, other: _score(one, other, matcher),
        name=lambda deadline: f"{deadline.date} {deadline.what}",
    )
    changes = list(_compare(pairs, matcher))
    return tuple(sorted(changes, key=_order))


def list_passed(old: Briefing, new: Briefing, changes: Iterable[DeadlineChange]) -> tuple[Deadline, ...]:
    """The deadlines of both whose last day lies at or after the cut-off of `old`, and before that of `new`.

    A new one among `changes` is told as new, and one that another date has taken the place of as moved.
    """
    if old.as_of is None or new.as_of is None:
        return ()
    told = {change.new for change in changes}
    return tuple(
        deadline
        for deadline in new.deadlines
        if deadline.date
        and deadline not in told
        and not deadline.superseded_by
        and old.as_of.isoformat() <= last_day(deadline.date) < new.as_of.isoformat()
    )


def _score(one: Deadline, other: Deadline, matcher: Matcher) -> float:
    value = max(matcher.score(one, other), matcher.score_words(one, other, one.what, other.what))
    return value + SAME_DATE * (one.date == other.date) if value else 0.0


def _compare(pairs: Pairs[Deadline], matcher: Matcher) -> Iterator[DeadlineChange]:
    successors = {deadline.date: deadline for deadline in pairs.new if deadline.date}
    moved_to: set[Deadline] = set()
    for before, after in pairs.both:
        put_in_place = after.superseded_by if after.superseded_by != before.superseded_by else None
        successor = successors.get(put_in_place or "")
        if successor and successor not in moved_to:
            moved_to.add(successor)
            yield DeadlineChange(kind="moved", old=before, new=successor, in_both=True)
        elif before.date != after.date:
            yield DeadlineChange(kind="moved", old=before, new=after, in_both=True)
        elif before.kind != after.kind or compare_words(before, after, matcher) == "changed":
            yield DeadlineChange(kind="changed", old=before, new=after, in_both=True)
    for deadline in pairs.new:
        if deadline not in moved_to:
            yield DeadlineChange(kind="new", old=None, new=deadline, in_both=matcher.articles.old_holds(deadline))
    for deadline in pairs.old:
        yield DeadlineChange(kind="gone", old=deadline, new=None, in_both=matcher.articles.new_holds(deadline))


def _order(change: DeadlineChange) -> tuple[str, str]:
    deadline = change.new or change.old
    return (deadline.date or "~" if deadline else "~", deadline.what if deadline else "")
