"""A parsed number → the lemmas that say what it measures: what is counted, what it is part of, what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.numerals import TIME_UNITS
from briefing.extractors.phrases import lemma
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
MODIFIERS = frozenset({"compound", "amod", "nmod"})
_COPULAS = frozenset({"be", "stand", "remain", "reach", "hit", "total", "exceed", "average", "become", "number", "run"})
_CHANGES = frozenset(
    """rise fall grow drop climb increase decrease decline jump slip sink soar surge plunge tumble shrink gain lose edge
    dip slump rocket swell expand contract advance slide widen narrow slow ease cool accelerate quicken rebound""".split()
)
_PRICED = frozenset({"cost", "last", "take", "weigh", "measure", "span", "cover"})
_RATES = frozenset({"a", "an", "per", "each", "every"})
_UNIT_WORDS = frozenset(TIME_UNITS) | CURRENCIES | {"point", "third", "quarter", "fifth", "tenth", "half"}
_STATES = frozenset({"dead", "injured", "wounded", "hurt", "missing", "homeless", "displaced", "ill", "unemployed"})
_EMPTY = frozenset(
    """number figure level proportion percentage total some more less many much other such about around roughly nearly
    almost least most estimated up over under only further additional same at per there january february april
    june july august september october november december monday tuesday wednesday thursday friday saturday sunday
    today yesterday""".split()
)


def find_measure(root: Token, noun: Token | None, inside: set[Token]) -> str:
    """The lemmas, nearest first, joined by spaces; empty where nothing says what is measured.

    `root` is the token of the number that hangs from the rest of the sentence, `noun` what it counts, if anything, and
    `inside` the tokens of the number itself.
    """
    words = [lemma(t) for t in sorted(inside, key=lambda t: t.i) if _is_counted_inside(t)]
    head = noun or root
    if noun is not None:
        words.append(lemma(noun))
    if head.pos_ in NOUNS and head not in inside:
        words += _modifiers(head, inside)
    elif head.dep_ in MODIFIERS | {"nummod", "npadvmod"} and head.head.pos_ in NOUNS:
        head = head.head
        words += [lemma(head), *_modifiers(head, inside)]
    words += [*_below(head, inside), *_behind(inside | {head}), *_above(_holder(root, noun) or head, inside | {head})]
    return " ".join(dict.fromkeys(word for word in words if _says_something(word)))


def _holder(root: Token, noun: Token | None) -> Token | None:
    """The number itself where its noun hangs from it by “of”: in “shedding 850 of the posts” the 850 are shed."""
    below = noun is not None and noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head == root
    return root if below else None


def _says_something(word: str) -> bool:
    return word not in _EMPTY and word not in CURRENCIES and word.strip("-–—%$£€.,’'").isalpha()


def _is_counted_inside(token: Token) -> bool:
    """True for the noun within a ratio: “six trains in ten”."""
    return token.tag_ == "NNS" and token.lemma_.lower() not in _UNIT_WORDS and not token.like_num


def _modifiers(noun: Token, inside: set[Token]) -> Iterable[str]:
    for child in noun.children:
        if (
            child.dep_ in MODIFIERS
            and child not in inside
            and child.pos_ != "NUM"
            and not child.is_punct
            and child.lower_ != "own"
        ):
            yield lemma(child)


def _noun_phrase(noun: Token, inside: set[Token]) -> Iterable[str]:
    if noun.pos_ in NOUNS | {"ADJ"} and noun not in inside:
        yield lemma(noun)
        yield from _modifiers(noun, inside)


def _prepositional(head: Token, inside: set[Token]) -> Iterable[str]:
    """The objects of the prepositions that hang from `head`."""
    for child in head.children:
        if child.dep_ == "prep" and child not in inside:
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    yield from _noun_phrase(grandchild, inside)


def _below(head: Token, inside: set[Token]) -> Iterable[str]:
    """What the number is a part of or bears on: “of services”, “duties on steel”, “5% sought”."""
    for token in [head, *sorted((t for t in inside if t is not head), key=lambda t: t.i)]:
        yield from _prepositional(token, inside)
        for child in token.children:
            per = child.dep_ in {"npadvmod", "nmod"} and any(c.lower_ in _RATES for c in child.children)
            if per or (child.dep_ in {"acl", "advcl"} and child.tag_ == "VBN"):
                yield lemma(child)


def _behind(inside: set[Token]) -> Iterable[str]:
    """What follows at once, wherever the parser hung it: “4 million marks in fares”, “42 people dead”."""
    last = max(inside, key=lambda t: t.i)
    rest = list(last.doc[last.i + 1 : last.sent.end])[:2]
    if rest and rest[0].lower_ in _STATES:
        yield str(rest[0].lower_)
    if len(rest) == 2 and rest[1].pos_ in NOUNS and rest[0].lower_ in _RATES | {"in", "of"}:
        yield lemma(rest[1])


def _above(head: Token, inside: set[Token]) -> Iterable[str]:
    """The noun or verb that the number is said of, with its subject or object."""
    at = head
    while at.dep_ in {"conj", "appos"} and at.head is not at and at.head in inside:
        at = at.head
    over = at.head.head if at.dep_ in {"pobj", "pcomp"} and at.head.dep_ == "prep" else at.head
    if (over is at or over in inside) and at.pos_ in {"VERB", "AUX"}:
        over = at
    if over.pos_ in NOUNS and over not in inside:
        yield from _noun_phrase(over, inside)
        over = over.head
        while over.dep_ == "prep":
            over = over.head
    if over.pos_ in {"VERB", "AUX"}:
        yield from _of_verb(over, at, inside | {head})


def _of_verb(verb: Token, at: Token, inside: set[Token]) -> Iterable[str]:
    """What a verb adds: the subject that has or reaches the number, or what is done to what."""
    name = verb.lemma_.lower()
    subjects = [c for c in _subjects(verb) if c not in inside]
    objects = [c for c in verb.children if c.dep_ in {"dobj", "attr"} and c not in inside]
    if name == "be" and any(c.dep_ == "nsubj" and c in inside for c in verb.children):
        yield from _predicate(verb, inside)
    moves = name in _CHANGES or (name in {"go", "come"} and verb.nbor(1).lower_ in {"up", "down"})
    if (name in _COPULAS or moves) and (not objects or name == "be"):
        for subject in subjects:
            yield from _noun_phrase(subject, inside)
            yield from _prepositional(subject, inside)
        if name in _CHANGES and at.dep_ in {"dobj", "npadvmod", "attr"}:
            yield name
        return
    for noun in objects:
        yield from _noun_phrase(noun, inside)
        if lemma(noun) in _EMPTY:
            yield from _prepositional(noun, inside)
    for subject in subjects:
        if subject.dep_ == "nsubjpass" or name in _PRICED:
            yield from _noun_phrase(subject, inside)
    yield name
    yield from (c.lower_ for c in verb.children if c.dep_ == "prt" or (c.dep_ == "prep" and c.lower_ == "without"))


def _subjects(verb: Token) -> list[Token]:
    """The subjects of the verb, or of the one whose infinitive it is: the deficit in “the deficit is forecast to reach 4%”."""
    while True:
        found = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if found or verb.dep_ != "xcomp":
            return found
        verb = verb.head


def _predicate(verb: Token, inside: set[Token]) -> Iterable[str]:
    """What is said of the counted: “850 jobs were at risk”, “18,500 nurses were absent”."""
    for child in verb.children:
        if child.dep_ == "acomp":
            yield lemma(child)
    yield from _prepositional(verb, inside)
