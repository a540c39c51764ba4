"""A service → one that ends in good order when it is told to."""

from __future__ import annotations

import contextlib
import logging
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)


@contextlib.contextmanager
def end_when_told() -> Iterator[None]:
    """Ends the context, and nothing else, at Ctrl-C and at SIGTERM, by which systems end services. For the main thread."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        logger.info("stopped")
    finally:
        signal.signal(signal.SIGTERM, before)
