"""`Source` → how the documents name it: in short beside a quotation, in full in the list of sources, with what is not stated.

The full form follows the bibliography of the Chicago Manual of Style (18th ed., 14.89) for news; the descriptor
follows US intelligence directive ICD 206, which asks what sort of source it is and what is known of its date.
"""

from briefing.model.source import Source
from briefing.writers import text

_BASES = {
    "manifest": "date given by the analyst",
    "metadata": "date from the file's metadata",
    "dateline": "date from the dateline",
    "corpus": "date inferred from the other articles",
    "unknown": "date not stated",
}


def label_short(source: Source) -> str:
    """“Reuters (S2), 30 October 2025”."""
    return f"{label_outlet(source)}, {label_day(source)}"


def label_outlet(source: Source) -> str:
    """“Reuters (S2)”: the outlet, else the agency whose report it is, else that none is stated."""
    outlet = text.clean(source.publisher or source.wire or "") or f"Outlet {text.ABSENT}"
    return f"{outlet} ({source.id})"


def label_day(source: Source) -> str:
    """“30 October 2025”, or “undated”."""
    return text.day(source.published) if source.published else "undated"


def format_reference(source: Source) -> str:
    """Byline, title in quotation marks, publisher, date: every missing part says so.

    “Jane Roe and John Doe, “Ports Fall Silent,” Harbour Gazette, 3 March 2026.”
    """
    title = f"“{text.clean(source.title)}”" if source.title else f"title {text.ABSENT}"
    publisher = text.clean(source.publisher) if source.publisher else f"publisher {text.ABSENT}"
    date = text.day(source.published) if source.published else f"date {text.ABSENT}"
    parts = [text.join(tuple(map(text.clean, source.byline))) or f"author {text.ABSENT}", title, publisher, date]
    sentence = ", ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def describe(source: Source, sources: tuple[Source, ...]) -> str:
    """Such as “Report of AP; one origin (O1) with S2 and S4; date from the dateline; file a/b.txt.”."""
    kin = tuple(other.id for other in sources if other.origin == source.origin and other.id != source.id)
    wire = text.clean(source.wire) if source.wire else ""
    if wire and source.publisher and wire.casefold() not in source.publisher.casefold():
        sort = f"Carries a report of {wire}"
    elif wire:
        sort = f"Report of {wire}"
    else:
        sort = "Own report or unknown: no agency credited"
    shared = f"one origin ({source.origin}) with {text.join(kin)}" if kin else f"independent origin ({source.origin})"
    return f"{sort}; {shared}; {_BASES[source.published_basis]}; file {text.clean(source.file)}."
