"""Dossier → the memo's title and topic, where the options give none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.similarity import Weights, cosine

if TYPE_CHECKING:
    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier

NAMES = 3
"""Names that a topic is made of."""


def find_title(dossier: Dossier) -> str:
    """The headline of the article that is most like all others; where no article has one, the topic's heaviest statement."""
    bags = [[t for c in m.extraction.clauses for t in c.terms] for m in dossier.materials]
    weights = Weights(bags)
    vectors = [weights.vector(bag) for bag in bags]
    scored = [
        (sum(cosine(vectors[i], other) for other in vectors), -i, m.source.title)
        for i, m in enumerate(dossier.materials)
        if m.source.title
    ]
    if scored:
        return max(scored)[2]
    first = dossier.ranked()
    return dossier.state(first[0]).text if first else dossier.materials[0].source.file


def find_topic(dossier: Dossier, actors: Actors) -> str:
    """The names that most articles share, at most three, joined by commas; the title where the articles name nobody."""
    ranked = sorted(actors.mentions.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(name for name, _ in ranked[:NAMES]) or find_title(dossier)
