"""Materials → disputes over whose member somebody is: of two bodies that are told apart, or as two things at two institutes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.persons import group_by_person
from briefing.compose.disagreements.scope import days_apart, knows, same_name, words_of
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Name

_MEMBER = (
    r"(?:deputy|mp|mep|lawmaker|senator|congress(?:man|woman)|councill?or|member|candidate|legislator|player|striker|defender|"
    r"midfielder|goalkeeper|driver|analyst|economist|strategist|spokes(?:man|woman|person)|official|negotiator|organi[sz]er)"
)
_BETWEEN = re.compile(r"^(?:,?\s+(?:of|from|for|with)\s+(?:the\s+)?|\s+\((?:the\s+)?)$", re.IGNORECASE)
_APPOSED = re.compile(r"^,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_CALLED_AT = re.compile(r"^,\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}?(?P<calling>[a-z-]+)\s+(?:at|of|from|for|with)\s+(?:the\s+)?$")
_INSTITUTE = re.compile(
    r"\b(?:University|College|Institute|School|Polytechnic|Academy|Hospital|Infirmary|Clinic|Laborator(?:y|ies)|Observatory|Museum|"
    r"Bank|Securities|Capital|Partners)\b"
)
"""Whoever works at one of them as one thing hardly works at another as another."""
_MEMBER_BEHIND = re.compile(rf"^(?:[’']s?)?\s+(?:\w+\s+)?{_MEMBER}\b", re.IGNORECASE)
_MEMBER_BETWEEN = re.compile(rf"^(?:[’']s?)?\s+(?:\w+\s+)?{_MEMBER},?\s+$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:former(?:ly)?|join\w*|left|leav\w+|defect\w*|switch\w*|resign\w*|quit|expel\w*|mov\w+|transfer\w*|sign(?:ed|ing)|loan|ex-)\b",
    re.IGNORECASE,
)
_RANKS = frozenset("professor lecturer fellow researcher scholar academic scientist expert dr director head chair".split())
"""What a person of any calling may be there."""
WINDOW = 45
"""Days between two reports beyond which somebody may have changed sides."""
_PAIR = 2


@dataclass(frozen=True, eq=False)
class _Telling:
    mention: Mention
    full: str
    body: str
    calling: str
    """What he or she is there, one noun; empty where it is not told."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every person whom articles of one time count among two bodies, both of which each article names."""
    for person in group_by_person(t for m in materials for t in _tellings(m)):
        clashing = [(a, b) for a, b in combinations(person, 2) if _clash(a, b)]
        if not clashing:
            continue
        first, second = clashing[0]
        sides = [[t for t in person if same_name(t.body, body)] for body in (first.body, second.body)]
        if not {t.mention.source for t in sides[0]} & {t.mention.source for t in sides[1]}:
            full = max((t.full for t in person), key=len)
            about = f"what {full} is, and where" if first.calling and second.calling else f"whose member {full} is"
            yield Dispute(about, "role", tuple(tuple(t.mention for t in side) for side in sides))


def _tellings(material: Material) -> Iterable[_Telling]:
    for name in material.extraction.names:
        clause = next((c for c in material.extraction.clauses if c.covers(name)), None)
        if clause is None or name.kind != "person" or len(words_of(name.text)) < _PAIR:
            continue
        body = _body(material, clause, name)
        if body is not None and not _CHANGED.search(clause.cut(material.source.text)):
            yield _Telling(Mention(material, clause, name), name.full, *body)


def _body(material: Material, clause: Clause, name: Name) -> tuple[str, str] | None:
    """The body beside the name, and the calling there: “Ada Lund of the Tern Party”, “Ada Lund, a Tern Party deputy”."""
    text = material.source.text
    bodies = [n for n in material.extraction.names if n.kind == "organisation" and clause.covers(n)]
    for body in bodies:
        if body.start >= name.end:
            between = text[name.end : body.start]
            apposed = _APPOSED.match(between) and _MEMBER_BEHIND.match(text[body.end : clause.end])
            called = _CALLED_AT.match(between)
            if called and _INSTITUTE.search(body.full):
                return body.full, called["calling"]
            if apposed or _BETWEEN.match(between):
                return body.full, (name.role or "").lower().rpartition(" ")[2]
        elif body.end <= name.start and _MEMBER_BETWEEN.match(text[body.end : name.start]):
            return body.full, ""
    return None


def _clash(one: _Telling, other: _Telling) -> bool:
    """True where the bodies are two, and both articles name both, or the callings there are two as well."""
    here, there = one.mention.material, other.mention.material
    if same_name(one.body, other.body) or here is there:
        return False
    apart = days_apart(here, there)
    near = apart is not None and abs(apart) <= WINDOW
    if near and one.calling and other.calling and all(_INSTITUTE.search(t.body) for t in (one, other)):
        return one.calling != other.calling and not {one.calling, other.calling} & _RANKS
    return near and knows(here, {other.body}) and knows(there, {one.body})
