"""The memo: a briefing laid out for reading, notes numbered, every word fixed; what Word and PDF both print."""

import itertools
import unicodedata
from typing import Literal, NamedTuple

from pydantic import Field

from briefing.model.frozen import Frozen
from briefing.options import Section
from briefing.writers import text
from briefing.writers.note_model import Mark, Note

MOST_DOTS = 5
"""More dots than these are not counted by eye: the mark then gives the number."""
_SHORT_ROW, _LONG_ROW = 170, 900  # code points; a line of the widest cell holds some 110


class Line(Frozen):
    """A printed statement, or a label where it has no mark."""

    text: str = Field(description="Words of a source, with edits that a reader can see.")
    lead: str = Field(default="", description="Run-in label before the words, such as the actor; empty for none.")
    mark: Mark | None = Field(default=None, description="What leads to its note; null for a label.")
    origins: int = Field(default=0, ge=0, description="Independent origins behind the statement; 0 for a label.")
    tag: str = Field(default="", description="Short word on the source, on the line of the mark; empty for none.")
    source: str = Field(default="", description="Publication and date, on a line of its own below; empty for none.")

    @property
    def dots(self) -> str:
        """One dot an origin; “●×12” beyond five; empty for a label."""
        return "●" * self.origins if self.origins <= MOST_DOTS else f"●×{self.origins}"

    @property
    def rest(self) -> str:
        """The words before the last one, the blank after them included; all of them where the last must not be set apart."""
        return text.bind(self.text)[: len(self.text) - len(self.last_word)]

    @property
    def last_word(self) -> str:
        """The word that the mark must not be parted from by a line end; empty in text that runs from right to left.

        There a word set apart would stand on the wrong side.
        """
        return "" if self.runs_left else text.bind(self.text).rsplit(" ", 1)[-1]

    @property
    def runs_left(self) -> bool:
        """True where some of the text runs from right to left."""
        return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in self.text)

    @property
    def support(self) -> str:
        """What the dots say, in words; empty for a label."""
        if not self.origins:
            return ""
        return "one origin" if self.origins == 1 else f"{self.origins} independent origins"


class Fact(Frozen):
    """One row of the subject block."""

    label: str = Field(description="Such as “To”.")
    value: str = Field(description="What stands beside it.")


class Row(Frozen):
    """One row of a table: as many cells as the table has columns, each with its lines; the first heads the row."""

    cells: tuple[tuple[Line, ...], ...] = Field(description="An empty cell is printed as a dash.")

    @property
    def is_short(self) -> bool:
        """True for a row of a line or two, which looks lost where it stands alone on a page."""
        return self._length <= _SHORT_ROW

    @property
    def is_long(self) -> bool:
        """True for a row of so many lines that no page is left empty for its sake."""
        return self._length > _LONG_ROW

    @property
    def _length(self) -> int:
        """Code points of its fullest cell."""
        return max(sum(len(line.lead) + len(line.text) + len(line.source) for line in cell) for cell in self.cells)


class Table(Frozen):
    """A table with a caption and one header row."""

    caption: str = Field(description="What the table shows, without its number.")
    columns: tuple[str, ...] = Field(description="Headers.")
    widths: tuple[int, ...] = Field(description="Share of the width of each column, in per cent.")
    rows: tuple[Row, ...] = Field(description="None where the articles hold no evidence.")


class Quotation(Frozen):
    """Somebody's own words, with who said them and where they were read."""

    line: Line = Field(description="The words between quotation marks.")
    speaker: str = Field(description="Name, or that none is given; role and occasion, where they are told.")
    source: str = Field(description="Publication and date.")


class Further(Frozen):
    """What the body leaves of one section to the annex."""

    name: str = Field(description="Name of the section.")
    story: int = Field(default=0, ge=0, description="Number of the story; 0 where all articles tell one.")
    pointer: str = Field(description="What the section says of it, such as “3 more statements in the annex”.")
    lines: tuple[Line, ...] = Field(default=(), description="Statements, in the order of the briefing.")
    quotations: tuple[Quotation, ...] = Field(default=(), description="By weight.")
    tables: tuple[Table, ...] = Field(default=(), description="Laid out as the section's own.")

    @property
    def anchor(self) -> str:
        """Name of the place, unique in the document."""
        return f"further-{self.story}-{self.name}" if self.story else f"further-{self.name}"


PointKind = Literal["event", "passed", "coming", "superseded", "cut-off"]
"""An event, a deadline by where it stands, or the information cut-off."""


class SinceGroup(Frozen):
    """Changes of one kind since the edition before."""

    story: str = Field(default="", description="Title of the story; empty for what is of none, and where there is but one.")
    title: str = Field(description="Heading.")
    lines: tuple[Line, ...] = Field(description="One a change; its lead says what became of it.")


