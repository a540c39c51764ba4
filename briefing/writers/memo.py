"""`Briefing` → `Memo`: notes numbered once in order of appearance, dates and sources in words; all documents print the same."""

from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.source import Source
from briefing.options import Options
from briefing.writers import since, text
from briefing.writers.citation_styles import format_entry
from briefing.writers.descriptors import describe
from briefing.writers.memo_model import Fact, Memo, Problem, Reference
from briefing.writers.notes import Numbering
from briefing.writers.parts import PartMaker
from briefing.writers.stories import MOST_WHOLE, split
from briefing.writers.titles import find_title

LANGUAGE = "en-GB"
"""Language of the memo's own words."""

LONG = 120
"""Notes beyond which a memo runs to so many pages that it opens with a table of contents."""

_TOPIC_LENGTH = 72  # code points; with what stands before it a line above the title
_SUBJECT_LENGTH = 230  # code points; two lines beside the label

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
    numbering = Numbering()
    stories = split(briefing)
    makers = [
        PartMaker(told, number, options.sections, numbering)
        for number, told in enumerate(stories, start=1 if len(stories) > 1 else 0)
    ]
    # Notes are numbered in the order of the page: what stands first is made first.
    for maker in makers[:MOST_WHOLE]:
        maker.open()
    for maker in makers:
        maker.fill()
    for maker in makers[MOST_WHOLE:]:
        maker.open()
    changes = since.tell(before[1], briefing, before[0], numbering, options.sections) if before else None
    for maker in makers:
        maker.add_annex()
    title = find_title(briefing)
    return Memo(
        title=title,
        headline=text.bind_end(title),
        topic=text.clean(briefing.topic),
        kicker=_head_pages(text.clean(briefing.topic), len(stories)),
        classification=text.clean(options.classification or ""),
        author=text.clean(options.sender or ""),
        language=LANGUAGE,
        as_of=briefing.as_of.isoformat() if briefing.as_of else None,
        facts=_facts(briefing, options, edition),
        legend=LEGEND,
        parts=tuple(maker.finish() for maker in makers),
        since=changes,
        references=_references(briefing.sources, options),
        notes=numbering.list_notes(sources),
        problems=tuple(_problem(diagnostic, sources) for diagnostic in briefing.diagnostics),
        contents=numbering.total > LONG,
        footer=f"Generated from {text.count(len(briefing.sources), 'article')} · every statement cited",
    )


def _head_pages(topic: str, stories: int) -> str:
    """“Policy memo · Rail strike”; of several stories their number, unless the options name one topic for all."""
    if stories > 1 and ";" in topic:
        topic = text.count(stories, "story", "stories")
    return f"Policy memo · {text.shorten(topic, _TOPIC_LENGTH)}" if topic else "Policy memo"


def _facts(briefing: Briefing, options: Options, edition: str) -> tuple[Fact, ...]:
    cut_off = f"{text.day(briefing.as_of)} (information cut-off)" if briefing.as_of else text.ABSENT
    rows = [
        ("To", options.to),
        ("From", options.sender),
        ("Date", f"{cut_off} · edition {edition}" if edition else cut_off),
        ("Subject", text.shorten(text.clean(briefing.topic), _SUBJECT_LENGTH)),
        ("Based on", _basis(briefing.sources)),
    ]
    return tuple(Fact(label=label, value=text.clean(value)) for label, value in rows if value)


def _basis(sources: tuple[Source, ...]) -> str:
    """“5 articles, 3 independent origins, 28–30 October 2025”."""
    counts = [text.count(len(sources), "article"), text.count(len({source.origin for source in sources}), "independent origin")]
    days = sorted(source.published for source in sources if source.published)
    return ", ".join([*counts, text.period(days[0], days[-1]) if days else f"dates {text.ABSENT}"])


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
