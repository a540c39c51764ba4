"""A statement of the outlook with the clause behind it → who expects it, and by which words the article says how surely.

US intelligence directive ICD 203 asks that a judgement says whose it is and how likely. Nothing is put on a scale here: the
words of likelihood stay those of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.cue_words import EXPECTATION, OPINION
from briefing.model.statement import Expectation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.compose.actors import Actors
    from briefing.compose.material import Evidence
    from briefing.model.statement import Statement

_HOLDING = EXPECTATION | OPINION | frozenset("argue assume consider deem feel figure maintain view".split())
"""Verbs whose subject holds what is expected."""
_RATING = frozenset("give put see sound".split())
"""Verbs whose subject holds it where they are told as going on or done: “gives it three weeks”, not “will give evidence”."""
_SAYING = (
    r"(?:acknowledge|add|announce|argue|believe|calculate|caution|claim|concede|confirm|declare|estimate|expect|explain|fear"
    r"|figure|forecast|hint|hope|indicate|insist|maintain|note|observe|predict|promise|reckon|remark|report|say|signal|suggest"
    r"|suspect|think|vow|wager|warn)(?:s|d|ed)?|felt|said|saw|sees?|thought|told|wrote"
)
_BY_PRONOUN = re.compile(rf"^\W?\s+(?:\w+ly )?(?:also )?(?:{_SAYING}|put)\b")
_AND_SAID = re.compile(rf"\b(?:and|but)(?: \w+ly)? (?:{_SAYING})\b|\bsaying\b")
_INVERTED = re.compile(rf"[,”\"’'] (?:{_SAYING}) ")
_THE_PERSON = re.compile(rf", (the [a-z]+(?: [a-z]+)?) (?:{_SAYING})\b")
_OPENING = re.compile(
    r"((?:An?|One|Some|Several|Two|Three|The) [a-z][^,;:“”\"]{2,50}?) "
    r"(?:believes?|expects?|forecasts?|predicts?|predicted|reckons?|said|says?|thinks?|thought|told|warns?|warned)\b"
)
_OF_WHOM = re.compile(r"\b(?:according to|in the (?:eyes|opinion|view|words) of) ")
_GUESS = re.compile(
    r"^ (?:best )?(?:assumption|bet|estimate|expectation|fear|forecast|guess|hope|hunch|opinion|prediction|view)\b"
)
_PASSIVE = re.compile(
    r"\b(?:am|are|be|been|being|is|was|were)(?: \w+){0,2}? "
    r"(?:anticipated|assumed|believed|expected|forecast|predicted|projected|seen|thought)\b"
    r"|\b(?:can|could|may|might|should) expect\b",
    re.IGNORECASE,
)
"""“is expected to” does not say by whom; “residents may expect to return” is what somebody else tells them."""
_PHRASE_END = re.compile(
    rf"[,;:.“”\"()]| (?:who|which|that|whose|is|are|was|were|has|have|had|will|would|told|{_SAYING}|put)\b"
)
_LONGEST_HOLDER = 60
_ARTICLE = re.compile(r"\b(?:all|an?|both|many|most|one|several|some|the)\s+$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:her|him|his|it|its|their|them)\b")
"""What would lead nowhere where the description stands alone: “a person close to him”."""

_MANNER = r"(?:(?:almost|all but|nearly|virtually|very|highly|quite|most|more|less|increasingly|far|not|hardly) )?"
_CHANCE = "(?:chance|likelihood|probability)"
_GRADES = (
    re.compile(
        rf"\b(?:\w+ chances? in \w+|(?:an? )?(?:\d+|[a-z]+(?:-[a-z]+)?)(?:%| per ?cent) {_CHANCE}|one in [a-z\d]+"
        rf"|(?:an? )?(?:even|slim|good|fair|strong|outside|small|remote|real) {_CHANCE}"
        r"|no better than evens|coin toss|toss-up|more likely than not|foregone conclusion|matter of time"
        r"|remains to be seen)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:far from certain|{_MANNER}certain to|almost certain(?:ly)?|certainly|bound to|sure to|(?:less|more|not) sure"
        rf"|{_MANNER}(?:un)?likely|likeliest|likelier|{_MANNER}(?:im)?probabl[ey]|inevitabl[ey]|unavoidable"
        r"|perhaps|possibly|conceivably|presumably|(?<!as soon as )(?<!where )(?:im)?possible|possibility"
        r"|(?:(?:cautiously|guardedly|quietly|not) )?(?:hopeful|optimistic|pessimistic|confident|sceptical|skeptical|doubtful)"
        r"|(?:appears? )?set to|poised to|on course (?:to|for)|(?:not )?(?<!he )(?<!she )(?<!they )(?<!who )expected to)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:could|may|might|should)(?: not)?\b|\bcannot\b"),
    re.compile(
        r"\b(?:(?:do(?:es)?|did)(?: not|n['’]t) (?:believe|expect|foresee|hope|think)|(?:doubt|fear|hope|suspect)(?:s|d|ed)?)\b"
    ),
)
"""From odds that are named to verbs that say more than that somebody expects it; the first that the statement has is taken."""
_INSERTED = re.compile(r"\[[^\]]*\]")


def hold(statement: Statement, lead: Evidence, actors: Actors) -> Expectation:
    """`statement`, which prints `lead`, with its holder and its words of likelihood, each null where the article has none."""
    holder = find_holder(lead, actors)
    return Expectation(
        text=statement.text,
        citations=statement.citations,
        origins=statement.origins,
        holder=holder,
        likelihood=_find_likelihood(statement.text),
    )


def find_holder(lead: Evidence, actors: Actors) -> str | None:
    """Who expects what `lead` tells; None where the article does not say."""
    return next(_find_holders(lead, actors), None)


def _find_likelihood(text: str) -> str | None:
    """The words that say how surely it is expected: of several, those that say it most plainly."""
    own = _INSERTED.sub(lambda edit: " " * len(edit[0]), text)
    return next((found[0] for grade in _GRADES if (found := grade.search(own))), None)


def _find_holders(lead: Evidence, actors: Actors) -> Iterator[str]:
    """Who may hold the expectation, the surest first: who is reported, whose verb it is, whom a phrase in the clause names."""
    clause, text = lead.clause, lead.text
    if clause.speaker:
        yield _name(clause.speaker, lead, actors)
    holds = clause.verb in _HOLDING or (clause.verb in _RATING and clause.status in {"ongoing", "done"})
    if clause.subject and ((holds and not _PASSIVE.search(text)) or _AND_SAID.search(text)):
        yield _name(clause.subject, lead, actors)
    for anaphor in clause.anaphors:
        behind = text[anaphor.end - clause.start :]
        if anaphor.antecedent and (_BY_PRONOUN.match(behind) or _GUESS.match(behind)):
            yield actors.name(anaphor.antecedent)
    if (found := _OF_WHOM.search(text)) is not None:
        start = clause.start + found.end()
        named = [n for n in lead.material.extraction.names if clause.covers(n) and start <= n.start < start + 5]
        yield actors.name(named[0].full) if named else _cut(text[found.end() :])
    if (found := _INVERTED.search(text)) is not None and (who := _name_after(found.end(), lead)) is not None:
        yield actors.name(who)
    if (found := _THE_PERSON.search(text) or _OPENING.match(text)) is not None:
        yield _capitalise(found[1])


def _name_after(at: int, lead: Evidence) -> str | None:
    """Whom the clause names behind an inverted verb of saying, his title or office between: “…,” said mayor Ada Lund."""
    clause, text = lead.clause, lead.text
    for name in sorted(lead.material.extraction.names, key=lambda name: name.start):
        start = name.start - clause.start
        if clause.covers(name) and at <= start <= at + _LONGEST_HOLDER:
            return None if _PHRASE_END.search(text, at, start) else name.full
    return None


def _name(who: str, lead: Evidence, actors: Actors) -> str:
    """The fullest name; for a description without one, the name set beside it, else its own words in the clause."""
    if actors.is_known(who):
        return actors.name(who)
    names = [n for n in lead.material.extraction.names if lead.clause.covers(n) and n.kind == "person"]
    part = next((n for n in names if who in n.full.replace("-", " ").split()), None)
    if part is not None:
        return actors.name(part.full)
    at = re.search(rf"\b{re.escape(who)}\b", lead.text, re.IGNORECASE)
    if at is None:
        return _capitalise(who)
    beside = next((n for n in names if n.start == lead.clause.start + at.end() + 2 and lead.text[at.end()] == ","), None)
    if beside is not None:
        return actors.name(beside.full)
    phrase = next((p for p in lead.clause.phrases if p.start <= lead.clause.start + at.start() < p.end), None)
    start = phrase.start - lead.clause.start if phrase else at.start()
    if (article := _ARTICLE.search(lead.text, 0, start)) is not None:
        start = article.start()
    told = _cut(lead.text[start:])
    return _capitalise(lead.text[start : at.end()] if _PRONOUN.search(told) else told)


def _cut(words: str) -> str:
    """The noun phrase that opens `words`: “a person close to the Board”."""
    end = _PHRASE_END.search(words)
    told = words[: end.start() if end else len(words)].strip()
    return told if len(told) <= _LONGEST_HOLDER else told[: told.rfind(" ", 0, _LONGEST_HOLDER)]


def _capitalise(words: str) -> str:
    return words[:1].upper() + words[1:]
