"""The tokens of a sentence → where a run of capitalised words that may be a name begins, and how far it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extractors.names.gazetteer import BLOC_ALIASES, DEMONYMS, PLACES
from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import (
    CALENDAR,
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

_NAME_WORD = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_a-zß-öø-ÿ][\w.'’&/]*\Z|(?:al|el)-[A-Z]\w+\Z|[a-z]?[A-Z][\w.’']*\Z")
_HYPHENS = frozenset("-‐‑–")
_POSSESSIVE = frozenset({"’s", "'s", "’", "'"})
_OF = frozenset({"of", "for", "on", "in"})
_CLOSED_CLASSES = frozenset({"DET", "ADP", "ADV", "SCONJ", "CCONJ", "PRON", "AUX", "VERB", "NUM", "INTJ", "PART", "PUNCT"})
_OPENERS = frozenset("“\"‘'«„(:;—–-•*")
_NICKNAME_CLOSES = {"“": "”", '"': '"', "(": ")"}
_LONGEST_NICKNAME = 3
BODY_HEADS = ORGANISATION_NOUNS | GROUP_NOUNS | PLACE_NOUNS | frozenset({"university", "bank", "secretary", "minister"})
"""Nouns that head the name of a body, a place or an office, and take “of” or “for” with what follows."""
_PROPER_POSSESSORS = frozenset("king queen children people moody sotheby christie macy levi lloyd veterans workers".split())
_SUFFIXES = frozenset(
    "based led era owned born style like run made bound area wide held backed ruled size sized only aged old free type class "
    "level grade fed hit war spec built lined tax data wing state side".split()
)
"""What a hyphen adds to a name to make an adjective: “London-based”."""
_NOT_NAMES = frozenset("i i’m i'm ok o’clock o'clock tv phd mba dna covid dear breaking exclusive update my our your".split())
_SHARED_HEADS = frozenset(
    "service agency authority administration board bureau commission committee council department office trust".split()
)
"""Heads that two words before “and” and one behind it may share: “the Ashby Soil and Water Service”."""
_WORDS_TOO = frozenset({"Us", "Who"})
"""Words that are names only in capitals (“US”, “WHO”)."""


def inner_words(tokens: Sequence[Token]) -> Iterator[str]:
    """Words whose capital proves something, because no sentence opens there; parts of hyphenated words are none of them."""
    return (
        token.text
        for i, token in enumerate(tokens)
        if is_name_word(token) and not opens_here(tokens, i) and not _is_hyphenated(tokens, i)
    )


def _is_hyphenated(tokens: Sequence[Token], i: int) -> bool:
    """True where a hyphen joins the word to another."""
    joined = i > 0 and tokens[i - 1].text in _HYPHENS and not tokens[i - 1].whitespace_
    return joined or (i + 1 < len(tokens) and tokens[i + 1].text in _HYPHENS and not tokens[i].whitespace_)


def is_name_word(token: Token) -> bool:
    """True for a capitalised word that can be part of a name."""
    text = token.text
    return bool(_NAME_WORD.match(text)) and text.lower() not in _NOT_NAMES and text not in _WORDS_TOO


def opens_here(tokens: Sequence[Token], i: int) -> bool:
    """True where a sentence or a quotation opens at the token, so that a capital there proves nothing."""
    if i == 0 or not tokens[i - 1].text.strip() or tokens[i - 1].text in {".", "!", "?"}:
        return True
    return tokens[i - 1].text in _OPENERS and (tokens[i - 1].text not in _HYPHENS or bool(tokens[i - 1].whitespace_))


def opens_arabic(tokens: Sequence[Token], i: int) -> bool:
    """True for the article in small letters that opens an Arabic surname: “al-Hamdan”."""
    if tokens[i].text not in {"al", "el", "as", "ash", "ad", "ar", "an"} or i + 2 >= len(tokens) or tokens[i].whitespace_:
        return False
    return tokens[i + 1].text in _HYPHENS and not tokens[i + 1].whitespace_ and _named_at(tokens, i + 2)


def may_open(tokens: Sequence[Token], i: int, inner: set[str]) -> bool:
    """Whether a capital at the start of a sentence belongs to a name."""
    token = tokens[i]
    lower = token.text.lower()
    if lower in PLACES or lower in BLOC_ALIASES or lower in HONORIFICS or lower in DEMONYMS or token.text in inner:
        return not (token.is_stop and token.text not in inner)
    if token.is_stop or (token.pos_ in _CLOSED_CLASSES and not token.ent_type_):
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and _given_part(tokens, i + 1) and _opens_given(tokens, i + 1, inner):
        return True
    owner = lower.endswith("s") and following is not None and following.text in {"’", "'"} and _named_at(tokens, i + 2)
    if owner and tokens[i + 2].text.lower() in ORGANISATION_NOUNS | GROUP_NOUNS:
        return True
    if following is not None and is_name_word(following) and following.text.lower() not in CALENDAR:
        named = token.pos_ in {"PROPN", "NOUN", "X"} or lower in FEMALE | MALE
        return named or bool(token.ent_type_) or lower in ROLE_MODIFIERS | TITLE_NOUNS
    if token.text.isupper() and len(token.text) > 1:
        return True
    if following is not None and following.text.lower() in {"of", "for"} and lower in BODY_HEADS:
        return True
    return token.tag_ in {"NNP", "NNPS"} and not (lower.endswith("s") and token.ent_type_ != "PERSON")


def run_end(tokens: Sequence[Token], start: int, inner: set[str]) -> int:
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
    if _given_part(tokens, i) and (i - start >= 2 or _opens_given(tokens, i, inner)):
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


def _opens_given(tokens: Sequence[Token], i: int, inner: set[str]) -> bool:
    """True where the part behind the hyphen at `i` ends a given name that a surname follows: “Hye-jin Park”."""
    first = tokens[i - 1]
    known = first.text.lower() in PLACES or first.text.lower() in DEMONYMS or first.text in inner or first.text.isupper()
    return not known and _named_at(tokens, i + 2) and tokens[i + 2].text.lower() not in ORGANISATION_NOUNS


def _is_known(token: Token, inner: set[str]) -> bool:
    return token.text.lower() in PLACES or (token.text in inner and token.ent_type_ in {"PERSON", "GPE"})


def _connector_step(tokens: Sequence[Token], start: int, i: int) -> int:
    """How many tokens “of”, “for the”, “and”, “&” or a possessive adds to the name of a body or an office."""
    text, lower = tokens[i].text, tokens[i].text.lower()
    before = tokens[i - 1].text.lower()
    skip = 2 if i + 1 < len(tokens) and tokens[i + 1].text.lower() == "the" else 1
    if lower in _OF and (before in BODY_HEADS or (before in TITLE_NOUNS and lower in {"of", "for"})):
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
        return 2 if plural or before in _PROPER_POSSESSORS or before.endswith("men") else 0
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
