"""A description such as “the union” or “the transport secretary” → the name in the article that it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import COMPANY_NOUNS, GROUP_NOUNS, INSTRUMENTS, ORGANISATION_NOUNS
from briefing.extractors.names.offices import WORD, Office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.extraction import Name

REACH = 900
"""Code points between a person's last mention and a description that may still stand for that person: about two paragraphs."""
CLOSE = 400
"""Code points in which nobody else may be named: about a paragraph."""
JUST_BEFORE = 260
"""Code points before a description in which a body is the only one named, where the article has several of its class."""
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
    "fund": frozenset("fund funds partners capital equity investments management ventures".split()),
    "utility": frozenset("water power energy electric gas utilities".split()),
    "carmaker": frozenset("motors motor automotive".split()),
}
_COMPANY_WORDS = frozenset(
    "company firm business operator maker group manufacturer retailer employer supplier developer".split()
)

_FIRMS = _COMPANY_WORDS | frozenset(
    "airline bank brand chain club developer fund insurer lender producer store supermarket".split()
)

_MEMBERS = frozenset("executive executives director directors boss bosses management".split())
"""Of a firm, where they are told of without its name: hardly ever of another firm than the one just named."""


def resolve_description(words: Sequence[str], position: int, names: Sequence[Name], since: int = 0) -> Name | None:
    """The one name before `position` (code points) that `words`, without article, can stand for; None where it is not clear.

    A body answers to the noun in its own name (“the commission”) or to its class (“the union”). A person answers to an office
    of the same head that nothing contradicts: “the US president” to a President or a U.S. President, never to a Chinese one or
    a vice president. Where the article tells the office of nobody, it is the one person nearby of whom it tells no office:
    among those named from `since` on, where the section begins, if it names anybody.
    """
    if not words:
        return None
    lower = [w.lower() for w in words]
    office = Office.of(lower)
    if office is not None:
        return _resolve_office(office, position, names, since, owned=any(w in {"'s", "’s", "'", "’"} for w in lower))
    return _resolve_body(lower[-1], position, names)


def resolve_owner(words: Sequence[str], position: int, names: Sequence[Name], *, opening: int) -> Name | None:
    """The body that “the company” of “the company’s lawyer” is; None where it is not clear.

    Like `resolve_description`, but for a class of firm that no name tells (“the chain”) the only firm named just before too,
    from `opening` on, where the sentence starts, or else shortly before.
    """
    found = resolve_description(words, position, names)
    if found is not None and found.kind == "organisation":
        return found
    if not words or words[-1].lower() not in _FIRMS:
        return None
    return _only_firm(position, names, opening)


def resolve_body_of(noun: str, position: int, names: Sequence[Name], *, opening: int) -> Name | None:
    """The firm of “a senior executive” of which the words tell none: the only one named just before, else None.

    `opening` is where the sentence starts, which is asked first.
    """
    return _only_firm(position, names, opening) if noun in _MEMBERS else None


def _only_firm(position: int, names: Sequence[Name], opening: int) -> Name | None:
    """The only body with a name like a firm’s between `opening` and `position`, or else shortly before it."""
    firms = [n for n in names if n.kind == "organisation" and n.start < position and _is_firm(n.full.lower().split())]
    for since in (opening, position - JUST_BEFORE):
        near = [n for n in firms if n.start >= since]
        if near:
            return near[-1] if len({n.full for n in near}) == 1 else None
    return None


def _is_firm(words: Sequence[str]) -> bool:
    return len(words) > 1 and ("&" in words or words[-1] in COMPANY_NOUNS | ORGANISATION_NOUNS)


def _resolve_body(noun: str, position: int, names: Sequence[Name]) -> Name | None:
    known = _LIKE.get("company" if noun in _COMPANY_WORDS else noun, frozenset()) | {noun}
    known |= COMPANY_NOUNS if noun in _COMPANY_WORDS else frozenset()
    if noun not in GROUP_NOUNS | ORGANISATION_NOUNS and noun not in _LIKE:
        return None
    bodies = [(n, n.full.lower().split()) for n in names if n.kind == "organisation" and n.start < position]
    fits = [n for n, spelt in bodies if known & set(spelt) and spelt[-1] not in INSTRUMENTS]
    own = [n for n in fits if noun in n.full.lower().split()]
    chosen = own or fits
    if len({n.full for n in chosen}) > 1:
        near = [n for n in names if n.kind == "organisation" and position - JUST_BEFORE < n.start < position]
        chosen = [n for n in chosen if n in near] if len({n.full for n in near}) == 1 else []
    return chosen[-1] if len({n.full for n in chosen}) == 1 else None


def _resolve_office(office: Office, position: int, names: Sequence[Name], since: int, *, owned: bool) -> Name | None:
    """The only holder of the office in the article; else the only person nearby without one, if the office is nobody’s.

    `owned` is true where the words tell whose office it is (“the board’s chairman”), of which nobody else knows.
    """
    persons = [n for n in names if n.kind == "person"]
    held = [(n, Office.of(_words(n.role))) for n in persons if n.role]
    told = [(n, has) for n, has in held if has is not None]
    fitting = [n for n, has in told if office.fits(has)]
    exact = [n for n, has in told if office.fits(has) and office.modifiers <= has.modifiers and office.country == has.country]
    near = [n for n in persons if position - REACH < n.start < position]
    roleless = {n.full for n in near if n.role is None}
    chosen = exact or fitting
    if chosen:
        if len({n.full for n in chosen}) > 1:
            return None
        foreign = office.country is None and all(has.country for n, has in told if n in chosen)
        if foreign and roleless and near[-1].role is None:
            return None
        return next((n for n in reversed(chosen) if n.start < position), chosen[-1])
    if any(office.rivals(has) for _, has in told) or owned:
        return None
    return _only_one_left(office, position, [n for n in persons if since <= n.start < position] or persons)


def _words(role: str) -> list[str]:
    return [w.lower() for w in WORD.findall(role)]


def _only_one_left(office: Office, position: int, persons: Sequence[Name]) -> Name | None:
    """The person named last, where nobody else could hold the office: of a country’s, nobody else in the article up to here.

    A wrong name is far worse than a description, and any foreigner nearby could be meant by “the Finnish president”.
    """
    near = [n for n in persons if position - REACH < n.start < position]
    if not near or near[-1].role is not None:
        return None
    if office.country:
        rivals = {n.full for n in persons if n.role is None and n.start < position}
    else:
        close = {n.full for n in near if n.start > position - CLOSE and (n.role is None or Office.of(_words(n.role)) is None)}
        rivals = close or {n.full for n in near if n.role is None}
    return near[-1] if len(rivals) == 1 else None
