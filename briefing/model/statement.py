"""What a briefing says: statements that cannot be built without the characters of a source behind them."""

from typing import Literal, Self

from pydantic import Field, model_validator

from briefing.model.extraction import QuoteKind
from briefing.model.frozen import Frozen
from briefing.model.source import Source, Span

DeadlineKind = Literal["expiry", "due", "ultimatum", "effective", "condition"]
DeadlineBasis = Literal["stated", "computed", "implied"]
DevelopmentKind = Literal["number", "date"]
DisagreementKind = Literal["number", "date", "duration", "name", "role", "status", "framing"]


class Citation(Span):
    """The exact characters of one source: `source.text[start:end] == text`, always."""

    source: str = Field(description="The id of the source.")
    text: str = Field(description="The cited characters.")

    @model_validator(mode="after")
    def _check_length(self) -> Self:
        if len(self.text) != self.end - self.start:
            raise ValueError(f"citation {self.source} {self.start}:{self.end} does not have the length of its text")
        return self

    @classmethod
    def of(cls, source: Source, span: Span) -> "Citation":
        """The citation of `span` in `source`."""
        return cls(source=source.id, start=span.start, end=span.end, text=span.cut(source.text))


class Statement(Frozen):
    """Cited words, verbatim or with edits that a reader can see."""

    text: str = Field(
        min_length=1,
        description="The first citation's words; `[…]` around an insertion or substitution, `…` for an omission.",
    )
    citations: tuple[Citation, ...] = Field(
        min_length=1, description="The first is the one that `text` prints; the others tell the same."
    )
    origins: int = Field(ge=1, description="How many independent origins the citations span.")


class Position(Frozen):
    """What one actor wants, offers or refuses."""

    actor: str = Field(description="Name of the person, organisation or country.")
    statements: tuple[Statement, ...] = Field(min_length=1, description="By weight.")


class Issue(Frozen):
    """One matter that the articles turn on."""

    name: str = Field(description="A noun phrase of the articles, in sentence case.")
    slug: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="The name as an identifier.")
    statements: tuple[Statement, ...] = Field(description="State of play, by weight.")
    positions: tuple[Position, ...] = Field(default=(), description="By actor, in order of weight; empty where none is told.")


class Deadline(Statement):
    """A date by which something must happen, lapses or takes effect."""

    date: str | None = Field(description="ISO 8601 day, month or interval “a/b”; null where only a condition is told.")
    what: str = Field(description="What happens then: words of the first citation, edits marked.")
    kind: DeadlineKind = Field(description="What sort of deadline it is.")
    basis: DeadlineBasis = Field(description="Whether the date stands in the article, was computed or is implied.")
    superseded_by: str | None = Field(
        default=None, description="Date of the deadline that a citation puts in its place; null where none says so."
    )


class Quote(Statement):
    """Somebody's own words: one citation a part, `text` their texts joined by one space, no edits."""

    speaker: str | None = Field(description="Fullest name or description; null where no article names one.")
    role: str | None = Field(description="Role as an article gives it; null where none does.")
    kind: QuoteKind = Field(description="Full, partial or split.")
    occasion: Citation | None = Field(
        default=None,
        description="The article's words for where, when or before whom it was said, such as “told reporters before the vote”; "
        "null where the quotation's own sentences do not tell.",
    )


class Expectation(Statement):
    """What is expected."""

    holder: str | None = Field(
        default=None, description="Fullest name or description of whoever expects it; null where the articles name nobody."
    )
    likelihood: str | None = Field(
        default=None,
        description="The words of the statement that say how surely, such as “most likely” or “could”; null where none do.",
    )


class Disagreement(Frozen):
    """Claims of the articles that cannot all be true; the memo shows the sides and never rules on them."""

    about: str = Field(description="What is disputed, as a noun phrase.")
    kind: DisagreementKind = Field(description="What differs.")
    claims: tuple[Statement, ...] = Field(min_length=2, description="One statement a side.")


class Step(Statement):
    """One value of something that moved: the statement tells it, or tells that it has been given up."""

    figure: str = Field(min_length=1, description="The value as the first citation has it, such as “at least 31” or “June 30”.")
    date: str | None = Field(
        description="ISO 8601 day, month or interval for which it holds; the day of the article where its words name none; "
        "null where the articles tell only that it came before the next."
    )


class Development(Frozen):
    """One thing whose value moved: a later figure takes the place of an earlier one, and no article is wrong."""

    about: str = Field(description="What moved, as a noun phrase.")
    kind: DevelopmentKind = Field(description="What moved: a number, or the date of an event.")
    steps: tuple[Step, ...] = Field(min_length=2, description="In order of time.")
