"""Materials → disputes over a value that two articles tell in different words: each article's only one of its topic."""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import (
    are_numbered_apart,
    are_of_one_day,
    are_whole_and_part,
    clash,
    have_other_actors,
    have_other_payers,
    is_of_other_period,
)
from briefing.compose.disagreements.lexicon import CURRENCIES, RESTRICTIVE
from briefing.compose.disagreements.naming import name_of
from briefing.compose.disagreements.scope import days_apart
from briefing.compose.disagreements.sides import Dispute
from briefing.compose.disagreements.surroundings import Surroundings
from briefing.compose.disagreements.valued import SORTS, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.disagreements.valued import Value
    from briefing.compose.material import Material
    from briefing.model.statement import DisagreementKind

WINDOW = 14
"""Days between two reports beyond which they may tell of two events of one kind."""
LIKENESS = 1.85
"""Weight of what two values have in common from which they are of one thing."""
TOPIC, HALF = 1.0, 0.6
"""Weight of a topic that both clauses call up, and of one that the sentences beside the one call up."""
INSIDE = 0.9
"""Weight of the words that two clauses must have in common where a topic alone says too little: a rare word weighs 1."""
SOLE = 0.5
"""Weight of being the only value of its kind in either article."""
DOUBT = 0.3
"""What a plan and a fact, or two places, take off."""
FARTHEST = 20.0
"""How many times the smaller value the larger may be."""
LIKELY, APART = 5.0, 0.1
"""How many times it may be where `LIKENESS` alone speaks for one thing, and how much more each doubling asks for."""
_NARROWING = RESTRICTIVE - frozenset(
    "next last previous day night passenger worker first second third total combined overall final officer police".split()
)
"""Modifiers that make a part of those counted."""
_VARYING = frozenset({"share price", "index", "exchange rate", "interest rate", "stocks"})
"""Topics of what moves from day to day."""
_RATELESS = SORTS | {"length", "percent", "bare"}
_WORDLESS = CURRENCIES | {"length", "people"}
"""Kinds of value whose topics say enough without a word in common."""
_PARTICULAR = frozenset({"fine", "debt", "loss", "profit", "revenue", "ransom", "bail", "bonus", "saving"})
"""Topics of money that tell apart what a general one (“paid”) has in common."""
_HOUSES = frozenset("school hospital plant factory base camp prison port centre center".split())
"""Places in which people are put up, or treated, and that seldom limit a count."""
_CHANGED = re.compile(r"\b(?:exten[ds]\w*|prolong\w*|shorten\w*|reduc\w*|renew\w*|doubl\w+|instead|appeal)\b", re.IGNORECASE)
"""What makes another length of what had one."""


def find(materials: Sequence[Material], taken: AbstractSet[tuple[str, int]]) -> Iterable[Dispute]:
    """One dispute for every value of one topic; `taken` are figures disputed already, by source and offset."""
    near = Surroundings(materials)
    read = (value(m, c, q, near) for m in materials for c in m.extraction.clauses for q in c.quantities)
    values = [v for v in read if v is not None]
    told = Counter((v.source, v.kind) for v in values)

    @functools.cache
    def liken(one: Value, other: Value) -> float:
        like = _likeness(one, other, near)
        return like + SOLE * (told[one.source, one.kind] == told[other.source, other.kind] == 1) if like else 0.0

    fresh = [v for v in values if (v.source, v.figure.quantity.start) not in taken]
    pairs = [
        (a, b)
        for a, b in combinations(fresh, 2)
        if a.source != b.source and liken(a, b) >= _least(a, b) and _exclude(a, b) and not _is_rivalled(a, b, values)
    ]
    done: set[int] = set()
    for one, other in sorted(pairs, key=lambda p: -liken(*p)):
        if {id(one), id(other)} & done:
            continue
        sides = [
            [
                own,
                *(
                    v
                    for v in values
                    if v.source not in {one.source, other.source} and v.meets(own) and liken(v, left) >= LIKENESS
                ),
            ]
            for own, left in ((one, other), (other, one))
        ]
        if not {v.source for v in sides[0]} & {v.source for v in sides[1]}:
            done |= {id(v) for side in sides for v in side}
            kind: DisagreementKind = "duration" if one.kind == "length" else "number"
            yield Dispute(_about(one, other), kind, tuple(tuple(v.figure.mention for v in side) for side in sides))


