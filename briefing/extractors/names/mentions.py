"""A parsed sentence → its capitalised runs, each cut to the name itself, with the office that stands before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.names.gazetteer import BLOC_ALIASES, DEMONYMS, PLACES
from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import (
    CALENDAR,
    EPITHETS,
    GROUP_NOUNS,
    HONORIFICS,
    ORGANISATION_NOUNS,
    PARTICLES,
    PLACE_NOUNS,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    TITLE_NOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence

_NAME_WORD = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_a-zß-öø-ÿ][\w.'’&/]*\Z|(?:al|el)-[A-Z]\w+\Z|[a-z]?[A-Z][\w.’']*\Z")
_HYPHENS = frozenset("-‐‑–")
_POSSESSIVE = frozenset({"’s", "'s", "’", "'"})
_OF = frozenset({"of", "for", "on", "in"})
_CLOSED_CLASSES = frozenset({"DET", "ADP", "ADV", "SCONJ", "CCONJ", "PRON", "AUX", "VERB", "NUM", "INTJ", "PART", "PUNCT"})
_OPENERS = frozenset("“\"‘'«„(:;—–-•*")
_NICKNAME_MARKS = '“”"()'
_NICKNAME_CLOSES = {"“": "”", '"': '"', "(": ")"}
_LONGEST_NICKNAME = 3
_SHOUT = 3
"""So many capital-only words in a row are shouting, not acronyms."""
_BODY_HEADS = ORGANISATION_NOUNS | GROUP_NOUNS | PLACE_NOUNS | frozenset({"university", "bank", "secretary", "minister"})
_PROPER_POSSESSORS = frozenset(
    "king queen women men children people moody sotheby christie macy levi lloyd veterans workers".split()
)
_SUFFIXES = frozenset(
    "based led era owned born style like run made bound area wide held backed ruled size only aged old".split()
)
"""What a hyphen adds to a name to make an adjective: “London-based”."""
_SUFFIXED = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_SURNAMES = frozenset(
    "king dean judge bishop pope prince major marshal constable father brother coach cardinal justice".split()
)
"""Offices that are surnames as well."""
_NOT_NAMES = frozenset("i i’m i'm ok o’clock o'clock tv phd mba dna covid dear breaking exclusive update my our your".split())
_SHARED_HEADS = frozenset(
    "service agency authority administration board bureau commission committee council department office trust".split()
)
"""Heads that two words before “and” and one behind it may share: “the Dunmore Blood and Tissue Service”."""
_WORDS_TOO = frozenset({"Us", "Who"})
"""Words that are names only in capitals (“US”, “WHO”)."""


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
    inner = {word for s in parsed for word in _inner_words(list(s.tokens))}
    return tuple(m for s in parsed for m in _scan(s, inner))


def _inner_words(tokens: Sequence[Token]) -> Iterator[str]:
    """Words whose capital proves something, because no sentence opens there."""
    return (token.text for i, token in enumerate(tokens) if is_name_word(token) and not _opens(tokens, i))


def is_name_word(token: Token) -> bool:
    """True for a capitalised word that can be part of a name."""
    text = token.text
    return bool(_NAME_WORD.match(text)) and text.lower() not in _NOT_NAMES and text not in _WORDS_TOO


def _opens(tokens: Sequence[Token], i: int) -> bool:
    if i == 0 or not tokens[i - 1].text.strip() or tokens[i - 1].text in {".", "!", "?"}:
        return True
    return tokens[i - 1].text in _OPENERS and (tokens[i - 1].text not in _HYPHENS or bool(tokens[i - 1].whitespace_))


def _scan(sentence: ParsedSentence, inner: set[str]) -> Iterator[Mention]:
    tokens = tuple(sentence.tokens)
    shouted = _shouted(tokens)
    i = 0
    while i < len(tokens):
        if i in shouted or not is_name_word(tokens[i]) or tokens[i].text.lower() in CALENDAR:
            i += 1
            continue
        opens = _opens(tokens, i)
        if opens and not _may_open(tokens, i, inner):
            i += 1
            continue
        end = min([_run_end(tokens, i, inner), *(k for k in shouted if k > i)])
        led = _find_leader(tokens, i, end)
        if led is not None:
            yield from _cut(sentence, tokens, i, led - 1, opens=opens)
        yield from _cut(sentence, tokens, i if led is None else led, end, opens=opens and led is None)
        i = end


def _find_leader(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Index of the person in “Unity Congress of Prime Minister Ann Marsh”, “Renewal Alliance of Ann Marsh”; else None.

    What follows “of” is a person where it opens with an office or with a given name and has one word more, or two.
    """
    for of in range(start + 1, end - 2):
        if tokens[of].text != "of" or tokens[of - 1].text.lower() not in ORGANISATION_NOUNS - {"house", "college", "school"}:
            continue
        words = [t.text.lower() for t in tokens[of + 1 : end]]
        if any(w in _OF or w in {"and", "&"} for w in words) or words[-1] in ORGANISATION_NOUNS | PLACE_NOUNS:
            continue
        named = words[0] in FEMALE | MALE and len(words) <= 3
        titled = len(words) >= 3 and (words[0] in TITLE_NOUNS or (words[0] in ROLE_MODIFIERS and words[1] in TITLE_NOUNS))
        if named or titled:
            return of + 1
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


