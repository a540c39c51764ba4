"""The issues of two briefings → which are new, gone, or bear another name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing.changes.likeness import normalise, stem
from briefing.changes.matching import EQUAL, pair
from briefing.changes.model import IssueChange

if TYPE_CHECKING:
    from briefing.changes.matching import Pairs
    from briefing.changes.statements import Telling
    from briefing.model.briefing import Briefing

SHARED = 0.5
"""Share of the statements of the smaller issue that stand under the other, from which on they may be one."""
FEWEST_SHARED = 2
"""Fewer statements than these can have moved from one issue to another by themselves."""


def compare_issues(old: Briefing, new: Briefing, tellings: Pairs[Telling]) -> tuple[IssueChange, ...]:
    """New and renamed ones by weight, then those that are gone. Words of a name in another form are no other name."""
    was, now = (_index(tellings, later=later) for later in (False, True))

    def score(one: str, other: str) -> float:
        if _words(one) == _words(other):
            return EQUAL
        here, there = was[one], now[other]
        shared = len(here & there)
        share = shared / min(len(here), len(there)) if here and there else 0.0
        alike = bool(_words(one) & _words(other))
        return share + alike if share >= SHARED and (alike or shared >= FEWEST_SHARED) else 0.0

    pairs = pair([issue.name for issue in old.issues], [issue.name for issue in new.issues], score, name=str)
    changes = [IssueChange(kind="new", old=None, new=name) for name in pairs.new]
    changes += [
        IssueChange(kind="renamed", old=before, new=after) for before, after in pairs.both if _words(before) != _words(after)
    ]
    changes += [IssueChange(kind="gone", old=name, new=None) for name in pairs.old]
    return tuple(changes)


def _words(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in normalise(name).split())


def _index(tellings: Pairs[Telling], *, later: bool) -> defaultdict[str, set[int]]:
    """By name of the issue in one edition, the numbers of the statements in both that stand under it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, both in enumerate(tellings.both):
        for place in both[later].places:
            if place.section == "issues":
                found[place.heading.partition(" · ")[0]].add(number)
    return found
