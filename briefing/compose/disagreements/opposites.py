"""Materials → disputes over whether it is so: one article tells what the other denies, or the opposite of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.event_words import EVENT_NOUNS
from briefing.compose.disagreements.frames import Frame, frames_of, sense
from briefing.compose.disagreements.opposite_words import ANTONYMS, DISMISSING, GIVING, LEAVING, OPPOSED_ACTS, RECEIVING
from briefing.compose.disagreements.scope import count_shared, days_apart, names_in, same_name
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

_PREDICATE = re.compile(
    r"\b(?P<be>is|are|was|were|be|been|remains?|remained)\s+(?P<not>not\s+|n[o’']t\s+)?(?:(?:legally|only|purely|merely|entirely|fully|"
    r"strictly|wholly|largely|still)\s+)?(?P<word>[a-z]+(?:-[a-z]+)?)\b",
    re.IGNORECASE,
)
_BINDS = re.compile(r"\b(?:does|do|did|will|would)\s+not\s+bind\b|\bwill\s+bind\b|\bbinds\b", re.IGNORECASE)
_FORCE = re.compile(
    r"\b(?:(?:is|are|(?:has|have)\s+been)\s+(?:now\s+|already\s+)?in\s+(?:force|effect)|(?P<later>(?:will|is\s+to|are\s+to|is\s+due\s+to)\s+"
    r"(?:take|come\s+into|enter\s+into|go\s+into)\s+(?:effect|force)))\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:yet|so\s+far|until|till|still|any\s+(?:more|longer)|again|if|unless|whether|perhaps|only|just)\b", re.IGNORECASE
)
_LIGHT = frozenset(
    "be have do make get take give say go come put know think believe want need like mean feel tell speak add call".split()
)
_VOTED = re.compile(r"\b(?:vot(?:ed?|es|ing)\s+(?:(?P<favour>for|in\s+favou?r)|against)|abstain\w*)\b", re.IGNORECASE)
_SUBJECTS = frozenset("he she they it".split())
_HOUSE = re.compile(r"\b([a-z]+)[’']s\b|\bof\s+the\s+([a-z]+)\b")
_MATTER = frozenset("for to of about on with over against from into".split())
WINDOW = 14
"""Days between two reports beyond which a thing may have changed."""


@dataclass(frozen=True, eq=False)
class _Claim:
    """That something is so, or is not."""

    mention: Mention
    respect: str
    """In which respect the thing is described, or the sense of the verb."""
    holds: bool
    """False where it is denied, or the opposite is told."""
    things: frozenset[str]
    """Senses of what is described, or of what is done to what."""
    actors: frozenset[str]
    names: frozenset[str]
    days: tuple[Days, ...]
    described: bool
    """True for an adjective."""

    @property
    def material(self) -> Material:
        """Where it is told."""
        return self.mention.material


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every thing that articles tell and deny; none where one article does both."""
    claims = [c for m in materials for clause in m.extraction.clauses for c in (*_described(m, clause), *_done(m, clause))]
    left = list(claims)
    for one in claims:
        others = [o for o in left if o.holds != one.holds and _are_one(one, o)]
        if one not in left or not others:
            continue
        same = [c for c in left if c.holds == one.holds and all(_are_one(c, o) for o in others)]
        sources = [{c.mention.source for c in side} for side in (same, others)]
        left = [c for c in left if c not in same and c not in others]
        if not sources[0] & sources[1]:
            yield Dispute(_about(one), "status", (tuple(c.mention for c in same), tuple(c.mention for c in others)))


