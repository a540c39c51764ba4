"""Material → facts: clauses of several articles that tell the same thing, grouped, with how many origins stand behind each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.material import Evidence
from briefing.compose.similarity import Weights, cosine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material

SAME = 0.42
"""Likeness of two clauses from which on they may tell one fact."""
JOINED = 0.34
"""Mean likeness between two groups from which on they are one: keeps a chain of likenesses from joining two facts."""
TOO_COMMON = 0.3
"""A term in more than this share of the clauses leads nowhere, and is not used to find pairs."""


@dataclass(frozen=True, eq=False)
class Fact:
    """Clauses that tell one thing."""

    evidence: tuple[Evidence, ...]
    """At least one, in the order of sources and text."""

    @property
    def sources(self) -> frozenset[str]:
        """Ids of the sources that tell it."""
        return frozenset(e.material.source.id for e in self.evidence)

    @property
    def origins(self) -> frozenset[str]:
        """The independent origins behind it."""
        return frozenset(e.material.source.origin for e in self.evidence)

    @property
    def terms(self) -> frozenset[str]:
        """Every term of its clauses."""
        return frozenset(term for e in self.evidence for term in e.clause.terms)


def find_facts(materials: Sequence[Material]) -> tuple[Fact, ...]:
    """Every clause of body and summary, grouped into facts, in the order of their first clause."""
    evidence = [Evidence(material=m, clause=c) for m in materials for c in m.extraction.clauses if c.terms]
    vectors = vectors_of(evidence)
    likeness = _pairs(vectors)
    group_of = list(range(len(evidence)))
    members: dict[int, list[int]] = {i: [i] for i in group_of}
    for (one, other), _ in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        left, right = group_of[one], group_of[other]
        if left == right or not _may_join(members[left], members[right], likeness, evidence):
            continue
        keep, drop = min(left, right), max(left, right)
        for at in members.pop(drop):
            group_of[at] = keep
            members[keep].append(at)
    return tuple(Fact(evidence=tuple(evidence[i] for i in sorted(members[key]))) for key in sorted(members))


def vectors_of(evidence: Sequence[Evidence]) -> list[dict[str, float]]:
    """One TF-IDF vector a clause, over its terms, its numbers and the values of its dates."""
    bags = [list(_marks(e)) for e in evidence]
    weights = Weights(bags)
    return [weights.vector(bag) for bag in bags]


def _marks(evidence: Evidence) -> Iterable[str]:
    yield from evidence.clause.terms
    for quantity in evidence.clause.quantities:
        yield f"#{quantity.value:g} {quantity.unit}"
    for time in evidence.material.extraction.times:
        if evidence.clause.covers(time) and time.value:
            yield f"@{time.value[:10]}"


def _pairs(vectors: Sequence[dict[str, float]]) -> dict[tuple[int, int], float]:
    """The likeness of every two clauses that share a term that is not everywhere, where it reaches `SAME`."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for term in vector:
            where[term].append(i)
    candidates: set[tuple[int, int]] = set()
    for found in where.values():
        if len(found) <= max(3, TOO_COMMON * len(vectors)):
            candidates.update(combinations(found, 2))
    likeness = {pair: cosine(vectors[pair[0]], vectors[pair[1]]) for pair in sorted(candidates)}
    return {pair: value for pair, value in likeness.items() if value >= SAME}


def _may_join(
    left: Sequence[int], right: Sequence[int], likeness: dict[tuple[int, int], float], evidence: Sequence[Evidence]
) -> bool:
    """True where the groups are alike on average and no clause of one gives the other's number another value."""
    pairs = [(min(a, b), max(a, b)) for a in left for b in right]
    mean = sum(likeness.get(pair, 0.0) for pair in pairs) / len(pairs)
    return mean >= JOINED and not any(_clash(evidence[a], evidence[b]) for a, b in pairs)


def _clash(one: Evidence, other: Evidence) -> bool:
    """True where one denies what the other tells, or both count the same in the same unit and differ."""
    if one.clause.negated != other.clause.negated:
        return True
    return any(
        a.unit == b.unit and a.measure == b.measure and a.measure and a.value != b.value
        for a in one.clause.quantities
        for b in other.clause.quantities
    )
