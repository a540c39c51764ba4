"""A demand for several things → the part of it that is about one matter, printed with “…” for the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.printing import print_span
from briefing.compose.similarity import words
from briefing.compose.stemming import stem
from briefing.compose.wish_words import STRENGTHS
from briefing.model.source import Span

if TYPE_CHECKING:
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.matter_choice import Key
    from briefing.model.statement import Statement

_COMMA = re.compile(r",\s+(and\s+)?")
_ARTICLE = re.compile(r"\b(?:the|an?|its|their)\s$", re.IGNORECASE)


def state_part(dossier: Dossier, fact: Fact, key: Key) -> Statement | None:
    """“Ulm seeks … a lower toll on lorries.”: the item that has all words of `key`, of a list of three or more.

    None where the clause lists nothing, or where the item is the first. Sources that name it not are not cited.
    """
    lead = dossier.leads[fact]
    text, printed = lead.material.source.text, lead.printed
    objects = [p for p in lead.clause.phrases if p.governor in STRENGTHS and p.role != "subject" and p.start > printed.start]
    commas = list(_COMMA.finditer(text, printed.start, printed.end))
    last = next((i for i, comma in enumerate(commas) if comma[1]), 0)
    if not objects or last < 1 or objects[0].start > commas[0].start():
        return None
    wanted = {stem(word) for word in key}
    for i, comma in enumerate(commas[: last + 1]):
        end = commas[i + 1].start() if i < last else printed.end
        if wanted <= {stem(word) for word in words(text[comma.end() : end])}:
            article = _ARTICLE.search(text, printed.start, objects[0].start)
            gap = Span(start=(article.start() if article else objects[0].start) - 1, end=comma.end() - 1)
            span = Span(start=printed.start, end=end)
            naming = [e for e in fact.evidence if e.material is not lead.material and wanted <= set(e.terms)]
            citations = {e.material.source.id: e.material.cite(e.printed) for e in naming}
            told = print_span(lead.material, span, omitted=[gap])
            return dossier.make(told, [lead.material.cite(span), *citations.values()])
    return None
