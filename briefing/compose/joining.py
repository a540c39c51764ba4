"""Briefings of the stories in one folder → one briefing, with which source tells which story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.briefing import Briefing, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.model.source import Source
    from briefing.model.statement import Issue


def join(stories: Sequence[Briefing], sources: tuple[Source, ...]) -> Briefing:
    """The briefing of all `stories`, at least one, in their order; one alone is given back as it is."""
    first, *others = stories
    if not others:
        return first
    more = "one other story" if len(others) == 1 else f"{len(others)} other stories"
    return Briefing(
        title=f"{first.title} – and {more}",
        topic="; ".join(story.topic for story in stories),
        as_of=first.as_of,
        sources=sources,
        bottom_line=tuple(s for story in stories for s in story.bottom_line),
        context=tuple(s for story in stories for s in story.context),
        issues=tuple(_number(issue for story in stories for issue in story.issues)),
        stakes=tuple(s for story in stories for s in story.stakes),
        deadlines=tuple(d for story in stories for d in story.deadlines),
        quotes=tuple(q for story in stories for q in story.quotes),
        outlook=tuple(s for story in stories for s in story.outlook),
        disagreements=tuple(d for story in stories for d in story.disagreements),
        developments=tuple(d for story in stories for d in story.developments),
        stories=tuple(Story(title=story.title, sources=tuple(s.id for s in story.sources)) for story in stories),
    )


def _number(issues: Iterable[Issue]) -> Iterator[Issue]:
    """The issues, slugs of equal names told apart: two stories may both turn on a strike."""
    seen: dict[str, int] = {}
    for issue in issues:
        seen[issue.slug] = seen.get(issue.slug, 0) + 1
        yield issue.model_copy(update={"slug": f"{issue.slug}-{seen[issue.slug]}"}) if seen[issue.slug] > 1 else issue
