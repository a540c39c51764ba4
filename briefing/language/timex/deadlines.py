"""The words around a time expression → whether something must happen, lapses or takes effect by then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.language.timex.days import Direction
    from briefing.model.extraction import TimexType

REACH: Final = 160
"""Characters before and after an expression that are looked at, within its sentence."""

_LEAD: Final = r"(?:\s+(?:back|again|automatically|formally|on|at|in|from|by|about|around|as\s+of|the|midnight|noon))*\s*$"
_NOUN: Final = r"(?:deadline|cut-?off|ultimatum|expiry|expiration|due\s+date|time\s+limit|target\s+date|sunset)s?"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_BY: Final = _compile(r"\b(?:by|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)\s+(?:the\s+|about\s+|around\s+)?$")
_STRICT: Final = _compile(r"\b(?:no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)\s+(?:the\s+)?$")
_UNTIL: Final = _compile(r"\b(?:until|till)\s+(?:about\s+|around\s+|the\s+)?$")
_BEFORE: Final = _compile(r"\bbefore\s+(?:the\s+)?$")
_WITHIN: Final = _compile(r"\b(?:within|inside)\s+(?:of\s+)?(?:the\s+next\s+)?$")
_LAPSES: Final = _compile(rf"\b(?:expir(?:e|es|ing)|laps(?:e|es|ing)|runs?\s+out|running\s+out)\b{_LEAD}")
_CLOSES: Final = _compile(
    r"\b(?:agreement|applications?|ballots?|bids?|bidding|ceasefire|cease-fire|consultation|contract|deal|entries|exemption|funding|"
    r"grace\s+period|lease|licen[cs]e|mandate|moratorium|nominations?|offer|pact|patent|pause|period|permit|registration|scheme|"
    r"submissions?|suspension|tender|term|treaty|truce|visa|voting|waiver|window)\b[^.;]{0,40}\b(?:closes?|closing|ends?|ending)\b"
    + _LEAD
)
_EFFECT: Final = _compile(
    r"\b(?:effective|tak(?:e|es|ing)\s+effect|com(?:e|es|ing)\s+into\s+(?:force|effect)|enter(?:s|ing)?\s+into\s+force|go(?:es)?\s+"
    r"into\s+(?:force|effect)|going\s+into\s+(?:force|effect)|kicks?\s+in|becom(?:e|es)\s+(?:law|binding)|appl(?:y|ies)\s+from|be\s+imposed|"
    r"be\s+enforced)\b" + _LEAD
)
_DUE: Final = _compile(
    r"\bdue(?:\s+(?:back|in\s+full|for\s+(?:payment|repayment|renewal|return)))?(?:\s+(?:on|by|at|before|in))?\s+(?:the\s+)?$"
)
_EVENT_DUE: Final = _compile(
    r"\b(?:arriv\w+|case|concert|court|game|hearing|he|match|meeting|meetings|president|she|summit|talks|they|trial|vote|who|fixture|"
    r"flight|baby|rain|snow|storm)\b[^,;]{0,40}\bdue\b"
)
_NAMED: Final = _compile(
    rf"\b{_NOUN}(?:\s+date)?(?:\s+(?:of|is|was|on|for|at|set|now|falls|fell|set\s+for|by|to|until|came|comes|passed|the|extended|moved)|:)*\s*$"
)
_NAMED_AFTER: Final = _compile(
    rf"^(?:['’]s?)?[\s-]+(?:[a-z]+\s+)?{_NOUN}\b|^,?\s+(?:is\s+|was\s+)?(?:the|a|its|their|his|her)\s+(?:[a-z]+\s+)?{_NOUN}\b"
)
_GRANT: Final = _compile(
    r"\b(?:has|have|gives?|given|gave|giving|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?)\b(?:\s+[\w’'-]+){0,5}\s+$"
)
_GRANTED: Final = _compile(r"^\s*(?:to\s+[a-z]|in\s+which|[.,;!”\"]|$)")
_NOT_GRANTED: Final = _compile(r"\b(?:been|spent|worked|served|lasted|taken|for|over|after|in|than|every)\b[^,;]{0,40}$")
_OBLIGED: Final = _compile(
    r"\b(?:must|ha(?:s|ve|d)\s+to|needs?\s+to|needed\s+to|requir\w+|oblig\w+|order(?:s|ed|ing)?|unless|ultimatum|demand\w*|told|instruct\w*|"
    r"direct(?:s|ed)|agree[ds]?\s+to|pledg\w+|promis\w+|vow\w*|commit\w*|warn\w*|given|has\s+until|shall|or\s+face|or\s+else|under\s+orders)\b"
)
_AHEAD: Final = _compile(r"\b(?:will|to|shall|'ll)\s+[a-z]+|\bto\b")
_GUESS: Final = _compile(
    r"\b(?:expect\w*|forecast\w*|predict\w*|project(?:s|ed|ions?)|estimat\w*|anticipat\w*|reckon\w*|likely|could|might|may|hop(?:e|es|ed|ing)|"
    r"should|think\w*|believ\w*)\b"
)
_HELD_OPEN: Final = _compile(
    r"\b(?:has|have|had|giv(?:e|en|es|ing)|gave|stay\w*|remain\w*|open|valid|stands?|extend\w*|extension|suspend\w*|paus\w*|waiv\w*|exempt\w*|"
    r"hold(?:s|ing)?|runs?|lasts?|in\s+(?:force|place|effect)|appl(?:y|ies)|truce|cease-?fire|deal|offer\w*|licen[cs]\w*|visas?|deadline|"
    r"allow\w*|accept\w*|respond|reply|decide|comply|good)\b[^;]{0,80}$"
)
_NOT_UNTIL: Final = _compile(r"\b(?:not|never|no|nothing|nobody|cannot)\b[^;]{0,60}$|n['’]t\b[^;]{0,60}$")
_GROWTH: Final = _compile(
    r"\b(?:rise|risen|fall|fallen|grow|grown|reach|reached|climb|drop|shrink|expand|double|triple|total|exceed)\b[^;,]{0,60}$"
)


def is_deadline(  # noqa: PLR0913 - an expression is what it is, what stands before it, after it, and which way it points
    text: str, before: str, after: str, *, kind: TimexType, value: str | None, direction: Direction | None
) -> bool:
    """True where somebody must act, or a measure or offer lapses or starts to bind, at the expression.

    False for meetings, hearings and other events that merely have a date, for what is only expected by then, and for
    what is over, unless the words name the date a deadline.
    """
    if kind == "SET" or (value or "").endswith("_REF"):
        return False
    before, after = before[-REACH:].rpartition(";")[2], after[:REACH].partition(";")[0]
    if kind == "DURATION":
        return _is_time_given(text, before, after, direction)
    if _NAMED.search(before) or _NAMED_AFTER.search(after):
        return True
    if direction == "past":
        return False
    return _lapses_or_binds(before) or _is_limit(before, after)


def _lapses_or_binds(before: str) -> bool:
    if _DUE.search(before):
        return not _EVENT_DUE.search(before)
    return any(pattern.search(before) for pattern in (_LAPSES, _CLOSES, _EFFECT))


def _is_limit(before: str, after: str) -> bool:
    if _STRICT.search(before):
        return True
    obliged = bool(_OBLIGED.search(before)) or bool(re.match(r"\s*(?:or|unless)\b", after))
    if _BY.search(before):
        return obliged or not (_GUESS.search(before) or _GROWTH.search(before))
    if _UNTIL.search(before):
        return bool(_HELD_OPEN.search(before)) and not _NOT_UNTIL.search(before)
    return obliged and bool(_BEFORE.search(before))


def _is_time_given(text: str, before: str, after: str, direction: Direction | None) -> bool:
    """“within 30 days”, “has a week to answer”, but neither “by two days” nor “spent two years”."""
    if text.lower().startswith(("the past", "the last")):
        return False
    if _WITHIN.search(before):
        return (
            direction != "past" and (bool(_OBLIGED.search(before)) or bool(_AHEAD.search(before))) and not _GUESS.search(before)
        )
    if _NAMED_AFTER.search(after):
        return True
    return bool(_GRANT.search(before)) and bool(_GRANTED.search(after)) and not _NOT_GRANTED.search(before)
