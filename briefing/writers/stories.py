"""A briefing of several stories → one briefing a story, and how much of the body each may fill."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from briefing.model.statement import Development, Disagreement, Issue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.briefing import Briefing
    from briefing.model.statement import Statement

    Entry: TypeAlias = Statement | Issue | Disagreement | Development

MOST_WHOLE = 8
"""More stories than these have no part of their own: with headings and bottom lines alone they would fill three pages."""
MOST_BRIEF = 15
"""Of the others, as many are told by title and first statement as two thirds of a page hold."""
ALL = 0.72
"""Of what a single story may fill, what two share: their headings and the bottom line at the head fill the rest."""
LESS = 0.05
"""What each further story takes off that, for its own heading and bottom line."""
MOST = 0.7
"""The largest share, however weighty the story: more would leave the others no room."""
_FIELDS = ("bottom_line", "context", "issues", "stakes", "deadlines", "quotes", "outlook", "disagreements", "developments")


class Told(NamedTuple):
    """One story, and how much of the body it may fill."""

    briefing: Briefing
    """Its statements under its title, with all sources."""
    share: float
    """Of the limits of a memo that tells one story; 1.0 where there is but one."""


def split(briefing: Briefing) -> tuple[Told, ...]:
    """The stories in the order of the briefing; the briefing itself where it tells one.

    A statement is of the story of the source that its first citation names, an issue or a disagreement of that of its
    first statement; what belongs to no story, as an edit by hand may leave it, is of the first.
    """
    if len(briefing.stories) < 2:
        return (Told(briefing, 1.0),)
    return tuple(Told(_cut_story(briefing, index), share) for index, share in enumerate(_share_out(briefing)))


def find_story(briefing: Briefing, statement: Statement | None) -> int:
    """Index of the story that `statement` is of; 0 where it is of none."""
    source = statement.citations[0].source if statement else ""
    return next((index for index, story in enumerate(briefing.stories) if source in story.sources), 0)


def cut(briefing: Briefing, is_told: Callable[[Statement | None], bool]) -> Briefing:
    """`briefing` with those entries alone of whose first statement `is_told` is true; None stands for an empty issue."""
    kept = {name: tuple(entry for entry in getattr(briefing, name) if is_told(find_first(entry))) for name in _FIELDS}
    return briefing.model_copy(update={"stories": (), **kept})


def _cut_story(briefing: Briefing, index: int) -> Briefing:
    """The story of that index as a briefing of its own."""
    told = cut(briefing, lambda statement: find_story(briefing, statement) == index)
    return told.model_copy(update={"title": briefing.stories[index].title})


def find_first(entry: Entry) -> Statement | None:
    """The statement itself, or the first of an issue, a disagreement or a development; None for an issue without any."""
    if isinstance(entry, Issue):
        told = [*entry.statements, *(each for position in entry.positions for each in position.statements)]
        return told[0] if told else None
    if isinstance(entry, Development):
        return entry.steps[0]
    return entry.claims[0] if isinstance(entry, Disagreement) else entry


def _share_out(briefing: Briefing) -> Iterator[float]:
    """By number of origins, among those that have a part of their own."""
    origins = {source.id: source.origin for source in briefing.sources}
    weights = [len({origins.get(source) for source in story.sources}) for story in briefing.stories]
    total = ALL - LESS * (min(len(weights), MOST_WHOLE) - 2)
    whole = sum(weights[:MOST_WHOLE])
    for weight in weights:
        yield min(MOST, total * weight / whole)
