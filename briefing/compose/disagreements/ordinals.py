"""Materials → disputes over which of several it is: the first woman to lead a bank, or the second."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.frames import sense
from briefing.compose.disagreements.scope import count_shared, names_in
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_RANKED = re.compile(
    r"\b(?:is|was|becomes?|became|been|will\s+be|makes\s+\w+|made\s+\w+)\s+(?:only\s+)?the\s+(?:country[’']s\s+|world[’']s\s+)?"
    r"(?P<rank>first|second|third|fourth|fifth|sixth|only)\s+(?P<what>(?:[\w-]+\s+){0,2}?[\w-]+)\s+(?P<do>to\s+(?:be\s+)?\w+|in|ever)\b",
    re.IGNORECASE,
)
_FIRSTS = {"only": "first"}


@dataclass(frozen=True, eq=False)
class _Rank:
    mention: Mention
    rank: str
    what: frozenset[str]
    """Senses of what it is the first of, and of what it is the first to do."""
    names: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for everybody and everything that articles call the first and the second of one kind."""
    told = [r for m in materials for c in m.extraction.clauses for r in _read(m, c)]
    for one, other in combinations(told, 2):
        if one.rank != other.rank and _are_one(one, other):
            sides = ((one.mention,), (other.mention,))
            yield Dispute(f"whether it is the {one.rank} or the {other.rank}", "framing", sides)


def _read(material: Material, clause: Clause) -> Iterable[_Rank]:
    words = clause.cut(material.source.text)
    for match in _RANKED.finditer(words):
        what = frozenset(sense(w.lower()) for w in (*match["what"].split(), match["do"].split()[-1]))
        rank = match["rank"].lower()
        yield _Rank(Mention(material, clause, clause), _FIRSTS.get(rank, rank), what, names_in(material, clause, things=True))


def _are_one(one: _Rank, other: _Rank) -> bool:
    """True where both say it of one name and one kind."""
    here, there = one.mention.material, other.mention.material
    shared = count_shared(one.names, other.names)
    return here is not there and one.what == other.what and shared > 0 and not are_strangers(here, there)
