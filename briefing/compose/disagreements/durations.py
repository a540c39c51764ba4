"""Materials → disputes over a length of time: how long one tour, strike, truce or sentence lasts."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.event_words import PERIODS
from briefing.compose.disagreements.scope import count_shared, names_in
from briefing.compose.disagreements.sides import Dispute, Mention, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
CLOSE = 0.12
"""Share by which two lengths may differ and still be one, told in other units."""
_LASTING = frozenset({"last", "jail", "sentence", "imprison", "ban", "suspend", "delay", "extend", "close"})
_ONCE = frozenset({"strike", "truce"})


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every thing that articles give different lengths."""
    found = [m for material in materials for m in _mentions(material)]
    for kind in sorted({kind for kind, _ in found}):
        mentions = [mention for k, mention in found if k == kind]
        for group in _linked(mentions, kind):
            sides = split(group, _same_length)
            if len(sides) > 1 and _contradict(sides):
                yield Dispute(f"length of the {_noun(group)}", "duration", tuple(tuple(s) for s in sides))


def _mentions(material: Material) -> Iterable[tuple[str, Mention]]:
    for clause in material.extraction.clauses:
        for quantity in clause.quantities:
            kind = next((PERIODS[word] for word in quantity.measure.split() if word in PERIODS), None)
            if quantity.unit in _DAYS and kind is not None and _modifies(material, clause, quantity):
                yield kind, Mention(material, clause, quantity)


def _modifies(material: Material, clause: Clause, quantity: Quantity) -> bool:
    """True for “five-day tour” and “a tour of five days”, and not for a tour that something happens to for five days."""
    text = material.source.text
    if "-" in quantity.text or quantity.text.endswith(("'", "’")):
        return True
    before = text[clause.start : quantity.start].rstrip().lower()
    if before.endswith((" for", " to")):
        return bool(_LASTING & set(quantity.measure.split()))
    return before.endswith((" of", "lasts", "lasted", "last", "lasting", "serve", "serves", "served", "serving"))


def _linked(mentions: Sequence[Mention], kind: str) -> list[list[Mention]]:
    """The mentions that a name in the same clause shows to be of one thing; of a kind that comes once, all."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        names = names_in(mention.material, mention.clause)
        home = next((g for g in groups if kind in _ONCE or any(_shares(mention, names, o) for o in g)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return groups


def _shares(mention: Mention, names: frozenset[str], other: Mention) -> bool:
    """True where a name stands beside both, or no name beside either and two words of the measure do."""
    there = names_in(other.material, other.clause)
    if names or there:
        return count_shared(names, there) > 0
    return len(set(_quantity(mention).measure.split()) & set(_quantity(other).measure.split())) > 1


def _quantity(mention: Mention) -> Quantity:
    return next(q for q in mention.clause.quantities if q == mention.at)


def _length(mention: Mention) -> float:
    quantity = _quantity(mention)
    return quantity.value * _DAYS[quantity.unit]


def _same_length(one: Mention, other: Mention) -> bool:
    a, b = _length(one), _length(other)
    return abs(a - b) <= CLOSE * max(a, b)


def _contradict(sides: Sequence[Sequence[Mention]]) -> bool:
    """True where no source tells both lengths."""
    return not any({m.source for m in one} & {m.source for m in other} for one, other in combinations(sides, 2))


def _noun(group: Sequence[Mention]) -> str:
    noun = next(word for word in _quantity(group[0]).measure.split() if word in PERIODS)
    return {"state": "state of emergency", "prison": "sentence", "jail": "sentence", "term": "sentence"}.get(noun, noun)
