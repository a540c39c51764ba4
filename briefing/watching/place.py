"""What a person asks to be watched, and how patiently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Place:
    """Where to look: what `briefing build` is given."""

    seeds: Path
    config: Path | None = None
    """File of options, in place of `briefing.toml` in the seeds."""
    outputs: Path | None = None
    """Passed over where it lies inside the seeds."""

    @property
    def files(self) -> tuple[Path, ...]:
        """What belongs to the seeds and may lie elsewhere."""
        return (self.config,) if self.config else ()


@dataclass(frozen=True)
class Pace:
    """How patiently, in seconds."""

    quiet: float = 1.0
    """So long nothing may change before what is there is taken as whole."""
    patience: float = 60.0
    """After so long it is taken as it is: somebody writes without end."""
    look: float = 10.0
    """So often the folder is looked at although nothing was heard: networks and containers do not always tell."""
    tick: float = 0.5
    """So soon it is noticed that a folder was replaced by another."""


PACE = Pace()
"""What serves people who drop files into a folder and wait for a memo."""
