"""Citations in the order of the page → numbered notes, and the marks that point to them."""

from briefing.model.source import Source
from briefing.model.statement import Citation, Statement
from briefing.writers import text
from briefing.writers.descriptors import label_short
from briefing.writers.memo_model import Line, Mark, Note

_CONTEXT_LENGTH = 200  # code points around a cited passage: enough for the sentence before and the sentence after
_FOOTNOTE_LENGTH = 118  # code points of source and passage in a footnote: one line, with the link behind them
_SHORT_LENGTH = 40  # the least that is shown of a passage, whatever the length of the source's name


class Numbering:
    """Hands out numbers in the order in which citations are met; the same citation keeps its number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._occurrences: dict[int, int] = {}
        self._citations: list[Citation] = []

    @property
    def total(self) -> int:
        """How many notes have been handed out."""
        return len(self._citations)

    def line(self, statement: Statement, lead: str = "", words: str | None = None, tag: str = "", source: str = "") -> Line:
        """The printed statement; `words` stand in for its text, `lead` goes before, `tag` behind, `source` below."""
        marks = [self._mark(citation) for citation in statement.citations]
        return Line(
            text=text.clean(statement.text if words is None else words),
            lead=text.clean(lead),
            marks=tuple(sorted(marks, key=lambda mark: (mark.note, mark.occurrence))),
            origins=statement.origins,
            tag=tag,
            source=source,
        )

    def list_notes(self, sources: dict[str, Source]) -> tuple[Note, ...]:
        """Every note handed out so far, by number."""
        return tuple(
            self._note(number, citation, sources[citation.source]) for number, citation in enumerate(self._citations, start=1)
        )

    def count(self, source: Source) -> int:
        """How many notes lead to `source`."""
        return sum(citation.source == source.id for citation in self._citations)

    def _mark(self, citation: Citation) -> Mark:
        key = (citation.source, citation.start, citation.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._citations.append(citation)
        number = self._numbers[key]
        self._occurrences[number] = self._occurrences.get(number, 0) + 1
        return Mark(note=number, occurrence=self._occurrences[number])

    def _note(self, number: int, citation: Citation, source: Source) -> Note:
        words, label = text.clean(citation.text), label_short(source)
        return Note(
            number=number,
            source=source.id,
            label=label,
            before=text.clean_inside(text.before(source.text, citation.start, _CONTEXT_LENGTH)).lstrip(),
            words=words,
            after=text.clean_inside(text.after(source.text, citation.end, _CONTEXT_LENGTH)).rstrip(),
            short=text.shorten(words, max(_FOOTNOTE_LENGTH - len(label), _SHORT_LENGTH)),
            occurrences=self._occurrences[number],
        )
