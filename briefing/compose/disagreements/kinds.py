"""Materials → disputes over what it was: a cause, a germ, a weapon, a place, of which each article names one, and another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.kind_words import KINDS, Kinds
from briefing.compose.disagreements.nearby import words_around
from briefing.compose.disagreements.scope import days_apart
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_NOT = re.compile(
    r"(?:\b(?:no|not|never|nothing|nobody|none|without|rather\s+than|instead\s+of|neither|nor|ruled\s+out)\b|n[’']t\b)[^.;:]{0,40}$",
    re.IGNORECASE,
)
_NOT_BEHIND = re.compile(r"[^.;:]{0,40}\b(?:ruled\s+out|(?:was|were)\s+not|had\s+not|played\s+no)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:may|might|could\s+(?:have|be)|would|if|whether|suspect\w*|thought|believ\w+|possib\w+|perhaps|probabl\w+|likely|guess\w*|fear\w*|specul\w+|theor\w+|"
    r"rumou?r\w*|initial\w*|at\s+first|wrongly|appear\w*|seem\w*|apparently|unclear|looking\s+(?:at|into)|examin\w+)\b",
    re.IGNORECASE,
)
_TO_BLAME = re.compile(r"\b(?:was|were|is|are)\s+to\s+blame\b")
"""What reads as something that is still to come."""
WINDOW = 14
"""Days between two reports beyond which they may be of two events."""


@dataclass(frozen=True, eq=False)
class _Claim:
    mention: Mention
    kind: int
    """Its index among the kinds."""
    around: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every thing of which articles name two kinds; none where one article names both."""
    for kinds in KINDS:
        told = [c for m in materials for c in _read(m, kinds)]
        named = {m.source.id: _named(m, kinds) for m in materials}
        done: set[int] = set()
        for one, other in combinations(told, 2):
            if {one.kind, other.kind} & done or not _clash(one, other, named):
                continue
            sides = [[c for c in told if c.kind == a.kind and _clash(c, b, named)] for a, b in ((one, other), (other, one))]
            done |= {one.kind, other.kind}
            yield Dispute(kinds.about, "framing", tuple(tuple(c.mention for c in side) for side in sides))


def _read(material: Material, kinds: Kinds) -> Iterator[_Claim]:
    """Which kind the clauses tell it to be, as a fact."""
    text = material.source.text
    for clause in material.extraction.clauses:
        words = clause.cut(text)
        told = clause.status in {"done", "ongoing"} or _TO_BLAME.search(words)
        if not told or _UNSURE.search(words) or not kinds.sort.search(material.sentences[clause.sentence].cut(text)):
            continue
        for kind, pattern in enumerate(kinds.kinds):
            match = next((m for m in pattern.finditer(text, clause.start, clause.end) if _is_told(text, clause, m)), None)
            if match is not None:
                at = Span(start=match.start(), end=match.end())
                yield _Claim(Mention(material, clause, at), kind, words_around(material, clause))


def _is_told(text: str, clause: Clause, match: re.Match[str]) -> bool:
    """True where no word beside it says that it was not this."""
    denied = (
        _NOT.search(text, clause.start, match.start()) is not None
        or _NOT_BEHIND.match(text, match.end(), clause.end) is not None
    )
    return not denied


def _named(material: Material, kinds: Kinds) -> frozenset[int]:
    """The kinds that the article names anywhere, but to deny them."""
    text = material.source.text
    clauses = material.extraction.clauses
    return frozenset(
        kind
        for kind, pattern in enumerate(kinds.kinds)
        if any(_is_told(text, c, m) for c in clauses for m in pattern.finditer(text, c.start, c.end))
    )


def _clash(one: _Claim, other: _Claim, named: Mapping[str, frozenset[int]]) -> bool:
    """True where each article names one kind only, another than the other, of what the words around tell as one thing."""
    here, there = one.mention.material, other.mention.material
    apart = days_apart(here, there)
    if one.kind == other.kind or named[here.source.id] != {one.kind} or named[there.source.id] != {other.kind}:
        return False
    if here is there or (apart is not None and abs(apart) > WINDOW) or are_strangers(here, there):
        return False
    return bool(one.around & other.around)
