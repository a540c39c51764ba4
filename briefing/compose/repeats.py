"""A fact and those that a row tells already → whether it adds anything, and is no older value of what they measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.figures import is_odd, is_telling
from briefing.compose.prospects import ONE_MATTER
from briefing.compose.sameness import Gist
from briefing.compose.stemming import stem
from briefing.compose.vocabulary import GENERIC_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence

ONE_SAYING = 2
"""Days apart up to which two articles report one saying of somebody on one matter."""


def is_new(dossier: Dossier, fact: Fact, chosen: Iterable[Fact]) -> bool:
    """True where none of `chosen` says much the same, gives the same figure or reports the same saying."""
    lead = dossier.leads[fact]
    gist = Gist.of(lead)
    told = [dossier.leads[other] for other in chosen]
    return not any(
        gist.share(Gist.of(other)) >= ONE_MATTER or _give_one_figure(lead, other) or _is_one_saying(lead, other)
        for other in told
    )


def is_outdated(dossier: Dossier, fact: Fact, others: Iterable[Fact]) -> bool:
    """True where a later article gives another value of what the fact measures: the same subject in the same unit."""
    lead = dossier.leads[fact]
    return any(_takes_the_place(dossier.leads[other], lead) for other in others if other is not fact)


def _is_one_saying(one: Evidence, other: Evidence) -> bool:
    """True where two articles of one day or so tell what one person said, and `one` gives no figure or day besides."""
    here, there = one.material.source, other.material.source
    if not one.clause.speaker or one.clause.speaker != other.clause.speaker or here.id == there.id:
        return False
    person = any(n.kind == "person" and n.full == one.clause.speaker for n in one.material.extraction.names)
    near = here.published and there.published and abs((here.published - there.published).days) <= ONE_SAYING
    return bool(person and near and not _figures(one) - _figures(other) and not one.days - other.days)


def _give_one_figure(one: Evidence, other: Evidence) -> bool:
    """True where both give the same odd figure of the same thing, and `one` none besides."""
    here, there = _figures(one), _figures(other)
    odd = {(q.value, q.unit) for q in one.clause.quantities if is_odd(q)} & there
    return bool(odd) and here <= there and bool((one.words & other.words) - one.naming)


def _figures(evidence: Evidence) -> set[tuple[float, str]]:
    return {(q.value, q.unit) for q in evidence.clause.quantities if is_telling(q)}


def _takes_the_place(later: Evidence, earlier: Evidence) -> bool:
    here, there = later.material.source.published, earlier.material.source.published
    if here is None or there is None or here <= there:
        return False
    units = {q.unit for q in later.clause.quantities} & {q.unit for q in earlier.clause.quantities} - {""}
    subjects = _subjects(later) & _subjects(earlier)
    return bool(units and subjects) and _names(earlier) <= _names(later) | {earlier.clause.speaker}


def _subjects(evidence: Evidence) -> set[str]:
    clause = evidence.clause
    main = [p for p in clause.phrases if p.governor == clause.verb]
    active = any(p.role == "subject" for p in main)
    heads = {p.head for p in main if p.role == ("subject" if active else "object")}
    return {stem(head) for head in heads - GENERIC_NOUNS}


def _names(evidence: Evidence) -> set[str | None]:
    return {name for name in evidence.names if name != evidence.clause.speaker}
