"""A statement → the clauses of other articles that tell it in other words: one hour, one act, one turn in somebody's life."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.compose.clashes import clash
from briefing.compose.figures import KIN, content_of, tell_apart
from briefing.compose.similarity import Weights
from briefing.compose.stemming import stem, stems
from briefing.compose.thesaurus import SENSES, fields_of, share_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.compose.material import Evidence

Key = tuple[str, str, str]

TURNS = fields_of("resign sack appoint arrest convict die elect")
"""What befalls one person once, so that person and turn tell which event it is."""
SHARED, COVERED = 2.4, 0.34
"""Words that two clauses share at least, and the share of the printed one's by weight, where they tell the same act."""
LIGHT = stems("take make give have hold get do be put set keep say tell")
"""Verbs that say little of what is done to their object."""
COMMON = 40
"""Clauses with one act in common from which on it says nothing."""


@dataclass
class Witnesses:
    """The clauses of all articles, by what of them says which event they tell."""

    _by_key: defaultdict[Key, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    _weights: Weights = field(default_factory=lambda: Weights(()))

    @classmethod
    def of(cls, evidence: Sequence[Evidence]) -> Witnesses:
        """The clauses and facets of `evidence`, in its order."""
        found = cls(_weights=Weights(content_of([e]) for e in evidence))
        for each in evidence:
            for key in _keys(each):
                found._by_key[key].append(each)
        return found

    def find(self, lead: Evidence) -> list[Evidence]:
        """The clauses of other sources that tell what `lead` is printed for; empty where none does."""
        found: dict[Evidence, None] = {}
        for kind, here, there in _keys(lead):
            told = self._by_key[kind, here, there]
            for other in told if len(told) <= COMMON else ():
                if other.material is not lead.material and other not in found and self._tells(kind, there, lead, other):
                    found[other] = None
        return list(found)

    def _tells(self, kind: str, what: str, lead: Evidence, other: Evidence) -> bool:
        words, named = _share(lead, other), bool(lead.names & other.names)
        if clash(lead, other) or tell_apart(lead, other):
            return False
        if kind == "hour":
            return words + named >= KIN and not _is_subordinate(lead, what)
        if kind == "turn":
            return what in _point(lead)
        return words + named >= SHARED and self._cover(lead, other) >= COVERED

    def _cover(self, lead: Evidence, other: Evidence) -> float:
        """Share (0 to 1) of the weight of the main words of `lead` that `other` has too, less for another of the field."""
        here, there = _main_words(lead), content_of([other])
        fields = {SENSES[word] for word in there if word in SENSES}
        total = sum(self._weights.of(word) for word in sorted(here))
        shared = sum(
            self._weights.of(w) * (1 if w in there else KIN) for w in sorted(here) if w in there or SENSES.get(w) in fields
        )
        return shared / total if total else 0.0


def _keys(evidence: Evidence) -> Iterator[Key]:
    """Day and hour, person and turn, and what is done to what, by field where the words have one."""
    for time in evidence.times:
        day, _, hour = (time.value or "").partition("T")
        if ":" in hour and day[:1].isdigit() and not hour.startswith("00:00"):
            yield "hour", day, f"{hour[:5]}{' at the latest' if time.deadline else ''}"
    turns = {sense for term in evidence.terms if (sense := SENSES.get(term)) in TURNS}
    people = {n.full for n in evidence.material.extraction.names if n.kind == "person" and evidence.clause.covers(n)}
    for name in sorted(people - {evidence.clause.speaker or ""}):
        yield from (("turn", name, turn) for turn in sorted(turns))
    for phrase in evidence.clause.phrases:
        verb, head = stem(phrase.governor), stem(phrase.head)
        if phrase.role == "object" and verb not in LIGHT and phrase.governor == evidence.clause.verb:
            yield "act", SENSES.get(verb, verb), SENSES.get(head, head)


def _point(evidence: Evidence) -> frozenset[str]:
    """The fields of the main verb, and of its subject and objects."""
    return frozenset(SENSES[word] for word in evidence.core if word in SENSES)


def _share(one: Evidence, other: Evidence) -> float:
    here, there = content_of([one]), content_of([other])
    return len(here & there) + KIN * share_fields(here, there)


def _is_subordinate(evidence: Evidence, hour: str) -> bool:
    """True where the clause tells the hour in a subordinate clause alone: “the ballot, which closed at noon, …”."""
    told = [t for t in evidence.times if (t.value or "")[11:16] == hour[:5]]
    return all(any(below.covers(t) for below in evidence.subordinate) for t in told)


def _main_words(evidence: Evidence) -> set[str]:
    """The words of the clause that no subordinate clause of it has."""
    below = {stem(term) for facet in evidence.subordinate for term in facet.terms}
    words = content_of([evidence])
    return words - below or words
