"""A clause → how strongly it tells what is expected, and by whom: each class of words counts once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import EXPECTATION, OPINION
from briefing.compose.cues import MODAL, find_terms, weigh_plainness
from briefing.compose.onlookers import has_onlooker

if TYPE_CHECKING:
    import datetime

    from briefing.compose.material import Evidence

TOLD = 0.8
"""Weight from which on it adds to an expectation that somebody is named who holds it."""
_ODDS = re.compile(
    r"\b(?:almost (?:certainly|surely)|bound to|cannot see|certain to|coin toss|expected to|far from certain"
    r"|foregone conclusion|in the view of|(?:less|more|not) sure|likel(?:ier|iest)|matter of time|on course (?:to|for)"
    r"|remains? to be seen|toss-up|ha(?:s|ve) (?:as |much |still )*(?:far|farther|further) (?:again )?to (?:fall|rise|run)"
    r"|(?:an even|even|slim|good|fair|strong|outside) chance|the odds (?:of|on|against|that)|an evens? bet|no better than evens"
    r"|(?:days|weeks|months)(?:, not \w+)?[”\"’']? away"
    r"|gives? [^.;]*\b(?:at (?:best|most)|chances?|odds|possibly))\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"\b(?:cautious(?:ly)?|eventually|if|perhaps|possib(?:ly|le|ility)|probably|set (?:to|the stage)|soon|unless|yet to)\b",
    re.IGNORECASE,
)
_NO_OUTLOOK = re.compile(
    r"\b(?:d(?:id|oes|o) not say|declined to|had not|refused to (?:say|comment)|is due to begin)\b", re.IGNORECASE
)
_HELD = re.compile(
    r"\b(?:anticipat|believ|doubt|expect|forecast|foresee|imagin|predict|project|reckon|suspect)(?:s|es|ed|ing)?\b"
    r"|\b(?:argue[sd]?|said|says?)\b|\b(?:felt|thinks?|thought|sees) (?:that |it |the |[a-z]+ (?:back|as)\b)",
    re.IGNORECASE,
)
"""A verb by which somebody holds an expectation, or tells one, wherever it stands."""


def weigh_outlook(evidence: Evidence, as_of: datetime.date | None = None) -> float:
    """How much the clause tells what is expected, and by whom (0 where it does not), seen from the day `as_of`."""
    clause, text = evidence.clause, evidence.text
    if _NO_OUTLOOK.search(text):
        return 0.0
    terms = find_terms(evidence)
    named = any(name.full == clause.subject for name in evidence.material.extraction.names)
    seen = clause.verb == "see" and clause.status == "ongoing" and named
    ahead = bool(MODAL.search(text)) or _is_ahead(evidence, as_of)
    watched = ahead and has_onlooker(evidence)
    score = 1.0 * bool(terms & EXPECTATION or clause.verb in EXPECTATION or _ODDS.search(text) or seen)
    opinion = clause.verb in OPINION
    held = opinion or seen or watched or clause.verb in EXPECTATION or bool(_HELD.search(text))
    score += 0.5 * opinion + 0.8 * watched
    score += 0.5 * bool(_PERHAPS.search(text)) + 0.3 * bool(MODAL.search(text))
    score += {"expected": 0.4, "possible": 0.3, "planned": 0.4, "conditional": 0.2}.get(clause.status, 0.0)
    score += 0.4 * _is_ahead(evidence, as_of)
    if score >= TOLD and (clause.speaker or (held and clause.subject)):
        score += 0.5
    return score * weigh_plainness(evidence)


def _is_ahead(evidence: Evidence, as_of: datetime.date | None) -> bool:
    """True where the clause names a day after `as_of`."""
    days = [time.value[:10] for time in evidence.times if time.value and time.value[0].isdigit()]
    return any(as_of is not None and day > as_of.isoformat() for day in days)