def _described(material: Material, clause: Clause) -> Iterable[_Claim]:
    """What the clause says of its subject by an adjective that has an opposite."""
    text = material.source.text
    if clause.status not in {"done", "ongoing", "planned", "expected"}:
        return
    subjects = [p for p in clause.phrases if p.role == "subject" and p.governor in {"be", "remain", "bind"}]
    for match in _PREDICATE.finditer(text, clause.start, clause.end):
        kind = ANTONYMS.get(match["word"].lower())
        subject = next((p for p in reversed(subjects) if p.end <= match.start()), None)
        if kind and subject and not _OPEN.search(text[match.start() : match.end()]):
            yield _claim(material, clause, kind, subject, negated=match["not"] is not None)
    for match in _FORCE.finditer(text, clause.start, clause.end):
        ahead = [p for p in clause.phrases if p.end <= match.start() and p.role == "subject"]
        if ahead:
            yield _claim(material, clause, "force +", ahead[0], negated=match["later"] is not None)
    for match in _BINDS.finditer(text, clause.start, clause.end):
        ahead = [p for p in clause.phrases if p.end <= match.start()]
        if ahead:
            yield _claim(material, clause, "legal effect +", ahead[-1], negated=" not " in match[0])


def _claim(material: Material, clause: Clause, kind: str, subject: Phrase, *, negated: bool) -> _Claim:
    respect, _, way = kind.rpartition(" ")
    thing = EVENT_NOUNS.get(subject.head, sense(subject.head))
    days = _days(material, clause)
    return _Claim(
        Mention(material, clause, subject),
        respect,
        (way == "+") != negated,
        frozenset({thing}),
        frozenset(),
        names_in(material, clause, besides=clause.speaker),
        days,
        described=True,
    )


def _done(material: Material, clause: Clause) -> Iterable[_Claim]:
    """What the clause says that somebody did, or did not do, to something."""
    if _OPEN.search(clause.cut(material.source.text)):
        return
    for frame in frames_of(material, clause):
        if _status(material, clause, frame.verb) not in {"done", "demanded", "ongoing"}:
            continue
        negated = clause.negated and frame.verb == clause.verb
        moved = _moved(material, clause, frame)
        if moved is not None:
            yield moved
        yield from _handed(material, clause, frame, negated=negated)
        yield from _left(material, clause, frame, negated=negated)
        things = _things(frame)
        actors = _actors(frame)
        if not things or not actors or frame.verb in _LIGHT:
            continue
        act = OPPOSED_ACTS.get(frame.verb)
        respect, _, way = act.rpartition(" ") if act else (sense(frame.verb), "", "+")
        at = frame.agent or frame.patients[0]
        names = names_in(material, clause, besides=clause.speaker, things=True)
        days = _days(material, clause)
        yield _Claim(
            Mention(material, clause, at), respect, (way == "+") != negated, things, actors, names, days, described=False
        )


def _status(material: Material, clause: Clause, verb: str) -> str:
    """How the verb is told: as the shortest part of the clause of which it is the main verb is told."""
    parts = [f for f in material.extraction.facets if clause.covers(f) and f.verb == verb]
    return min([*parts, clause], key=lambda part: len(part.terms)).status if parts else clause.status


def _moved(material: Material, clause: Clause, frame: Frame) -> _Claim | None:
    """That a measure rose, or that it fell, in a period that the clause names."""
    act = OPPOSED_ACTS.get(frame.verb, "")
    if not act.startswith("change") or frame.agent is None or frame.patients:
        return None
    days = _days(material, clause)
    names = names_in(material, clause, besides=clause.speaker)
    things = frozenset({sense(frame.agent.head)})
    mention = Mention(material, clause, frame.agent)
    return _Claim(mention, "change", act.endswith("+"), things, names, names, days, described=False) if days and names else None


def _left(material: Material, clause: Clause, frame: Frame, *, negated: bool) -> Iterable[_Claim]:
    """That somebody left an office, or was made to; that somebody voted for a thing, or did not."""
    words = frame.told
    dismissed = frame.verb in DISMISSING and bool(frame.patients)
    person = frame.patients[0] if dismissed else frame.agent
    voted = _VOTED.search(words) if frame.verb in {"vote", "abstain"} else None
    if person is None or negated or not (dismissed or frame.verb in LEAVING or voted):
        return
    whole = [person, *(p for p in clause.phrases if p.role == "appos" and p.governor == person.head)]
    people = [n for n in material.extraction.names if n.kind == "person"]
    names = frozenset(n.full for n in people if any(n.overlaps(p) for p in whole))
    respect = "vote" if voted else "leaving"
    holds = voted["favour"] is not None if voted else not dismissed
    if names:
        mention = Mention(material, clause, person)
        days = _days(material, clause)
        yield _Claim(mention, respect, holds, frozenset({respect}), names, names, days, described=False)


