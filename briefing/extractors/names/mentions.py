"""A parsed sentence → its capitalised runs, each cut to the name itself, with the office that stands before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.names.gazetteer import DEMONYMS, PLACES
from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import (
    CALENDAR,
    COMPANY_NOUNS,
    EPITHETS,
    HONORIFICS,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    TITLE_NOUNS,
)
from briefing.extractors.names.runs import BODY_HEADS, inner_words, is_name_word, may_open, opens_arabic, opens_here, run_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence

_NICKNAME_MARKS = '“”"()'
_HYPHENS = frozenset("-‐‑–")
_JOINING = frozenset({"of", "for", "on", "and", "&", "the", "in"})
_LONGEST_PERSON = 4
"""So many words a name behind its office has at most."""
_LONGEST_OFFICE = 8
"""So many words before a name in which its office is looked for."""
_NO_SURNAMES = ORGANISATION_NOUNS | PLACE_NOUNS | COMPANY_NOUNS | PORTFOLIOS
_LEGAL = frozenset("corporation corp corp. company co co. inc inc. ltd ltd. limited plc llc incorporated".split())
"""What a firm is in law, with which no person’s name ends."""
_SHOUT = 3
"""So many capital-only words in a row are shouting, not acronyms."""
_SUFFIXED = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_SURNAMES = frozenset(
    "king dean judge bishop pope prince major marshal constable father brother coach cardinal justice".split()
)
"""Offices that are surnames as well."""
_POST_NOMINALS = frozenset(
    "kc qc sc mp msp mep md ms mla tc td am obe mbe cbe kbe dbe gbe phd dphil esq esq. cpa rn jp frs dso".split()
)
"""Letters behind a name that tell a rank or honour: “Judge Ann Lowe KC”."""
_AGENTIVE = ("er", "or", "ist", "man", "woman", "ian", "eer", "smith", "wright", "keeper", "monger")
"""Ends of words for what somebody does."""


@dataclass(frozen=True)
class Mention:
    """A capitalised run in one sentence: the tokens of the name alone, and where the office before it starts."""

    sentence: ParsedSentence
    line: tuple[Token, ...]
    """The sentence's tokens: spaCy makes them anew on every look."""
    first: int
    """Index of the name's first token in the sentence."""
    last: int
    """One past its last token."""
    lead: int
    """Index of the first token of the capitalised office before the name; `first` where there is none."""
    honorific: str | None
    """Lower-case form of address just before the name; None where there is none."""
    opens: bool
    """True where the run opens a sentence or a quotation, so that its capital proves nothing."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The name's tokens."""
        return tuple(self.line[i] for i in range(self.first, self.last))

    @property
    def start(self) -> int:
        """First code point of the name in the article."""
        return self.sentence.start_of(self.line[self.first])

    @property
    def end(self) -> int:
        """One past its last code point."""
        return self.sentence.end_of(self.line[self.last - 1])

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words, hyphenated parts joined, a nickname without its marks."""
        return tuple(word.strip(_NICKNAME_MARKS) for word in self.written.split())

    @property
    def written(self) -> str:
        """The name as it stands, white space made single."""
        return " ".join(_join(self.tokens).split())

    @property
    def title(self) -> str | None:
        """The capitalised office before the name, as it stands; None where there is none."""
        tokens = [self.line[i] for i in range(self.lead, self.first)]
        while tokens and tokens[-1].text.lower() in HONORIFICS - TITLE_NOUNS:
            tokens.pop()
        return _join(tokens) or None


def _join(tokens: Sequence[Token]) -> str:
    return "".join(t.text + (" " if t.whitespace_ else "") for t in tokens).strip()


def find_mentions(parsed: Sequence[ParsedSentence]) -> tuple[Mention, ...]:
    """Every capitalised run that may be a name, in order; shouted sentences, dates and nationalities left out."""
    inner = {word for s in parsed for word in inner_words(list(s.tokens))}
    return tuple(m for s in parsed for m in _scan(s, inner))


def _scan(sentence: ParsedSentence, inner: set[str]) -> Iterator[Mention]:
    tokens = tuple(sentence.tokens)
    shouted = _shouted(tokens)
    i = 0
    while i < len(tokens):
        arabic = opens_arabic(tokens, i)
        if i in shouted or not (arabic or is_name_word(tokens[i])) or tokens[i].text.lower() in CALENDAR:
            i += 1
            continue
        opens = opens_here(tokens, i)
        if opens and not arabic and not may_open(tokens, i, inner):
            i += 1
            continue
        end = min([run_end(tokens, i, inner), *(k for k in shouted if k > i)])
        led = _find_leader(tokens, i, end)
        held = _find_holder(tokens, i, end) if led is None else None
        if held is not None:
            office, holder = held
            field = next((k for k in range(i - 1, holder) if tokens[k].text.lower() == "for"), holder)
            yield from _cut(sentence, tokens, i, max(i, field), opens=opens)
            yield Mention(sentence, tokens, holder, end, office, None, opens=False)
            i = end
            continue
        if led is not None:
            yield from _cut(sentence, tokens, i, led - 1, opens=opens)
        yield from _cut(sentence, tokens, i if led is None else led, end, opens=opens and led is None)
        i = end


def _find_leader(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Index of the person in “Green Party of Prime Minister Ann Lowe”, “Steadfast Union of Ann Lowe”; else None.

    What follows “of” is a person where it opens with an office or with a given name and has one word more, or two.
    """
    for of in range(start + 1, end - 2):
        if tokens[of].text != "of" or tokens[of - 1].text.lower() not in ORGANISATION_NOUNS - {"house", "college", "school"}:
            continue
        words = [t.text.lower() for t in tokens[of + 1 : end]]
        if set(words) & {"of", "for", "on", "in", "and", "&"} or words[-1] in ORGANISATION_NOUNS | PLACE_NOUNS:
            continue
        named = words[0] in FEMALE | MALE and len(words) <= 3
        titled = len(words) >= 3 and (words[0] in TITLE_NOUNS or (words[0] in ROLE_MODIFIERS and words[1] in TITLE_NOUNS))
        if named or titled:
            return of + 1
    return None


