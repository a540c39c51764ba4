"""Materials → disputes inside one article: a figure, and right after it the figure of somebody who counts otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.disagreements.lexicon import COUNTS, CURRENCIES, MEASURE_CLASSES, PEOPLE, RESTRICTIVE, UNITS_OF_TIME
from briefing.compose.disagreements.numbers import plural
from briefing.compose.disagreements.scope import is_prospect, same_name
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.values import bounds_of
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

_PUTTING = re.compile(
    r"\b(?:put|puts|putting|estimat\w+|count\w*|claim\w*|tall(?:y|ied)|reckon\w*|insist\w*|disput\w+|contest\w*)\b",
    re.IGNORECASE,
)
_UPDATE = re.compile(
    r"\b(?:rose|risen|raised?|from\s+(?:about\s+)?[\d$£€]|up|down|later|earlier|now|previous(?:ly)?|compared|last\s+year|years?\s+ago)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r";\s*|,?\s+(?:while|but|whereas|though|although)\s+(?=\S)", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:said|says|say|put|puts|counted|estimated?|claim(?:s|ed)?|spoke|reported|according)\b", re.IGNORECASE
)
_SLIGHT = frozenset({"be", "have", "put", "say", "estimate", "reckon", "claim", "insist", "come", "count", "attendance"})
_UNCOUNTED = CURRENCIES | UNITS_OF_TIME | {"percent", "point"}
TURNING_OUT = frozenset({"participation", "attendance", "deaths", "arrests"})
"""What rival parties count by nouns of their own: members who joined, nurses who were absent."""
SHORT = 6
"""Letters up to which a word in -ing may be no form of a verb."""
FARTHEST = 10.0
"""How many times the smaller figure the larger may be where both count one thing."""
REACH = 2
"""Sentences within which the rival figure follows."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every pair of figures that two parties give for one thing within one article."""
    for material in materials:
        told = [(c, q) for c in material.extraction.clauses for q in c.quantities if q.unit not in UNITS_OF_TIME]
        for at, (clause, quantity) in enumerate(told):
            for other_clause, other in told[at + 1 : at + 4]:
                sides = _rivals(material, (clause, quantity), (other_clause, other))
                if sides is not None:
                    yield Dispute(_about(quantity), "number", sides)
                    break


def _rivals(
    material: Material, one: tuple[Clause, Quantity], other: tuple[Clause, Quantity]
) -> tuple[tuple[Mention], tuple[Mention]] | None:
    """The two sides, where the second is a count of the same by another party, as its own words say; else None."""
    clause, quantity = one
    rival, figure = other
    low, high = sorted((abs(quantity.value), abs(figure.value)))
    if high > FARTHEST * low or rival.sentence - clause.sentence > REACH or bounds_of(quantity).meet(bounds_of(figure)):
        return None
    units = {quantity.unit, figure.unit}
    mixed = len(units) > 1 and ("" not in units or units & (CURRENCIES | {"percent", "point"}))
    if mixed and (units & _UNCOUNTED or not _classes(quantity) & _classes(figure) & TURNING_OUT):
        return None
    if rival is clause:
        return _within(material, clause, quantity, figure)
    text = material.source.text
    words = rival.cut(text)
    if is_prospect(words) or is_prospect(clause.cut(text)) or clause.status != rival.status or _UPDATE.search(words):
        return None
    holders = (_holder(clause), _holder(rival))
    if holders[0] is None or holders[1] is None or same_name(holders[0], holders[1]):
        return None
    counted = set(figure.measure.split()) & COUNTS
    put = _PUTTING.search(words) is not None or _SAYING.search(words[: words.find(figure.text)]) is not None
    if counted or (put and _same_measure(quantity, figure)):
        return (Mention(material, clause, quantity),), (Mention(material, rival, figure),)
    return None


def _within(
    material: Material, clause: Clause, quantity: Quantity, figure: Quantity
) -> tuple[tuple[Mention], tuple[Mention]] | None:
    """The halves of one clause that turns: “residents said 60 were missing; the police put the number at 25”."""
    text = material.source.text
    turn = _TURN.search(text, quantity.end, figure.start)
    if turn is None or is_prospect(clause.cut(text)):
        return None
    first, second = text[clause.start : turn.start()], text[turn.end() : clause.end]
    if not _SAYING.search(first) or not _SAYING.search(second) or _UPDATE.search(second) or not _same_measure(quantity, figure):
        return None
    return (
        (Mention(material, clause, quantity, Span(start=clause.start, end=turn.start())),),
        (Mention(material, clause, figure, Span(start=turn.end(), end=clause.end)),),
    )


def _holder(clause: Clause) -> str | None:
    """Who vouches for the figure: the speaker, or the subject that counts or acts."""
    return clause.speaker or clause.subject


def _classes(quantity: Quantity) -> frozenset[str]:
    stems = (w.removesuffix("ing") if len(w) > SHORT else w for w in quantity.measure.split())
    return frozenset(MEASURE_CLASSES.get(w, w) for w in stems)


def _same_measure(one: Quantity, other: Quantity) -> bool:
    """True where both count the same noun, or a bare figure follows a count, and no verb tells two things apart."""
    a, b = _classes(one), _classes(other)
    if a & b & TURNING_OUT:
        return True
    if a & RESTRICTIVE != b & RESTRICTIVE:
        return False
    a, b = a | PEOPLE if a & PEOPLE else a, b | PEOPLE if b & PEOPLE else b
    if not one.unit or one.unit in {"percent", "point"} | CURRENCIES:
        return bool(a & b)
    rest = b - {one.unit} - PEOPLE - COUNTS - _SLIGHT
    return not rest or bool(rest & a)


def _about(quantity: Quantity) -> str:
    words = quantity.measure.split()
    counted = quantity.unit if quantity.unit and quantity.unit not in {"percent", "point"} else ""
    noun = counted or (words[0] if words else "")
    if not noun:
        return "number"
    return f"{'share' if quantity.unit == 'percent' else 'number'} of {plural(noun)}"
