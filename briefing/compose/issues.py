"""Dossier → the issues section: each matter with its state of play, and who wants what, by actor."""

from __future__ import annotations

import math
import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.allotment import (
    MOST_ISSUES,
    address,
    count_matters,
    is_colour,
    is_thin,
    share_out,
    stands_for,
    weigh_standing,
)
from briefing.compose.matter_choice import name_matter
from briefing.compose.parts import state_part
from briefing.compose.positions import find_wish
from briefing.compose.similarity import words
from briefing.model.statement import Issue, Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.matter_choice import Matter
    from briefing.compose.positions import Wish
    from briefing.compose.told import Told

MOST_STATEMENTS = 3
"""What one origin alone tells of the state of play; what several tell stands in any case."""
MANY = 4
"""Origins from which on what they all tell of a matter makes it a main one."""
MOST_ACTORS = 6
MOST_WISHES = 2
SAME = 0.5
"""Share of the words of the shorter of two positions from which on they say the same."""


def find_wishes(dossier: Dossier, actors: Actors) -> dict[Fact, Wish]:
    """Whose position each fact tells, for those that tell one."""
    newsrooms = {name for m in dossier.materials for name in (m.source.publisher, m.source.wire)}
    found = {fact: find_wish(lead, actors, newsrooms) for fact, lead in dossier.leads.items()}
    return {fact: wish for fact, wish in found.items() if wish}


def find_issues(
    dossier: Dossier, told: Told, matters: Sequence[Matter], kept: Mapping[Fact, Matter], wishes: Mapping[Fact, Wish]
) -> tuple[Issue, ...]:
    """The issues, heaviest first; a matter about which nothing is left to tell is none.

    The facts of `kept` go to the matter that they are kept for.
    """
    issues: list[Issue] = []
    slugs: set[str] = set()
    spare: list[Fact] = []
    shares = share_out(dossier, [fact for fact in told.left(dossier) if fact not in kept], matters, wishes)
    for matter in matters:
        if len(issues) == MOST_ISSUES or _slug(name_matter(matter)) in slugs:
            continue
        left = set(told.left(dossier))
        more = [fact for fact in spare if fact in left and stands_for(dossier, fact, matter)]
        facts = [*(fact for fact in kept if kept[fact] is matter), *shares[matter], *more]
        spare += [fact for fact in shares[matter] if fact not in spare]
        if not matter.name and not any(stands_for(dossier, fact, matter) for fact in facts):
            issue = _build_from_parts(_Desk(dossier, told, matters, wishes), matter)
        else:
            issue = _build(_Desk(dossier, told, matters, wishes), matter, facts)
        if issue:
            slugs.add(issue.slug)
            issues.append(issue)
    return tuple(issues)


def rank(issues: Sequence[Issue]) -> tuple[Issue, ...]:
    """The issues in their order, those first about which most origins agree on something: it is what the story turns on."""
    told = [
        max((s.origins for s in (*i.statements, *(s for p in i.positions for s in p.statements))), default=0) for i in issues
    ]
    first = [i for i, origins in zip(issues, told, strict=True) if origins >= MANY and origins == max(told)]
    return (*first, *(issue for issue in issues if issue not in first))


class _Desk(NamedTuple):
    """What an issue is built from."""

    dossier: Dossier
    told: Told
    matters: Sequence[Matter]
    wishes: Mapping[Fact, Wish]


def _build(desk: _Desk, matter: Matter, facts: Sequence[Fact]) -> Issue | None:
    """The issue with what weighs most of the facts; None where they tell nothing."""
    dossier = desk.dossier
    wanted = _choose_wishes(dossier, matter, facts, desk.wishes)
    play = [fact for fact in facts if fact not in desk.wishes]
    able = _leave_out(_leave_out(play, partial(is_thin, dossier)), partial(is_colour, dossier), wanted=bool(wanted))
    breadth = {fact: count_matters(dossier, fact, desk.matters) for fact in able}
    play = sorted(able, key=lambda fact: -weigh_standing(dossier, fact, matter, breadth[fact]))
    play = [*play[:MOST_STATEMENTS], *(fact for fact in play[MOST_STATEMENTS:] if len(fact.origins) > 1)]
    if not play and not wanted:
        return None
    positions = tuple(
        Position(actor=actor, statements=tuple(desk.told.take(dossier, fact) for fact in of_actor))
        for actor, of_actor in wanted.items()
    )
    statements = tuple(desk.told.take(dossier, fact) for fact in play)
    name = name_matter(matter)
    return Issue(name=name, slug=_slug(name), statements=statements, positions=positions)


def _build_from_parts(desk: _Desk, matter: Matter) -> Issue | None:
    """The issue of a matter that is only told as one of several things that somebody demands; None where it is not."""
    name = name_matter(matter)
    positions: dict[str, Position] = {}
    for fact, wish in desk.wishes.items():
        about = wish.actor not in positions and stands_for(desk.dossier, fact, matter)
        part = state_part(desk.dossier, fact, tuple(words(name))) if about else None
        if part:
            positions[wish.actor] = Position(actor=wish.actor, statements=(part,))
    return Issue(name=name, slug=_slug(name), statements=(), positions=tuple(positions.values())) if positions else None


def _leave_out(facts: Sequence[Fact], weak: Callable[[Fact], bool], *, wanted: bool = False) -> list[Fact]:
    """The facts without the weak ones, as long as others are left, or a position is `wanted` that stands for the matter."""
    strong = [fact for fact in facts if not weak(fact)]
    return strong if strong or wanted else list(facts)


def _choose_wishes(
    dossier: Dossier, matter: Matter, facts: Iterable[Fact], wishes: Mapping[Fact, Wish]
) -> dict[str, list[Fact]]:
    """The positions by actor, the weightiest first."""
    able = sorted((f for f in facts if f in wishes), key=lambda fact: -_weigh_wish(dossier, fact, matter, wishes[fact]))
    chosen: dict[str, list[Fact]] = {}
    for fact in able:
        actor = wishes[fact].actor
        if any(_is_same(dossier, fact, other) for other in chosen.get(actor, ())):
            continue
        if len(chosen.get(actor, ())) < MOST_WISHES and (actor in chosen or len(chosen) < MOST_ACTORS):
            chosen.setdefault(actor, []).append(fact)
    return chosen


def _is_same(dossier: Dossier, one: Fact, other: Fact) -> bool:
    """True where two positions of one actor say much the same."""
    here, there = (set(dossier.leads[fact].terms) - dossier.leads[fact].naming for fact in (one, other))
    return len(here & there) >= SAME * min(len(here), len(there))


def _weigh_wish(dossier: Dossier, fact: Fact, matter: Matter, wish: Wish) -> float:
    """How much the position is worth telling: how plain it is, how much of the matter, told by how many and how lately."""
    lead = dossier.leads[fact]
    fresh = 0.5 + 0.5 * dossier.recency(lead.material.source.published)
    return wish.weight * math.sqrt(matter.clauses[address(lead)]) * math.log1p(dossier.weights[fact]) * fresh


def _slug(name: str) -> str:
    """The name as an identifier: ASCII letters, digits and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "issue"
