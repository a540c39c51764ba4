"""A parsed web page → what its markup says of the article: headline, outlet, writers, address, day of publication.

JSON-LD (schema.org NewsArticle) goes first, then Open Graph and other meta elements, then `time` elements and the page's title.
Dates are taken only from fields that mean publication: never from an address, a copyright line or a change.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefing.language import lines
from briefing.language.date_lines import find_days, is_date_line
from briefing.language.datelines import find_date

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(r"(?:Article|Report|BlogPosting|Posting|Review)\Z")
_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date_published",
    "publish_date",
    "article.published",
    "article_date_original",
    "citation_publication_date",
    "citation_date",
    "dc.date.created",
    "dc.created",
    "dcterms.issued",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
)
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})\Z|\s*\|\s*(?P<other>[^|]{2,40})\Z")
_ADDRESS = re.compile(r"https?://[^\s<>\"\x00-\x20]+\Z")
_DATE_CLASS = re.compile(r"\b(?:date|dateline|published|pubdate|timestamp|time|byline|meta)\b", re.IGNORECASE)
_LONGEST_LABEL = 120
"""Code points of an element that labels an article; longer ones hold its text."""
_WRITER_CLASS = re.compile(r"\b(?:byline|author|writer|contributor)s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of its article; None or empty where it says nothing."""

    title: str | None
    publisher: str | None
    byline: tuple[str, ...]
    agency: str | None
    """Agency that stands where a writer is named; None where none does, or where it publishes the page itself."""
    url: str | None
    published: datetime.date | None
    date_line: str
    """The day of publication as the page prints it; empty where it prints none that agrees with `published`."""


@dataclass(frozen=True, slots=True)
class _Fields:
    """The raw statements of a page."""

    linked: tuple[dict[str, Any], ...]
    """JSON-LD objects that describe an article."""
    meta: dict[str, str]
    """Meta elements, the first of each name, names in lower case."""
    page_title: str
    headings: tuple[str, ...] = field(default=())


def read_metadata(root: HtmlElement) -> Metadata:
    """What the markup under `root` says of the article."""
    fields = _Fields(
        linked=tuple(_find_linked(root)),
        meta=_find_meta(root),
        page_title=_tidy("".join(root.xpath("string((//head//title | //title)[1])"))),
        headings=tuple(h for h in (_tidy(e.text_content()) for e in _find_headings(root)) if h),
    )
    publisher = _find_publisher(fields)
    published = _find_published(root, fields)
    return Metadata(
        title=_find_title(fields, publisher),
        publisher=publisher,
        byline=_find_byline(root, fields),
        agency=_find_agency(fields, publisher),
        url=_find_address(root, fields),
        published=published,
        date_line=_find_date_line(root, published) if published else "",
    )


