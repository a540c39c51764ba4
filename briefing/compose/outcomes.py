"""Materials → what has come about or come to nothing, and which telling of it as still to come that has overtaken."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.days import days_of
from briefing.compose.material import Evidence
from briefing.compose.stemming import stem, stems
from briefing.compose.thesaurus import SENSES

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

_CLOSING = "~closing"
_DECIDING = "~deciding"
_KINDS = {
    **dict.fromkeys(
        stems("agree announce broker clinch conclude do finalise finalize make reach seal secure sign strike"), _CLOSING
    ),
    **dict.fromkeys(
        stems(
            """adopt approve authorise authorize back block clear defeat dismiss endorse overturn pass quash ratify rebuff
            reject strike_down throw_out turn_down uphold veto"""
        ),
        _DECIDING,
    ),
}
"""Stem of a verb → what is done by it, whichever way it turned out: to approve and to reject both decide."""
_AGREED = frozenset(SENSES.get(word, word) for word in stems("accord agreement deal pact compromise settlement treaty truce"))
"""What is closed: that it was announced tells that it was reached."""
_EMPTY = stems(
    """call decision effort issue kind lot matter move number part percent plan series set state step thing total way week year
    month day time people"""
)
"""Heads that say nothing of what is done, unless “of” says it."""
_LIGHT = stems(
    """ask be believe call come consider demand discuss expect face get give go have help hope include keep mean need offer plan
    pledge promise propose put say see seek show support take tell threaten urge use want warn"""
)
"""Verbs that do nothing to their object, or only speak of it."""
_TURNING = stems("begin close collapse end expire fail fall lapse open pass reopen restart resume start")
"""What a thing does of itself, as somebody does it to it (“the port reopened”)."""
_AHEAD = frozenset({"expected", "possible", "planned", "demanded"})
_TURNED_DOWN = re.compile(
    r"\b(?:declin|fail|refus)(?:e|es|ed|s)? (?:[a-z]+ [\w ]{1,20} )?to (?:\w+ly )?$"
    r"|\b(?:abandon|cancel|drop|rul|scrapp|shelv)\w* (?:out )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|will|would|could|may|might|['’]ll) (?:\w+ly )?(?:be )?(?:\w+ )?$", re.IGNORECASE)
_HAD = re.compile(r"\bhad (?:\w+ ){0,2}$")
_AUXILIARY = re.compile(
    r"\b(?:am|are|be|been|being|could|had|has|have|is|may|might|must|should|to|was|were|who|which|that|will|would)"
    r" (?:\w+ ){0,2}$"
)
_CONDITION = re.compile(
    r"\b(?:after|before|if|in case|once|provided|should|unless|until|whether|when|where|without)\b[^,;]*$", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\b(?:additional|another|broader|extra|fresh|further|more|new|other|remaining|rest|second|separate|similar|third|wider)\b"
    r"[^,;]{0,20}$",
    re.IGNORECASE,
)
"""Words of one more of its kind: that the first came about says nothing of it."""
SHARED = 1
"""Words that the two tellings share at least, beside what is done to what."""


class _Act(NamedTuple):
    """What is done to what."""

    verb: str
    thing: str


@dataclass(frozen=True)
class Outcomes:
    """What the articles tell as done, decided or come to nothing, by what is done to what."""

    as_of: datetime.date
    told: Mapping[_Act, Sequence[Evidence]] = field(default_factory=dict)

    @classmethod
    def of(cls, materials: Iterable[Material], as_of: datetime.date) -> Outcomes:
        """Of articles with a day of publication, by the cut-off `as_of`."""
        told: defaultdict[_Act, list[Evidence]] = defaultdict(list)
        for material in materials:
            if material.source.published is None:
                continue
            for clause in (*material.extraction.clauses, *material.extraction.facets):
                evidence = Evidence(material=material, clause=clause)
                for act in _find_done(evidence):
                    told[act].append(evidence)
        return cls(as_of=as_of, told=dict(told))

    def overtake(self, evidence: Evidence) -> Evidence | None:
        """The clause of another article, no older, that tells how it came out; None where it is still to come for all we know.

        `evidence` must tell as planned, expected, possible or demanded that something is done; what hangs on it as a condition,
        one more of its kind, and what is to be done on a day after the cut-off, is not overtaken.
        """
        if evidence.material.source.published is None or self._names_later_day(evidence):
            return None
        for act, phrase in _find_ahead(evidence):
            found = next((o for o in self.told.get(act, ()) if _is_of_it(evidence, o, act, phrase)), None)
            if found is not None:
                return found
        return None

    def _names_later_day(self, evidence: Evidence) -> bool:
        spans = (days_of(time.value) for time in evidence.times)
        return any(span.last > self.as_of for span in spans if span)


def _find_done(evidence: Evidence) -> Iterable[_Act]:
    """The acts of a clause that tells them as done, or as refused or failed."""
    clause = evidence.clause
    for phrase in clause.phrases:
        act = _read(clause, phrase)
        if act is None:
            continue
        before, verb = _split(evidence, phrase)
        if _TURNED_DOWN.search(before) or (clause.status == "done" and _is_past(clause, phrase, before, verb)):
            yield act
        if phrase.role == "without" and clause.status == "done":
            yield _Act(_CLOSING, act.thing)


def _find_ahead(evidence: Evidence) -> Iterable[tuple[_Act, Phrase]]:
    """The acts of a clause that tells them as still to come, each with what it is done to."""
    clause = evidence.clause
    for phrase in clause.phrases:
        act = _read(clause, phrase)
        if act is None or phrase.role == "without":
            continue
        before, _ = _split(evidence, phrase)
        main = phrase.governor == clause.verb
        if (main and clause.status not in _AHEAD) or (not main and not _TO.search(before)):
            continue
        named = evidence.material.source.text[clause.start : phrase.end]
        if _CONDITION.search(before) or _ANOTHER.search(named) or _TURNED_DOWN.search(before):
            continue
        yield act, phrase


def _split(evidence: Evidence, phrase: Phrase) -> tuple[str, str]:
    """What stands in the clause before the verb that governs the phrase, and the verb; all up to the phrase of a passive."""
    words = evidence.material.source.text[evidence.clause.start : phrase.start]
    verbs = [m for m in re.finditer(r"[\w’'-]+", words) if stem(m[0].lower()) == stem(phrase.governor)]
    return (words[: verbs[-1].start()], verbs[-1][0]) if verbs else (words, "")


def _is_past(clause: Clause, phrase: Phrase, before: str, verb: str) -> bool:
    """True for the main verb, and for another in the simple past where the parser took a participle for the main one."""
    if _HAD.search(before):
        return False
    finite = verb.lower() not in {"", phrase.governor} and not verb.endswith(("ing", "s")) and verb[0].islower()
    return phrase.governor == clause.verb or (finite and not _AUXILIARY.search(before))


def _read(clause: Clause, phrase: Phrase) -> _Act | None:
    verb, head = stem(phrase.governor), stem(phrase.head)
    acted_on = any(p.role == "object" and p.governor == phrase.governor for p in clause.phrases)
    if phrase.role not in {"object", "without"} and not (phrase.role == "subject" and verb in _TURNING and not acted_on):
        return None
    below = next((p for p in clause.phrases if p.role == "of" and p.governor == phrase.head and p.start > phrase.end), None)
    if head in _EMPTY:
        if below is None:
            return None
        head = stem(below.head)
    if verb in _LIGHT or head in _EMPTY or not head.isalpha():
        return None
    thing = SENSES.get(head, head)
    kind = _KINDS.get(verb, SENSES.get(verb, verb))
    if kind == _CLOSING and thing not in _AGREED:
        kind = verb
    return _Act(kind, thing)


def _is_of_it(ahead: Evidence, done: Evidence, act: _Act, phrase: Phrase) -> bool:
    """True where `done` tells, in another article and no sooner, of what `ahead` tells as still to come."""
    here, there = ahead.material.source.published, done.material.source.published
    if ahead.material is done.material or here is None or there is None or there < here:
        return False
    spans = [span for time in done.times if (span := days_of(time.value))]
    awaited = [span for time in ahead.times if (span := days_of(time.value)) and span.last >= here]
    if spans and all(span.last < min((a.first for a in awaited), default=here) for span in spans):
        return False
    of_what = {stem(p.head) for p in done.clause.phrases if p.role in {"on", "over", "with"} and stem(p.governor) in done.words}
    if act.thing in _AGREED and of_what and not of_what & ahead.words:
        return False
    beside = {stem(phrase.governor), stem(phrase.head), act.thing}
    return len((ahead.words & _words(done)) - beside) >= SHARED


def _words(done: Evidence) -> set[str]:
    """The words of the clause, and of the sentence that it is part of where it says little by itself."""
    clauses = done.material.extraction.clauses
    return {stem(term) for c in clauses if c.sentence == done.clause.sentence for term in c.terms}
