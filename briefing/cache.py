"""Key → JSON payload and back: the private store of stage results, content-addressed, shared by command line and flow.

An entry is a file of two lines of JSON: a header with the stage, the key and the SHA-256 of the second line, and the
payload. It is written under another name and renamed, so that neither a kill nor a second writer leaves half an entry.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import shutil
import stat
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from briefing.errors import OptionsError

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)

VARIABLE = "BRIEFING_CACHE"
"""Environment variable that names the folder of the store."""
UNUSED_DAYS = 30
"""Entries that no run has used for so long are dropped after a build."""
PRIVATE_FOLDER = 0o700
MARK = "CACHEDIR.TAG"
"""File by which backup programs know a cache (bford.info/cachedir), and by which `clear` knows its own folder."""
NEW = ".new"
"""Suffix of a file that is still being written."""
MARK_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# Results of briefing's stages. Safe to delete.\n"


@dataclass(frozen=True)
class Size:
    """What a store holds."""

    entries: int
    bytes: int


def default_folder() -> Path:
    """`BRIEFING_CACHE` where it is set, or else `briefing` in the user's cache folder."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else platformdirs.user_cache_path("briefing", appauthor=False)


class Store:
    """A folder of stage results. A store that cannot be written is a store that remembers nothing: the run goes on."""

    def __init__(self, folder: Path) -> None:
        """Makes `folder` with its parents, for its owner alone. Raises `OptionsError` where another user owns it."""
        self.folder = folder
        self._writable = True
        try:
            _make_private(folder)
        except OSError as error:
            self._give_up(error)

    def find(self, stage: str, key: str) -> str | None:
        """The digest of the payload under `key`, its bytes checked against it; None where there is none, or a damaged one."""
        path = self._path(stage, key)
        entry = self._read(stage, key)
        if entry is None:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return entry[0]

    def load(self, stage: str, key: str) -> bytes | None:
        """The payload under `key`; None where there is none, or a damaged one."""
        entry = self._read(stage, key)
        return None if entry is None else entry[1]

    def keep(self, stage: str, key: str, payload: bytes) -> str:
        """Stores `payload`, JSON on one line, and returns its digest."""
        digest = hashlib.sha256(payload).hexdigest()
        if self._writable:
            header = json.dumps({"stage": stage, "key": key, "digest": digest}).encode()
            try:
                _write_private(self._path(stage, key), header + b"\n" + payload + b"\n")
            except OSError as error:
                self._give_up(error)
        return digest

    def size(self) -> Size:
        """How many entries there are, and their bytes."""
        sizes = [status.st_size for path, status in self._entries() if path.suffix == ".json"]
        return Size(entries=len(sizes), bytes=sum(sizes))

    def clear(self) -> Size:
        """Drops every entry; returns what was dropped. Files that are no part of the store stay."""
        size = self.size()
        if (self.folder / MARK).is_file():
            for stage in self._stages():
                shutil.rmtree(stage)
        return size

    def prune(self, days: float = UNUSED_DAYS) -> Size:
        """Drops entries, and what killed writers left, that no run has used for `days`; returns what was dropped."""
        oldest = time.time() - days * 86_400
        dropped: list[int] = []
        for path, status in self._entries():
            if status.st_mtime < oldest:
                with contextlib.suppress(OSError):
                    path.unlink()
                    dropped.append(status.st_size)
        return Size(entries=len(dropped), bytes=sum(dropped))

    def _path(self, stage: str, key: str) -> Path:
        return self.folder / stage / key[:2] / f"{key}.json"

    def _read(self, stage: str, key: str) -> tuple[str, bytes] | None:
        path = self._path(stage, key)
        try:
            header, _, rest = path.read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        except OSError as error:
            logger.warning("cache: %s cannot be read (%s); %s is done again", path.name, error.strerror, stage)
            return None
        payload = rest.removesuffix(b"\n")
        digest = hashlib.sha256(payload).hexdigest()
        try:
            intact = json.loads(header) == {"stage": stage, "key": key, "digest": digest}
        except ValueError:
            intact = False
        if not intact:
            logger.warning("cache: entry %s of stage %s is damaged; the stage is done again", key[:12], stage)
            return None
        return digest, payload

    def _stages(self) -> list[Path]:
        return sorted(path for path in self.folder.iterdir() if path.is_dir() and not path.is_symlink())

    def _entries(self) -> Iterator[tuple[Path, os.stat_result]]:
        if not (self.folder / MARK).is_file():
            return
        for stage in self._stages():
            for path in sorted(stage.rglob("*")):
                with contextlib.suppress(OSError):  # another run may drop it meanwhile
                    status = path.stat(follow_symlinks=False)
                    if stat.S_ISREG(status.st_mode):
                        yield path, status

    def _give_up(self, error: OSError) -> None:
        self._writable = False
        logger.warning("cache: nothing can be stored in %s (%s); the run goes on without", self.folder, error.strerror or error)


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    status = folder.stat()
    if hasattr(os, "getuid") and status.st_uid != os.getuid():
        raise OptionsError(f"{folder}: the cache belongs to another user, who could change results; name another with --cache")
    names = {path.name for path in folder.iterdir() if path.suffix != NEW}
    if names and MARK not in names:
        raise OptionsError(f"{folder}: is not empty and is not a cache of briefing; name another folder with --cache")
    if not names:
        _write_private(folder / MARK, MARK_TEXT.encode())
    if status.st_mode & 0o077:
        folder.chmod(PRIVATE_FOLDER)


def _write_private(path: Path, data: bytes) -> None:
    """Writes `data` whole or not at all, for its owner alone: `mkstemp` makes the file with mode 0600."""
    for folder in reversed([path.parent, *path.parent.parents][:2]):
        folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=NEW)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
