"""The names of an article and the words around them → which of them are firms, and the one that “the company” stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import INSTRUMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.extraction import Name

_KIND = (
    r"(?:airline|bank|brewer|builder|carmaker|carrier|chain|chipmaker|company|conglomerate|developer|drugmaker|firm|giant|group"
    r"|insurer|lender|maker|manufacturer|miner|operator|owner|producer|provider|publisher|retailer|start-?up|supplier|utility)"
)
_BEFORE = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Aa]n?)\s+(?:[\w’'-]+\s+){{0,3}}?{_KIND},\s+$"
    r"|\b(?:bonds|creditors|customers|investors|shareholders|shares|stake|stock)\s+(?:at|in|of)\s+$"
)
_AFTER = re.compile(
    r"^['’]s?\s+(?:[\w’-]+\s+){0,2}?(?:bonds|customers|debts?|earnings|market\s+value|products?|profits?|revenues?|sales"
    r"|shareholders|shares|stock|turnover)\b"
    rf"|^,\s+(?:the|an?|whose)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_KIND}|shares)\b(?![’'-])"
    r"|^,\s+which\s+(?:employs|makes|operates|owns|produces|runs|sells)\b"
    r"|^\s+\((?:[A-Z]+:\s?)?[A-Z.]{2,8}\)"
    r"|^\s+(?:[a-z]+ed\s+itself|earns|employs|makes|owes|sells)\b"
)
_WINDOW = 80
"""Code points before and after a name that are looked at."""
_PUBLIC = frozenset(
    """
    administration agency army assembly association authority board bureau cabinet chamber commission committee congress council
    court department directorate federation force forces government guild inspectorate institute judiciary league ministry
    mission movement navy office ombudsman panel parliament party police prosecutors regulator senate service society state
    treasury tribunal union university watchdog
    """.split()
)
"""What ends the name of a body that nobody calls a company."""
_APPOSED = re.compile(r",\s+(?:the|an?|its)\s+(?:[\w-]+\s+){0,2}")
"""Between a name and one that only tells more of it: “X, the Y contractor”."""
_LIES = re.compile(r"\b(?:around|near|outside|(?:east|north|outskirts|south|town|village|west)\w*\s+of)\s+$")
_WHERE = re.compile(r"\b(?:across|from|in|inside|into)\s+$")
"""Before a name that may be a body’s or a place’s: the first tells a place, the second one unless all else tells a body."""
FIRM_NOUNS = frozenset({"company", "firm", "group", "business", "maker", "manufacturer"})
_NEAR = 450
"""Code points, about a paragraph, in which one firm only is named where the article tells of several."""


def find_firms(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, in order, of all that the article shows to be a firm: by its class, its shares or what it makes.

    Every mention of such a name counts. Empty where no firm is shown as one.
    """
    shown = {n.full for n in names if n.kind != "place" and n.role is None and _is_shown(text, n)}
    return tuple(n for n in names if n.full in shown)


def resolve_firm(noun: str, position: int, firms: Sequence[Name]) -> Name | None:
    """The firm that “the company” at `position` (code points) stands for; None where it is not clear.

    The only one told of so far, else the only one named just before. `noun` is in lower case.
    """
    if noun not in FIRM_NOUNS:
        return None
    earlier = [n for n in firms if n.start < position]
    near = [n for n in earlier if n.start > position - _NEAR]
    chosen = earlier if len({n.full for n in earlier}) == 1 else near
    return chosen[-1] if len({n.full for n in chosen}) == 1 else None


def find_topic(names: Sequence[Name], text: str, firms: Sequence[Name], *, public: bool = False) -> Name | None:
    """The only one of `names`, which stand in one paragraph of `text`, that can be what it is about; None for several or none.

    One of `firms` can, whatever it looks like. A place, a law and what tells where something lies (“west of Ashby”) cannot; a
    public body only where `public`.
    """
    may = [n for n in names if n in firms or (n.kind in {"organisation", "other"} and _may_be_topic(n, text, public=public))]
    may = [n for n in may if not any(_APPOSED.fullmatch(text, other.end, n.start) for other in may if other.end < n.start)]
    return may[-1] if len({n.full for n in may}) == 1 else None


def _may_be_topic(name: Name, text: str, *, public: bool) -> bool:
    last = name.full.lower().split()[-1]
    before = text[max(0, name.start - _WINDOW) : name.start]
    placed = _LIES.search(before) or (name.kind == "other" and _WHERE.search(before))
    return last not in INSTRUMENTS and (public or last not in _PUBLIC) and not placed


def _is_shown(text: str, name: Name) -> bool:
    before = text[max(0, name.start - _WINDOW) : name.start]
    return bool(_BEFORE.search(before) or _AFTER.search(text[name.end : name.end + _WINDOW]))