class Since(Frozen):
    """What has changed since the edition before: the opening of the annex."""

    title: str = Field(description="Heading, with the cut-off of that edition.")
    summary: str = Field(description="Id of that edition, and the changes in numbers.")
    groups: tuple[SinceGroup, ...] = Field(description="None where nothing has changed that a reader would call a change.")

    @property
    def by_story(self) -> tuple[tuple[str, tuple[SinceGroup, ...]], ...]:
        """Title of the story, and its groups."""
        return tuple((title, tuple(groups)) for title, groups in itertools.groupby(self.groups, key=lambda each: each.story))


class Point(Frozen):
    """One dot on the line of time."""

    position: int = Field(ge=0, le=1000, description="Thousandths of the line's length.")
    date: str = Field(description="Short date.")
    label: str = Field(description="A few words.")
    kind: PointKind = Field(description="What it is.")
    note: int | None = Field(default=None, description="Number of the note behind it; null for the cut-off.")


class Timeline(Frozen):
    """Past events and deadlines on a line, to scale, with the information cut-off."""

    points: tuple[Point, ...] = Field(description="By date; none where there are fewer than two: that is no figure.")
    caption: str = Field(description="What the figure shows, without its number.")
    alternative: str = Field(description="The figure in words.")


class Reference(Frozen):
    """One source as the list of sources prints it."""

    id: str = Field(description="The source's id, such as “S1”; also its anchor.")
    text: str = Field(description="Byline, title, publisher and date, in the citation style; what is missing is left out.")
    closing: str = Field(description="What stands behind the address; may be empty.")
    descriptor: str = Field(description="What sort of report it is, what is missing, its origin, where its date came from.")
    url: str | None = Field(description="Address that the file states; null where it states none.")


class Problem(Frozen):
    """One diagnostic, in words."""

    source: str = Field(description="File or source that it concerns.")
    message: str = Field(description="What is wrong.")
    remedy: str = Field(description="What to do.")


class Part(Frozen):
    """One story with its sections; the only part of a memo whose articles all tell one."""

    number: int = Field(ge=0, description="Number of the story; 0 where there is but one.")
    title: str = Field(description="Heading of the part; empty where there is but one.")
    opening: Line | None = Field(
        default=None,
        description="Title and first statement, as the head of the memo tells it; null where it is told there not.",
    )
    is_whole: bool = Field(default=True, description="False for a story of which the body tells the opening at most.")
    sections: tuple[Section, ...] = Field(description="What the part prints, in its order; of several parts only what is told.")
    bottom_line: tuple[Line, ...] = Field(description="What, why it matters, what next.")
    context: tuple[Line, ...] = Field(description="In order of time.")
    issues: Table = Field(description="Issue, state of play, positions.")
    stakes: tuple[Line, ...] = Field(description="By weight.")
    deadlines: Table = Field(description="Date, what, kind, basis.")
    timeline: Timeline = Field(description="Past events and deadlines as a figure.")
    quotations: tuple[Quotation, ...] = Field(description="By weight.")
    disagreements: Table = Field(description="What is disputed, the sides.")
    developments: Table = Field(description="What moved, its earlier values and the latest; printed behind the disagreements.")
    outlook: tuple[Line, ...] = Field(description="By weight.")
    repeated: tuple[str, ...] = Field(description="Sections of which all that there is stands in the bottom line.")
    silence: str = Field(default="", description="On which sections the articles of one of several stories are silent.")
    further: tuple[Further, ...] = Field(description="Annex: what the body leaves out, by section; none where it has all.")

    @property
    def anchor(self) -> str:
        """Name of its place in the document, unique there."""
        return f"story-{self.number}"

    @property
    def annex(self) -> str:
        """Name of its place in the annex, unique in the document."""
        return f"further-{self.number}"

    def place(self, name: str) -> str:
        """Name of the place of the section `name`, unique in the document."""
        return f"{self.anchor}-{name}" if self.number else name

    def find_further(self, name: str) -> Further | None:
        """What the annex holds of the section `name` beyond the body; None where the body has it all."""
        return next((further for further in self.further if further.name == name), None)

    @property
    def aside(self) -> tuple[Further, ...]:
        """What the annex holds of sections that the part does not print at all."""
        return tuple(further for further in self.further if further.name not in self.sections)

    def explain_empty(self, name: str) -> str:
        """The sentence below the heading of a section without content; empty where a line of time stands there."""
        if name == "deadlines" and self.timeline.points:
            return ""
        return REPEATED if name in self.repeated else HEADINGS[name].empty


class Target(NamedTuple):
    """A heading that the list of contents names."""

    anchor: str
    """Name of its place."""
    title: str
    """Its words."""


