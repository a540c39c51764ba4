"""Statements in the order of the page → numbered notes, one a set of citations, and the marks that point to them."""

from briefing.model.source import Source
from briefing.model.statement import Citation, Statement
from briefing.writers import text
from briefing.writers.descriptors import attribute, label_short
from briefing.writers.memo_model import Line, Mark, Note, Passage

_CONTEXT_LENGTH = 200  # code points around a cited passage: enough for the sentence before and the sentence after
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
        self._numbers: dict[frozenset[Place], int] = {}
        self._occurrences: dict[int, int] = {}
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
        """Every note handed out so far, by number. A passage is printed whole in the first note that cites it."""
        first: dict[Place, int] = {}
        notes = []
        for number, statement in enumerate(self._statements, start=1):
            passages = tuple(
                _passage(citation, sources[citation.source], first.setdefault(_place(citation), number))
                for citation in dict.fromkeys(statement.citations)
            )
            notes.append(
                Note(
                    number=number,
                    label=_label(statement, sources),
                    passages=passages,
                    occurrences=self._occurrences[number],
                )
            )
        return tuple(notes)

    def _mark(self, statement: Statement) -> Mark:
        key = _key(statement)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._statements.append(statement)
        number = self._numbers[key]
        self._occurrences[number] = self._occurrences.get(number, 0) + 1
        return Mark(note=number, occurrence=self._occurrences[number])


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
        before=text.clean_inside(text.before(source.text, citation.start, _CONTEXT_LENGTH)).lstrip(),
        words=words,
        after=text.clean_inside(text.after(source.text, citation.end, _CONTEXT_LENGTH)).rstrip(),
        short=text.shorten(words, _SHORT_LENGTH),
    )
