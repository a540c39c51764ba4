"""What has changed between two editions of a briefing, as values: nothing but what a reader of both would call a change.

`old` is what stands in the earlier edition alone, `new` in the later one alone; a pair has both.
"""

import datetime
from typing import Literal

from pydantic import Field

from briefing.model.frozen import Frozen
from briefing.model.statement import Deadline, Development, Disagreement, Quote, Statement

SectionName = Literal["bottom_line", "context", "issues", "stakes", "outlook"]
StatementKind = Literal["new", "changed", "gone", "reworded", "support", "raised", "lowered"]


class Head(Frozen):
    """What tells one edition from another at a glance."""

    title: str = Field(description="Title of the memo.")
    topic: str = Field(description="What it is about.")
    as_of: datetime.date | None = Field(description="Information cut-off; null where no source has a date.")
    articles: int = Field(ge=1, description="How many articles it rests on.")
    origins: int = Field(ge=1, description="How many independent origins these have.")


class Entry(Frozen):
    """One article, without its text."""

    id: str = Field(description="Its id in the edition that it is taken from.")
    file: str = Field(description="Path relative to the folder of seeds.")
    title: str | None = Field(description="Headline; null where none was found.")
    publisher: str | None = Field(description="Outlet; null where the file does not say.")
    byline: tuple[str, ...] = Field(description="Names of the writers; empty where none.")
    wire: str | None = Field(description="Agency whose report it is or credits; null where none.")
    published: datetime.date | None = Field(description="Day of publication; null where unknown.")


class ArticleChange(Frozen):
    """An article that came, went, or is not what it was. One that only bears another file name or id is no change."""

    kind: Literal["added", "dropped", "changed"] = Field(description="What became of it.")
    old: Entry | None = Field(description="Null where it was added.")
    new: Entry | None = Field(description="Null where it was dropped.")
    fields: tuple[str, ...] = Field(
        default=(),
        description="What differs in a changed one: “text”, “title”, “publisher”, “byline”, “wire”, “url”, “published”.",
    )


class Place(Frozen):
    """Where in the memo a statement stands."""

    section: SectionName = Field(description="Field of the briefing.")
    heading: str = Field(default="", description="Issue, and behind “ · ” the actor of a position; empty elsewhere.")


class StatementChange(Frozen):
    """A statement that came, went, or is not what it was. One that stands under another issue is no change."""

    kind: StatementKind = Field(
        description="“changed”: what it says differs; “reworded”: the same told in other words; “support”: as it was, but with "
        "more or fewer origins behind it; “raised”, “lowered”: into or out of the bottom line, else as it was."
    )
    old: Statement | None = Field(description="Null where it is new.")
    new: Statement | None = Field(description="Null where it is gone.")
    old_places: tuple[Place, ...] = Field(description="In the order of the page; empty where it is new.")
    new_places: tuple[Place, ...] = Field(description="In the order of the page; empty where it is gone.")
    in_both: bool = Field(
        description="Of a new one: an article of the earlier edition held its words already. Of a gone one: an article of the "
        "later edition holds them still, so others took its place. True for a pair."
    )


class DeadlineChange(Frozen):
    """A deadline that came, went, or is not what it was."""

    kind: Literal["new", "moved", "changed", "gone"] = Field(
        description="“moved”: another date, or one put in its place; “changed”: another kind, or what happens then differs."
    )
    old: Deadline | None = Field(description="Null where it is new.")
    new: Deadline | None = Field(description="Null where it is gone.")
    in_both: bool = Field(description="As of a statement.")


class QuoteChange(Frozen):
    """A quotation that came, went, or is now somebody else's."""

    kind: Literal["new", "gone", "changed"] = Field(description="“changed”: the same words, another speaker.")
    old: Quote | None = Field(description="Null where it is new.")
    new: Quote | None = Field(description="Null where it is gone.")
    in_both: bool = Field(description="As of a statement.")


class IssueChange(Frozen):
    """An issue that came, went, or bears another name."""

    kind: Literal["new", "gone", "renamed"] = Field(description="What became of it.")
    old: str | None = Field(description="Its name; null where it is new.")
    new: str | None = Field(description="Its name; null where it is gone.")


class DisagreementChange(Frozen):
    """A disagreement that was opened or settled, or has other sides."""

    kind: Literal["opened", "settled", "changed"] = Field(
        description="“settled”: the later edition shows it no longer; `in_both` tells whether its articles are still there."
    )
    old: Disagreement | None = Field(description="Null where it was opened.")
    new: Disagreement | None = Field(description="Null where it was settled.")
    added: tuple[Statement, ...] = Field(default=(), description="Sides that only the later edition has, of a changed one.")
    dropped: tuple[Statement, ...] = Field(default=(), description="Sides that only the earlier edition has, of a changed one.")
    in_both: bool = Field(description="Of one opened or settled: articles of both editions hold the words of all its sides.")


class DevelopmentChange(Frozen):
    """A figure that has begun to move, moved on, or is told of no more."""

    kind: Literal["new", "moved", "gone"] = Field(description="“moved”: its values or their days differ.")
    old: Development | None = Field(description="Null where it is new.")
    new: Development | None = Field(description="Null where it is gone.")
    in_both: bool = Field(description="Of a new or gone one: articles of both editions hold the words of all its steps.")


class Changes(Frozen):
    """Everything that differs between two editions; each list in the order of the page, gone ones where they stood."""

    old: Head = Field(description="The earlier edition.")
    new: Head = Field(description="The later edition.")
    articles: tuple[ArticleChange, ...] = Field(description="Added, dropped, changed.")
    statements: tuple[StatementChange, ...] = Field(description="Of bottom line, context, issues, stakes and outlook.")
    deadlines: tuple[DeadlineChange, ...] = Field(description="By date.")
    passed: tuple[Deadline, ...] = Field(
        description="As the later edition has them: those of both that lay ahead at the earlier cut-off and have passed."
    )
    disagreements: tuple[DisagreementChange, ...] = Field(description="Opened, changed, settled.")
    developments: tuple[DevelopmentChange, ...] = Field(default=(), description="New, moved on, gone.")
    quotes: tuple[QuoteChange, ...] = Field(description="By weight.")
    issues: tuple[IssueChange, ...] = Field(description="By weight.")

    @property
    def is_empty(self) -> bool:
        """True where nothing that a reader would call a change has changed; title and cut-off alone may differ."""
        return not (
            self.articles
            or self.statements
            or self.deadlines
            or self.passed
            or self.disagreements
            or self.developments
            or self.quotes
            or self.issues
        )
