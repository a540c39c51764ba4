"""Paragraphs with their names → quotations: what was said, in which words, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names import resolve_pronouns
from briefing.extractors.quotes.attribution import attribute
from briefing.extractors.quotes.grouping import join
from briefing.extractors.quotes.outline import outline
from briefing.extractors.quotes.speakers import Cast

if TYPE_CHECKING:
    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Anaphor, Name, Quotation
    from briefing.model.source import Passage

__all__ = ["extract"]


def extract(
    text: str,
    passages: tuple[Passage, ...],
    parsed: tuple[ParsedSentence, ...],
    names: tuple[Name, ...],
    anaphors: tuple[Anaphor, ...] | None = None,
) -> tuple[Quotation, ...]:
    """Every quotation in the body of the article, in order; titles, terms and scare quotes are none.

    `speaker` is the fullest name in the article, or the article's own description, or null where none is told. Quoted words in
    headings, summaries, captions and boilerplate are left out. Empty where nobody is quoted. `anaphors` are what
    `names.resolve_pronouns` gives of the same sentences and names; where they are left out, they are found here.
    """
    body = {p.start for p in passages if p.kind == "body"}
    spoken = tuple(s for s in parsed if s.passage.start in body)
    cast = Cast.of(names, resolve_pronouns(parsed, names) if anaphors is None else anaphors)
    return join(text, attribute(outline(text, spoken, names), cast))