def _least(one: Value, other: Value) -> float:
    """The likeness that is asked for: more where the one is many times the other."""
    return LIKENESS + APART * max(0.0, math.log2(_ratio(one, other) / LIKELY))


def _ratio(one: Value, other: Value) -> float:
    low, high = sorted((one.size, other.size))
    return high / low


def _likeness(one: Value, other: Value, near: Surroundings) -> float:
    """How much speaks for the two being of one thing; 0 where they cannot be."""
    a, b = one.figure, other.figure
    topics = one.topics & other.topics
    half = (one.topics & other.around) | (one.around & other.topics)
    if not one.is_like(other) or not (topics or half) or _are_told_apart(one, other):
        return 0.0
    if near.own(a.mention, b.mention) and near.own(b.mention, a.mention):
        return 0.0
    if one.kind not in _WORDLESS and near.inside(a.mention, b.mention) < INSIDE:
        return 0.0
    doubts = DOUBT * ((a.told != b.told and one.kind != "length") + (a.place != b.place))
    return (TOPIC if topics else HALF) + near.likeness(a.mention, b.mention) - doubts


def _are_told_apart(one: Value, other: Value) -> bool:
    """True where the words make them two times, places, parts, or one of them no fact."""
    a, b = one.figure, other.figure
    apart = days_apart(a.material, b.material)
    if apart is None or abs(apart) > WINDOW or is_of_other_period(a, b) or have_other_actors(a, b):
        return True
    topics = one.topics & other.topics
    moved = bool(topics) and topics <= _VARYING and apart != 0 and not are_of_one_day(a, b)
    if (
        moved
        or are_numbered_apart(a, b)
        or have_other_payers(a, b)
        or are_whole_and_part(a, b)
        or not {a.told, b.told} <= {"fact", "plan"}
    ):
        return True
    if (one.topics ^ other.topics) & _PARTICULAR and not topics & _PARTICULAR:
        return True
    if one.kind != "length" and a.slot & _NARROWING != b.slot & _NARROWING:
        return True
    if one.kind not in _RATELESS and one.rate != other.rate:
        return True
    if one.labels and other.labels and not one.labels & other.labels:
        return True
    return bool((a.place ^ b.place) - _HOUSES) or one.change != other.change or one.wanted != other.wanted


def _exclude(one: Value, other: Value) -> bool:
    """True where the two cannot both be true, and neither takes the place of the other."""
    small, large = sorted((one, other), key=lambda v: v.size)
    if (
        one.meets(other)
        or _ratio(one, other) > FARTHEST
        or (large.inclusive and not small.inclusive)
        or large.total != small.total
    ):
        return False
    if one.kind == "length" or one.kind in SORTS:
        return not any(_CHANGED.search(v.figure.mention.clause.cut(v.figure.material.source.text)) for v in (one, other))
    return not one.figure.updates and not other.figure.updates and clash(one.figure, other.figure)


def _is_rivalled(one: Value, other: Value, values: Sequence[Value]) -> bool:
    """True where either article has another value of the topic, or tells the other's."""
    topics = _shared(one, other)
    for kept, left in ((one, other), (other, one)):
        rest = [v for v in values if v.source == left.source and v is not left and v.is_like(kept)]
        if any(v.meets(kept) or (v.topics & topics and not v.meets(left)) for v in rest):
            return True
    return False


def _shared(one: Value, other: Value) -> frozenset[str]:
    """The topics of both, those that one of them has from the sentences beside it only where there is no other."""
    return (one.topics & other.topics) or ((one.topics | other.topics) & one.around & other.around)


def _about(one: Value, other: Value) -> str:
    return min(_shared(one, other), default="") or name_of([one.figure, other.figure])
