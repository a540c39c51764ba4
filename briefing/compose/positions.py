"""A clause → who wants, offers or refuses what it tells, and how weighty a position that is.

What somebody merely expects, hints, says to have happened or thinks of it is no position, and neither is what is asked of him.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.leads import can_stand_alone, find_fuller, rate
from briefing.compose.onlookers import is_trade, looks_on
from briefing.compose.standing import EMPTY
from briefing.compose.vocabulary import ACTOR_NOUNS
from briefing.compose.wish_words import (
    CONCESSIONS,
    EMPTY_DENIED,
    IDLE,
    LEADING_VERBS,
    LINKING,
    ORDERING,
    OWN_BODIES,
    STRENGTHS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.actors import Actors
    from briefing.compose.material import Evidence
    from briefing.model.extraction import Clause

BARGAIN = 2.5
"""What somebody offers in return for something, or makes depend on it."""
DEMAND = 3.0
OUGHT = 2.0
"""What he says that others must or should do."""
READY = 2.0
OWN_PLAN = 1.5
OWN_REFUSAL = 2.5
"""What he says that he will do, and will not do."""
REPORTED = 0.8
"""What is left of a position that another party tells."""
FORESEEN = 0.9
"""The same where he is only expected to take it."""

_ASKING = re.compile(
    r"\bask(?:s|ed|ing)?\b(?:\s+[\w’'.]+){0,4}?\s+(?:how|if|what|when|where|whether|which|who|why)\b", re.IGNORECASE
)
_CALLING = re.compile(r"\bcall(?:s|ed|ing)?\s+(?:(?:again|also|yesterday|\w+ly)\s+)?(?:for|on|upon)\b", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:declin|refus)\w+ to (?:answer|be drawn|comment|discuss|elaborate|give|identify|name|respond|say|speculate)\b",
    re.IGNORECASE,
)
_OUT = re.compile(r"\brul(?:e|es|ed|ing) out\b", re.IGNORECASE)
_WITH = re.compile(r"\bagree(?:s|d|ing)? with\b|\bclaim\w* (?:to|that)\b", re.IGNORECASE)
_TELLING = re.compile(
    r"\b(?:told|tells?|order(?:s|ed)?|instruct(?:s|ed)?|direct(?:s|ed)?)\s+(?:[\w’'-]+\s+){1,6}?(?:not )?to\s+[a-z]+",
    re.IGNORECASE,
)
"""Who tells somebody to do something demands it."""
_BARGAIN = re.compile(
    r"\bin (?:exchange|return)\b(?! to)|\bon (?:the )?condition that\b|\bonly if\b|\bprovided that\b", re.IGNORECASE
)
_SUM = re.compile(
    r"\bclaim(?:s|ed|ing)?\s+(?:(?:about|another|around|at|least|more|some|than|up|to)\s+)*[£$€]?\d", re.IGNORECASE
)
"""Who claims a sum or a share demands it; else “claims” tells what somebody says."""
_READY = re.compile(
    r"(?<!had )\b(?:am|is|are|was|were|been|be|remains?|stands?) (?:\w+ ){0,2}?(?:committed|determined|open|opposed|prepared"
    r"|ready|reluctant|unwilling|willing) to\b",
    re.IGNORECASE,
)
_MODAL = r"(?:will|would|shall|won['’]t|wouldn['’]t)\b(?! (?:be able|have to|like|need)\b)"
_OWN_BODY = rf"\b(?:its|his|her|their|the) (?:{'|'.join(sorted(OWN_BODIES))}) {_MODAL}"
_WILL = {
    True: re.compile(rf"\b(?:he|she|they|we) {_MODAL}|{_OWN_BODY}", re.IGNORECASE),
    False: re.compile(rf"\b(?:they|we) {_MODAL}|{_OWN_BODY}", re.IGNORECASE),
}
"""“He will” of a person, “they will” of a body: what they say that they will do; what “it” is, is told by the subject."""
_BENCH = re.compile(r"\b(?:bench|court|judges?|jury|justices?|magistrates?|panel|tribunal)\b", re.IGNORECASE)
_FORMER = re.compile(r"^(?:[\w’' -]+? )?(?:ex-|former|onetime|one-time|retired)", re.IGNORECASE)
_OUGHT = re.compile(
    r"\b(?:must|ought (?:not )?to|should|needs? to|ha(?:s|ve|d) to)\b"
    r"(?!(?: not|n['’]t)? be (?:able|concerned|in|no|surprised|worried)\b)",
    re.IGNORECASE,
)
_PERHAPS = r"\b(?:can|could|may|might)\s+[“\"‘']?(?:\w+\s+)?"
_FORESEEN = re.compile(
    r"\b(?:about|continu\w+|due|expected|expects?|likely|poised|prepar\w+|set|tr(?:y|ies|ied|ying)) to\b", re.IGNORECASE
)
_PASSIVE = r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:\w+ly|also|now|not)\s+)?"
_NOBODY = frozenset(
    """adult child individual man member official party people person reporter resident side source user woman worker voter
    citizen consumer customer student""".split()
)
"""Who speaks for no side by that name alone."""
_BODIES = frozenset({"government", "opposition"})
"""Of whom a country has one, so that the bare word names them."""


class Wish(NamedTuple):
    """A position and whose it is."""

    actor: str
    weight: float
    """1 for a stance, about 3 for a demand or a red line."""
    lead: Evidence
    """The clause that tells it, which is printed."""
    fuller: Evidence | None = None
    """Another that tells it with figures, where `lead` has none; None where there is none."""


def choose_wish(lead: Evidence, told: Sequence[Evidence], actors: Actors, newsrooms: AbstractSet[str | None]) -> Wish | None:
    """The position that `lead` tells, or in other words one of `told`, where `lead` tells that of nobody who is a party."""
    own = find_wish(lead, actors, newsrooms)
    if own is None and not _weigh_verb(lead.clause, lead.text):
        return None
    found = [w for e in told if e.printable and can_stand_alone(e) and (w := find_wish(e, actors, newsrooms))]
    if own is not None:
        return own._replace(fuller=find_fuller(lead, [w.lead for w in found if w.actor == own.actor]))
    return max(found, key=lambda w: (w.weight, rate(w.lead), w.lead.material.source.id), default=None)


def find_wish(evidence: Evidence, actors: Actors, newsrooms: AbstractSet[str | None]) -> Wish | None:
    """Whose position the clause tells; None where it tells none, or that of somebody who only looks on."""
    clause, text = evidence.clause, evidence.text
    if EMPTY.search(text):
        return None
    names = (clause.subject, _find_speaker(evidence))
    subject, speaker = (None if name in newsrooms else find_party(actors, name) for name in names)
    strength = _weigh_verb(clause, text) or (READY if _READY.search(text) else 0.0)
    if strength and subject:
        told = REPORTED if speaker not in {None, subject} else 1.0
        return None if _is_joint(clause, text) or _rules(clause) else Wish(subject, strength * told, evidence)
    if speaker is None:
        return None
    own = subject == speaker or (clause.subject or "").lower() in OWN_BODIES
    of_person = actors.name(clause.speaker or "") in actors.persons
    will = bool(_WILL[of_person].search(text) or (subject == speaker and _wills(clause, text)))
    said = max(strength if own or will else 0.0, _weigh_saying(clause, text, own=own or will, will=will))
    return Wish(speaker, said, evidence) if said else None


def _find_speaker(evidence: Evidence) -> str | None:
    """Who says it; of “a spokeswoman for the harbour board” the board."""
    clause = evidence.clause
    head = (clause.speaker or "").lower().split()[-1:]
    if not head or not head[0].startswith("spokes"):
        return clause.speaker
    behind = [p for p in clause.phrases if p.role in {"for", "of"} and p.governor == head[0]]
    named = (n.full for n in evidence.material.extraction.names if behind and n.overlaps(behind[0]) and n.kind != "person")
    return next(named, clause.speaker)


def _wills(clause: Clause, text: str) -> bool:
    """True where the main verb itself stands behind “will” or “would”."""
    stem = re.escape((clause.verb or "-").rstrip("e")[:4])
    return bool(re.search(rf"\b{_MODAL}(?: \w+){{0,2}}? {stem}", text, re.IGNORECASE))


def _rules(clause: Clause) -> bool:
    """True for what a court has decided: it is how the matter stands, and no wish of the court's."""
    return clause.status == "done" and bool(_BENCH.search(clause.subject or ""))


