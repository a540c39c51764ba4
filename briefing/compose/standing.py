"""A fact of a matter → how well it says where the matter stands now, and whether it says so at all."""

from __future__ import annotations

import math
import re
from enum import IntEnum
from typing import TYPE_CHECKING

from briefing.compose.cues import weigh_plainness
from briefing.compose.days import days_of
from briefing.compose.leads import dangles
from briefing.compose.onlookers import is_trade

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence, Material

LEAST_TERMS = 4
"""Content words below which a clause says too little to stand for a matter alone."""
AGENDA = 3
"""Matters of which a clause that tells no more than one of them says nothing: it lists them."""
LEAST_REMARK = 4
"""Words in quotation marks that end a clause, from which on they are its point."""
LISTED = 0.4
"""What is left of the weight of such a list."""
AHEAD = 0.7
"""The same of what is only planned or expected: where a matter stands is first of all what has been done."""
OVER = 0.5
"""The same of what was due on a day that has passed."""
EXACT = 0.15
"""What each figure and day adds to the weight, up to so many."""
MOST_EXACT = 3
STALE = 0.2
"""What is left of the weight of what is oldest."""
LEAST_HALF, MOST_HALF, HALVES = 1.0, 7.0, 3
"""Days in which what is told grows old by half: a third of the time that the articles span, within these bounds."""
_MOOD = re.compile(
    r"\b(?:anger|anxiet(?:y|ies)|atmosphere|backdrop|breakthrough|buoy\w*|cautious\w*|closely watched|cloud\w*|concerns?"
    r"|confidence|flashpoints?|frictions?|goodwill|high-stakes|hopes?|loom\w*|mood|nerves|optimis\w*|ominous|overshadow\w*|pessimis\w*"
    r"|rhetoric|rivalry|shadow\w*|simmer\w*|spirits?|tensions?|tone|turning point|uncertaint(?:y|ies)|unease"
    r"|worr(?:y|ies|ied))\b",
    re.IGNORECASE,
)
"""Words for how it feels, which say nothing of what is."""
_SHOWING = frozenset(
    "deepen fuel heighten highlight illustrate mark reflect renew show signal stoke underline underscore".split()
)
"""Verbs that say of an event only what it does to the mood."""
_POSTURE = frozenset(
    """chat cheer cry dance doze drink eat gaze glance grin kneel laugh lean linger nod pace pose shrug sing sit sleep smile
    stand stare stroll walk wander watch wave weep whisper""".split()
)
"""What somebody is seen doing."""
_FEELING = re.compile(
    r"\b(?:am|are|be|been|is|was|were|feels?|felt|said) (?:\w+ly |“|\"|‘)?(?:\w+ and |\w+, )?"
    r"(?:amazed|angry|appalled|astonished|delighted|devastated|disappointed|dismayed|furious|glad|grateful|happy|heartbroken"
    r"|outraged|pleased|proud|relieved|sad|saddened|shocked|sorry|stunned|surprised|thrilled)\b",
    re.IGNORECASE,
)
"""What somebody feels about it."""
_SCENE = re.compile(r"\bthere (?:was|were)\b(?! (?:an? )?(?:agreement|deal|majority|no|vote)\b)", re.IGNORECASE)
"""How a place looked."""
_OWN = re.compile(r"his|her|.*['’]s?", re.IGNORECASE)
EMPTY = re.compile(
    r"\b(?:to|must|should) (?:act|do (?:better|more|something)|get (?:involved|on with it)|intervene|listen|step in"
    r"|take (?:action|responsibility|steps)|think again)(?: (?:again|now|quickly|at once))?[.”\"]*$",
    re.IGNORECASE,
)
"""A call for something, and nobody knows for what."""
_REMARK = re.compile(
    r"\b(?:are|as|be|been|being|had|has|have|is|it|show(?:ed|n|s)?|sounds?|them|was|were) (?:(?:an?|the) )?"
    r"[“\"‘](?P<words>[^“”\"\d]*)[”\"’][.,]?$",
    re.IGNORECASE,
)
_UNDONE = frozenset({"planned", "expected", "possible", "conditional"})
_BEING = frozenset("be become feel look matter mean prove remain seem sound stay".split())
"""Verbs of a judgement (“remains the rawest point”)."""
_LEANING = re.compile(
    r"(?:in|by|as|at|for|from|on) (?:(?:a|an|that|the|this) )?"
    r"(?:another|addition|contrast|exchange|example|instance|it|other words|reply|response|result|return|same|separate|that"
    r"|this|turn)\b"
    r"|(?:failing|besides|beyond|despite|given|like|unlike|with|without) (?:it|that|these|this|those|them)\b"
    r"|(?:several|others?|some|many|most|neither|both|each|none|one|two|three|nobody|nothing)\b"
    r"(?= (?:of (?:it|them|that)\b|like it|(?:has|have|had|is|are|was|were|will|would|could|may|must|say|said)\b)|,)"
    r"|the (?:former|latter|others?|remainder|rest|same)\b",
    re.IGNORECASE,
)
"""Openings that lean on the sentence before."""