def _find_holder(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Indices of the office and of its holder in “President of France NAME”, “chairman of Orbit plc NAME”; None elsewhere.

    `start:end` is the run behind “of”; the holder is what follows the country, or the noun that ends a body’s name, or opens
    a person’s name to the model.
    """
    office = _office_before(tokens, start)
    words = [t.text.lower() for t in tokens[start:end]]
    if office is None or words[0] in TITLE_NOUNS | HONORIFICS or words[-1] in _NO_SURNAMES:
        return None
    for at in range(end - 2, start, -1):
        tail = words[at - start :]
        if (
            len(tail) > _LONGEST_PERSON
            or set(tail) & _JOINING
            or tokens[at].text in _HYPHENS
            or tokens[at - 1].text in _HYPHENS
        ):
            continue
        given = tail[0] in FEMALE | MALE
        placed = " ".join(words[: at - start]) in PLACES
        closed = given and (words[at - start - 1] in ORGANISATION_NOUNS | COMPANY_NOUNS | PORTFOLIOS or "for" in words)
        told = tokens[at].ent_type_ == "PERSON" and tokens[at].ent_iob_ == "B" and words[at - start - 1] not in FEMALE | MALE
        if placed or closed or told:
            return office, at
    return None


def _office_before(tokens: Sequence[Token], start: int) -> int | None:
    """Index of the office of which the run at `start` tells the body: “Mayor” of “Mayor of”, over “of X for” too."""
    if start < 2 or tokens[start - 1 - (tokens[start - 1].text.lower() == "the")].text.lower() not in {"of", "for", "at"}:
        return None
    for i in range(start - 2, max(-1, start - _LONGEST_OFFICE), -1):
        lower = tokens[i].text.lower()
        if lower in ROLE_NOUNS | TITLE_NOUNS:
            return i
        if lower not in {"of", "for", "the", "at", "and"} and not tokens[i].text[0].isupper():
            return None
    return None


def _shouted(tokens: Sequence[Token]) -> set[int]:
    """Indices of words in stretches that are all in capitals: headings and posts, whose capitals tell nothing."""
    found: set[int] = set()
    streak: list[int] = []
    for i, token in enumerate(tokens):
        if token.text.isupper() and token.text[0].isalnum():
            streak.append(i)
        elif token.is_alpha:
            if len(streak) >= _SHOUT:
                found.update(streak)
            streak = []
    if len(streak) >= _SHOUT:
        found.update(streak)
    return found


def _cut(sentence: ParsedSentence, tokens: tuple[Token, ...], first: int, last: int, *, opens: bool) -> Iterator[Mention]:
    """The run `first:last` without articles, nationalities and offices before the name; nothing where no name is left."""
    start = first
    while start < last and tokens[start].text.lower() in {"the", "a", "an"}:
        start += 1
    if start >= last:
        return
    if opens and start + 1 < last and _is_label(tokens, start, last):
        start += 1
    if last - start > 2 and tokens[last - 1].text.lower() in _POST_NOMINALS and tokens[last - 1].text[:2].isupper():
        last -= 1
    lead = start
    name = _after_title(tokens, start, last)
    honorific = None
    while name < last and tokens[name].text.lower() in HONORIFICS and name + 1 < last:
        honorific = tokens[name].text.lower()
        name += 1
    if name >= last:
        return
    words = [t.text.lower() for t in tokens[name:last]]
    if (len(words) == 1 and words[0] in TITLE_NOUNS | HONORIFICS) or (len(words) <= 2 and words[-1] in DEMONYMS):
        return
    if len(tokens[name].text) == 1 and len(words) == 1:
        return
    known = " ".join(words) in PLACES
    if tokens[name].text.lower() in DEMONYMS and len(words) > 1 and words[-1] not in BODY_HEADS and not known:
        name, lead = name + 1, name + 1 if lead == name else lead
    yield Mention(sentence, tokens, name, last, lead, honorific, opens and name == first)


def _is_label(tokens: Sequence[Token], start: int, last: int) -> bool:
    """True for a noun that opens the sentence and tells what the person behind it is: “Striker Ann Lowe”."""
    lower = tokens[start].text.lower()
    if lower in EPITHETS:
        return True
    words = [t.text.lower() for t in tokens[start + 1 : last]]
    occupation = lower in ROLE_NOUNS or (lower.endswith(_AGENTIVE) and tokens[start + 1].text.lower() in FEMALE | MALE)
    told = occupation and lower not in FEMALE | MALE | TITLE_NOUNS | _SURNAMES and len(words) >= 2
    return told and words[-1] not in ORGANISATION_NOUNS | PLACE_NOUNS | COMPANY_NOUNS


def _after_title(tokens: Sequence[Token], start: int, last: int) -> int:
    """Index of the first token after the offices that open `start:last`: “U.S. Secretary of State Ann …” → “Ann”."""
    words = [t.text.lower() for t in tokens[start:last]]
    if words[-1] in ORGANISATION_NOUNS and len(words) > 1 and words[0] not in HONORIFICS and not _titled(words):
        return start
    at = 0
    for k, word in enumerate(words[:-1]):
        if at and word in FEMALE | MALE:
            break
        if word in TITLE_NOUNS:
            at = k + 1
            while taken := _portfolio(words, at):
                at += taken
        elif word in FEMALE | MALE:
            break
    rest = words[at:]
    if at and all(w in _SUFFIXED for w in rest):
        return start
    is_office = len(words) > 1 and words[-1] in TITLE_NOUNS - _SURNAMES and words[0] not in FEMALE | MALE
    return last if is_office else start + at


def _titled(words: Sequence[str]) -> bool:
    """True where what follows an office looks like a person: one to three more words, the last of them an odd surname."""
    return words[0] in TITLE_NOUNS and len(words) == 3 and words[-1] not in _LEGAL


def _portfolio(words: Sequence[str], at: int) -> int:
    """How many words “of State” or “of the Treasury” takes after an office."""
    if at >= len(words) or words[at] not in {"of", "for"}:
        return 0
    taken = 1
    while at + taken < len(words) and words[at + taken] in PORTFOLIOS:
        taken += 1
    if taken == 1 and words[at] == "for" and len(words) - at > 3:
        return 2
    return taken if taken > 1 else 0
