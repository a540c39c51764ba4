"""The developments of two briefings → which figures have begun to move, moved on, or are told of no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.changes.likeness import normalise, stem
from briefing.changes.matching import pair
from briefing.changes.model import DevelopmentChange

if TYPE_CHECKING:
    from briefing.changes.matching import Matcher
    from briefing.model.briefing import Briefing
    from briefing.model.statement import Development, Step

SAME_ABOUT = 0.5
"""What an equal subject adds to how surely two developments are one."""


def compare_developments(old: Briefing, new: Briefing, matcher: Matcher) -> tuple[DevelopmentChange, ...]:
    """New, moved on, gone; each in the order of its edition. The same figures in other words are no change."""
    pairs = pair(
        old.developments,
        new.developments,
        score=lambda one, other: _score(one, other, matcher),
        name=lambda development: f"{development.about} {development.steps[0].text}",
    )
    held = matcher.articles
    changes = [
        DevelopmentChange(kind="new", old=None, new=each, in_both=all(map(held.old_holds, each.steps))) for each in pairs.new
    ]
    changes += [
        DevelopmentChange(kind="moved", old=before, new=after, in_both=True)
        for before, after in pairs.both
        if _list_values(before) != _list_values(after)
    ]
    changes += [
        DevelopmentChange(kind="gone", old=each, new=None, in_both=all(map(held.new_holds, each.steps))) for each in pairs.old
    ]
    return tuple(changes)


def _score(one: Development, other: Development, matcher: Matcher) -> float:
    """Above 0 for one kind of development of which at least a step is told in both editions."""
    if one.kind != other.kind:
        return 0.0
    shared = sum(any(_are_one(was, now, matcher) for now in other.steps) for was in one.steps)
    back = sum(any(_are_one(was, now, matcher) for was in one.steps) for now in other.steps)
    same = _words(one.about) == _words(other.about)
    return (shared + back) / (len(one.steps) + len(other.steps)) + SAME_ABOUT * same if shared else 0.0


def _are_one(was: Step, now: Step, matcher: Matcher) -> bool:
    return normalise(was.figure) == normalise(now.figure) and matcher.score(was, now) > 0


def _list_values(development: Development) -> list[tuple[str, str | None]]:
    return [(normalise(step.figure), step.date) for step in development.steps]


def _words(about: str) -> frozenset[str]:
    return frozenset(stem(word) for word in normalise(about).split())
