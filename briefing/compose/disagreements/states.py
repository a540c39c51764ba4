"""Materials → disputes over the state of a thing: told one way in one article, and the other way in another, at one time."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.event_words import EVENT_NOUNS
from briefing.compose.disagreements.frames import sense
from briefing.compose.disagreements.nearby import VAGUE, words_around
from briefing.compose.disagreements.scope import knows, same_name, words_of
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.disagreements.state_words import STATES, State
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_NOT = re.compile(
    r"(?:\b(?:not(?!\s+only)|never|nothing|nobody|none|neither|nor|no|without|refus\w+\s+to|fail\w*\s+to|yet\s+to|unable\s+to)\b|n[’']t\b)"
    r"[^,;:.“”]{0,45}$",
    re.IGNORECASE,
)
_NONE_BEHIND = re.compile(r"\s*(?:to\s+|with\s+|from\s+)?(?:none|nothing|nobody|no\s+one)\b", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:will|shall|(?:is|are)\s+(?:due\s+|set\s+)?to)\b[^.;,]{0,25}$", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:if|unless|whether|would|could|should|might|may|must|can|until|before|plan\w*|hop(?:e|es|ed|ing)|want\w*|expected|likely|"
    r"threat\w*|demand\w*|vow\w*|promis\w*|ask\w*|order\w*|urg\w*|allow\w*|try|tried|trying|attempt\w*|to|almost|nearly|after|when|once|while)\b"
    r"[^.;,]{0,25}$",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:voted|decided|agreed|resolved|opted|chose|moved)\b(?:\s+[\w–-]+){0,5}?\s+to(?:\s+\w+ly)?\s+$", re.IGNORECASE
)
"""Behind it a thing is as good as done."""
_NEVER = re.compile(
    r"\b(?:nothing|nobody|no\s+one|none|never|not\s+(?:one|a\s+single|any)|no(?!\s+(?:longer|more|other|further|new|one)))\b",
    re.IGNORECASE,
)
"""Words by which something is denied of the whole time before."""
_BEFORE = re.compile(r"\b(?:had|having)\b[^.;,]{0,45}$", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:before(?:hand)?|earlier|in\s+advance|ahead\s+of)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:is|are|has|have|remains?|stays?|since)\b", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:still|remain\w*|stay\w*|since|never|kept|continu\w*|all\s+(?:day|night|week|along)|throughout|"
    r"by\s+(?:nightfall|dusk|evening|midnight|noon|night|\w+day|the\s+end))\b|\b(?:is|are)\s+(?:now\s+)?$",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:other|another|others|most|some|many|several|half|rest|more|few|elsewhere|almost|one\s+of|neighbouring)\b[^.,;:]{0,40}$",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:by|at)\s+(?:nightfall|dusk|evening|midnight|night|\w+day\s+(?:night|evening))\b|\b(?:all\s+day|throughout|never|tonight)\b",
    re.IGNORECASE,
)
_EARLY = re.compile(r"\b(?:morning|dawn|breakfast|overnight|small\s+hours)\b", re.IGNORECASE)
_TELLING = frozenset("say tell add accept admit insist confirm report claim warn argue write announce".split())
_EVENTS = frozenset(sense(noun) for noun in EVENT_NOUNS)
"""What takes place once, and can be called off."""
WINDOW = 14
"""Days for which a state is taken to last that nothing is told to have changed."""
_TOLD = frozenset({"done", "ongoing", "expected", "planned"})
_CLOSE = 40
"""Characters beside the words within which a day, a doer or a “still” belongs to them."""
_SHORT = 2
"""Days; a longer time tells no day."""
_WORDS = 2
"""Words of a name from which on an article that has them may mean it."""
_ALIKE = 3
"""Words in common around two claims from which they are taken to be of one thing."""


@dataclass(frozen=True)
class _When:
    """When a state is told to have come about, or to last."""

    day: datetime.date
    dated: bool
    """True where the clause tells the day; else it is the article's."""
    lasting: bool
    late: bool
    """True where it lasts to the end of the day."""
    early: bool
    before: bool
    """True where it came about before what else is told."""


