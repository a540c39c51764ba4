"""Statements in the order of the page → numbered notes, one a set of citations, and the marks that point to them."""

from collections.abc import Iterable

from briefing.model.source import Source
from briefing.model.statement import Citation, Statement
from briefing.writers import text
from briefing.writers.descriptors import attribute, label_short
from briefing.writers.extracts import Extracts
from briefing.writers.memo_model import Line
from briefing.writers.note_model import Mark, Note, Passage, Pointer

_SHORT_LENGTH = 80  # code points of a passage where it stands for itself in a note: enough to find it by

_LABEL_LENGTH = 115  # code points of a footnote's line, less the link behind them

Place = tuple[str, int, int]
"""Source, start and end of a citation."""


class Numbering:
    """Hands out numbers in the order in which statements are met; statements with the same citations share one.

    One note a statement, whatever stands behind it, is what the Chicago Manual asks for (17th ed., 14.57), and
    keeps a page from being half notes.
    """

    def __init__(self) -> None:
        self.section = ""
        """Name of the section that is being made, by which a note tells what points to it."""
        self._numbers: dict[frozenset[Place], int] = {}
        self._places: dict[int, list[str]] = {}
        self._statements: list[Statement] = []

    @property
    def total(self) -> int:
        """How many notes have been handed out."""
        return len(self._statements)

    def line(self, statement: Statement, lead: str = "", words: str | None = None, tag: str = "", source: str = "") -> Line:
        """The printed statement; `words` stand in for its text, `lead` goes before, `tag` behind, `source` below."""
        return Line(
            text=text.clean(statement.text if words is None else words),
            lead=text.clean(lead),
            mark=self._mark(statement),
            origins=statement.origins,
            tag=tag,
            source=source,
        )

    def find(self, statement: Statement) -> int | None:
        """The number that `statement` has; None where it has not been met."""
        return self._numbers.get(_key(statement))

    def list_notes(self, sources: dict[str, Source]) -> tuple[Note, ...]:
        """Every note handed out so far, by number. The first that cites a passage prints it, later ones point there."""
        first: dict[Place, int] = {}
        extracts = Extracts(sources)
        notes = []
        for number, statement in enumerate(self._statements, start=1):
            citations = list(dict.fromkeys(statement.citations))
            passages = tuple(
                _passage(citation, sources[citation.source], first.setdefault(_place(citation), number))
                for citation in citations
            )
            new = [each for each in citations if first[_place(each)] == number]
            notes.append(
                Note(
                    number=number,
                    label=_label(statement, sources),
                    passages=passages,
                    extracts=extracts.cut(number, new),
                    pointers=_point(number, passages),
                    places=tuple(self._places[number]),
                )
            )
        return tuple(notes)

    def _mark(self, statement: Statement) -> Mark:
        key = _key(statement)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._statements.append(statement)
        number = self._numbers[key]
        places = self._places.setdefault(number, [])
        places.append(self.section)
        return Mark(note=number, occurrence=len(places))


def _point(number: int, passages: Iterable[Passage]) -> tuple[Pointer, ...]:
    """The notes before `number` that print some of `passages`, and of which sources."""
    elsewhere: dict[int, list[str]] = {}
    for passage in passages:
        if passage.printed_in != number:
            elsewhere.setdefault(passage.printed_in, []).append(passage.source)
    return tuple(Pointer(note=note, sources=tuple(dict.fromkeys(sources))) for note, sources in elsewhere.items())


def _label(statement: Statement, sources: dict[str, Source]) -> str:
    """Publications and dates, of fewer sources where three run over one line at the foot of a page."""
    labels = (attribute(statement, sources, most) for most in (3, 2, 1))
    return next((label for label in labels if len(label) <= _LABEL_LENGTH), attribute(statement, sources, 1))


def _key(statement: Statement) -> frozenset[Place]:
    return frozenset(map(_place, statement.citations))


def _place(citation: Citation) -> Place:
    return citation.source, citation.start, citation.end


def _passage(citation: Citation, source: Source, printed_in: int) -> Passage:
    words = text.clean(citation.text)
    return Passage(
        source=source.id,
        start=citation.start,
        end=citation.end,
        label=label_short(source),
        printed_in=printed_in,
        words=words,
        short=text.shorten(words, _SHORT_LENGTH),
    )
