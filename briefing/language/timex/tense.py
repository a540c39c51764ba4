"""A parsed sentence and a time expression in it → which way it points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.language.timex.deadlines import HINGES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence
    from briefing.language.timex.days import Direction

_MODALS: Final = frozenset("will shall would should must can could may might ought 'll ’ll 'd ’d wo ca".split())
_SCHEDULED: Final = frozenset("due schedule slate plan expect set book list fix pencil upcoming pending imminent".split())
_RECORDS: Final = frozenset("describe detail document indicate list record recount reveal show".split())
"""Verbs by whose present tense a paper tells what has been: “the log records nine loads in February”."""
_SPEECH: Final = frozenset("say tell announce report write add note claim confirm warn post tweet state".split())
_COME_ABOUT: Final = frozenset(
    "manage fail begin start continue help come appear seem cease refuse use get have decline".split()
)
_CAUSES: Final = frozenset("cause compel drive enable force inspire lead prompt provoke push spur".split())
"""Verbs whose past tense tells that the infinitive came about: “led the board to close the dock on Friday”."""
_STATES: Final = frozenset("be feel have know live mean own remain seem show stand think want work".split())
"""Verbs whose present tense tells how things are; that of others, beside a date, tells what is planned."""
_CONTINUED: Final = frozenset(
    "argue continue debate fight govern hold keep last linger live negotiate persist rage reign remain rule run search serve "
    "sleep stand stay talk wait work".split()
)
_SETS: Final = frozenset(
    "agree aim allow ask bind book call commit compel demand direct expect fix force give grant hope instruct invite need "
    "oblige order plan pledge press promise propose request require schedule seek set summon tell threaten undertake urge vow "
    "want warn".split()
)
"""Verbs whose past tense sets somebody a time that is still to come: “ordered them out by Friday”."""
_TELLS: Final = frozenset(
    "add bring come deepen follow leave list make mark mean put raise reflect show suggest underline".split()
)
"""Verbs whose present tense says what has been: “Friday's ruling means”, “the Monday filing lists”."""
_FIXED: Final = frozenset("book fix list set".split())
"""Participles that plan something only “for” or “to”: a price, too, is “set on Monday”."""
_MODIFIES: Final = frozenset({"poss", "compound", "nmod", "amod"})

