"""Mentions grouped into sides → a `Disagreement`, each side printed and fully cited."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.material import count_origins
from briefing.compose.printing import print_span
from briefing.model.extraction import Quantity
from briefing.model.source import Span
from briefing.model.statement import Disagreement, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing.compose.material import Evidence, Material
    from briefing.model.extraction import Clause
    from briefing.model.statement import DisagreementKind

WIDEST = 260
"""A clause longer than this, in characters, is not the first choice for a table cell."""


_TRAILING = re.compile(r"[a-z]+ing\b|(?:which|who|whose|where)\b")
_PAUSE = re.compile(r"\s*[,–—]\s*$")


@dataclass(frozen=True, eq=False)
class Mention:
    """One telling of one side."""

    material: Material
    clause: Clause
    at: Span
    """What the slot hangs on: the number, the date, the name."""
    part: Span | None = None
    """The part of the clause that tells this side, where the clause tells more than one; else the whole clause."""

    @property
    def told(self) -> Span:
        """What is printed and cited: nothing that trails behind the clause, which others of the side need not tell."""
        return self.part or Span(start=self.clause.start, end=_find_end(self))

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.material.source.id

    @property
    def order(self) -> tuple[str, int, int]:
        """Its place among all mentions."""
        return (self.material.source.id, self.clause.start, self.at.start)


@dataclass(frozen=True, eq=False)
class Dispute:
    """What is disputed, and who tells what."""

    about: str
    kind: DisagreementKind
    sides: tuple[tuple[Mention, ...], ...]
    """Two or more, none empty."""
    words: frozenset[str] = frozenset()
    """Lemmas that name the disputed thing: what a side prints first has one of them for its subject or main verb."""


def _find_end(mention: Mention) -> int:
    """Where what trails behind the clause (“…, marking a step”, “…, which ended the war”) begins; else its end."""
    text, clause = mention.material.source.text, mention.clause
    trailing = (f for f in mention.material.extraction.facets if mention.at.end <= f.start and clause.covers(f))
    starts = [f.start for f in trailing if clause.end - f.end <= 1 and _TRAILING.match(text, f.start, f.end)]
    ends = [before.start() + clause.start for s in starts if (before := _PAUSE.search(text[clause.start : s]))]
    return min(ends, default=clause.end)


def are_opposed(dispute: Dispute, one: Evidence, other: Evidence) -> bool:
    """True where the two tell different sides, and neither tells the other's too."""
    here, there = (_sides_of(dispute, evidence) for evidence in (one, other))
    return bool(here and there and not here & there)


def list_votes(dispute: Dispute, evidence: Evidence) -> tuple[int, int]:
    """How many origins tell the strongest side that the clause tells (0 where it tells none), and the strongest side of all."""
    origins = [len({m.material.source.origin for m in side}) for side in dispute.sides]
    return max((origins[index] for index in _sides_of(dispute, evidence)), default=0), max(origins)


def _sides_of(dispute: Dispute, evidence: Evidence) -> set[int]:
    """The indices of the sides that the clause tells."""
    return {
        index
        for index, side in enumerate(dispute.sides)
        if any(m.material is evidence.material and evidence.clause.covers(m.at) for m in side)
    }


def build(dispute: Dispute, origin_of: Mapping[str, str]) -> Disagreement:
    """The disagreement with its sides in the order of their weight, the heavier first."""
    claims = [state(side, origin_of, dispute.words) for side in dispute.sides]
    ordered = sorted(claims, key=lambda c: (-c.origins, c.citations[0].source, c.citations[0].start))
    return Disagreement(about=dispute.about, kind=dispute.kind, claims=tuple(ordered))