_POINTING_BACK = re.compile(
    r"\b(?:about|after|against|at|before|by|for|from|in|into|of|on|over|than|to|under|with)"
    r" (?:either|that|these|this|those|the (?:former|latter|other(?: one)?|same))[.”\"]*$",
    re.IGNORECASE,
)
"""Endings that do so (“up 6 per cent on that”)."""


class Grade(IntEnum):
    """Of what use a fact is as a statement of where a matter stands."""

    PLAIN = 0
    SPARE = 1
    """Only where the matter has nothing better: what was due on a day that has passed, or leans on another sentence."""
    COLOUR = 2
    """None: how it feels, a judgement without any fact, what befell somebody who stands for nobody."""


def weigh_standing(dossier: Dossier, fact: Fact, about: float, breadth: int = 1) -> float:
    """How well the fact says where a matter stands: what is about it, is told by many, lately, and with figures and days.

    `about` says how much (0 to 1) it is about the matter, `breadth` of how many matters it tells.
    """
    lead = dossier.leads[fact]
    exact = len(lead.clause.quantities) + len(lead.times)
    weight = about * dossier.weights[fact] * (weigh_freshness(dossier, lead.material) + _weigh_last(dossier, fact)) / 2
    weight *= 1 + EXACT * min(exact, MOST_EXACT)
    weight *= LISTED if is_list(dossier, fact, breadth) else 1.0
    weight *= AHEAD if lead.clause.status in _UNDONE else 1.0
    weight *= OVER if is_over(dossier, lead) else 1.0
    return weight * weigh_plainness(lead, duties=False)


def weigh_freshness(dossier: Dossier, material: Material) -> float:
    """1 for what the latest article tells, less for older ones; 1 where days are not known."""
    told, now = material.source.published, dossier.as_of
    days = [m.source.published for m in dossier.materials if m.source.published]
    if told is None or now is None or not days:
        return 1.0
    half = min(max((now - min(days)).days / HALVES, LEAST_HALF), MOST_HALF)
    return STALE + (1 - STALE) * math.pow(0.5, (now - told).days / half)


def _weigh_last(dossier: Dossier, fact: Fact) -> float:
    """The same of the latest article that tells the fact: what is told again today still stands, but no event of a past day."""
    lead, now = dossier.leads[fact], dossier.as_of
    if now and lead.days and all(day <= now.isoformat() for day in lead.days):
        return weigh_freshness(dossier, lead.material)
    return max(weigh_freshness(dossier, e.material) for e in (*fact.evidence, *fact.echoes))


def find_latest(dossier: Dossier) -> frozenset[Fact]:
    """The facts whose printed clause gives the last value of what has moved."""
    last = {(c.source, c.start, c.end) for d in dossier.developments for c in d.steps[-1].citations}
    return frozenset(fact for fact, lead in dossier.leads.items() if _is_among(lead, last))


def _is_among(lead: Evidence, told: AbstractSet[tuple[str, int, int]]) -> bool:
    at, clause = lead.material.source.id, lead.clause
    return any(source == at and start < clause.end and clause.start < end for source, start, end in told)


