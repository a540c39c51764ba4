"""A statement → the clauses of other articles that tell it in other words: one hour or day, one act, one turn in a life."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.clashes import contradict
from briefing.compose.days import days_of
from briefing.compose.figures import KIN, content_of, tell_apart
from briefing.compose.retelling import END, LIGHT, find_asides, main_words, words_of
from briefing.compose.similarity import Weights
from briefing.compose.stemming import stem
from briefing.compose.support import rank_apart
from briefing.compose.thesaurus import SENSES, fields_of, share_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.compose.material import Evidence

_LIMIT = re.compile(r"\b(?:by|until|till|before|(?:no|not) later than)\s+(?:\w+\s+)?$", re.IGNORECASE)
REACH = 24
"""Characters before a time in which a word says that it is a limit."""
TURNS = fields_of("resign sack appoint arrest convict die elect")
"""What befalls one person once, so that person and turn tell which event it is."""
COMMON = 40
"""Clauses with one act in common from which on it says nothing."""


class Key(NamedTuple):
    """What says which event a clause tells."""

    kind: str
    which: str
    what: str = ""


class Least(NamedTuple):
    """What two clauses with one key must share besides to tell one thing."""

    words: float
    """Words, with one for a name in common."""
    covered: float = 0.0
    """Share of the printed clause's main words, by weight."""


ASKED = {
    "hour": Least(KIN),
    "limit": Least(1.4, 0.2),
    "day": Least(2.0, 0.3),
    "turn": Least(0.0),
    "act": Least(2.4, 0.34),
}
"""Set by reading some 150 pairs from twelve stories: an hour tells nearly all, a day only where much else is shared."""


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
        for key in _keys(lead):
            told = self._by_key[key]
            if len(told) <= COMMON and _is_main(key, lead):
                others = (e for e in told if e.material is not lead.material and e not in found)
                found |= dict.fromkeys(e for e in others if self._tells(key, lead, e))
        return list(found)

    def _tells(self, key: Key, lead: Evidence, other: Evidence) -> bool:
        """True where `other` shares enough with `lead`, and nothing tells the two apart."""
        least = ASKED[key.kind]
        here, there = words_of(lead), words_of(other)
        shared = len(here & there) + KIN * share_fields(here, there) + bool(_name(lead) & _name(other))
        if shared < least.words or self._cover(lead, other) < least.covered:
            return False
        ahead = key.kind in {"limit", "day"} and all(_precedes(e, key.which) for e in (lead, other))
        return not contradict(lead, other, ahead=ahead) and not tell_apart(lead, other) and not rank_apart(lead, other)

    def _cover(self, lead: Evidence, other: Evidence) -> float:
        """Share (0 to 1) of the weight of the main words of `lead` that `other` has too, less for another of the field."""
        here, there = main_words(lead), words_of(other)
        fields = {SENSES[word] for word in there if word in SENSES}
        total = sum(self._weights.of(word) for word in sorted(here))
        shared = sum(
            self._weights.of(w) * (1 if w in there else KIN) for w in sorted(here) if w in there or SENSES.get(w) in fields
        )
        return shared / total if total else 0.0


def _keys(evidence: Evidence) -> Iterator[Key]:
    """Hours, limits and days, the turns in the life of each person, and what is done to what, by field where words have one."""
    published = evidence.material.source.published
    for time in evidence.times:
        span = days_of(time.value)
        if span is None or (span.length > 1 and not END.match(time.text)):
            continue
        limit = _LIMIT.search(evidence.material.source.text, max(time.start - REACH, 0), time.start)
        day, hour = span.last.isoformat(), (time.value or "").partition("T")[2][:5]
        if ":" in hour and hour != "00:00":
            yield Key("hour", f"{day}T{hour}", "limit" if limit else "")
        if limit or time.deadline:
            yield Key("limit", day)
        if span.last != published:
            yield Key("day", day)
    turns = sorted({sense for term in evidence.terms if (sense := SENSES.get(term)) in TURNS})
    people = {n.full for n in evidence.material.extraction.names if n.kind == "person"} & _name(evidence)
    for name in sorted(people - {evidence.clause.speaker or ""}):
        yield from (Key("turn", name, turn) for turn in turns)
    for phrase in evidence.clause.phrases:
        verb, head = stem(phrase.governor), stem(phrase.head)
        if phrase.role == "object" and verb not in LIGHT and phrase.governor == evidence.clause.verb:
            yield Key("act", SENSES.get(verb, verb), SENSES.get(head, head))


def _name(evidence: Evidence) -> frozenset[str]:
    """Everybody and everything that the clause names, be it by a pronoun that is resolved."""
    return evidence.names | {a.antecedent for a in evidence.clause.anaphors if a.antecedent}


def _is_main(key: Key, evidence: Evidence) -> bool:
    """True where the clause is about it: no time of a subordinate clause (“the ballot, which closed at noon, …”), no aside.

    The turn is that of its main verb, or of the verb's subject or objects. A limit may be a condition (“if no deal is struck by
    noon, …”).
    """
    if key.kind == "turn":
        return key.what in {SENSES.get(word) for word in evidence.core}
    told = [t for t in evidence.times if (days := days_of(t.value)) and days.last.isoformat() == key.which[:10]]
    return key.kind == "act" or any(not any(below.covers(t) for below in find_asides(evidence)) for t in told)


def _precedes(evidence: Evidence, day: str) -> bool:
    """True where the article appeared before the day."""
    published = evidence.material.source.published
    return published is not None and published.isoformat() < day
