"""A few texts by file name → their extractions and their briefing, by the real stages: what tests of composing start from."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from briefing.compose import compose
from briefing.compose.dating import infer_dates
from briefing.extractors import extract
from briefing.options import Options
from briefing.readers import read
from briefing.segment import segment

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from briefing.model.briefing import Briefing
    from briefing.model.extraction import Extraction, Reference
    from briefing.model.source import Article
    from briefing.model.statement import Statement


def read_article(file: str, text: str) -> Article:
    """The article in `text`, read in the format that the suffix of `file` tells. An assertion fails where it cannot be used."""
    reading = read(file, text.encode())
    assert reading.article is not None, f"{file}: {reading.diagnostics}"
    return reading.article


@functools.cache
def _extract(article: Article, reference: Reference) -> Extraction:
    return extract(article, segment(article), reference)


def extractions(texts: Mapping[str, str]) -> list[tuple[str, Extraction]]:
    """File and extraction of each of `texts` (text by file name), in the same order: what `compose` is given.

    An article is extracted once a process for each reference date; the dates are told by the articles themselves.
    """
    articles = [read_article(file, text) for file, text in texts.items()]
    return [
        (file, _extract(article, reference))
        for file, article, reference in zip(texts, articles, infer_dates(articles), strict=True)
    ]


def briefing_of(texts: Mapping[str, str], options: Options | None = None, as_of: datetime.date | None = None) -> Briefing:
    """The briefing of `texts`, text by file name."""
    return compose(extractions(texts), options or Options(), as_of)


def prose(briefing: Briefing) -> Iterator[tuple[str, Statement]]:
    """Every statement of the sections that tell facts, with the section’s name: no deadline, quotation or disagreement."""
    for section in ("bottom_line", "context", "stakes", "outlook"):
        yield from ((section, statement) for statement in getattr(briefing, section))
    for issue in briefing.issues:
        yield from (("issues", statement) for statement in issue.statements)
        yield from (("issues", statement) for position in issue.positions for statement in position.statements)


def printed(briefing: Briefing) -> Iterator[Statement]:
    """Every statement that the memo prints, quotations among them."""
    yield from (statement for _, statement in prose(briefing))
    yield from briefing.deadlines
    yield from briefing.quotes
    for disagreement in briefing.disagreements:
        yield from disagreement.claims
    for development in briefing.developments:
        yield from development.steps
