"""A statement → how much of its main clause another clause tells: in its words, in words of one field, by name, figure, day."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.clashes import contradict
from briefing.compose.days import days_of
from briefing.compose.figures import KIN, content_of, is_ahead, is_epithet, is_odd, is_telling, main_figures, tell_apart
from briefing.compose.similarity import Weights
from briefing.compose.stemming import stem, stems
from briefing.compose.support import rank_apart
from briefing.compose.thesaurus import SENSES, fields_of
from briefing.compose.values import agree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.compose.material import Evidence
    from briefing.model.extraction import Clause, Quantity

BESIDE = stems(
    """january february march april may june july august september october november december
    president prime minister chancellor king queen governor mayor secretary spokesman spokeswoman"""
)
"""Months, which the days tell, and offices, which only say who somebody is."""
LIGHT = stems("be take make give have hold get do be put set keep say tell")
"""Verbs that say little of what is done to their object."""
NAME, FIGURE, ODD = 0.5, 1.2, 1.6
"""What a word of a name, a telling figure and an odd one count, beside a word."""
END = re.compile(r"(?:the )?(?:very )?end of\b", re.IGNORECASE)
_FOLD = {"twice": 2, "double": 2, "twofold": 2, "thrice": 3, "triple": 3, "treble": 3, "threefold": 3, "fourfold": 4}
_COUNTS = {word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), start=2)}
_MULTIPLE = re.compile(rf"\b(?:(?P<fold>{'|'.join(_FOLD)})d?|(?P<count>{'|'.join(_COUNTS)}|\d+)[- ]times)\b", re.IGNORECASE)
FORECAST = frozenset({"expected", "possible"})
ASKED = {False: ((0.8, 9.0), (0.5, 12.0)), True: ((0.5, 8.0), (0.4, 9.0))}
"""Share of the main clause, and weight of its words, figures and days, from which on another clause tells it; where it has a
figure of the main clause, less."""
MUCH = 14.0
"""Weight from which on it may tell it with another verb."""
LITTLE, NEARLY_ALL = 0.2, 0.5
"""Share of the main clause below which another has told little of it, and of the whole from which on it has told it anyhow."""
COMMON, RELATED = 200, 7.0
"""Clauses that have a mark from which on it leads to none, and weight from which on a clause is compared."""
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


class Share(NamedTuple):
    """How much of a statement another clause tells."""

    covered: float
    """Share (0 to 1) of the weight of its words, names, figures and days."""
    weight: float
    """That weight: a word that few clauses have weighs about 6."""
    content: float
    """What of it are no names."""


@dataclass
class Retellings:
    """The clauses of all articles, by what they tell."""

    _marks: dict[Evidence, dict[str, float]] = field(default_factory=dict)
    _mains: dict[Evidence, dict[str, float]] = field(default_factory=dict)
    _fields: dict[Evidence, frozenset[str]] = field(default_factory=dict)
    _weights: Weights = field(default_factory=lambda: Weights(()))
    _where: defaultdict[str, list[Evidence]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, evidence: Sequence[Evidence]) -> Retellings:
        """The clauses and facets of `evidence`, in its order."""
        found = cls(_marks={each: dict(_find_marks(each)) for each in evidence})
        found._weights = Weights(found._marks.values())
        for each, told in found._marks.items():
            found._fields[each] = frozenset(SENSES[mark] for mark in told if mark in SENSES)
            for mark in sorted(told.keys() | found._fields[each]):
                found._where[mark].append(each)
        return found

    def find(self, lead: Evidence) -> list[Evidence]:
        """The clauses of other sources that tell nearly all that `lead` is printed for; empty for a forecast.

        Two forecasts in like words differ in who makes them, and how surely.
        """
        if lead.clause.status in FORECAST:
            return []
        return [other for other in self._find_related(lead) if self._tells(lead, other)]

    def is_beside(self, lead: Evidence, other: Evidence) -> bool:
        """True where the two share nothing, or little but what `lead` tells in passing, which another statement can tell."""
        whole, main = self._measure(lead, other, self._marks[lead]), self.share(lead, other)
        if self._share_a_figure_alone(lead, other):
            return True
        if whole.covered >= NEARLY_ALL or main.covered >= LITTLE:
            return False
        return main.weight < whole.weight / 2 or not whole.weight

    def _share_a_figure_alone(self, lead: Evidence, other: Evidence) -> bool:
        """True where all that the two share is one figure, and it is so round that others may have it by chance."""
        shared = [mark for mark in self._marks[lead] if self._meet(mark, lead, other)]
        return len(shared) == 1 and shared[0][0] == "#" and self._marks[lead][shared[0]] == FIGURE

    def share(self, lead: Evidence, other: Evidence) -> Share:
        """How much of the main clause of `lead` `other` tells."""
        return self._measure(lead, other, self.main(lead))

    def main(self, lead: Evidence) -> dict[str, float]:
        """What the main clause of `lead` tells, with how much each counts."""
        if lead not in self._mains:
            self._mains[lead] = _keep_main(lead, self._marks[lead])
        return self._mains[lead]

    def _tells(self, lead: Evidence, other: Evidence) -> bool:
        share = self.share(lead, other)
        figures = [mark for mark in self.main(lead) if mark[0] in "#×"]
        told = any(self._meet(mark, lead, other) for mark in figures)
        least = next((weight for covered, weight in ASKED[told] if share.covered >= covered), None)
        if least is None or share.content < least or (figures and not told) or not self._meets_core(lead, other, share.content):
            return False
        apart = contradict(lead, other) or tell_apart(lead, other) or rank_apart(lead, other) or is_ahead(other, lead)
        return not apart

    def _meets_core(self, lead: Evidence, other: Evidence, content: float) -> bool:
        """True where `other` speaks of what the verb of `lead` says, or else tells much of it, its subject and objects too.

        Of a verb that says hardly anything the subject or an object is enough.
        """
        lemma = lead.clause.verb or ""
        verb = next((stem(p) for p in lead.clause.phrasal if p.startswith(f"{lemma}_") and stem(p) in SENSES), stem(lemma))
        heads = lead.core - LIGHT - {verb, stem(lemma)}
        met = [bool(self._meet(word, lead, other) or self._meet(f"n:{word}", lead, other)) for word in sorted(heads)]
        if not verb or verb in LIGHT:
            return any(met)
        return self._meet(verb, lead, other) > 0 or (content >= MUCH and bool(met) and all(met))

    def _find_related(self, lead: Evidence) -> list[Evidence]:
        """The clauses of other sources that share enough with it to be asked, but for what is everywhere."""
        shared: defaultdict[Evidence, float] = defaultdict(float)
        for mark, factor in self.main(lead).items():
            weight = factor * self._weights.of(mark)
            for key, share in ((mark, 1.0), (SENSES.get(mark, ""), KIN)):
                told = self._where.get(key, ())
                if len(told) <= COMMON:
                    for each in told:
                        shared[each] += weight * share
        return [e for e, weight in shared.items() if weight >= RELATED and e.material is not lead.material]

    def _measure(self, lead: Evidence, other: Evidence, marks: Mapping[str, float]) -> Share:
        total = shared = content = 0.0
        for mark, factor in marks.items():
            weight = factor * self._weights.of(mark)
            told = weight * self._meet(mark, lead, other)
            total, shared = total + weight, shared + told
            content += 0 if mark.startswith("n:") else told
        return Share(shared / total if total else 0.0, shared, content)

    def _meet(self, mark: str, lead: Evidence, other: Evidence) -> float:
        """1 where `other` has the mark, less where it has another of its field or a figure that may be the same, else 0."""
        if mark in self._marks[other]:
            return 1.0
        if mark[0] == "#":
            same = (q for q in lead.clause.quantities if _mark(q) == mark)
            return KIN if any(_give_one(q, r) for q in same for r in other.clause.quantities) else 0.0
        return KIN if SENSES.get(mark) in self._fields[other] else 0.0


def find_asides(evidence: Evidence) -> list[Clause]:
    """The subordinate clauses but those that tell on what condition."""
    return [below for below in evidence.subordinate if below.status != "conditional"]


def words_of(evidence: Evidence) -> set[str]:
    """The stems of the words that say what the clause is about; a verb with its particle where that is a sense of its own."""
    words = content_of([evidence]) - BESIDE
    for phrasal in evidence.clause.phrasal:
        if stem(phrasal) in SENSES:
            words = words - {stem(phrasal.partition("_")[0])} | {stem(phrasal)}
    return words


def main_words(evidence: Evidence) -> set[str]:
    """The words of the clause that no subordinate clause, apposition or participle of it has; all where that leaves none."""
    return words_of(evidence) - _words_below(evidence) or words_of(evidence)


def _words_below(evidence: Evidence) -> set[str]:
    text = evidence.material.source.text
    below = {stem(term) for facet in find_asides(evidence) for term in facet.terms}
    return below | {stem(word) for span in evidence.clause.passing for word in _WORD.findall(span.cut(text).lower())}


def _find_marks(evidence: Evidence) -> Iterator[tuple[str, float]]:
    """What the clause tells of what: words, words of names, figures and days, each with how much it counts."""
    yield from ((word, 1.0) for word in sorted(words_of(evidence)))
    known = [a.antecedent.lower().split() for a in evidence.clause.anaphors]
    naming = evidence.naming | {stem(word) for antecedent in known for word in antecedent if len(word) > 2}
    yield from ((f"n:{word}", NAME) for word in sorted(naming - BESIDE))
    for quantity in evidence.clause.quantities:
        if is_telling(quantity) and not is_epithet(evidence.clause, quantity):
            yield _mark(quantity), ODD if is_odd(quantity) else FIGURE
    for multiple in _MULTIPLE.finditer(evidence.text):
        fold, count = multiple["fold"], multiple["count"]
        number = _FOLD[fold.lower()] if fold else _COUNTS.get(count.lower(), count)
        yield f"×{number}", FIGURE
    yield from ((f"@{day}", 1.0) for day in sorted(_find_days(evidence, ())))


def _keep_main(evidence: Evidence, marks: Mapping[str, float]) -> dict[str, float]:
    """The marks of the main clause: of no subordinate clause and nothing told in passing; all where that leaves none."""
    words = _words_below(evidence)
    teller = {stem(word) for word in (evidence.clause.speaker or "").lower().split()}
    subject = {stem(word) for word in (evidence.clause.subject or "").lower().split()}
    kept = {f"@{day}" for day in _find_days(evidence, find_asides(evidence))} | {_mark(q) for q in main_figures(evidence)}
    kept |= {mark for mark in marks if mark[0] not in "@#" and ":" not in mark and mark not in words}
    kept |= {f"n:{word}" for word in evidence.naming - teller if word in subject or word not in words}
    return {mark: factor for mark, factor in marks.items() if mark in kept} or dict(marks)


def _give_one(one: Quantity, other: Quantity) -> bool:
    """True where both may give one figure of one unit."""
    units = {one.unit, other.unit}
    alike = len(units) == 1 or "" in units or fields_of(one.unit) & fields_of(other.unit)
    return bool(alike) and is_telling(other) and agree(one, other)


def _mark(quantity: Quantity) -> str:
    return f"#{quantity.value:.4g}{'%' if quantity.unit == 'percent' else ''}"


def _find_days(evidence: Evidence, below: Sequence[Clause]) -> set[str]:
    """The days, and ends of longer times, that the clause names, but none of what is `below`."""
    spans = [(days_of(time.value), time) for time in evidence.times if not any(clause.covers(time) for clause in below)]
    return {span.last.isoformat() for span, time in spans if span and (span.length == 1 or END.match(time.text))}
