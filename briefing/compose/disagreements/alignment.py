"""Figures of all articles → pairs that tell one thing, by the words around them and by what else each article counts."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.figures import part_of, read
from briefing.compose.disagreements.lasting import IN_DAYS
from briefing.compose.disagreements.lexicon import (
    CUMULATIVE,
    FULL_WORDS,
    GENERIC_HEADS,
    PEOPLE,
    PHYSICAL_UNITS,
    TIME_VARYING,
    UNITS_OF_TIME,
    WEAK_MEASURES,
)
from briefing.compose.disagreements.scope import count_shared, days_apart, names_in, same_name, setting, words_of
from briefing.compose.disagreements.senses import COMPOUNDS, OPPOSED, SENSES
from briefing.compose.disagreements.wording import is_unit, senses_of
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.disagreements.wording import Weights
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

FARTHEST = 4.0
"""How many times the smaller figure the larger may be."""
LIKENESS = 1.25
"""Weight of what two figures have in common from which they are of one thing: a rare word weighs 1."""
COVERAGE = 0.25
"""Share of the words of the shorter telling that the two must have in common, by weight."""
LEAST = 0.5
"""Least weight of a word on which both numbers depend, be it what all the articles are about."""
SIGN = 0.4
"""Weight of a name, a subject or a time in common; a result told with both its numbers (“96 votes to 84”) has two."""
PLACED = 2
"""Names that two paragraphs have in common which show them to be about one thing."""
WHOLE = 0.3
"""Weight of a telling of which every word is in the other too: “the ban runs for three weeks”."""
SWAPPED = 0.8
"""Weight of two numbers of which the one is the other mistyped."""
APART = 2
"""Words on which only the one share or sum depends, and only the other, from which they are of two things."""
CLEARLY = 0.25
"""By how much the best partner of a figure must be better than the next."""
_ANTECEDENT = re.compile(r"([A-Za-z]+),?\s+(?:which|that|who)\s+(?:\w+\s+){0,3}$")
_CHANGE = re.compile(
    r"\b(?:by|gained|added|put\s+on|down|up)\s+(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+)?$", re.IGNORECASE
)
_SPLIT = re.compile(r"^(?:\s+votes?)?\s+to\s+\d")
_LEVEL = re.compile(r"\b(?:to|at|of)\s+(?:about\s+|around\s+|nearly\s+)?$", re.IGNORECASE)
_PROMISES = frozenset("pledge promise guarantee assurance undertaking commitment plan ban order demand offer".split())
"""Nouns of which a length or a number tells what is promised: “a pledge of no strikes for a year”."""
_UNTIL = re.compile(r"(?:\b(?:until|till|aged?(?:\s+of)?|number|no\.|between)|\d\s+of)\s+$", re.IGNORECASE)
LIST = 3
"""Numbers of one kind in a part of a clause from which they are a list."""
_TRADED = frozenset({"index", "stock", "yield", "currency", "rate", "level", "market", "trading"})
MOVING = frozenset({"rise", "fall", "money lost"})
"""Senses of verbs that make a percentage a difference."""
_NUMERATOR = re.compile(
    r"^\s+of\s+(?:the\s+|its\s+|their\s+|all\s+)?"
    r"(?:[\d,.]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_WHOLE = re.compile(r"\b(?:of\s+(?:the|its|their|all)|all|both|another|every|each)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Told:
    """A figure with the words of the shortest part of the text that tells it."""

    figure: Figure
    kind: str
    """Sum of which currency, share, unit of measure, or a plain count."""
    core: frozenset[str]
    """Senses of the words that the number depends on."""
    words: frozenset[str]
    """Senses of all the words that tell it."""
    times: frozenset[str]
    """Values of the time expressions beside it."""
    names: frozenset[str]
    """The names beside it."""
    setting: frozenset[str]
    """The names of the paragraph up to it."""
    split: bool
    """True for the first number of “96 votes to 84”."""
    change: bool
    """True for a difference (“by 4 per cent”), and not a level."""

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.figure.mention.source


def tell(materials: Sequence[Material], *, lengths: bool = False) -> list[Told]:
    """Every figure that is neither a part nor a difference, with its words; with `lengths`, how long things lasted."""
    read_all = ((m, c, q) for m in materials for c in m.extraction.clauses for q in c.quantities)
    return [t for m, c, q in read_all if (t := _told(m, c, q, lengths=lengths)) is not None]


def _told(material: Material, clause: Clause, quantity: Quantity, *, lengths: bool) -> Told | None:
    figure = read(material, clause, quantity, loosely=True, lengths=lengths)
    text = material.source.text
    if figure is None or quantity.value < 2 or quantity.unit in {"new", "old"}:
        return None
    if _NUMERATOR.match(text[quantity.end : clause.end]) or _WHOLE.search(text[clause.start : quantity.start]):
        return None
    part = part_of(material, clause, quantity)
    if _is_listed(part, quantity) or _UNTIL.search(text[clause.start : quantity.start]):
        return None
    bare = not quantity.unit and quantity.text.isalpha() and quantity.value < FULL_WORDS
    if bare and not figure.slot & CUMULATIVE:
        return None
    before = text[clause.start : quantity.start]
    named = {w for n in material.extraction.names if clause.covers(n) for w in words_of(n.text)}
    core = frozenset(
        SENSES.get(w, w) for w in _measure(clause, quantity, before) if w.isalpha() and w not in named and not is_unit(w)
    )
    words = senses_of(material, part) | (core - PEOPLE)
    if not core - WEAK_MEASURES - PEOPLE and quantity.unit in PHYSICAL_UNITS:
        core |= words
    times = frozenset(t.value for t in material.extraction.times if part.covers(t) and t.type != "DURATION" and t.value)
    change = (_CHANGE.search(before) is not None and quantity.unit != "vote") or (
        quantity.unit in {"percent", "point"} and bool(core & MOVING) and not _LEVEL.search(before)
    )
    units = {n.full for n in material.extraction.names if n.overlaps(quantity)}
    names = names_in(material, part, things=True) - units
    split = quantity.unit == "vote" and _SPLIT.match(text[quantity.end : clause.end]) is not None
    place = setting(material, clause)
    return Told(figure, _kind(figure), core, frozenset(words), times, names, place, split, change)


def _is_listed(part: Clause, quantity: Quantity) -> bool:
    """True for one of three numbers or more of a list, of which each goes with a name of its own."""
    return sum(1 for q in part.quantities if q.unit == quantity.unit or not q.unit) >= LIST and quantity.unit not in CURRENCIES


def _measure(clause: Clause, quantity: Quantity, before: str) -> Iterable[str]:
    """The words that the number depends on, and who or what “which” and “that” stand for before it."""
    yield from quantity.measure.split()
    yield quantity.unit
    held = [p.governor for p in clause.phrases if p.overlaps(quantity)]
    yield from held
    promised = {*quantity.measure.split(), *held} & _PROMISES
    there_is = [p for p in clause.phrases if p.role == "attr" and p.governor == "be" and "be" in held]
    told = [*(p for p in clause.phrases if p.governor in promised and p.role == "of"), *there_is]
    yield from (word for p in told for word in (*p.key.split(), COMPOUNDS.get(" ".join(p.key.split()[-2:]), "")))
    antecedent = _ANTECEDENT.search(before)
    if antecedent:
        ahead = [p for p in clause.phrases if p.end == clause.start + antecedent.end(1)]
        yield from (word for p in ahead for word in (p.head, p.governor if p.role == "of" else ""))


def _kind(figure: Figure) -> str:
    unit = figure.quantity.unit
    known = unit in CURRENCIES | PHYSICAL_UNITS | UNITS_OF_TIME | {"percent", "point"}
    return figure.unit if known else "count"


def align(
    told: Sequence[Told], weights: Weights, comparable: Callable[[Figure, Figure], bool], *, moving: bool = False
) -> list[tuple[Told, Told]]:
    """Pairs of different values that two articles give of one thing, each the clear choice of the other; by order of the text.

    `comparable` says whether two figures may be told of one place and party at all. With `moving`, what moves from day to
    day is paired across days too.
    """
    pairs: list[tuple[Told, Told]] = []
    by_source: dict[str, list[Told]] = {}
    for one in told:
        by_source.setdefault(one.source, []).append(one)
    liken = functools.cache(lambda a, b: likeness(a, b, weights, moving=moving) if comparable(a.figure, b.figure) else 0.0)
    for here, there in combinations(by_source.values(), 2):
        for a in here:
            for b in there:
                like = liken(a, b)
                if like < LIKENESS or _meet(a, b):
                    continue
                others = [(a, o) for o in there if o is not b] + [(o, b) for o in here if o is not a]
                if not any(_rivals(pair, (a, b), like, liken) for pair in others):
                    pairs.append((a, b))
    return pairs


def _rivals(pair: tuple[Told, Told], chosen: tuple[Told, Told], like: float, liken: Callable[[Told, Told], float]) -> bool:
    """True where one of the chosen is as well paired with another figure, or one that agrees with it is there."""
    one, other = pair
    if one.kind != other.kind:
        return False
    if _meet(one, other):
        return bool((one.core & other.core) - WEAK_MEASURES) or liken(one, other) > 0
    fresh = next(t for t, c in zip(pair, chosen, strict=True) if t is not c)
    kept = next(c for t, c in zip(pair, chosen, strict=True) if t is not c)
    return not _meet(fresh, kept) and liken(one, other) > like - CLEARLY


def _meet(one: Told, other: Told) -> bool:
    return one.figure.bounds.meet(other.figure.bounds)


def likeness(one: Told, other: Told, weights: Weights, *, moving: bool = False) -> float:
    """How much the two have in common, where they may be of one thing, with `moving` on two days; 0 where they may not."""
    low, high = sorted(_size(t.figure.quantity) for t in (one, other))
    if one.kind != other.kind or high > FARTHEST * low:
        return 0.0
    if any((one.words & pair and other.words & pair) and not one.words & other.words & pair for pair in OPPOSED):
        return 0.0
    if one.change != other.change or not _same_names(one, other) or not _same_certainty(one, other):
        return 0.0
    if not moving and _moved(one, other):
        return 0.0
    core = (one.core & other.core) - WEAK_MEASURES - PEOPLE - {one.figure.base, other.figure.base}
    heads = one.figure.head, other.figure.head
    rare = weights.of_unit(one.kind)
    swapped = _swapped(one.figure.quantity.value, other.figure.quantity.value)
    if swapped:
        both = (one.words & other.words) if count_shared(one.names, other.names) else frozenset()
        core |= ((one.core & other.words) | (one.words & other.core) | both) - WEAK_MEASURES - PEOPLE
    if not rare and (not core or (core <= set(heads) and core <= GENERIC_HEADS)):
        return 0.0
    shared = core | (one.words & other.words)
    whole = WHOLE * any(len(t.words) > 1 and t.words <= shared for t in (one, other))
    weight = weights.of(shared - core) + sum(max(LEAST, weights.of({s})) for s in sorted(core)) + rare + SWAPPED * swapped
    if weight < COVERAGE * min(weights.of(one.words), weights.of(other.words)):
        return 0.0
    apart = min(len(t.core - core - WEAK_MEASURES - PEOPLE) for t in (one, other))
    if apart >= APART and one.kind != "count":
        return 0.0
    return weight + whole + SIGN * _signs(one, other)


def _size(quantity: Quantity) -> float:
    return abs(quantity.value) * IN_DAYS.get(quantity.unit, 1.0)


def _swapped(one: float, other: float) -> bool:
    """True where the one number has the digits of the other in another order, as when somebody mistypes it: 1,140 and 1,410."""
    digits = [f"{value:.6f}".rstrip("0").replace(".", "").strip("0") for value in (one, other)]
    return digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1]) and len(digits[0]) > 1


def _same_names(one: Told, other: Told) -> bool:
    """True where a name stands beside both figures, or none beside one of them."""
    return not one.names or not other.names or count_shared(one.names, other.names) > 0


def _same_certainty(one: Told, other: Told) -> bool:
    """True where both are told as fact, plan or prospect; what has not come to pass may be told as a plan and as a fact."""
    told = {one.figure.told, other.figure.told}
    if told != {"fact", "plan"}:
        return len(told) == 1
    if _swapped(one.figure.quantity.value, other.figure.quantity.value):
        return True
    fact = next(t.figure for t in (one, other) if t.figure.told == "fact")
    clause = fact.mention.clause
    passed = clause.status == "done" and clause.verb in fact.quantity.measure.split()
    return not passed or len((one.core & other.core) - WEAK_MEASURES) > 1


def _moved(one: Told, other: Told) -> bool:
    """True where both are of what moves from day to day, and nothing shows that they are of one day."""
    moves = (one.change and one.kind in {"percent", "point"}) or bool(
        (one.core | other.core) & TIME_VARYING or (one.words | other.words) & _TRADED
    )
    if not moves or one.times & other.times:
        return False
    apart = days_apart(one.figure.material, other.figure.material)
    return bool(one.times and other.times) or apart is None or abs(apart) > 1


def _signs(one: Told, other: Told) -> int:
    subjects = one.figure.mention.clause.subject, other.figure.mention.clause.subject
    same = bool(subjects[0] and subjects[1] and same_name(subjects[0], subjects[1]))
    split = 2 * (one.split and other.split)
    named = count_shared(one.figure.names, other.figure.names) > 0
    apart = bool(one.names and other.names)
    near = 0 if named or apart else min(PLACED, count_shared(one.setting, other.setting))
    return same + split + named + near + bool(one.times & other.times)
