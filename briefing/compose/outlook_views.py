"""A clause → whether it holds a view of what is to come, by odds, by fate, by what is on its way, by surprise or estimate.

Each field is a thesaurus of how English says one thing, whoever says it and in whatever tense: “at 60-40”, “past saving”,
“banking on”, “would not be shocked”, “the eventual bill”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.compose.material import Evidence

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred)"
_CHANCES = "(?:chances?|hopes?|likelihood|odds|probability|prospects?)"
_ODDS = re.compile(
    rf"\b(?:at|makes?|made|quote[sd]?) (?:[^.;,]{{0,40}}, at )?(?:\d\d-\d\d\b|{_NUMBER}[- ]to[- ]{_NUMBER}\b)|\bfifty-fifty\b"
    rf"|\b(?:chances?|gives?|gave|odds|puts?|risk)\b[^.;]{{0,60}}\b{_NUMBER}[- ](?:to|in)[- ]{_NUMBER}\b"
    rf"|\b{_NUMBER} to (?:one|1) (?:against|on)\b|\b{_NUMBER}[- ]in[- ]{_NUMBER} chance|\bodds[- ]on\b"
    rf"|\b(?:the |clear |hot |firm )favou?rites?\b"
    rf"|\b(?:rank )?outsiders?(?= (?:to|for)\b)|\blong shot\b|\b(?:fair|good|safe|sure|likely|best) bet\b|\bthe smart money\b"
    rf"|\b(?:every|little|small|slender|slight|dim|slim|scant|faint|fading|growing|good|better|much|more"
    rf"|no great|some|a real|any"
    rf"|no) (?:\w+ )?{_CHANCES} (?:of|that|to|left|for)\b"
    rf"|\b{_CHANCES} (?:\w+ ){{0,6}}?(?:are|is|look|looks|seem|seems|remain|remains|have"
    rf"|has) (?:\w+ )?(?:better|bleak|bright(?:er)?|dim"
    rf"|even|fading|falling|good|grim|growing|high|higher|improving|lower|negligible|nil|poor|receding|remote|rising|slender"
    rf"|slight|slim|small|strong|thin|zero|improved|receded|faded)\b"
    rf"|\bgives? [^.;]{{1,60}}\b(?:much|little|any|no|scant) (?:chance|hope|prospect)\b|\bchances are\b"
    rf"|\bin all (?:likelihood|probability)\b|(?<!was )(?<!were )(?<!had )(?<!very )\b(?:doubtless|presumably"
    rf"|probably|likelier|likeliest)\b"
    rf"|\b(?:is|are|remains?|still) (?:\w+ )?any(?:body|one)[’']s guess\b",
    re.IGNORECASE,
)
_FATE = re.compile(
    r"\b(?:past|beyond) (?:help|hope|recall|recovery|redemption|repair|rescue|saving|undoing|mending|reviving)\b"
    r"|\bhere to stay\b|\bas good as (?:dead|done|gone|lost|over|settled|won)\b|\b(?:dead|lost) in the water\b"
    r"|\ba done deal\b"
    r"|\bon (?:its|his|her|their) last legs\b|\bon borrowed time\b|\bdays are numbered\b|\ball over bar\b|\bthe game is up\b"
    r"|\bno (?:going|turning|way) back\b|\bno end in sight\b|\b(?:end|settlement|deal|agreement) (?:is|was"
    r"|seems?) (?:\w+ )?(?:in sight"
    r"|near|close)\b|\b(?:seen|heard|be) the (?:end|last|worst) of\b|\bbehind (?:us|them|it) by\b"
    r"|(?<!when it )(?<!until it )\bi(?:s|t[’']s) (?:finished|dead|doomed)[,.”\"’']|\bpast (?:its|the) (?:peak"
    r"|worst)\b|\bwin (?:hands down|easily)\b"
    r"|\b(?:is|are) (?:still )?to come\b|\blies? ahead\b|\b(?:is|are) in the (?:air|offing)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:is|are|was|were|now|’re|'re|’s|'s) (?:\w+ )?(?:about to|headed|heading (?:for|towards?|higher|lower"
    r"|up|down|to)|on (?:its|the|their) way"
    r"|minded to|on the (?:brink|cusp|edge|point|verge) of|shaping up|drifting towards?"
    r"|sliding (?:in)?to(?:wards?)?|edging towards?)"
    r"|(?<!\bwe )(?<!\bwho )\b(?:is|are) (?:not |never |now |still |probably )?going to (?:\w+ly )?(?!the\b|a\b"
    r"|an\b|court\b)[a-z]+\b"
    r"|\b(?:could|may|might) (?:well|yet)\b|\bought to (?!have\b)|\b(?:looks?|sounds?|seems?) (?:as if"
    r"|as though) (?:\w+ ){1,4}?"
    r"(?:will|would|could|may|might|wants?|ready|about)\b"
    r"|\b(?:looks?|seems?|appears?) (?:now |all but |almost |increasingly )+\w+"
    r"|\b(?:points?|pointed|pointing) to (?:an?|the|more|less|further|higher|lower|another)\b|\bthreatens to\b"
    r"|\bpromises to (?:be|become)\b"
    r"|\b(?:is|are) to be (?:expected|feared|hoped)\b|\bon (?:current|present|past) (?:form|showing|trends)\b"
    r"|\bat (?:this|that) rate\b"
    r"|\bif the past is any guide\b|\b(?:just|only) a question of\b|\ba question of (?:time|when)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\blook(?:s|ed|ing)? for (?:[\w’'%-]+ ){1,6}to\b|\blook(?:s|ing)? to (?:see )?(?:an?|the) \w+ (?:recovery"
    r"|return|rise|fall|end)\b"
    r"|\b(?:are|been|is|was|were) (?:\w+ )?(?:banking|bargaining|betting|counting|gambling|reckoning"
    r"|wagering) (?:on|that|against|for) "
    r"|\bbrac(?:e|es|ed|ing) (?:\w+ ){0,3}for\b|\b(?:is|are|was|were|widely|been) (?:\w+ )?tipped (?:to|as|for)\b"
    r"|\bfanc(?:y|ies|ied) (?:his|her|its|their|the)\b|\btrusts? that\b"
    r"|\bsees? (?:little|no|every|some|scant|much|a) (?:\w+ )?(?:chance|danger|end|hope|likelihood|possibility"
    r"|prospect|risk|room|sign|way)\b"
    r"|\bsees? (?:[$£€]?\d|prices?|rates?|growth|inflation|demand)[^.;]*\bby\b"
    r"|(?<!\bI )(?<!\bwe )\b(?:do|does)(?: not|n[’']t) (?:believe|expect|foresee|think)\b"
    r"|\b(?:nobody|no one|none|few|hardly any\w*) (?:[\w’'-]+ ){0,5}?(?:believes?|expects?|gives?|sees?|thinks?|doubts?)\b"
    r"|\b(?:most|many|some|several|few|half|both sides|\w+s) (?:\w+ ){0,3}(?:believe|doubt|reckon|suspect|think"
    r"|fear) (?:that )?(?:the|it|he|she|they|a|an"
    r"|there|this|no|any|its|his|her|their|\w+s)\b(?![^.;,]*\b(?:was|were|had|did|went|came|took|made|got|began)\b)",
    re.IGNORECASE,
)
_SURPRISE = re.compile(
    r"\b(?:would|[’']d|wouldn[’']t|should|shouldn[’']t|will|won[’']t) (?:\w+ ){0,2}?(?:be |come as )?(?:\w+ )?"
    r"(?:amaz|astonish|astound|shock|stagger|startl|stun|surpris)(?:e|ed|es)?\b|\bno surprise if\b",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(
    r"\b(?:best|central|current|initial|internal|latest|official|own|rough|working) (?:assumption|estimate"
    r"|forecast|guess|model|projection|scenario)s?\b"
    r"|\b(?:eventual|final|ultimate|likely|projected|probable) (?:\w+ )?(?:bill|cost|damage|figure|loss|losses"
    r"|price|sum|tally|toll"
    r"|total)s?\b"
    r"|\b(?:my|his|her|our|their|whose) (?:\w+ )?(?:bet|guess|hunch|prediction|reckoning|forecast)\b"
    r"|\bon (?:the|his|her|their) reckoning\b",
    re.IGNORECASE,
)
_FIELDS = (_ODDS, _FATE, _COMING, _HOLDS, _SURPRISE, _ESTIMATE)
_UNCHOSEN = frozenset(
    """become climb collapse cost deepen deteriorate die disappear double drag dwindle ease emerge exceed fade fail fall flood
    gain grow halve improve last lose outlast peak prevail recover rise shrink slip slow soar spread stagnate struggle suffer
    surge survive triple vanish weaken win worsen""".split()
)
"""What nobody does by resolve: that it will be so is foretold and not planned."""
_TO_RUN_OUT = re.compile(
    r"\b(?:will|may|might|could) (?:\w+ )?(?:have (?:\w+ )?(?:difficulty|problems|trouble)|run (?:dry|out|short))\b",
    re.IGNORECASE,
)
_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)


def has_view(evidence: Evidence) -> bool:
    """True where the clause says by any of the fields how likely something is, or what is thought to come."""
    text, told = evidence.text, evidence.clause.status == "done"
    return any(field.search(text) for field in _FIELDS if not (told and field is _ESTIMATE))


def foretells(evidence: Evidence) -> bool:
    """True where the main verb tells of what will or may come without anybody's resolve (“prices will rise”)."""
    clause, text = evidence.clause, evidence.text
    if clause.status not in {"expected", "possible"} or text.endswith("?"):
        return False
    befalls = clause.verb in _UNCHOSEN and (clause.speaker is not None or not _WOULD.search(text))
    return befalls or _TO_RUN_OUT.search(text) is not None
