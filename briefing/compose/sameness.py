"""Two clauses → how far they tell of one matter, so that a list tells of several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Evidence

FEWEST = 3
"""Words that two subordinate clauses share at least, to tell one thing."""
GREAT = 250
"""Counts and sums from this one on seldom agree by chance, unless they are as round as 2,000."""
FIGURE = 0.5
LIKE = 0.7
"""What the same great figure adds to the share of words, and up to where: by itself it makes no two clauses one."""


@dataclass(frozen=True)
class Gist:
    """What a clause tells, for holding it against others."""

    words: frozenset[str]
    """Names left out."""
    figures: frozenset[float]
    parts: tuple[frozenset[str], ...]
    """The words of each subordinate clause."""

    @classmethod
    def of(cls, evidence: Evidence) -> Gist:
        """The gist of the clause."""
        figures = frozenset(q.value for q in evidence.clause.quantities if q.value >= GREAT and not _is_round(q.value))
        return cls(words=frozenset(evidence.terms) - evidence.naming, figures=figures, parts=tuple(_find_parts(evidence)))

    def share(self, other: Gist) -> float:
        """Share (0 to 1) of the words of the shorter that the other has too; of the whole clauses or of parts of theirs.

        Two sentences that say different things of what “faces a ban unless it is sold” tell of the ban twice.
        """
        parts = [_overlap(a, b) for a in self.parts for b in other.parts if len(a & b) >= FEWEST]
        told = max([_overlap(self.words, other.words), *parts])
        return max(told, min(told + FIGURE, LIKE)) if self.figures & other.figures else told


def _overlap(here: AbstractSet[str], there: AbstractSet[str]) -> float:
    return len(here & there) / max(1, min(len(here), len(there)))


def _is_round(value: float) -> bool:
    """True for a figure with one digit that is not nought."""
    return len(f"{value:.0f}".rstrip("0")) == 1


def _find_parts(evidence: Evidence) -> Iterable[frozenset[str]]:
    clause = evidence.clause
    for facet in evidence.material.extraction.facets:
        if clause.covers(facet) and (facet.start, facet.end) != (clause.start, clause.end):
            yield frozenset(stem(term) for term in facet.terms) - evidence.naming
