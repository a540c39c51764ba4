"""Materials → disputes over numbers that fit no slot, but that the words around them show to be of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.disagreements.alignment import LIKENESS, align, likeness, tell
from briefing.compose.disagreements.comparison import (
    WINDOW,
    are_numbered_apart,
    are_strangers,
    are_told_together,
    are_whole_and_part,
    clash,
    have_other_actors,
    have_other_payers,
    is_of_other_period,
    sides_of,
)
from briefing.compose.disagreements.lexicon import RESTRICTIVE
from briefing.compose.disagreements.naming import name_of
from briefing.compose.disagreements.scope import days_apart
from briefing.compose.disagreements.sides import Dispute
from briefing.compose.disagreements.wording import Weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.disagreements.alignment import Told
    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.material import Material
    from briefing.model.statement import DisagreementKind

PAIR = 2
"""Values that two sides give: more of them are of something that moves."""


def find(materials: Sequence[Material], taken: AbstractSet[tuple[str, int]]) -> Iterable[Dispute]:
    """One dispute for every pair of values of one thing; `taken` are figures disputed already, by source and offset."""
    yield from pair_up(tell(materials), materials, taken, "number")


def pair_up(
    every: Sequence[Told], materials: Sequence[Material], taken: AbstractSet[tuple[str, int]], kind: DisagreementKind
) -> Iterable[Dispute]:
    """One dispute of `kind` for every pair of values among `every` that are of one thing and exclude each other."""
    told = [t for t in every if (t.source, t.figure.quantity.start) not in taken]
    weights = Weights(materials)
    fresh = [p for p in align(every, weights, _may_be_aligned) if p[0] in told and p[1] in told]
    pairs = [p for p in fresh if clash(p[0].figure, p[1].figure)]
    for group in _join(pairs):
        seconds = [t for t in told if t not in group and any(_tells_again(t, g, weights) for g in group)]
        sides = sides_of([t.figure for t in [*group, *seconds]])
        if len(sides) == PAIR and not are_told_together(sides):
            name = name_of([t.figure for t in group])
            yield Dispute(name, kind, tuple(tuple(f.mention for f in side) for side in sides))


def _join(pairs: Sequence[tuple[Told, Told]]) -> list[list[Told]]:
    groups: list[list[Told]] = []
    for pair in pairs:
        homes = [g for g in groups if pair[0] in g or pair[1] in g]
        joined = [t for g in homes for t in g]
        groups = [g for g in groups if g not in homes] + [[*joined, *(t for t in pair if t not in joined)]]
    return groups


def _tells_again(one: Told, other: Told, weights: Weights) -> bool:
    return (
        one.source != other.source
        and one.figure.bounds.meet(other.figure.bounds)
        and _may_be_aligned(one.figure, other.figure)
        and likeness(one, other, weights) >= LIKENESS
    )


def _may_be_aligned(one: Figure, other: Figure) -> bool:
    """True where nothing says that the two are of two times, places, parties or degrees of certainty."""
    apart = days_apart(one.material, other.material)
    if (apart is not None and abs(apart) > WINDOW) or is_of_other_period(one, other) or have_other_actors(one, other):
        return False
    if have_other_payers(one, other) or are_numbered_apart(one, other):
        return False
    if one.part.negated != other.part.negated or are_whole_and_part(one, other):
        return False
    if one.slot & RESTRICTIVE != other.slot & RESTRICTIVE or one.place != other.place:
        return False
    return not are_strangers(one.material, other.material)
