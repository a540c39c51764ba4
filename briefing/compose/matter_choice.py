"""Candidate matters → those that become issues: the weightiest that tell different things."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.compose.stemming import stem
from briefing.compose.vocabulary import FORMAL_NOUNS, GENERIC_NOUNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

SAME_PLACES = 0.6
"""Two matters with a word in common are one where this share of the rarer's clauses tell both."""
SAME_THEMES = 0.75
"""A theme and a phrase are one where this share of the rarer's clauses tell both."""
NEWEST = 0.2
"""Share of what is told of a matter that no weightier matter tells, below which it is none of its own."""
SAME_MATTER = 0.6
SAME_PHRASE = 0.4
"""Two themes, and a theme and a phrase, are one where this share of the commoner's clauses tell both."""
FORMAL = 0.5
"""How much the mere form of a matter (“vote”) weighs against the matter itself."""
FORMAL_THEMES = frozenset({"Vote"})
"""Themes that are the form of another: of an election, a referendum, a strike ballot."""
SPECIFIC = 0.4
"""What each further word of its name adds to a matter's weight: “water licence” says more than “licence”."""
EVENT = 1.4
"""How much more than a thing an event weighs, or an act: news turns on what is done."""
THEME = 1.5
"""How much more than a word that the articles happen to use a theme weighs: an editor has a heading for it."""
HEADED = 0.25
"""What each headline that has its words adds to a matter's weight, up to so many."""
MOST_HEADLINES = 3
WEAKEST = 0.05
"""Share of the heaviest matter's score below which a candidate is no matter."""
_NOMINAL = re.compile(r"(?:[ai]tion|[ct]ion|sion|ment|ance|ence|ancy|ency|ity|ship|ism|ure)$")

Key = tuple[str, ...]


@dataclass(eq=False)
class Matter:
    """One candidate, with where it is told."""

    key: Key
    name: str | None = None
    """The name that the options give; null where the articles are to give one."""
    label: str | None = None
    """The name of the theme that it is, where the articles have none; null where it is a phrase of theirs."""
    heading: str | None = None
    """A fuller name than its own that the articles have for it; null where they have none."""
    pairs: tuple[frozenset[str], ...] = ()
    """Of a theme, the words that speak of it only side by side."""
    weight: float = 0.0
    clauses: dict[tuple[str, int], float] = field(default_factory=dict)
    """How much each clause, by source id and index, is about it."""
    sources: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    named_in: set[str] = field(default_factory=set)
    """The origins that have the phrase itself."""
    headed: int = 0
    """How many headlines have its words."""
    proper: bool = False
    """True for a name."""
    nouns: int = 1
    """How many words at the end of the key are nouns."""
    surfaces: Counter[str] = field(default_factory=Counter)
    """The phrases as they stand, cut to the key."""


def _score(matter: Matter, done: AbstractSet[str]) -> float:
    """Weight and number of origins, both damped, so that neither one article's favourite word nor sheer repetition wins."""
    formal = FORMAL if is_form(matter) or matter.label in FORMAL_THEMES else 1.0
    specific = 1 + SPECIFIC * (0 if matter.label else len(matter.key) - 1)
    event = EVENT if not matter.label and any(stem(word) in done or _NOMINAL.search(word) for word in matter.key) else 1.0
    known = THEME if matter.label else 1.0
    headed = 1 + HEADED * min(matter.headed, MOST_HEADLINES)
    return headed * known * formal * specific * event * math.log1p(matter.weight) * math.sqrt(len(matter.origins))


def choose(named: Sequence[Matter], candidates: Sequence[Matter], most: int, done: AbstractSet[str]) -> list[Matter]:
    """The named matters, then again and again the candidate that weighs most for what those before it do not tell."""
    chosen: list[Matter] = list(named)
    left = sorted(candidates, key=lambda t: (-_score(t, done), t.key))
    least = WEAKEST * _score(left[0], done) if left else 0.0
    told: dict[tuple[str, int], float] = {}
    _tell(told, *chosen)
    while left and len(chosen) < most:
        scores = [_score(matter, done) * _newness(matter, told) for matter in left]
        best = max(range(len(left)), key=lambda i: scores[i])
        matter = left.pop(best)
        if scores[best] < least:
            break
        same = next((other for other in chosen if _same(matter, other)), None)
        if same is None and _newness(matter, told) >= NEWEST:
            chosen.append(matter)
            _tell(told, matter)
        elif same is not None and not set(matter.key) < set(same.key):
            _join(same, matter)
            _tell(told, matter)
    return chosen


def _join(same: Matter, matter: Matter) -> None:
    """Give the chosen one what is told of the other: a theme takes all, a phrase only what is no wider than itself.

    A single word takes the theme's name with it (“emergency” is a case of “Emergency powers”).
    """
    if same.label or not matter.label or _overlap(same, matter) >= SAME_PHRASE:
        same.clauses = matter.clauses | same.clauses
    if (
        matter.label
        and not (same.label or same.name)
        and stem(same.key[0]) in {stem(word) for word in matter.label.lower().split()}
    ):
        same.label = matter.label


def _tell(told: dict[tuple[str, int], float], *matters: Matter) -> None:
    """Note in `told` how much each clause of the matters is about one of them."""
    for at, weight in (item for matter in matters for item in matter.clauses.items()):
        told[at] = max(weight, told.get(at, 0.0))


def _newness(matter: Matter, told: Mapping[tuple[str, int], float]) -> float:
    """Share (0 to 1) of what is told of the matter in clauses that are less about any matter in `told`."""
    fresh = sum(weight for at, weight in matter.clauses.items() if weight > told.get(at, 0.0))
    return fresh / sum(matter.clauses.values())


def _same(one: Matter, other: Matter) -> bool:
    """True where one is a sort of the other, or where they share a telling word and mostly stand together."""
    common = {word for word in set(one.key) & set(other.key) if word not in GENERIC_NOUNS or one.label or other.label}
    if one.label and other.label:
        return _overlap(one, other) >= SAME_MATTER
    if one.label or other.label:
        return bool(common) or (stand_together(one, other, SAME_THEMES) and _overlap(one, other) >= SAME_PHRASE)
    if (is_form(one) or is_form(other)) and stand_together(one, other, SAME_PLACES):
        return True
    if not common:
        return False
    if set(one.key) <= set(other.key) or set(other.key) <= set(one.key) or one.key[-1] == other.key[-1]:
        return True
    return stand_together(one, other, SAME_PLACES)


def is_form(matter: Matter) -> bool:
    """True for a word that only says what form a matter takes (“ban”)."""
    return not matter.label and len(matter.key) == 1 and matter.key[0] in FORMAL_NOUNS


def _overlap(one: Matter, other: Matter) -> float:
    """Share (0 to 1) of the commoner's clauses that tell both."""
    return len(one.clauses.keys() & other.clauses.keys()) / max(len(one.clauses), len(other.clauses))


def stand_together(one: Matter, other: Matter, share: float) -> bool:
    """True where that share of the rarer's clauses tell both."""
    shared = len(one.clauses.keys() & other.clauses.keys())
    return shared >= share * min(len(one.clauses), len(other.clauses))
