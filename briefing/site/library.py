"""A folder of outputs → its topics, editions and documents as they lie there now; nothing outside of it is ever named.

Whoever asks for a topic, an edition or a file gives a name that is looked up among those found here: no path is made from
what a browser sends.
"""

from __future__ import annotations

import datetime
import stat
import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from briefing.editions import FOLDER, RECORD, Edition
from briefing.run import digest
from briefing.site.documents import find_kind, is_edited, rank

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from pathlib import Path

BRIEFING_FILE = "briefing.json"
CURRENT = "current"
"""Id of a briefing that lies in a folder of outputs without an edition of its own."""
_MOST_DIGESTS = 4096
_MOST_RECORD = 1_000_000
"""Bytes of the largest record that is read."""

Signature = tuple[int, int, int, int]
"""Device, inode, time of change in nanoseconds and size of a file: another file, or another content, has another one."""


@dataclass(frozen=True)
class Document:
    """One file that can be downloaded."""

    name: str
    path: Path
    size: int
    """In bytes."""


@dataclass(frozen=True)
class Shelved:
    """One edition as it lies in the folder, readable or not."""

    id: str
    folder: Path
    record: Edition | None
    """None where it is missing or cannot be read."""
    made: datetime.datetime
    """When its briefing was written; aware, in the server's time zone."""
    documents: tuple[Document, ...]
    """In the order in which people look for them."""

    def find(self, name: str) -> Document | None:
        """The document called `name`; None where the edition has none."""
        return next((document for document in self.documents if document.name == name), None)


@dataclass(frozen=True)
class Topic:
    """One folder that builds write to."""

    name: str
    """Name of the folder: its address."""
    editions: tuple[Shelved, ...]
    """The current one first, then by time, the latest first."""
    current: Shelved | None
    """The edition whose briefing lies in the folder itself; where there is none, the latest; None without editions."""
    documents: tuple[Document, ...]
    """What lies in the folder itself: the current documents."""

    @property
    def edited(self) -> tuple[Document, ...]:
        """Memos that somebody had worked in and that a build has set aside."""
        return tuple(document for document in self.documents if is_edited(document.name))

    def find(self, edition: str) -> Shelved | None:
        """The edition whose id is `edition`; None where there is none."""
        return next((shelved for shelved in self.editions if shelved.id == edition), None)

    def before(self, shelved: Shelved) -> Shelved | None:
        """The edition that `shelved` followed: by its record, else the last one made before it; None for the first."""
        if shelved.record and shelved.record.number:
            return self.find(shelved.record.previous or "")
        earlier = [other for other in self.editions if (other.made, other.id) < (shelved.made, shelved.id)]
        return max(earlier, key=lambda other: (other.made, other.id), default=None)