def grade(dossier: Dossier, fact: Fact, actors: Actors) -> Grade:
    """Whether the fact says where anything stands."""
    lead = dossier.leads[fact]
    if is_thin(dossier, fact) or _is_colour(dossier, fact) or _is_judgement(lead) or _is_anecdote(lead, actors):
        return Grade.COLOUR
    if (
        (lead.clause.status != "done" and is_over(dossier, lead))
        or dangles(lead)
        or leans(lead)
        or weigh_plainness(lead, duties=False) < 1
        or _is_remark(lead)
    ):
        return Grade.SPARE
    return Grade.PLAIN


def leans(lead: Evidence) -> bool:
    """True where opening or end can only be understood from the sentence before (“In exchange, …”, “… than the other one”)."""
    text = lead.printed.cut(lead.material.source.text)
    return bool(_LEANING.match(text) or _POINTING_BACK.search(text))


def is_list(dossier: Dossier, fact: Fact, breadth: int) -> bool:
    """True for a clause about so many matters, without figure or day, that it only lists them."""
    lead = dossier.leads[fact]
    return breadth >= AGENDA and not lead.clause.quantities and not lead.times


def is_thin(dossier: Dossier, fact: Fact) -> bool:
    """True for a clause of so few words (“Talks went poorly”) that it says nothing beside another."""
    return len(dossier.leads[fact].clause.terms) < LEAST_TERMS


def address(evidence: Evidence) -> tuple[str, int]:
    """Source and index of the clause, or of the first clause of the sentence that a facet is part of."""
    material, clause = evidence.material, evidence.clause
    at = material.openings[clause.sentence] if evidence.facet else material.places[clause.start, clause.end]
    return material.source.id, at


def is_over(dossier: Dossier, lead: Evidence) -> bool:
    """True for what was to be done by a day that has passed."""
    if dossier.as_of is None:
        return False
    due = [span.last for time in lead.times if time.deadline and (span := days_of(time.value))]
    return bool(due) and all(day < dossier.as_of for day in due)


def _is_colour(dossier: Dossier, fact: Fact) -> bool:
    """True for how it feels and not what anybody did, without figure or day; and for what an event now over was to bring."""
    lead = dossier.leads[fact]
    if dossier.previews and dossier.previews.foretells(lead):
        return True
    exact = lead.clause.quantities or lead.times
    showing = lead.clause.verb in _SHOWING
    mood = bool(_MOOD.search(lead.text)) and (showing or lead.clause.status in {"ongoing", "possible"})
    return not exact and (mood or bool(_FEELING.search(lead.text) or EMPTY.search(lead.text)))


def _is_remark(lead: Evidence) -> bool:
    """True where all that is told is how somebody puts it (“called the plan ‘a leap in the dark’”)."""
    told = _REMARK.search(lead.text)
    long = told is not None and len(told["words"].split()) >= LEAST_REMARK
    return long and bool(lead.clause.speaker) and not lead.clause.quantities and not lead.times


def _is_judgement(lead: Evidence) -> bool:
    """True for what somebody makes of it, which has no figure, no day and no name (“Jobs remain the rawest point”)."""
    exact = lead.clause.quantities or lead.times or lead.names
    if _SCENE.search(lead.text) and not lead.clause.quantities and not lead.times:
        return True
    return not exact and lead.clause.verb in _BEING and lead.clause.status in {"ongoing", "possible", "done"}


def _is_anecdote(lead: Evidence, actors: Actors) -> bool:
    """True for what somebody did, or what befell him, who has no office and speaks for nobody; and for how he was seen."""
    if lead.clause.verb in _POSTURE and _is_person(lead, actors):
        return True
    owners = (a.antecedent for a in lead.clause.anaphors if a.start == lead.printed.start and _OWN.fullmatch(a.text))
    return any(_is_private(actors, name) for name in (lead.clause.subject or "", *owners))


def _is_private(actors: Actors, name: str) -> bool:
    """True for a person who has no office and speaks for nobody, or is known by his trade alone."""
    full = actors.name(name)
    role = actors.roles.get(full)
    return full in actors.persons and full not in actors.sides and (not role or is_trade(role))


def _is_person(lead: Evidence, actors: Actors) -> bool:
    """True where the clause opens with the name of a person, or is told of one."""
    opening = (n for n in lead.material.extraction.names if n.kind == "person" and n.start == lead.printed.start)
    return actors.name(lead.clause.subject or "") in actors.persons or any(opening)
