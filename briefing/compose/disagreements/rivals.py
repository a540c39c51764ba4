"""Materials → disputes inside one article: a figure, and right after it the figure of somebody who counts otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.disagreements.lexicon import COUNTS, MEASURE_CLASSES, UNITS_OF_TIME
from briefing.compose.disagreements.scope import is_prospect, same_name
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.values import bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

_PUTTING = re.compile(
    r"\b(?:put|puts|putting|estimat\w+|count\w*|claim\w*|tall(?:y|ied)|reckon\w*|insist\w*|disput\w+|contest\w*)\b",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"\b(?:rose|risen|raised?|from|up|down|later|earlier|now|previous(?:ly)?|compared)\b", re.IGNORECASE)
REACH = 2
"""Sentences within which the rival figure follows."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every pair of figures that two parties give for one thing within one article."""
    for material in materials:
        told = [(c, q) for c in material.extraction.clauses for q in c.quantities if q.unit not in UNITS_OF_TIME]
        for at, (clause, quantity) in enumerate(told):
            for other_clause, other in told[at + 1 : at + 4]:
                if _are_rivals(material, (clause, quantity), (other_clause, other)):
                    sides = ((Mention(material, clause, quantity),), (Mention(material, other_clause, other),))
                    yield Dispute(_about(quantity), "number", sides)
                    break


def _are_rivals(material: Material, one: tuple[Clause, Quantity], other: tuple[Clause, Quantity]) -> bool:
    """True where the second is a count of the same by another party, as its own words say."""
    clause, quantity = one
    rival, figure = other
    if rival is clause or rival.sentence - clause.sentence > REACH or bounds_of(quantity).meet(bounds_of(figure)):
        return False
    text = material.source.text
    words, earlier = rival.cut(text), clause.cut(text)
    if is_prospect(words) or is_prospect(earlier) or clause.status != rival.status or _UPDATE.search(words):
        return False
    if figure.unit not in {quantity.unit, ""}:
        return False
    holders = (_holder(clause), _holder(rival))
    if holders[0] is None or holders[1] is None or same_name(holders[0], holders[1]):
        return False
    counted = set(figure.measure.split()) & COUNTS
    return bool(counted) or (_PUTTING.search(words) is not None and _same_measure(quantity, figure))


def _holder(clause: Clause) -> str | None:
    """Who vouches for the figure: the speaker, or the subject that counts or acts."""
    return clause.speaker or clause.subject


def _same_measure(one: Quantity, other: Quantity) -> bool:
    a, b = ({MEASURE_CLASSES.get(w, w) for w in q.measure.split()} for q in (one, other))
    return bool(one.unit) and (bool(a & b) or (one.unit == other.unit and one.unit != "percent"))


def _about(quantity: Quantity) -> str:
    words = quantity.measure.split()
    counted = quantity.unit if quantity.unit and quantity.unit not in {"percent", "point"} else ""
    return (
        f"{'share' if quantity.unit == 'percent' else 'number'} of {_plural(words[0] if words else counted)}"
        if words or counted
        else "number"
    )


def _plural(noun: str) -> str:
    return noun if noun.endswith("s") or noun == "people" else f"{noun}s"
