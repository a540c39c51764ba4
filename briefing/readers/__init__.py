"""A file's name and raw bytes → `Reading`: the article and what was wrong with the file. One module a format.

`read` never raises for the content of a file: a file that gives no article gives a diagnostic that says what to do.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefing.model.source import Article
from briefing.readers import html, markdown, text
from briefing.readers.english import NAMES, find_language
from briefing.readers.reading import Extract, Reading, report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing.model.briefing import Diagnostic
    from briefing.options import Known

__all__ = ["LIMIT", "READERS", "Reading", "read"]

LIMIT = 5_000_000
"""Greatest size of a file that is read, in bytes, where the caller sets no other."""
READERS: Mapping[str, Callable[[bytes], Extract]] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
}
"""The reader of each format, by the file's suffix in lower case."""


def read(name: str, data: bytes, known: Known | None = None, *, limit: int = LIMIT) -> Reading:
    """The article in the file `name` with the content `data`, and what was wrong with the file.

    What `known` states goes before what the file says of itself. The diagnostics name no file. No article is given where the
    file is empty, larger than `limit` bytes, of an unknown format, no text, or in another language than English.
    """
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        return _refuse(_report_format(name))
    if len(data) > limit:
        message = f"It has {len(data):,} bytes; the limit is {limit:,}."
        return _refuse(report("too-large", message, "Cut it down to the article, or raise the limit in the options."))
    if not data.strip(b" \t\r\n\f\v\0\xef\xbb\xbf\xff\xfe"):
        return _refuse(report("empty-file", "It is empty.", "Put the article's text into it, or take it out."))
    extract = reader(data)
    if not extract.text.strip():
        if extract.diagnostics:
            return Reading(article=None, diagnostics=extract.diagnostics)
        return _refuse(report("no-text", "It holds no text of an article.", "Put the article's text into it, or take it out."))
    language = find_language(extract.text)
    if language != "en":
        message = f"It is in {NAMES[language]}, not in English."
        return _refuse(report("other-language", message, "Add an English version, or take it out."))
    return Reading(article=_build(data, extract, known), diagnostics=extract.diagnostics)


def _refuse(problem: Diagnostic) -> Reading:
    return Reading(article=None, diagnostics=(problem,))


def _report_format(name: str) -> Diagnostic:
    suffix = PurePath(name).suffix.lower()
    what = f"Files that end in {suffix} are not read." if suffix else "A file without a suffix is not read."
    return report("unsupported-format", what, "Save the article as .txt, .md or .html.")


def _build(data: bytes, extract: Extract, known: Known | None) -> Article:
    """The article, what a person states of it before what the file says."""
    article = Article(
        digest=hashlib.sha256(data).hexdigest(),
        title=extract.title,
        publisher=extract.publisher,
        byline=extract.byline,
        wire=extract.wire,
        url=extract.url,
        published=extract.published,
        published_basis=extract.published_basis,
        stated_day=extract.stated_day,
        text=extract.text,
    )
    if known is None:
        return article
    stated = {
        name: value
        for name in ("title", "publisher", "url", "wire", "published")
        if (value := getattr(known, name)) is not None
    }
    if "published" in stated:
        stated["published_basis"] = "manifest"
    return article.model_copy(update=stated)
