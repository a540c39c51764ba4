"""Materials → disputes over a day that fits no event of a list, but that the words around it show to be of one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.event_words import MOVED, QUALIFIERS
from briefing.compose.disagreements.frames import core_of, sense
from briefing.compose.disagreements.lexicon import FULL_WORDS, SPELLINGS, WEAK_MEASURES
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, names_in, same_name
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.disagreements.wording import Weights, senses_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.days import Days
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase, TimeExpression

LIKENESS = 2.3
"""Weight of the words in common from which two dated clauses tell one thing: a rare word weighs 1."""
DUE = 1.7
"""The same of two deadlines: what must be done by a day is told in few words."""
COVERAGE = 0.4
"""Share of the words of the shorter telling that the two must have in common, by weight."""
CORE = 2
"""Words that hang from the verb of the date, or are it, that both must have in common."""
SIGN = 0.4
"""Weight of a name in common; a figure in common, be it not a small one, weighs 1."""
CLEARLY = 0.25
"""By how much the best partner of a date must be better than the next."""
LONGEST = 31
"""Days of the vaguest date that is compared."""
FARTHEST = 45
"""Days between two dates beyond which they are of two events."""
WINDOW = 14
"""Days between two reports beyond which the second may know of a new date."""
_MOVED = re.compile(MOVED, re.IGNORECASE)
_LIMITS = {
    "by": "by", "until": "until", "till": "until", "before": "before", "after": "after", "since": "since", "from": "from",
    "following": "after",
}  # fmt: skip
"""Preposition of a date → what it makes of it; behind any other, the day is that on which a thing takes place."""
_ARGUMENTS = frozenset({"subject", "object"})
_SAYING = frozenset("say tell add announce report write show warn".split())
_STANDING = frozenset("be have remain stay stand keep continue".split())
_WEEKLY = re.compile(r"\b(?:every|each|daily|weekly|most)\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class _Dated:
    mention: Mention
    days: Days
    limit: str
    """“by”, “until”, “from” and the like; empty for the day of the thing itself."""
    past: bool
    core: frozenset[str]
    """Senses of the verb that the date depends on and of the heads of its subject and objects."""
    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[float, str]]
    qualifiers: frozenset[str]
    bearers: frozenset[str]
    """Senses of the subjects that are no names: whoever must do it, or what must be done."""

    @property
    def material(self) -> Material:
        """Where it is told."""
        return self.mention.material


def find(materials: Sequence[Material], taken: AbstractSet[tuple[str, int]]) -> Iterable[Dispute]:
    """One dispute for every thing with two days; `taken` are dates disputed already, by source and offset."""
    told = [d for m in materials for c in m.extraction.clauses for d in _read(m, c)]
    weights = Weights(materials)
    done: set[int] = set()
    for one, other in combinations(told, 2):
        like = _likeness(one, other, weights)
        if like < _least(one) or one.days.overlaps(other.days) or {id(one), id(other)} & done:
            continue
        pair = (one, other)
        if any((d.mention.source, d.mention.at.start) in taken for d in pair) or _is_rivalled(pair, like, told, weights):
            continue
        sides = [[d for d in told if _tells_again(d, side, weights)] for side in pair]
        if {d.mention.source for d in sides[0]} & {d.mention.source for d in sides[1]}:
            continue
        done |= {id(d) for side in sides for d in side}
        yield Dispute(_about(one, other), "date", tuple(tuple(d.mention for d in side) for side in sides))


def _is_said(phrase: Phrase) -> bool:
    """True for who says it: “their vehicles, the city said”."""
    return phrase.governor in _SAYING


def _least(dated: _Dated) -> float:
    return DUE if dated.limit == "by" else LIKENESS


def _read(material: Material, clause: Clause) -> Iterable[_Dated]:
    """The days of the clause, each with the words of the shortest part that tells it."""
    text = material.source.text
    if _MOVED.search(clause.cut(text)):
        return
    times = [t for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    for time in times:
        days = days_of(time.value)
        parts = [f for f in material.extraction.facets if clause.covers(f) and f.covers(time)]
        part = min([*parts, clause], key=lambda p: (len(p.terms), p.start))
        if time.deadline:
            part = clause
        if (
            days is None
            or time.counted_from is not None
            or days.length > LONGEST
            or part.negated
            or sum(part.covers(t) for t in times) > 1
        ):
            continue
        if not _WEEKLY.search(text[time.start - 8 : time.end]):
            yield _dated(material, clause, part, time, days)


def _dated(material: Material, clause: Clause, part: Clause, time: TimeExpression, days: Days) -> _Dated:
    last = re.search(r"(\w+)\s+(?:the\s+)?$", material.source.text[part.start : time.start])
    limit = _LIMITS.get(last[1].lower(), "") if last else ""
    words = senses_of(material, part)
    core = core_of(material, part, time)
    if time.deadline:
        words |= frozenset(
            sense(p.head) for p in part.phrases if p.role in _ARGUMENTS and p.text.islower() and not p.overlaps(time)
        )
        core |= words
    published = material.source.published
    return _Dated(
        Mention(material, clause, time),
        days,
        "by" if time.deadline and limit in {"", "until"} else limit,
        published is not None and days.first < published,
        core,
        words,
        names_in(material, part, besides=clause.speaker, things=True),
        frozenset((q.value, SPELLINGS.get(q.unit, q.unit)) for q in part.quantities if q.value >= FULL_WORDS),
        frozenset(w for w in part.terms if w in QUALIFIERS - {"new"}),
        frozenset(sense(p.head) for p in part.phrases if p.role == "subject" and p.text[1:].islower() and not _is_said(p)),
    )


def _likeness(one: _Dated, other: _Dated, weights: Weights) -> float:
    """How much the two have in common where they may tell of one thing; 0 where they may not."""
    here, there = one.material, other.material
    apart = days_apart(here, there)
    if here is there or apart is None or abs(apart) > WINDOW or one.limit != other.limit or one.past != other.past:
        return 0.0
    if one.qualifiers != other.qualifiers or abs((one.days.first - other.days.first).days) > FARTHEST:
        return 0.0
    owed = one.limit == "by" and one.bearers and other.bearers and not one.bearers & other.bearers
    if owed or are_strangers(here, there) or _are_of_others(one, other) or _are_counts(one, other):
        return 0.0
    figures = bool(one.figures & other.figures)
    if len((one.core & other.core) - WEAK_MEASURES) + figures < CORE:
        return 0.0
    shared = weights.of(one.words & other.words)
    if shared < COVERAGE * min(weights.of(one.words), weights.of(other.words)):
        return 0.0
    return shared + SIGN * count_shared(one.names, other.names) + figures


def _are_of_others(one: _Dated, other: _Dated) -> bool:
    """True where no name stands beside both days, or a name that the other article does not know beside each."""
    if not one.names or not other.names:
        return False
    own, others = ({n for n in a.names if not any(same_name(n, m) for m in b.names)} for a, b in ((one, other), (other, one)))
    if own == one.names:
        return True
    return bool(own and others) and not (knows(other.material, own) and knows(one.material, others))


def _are_counts(one: _Dated, other: _Dated) -> bool:
    """True where each tells another number of one thing, or how things stood: what changes has no one day."""
    counted = [{q.unit: q.value for q in d.mention.clause.quantities} for d in (one, other)]
    changed = any(counted[0][unit] != counted[1][unit] for unit in counted[0].keys() & counted[1].keys())
    stood = not one.limit and any(d.mention.clause.verb in _STANDING for d in (one, other))
    return changed or stood


def _is_rivalled(pair: tuple[_Dated, _Dated], like: float, told: Sequence[_Dated], weights: Weights) -> bool:
    """True where either article has another day that fits as well, or gives the other's day for something like it."""
    for kept, left in (pair, pair[::-1]):
        for rival in told:
            if rival.material is left.material and rival is not left and _likeness(kept, rival, weights) > like - CLEARLY:
                return True
        same = (d for d in told if d.material is left.material and d.days.overlaps(kept.days))
        if any(len(d.core & kept.core) > 0 and weights.of(d.words & kept.words) >= 1 for d in same):
            return True
    return False


def _tells_again(dated: _Dated, side: _Dated, weights: Weights) -> bool:
    return dated is side or (dated.days.overlaps(side.days) and _likeness(dated, side, weights) >= _least(side))


def _about(one: _Dated, other: _Dated) -> str:
    if "by" in {one.limit, other.limit}:
        return "date of the deadline"
    shared = one.core & other.core
    text = one.mention.clause
    heads = [p.text.lower() for p in text.phrases if p.role in {"subject", "object"} and sense(p.head) in shared]
    return f"day on which it happens: {heads[0]}" if heads else "day on which it happens"
