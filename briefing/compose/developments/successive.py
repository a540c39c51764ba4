"""Materials → moves told by articles of several days: one measure, one scope, and values that follow on each other."""

from __future__ import annotations

import math
import re
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.developments.holding import find_day
from briefing.compose.developments.naming import name_mover
from briefing.compose.developments.points import Move, Point
from briefing.compose.disagreements.alignment import MOVING, align, tell
from briefing.compose.disagreements.comparison import COUNTING, WINDOW, are_strangers, have_other_actors
from briefing.compose.disagreements.figures import read
from briefing.compose.disagreements.lexicon import CUMULATIVE, DWINDLING, GROWING, RESTRICTIVE
from briefing.compose.disagreements.naming import name_of
from briefing.compose.disagreements.numbers import measure_one_thing
from briefing.compose.disagreements.scope import days_apart, same_name
from briefing.compose.disagreements.senses import SENSES
from briefing.compose.disagreements.wording import Weights
from briefing.compose.values import Bounds
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quantity

MEASURED_DAILY = frozenset(
    "price yield poll approval rate unemployment currency barrel level offer proposal bid temperature reservoir".split()
)
"""What has a value for every day, so that two values of two days are no contradiction."""
RISING = frozenset({"deaths", "injuries", "arrests"})
"""What is counted up until all are counted."""
_RENEWS = re.compile(
    r"\b(?:now|raised?|raises|raising|rais\w+|lifted|lifts|increased|increases|improved|sweetened|revised|updated|upgraded|downgraded|cut|cuts|"
    r"lowered|lowers|reduced|reduces|trimmed|rose|risen|climbed|grown|grew|swelled|swollen|jumped|soared|surged|dropped|fell|fallen|"
    r"slipped|dwindled|shrunk|narrowed|widened|gone\s+up|went\s+up|come\s+down|came\s+down|recovered|reached|so\s+far|bringing|"
    r"stands?\s+at|stood\s+at|latest|new|passed)\b",
    re.IGNORECASE,
)
"""Words that tell a value as the newest of several."""
_TRADING = frozenset("rise fall slip climb close trade gain lose drop jump slide tumble sink edge".split())
_DIFFERENCE = re.compile(
    r"\b(?:by|further|another|additional|extra|more)\s+(?:about\s+|around\s+|some\s+|nearly\s+)?$", re.IGNORECASE
)
_REACHED = re.compile(r"\b(?:to|at|of|reached|topped|passed|hit)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_OF_ALL = re.compile(r"\s+of\s+(?:its|such|the|their|them|these|those)\b", re.IGNORECASE)
FARTHEST = 2.0
"""How many times the smaller value the larger may be of what does not grow by itself: beyond that it is of something else."""


def find(materials: Sequence[Material], disputed: AbstractSet[tuple[str, int]]) -> Iterable[Move]:
    """One move for every pair of figures of which the later follows on the earlier; `disputed` ones are left out."""
    figures = [f for m in materials for c in m.extraction.clauses for q in c.quantities if (f := _read(m, c, q)) is not None]
    pairs = [(a, b) for a, b in combinations(figures, 2) if measure_one_thing(a, b)]
    told = [t for t in tell(materials) if not t.change]
    pairs += [(a.figure, b.figure) for a, b in align(told, Weights(materials), _may_be_aligned, moving=True)]
    for one, other in pairs:
        if {_key(one), _key(other)} & disputed:
            continue
        move = _move(one, other)
        if move is not None:
            yield move


def _read(material: Material, clause: Clause, quantity: Quantity) -> Figure | None:
    """The figure; of the dead, hurt and missing, small ones in words too."""
    figure = read(material, clause, quantity) or read(material, clause, quantity, loosely=True)
    strict = figure is not None and (figure.slot & CUMULATIVE or read(material, clause, quantity) is not None)
    return figure if strict else None


def _key(figure: Figure) -> tuple[str, int]:
    return figure.mention.source, figure.quantity.start


def _may_be_aligned(one: Figure, other: Figure) -> bool:
    """True where nothing says that the two are of two places, parties or degrees of certainty."""
    if one.mention.clause.negated != other.mention.clause.negated:
        return False
    if one.slot & RESTRICTIVE != other.slot & RESTRICTIVE or one.place != other.place:
        return False
    return not are_strangers(one.material, other.material)


def _move(one: Figure, other: Figure) -> Move | None:
    """The two in order of time, where their days and their articles' make it plain, and what they measure or say."""
    apart = days_apart(one.material, other.material)
    if not apart or abs(apart) > WINDOW or _allowed(one).meet(_allowed(other)):
        return None
    earlier, later = (one, other) if apart > 0 else (other, one)
    if _is_part(one) or _is_part(other) or _is_unplaced(one) or _is_unplaced(other):
        return None
    if have_other_actors(one, other) or _have_other_owners(one, other) or _is_traded(one) != _is_traded(other):
        return None
    days = find_day(earlier), find_day(later)
    if days[0] is None or days[1] is None or days[0].last >= days[1].first:
        return None
    if one.told not in {"fact", "demand"} or _is_difference(one) or _is_difference(other) or not _follows(earlier, later):
        return None
    low, high = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    if not (one.slot & other.slot) & GROWING and high > FARTHEST * low:
        return None
    points = tuple(
        Point(f.mention, _allowed(f), d, d.last.toordinal()) for f, d in zip((earlier, later), days, strict=True) if d
    )
    named = next((n for f in (later, earlier) if (n := name_mover(f.material, f.mention.clause, f.quantity))), "")
    shared = one.slot & other.slot
    counted = bool(shared & GROWING) or not named
    about = name_of([later, earlier]) if counted else named
    return Move(about, "number", points, rising=bool(shared & RISING), surely_named=not counted)


def _allowed(figure: Figure) -> Bounds:
    """What the words allow; of a count that goes on, “at least four” is four as of its day."""
    bounds, value = figure.bounds, figure.quantity.value
    if not figure.slot & GROWING or not math.isinf(bounds.width):
        return bounds
    return (
        Bounds(bounds.low, 2 * value - bounds.low) if math.isinf(bounds.high) else Bounds(2 * value - bounds.high, bounds.high)
    )


def _follows(earlier: Figure, later: Figure) -> bool:
    """True where the measure has a value for every day, or grows from day to day, or the later is told as the newest."""
    shared = earlier.slot & later.slot
    if shared & GROWING:
        return later.bounds.high > earlier.bounds.low or bool(shared & DWINDLING)
    if (earlier.slot | later.slot) & MEASURED_DAILY:
        return True
    return _RENEWS.search(later.mention.clause.cut(later.material.source.text)) is not None


def _have_other_owners(one: Figure, other: Figure) -> bool:
    """True where the subject of each clause is somebody else by name, and does not merely vouch for the figure."""
    owners = [_owner(f) for f in (one, other)]
    return owners[0] is not None and owners[1] is not None and not same_name(owners[0], owners[1])


def _owner(figure: Figure) -> str | None:
    clause = figure.mention.clause
    if clause.subject is None or clause.verb in COUNTING or figure.slot & CUMULATIVE:
        return None
    return clause.subject if clause.subject[0].isupper() else None


def _is_part(figure: Figure) -> bool:
    """True for “four of the deaths”, which is no later count of all."""
    return _OF_ALL.match(figure.material.source.text, figure.quantity.end, figure.mention.clause.end) is not None


def _is_unplaced(figure: Figure) -> bool:
    """True where the clause opens with a pronoun that nothing names: “It now has 75 seats”."""
    clause = figure.mention.clause
    return any(a.start == clause.start and not a.antecedent for a in clause.anaphors)


def _is_traded(figure: Figure) -> bool:
    """True for a price made on a market, and not by whoever offers it."""
    words = set(figure.quantity.measure.split()) | set(figure.mention.clause.terms)
    return bool(words & _TRADING) and figure.quantity.unit in CURRENCIES


def _is_difference(figure: Figure) -> bool:
    """True for “fell 6 per cent” and “by 40”."""
    clause, quantity = figure.mention.clause, figure.quantity
    before = figure.material.source.text[clause.start : quantity.start]
    if _DIFFERENCE.search(before):
        return True
    if quantity.unit == "point" and not _REACHED.search(before):
        return True
    turned = {SENSES.get(w, w) for w in quantity.measure.split()} & MOVING
    return bool(turned) and not _REACHED.search(before)