def _handed(material: Material, clause: Clause, frame: Frame, *, negated: bool) -> Iterable[_Claim]:
    """That somebody was given, shown or told a thing, or never was."""
    named = [p for p in (*frame.patients, *frame.others) if _is_named(material, p) and p.role in {"object", "to"}]
    receiver = named[0] if frame.verb in GIVING and named else (frame.agent if frame.verb in RECEIVING else None)
    things = _things(frame)
    if receiver is None or not things or not _is_named(material, receiver):
        return
    names = frozenset(n.full for n in material.extraction.names if n.overlaps(receiver))
    days = _days(material, clause)
    yield _Claim(Mention(material, clause, receiver), "handed over", not negated, things, names, names, days, described=False)


def _things(frame: Frame) -> frozenset[str]:
    """Senses of what the verb is done to, or of what about, names left out."""
    about = [p for p in frame.others if p.role in _MATTER]
    heads = [p.head for p in (*frame.patients, *about) if not _is_named(frame.material, p) and not _is_time(frame.material, p)]
    return frozenset(sense(h) for h in heads) - _LIGHT


def _actors(frame: Frame) -> frozenset[str]:
    """Whoever does it, by fullest name, else by the noun; with the body that a person has an office in."""
    material, clause = frame.material, frame.clause
    phrase = frame.agent
    if phrase is None:
        pronoun = next((a for a in clause.anaphors if a.antecedent and a.text.lower() in _SUBJECTS), None)
        found = pronoun.antecedent if pronoun else None
    else:
        found = next((n.full for n in material.extraction.names if n.overlaps(phrase)), phrase.key)
    if not found:
        return frozenset()
    roles = {n.role for n in material.extraction.names if n.role and n.full == found}
    houses = {w for role in roles for match in _HOUSE.findall(role.lower()) for w in match if w}
    return frozenset({found, *houses})


def _is_named(material: Material, phrase: Phrase) -> bool:
    return any(n.overlaps(phrase) for n in material.extraction.names)


def _is_time(material: Material, phrase: Phrase) -> bool:
    return any(t.overlaps(phrase) for t in material.extraction.times)


def _days(material: Material, clause: Clause) -> tuple[Days, ...]:
    spans = [days_of(t.value) for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    return tuple(d for d in spans if d is not None)


def _are_one(one: _Claim, other: _Claim) -> bool:
    """True where both are of one thing, one actor and one time, told by two articles of the same days."""
    here, there = one.material, other.material
    apart = days_apart(here, there)
    if one.respect != other.respect or here is there or apart is None or abs(apart) > WINDOW or are_strangers(here, there):
        return False
    if one.described != other.described or not _agree(one, other):
        return False
    if one.respect == "force":
        return apart == 0 and one.things == other.things
    if one.days and other.days and not any(a.overlaps(b) for a in one.days for b in other.days):
        return False
    if one.described:
        return one.things == other.things
    wide, narrow = (one, other) if one.holds else (other, one)
    return narrow.things <= wide.things and any(same_name(a, b) for a in one.actors for b in other.actors)


def _agree(one: _Claim, other: _Claim) -> bool:
    """True where a name stands beside both, or none beside one of them."""
    return not one.names or not other.names or count_shared(one.names, other.names) > 0


def _about(claim: _Claim) -> str:
    if claim.respect == "force":
        return f"whether it is in force: {claim.mention.at.cut(claim.material.source.text).lower()}"
    if claim.described:
        return f"{claim.respect} of the {claim.mention.at.cut(claim.material.source.text).lower()}"
    if claim.respect in {"vote", "leaving"}:
        return f"how {min(claim.names)} {'voted' if claim.respect == 'vote' else 'left'}"
    return f"whether it was so: {' '.join(sorted(claim.things)[:2])}"
