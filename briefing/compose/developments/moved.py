"""Clauses → moves of a date: “brought forward from 30 June to 1 May”, with the earlier articles that still give the old one."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.developments.points import Move, Point
from briefing.compose.disagreements.senses import CALENDAR
from briefing.compose.disagreements.sides import Mention
from briefing.compose.stemming import stem
from briefing.compose.values import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase, TimeExpression

_VERB = re.compile(
    r"\b(?:moved|(?:brought|brings|bring|carried|put|pulled)\s+(?:it\s+|them\s+)?(?:forward|back)|postpon(?:ed|es)|delay(?:ed|s)|"
    r"push(?:ed|es)\s+(?:it\s+|them\s+)?back|shifted|reschedul(?:ed|es)|deferred|extend(?:ed|s)|prolonged|changed|brought\s+forward)\b",
    re.IGNORECASE,
)
_LEMMAS = frozenset("move bring carry put pull postpone delay push shift reschedule defer extend prolong change".split())
_NOT_YET = re.compile(
    r"\b(?:would|could|may|might|should|must|if|unless|not|never|want(?:s|ed)?|propos(?:es|ed)|ask(?:s|ed)|urge[sd]?|call(?:s|ed)|demand(?:s|ed)|hope[sd]?|to)\s+(?:[\w’']+\s+){0,3}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.IGNORECASE)
_THEN_TO = re.compile(r"^,?\s+(?:to|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_THEN_FROM = re.compile(r"^,?\s+from\s+(?:the\s+)?$", re.IGNORECASE)
_RATHER = re.compile(r"^,?\s+(?:rather\s+than|instead\s+of|and\s+not)\s+(?:on\s+|in\s+|by\s+)?(?:the\s+)?$", re.IGNORECASE)
_AT_FIRST = re.compile(
    r"^[^,;.]{0,12}\b(?:originally|first|initially|previously|as\s+(?:first|originally))\b|^\s+as\s+planned\b", re.IGNORECASE
)
_OPEN = re.compile(r"(?:,\s*(?:from|to|until)|\s(?:from|to|until|rather|instead))\b|[,;.]", re.IGNORECASE)
_DATES = frozenset({"date", "deadline", "day"})
_NO_NAME = frozenset("it they he she that this which who what there one day date time deadline".split())
_LIGHT = frozenset("be have make do get take give say set date day new end begin start".split())
LONGEST = 366
"""Days of the vaguest date that is told as moved."""
NAME = 60
"""Code points beyond which words are no name."""
SHARED = 2
"""Words that an earlier article must have in common beside the old date."""


def find(materials: Sequence[Material], disputed: AbstractSet[tuple[str, int]]) -> Iterable[Move]:
    """One move for every date told with the one that it took the place of; `disputed` ones are left out."""
    for material in materials:
        for clause in material.extraction.clauses:
            times = [t for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
            for old, new in permutations(times, 2):
                if (material.source.id, new.start) in disputed or not _is_moved(material, clause, old, new):
                    continue
                move = _move(materials, material, clause, old, new)
                if move is not None:
                    yield move


def _is_moved(material: Material, clause: Clause, old: TimeExpression, new: TimeExpression) -> bool:
    text = material.source.text
    first, second = (old, new) if old.start < new.start else (new, old)
    before, between, after = text[clause.start : first.start], text[first.end : second.start], text[second.end : clause.end]
    verb = _VERB.search(before)
    told = verb is not None and not _NOT_YET.search(before[: verb.start()])
    if first is old:
        return told and bool(_FROM.search(before) and _THEN_TO.match(between))
    if told and _TO.search(before) and _THEN_FROM.match(between):
        return True
    return _RATHER.match(between) is not None and (told or _AT_FIRST.match(after) is not None)


def _move(
    materials: Sequence[Material], material: Material, clause: Clause, old: TimeExpression, new: TimeExpression
) -> Move | None:
    days = days_of(old.value), days_of(new.value)
    published = material.source.published
    if days[0] is None or days[1] is None or published is None or days[0].overlaps(days[1]):
        return None
    if max(d.length for d in days if d) > LONGEST:
        return None
    rank = published.toordinal()
    points = [
        Point(Mention(material, clause, old), _bounds(days[0]), None, rank - 0.5, given_up=True),
        Point(Mention(material, clause, new), _bounds(days[1]), Days(published, published), rank),
        *_earlier(materials, material, clause, old),
    ]
    name = _name(material, clause, old, new)
    return Move(name, "date", tuple(points)) if name else None


def _bounds(days: Days) -> Bounds:
    return Bounds(days.first.toordinal() - 0.5, days.last.toordinal() + 0.5)


def _earlier(materials: Sequence[Material], later: Material, clause: Clause, old: TimeExpression) -> Iterable[Point]:
    """Where an earlier article gives the old date, of something with two words in common."""
    words = _words(clause)
    for material in materials:
        day, until = material.source.published, later.source.published
        if day is None or until is None or day >= until:
            continue
        for time in material.extraction.times:
            if days_of(time.value) != days_of(old.value):
                continue
            homes = [c for c in material.extraction.clauses if c.covers(time)]
            if homes and len(words & _words(homes[0])) >= SHARED:
                days = days_of(time.value)
                if days is not None:
                    yield Point(Mention(material, homes[0], time), _bounds(days), Days(day, day), day.toordinal())


def _words(clause: Clause) -> frozenset[str]:
    return frozenset(stem(t) for t in clause.terms if t.isalpha() and t not in _LIGHT | CALENDAR)


def _name(material: Material, clause: Clause, old: TimeExpression, new: TimeExpression) -> str:
    """What was moved: “date of the hearing”, or the clause's own words for a date; empty where it does not say."""
    text = material.source.text
    phrases = [p for p in clause.phrases if not p.overlaps(old) and not p.overlaps(new)]
    for role in ("object", "subject"):
        for phrase in phrases:
            if phrase.governor not in _LEMMAS or phrase.role != role:
                continue
            if phrase.head in _DATES:
                words = _OPEN.split(text[phrase.start : clause.end])[0].strip()
                return words if len(words) <= NAME else phrase.text
            if phrase.head not in _NO_NAME and phrase.text[0].islower():
                return f"date of the {phrase.text}"
    antecedent = _antecedent(text, clause, phrases)
    if antecedent:
        return f"date of the {antecedent}"
    return next((p.text for p in phrases if p.head in _DATES and p.role == "subject" and p.nouns > 1), "")


def _antecedent(text: str, clause: Clause, phrases: Sequence[Phrase]) -> str:
    """What “which it has moved” stands for."""
    verb = _VERB.search(text, clause.start, clause.end)
    if verb is None:
        return ""
    for phrase in reversed([p for p in phrases if p.end <= verb.start()]):
        if re.fullmatch(r",?\s+(?:which|that)\s+(?:\w+\s+){0,4}", text[phrase.end : verb.start()]):
            return phrase.text
    return ""
