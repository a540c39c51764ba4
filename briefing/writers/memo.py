"""`Briefing` → `Memo`: notes numbered once in order of appearance, dates and sources in words; Word and PDF print the same."""

from collections.abc import Iterable

from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.source import Source
from briefing.model.statement import Quote, Statement
from briefing.options import Options
from briefing.writers import tables, text
from briefing.writers.descriptors import describe, format_reference
from briefing.writers.memo_model import Fact, Line, Memo, Problem, Quotation, Reference
from briefing.writers.notes import Numbering
from briefing.writers.timeline import draw

LANGUAGE = "en-GB"
"""Language of the memo's own words."""

LONG = 120
"""Notes beyond which a memo runs to so many pages that it opens with a table of contents."""

LEGEND = (
    "Dots show how many independent origins stand behind a statement: ● one, ●● two, and so on; articles that copy one "
    "report count once. Words in [square brackets] are added for the reader, … marks an omission. "
    "Numbers lead to the cited passages in the annex."
)


def build(briefing: Briefing, options: Options) -> Memo:
    """The memo of `briefing`, with addressee, sender and classification from `options`.

    Sections without evidence come out empty; the documents then print the sentence of their heading.
    Every text is cleaned of characters that documents cannot hold.
    """
    sources = {source.id: source for source in briefing.sources}
    numbering = Numbering()
    # Keyword arguments are evaluated in the order of the page: that order is the order of the notes.
    return Memo(
        title=text.clean(briefing.title),
        headline=text.bind_end(text.clean(briefing.title)),
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
        issues=tables.list_issues(briefing.issues, numbering),
        stakes=_lines(briefing.stakes, numbering),
        deadlines=tables.list_deadlines(briefing, numbering),
        timeline=draw(briefing.deadlines, briefing.as_of),
        quotations=tuple(_quotation(quote, sources, numbering) for quote in briefing.quotes if quote.kind != "partial"),
        fragments=tables.list_fragments([quote for quote in briefing.quotes if quote.kind == "partial"], sources, numbering),
        disagreements=tables.list_disagreements(briefing.disagreements, sources, numbering),
        outlook=_lines(briefing.outlook, numbering),
        references=_references(briefing.sources, numbering),
        notes=numbering.list_notes(sources),
        problems=tuple(_problem(diagnostic, sources) for diagnostic in briefing.diagnostics),
        contents=numbering.total > LONG,
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


def _lines(statements: Iterable[Statement], numbering: Numbering) -> tuple[Line, ...]:
    return tuple(numbering.line(statement) for statement in statements)


def _quotation(quote: Quote, sources: dict[str, Source], numbering: Numbering) -> Quotation:
    speaker = tables.name_speaker(quote)
    return Quotation(
        line=numbering.line(quote, words=f"“{quote.text}”"),
        speaker=text.clean(f"{speaker}, {quote.role}" if quote.role else speaker),
        source=tables.attribute(quote, sources),
    )


def _references(sources: tuple[Source, ...], numbering: Numbering) -> tuple[Reference, ...]:
    return tuple(
        Reference(
            id=source.id,
            text=format_reference(source),
            descriptor=describe(source, sources),
            url=text.clean(source.url) if source.url else None,
            notes=numbering.count(source),
        )
        for source in sources
    )


def _problem(diagnostic: Diagnostic, sources: dict[str, Source]) -> Problem:
    named = sources.get(diagnostic.source or "")
    return Problem(
        source=text.clean(named.file if named else diagnostic.source or "All articles"),
        message=text.clean(diagnostic.message),
        remedy=text.clean(diagnostic.remedy),
    )