class Memo(Frozen):
    """Everything that the documents print, in the order of the page."""

    title: str = Field(description="Title.")
    headline: str = Field(description="The title, its last words bound together: no line of it holds a word or two alone.")
    topic: str = Field(description="What the memo is about.")
    kicker: str = Field(description="What the document is, above the title and at the head of every further page.")
    classification: str = Field(description="Line on every page; empty for none.")
    author: str = Field(description="Who signs; empty where the options do not say.")
    language: str = Field(description="Language tag of the document's own words (BCP 47).")
    as_of: str | None = Field(description="Information cut-off as an ISO 8601 day; null where no source has a date.")
    facts: tuple[Fact, ...] = Field(description="Subject block.")
    legend: str = Field(description="What the marks mean; stands behind the first section.")
    parts: tuple[Part, ...] = Field(
        min_length=1, description="One a story: those with sections, those told in brief, the rest."
    )
    references: tuple[Reference, ...] = Field(description="List of sources.")
    problems: tuple[Problem, ...] = Field(description="What could not be used.")
    since: Since | None = Field(
        default=None, description="Annex: what has changed since the edition before; null where there is none."
    )
    notes: tuple[Note, ...] = Field(description="Annex: cited passages, by number of the note.")
    contents: bool = Field(description="True where the memo is long enough for a table of contents.")
    footer: str = Field(description="Line at the foot of every page.")

    @property
    def is_parted(self) -> bool:
        """True where the articles tell several stories."""
        return bool(self.parts[0].title)

    @property
    def whole(self) -> tuple[Part, ...]:
        """The parts whose sections the body prints."""
        return tuple(part for part in self.parts if part.is_whole)

    @property
    def overview(self) -> tuple[Line, ...]:
        """What opens a memo of several stories: title and first statement of each that has a part; empty for one story."""
        return tuple(part.opening for part in self.whole if part.opening)

    @property
    def brief(self) -> tuple[Part, ...]:
        """The stories of which the body tells the opening alone."""
        return tuple(part for part in self.parts if part.opening and not part.is_whole)

    @property
    def outline(self) -> tuple[Target, ...]:
        """The headings of the first rank, in the order of the page."""
        if self.is_parted:
            names = ["bottom_line"] if self.overview else []
            told = [Target(part.anchor, part.title) for part in self.whole]
            behind = ["brief"] if self.brief else []
        else:
            names, told, behind = [*self.parts[0].sections], [], []
        changes = [Target("since", self.since.title)] if self.since else []
        sources, problems, *annex = (Target(name, HEADINGS[name].title) for name in PROOF)
        body = [Target(name, HEADINGS[name].title) for name in names]
        return (*body, *told, *(Target(name, HEADINGS[name].title) for name in behind), sources, problems, *changes, *annex)


PROOF = ("references", "problems", "further", "notes")
"""The sections behind the body, which no option leaves out."""


class Heading(Frozen):
    """The heading of one section, with what stands below it where the articles hold no evidence for it."""

    title: str = Field(description="Words of the heading.")
    empty: str = Field(description="One sentence.")
    short: str = Field(default="", description="Its name within a line, such as “deadlines”; empty where none is needed.")


REPEATED = "What the articles tell of this stands in the bottom line or among the issues."
"""Below the heading of a section whose every statement these print."""

HEADINGS = {
    "bottom_line": Heading(title="Bottom line", empty="The articles support no summary.", short="bottom line"),
    "context": Heading(title="Context", empty="The articles tell nothing of what led here.", short="context"),
    "issues": Heading(
        title="Issues at a glance", empty="The articles name no issue on which positions can be told apart.", short="issues"
    ),
    "stakes": Heading(title="What is at stake", empty="The articles do not say who stands to lose or gain.", short="stakes"),
    "deadlines": Heading(
        title="Timeline and deadlines",
        empty="The articles state no date by which something must happen or lapses.",
        short="deadlines",
    ),
    "quotations": Heading(title="What was said", empty="The articles quote nobody at length.", short="quotations"),
    "disagreements": Heading(
        title="Where the articles disagree", empty="No two articles were found to contradict each other.", short="disagreements"
    ),
    "outlook": Heading(title="Outlook", empty="The articles state no expectation.", short="outlook"),
    "brief": Heading(title="Other stories in brief", empty="The articles tell no other story."),
    "references": Heading(title="Sources", empty="No article could be used."),
    "problems": Heading(title="What could not be used", empty="Every file was read in full."),
    "further": Heading(title="Annex: further statements", empty="All that the articles yielded stands above."),
    "notes": Heading(title="Annex: cited passages", empty="Nothing is cited."),
}
"""The sections by name of the field that fills them, in the order of a memo that nobody has arranged otherwise."""