_LIMIT: Final = re.compile(
    r"\b(by|until|till|through|thru|before|no later than|not later than)\s+(?:about\s+|around\s+|the\s+)?$", re.IGNORECASE
)
_TILL: Final = frozenset({"until", "till", "through", "thru"})
_SPOKE: Final = re.compile(
    r"\b(?:said|told|announced|reported|wrote|posted|added|confirmed|warned|tweeted|noted|stated|declared|testified)"
    r"(?:\s+(?!to\b|will\b|would\b|that\b|plans\b)[\w’']+){0,2}?(?:\s+(?:on|late|early))*\s+$",
    re.IGNORECASE,
)
"""A verb of speech right before a date owns it, also where the parser gives the date to what was said."""
_TARGET: Final = re.compile(r"\b(?:to|until|till|for|from|by|before)\s+(?:the\s+)?$", re.IGNORECASE)
_FIXED_ON: Final = re.compile(r"\b(?:on|at)\s+(?:[\w’']+\s+)?$", re.IGNORECASE)
_HINGES_BY: Final = re.compile(rf"\b(?:{HINGES})\b[^.;]{{0,80}}\bby\s+(?:the\s+)?$", re.IGNORECASE)
"""What something was made to hang on is still to come: “made its loan conditional on a permit by June 30”."""
_WAS_DUE: Final = re.compile(r"\b(?:was|were|had\s+been)\s+(?:\w+ly\s+)?due\s+(?:in|on|by)\s+$", re.IGNORECASE)
"""What was due on a day may still lie ahead, or be over: the nearest."""
_ON: Final = re.compile(r"\bon\s+$", re.IGNORECASE)
_NEW_DAY: Final = frozenset({"to", "until", "till"})
_NEAR_BY: Final = 6
"""Words after the old day among which the new one is told."""
_COMMANDS: Final = frozenset("ask tell order instruct direct force oblige require make".split())
_ATTENDS: Final = frozenset(
    "appear arrive assemble attend be begin come gather go join meet open play report return speak stand start stay testify "
    "visit vote wait work".split()
)
"""Verbs of being somewhere, whose day a command sets."""
_HOPED: Final = frozenset("aimed expected hoped intended meant planned wanted wished".split())
"""As spelt: the model takes “hoped” for a form of “hop”."""
_FIXED_AT: Final = re.compile(r"\b(?:on|at|for)\s+$", re.IGNORECASE)
_STATUS: Final = re.compile(r"\bas\s+of\s+$", re.IGNORECASE)
_MOVED_TO: Final = re.compile(
    r"\b(?:adjourned|deferred|delayed|extended|moved|postponed|prolonged|renewed|rescheduled|shifted|slip(?:s|ped|ping)?"
    r"|(?:brought|carried|held|put|pushed|set)\s+(?:back|forward|off|over))\b[^.;]{0,100}\b(?:from|to|until|till)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What is put off has a new day and had an old one, both still to come when it was put off."""
_GIVEN_LIMIT: Final = re.compile(
    r"\b(?:announced|faced?|faces|facing|gave|given|gives|giving|imposed|imposes|set|sets|setting)\b[^.;]{0,60}\bdeadline\s+(?:of|for)\s+"
    r"(?:noon\s+|midnight\s+)?$",
    re.IGNORECASE,
)
_AHEAD_AFTER: Final = re.compile(
    r"\b(?:will|would|shall|can|may|must|cannot|won['’]t|can['’]t|(?:is|are)\s+to)\b[^.;]{0,100}\bafter\s+$", re.IGNORECASE
)
"""“Nobody may enter after 3 June.”"""
_PAST_LIMIT: Final = re.compile(r"\b(?:since|after|last|earlier)\s+$", re.IGNORECASE)
REACH: Final = 200
"""Characters before an expression that are looked at, so that a sentence without end costs no more than another."""
_PLANNED: Final = re.compile(
    r"\b(?:applies|arrives|begins|binds|bites|closes|comes\s+into\s+(?:effect|force)|convenes|debates|decides|departs|ends|expires|falls\s+due|lapses|leaves|meets|opens|reopens|resumes|returns|"
    r"runs\s+out|speaks|starts|takes\s+effect|testifies|unveils|votes)(?:\s+(?:on|at|in|from))?\s+$",
    re.IGNORECASE,
)
"""Verbs right before a date that the parser often takes for nouns (“The offer lapses on Friday”)."""
_HEADLINE_FUTURE: Final = re.compile(
    r"\b(?:to|will|must|set|due|may|could|ahead|by|until|before|from|plans?|planned|expected|scheduled|faces?|looms?|gives?)\b",
    re.IGNORECASE,
)


def find_direction(sentence: ParsedSentence, start: int, end: int, before: str) -> Direction | None:
    """Which way the expression at `start:end` (code points of the article) points; None where nothing tells.

    `before` holds the words of the sentence that precede it.
    """
    opens = len(before) < REACH
    before = before[-REACH:]
    if (_PAST_LIMIT.search(before) and not _AHEAD_AFTER.search(before)) or (
        _SPOKE.search(before) and not _LIMIT.search(before)
    ):
        return "past"
    tokens = [t for t in sentence.tokens if sentence.start_of(t) < end and sentence.end_of(t) > start]
    if not tokens:
        return find_headline_direction(before)
    inside = {t.i for t in tokens}
    root = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])
    verb, scheduled = _climb(root)
    verb = _leave_infinitive(verb, tokens[-1])
    if scheduled and verb is not None and verb.lemma_.lower() in _FIXED and _FIXED_ON.search(before):
        scheduled = not any(c.lower_ in {"was", "were"} for c in verb.children)
    if (
        scheduled
        and verb is not None
        and verb.tag_ == "VBN"
        and {"had"} == {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    ):
        # “the limit she had set for Sunday”: told once it is over.
        scheduled = False
    tense: Direction | None = "future" if scheduled else _read_tense(verb, before) if verb is not None else None
    if root.dep_ in _MODIFIES and verb is not None and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_.lower() in _TELLS:
        tense = "past"
    limit = _LIMIT.search(before)
    planned = any(each.search(before) for each in (_PLANNED, _GIVEN_LIMIT, _HINGES_BY)) or _is_moved(before, tokens[-1], verb)
    if planned or (verb is not None and _FIXED_AT.search(before) and _is_set_by_now(verb)):
        return "future"
    if _WAS_DUE.search(before):
        return None
    if _STATUS.search(before) and verb is not None and not any(c.lower_ in _MODALS for c in verb.children):
        return None
    if limit is None:
        return tense
    opens = opens and not before[: limit.start()].strip(" \n\t“\"'‘(")
    return _direct_limit(limit.group(1).lower(), verb, tense, opens=opens)


def _is_moved(before: str, last: Token, verb: Token | None) -> bool:
    """True for either day of “moved from Friday to Tuesday”; the tense decides where only the old one is told."""
    if not _MOVED_TO.search(before):
        return False
    told = verb is not None and any(c.lower_ in {"was", "were"} for c in verb.children)
    to_follows = any(t.lower_ in _NEW_DAY for t in last.doc[last.i + 1 : last.i + 1 + _NEAR_BY])
    return not (told and before.rstrip().lower().endswith("from")) or to_follows


def _is_commanded(verb: Token, before: str) -> bool:
    """True for “was ordered to hand in his pass on Monday”: the command came then, unless it asks somebody to be somewhere."""
    governor = verb.head
    commanded = governor.tag_ == "VBN" and governor.lemma_.lower() in _COMMANDS and verb.lemma_.lower() not in _ATTENDS
    return commanded and any(c.lower_ in {"was", "were"} for c in governor.children) and bool(_ON.search(before))


def _is_unfulfilled(governor: Token) -> bool:
    """True for “had hoped to be home by Christmas”: the day is over."""
    perfect = any(c.lower_ in {"had", "'d", "’d"} and c.dep_ == "aux" for c in governor.children)
    return perfect and governor.tag_ == "VBN" and governor.lower_ in _HOPED


def _is_set_by_now(verb: Token) -> bool:
    """True for “has requested a meeting on Monday”: the present perfect takes no day that is over, so it is the meeting's."""
    helpers = [c for c in verb.children if c.dep_ == "aux"]
    perfect = any(c.lemma_ == "have" and c.tag_ in {"VBZ", "VBP"} for c in helpers) and verb.tag_ == "VBN"
    return perfect and verb.lemma_.lower() in _SETS and any(c.dep_ == "dobj" for c in verb.children)


def find_headline_direction(before: str) -> Direction | None:
    """The same for words that are not parsed, such as a headline: read from the words before alone."""
    return "future" if _HEADLINE_FUTURE.search(before[-REACH:]) else None


def _climb(token: Token) -> tuple[Token | None, bool]:
    """The verb that governs the token, and whether a word on the way says that something is planned."""
    at = token
    for _ in range(12):
        # The parser takes a price for a verb: “raised its bid to 300p a share”.
        if at.pos_ in {"VERB", "AUX"} and not at.text[:1].isdigit():
            return at, at.lemma_.lower() in _SCHEDULED and at.tag_ in {"VBN", "JJ"}
        if at.lemma_.lower() in _SCHEDULED and at is not token:
            return at, True
        if at.head.i == at.i:
            return None, False
        at = at.head
    return None, False


def _leave_infinitive(verb: Token | None, last: Token) -> Token | None:
    """The verb itself, or where the date stands before its “to” (“ordered them in May to leave”) the verb that governs it."""
    if verb is None or verb.head.i == verb.i or verb.head.pos_ not in {"VERB", "AUX"}:
        return verb
    return verb.head if any(c.tag_ == "TO" and c.i > last.i for c in verb.children) and verb.head.i < last.i else verb


def _came_about(verb: Token) -> bool:
    """True for the infinitive behind “led the board to …”, told in the past."""
    governor = verb.head.head if verb.head.pos_ in {"NOUN", "PROPN", "PRON"} else verb.head
    causes = governor.i < verb.i and governor.lemma_.lower() in _CAUSES and governor.tag_ in {"VBD", "VBN"}
    return causes and any(c.tag_ == "TO" for c in verb.children)


def _read_tense(verb: Token, before: str = "") -> Direction | None:
    """The direction that the form of the verb tells; `before` holds the words before the date."""
    if _came_about(verb) and not _TARGET.search(before):
        return "past"
    for _ in range(4):
        helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
        words = {c.lower_ for c in helpers}
        if words & _MODALS:
            ahead = words & {"will", "shall", "'ll", "’ll", "wo"}
            return "past" if "have" in words and verb.tag_ == "VBN" and not ahead else "future"
        if any(c.tag_ == "TO" for c in helpers):
            governor = verb.head
            if _is_commanded(verb, before) or _is_unfulfilled(governor):
                return "past"
            if governor.lemma_.lower() not in _COME_ABOUT or governor.i == verb.i:
                return "future"
            verb = governor
            continue
        return "future" if _is_condition(verb, helpers) else _read_form(verb, helpers)
    return None


def _is_condition(verb: Token, helpers: list[Token]) -> bool:
    """True for what is still open: “if it has not paid by Thursday”, “would not mind if it slipped to Saturday”."""
    if not any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.children):
        return False
    present = verb.tag_ in {"VBZ", "VBP"} or any(c.tag_ in {"VBZ", "VBP"} for c in helpers)
    main = verb.head
    unreal = verb.tag_ == "VBD" and any(c.lower_ in {"would", "'d", "’d"} and c.dep_ == "aux" for c in main.children)
    return present or unreal


