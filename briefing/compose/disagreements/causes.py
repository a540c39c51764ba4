"""Materials → disputes over a cause: one event with two causes, or two events each told as the cause of the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.frames import frames_of, sense
from briefing.compose.disagreements.lexicon import classes
from briefing.compose.disagreements.scope import count_shared, days_apart, setting
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.disagreements.frames import Frame
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

_CAUSING = frozenset("cause trigger spark provoke start ignite".split())
"""Verbs that say of nothing but a cause and its effect."""
_WORKING = _CAUSING | frozenset(
    "light bring destroy damage down topple sever cut knock fell break burst crack rupture set".split()
)
"""Verbs by which one thing brings another about, or to its end."""
_NOUNS = classes(
    {
        "fire": "fire blaze wildfire flame inferno",
        "cable": "line cable conductor wire pylon powerline",
        "flood": "flood flooding floodwater water",
        "slide": "landslide mudslide rockslide avalanche slide",
        "blast": "explosion blast detonation",
        "breach": "crack breach rupture hole",
        "train": "train carriage wagon",
        "vehicle": "car lorry truck van vehicle",
        "power cut": "blackout outage power failure",
        "vessel": "ship vessel boat tanker ferry",
    }
)
"""Noun → the class of what causes and is caused; wider than senses, since both must change places."""
_VAGUE = frozenset(
    "fault failure problem error combination what that which it cause something series mix matter accident".split()
)
WINDOW = 45
"""Days between two reports beyond which they may be of two events."""


@dataclass(frozen=True, eq=False)
class _Cause:
    mention: Mention
    plain: bool
    """True where the verb says of nothing but a cause."""
    cause: frozenset[str]
    effect: frozenset[str]
    """Classes of the nouns of the effect, its head among them."""
    head: str
    names: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every event with two causes, and for every two that are told as each other's cause."""
    told = [c for m in materials for clause in m.extraction.clauses for c in _read(m, clause)]
    done: set[int] = set()
    for one, other in combinations(told, 2):
        if {id(one), id(other)} & done or not _may_be_one(one, other):
            continue
        reversed_ = _is_reverse(one, other)
        if not reversed_ and not _is_other_cause(one, other):
            continue
        sides = [[c for c in told if _sides_with(c, a, b)] for a, b in ((one, other), (other, one))]
        done |= {id(c) for side in sides for c in side}
        if reversed_ or not {c.mention.source for c in sides[0]} & {c.mention.source for c in sides[1]}:
            about = "which caused which" if reversed_ else f"cause of the {one.head}"
            yield Dispute(about, "framing", tuple(tuple(c.mention for c in side) for side in sides))


def _read(material: Material, clause: Clause) -> Iterable[_Cause]:
    """The causes and effects that the clause tells as facts, its own or a speaker's."""
    if clause.negated or clause.status not in {"done", "ongoing"}:
        return
    for frame in frames_of(material, clause):
        if frame.verb not in _WORKING or frame.agent is None or not frame.patients or _is_unreal(frame):
            continue
        effect = frame.patients[0]
        cause = _classes(clause, frame.agent)
        if cause:
            plain = frame.verb in _CAUSING
            names = _names_at(material, clause, effect)
            yield _Cause(Mention(material, clause, effect), plain, cause, _classes(clause, effect), _noun(effect.head), names)


def _names_at(material: Material, clause: Clause, phrase: Phrase) -> frozenset[str]:
    """The names that hang from a phrase, or stand within it: “the blast at the Marl mill”."""
    hanging = [p for p in clause.phrases if p is phrase or (p.governor == phrase.head and p.role != "by")]
    return frozenset(n.full for n in material.extraction.names if any(n.overlaps(p) for p in hanging))


def _is_unreal(frame: Frame) -> bool:
    start = frame.agent.start if frame.agent else frame.clause.start
    before = frame.material.source.text[frame.clause.start : start]
    return re.search(r"\b(?:if|whether|unless|could|might|may|fear\w*)\b", before, re.IGNORECASE) is not None


def _classes(clause: Clause, phrase: Phrase) -> frozenset[str]:
    """Classes of the nouns of a phrase and of those that hang from it by “of”, “from” or “in”."""
    hanging = [
        p for p in clause.phrases if p.governor == phrase.head and p.role in {"of", "from", "in"} and p.start >= phrase.end
    ]
    return frozenset(_noun(p.head) for p in (phrase, *hanging) if p.head not in _VAGUE)


def _noun(word: str) -> str:
    return _NOUNS.get(word, sense(word))


def _may_be_one(one: _Cause, other: _Cause) -> bool:
    here, there = one.mention.material, other.mention.material
    apart = days_apart(here, there)
    near = here is there or (apart is not None and abs(apart) <= WINDOW and not are_strangers(here, there))
    return near and one.mention.clause is not other.mention.clause


def _is_reverse(one: _Cause, other: _Cause) -> bool:
    """True where what the one tells as the cause the other tells as the effect, and the other way round."""
    crossed = bool(one.cause & other.effect) and bool(one.effect & other.cause)
    return crossed and not one.cause & one.effect and not other.cause & other.effect


def _is_other_cause(one: _Cause, other: _Cause) -> bool:
    """True where both tell plainly what caused one event, and name nothing in common as its cause."""
    if not one.plain or not other.plain or one.head != other.head or one.cause & other.cause:
        return False
    if one.mention.source == other.mention.source:
        return False
    if one.names and other.names:
        return count_shared(one.names, other.names) > 0
    settings = [setting(c.mention.material, c.mention.clause) for c in (one, other)]
    every = [{n.full for n in c.mention.material.extraction.names} for c in (one, other)]
    return count_shared(*settings) > 0 or (not one.names and not other.names and count_shared(*every) > 1)


def _sides_with(cause: _Cause, own: _Cause, other: _Cause) -> bool:
    if cause is own:
        return True
    return (
        cause.head == own.head
        and bool(cause.cause & own.cause)
        and _may_be_one(cause, other)
        and (_is_reverse(cause, other) or _is_other_cause(cause, other))
    )
