"""Materials → disagreements: claims in typed slots that cannot all be true, shown side by side and never ruled on.

A slot says what a claim is about: a number by measure and scope, a date by event, a length by what lasts, a role by person,
a status by actor and matter. Only claims in one slot are compared; `docs/disagreements.md` gives the reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.disagreements import (
    acts,
    affiliations,
    ages,
    ballots,
    causes,
    contacts,
    dated,
    dates,
    deciders,
    denials,
    doers,
    due,
    durations,
    expectations,
    firsts,
    framings,
    hours,
    interruptions,
    knowing,
    lengths,
    nobody,
    numbers,
    offices,
    opposites,
    ordinals,
    recurrences,
    rivals,
    roles,
    speakers,
    states,
    statuses,
    tallies,
)
from briefing.compose.disagreements.sides import build, join

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.compose.disagreements.sides import Dispute
    from briefing.compose.material import Material
    from briefing.model.statement import Disagreement

FINDERS = (
    dates.find,
    acts.find,
    due.find,
    hours.find,
    numbers.find,
    rivals.find,
    durations.find,
    interruptions.find,
    ages.find,
    roles.find,
    offices.find,
    affiliations.find,
    statuses.find,
    states.find,
    expectations.find,
    contacts.find,
    knowing.find,
    ballots.find,
    opposites.find,
    ordinals.find,
    nobody.find,
    denials.find,
    causes.find,
    doers.find,
    deciders.find,
    speakers.find,
    firsts.find,
    framings.find,
)
"""In the order in which their findings are shown, those of as many origins behind them."""


def find_disputes(materials: Sequence[Material]) -> tuple[Dispute, ...]:
    """What the articles, or parties within one, tell differently; empty where nothing is."""
    found = [dispute for finder in FINDERS for dispute in finder(materials)]
    taken = {(m.source, m.at.start) for d in found if d.kind == "date" for side in d.sides for m in side}
    lasting = {(m.source, m.at.start) for d in found if d.kind == "duration" for side in d.sides for m in side}
    found += [*dated.find(materials, taken), *lengths.find(materials, lasting)]
    disputed = {(m.source, m.at.start) for d in found for side in d.sides for m in side}
    found += [*tallies.find(materials, disputed), *recurrences.find(materials, disputed)]
    return tuple(join(found))


def state(disputes: Sequence[Dispute], origin_of: Mapping[str, str]) -> tuple[Disagreement, ...]:
    """The disagreements of `disputes`, by weight: those of which only one side can be true before mere framings.

    Each side is one statement, printed by the source that prints it best, with a citation of every source that tells it.
    A figure that a later report supersedes is a development and is left out, and so is what has another scope.
    """
    found = [build(dispute, origin_of) for dispute in disputes]
    weight = {id(d): sum(claim.origins for claim in d.claims) for d in found}
    return tuple(sorted(found, key=lambda d: (d.kind == "framing", -weight[id(d)])))


def find(materials: Sequence[Material], origin_of: Mapping[str, str]) -> tuple[Disagreement, ...]:
    """The disagreements among the articles, or within one, by weight; empty where none is found."""
    return state(find_disputes(materials), origin_of)
