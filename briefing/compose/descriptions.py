"""A span that opens with a description (“the platform”), and the articles → the name of the one thing so described."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Name
    from briefing.model.source import Span

_THE = re.compile(r"the\s+", re.IGNORECASE)
_BETWEEN = r"(?:[\w’'-]+ ){0,6}?"
"""What may stand between an article and the noun: “the Dutch-owned online”."""


class Described(NamedTuple):
    """A description that stands for a name."""

    end: int
    """Where the description ends, exclusive, code points of the article."""
    name: str


def find_described(material: Material, span: Span, materials: Sequence[Material]) -> Described | None:
    """What the description stands for that opens `span`: the one thing named before it that an article calls so.

    It is named in the same sentence, before the span, or in the sentence before; and one of the articles sets name and noun
    side by side (“Lund Air, the island airline”, “the airline Lund Air”). None where that is nothing, or more than one.
    """
    text = material.source.text
    opening = _THE.match(text, span.start, span.end)
    if opening is None:
        return None
    extraction = material.extraction
    phrases = (p for c in (*extraction.facets, *extraction.clauses) for p in c.phrases)
    phrase = next((p for p in phrases if p.start == opening.end() and p.end <= span.end and p.text[-1:].islower()), None)
    if phrase is None:
        return None
    near = {name.full for name in _find_before(material, span) if name.kind in {"organisation", "other"}}
    called = [full for full in sorted(near) if any(_calls(m.source.text, full, phrase.head) for m in materials)]
    return Described(phrase.end, called[0]) if len(called) == 1 else None


def _find_before(material: Material, span: Span) -> Iterable[Name]:
    at = next(i for i, sentence in enumerate(material.sentences) if sentence.start <= span.start < sentence.end)
    first = material.sentences[max(at - 1, 0)].start
    return (name for name in material.extraction.names if first <= name.start and name.end <= span.start)


def _calls(text: str, name: str, noun: str) -> bool:
    """True where the text sets the noun beside the name, as an apposition or as what it is."""
    told = rf"\b{re.escape(name)}(?:, (?:which is )?| is | was )(?:an?|the|its|their) {_BETWEEN}{re.escape(noun)}\b"
    titled = rf"\b{re.escape(noun)} {re.escape(name)}\b"
    return re.search(f"{told}|{titled}", text) is not None
