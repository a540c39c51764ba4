"""`Briefing` → `Memo`: notes numbered once in order of appearance, dates and sources in words; Word and PDF print the same."""

from collections.abc import Iterable

from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.source import Source
from briefing.model.statement import Citation, Deadline, Disagreement, Issue, Quote, Statement
from briefing.options import Options
from briefing.writers import text
from briefing.writers.descriptors import describe, format_reference, label_short
from briefing.writers.memo_model import Fact, Line, Mark, Memo, Note, Problem, Quotation, Reference, Row, Table
from briefing.writers.timeline import draw

LANGUAGE = "en-GB"
"""Language of the memo's own words."""

LEGEND = (
    "Dots show how many independent origins stand behind a statement: ● one, ●● two, and so on; articles that copy one "
    "report count once. Words in [square brackets] are added for the reader, … marks an omission. "
    "Numbers lead to the cited passages in the annex."
)

_CONTEXT_LENGTH = 200  # code points around a cited passage: enough for the sentence before and the sentence after
_SHORT_LENGTH = 84  # code points of a passage in a footnote: one line beside its source

_BASES = {"stated": "stated", "computed": "computed from the article's date", "implied": "implied"}


class _Numbering:
    """Hands out note numbers in the order in which citations are met, and counts how often each is pointed to."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._occurrences: dict[int, int] = {}
        self.citations: list[Citation] = []

    def mark(self, citation: Citation) -> Mark:
        key = (citation.source, citation.start, citation.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.citations.append(citation)
        number = self._numbers[key]
        self._occurrences[number] = self._occurrences.get(number, 0) + 1
        return Mark(note=number, occurrence=self._occurrences[number])

    def occurrences(self, number: int) -> int:
        return self._occurrences[number]


def build(briefing: Briefing, options: Options) -> Memo:
    """The memo of `briefing`, with addressee, sender and classification from `options`.

    Sections without evidence come out empty; the documents then print the sentence of their heading.
    Every text is cleaned of characters that documents cannot hold.
    """
    sources = {source.id: source for source in briefing.sources}
    numbering = _Numbering()
    # Keyword arguments are evaluated in the order of the page: that order is the order of the notes.
    return Memo(
        title=text.clean(briefing.title),
        topic=text.clean(briefing.topic),
        kicker=text.clean(f"Policy memo · {briefing.topic}" if briefing.topic else "Policy memo"),
        classification=text.clean(options.classification or ""),
        author=text.clean(options.sender or ""),
        language=LANGUAGE,
        as_of=briefing.as_of.isoformat() if briefing.as_of else None,
        facts=_facts(briefing, options),
        legend=LEGEND,
        bottom_line=_lines(briefing.bottom_line, numbering),
        context=_lines(briefing.context, numbering),
        issues=_issues(briefing.issues, numbering),
        stakes=_lines(briefing.stakes, numbering),
        deadlines=_deadlines(briefing, numbering),
        timeline=draw(briefing.deadlines, briefing.as_of),
        quotations=tuple(_quotation(quote, sources, numbering) for quote in briefing.quotes),
        disagreements=_disagreements(briefing.disagreements, sources, numbering),
        outlook=_lines(briefing.outlook, numbering),
        references=_references(briefing.sources, numbering.citations),
        notes=_notes(sources, numbering),
        problems=tuple(_problem(diagnostic, sources) for diagnostic in briefing.diagnostics),
        footer=f"Generated from {text.count(len(briefing.sources), 'article')} · every statement cited",
    )


def _facts(briefing: Briefing, options: Options) -> tuple[Fact, ...]:
    cut_off = text.day(briefing.as_of)
    rows = [
        ("To", options.to),
        ("From", options.sender),
        ("Date", cut_off),
        ("Subject", briefing.topic),
        ("Information cut-off", cut_off),
        ("Based on", _basis(briefing.sources)),
    ]
    return tuple(Fact(label=label, value=text.clean(value)) for label, value in rows if value)


def _basis(sources: tuple[Source, ...]) -> str:
    """“5 articles, 3 origins, 28–30 October 2025”."""
    counts = [text.count(len(sources), "article"), text.count(len({source.origin for source in sources}), "independent origin")]
    days = sorted(source.published for source in sources if source.published)
    return ", ".join([*counts, text.period(days[0], days[-1]) if days else f"dates {text.ABSENT}"])


def _line(statement: Statement, numbering: _Numbering, lead: str = "", words: str | None = None) -> Line:
    return Line(
        text=text.clean(statement.text if words is None else words),
        lead=text.clean(lead),
        marks=tuple(numbering.mark(citation) for citation in statement.citations),
        origins=statement.origins,
    )


def _lines(statements: Iterable[Statement], numbering: _Numbering) -> tuple[Line, ...]:
    return tuple(_line(statement, numbering) for statement in statements)


def _label(words: str, lead: str = "") -> Line:
    return Line(text=text.clean(words), lead=text.clean(lead))


def _issues(issues: tuple[Issue, ...], numbering: _Numbering) -> Table:
    rows = []
    for issue in issues:
        state = _lines(issue.statements, numbering)
        positions = tuple(
            _line(statement, numbering, position.actor) for position in issue.positions for statement in position.statements
        )
        rows.append(Row(cells=((_label(issue.name),), state, positions)))
    return Table(
        caption="State of play and positions, by issue",
        columns=("Issue", "State of play", "Positions"),
        widths=(16, 42, 42),
        rows=tuple(rows),
    )


def _deadlines(briefing: Briefing, numbering: _Numbering) -> Table:
    return Table(
        caption="Dates by which something must happen, lapses or takes effect",
        columns=("Date", "What", "Kind", "The date is"),
        widths=(19, 49, 12, 20),
        rows=tuple(_deadline(deadline, briefing, numbering) for deadline in briefing.deadlines),
    )


def _deadline(deadline: Deadline, briefing: Briefing, numbering: _Numbering) -> Row:
    first = text.first_day(deadline.date)
    passed = first is not None and briefing.as_of is not None and text.last_day(deadline.date) < briefing.as_of
    return Row(
        cells=(
            (_label("by then passed" if passed else "", text.calendar(deadline.date)),),
            (_line(deadline, numbering, words=deadline.what),),
            (_label(deadline.kind),),
            (_label(_BASES[deadline.basis]),),
        )
    )


def _quotation(quote: Quote, sources: dict[str, Source], numbering: _Numbering) -> Quotation:
    speaker = quote.speaker or "Speaker not named"
    return Quotation(
        line=_line(quote, numbering, words=f"“{quote.text}”"),
        speaker=text.clean(f"{speaker}, {quote.role}" if quote.role else speaker),
        source=_attribution(quote, sources),
    )


def _attribution(statement: Statement, sources: dict[str, Source]) -> str:
    """Publications and dates behind a statement, each source once, in the order of the citations."""
    ids = dict.fromkeys(citation.source for citation in statement.citations)
    return "; ".join(label_short(sources[name]) for name in ids)


def _disagreements(disagreements: tuple[Disagreement, ...], sources: dict[str, Source], numbering: _Numbering) -> Table:
    rows = []
    for disagreement in disagreements:
        sides = [(_line(claim, numbering), _label(_attribution(claim, sources))) for claim in disagreement.claims]
        others = tuple(line for side in sides[1:] for line in side)
        rows.append(Row(cells=((_label(f"({disagreement.kind})", disagreement.about),), sides[0], others)))
    return Table(
        caption="Claims that cannot all be true, as each side tells them",
        columns=("About", "One account", "Other accounts"),
        widths=(18, 41, 41),
        rows=tuple(rows),
    )


def _references(sources: tuple[Source, ...], citations: list[Citation]) -> tuple[Reference, ...]:
    return tuple(
        Reference(
            id=source.id,
            text=format_reference(source),
            descriptor=describe(source, sources),
            url=text.clean(source.url) if source.url else None,
            notes=sum(citation.source == source.id for citation in citations),
        )
        for source in sources
    )


def _notes(sources: dict[str, Source], numbering: _Numbering) -> tuple[Note, ...]:
    return tuple(
        _note(number, citation, sources[citation.source], numbering.occurrences(number))
        for number, citation in enumerate(numbering.citations, start=1)
    )


def _note(number: int, citation: Citation, source: Source, occurrences: int) -> Note:
    return Note(
        number=number,
        source=source.id,
        label=label_short(source),
        before=text.clean_inside(text.before(source.text, citation.start, _CONTEXT_LENGTH)).lstrip(),
        words=text.clean(citation.text),
        after=text.clean_inside(text.after(source.text, citation.end, _CONTEXT_LENGTH)).rstrip(),
        short=text.shorten(text.clean(citation.text), _SHORT_LENGTH),
        occurrences=occurrences,
    )


def _problem(diagnostic: Diagnostic, sources: dict[str, Source]) -> Problem:
    named = sources.get(diagnostic.source or "")
    return Problem(
        source=text.clean(named.file if named else diagnostic.source or "All articles"),
        message=text.clean(diagnostic.message),
        remedy=text.clean(diagnostic.remedy),
    )
