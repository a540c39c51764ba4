"""Lists of terms → how alike they are: TF-IDF weights and cosine, and the share of word shingles that two texts share."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
SHINGLE = 5
"""Words in a row that two reporters seldom write alike by chance."""


def words(text: str) -> list[str]:
    """The words of `text` in lower case, apostrophes made straight; empty where there is none."""
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


def shingles(text: str, size: int = SHINGLE) -> frozenset[tuple[str, ...]]:
    """Every run of `size` words of `text`."""
    found = words(text)
    return frozenset(tuple(found[i : i + size]) for i in range(len(found) - size + 1))


def containment(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """Share (0 to 1) of the smaller set that lies in the larger (Broder 1997); 0 where one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


class Weights:
    """Inverse document frequencies over a collection of lists of terms (Spärck Jones 1972), smoothed."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for document in documents:
            total += 1
            counts.update(set(document))
        self._total = total
        self._counts = counts

    def of(self, term: str) -> float:
        """The weight of `term`: the rarer, the heavier; always above 0."""
        return math.log((1 + self._total) / (1 + self._counts[term])) + 1.0

    def vector(self, terms: Iterable[str], factors: Mapping[str, float] | None = None) -> dict[str, float]:
        """The terms as a vector of length 1, each counted once, times its factor (1 if none is given); empty for no terms."""
        factors = factors or {}
        weighted = {term: self.of(term) * factors.get(term, 1.0) for term in sorted(set(terms))}
        length = math.sqrt(sum(w * w for w in weighted.values()))
        return {term: w / length for term, w in weighted.items()} if length else {}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine (0 to 1) of two vectors of length 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def covered(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Share (0 to 1) of the better covered vector's squared weights that lie on terms of the other."""
    here = sum(weight * weight for term, weight in one.items() if term in other)
    there = sum(weight * weight for term, weight in other.items() if term in one)
    return max(here, there)
