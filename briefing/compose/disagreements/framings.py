"""Materials → disputes over a figure's scope: the same figure told as an addition and as the whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.disagreements.scope import count_shared, names_in
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Quantity

_ADDED_BEFORE = re.compile(r"\b(?:additional|extra|further|another|added)\s+$", re.IGNORECASE)
_ADDED_AFTER = re.compile(r"^\s*(?:(?:more|additional|extra|further)\b|\w+\s+on\s+top\b)", re.IGNORECASE)


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every figure that one article calls additional and another does not, of one thing by one actor."""
    told = [(Mention(m, c, q), q, _is_added(m, q)) for m in materials for c in m.extraction.clauses for q in c.quantities]
    added = [(mention, quantity) for mention, quantity, extra in told if extra]
    seen: set[tuple[float, str, str]] = set()
    for mention, quantity in added:
        key = (quantity.value, quantity.unit, " ".join(quantity.measure.split()[:1]))
        if key in seen or not quantity.measure:
            continue
        seen.add(key)
        whole = [m for m, q, extra in told if not extra and _same_figure((mention, quantity), (m, q))]
        more = [m for m, q in added if _same_figure((mention, quantity), (m, q))]
        sources = {m.source for m in more or [mention]}
        if [m for m in whole if m.source not in sources]:
            about = f"whether the {quantity.text} {quantity.measure.split()[0]} comes on top of what there is"
            yield Dispute(about, "framing", (tuple(more or [mention]), tuple(whole)))


def _is_added(material: Material, quantity: Quantity) -> bool:
    text = material.source.text
    return bool(
        _ADDED_BEFORE.search(text[max(0, quantity.start - 25) : quantity.start])
        or _ADDED_AFTER.match(text[quantity.end : quantity.end + 30])
    )


def _same_figure(one: tuple[Mention, Quantity], other: tuple[Mention, Quantity]) -> bool:
    """The same value and unit of the same thing, with another word or a name in common."""
    (mention, quantity), (there, figure) = one, other
    if (quantity.value, quantity.unit) != (figure.value, figure.unit):
        return False
    a, b = quantity.measure.split(), figure.measure.split()
    if not a or not b or a[0] != b[0]:
        return False
    names = (names_in(m.material, m.clause) for m in (mention, there))
    return len(set(a) & set(b)) > 1 or count_shared(*names) > 0
