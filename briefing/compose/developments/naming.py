"""A clause that tells a value → what has that value, in the clause's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase, Quantity

_MOVES = frozenset(
    """rise climb grow swell jump leap soar surge drop fall slip slide sink dwindle shrink narrow widen ease dip edge go come
    stand reach hit pass top double triple halve plunge tumble weaken strengthen recover be
    remain total touch close settle""".split()
)
"""Verbs whose subject has the value."""
_IS_MOVED = frozenset(
    "raise lift increase improve sweeten revise update upgrade downgrade cut lower reduce trim slash bring put push".split()
)
"""Verbs whose object has the value, or whose subject in the passive."""
_EMPTY = frozenset(
    """it they he she that this which what who there figure number total level amount one people person man woman company group
    government party firm""".split()
)
_STATE = re.compile(
    r"\s+(?:infected|unemployed|out\s+of\s+work|without\s+(?:power|water|work|homes)|in\s+(?:hospital|prison|shelters)|affected|registered|"
    r"cancelled|canceled|postponed|closed|lost|sold|damaged|destroyed|on\s+strike)\b"
)
_SHARE = re.compile(
    r"\s+(contained|complete|completed|full|counted|vaccinated|finished|insured|charged|repaired|restored)\b", re.IGNORECASE
)

_HANGS = re.compile(r"\s+(?:of|on|for|in)\s+(?:the\s+|its\s+)?")
LONGEST = 60
"""Code points beyond which a phrase is no name."""


def name_mover(material: Material, clause: Clause, quantity: Quantity) -> str:
    """The noun phrase that has the value, without its article and with what hangs from it by “of” or “on”.

    Empty where the clause tells it in no such phrase.
    """
    text = material.source.text
    state = _SHARE.match(text, quantity.end) if quantity.unit == "percent" else None
    if state:
        return f"share {state[1].lower()}"
    holder = next((p for p in clause.phrases if p.overlaps(quantity)), None)
    verbs = {clause.verb or "", holder.governor if holder else ""}
    for verb in sorted(verbs & (_MOVES | _IS_MOVED)):
        roles = ("object", "subject") if verb in _IS_MOVED else ("subject",)
        for role in roles:
            found = [p for p in clause.phrases if p.governor == verb and p.role == role and not _is_counted(p, quantity)]
            name = next((n for p in found if (n := _print(material, clause, p, quantity))), "")
            if name:
                return name
    return ""


def _is_counted(phrase: Phrase, quantity: Quantity) -> bool:
    """True for the noun of the figure itself."""
    return phrase.overlaps(quantity) or 0 <= phrase.start - quantity.end <= 1


def _print(material: Material, clause: Clause, phrase: Phrase, quantity: Quantity) -> str:
    text = material.source.text
    end = phrase.end
    for hanging in clause.phrases:
        gap = text[end : hanging.start]
        if (
            hanging.start >= end
            and not hanging.overlaps(quantity)
            and re.fullmatch(r"\s+(?:of|on|for|in)\s+(?:the\s+|its\s+)?", gap)
        ):
            end = hanging.end
    state = _STATE.match(text, end)
    end = state.end() if state else end
    words = re.sub(r"\s+", " ", text[phrase.start : end])
    bare = phrase.head in _EMPTY and end == phrase.end
    named = any(phrase.start <= n.start and n.end >= phrase.end for n in material.extraction.names if n.overlaps(phrase))
    if bare or len(words) > LONGEST or re.search(r"\d", words) or (named and end == phrase.end):
        return ""
    return words if _opens_with_name(material, phrase) else words[0].lower() + words[1:]


def _opens_with_name(material: Material, phrase: Phrase) -> bool:
    return any(n.start == phrase.start for n in material.extraction.names)
