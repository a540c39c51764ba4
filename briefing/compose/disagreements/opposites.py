"""Materials → disputes over whether it is so: one article tells what the other denies, or the opposite of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.event_words import EVENT_NOUNS
from briefing.compose.disagreements.frames import Frame, frames_of, sense
from briefing.compose.disagreements.lexicon import WEAK_MEASURES
from briefing.compose.disagreements.opposite_words import ANTONYMS, OPPOSED_ACTS
from briefing.compose.disagreements.scope import count_shared, days_apart, names_in, same_name, setting
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
_OPEN = re.compile(
    r"\b(?:yet|so\s+far|until|till|still|any\s+(?:more|longer)|again|if|unless|whether|perhaps|only|just)\b", re.IGNORECASE
)
_LIGHT = WEAK_MEASURES | frozenset("do know think believe want need like mean feel tell speak".split())
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
        setting(material, clause),
        days,
        described=True,
    )


def _done(material: Material, clause: Clause) -> Iterable[_Claim]:
    """What the clause says that somebody did, or did not do, to something."""
    if clause.status not in {"done", "demanded", "ongoing"} or _OPEN.search(clause.cut(material.source.text)):
        return
    for frame in frames_of(material, clause):
        negated = clause.negated and frame.verb == clause.verb
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


def _things(frame: Frame) -> frozenset[str]:
    """Senses of what the verb is done to, or of what about, names left out."""
    about = [p for p in frame.others if p.role in _MATTER]
    heads = [p.head for p in (*frame.patients, *about) if not _is_named(frame.material, p) and not _is_time(frame.material, p)]
    return frozenset(sense(h) for h in heads) - _LIGHT


def _actors(frame: Frame) -> frozenset[str]:
    """Whoever does it, by fullest name, else by the sense of the noun."""
    phrase = frame.agent
    if phrase is None:
        return frozenset()
    named = next((n.full for n in frame.material.extraction.names if n.overlaps(phrase)), None)
    return frozenset({named or phrase.key})


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
    if one.described != other.described or (
        one.days and other.days and not any(a.overlaps(b) for a in one.days for b in other.days)
    ):
        return False
    if one.described:
        return one.things == other.things and _agree(one, other)
    same = any(same_name(a, b) for a in one.actors for b in other.actors)
    return same and one.things == other.things and _agree(one, other)


def _agree(one: _Claim, other: _Claim) -> bool:
    """True where a name stands beside both, or none beside one of them."""
    return not one.names or not other.names or count_shared(one.names, other.names) > 0


def _about(claim: _Claim) -> str:
    if claim.described:
        return f"{claim.respect} of the {claim.mention.at.cut(claim.material.source.text).lower()}"
    return f"whether it was so: {' '.join(sorted(claim.things)[:2])}"
