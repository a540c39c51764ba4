"""Material → matters: the noun phrases that the articles turn on, as against who acts, where and when."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.compose.similarity import words
from briefing.compose.vocabulary import (
    ABSTRACT_MODIFIERS,
    DISPUTE_NOUNS,
    FORMAL_NOUNS,
    GENERIC_NOUNS,
    MATTER_NOUNS,
    MATTER_PREPOSITIONS,
    MATTER_VERBS,
    VENUE_PREPOSITIONS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, NameKind, Phrase

LONGEST = 3
"""Words of a matter's name at most."""
SAME_PLACES = 0.6
SAME_SIZE = 0.3
"""Two matters are one, under the heavier name, where these shares of the rarer's and of the commoner's clauses tell both."""
TYPICAL = 0.5
"""Share of a matter's clauses from which on a longer name that they use is the better one."""
FORMAL = 0.7
"""How much the mere form of a matter (“vote”) weighs against the matter itself."""
MENTIONED = 0.1
"""How much a clause is about what it holds the words of, and no more."""
FEWEST_SHARED = 2
"""Fewer clauses than these in common may be chance."""
SHORTEST_WORD = 2
WEAKEST = 0.1
"""Share of the heaviest matter's score below which a candidate is no matter."""
ACTING = 0.5
"""What is the subject of this share of its clauses acts; it is not what the clauses are about."""
DISPUTED = 0.15
"""A name is what the clauses are about, and not where or with whom, where its weight is this share of its mentions."""

DESCRIBING = frozenset({"appos", "attr", "npadvmod"})
"""Functions of a phrase that says what something is, and is not itself what the clause is about."""

_NATIONALITY = re.compile(
    r"(?:[ei]sh|ese|ian|ean|ican)$|^(?:dutch|french|greek|swiss|thai|german|iraqi|israeli|pakistani|arab)$"
)

Key = tuple[str, ...]


@dataclass(eq=False)
class Matter:
    """One candidate, with where it is told."""

    key: Key
    name: str | None = None
    """The name that the options give; null where the articles are to give one."""
    weight: float = 0.0
    clauses: dict[tuple[str, int], float] = field(default_factory=dict)
    """How much each clause, by source id and index, is about it."""
    sources: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    surfaces: Counter[str] = field(default_factory=Counter)
    """The phrases as they stand, cut to the key."""


def find_matters(materials: Sequence[Material], most: int, lexicon: Sequence[str] = ()) -> tuple[Matter, ...]:
    """The matters of `lexicon` that occur, in its order, then the weightiest others, at most `most` in all.

    A matter of one source counts only where there is one origin, or where the lexicon names it.
    """
    named = [matter for name in lexicon if (matter := _look_up(materials, name)).clauses]
    kinds = _kinds(materials)
    found: dict[Key, Matter] = {}
    places: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    for material in materials:
        for number, clause in enumerate(material.extraction.clauses):
            for phrase, key, kind, share in _keys(material, clause, kinds):
                weight = share * _aboutness(phrase, key, kind, clause)
                places[key]["acts" if phrase.role == "subject" and phrase.head in key else "other"] += 1
                matter = found.setdefault(key, Matter(key=key))
                matter.weight += weight
                at = (material.source.id, number)
                matter.clauses[at] = max(weight, matter.clauses.get(at, 0.0))
                matter.sources.add(material.source.id)
                matter.origins.add(material.source.origin)
                matter.surfaces[_surface(phrase, key)] += 1
    several = len({m.source.origin for m in materials}) > 1
    candidates = [
        matter
        for key, matter in found.items()
        if matter.weight > 0
        and (len(matter.sources) > 1 or not several)
        and places[key]["acts"] <= ACTING * sum(places[key].values())
        and (" ".join(key) not in kinds or matter.weight >= DISPUTED * sum(places[key].values()))
    ]
    _complete(materials, candidates)
    return tuple(_select(named[:most], candidates, most))


def _complete(materials: Sequence[Material], candidates: Sequence[Matter]) -> None:
    """Give each candidate every clause that holds all its telling words, as noun, as modifier or apart."""
    where: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for material in materials:
        for number, clause in enumerate(material.extraction.clauses):
            for term in clause.terms:
                for word in term.split("-"):
                    where[word].add((material.source.id, number))
    for matter in candidates:
        telling = [word for word in matter.key if word not in GENERIC_NOUNS] or matter.key
        for at in sorted(set.intersection(*(where[word] for word in telling))):
            matter.clauses.setdefault(at, MENTIONED)


def _look_up(materials: Sequence[Material], name: str) -> Matter:
    """The matter of that name, with every clause that holds all its words, singular or plural."""
    wanted = {_singular(word) for word in words(name)}
    matter = Matter(key=tuple(sorted(wanted)), name=name)
    for material in materials:
        for number, clause in enumerate(material.extraction.clauses):
            if wanted <= {_singular(word) for word in words(clause.cut(material.source.text).replace("-", " "))}:
                matter.clauses[material.source.id, number] = 1.0
                matter.sources.add(material.source.id)
                matter.origins.add(material.source.origin)
    return matter


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _kinds(materials: Sequence[Material]) -> dict[str, NameKind]:
    """What sort of name each name is, in lower case; every word of a person's name is a person's."""
    kinds: dict[str, NameKind] = {}
    for name in (n for m in materials for n in m.extraction.names):
        kinds.setdefault(" ".join(name.text.lower().replace("-", " ").split()), name.kind)
    for name in (n for m in materials for n in m.extraction.names if n.kind == "person"):
        kinds.update(dict.fromkeys(name.full.lower().split(), name.kind))
    return kinds


