"""A span that opens with a description (“the platform”, “the offer”) → whom it names, or whose it is and what for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Name

_THE = re.compile(r"the\s+", re.IGNORECASE)
_BETWEEN = r"(?:[\w’'-]+ ){0,6}?"
"""What may stand between an article and the noun: “the Dutch-owned online”."""

_OFFER = (
    r"(?:cut-?off|deadline|extension|invitation|offer|period|proposal|reprieve|term|time[- ]limit|ultimatum|waiver|window)\b"
    r"(?:\s+date\b)?"
)
"""What newspapers call, by turns, an offer and the time for which it stands."""
_BARE_OFFER = re.compile(rf"the\s+({_OFFER})(?!\s+(?:for|of|on|that|to|which)\b)", re.IGNORECASE)
_FULL_OFFER = re.compile(
    rf"(?:['’]s?\s+(?:[\w-]+\s+){{0,2}}?|\b[Aa]n?\s+(?:[\w-]+\s+){{0,2}}?|\b[Tt]he\s+(?:[\w-]+\s+){{0,2}}?)"
    rf"{_OFFER}(?P<purpose>\s+(?:for|of|on)\s+)?"
)


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


def find_offer(material: Material, span: Span) -> tuple[Span, str] | None:
    """The words “the offer” that open `span`, and the same with whose it is and what for, each in brackets.

    Both are those of the one offer or limit that its sentence, or the one before, tells of: “[Ada Lund’s] offer [of talks]”.
    None where the span says so itself, or nothing told before does, or more than one.
    """
    text = material.source.text
    bare = _BARE_OFFER.match(text, span.start, span.end)
    if bare is None:
        return None
    at = next(i for i, sentence in enumerate(material.sentences) if sentence.start <= span.start < sentence.end)
    told = list(_FULL_OFFER.finditer(text, material.sentences[max(at - 1, 0)].start, span.start))
    if len(told) != 1:
        return None
    owner = next((name for name in material.extraction.names if name.end == told[0].start() and name.kind != "place"), None)
    phrases = (p for clause in material.extraction.clauses for p in clause.phrases)
    purpose = next((p for p in phrases if told[0]["purpose"] and p.start == told[0].end()), None)
    if owner is None and purpose is None:
        return None
    head = f"[{owner.full}{'’' if owner.full.endswith('s') else '’s'}]" if owner else "[The]"
    tail = f" [{told[0]['purpose'].strip()} {purpose.text}]" if purpose else ""
    return Span(start=bare.start(), end=bare.end()), f"{head} {bare[1]}{tail}"


def _find_before(material: Material, span: Span) -> Iterable[Name]:
    at = next(i for i, sentence in enumerate(material.sentences) if sentence.start <= span.start < sentence.end)
    first = material.sentences[max(at - 1, 0)].start
    return (name for name in material.extraction.names if first <= name.start and name.end <= span.start)


def _calls(text: str, name: str, noun: str) -> bool:
    """True where the text sets the noun beside the name, as an apposition or as what it is."""
    told = rf"\b{re.escape(name)}(?:, (?:which is )?| is | was )(?:an?|the|its|their) {_BETWEEN}{re.escape(noun)}\b"
    titled = rf"\b{re.escape(noun)} {re.escape(name)}\b"
    return re.search(f"{told}|{titled}", text) is not None
