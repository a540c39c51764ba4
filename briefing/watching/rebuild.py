"""A place and a way to build it → builds, one after each change, in this process."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.watching import watch
from briefing.watching.place import PACE

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

    from briefing.watching.place import Pace, Place

logger = logging.getLogger(__name__)

RETRY = 60.0
"""Seconds after which a build is tried again that failed for no fault of the seeds: the disk may have room again."""


def rebuild(place: Place, build: Callable[[], int], pace: Pace = PACE, stop: threading.Event | None = None) -> None:
    """Calls `build` at the start and after every change, until `stop` is set; tells of a build that fails, and goes on.

    `build` returns the exit code of `briefing build`, or raises what that raises.
    """
    built: str | None = None
    again = float("inf")
    for seen in watch(place, pace, stop):
        if seen.digest == built and time.monotonic() < again:
            continue
        built = seen.digest
        again = time.monotonic() + RETRY if _build(build) == BriefingError.exit_code else float("inf")


def _build(build: Callable[[], int]) -> int:
    """The exit code; that of `BriefingError`, which blames no input, for a mistake of ours."""
    try:
        return build()
    except BriefingError as error:
        logger.error("%s", error)  # noqa: TRY400  the message says all; traces are for our own mistakes
        return error.exit_code
    except Exception:  # whoever watches goes on: the next article may be one that the program can read
        logger.exception("this is a mistake of the program: please report it")
        return BriefingError.exit_code
