"""A folder → the files that may be articles, and the bytes of each, or why they cannot be had."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.briefing import Diagnostic
from briefing.options import FILE_NAME, Known

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
"""By these a file counts as an article when a folder is asked whether it is a topic or a set of topics."""
PASSED_OVER = re.compile(
    r"^\.|^~|^#|~$|\.(tmp|temp|swp|swo|swx|part|partial|crdownload|bak|orig)$"  # hidden; editors, downloads, backups
    r"|^(thumbs\.db|desktop\.ini|__macosx|readme(\.\w+)?|licen[cs]e(\.\w+)?|briefing\.toml)$",
    re.IGNORECASE,
)
"""Names of files and folders that are no articles: they are passed over without a word."""


@dataclass(frozen=True)
class SeedFile:
    """One file of a topic."""

    name: str
    """Path relative to the folder of seeds, with forward slashes, fit to be printed."""
    path: Path
    """Where it is read; never printed, never part of a result."""
    folder: Path
    """The folder of its topic, resolved: a link that leads out of it is not followed."""
    known: Known | None
    """What the manifest says of it; None where it says nothing."""


def list_files(root: Path, aside: Path | None) -> list[str]:
    """Every file below `root` that may be an article, as a path relative to it, in code-point order."""
    return sorted(path.relative_to(root).as_posix() for path in _files_below(root, aside))


def _files_below(folder: Path, aside: Path | None) -> Iterator[Path]:
    """Links to folders are not followed, lest a folder hold itself; links to files are, where they are read."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        yield folder  # reading it will say why it cannot be read
        return
    for entry in entries:
        path = Path(entry.path)
        if PASSED_OVER.search(entry.name) or path == aside:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_below(path, aside)
        elif not path.is_dir():
            yield path


def is_article(name: str) -> bool:
    """True where the name ends as that of an article does."""
    return Path(name).suffix.lower() in SUFFIXES


def printable(name: str) -> str:
    """`name` with every character that no document can print replaced: undecodable bytes and control characters."""
    decoded = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join("�" if unicodedata.category(c) in {"Cc", "Cs"} else c for c in unicodedata.normalize("NFC", decoded))


def read_bytes(file: SeedFile, limit: int) -> bytes | Diagnostic:
    """The bytes of `file`, or why they cannot be had: no regular file, a link out of its folder, larger than `limit` bytes."""
    try:
        real = file.path.resolve(strict=True)
        status = real.stat()
        if not real.is_relative_to(file.folder):
            return _unused(file, "link-outside", "It is a link to a file outside the folder.", "Copy the file into the folder.")
        if stat.S_ISDIR(status.st_mode):
            return _unused(file, "unreadable-file", "It is a folder.", "Name the files in it, or check its permissions.")
        if not stat.S_ISREG(status.st_mode):
            return _unused(file, "unreadable-file", "It is no regular file.", "Put the article there as a file.")
        if status.st_size > limit:
            return _unused(
                file,
                "too-large",
                f"It has {status.st_size:,} bytes; the limit is {limit:,}.",
                f"Cut it down to the article, or raise limits.file_bytes in {FILE_NAME}.",
            )
        return real.read_bytes()
    except (OSError, RuntimeError) as error:  # Python 3.11 and 3.12 raise RuntimeError for a link to itself
        reason = getattr(error, "strerror", None) or "it is a link that leads nowhere"
        return _unused(file, "unreadable-file", f"It cannot be read: {reason}.", "Check the file and its permissions.")


def _unused(file: SeedFile, code: str, message: str, remedy: str) -> Diagnostic:
    return Diagnostic(source=file.name, code=code, message=message, remedy=remedy)
