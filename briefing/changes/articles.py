"""The sources of two briefings → which article of one is which of the other, and what of their texts both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.changes.likeness import normalise
from briefing.changes.model import ArticleChange, Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from briefing.model.source import Source
    from briefing.model.statement import Citation, Statement

FIELDS = ("text", "title", "publisher", "byline", "wire", "url", "published")
"""What a reader can see of an article, and so notices where it differs."""


class Articles:
    """The articles of both editions, paired by content, else by file, else by address or by outlet and title."""

    def __init__(self, old: Sequence[Source], new: Sequence[Source]) -> None:
        self._old = {source.id: source for source in old}
        self._new = {source.id: source for source in new}
        self._pairs = _pair(old, new)

    def list_changes(self) -> tuple[ArticleChange, ...]:
        """Added and changed ones in the order of the later edition, then dropped ones in that of the earlier."""
        earlier = {new: self._old[old] for old, new in self._pairs.items()}
        changes = []
        for source in self._new.values():
            before = earlier.get(source.id)
            if before is None:
                changes.append(ArticleChange(kind="added", old=None, new=_enter(source)))
            elif fields := tuple(name for name in FIELDS if getattr(before, name) != getattr(source, name)):
                changes.append(ArticleChange(kind="changed", old=_enter(before), new=_enter(source), fields=fields))
        changes += [
            ArticleChange(kind="dropped", old=_enter(source), new=None)
            for source in self._old.values()
            if source.id not in self._pairs
        ]
        return tuple(changes)

    def overlap(self, old: Citation, new: Citation) -> float:
        """Share (0 to 1) of the shorter of two passages that lies in the other; 0 in different articles.

        In an article whose text was changed, 1 where both passages have the same words, else 0.
        """
        if self._pairs.get(old.source) != new.source:
            return 0.0
        if self._old[old.source].text != self._new[new.source].text:
            return 1.0 if normalise(old.text) == normalise(new.text) else 0.0
        shared = min(old.end, new.end) - max(old.start, new.start)
        return max(shared, 0) / min(old.end - old.start, new.end - new.start)

    def old_holds(self, statement: Statement) -> bool:
        """True where an article of the earlier edition holds the words that `statement` prints."""
        return _holds(self._old.values(), statement)

    def new_holds(self, statement: Statement) -> bool:
        """True where an article of the later edition does."""
        return _holds(self._new.values(), statement)


def _holds(sources: Iterable[Source], statement: Statement) -> bool:
    first = statement.citations[0].source
    words = [citation.text for citation in statement.citations if citation.source == first]
    return any(all(each in source.text for each in words) for source in sources)


def _pair(old: Sequence[Source], new: Sequence[Source]) -> dict[str, str]:
    """Ids of the later edition by those of the earlier; surer marks first, each source once, doubtful ones not at all."""
    pairs: dict[str, str] = {}
    marks: tuple[Callable[[Source], Hashable], ...] = (
        lambda source: source.digest,
        lambda source: source.text,
        lambda source: source.file,
        lambda source: source.url,
        lambda source: (source.publisher, source.title) if source.publisher and source.title else None,
    )
    for mark in marks:
        taken = set(pairs.values())
        earlier = _index((source for source in old if source.id not in pairs), mark)
        later = _index((source for source in new if source.id not in taken), mark)
        pairs |= {earlier[key]: later[key] for key in earlier.keys() & later.keys()}
    return pairs


def _index(sources: Iterable[Source], mark: Callable[[Source], Hashable]) -> dict[Hashable, str]:
    """Ids by mark, without the marks that several sources share."""
    found: dict[Hashable, list[str]] = {}
    for source in sources:
        key = mark(source)
        if key is not None:
            found.setdefault(key, []).append(source.id)
    return {key: ids[0] for key, ids in found.items() if len(ids) == 1}


def _enter(source: Source) -> Entry:
    return Entry(
        id=source.id,
        file=source.file,
        title=source.title,
        publisher=source.publisher,
        byline=source.byline,
        wire=source.wire,
        published=source.published,
    )
