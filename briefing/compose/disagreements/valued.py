"""A figure → what sort of value it is, in one unit, with the topics that the words around it call up."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.figures import IN_DAYS, read
from briefing.compose.disagreements.lexicon import CUMULATIVE, CURRENCIES, FULL_WORDS, SPELLINGS, UNITS_OF_TIME
from briefing.compose.disagreements.scope import is_forecast
from briefing.compose.disagreements.topics import topics_of
from briefing.compose.values import Bounds
from briefing.model.source import Span

if TYPE_CHECKING:
    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.disagreements.surroundings import Surroundings
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

ROUND, FEW, BRIEFLY = 0.08, 2, 0.4
"""Share by which a length is rounded, and how many units of a few."""
TINY = 1e-6
LARGE = 100_000
"""A bare number from which it may be one of money or of people: “the hole comes to 1.9 million”."""
BEFORE, BEHIND = 90, 60
"""Characters before and behind a value within which words tell its topic where those of its own part do not."""
_PEOPLE = frozenset(
    """people person other life one user customer patient student pupil resident passenger worker employee migrant survivor
    victim traveller guest tourist holidaymaker pensioner villager citizen member client subscriber owner driver man
    inhabitant individual human convict fugitive delegate diplomat recruit adult teen baby nurse monk nun priest pilot
    guard clerk judge deputy official professional civilian hostage captive casualty youth girl boy lady athlete
    expert thief spy rebel militant insurgent marine troop graduate apprentice candidate infant toddler bride crew
    fatality visitor fan supporter demonstrator protester marcher spectator participant job post position redundancy
    account signature""".split()
)
_DOER = re.compile(r"(?:[^aeiou]er|or|ist|ian|ant|ee|man|woman|eur|mate|kin|folk|wright)$")
_THINGS = frozenset(
    """number order paper letter water computer border corner power tower tractor reactor sector factor door floor container
    trailer quarter meter metre summer winter plant restaurant tree committee degree fee coffee litre theatre
    helicopter vector motor error mirror color corridor harbor labor tumor doctorate grant elephant chapter charter
    counter shelter river filter flyer folder boulder cylinder sticker tanker freighter bomber fighter cruiser carrier
    transformer transistor semiconductor generator detector monitor processor newspaper burger hamburger poster banner
    barrier drawer dinner supper transfer offer tender buffer breaker bunker burner cooler cluster""".split()
)
"""Nouns that end as those of people do."""
_DIMENSIONS = {
    **{u: ("weight", w) for u, w in {"gram": 1e-3, "kilogram": 1.0, "tonne": 1000.0, "ton": 1000.0}.items()},
    **{
        u: ("distance", w)
        for u, w in {"millimetre": 1e-3, "centimetre": 1e-2, "inch": 0.0254, "foot": 0.305, "yard": 0.914, "metre": 1.0}.items()
    },
    **{u: ("distance", w) for u, w in {"kilometre": 1000.0, "mile": 1609.0}.items()},
    **{u: ("area", w) for u, w in {"acre": 0.405, "hectare": 1.0}.items()},
    **{u: ("volume", w) for u, w in {"litre": 1.0, "gallon": 3.79, "barrel": 159.0}.items()},
    **{u: ("speed", w) for u, w in {"mph": 1.609, "kph": 1.0, "knot": 1.852}.items()},
    **dict.fromkeys(("celsius", "degree"), ("temperature", 1.0)),
}
"""Unit → what it measures, and how many of the unit of that it is."""
SORTS = frozenset(sort for sort, _ in _DIMENSIONS.values())
"""What is measured in units of its own."""
_BEFALLING = frozenset("deaths injuries arrests rescue escape hostages missing".split())
"""Topics of which small numbers matter."""
_PARTS = re.compile(
    r"^\s+(?:of|out\s+of)\s+(?:the\s+|its\s+|their\s+|those\s+|these\s+|his\s+|her\s+|them\b|whom\b|all\s+)", re.IGNORECASE
)
_ALL = re.compile(
    r"\b(?:all|both|each|every|another|remaining|other|of\s+the|of\s+those|of\s+its|of\s+their)\s+$", re.IGNORECASE
)
_RATES = re.compile(
    r"^\s*(?:an?|per|each|every)\s+(?:hour|day|week|month|year|head|person)\b|^\s*(?:annually|yearly|monthly|weekly|daily|hourly)\b|"
    r"\b(?:each|apiece|per\s+(?:head|person|capita))\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:each|apiece)\b[^.;:]*$", re.IGNORECASE)
_COMPOUND = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?)\s+and\s+(?:a\s+)?$", re.IGNORECASE)
"""What stands before the second unit of “eleven hours and twenty minutes”."""
_CHANGE = re.compile(
    r"\b(?:by|gained|gain|lost|lose|added|add|put\s+on|shed|another|further|extra)\s+(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+)?$",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:want|demand|s(?:eek|ought)|propos|request|recommend|suggest|urg|su(?:ed|ing))\w*\b[^.;:]*$", re.IGNORECASE
)
_WHOLE = re.compile(
    r"\b(?:including|includes?|included|inclusive|counting)\b|\bonce\b[^.;]*\b(?:added|counted|included)\b", re.IGNORECASE
)
_TOTAL = re.compile(
    r"\b(?:in|from|across|over|on)\s+(?:two|three|four|five|six|seven|several|many|all|both)\s+(?!days|weeks|months|years|hours)[a-z]+s\b|"
    r"\baltogether\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?!time|day|week|month|year|half|quarter)[a-z]|"
    r"(?:number|no\.?)\s+(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b)",
    re.IGNORECASE,
)
_ORDINALS = {
    **{w: str(n) for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)},
    **{w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)},
}
_SINCE = re.compile(r"\b(?:first|last|only|\w+est|most|least)\b[^.;:]*\b(?:in|for)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
"""“The first stoppage for eleven years”, of which the years are no length."""


@dataclass(frozen=True, eq=False)
class Value:
    """A figure with its topics."""

    figure: Figure
    kind: str
    """Which sort of value, money by its currency."""
    topics: frozenset[str]
    """What the words of its clause call up."""
    around: frozenset[str]
    """What those of its sentence and the two beside it call up."""
    labels: frozenset[str]
    """Which of several it is of: “the second unit”, “number three”."""
    rate: bool
    """True for what it is a year, or for each."""
    change: bool
    """True for a difference: “gained 20 kilos”."""
    wanted: bool
    """True for what somebody asks for."""
    inclusive: bool
    """True for a whole with something added."""
    total: bool
    """True for a sum over several: “in three raids”."""

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.figure.mention.source

    @property
    def size(self) -> float:
        """How much it is, in one unit for all values of a kind; never less than next to nothing."""
        return max(abs(self.figure.quantity.value) * _scale(self.figure.quantity), TINY)

    @property
    def bounds(self) -> Bounds:
        """What the words allow, in one unit for all values of a kind."""
        bounds, quantity = self.figure.bounds, self.figure.quantity
        if self.kind != "length":
            return Bounds(bounds.low * _scale(quantity), bounds.high * _scale(quantity))
        if not math.isfinite(bounds.width):
            return bounds
        slack = max(ROUND * quantity.value, BRIEFLY if quantity.value <= FEW else 0.0)
        return Bounds(*(_scale(quantity) * (quantity.value + sign * slack) for sign in (-1, 1)))

    def is_like(self, other: Value) -> bool:
        """True for two values of one kind, and for a large bare number and a sum of money or a number of people."""
        kinds = {self.kind, other.kind}
        return len(kinds) == 1 or ("sum" in kinds and bool(kinds & (CURRENCIES | {"people"})))

    def meets(self, other: Value) -> bool:
        """True where one number suits both."""
        return self.is_like(other) and self.bounds.meet(other.bounds)


def value(material: Material, clause: Clause, quantity: Quantity, near: Surroundings) -> Value | None:
    """The quantity with its topics; None for a part, a forecast, and what is neither measured, paid nor a number of people."""
    text, kind = material.source.text, _kind(quantity)
    before, after = text[clause.start : quantity.start], text[quantity.end : clause.end]
    if not kind or (kind != "percent" and _PARTS.match(after)) or _ALL.search(before):
        return None
    if kind == "length" and (_SINCE.search(before) or _COMPOUND.search(before)):
        return None
    figure = read(material, clause, quantity, loosely=True, lengths=True)
    if figure is None or is_forecast(clause.cut(text)):
        return None
    if " per " in figure.unit and kind in SORTS:
        kind = "speed"
    part = figure.part
    beside = Span(start=max(clause.start, quantity.start - BEFORE), end=min(clause.end, quantity.end + BEHIND))
    own = _topics(kind, part.cut(text)) or _topics(kind, beside.cut(text))
    if kind == "people" and quantity.value < FULL_WORDS and not own & _BEFALLING and not figure.slot & CUMULATIVE:
        return None
    return Value(
        figure,
        quantity.unit if kind == "money" else kind,
        own,
        _topics(kind, near.near(material, clause).cut(text)),
        _labels(clause.cut(text)),
        rate=_RATES.search(text[quantity.end : part.end]) is not None or _EACH.search(before) is not None,
        change=_CHANGE.search(before) is not None,
        wanted=_WANTED.search(before) is not None,
        inclusive=_WHOLE.search(part.cut(text)) is not None,
        total=_TOTAL.search(clause.cut(text)) is not None,
    )


def _scale(quantity: Quantity) -> float:
    unit = SPELLINGS.get(quantity.unit, quantity.unit)
    return IN_DAYS.get(unit) or _DIMENSIONS.get(unit, ("", 1.0))[1]


def _topics(kind: str, text: str) -> frozenset[str]:
    """The topics of a value in these words; what is measured in a unit of its own has that for a topic."""
    if kind in SORTS:
        return frozenset({kind})
    return topics_of("money", text) | topics_of("people", text) if kind == "sum" else topics_of(kind, text)


def _kind(quantity: Quantity) -> str:
    """Which sort of value it is; empty for what is counted without being people."""
    unit = SPELLINGS.get(quantity.unit, quantity.unit)
    if unit in UNITS_OF_TIME:
        return "length"
    if unit in CURRENCIES:
        return "money"
    if unit == "percent":
        return "percent"
    if unit in _DIMENSIONS:
        return _DIMENSIONS[unit][0]
    if not unit and quantity.value >= LARGE:
        return "sum"
    if not unit:
        return "bare" if "." in quantity.text else "people"
    return "people" if is_person(unit) else ""


def is_person(noun: str) -> bool:
    """True for a noun of people, by a list or by its ending."""
    return noun in _PEOPLE or (_DOER.search(noun) is not None and noun not in _THINGS)


def _labels(words: str) -> frozenset[str]:
    return frozenset(_ORDINALS.get(w.lower(), w) for m in _LABEL.finditer(words) for w in [m["ordinal"] or m["number"]])
