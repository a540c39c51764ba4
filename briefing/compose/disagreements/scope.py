"""A clause → what it is about besides the claim itself: the names in it, compared across articles."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.compose.material import Material

_HONORIFICS = frozenset("mr mrs ms miss dr sir dame lord lady prof professor president the".split())
_PROSPECT = re.compile(
    r"\b(?:forecasts?|expect(?:s|ed|ing|ation)?|project(?:s|ed|ion)|predict(?:s|ed|ion)?|target(?:s|ed)?|aims?|hopes?|could|might|"
    r"(?-i:may)|likely|potential(?:ly)?|estimat(?:es?|ed) (?:that|to)|if|unless|reckons?|fear(?:s|ed)?|more realistic)\b",
    re.IGNORECASE,
)

_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)


def names_in(material: Material, span: Span, *, besides: str | None = None, things: bool = False) -> frozenset[str]:
    """The full names in a stretch of text.

    `besides` is one to be left out, such as the speaker's; with `things`, names of what is neither person, body nor
    place count too.
    """
    found = {n.full for n in material.extraction.names if span.covers(n) and (things or n.kind != "other")}
    return frozenset(name for name in found if besides is None or not same_name(name, besides))


@functools.lru_cache(maxsize=1 << 16)
def words_of(name: str) -> frozenset[str]:
    """The words of a name in lower case, honorifics and stops left out."""
    return frozenset(w for w in re.findall(r"[\w'-]+", name.lower().replace(".", "").replace("’", "'")) if w not in _HONORIFICS)


def same_name(one: str, other: str) -> bool:
    """True where the words of one name are among those of the other (“Xi”, “Xi Jinping”)."""
    a, b = words_of(one), words_of(other)
    return bool(a and b) and (a <= b or b <= a)


def count_shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many names of the one are names of the other too."""
    rest = list(other)
    return sum(1 for name in set(one) if any(same_name(name, o) for o in rest))


def knows(material: Material, names: Iterable[str]) -> bool:
    """True where the article names one of `names` too, wherever."""
    return count_shared(names, material.names) > 0


def is_prospect(text: str) -> bool:
    """True where the words tell what may come, and not what is."""
    return is_forecast(text) or is_hypothetical(text)


def is_forecast(text: str) -> bool:
    """True where the words weigh what may come: “could”, “expected”, “if”."""
    return _PROSPECT.search(text) is not None


def is_hypothetical(text: str) -> bool:
    """True for what a thing planned would do: “the dam would drown 40 farms”."""
    return _WOULD.search(text) is not None


def setting(material: Material, clause: Span) -> frozenset[str]:
    """The names of the paragraph up to the end of `clause`; of the one before where it has none."""
    ahead = [p for p in material.extraction.passages if p.start < clause.end]
    for passage in reversed(ahead[-2:]):
        until = Span(start=passage.start, end=max(passage.start, min(passage.end, clause.end)))
        if names := names_in(material, until, things=True):
            return names
    return frozenset()


def days_apart(one: Material, other: Material) -> int | None:
    """Days from the publication of `one` to that of `other`; None where either is unknown."""
    a, b = one.source.published, other.source.published
    return (b - a).days if a and b else None