def state(side: Sequence[Mention], origin_of: Mapping[str, str], words: frozenset[str] = frozenset()) -> Statement:
    """One statement of what all of `side` tell, printed by the one that prints it best and cited from all; none twice."""
    ranked = sorted(side, key=lambda mention: _awkwardness(mention, words))
    plain = [m for m in ranked if _awkwardness(m, words)[0] == _awkwardness(ranked[0], words)[0]]
    first = max(plain, key=lambda mention: _share(mention, side))
    citations = [first.material.cite(first.told)]
    for mention in sorted((m for m in ranked if m is not first), key=lambda m: m.order):
        citation = mention.material.cite(mention.told)
        if citation not in citations:
            citations.append(citation)
    return Statement(
        text=print_span(first.material, first.told),
        citations=tuple(citations),
        origins=count_origins(citations, origin_of),
    )


def _share(mention: Mention, side: Sequence[Mention]) -> float:
    """Mean share (0 to 1) of what the mention tells that those of other origins tell too; 0 where there are none."""
    told = set(mention.clause.terms)
    others: dict[str, set[str]] = {}
    for other in side:
        if other.material.source.origin != mention.material.source.origin:
            others.setdefault(other.material.source.origin, set()).update(other.clause.terms)
    return sum(len(told & terms) for terms in others.values()) / (max(len(told), 1) * max(len(others), 1))


def _awkwardness(mention: Mention, words: frozenset[str]) -> tuple[int, int, tuple[str, int, int]]:
    """How badly a mention prints: beside its clause's point, too long, a heading, a fragment, told of a pronoun."""
    text = mention.told.cut(mention.material.source.text)
    clause = mention.clause
    kind = mention.material.sentences[clause.sentence].kind
    awkward = 2 * (len(text) > WIDEST) + 2 * (clause.subject is None) + (clause.verb is None)
    awkward += 4 * len(clause.anaphors)
    awkward += {"body": 0, "summary": 1}.get(kind, 4)
    awkward += 2 * (not _is_central(mention)) + (bool(words) and not _tells(clause, words))
    return awkward, len(text), mention.order


def _is_central(mention: Mention) -> bool:
    """True where what the side hangs on depends on the main verb, or on its subject or object."""
    clause = mention.clause
    holder = next((p for p in clause.phrases if p.overlaps(mention.at)), None)
    if holder is None or clause.verb is None:
        return True
    main = {clause.verb} | {p.head for p in clause.phrases if p.governor == clause.verb}
    return holder.governor in main


def _tells(clause: Clause, words: frozenset[str]) -> bool:
    subjects = {p.head for p in clause.phrases if p.governor == clause.verb and p.role in {"subject", "object"}}
    return bool(words & (subjects | {clause.verb or ""}))


def join(disputes: Sequence[Dispute]) -> list[Dispute]:
    """The disputes, those over the same two numbers of one thing made one: rivals in one article may be told in others too."""
    joined: dict[tuple[str, frozenset[float]] | int, Dispute] = {}
    for dispute in disputes:
        values = [{m.at.value for m in side if isinstance(m.at, Quantity)} for side in dispute.sides]
        plain = dispute.kind == "number" and all(len(v) == 1 for v in values)
        key = (dispute.about, frozenset(v for side in values for v in side)) if plain else id(dispute)
        other = joined.get(key)
        joined[key] = _merge(other, dispute) if other else dispute
    return list(joined.values())


def _merge(one: Dispute, other: Dispute) -> Dispute:
    """Both in one, side by side with the same number; none told twice."""
    sides = []
    for side in one.sides:
        value = {m.at.value for m in side if isinstance(m.at, Quantity)}
        more = [m for s in other.sides for m in s if isinstance(m.at, Quantity) and m.at.value in value]
        known = {m.order for m in side}
        sides.append((*side, *(m for m in more if m.order not in known)))
    return Dispute(one.about, one.kind, tuple(sides), one.words)


def split(mentions: Sequence[Mention], agree: Callable[[Mention, Mention], bool]) -> list[list[Mention]]:
    """The mentions in sides: each joins the first side whose first mention it agrees with."""
    sides: list[list[Mention]] = []
    for mention in mentions:
        home = next((side for side in sides if agree(side[0], mention)), None)
        if home is None:
            sides.append([mention])
        else:
            home.append(mention)
    return sides
