"""A run's outcome → files in the folder of outputs: each whole or not at all, and nobody's own work lost.

The edition is laid down first, then the current documents, `briefing.json` last: whoever sees a new briefing finds its
documents beside it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.editions import FOLDER, RECORD, describe_edition, find_current, list_editions, print_edition
from briefing.errors import BriefingError
from briefing.run import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.editions import Edition
    from briefing.pipeline import Outcome

logger = logging.getLogger(__name__)

EDITABLE = ("memo.docx",)
"""Documents that people go on writing in: a copy that the program did not write is set aside, not overwritten."""
NEW = ".new"
"""Suffix of what is still being written."""
LEFT_BEHIND = 3600
"""Seconds after which such a file belongs to a run that was killed."""


@dataclass(frozen=True)
class Published:
    """What a build left."""

    folder: Path
    edition: str
    """Id of the edition."""
    is_new: bool
    """True where this build made the edition; False where the briefing is that of an earlier one."""
    files: tuple[Path, ...]
    """The current documents, `briefing.json` first."""
    set_aside: tuple[Path, ...]
    """Copies that somebody had edited, under their new names."""


def publish(outcome: Outcome, outputs: Path) -> Published:
    """Writes the outcome to `outputs`, keeps it as an edition, and leaves every other edition alone.

    A document that is missing from the outcome is removed from `outputs`, since it would pass for current. Raises
    `BriefingError` where the folder cannot be written.
    """
    edition = describe_edition(outcome.briefing, outcome.files, outcome.lineage, outcome.options)
    try:
        outputs.mkdir(parents=True, exist_ok=True)
        written = {value for kept in list_editions(outputs) for value in kept.documents.values()}
        written |= set(edition.documents.values())
        is_new = _keep_edition(outputs / FOLDER / edition.id, {**outcome.files, RECORD: print_edition(edition)}, written)
        set_aside = _set_aside(outputs, outcome.files, written)
        for name in outcome.missing:
            (outputs / name).unlink(missing_ok=True)
        for name in reversed(list(outcome.files)):
            _write(outputs / name, outcome.files[name])
    except OSError as error:
        place = error.filename or outputs
        raise BriefingError(
            f"{place}: cannot be written ({error.strerror or error}); what was made is stored, run again"
        ) from error
    return Published(outputs, edition.id, is_new, tuple(outputs / name for name in outcome.files), set_aside)


@dataclass(frozen=True)
class Pruned:
    """What became of the editions that were to be removed."""

    removed: tuple[Edition, ...]
    spared: tuple[tuple[Edition, str], ...]
    """Those that were kept all the same, each with the reason."""


def prune(outputs: Path, keep: int, *, dry_run: bool = False) -> Pruned:
    """Removes all editions of `outputs` but the `keep` last made; with `dry_run`, only says which they are.

    The current edition stays, and so do the one that its memo is compared with, lest the memo change when it is built
    again, and every edition that holds a file which the program did not write. Raises `BriefingError` where one cannot
    be removed.
    """
    kept = list_editions(outputs)
    current = find_current(outputs, kept)
    removed, spared = [], []
    for edition in kept[:-keep]:
        folder = outputs / FOLDER / edition.id
        if edition == current:
            spared.append((edition, "it is the current one"))
        elif current and edition.id == current.previous:
            spared.append((edition, "the current one tells what has changed since"))
        elif own := _find_own(folder, edition):
            spared.append((edition, f"somebody has worked in it ({', '.join(own)})"))
        else:
            removed.append(edition)
            if not dry_run:
                _remove(folder)
    return Pruned(tuple(removed), tuple(spared))


def _find_own(folder: Path, edition: Edition) -> list[str]:
    """Names of the files in an edition that are not as the program wrote them; its leavings are none."""
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.name != RECORD
        and not (path.name.startswith(".") and path.name.endswith(NEW))
        and edition.documents.get(path.relative_to(folder).as_posix()) != digest(path.read_bytes())
    ]


def _remove(folder: Path) -> None:
    """In one step for whoever looks on; what a kill leaves of it is swept up by a later build."""
    gone = folder.with_name(f".{folder.name}-{uuid.uuid4().hex}{NEW}")
    try:
        folder.rename(gone)
        shutil.rmtree(gone)
    except OSError as error:
        raise BriefingError(f"{folder}: cannot be removed ({error.strerror or error})") from error


def _keep_edition(folder: Path, files: Mapping[str, bytes], written: set[str]) -> bool:
    """Lays the edition down; True where it is new. One that is there gets documents that other templates have changed."""
    folder.parent.mkdir(exist_ok=True)
    _sweep(folder.parent)
    if not folder.is_dir():
        new = folder.with_name(f".{folder.name}-{uuid.uuid4().hex}{NEW}")
        new.mkdir()
        for name, data in files.items():
            (new / name).write_bytes(data)
        try:
            new.rename(folder)
        except OSError:
            shutil.rmtree(new)
            if not folder.is_dir():  # another build may have laid down the same edition meanwhile
                raise
        else:
            return True
    _set_aside(folder, files, written)
    for name, data in files.items():
        _write(folder / name, data)
    return False


def _set_aside(folder: Path, names: Iterable[str], written: set[str]) -> tuple[Path, ...]:
    """Renames each editable document whose bytes no edition knows: somebody has worked in it."""
    moved: list[Path] = []
    for path in (folder / name for name in names if name in EDITABLE):
        if not path.is_file() or (found := digest(path.read_bytes())) in written:
            continue
        aside = path.with_name(f"{path.stem}.edited-{found[:8]}{path.suffix}")
        path.replace(aside)
        logger.warning("%s was edited by hand: it is kept as %s", path, aside.name)
        moved.append(aside)
    return tuple(moved)


def _write(path: Path, data: bytes) -> None:
    """Puts `data` in the place of what `path` holds, in one step; a file that holds it already is left alone."""
    with contextlib.suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return
    new = path.with_name(f".{path.name}-{uuid.uuid4().hex}{NEW}")
    try:
        new.write_bytes(data)
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _sweep(editions: Path) -> None:
    """Removes what killed runs left half-written."""
    oldest = time.time() - LEFT_BEHIND
    kept = [path for path in editions.iterdir() if path.is_dir() and not path.name.endswith(NEW)]
    for folder in (editions.parent, editions, *kept):
        for entry in list(os.scandir(folder)):
            if entry.name.startswith(".") and entry.name.endswith(NEW) and entry.stat(follow_symlinks=False).st_mtime < oldest:
                path = Path(entry.path)
                shutil.rmtree(path) if entry.is_dir(follow_symlinks=False) else path.unlink(missing_ok=True)
