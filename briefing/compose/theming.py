"""Material → the themes that it turns on, as matters: what several articles tell in words of one theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.matter_choice import Matter
from briefing.compose.matter_phrases import is_modifier, is_quoted, weigh_place
from briefing.compose.themes import THEMES
from briefing.compose.vocabulary import ACTOR_NOUNS, GENERIC_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.compose.themes import Theme
    from briefing.model.extraction import Clause, Name, Phrase

MENTION = 2
"""Quoted words up to which somebody may speak of the words, and not of what they mean."""
BODY_NOUNS = frozenset("authority center centre network service station".split())
"""Heads of phrases that name a body: the “weather service” tells of the weather and is no issue."""
SAID = 0.3
"""How much a clause is about a theme that a word of it speaks of, such as a modifier or a lesser verb."""
ACTED = 0.1
"""How much it is about a theme that only the name of somebody in it speaks of: “aid workers” do not make aid the matter."""
DONE = 0.6
"""How much it is about a theme that its main verb speaks of, or words that stand side by side."""


def find_themes(materials: Sequence[Material]) -> list[Matter]:
    """A matter for every theme that the articles speak of, named in their words where they have a phrase for it."""
    places = [_Place.of(m, i) for m in materials for i in range(len(m.extraction.clauses))]
    found = [_gather(theme, places) for theme in THEMES]
    return [matter for matter in found if matter.clauses]


class _Place(NamedTuple):
    """A clause, with what of it may speak of a theme."""

    material: Material
    number: int
    clause: Clause
    aside: frozenset[str]
    terms: frozenset[str]
    phrases: tuple[tuple[Phrase, frozenset[str]], ...]
    """Its phrases outside somebody's own words, each with the words of it that may speak of a theme."""

    @classmethod
    def of(cls, material: Material, number: int) -> _Place:
        """The clause of that index."""
        clause = material.extraction.clauses[number]
        meant = _find_meant(material, clause)
        # A word of a name may stand for itself elsewhere in the clause: “the Harbour Board on the harbour”.
        aside = meant | {word for n in material.extraction.names if clause.covers(n) for word in n.text.lower().split()}
        aside |= _find_surnames(material, clause)
        named = [n for n in material.extraction.names if clause.covers(n)]
        phrases = tuple(
            (
                p,
                frozenset(p.key.replace("-", " ").split())
                - (aside - _find_head(p, n) if n else meant | _find_surnames(material, clause)),
            )
            for p in clause.phrases
            if not is_quoted(material, p)
            for n in [next((n for n in named if n.overlaps(p)), None)]
        )
        return cls(material, number, clause, aside, frozenset(clause.terms) - aside, phrases)


def _gather(theme: Theme, places: Iterable[_Place]) -> Matter:
    key = tuple(sorted(theme.words | theme.nouns | theme.plurals))
    matter = Matter(key=key, label=theme.label, pairs=tuple(frozenset(pair.split()) for pair in sorted(theme.pairs)))
    listed = "|".join(pair.replace(" ", "[a-z]*[ -]") for pair in sorted(theme.pairs))
    pairs = re.compile(rf"\b(?:{listed})(?:s|es|d|ed|ing)?\b", re.IGNORECASE) if listed else None
    heads = theme.words | theme.nouns
    for material, number, clause, aside, terms, able in places:
        phrases = [
            phrase
            for phrase, words in able
            if not words.isdisjoint(heads)
            or (phrase.head in theme.plurals and phrase.head not in aside and phrase.text.endswith("s"))
            or any(pair <= words for pair in matter.pairs)
        ]
        named = bool(pairs and pairs.search(material.source.text, clause.start, clause.end))
        if not phrases and not named and not theme.words & terms:
            continue
        done = (
            DONE if named or clause.verb in theme.words else SAID if theme.words & (terms - _find_described(phrases)) else 0.0
        )
        weight = max([done, *(_weigh(phrase, theme, clause) for phrase in phrases)])
        matter.clauses[material.source.id, number] = weight
        matter.weight += weight
        matter.sources.add(material.source.id)
        matter.origins.add(material.source.origin)
        matter.surfaces.update(_name(material, phrases))
    return matter


def _find_surnames(material: Material, clause: Clause) -> frozenset[str]:
    """The surnames in the clause of persons whom the article names: Mr Pope is no pope."""
    text = clause.cut(material.source.text)
    surnames = {n.full.split()[-1] for n in material.extraction.names if n.kind == "person"}
    found = [name.lower() for name in surnames if re.search(rf"\b{re.escape(name)}\b", text)]
    return frozenset((*found, *(name.removesuffix("s") for name in found)))  # the lemma of “Jobs” is “job”


def _find_meant(material: Material, clause: Clause) -> frozenset[str]:
    """The words that only describe somebody, or are spoken of as words: a “retired judge” says nothing of courts."""
    parts = (p.cut(material.source.text).lower() for q in material.extraction.quotations for p in q.parts if clause.covers(p))
    quoted = (word for words in (re.findall(r"[a-z]+", part) for part in parts) if len(words) <= MENTION for word in words)
    said = {form for word in quoted for form in (word, word.removesuffix("s"))}
    return frozenset(said | {word for phrase in clause.phrases if phrase.role == "appos" for word in phrase.key.split()})


def _find_head(phrase: Phrase, name: Name) -> frozenset[str]:
    """The last word of the name of a body that acts: what the Supreme Court does is done in court."""
    words = name.text.lower().split()
    body = name.kind != "person" and len(words) > 1 and phrase.role == "subject" and phrase.head in ACTOR_NOUNS & {words[-1]}
    return frozenset(words[-1:]) if body else frozenset()


def _find_described(phrases: Iterable[Phrase]) -> frozenset[str]:
    """The words that only say what sort of person or body somebody is."""
    return frozenset(word for phrase in phrases if phrase.head in ACTOR_NOUNS for word in phrase.key.replace("-", " ").split())


def _weigh(phrase: Phrase, theme: Theme, clause: Clause) -> float:
    listed = theme.words | theme.nouns | theme.plurals
    if phrase.head in ACTOR_NOUNS:
        return SAID if phrase.head in listed else ACTED
    head = phrase.head in listed or (phrase.head in GENERIC_NOUNS and bool(set(phrase.key.split()) & listed))
    return weigh_place(phrase, (phrase.head,), None, clause) if head else SAID


def _name(material: Material, phrases: Iterable[Phrase]) -> Iterable[str]:
    """Each phrase as a name of the theme, its mere modifiers left out; nothing for one that names somebody or a time."""
    for phrase in phrases:
        if any(n.overlaps(phrase) for n in material.extraction.names) or any(
            t.overlaps(phrase) for t in material.extraction.times
        ):
            continue
        words = phrase.text.split()
        lemmas = phrase.key.split()
        while len(words) > 1 and len(words) == len(lemmas) and is_modifier(lemmas[0], phrase):
            words, lemmas = words[1:], lemmas[1:]
        if phrase.head not in ACTOR_NOUNS | BODY_NOUNS and len(words) <= 3:
            yield " ".join(words)
