"""What articles tell of one thing at several times → a `Development`, its steps in order of time; or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from briefing.compose.days import iso_of
from briefing.compose.disagreements.sides import state
from briefing.compose.material import count_origins
from briefing.model.statement import Development, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.days import Days
    from briefing.compose.disagreements.sides import Mention
    from briefing.compose.values import Bounds
    from briefing.model.statement import DevelopmentKind


@dataclass(frozen=True, eq=False)
class Point:
    """One value of what moved, as one article tells it."""

    mention: Mention
    bounds: Bounds
    """What its words allow: two points whose bounds meet are of one value. A date is its ordinal."""
    day: Days | None
    """For when it holds; None where the article tells only that another took its place."""
    rank: float
    """Its place in time: the ordinal of its day, or half a day before the value that took its place."""
    given_up: bool = False
    """True for the value that the clause tells as left behind."""

    @property
    def key(self) -> tuple[str, int]:
        """Where the value stands: source and first code point."""
        return self.mention.source, self.mention.at.start


@dataclass(frozen=True, eq=False)
class Move:
    """Points that are of one thing."""

    about: str
    kind: DevelopmentKind
    points: tuple[Point, ...]
    rising: bool = False
    """True for what is counted up and never falls."""
    surely_named: bool = False
    """True where `about` are words of the articles."""


def merge(moves: Iterable[Move]) -> list[Move]:
    """Moves that share a value, and stand at one place in the text or have one name, made one; in the order of their first."""
    merged: list[Move] = []
    for move in moves:
        same = [m for m in merged if m.kind == move.kind and _meet(m, move)]
        joined = move
        for other in same:
            joined = _join(other, joined)
        first = merged.index(same[0]) if same else len(merged)
        merged = [m for m in merged if m not in same]
        merged.insert(first, joined)
    return merged


def _meet(one: Move, other: Move) -> bool:
    if {p.key for p in one.points} & {p.key for p in other.points}:
        return True
    alike = any(a.bounds.meet(b.bounds) and a.given_up == b.given_up for a in one.points for b in other.points)
    return alike and one.surely_named and other.surely_named and one.about.casefold() == other.about.casefold()


def _join(one: Move, other: Move) -> Move:
    named = one if one.surely_named or not other.surely_named else other
    points = {p.key: p for p in (*one.points, *other.points)}
    points |= {p.key: p for p in (*one.points, *other.points) if p.day is not None}
    return Move(
        named.about, one.kind, tuple(points.values()), one.rising or other.rising, one.surely_named or other.surely_named
    )


def build(move: Move, origin_of: Mapping[str, str]) -> Development | None:
    """The development; None where two values hold at one time, or where what only rises falls."""
    runs = _runs(move.points)
    if runs is None or len(runs) < 2:
        return None
    if move.rising and any(b[0].bounds.high <= a[0].bounds.low for a, b in pairwise(runs)):
        return None
    return Development(about=move.about, kind=move.kind, steps=tuple(_step(run, origin_of) for run in runs))


def _runs(points: Sequence[Point]) -> list[list[Point]] | None:
    """The points in order of time, those behind each other that agree together; None where two of one time do not."""
    runs: list[list[Point]] = []
    for _, at_once in groupby(sorted(points, key=lambda p: (p.rank, p.key)), key=lambda p: p.rank):
        told = list(at_once)
        if any(not a.bounds.meet(b.bounds) for a in told for b in told):
            return None
        if runs and all(p.bounds.meet(q.bounds) for p in runs[-1] for q in told):
            runs[-1] += told
        else:
            runs.append(told)
    return runs


def _step(run: Sequence[Point], origin_of: Mapping[str, str]) -> Step:
    """The value as the article prints it that first tells it as it holds; all others that tell it are cited behind."""
    kept = [p for p in run if not p.given_up] or list(run)
    kept = [p for p in kept if _is_in_body(p)] or kept
    first = [p for p in kept if p.rank == min(q.rank for q in kept)]
    printed = state([p.mention for p in first], origin_of)
    rest = (p.mention.material.cite(p.mention.told) for p in sorted(kept, key=lambda p: p.mention.order))
    citations = tuple(dict.fromkeys((*printed.citations, *rest)))
    lead = next(p for p in first if p.mention.source == citations[0].source and p.mention.told.start == citations[0].start)
    day = next((p.day for p in run if p.day is not None), None)
    return Step(
        text=printed.text,
        citations=citations,
        origins=count_origins(citations, origin_of),
        figure=lead.mention.at.cut(lead.mention.material.source.text),
        date=iso_of(day) if day else None,
    )


def _is_in_body(point: Point) -> bool:
    mention = point.mention
    return mention.material.sentences[mention.clause.sentence].kind == "body"
