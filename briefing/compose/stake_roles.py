"""A clause → how much it tells by its make-up what somebody has at stake: a part of a whole, a payment, what one is kept from.

No word here tells of harm by itself. It is the role that tells: a part of a whole behind a verb of buying and selling, a
sum behind one of paying, somebody who is barred, ranks last, or should keep away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import AFFECTED, BEARERS, LIVELIHOOD, PAYING, POLLED
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Evidence

SHARED = 0.9
PAID = 0.6
EACH = 0.3
"""What it adds to a sum that it is paid for each of many, or by each."""
KEPT = 0.9
AILING = 0.9
PLACED = 0.9
ADVISED = 0.9
SOLE = 0.8
_NUMBER = r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|a hundred)"
_PART_OF = re.compile(
    rf"\b(?:half|(?:a|one|two|three|four|five|six|seven|eight|nine)[- ]"
    r"(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?"
    rf"|{_NUMBER}(?:%| per ?cent)|the (?:bulk|lion[’']s share)|(?:almost|nearly|virtually|all but) all"
    r"|most(?= of (?:its|the|their|what))) of (?!my\b|our\b|us\b|(?:\w+ )?(?:day|decade|life|month|night|time|week|year))"
    rf"|\b{_NUMBER} (?:in|out of) (?:every )?(?:ten|twenty|fifty|a hundred|\d+|two|three|four|five|six|seven|eight|nine)\b"
    rf"|\bof every {_NUMBER}\b|\b(?:of|from) every (?:crown|dollar|euro|pound)\b"
    rf"|\d[\w.,’'% -]{{0,60}}\bout of (?:[\w’'-]+ ){{0,3}}{_NUMBER}",
    re.IGNORECASE,
)
"""“More than half of the boats”, “seven in ten of the fish”, “85m out of total exports of 210m”."""
_TAKES_PART = re.compile(r"\b(?:take|took|taking|takes|taken) (?:part|place|to the streets|sides)\b", re.IGNORECASE)
_FOR_EACH = re.compile(
    r"\b(?:each|apiece|per (?!cent\b)\w+|(?:for|on|of) every \w+"
    r"|(?:\d[\d.,]*(?:bn|m|p)?|million|billion)(?: \w+)? an? (?:acre|animal|barrel|child|customer|day|family|head|hectare|home"
    r"|hour|household|kilo|litre|member|month|night|person|pupil|seat|share|ton|tonne|week|worker|year))\b",
    re.IGNORECASE,
)
_KEPT_FROM = re.compile(
    r"\b(?:are|be|been|being|is|was|were|find themselves) (?:\w+ly |now |still |also )?"
    r"(?:barred|banned|blocked|confined|debarred|disqualified|excluded|forbidden|grounded|held up|kept|laid up"
    r"|locked (?:in|out|up)|prevented|prohibited|put out|shut out|stood down|stuck|tied up"
    r"|trapped|turfed out|turned out|held back)\b"
    r"|\b(?:not|never|no longer|cannot|can[’']t) (?:be )?(?:able|allowed|entitled|permitted|qualify|eligible)\b"
    r"|\b(?:has|have|had|with) no (?:\w+ ){0,2}(?:access|alternative|choice|claim|cover|cushion|heating|home|income|insurance"
    r"|means|option|place|power|protection|recourse|refuge|right|rights|roof|safety net|savings|say|shelter|space|water|way"
    r"|work)\b"
    r"|\b(?:has|have|had|with) nowhere\b|\bwithout (?:a single|an?y)\b|\b(?:get|gets|getting) nothing\b"
    r"|\blos(?:e|es|ing) (?:access|the right|their|its|his|her)\b",
    re.IGNORECASE,
)
_PLACED_WORSE = re.compile(
    r"\b(?:worse|worst|badly|hardest|most|poorly|first|last|better|best)[ -](?:placed|off|hit|affected|exposed"
    r"|at risk|prepared"
    r"|protected|equipped|to (?:suffer|go|lose|pay|be paid))\b"
    r"|\brank(?:s|ed|ing)? (?:\w+ )?(?:behind|below|last|after|ahead of|before)\b"
    r"|\b(?:last|first|(?:far |further )?back) in (?:line|the queue)\b"
    r"|\bat the (?:mercy of|back of the queue|sharp end)\b|\bthe brunt\b|\bon the hook\b"
    r"|\b(?:(?:less|more) than|no more than) (?:\w+ ){1,5}(?:is|are|was|were) worth\b"
    r"|\bworth (?:\w+ ){0,2}(?:less|nothing)\b",
    re.IGNORECASE,
)
_ADVISED = re.compile(
    r"\b(?:should|must|ought to|need to|(?:advised|asked|begged|told|urged|warned)(?: \w+){0,4}? to"
    r"|(?:advised|told|urged|warned) against)"
    r" (?:\w+ly |not |never )?(?:(?:stay|keep|remain|move|get)(?:ing)? (?:away|clear|home|indoors|inside|off"
    r"|out|at home)|avoid"
    r"|boil|evacuate|shelter|stock up|leave (?:home|their|the)"
    r"|(?<=not )(?:drink|eat|touch|swim|travel|enter|use|drive|breathe|go)|(?<=never )(?:drink|eat|touch|swim|enter)"
    r"|(?:drink|eat|travell?|swimm|driv|us)ing)\b",
    re.IGNORECASE,
)
_AILS = re.compile(
    r"\b(?:difficult(?:y|ies)|problems?|trouble) (?:breathing|eating|sleeping|swallowing|walking"
    r"|with (?:his|her|its|the|their) (?:bones?|breath\w*|eyes?|hearing|hearts?|joints|kidneys?|livers?|lungs?|memory|nerves"
    r"|sight|skin|sleep|speech))\b"
    r"|\b(?:f[ae]ll|fallen|falling|made|taken) (?:\w+ly )?(?:ill|sick)\b|\b(?:scarred|crippled|blinded|deaf"
    r"|lame|sick) for life\b"
    r"|\blife(?:-long|long|-threatening|-changing)\b|\bin (?:hospital|intensive care|a coma)\b"
    r"|\bon (?:a ventilator|dialysis)\b",
    re.IGNORECASE,
)
_SOLE = re.compile(
    r"\b(?:the|its|their|his|her|whose|[’']s) (?:only|sole|last|main|chief|largest|biggest|second-largest) (?:\w+ ){0,2}?"
    r"(?:airport|bank|bridge|buyer|clinic|connection|crop|customer|doctor|employer|employment|export|ferry|hospital|income"
    r"|lender|lifeline|link|livelihood|market|pharmacy|port|post office|producer|railway|road|route|school|shop"
    r"|source|supplier"
    r"|supply|way|well)\b",
    re.IGNORECASE,
)
"""What nothing can take the place of."""


def weigh_roles(evidence: Evidence, terms: AbstractSet[str]) -> float:
    """What the roles of the clause say of who loses, pays or is kept from what; 0 where they say nothing of it."""
    text, clause = evidence.text, evidence.clause
    verbs = {clause.verb or ""} | {phrase.governor for phrase in clause.phrases}
    bears = bool(terms & (AFFECTED | BEARERS))
    score = 0.0
    if verbs & LIVELIHOOD and not terms & POLLED and _PART_OF.search(text) and not _TAKES_PART.search(text):
        score += SHARED
    if verbs & PAYING and any(q.unit in CURRENCIES for q in clause.quantities):
        score += PAID * (bears or bool(_FOR_EACH.search(text))) + EACH * bool(_FOR_EACH.search(text))
    score += KEPT * bool(bears and _KEPT_FROM.search(text)) + PLACED * bool(_PLACED_WORSE.search(text))
    score += AILING * bool(_AILS.search(text))
    return score + ADVISED * bool(_ADVISED.search(text)) + SOLE * bool(_SOLE.search(text))
