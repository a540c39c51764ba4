"""An article as it was read: its text, fixed once, what is known about it, and how the text is made up."""

import datetime
from typing import Literal, Self

from pydantic import Field, model_validator

from briefing.model.frozen import Frozen

PublishedBasis = Literal["manifest", "metadata", "dateline", "corpus", "unknown"]

TextKind = Literal[
    "body",
    "title",
    "heading",
    "byline",
    "dateline",
    "caption",
    "summary",
    "lead-duplicate",
    "boilerplate",
]
"""What a stretch of text is. Only "body" and "summary" say something about the world; a summary says it in telegraphic form."""


class Span(Frozen):
    """A stretch of an article's text: half-open, in Unicode code points, never empty."""

    start: int = Field(ge=0, description="First code point.")
    end: int = Field(ge=1, description="One past the last code point.")

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span must end after it starts, not {self.start}:{self.end}")
        return self

    def cut(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Sentence(Span):
    """One sentence, or one line that is not a sentence, with what it is."""

    kind: TextKind = Field(description="What the sentence is; a dateline may open a body passage.")


class Passage(Span):
    """A paragraph or line. Its sentences lie inside it, in order, without overlap, and leave out only white space."""

    kind: TextKind = Field(description="What the passage is as a whole.")
    sentences: tuple[Sentence, ...] = Field(description="In the order of the text; at least one.")


class Article(Frozen):
    """What reading one file gives, before it has a place among others. Equal bytes and suffix give an equal article."""

    digest: str = Field(description="SHA-256 of the raw bytes, in hexadecimal.")
    title: str | None = Field(default=None, description="Headline as printed; null where none was found.")
    publisher: str | None = Field(default=None, description="Outlet; null where the file does not say.")
    byline: tuple[str, ...] = Field(default=(), description="Names of the writers, without “By”; empty where none.")
    wire: str | None = Field(default=None, description="Agency whose report this is or copies, such as “Reuters”.")
    url: str | None = Field(default=None, description="Address that the file itself states; never made up.")
    published: datetime.date | None = Field(default=None, description="Day of publication; null where unknown.")
    published_basis: PublishedBasis = Field(default="unknown", description="Where `published` came from.")
    stated_day: str | None = Field(
        default=None,
        pattern=r"^XXXX-(\d\d-\d\d|WXX-[1-7])$",
        description="Day that the dateline states without its year, as a TIMEX3 value: “XXXX-10-31”, or “XXXX-WXX-2” for "
        "a Tuesday; null where it states none, or the year too.",
    )
    language: str = Field(default="en", description="ISO 639-1 code of the text.")
    text: str = Field(description="The text that every offset points into.")


class Source(Article):
    """An article in its place in a briefing."""

    id: str = Field(pattern=r"^S[1-9]\d*$", description="“S1”…, in order of publication.")
    file: str = Field(description="Path relative to the folder of seeds, with forward slashes.")
    origin: str = Field(pattern=r"^O[1-9]\d*$", description="“O1”…; copies and rewrites of one report share it.")
