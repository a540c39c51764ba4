"""A folder of outputs → the right to write it: two runs on one topic never overlap, whoever started them.

The lock is the system's own (flock(2)): it is given back when its holder ends, however that ends, so that a killed run
blocks nobody. It holds between the processes of one machine, and of several that share the folder by NFS.
"""

from __future__ import annotations

import contextlib
import fcntl
import logging
import os
import time
from typing import TYPE_CHECKING

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

logger = logging.getLogger(__name__)

FILE = ".lock"
"""In the folder of outputs, for as long as somebody holds or awaits the lock."""
PAUSE = 0.1
"""Seconds between two attempts."""


@contextlib.contextmanager
def hold(outputs: Path) -> Iterator[None]:
    """Keeps all others from `outputs` as long as the context lasts; waits until nobody else is there, and says so.

    The folder is made where it is not there, and removed at the end where nothing was put into it. Raises
    `BriefingError` where it cannot be written. A file system without locks is told of in the log, and not waited for.
    """
    made = not outputs.exists()
    try:
        file = _take(outputs)
    except OSError as error:
        place = error.filename or outputs
        raise BriefingError(
            f"{place}: cannot be written ({error.strerror or error}); check the folder, and run again"
        ) from error
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            (outputs / FILE).unlink()  # before the lock is given back: whoever waits finds out that this file is gone
        os.close(file)
        if made:
            with contextlib.suppress(OSError):
                outputs.rmdir()


def is_held(outputs: Path) -> bool:
    """True where a run is at work on `outputs`."""
    try:
        file = os.open(outputs / FILE, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _try(file)
    finally:
        os.close(file)


def _take(outputs: Path) -> int:
    """The lock, as the descriptor of an open file."""
    told = False
    while True:
        outputs.mkdir(parents=True, exist_ok=True)
        file = os.open(outputs / FILE, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            while not _try(file):
                if not told:
                    logger.info("%s: another run is at work there; waiting for its end", outputs)
                    told = True
                time.sleep(PAUSE)
            if _is_current(file, outputs / FILE):
                return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)


def _try(file: int) -> bool:
    """True where the lock is taken, or cannot be had from this file system."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        logger.warning("the file system of the outputs has no locks (%s): let no two runs write there at once", error.strerror)
    return True


def _is_current(file: int, path: Path) -> bool:
    """False where the holder before removed the file: the next one has made, and locked, another."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False
