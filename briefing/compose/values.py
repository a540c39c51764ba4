"""Quantities → the range of values that their wording allows, so that rounding and “about” make no disagreement."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.extraction import Quantity

_LEAST = re.compile(
    r"^(?:at least|more than|(?:well |slightly |just )?over|above|upwards of|no (?:less|fewer) than)\b", re.IGNORECASE
)
_MOST = re.compile(r"^(?:up to|less than|fewer than|under|below|at most|no more than|as (?:many|much) as)\b", re.IGNORECASE)
_SHORT_OF = re.compile(r"^(?:nearly|almost|close to|just under)\b", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:about|around|roughly|some|approximately|approx\.?|(?:an )?estimated|circa|~)", re.IGNORECASE)
_RATIO = re.compile(r"\b(?:in|out of|of)\b", re.IGNORECASE)
_FRACTION = re.compile(r"\b(?:half|thirds?|quarters?|fifths?)\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d[\d,\u00a0]*(?:\.(\d+))?")
TOLERANCE = 0.07
"""Share of the value by which “about” may be off."""
NEAR = 0.8
"""Share of the greater figure that the smaller is at least, where one is told as a bound (“more than 400,000”)."""
RATIO_TOLERANCE = 4.0
"""Percentage points by which “six in ten” may be off."""


@dataclass(frozen=True)
class Bounds:
    """The lowest and highest value that is meant."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """How vague it is."""
        return self.high - self.low

    def meet(self, other: Bounds) -> bool:
        """True where one value suits both."""
        return self.low < other.high and other.low < self.high


def bounds_of(quantity: Quantity) -> Bounds:
    """What the words allow: “about 55%” 51 to 59, “9,400” 9,350 to 9,450, “more than 100” anything above."""
    text, value = quantity.text.strip(), quantity.value
    step = _grain(text, value, quantity.unit)
    if _LEAST.match(text):
        return Bounds(value - step, math.inf)
    if _MOST.match(text):
        return Bounds(-math.inf, value + step)
    if _SHORT_OF.match(text):
        return Bounds(value - max(step, TOLERANCE * abs(value)), value + step)
    if _ABOUT.match(text):
        step = max(step, TOLERANCE * abs(value))
    return Bounds(value - step, value + step)


def agree(one: Quantity, other: Quantity) -> bool:
    """True where both may give one figure, and neither leaves nearly all open: “412,000” and “more than 400,000”."""
    here, there = bounds_of(one), bounds_of(other)
    near = min(abs(one.value), abs(other.value)) >= NEAR * max(abs(one.value), abs(other.value))
    return here.meet(there) and near


def _grain(text: str, value: float, unit: str) -> float:
    """Half of the last place that is told: zeros at the end of a large figure may be rounding."""
    if unit == "percent" and (_RATIO.search(text) or _FRACTION.search(text)):
        return RATIO_TOLERANCE
    figures = _FIGURES.search(text)
    if figures is None:
        round_ = len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0"))
        return 0.5 * 10**round_ if value >= 1000 else 0.5 if value < 100 else 0.01 * value
    if figures[1]:
        told = float(re.sub(r"[,\u00a0]", "", figures[0]))
        scale = value / told if told else 1.0
        return float(0.5 * 10 ** -len(figures[1]) * scale)
    whole = re.sub(r"\D", "", figures[0])
    zeros = len(whole) - len(whole.rstrip("0"))
    told = float(whole)
    scale = value / told if told else 1.0
    return 0.5 * scale * (10**zeros if told >= 1000 else 1)
