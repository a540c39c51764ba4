"""Paths → the moments at which it is worth looking at them."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import watchfiles

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from briefing.watching.place import Pace

logger = logging.getLogger(__name__)

PAUSE = 50
"""Milliseconds in which events that come together are taken together."""


def wake(paths: Callable[[], Sequence[Path]], pace: Pace, stop: threading.Event) -> Iterator[None]:
    """Comes at the start, with ears already open; when something happens below `paths`; and every `pace.look` seconds.

    Paths may be missing, and may come, go and be replaced meanwhile. Ends when `stop` is set.
    """
    told = False
    while not stop.is_set():
        try:
            yield from _listen(paths, pace, stop)
        except OSError as error:  # more folders than the system will watch, or one that vanished in this moment
            if not told:
                logger.warning("no word of changes (%s); the seeds are looked at every %g seconds instead", error, pace.look)
                told = True
            stop.wait(pace.look)
            yield


def _listen(paths: Callable[[], Sequence[Path]], pace: Pace, stop: threading.Event) -> Iterator[None]:
    """Until the paths are others than at the start: the system goes on listening at a folder that was moved away."""
    asked = tuple(paths())
    there = _identify(asked)
    last = float("-inf")
    ears = [path.resolve() for path, known in zip(asked, there, strict=True) if known]
    for heard in _hear(ears, pace, stop):
        if heard or time.monotonic() - last >= pace.look:
            yield
            last = time.monotonic()
        if tuple(paths()) != asked or _identify(asked) != there:
            return


def _hear(ears: Sequence[Path], pace: Pace, stop: threading.Event) -> Iterator[bool]:
    """True when something happened, False after each `pace.tick` without."""
    if not ears:
        while not stop.wait(pace.tick):
            yield False
        return
    tick = int(pace.tick * 1000)
    for changes in watchfiles.watch(
        *ears,
        watch_filter=None,
        debounce=tick,
        step=PAUSE,
        rust_timeout=tick,
        yield_on_timeout=True,
        ignore_permission_denied=True,
        stop_event=stop,
    ):
        yield bool(changes)


def _identify(paths: Sequence[Path]) -> list[tuple[int, int] | None]:
    """Device and number of each path; None where there is none."""
    found: list[tuple[int, int] | None] = []
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            found.append(None)
        else:
            found.append((status.st_dev, status.st_ino))
    return found
