"""A folder of outputs → its topics, editions and documents as they lie there now; nothing outside of it is ever named.

Whoever asks for a topic, an edition or a file gives a name that is looked up among those found here: no path is made from
what a browser sends.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from briefing.editions import FOLDER, RECORD, Edition
from briefing.run import digest
from briefing.site.documents import find_kind, is_edited, rank

if TYPE_CHECKING:
    from collections.abc import Iterator

BRIEFING_FILE = "briefing.json"
CURRENT = "current"
"""Id of a briefing that lies in a folder of outputs without an edition of its own."""
_MOST_KEPT = 8192
"""Files and folders of which what was read is kept."""
_MOST_RECORD = 1_000_000
"""Bytes of the largest record that is read."""
_AT_REST = 2_000_000_000
"""Nanoseconds since its last change after which a folder is taken to be at rest: its clock may be too coarse to tell sooner."""

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
    """When its briefing was first written; aware, in the server's time zone."""
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
    """The current one first, then the others, the last made first."""
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
        earlier = [other for other in self.editions if _age(other) < _age(shelved)]
        return max(earlier, key=_age, default=None)


class Library:
    """Looks into a folder of outputs. What it has read it keeps until file or folder change; safe between threads."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._digests = _Kept[str]()
        self._editions = _Kept[Shelved]()

    def list_topics(self) -> tuple[Topic, ...]:
        """Every topic by name: the folder itself where a build wrote to it, and those directly below. Raises `OSError`."""
        return tuple(self._read_topic(folder) for folder in self._find_folders())

    def find_topic(self, name: str) -> Topic | None:
        """The topic called `name`; None where there is none. Raises `OSError`."""
        for folder in self._find_folders():
            if folder.name == name:
                return self._read_topic(folder)
        return None

    def digest(self, path: Path) -> str:
        """SHA-256 of the file at `path`. Raises `OSError`."""
        key = (path, _sign(path.stat()))
        return self._digests.get(key) or self._digests.keep(key, digest(path.read_bytes()))

    def _find_folders(self) -> Iterator[Path]:
        """The folders that may hold a topic, by name; hidden ones, and links that lead out, are passed over."""
        if self._is_topic(self.root):
            yield self.root
        for folder in sorted(self.root.iterdir()):
            if folder.name != FOLDER and self._is_topic(folder):
                yield folder

    def _is_topic(self, folder: Path) -> bool:
        """True for a folder that builds write to, can be named in an address, and lies in the outputs, links followed."""
        try:
            folder.name.encode()
            is_inside = not folder.name.startswith(".") and folder.resolve().is_relative_to(self.root)
            return is_inside and ((folder / FOLDER).is_dir() or (folder / BRIEFING_FILE).is_file())
        except (OSError, UnicodeEncodeError, RuntimeError):
            return False

    def _read_topic(self, folder: Path) -> Topic:
        documents = _list_documents(folder)
        editions = sorted(self._list_editions(folder / FOLDER), key=_age, reverse=True)
        current = self._find_current(folder, documents, editions)
        if current is not None:
            editions = [current, *(each for each in editions if each.id != current.id)]
        return Topic(folder.name, tuple(editions), current, documents)

    def _list_editions(self, folder: Path) -> Iterator[Shelved]:
        """Hidden folders are still being written, links are nobody's edition."""
        for entry in _scan(folder):
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                with contextlib.suppress(FileNotFoundError, UnicodeEncodeError):  # gone since, or not to be named in an address
                    entry.name.encode()
                    yield self._find_edition(Path(entry.path))

    def _find_edition(self, folder: Path) -> Shelved:
        known = folder.stat()
        key = (folder, _sign(known))
        kept = self._editions.get(key)
        if kept is not None:
            return kept
        shelved = _read_edition(folder.name, folder)
        return self._editions.keep(key, shelved) if time.time_ns() - known.st_mtime_ns > _AT_REST else shelved

    def _find_current(self, folder: Path, documents: tuple[Document, ...], editions: list[Shelved]) -> Shelved | None:
        """The edition whose briefing is that of the folder itself; an id ends with the first digits of its digest."""
        briefing = next((document.path for document in documents if document.name == BRIEFING_FILE), None)
        try:
            tail = self.digest(briefing)[:8] if briefing else ""
        except OSError:
            tail = ""
        found = next((each for each in editions if tail and each.id.endswith(f"-{tail}")), None)
        if found is None and briefing:
            return _read_edition(CURRENT, folder)
        return found or next(iter(editions), None)


Content = TypeVar("Content")


class _Kept(Generic[Content]):
    """What was read of files and folders, by path and signature: that which was used last stays longest."""

    def __init__(self) -> None:
        self._values: OrderedDict[tuple[Path, Signature], Content] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[Path, Signature]) -> Content | None:
        """None where nothing was kept of that content."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def keep(self, key: tuple[Path, Signature], value: Content) -> Content:
        """Keeps `value`, and gives it back."""
        with self._lock:
            self._values[key] = value
            while len(self._values) > _MOST_KEPT:
                self._values.popitem(last=False)
        return value


def _age(shelved: Shelved) -> tuple[int, datetime.datetime, str]:
    """Sorts editions by when they were first made."""
    return shelved.record.number if shelved.record else 0, shelved.made, shelved.id


def _read_edition(name: str, folder: Path) -> Shelved:
    documents = _list_documents(folder)
    briefing = next((document.path for document in documents if document.name == BRIEFING_FILE), folder)
    made = datetime.datetime.fromtimestamp(briefing.stat().st_mtime, datetime.UTC).astimezone()
    return Shelved(name, folder, _read_record(folder / RECORD), made, documents)


def _list_documents(folder: Path) -> tuple[Document, ...]:
    """Regular files that a build leaves, none of them reached through a link; none where the folder cannot be read."""
    found = []
    for entry in _scan(folder):
        if find_kind(entry.name) and entry.is_file(follow_symlinks=False):
            with contextlib.suppress(FileNotFoundError):
                found.append(Document(entry.name, Path(entry.path), entry.stat(follow_symlinks=False).st_size))
    return tuple(sorted(found, key=lambda document: rank(document.name)))


def _scan(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in `folder`; nothing where it is a link, gone, or not to be read."""
    try:
        return [] if folder.is_symlink() and folder.name == FOLDER else list(os.scandir(folder))
    except OSError:
        return []


def _read_record(path: Path) -> Edition | None:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _MOST_RECORD:
            return None
        return Edition.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def _sign(known: os.stat_result) -> Signature:
    """The signature of a file or folder of which `known` was found."""
    return known.st_dev, known.st_ino, known.st_mtime_ns, known.st_size