def _is_joint(clause: Clause, text: str) -> bool:
    """True where two act as one: what both have agreed is how the matter stands, and no position of either."""
    last = re.escape((clause.subject or "").split()[-1])
    return bool(re.search(rf"\b{last} and (?:the )?[A-Z]", text))


def _weigh_verb(clause: Clause, text: str) -> float:
    """How strong a position the main verb tells, or the one that it leads to (“is expected to push for”); 0 for none."""
    verb = clause.verb
    if verb is None or _SILENT.search(text) or _WITH.search(text):
        return 0.0
    if verb in LEADING_VERBS:
        place = clause.terms.index(verb) if verb in clause.terms else -1
        following = next((word for word in clause.terms[place + 1 : place + 3] if word in STRENGTHS), None)
        return FORESEEN * STRENGTHS[following] if following and _FORESEEN.search(text) and _fits(following, text) else 0.0
    if verb in LINKING:
        return BARGAIN if CONCESSIONS & set(clause.terms) else 0.0
    if verb in ORDERING:
        return DEMAND if _TELLING.search(text) else 0.0
    if verb == "claim":
        return DEMAND if _SUM.search(text) else 0.0
    if clause.negated and verb in EMPTY_DENIED:
        return 0.0
    return STRENGTHS.get(verb, 0.0) if _fits(verb, text) else 0.0


