"""Plain text → its text as it stands, and what its first and last lines say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.language import labels, lines, outlets
from briefing.language.boilerplate import is_boilerplate
from briefing.language.date_lines import find_days, is_date_line, is_placed_date, states_update
from briefing.language.date_order import read_figures
from briefing.language.datelines import find_stated_day, read_dateline
from briefing.language.head import read_head, read_stack
from briefing.language.paragraphs import find_paragraphs
from briefing.readers.decoding import decode
from briefing.readers.reading import Extract, report

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from briefing.language.head import Head
    from briefing.language.paragraphs import Paragraph

_MARKUP = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
_LEAD = 20
"""Paragraphs after the head, a summary box included, among which the dateline is looked for."""
_TAIL = 6
"""Paragraphs at the end among which credits and writers are looked for."""
_WRITING = re.compile(r"\b(?:Reporting|Writing)(?: and (?:writing|reporting|editing))? by ([^;)]+)", re.IGNORECASE)
_AGENCY_NAMES = {
    "the associated press": "AP",
    "associated press": "AP",
    "agence france-presse": "AFP",
    "press trust of india": "PTI",
    "pa media": "PA",
}


@dataclass(frozen=True, slots=True)
class Credits:
    """What the words of an article say of where it comes from."""

    title: str | None
    publisher: str | None
    byline: tuple[str, ...]
    wire: str | None
    published: datetime.date | None
    stated_day: str | None
    """Day without its year, as `Article.stated_day` describes it."""


def read(data: bytes) -> Extract:
    """The text of a plain-text file and what it says of itself; an empty text, with the reason, where it is no article."""
    decoded = decode(data)
    if decoded.text is None:
        return Extract("", diagnostics=decoded.diagnostics)
    if _MARKUP.match(decoded.text[:400]):
        remedy = "Rename the file so that it ends in .html."
        return Extract("", diagnostics=(report("not-text", "It is a web page under the name of a text file.", remedy),))
    credits_ = read_credits(decoded.text)
    return Extract(
        text=decoded.text,
        title=credits_.title,
        publisher=credits_.publisher,
        byline=credits_.byline,
        wire=credits_.wire,
        published=credits_.published,
        published_basis="dateline" if credits_.published else "unknown",
        stated_day=credits_.stated_day,
        diagnostics=decoded.diagnostics,
    )


def read_credits(text: str, title: str | None = None) -> Credits:
    """Headline, outlet, writers, agency and day that `text` states at its head or end; None or empty where it does not.

    `title` is the headline where it is known from elsewhere.
    """
    every = find_paragraphs(text)
    head = read_head(every, title)
    stacked = head.of_kind("stack")
    stack = read_stack(stacked[0].text) if stacked else None
    titles = head.of_kind("title")
    return Credits(
        title=stack.title if stack else " ".join(labels.strip_headline(titles[0].text).split()) if titles else None,
        publisher=stack.outlet if stack else _find_outlet(every, head),
        byline=(stack.writers if stack else ()) or _find_writers(every, head),
        wire=_find_wire(every, head),
        published=_find_published(every, head, text),
        stated_day=_find_stated_day(every, head),
    )


def _find_writers(every: Sequence[Paragraph], head: Head) -> tuple[str, ...]:
    """The writers named in the head, or else in a dateline's line, or else at the end."""
    for line in head.of_kind("byline"):
        if names := labels.read_writers(line.text):
            return names
    for paragraph in (*head.of_kind("lead-duplicate"), *every[head.body : head.body + 1]):
        dateline = read_dateline(paragraph.text, opens_article=True)
        if dateline is not None and dateline.writers and (names := lines.split_names(dateline.writers)):
            return names
    tail = every[max(head.body, len(every) - _TAIL) :]
    for paragraph in tail:
        if signed := lines.read_byline(paragraph.text):
            return signed
    for paragraph in tail:
        if is_boilerplate(paragraph.text) and (found := _WRITING.search(paragraph.text)):
            return lines.split_names(found[1])
    return ()


def _find_outlet(every: Sequence[Paragraph], head: Head) -> str | None:
    """The outlet that a label line or byline, a masthead, the brackets of the dateline or the headline's end names."""
    for line in head.lines:
        if line.kind in {"byline", "dateline"} and (outlet := labels.read_outlet(line.line.text)):
            return outlet
    for line in head.lines:
        if line.kind == "boilerplate" and (outlet := outlets.read_masthead(line.line.text)):
            return outlet
        if line.kind == "title":
            break
    named = _read_dateline_credit(every, head)
    if named and not _is_agency(named, every, head):
        return named
    return next((o for t in head.of_kind("title") if (o := labels.read_headline_outlet(t.text))), None)


