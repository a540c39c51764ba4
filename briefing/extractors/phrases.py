"""Parsed tokens → noun phrases without determiners, keyed by their lemmas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.extraction import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence

_MODIFIERS = frozenset({"compound", "amod", "nmod", "punct"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def find_phrases(sentence: ParsedSentence, tokens: Sequence[Token]) -> list[Phrase]:
    """The noun phrases headed by one of `tokens`, in order; the parts of a compound are no phrases of their own."""
    found: list[Phrase] = []
    for token in tokens:
        if token.pos_ not in _NOUNS or token.dep_ in {"compound", "nmod"} or _opens_compound(token):
            continue
        first = token
        while first.i - 1 >= sentence.tokens.start and (_belongs(first.nbor(-1), token) or _opens_compound(first.nbor(-1))):
            first = first.nbor(-1)
        while first.is_punct and first.i < token.i:
            first = first.nbor(1)
        members = [t for t in sentence.tokens.doc[first.i : token.i + 1] if not t.is_punct and not t.is_space]
        start, end = sentence.start_of(first), sentence.end_of(token)
        offset = sentence.passage.start
        role, governor = _place(token)
        found.append(
            Phrase(
                start=start,
                end=end,
                text=sentence.tokens.doc.text[start - offset : end - offset],
                key=" ".join(lemma(t) for t in members),
                head=lemma(token),
                nouns=_count_nouns(members),
                role=role,
                governor=governor,
            )
        )
    return found


def _count_nouns(members: Sequence[Token]) -> int:
    """How many nouns in a row end the phrase."""
    count = 0
    for token in reversed(members):
        if token.pos_ not in _NOUNS:
            break
        count += 1
    return max(count, 1)


def lemma(token: Token) -> str:
    """The lower-case lemma; of a proper noun, which is not inflected, the word."""
    return token.lower_ if token.pos_ == "PROPN" and token.tag_ != "NNPS" else token.lemma_.lower()


def _belongs(token: Token, head: Token) -> bool:
    """True for a modifier that stands directly before the head or before another of its modifiers."""
    if token.dep_ not in _MODIFIERS or token.is_quote or token.text in {",", "(", ")", "—", "–", ";", ":"}:
        return False
    return head in (token.head, token.head.head) or token.text == "-"


def _opens_compound(token: Token) -> bool:
    """True for a word that a hyphen binds to the next: “driver” of “driver-only trains” names nothing by itself."""
    if token.whitespace_ or not token.is_alpha or token.i + 2 >= len(token.doc):
        return False
    hyphen = token.nbor(1)
    return hyphen.text == "-" and not hyphen.whitespace_ and hyphen.nbor(1).is_alpha and hyphen.nbor(2).pos_ in _NOUNS


def _place(token: Token) -> tuple[str, str]:
    """The function of the phrase headed by `token` (“subject”, “object”, its preposition) and the lemma that governs it."""
    at = token
    while at.dep_ == "conj" and at.head.i != at.i:
        at = at.head
    if at.head.i == at.i:
        return str(at.dep_), ""
    if at.dep_ in {"nsubj", "nsubjpass"}:
        return ("subject" if at.dep_ == "nsubj" else "object"), lemma(at.head)
    if at.dep_ in {"dobj", "dative"}:
        return "object", lemma(at.head)
    if at.dep_ == "pobj":
        return str(at.head.lower_), lemma(at.head.head) if at.head.head.i != at.head.i else ""
    return str(at.dep_), lemma(at.head)
