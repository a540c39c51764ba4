"""Material → matters: the noun phrases that the articles turn on, as against who acts, where and when."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing.compose.matter_choice import Matter, choose
from briefing.compose.matter_phrases import find_meant, is_modifier, is_proper, is_quoted, weigh_place, write_out
from briefing.compose.naming_matters import name_matters
from briefing.compose.similarity import words
from briefing.compose.stemming import stem
from briefing.compose.theming import find_themes
from briefing.compose.vocabulary import (
    ACTOR_NOUNS,
    GENERIC_NOUNS,
    MATTER_NOUNS,
    UNITS,
)
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material
    from briefing.compose.matter_choice import Key
    from briefing.model.extraction import Clause, NameKind, Phrase

LONGEST = 3
"""Words of a matter's name at most."""
MENTIONED = 0.1
"""How much a clause is about what it holds the words of, and no more."""
NAMED = 0.6
"""How much it is about what it holds all words of, in whatever order: “purchases of grain” are grain purchases."""
NAMING = 0.3
"""The same of a name that is disputed: what happens near the island is about it."""
MEANT = 0.4
"""How much it is about what a pronoun of it stands for."""
SHORTEST_WORD = 2
FEW = 6
"""Matters below which those count too that one report and its copies alone name, or that are named in passing."""
OFTEN, SEVERAL = 3.0, 2.0
NEARLY = 1.5
SELDOM = 1.0
ALONE = 1.5
"""What a theme weighs at least that one origin alone speaks of: the latest article may be the first to tell of it."""
WIDELY = 3
"""What a phrase weighs at least that names a matter: in any number of origins, a single word in many, one of several words
in many."""
ENCOUNTERS = frozenset("dialogue meeting negotiation relation relationship summit talk tie".split())
"""Behind the name of a place they say with whom, not what about."""
ACTING = 0.5
"""What is the subject of this share of its clauses acts; it is not what the clauses are about."""
MANY = 1e6
"""A number from which what is counted is a sum or a measure, and no matter."""
DISPUTED: dict[NameKind, float] = {"organisation": 0.4, "place": 0.15, "person": 0.15, "other": 0.15}
"""A name is what the clauses are about, and not where, with whom or by whom, where its weight is this share of its mentions."""


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
                weight = share * weigh_place(phrase, key, kind, clause)
                places[key]["acts" if phrase.role == "subject" and phrase.head in key else "other"] += 1
                matter = found.setdefault(key, Matter(key=key))
                matter.weight += weight
                at = (material.source.id, number)
                matter.clauses[at] = max(weight, matter.clauses.get(at, 0.0))
                matter.sources.add(material.source.id)
                matter.origins.add(material.source.origin)
                matter.named_in.add(material.source.origin)
                matter.proper = kind is not None
                matter.nouns = max(matter.nouns, min(len(key), phrase.nouns))
                matter.surfaces[write_out(phrase, key)] += 1
    candidates = [
        matter
        for key, matter in found.items()
        if matter.weight > 0
        and places[key]["acts"] <= ACTING * sum(places[key].values())
        and (not (kind := kinds.get(" ".join(key))) or matter.weight >= DISPUTED[kind] * sum(places[key].values()))
    ]
    _complete(materials, candidates)
    phrases = candidates
    several = len({m.source.origin for m in materials}) > 1
    themes = find_themes(materials)
    _find_headlines(materials, [*candidates, *themes])
    themes = [theme for theme in themes if len(theme.origins) > 1 or theme.weight >= ALONE or theme.headed or not several]
    done = _find_done(materials)
    for theme in themes:
        _absorb(theme, candidates)
    candidates = [m for m in candidates if not any(_belongs(m, theme) for theme in themes)]
    able = [m for m in candidates if not several or (_is_shared(m, done) and _is_weighty(m))]
    chosen = choose(named[:most], [*themes, *able], most, done)
    if len(chosen) < FEW:
        able = [m for m in candidates if len(m.sources) > 1 or not several]
        chosen = choose(named[:most], [*themes, *able], most, done)
    name_matters(chosen, [*themes, *able], phrases)
    return tuple(chosen)


def _find_headlines(materials: Sequence[Material], matters: Iterable[Matter]) -> None:
    """Count for each matter the headlines that have its words: all of a phrase, any of a theme."""
    titles = [frozenset(stem(word) for word in words((m.source.title or "").replace("-", " "))) for m in materials]
    for matter in matters:
        key = {stem(word) for word in matter.key}
        matter.headed = sum(1 for title in titles if (key & title if matter.label else key <= title))


def _is_shared(matter: Matter, done: AbstractSet[str]) -> bool:
    """True for what several articles name, or one names and another tells in a verb or in other words for it."""
    if len(matter.named_in) > 1:
        return True
    return len(matter.sources) > 1 and matter.nouns == len(matter.key) and (len(matter.key) > 1 or stem(matter.key[0]) in done)


def _is_weighty(matter: Matter) -> bool:
    """True for a phrase that the articles are often about; less often will do where many have it, and it has several words."""
    if len(matter.origins) < WIDELY:
        return matter.weight >= (SEVERAL if len(matter.key) > 1 and len(matter.named_in) > 1 else OFTEN)
    return matter.weight >= (SELDOM if len(matter.key) > 1 else NEARLY)


