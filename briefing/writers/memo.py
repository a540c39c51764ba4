"""`Briefing` → `Memo`: notes numbered once in order of appearance, dates and sources in words; all documents print the same."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.source import Source
from briefing.model.statement import Quote, Statement
from briefing.options import SECTIONS, Options, Section
from briefing.writers import since, tables, text
from briefing.writers.citation_styles import format_entry
from briefing.writers.descriptors import attribute, describe, tag
from briefing.writers.memo_model import Fact, Further, Line, Memo, Problem, Quotation, Reference, Table
from briefing.writers.notes import Numbering
from briefing.writers.selection import select
from briefing.writers.timeline import draw
from briefing.writers.titles import find_title

LANGUAGE = "en-GB"
"""Language of the memo's own words."""

LONG = 120
"""Notes beyond which a memo runs to so many pages that it opens with a table of contents."""

FRESH = datetime.timedelta(days=1)
"""An expectation published no longer than this before the cut-off is taken for today's; an older one carries its day."""

LEGEND = (
    "Dots show how many independent origins stand behind a statement: ● one, ●● two, and so on; articles that copy one "
    "report count once. Words in [square brackets] are added for the reader, … marks an omission. "
    "Numbers lead to the cited passages in the annex."
)


def build(briefing: Briefing, options: Options, edition: str = "", before: tuple[str, Briefing] | None = None) -> Memo:
    """The memo of `briefing`, with addressee, sender, classification, citation style and sections from `options`.

    `edition` is the id under which the documents are kept; empty leaves it out. `before` is the id and briefing of the
    edition before: the annex then tells what has changed since.

    Sections without evidence come out empty; the documents then print the sentence of their heading. Nothing of a section
    that the options leave out is printed, here or in the annex. Every text is cleaned of characters that documents cannot
    hold.
    """
    sources = {source.id: source for source in briefing.sources}
    body, rest, repeated = select(_leave_out(briefing, options.sections))
    numbering = Numbering()
    empty = _leave_out(body, ())
    # Notes are numbered in the order of the page: what stands first is made first. What is left out is made of nothing.
    makers: dict[str, Callable[[Briefing], object]] = {
        "bottom_line": lambda of: _lines(of.bottom_line, numbering),
        "context": lambda of: _lines(of.context, numbering),
        "issues": lambda of: tables.list_issues(of.issues, numbering),
        "stakes": lambda of: _dated_lines(of.stakes, of, numbering),
        "deadlines": lambda of: tables.list_deadlines(of, numbering),
        "quotations": lambda of: tuple(_quotation(quote, sources, numbering) for quote in of.quotes),
        "disagreements": lambda of: tables.list_disagreements(of.disagreements, sources, numbering),
        "outlook": lambda of: _dated_lines(of.outlook, of, numbering),
    }
    made: dict[str, Any] = {name: makers[name](body) for name in options.sections}
    made |= {name: make(empty) for name, make in makers.items() if name not in made}
    changes = since.tell(before[1], briefing, before[0], numbering, options.sections) if before else None
    further = tuple(_further(rest, options.sections, numbering))
    title = find_title(briefing)
    return Memo(
        title=title,
        headline=text.bind_end(title),
        topic=text.clean(briefing.topic),
        kicker=text.clean(f"Policy memo · {briefing.topic}" if briefing.topic else "Policy memo"),
        classification=text.clean(options.classification or ""),
        author=text.clean(options.sender or ""),
        language=LANGUAGE,
        as_of=briefing.as_of.isoformat() if briefing.as_of else None,
        facts=_facts(briefing, options, edition),
        legend=LEGEND,
        sections=options.sections,
        repeated=tuple(sorted(repeated)),
        since=changes,
        further=further,
        references=_references(briefing.sources, options),
        timeline=draw(body if "deadlines" in options.sections else empty, numbering.find),
        notes=numbering.list_notes(sources),
        problems=tuple(_problem(diagnostic, sources) for diagnostic in briefing.diagnostics),
        contents=numbering.total > LONG,
        footer=f"Generated from {text.count(len(briefing.sources), 'article')} · every statement cited",
        **made,
    )


def _leave_out(briefing: Briefing, sections: Collection[Section]) -> Briefing:
    """`briefing` with nothing in the sections of the body that are not among `sections`."""
    fields = {name: "quotes" if name == "quotations" else name for name in SECTIONS}
    return briefing.model_copy(update={field: () for name, field in fields.items() if name not in sections})


def _facts(briefing: Briefing, options: Options, edition: str) -> tuple[Fact, ...]:
    cut_off = f"{text.day(briefing.as_of)} (information cut-off)" if briefing.as_of else text.ABSENT
    rows = [
        ("To", options.to),
        ("From", options.sender),
        ("Date", f"{cut_off} · edition {edition}" if edition else cut_off),
        ("Subject", briefing.topic),
        ("Based on", _basis(briefing.sources)),
    ]
    return tuple(Fact(label=label, value=text.clean(value)) for label, value in rows if value)


def _basis(sources: tuple[Source, ...]) -> str:
    """“5 articles, 3 independent origins, 28–30 October 2025”."""
    counts = [text.count(len(sources), "article"), text.count(len({source.origin for source in sources}), "independent origin")]
    days = sorted(source.published for source in sources if source.published)
    return ", ".join([*counts, text.period(days[0], days[-1]) if days else f"dates {text.ABSENT}"])


