"""The figures of a dispute → how their measure is called in print: “number of operations cancelled”, “size of the fine”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.disagreements.lexicon import (
    MEASURE_CLASSES,
    MEASURE_NAMES,
    PHYSICAL_UNITS,
    UNITS_OF_TIME,
    WEAK_MEASURES,
)
from briefing.compose.disagreements.senses import CALENDAR, SENSES
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.disagreements.figures import Figure
    from briefing.model.extraction import Quantity

STATES = {
    "damage": "damaged",
    "destroy": "destroyed",
    "cancelled": "cancelled",
    "deaths": "killed",
    "injuries": "hurt",
    "missing": "missing",
    "arrests": "arrested",
    "displaced": "displaced",
    "rescue": "rescued",
    "recall": "recalled",
    "delivery": "delivered",
    "power cut": "without power",
    "working": "at work",
    "participation": "taking part",
    "attendance": "at the rally",
    "opposition": "voting against",
    "seizure": "seized",
    "purchase": "bought",
    "vaccination": "vaccinated",
    "infection": "infected",
    "interception": "shot down",
    "closure": "closed",
    "flood": "flooded",
}
"""Sense → the word behind the noun that is counted."""

_COUNTED_ONLY = frozenset({"vote", "goal", "seat", "signature", "job"})
_SUMS = {
    "theft": "sum stolen",
    "fine": "size of the fine",
    "money lost": "size of the loss",
    "debt": "size of the debt",
    "cost": "cost",
    "purchase": "sum paid",
    "profit": "profit",
    "revenue": "revenue",
    "compensation": "compensation",
    "donation": "size of the donation",
    "saving": "sum saved",
    "rescue": "sum saved",
    "spending": "spending",
    "value": "value",
    "loan": "size of the loan",
}
_UNITS = {"mph": "speed, in miles per hour", "kph": "speed, in kilometres per hour", "magnitude": "magnitude"}
_DEGREES = {"celsius": "Celsius", "fahrenheit": "Fahrenheit"}
_DIMENSIONS = (
    ("wind", "wind speed"),
    ("speed", "speed"),
    ("surge", "height of the surge"),
    ("height", "height"),
    ("depth", "depth"),
    ("rain", "rainfall"),
    ("journey", "distance"),
    ("crest", "height of the crest"),
    ("burned", "area burned"),
)


def name_of(group: Sequence[Figure]) -> str:
    """What is disputed, as a noun phrase, without an article; “number” where nothing tells it."""
    shared = frozenset.intersection(*(f.slot for f in group))
    named = _condemned(group) or next((name for c, name in MEASURE_NAMES.items() if c in shared), None)
    first = group[0]
    if named:
        return named
    senses = frozenset.intersection(*(_senses(f.quantity) for f in group))
    if first.unit in {"time", *_UNITS}:
        return _measured(group, senses | shared)
    heads = [f.head for f in group if f.head.isalpha()]
    if heads:
        return _counted(next((h for h in heads if h in senses), heads[0]), senses | shared)
    if " per " in first.unit:
        return _rate(group)
    if first.unit.startswith(("cubic ", "square ")):
        return f"{'volume' if first.unit.startswith('cubic ') else 'area'}, in {plural(first.unit)}"
    if first.quantity.unit in _DEGREES:
        return f"temperature, in degrees {_DEGREES[first.quantity.unit]}"
    if first.quantity.unit in PHYSICAL_UNITS:
        kind = next((name for sense, name in _DIMENSIONS if any(sense in _senses(f.quantity) for f in group)), "size")
        return f"{kind}, in {plural(first.quantity.unit)}"
    if first.quantity.unit in CURRENCIES:
        return _sum(shared, senses)
    known = sorted(shared & set(MEASURE_CLASSES.values()))
    if known:
        return f"{_qualifier(shared, known)} {known[0]}".strip()
    return _change(group, senses) if senses & {"rise", "fall"} else _own_words(f.quantity for f in group)


def _condemned(group: Sequence[Figure]) -> str:
    """The name of a number of animals or people that are to be killed; empty for any other."""
    if not all(f.told == "plan" for f in group) or not any("deaths" in {f.head, *f.slot} for f in group):
        return ""
    noun = next((f.head for f in group if f.head.isalpha() and f.head != "deaths"), "people")
    return f"number of {plural(noun)} to be killed"


def _measured(group: Sequence[Figure], senses: frozenset[str]) -> str:
    """The name of a length of time, a speed, or a magnitude."""
    unit = group[0].unit
    if unit == "time":
        nouns = (next(iter(f.quantity.measure.split()), "") for f in group)
        known = (n for n in nouns if n and n not in WEAK_MEASURES | UNITS_OF_TIME)
        return f"length of time: {next(known, '')}".removesuffix(": ")
    return dict(_DIMENSIONS).get(min(senses & {"wind"}, default=""), _UNITS[unit])


def name_of_count(quantity: Quantity) -> str:
    """The name of a figure that two parties dispute within one article."""
    words = quantity.measure.split()
    counted = quantity.unit if quantity.unit and quantity.unit not in {"percent", "point"} else ""
    noun = counted or (words[0] if words else "")
    if quantity.unit == "percent" or not noun:
        return f"share of {plural(noun)}" if noun else "number"
    senses = _senses(quantity)
    if not counted and "deaths" in senses:
        return MEASURE_NAMES["deaths"]
    if not counted and "attendance" in senses:
        return MEASURE_NAMES["attendance"]
    return _counted(noun, senses)


def _counted(noun: str, senses: frozenset[str]) -> str:
    sense = SENSES.get(noun, noun)
    if noun == "crowd":
        return MEASURE_NAMES["attendance"]
    if sense in MEASURE_NAMES or (noun == "people" and "deaths" in senses):
        return MEASURE_NAMES.get(sense, MEASURE_NAMES["deaths"])
    if noun in _UNITS:
        return _UNITS[noun]
    states = () if noun in _COUNTED_ONLY else STATES.items()
    state = next((f" {word}" for kind, word in states if kind in senses and kind != sense), "")
    return f"number of {plural(noun)}{state}"


def _senses(quantity: Quantity) -> frozenset[str]:
    return frozenset(SENSES.get(w, w) for w in (*quantity.measure.split(), quantity.unit) if w)


def _sum(shared: frozenset[str], senses: frozenset[str]) -> str:
    kind = next((s for s in _SUMS if s in senses or s in shared), None)
    if kind is None:
        return _own_words_of(senses)
    known = [k for k in sorted(shared & set(MEASURE_CLASSES.values())) if k == kind]
    return f"{_qualifier(shared, known)} {_SUMS[kind]}".strip() if known and " " not in _SUMS[kind] else _SUMS[kind]


def _qualifier(shared: frozenset[str], known: Sequence[str]) -> str:
    return min(shared - WEAK_MEASURES - set(known) - CURRENCIES - {"percent", "point", "new", "old"}, default="")


def _change(group: Sequence[Figure], senses: frozenset[str]) -> str:
    kind = "rise" if "rise" in senses else "fall"
    if any("stock" in _senses(f.quantity) for f in group):
        return f"{kind} in the share price"
    rest = _own_words_of(frozenset(senses - {"rise", "fall"}))
    return kind if rest == "sum of money" else f"{kind} in {rest}"


def _rate(group: Sequence[Figure]) -> str:
    first = group[0]
    named = frozenset(w for n in first.names for w in n.lower().split())
    noun = min(frozenset.intersection(*(f.words for f in group)) - WEAK_MEASURES - named, default="")
    unit, _, per = first.unit.partition(" per ")
    kind = "rate" if unit.split()[0] in {"cubic", "square"} or per != "hour" else "speed"
    return f"{kind}{f' at the {noun}' if noun and kind == 'rate' else ''}, in {plural(unit)} per {per}"


def _own_words_of(senses: frozenset[str]) -> str:
    rest = sorted(senses - WEAK_MEASURES - CALENDAR - CURRENCIES - {"percent", "point"})
    return " ".join(rest[:2]) if rest else "sum of money"


def _own_words(quantities: Iterable[Quantity]) -> str:
    best = min(quantities, key=lambda q: (len(q.measure.split()) or 9, q.measure))
    return " ".join(reversed(best.measure.split()[:2])) or "number"


def plural(noun: str) -> str:
    """The plural of a lemma: “feet” of “foot”."""
    for one, many in (("foot", "feet"), ("child", "children"), ("person", "people"), ("man", "men"), ("inch", "inches")):
        if noun.endswith(one):
            return noun.removesuffix(one) + many
    if noun in {"aircraft", "people", "percent", "staff", "cattle", "sheep", "police"} or noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"