def _keys(
    material: Material, clause: Clause, kinds: Mapping[str, NameKind]
) -> Iterable[tuple[Phrase, Key, NameKind | None, float]]:
    """Every run of words of each phrase that could name a matter, what sort of name it is, and its share of it."""
    for phrase in clause.phrases:
        if any(t.overlaps(phrase) for t in material.extraction.times) or _is_quoted(material, phrase):
            continue
        name = next((n for n in material.extraction.names if n.overlaps(phrase)), None)
        if name and name.kind == "person":
            continue
        named = frozenset(name.text.lower().replace("-", " ").split()) if name else frozenset()
        lemmas = tuple(w for w in phrase.key.replace("-", " ").split() if not _is_modifier(w, phrase))
        for size in range(1, LONGEST + 1):
            for first in range(len(lemmas) - size + 1):
                key = lemmas[first : first + size]
                if all(word in kinds for word in key) and " ".join(key) not in kinds:
                    continue
                if (
                    first + size <= len(lemmas) - phrase.nouns
                    or not _names_something(key)
                    or (named & set(key) and named != set(key))
                ):
                    continue
                last = first + size == len(lemmas)
                yield (
                    phrase,
                    key,
                    kinds.get(" ".join(key)),
                    (1.0 if last else 0.8 if size > 1 else 0.5) * (1.0 + 0.35 * (size - 1)),
                )


def _is_quoted(material: Material, phrase: Phrase) -> bool:
    """True inside somebody's own words, which paint as often as they name."""
    return any(part.covers(phrase) for q in material.extraction.quotations for part in q.parts)


def _is_modifier(word: str, phrase: Phrase) -> bool:
    """True for a word that says how much, how new or whose, and is no part of a matter's name."""
    if word in ABSTRACT_MODIFIERS or word.isdigit():
        return True
    return bool(_NATIONALITY.search(word)) and word.capitalize() in phrase.text


def _names_something(key: Key) -> bool:
    """True unless the words are ones that every story has; two of them together may still name a measure."""
    if any(not word[0].isalpha() or len(word) < SHORTEST_WORD for word in key):
        return False
    if all(word in GENERIC_NOUNS for word in key):
        return len(key) > 1 and key[-1] in MATTER_NOUNS and key[0] in MATTER_NOUNS
    return key[-1] not in GENERIC_NOUNS or key[-1] in MATTER_NOUNS


def _aboutness(phrase: Phrase, key: Key, kind: NameKind | None, clause: Clause) -> float:
    """How much the clause is about the phrase (0 to 1), from the phrase's place in it."""
    if kind == "person":
        return 0.0
    if phrase.head not in key and kind is not None:
        return 0.8 if phrase.head in DISPUTE_NOUNS else 0.0
    if phrase.role in MATTER_PREPOSITIONS or (phrase.role == "of" and phrase.governor in MATTER_NOUNS):
        return 1.0
    if phrase.role == "object" and phrase.governor in MATTER_VERBS:
        return 1.0
    if kind is not None:
        return 0.0
    if phrase.head in MATTER_NOUNS or clause.verb is None:
        return 0.8
    return 0.2 if phrase.role in VENUE_PREPOSITIONS | DESCRIBING else 0.4


def _surface(phrase: Phrase, key: Key) -> str:
    """The words of the phrase that the key stands for, as they are written."""
    written = phrase.text.replace("-", " ").split()
    size = len(key)
    keys = phrase.key.replace("-", " ").split()
    if len(written) != len(keys):
        return " ".join(key)
    for first in range(len(written) - size + 1):
        if tuple(keys[first : first + size]) == key:
            return " ".join(written[first : first + size])
    return " ".join(key)


def name_matter(matter: Matter) -> str:
    """The matter's name as an editor writes it: its commonest spelling, the plural before the singular, first letter raised."""
    if matter.name:
        return matter.name
    surface = min(matter.surfaces.items(), key=lambda item: (-item[1], not item[0].endswith("s"), item[0]))[0]
    return surface[0].upper() + surface[1:]


def _score(matter: Matter) -> float:
    """Weight and number of origins, both damped, so that neither one article's favourite word nor sheer repetition wins."""
    formal = FORMAL if len(matter.key) == 1 and matter.key[0] in FORMAL_NOUNS else 1.0
    return formal * math.log1p(matter.weight) * math.sqrt(len(matter.origins)) * (1 + 0.1 * len(matter.key))


def _select(named: Sequence[Matter], candidates: Sequence[Matter], most: int) -> Iterable[Matter]:
    """The named matters and the heaviest candidates that are told in other clauses than those before them."""
    chosen: list[Matter] = list(named)
    ranked = sorted(candidates, key=lambda t: (-_score(t), t.key))
    for matter in ranked:
        if len(chosen) == most or _score(matter) < WEAKEST * _score(ranked[0]):
            break
        same = next((other for other in chosen if _same(matter, other)), None)
        if same is None:
            chosen.append(matter)
        else:
            if set(same.key) < set(matter.key) and len(matter.clauses) >= TYPICAL * len(same.clauses):
                same.surfaces = matter.surfaces
            if not set(matter.key) < set(same.key):
                same.clauses = matter.clauses | same.clauses
    return chosen


def _same(one: Matter, other: Matter) -> bool:
    """True where the two share a telling word, or where one is all but always told with the other."""
    shared = len(one.clauses.keys() & other.clauses.keys())
    small, large = sorted((len(one.clauses), len(other.clauses)))
    if any(word not in GENERIC_NOUNS for word in set(one.key) & set(other.key)):
        return True
    return shared >= max(FEWEST_SHARED, SAME_PLACES * small, SAME_SIZE * large)
