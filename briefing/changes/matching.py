"""What two editions hold of one kind → which of one is which of the other: one to one, by meaning, whatever the order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from briefing.changes.likeness import Collection, normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing.changes.articles import Articles
    from briefing.model.statement import Citation, Statement

Item = TypeVar("Item")

SAME_PASSAGE = 0.6
"""Share of the shorter passage that lies in the other, from which on both are one passage: a clause may have been cut anew."""
ALIKE = 0.5
"""Likeness from which on two texts tell of one thing, wherever they stand."""
ALIKE_IN_PLACE = 0.15
"""The same where both print one passage: two clauses of one sentence share words too."""
ALIKE_TOLD = 0.3
"""The same where what one prints is cited by the other as telling the same."""
EQUAL = 3.0
"""Above what any likeness can be: equal texts are paired before all others."""


@dataclass(frozen=True)
class Pairs(Generic[Item]):
    """What was found of one kind in both editions."""

    both: tuple[tuple[Item, Item], ...]
    """Earlier and later, in the order of the later edition."""
    old: tuple[Item, ...]
    """Those of the earlier edition alone, in its order."""
    new: tuple[Item, ...]
    """Those of the later edition alone, in its order."""


def pair(
    old: Sequence[Item], new: Sequence[Item], score: Callable[[Item, Item], float], name: Callable[[Item], str]
) -> Pairs[Item]:
    """The pairs with a `score` above 0, the highest first, each item once.

    Ties fall to what the items are called, and not to where they stand: neither order nor direction changes a pair.
    """
    candidates = [(value, i, j) for i, one in enumerate(old) for j, other in enumerate(new) if (value := score(one, other)) > 0]
    candidates.sort(key=lambda found: (-found[0], *sorted((name(old[found[1]]), name(new[found[2]]))), found[1], found[2]))
    later: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in later and j not in later.values():
            later[i] = j
    earlier = {j: i for i, j in later.items()}
    return Pairs(
        both=tuple((old[earlier[j]], other) for j, other in enumerate(new) if j in earlier),
        old=tuple(one for i, one in enumerate(old) if i not in later),
        new=tuple(other for j, other in enumerate(new) if j not in earlier),
    )


@dataclass(frozen=True)
class Matcher:
    """Tells how surely a statement of the earlier edition is one of the later."""

    articles: Articles
    collection: Collection

    def score(self, old: Statement, new: Statement) -> float:
        """0 where the two tell different things; the higher, the surer they are one."""
        return self.score_words(old, new, old.text, new.text)

    def score_words(self, old: Statement, new: Statement, was: str, now: str) -> float:
        """The same of statements that print `was` and `now`."""
        if normalise(was) == normalise(now):
            return EQUAL + self.in_place(old, new)
        alike = self.collection.likeness(was, now)
        in_place, told = self.in_place(old, new) >= SAME_PASSAGE, self.tells_same(old, new)
        if alike >= ALIKE or (in_place and alike >= ALIKE_IN_PLACE) or (told and alike >= ALIKE_TOLD):
            return alike + in_place + 0.5 * told
        return 0.0

    def in_place(self, old: Statement, new: Statement) -> float:
        """How much of the passage that one prints lies in that of the other."""
        return self.articles.overlap(old.citations[0], new.citations[0])

    def tells_same(self, old: Statement, new: Statement) -> bool:
        """True where the passage that one of them prints is among those that the other cites."""
        return any(self.articles.overlap(before, after) >= SAME_PASSAGE for before, after in _with_first(old, new))


def _with_first(old: Statement, new: Statement) -> Iterator[tuple[Citation, Citation]]:
    yield from ((old.citations[0], citation) for citation in new.citations)
    yield from ((citation, new.citations[0]) for citation in old.citations)
