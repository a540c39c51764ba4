"""A clause → the nouns around it, by which two claims in different words are taken to be of one matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.disagreements.frames import sense
from briefing.compose.disagreements.lexicon import UNITS_OF_TIME
from briefing.compose.disagreements.senses import CALENDAR
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

VAGUE = frozenset("people man woman one thing they it he she who which that company firm official police time".split())
"""Nouns of every story."""


def words_around(material: Material, clause: Clause, besides: frozenset[str] = frozenset()) -> frozenset[str]:
    """Stems of the nouns of the clause's sentence and of the one before, and of what stands beside them, without `besides`."""
    near = (c for c in material.extraction.clauses if clause.sentence - 1 <= c.sentence <= clause.sentence)
    words = {word for c in near for p in c.phrases for word in p.key.split()} - besides
    return frozenset(stem(sense(word)) for word in words if sense(word) not in VAGUE | CALENDAR | UNITS_OF_TIME)
