"""A noun phrase that holds no speaker’s name → a description of whoever speaks, led back to a name where only one fits."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extractors.names.descriptions import resolve_body_of, resolve_description, resolve_owner
from briefing.extractors.names.gazetteer import DEMONYMS
from briefing.extractors.names.lexicon import CALENDAR, GROUP_NOUNS, ROLE_NOUNS
from briefing.extractors.quotes.cast import Speaker
from briefing.extractors.quotes.firms import FIRM_NOUNS, resolve_firm
from briefing.extractors.quotes.verbs import KIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.cast import Cast
    from briefing.extractors.quotes.outline import Line, Piece
    from briefing.model.extraction import Name

TIMES = CALENDAR | frozenset(
    "day days week weeks month months year years morning afternoon evening night today yesterday time hour".split()
)
POSSESSIVE = frozenset({"'s", "'"})
HYPHENS = frozenset({"-", "‑"})
_REPRESENTS = re.compile(r"\b(?:for|of|at)\s+(?P<whom>[Tt]he\s+(?P<body>[a-z-]+))\Z")
_FIRM = frozenset({"company", "firm"})
_SPOKESPERSONS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_OWN_PAGES = frozenset("website site webpage page blog account newsletter prospectus".split())
"""Where a firm speaks for itself."""
_NOBODY = frozenset({"a", "an", "the", "no", "nothing", "something", "little", "much", "more"})
"""What follows a verb of speech as its object and speaks for nobody: “said nothing”."""
MAX_DESCRIPTION = 14
"""A description of more words than this is no description of a speaker."""


def describe(line: Line, start: int, end: int, head: int, cast: Cast) -> Speaker | None:
    """The phrase as a description, led back to a name where it is definite and only one name fits."""
    noun = line[head - 1]
    if not noun.tag.startswith(("NN", "CD", "DT", "JJ", "VBG", "FW")) or end - start > MAX_DESCRIPTION:
        return None
    if noun.lower in TIMES or noun.lemma in TIMES or noun.lower in _NOBODY:
        return None
    if line[start].tag in {"IN", "TO"}:
        return None
    definite = line[start].lower == "the" or line[start].tag == "PRP$"
    if definite and head == end:
        words = [p.text for p in line[start + 1 : head]]
        name = _find_described(words, line, start, cast)
        if name is not None and noun.lower not in KIN and not _is_another(line, start, name, cast):
            person = name.kind == "person" and noun.lower not in FIRM_NOUNS
            role = cast.roles.get(name.full) or (_join(line, start + 1, head) if person else None)
            return Speaker(name.full, role, person=person)
    end = _past_relative(line, end, cast) if head == end else end
    owner, rest = _owner(line, start, head, cast)
    text = _join(line, rest, end)
    if owner is not None:
        text = f"{owner}’s {text}"
    elif _opens_by_chance(line[start]):
        text = text[0].lower() + text[1:]
    text = _name_represented(text, line[start].start, cast, opening=line[0].start)
    body = (
        resolve_body_of(noun.lower, line[start].start, cast.names, opening=line[0].start)
        if owner is None and head == end
        else None
    )
    if body is not None and not cast.within(line[start].start, noun.end):
        text = f"{text} of {body.full}"
    elif owner is None and head == end and (spoken := _find_represented(line, start, head, cast)) is not None:
        text = f"{text} for {spoken.full}"
        body = spoken
    singular = noun.lemma if noun.tag == "NNS" else noun.lower
    person = singular in ROLE_NOUNS or line[start].lower in {"one", "another"}
    return Speaker(text, person=person, plural=noun.tag == "NNS", head=noun.lower, bare=head == end and body is None)


def _name_represented(text: str, position: int, cast: Cast, *, opening: int) -> str:
    """The description with the firm or body named for which somebody speaks: “a spokesman for the company”; else as it is."""
    found = _REPRESENTS.search(text)
    if found is None:
        return text
    noun = found["body"]
    name = cast.topic(position) if noun in _FIRM else None
    name = name or resolve_owner([noun], position, cast.names, opening=opening) or resolve_firm(noun, position, cast.firms)
    if name is None and noun in _FIRM:
        name = cast.topic(position, back=1)
    return f"{text[: found.start('whom')]}{name.full}" if name is not None else text


def _is_another(line: Line, start: int, name: Name, cast: Cast) -> bool:
    """True where the description at `start` cannot be `name`: “his lawyer” is not he, nor somebody named just before.

    “NAME was described by the judge” tells of two.
    """
    before = {n.full for n in cast.within(line[0].start, line[start].start)}
    told_before = name.kind == "person" and name.role is None and name.full in before
    return told_before or cast.antecedents.get(line[start].start) == name.full


def _find_represented(line: Line, start: int, head: int, cast: Cast) -> Name | None:
    """The body of “a spokeswoman”, of which the words tell none: the only one that the paragraph is about.

    Where the paragraph names a person too, who may have a spokeswoman, the sentence must tell of “the company” or the like.
    """
    if head - start != len(("a", "spokeswoman")) or line[start].lower != "a" or line[start + 1].lower not in _SPOKESPERSONS:
        return None
    position = line[start].start
    persons = any(n.kind == "person" for n in cast.within(cast.paragraph(position), position))
    told = any(p.lower == "the" and q.lower in GROUP_NOUNS | FIRM_NOUNS for p, q in pairwise(line))
    return cast.topic(position, public=True) if told or not persons else None


def _find_described(words: Sequence[str], line: Line, start: int, cast: Cast) -> Name | None:
    """The name that “the” at `start` and `words` behind it stand for; None where that is not clear."""
    name = resolve_description(words, line[start].start, cast.names, cast.section(line[start].start))
    noun = words[-1].lower() if words else ""
    if len(words) != 1 or noun not in FIRM_NOUNS:
        return name
    position = line[start].start
    found = _nearer_firm(line, start, name or resolve_firm(noun, position, cast.firms), cast)
    return found or (cast.topic(position, back=1) if noun in _FIRM else None)


def _nearer_firm(line: Line, start: int, found: Name | None, cast: Cast) -> Name | None:
    """Whom “the company” at `start` means, where its own sentence names a body before it; `found` where it names none.

    Whoever’s page or statement it is goes first, then the subject. Any other body leaves open which of the two is meant.
    """
    bodies = [n for n in cast.within(line[0].start, line[start].start) if n.kind in {"organisation", "other"}]
    for name in bodies:
        after = [p for p in line if p.start >= name.end][:3]
        if any(p.lower in _OWN_PAGES for p in after) and name.kind != "person":
            return name
    others = [n for n in bodies if n.kind == "organisation" and (found is None or n.full != found.full)]
    others = [n for n in others if any(p.text == "," or p.lower == "and" for p in line if n.end <= p.start < line[start].start)]
    subjects = [n for n in others if any(p.dep.startswith("nsubj") for p in line if n.start <= p.start < n.end)]
    if found is None or not others or any(n.full == found.full for n in bodies):
        return found
    return subjects[-1] if len({n.full for n in others}) == 1 and subjects else None


def _past_relative(line: Line, end: int, cast: Cast) -> int:
    """One past “…, who left Orbit last year” after the phrase, where that names somebody or something; else `end`."""
    if end + 1 >= len(line) or line[end].text != "," or line[end + 1].lower != "who":
        return end
    close = next((i for i in range(end + 1, len(line)) if _ends_relative(line, i)), len(line))
    if close - end > MAX_DESCRIPTION or close == len(line) or not cast.within(line[end].start, line[close].start):
        return end
    return close


def _ends_relative(line: Line, i: int) -> bool:
    if line[i].run is not None or not (line[i].is_word or _is_mark(line, i)):
        return True
    return line[i].lower in {"and", "but"} and i + 1 < len(line) and line[i + 1].is_verb


def _is_mark(line: Line, i: int) -> bool:
    """True for a hyphen or an apostrophe, which end no clause."""
    return line[i].text in HYPHENS or line[i].lower in POSSESSIVE


def _owner(line: Line, start: int, head: int, cast: Cast) -> tuple[str | None, int]:
    """Who owns the description, and where the rest of it starts: of “his office” and “the chain’s lawyer” the name meant.

    No owner, and the phrase's own start, where the words tell no name or the owner's name stands there already.
    """
    if line[start + 1 : head + 1] and _is_one_of_theirs(line, start):
        whose = cast.antecedents.get(line[start + 2].start)
        counted = _join(line, start, start + 2)
        counted = counted[0].lower() + counted[1:] if _opens_by_chance(line[start]) else counted
        return (f"{counted} {whose}", start + 3) if whose else (None, start)
    if line[start].tag == "PRP$":
        return cast.antecedents.get(line[start].start) or None, start + 1 if cast.antecedents.get(line[start].start) else start
    mark = next((i for i in range(start + 2, head - 1) if line[i].lower in POSSESSIVE), None)
    if mark is None or line[start].lower != "the" or cast.within(line[start].start, line[mark].end):
        return None, start
    name = resolve_owner([p.text for p in line[start + 1 : mark]], line[start].start, cast.names, opening=line[0].start)
    return (None, start) if name is None else (name.full, mark + 1)


def _is_one_of_theirs(line: Line, start: int) -> bool:
    """True for “one of his advisers”, “two of her aides”."""
    counted = line[start].tag == "CD" or line[start].lower in {"some", "several", "many", "most", "none", "another"}
    return counted and start + 3 < len(line) and line[start + 1].lower == "of" and line[start + 2].tag == "PRP$"


def _opens_by_chance(piece: Piece) -> bool:
    """True for a word whose capital only opens the sentence."""
    common = piece.tag in {"DT", "PDT", "CD", "NN", "NNS", "JJ", "PRP$", "VBN", "VBG"} and piece.lower not in DEMONYMS
    return common and (len(piece.text) == 1 or piece.text[1:].islower())


def _join(line: Line, start: int, end: int) -> str:
    """The words of the pieces, spaced as in the article."""
    words = [line[start].text]
    for before, piece in zip(line[start : end - 1], line[start + 1 : end], strict=True):
        words.append(piece.text if piece.start == before.end else f" {piece.text}")
    return "".join(words)
