"""Material → origins: which articles copy or rewrite one report, so that they count once."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from briefing.compose.similarity import Weights, containment, cosine, shingles, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.extraction import Extraction

COPIED = 0.25
"""Share of five-word shingles from which on one article is taken for a copy of the other: independent reports of one
event share under a tenth, most of it quotations."""
REWRITTEN = 0.2
"""Cosine from which on two reports that credit the same agency, within days, are taken for one report rewritten."""
NEAR = datetime.timedelta(days=2)


def find_origins(extractions: Sequence[Extraction]) -> tuple[int, ...]:
    """The number of the origin of each article, from 1, in the order given; articles of one origin share it."""
    texts = [_own_words(extraction) for extraction in extractions]
    runs = [shingles(text) for text in texts]
    bags = [[w for w in words(text) if len(w) > 3] for text in texts]
    weights = Weights(bags)
    vectors = [weights.vector(bag) for bag in bags]
    leader = list(range(len(extractions)))
    for i, one in enumerate(extractions):
        for j in range(i):
            copied = containment(runs[i], runs[j]) >= COPIED
            if copied or (_same_agency(one, extractions[j]) and cosine(vectors[i], vectors[j]) >= REWRITTEN):
                old, new = leader[i], leader[j]
                leader = [new if at == old else at for at in leader]
    order = list(dict.fromkeys(leader))
    return tuple(order.index(at) + 1 for at in leader)


def _own_words(extraction: Extraction) -> str:
    """The body of the article without its quotations, which two reporters at one press conference share."""
    text = extraction.article.text
    quoted = {i for q in extraction.quotations for part in q.parts for i in range(part.start, part.end)}
    body = [s for passage in extraction.passages for s in passage.sentences if s.kind == "body"]
    return "\n".join("".join(text[i] for i in range(s.start, s.end) if i not in quoted) for s in body)


def _same_agency(one: Extraction, other: Extraction) -> bool:
    """True where both credit one agency and are not known to be days apart."""
    if not one.article.wire or one.article.wire.casefold() != (other.article.wire or "").casefold():
        return False
    if one.reference.date is None or other.reference.date is None:
        return True
    return abs(one.reference.date - other.reference.date) <= NEAR
