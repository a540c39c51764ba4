"""A folder of seeds → what lies in it, each time that it has changed and come to rest.

watchfiles tells when to look. What is seen then decides: an event that is missed, doubled or about an editor's temporary
file changes nothing, and the folder is looked at now and then in any case.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

from briefing.watching.glance import glance_at, is_being_written
from briefing.watching.place import PACE, Pace, Place
from briefing.watching.seen import Seen, observe
from briefing.watching.wake import wake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.watching.glance import Glance

__all__ = ["PACE", "Pace", "Place", "Seen", "observe", "watch"]

logger = logging.getLogger(__name__)


def watch(place: Place, pace: Pace = PACE, stop: threading.Event | None = None) -> Iterator[Seen]:
    """What is seen: at the start, after each change once it has come to rest, and every `pace.look` seconds in any case.

    The same value comes again as long as nothing has changed. What changes while the caller is busy with one value is in
    the next, so that nothing is lost. Ends when `stop` is set.
    """
    stop = stop or threading.Event()
    seen: Seen | None = None
    known: Glance = {}

    def templates() -> tuple[Path, ...]:
        return seen.templates if seen else ()

    def look() -> Glance:
        return glance_at(place, templates())

    for _ in wake(lambda: (place.seeds, *place.files, *templates()), pace, stop):
        if seen is None or look() != known:
            now = _rest(look, known, pace, stop)
            if stop.is_set():
                return
            seen, known = observe(place), now
        yield seen


def _rest(look: Callable[[], Glance], known: Glance, pace: Pace, stop: threading.Event) -> Glance:
    """Waits until nothing has changed for `pace.quiet` and nobody is writing; returns what there is then."""
    start = quiet = time.monotonic()
    last = look()
    while not stop.wait(min(pace.quiet / 4, pace.tick)):
        now, moment = look(), time.monotonic()
        if now != last:
            last, quiet = now, moment
        elif moment - quiet >= pace.quiet and not any(is_being_written(path) for path in now if known.get(path) != now[path]):
            break
        if moment - start >= pace.patience:
            logger.warning("the seeds are being written to without end; they are taken as they are now")
            break
    return last