def _lines(statements: Iterable[Statement], numbering: Numbering) -> tuple[Line, ...]:
    return tuple(numbering.line(statement) for statement in statements)


def _dated_lines(statements: Iterable[Statement], briefing: Briefing, numbering: Numbering) -> tuple[Line, ...]:
    """What is hoped or feared, with who published it and when where that is not fresh: it may be overtaken."""
    return tuple(numbering.line(statement, tag=_tag_old(statement, briefing)) for statement in statements)


def _tag_old(statement: Statement, briefing: Briefing) -> str:
    """The tag of the article whose words are printed; empty where any that tells the statement is fresh or has no date."""
    sources = {source.id: source for source in briefing.sources}
    days = [sources[citation.source].published for citation in statement.citations]
    as_of = briefing.as_of
    if as_of is None or not all(day and as_of - day > FRESH for day in days):
        return ""
    return tag(sources[statement.citations[0].source], as_of)


def _quotation(quote: Quote, sources: dict[str, Source], numbering: Numbering) -> Quotation:
    speaker = tables.name_speaker(quote)
    return Quotation(
        line=numbering.line(quote, words=tables.print_words(quote)),
        speaker=text.clean(f"{speaker}, {quote.role}" if quote.role else speaker),
        source=attribute(quote, sources),
    )


def _further(rest: Briefing, sections: Sequence[Section], numbering: Numbering) -> Iterator[Further]:
    """What the body leaves out, section by section, in the order of the page."""
    makers: dict[str, Callable[[Briefing, Numbering], Further | None]] = {
        "context": _further_context,
        "issues": _further_issues,
        "stakes": _further_stakes,
        "deadlines": _further_deadlines,
        "quotations": _further_quotes,
        "disagreements": _further_disagreements,
        "outlook": _further_outlook,
    }
    for name in sections:
        further = makers[name](rest, numbering) if name in makers else None
        if further:
            yield further


def _further_context(rest: Briefing, numbering: Numbering) -> Further | None:
    if not rest.context:
        return None
    return Further(name="context", pointer=_point(len(rest.context)), lines=_lines(rest.context, numbering))


def _further_issues(rest: Briefing, numbering: Numbering) -> Further | None:
    if not rest.issues:
        return None
    count = sum(len(issue.statements) + sum(len(each.statements) for each in issue.positions) for issue in rest.issues)
    table = tables.list_issues(rest.issues, numbering, tables.FURTHER)
    return Further(name="issues", pointer=_point(count), tables=(table,))


def _further_stakes(rest: Briefing, numbering: Numbering) -> Further | None:
    lines = _dated_lines(rest.stakes, rest, numbering)
    return Further(name="stakes", pointer=_point(len(lines)), lines=lines) if lines else None


def _further_deadlines(rest: Briefing, numbering: Numbering) -> Further | None:
    table = tables.list_deadlines(rest, numbering, tables.FURTHER)
    return Further(name="deadlines", pointer=_point(len(table.rows), "deadline"), tables=(table,)) if table.rows else None


def _further_disagreements(rest: Briefing, numbering: Numbering) -> Further | None:
    sources = {source.id: source for source in rest.sources}
    table = tables.list_disagreements(rest.disagreements, sources, numbering, tables.FURTHER)
    if not table.rows:
        return None
    return Further(name="disagreements", pointer=_point(len(table.rows), "disagreement"), tables=(table,))


def _further_outlook(rest: Briefing, numbering: Numbering) -> Further | None:
    lines = _dated_lines(rest.outlook, rest, numbering)
    return Further(name="outlook", pointer=_point(len(lines)), lines=lines) if lines else None


def _further_quotes(rest: Briefing, numbering: Numbering) -> Further | None:
    """Whole utterances one by one, then words quoted in part by speaker."""
    quotes, sources = rest.quotes, {source.id: source for source in rest.sources}
    if not quotes:
        return None
    whole = tuple(_quotation(quote, sources, numbering) for quote in quotes if quote.kind != "partial")
    parts = [quote for quote in quotes if quote.kind == "partial"]
    made: tuple[Table, ...] = (tables.list_fragments(parts, sources, numbering),) if parts else ()
    return Further(name="quotations", pointer=_point(len(quotes), "quotation"), quotations=whole, tables=made)


def _point(number: int, what: str = "statement") -> str:
    """“3 more statements in the annex”."""
    return f"{number} more {what}{'' if number == 1 else 's'} in the annex"


def _references(sources: tuple[Source, ...], options: Options) -> tuple[Reference, ...]:
    references = []
    for source in sources:
        entry = format_entry(source, options.citation_style)
        references.append(
            Reference(
                id=source.id,
                text=entry.text,
                closing=entry.closing,
                descriptor=describe(source, sources),
                url=text.clean(source.url) if source.url else None,
            )
        )
    return tuple(references)


def _problem(diagnostic: Diagnostic, sources: dict[str, Source]) -> Problem:
    named = sources.get(diagnostic.source or "")
    return Problem(
        source=text.clean(named.file if named else diagnostic.source or "All articles"),
        message=text.clean(diagnostic.message),
        remedy=text.clean(diagnostic.remedy),
    )
