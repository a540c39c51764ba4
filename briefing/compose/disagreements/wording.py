"""Clauses → the senses of their words, and how much a sense in common says among all the articles."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from briefing.compose.disagreements.lexicon import PEOPLE, PHYSICAL_UNITS, SPELLINGS, UNITS_OF_TIME, WEAK_MEASURES
from briefing.compose.disagreements.scope import words_of
from briefing.compose.disagreements.senses import CALENDAR, COMPOUNDS, SENSES
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

RARE = 2.5
"""In how many clauses a word of full weight stands: in the two that are compared."""


def senses_of(material: Material, clause: Clause) -> frozenset[str]:
    """The senses of the clause's words; names, units, words of time and words that say too little are left out."""
    named = {w for n in material.extraction.names if clause.start <= n.start < clause.end for w in words_of(n.text)}
    paired = frozenset(COMPOUNDS[pair] for p in clause.phrases if (pair := " ".join(p.key.split()[-2:])) in COMPOUNDS)
    return paired | frozenset(
        SENSES.get(t, t)
        for t in clause.terms
        if t.isalpha() and len(t) > 1 and t not in named and not is_unit(t) and t not in CALENDAR | WEAK_MEASURES | PEOPLE
    )


def is_unit(word: str) -> bool:
    """True for money, lengths, times and shares: what a number is told in."""
    return (
        word in CURRENCIES or word in PHYSICAL_UNITS or word in UNITS_OF_TIME or word in {"percent", "point", "cubic", "square"}
    )


class Weights:
    """How much a word in common says: the rarer in the articles, the more, at most 1."""

    def __init__(self, materials: Sequence[Material]) -> None:
        """Count in how many clauses each sense stands."""
        clauses = [senses_of(m, c) for m in materials for c in m.extraction.clauses]
        self._total = len(clauses) + 1
        self._count = Counter(s for senses in clauses for s in senses)
        figures = [SPELLINGS.get(q.unit, q.unit) for m in materials for c in m.extraction.clauses for q in c.quantities]
        self._sources = len(materials)
        self._units = Counter(unit for unit in figures if unit in PHYSICAL_UNITS)

    def of_unit(self, unit: str) -> float:
        """How much a physical unit in common says: 1 where it is met no more often than once an article; 0 for other units."""
        count = self._units[unit.partition(" per ")[0].rpartition(" ")[2]]
        return min(1.0, self._sources / count) if count else 0.0

    def of(self, senses: Iterable[str]) -> float:
        """The sum of the weights of `senses`."""
        return sum(self._weight(sense) for sense in sorted(senses))

    def _weight(self, sense: str) -> float:
        """1 for what stands in no more than two clauses, 0 for what stands in all."""
        rarest = math.log(self._total / RARE)
        return min(1.0, max(0.0, math.log(self._total / max(RARE, self._count[sense] + 0.5)) / rarest)) if rarest > 0 else 1.0
