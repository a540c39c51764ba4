"""A description such as “the union” or “the transport secretary” → the name in the article that it stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import GROUP_NOUNS, ORGANISATION_NOUNS, ROLE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.extraction import Name

REACH = 900
"""Code points between a person's last mention and a description that may still stand for that person: about two paragraphs."""
_WORD = re.compile(r"[\w’'-]+")
_LIKE: dict[str, frozenset[str]] = {
    "union": frozenset(
        "union unions crews workers guild brotherhood federation teachers nurses drivers staff employees pilots".split()
    ),
    "company": frozenset(
        "inc inc. corp corp. co co. ltd ltd. plc llc rail railway airlines airways motors group holdings industries energy "
        "steel pharmaceuticals technologies systems telecom electric oil gas foods shipping insurance retailers".split()
    ),
    "ministry": frozenset("ministry department office".split()),
    "department": frozenset("department ministry".split()),
    "agency": frozenset("agency administration bureau service".split()),
    "bank": frozenset("bank bankshares banking".split()),
    "watchdog": frozenset("watchdog authority commission inspectorate ombudsman office agency".split()),
    "regulator": frozenset("authority commission regulator agency office".split()),
    "think-tank": frozenset("institute institution center centre foundation council".split()),
    "charity": frozenset("charity trust foundation fund society aid".split()),
    "airline": frozenset("airlines airways airline air".split()),
    "carrier": frozenset("airlines airways airline air".split()),
    "carmaker": frozenset("motors motor automotive".split()),
}
_COMPANY_WORDS = frozenset(
    "company firm business operator maker group manufacturer retailer employer supplier developer".split()
)


def resolve_description(words: Sequence[str], position: int, names: Sequence[Name]) -> Name | None:
    """The one name before `position` (code points) that `words`, without article, can stand for; None where it is not clear.

    A body answers to the noun in its own name (“the commission”) or to its class (“the union”); a person to an office that the
    article tells of no other person, or, where it tells of nobody, to the last person named whose office is not told.
    """
    if not words:
        return None
    lower = [w.lower() for w in words]
    if lower[-1] in ROLE_NOUNS:
        return _resolve_office(lower, position, names)
    return _resolve_body(lower[-1], position, names)


def _resolve_body(noun: str, position: int, names: Sequence[Name]) -> Name | None:
    known = _LIKE.get("company" if noun in _COMPANY_WORDS else noun, frozenset()) | {noun}
    if noun not in GROUP_NOUNS | ORGANISATION_NOUNS and noun not in _LIKE:
        return None
    fits = [n for n in names if n.kind == "organisation" and n.start < position and known & {w.lower() for w in n.full.split()}]
    own = [n for n in fits if noun in n.full.lower().split()]
    chosen = own or fits
    return chosen[-1] if len({n.full for n in chosen}) == 1 else None


def _resolve_office(lower: Sequence[str], position: int, names: Sequence[Name]) -> Name | None:
    persons = [n for n in names if n.kind == "person"]
    told = [n for n in persons if n.role and _holds(n.role, lower)]
    if told:
        before = [n for n in told if n.start < position] or told
        return before[-1] if len({n.full for n in told}) == 1 else None
    near = [n for n in persons if position - REACH < n.start < position]
    return near[-1] if near and near[-1].role is None else None


def _holds(role: str, lower: Sequence[str]) -> bool:
    """True where the role has every word of the description, in whatever case."""
    have = {w.lower() for w in _WORD.findall(role)}
    return all(w in have for w in lower if w not in {"’s", "'s", "former", "the"})
