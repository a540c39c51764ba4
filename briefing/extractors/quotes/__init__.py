"""Paragraphs with their names → quotations: what was said, in which words, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names import resolve_pronouns
from briefing.extractors.quotes.attribution import attribute, attribute_points
from briefing.extractors.quotes.cast import Cast
from briefing.extractors.quotes.grouping import join
from briefing.extractors.quotes.occasions import add_occasion
from briefing.extractors.quotes.outline import outline

if TYPE_CHECKING:
    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Anaphor, Name, Quotation

__all__ = ["extract"]


def extract(
    text: str,
    parsed: tuple[ParsedSentence, ...],
    names: tuple[Name, ...],
    anaphors: tuple[Anaphor, ...] | None = None,
) -> tuple[Quotation, ...]:
    """Every quotation in the article, in order; titles, terms and scare quotes are none.

    `speaker` is the fullest name in the article, or the article's own description, or null where none is told. Quoted words in
    headings, captions and boilerplate are left out, and so are those in a summary box that its own point gives to no name.
    Empty where nobody is quoted. `anaphors` are what `names.resolve_pronouns` gives of the same sentences and names; where they
    are left out, they are found here.
    """
    cast = Cast.of(names, resolve_pronouns(parsed, names) if anaphors is None else anaphors, text, parsed)
    body, points = (
        tuple(s for s in parsed if s.passage.kind == kind and s.sentence.kind == kind) for kind in ("body", "summary")
    )
    summed_up = attribute_points(outline(text, points, names), cast)
    paragraphs = outline(text, body, names)
    said = (add_occasion(quotation, paragraphs, text, cast) for quotation in join(text, attribute(paragraphs, cast)))
    return tuple(sorted((*said, *join(text, summed_up)), key=lambda q: q.parts[0].start))
