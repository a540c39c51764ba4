"""Clauses that are alike → groups in which every clause stands behind the one that is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.figures import is_odd, spelt, tell_apart
from briefing.compose.leads import find_lead
from briefing.compose.stemming import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.compose.material import Evidence

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
_ORDINALS = stems("first second third fourth fifth sixth last")


@dataclass(frozen=True)
class Support:
    """What clauses have in common, by their place in `evidence`."""

    evidence: Sequence[Evidence]
    bags: Sequence[Mapping[str, float]]
    """What each is known by."""
    likeness: Mapping[tuple[int, int], float]

    def part(self, group: Sequence[int]) -> Iterator[list[int]]:
        """The clauses of `group` behind the one that is printed for it, then likewise what is left.

        All of it where none of its clauses can be printed.
        """
        lead = find_lead([self.evidence[i] for i in group])
        if lead is None:
            yield list(group)
            return
        first = next(i for i in group if self.evidence[i] is lead)
        behind = [i for i in group if i == first or self._stands_behind(first, i)]
        yield behind
        if rest := [i for i in group if i not in behind]:
            yield from self.part(rest)

    def _stands_behind(self, lead: int, other: int) -> bool:
        """True for a copy, and for what shares enough with the lead: words, figures, days, and what is said of what."""
        one, two = self.evidence[lead], self.evidence[other]
        if one.material.source.origin == two.material.source.origin:
            return True
        if tell_apart(one, two) or rank_apart(one, two):
            return False
        shared = self.bags[lead].keys() & self.bags[other].keys()
        figure = TOLD * any(mark[0] == "#" and self.bags[lead][mark] == FIGURE for mark in shared)
        odd = {(q.value, q.unit) for q in one.clause.quantities if is_odd(q)}
        figure = ODD if any((q.value, q.unit) in odd for q in two.clause.quantities) else figure
        days = sum(mark[0] == "@" for mark in shared)
        if not figure and not days and min(len(_words(self.bags[lead], one)), len(_words(self.bags[other], two))) < THIN:
            return False
        words = len(_words(shared, one) - two.naming)
        core = len(one.core & set(two.terms)) + len(two.core & set(one.terms))
        support = self.likeness.get((min(lead, other), max(lead, other)), 0.0) + WORD * min(words, MOST_WORDS)
        enough = ENOUGH if words >= FEW or figure or days else BARELY
        return support + CORE * min(core, MOST_CORE) + figure + DAY * days >= enough


def rank_apart(one: Evidence, other: Evidence) -> bool:
    """True where one tells of the first, the other of the second."""
    here, there = _ORDINALS & set(one.terms), _ORDINALS & set(other.terms)
    return bool(here and there) and not here & there


def _words(marks: Mapping[str, float] | set[str], evidence: Evidence) -> set[str]:
    return {mark for mark in marks if mark[0].isalpha()} - evidence.naming - spelt(evidence)
