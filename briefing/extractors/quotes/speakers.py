"""A noun phrase outside the marks → who it is: a name in its fullest form, a description, or what a pronoun stands for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import CALENDAR, HONORIFICS, PORTFOLIOS, ROLE_NOUNS, TITLE_NOUNS
from briefing.extractors.quotes.cast import Speaker
from briefing.extractors.quotes.describing import HYPHENS, POSSESSIVE, TIMES, describe
from briefing.extractors.quotes.verbs import AUTHORED, DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.cast import Cast
    from briefing.extractors.quotes.outline import Line, Piece
    from briefing.model.extraction import Name

PERSONAL = frozenset({"he", "she"})
PRONOUNS = PERSONAL | {
    "they",
    "it",
    "we",
    "i",
    "you",
    "who",
    "which",
    "that",
    "this",
    "these",
    "those",
    "there",
    "what",
    "whoever",
}
RELATIVES = frozenset({"who", "which", "that"})
_PREPOSITIONS = frozenset(
    "of for from at in with to by on near inside within across under about among between behind outside".split()
)
_LEADING = frozenset(
    "and but yet while as so or nor then also however meanwhile still later because although though when".split()
)
_OFFICES_OF = frozenset({"secretary", "minister", "chief", "state"})
"""What “of state”, “of staff” or “for health” may follow in small letters."""


def read_phrase(line: Line, start: int, end: int, cast: Cast) -> Speaker | None:
    """The speaker that the pieces `start:end` name; None where they are no noun phrase that could speak."""
    while start < end and (line[start].lower in _LEADING or not line[start].is_word or _is_adverb(line[start], cast)):
        start += 1
    while end > start and not line[end - 1].is_word:
        end -= 1
    end = _before_time(line, start, end)
    if start >= end:
        return None
    if end - start == 1 and line[start].lower in PRONOUNS:
        return _read_pronoun(line[start], cast)
    names = [n for n in cast.within(line[start].start, line[end - 1].end) if not _owns(line, start, end, n)]
    head = _head_end(line, start, end)
    persons = [n for n in names if n.kind == "person" and not _is_inside_prepositional(line, start, n)]
    if not persons and names and names[-1].kind == "person" and _ends_office(line, start, end, names[-1]):
        persons = [names[-1]]
    if len(persons) > 1 and any(p.lower in ROLE_NOUNS for p in line[start:end] if persons[0].end <= p.start < persons[1].start):
        persons = persons[1:]
    if persons:
        return _joint(line, persons) or cast.person(persons[0].full)
    for name in names:
        if name.kind != "person" and name.start <= line[head - 1].start < name.end:
            return Speaker(name.full)
    return describe(line, start, end, head, cast)


def _ends_office(line: Line, start: int, end: int, name: Name) -> bool:
    """True where the phrase is an office with whoever holds it behind: “the chairman of Orbit plc NAME”, “Mayor of Ashby NAME”.

    An office or an article right before the name tells that it belongs to that: “the wife of Mayor NAME”.
    """
    at = next((i for i in range(start, end) if line[i].start >= name.start), start)
    if name.end != line[end - 1].end or at - start <= 1:
        return False
    before = line[at - 1]
    office = next((p.lower for p, after in pairwise(line[start:at]) if after.tag == "IN"), "")
    given = any(after.lower == "by" and (p.tag == "VBN" or p.lower in AUTHORED) for p, after in pairwise(line[start:at]))
    if given and office in DOCUMENTS:
        return True
    named = before.is_word and before.text[0].isupper() and before.lower not in ROLE_NOUNS | TITLE_NOUNS | HONORIFICS
    return named and office in ROLE_NOUNS | TITLE_NOUNS


def _is_adverb(piece: Piece, cast: Cast) -> bool:
    """True for an adverb or interjection; a surname that opens a sentence is often taken for one."""
    return piece.tag in {"RB", "UH"} and not cast.within(piece.start, piece.end)


def listed_end(line: Line, start: int, comma: int) -> int:
    """One past the “and” of the list of modifiers that goes on at `comma` in a phrase from `start`; `comma` where none does.

    “Orbit’s sales, service, and marketing vice president”: nouns only, an owner or article before them, an office behind.
    """
    opens = any(p.lower in POSSESSIVE | {"the", "a", "an"} for p in line[start:comma])
    if not opens or line[comma].text not in {",", "and"} or any(_is_office(p) for p in line[start:comma]):
        return comma
    joined = -1
    at = comma
    while at < len(line) and (line[at].text == "," or line[at].lower == "and" or line[at].tag.startswith(("NN", "JJ", "VBG"))):
        if line[at].lower == "and":
            joined = at
        elif _is_office(line[at]):
            return joined + 1 if joined >= comma and line[at].text.islower() else comma
        at += 1
    return comma


def _is_office(piece: Piece) -> bool:
    return piece.lower in ROLE_NOUNS or piece.lemma in ROLE_NOUNS


def _before_time(line: Line, start: int, end: int) -> int:
    """One past the phrase without the time that trails it: “the high court on Friday”, “officials late last week”."""
    at = end
    while at > start + 1 and line[at - 1].lower in TIMES:
        at -= 1
    if at == end:
        return end
    led = at
    while led > start + 1 and line[led - 1].lower in {"on", "in", "late", "early", "last", "this", "at", "next"}:
        led -= 1
    return led if led < at or line[at].lower in CALENDAR | {"yesterday", "today"} else end


def _joint(line: Line, persons: Sequence[Name]) -> Speaker | None:
    """Two persons who speak together: only “and” stands between their names."""
    if len(persons) < 2:
        return None
    between = [p.lower for p in line if persons[0].end <= p.start < persons[1].start]
    return Speaker(f"{persons[0].full} and {persons[1].full}") if between == ["and"] else None


def _read_pronoun(piece: Piece, cast: Cast) -> Speaker | None:
    if piece.lower in {"i", "you", "what", "there"}:
        return None
    antecedent = cast.antecedents.get(piece.start, "")
    if not antecedent:
        return Speaker(None, pronoun=piece.lower, person=piece.lower in PERSONAL)
    role = cast.roles.get(antecedent)
    return Speaker(antecedent, role, pronoun=piece.lower, person=piece.lower in PERSONAL)


def _owns(line: Line, start: int, end: int, name: Name) -> bool:
    """True where the name only owns what follows: “Orbit” in “Orbit’s chief executive”."""
    return any(p.start == name.end and p.lower in POSSESSIVE for p in line[start:end])


def _head_end(line: Line, start: int, end: int) -> int:
    """One past the head noun: the last word before the first preposition, relative pronoun or “close to …”."""
    for i in range(start + 1, end):
        piece = line[i]
        follows_noun = line[i - 1].tag.startswith(("NN", "CD", "DT", "PRP", "JJ", "VB"))
        if piece.lower in _PREPOSITIONS and follows_noun and not _is_portfolio(line, i) and not _is_hyphened(line, i):
            return i
        if piece.tag == "JJ" and line[i - 1].tag.startswith("NN") and i + 1 < end and line[i + 1].tag in {"IN", "TO"}:
            return i
        if piece.lower in RELATIVES or (piece.tag in {"VBG", "VBN"} and i > start and line[i - 1].tag.startswith("NN")):
            return i
    return end


def _is_portfolio(line: Line, i: int) -> bool:
    """True for the “of” of “Secretary of State” or “chief of staff”, and the “for” of “secretary of state for health”."""
    if line[i].lower not in {"of", "for"} or i + 1 >= len(line) or line[i + 1].lower not in PORTFOLIOS - {"the"}:
        return False
    return line[i + 1].text[0].isupper() or (i > 0 and line[i - 1].lower in _OFFICES_OF)


def _is_hyphened(line: Line, i: int) -> bool:
    """True for the “of” of “mother-of-two”."""
    return i > 0 and i + 1 < len(line) and line[i - 1].text in HYPHENS and line[i + 1].text in HYPHENS


def _is_inside_prepositional(line: Line, start: int, name: Name) -> bool:
    """True where the name belongs to a phrase that only tells more of a noun before it: “a spokesperson for President X”."""
    noun = False
    for i in range(start, len(line)):
        piece = line[i]
        if piece.start >= name.start:
            return False
        if noun and piece.lower in _PREPOSITIONS and not _is_portfolio(line, i) and not _is_hyphened(line, i):
            return True
        noun = noun or piece.tag.startswith("NN") or piece.tag == "CD" or piece.lower in {"one", "some", "many", "several"}
    return False
