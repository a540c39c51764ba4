"""Material → facts: clauses of several articles that tell the same thing, grouped, with how many origins stand behind each."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.clashes import clash
from briefing.compose.figures import Figures, is_epithet
from briefing.compose.material import Evidence
from briefing.compose.retelling import Retellings
from briefing.compose.similarity import Weights, cosine, covered, words
from briefing.compose.stemming import stem
from briefing.compose.support import FIGURE, Support
from briefing.compose.witnesses import Witnesses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material
    from briefing.model.extraction import TimeExpression

SAME = 0.28
"""Likeness of two clauses from which on they may tell one fact."""
FEWEST_SHARED = 2
"""Terms that two clauses share at least, to be alike."""
COVERED = 0.3
"""Share that covering has in likeness, beside the cosine: a short telling of a fact lies inside a long one."""
ONE_SIDED = 0.9
BESIDE = 0.75
"""What is left of the likeness where the main statement of one, or of neither, is spoken of in the other: two sentences that
share a relative clause tell one fact in it, and two in all."""
NAMING = 0.4
"""How much a word of a name says of a fact: two sayings of one person are not one saying."""
DATE = 1.5
FEW = 12
ROUND = 5
NEARLY = 0.5
"""A figure says more of a fact than a word does, and so does a date; a count up to `FEW` (“two sides”) does not. That two
shares lie between the same multiples of `ROUND` (“nearly seven in eight” and “86 per cent”) says half as much as a word."""
JOINED = 0.2
"""Mean likeness between two groups from which on they are one: keeps a chain of likenesses from joining two facts."""
LONG_ENOUGH = 4
"""Words that two articles seldom share alone, in their order."""
TOO_COMMON = 0.3
MOST_COMMON = 80
"""A term in more than this share, or this number, of the clauses leads nowhere, and is not used to find pairs."""
_FIGURE = re.compile(r"[\d.,]+%?$|per$|cent$|percent$")
_TELLING = re.compile(r"#.* percent$|#\d{3,}|#.*e\+")
_MEASURED = frozenset({"percent", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True, eq=False)
class Fact:
    """Clauses that tell one thing."""

    evidence: tuple[Evidence, ...]
    """At least one, in the order of sources and text."""
    echoes: tuple[Evidence, ...] = ()
    """Clauses of other facts that stand behind what this one is printed as too."""
    lead: Evidence | None = None
    """The clause that it is printed as; None where none can stand alone."""

    @property
    def sources(self) -> frozenset[str]:
        """Ids of the sources that tell it."""
        return frozenset(e.material.source.id for e in (*self.evidence, *self.echoes))

    @property
    def origins(self) -> frozenset[str]:
        """The independent origins behind it."""
        return frozenset(e.material.source.origin for e in (*self.evidence, *self.echoes))

    @property
    def terms(self) -> frozenset[str]:
        """Every term of its clauses."""
        return frozenset(term for e in self.evidence for term in e.terms)

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """The dates and times of its clauses."""
        return tuple(time for e in self.evidence for time in e.times if time.type in {"DATE", "TIME"})


@dataclass(frozen=True)
class Echoing:
    """What stands behind a clause although it is not alike."""

    figures: Figures
    witnesses: Witnesses
    retellings: Retellings

    def find(self, lead: Evidence, others: Sequence[Evidence]) -> list[Evidence]:
        """The clauses of other sources that tell what `lead` is printed for, each once; `others` tell the same fact."""
        found = [each for each in self.witnesses.find(lead) if not self.retellings.is_beside(lead, each)]
        return list(dict.fromkeys([*self.figures.find_echoes(lead, others), *found, *self.retellings.find(lead)]))


def find_facts(materials: Sequence[Material]) -> tuple[Fact, ...]:
    """Every clause of body and summary, grouped into facts, in the order of their first clause.

    A facet alone, which its sentence tells better, is no fact; with others it says that articles tell the same besides. What is
    like others of a group, but does not stand behind the clause that is printed, is a fact of its own.
    """
    evidence = [e for m in materials for e in find_evidence(m) if e.terms]
    bags = [_marks(e) for e in evidence]
    weights = Weights(bags)
    pairs = _pairs([weights.vector(bag, bag) for bag in bags])
    likeness = {(i, j): value * _propose(evidence[i], evidence[j]) for (i, j), value in pairs.items()}
    group_of = list(range(len(evidence)))
    members: dict[int, list[int]] = {i: [i] for i in group_of}
    hollow = [e.naming | _dating(e) for e in evidence]
    alike = {(i, j): v for (i, j), v in likeness.items() if v >= SAME and _alike(bags[i].keys() & bags[j].keys() - hollow[i])}
    for (one, other), _ in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        left, right = group_of[one], group_of[other]
        if left == right or not _may_join(members[left], members[right], likeness, evidence):
            continue
        keep, drop = min(left, right), max(left, right)
        for at in members.pop(drop):
            group_of[at] = keep
            members[keep].append(at)
    echoing = Echoing(Figures.of(evidence), Witnesses.of(evidence), Retellings.of(evidence))
    support = Support(evidence, bags, likeness, echoing.retellings, echoing.find)
    groups = (group for key in sorted(members) for group in support.part(sorted(members[key])))
    facts = [Fact(evidence=tuple(evidence[i] for i in group), lead=lead) for group, lead in sorted(groups, key=lambda g: g[0])]
    told = [fact for fact in facts if any(not e.facet for e in fact.evidence) or len(fact.origins) > 1]
    return tuple(_hear_echoes(told, evidence, echoing))


def _hear_echoes(facts: Iterable[Fact], evidence: Sequence[Evidence], echoing: Echoing) -> Iterator[Fact]:
    """The facts, each with what else stands behind the clause that it is printed as, and with what repeats it word for word."""
    copies: defaultdict[tuple[str, ...], list[Evidence]] = defaultdict(list)
    for each in evidence:
        copies[tuple(words(each.text))].append(each)
    for fact in facts:
        lead = fact.lead
        if lead is None:
            yield fact
            continue
        found = echoing.find(lead, fact.evidence)
        told = [each for each in (*fact.evidence, *found) if len(each.terms) >= LONG_ENOUGH]
        copied = [copy for each in told for copy in copies[tuple(words(each.text))]]
        yield replace(fact, echoes=tuple(e for e in dict.fromkeys([*found, *copied]) if e not in fact.evidence))


def find_evidence(material: Material) -> list[Evidence]:
    """Every clause of the material, then every facet."""
    whole = [Evidence(material=material, clause=clause) for clause in material.extraction.clauses]
    return whole + [Evidence(material=material, clause=clause, facet=True) for clause in material.extraction.facets]


def _alike(shared: AbstractSet[str]) -> bool:
    """True where what two clauses share, names and the words of dates left out, holds a telling figure, or words enough."""
    return len(shared) >= FEWEST_SHARED or any(_TELLING.match(mark) for mark in shared)


def _dating(evidence: Evidence) -> frozenset[str]:
    """The stems of the words of the clause's dates, which the date that they name stands for already."""
    return frozenset(stem(word) for time in evidence.times if time.value for word in time.text.lower().split())


