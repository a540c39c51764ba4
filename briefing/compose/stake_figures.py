"""A figure in its clause → how much it says of what is at stake: people, homes and jobs, great sums, and less for the rest."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import AFFECTED, GATHERED
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Evidence
    from briefing.model.extraction import Quantity

FEW = 2
MANY = 100
"""Counts up to the first say nothing of how much is at stake; up to the second no more than the words beside them."""
LARGE = 1_000_000
"""Sums from this one on are at stake by themselves; a price or a fare below it is not."""
TENFOLD = 0.15
GREATEST = 0.6
"""What each tenfold of the people or of the sum adds, and how much at most: more at stake weighs more."""
PASSING = 0.4
"""What is left of a figure that a relative clause gives in passing."""
_CAST = frozenset({"vote", "ballot", "signature", "page", "step"})
_TIMES = frozenset("century day decade hour minute month second week weekend year".split())
_VAGUE = re.compile(r"\b(?:dozens|hundreds|millions|scores|tens of thousands|thousands) of\b", re.IGNORECASE)
_RELATIVE = re.compile(r",(?: \w+){0,2} (?:which|whom|whose|where|who)\b[^,]*\Z")


def weigh_quantity(
    evidence: Evidence, quantity: Quantity, *, plain: bool, harms: Callable[[AbstractSet[str], str], bool]
) -> float:
    """1 for a number of people, homes or jobs, and for a great sum, somewhat more for far more; less for a toll or a share.

    Much less for what is counted in passing, in a relative clause that tells of no harm by `harms`. Where the clause is
    `plain`, and tells of none either, a number of people must be great to say anything.
    """
    people = quantity.unit in AFFECTED or (quantity.unit != "percent" and set(quantity.measure.split()[:1]) & AFFECTED)
    if people and evidence.clause.verb in GATHERED:
        weight = 0.0
    elif people:
        weight = _scale(quantity.value, MANY) if quantity.value > (MANY if plain else FEW) else 0.0
    elif quantity.value >= LARGE and not (_CAST & {quantity.unit, *evidence.clause.terms}):
        weight = _scale(quantity.value, LARGE)
    elif quantity.unit in CURRENCIES or quantity.unit in {"percent", "share"}:
        weight = 0.3
    else:
        weight = 0.0 if plain or quantity.unit in _TIMES else 0.6 if quantity.unit and quantity.value > MANY else 0.3
    return PASSING * weight if _is_passing(evidence, quantity, harms) else weight


def _scale(value: float, unit: int) -> float:
    """1 for `unit` and below, and more by each tenfold of it."""
    return 1.0 + min(GREATEST, TENFOLD * max(0.0, math.log10(value / unit)))


def is_vague_count(text: str) -> bool:
    """True where the text counts by a round word alone (“tens of thousands of”)."""
    return bool(_VAGUE.search(text))


def _is_passing(evidence: Evidence, quantity: Quantity, harms: Callable[[AbstractSet[str], str], bool]) -> bool:
    """True for a figure in a relative clause that tells of no harm by itself."""
    clause, text = evidence.clause, evidence.material.source.text
    parts = [f for f in evidence.material.extraction.facets if f != clause and clause.covers(f) and f.covers(quantity)]
    shorter = [part for part in parts if (part.start, part.end) != (clause.start, clause.end)]
    if not shorter:
        return bool(_RELATIVE.search(text, clause.start, quantity.start))
    return any(not harms(set(part.terms), part.cut(text)) for part in shorter)