def _read_dateline_credit(every: Sequence[Paragraph], head: Head) -> str | None:
    """What the brackets of the first dateline name: an agency, or the outlet itself."""
    for paragraph in (*head.of_kind("lead-duplicate"), *every[head.body : head.body + _LEAD]):
        dateline = read_dateline(paragraph.text, opens_article=False)
        if dateline is not None and dateline.agency:
            return dateline.agency
    return None


def _is_agency(name: str, every: Sequence[Paragraph], head: Head) -> bool:
    """True where `name` is an agency's by its own wording, or where a byline or a credit at the end names it too."""
    if lines.is_agency(name):
        return True
    credits_ = [lines.read_credit(p.text) or lines.read_agency_byline(p.text) for p in _tail(every, head)]
    bylines = [lines.read_agency_byline(line.text) for line in head.of_kind("byline")]
    sources = [p.text for p in _tail(every, head) if re.match(r"\W*(?:source|agency|via)\b\s*:?", p.text, re.IGNORECASE)]
    return any(name in (credit or "") for credit in (*credits_, *bylines)) or any(name in source for source in sources)


def _tail(every: Sequence[Paragraph], head: Head) -> Sequence[Paragraph]:
    return every[max(head.body, len(every) - _TAIL) :]


def _find_wire(every: Sequence[Paragraph], head: Head) -> str | None:
    """The agency of the dateline, the byline or the credits, in this order."""
    named = _read_dateline_credit(every, head)
    if named and _is_agency(named, every, head):
        return shorten_agency(named)
    for line in head.of_kind("byline"):
        text = line.text
        if agency := lines.read_agency_byline(text) or lines.read_byline_agency(text) or lines.read_agency_name(text):
            return shorten_agency(agency)
    for paragraph in (*head.of_kind("boilerplate"), *_tail(every, head)):
        agency = lines.read_credit(paragraph.text) or lines.read_agency_byline(paragraph.text)
        if agency:
            return shorten_agency(agency)
    signed = (lines.read_sign_off(paragraph.text) for paragraph in _tail(every, head))
    return next((shorten_agency(agency) for agency in signed if agency), None)


def shorten_agency(name: str) -> str:
    """The name by which an agency is known: “The Associated Press” is “AP”."""
    plain = " ".join(name.split())
    return _AGENCY_NAMES.get(plain.lower(), plain.removeprefix("The ").removeprefix("the "))


def _find_published(every: Sequence[Paragraph], head: Head, text: str) -> datetime.date | None:
    """The day that the head, a dateline or a line “Published …” states; an update's day only where nothing else is stated."""
    stated = [line.text for line in (*head.of_kind("dateline"), *head.of_kind("byline"))]
    stated += [
        p.text for p in every[-_TAIL:] if is_date_line(p.text) and re.match(r"(?:first )?publish|posted", p.text, re.IGNORECASE)
    ]
    days = [day for line in stated for day in find_days(line) or _find_figures(line, text)]
    for update, day in days:
        if not update:
            return day
    for paragraph in every[head.body : head.body + _LEAD]:
        dateline = read_dateline(paragraph.text, opens_article=False)
        if dateline is not None and dateline.published:
            return dateline.published
    if days:
        return days[0][1]
    signed = [day for p in every[-_TAIL:] if is_placed_date(p.text) for day in find_days(p.text)]
    return signed[0][1] if signed else None


def _find_figures(line: str, text: str) -> tuple[tuple[bool, datetime.date], ...]:
    """The day that the figures of the line mean in this article, as `find_days` gives it; empty where nothing tells which."""
    day = read_figures(line, text)
    return () if day is None else ((states_update(line), day),)


def _find_stated_day(every: Sequence[Paragraph], head: Head) -> str | None:
    """The day without its year that the dateline states, or else a line of the head; an update's only failing others."""
    for paragraph in (*head.of_kind("lead-duplicate"), *every[head.body : head.body + _LEAD]):
        dateline = read_dateline(paragraph.text, opens_article=False)
        if dateline is not None and dateline.stated_day:
            return dateline.stated_day
    stated = [line.text for line in (*head.of_kind("dateline"), *head.of_kind("byline"))]
    for text in sorted(stated, key=states_update):
        if day := find_stated_day(text):
            return day
    return None
