"""Word of the progress → standard error: a bar where a person watches, log lines where none does."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress, TaskID

logger = logging.getLogger(__name__)

PAUSE = 5.0
"""Seconds between two log lines of one stage."""


class LogHandler(logging.StreamHandler[TextIO]):
    """Writes to whatever standard error is at that moment: a progress bar takes its place while it is shown."""

    def __init__(self) -> None:
        """Shows warnings and errors with their level, and everything else as it stands."""
        super().__init__(sys.stderr)
        self.setFormatter(_Formatter())

    def emit(self, record: logging.LogRecord) -> None:
        """Writes one line."""
        self.stream = sys.stderr
        super().emit(record)


class _Formatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        return f"{record.levelname.lower()}: {text}" if record.levelno >= logging.WARNING else text


class Reporter:
    """What `Run.progress` is told, for people. Used as a context, so that the bar is gone when a message is printed."""

    def __init__(self, *, bar: bool) -> None:
        """`bar` shows a bar; without it every stage has a line at its end, and one now and then on the way."""
        self._bar: Progress | None = _make_bar() if bar else None
        self._tasks: dict[str, TaskID] = {}
        self._last = time.monotonic()

    def __enter__(self) -> Self:
        """Shows the bar."""
        if self._bar:
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Takes the bar away."""
        if self._bar:
            self._bar.stop()

    def __call__(self, stage: str, done: int, of: int) -> None:
        """`done` of `of` inputs of `stage` are done."""
        if self._bar:
            if stage not in self._tasks:
                self._tasks[stage] = self._bar.add_task(stage, total=of)
            self._bar.update(self._tasks[stage], completed=done, total=of)
        elif of and (done == of or (done and time.monotonic() - self._last > PAUSE)):
            self._last = time.monotonic()
            logger.info("%s: %d of %d", stage, done, of)


def _make_bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
