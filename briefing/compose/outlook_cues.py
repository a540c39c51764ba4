"""A clause → how strongly it tells what is expected, and by whom: each class of words counts once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import EXPECTATION, OPINION, SCHEDULED
from briefing.compose.cues import MODAL, find_terms, weigh_plainness
from briefing.compose.days import days_of
from briefing.compose.onlookers import has_onlooker, is_private
from briefing.compose.outlook_views import foretells, has_view
from briefing.compose.stake_figures import LARGE
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    import datetime

    from briefing.compose.material import Evidence

TOLD = 0.8
"""Weight from which on it adds to an expectation that somebody is named who holds it."""
VIEW = 1.1
"""Weight of a view of what is to come that the clause holds whoever has it and whatever its verb."""
SPOKEN = 0.85
"""What is left of an expectation that is mostly somebody's own words: who says it and how surely is just what is asked."""
PRIVATE = 0.5
"""The same of what somebody without office will do himself."""
_ODDS = re.compile(
    r"\b(?:(?:almost|nearly|virtually|all but) (?:certain(?:ly)?|surely?|guaranteed|inevitable|over)|bound to|doomed|certain to"
    r"|(?:look|seem|appear)(?:s|ed)? (?:set|certain|sure|likely|unlikely|doomed|destined|inevitable|unavoidable|remote|possible"
    r"|to be heading)|sure to|expected to|tipped to|destined to|likely|unlikely|unavoidable|(?:in)?conceivabl[ey]|unthinkable"
    r"|far from (?:certain|clear|over|settled)|anything but certain|foregone conclusion|in the view of"
    r"|(?:less|more|not|hardly|fairly|quite|pretty) (?:sure|confident|certain|sanguine)"
    r"|(?:likel|unlikel)(?:ier|iest)|(?:most|best|worst)[ -]case|matter of (?:time|days|weeks|months)"
    r"|on (?:course|track) (?:to|for)"
    r"|remains? to be seen|too (?:early|soon) to (?:say|tell|know)|anyone[’']s guess|up in the air|on the cards|in prospect"
    r"|in the offing|around the corner|on the horizon|toss[- ]up|coin[- ]toss|touch and go|hang(?:s|ing)? in the balance"
    r"|ha(?:s|ve) (?:as |much |still )*(?:far|farther|further) (?:again )?to (?:fall|rise|run|go)"
    r"|(?:an even|even|slim|good|fair|strong|outside|decent|reasonable|poor|remote|better than even) chance"
    r"|\d+(?: per ?cent|%) chance"
    r"|(?:one|two|three|four|nine) chances? in (?:two|three|four|five|ten)|the odds (?:of|on|against|that|are|favou?r)"
    r"|at odds of"
    r"|an evens? bet|a safe bet|no better than evens|nearer the mark|astonished|surprised if"
    r"|(?:could|(?-i:may)|might|to|will|would) (?:last|take)"
    r" (?:[\w-]+ ){0,3}(?:days|decades?|generations?|months?|weeks?|years?)"
    r"|(?:could|(?-i:may)|might|will|would) (?:\w+ )?(?:continue|drag|go on|hold|last|remain|run|stay|stretch|survive)"
    r"(?: [\w-]+){0,3} (?:beyond|into|past|through|till|until|for (?:[\w-]+ ){0,3}(?:days?|decades?|months?|weeks?|years?))"
    r"|(?:could|(?-i:may)|might|will|would) (?:\w+ )?be (?:\w+ )?(?:days|decades|months|weeks|years) before"
    r"|will (?:be told|find out|hear|know|learn) [^.;]*\b(?:how|if|what|when|whether|who)"
    r"|the worst is (?:over|past|(?:still|yet) to come)"
    r"|pencil(?:s|l?ed|l?ing)? in (?!at|for|on)"
    r"|(?:could|(?-i:may)|might|will|would) (?:\w+ )?(?:depend|hinge|turn) (?:\w+ )?on|pric(?:e|es|ed|ing) in"
    r"|(?:are|is|look(?:s|ed)?|remain(?:s|ed)?|seem(?:s|ed)?|was|were) (?:\w+ )?(?:confident|convinced|distant|doubtful|elusive"
    r"|imminent|in sight|possible|probable|remote|uncertain|unclear|within reach)"
    r"|(?:days|weeks|months|years)(?:, not \w+)?[”\"’']? away)\b",
    re.IGNORECASE,
)
_OWN_ODDS = re.compile(
    r"\b(?:can ?not|can['’]t|(?:do|does)(?: not|n['’]t)|hard to|difficult to) (?:fore)?see"
    r" (?:a|an|another|any|how|it|much|that|the|this)\b"
    r"|\b(?:would|['’]d) (?:bet|guess)\b"
    r"|\b(?:gives?|gave|give) [^.;]*\b(?:at (?:best|most)|chances?|odds|possibly|days|weeks|months|years)\b"
    r"|\bputs? [^.;]*\b(?:chances?|odds|likelihood|probability|risk) (?:of|that|at)\b"
    r"|\b(?:optimistic|pessimistic|hopeful|gloomy|gloomier)\b",
    re.IGNORECASE,
)
"""Odds that whoever is spoken of gives himself."""
_REFUSES = re.compile(
    r"\b(?:would(?: not|n['’]t)|(?:declin|refus)(?:es|ed) to) (?:be drawn on|forecast|guess|hazard|predict"
    r"|put an? (?:date|figure|number|price)"
    r"|rule (?:it |that )?out|speculate)\b",
    re.IGNORECASE,
)
"""Whoever is asked for a forecast and gives none says how open it is."""
_OWN_DOING = re.compile(r"\b(?:said|says?) (?:that )?(?:he|she|they)(?: will| would|['’]d|['’]ll) ", re.IGNORECASE)
_HOPES = re.compile(r"\bhop(?:es?|ing) (?:that|to)\b", re.IGNORECASE)
_WAS_TO = re.compile(r"\b(?:was|were) (?:\w+ )?(?:due|expected|forecast|projected|supposed|tipped) to\b", re.IGNORECASE)
_PERHAPS = re.compile(
    r"\b(?:cautious(?:ly)?|eventually|if|perhaps|possib(?:ly|le|ility)|probably|set (?:to|the stage)|soon|unless|yet to)\b",
    re.IGNORECASE,
)
_NO_OUTLOOK = re.compile(
    r"\b(?:d(?:id|oes|o) not say|declined to|had not|refused to (?:say|comment)|is due to begin"
    r"|(?<!who )had (?:been )?(?:expected|feared|forecast|hoped|predicted)|did(?: not|n['’]t) expect|few (?:of \w+ )?expected"
    r"|(?:could|(?-i:may)|might) (?:\w+ )?(?:account for|be (?:behind|because|due to"
    r"|the (?:cause|reason|result|source)|to blame)"
    r"|explain|lie behind|reflect|stem from)"
    r"|could ?(?:not|n['’]t) (?:be|have been) (?:clearer|higher|more))\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"\bwill (?:be heard|give (?:a speech|evidence|testimony)|leave|retire|step (?:aside|down)"
    r"|take (?:over|place|questions|the stand))\b",
    re.IGNORECASE,
)
"""What is set for a day, as the verbs of `SCHEDULED`."""
_THOUGHT = re.compile(
    r"(?<!\ban )(?<!\ba )(?<!\bthe )\b"
    r"(?:argu|believ|calculat|estimat|figur|guess|imagin|reckon|suspect|think)(?:e|s|es|ed|ing)?\b"
    r"|\b(?:data|models?|polls?|projections?|studies|surveys?) (?:\w+ )?(?:indicate|point|show|suggest)s?\b"
    r"|\bthought (?!of\b|for\b)",
    re.IGNORECASE,
)
"""A verb by which somebody holds a view, which is an expectation where it is of what is to come."""
_TO_COME = re.compile(r"\bcan(?:not|['’]t)?\b|\bshould (?:be|have|see|bring|push|ease|rise|fall)\b", re.IGNORECASE)
_HOLDING = re.compile(
    r"\b(?:(?:anticipat|forecast|foresee|predict|project)(?:s|es|ed|ing)? (?!by\b|of\b|was\b|were\b)"
    r"|expect(?:s|ed|ing)?\b|doubt(?:s|ed)?\b"
    r"|(?:hopeful|improbable|inevitable|likely|optimistic|pessimistic|poised|probable|realistic|unlikely)\b)",
    re.IGNORECASE,
)
"""A word of expectation that is more than a noun (“the forecast was wrong”)."""
_SHOULD = re.compile(
    r"\bshould (?:\w+ly )?(?:arrive|be (?:able|back|over|ready)|begin|bring|climb|come|drop|ease|end|fall|help|hold|improve"
    r"|last|push|reach|recover|reopen|resume|return|rise|see|slow|start|take)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(r"\bsees? (?:[\w’'%.$£€-]+ ){1,4}?(?:\w+ing|back|at|by|to)\b", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:anticipat|believ|doubt|expect|forecast|foresee|imagin|predict|project|reckon|suspect)(?:s|es|ed|ing)?\b"
    r"|\b(?:add(?:s|ed)|argue[sd]?|caution(?:s|ed)|hint(?:s|ed)|indicate[sd]?|said|says?|signal(?:s|l?ed)|told|warn(?:s|ed))\b"
    r"|\b(?:felt|thinks?|thought|sees) (?:that |it |the |[a-z]+ (?:back|as)\b)",
    re.IGNORECASE,
)
"""A verb by which somebody holds an expectation, or tells one, wherever it stands."""


def weigh_outlook(evidence: Evidence, as_of: datetime.date | None = None) -> float:
    """How much the clause tells what is expected, and by whom (0 where it does not), seen from the day `as_of`."""
    clause, text = evidence.clause, evidence.text
    refuses = bool(_REFUSES.search(text))
    if (_NO_OUTLOOK.search(text) and not refuses) or (_WAS_TO.search(text) and _is_behind(evidence)):
        return 0.0
    terms = find_terms(evidence)
    ahead = _is_ahead(evidence, as_of)
    may = bool(MODAL.search(text) or (ahead and _SHOULD.search(text)))
    watcher = has_onlooker(evidence)
    named = watcher or any(name.full == clause.subject for name in evidence.material.extraction.names)
    seen = clause.verb == "see" and clause.status == "ongoing" and (named or bool(_SEEN.search(text)))
    own = bool(_OWN_ODDS.search(text))
    view = has_view(evidence)
    told_of = bool(terms & EXPECTATION) and (may or ahead or clause.status != "done" or bool(_HOLDING.search(text)))
    expects = seen or own or clause.verb in EXPECTATION or told_of or refuses or bool(_ODDS.search(text)) or view
    thought = bool(_THOUGHT.search(text)) and (may or ahead or bool(_TO_COME.search(text)))
    opinion = clause.verb in OPINION or bool(_HOPES.search(text))
    watched = watcher and (may or ahead or expects)
    perhaps = bool(_PERHAPS.search(text))
    scheduled = (clause.verb in SCHEDULED and clause.status == "expected") or _CALENDAR.search(text)
    if scheduled and not (expects or perhaps or watched or (thought and clause.speaker)):
        return 0.0
    held = opinion or seen or watched or own or clause.verb in EXPECTATION or bool(_HELD.search(text))
    priced = not expects and not watched and any(q.unit in CURRENCIES and q.value >= LARGE for q in clause.quantities)
    score = (
        (VIEW if view else 1.0) * (expects or (thought and not priced))
        + 0.5 * opinion
        + 0.8 * watched
        + 0.5 * (perhaps or foretells(evidence))
        + 0.3 * may
    )
    score += {"expected": 0.4, "possible": 0.3, "planned": 0.4, "conditional": 0.2}.get(clause.status, 0.0)
    score += 0.4 * ahead
    if score >= TOLD and (clause.speaker or (held and clause.subject)):
        score += 0.5
    own_doing = clause.speaker and _OWN_DOING.search(text) and is_private(evidence, clause.speaker)
    return score * (PRIVATE if own_doing else 1.0) * weigh_plainness(evidence, quoted=SPOKEN)


def _is_behind(evidence: Evidence) -> bool:
    """True where all days that the clause names lie before the article."""
    published = evidence.material.source.published
    spans = [span for time in evidence.times if (span := days_of(time.value))]
    return published is not None and bool(spans) and all(span.last < published for span in spans)


def _is_ahead(evidence: Evidence, as_of: datetime.date | None) -> bool:
    """True where the clause names a day after `as_of`."""
    days = [time.value[:10] for time in evidence.times if time.value and time.value[0].isdigit()]
    return any(as_of is not None and day > as_of.isoformat() for day in days)