def _may_open(tokens: Sequence[Token], i: int, inner: set[str]) -> bool:
    """Whether a capital at the start of a sentence belongs to a name."""
    token = tokens[i]
    lower = token.text.lower()
    if lower in PLACES or lower in BLOC_ALIASES or lower in HONORIFICS or lower in DEMONYMS or token.text in inner:
        return not (token.is_stop and token.text not in inner)
    if token.is_stop or (token.pos_ in _CLOSED_CLASSES and not token.ent_type_):
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    owner = lower.endswith("s") and following is not None and following.text in {"’", "'"} and _named_at(tokens, i + 2)
    if owner and tokens[i + 2].text.lower() in ORGANISATION_NOUNS | GROUP_NOUNS:
        return True
    if following is not None and is_name_word(following) and following.text.lower() not in CALENDAR:
        return token.pos_ in {"PROPN", "NOUN", "X"} or bool(token.ent_type_) or lower in ROLE_MODIFIERS | TITLE_NOUNS
    if token.text.isupper() and len(token.text) > 1:
        return True
    if following is not None and following.text.lower() in {"of", "for"} and lower in _BODY_HEADS:
        return True
    return token.tag_ in {"NNP", "NNPS"} and not (lower.endswith("s") and token.ent_type_ != "PERSON")


def _run_end(tokens: Sequence[Token], start: int, inner: set[str]) -> int:
    """One past the last token of the run that starts at `start`."""
    i = start + 1
    while i < len(tokens):
        step = _step(tokens, start, i, inner)
        if step == 0:
            break
        i += step
    return i


