"""Dossier → the issues section: each matter with its state of play, and who wants what, by actor."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from briefing.compose.matter_choice import name_matter
from briefing.compose.onlookers import looks_on
from briefing.compose.vocabulary import WISH_VERBS
from briefing.model.statement import Issue, Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.matter_choice import Matter
    from briefing.compose.told import Told
    from briefing.model.statement import Statement

MOST_ISSUES = 12
MOST_MATTERS = 2 * MOST_ISSUES
"""Matters looked at: of some nothing is left to tell."""
PLAINEST = 4
"""Facts of stakes and of the outlook that stand there whatever else they tell: those that page one prints."""
LEAST_TERMS = 4
"""Content words below which a clause says too little to stand for a matter alone."""
MOST_STATEMENTS = 3
"""What one origin alone tells of the state of play; what several tell stands in any case."""
MOST_ACTORS = 4
MOST_WISHES = 2
MOST_FACTS = MOST_STATEMENTS + 3
"""Facts that one origin tells, given to one matter: what it does not tell is left to the other matters that it is about."""
ABOUT = 0.3
"""How much a fact must be about a matter, at least, to stand for it alone: what only mentions it tells nothing of it."""


WISHING = frozenset({"planned", "demanded", "expected", "possible", "conditional"})
"""How a clause is told that tells what somebody wants or would do, if he says so himself."""
TELLING_VERBS = frozenset("know learn recall remember see think".split())


def find_issues(
    dossier: Dossier, actors: Actors, told: Told, matters: Sequence[Matter], kept: Mapping[Fact, Matter]
) -> tuple[Issue, ...]:
    """The issues, heaviest first; a matter about which nothing is left to tell is none.

    The facts of `kept` go to the matter that they are kept for.
    """
    issues: list[Issue] = []
    slugs: set[str] = set()
    spare: list[Fact] = []
    shares = _share_out(dossier, [fact for fact in told.left(dossier) if fact not in kept], matters)
    for matter in matters:
        if len(issues) == MOST_ISSUES or _slug(name_matter(matter)) in slugs:
            continue
        left = set(told.left(dossier))
        more = [fact for fact in spare if fact in left and _stands_for(dossier, fact, matter)]
        own = sorted([*shares[matter], *more], key=lambda fact: -_weigh(dossier, fact, matter))
        more = [fact for fact in own[MOST_FACTS:] if len(fact.origins) > 1]
        facts = [*(f for f in kept if kept[f] is matter), *own[:MOST_FACTS], *more]
        spare += [fact for fact in shares[matter] if fact not in spare]
        if not matter.name and not any(_stands_for(dossier, fact, matter) for fact in facts):
            continue
        issue = _build(dossier, actors, told, matter, facts)
        if issue:
            slugs.add(issue.slug)
            issues.append(issue)
    return tuple(issues)


def settle(dossier: Dossier, told: Told, matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """The first of the matters of which any fact tells, as many as there are issues; those of the lexicon in any case."""
    facts = told.left(dossier)
    able = [m for m in matters if m.name or any(_stands_for(dossier, fact, m) for fact in facts)]
    return tuple(able[:MOST_ISSUES])


def keep_for_issues(
    dossier: Dossier, told: Told, matters: Sequence[Matter], prospects: Iterable[Sequence[Fact]]
) -> dict[Fact, Matter]:
    """The facts, with the matter of each, that stakes and outlook leave to the issues, since a fact is told once.

    All that is about a matter of the lexicon; of a matter that nothing else tells, the one that is most about it, unless
    it is among the first of its section.
    """
    sections = tuple(prospects)
    free = [fact for fact in told.left(dossier) if not any(fact in section for section in sections)]
    shares = _share_out(dossier, free, matters)
    kept: dict[Fact, Matter] = {}
    for matter in matters:
        if not matter.name and any(_stands_for(dossier, fact, matter) for fact in shares[matter]):
            continue
        spare = [
            f for section in sections for f in (section if matter.name else section[PLAINEST:]) if not _is_thin(dossier, f)
        ]
        about = [
            (matter.clauses[at], i, fact)
            for i, fact in enumerate(spare)
            if (at := _address(dossier.leads[fact])) in matter.clauses
        ]
        able = sorted((entry for entry in about if entry[2] not in kept), key=lambda entry: entry[:2], reverse=True)
        kept |= {fact: matter for _, _, fact in (able if matter.name else able[:1])}
    return kept


def find_standing(
    dossier: Dossier, told: Told, matters: Sequence[Matter], kept: Mapping[Fact, Matter]
) -> dict[Matter, set[Fact]]:
    """What there is to tell of each matter for which nothing is kept."""
    left = told.left(dossier)
    return {m: {fact for fact in left if _stands_for(dossier, fact, m)} for m in matters if m not in kept.values()}


def _share_out(dossier: Dossier, facts: Iterable[Fact], matters: Sequence[Matter]) -> dict[Matter, list[Fact]]:
    """Each fact that is still to be told, given to the matter that it is most about; of equals, to the rarest."""
    shares: dict[Matter, list[Fact]] = {matter: [] for matter in matters}
    order = {matter: i for i, matter in enumerate(matters)}
    for fact in facts:
        at = _address(dossier.leads[fact])
        about = [m for m in matters if at in m.clauses]
        if about:
            shares[min(about, key=lambda m: (-round(m.clauses[at], 1), len(m.clauses), order[m]))].append(fact)
    return shares


def _address(evidence: Evidence) -> tuple[str, int]:
    """Source and index of the clause, or of the first clause of the sentence that a facet is part of."""
    clauses = evidence.material.extraction.clauses
    own = (i for i, clause in enumerate(clauses) if clause.sentence == evidence.clause.sentence)
    if not evidence.facet:
        own = (i for i, clause in enumerate(clauses) if clause == evidence.clause)
    return evidence.material.source.id, next(own)


def _build(dossier: Dossier, actors: Actors, told: Told, matter: Matter, facts: Sequence[Fact]) -> Issue | None:
    wishes: dict[str, list[Fact]] = {}
    play: list[Fact] = []
    telling = any(not _is_thin(dossier, fact) for fact in facts)
    for fact in facts:
        actor = _wisher(dossier, actors, fact)
        if actor and len(wishes.get(actor, ())) < MOST_WISHES and (actor in wishes or len(wishes) < MOST_ACTORS):
            wishes.setdefault(actor, []).append(fact)
        elif (len(play) < MOST_STATEMENTS or len(fact.origins) > 1) and not (telling and _is_thin(dossier, fact)):
            play.append(fact)
    if not play and not wishes:
        return None
    positions = [Position(actor=a, statements=tuple(told.take(dossier, f) for f in fs)) for a, fs in wishes.items()]
    statements: tuple[Statement, ...] = tuple(told.take(dossier, fact) for fact in play)
    name = name_matter(matter)
    return Issue(name=name, slug=_slug(name), statements=statements, positions=tuple(positions))


def _wisher(dossier: Dossier, actors: Actors, fact: Fact) -> str | None:
    """Whoever wants, plans, offers or refuses what the fact tells, or says so; None where it tells what is or was done.

    Who only watches (an analyst, an academic, a newsroom) wants nothing, and neither does somebody without office or side.
    """
    newsrooms = {name for m in dossier.materials for name in (m.source.publisher, m.source.wire)}
    clause = dossier.leads[fact].clause
    wishing = clause.status in WISHING or bool(set(clause.terms) & WISH_VERBS)
    wishes = ((clause.speaker, wishing and clause.verb not in TELLING_VERBS), (clause.subject, clause.verb in WISH_VERBS))
    for name, wish in wishes:
        if name and wish and name not in newsrooms and actors.is_known(name) and _is_party(actors, name):
            return actors.side(name)
    return None


def _is_party(actors: Actors, name: str) -> bool:
    """True for a body or a place, and for a person with an office or a side who does not only watch."""
    full = actors.name(name)
    role, side = actors.roles.get(full, ""), actors.sides.get(full)
    if looks_on(f"{role} {side or full}"):
        return False
    return bool(role or side) or full not in actors.persons


def _weigh(dossier: Dossier, fact: Fact, matter: Matter) -> float:
    """How much the fact is worth telling of the matter: what is about it, what weighs most, and what is newest."""
    fresh = 0.5 + 0.5 * dossier.recency(dossier.leads[fact].material.source.published)
    return math.sqrt(matter.clauses[_address(dossier.leads[fact])]) * dossier.weights[fact] * fresh


def _stands_for(dossier: Dossier, fact: Fact, matter: Matter) -> bool:
    """True where the fact tells of the matter, and not only in passing or in next to no words."""
    return matter.clauses.get(_address(dossier.leads[fact]), 0.0) >= ABOUT and not _is_thin(dossier, fact)


def _is_thin(dossier: Dossier, fact: Fact) -> bool:
    """True for a clause of so few words (“Talks went poorly”) that it says nothing beside another."""
    return len(dossier.leads[fact].clause.terms) < LEAST_TERMS


def _slug(name: str) -> str:
    """The name as an identifier: ASCII letters, digits and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "issue"