def _absorb(theme: Matter, candidates: Iterable[Matter]) -> None:
    """Give the theme what is told of its bare name: a “fire” is part of the theme “Fires”."""
    for matter in candidates:
        if _is_name_of(matter, theme):
            theme.key = (*theme.key, *matter.key)
            theme.weight += matter.weight
            theme.clauses |= {at: max(weight, theme.clauses.get(at, 0.0)) for at, weight in matter.clauses.items()}
            theme.sources |= matter.sources
            theme.origins |= matter.origins
            theme.surfaces.update(matter.surfaces)


def _is_name_of(matter: Matter, theme: Matter) -> bool:
    return len(matter.key) == 1 and matter.key[0] not in theme.key and stem(matter.key[0]) == stem((theme.label or "").lower())


def _belongs(matter: Matter, theme: Matter) -> bool:
    """True for a phrase that names a theme: its head is a word of the theme, or says nothing beside one that is."""
    *modifiers, head = matter.key
    if head in theme.key or _is_name_of(matter, theme):
        return True
    return head in GENERIC_NOUNS and head not in MATTER_NOUNS and bool(set(modifiers) & set(theme.key))


def _find_done(materials: Sequence[Material]) -> frozenset[str]:
    """The stems of what is done in the articles: a “recount” is an event where votes are recounted, a “lake” never is."""
    clauses = [clause for material in materials for clause in material.extraction.clauses]
    verbs = {clause.verb for clause in clauses if clause.verb}
    verbs |= {phrase.governor for clause in clauses for phrase in clause.phrases if phrase.role in {"subject", "object"}}
    return frozenset(map(stem, verbs))


_Places = defaultdict[str, set[tuple[str, int]]]
"""The clauses, by source id and index, that hold each stem."""


def _complete(materials: Sequence[Material], candidates: Sequence[Matter]) -> None:
    """Give each candidate every clause that holds all its telling words, as noun, modifier or verb, together or apart."""
    origin_of = {material.source.id: material.source.origin for material in materials}
    where: _Places = defaultdict(set)
    meant: _Places = defaultdict(set)
    for material in materials:
        for number, clause in enumerate(material.extraction.clauses):
            for term in clause.terms:
                for word in term.split("-"):
                    where[stem(word)].add((material.source.id, number))
            for word in find_meant(clause):
                meant[stem(word)].add((material.source.id, number))
    for matter in candidates:
        _spread(matter, where, meant)
        matter.sources |= {at[0] for at in matter.clauses}
        matter.origins |= {origin_of[source] for source in matter.sources}


def _spread(matter: Matter, where: _Places, meant: _Places) -> None:
    """Give the matter the clauses that hold its words, and those whose pronouns stand for them."""
    telling = [word for word in matter.key[-matter.nouns :] if word not in GENERIC_NOUNS] or matter.key
    least = NAMING if matter.proper else MENTIONED
    held = dict.fromkeys(_holding(telling, where), least)
    if len(matter.key) > 1:
        held |= dict.fromkeys(_holding(matter.key, where), NAMED)
    for at, weight in held.items():
        matter.clauses[at] = max(weight, matter.clauses.get(at, 0.0))
    for at in _holding(telling, meant):
        matter.clauses[at] = max(MEANT, matter.clauses.get(at, 0.0))


def _holding(words: Iterable[str], where: _Places) -> list[tuple[str, int]]:
    return sorted(set.intersection(*(where[stem(word)] for word in words)))


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


def _is_counted(clause: Clause, phrase: Phrase) -> bool:
    """True for what stands behind millions: “84 million thalers” is about no thalers."""
    return any(
        q.unit == phrase.head and q.value >= MANY and q.start <= phrase.end and phrase.start <= q.end + 1
        for q in clause.quantities
    )


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
        if phrase.head in ACTOR_NOUNS or is_quoted(material, phrase):
            continue
        if any(t.overlaps(phrase) for t in material.extraction.times) or _is_counted(clause, phrase):
            continue
        name = next((n for n in material.extraction.names if n.overlaps(phrase)), None)
        if name and name.kind == "person":
            continue
        named = frozenset(name.text.lower().replace("-", " ").split()) if name else frozenset()
        lemmas = tuple(w for w in phrase.key.replace("-", " ").split() if not is_modifier(w, phrase))
        for size in range(1, LONGEST + 1):
            for first in range(len(lemmas) - size + 1):
                key = lemmas[first : first + size]
                if all(word in kinds for word in key) and " ".join(key) not in kinds:
                    continue
                if key[-1] in ENCOUNTERS and all(kinds.get(word) == "place" for word in key[:-1]):
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
                    kinds.get(" ".join(key)) or ("other" if is_proper(clause, phrase) else None),
                    (1.0 if last else 0.8 if size > 1 else 0.5) * (1.0 + 0.35 * (size - 1)),
                )


def _names_something(key: Key) -> bool:
    """True unless the words are ones that every story has, or name who acts; two measures together name one (“import ban”)."""
    if any(not word[0].isalpha() or len(word) < SHORTEST_WORD for word in key) or key[-1] in ACTOR_NOUNS | CURRENCIES | UNITS:
        return False
    if all(word in GENERIC_NOUNS for word in key):
        return len(key) > 1 and key[-1] in MATTER_NOUNS and key[0] in MATTER_NOUNS
    return len(key) > 1 or key[-1] not in GENERIC_NOUNS or key[-1] in MATTER_NOUNS
