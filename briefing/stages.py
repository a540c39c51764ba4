"""The stages of the pipeline, as data: what each is given, what its outcome depends on, and which function does it.

`STAGES` is the order. The functions are looked up when a stage works: a run that finds everything in the store loads no
language model and no renderer.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import Base64Bytes

from briefing.assets import digest_templates
from briefing.model.briefing import Briefing
from briefing.model.extraction import Extraction, Reference
from briefing.run import Stage, digest

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping

    from briefing.changes.earlier import Earlier
    from briefing.model.briefing import Diagnostic
    from briefing.model.source import Article
    from briefing.options import Known, Options
    from briefing.readers import Reading
    from briefing.run import Result
    from briefing.verify import Fault
    from briefing.writers.memo_model import Memo

COMPOSE_OPTIONS = ("title", "topic", "lexicon")
WRITE_OPTIONS = ("to", "sender", "classification", "citation_style", "sections")


@dataclass(frozen=True)
class Seed:
    """One file to be read. Its name is no part of it: a file that is renamed need not be read again."""

    suffix: str
    """Of the file's name, in lower case, with its dot: it tells the format. Empty where the name has none."""
    data: bytes
    known: Known | None


@dataclass(frozen=True)
class Dated:
    """One article with the day that its “Friday” is read against."""

    article: Article
    reference: Reference


@dataclass(frozen=True, eq=False)
class Gathered:
    """All that one briefing is composed from."""

    files: tuple[tuple[str, Result[Extraction]], ...]
    """By name of the file."""
    options: Options
    as_of: datetime.date | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, eq=False)
class Papers:
    """What every document is written from."""

    briefing: Result[Briefing]
    options: Options
    templates: Mapping[str, bytes]
    """Content by path relative to the folder of templates."""
    earlier: Earlier | None = None
    """The edition before; None for the first."""

    @functools.cached_property
    def memo(self) -> Memo:
        """The briefing laid out: made once, and only when a document has to be written."""
        from briefing.writers import memo

        edition = name_edition(self.briefing.value.as_of, self.json)
        before = (self.earlier.id, self.earlier.briefing) if self.earlier and self.earlier.briefing else None
        return memo.build(self.briefing.value, self.options.only(*WRITE_OPTIONS), edition, before)

    @functools.cached_property
    def json(self) -> bytes:
        """The briefing as `briefing.json` holds it."""
        return print_briefing(self.briefing.value)


@dataclass(frozen=True)
class Document:
    """One file that is written from the papers."""

    name: str
    write: Callable[[Papers, Mapping[str, bytes]], bytes]
    """Is given the papers, and no templates but those that the document uses."""
    uses: Callable[[str], bool] = lambda _name: False
    """True for the path of a template that the document uses."""
    has_annex: bool = False
    """True where it prints the memo's annex, and so what has changed since the edition before."""

    def templates(self, papers: Papers) -> dict[str, bytes]:
        """The templates that the document uses."""
        return {name: data for name, data in papers.templates.items() if self.uses(name)}


def print_briefing(briefing: Briefing) -> bytes:
    """The bytes of `briefing.json`: UTF-8, two spaces of indent, a line end at the end."""
    return briefing.model_dump_json(indent=2).encode() + b"\n"


def name_edition(as_of: datetime.date | None, data: bytes) -> str:
    """The id of the edition whose `briefing.json` is `data`: its cut-off, or “undated”, and eight digits of the digest."""
    return f"{as_of.isoformat() if as_of else 'undated'}-{digest(data)[:8]}"


def _read(seed: Seed) -> Reading:
    from briefing import readers

    return readers.read(f"article{seed.suffix}", seed.data, seed.known, limit=len(seed.data))


def _reading() -> type[Reading]:
    from briefing.readers import Reading

    return Reading


def _date(articles: tuple[Article, ...]) -> tuple[Reference, ...]:
    from briefing.compose.dating import infer_dates

    return infer_dates(articles)


def _extract(dated: Dated) -> Extraction:
    from briefing.extractors import extract
    from briefing.segment import segment

    return extract(dated.article, segment(dated.article), dated.reference)


