"""Word of the progress → a bar on Prefect's page, for topics so large that somebody may wonder whether anything happens."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from prefect.artifacts import create_progress_artifact, update_progress_artifact

from flows.artifacts import name_key

if TYPE_CHECKING:
    from uuid import UUID

LONG = 50
"""Articles from which on a topic has a bar: about ten seconds of work."""
PAUSE = 2.0
"""Seconds between two updates."""
STAGES = ("read", "extract")
"""Those whose work grows with the articles."""


@dataclass
class Meter:
    """What `Run.progress` is told. It comes batch by batch, so that the meter adds up."""

    topic: str
    articles: int
    done: int = 0
    _batch: int = 0
    _bar: UUID | None = None
    _last: float = field(default=float("-inf"))

    def __call__(self, stage: str, done: int, of: int) -> None:
        """`done` of `of` inputs of this batch of `stage` are done."""
        if stage not in STAGES or self.articles < LONG:
            return
        self.done += done - self._batch
        self._batch = 0 if done == of else done
        self._show()

    def _show(self) -> None:
        percent = min(100.0, 100 * self.done / (len(STAGES) * self.articles))
        if self._bar is None:
            made = create_progress_artifact(percent, key=name_key("progress", self.topic), description="Articles")
            self._bar = cast("UUID", made)  # a coroutine only where a loop runs, and a flow of ours is no coroutine
        elif percent == 100 or time.monotonic() - self._last > PAUSE:
            update_progress_artifact(self._bar, percent)
        else:
            return
        self._last = time.monotonic()
