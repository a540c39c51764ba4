"""Words that tell when a thing last happened, and what happens again; none of them belongs to any one story."""

from __future__ import annotations

import re

from briefing.compose.disagreements.lexicon import WEAK_MEASURES
from briefing.compose.disagreements.surroundings import NUMBER

_UNIT = (
    r"(?P<unit>years?|seasons?|decades?|winters?|summers?|months?|weeks?|days?|sessions?|games?|matches|meetings?|generations?)"
)
_N = rf"(?:more\s+than\s+|nearly\s+|almost\s+|over\s+|about\s+|some\s+|the\s+(?:past|last)\s+)*(?P<n>{NUMBER}|a|several)"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_RANK = r"(?P<rank>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_SPAN = r"[^.;:“”\"]"
_HAD_NOT = r"\b(?:had|has|have|did|was|were)(?:\s+not|n[’']t)\b"
_NONE = r"\b(?:not|n[o’']t|never|no(?:body|ne|\s+one)?)\b"
_LAST = r"\blast\s+(?!year|month|week|night|season|summer|winter|of\b)"
_HISTORY = r"(?:its|the|their|his|her)\s+(?:\w+[’']s\s+)?(?:\w+\s+)?history"


def _compile(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


FORMS = {
    "never": _compile(
        rf"\bfirst(?:\s+(?!time\b)(?P<what>{_SPAN}{{0,50}}?))?\s*\bever\b",
        rf"\bfirst-ever\b|\bunprecedented\b|\bfirst\b[^.;,]{{0,50}}\bin\s+{_HISTORY}\b",
        r"\bnever\s+(?:before|been|had|seen|won|lost|closed|failed)\b",
        r"\bmaiden\s+(?P<what>\w+)",
    ),
    "year": _compile(
        rf"\bfirst\b(?P<what>{_SPAN}{{0,80}}?)\bsince\s+(?:{_SPAN}{{0,25}}?\b)?{_YEAR}\b",
        rf"{_NONE}{_SPAN}{{0,60}}?\bsince\b{_SPAN}{{0,60}}?\b{_YEAR}\b",
        rf"{_LAST}{_SPAN}{{0,50}}?\bin\s+{_YEAR}\b",
    ),
    "streak": _compile(
        rf"\b{_RANK}\s+(?P<what>{_SPAN}{{0,40}}?)\s*\b(?:running|in\s+a\s+row|in\s+succession|on\s+the\s+trot)\b",
        rf"\b{_RANK}\s+(?:consecutive|straight|successive)\s+(?P<what>[\w-]+(?:\s+[\w-]+)?)",
    ),
    "count": _compile(rf"\b{_RANK}\s+(?P<what>(?!time\b)[\w-]+(?:\s+[\w-]+)?)(?:\s+{_SPAN}{{0,40}}?)?\s+in\s+{_N}\s+{_UNIT}\b"),
    "gap": _compile(
        rf"\bfirst\b(?P<what>{_SPAN}{{0,80}}?)\b(?:in|for)\s+{_N}\s+{_UNIT}\b",
        rf"{_HAD_NOT}{_SPAN}{{0,60}}?\b(?:in|for)\s+{_N}\s+{_UNIT}\b",
        rf"\b(?P<n>{NUMBER})-year\s+(?:wait|drought|absence|gap|hiatus)\b",
    ),
    "ago": _compile(rf"\b(?P<n>{NUMBER}|a)\s+{_UNIT}\s+(?:ago|earlier|before)\b"),
}
"""Ways to tell when it last happened, the most telling first; “what” is what the words call first, where they do."""
PERIODS = frozenset(
    """spring summer autumn winter winters time times year years day days week weeks month months session sessions season
    seasons night nights quarter quarters occasion game games match one the for and september october november
    december january february march april june july august""".split()
)
"""Words behind “first” and “third” that do not say of what it is one."""
SAME = (
    "title trophy cup champion championship league win won victory triumph",
    "fall fell lower loss lose lost decline drop slide slip",
    "rise rose gain higher climb advance",
    "death die kill life fatal fatality",
    "law statute act bill legislation",
    "void annul quash overturn invalidate strike struck",
    "snow snowfall flake",
    "outbreak case infection epidemic",
    "woman female lady",
    "man male",
    "visit trip tour",
    "walkout stoppage strike",
    "meeting summit talk",
    "goal score net",
    "deficit red loss",
    "envoy ambassador",
    "ring rang peal",
    "eruption erupt",
    "flood flooding",
    "strike walkout",
    "close shut closure",
)
"""What happens again, in other words."""
SILENT = (WEAK_MEASURES - frozenset("win fall rise drop lose woman man case".split())) | frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth time years year days day since ever never last the
    and for that had has was were been not row running straight consecutive only same over than more nearly almost
    about two three four five six seven eight nine ten twenty thirty forty fifty one with from into out its his her
    their this who which when until ago said season seasons winter winters summer week weeks month months session
    sessions monday tuesday wednesday thursday friday saturday sunday single september october""".split()
)
"""Words beside these that do not tell what happens."""
