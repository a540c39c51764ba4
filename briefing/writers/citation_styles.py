"""`Source` → its entry in the list of sources, in the citation style that the options name.

Chicago: a note for news, Chicago Manual of Style, 18th ed., 14.87 to 14.98, in the British form of date and comma. APA: the
reference for a newspaper article, Publication Manual, 7th ed., 10.1. Names stand as the byline has them, since where a family
name begins is not the program's to guess, and titles keep their capitals. What is not stated is left out, as the styles ask;
the descriptor below the entry says so.
"""

from collections.abc import Callable
from typing import NamedTuple

from briefing.model.source import Source
from briefing.options import CitationStyle
from briefing.writers import text

_UNDATED = "n.d."
_OPENING_LENGTH = 60  # code points of an article that stand in for its title: enough to find it by
_MOST_IN_NOTE = 2  # Chicago, 13.107: a note names two authors; of three or more the first
_MOST_IN_REFERENCE = 20  # APA, 9.8: of twenty-one or more the first nineteen and the last
_CLOSED = tuple(".?!…")


class Entry(NamedTuple):
    """One source as the style prints it: `text`, the address where there is one, `closing`."""

    text: str
    closing: str
    """What stands behind the address; empty where nothing does, and where there is no address."""


def format_entry(source: Source, style: CitationStyle) -> Entry:
    """The entry of `source`; its address, where it has one, is printed between text and closing."""
    return _STYLES[style](source)


def _note(source: Source) -> Entry:
    """“Jane Roe and John Doe, “Ports fall silent”, Harbour Gazette, 3 March 2026, https://….”."""
    names = tuple(map(text.clean, source.byline))
    title = f"“{text.clean(source.title)}”" if source.title else _stand_in(source)
    parts = [
        text.join(names) if len(names) <= _MOST_IN_NOTE else f"{names[0]} et al.",
        title,
        text.clean(source.publisher or ""),
        text.day(source.published) if source.published else _UNDATED,
    ]
    line = ", ".join(filter(None, parts))
    if source.url:
        return Entry(f"{line},", ".")
    return Entry(line if line.endswith(".") else f"{line}.", "")


def _reference(source: Source) -> Entry:
    """“Jane Roe, & John Doe. (2026, March 3). Ports fall silent. Harbour Gazette. https://…”."""
    day = source.published
    date = f"({day.year}, {text.month(day)} {day.day})" if day else f"({_UNDATED})"
    title = text.clean(source.title) if source.title else _stand_in(source)
    authors = _join_authors(tuple(map(text.clean, source.byline)))
    parts = [authors, date, title] if authors else [title, date]
    parts.append(text.clean(source.publisher or ""))
    return Entry(" ".join(part if part.endswith(_CLOSED) else f"{part}." for part in parts if part), "")


def _join_authors(names: tuple[str, ...]) -> str:
    if len(names) > _MOST_IN_REFERENCE:
        return f"{', '.join(names[: _MOST_IN_REFERENCE - 1])}, … {names[-1]}"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, & {names[-1]}" if names else ""


def _stand_in(source: Source) -> str:
    """“[untitled: “After a week of talks …”]”: the opening words, in brackets as both styles ask of a description."""
    line = next((line for line in source.text.splitlines() if line.strip()), "")
    return f"[untitled: “{text.shorten(text.clean(line), _OPENING_LENGTH)}”]"


_STYLES: dict[CitationStyle, Callable[[Source], Entry]] = {"chicago": _note, "apa": _reference}
