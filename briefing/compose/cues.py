"""A clause's words → how strongly it tells what is at stake, or what is expected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.compose.material import Evidence
    from briefing.model.extraction import Quantity

_STAKES = re.compile(
    r"""\b(?:
    (?P<heavy>at\ stake|suffer(?:s|ed)?|los(?:e|es|ing|s|ses)
      |lost|costs?\b|costing|damage[sd]?|harm(?:s|ed)?|destabili[sz]\w+
      |upend(?:s|ed)?|disrupt\w*|lifeline|worst|shortages?|jobs?|livelihoods?|bankrupt\w*|layoffs?|redundan\w+|deaths?
      |casualt\w+|turned\ away|penalt\w+|fines?\b|victims?|homeless
      |(?:ask|appeal|plead|call)(?:s|ed|ing)?\ (?:[\w’]+\ ){0,3}for\ (?:help|aid|support)|evacuat\w+|stranded|unrest)
    |(?P<light>risk\w*|threat\w*|fear\w*|affect\w*|impact\w*|hit\b|hurt|burden\w*|benefit\w*|gain\w*|vital|critical
      |crucial|depend\w*|relian\w+|prices?|markets?|investors?|consumers?|farmers?|passengers?|customers?|patients?|growth
      |inflation|supply|delay\w*|afford\w*|vulnerab\w+|safety|strain\w*|pressure|rall(?:y|ied)|record|walk\ away|help
      |billions?|millions?)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OUTLOOK = re.compile(
    r"""\b(?:
    (?P<heavy>expect(?:s|ed|ing|ation\w*)?|likely|unlikely|forecast\w*|predict\w*|outlook|reckon(?:s|ed)?|doubt(?:s|ed
      |ful)?|chances?|odds|sees|thinks?|believes?|hopeful|optimis\w+|pessimis\w+|anticipat\w+|prospect\w*
      |in\ the\ view\ of|(?:less|not|more)\ sure|poised|foresee\w*|projected|set\ the\ stage|realistic
      |remains?\ to\ be\ seen|bet(?:s|ting)?\ on|warn(?:s|ed)?\ that|hope[sd]?\ (?:that|the|to|for)|almost\ certainly)
    |(?P<light>could|may|might|would|will|possibl[ey]|hint(?:s|ed)?|next\ (?:year|month|week)|coming|future|soon
      |probabl[ey]|perhaps|continue\s+to|further|eventually|set\ to|caution(?:s|ed)?|unresolved|fragile)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
FEW = 2
"""Counts up to this one say nothing of how much is at stake."""
LARGE = 1_000_000
"""Sums from this one on are at stake; a price or a fare below it is not."""
_AFFECTED = frozenset(
    """acre business child citizen commuter consumer customer depositor employee evacuee family farm farmer flight guest
    home homeowner hospital house household investor job journey migrant motorist passenger patient pensioner people
    person policyholder position post property pupil refugee renter resident school shareholder shop soldier store student
    taxpayer tenant tourist traveller user woman worker""".split()
)
CURRENCIES = frozenset(
    """baht crown dinar dirham dollar euro franc kroner krona lira mark naira peso pound rand real renminbi ringgit riyal
    rouble ruble rupee rupiah shekel shilling won yen yuan zloty""".split()
)
_NO_OUTLOOK = re.compile(r"\b(?:did not say|had not|is due to begin)\b", re.IGNORECASE)


def weigh_stakes(evidence: Evidence) -> float:
    """How much the clause tells who stands to lose or gain, and how much (0 where it does not)."""
    score = _count(_STAKES, evidence.text)
    if evidence.clause.verb == "fear":
        score += 0.5
    if any(_is_at_stake(quantity) for quantity in evidence.clause.quantities):
        score += 1.0
    if evidence.clause.status in {"possible", "conditional"}:
        score += 0.3
    return score


def _is_at_stake(quantity: Quantity) -> bool:
    """True for a number of people, homes or jobs, and for a great sum of money."""
    if quantity.unit in _AFFECTED or set(quantity.measure.split()[:1]) & _AFFECTED:
        return quantity.value > FEW
    return quantity.value >= LARGE and quantity.unit in CURRENCIES


def weigh_outlook(evidence: Evidence) -> float:
    """How much the clause tells what is expected, and by whom (0 where it does not)."""
    text = evidence.text
    score = _count(_OUTLOOK, text)
    if evidence.clause.status in {"expected", "possible"}:
        score += 0.3
    if evidence.clause.speaker and score >= 1:
        score += 0.5
    return 0.0 if _NO_OUTLOOK.search(text) else score


def _count(pattern: re.Pattern[str], text: str) -> float:
    """The weight of the different cues in `text`: a heavy one counts 1, a light one 0.5."""
    heavy = {m["heavy"].lower() for m in pattern.finditer(text) if m["heavy"]}
    light = {m["light"].lower() for m in pattern.finditer(text) if m["light"]}
    return 1.0 * len(heavy) + 0.5 * min(len(light), 3)
