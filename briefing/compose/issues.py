"""Dossier → the issues section: each matter with its state of play, and who wants what, by actor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.matter_choice import name_matter
from briefing.compose.vocabulary import WISH_VERBS
from briefing.model.statement import Issue, Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.matter_choice import Matter
    from briefing.compose.told import Told
    from briefing.model.statement import Statement

MOST_ISSUES = 12
MOST_MATTERS = MOST_ISSUES + 6
"""Matters looked at: of some nothing is left to tell."""
PLAINEST = 4
"""Facts of stakes and of the outlook that stand there whatever else they tell: those that page one prints."""
MOST_STATEMENTS = 3
MOST_ACTORS = 4
MOST_WISHES = 2
MOST_FACTS = MOST_STATEMENTS + 3
"""Facts given to one matter: the rest are left to the other matters that they mention."""


def find_issues(dossier: Dossier, actors: Actors, told: Told, matters: Sequence[Matter]) -> tuple[Issue, ...]:
    """The issues, heaviest first; a matter about which nothing is left to tell is none."""
    issues: list[Issue] = []
    slugs: set[str] = set()
    shares = _share_out(dossier, told.left(dossier), matters)
    for matter in matters:
        issue = _build(dossier, actors, told, matter, shares[matter])
        if issue and issue.slug not in slugs and len(issues) < MOST_ISSUES:
            slugs.add(issue.slug)
            issues.append(issue)
    return tuple(issues)


def keep_for_issues(
    dossier: Dossier, told: Told, matters: Sequence[Matter], prospects: Iterable[Sequence[Fact]]
) -> frozenset[Fact]:
    """The facts that stakes and outlook leave to the issues, since a fact is told once.

    All that is about a matter of the lexicon; of a matter that nothing else tells, the one that is most about it, unless
    it is among the first of its section.
    """
    sections = tuple(prospects)
    free = [fact for fact in told.left(dossier) if not any(fact in section for section in sections)]
    shares = _share_out(dossier, free, matters)
    kept: set[Fact] = set()
    for matter in matters:
        if not matter.name and shares[matter]:
            continue
        spare = [fact for section in sections for fact in (section if matter.name else section[PLAINEST:])]
        about = [
            (matter.clauses[at], -i, fact)
            for i, fact in enumerate(spare)
            if (at := _address(dossier.leads[fact])) in matter.clauses
        ]
        able = sorted((entry for entry in about if entry[2] not in kept), key=lambda entry: entry[:2], reverse=True)
        kept.update(fact for _, _, fact in (able if matter.name else able[:1]))
    return frozenset(kept)


def _share_out(dossier: Dossier, facts: Iterable[Fact], matters: Sequence[Matter]) -> dict[Matter, list[Fact]]:
    """Each fact that is still to be told, given to the matter that it is most about; of equals, to the rarest."""
    shares: dict[Matter, list[Fact]] = {matter: [] for matter in matters}
    order = {matter: i for i, matter in enumerate(matters)}
    for fact in facts:
        at = _address(dossier.leads[fact])
        about = [m for m in matters if at in m.clauses and len(shares[m]) < MOST_FACTS]
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
    for fact in facts:
        actor = _wisher(dossier, actors, fact)
        if actor and len(wishes.get(actor, ())) < MOST_WISHES and (actor in wishes or len(wishes) < MOST_ACTORS):
            wishes.setdefault(actor, []).append(fact)
        elif len(play) < MOST_STATEMENTS:
            play.append(fact)
    if not play and not wishes:
        return None
    positions = [Position(actor=a, statements=tuple(told.take(dossier, f) for f in fs)) for a, fs in wishes.items()]
    statements: tuple[Statement, ...] = tuple(told.take(dossier, fact) for fact in play)
    name = name_matter(matter)
    return Issue(name=name, slug=_slug(name), statements=statements, positions=tuple(positions))


def _wisher(dossier: Dossier, actors: Actors, fact: Fact) -> str | None:
    """Whoever wants, plans, offers or refuses what the fact tells, or says so; None where it tells what is or was done."""
    newsrooms = {name for m in dossier.materials for name in (m.source.publisher, m.source.wire)}
    clause = dossier.leads[fact].clause
    wishes = ((clause.speaker, clause.status != "done"), (clause.subject, clause.verb in WISH_VERBS))
    for name, wish in wishes:
        if name and wish and name not in newsrooms and actors.is_known(name):
            return actors.side(name)
    return None


def _slug(name: str) -> str:
    """The name as an identifier: ASCII letters, digits and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "issue"
