"""Materials → disputes over whether it befell anybody: “no one was hurt” and two injured, all moved out and nobody left."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.event_words import EVENT_NOUNS
from briefing.compose.disagreements.opposite_words import HARMING, MOVING
from briefing.compose.disagreements.scope import count_shared, days_apart, is_prospect, knows, names_in, setting
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_NONE = re.compile(
    r"\b(?:no\s?body|no\s+one|none|no\s+(?:people|deaths|injuries|casualties|arrests|patients?|residents?|passengers?|"
    r"pupils?|students?|children|workers?|guests?|prisoners?|staff)|not\s+(?:one|a\s+single)\s*\w*)\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:all|every(?:one|body)?|each\s+of|the\s+entire)\b", re.IGNORECASE)
_NONE_HURT = re.compile(
    r"\b(?:without|no)\s+(?:\w+\s+)?(?P<what>casualties|injuries|deaths|fatalities|arrests)\b", re.IGNORECASE
)
_WHAT = {"casualties": "injuries", "injuries": "injuries", "deaths": "deaths", "fatalities": "deaths", "arrests": "arrests"}
_BUT = re.compile(
    r"\b(?:else|but|except|apart\s+from|besides|seriously|critically|others|more|further|yet|so\s+far)\b", re.IGNORECASE
)
WINDOW = 5
"""Days between two reports beyond which the later may know of more."""


@dataclass(frozen=True, eq=False)
class _Telling:
    mention: Mention
    kind: str
    none: bool
    names: frozenset[str]
    words: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for what befell everybody or somebody in one article, and nobody in another of the same days."""
    told = [t for m in materials for c in m.extraction.clauses for t in _read(m, c)]
    left = list(told)
    for none in (t for t in told if t.none):
        some = [t for t in left if not t.none and _contradict(none, t)]
        if not some or none not in left:
            continue
        same = [t for t in left if t.none and all(_contradict(t, s) for s in some)]
        left = [t for t in left if t not in some and t not in same]
        if not {t.mention.source for t in some} & {t.mention.source for t in same}:
            about = {"moving": "whether people were moved out"}.get(none.kind, f"whether there were {none.kind}")
            yield Dispute(about, "status", (tuple(t.mention for t in some), tuple(t.mention for t in same)))


def _read(material: Material, clause: Clause) -> Iterable[_Telling]:
    words = clause.cut(material.source.text)
    if clause.status != "done" or _BUT.search(words) or is_prospect(words):
        return
    names = setting(material, clause)
    terms = frozenset(clause.terms)
    mention = Mention(material, clause, clause)
    verbs = {clause.verb, *(p.governor for p in clause.phrases)}
    none, every = _NONE.search(words), _ALL.search(words)
    if none and clause.negated and verbs & MOVING:
        yield _Telling(mention, "moving", none=True, names=names, words=terms)
    elif every and not clause.negated and verbs & MOVING and any(q.value > 1 for q in clause.quantities):
        yield _Telling(mention, "moving", none=False, names=names, words=terms)
    denied = _NONE_HURT.search(words)
    if denied:
        yield _Telling(mention, _WHAT[denied["what"].lower()], none=True, names=names, words=terms)
    for verb in sorted(v for v in verbs if v in HARMING):
        if none and clause.negated and verb == clause.verb:
            yield _Telling(mention, HARMING[verb], none=True, names=names, words=terms)
        elif not clause.negated and not none and any(verb in q.measure.split() and q.value >= 1 for q in clause.quantities):
            yield _Telling(mention, HARMING[verb], none=False, names=names, words=terms)


def _nouns(mention: Mention) -> frozenset[str]:
    """The nouns of the sentence that tell of something that happens: the fire, the crash."""
    clauses = (c for c in mention.material.extraction.clauses if c.sentence == mention.clause.sentence)
    return frozenset(p.head for c in clauses for p in c.phrases if p.head in EVENT_NOUNS)


def _contradict(none: _Telling, some: _Telling) -> bool:
    """True where both are of one place or event, and the article that tells of nobody is no earlier report by days."""
    here, there = none.mention.material, some.mention.material
    apart = days_apart(here, there)
    if none.kind != some.kind or here is there or apart is None or abs(apart) > WINDOW or are_strangers(here, there):
        return False
    own = [names_in(t.mention.material, t.mention.clause) for t in (none, some)]
    if own[0] and own[1]:
        return count_shared(*own) > 0
    told = bool(_nouns(none.mention) & _nouns(some.mention))
    near = count_shared(none.names, some.names) > 0 or (none.kind != "moving" and told and not own[0] and not own[1])
    return near or (none.kind != "moving" and (knows(there, own[0]) or knows(here, own[1])))