@dataclass(frozen=True, eq=False)
class _Claim:
    """That a thing is in a state, or is not."""

    mention: Mention
    state: State
    holds: bool
    things: frozenset[str]
    """Full names and senses of what it is told of."""
    context: frozenset[str]
    future: bool
    when: _When


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every state that articles tell both ways; none where one article does."""
    claims = [c for m in materials for clause in m.extraction.clauses for c in _read(m, clause)]
    left = list(claims)
    for one in claims:
        others = [o for o in left if _clash(one, o)]
        if one not in left or not others:
            continue
        same = [c for c in left if c.holds == one.holds and all(_clash(c, o) for o in others)]
        left = [c for c in left if c not in same and c not in others]
        about = [c for c in claims if c.state is one.state and any(_are_of_one(c, o) for o in (one, others[0]))]
        sources = [{c.mention.source for c in about if c.holds == way} for way in (one.holds, not one.holds)]
        if not sources[0] & sources[1]:
            yield Dispute(one.state.about, "status", (tuple(c.mention for c in same), tuple(c.mention for c in others)))


def _read(material: Material, clause: Clause) -> Iterator[_Claim]:
    """The states that the clause tells as facts, or as certain to come."""
    text = material.source.text
    if material.source.published is None or text[clause.start : clause.end].endswith("?"):
        return
    for state in STATES:
        for pattern, way in ((state.yes, True), (state.no, False)):
            match = pattern.search(text, clause.start, clause.end)
            if match is None:
                continue
            before = text[clause.start : match.start()]
            future = _FUTURE.search(before) is not None
            negated = _NOT.search(before) is not None or _NONE_BEHIND.match(text, match.end(), clause.end) is not None
            if _PARTLY.search(before) or _is_part(clause, match.start()) or _status(material, clause, match) not in _TOLD:
                continue
            if future or negated or _DECIDED.search(before) or not _UNREAL.search(before):
                at, holds = Span(start=match.start(), end=match.end()), way != negated
                things, around = _things(material, clause, at), words_around(material, clause)
                when = _when(material, clause, at, holds=holds)
                yield _Claim(Mention(material, clause, at), state, holds, things, around, future, when)
                break


def _is_part(clause: Clause, at: int) -> bool:
    """True where so many of them are told of, who may be others than elsewhere."""
    ahead = [p for p in clause.phrases if p.end <= at and p.role in {"subject", "object"}]
    return any(q.value != 1 and any(q.end >= p.start - 1 and q.start <= p.end for p in ahead[-1:]) for q in clause.quantities)


def _status(material: Material, clause: Clause, match: re.Match[str]) -> str:
    """How the smallest part of the clause that holds the words is told."""
    parts = [f for f in material.extraction.facets if clause.covers(f) and f.start <= match.start() and match.end() <= f.end]
    return min([*parts, clause], key=lambda part: part.end - part.start).status


def _when(material: Material, clause: Clause, at: Span, *, holds: bool) -> _When:
    text = material.source.text
    first = _day(material, clause, at)
    published = material.source.published or datetime.date.min
    beside = text[max(clause.start, at.start - _CLOSE) : min(clause.end, at.end + _CLOSE)]
    never = not holds and _NEVER.search(text, clause.start, min(clause.end, at.end + _CLOSE)) is not None
    lasting = never or _LASTING.search(beside) is not None
    now = lasting and _NOW.search(beside) is not None
    return _When(
        day=published if now or first is None or first > published else first,
        dated=first is not None,
        lasting=lasting,
        late=never or _LATE.search(text, clause.start, clause.end) is not None,
        early=_EARLY.search(text, clause.start, clause.end) is not None,
        before=_BEFORE.search(text[clause.start : at.end]) is not None or _EARLIER.search(beside) is not None,
    )


def _day(material: Material, clause: Clause, at: Span) -> datetime.date | None:
    """The day close by, or the only one of the clause; None where it tells none, or several far off."""
    near = Span(start=max(0, at.start - _CLOSE), end=at.end + _CLOSE)
    times = [t for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    days = {t: d for t in times if (d := days_of(t.value)) is not None and d.length <= _SHORT}
    close = [d.last for t, d in days.items() if t.overlaps(near)] or [d.last for d in days.values()]
    return min(close) if len(set(close)) == 1 else None


def _things(material: Material, clause: Clause, at: Span) -> frozenset[str]:
    """What the state is told of: what stands before the words, and close behind; of a pronoun, what it stands for."""
    tellers = {p.head for p in clause.phrases if p.role == "subject" and p.governor in _TELLING}
    told = [p for p in clause.phrases if p.head not in tellers and not (p.role == "appos" and p.governor in tellers)]
    ahead = [p for p in told if p.end <= at.start and p.role in {"subject", "object", "appos", "attr", "ROOT"}]
    behind = [p for p in told if p.start < at.end + _CLOSE and p.end > at.start]
    found = [*ahead, *behind]
    names = {n.full for n in material.extraction.names if any(n.overlaps(p) for p in found)}
    heads = {sense(p.head) for p in found if not any(n.overlaps(p) for n in material.extraction.names)}
    pronouns = [a for a in clause.anaphors if a.end <= at.start]
    for pronoun in pronouns:
        if pronoun.antecedent:
            names.add(pronoun.antecedent)
        else:
            names |= _before(material, clause)
    names = {n for n in names if n and not (clause.speaker and same_name(n, clause.speaker))}
    return frozenset(names | (heads - VAGUE))


def _before(material: Material, clause: Clause) -> set[str]:
    """Subjects and objects of what is told just before, of which a pronoun may be any."""
    earlier = [c for c in material.extraction.clauses if c.end <= clause.start and clause.sentence - c.sentence <= 1]
    subjects = [p for c in earlier[-1:] for p in c.phrases if p.role in {"subject", "object", "appos"}]
    return {n.full for n in material.extraction.names if any(n.overlaps(p) for p in subjects)} | {
        sense(p.head) for p in subjects
    }


def _clash(one: _Claim, other: _Claim) -> bool:
    """True where the one tells of a thing what the other tells the opposite of, for one time."""
    if one.state is not other.state or one.holds == other.holds or one.future != other.future:
        return False
    here, there = one.mention.material, other.mention.material
    return here is not there and _meet(one, other) and _are_of_one(one, other)


def _are_of_one(one: _Claim, other: _Claim) -> bool:
    shared = [
        (a, b) for a in one.things for b in other.things if a == b or (a[0].isupper() and b[0].isupper() and same_name(a, b))
    ]
    if one.state.final:
        return any(a[0].isupper() or a in _EVENTS for a, _ in shared)
    near = len(one.context & other.context)
    if are_strangers(one.mention.material, other.mention.material):
        return near >= _ALIKE
    return (
        (bool(shared) and near > 0)
        or near >= _ALIKE
        or (near > 0 and not _names_other(one, other) and not _names_other(other, one))
    )


def _names_other(claim: _Claim, other: _Claim) -> bool:
    """True where the state is told of somebody or something by a name that the other article does not have."""
    there = other.mention.material
    names = [thing for thing in claim.things if thing[0].isupper() and not knows(there, [thing])]
    text = there.source.text.lower()
    return any(sum(word in text for word in words_of(name)) < _WORDS for name in names)


def _meet(one: _Claim, other: _Claim) -> bool:
    """True where what lasts was told to last when the other came about, or after; of two events, on one day that both name."""
    here, there = one.when, other.when
    if one.state.final:
        first, second = (here, there) if one.holds else (there, here)
        return 0 <= (second.day - first.day).days <= WINDOW
    if one.state.past and (here.lasting or there.lasting):
        return abs((here.day - there.day).days) <= WINDOW
    if here.lasting == there.lasting or one.future:
        gap = abs((here.day - there.day).days)
        return gap <= 1 if here.lasting or one.future else here.dated and there.dated and gap == 0
    event, lasting = (here, there) if there.lasting else (there, here)
    gap = (lasting.day - event.day).days + event.before * 2
    return 0 < gap <= WINDOW or (gap == 0 and (lasting.late or event.early))
