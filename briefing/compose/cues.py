"""A clause → how strongly it tells what is at stake, or what is expected: each class of words counts once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import (
    AFFECTED,
    DEATH,
    DEPENDENCE,
    EXPECTATION,
    EXPOSURE,
    FALLEN,
    FEAR,
    HARM,
    LOSS,
    OPINION,
    POWER,
    RISEN,
    RULES,
    SUPPORT,
    TRADED,
    WITHDRAWN,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Evidence
    from briefing.model.extraction import Quantity

FEW = 2
MANY = 100
"""Counts up to the first say nothing of how much is at stake; up to the second no more than the words beside them."""
LARGE = 1_000_000
"""Sums from this one on are at stake by themselves; a price or a fare below it is not."""
THIN = 4
"""Content words below which a clause without a figure says too little of who stands to lose what."""
PASSING = 0.4
ASIDE = 0.5
"""What money and people weigh where nothing says what becomes of them."""
TOLD = 0.8
"""Weight from which on it adds to an expectation that somebody is named who holds it."""
CURRENCIES = frozenset(
    """baht bitcoin crown dinar dirham dollar euro florin franc krona kroner lira mark naira peso pound rand real
    renminbi ringgit riyal rouble ruble rupee rupiah shekel shilling won yen yuan zloty""".split()
)
_CAST = frozenset({"vote", "ballot", "signature", "page", "step"})
_TIMES = frozenset("century day decade hour minute month second week weekend year".split())
_AT_STAKE = re.compile(
    r"\bat (?:stake|risk)\b|\bstands? to (?:lose|gain)\b|\b(?:put|puts|putting|left|leav(?:es|ing)) [^.;]{0,40}in doubt\b"
    r"|\bcasts? (?:a shadow|doubt)\b|\bhang(?:s|ing)? (?:over|in the balance)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:ma(?:de|kes?) up|account(?:s|ed)? for|com(?:es?|ing) from)\b[^.;]*(?:\d|per ?cent|half|third|quarter|most)"
    r"|(?:%|per ?cent|half|third|quarter|most) [^.;,]*\b(?:com(?:es?|ing) from|depends? on)\b",
    re.IGNORECASE,
)
_RELIES = re.compile(r"\b(?:depend\w*|rel(?:y|ies|ied|iance|iant)) (?:\w+ )?(?:on|upon)\b", re.IGNORECASE)
_TAKEN_AWAY = re.compile(
    r"\b(?:turn(?:s|ed|ing)?|walk(?:s|ed|ing)?|driven?|scared?) away\b|\bpull(?:s|ed|ing)? out\b|\bla(?:id|y|ying) off\b"
    r"|\bcut(?:s|ting)? off\b|\bshut(?:s|ting)? down\b|\bon hold\b|\bfor good\b|\bforced out\b|\bdo(?:es)? without\b"
    r"|\b(?:asks?|asked|appeal(?:s|ed)|plead(?:s|ed)|calls?|called) (?:[\w’']+ ){0,3}for (?:help|aid|support)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",(?: \w+){0,2} (?:which|whom|whose|where|who)\b[^,]*\Z")
_AVERTED = re.compile(
    r"\bno (?:\w+ ){1,3}(?:would|will|to be|has|have|is|are|was|were)\b|\bc[ao]me off\b|\b(?:very )?little\b", re.IGNORECASE
)
"""Harm that is denied or over."""
_WARNED = re.compile(r"\b(?:warn(?:s|ed|ing)?|fears?|feared)\b", re.IGNORECASE)
_RESULT = re.compile(
    r", (?:thus |thereby )?(?:bringing|costing|forcing|leaving|posing|pushing|putting|raising|robbing|stripping|threatening)\b",
    re.IGNORECASE,
)
"""The end of a sentence that tells what came of it."""
_MODAL = re.compile(r"\b(?:will|would|could|may|might|won['’]t)\b(?! have\b)|['’]ll\b", re.IGNORECASE)
"""What may come; “could have” tells what did not."""
_ODDS = re.compile(
    r"\b(?:almost certainly|certain to|coin toss|far from certain|foregone conclusion|in the view of|(?:less|more|not) sure"
    r"|likel(?:ier|iest)|matter of time|remains? to be seen|toss-up"
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
_DUTY = re.compile(r"\b(?:must|ha(?:s|ve) (?:\w+ )?(?:until|to)|was given until|is to report)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|(?<!\w)‘[^‘]*?’(?!\w)")


def weigh_stakes(evidence: Evidence, as_of: datetime.date | None = None) -> float:
    """How much the clause tells who stands to lose or gain, and how much (0 where it does not), seen from the day `as_of`."""
    clause, text = evidence.clause, evidence.text
    terms = _find_terms(evidence)
    cues = _weigh_harm(terms, text)
    if cues and (clause.verb in FEAR or _WARNED.search(text)):
        cues += 0.6
    counted = max((_weigh_quantity(evidence, quantity, plain=not cues) for quantity in clause.quantities), default=0.0)
    score = cues + counted + (0.5 if cues and counted >= 1 else 0.0) + 0.3 * bool(terms & POWER)
    score += (
        0.5 * bool(terms & SUPPORT)
        + (0.5 if cues else 0.2) * bool(terms & AFFECTED and counted < 1)
        + 0.3 * bool(_MODAL.search(text))
    )
    if not cues and not counted:
        score *= ASIDE
    if cues and _AVERTED.search(text):
        score -= 0.5
    if len(terms) < THIN and not clause.quantities:
        score -= 0.3
    if as_of and clause.status == "done" and _is_history(evidence, as_of):
        return 0.0
    return max(0.0, score * _plainness(evidence, duties=counted < 1 and cues < 1))


def _find_terms(evidence: Evidence) -> set[str]:
    """The terms of the clause and of its subordinate clauses, names left out."""
    clause = evidence.clause
    below = (f for f in evidence.material.extraction.facets if clause.covers(f))
    return {term for part in (clause, *below) for term in part.terms} - evidence.naming


def _is_history(evidence: Evidence, as_of: datetime.date) -> bool:
    """True for what happened in another year than this and the last."""
    years = [int(time.value[:4]) for time in evidence.times if time.value and time.value[:4].isdigit()]
    return bool(years) and max(years) < as_of.year - 1


def _weigh_harm(terms: AbstractSet[str], text: str) -> float:
    """How much the words tell of harm done or feared, of what is lived by, and of what is taken away."""
    score = 1.0 if terms & HARM else 0.8 if terms & LOSS else 0.0
    score += 0.5 * bool(terms & EXPOSURE) + 0.5 * bool(terms & FEAR) + 0.7 * bool(terms & DEPENDENCE or _SHARE.search(text))
    score += 1.0 * bool(_AT_STAKE.search(text)) + 0.4 * bool(_RELIES.search(text))
    if not terms & RULES:
        score += 1.0 if _TAKEN_AWAY.search(text) else 0.5 if terms & WITHDRAWN else 0.0
    score += (1.0 if terms & FALLEN else 0.7 if terms & RISEN else 0.0) * bool(terms & TRADED)
    return score + 0.5 * bool(_RESULT.search(text))


def _weigh_quantity(evidence: Evidence, quantity: Quantity, *, plain: bool) -> float:
    """1 for a number of people, homes or jobs, and for a great sum; less for a lesser sum, a toll or a share.

    Much less for what is counted in passing, in a relative clause that tells of no harm. Where the clause is `plain`, and
    tells of none either, a number of people must be great to say anything.
    """
    people = quantity.unit in AFFECTED or (quantity.unit != "percent" and set(quantity.measure.split()[:1]) & AFFECTED)
    if people:
        weight = 1.0 if quantity.value > (MANY if plain else FEW) else 0.0
    elif quantity.value >= LARGE and quantity.unit not in _CAST:
        weight = 1.0
    elif quantity.unit in CURRENCIES or quantity.unit in {"percent", "share"}:
        weight = 0.3
    else:
        weight = 0.3 if not plain and quantity.unit not in _TIMES else 0.0
    return PASSING * weight if _is_passing(evidence, quantity) else weight


def _is_passing(evidence: Evidence, quantity: Quantity) -> bool:
    """True for a figure in a relative clause that tells of no harm by itself."""
    clause, text = evidence.clause, evidence.material.source.text
    parts = [f for f in evidence.material.extraction.facets if f != clause and clause.covers(f) and f.covers(quantity)]
    shorter = [part for part in parts if (part.start, part.end) != (clause.start, clause.end)]
    if not shorter:
        return bool(_RELATIVE.search(text, clause.start, quantity.start))
    return any(not _weigh_harm(set(part.terms), part.cut(text)) for part in shorter)


def is_later_count(evidence: Evidence, other: Evidence) -> bool:
    """True where `evidence` counts what `other` counts, in a later article: of the dead, of homes damaged."""
    here, there = (each.material.source.published for each in (evidence, other))
    if here is None or there is None or here <= there:
        return False
    mine, theirs = (set(each.clause.terms) for each in (evidence, other))
    units = [{q.unit for q in each.clause.quantities} for each in (evidence, other)]
    dead = mine & DEATH and theirs & DEATH and evidence.clause.quantities and other.clause.quantities
    return bool(dead or (units[0] & units[1] & AFFECTED and mine & theirs & HARM))


def weigh_outlook(evidence: Evidence, as_of: datetime.date | None = None) -> float:
    """How much the clause tells what is expected, and by whom (0 where it does not), seen from the day `as_of`."""
    clause, text = evidence.clause, evidence.text
    if _NO_OUTLOOK.search(text):
        return 0.0
    terms = _find_terms(evidence)
    named = any(name.full == clause.subject for name in evidence.material.extraction.names)
    seen = clause.verb == "see" and clause.status == "ongoing" and named
    score = 1.0 * bool(terms & EXPECTATION or clause.verb in EXPECTATION or _ODDS.search(text) or seen)
    opinion = clause.verb in OPINION
    held = opinion or seen or clause.verb in EXPECTATION
    score += 0.5 * opinion + 0.5 * bool(_PERHAPS.search(text)) + 0.3 * bool(_MODAL.search(text))
    score += {"expected": 0.4, "possible": 0.3, "planned": 0.4, "conditional": 0.2}.get(clause.status, 0.0)
    ahead = [time.value[:10] for time in evidence.times if time.value and time.value[0].isdigit()]
    score += 0.4 * any(as_of is not None and day > as_of.isoformat() for day in ahead)
    if score >= TOLD and (clause.speaker or (held and clause.subject)):
        score += 0.5
    return score * _plainness(evidence)


def _plainness(evidence: Evidence, *, duties: bool = True) -> float:
    """1 for a plain telling; less for a duty, which the deadlines tell, and for what is mostly somebody's own words."""
    text = evidence.text
    quoted = sum(len(match[0]) for match in _QUOTED.finditer(text))
    duty = any(time.deadline for time in evidence.times) or (evidence.clause.status == "demanded" and _DUTY.search(text))
    return (0.6 if duties and duty else 1.0) * (0.6 if quoted > 0.5 * len(text) else 1.0)
