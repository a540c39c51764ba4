"""`Source` → how the documents name it in short, and what sort of source it is, with what is not stated.

The descriptor follows US intelligence directive ICD 206, which asks what sort of source it is and what is known of its date.
An agency is never named as if it had published what an outlet made of its report: a reader would count the agency's care.
"""

import datetime
import re

from briefing.model.briefing import Briefing
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.writers import text

_BASES = {
    "manifest": "date given by the analyst",
    "metadata": "date from the file's metadata",
    "dateline": "date from the dateline",
    "corpus": "date inferred from the other articles",
    "unknown": "date not stated",
}

FRESH = datetime.timedelta(days=1)
"""What was published no longer than this before the cut-off is taken for today's; what is older carries its day."""

_MOST_NAMED = 3
"""More sources than these are not read below a claim or at the foot of a page."""

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_DAY = re.compile(
    r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
)

_HEAD = 600  # code points at the head of an article, within which title, byline and dateline stand


def label_short(source: Source) -> str:
    """“Harbour Courier (S2), 30 October 2025”."""
    return text.capitalise(f"{label_outlet(source)}, {label_day(source)}")


def label_outlet(source: Source) -> str:
    """“Harbour Courier (S2)”, “Reuters report, outlet not stated (S2)”, “after Reuters (S2)” or “outlet not stated (S2)”."""
    return f"{name_outlet(source)} ({source.id})"


def name_outlet(source: Source) -> str:
    """The outlet; where it is not stated, that, with the agency whose report it is or credits, or else the author."""
    wire = text.clean(source.wire or "")
    if source.publisher:
        return text.clean(source.publisher)
    if not wire:
        return _name_author(source) or f"outlet {text.ABSENT}"
    return f"{wire} report, outlet {text.ABSENT}" if is_agency_report(source) else f"after {wire}"


def _name_author(source: Source) -> str:
    """“by Jane Roe” or “by Jane Roe and others”; empty where no author is stated."""
    return f"by {text.clean(source.byline[0])}{' and others' if source.byline[1:] else ''}" if source.byline else ""


def is_agency_report(source: Source) -> bool:
    """True where the article opens as the agency's own: “OSLO (Reuters) - …”, “(AP) — …”, “By Reuters staff”."""
    if not source.wire:
        return False
    wire = re.escape(source.wire)
    opening = source.text[:_HEAD]
    return bool(re.search(rf"\(\s*{wire}\s*\)\s*[-–—:]", opening) or re.search(rf"^By {wire}\b", opening, re.MULTILINE))


def label_day(source: Source) -> str:
    """“30 October 2025”, “30 October 2025 (inferred)”, or “undated”."""
    if source.published is None:
        return "undated"
    return text.day(source.published) + (" (inferred)" if source.published_basis == "corpus" else "")


def tag_old(statement: Statement, briefing: Briefing) -> str:
    """The tag of the article whose words are printed; empty where any that tells the statement is fresh or has no date."""
    sources = {source.id: source for source in briefing.sources}
    days = [sources[citation.source].published for citation in statement.citations]
    as_of = briefing.as_of
    if as_of is None or not all(day and as_of - day > FRESH for day in days):
        return ""
    return tag(sources[statement.citations[0].source], as_of)


def tag_undated(statement: Statement, briefing: Briefing) -> str:
    """As `tag_old`; empty too where the statement names a year itself, or a day of this year, as what is past mostly does."""
    published = next(source.published for source in briefing.sources if source.id == statement.citations[0].source)
    this_year = published and briefing.as_of and published.year == briefing.as_of.year
    is_timed = _YEAR.search(statement.text) or (this_year and _DAY.search(statement.text))
    return "" if is_timed else tag_old(statement, briefing)


def tag(source: Source, as_of: datetime.date) -> str:
    """“(Harbour Courier, 5 December)”: who published it, and when; the year where it is not that of `as_of`.

    Where no outlet is stated the agency stands there, else the id under which the sources are listed: “(S1, 5 December)”.
    """
    wire = text.clean(source.wire or "")
    agency = f"{wire} report" if is_agency_report(source) else f"after {wire}" if wire else source.id
    outlet = text.clean(source.publisher or "") or agency
    day = source.published
    if day is None:
        return f"({outlet}, undated)"
    told = text.day_of_year(day) if day.year == as_of.year else text.day(day)
    return f"({outlet}, {told}{', inferred' if source.published_basis == 'corpus' else ''})"


def attribute(statement: Statement, sources: dict[str, Source], most: int = _MOST_NAMED) -> str:
    """Publications and dates behind a statement, each outlet and each date once, in the order of the citations.

    “Courier (S2) and Post (S4), 30 October 2025; outlet not stated (S5, S6), 1 November 2025 (inferred)”; of many sources
    the first `most`: the annex has them all.
    """
    named = list(dict.fromkeys(citation.source for citation in statement.citations))
    by_day: dict[str, dict[str, list[str]]] = {}
    for name in named[:most]:
        source = sources[name]
        by_day.setdefault(label_day(source), {}).setdefault(name_outlet(source), []).append(name)
    told = []
    for day, outlets in by_day.items():
        labels = tuple(f"{outlet} ({', '.join(names)})" for outlet, names in outlets.items())
        told.append(f"{text.join(labels)}, {day}")
    if len(named) > most:
        told.append(f"and {len(named) - most} more")
    return text.capitalise("; ".join(told))


def describe(source: Source, sources: tuple[Source, ...]) -> str:
    """Such as “Report of AP; outlet not stated; one origin (O1) with S2; date from the dateline; file a/b.txt.”."""
    kin = tuple(other.id for other in sources if other.origin == source.origin and other.id != source.id)
    shared = f"one origin ({source.origin}) with {text.join(kin)}" if kin else f"independent origin ({source.origin})"
    missing = tuple(
        name for name, value in (("author", source.byline), ("title", source.title), ("outlet", source.publisher)) if not value
    )
    parts = [
        _sort(source),
        f"{text.join(missing)} {text.ABSENT}" if missing else "",
        shared,
        _BASES[source.published_basis],
        f"file {text.clean(source.file)}",
    ]
    return text.capitalise("; ".join(filter(None, parts))) + "."


def _sort(source: Source) -> str:
    """Whose report it is, as far as the article says."""
    wire = text.clean(source.wire or "")
    if not wire:
        return "own report or unknown: no agency credited"
    published = text.clean(source.publisher or "")
    if wire.casefold() in published.casefold():
        return f"report of {wire}"
    if is_agency_report(source):
        return f"carries a report of {wire}" if published else f"report of {wire}"
    return f"credits {wire}"