def _tidy(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _find_linked(root: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            loaded = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _walk_linked(loaded, depth=0)


def _walk_linked(node: object, depth: int) -> Iterator[dict[str, Any]]:
    """The article objects of a JSON-LD document, those in lists and graphs included."""
    if depth > 4:
        return
    if isinstance(node, list):
        for item in node:
            yield from _walk_linked(item, depth + 1)
    elif isinstance(node, dict):
        kinds = node.get("@type")
        listed = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in listed):
            yield node
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _walk_linked(node.get(key), depth + 1)


def _find_meta(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.xpath("//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = _tidy(element.get("content"))
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _find_headings(root: HtmlElement) -> list[HtmlElement]:
    """The headings of the first level: the article's own, or else all of the page."""
    own = root.xpath("//article//h1 | //main//h1 | //*[@itemprop='headline']")
    return list(own or root.xpath("//h1"))


def _find_publisher(fields: _Fields) -> str | None:
    for node in fields.linked:
        if name := _name_of(node.get("publisher")):
            return name
    for key in ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"):
        value = fields.meta.get(key, "")
        if value and not _ADDRESS.match(value):
            return value
    tail = _TITLE_TAIL.search(fields.page_title)
    if tail is not None and fields.headings and fields.page_title[: tail.start()].casefold() == fields.headings[0].casefold():
        return (tail["site"] or tail["other"]).strip()
    return None


def _find_title(fields: _Fields, publisher: str | None) -> str | None:
    """The headline as printed, or else as the metadata give it."""
    named = [_tidy(node.get("headline")) for node in fields.linked]
    named += [fields.meta.get(key, "") for key in ("og:title", "twitter:title", "dc.title", "headline")]
    for heading in fields.headings:
        if len(fields.headings) == 1 or any(heading.casefold() == n.casefold() for n in named) or len(heading.split()) >= 4:
            if publisher and heading.casefold() == publisher.casefold():
                continue
            return heading
    title = next((n for n in named if n), fields.page_title)
    tail = _TITLE_TAIL.search(title)
    if tail is not None and publisher and (tail["site"] or tail["other"]).strip().casefold() == publisher.casefold():
        title = title[: tail.start()]
    return title or None


def _name_of(value: object) -> str:
    """The name of a schema.org person or organisation, given as an object, a list of them or a text."""
    if isinstance(value, list):
        return _name_of(value[0]) if value else ""
    if isinstance(value, dict):
        return _tidy(value.get("name"))
    return "" if _ADDRESS.match(_tidy(value)) else _tidy(value)


def _find_byline(root: HtmlElement, fields: _Fields) -> tuple[str, ...]:
    for node in fields.linked:
        given = node.get("author") or node.get("creator")
        listed = given if isinstance(given, list) else [given]
        if names := _read_names(_name_of(item) for item in listed):
            return names
    for key in ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author"):
        if (value := fields.meta.get(key)) and not _ADDRESS.match(value) and (names := _read_names([value])):
            return names
    for element in root.xpath("//*[@rel='author' or @itemprop='author' or @class]"):
        marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        if marked or _WRITER_CLASS.search(element.get("class") or ""):
            text = _tidy(element.text_content())
            names = lines.read_byline(text) or (lines.split_names(text) if len(text) < 80 else ())
            if names:
                return names
    return ()


def _find_agency(fields: _Fields, publisher: str | None) -> str | None:
    named: list[str] = [fields.meta.get("author", "")]
    for node in fields.linked:
        given = node.get("author") or node.get("creator")
        named += [_name_of(item) for item in (given if isinstance(given, list) else [given])]
    found = (agency for name in named if (agency := lines.read_agency_name(name)))
    return next((agency for agency in found if agency != publisher), None)


def _read_names(values: Iterator[str] | list[str]) -> tuple[str, ...]:
    """The writers in values such as “By A. Lee”; a value that is no personal name, such as a newsroom's, is left out."""
    found: list[str] = []
    for value in values:
        bare = re.sub(r"\A(?:by|written by)\s+", "", value, flags=re.IGNORECASE)
        found.extend(lines.split_names(bare))
    return tuple(dict.fromkeys(found))


def _find_address(root: HtmlElement, fields: _Fields) -> str | None:
    candidates = [_tidy(v) for v in root.xpath("//link[translate(@rel,'CANONICAL','canonical')='canonical']/@href")]
    candidates.append(fields.meta.get("og:url", ""))
    for node in fields.linked:
        page = node.get("mainEntityOfPage")
        candidates += [_tidy(node.get("url")), _tidy(page.get("@id") if isinstance(page, dict) else page)]
    return next((c for c in candidates if _ADDRESS.match(c) and len(c) <= 2000), None)


def _find_published(root: HtmlElement, fields: _Fields) -> datetime.date | None:
    stated = [_tidy(node.get(key)) for node in fields.linked for key in ("datePublished", "dateCreated")]
    stated += [fields.meta.get(name, "") for name in _DATE_NAMES]
    stated += [
        _tidy(v) for v in root.xpath("//*[@itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content")
    ]
    stated += [_tidy(v) for v in root.xpath("//time[@pubdate]/@datetime")]
    stated += [_tidy(v) for v in root.xpath("(//article//time[@datetime] | //main//time[@datetime])[1]/@datetime")]
    for value in stated:
        day = find_date(re.sub(r"\A(\d{4})(\d\d)(\d\d)(?=\D|\Z)", r"\1-\2-\3", value))
        if day is not None:
            return day
    return None


def _find_date_line(root: HtmlElement, published: datetime.date) -> str:
    """The printed words of the first element for dates, or the part of it between bars, that state just that day."""
    for element in root.xpath("//time | //*[@class]"):
        if element.tag != "time" and not _DATE_CLASS.search(element.get("class") or ""):
            continue
        printed = _tidy(element.text_content())
        for part in (printed, *re.split(r"\s*[|•·]\s*", printed)):
            if len(part) <= _LONGEST_LABEL and is_date_line(part) and [day for _, day in find_days(part)] == [published]:
                return part
    return ""
