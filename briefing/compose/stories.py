"""Materials → stories: which articles tell of the same events, so that those that do not are not woven together."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.similarity import cosine
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.compose.material import Material

AKIN = 0.25
"""Cosine of their words below which two articles tell two stories, unless they share most of their names."""
ALIKE = 0.5
"""Sum of the cosines of their words and of their names from which on two articles tell one story. Of 55 articles on eight
stories every one has such a fellow in its story (the least is 0.56), and none in another (the most is 0.37)."""
RELATED = 0.15
SAME_NAMES = 0.7
MONTHS = 60
"""Where two articles are no more than so many days apart, they tell one story from so little in common on, if the sum is so
great: a closure and a bankruptcy of one firm share names before words."""
LONG_ENOUGH = 40
"""Different words from which on an article shows what it is about; a shorter one goes with the likest."""


_LEGAL_FORM = re.compile(r",? (?:ag|co|company|corp|corporation|gmbh|inc|incorporated|limited|llc|ltd|nv|plc|s\.?p\.?a|sa)\.?$")


@dataclass(frozen=True)
class _Profile:
    """What an article is about, as vectors of length 1."""

    words: Mapping[str, float]
    names: Mapping[str, float]
    day: int | None
    """Of publication, as a proleptic Gregorian ordinal."""

    @property
    def is_long(self) -> bool:
        return len(self.words) >= LONG_ENOUGH


def find_stories(materials: Sequence[Material]) -> tuple[tuple[Material, ...], ...]:
    """The materials by story, each in the order given; the story that most origins tell first, of equals the latest.

    Articles that are alike are of one story, and so is what is like either.
    """
    profiles = [_profile(material) for material in materials]
    leader = list(range(len(materials)))
    for i, one in enumerate(profiles):
        likeness = {j: _compare(one, other) for j, other in enumerate(profiles) if j != i}
        near = [j for j, value in likeness.items() if value >= ALIKE and profiles[j].is_long]
        if not one.is_long and likeness:
            near = [max(likeness, key=lambda j: (likeness[j], -j))]
        for j in near:
            old, new = leader[i], leader[j]
            leader = [new if at == old else at for at in leader]
    stories = [[m for m, at in zip(materials, leader, strict=True) if at == key] for key in dict.fromkeys(leader)]
    return tuple(tuple(story) for story in sorted(stories, key=_rank))


def _rank(story: Sequence[Material]) -> tuple[int, int, int]:
    latest = max((m.source.published.toordinal() for m in story if m.source.published), default=0)
    return -len({m.source.origin for m in story}), -latest, int(story[0].source.id[1:])


def _profile(material: Material) -> _Profile:
    terms = (stem(t) for clause in material.extraction.clauses for t in clause.terms if t[0].isalpha())
    names = (_LEGAL_FORM.sub("", name.full.lower()) for name in material.extraction.names)
    published = material.source.published
    return _Profile(_weigh(Counter(terms)), _weigh(Counter(names)), published.toordinal() if published else None)


def _weigh(counts: Counter[str]) -> dict[str, float]:
    """The logarithm of each count, scaled to length 1: what is said ten times weighs three times what is said once."""
    weights = {term: 1 + math.log(count) for term, count in sorted(counts.items())}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()}


def _compare(one: _Profile, other: _Profile) -> float:
    """How alike two articles are (0 to 2); 0 where their words are not."""
    words = cosine(one.words, other.words)
    both = words + cosine(one.names, other.names)
    if words >= AKIN or not (one.is_long and other.is_long):
        return both
    near = one.day is not None and other.day is not None and abs(one.day - other.day) <= MONTHS
    return both if near and words >= RELATED and both >= SAME_NAMES else 0.0
