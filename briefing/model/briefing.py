"""The briefing: the one value that every document is rendered from, published as `briefing.json`."""

import datetime

from pydantic import Field

from briefing.model.frozen import Frozen
from briefing.model.source import Source
from briefing.model.statement import Deadline, Development, Disagreement, Expectation, Issue, Quote, Statement

SCHEMA_VERSION = "1.0"


class Diagnostic(Frozen):
    """A problem in the input, as data."""

    source: str | None = Field(description="Id of the source or path of the file; null where it concerns all.")
    code: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", description="Stable name of the problem.")
    message: str = Field(description="What is wrong, in a sentence.")
    remedy: str = Field(description="What to do, in a sentence.")


class Story(Frozen):
    """One of several stories that the articles of a folder tell: a statement is of the story of the source that it cites."""

    title: str = Field(description="As the briefing's own title, from the articles of this story alone.")
    sources: tuple[str, ...] = Field(min_length=1, description="Ids of its sources; every source is of one story.")


class Briefing(Frozen):
    """Everything that a memo says, with all that it rests on. An empty section means that the articles hold no evidence."""

    schema_version: str = Field(default=SCHEMA_VERSION, description="Version of this structure.")
    title: str = Field(description="From the options, or a headline of a source that tells the bottom line.")
    topic: str = Field(description="From the options, or the names of the weightiest issues.")
    as_of: datetime.date | None = Field(description="Information cut-off; null where no source has a date.")
    sources: tuple[Source, ...] = Field(min_length=1, description="In order of publication.")
    bottom_line: tuple[Statement, ...] = Field(description="At most three a story: what, why it matters, what next.")
    context: tuple[Statement, ...] = Field(description="What led here, in order of time.")
    issues: tuple[Issue, ...] = Field(description="By weight.")
    stakes: tuple[Statement, ...] = Field(description="Who stands to lose or gain, by weight.")
    deadlines: tuple[Deadline, ...] = Field(description="By date; those without one last.")
    quotes: tuple[Quote, ...] = Field(description="By weight.")
    outlook: tuple[Expectation, ...] = Field(description="What is expected, by weight.")
    disagreements: tuple[Disagreement, ...] = Field(description="By weight.")
    developments: tuple[Development, ...] = Field(
        default=(), description="Figures that moved, by weight; none of them disputed. Empty where none is told."
    )
    stories: tuple[Story, ...] = Field(
        default=(), description="By number of origins; every section is in this order first. Empty where all articles tell one."
    )
    diagnostics: tuple[Diagnostic, ...] = Field(default=(), description="By source, then code.")
