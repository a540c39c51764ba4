"""Clauses that are alike → groups in which every clause stands behind the one that is printed."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.clashes import comes_too_early, hold_apart
from briefing.compose.figures import is_odd, spelt, tell_apart
from briefing.compose.leads import can_stand_alone, find_leads, rate
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing.compose.material import Evidence
    from briefing.compose.retelling import Retellings

FIGURE = 2.0
"""How much more than a word a telling figure counts."""
ENOUGH, BARELY, FEW = 0.5, 0.6, 3
"""Support from which on a clause stands behind another, set by reading some 220 pairs of clauses from nine stories; more is
asked where they share fewer than `FEW` words, no figure and no day."""
WORD, MOST_WORDS = 0.05, 4
TOLD, ODD = 0.1, 0.2
CORE, MOST_CORE = 0.04, 4
DAY = 0.05
"""What each shared word, a telling figure or an odd one, each word of what is said of what, and each shared day or time add
to the likeness."""
THIN = 3
"""Words below which a clause without a figure or a day says too little to stand behind another: “Wages come first.”"""
MOST_LEADS, NEARLY, GOOD_PART = 4, 0.8, 0.34
"""Clauses that are asked how many other origins tell them, how much worse than the best they may read, and what share of the
main clause an origin must tell to be counted."""
_RANKED = re.compile(r"\b(?P<rank>first|second|third|fourth|fifth|sixth|last)\s+(?P<what>\w+?)s?\b", re.IGNORECASE)


class Count(NamedTuple):
    """How many origins stand behind a clause."""

    all: int
    good: int
    """Those of them that tell a good part of its main clause."""


@dataclass(frozen=True)
class Support:
    """What clauses have in common, by their place in `evidence`."""

    evidence: Sequence[Evidence]
    bags: Sequence[Mapping[str, float]]
    """What each is known by."""
    likeness: Mapping[tuple[int, int], float]
    retellings: Retellings
    echo: Callable[[Evidence, Sequence[Evidence]], Sequence[Evidence]]
    """What else stands behind a clause, given what stands behind it already."""

    @functools.cached_property
    def places(self) -> dict[Evidence, int]:
        """The place of each clause in `evidence`."""
        return {each: i for i, each in enumerate(self.evidence)}

    def part(self, group: Sequence[int]) -> Iterator[tuple[list[int], Evidence | None]]:
        """The clauses of `group` behind the one that is printed for it, and that one; then likewise what is left.

        All of it, and None, where none of its clauses can be printed.
        """
        lead = self._choose([self.evidence[i] for i in group])
        if lead is None:
            yield list(group), None
            return
        first = next(i for i in group if self.evidence[i] is lead)
        behind = [i for i in group if i == first or self._stands_behind(first, i)]
        yield behind, lead
        if rest := [i for i in group if i not in behind]:
            yield from self.part(rest)

    def _choose(self, evidence: Sequence[Evidence]) -> Evidence | None:
        """The clause that reads best, or one nearly as good that more origins tell; None where none can stand alone."""
        leads = find_leads(evidence)
        facets = [e for e in evidence if e.facet and can_stand_alone(e) and e not in leads]
        best = max((rate(e) for e in leads), default=0.0)
        near = [*leads[:1], *(e for e in (*leads[1:MOST_LEADS], *facets) if rate(e) >= best - NEARLY)]
        if len(near) < 2:
            return near[0] if near else None
        told = {e: self._count_origins(e, evidence) for e in near}
        first = told[near[0]]
        return max(near, key=lambda e: told[e].all if told[e].good >= first.good else 0)

    def _count_origins(self, lead: Evidence, evidence: Sequence[Evidence]) -> Count:
        """How many other origins would stand behind it."""
        first = self.places[lead]
        behind = [e for e in evidence if e is lead or self._stands_behind(first, self.places[e])]
        all_ = [e for e in (*behind, *self.echo(lead, behind)) if e.material.source.origin != lead.material.source.origin]
        good = [e for e in all_ if self.retellings.share(lead, e).covered >= GOOD_PART]
        return Count(*(len({e.material.source.origin for e in telling}) for telling in (all_, good)))

    def _stands_behind(self, lead: int, other: int) -> bool:
        """True for a copy, and for what shares enough with the lead: words, figures, days, and what is said of what."""
        one, two = self.evidence[lead], self.evidence[other]
        if one.material.source.origin == two.material.source.origin:
            return not one.facet or one.material is not two.material or two.facet
        apart = tell_apart(one, two) or rank_apart(one, two) or hold_apart(one, two) or comes_too_early(one, two)
        if apart or self.retellings.is_beside(one, two):
            return False
        shared = self.bags[lead].keys() & self.bags[other].keys()
        figure = TOLD * any(mark[0] == "#" and self.bags[lead][mark] == FIGURE for mark in shared)
        odd = {(q.value, q.unit) for q in one.clause.quantities if is_odd(q)}
        figure = ODD if any((q.value, q.unit) in odd for q in two.clause.quantities) else figure
        days = sum(mark[0] == "@" for mark in shared)
        if two.facet and not figure and not days and not two.core & set(one.terms):
            return False
        if not figure and not days and min(len(_words(self.bags[lead], one)), len(_words(self.bags[other], two))) < THIN:
            return False
        words = len(_words(shared, one) - two.naming)
        core = len(one.core & set(two.terms)) + len(two.core & set(one.terms))
        support = self.likeness.get((min(lead, other), max(lead, other)), 0.0) + WORD * min(words, MOST_WORDS)
        enough = ENOUGH if words >= FEW or figure or days else BARELY
        return support + CORE * min(core, MOST_CORE) + figure + DAY * days >= enough


def rank_apart(one: Evidence, other: Evidence) -> bool:
    """True where one tells of the first, the other of the second of one sort."""
    here, there = (_find_ranks(each) for each in (one, other))
    return any(here[what] != there[what] for what in here.keys() & there.keys())


def _find_ranks(evidence: Evidence) -> dict[str, str]:
    """The ordinal before each noun that has one: “the first ferry” gives first to the stem of “ferry”."""
    return {stem(m["what"].lower()): m["rank"].lower() for m in _RANKED.finditer(evidence.text)}


def _words(marks: Mapping[str, float] | set[str], evidence: Evidence) -> set[str]:
    return {mark for mark in marks if mark[0].isalpha()} - evidence.naming - spelt(evidence)
