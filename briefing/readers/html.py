"""A web page → the text of its article, and what its markup says of it.

Text: headline first, the day of publication as the page prints it, then the blocks that trafilatura keeps, set apart by blank
lines, each heading and list item on its own.
Trafilatura's own metadata are not asked for: its date finder reads the clock and addresses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import lxml.etree
import lxml.html
import trafilatura

from briefing.readers.day_line import add_date_line
from briefing.readers.decoding import decode, drop_controls
from briefing.readers.metadata import read_metadata
from briefing.readers.plausible import judge_date
from briefing.readers.reading import Extract, report
from briefing.readers.tables import report_tables
from briefing.readers.text import read_credits, shorten_agency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from briefing.model.briefing import Diagnostic

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_PROLOGUE = re.compile(r"\A\s*<\?xml[^>]*\?>")
_ASIDE = frozenset(
    """
    script style noscript template nav footer aside header form button select iframe svg figure figcaption dialog object
    """.split()
)
_ASIDE_CLASS = re.compile(
    r"\b(?:comments?|related|share|social|newsletter|cookie|promo|advert|ad|breadcrumbs?|sidebar|menu|nav|footer)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 25
"""Words below which what was found on a page is no article: a menu, a log-in form, an error message."""
_DEEPEST = 2000
"""Open elements beyond which a page is cut off before it is parsed: libraries recurse into it."""


def read(data: bytes) -> Extract:
    """The article of a page; an empty text, with the reason, where the page holds none."""
    declared = _DECLARED.search(data[:4096])
    name = next((g for g in declared.groups() if g), b"").decode("ascii", "replace") if declared else None
    decoded = decode(data, name)
    if decoded.text is None:
        return Extract("", diagnostics=decoded.diagnostics)
    markup = _PROLOGUE.sub("", drop_controls(decoded.text))
    problems = [d for d in decoded.diagnostics if d.code != "control-characters"]
    root = _parse(markup)
    if root is None:
        return Extract("", diagnostics=(*problems, _report_no_text()))
    metadata = read_metadata(root)
    blocks = _extract_blocks(markup, root)
    if sum(len(block.split()) for block in blocks) < _FEWEST_WORDS:
        return Extract("", diagnostics=(*problems, _report_no_text()))
    if _is_broken(markup):
        problems.append(
            report(
                "broken-page",
                "The page breaks off before its end; only part of the article may have been read.",
                "Save the whole page again, or the article as plain text.",
            )
        )
    if metadata.title and (not blocks or blocks[0].casefold() != metadata.title.casefold()):
        blocks = [metadata.title, *(b for b in blocks if b.casefold() != metadata.title.casefold())]
    text = "\n\n".join(blocks)
    credits_ = read_credits(text, metadata.title)
    stated, doubts = judge_date(metadata.published, credits_.published, text)
    problems += [*doubts, *report_tables(root, text)]
    published = stated or credits_.published
    return Extract(
        text="\n\n".join(add_date_line(blocks, metadata.title, metadata.date_line)),
        title=metadata.title or credits_.title,
        publisher=metadata.publisher or credits_.publisher,
        byline=metadata.byline or credits_.byline,
        wire=credits_.wire or (shorten_agency(metadata.agency) if metadata.agency else None),
        url=metadata.url,
        published=published,
        published_basis="metadata" if stated else "dateline" if published else "unknown",
        stated_day=credits_.stated_day,
        diagnostics=tuple(problems),
    )


def _report_no_text() -> Diagnostic:
    return report(
        "no-text",
        "The page holds no article, only navigation, a form or a message.",
        "Save the article's own page, or its text as plain text.",
    )


def _parse(markup: str) -> HtmlElement | None:
    try:
        parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
        root = lxml.html.document_fromstring(markup, parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None
    return root if max((_depth(e) for e in root.iter("p", "div", "span")), default=0) <= _DEEPEST else None


def _depth(element: HtmlElement) -> int:
    return sum(1 for _ in element.iterancestors())


def _extract_blocks(markup: str, root: HtmlElement) -> list[str]:
    """The blocks of the main text; by trafilatura, or by the page's own paragraphs where it finds too little."""
    document = trafilatura.bare_extraction(
        markup,
        fast=False,
        favor_precision=False,
        favor_recall=False,
        include_comments=False,
        include_tables=False,
        include_images=False,
        include_formatting=False,
        include_links=False,
        deduplicate=False,
        with_metadata=False,
    )
    body = getattr(document, "body", None)
    found = [b for b in _read_blocks(body) if b] if body is not None else []
    if sum(len(b.split()) for b in found) >= _FEWEST_WORDS:
        return found
    return [b for b in _read_paragraphs(root) if b]


def _read_blocks(body: HtmlElement) -> Iterator[str]:
    """One text a block, in order: trafilatura's tree is flat but for lists and quotations."""
    for element in body.iter("head", "p", "item", "quote", "ab"):
        if any(a.tag in {"p", "item", "quote"} for a in element.iterancestors()):
            continue
        lead = "- " if element.tag == "item" else ""
        for part in _split_breaks(element):
            yield lead + part


def _split_breaks(element: HtmlElement) -> list[str]:
    """The texts of an element between its line breaks and inner paragraphs."""
    parts = [""]
    for event, node in lxml.etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if node.tag in {"lb", "br", "p", "item"} and node is not element:
                parts.append("")
            parts[-1] += node.text or ""
        elif node is not element:
            if node.tag in {"p", "item"}:
                parts.append("")
            parts[-1] += node.tail or ""
    return [tidy for part in parts if (tidy := " ".join(part.split()))]


def _read_paragraphs(root: HtmlElement) -> Iterator[str]:
    """The page's own paragraphs and headings, without those in navigation, forms, asides and comments."""
    scope = next(iter(root.xpath("//article | //main")), root)
    for element in scope.iter("h1", "h2", "h3", "p", "li", "blockquote"):
        above = [element, *element.iterancestors()]
        if any(a.tag in _ASIDE or _ASIDE_CLASS.search(f"{a.get('class') or ''} {a.get('id') or ''}") for a in above):
            continue
        text = " ".join(element.text_content().split())
        if element.tag in {"p", "blockquote"} or (scope is not root and element.tag != "li") or len(text.split()) > 12:
            yield text


def _is_broken(markup: str) -> bool:
    """True where the page opens as a document and ends inside a tag, a script or an element that holds text."""
    low = markup.lower()
    if "</html" in low or "</body" in low:
        return False
    if low.rfind("<") > low.rfind(">"):
        return True
    return any(
        len(re.findall(rf"<{tag}[\s>]", low)) > low.count(f"</{tag}")
        for tag in ("article", "main", "div", "section", "script", "body")
    )
