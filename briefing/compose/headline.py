"""Dossier → the memo's title and topic, where the options give none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.compose.similarity import Weights, cosine

if TYPE_CHECKING:
    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier

NAMES = 3
"""Names that a topic is made of."""


def find_title(dossier: Dossier) -> str:
    """The headline of the article that is most like all others, the later the better; where none has one, the heaviest fact."""
    bags = [[t for c in m.extraction.clauses for t in c.terms] for m in dossier.materials]
    weights = Weights(bags)
    vectors = [weights.vector(bag) for bag in bags]
    scored = [
        (sum(cosine(vectors[i], other) for other in vectors) * dossier.recency(m.source.published), -i, m.source.title)
        for i, m in enumerate(dossier.materials)
        if m.source.title
    ]
    if scored:
        return max(scored)[2]
    heaviest = dossier.ranking[:1]
    return dossier.state(heaviest[0]).text if heaviest else dossier.materials[0].source.file


def find_topic(dossier: Dossier, actors: Actors) -> str:
    """The names that most articles share, at most three, joined by commas; the title where the articles name nobody."""
    named = Counter(actors.name(n.full) for m in dossier.materials for n in m.extraction.names if n.kind != "other")
    ranked = sorted(named, key=lambda name: (-actors.mentions[name], -named[name], name))
    return ", ".join(ranked[:NAMES]) or find_title(dossier)
