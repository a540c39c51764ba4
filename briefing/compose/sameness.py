"""Two clauses → how far they tell of one matter, so that a list tells of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Evidence

FEWEST = 3
"""Words that two subordinate clauses share at least, to tell one thing."""
ODD = 1000
"""Counts and sums from this one on seldom agree by chance; the unit must, too."""
FIGURE = 0.3
"""What the same great figure adds to the share of words."""


def share(one: Evidence, other: Evidence) -> float:
    """Share (0 to 1) of the words of the shorter that the other has too, names left out; of whole clauses or of their parts.

    Two sentences that say different things of what “faces a ban unless it is sold” tell of the ban twice.
    """
    here, there = (frozenset(e.terms) - e.naming for e in (one, other))
    figures = {(q.value, q.unit) for q in one.clause.quantities} & {(q.value, q.unit) for q in other.clause.quantities}
    whole = _overlap(here, there) + FIGURE * any(value >= ODD for value, _ in figures)
    parts = [_overlap(a, b) for a in _parts(one) for b in _parts(other) if len(a & b) >= FEWEST]
    return min(1.0, max([whole, *parts]))


def _overlap(here: AbstractSet[str], there: AbstractSet[str]) -> float:
    return len(here & there) / max(1, min(len(here), len(there)))


def _parts(evidence: Evidence) -> Iterable[frozenset[str]]:
    """The words of each subordinate clause, names left out."""
    clause = evidence.clause
    for facet in evidence.material.extraction.facets:
        if clause.covers(facet) and (facet.start, facet.end) != (clause.start, clause.end):
            yield frozenset(stem(term) for term in facet.terms) - evidence.naming