def _propose(one: Evidence, other: Evidence) -> float:
    """1 where what each clause says of what (verb, subject, object) is spoken of in the other; less where it is not."""
    missing = (not one.core & set(other.terms)) + (not other.core & set(one.terms))
    return (1.0, ONE_SIDED, BESIDE)[missing]


def _marks(evidence: Evidence) -> dict[str, float]:
    """What the clause is known by, with how much more than a word each counts; figures stand for their words."""
    naming = evidence.naming
    marks = {t: NAMING if t in naming else 1.0 for t in evidence.terms if not _FIGURE.match(t)}
    for quantity in evidence.clause.quantities:
        telling = quantity.unit in _MEASURED or quantity.value > FEW
        telling = telling and not (quantity.unit == "percent" and is_epithet(evidence.clause, quantity))
        marks[f"#{quantity.value:.3g} {quantity.unit}"] = FIGURE if telling else 0.5
        if quantity.unit == "percent":
            step = int(quantity.value // ROUND) * ROUND
            marks |= {f"~{step} {quantity.unit}": NEARLY, f"~{step + ROUND} {quantity.unit}": NEARLY}
    for time in evidence.material.extraction.times:
        if evidence.clause.covers(time) and time.value and time.value[0].isdigit():
            day, _, hour = time.value.partition("T")
            marks[f"@{day[:10]}"] = DATE
            if ":" in hour and not hour.startswith("00:00"):
                marks[f"@{hour[:5]}"] = DATE
    return marks


def _pairs(vectors: Sequence[dict[str, float]]) -> dict[tuple[int, int], float]:
    """The likeness of every two clauses that share a term that is not everywhere."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for term in vector:
            where[term].append(i)
    candidates: set[tuple[int, int]] = set()
    for found in where.values():
        if len(found) <= min(MOST_COMMON, max(3, TOO_COMMON * len(vectors))):
            candidates.update(combinations(found, 2))
    return {pair: _likeness(vectors[pair[0]], vectors[pair[1]]) for pair in sorted(candidates)}


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    """How alike two clauses are (0 to 1)."""
    return (1 - COVERED) * cosine(one, other) + COVERED * covered(one, other)


def _may_join(
    left: Sequence[int], right: Sequence[int], likeness: dict[tuple[int, int], float], evidence: Sequence[Evidence]
) -> bool:
    """True where the groups are alike on average and no clause of one clashes with one of the other."""
    pairs = [(min(a, b), max(a, b)) for a in left for b in right]
    mean = sum(likeness.get(pair, 0.0) for pair in pairs) / len(pairs)
    return mean >= JOINED and not any(clash(evidence[a], evidence[b]) for a, b in pairs)
