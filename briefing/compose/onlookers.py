"""A role or a body → whether it only looks on: an analyst wants nothing of what he speaks of, and expects something of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import EXPECTATION, OPINION
from briefing.compose.disagreements.office_words import PROFESSIONS

if TYPE_CHECKING:
    from briefing.compose.material import Evidence

_WATCHING = re.compile(
    r"\b(?:academics?|analysts?|analytics|column\w+|commentators?|economists?|experts?|fellow|forecast(?:ers?|ing)|historians?"
    r"|institute|journalists?|lectur\w+|observers?|pollsters?|professors?|reporters?|research\w*|scholars?|scientists?"
    r"|strategists?|teaches|university|college|\w{3,}ologists?)\b",
    re.IGNORECASE,
)
_FORMING_VIEWS = re.compile(
    r"\b(?:aides|agents|bankers|bookmakers|brokers|(?:aid|health|rescue|relief) workers|consultants|dealers|diplomats|doctors"
    r"|editor|engineers|executives|insiders|insurers|investigators|investors|lawyers|lenders|managers|markets|planners"
    r"|sources?|speculators|statisticians|short-sellers|traders|veterans|watchers)\b",
    re.IGNORECASE,
)
"""Who is no party by that alone, and is told of by his trade where he expects something."""
_PUBLIC = frozenset({"diplomat", "law", "police", "soldier", "union"})
"""Callings in which somebody acts for the public or for others."""


def looks_on(description: str) -> bool:
    """True where the words describe somebody who watches, such as “economist at Lund Bank” or “Aske University”."""
    return bool(_WATCHING.search(description))


def is_trade(role: str) -> bool:
    """True where the words tell only by what somebody earns his living (“a nurse for nine years”)."""
    words = re.split(r"\s(?:at|for|from|in|of|on|who|with)\b|,", role.lower())[0].split()
    return bool(words) and PROFESSIONS.get(words[-1], "union") not in _PUBLIC


def has_onlooker(evidence: Evidence) -> bool:
    """True where the clause names somebody who only looks on, or tells what he says or does.

    A trade counts, too, where it is told what those of it expect (“dealers think …”).
    """
    clause, names = evidence.clause, evidence.material.extraction.names
    meant = {clause.speaker, clause.subject, *(a.antecedent for a in clause.anaphors), *evidence.names}
    persons = [n for n in names if n.kind == "person" and n.full in meant]
    if any(looks_on(f"{n.role or ''} {n.side or ''}") for n in persons):
        return True
    if clause.speaker and clause.speaker not in evidence.names and looks_on(clause.speaker):
        return True
    subject = clause.subject or ""
    trade = bool(_FORMING_VIEWS.search(subject)) or (subject not in evidence.names and looks_on(subject))
    return trade and clause.verb in EXPECTATION | OPINION | {"see"}


def is_private(evidence: Evidence, who: str) -> bool:
    """True for a person of whom the article gives neither office nor side: what he does concerns himself."""
    told = [n for n in evidence.material.extraction.names if n.full == who]
    return any(n.kind == "person" for n in told) and not any(n.role or n.side for n in told)
