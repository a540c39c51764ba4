"""The names of an article and the words around them → which of them are firms, and the one that “the company” stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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


def _is_shown(text: str, name: Name) -> bool:
    before = text[max(0, name.start - _WINDOW) : name.start]
    return bool(_BEFORE.search(before) or _AFTER.search(text[name.end : name.end + _WINDOW]))
