"""A noun phrase outside the marks → who it is: a name in its fullest form, a description, or what a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extractors.names.descriptions import resolve_body_of, resolve_description, resolve_owner
from briefing.extractors.names.gazetteer import DEMONYMS
from briefing.extractors.names.lexicon import CALENDAR, GROUP_NOUNS, HONORIFICS, PORTFOLIOS, ROLE_NOUNS, TITLE_NOUNS
from briefing.extractors.quotes.firms import FIRM_NOUNS, find_firms, find_topic, resolve_firm
from briefing.extractors.quotes.verbs import AUTHORED, DOCUMENTS, KIN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.extractors.quotes.outline import Line, Piece
    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Anaphor, Name

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
_TIMES = CALENDAR | frozenset(
    "day days week weeks month months year years morning afternoon evening night today yesterday time hour".split()
)
_LEADING = frozenset(
    "and but yet while as so or nor then also however meanwhile still later because although though when".split()
)
_POSSESSIVE = frozenset({"'s", "'"})
_HYPHENS = frozenset({"-", "‑"})
_OFFICES_OF = frozenset({"secretary", "minister", "chief", "state"})
"""What “of state”, “of staff” or “for health” may follow in small letters."""
_REPRESENTS = re.compile(r"\b(?:for|of|at)\s+(?P<whom>[Tt]he\s+(?P<body>[a-z-]+))\Z")
_FIRM = frozenset({"company", "firm"})
_SPOKESPERSONS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_OWN_PAGES = frozenset("website site webpage page blog account newsletter prospectus".split())
"""Where a firm speaks for itself."""
_NOBODY = frozenset({"a", "an", "the", "no", "nothing", "something", "little", "much", "more"})
"""What follows a verb of speech as its object and speaks for nobody: “said nothing”."""
MAX_DESCRIPTION = 14
"""A description of more words than this is no description of a speaker."""


@dataclass(frozen=True)
class Speaker:
    """Who said something. `name` is None where only a pronoun tells, and it could not be led back."""

    name: str | None
    role: str | None = None
    pronoun: str | None = None
    """The pronoun that stood for the speaker, in lower case; None where a noun did."""
    person: bool = False
    plural: bool = False
    """True for a description of several (“traders”), for whom “she” never stands."""
    head: str | None = None
    """The head noun of a description that led back to no name, in lower case; None for all else."""
    bare: bool = False
    """True where nothing follows that noun: “the official”, not “the official in charge”."""


@dataclass(frozen=True)
class Cast:
    """The names of an article and what its pronouns stand for: what a phrase is read against."""

    names: tuple[Name, ...]
    starts: tuple[int, ...]
    antecedents: Mapping[int, str]
    roles: Mapping[str, str]
    firms: tuple[Name, ...] = ()
    """Mentions of the names that the article shows to be firms."""
    sections: tuple[int, ...] = ()
    """First code points of the paragraphs before which a heading or the like stands."""

    paragraphs: tuple[int, ...] = ()
    """First code points of the paragraphs, in order."""
    text: str = ""

    @classmethod
    def of(
        cls, names: Sequence[Name], anaphors: Sequence[Anaphor], text: str = "", sentences: Sequence[ParsedSentence] = ()
    ) -> Cast:
        """The cast of one article; `text` shows which of the names are firms, `sentences` its sections and paragraphs."""
        ordered = tuple(sorted(names, key=lambda n: n.start))
        passages = list({s.passage.start: s.passage for s in sentences if s.sentence.kind == "body"}.values())
        roles: dict[str, str] = {}
        for name in ordered:
            if name.role is not None:
                roles.setdefault(name.full, name.role)
        return cls(
            ordered,
            tuple(n.start for n in ordered),
            {a.start: a.antecedent for a in anaphors},
            roles,
            find_firms(text, ordered),
            tuple(b.start for a, b in pairwise(passages) if text[a.end : b.start].strip()),
            tuple(p.start for p in passages),
            text,
        )

    def section(self, position: int) -> int:
        """First code point of the section of `position`; 0 before the first heading."""
        return max((start for start in self.sections if start <= position), default=0)

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that lie in `start:end`, in order."""
        found: list[Name] = []
        at = bisect_right(self.starts, start - 1)
        while at < len(self.names) and self.names[at].start < end:
            if self.names[at].end <= end:
                found.append(self.names[at])
            at += 1
        return tuple(found)

    def topic(self, position: int, *, public: bool = False, back: int = 0) -> Name | None:
        """The body that the paragraph of `position`, up to there, is about; None where that is not clear.

        `back` is how many paragraphs earlier to look where this one names none. Public bodies count where `public`.
        """
        at = bisect_right(self.paragraphs, position) - 1
        for n in range(at, max(-1, at - back - 1), -1):
            end = position if n == at else self.paragraphs[n + 1]
            if (named := find_topic(self.within(self.paragraphs[n], end), self.text, self.firms, public=public)) is not None:
                return named
        return None

    def paragraph(self, position: int) -> int:
        """First code point of the paragraph of `position`."""
        return max((p for p in self.paragraphs if p <= position), default=0)

    def person(self, full: str) -> Speaker:
        """A named speaker with the role that the article tells of that name."""
        return Speaker(full, self.roles.get(full), person=True)


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
    return _describe(line, start, end, head, cast)


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
    opens = any(p.lower in _POSSESSIVE | {"the", "a", "an"} for p in line[start:comma])
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
    while at > start + 1 and line[at - 1].lower in _TIMES:
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
    return any(p.start == name.end and p.lower in _POSSESSIVE for p in line[start:end])


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
    return i > 0 and i + 1 < len(line) and line[i - 1].text in _HYPHENS and line[i + 1].text in _HYPHENS


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


def _describe(line: Line, start: int, end: int, head: int, cast: Cast) -> Speaker | None:
    """The phrase as a description, led back to a name where it is definite and only one name fits."""
    noun = line[head - 1]
    if not noun.tag.startswith(("NN", "CD", "DT", "JJ", "VBG", "FW")) or end - start > MAX_DESCRIPTION:
        return None
    if noun.lower in _TIMES or noun.lemma in _TIMES or noun.lower in _NOBODY:
        return None
    if line[start].tag in {"IN", "TO"}:
        return None
    definite = line[start].lower == "the" or line[start].tag == "PRP$"
    if definite and head == end:
        words = [p.text for p in line[start + 1 : head]]
        name = _find_described(words, line, start, cast)
        if name is not None and cast.antecedents.get(line[start].start) != name.full and noun.lower not in KIN:
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
    return line[i].text in _HYPHENS or line[i].lower in _POSSESSIVE


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
    mark = next((i for i in range(start + 2, head - 1) if line[i].lower in _POSSESSIVE), None)
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
