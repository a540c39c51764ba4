"""A demand for several things → the part of it that is about one matter, printed with “…” for what stands before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.printing import print_span
from briefing.compose.similarity import words
from briefing.compose.stemming import stem
from briefing.compose.wish_words import STRENGTHS
from briefing.model.source import Span

if TYPE_CHECKING:
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.matter_choice import Matter
    from briefing.model.statement import Statement

SHARED = 0.5
"""Share of the words of an item that another source must have to be cited for it."""
SAME_ITEM = 2
"""Words in common from which on two articles tell one item of one demand."""
_COMMA = re.compile(r",\s+(and\s+)?")
_ARTICLE = re.compile(r"\b(?:the|an?|its|their)\s$", re.IGNORECASE)


class Item(NamedTuple):
    """One thing of a list that somebody demands."""

    told: Span
    """From the beginning of the clause to the end of the item."""
    gap: Span | None
    """What stands between the verb and the item; null for the first."""
    stems: frozenset[str]


def find_items(lead: Evidence) -> tuple[Item, ...]:
    """The items of “Ulm seeks a road, a lower toll, and a bridge.”; empty where the clause lists fewer than three."""
    text, printed = lead.material.source.text, lead.printed
    objects = [p for p in lead.clause.phrases if p.governor in STRENGTHS and p.role != "subject" and p.start > printed.start]
    commas = list(_COMMA.finditer(text, printed.start, printed.end))
    last = next((i for i, comma in enumerate(commas) if comma[1]), 0)
    if not objects or last < 1 or objects[0].start > commas[0].start():
        return ()
    article = _ARTICLE.search(text, printed.start, objects[0].start)
    first = article.start() if article else objects[0].start
    ends = [*(comma.start() for comma in commas[: last + 1]), printed.end]
    starts = [first, *(comma.end() for comma in commas[: last + 1])]
    return tuple(
        Item(
            told=Span(start=printed.start, end=end),
            gap=Span(start=first - 1, end=start - 1) if start > first else None,
            stems=frozenset(stem(word) for word in words(text[start:end].replace("-", " "))),
        )
        for start, end in zip(starts, ends, strict=True)
    )


def names(item: Item, matter: Matter, name: str) -> bool:
    """True where the item has all words of the name, or one of the words of a theme."""
    wanted = {stem(word) for word in words(name)}
    return wanted <= item.stems or (matter.label is not None and any(stem(word) in item.stems for word in matter.key))


def gives_more(fuller: Item, item: Item) -> bool:
    """True for the same item with a figure besides."""
    figures = {word for word in fuller.stems if word[0].isdigit()}
    return bool(figures - item.stems) and len(fuller.stems & item.stems - _SMALL) >= SAME_ITEM


def state_item(dossier: Dossier, fact: Fact, lead: Evidence, item: Item) -> Statement:
    """“Ulm seeks … a lower toll on lorries.”; sources that do not name it are not cited."""
    naming = [
        e
        for e in fact.evidence
        if e.material is not lead.material and len(item.stems & e.words) >= SHARED * len(item.stems - _SMALL)
    ]
    citations = {e.material.source.id: e.material.cite(e.printed) for e in naming}
    told = print_span(lead.material, item.told, omitted=[item.gap] if item.gap else [])
    return dossier.make(told, [lead.material.cite(item.told), *citations.values()])


_SMALL = frozenset("a an and for its new of on or some that the their to with".split())
