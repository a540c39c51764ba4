"""Material → actors: one name a person across the articles, and the roles that they give."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.material import Material


@dataclass(frozen=True, eq=False)
class Actors:
    """Who appears in the articles."""

    fullest: dict[str, str]
    """Every name that is used of somebody, led to the fullest that any article gives."""
    roles: dict[str, str]
    """The role most often given, by fullest name."""
    sides: dict[str, str]
    """The country or body that somebody speaks for, most often told, by fullest name; whoever speaks for none is missing."""
    mentions: Counter[str]
    """How many sources name somebody, by fullest name."""
    persons: frozenset[str]
    """The fullest names of persons."""

    def name(self, text: str) -> str:
        """The fullest name for `text`; `text` itself where no article names it."""
        return self.fullest.get(text, text)

    def side(self, text: str) -> str:
        """Whom the bearer of the name `text` speaks for: a country, a body, or nobody but himself."""
        full = self.name(text)
        return self.name(self.sides.get(full, full))

    def is_known(self, text: str) -> bool:
        """True where `text` is the name of a person, an organisation or a place in some article."""
        return text in self.fullest


def find_actors(materials: Sequence[Material]) -> Actors:
    """Everybody who is named, each under one name: of two names of persons with one surname, the longer, unless two fit.

    Names that differ in the form of an apostrophe or in capitals alone are one.
    """
    names = [(n, m.source.id) for m in materials for n in m.extraction.names]
    persons = sorted({n.full for n, _ in names if n.kind == "person"}, key=lambda full: (-len(full.split()), full))
    fullest = _fold([n.full for n, _ in names])
    for short in persons:
        longer = [full for full in persons if len(full) > len(short) and _is_part(short, full)]
        if longer and all(_is_part(full, longer[0]) for full in longer):
            fullest[short] = fullest[longer[0]]
    fullest = {full: fullest[told] for full, told in fullest.items()}
    fullest.update({n.text: fullest[n.full] for n, _ in names if n.text not in fullest})
    roles: dict[str, Counter[str]] = {}
    sides: dict[str, Counter[str]] = {}
    told: dict[str, set[str]] = {}
    for name, source in names:
        full = fullest[name.full]
        told.setdefault(full, set()).add(source)
        if name.side:
            sides.setdefault(full, Counter())[name.side] += 1
        if name.role:
            roles.setdefault(full, Counter())[name.role] += 1
    found = frozenset(fullest[name] for name in persons)
    mentions = Counter({full: len(s) for full, s in told.items()})
    return Actors(fullest=fullest, roles=_fullest(roles), sides=_commonest(sides), mentions=mentions, persons=found)


def _fullest(counts: dict[str, Counter[str]]) -> dict[str, str]:
    """For each name the fullest of what is told of it; where equally full, what is told most often."""
    return {full: min(c.items(), key=lambda item: (-len(item[0].split()), -item[1], item[0]))[0] for full, c in counts.items()}


def _commonest(counts: dict[str, Counter[str]]) -> dict[str, str]:
    """For each name what is told of it most often; of equals the longest, then the first by alphabet."""
    return {full: min(c.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))[0] for full, c in counts.items()}


def _fold(fulls: Sequence[str]) -> dict[str, str]:
    """Every name led to the form most often used of those that differ in apostrophes and capitals alone."""
    forms: dict[str, Counter[str]] = {}
    for full in fulls:
        forms.setdefault(_folded(full), Counter())[full] += 1
    chosen = {key: min(c.items(), key=lambda item: (-item[1], item[0]))[0] for key, c in forms.items()}
    return {full: chosen[_folded(full)] for full in fulls}


def _folded(name: str) -> str:
    return name.replace("'", "’").casefold()


def _is_part(short: str, full: str) -> bool:
    """True where every word of `short` stands in `full`, or is the initial of one of its words; family names may come first."""
    words = [_folded(word) for word in full.split()]
    parts = [_folded(word) for word in short.split()]
    initials = [part for part in parts if len(part.strip(".")) == 1]
    whole = [part for part in parts if part not in initials]
    return (
        bool(whole) and set(whole) <= set(words) and all(any(w[0] == i[0] for w in words if w not in whole) for i in initials)
    )
