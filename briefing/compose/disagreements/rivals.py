"""Materials → disputes inside one article: a figure, and right after it the figure of somebody who counts otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.disagreements.lexicon import COUNTS, PEOPLE, RESTRICTIVE, UNITS_OF_TIME
from briefing.compose.disagreements.naming import name_of_count
from briefing.compose.disagreements.scope import is_prospect, same_name
from briefing.compose.disagreements.senses import SENSES
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.values import bounds_of
from briefing.language.currencies import CURRENCIES
from briefing.model.extraction import Quantity
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

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
    r"\b(?:said|says|say|told|signed|put|puts|counted|estimated?|claim(?:s|ed)?|spoke|reported|according)\b", re.IGNORECASE
)
_SLIGHT = frozenset({"be", "have", "put", "say", "estimate", "reckon", "claim", "insist", "come", "count", "attendance"})
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_AT = re.compile(
    rf"\b(?:figure|number|toll|total|count|tally|it)\s+at\s+(?:about\s+|only\s+|just\s+)?(?P<number>{'|'.join(_WORDS)})\b(?!\s+(?:million|billion|hundred|thousand|per\s))",
    re.IGNORECASE,
)
_ACKNOWLEDGING = re.compile(
    r"\b(?:acknowledg\w+|admit\w*|confirm\w*|conced\w+|know\w*|knew|aware|recogni[sz]\w+|record\w*|report\w*|count\w*|claim\w*|"
    r"list\w*|document\w*|verif\w+|say|says|said|insist\w*|maintain\w*|put|puts|speaks?|spoke|estimat\w+|believ\w+|cit\w+|found)"
    r"\b(?:\s+(?:that|it|they|there|he|she|were|was|are|is|had|has|have|been|of|to|only|just|about|at|as|few|many|the|number|figure|toll|know[ns]?|knew|"
    r"confirmed|recorded|counted|found|aware))*\s*$",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(?:including|among\s+them|of\s+whom|another|a\s+further|additional|extra|from|than)\s+$", re.IGNORECASE
)
_PART_AFTER = re.compile(
    r"^\s*(?:of\s+(?:the|them|whom|these|those|its|their|his|her)\b|more\b|others?\b|further\b|each\b|years?\b|times\b|days?\b|%|per\b)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;:—–](?=\s)")
_DIRECTIONS = frozenset({"rise", "fall", "money lost", "report", "reach"})
_TOLD = frozenset({"done", "ongoing"})
_TOLLS = frozenset({"deaths", "injuries", "missing", "arrests", "displaced", "count", "tally"})
_VOUCHED = frozenset(
    """acknowledge admit confirm concede know recognise recognize record report list document verify believe cite give find
    insist maintain aware speak""".split()
)
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
        told = sorted([*told, *_put_at(material, told)], key=lambda pair: pair[1].start)
        for at, (clause, quantity) in enumerate(told):
            for ahead, (other_clause, other) in enumerate(told[at + 1 : at + 4]):
                if any(c.sentence > clause.sentence and c is not other_clause for c, _ in told[at + 1 : at + 1 + ahead]):
                    break
                sides = _rivals(material, (clause, quantity), (other_clause, other))
                if sides is not None:
                    yield Dispute(name_of_count(quantity), "number", sides)
                    break


def _put_at(material: Material, told: Sequence[tuple[Clause, Quantity]]) -> Iterable[tuple[Clause, Quantity]]:
    """The numbers of “put the figure at five”, which count nothing that the clause names."""
    text = material.source.text
    for clause in material.extraction.clauses:
        for match in _AT.finditer(text, clause.start, clause.end):
            start, end = match.span("number")
            if not any(q.start < end and start < q.end for _, q in told):
                value = float(_WORDS.index(match["number"].lower()) + 1)
                yield clause, Quantity(start=start, end=end, text=match["number"], value=value, unit="", measure="figure put")


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
    if (
        is_prospect(_near(text, rival, figure))
        or is_prospect(_near(text, clause, quantity))
        or _UPDATE.search(words)
        or _is_part(text, rival, figure)
    ):
        return None
    if (clause.status in _TOLD) != (rival.status in _TOLD):
        return None
    holders = (_holder(clause), _holder(rival))
    if holders[0] is None or holders[1] is None or same_name(holders[0], holders[1]):
        return None
    counted = set(figure.measure.split()) & COUNTS
    put = _PUTTING.search(words) is not None or _SAYING.search(words[: words.find(figure.text)]) is not None
    if counted or (put and _same_measure(quantity, figure)) or _is_bare_answer(material, clause, quantity, rival, figure):
        return (Mention(material, clause, quantity),), (Mention(material, rival, figure),)
    return None


def _near(text: str, clause: Clause, quantity: Quantity) -> str:
    """The words of the clause between the commas around the number."""
    before, after = text[clause.start : quantity.start], text[quantity.end : clause.end]
    return f"{_COMMA.split(before)[-1]}{quantity.text}{_COMMA.split(after)[0]}"


def _is_bare_answer(material: Material, clause: Clause, quantity: Quantity, rival: Clause, figure: Quantity) -> bool:
    """True for “Police acknowledge four.” behind a count: a bare number leans on what was counted last, and a party vouches."""
    if figure.unit or quantity.unit in _UNCOUNTED or quantity.text.endswith("-") or figure.value < 1:
        return False
    if not quantity.unit and not _classes(quantity) & _TOLLS:
        return False
    told = rival.cut(material.source.text)[: figure.start - rival.start]
    return (
        _ACKNOWLEDGING.search(told) is not None
        and not _classes(figure) - PEOPLE - COUNTS - _SLIGHT - _VOUCHED
        and rival.sentence - clause.sentence == 1
    )


def _is_part(text: str, rival: Clause, figure: Quantity) -> bool:
    """True for “four of them”, “including four” and “four more”."""
    before, after = text[rival.start : figure.start], text[figure.end : rival.end]
    return _PART_BEFORE.search(before) is not None or _PART_AFTER.match(after) is not None


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
    return frozenset(SENSES.get(w, w) for w in stems)


def _same_measure(one: Quantity, other: Quantity) -> bool:
    """True where both count the same noun, or a bare figure follows a count, and no verb tells two things apart."""
    a, b = _classes(one), _classes(other)
    if a & b & TURNING_OUT:
        return True
    if a & RESTRICTIVE != b & RESTRICTIVE:
        return False
    a, b = a | PEOPLE if a & PEOPLE else a, b | PEOPLE if b & PEOPLE else b
    if not one.unit or one.unit in {"percent", "point"} | CURRENCIES:
        return bool((a & b) - _DIRECTIONS)
    rest = b - {one.unit} - PEOPLE - COUNTS - _SLIGHT
    return not rest or bool(rest & a)