def _fits(verb: str, text: str) -> bool:
    """False where the verb has another sense here, is in the passive, or tells what may be."""
    senses = {"ask": not _ASKING.search(text), "call": bool(_CALLING.search(text)), "rule": bool(_OUT.search(text))}
    stem = re.escape(verb.rstrip("e")[:4])
    passive = re.search(rf"{_PASSIVE}{stem}\w*(?:ed|en|ught)\b", text, re.IGNORECASE)
    return senses.get(verb, True) and not passive and not re.search(_PERHAPS + stem, text, re.IGNORECASE)


def _weigh_saying(clause: Clause, text: str, *, own: bool, will: bool) -> float:
    """How strong a position is in what the speaker says of himself, or of what others are to do."""
    ahead = clause.status in {"expected", "planned", "possible", "conditional"}
    bargain = ahead and bool(_BARGAIN.search(text))
    linked = clause.verb in LINKING and bool(CONCESSIONS & set(clause.terms))
    if bargain or linked:
        return BARGAIN
    if will and ahead and clause.verb not in IDLE:
        return OWN_REFUSAL if clause.negated else OWN_PLAN
    if clause.status == "demanded" and clause.verb != "be" and _OUGHT.search(text):
        return OUGHT
    return READY if own and _READY.search(text) else 0.0


def find_party(actors: Actors, name: str | None) -> str | None:
    """Whom the bearer of the name speaks for; None for nobody, for an onlooker and for a person without office or side."""
    if not name:
        return None
    if not actors.is_known(name):
        return _find_body(name)
    full = actors.name(name)
    role, side = actors.roles.get(full, ""), actors.sides.get(full)
    if looks_on(f"{role} {side or full}") or _FORMER.match(role) or (side is None and is_trade(role)):
        return None
    return actors.side(name) if role or side or full not in actors.persons else None


def _find_body(words: str) -> str | None:
    """“Passenger groups”, “Ministers”, “Government”: those whom a common noun names well enough to stand for a side."""
    *modifiers, head = words.lower().split()
    single = head.removesuffix("s")
    if looks_on(words) or single in _NOBODY or single not in ACTOR_NOUNS:
        return None
    several = head != single
    return words[0].upper() + words[1:] if several or (head in _BODIES and not modifiers) else None
