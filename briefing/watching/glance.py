"""A place → what the system says of every file in it that a memo is made from; no file is read."""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import sys
from typing import TYPE_CHECKING, TypeAlias

from briefing.options import FILE_NAME
from briefing.seeds import list_files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from briefing.watching.place import Place

Glance: TypeAlias = "dict[Path, tuple[int, ...]]"
"""By path: device, number, size, and the times at which content and entry were changed."""


def glance_at(place: Place, templates: Iterable[Path]) -> Glance:
    """One look at articles, options and folders of `templates`. What cannot be looked at is left out."""
    root = place.seeds.resolve()
    paths = [root / name for name in list_files(root, place.outputs.resolve() if place.outputs else None)]
    paths += [root / FILE_NAME, *root.glob(f"*/{FILE_NAME}"), *place.files]
    paths += [path for folder in templates for path in folder.rglob("*")]
    found: Glance = {}
    for path in paths:
        with contextlib.suppress(OSError):
            status = path.stat()
            found[path] = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return found


def is_being_written(path: Path) -> bool:
    """True where some process has `path` open for writing; False where not, or where the system does not tell.

    Linux grants a read lease on a file that nobody has open for writing, and on no other (fcntl(2), “Leases”). Elsewhere,
    and for the files of other users, there is nothing but `Pace.quiet` to go by.
    """
    if sys.platform != "linux":
        return False
    try:
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        # Whoever opens the file in this very moment makes the system tell us, by a signal: by one that does nothing.
        fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        os.close(file)
    return False
