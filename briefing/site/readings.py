"""A `briefing.json` on the shelf → the briefing, its memo and its searchable statements, worked out once for each content."""

from __future__ import annotations

import contextlib
import functools
import json
import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from briefing.changes import compare, describe
from briefing.changes.earlier import parse_briefing
from briefing.errors import InputError
from briefing.options import Options
from briefing.run import digest
from briefing.site.library import BRIEFING_FILE
from briefing.site.passages import Cited
from briefing.site.search import list_entries
from briefing.verify import verify
from briefing.writers import memo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.changes import Report
    from briefing.model.briefing import Briefing
    from briefing.model.source import Source
    from briefing.model.statement import Statement
    from briefing.site.library import Library, Shelved, Topic
    from briefing.site.search import Entry
    from briefing.writers.memo_model import Memo
    from briefing.writers.note_model import Note

Place = tuple[str, int, int]
"""Source, start and end of a citation."""

_MOST_KEPT = 64
"""Editions of which what was read is kept: as many topics can be searched without reading one again."""


class UnreadableError(Exception):
    """An edition whose briefing cannot be shown; the message says why, in a sentence for readers."""


@dataclass(frozen=True, eq=False)
class Reading:
    """What one edition says, laid out."""

    digest: str
    """SHA-256 of its `briefing.json`: equal digests, equal pages."""
    briefing: Briefing
    memo: Memo
    sources: dict[str, Source]
    notes: dict[frozenset[Place], Note]
    """The notes by what they cite."""
    pages: dict[str, str] = field(default_factory=dict)
    """Parts of pages that depend on nothing else, by name, once they were made."""

    @functools.cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every statement that the memo prints."""
        return list_entries(self.memo)

    @functools.cached_property
    def faults(self) -> int:
        """How many of its citations or quotations do not hold; a build never leaves one."""
        return len(verify(self.briefing))

    def list_cited(self, source: str) -> list[Cited]:
        """What the notes cite of the source, by number of the note."""
        return [
            Cited(note.number, passage.start, passage.end)
            for note in self.memo.notes
            for passage in note.passages
            if passage.source == source
        ]

    def find_note_of(self, statement: Statement | None) -> Note | None:
        """The note behind `statement`; None where the memo does not print it, or where there is no statement."""
        places = ((each.source, each.start, each.end) for each in statement.citations) if statement else ()
        return self.notes.get(frozenset(places))

    def find_note(self, number: str) -> Note | None:
        """The note whose number is written so; None where there is none."""
        return next((note for note in self.memo.notes if str(note.number) == number), None)


class Readings:
    """What was read of editions, by digest; safe between threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._kept: OrderedDict[tuple[str, str, str, str], Reading] = OrderedDict()
        self._reports: OrderedDict[tuple[str, str], Report] = OrderedDict()
        self._lock = threading.Lock()

    def read(self, topic: Topic, shelved: Shelved) -> Reading:
        """What `shelved` says, laid out as in its documents: with their options, and with what changed since the one before.

        Raises `UnreadableError`.
        """
        document = shelved.find(BRIEFING_FILE)
        if document is None:
            raise UnreadableError("Its briefing.json is missing.")
        before = topic.before(shelved) if shelved.record else None
        options = shelved.record.options if shelved.record else {}
        try:
            key = (self._library.digest(document.path), shelved.id, json.dumps(options), self._digest_of(before))
            with self._lock:
                if key in self._kept:
                    self._kept.move_to_end(key)
                    return self._kept[key]
            reading = _lay_out(document.path.read_bytes(), shelved.id, options, before)
        except OSError as error:
            raise UnreadableError(f"Its briefing.json cannot be read ({error.strerror or 'no reason given'}).") from error
        with self._lock:
            self._kept[key] = reading
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return reading

    def _digest_of(self, shelved: Shelved | None) -> str:
        """Of its briefing; empty where there is none to be read."""
        document = shelved.find(BRIEFING_FILE) if shelved else None
        with contextlib.suppress(OSError):
            return self._library.digest(document.path) if document else ""
        return ""

    def compare(self, old: Reading, new: Reading) -> Report:
        """What has changed from `old` to `new`."""
        key = (old.digest, new.digest)
        with self._lock:
            report = self._reports.get(key)
        if report is None:
            report = describe(compare(old.briefing, new.briefing))
            with self._lock:
                self._reports[key] = report
                while len(self._reports) > _MOST_KEPT:
                    self._reports.popitem(last=False)
        return report


def _lay_out(data: bytes, edition: str, options: Mapping[str, Any], before: Shelved | None) -> Reading:
    try:
        briefing = parse_briefing(data)
    except InputError as error:
        raise UnreadableError(f"Its briefing.json {error}.") from error
    try:
        made = memo.build(briefing, _read_options(options), edition, _read_before(before))
    except (LookupError, ValueError) as error:
        raise UnreadableError(
            "Its briefing.json is damaged: it cites a source that it does not hold. Build it again."
        ) from error
    sources = {source.id: source for source in briefing.sources}
    numbers = {
        frozenset((passage.source, passage.start, passage.end) for passage in note.passages): note for note in made.notes
    }
    return Reading(digest(data), briefing, made, sources, numbers)


def _build(briefing: Briefing, options: Options, edition: str, before: tuple[str, Briefing] | None) -> Memo:
    try:
        return memo.build(briefing, options, edition, before)
    except (LookupError, ValueError) as error:
        if before:  # it may be the one before that is damaged
            return _build(briefing, options, edition, None)
        message = "Its briefing.json is damaged: it cites a source that it does not hold. Build it again."
        raise UnreadableError(message) from error


def _read_options(options: Mapping[str, Any]) -> Options:
    """Those of the record; the program's own where it has none, or another version wrote it."""
    try:
        return Options.model_validate(options)
    except ValidationError:
        return Options()


def _read_before(before: Shelved | None) -> tuple[str, Briefing] | None:
    """Id and briefing of the edition before; None where there is none that can be read."""
    document = before.find(BRIEFING_FILE) if before else None
    if before is None or document is None:
        return None
    try:
        return before.id, parse_briefing(document.path.read_bytes())
    except (OSError, InputError):
        return None
