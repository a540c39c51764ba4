"""What attributes a quoted run, as its modules hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Speaker

Strength = Literal["adjacent", "governing", "weak"]


@dataclass(frozen=True)
class Cue:
    """An attribution. `speaker` is None where the words attribute but do not tell to whom (“he was told”)."""

    speaker: Speaker | None
    strength: Strength
    at: int
    """Index in the line of the word that attributes."""
