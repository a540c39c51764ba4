"""An article with its passages → its `Extraction`: names, quotations, dates and clauses, from that article alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors import clauses, dates, lengths, names, quantities, quotes
from briefing.extractors.definites import resolve_definites
from briefing.extractors.interviews import attribute_turns
from briefing.extractors.things import resolve_things
from briefing.language.parse import parse
from briefing.model.extraction import Extraction

if TYPE_CHECKING:
    from briefing.model.extraction import Reference
    from briefing.model.source import Article, Passage


def extract(article: Article, passages: tuple[Passage, ...], reference: Reference) -> Extraction:
    """All that `article` gives, its relative dates read against `reference`.

    Every list is in the order of the text and empty where the article has nothing of the kind.
    """
    text = article.text
    parsed = parse(text, passages)
    found_names = names.extract(text, parsed)
    anaphors = names.resolve_pronouns(parsed, found_names)
    quotations = quotes.extract(text, parsed, found_names, anaphors)
    found = clauses.Found(
        text=text,
        names=found_names,
        anaphors=(*resolve_things(parsed, anaphors, found_names), *resolve_definites(text, parsed, found_names)),
        quantities=quantities.extract(text, parsed),
        quotations=quotations,
    )
    told = attribute_turns(text, passages, clauses.extract(parsed, found), found_names)
    times = dates.extract(text, passages, parsed, reference)
    return Extraction(
        article=article,
        reference=reference,
        passages=passages,
        names=found_names,
        quotations=quotations,
        times=lengths.count(text, passages, told, times, reference.date),
        clauses=told,
        facets=attribute_turns(text, passages, clauses.extract_facets(parsed, found), found_names),
    )
