"""Articles → the date that each is read against: its own, or else that of the dated article it is most like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.similarity import Weights, cosine, words
from briefing.model.extraction import Reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.source import Article

ALIKE = 0.08
"""Cosine of two articles' words below which they tell different stories, and one says nothing of the other's date."""


def infer_dates(articles: Sequence[Article]) -> tuple[Reference, ...]:
    """One reference date an article, in the order given.

    An article that states its day of publication keeps it. One that states none takes that of the dated article whose
    words are most like its own (of equals, the earlier), with the basis "corpus"; where none is alike, the date is null.
    """
    bags = [[w for w in words(article.text) if len(w) > 3] for article in articles]
    weights = Weights(bags)
    vectors = [weights.vector(bag) for bag in bags]
    dated = [i for i, article in enumerate(articles) if article.published]
    references: list[Reference] = []
    for i, article in enumerate(articles):
        if article.published:
            references.append(Reference(date=article.published, basis=article.published_basis))
            continue
        alike = [(cosine(vectors[i], vectors[j]), articles[j].published, articles[j].digest) for j in dated]
        best = min(((-score, date, digest) for score, date, digest in alike if score >= ALIKE and date), default=None)
        references.append(Reference(date=best[1], basis="corpus") if best else Reference(date=None, basis="unknown"))
    return tuple(references)
