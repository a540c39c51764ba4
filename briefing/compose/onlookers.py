"""A role or a body → whether it only looks on: an analyst wants nothing of what he speaks of, and expects something of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.compose.material import Evidence

_WATCHING = re.compile(
    r"\b(?:academic|analysts?|analytics|column\w+|commentator|economist|expert|fellow|historian|institute|journalist|lectur\w+"
    r"|observers?|pollster|professor|reporter|research\w*|scholar|scientist|strategist|teaches|university|college)\b",
    re.IGNORECASE,
)


def looks_on(description: str) -> bool:
    """True where the words describe somebody who watches, such as “economist at Lund Bank” or “Aske University”."""
    return bool(_WATCHING.search(description))


def has_onlooker(evidence: Evidence) -> bool:
    """True where the clause names somebody who only looks on, or tells what he says or does."""
    clause, names = evidence.clause, evidence.material.extraction.names
    meant = {clause.speaker, clause.subject, *(a.antecedent for a in clause.anaphors), *evidence.names}
    persons = [n for n in names if n.kind == "person" and n.full in meant]
    return any(looks_on(f"{n.role or ''} {n.side or ''}") for n in persons)
