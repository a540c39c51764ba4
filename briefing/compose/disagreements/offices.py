"""Materials → disputes over what somebody does: two offices told of one person at one time that nobody holds together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.office_words import COMPATIBLE_OFFICES, DOMAINS, LEADING, OFFICE_VERBS, OFFICES
from briefing.compose.disagreements.persons import group_by_person
from briefing.compose.disagreements.scope import days_apart, words_of
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material

_CHANGED = re.compile(
    r"\b(?:former|retired|ex|onetime|one-time|late|new|incoming|outgoing|then|acting|interim|designate|elect|future|next|previous|"
    r"until|deputy|assistant|vice-chair\w*|honorary)\b",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:appoint\w*|named|promot\w+|becom\w+|became|resign\w*|quits?|step\w*\s+down|succeed\w*|replac\w+|former|until)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^,\s+((?:who|which)\s+\w+[^,.;“”\"]{3,90}|(?:[^,.;“”\"]{3,80}))")
_AHEAD = re.compile(
    r"(?:^|[\s,(])(?:(?P<apart>(?:[\w’'-]+\s+){0,6}[\w’'-]+),|(?P<title>(?:(?!(?:for|of|to|with|by|from|at|in)\s)[\w’'-]+\s+){0,3}[\w’'-]+\.?))\s+$"
)
_FORMER = re.compile(r"(?:an?\s+|the\s+|his\s+|its\s+)?(?:former|ex-|one-?time)\s*", re.IGNORECASE)
_THE_FORMER = re.compile(
    r"\bthe\s+former\s+(?P<office>(?:[\w’'-]+\s+){0,2}[\w’'-]+?(?:\s+of\s+[A-Z]\w+)?)\s+(?:went\s+on|said|added|continued|told|wrote)\b"
)
_SPEAKING = re.compile(r"\b(?:said|told|says|added|asked|wrote|called|argued)\b")
WINDOW = 45
"""Days between two reports beyond which an office may have changed hands."""


_PAIR = 2


@dataclass(frozen=True, eq=False)
class _Telling:
    mention: Mention
    full: str
    office: str
    past: bool
    """True for a former office."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every person whom articles of one time give offices that exclude each other."""
    tellings = [t for m in materials for t in (*_tellings(m), *_described(m))]
    for person in group_by_person(tellings):
        clashing = [(a, b) for a, b in combinations(person, 2) if _clash(a, b)]
        offices = dict.fromkeys(t.office for pair in clashing for t in pair)
        if len(offices) != _PAIR:
            continue
        sides = [[t for t in person if t.office == office] for office in offices]
        sources = [{t.mention.source for t in side} for side in sides]
        if not sources[0] & sources[1]:
            full = max((t.full for t in person), key=len)
            about = f"office that {full} used to hold" if all(t.past for side in sides for t in side) else f"office of {full}"
            yield Dispute(about, "role", tuple(tuple(t.mention for t in side) for side in sides))


def _tellings(material: Material) -> Iterable[_Telling]:
    """Every description with an office beside the full name of a person."""
    text = material.source.text
    for name in material.extraction.names:
        clause = next((c for c in material.extraction.clauses if c.covers(name)), None)
        if clause is None or name.kind != "person" or len(words_of(name.text)) < _PAIR:
            continue
        after = _BEHIND.match(text[name.end : clause.end])
        before = _AHEAD.search(text[clause.start : name.start])
        ahead = (before["apart"] or before["title"]) if before else ""
        beside = name.role if name.role and name.role in text[clause.start : clause.end] else ""
        for description in (after[1] if after else "", ahead, beside):
            past = _FORMER.match(description.strip())
            office = _office(description)
            held = description.strip()[past.end() :] if past else description
            if office and not _CHANGED.search(held) and (past or not _CHANGING.search(clause.cut(text))):
                yield _Telling(Mention(material, clause, name), name.full, office, past is not None)
                break


def _described(material: Material) -> Iterable[_Telling]:
    """“The former prime minister went on” after a sentence that names one person as its speaker."""
    text = material.source.text
    people = [n for n in material.extraction.names if n.kind == "person"]
    for clause in material.extraction.clauses:
        for match in _THE_FORMER.finditer(text, clause.start, clause.end):
            office = _office(match["office"].lower())
            last = [n for n in people if n.end <= match.start()]
            if not office or not last or any(clause.covers(n) for n in people):
                continue
            before = next((c for c in reversed(material.extraction.clauses) if c.covers(last[-1])), None)
            if (
                before is not None
                and 0 <= clause.sentence - before.sentence <= 1
                and _SPEAKING.search(text, last[-1].end, before.end)
            ):
                at = Span(start=match.start("office"), end=match.end("office"))
                yield _Telling(Mention(material, clause, at), last[-1].full, office, past=True)


def _office(description: str) -> str:
    """The class of the office that a description names; empty where it names none, or only an office's deputy."""
    words = description.lower()
    held = re.match(r"who,?\s+as\s+(?:its\s+|the\s+)?(.*)", words)
    verb = None if held else re.match(r"(?:who|which)\s+(\w+)\s+(.*)", words)
    words = held[1] if held else words
    if verb:
        return next((o for pattern, o in OFFICE_VERBS if re.match(pattern, f"{verb[1]} {verb[2]}")), "")
    head = re.split(r"\s(?:of(?!\s+staff)|for|at|in|with|to|since|and|who|from|on|has|had|is|was)\s", f" {words} ", maxsplit=1)[
        0
    ].strip()
    known = next((office for pattern, office in OFFICES if re.search(rf"\b(?:{pattern})$", head)), "")
    return known or _of_field(words)


def _of_field(words: str) -> str:
    """“health director” of “head of health”: an office that one of its words, or what stands behind “of”, gives a field."""
    match = re.match(
        r"(?:an?\s+|the\s+|its\s+|their\s+|his\s+|her\s+)?(?P<ahead>(?:[\w’'-]+\s+){0,4}?)(?P<rank>director|head|chief|manager|boss|officer|minister|secretary)"
        r"(?:\s+(?:of|for)\s+(?:the\s+)?(?P<behind>[\w-]+))?\b",
        f"{words.strip()} ",
    )
    if match is None:
        return ""
    field = DOMAINS.get(match["behind"] or "") or next(
        (DOMAINS[w] for w in reversed(match["ahead"].split()) if w in DOMAINS), ""
    )
    return f"{field} {LEADING[match['rank']]}" if field else ""


def _clash(one: _Telling, other: _Telling) -> bool:
    """True where nobody holds both; of past offices, where the one is the highest, by which somebody would be called."""
    if one.past != other.past or one.office == other.office or one.mention.source == other.mention.source:
        return False
    apart = days_apart(one.mention.material, other.mention.material)
    if apart is not None and abs(apart) > WINDOW:
        return False
    offices = frozenset({one.office, other.office})
    if one.past:
        return "prime minister" in offices and any(o.endswith(" minister") for o in offices - {"prime minister"})
    return offices not in COMPATIBLE_OFFICES