def _compose(gathered: Gathered) -> Briefing:
    from briefing.compose import compose

    files = [(name, extraction.value) for name, extraction in gathered.files]
    return compose(files, gathered.options.only(*COMPOSE_OPTIONS), gathered.as_of, gathered.diagnostics)


def _verify(briefing: Result[Briefing]) -> tuple[Fault, ...]:
    from briefing.verify import verify

    return verify(briefing.value)


def _faults() -> object:
    from briefing.verify import Fault

    return tuple[Fault, ...]


def _write(order: tuple[Papers, Document]) -> bytes:
    papers, document = order
    return document.write(papers, document.templates(papers))


READ: Stage[Seed, Reading] = Stage(
    "read",
    work=_read,
    parts=lambda seed: (seed.suffix, digest(seed.data), seed.known.model_dump_json() if seed.known else ""),
    kind=_reading,
)
DATE: Stage[tuple[Article, ...], tuple[Reference, ...]] = Stage(
    "date",
    work=_date,
    parts=lambda articles: tuple(digest(article.model_dump_json()) for article in articles),
    kind=lambda: tuple[Reference, ...],
)
EXTRACT: Stage[Dated, Extraction] = Stage(
    "extract",
    work=_extract,
    parts=lambda dated: (digest(dated.article.model_dump_json()), dated.reference.model_dump_json()),
    kind=lambda: Extraction,
)
COMPOSE: Stage[Gathered, Briefing] = Stage(
    "compose",
    work=_compose,
    parts=lambda gathered: (
        gathered.options.only(*COMPOSE_OPTIONS).model_dump_json(),
        str(gathered.as_of),
        *(part for name, extraction in gathered.files for part in (name, extraction.digest)),
        *(diagnostic.model_dump_json() for diagnostic in gathered.diagnostics),
    ),
    kind=lambda: Briefing,
)
VERIFY: Stage[Result[Briefing], tuple[Fault, ...]] = Stage(
    "verify",
    work=_verify,
    parts=lambda briefing: (briefing.digest,),
    kind=_faults,
)
WRITE: Stage[tuple[Papers, Document], bytes] = Stage(
    "write",
    work=_write,
    parts=lambda order: (
        order[1].name,
        order[0].briefing.digest,
        order[0].options.only(*WRITE_OPTIONS).model_dump_json(),
        digest_templates(order[1].templates(order[0])),
        order[0].earlier.key if order[0].earlier and order[1].has_annex else "",
    ),
    kind=lambda: Base64Bytes,
)
STAGES: tuple[Stage[Any, Any], ...] = (READ, DATE, EXTRACT, COMPOSE, VERIFY, WRITE)
"""In the order of a run."""


def _write_word(papers: Papers, templates: Mapping[str, bytes]) -> bytes:
    from briefing.writers import docx

    return docx.write(papers.memo, templates["memo.docx"])


def _write_pdf(papers: Papers, templates: Mapping[str, bytes]) -> bytes:
    from briefing.writers import pdf

    return pdf.write(papers.memo, templates, papers.json)


def _write_markdown(papers: Papers, _templates: Mapping[str, bytes]) -> bytes:
    from briefing.writers import markdown

    return markdown.write(papers.memo)


def _write_calendar(papers: Papers, _templates: Mapping[str, bytes]) -> bytes:
    from briefing.writers import calendar

    return calendar.write(papers.briefing.value)


def _write_csl(papers: Papers, _templates: Mapping[str, bytes]) -> bytes:
    from briefing.writers import references

    return references.write_csl(papers.briefing.value)


def _write_ris(papers: Papers, _templates: Mapping[str, bytes]) -> bytes:
    from briefing.writers import references

    return references.write_ris(papers.briefing.value)


DOCUMENTS = (
    Document("memo.docx", _write_word, uses=lambda name: name == "memo.docx", has_annex=True),
    Document(
        "memo.pdf", _write_pdf, uses=lambda name: not name.startswith("site/") and not name.endswith(".docx"), has_annex=True
    ),
    Document("memo.md", _write_markdown),
    Document("deadlines.ics", _write_calendar),
    Document("sources.csl.json", _write_csl),
    Document("sources.ris", _write_ris),
)
"""In the order in which they are named to people."""
