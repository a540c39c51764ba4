"""Materials → disputes over how a body voted: with one voice in one article, with numbers on both sides in another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.scope import count_shared, days_apart, setting
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\bunanimity\b|\bwithout\s+(?:a\s+(?:single\s+)?)?(?:dissent\w*|opposition|(?:vote\s+against))\b|"
    r"\bno(?:body|\s+one)\s+(?:voted\s+against|dissented|objected)\b|\bnem\s+con\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    rf"\b(?:by|voted|votes?|of|margin\s+of)\s+{_NUMBER}(?:\s+votes?)?(?:\s+to\s+|\s*[-–]\s*){_NUMBER}\b|"
    rf"\b{_NUMBER}\s+(?:of\s+(?:the|its|their)\s+)?[\w-]+(?:\s+of\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+)?)?\s+(?:voted\s+against|opposed)\b|"
    r"\bsplit\s+(?:vote|decision|ruling|verdict)\b|\bdissent(?:ed|ing|er|ers)\b|\bnarrow(?:ly)?\s+(?:vot|majority)\w*",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|n[o’']t|never|far\s+from|if|must|needs?|requires?|would|could)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_BODIES = frozenset(
    """panel board court council committee jury parliament assembly senate commission tribunal cabinet congress bench chamber
    executive directorate synod union shareholder member lawmaker judge justice deputy""".split()
)
_VOTING = re.compile(
    r"\b(?:vot\w+|decision|decid\w+|ruling|ruled|verdict|ballot|back\w+|approv\w+|reject\w+|adopt\w+)\b", re.IGNORECASE
)
WINDOW = 14
"""Days between two reports beyond which they may tell of two votes."""


@dataclass(frozen=True, eq=False)
class _Ballot:
    mention: Mention
    unanimous: bool
    bodies: frozenset[str]
    """Nouns of the body that votes: those of the clause, else those of the paragraph."""
    names: frozenset[str]
    words: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every vote that is told as unanimous and as not."""
    told = [b for m in materials for c in m.extraction.clauses if (b := _read(m, c)) is not None]
    left = list(told)
    for one in (b for b in told if b.unanimous):
        others = [b for b in left if not b.unanimous and _are_one(one, b)]
        if not others or one not in left:
            continue
        same = [b for b in left if b.unanimous and all(_are_one(b, o) for o in others)]
        left = [b for b in left if b not in others and b not in same]
        sides = (tuple(b.mention for b in same), tuple(b.mention for b in others))
        yield Dispute("whether the vote was unanimous", "status", sides)


def _read(material: Material, clause: Clause) -> _Ballot | None:
    words = clause.cut(material.source.text)
    one_voice = _UNANIMOUS.search(words)
    split = _SPLIT.search(words)
    match = one_voice or split
    if (
        match is None
        or (one_voice and split)
        or _NOT.search(words[: match.start()])
        or clause.status not in {"done", "ongoing"}
    ):
        return None
    if not _VOTING.search(words):
        return None
    own = _nouns([clause])
    near = [c for c in material.extraction.clauses if 0 <= clause.sentence - c.sentence <= 1]
    around = _nouns(near)
    return _Ballot(
        Mention(material, clause, clause),
        one_voice is not None,
        (own & _BODIES) or (around & _BODIES),
        setting(material, clause),
        around - _BODIES,
    )


def _nouns(clauses: Sequence[Clause]) -> frozenset[str]:
    return frozenset(w for c in clauses for p in c.phrases for w in p.key.split())


def _are_one(one: _Ballot, other: _Ballot) -> bool:
    """True where a body of one kind votes on one thing, in two articles of the same days."""
    here, there = one.mention.material, other.mention.material
    apart = days_apart(here, there)
    if here is there or apart is None or abs(apart) > WINDOW or are_strangers(here, there):
        return False
    if not one.bodies & other.bodies:
        return False
    return count_shared(one.names, other.names) > 0 or bool(one.words & other.words - _COMMON)


_COMMON = frozenset("vote decision member minute ruling chairman chair chairwoman spokesman".split())