class Library:
    """Looks into a folder of outputs. What it has read of a file it keeps until the file changes; safe between threads."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._digests: OrderedDict[tuple[Path, Signature], str] = OrderedDict()
        self._records: OrderedDict[tuple[Path, Signature], Edition | None] = OrderedDict()
        self._lock = threading.Lock()

    def list_topics(self) -> tuple[Topic, ...]:
        """Every topic by name: the folder itself where a build wrote to it, and those directly below. Raises `OSError`."""
        return tuple(topic for folder in self._find_folders() if (topic := self._read_topic(folder)))

    def find_topic(self, name: str) -> Topic | None:
        """The topic called `name`; None where there is none. Raises `OSError`."""
        for folder in self._find_folders():
            if folder.name == name:
                return self._read_topic(folder)
        return None

    def digest(self, path: Path) -> str:
        """SHA-256 of the file at `path`. Raises `OSError`."""
        key = (path, sign(path.stat()))
        with self._lock:
            known = self._digests.get(key)
        if known is None:
            known = digest(path.read_bytes())
            with self._lock:
                self._digests[key] = known
                _trim(self._digests)
        return known

    def _find_folders(self) -> Iterator[Path]:
        """The folders that may hold a topic, by name; hidden ones, and links that lead out, are passed over."""
        if self._is_topic(self.root):
            yield self.root
        for folder in sorted(self.root.iterdir()):
            if folder.name != FOLDER and self._is_inside(folder) and folder.is_dir() and self._is_topic(folder):
                yield folder

    def _is_topic(self, folder: Path) -> bool:
        return (folder / FOLDER).is_dir() or (folder / BRIEFING_FILE).is_file()

    def _is_inside(self, path: Path) -> bool:
        """True for what is not hidden, can be named in an address, and lies in the outputs once links are followed."""
        try:
            path.name.encode()
            return not path.name.startswith(".") and path.resolve().is_relative_to(self.root)
        except (OSError, UnicodeEncodeError, RuntimeError):
            return False

    def _read_topic(self, folder: Path) -> Topic | None:
        """The topic in `folder`; None where the folder is gone meanwhile."""
        try:
            documents = self._list_documents(folder)
            editions = sorted(self._list_editions(folder), key=lambda each: (each.made, each.id), reverse=True)
        except OSError:
            return None
        current = self._find_current(folder, documents, editions)
        if current is not None:
            editions = [current, *(each for each in editions if each.id != current.id)]
        return Topic(folder.name, tuple(editions), current, documents)

    def _list_editions(self, folder: Path) -> Iterator[Shelved]:
        editions = folder / FOLDER
        if not editions.is_dir() or not self._is_inside(editions):
            return
        for path in editions.iterdir():
            if self._is_inside(path) and path.is_dir():
                yield self._read_edition(path.name, path)

    def _read_edition(self, name: str, folder: Path) -> Shelved:
        documents = self._list_documents(folder)
        briefing = next((document.path for document in documents if document.name == BRIEFING_FILE), folder)
        made = datetime.datetime.fromtimestamp(briefing.stat().st_mtime, datetime.UTC).astimezone()
        return Shelved(name, folder, self._read_record(folder / RECORD), made, documents)

    def _find_current(self, folder: Path, documents: tuple[Document, ...], editions: list[Shelved]) -> Shelved | None:
        """The edition whose briefing is that of the folder itself; an id ends with the first digits of its digest."""
        briefing = next((document.path for document in documents if document.name == BRIEFING_FILE), None)
        if briefing is None:
            return editions[0] if editions else None
        try:
            tail = self.digest(briefing)[:8]
            found = next((each for each in editions if each.id.endswith(f"-{tail}")), None)
            return found or self._read_edition(CURRENT, folder)
        except OSError:
            return editions[0] if editions else None

    def _list_documents(self, folder: Path) -> tuple[Document, ...]:
        """Regular files that a build leaves, none of them reached through a link."""
        found = []
        for path in folder.iterdir():
            if find_kind(path.name) and self._is_inside(path):
                known = path.lstat()
                if stat.S_ISREG(known.st_mode):
                    found.append(Document(path.name, path, known.st_size))
        return tuple(sorted(found, key=lambda document: rank(document.name)))

    def _read_record(self, path: Path) -> Edition | None:
        try:
            known = path.lstat()
            if not stat.S_ISREG(known.st_mode) or known.st_size > _MOST_RECORD:
                return None
            key = (path, sign(known))
            with self._lock:
                if key in self._records:
                    return self._records[key]
            data = path.read_bytes()
        except OSError:
            return None
        try:
            record = Edition.model_validate_json(data)
        except ValidationError:
            record = None
        with self._lock:
            self._records[key] = record
            _trim(self._records)
        return record


def sign(known: os.stat_result) -> Signature:
    """The signature of a file of which `known` was found."""
    return known.st_dev, known.st_ino, known.st_mtime_ns, known.st_size


def _trim(kept: OrderedDict[tuple[Path, Signature], Any]) -> None:
    while len(kept) > _MOST_DIGESTS:
        kept.popitem(last=False)
