"""Material → the themes that it turns on, as matters: what several articles tell in words of one theme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.matter_choice import Matter
from briefing.compose.matter_phrases import is_modifier, is_quoted, weigh_place
from briefing.compose.themes import THEMES
from briefing.compose.vocabulary import ACTOR_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material
    from briefing.compose.themes import Theme
    from briefing.model.extraction import Clause, Phrase

SAID = 0.3
"""How much a clause is about a theme that a verb or a modifier of its speaks of."""


def find_themes(materials: Sequence[Material]) -> list[Matter]:
    """A matter for every theme that the articles speak of, named in their words where they have a phrase for it."""
    found = [_gather(theme, materials) for theme in THEMES]
    return [matter for matter in found if matter.clauses]


def _gather(theme: Theme, materials: Sequence[Material]) -> Matter:
    matter = Matter(key=tuple(sorted(theme.words | theme.nouns)), label=theme.label)
    pairs = [re.compile(rf"\b{pair.replace(' ', '[a-z]*[ -]')}", re.IGNORECASE) for pair in sorted(theme.pairs)]
    for material in materials:
        for number, clause in enumerate(material.extraction.clauses):
            aside = _find_asides(material, clause)
            phrases = [p for p in clause.phrases if _speaks_of(p, theme, aside) and not is_quoted(material, p)]
            spoken = bool(theme.words & (set(clause.terms) - aside)) or any(
                pair.search(material.source.text, clause.start, clause.end) for pair in pairs
            )
            if not phrases and not spoken:
                continue
            weight = max([SAID, *(_weigh(phrase, theme, clause) for phrase in phrases)])
            matter.clauses[material.source.id, number] = weight
            matter.weight += weight
            matter.sources.add(material.source.id)
            matter.origins.add(material.source.origin)
            matter.surfaces.update(_name(material, phrases))
    return matter


def _find_asides(material: Material, clause: Clause) -> set[str]:
    """The words that only name or describe somebody: a “safety board” says nothing of safety, a “retired judge” of courts."""
    named = {word for n in material.extraction.names if clause.covers(n) for word in n.text.lower().split()}
    return named | {word for phrase in clause.phrases if phrase.role == "appos" for word in phrase.key.split()}


def _speaks_of(phrase: Phrase, theme: Theme, aside: AbstractSet[str]) -> bool:
    words = set(phrase.key.replace("-", " ").split()) - aside
    return bool(words & (theme.words | theme.nouns)) or any(set(pair.split()) <= words for pair in theme.pairs)


def _weigh(phrase: Phrase, theme: Theme, clause: Clause) -> float:
    head = phrase.head in theme.words | theme.nouns
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
        if phrase.head not in ACTOR_NOUNS and len(words) <= 3:
            yield " ".join(words)
