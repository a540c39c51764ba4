"""Two editions, of which one at least tells several stories, and what changed between them → the same, story by story."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from briefing.writers.stories import cut, find_first, find_story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from briefing.changes.model import Changes, DeadlineChange, DisagreementChange, IssueChange, QuoteChange, StatementChange
    from briefing.model.briefing import Briefing
    from briefing.model.statement import Statement

    Change: TypeAlias = StatementChange | DeadlineChange | QuoteChange | DisagreementChange


class StoryChanges(NamedTuple):
    """One story in two editions."""

    old_title: str | None
    """Null where the earlier edition does not tell it."""
    new_title: str | None
    """Null where the later edition tells it no more."""
    old: Briefing
    new: Briefing
    changes: Changes


class Stories:
    """The stories of the later edition, then those of the earlier that are there no more, each with a number from 0."""

    def __init__(self, old: Briefing, new: Briefing) -> None:
        """A story of the earlier edition is that of the later which most of its articles tell, known by text or file."""
        self._old = old
        self._new = new
        by_source = {source: index for index, story in enumerate(new.stories) for source in story.sources}
        known = [*((source.file, source.id) for source in new.sources), *((source.text, source.id) for source in new.sources)]
        named = {key: by_source.get(identity, 0) for key, identity in known}
        self._articles = {
            source.id: number
            for source in old.sources
            if (number := named.get(source.text, named.get(source.file))) is not None
        }
        self._numbers = list(self._pair())

    def _pair(self) -> Iterator[int]:
        """The number of each story of the earlier edition."""
        told = [story.sources for story in self._old.stories] or [tuple(source.id for source in self._old.sources)]
        free = max(1, len(self._new.stories))
        for sources in told:
            shared = Counter(self._articles[source] for source in sources if source in self._articles)
            if shared:
                yield min(shared, key=lambda number: (-shared[number], number))
            else:
                yield free
                free += 1

    @property
    def are_several(self) -> bool:
        """False where each edition tells one story, though it may be another."""
        return len(self._new.stories) > 1 or len(self._old.stories) > 1

    def find_new(self, statement: Statement | None) -> int:
        """Number of the story that a statement of the later edition is of."""
        return find_story(self._new, statement)

    def find_old(self, statement: Statement | None) -> int:
        """Number of the story that a statement of the earlier edition is of: where its article stands now, if it does."""
        source = statement.citations[0].source if statement else ""
        return self._articles.get(source, self._numbers[find_story(self._old, statement)])

    @property
    def titles(self) -> tuple[tuple[str | None, str | None], ...]:
        """Title in the earlier and in the later edition, None where it does not tell the story, by number."""
        before = [story.title for story in self._old.stories] or [self._old.title]
        after = [story.title for story in self._new.stories] or [self._new.title]
        old = dict(reversed(list(zip(self._numbers, before, strict=True))))
        new = dict(enumerate(after))
        return tuple((old.get(number), new.get(number)) for number in range(max(len(after), *(n + 1 for n in self._numbers))))

    def split(self, changes: Changes) -> tuple[StoryChanges, ...]:
        """By number."""
        return tuple(self._cut(number, *titles, changes) for number, titles in enumerate(self.titles))

    def _cut(self, number: int, old_title: str | None, new_title: str | None, changes: Changes) -> StoryChanges:
        old = cut(self._old, lambda statement: self.find_old(statement) == number)
        new = cut(self._new, lambda statement: self.find_new(statement) == number)

        def keep(each: Iterable[Change]) -> tuple[Change, ...]:
            return tuple(change for change in each if self._find(change) == number)

        names = ("statements", "deadlines", "quotes", "disagreements", "developments")
        update = {name: keep(getattr(changes, name)) for name in names}
        issues = tuple(change for change in changes.issues if _is_among(change, old, new))
        return StoryChanges(old_title, new_title, old, new, changes.model_copy(update={**update, "issues": issues}))

    def _find(self, change: Change) -> int:
        if change.new:
            return self.find_new(find_first(change.new))
        return self.find_old(find_first(change.old) if change.old else None)


def _is_among(change: IssueChange, old: Briefing, new: Briefing) -> bool:
    return any(issue.name == change.new for issue in new.issues) or any(issue.name == change.old for issue in old.issues)
