"""A noun phrase in its clause → how much the clause is about it, and how it is written where it names a matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.vocabulary import (
    ABSTRACT_MODIFIERS,
    ACTOR_NOUNS,
    DISPUTE_NOUNS,
    MATTER_NOUNS,
    MATTER_PREPOSITIONS,
    MATTER_VERBS,
    VENUE_PREPOSITIONS,
)

if TYPE_CHECKING:
    from briefing.compose.material import Material
    from briefing.compose.matter_choice import Key
    from briefing.model.extraction import Clause, NameKind, Phrase

DESCRIBING = frozenset({"appos", "attr", "npadvmod"})
"""Functions of a phrase that says what something is, and is not itself what the clause is about."""

_NATIONALITY = re.compile(
    r"(?:[ei]sh|ese|ian|ean|ican)$|^(?:dutch|french|greek|swiss|thai|german|iraqi|israeli|pakistani|arab)$"
)

_WRITTEN = re.compile(r"[^\s-]+")


def is_quoted(material: Material, phrase: Phrase) -> bool:
    """True inside somebody's own words, which paint as often as they name."""
    return any(part.covers(phrase) for q in material.extraction.quotations for part in q.parts)


def is_proper(clause: Clause, phrase: Phrase) -> bool:
    """True for words that are all written with a capital inside a sentence: a name, if one that nobody has made out."""
    return phrase.start > clause.start and all(word[0].isupper() for word in phrase.text.replace("-", " ").split() if word)


def find_meant(clause: Clause) -> set[str]:
    """The words, in lower case, of what the clause's pronouns stand for."""
    return {word for anaphor in clause.anaphors for word in anaphor.antecedent.lower().replace("-", " ").split()}


def is_modifier(word: str, phrase: Phrase) -> bool:
    """True for a word that says how much, how new or whose, and is no part of a matter's name."""
    if word in ABSTRACT_MODIFIERS or word.isdigit():
        return True
    return bool(_NATIONALITY.search(word.removesuffix("s"))) and word.capitalize() in phrase.text


def weigh_place(phrase: Phrase, key: Key, kind: NameKind | None, clause: Clause) -> float:
    """How much the clause is about the phrase (0 to 1), from the phrase's place in it."""
    if kind == "person":
        return 0.0
    if phrase.head not in key and kind is not None:
        return 0.8 if phrase.head in DISPUTE_NOUNS else 0.0
    if kind is not None and phrase.role == "on" and phrase.governor not in MATTER_NOUNS:
        return 0.0
    if phrase.role in MATTER_PREPOSITIONS or (phrase.role == "of" and phrase.governor in MATTER_NOUNS):
        return 1.0
    if phrase.role == "object" and phrase.governor in MATTER_VERBS:
        return 1.0
    if kind is not None:
        return 0.0
    if phrase.head in MATTER_NOUNS or clause.verb is None:
        return 0.8
    return 0.2 if phrase.role in VENUE_PREPOSITIONS | DESCRIBING else 0.4


def write_out(phrase: Phrase, key: Key) -> str:
    """The phrase from the first word of the key to its head, as it is written, hyphens and all."""
    written = list(_WRITTEN.finditer(phrase.text))
    keys = phrase.key.replace("-", " ").split()
    for first in range(len(keys) - len(key) + 1):
        if len(written) == len(keys) and tuple(keys[first : first + len(key)]) == key:
            last = len(keys) if keys[-1] not in ACTOR_NOUNS else first + len(key)
            return phrase.text[written[first].start() : written[last - 1].end()]
    return " ".join(key)