def _named_at(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and is_name_word(tokens[i]) and tokens[i].text.lower() not in CALENDAR


def _step(tokens: Sequence[Token], start: int, i: int, inner: set[str]) -> int:
    """How many tokens the run grows by at `i`: 0 where it ends."""
    text, lower = tokens[i].text, tokens[i].text.lower()
    if _named_at(tokens, i):
        slashed = tokens[i - 1].text.endswith("/")
        return 0 if slashed or (tokens[i - 1].text in _HYPHENS and tokens[i - 1].whitespace_) else 1
    if text in _NICKNAME_CLOSES and (nickname := _nickname_step(tokens, i)):
        return nickname
    if i - start >= 2 and _given_part(tokens, i):
        return 2
    if text in _HYPHENS and not tokens[i - 1].whitespace_ and not tokens[i].whitespace_ and _named_at(tokens, i + 1):
        both_known = all(_is_known(t, inner) for t in (tokens[i - 1], tokens[i + 1]))
        return 0 if both_known else 2
    if lower in PARTICLES:
        ahead = i + 1
        while ahead < len(tokens) and (tokens[ahead].text.lower() in PARTICLES or tokens[ahead].text in _HYPHENS):
            ahead += 1
        if _named_at(tokens, ahead):
            return ahead - i + 1
    return _connector_step(tokens, start, i)


def _nickname_step(tokens: Sequence[Token], i: int) -> int:
    """How many tokens the nickname in marks that opens at `i` takes with the surname after it; 0 where it is none.

    “Joan “Big Jo” Pratt”, “Joan (“Jo”) Pratt”: capitalised words, no stop among them, and a name goes on after the mark.
    """
    closing = i + 1
    while closing < len(tokens) and closing - i <= _LONGEST_NICKNAME + 2 and is_name_word(tokens[closing]):
        closing += 1
    bracketed = tokens[i].text == "("
    if bracketed and closing < len(tokens) and tokens[closing].text in {"“", '"'}:
        inner = _nickname_step(tokens, closing) if closing == i + 1 else 0
        return inner + 1 if inner else 0
    if bracketed or not 1 <= closing - i - 1 <= _LONGEST_NICKNAME or closing >= len(tokens):
        return 0
    if tokens[closing].text != _NICKNAME_CLOSES[tokens[i].text]:
        return 0
    if closing + 1 < len(tokens) and tokens[closing + 1].text == ")":
        closing += 1
    return closing + 2 - i if _named_at(tokens, closing + 1) else 0


def _given_part(tokens: Sequence[Token], i: int) -> bool:
    """True for the “-un” of a given name in two parts, as Korean and Chinese names are written: “Kim Jong-un”."""
    if tokens[i].text not in _HYPHENS or tokens[i - 1].whitespace_ or tokens[i].whitespace_ or i + 1 >= len(tokens):
        return False
    part = tokens[i + 1]
    return part.is_lower and part.is_alpha and len(part) <= 5 and part.text not in _SUFFIXES


def _is_known(token: Token, inner: set[str]) -> bool:
    return token.text.lower() in PLACES or (token.text in inner and token.ent_type_ in {"PERSON", "GPE"})


def _connector_step(tokens: Sequence[Token], start: int, i: int) -> int:
    """How many tokens “of”, “for the”, “and”, “&” or a possessive adds to the name of a body or an office."""
    text, lower = tokens[i].text, tokens[i].text.lower()
    before = tokens[i - 1].text.lower()
    skip = 2 if i + 1 < len(tokens) and tokens[i + 1].text.lower() == "the" else 1
    if lower in _OF and (before in _BODY_HEADS or (before in TITLE_NOUNS and lower in {"of", "for"})):
        beyond = i + skip
        person_follows = lower == "for" and _named_at(tokens, beyond + 1) and _named_at(tokens, beyond + 2)
        held = before not in TITLE_NOUNS or tokens[min(beyond, len(tokens) - 1)].text.lower() in PORTFOLIOS or person_follows
        if _named_at(tokens, beyond) and held:
            return skip + 1
        return 0
    if text == "&" and _named_at(tokens, i + 1):
        return 2
    if lower in {"and", ","} and _named_at(tokens, i + 1):
        return _list_step(tokens, start, i)
    if text in _POSSESSIVE and _named_at(tokens, i + 1) and tokens[i + 1].text.lower() in ORGANISATION_NOUNS | GROUP_NOUNS:
        plural = before.endswith("s") and text in {"’", "'"} and before not in PLACES
        return 2 if plural or before in _PROPER_POSSESSORS else 0
    return 0


def _list_step(tokens: Sequence[Token], start: int, i: int) -> int:
    """Steps over “and” inside one body's name: “Food and Drug Administration”, “Office of Land and Mines”."""
    run = [t.text.lower() for t in tokens[start:i]]
    inside_of = any(w in _OF for w in run) and run[0] not in TITLE_NOUNS
    ahead = i + 1
    while _named_at(tokens, ahead):
        ahead += 1
    following = [t.text.lower() for t in tokens[i + 1 : ahead]]
    if tokens[i].text == ",":
        return 0
    if inside_of and following[-1] not in PLACES and not any(w in TITLE_NOUNS | HONORIFICS for w in following[:-1]):
        return ahead - i if len(following) <= 2 and tokens[i - 1].pos_ in {"PROPN", "ADJ", "NOUN"} else 0
    common = len(run) == 1 and run[0] not in PLACES and len(following) >= 2 and following[-1] in ORGANISATION_NOUNS
    before = tokens[start - 1].text.lower() if start else ""
    ours = before == "the" or run[0] == "the"
    last = run[-1]
    if ours and 2 <= len(run) - (run[0] == "the") <= 3 and len(following) == 2 and following[-1] in _SHARED_HEADS:
        kept = last not in ORGANISATION_NOUNS | PLACE_NOUNS | TITLE_NOUNS | GROUP_NOUNS and tokens[i - 1].pos_ in {
            "PROPN",
            "NOUN",
        }
        common = common or (kept and last not in PLACES and not any(t.ent_type_ == "PERSON" for t in tokens[start:i]))
    return ahead - i if common and following[0] not in TITLE_NOUNS else 0


def _cut(sentence: ParsedSentence, tokens: tuple[Token, ...], first: int, last: int, *, opens: bool) -> Iterator[Mention]:
    """The run `first:last` without articles, nationalities and offices before the name; nothing where no name is left."""
    start = first
    while start < last and tokens[start].text.lower() in {"the", "a", "an"}:
        start += 1
    if start >= last:
        return
    if opens and start + 1 < last and tokens[start].text.lower() in EPITHETS:
        start += 1
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
    if tokens[name].text.lower() in DEMONYMS and len(words) > 1 and words[-1] not in _BODY_HEADS and not known:
        name, lead = name + 1, name + 1 if lead == name else lead
    yield Mention(sentence, tokens, name, last, lead, honorific, opens and name == first)


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
            at += _portfolio(words, at)
        elif word in FEMALE | MALE:
            break
    rest = words[at:]
    if at and all(w in _SUFFIXED for w in rest):
        return start
    is_office = len(words) > 1 and words[-1] in TITLE_NOUNS - _SURNAMES and words[0] not in FEMALE | MALE
    return last if is_office else start + at


def _titled(words: Sequence[str]) -> bool:
    """True where what follows an office looks like a person: one to three more words, the last of them an odd surname."""
    return words[0] in TITLE_NOUNS and len(words) == 3


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
