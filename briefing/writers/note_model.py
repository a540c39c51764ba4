"""Marks in the text and the notes that they lead to: what the annex prints of each cited passage, and where else it stands."""

from pydantic import Field

from briefing.model.frozen import Frozen


class Mark(Frozen):
    """One place in the text that points to a note. Statements with the same citations share a note."""

    note: int = Field(ge=1, description="Number of the note.")
    occurrence: int = Field(ge=1, description="1 for the first place that points to it.")

    @property
    def anchor(self) -> str:
        """Name of the place, unique in the document."""
        return f"mark-{self.note}-{self.occurrence}"

    @property
    def is_first(self) -> bool:
        """True where the note is introduced."""
        return self.occurrence == 1


def anchor_note(number: int) -> str:
    """Name of a note's place in the annex, unique in the document."""
    return f"note-{number}"


class Passage(Frozen):
    """One cited passage."""

    source: str = Field(description="Id of the source.")
    start: int = Field(ge=0, description="First code point of the cited words in the source's text.")
    end: int = Field(ge=1, description="One past their last code point.")
    label: str = Field(description="Publication and date, short.")
    printed_in: int = Field(ge=1, description="Number of the note that prints it: the first that cites it.")
    words: str = Field(description="The cited words, whole.")
    short: str = Field(description="The cited words, shortened to about a line.")


class Piece(Frozen):
    """A stretch of an article's text."""

    words: str = Field(min_length=1, description="On one line, with the blanks that part it from its neighbours.")
    cited: bool = Field(description="True for the cited words, false for what stands around them.")


class Extract(Frozen):
    """What the annex prints of an article: cited words with what stands around them, nothing of it printed twice."""

    source: str = Field(description="Id of the source.")
    label: str = Field(description="Publication and date, short.")
    copies: tuple[str, ...] = Field(default=(), description="Ids of the sources that have the same words, cited as well.")
    pieces: tuple[Piece, ...] = Field(min_length=1, description="In the order of the article.")
    sentence_in: int | None = Field(
        default=None, description="Number of the note that prints the sentence of which these words are a part; null for none."
    )


class Pointer(Frozen):
    """Where passages of a note stand that an earlier note prints."""

    note: int = Field(ge=1, description="Number of that note.")
    sources: tuple[str, ...] = Field(min_length=1, description="Ids of the sources that it prints them of.")

    @property
    def told(self) -> str:
        """“note 12 (S2, S3)”."""
        return f"note {self.note} ({', '.join(self.sources)})"


class Note(Frozen):
    """What a mark leads to: every passage behind one statement."""

    number: int = Field(ge=1, description="Number, in order of first appearance.")
    label: str = Field(description="Publications and dates, as the foot of a page prints them.")
    passages: tuple[Passage, ...] = Field(min_length=1, description="In the order of the citations: the printed one first.")
    extracts: tuple[Extract, ...] = Field(description="What the note prints; none where earlier notes print it all.")
    pointers: tuple[Pointer, ...] = Field(description="Where the other passages stand.")
    places: tuple[str, ...] = Field(min_length=1, description="Names of the sections that point here, one a mark.")

    @property
    def anchor(self) -> str:
        """Name of its place in the annex, unique in the document."""
        return anchor_note(self.number)

    @property
    def occurrences(self) -> int:
        """How many places point here."""
        return len(self.places)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The places that point here, in order."""
        return tuple(Mark(note=self.number, occurrence=index) for index in range(1, self.occurrences + 1))

    @property
    def ways_back(self) -> tuple[tuple[Mark, str], ...]:
        """Each place that points here, with the name of its section where there are several: pages may be the same."""
        return tuple(zip(self.marks, self.places if self.occurrences > 1 else ("",), strict=True))
