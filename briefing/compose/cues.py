"""A clause → its words as cues, and how plainly it tells: what the weighing of stakes and that of the outlook share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import NOMINAL, VERBAL

if TYPE_CHECKING:
    from briefing.compose.material import Evidence

MOSTLY = 0.4
"""Share of a clause in quotation marks from which on it is mostly somebody's own words."""
DUTY = 0.6
QUOTED = 0.6
"""What is left of the weight of such a clause, and of a duty, which the deadlines tell."""
_DUTY = re.compile(r"\b(?:must|ha(?:s|ve) (?:\w+ )?(?:until|to)|was given until|is to report)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|(?<!\w)‘[^‘]*?’(?!\w)")
MODAL = re.compile(
    r"\b(?:will|won['’]t)\b|['’]ll\b"
    r"|\b(?:would|could|(?-i:may)|might)\b(?! (?:\w+ly )?have\b(?! (?:to|an?|the|no|little|less|more|enough)\b))",
    re.IGNORECASE,
)
"""What may come, and not the month; “could have gone” tells what did not, “could have to go” what may."""


def find_terms(evidence: Evidence) -> set[str]:
    """The terms of the clause and of its subordinate clauses; names are left out, and nouns and verbs that look alike."""
    clause = evidence.clause
    below = (f for f in evidence.material.extraction.facets if clause.covers(f))
    nouns = {word for phrase in clause.phrases for word in phrase.key.split()}
    terms = {term for part in (clause, *below) for term in part.terms} - evidence.naming
    return terms - (nouns & VERBAL) - (NOMINAL - nouns)


def weigh_plainness(evidence: Evidence, *, duties: bool = True, quoted: float = QUOTED) -> float:
    """1 for a plain telling, less for a duty (unless `duties` is false), and `quoted` for what is mostly a quotation."""
    text = evidence.text
    own = sum(len(match[0]) for match in _QUOTED.finditer(text))
    duty = any(time.deadline for time in evidence.times) or (evidence.clause.status == "demanded" and _DUTY.search(text))
    return (DUTY if duties and duty else 1.0) * (quoted if own > MOSTLY * len(text) else 1.0)