def _read_form(verb: Token, helpers: list[Token]) -> Direction | None:
    tags = {c.tag_ for c in helpers}
    if verb.tag_ == "VBN" and tags & {"VBZ", "VBP"} and not any(c.lemma_ == "have" for c in helpers):
        return "present"
    if "VB" in tags and not any(c.lemma_ == "have" for c in helpers):
        # “…, and still be arguing at New Year”: the modal is joined to “be”, or stands too far off to be joined at all.
        return "future"
    if "VBD" in tags or verb.tag_ in {"VBD", "VBN"}:
        return "past"
    if verb.tag_ == "VBG":
        if tags & {"VBZ", "VBP"} or verb.lemma_ in {"start", "begin"}:
            return "present"
        return _read_tense(verb.head) if verb.head.i != verb.i and verb.head.pos_ in {"VERB", "AUX"} else None
    if verb.tag_ == "VB":
        return "future"
    lemma = verb.lemma_.lower()
    if lemma == "report" and not any(c.dep_ in {"dobj", "ccomp"} for c in verb.children):
        # A panel that “reports in July” has its day by the calendar.
        return "future"
    return "past" if lemma in _SPEECH | _RECORDS else "present" if lemma in _STATES else "future"


def _direct_limit(limit: str, verb: Token | None, tense: Direction | None, *, opens: bool) -> Direction:
    """“gave them until Friday” looks ahead although “gave” does not; “lasted until Friday” and “By Friday it had” look back."""
    if tense != "past" or verb is None:
        return "future"
    perfect = any(c.dep_ in {"aux", "auxpass"} and c.lower_ == "had" for c in verb.children)
    reported = verb.head.i != verb.i and verb.head.lemma_.lower() in _SPEECH
    if perfect and reported and limit in _TILL and verb.lemma_.lower() in _SETS:
        # “he said the firm had been given until Friday”: what is reported was set before, and still runs.
        return "future"
    if perfect or opens or limit == "before":
        return "past"
    lemma = verb.lemma_.lower()
    if limit in _TILL:
        return "past" if lemma in _CONTINUED or any(c.dep_ == "neg" for c in verb.children) else "future"
    return "future" if lemma in _SETS or lemma in _SPEECH else "past"
