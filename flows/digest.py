"""A briefing → the ten lines by which somebody sees at a glance what the memo says."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

WIDTH = 160
"""Characters of a line; what goes beyond is left out with an ellipsis, as in a statement."""
DATED_LINES = 2
"""How many deadlines are told."""


def summarise(briefing: Briefing) -> tuple[str, ...]:
    """Ten lines at most: title, numbers, bottom line, issues, next deadlines, disputes and what moved, first quotation."""
    lines = [briefing.title, _count(briefing)]
    lines += [f"Bottom line: {statement.text}" for statement in briefing.bottom_line[:3]] or ["Bottom line: no evidence"]
    lines.append("Issues: " + ("; ".join(issue.name for issue in briefing.issues) or "none found"))
    dated = [deadline for deadline in briefing.deadlines if deadline.date]
    lines += [f"Deadline: {deadline.date}: {deadline.what}" for deadline in dated[:DATED_LINES]] or ["Deadlines: none dated"]
    moved = "; ".join(f"{each.about}: {each.steps[0].figure} → {each.steps[-1].figure}" for each in briefing.developments)
    disputed = "; ".join(each.about for each in briefing.disagreements) or "nothing"
    lines.append(f"Disputed: {disputed}" + (f" · Moved: {moved}" if moved else ""))
    if briefing.quotes:
        quote = briefing.quotes[0]
        lines.append(f"Quoted: {quote.speaker or 'unnamed'}: “{quote.text}”")
    return tuple(textwrap.shorten(line, WIDTH, placeholder=" …") for line in lines)


def _count(briefing: Briefing) -> str:
    """Every number with what it counts."""
    origins = len({source.origin for source in briefing.sources})
    parts = (
        f"as of {briefing.as_of.isoformat() if briefing.as_of else 'no known date'}",
        _number(len(briefing.sources), "article"),
        _number(origins, "independent origin"),
        _number(len(briefing.issues), "issue"),
        _number(len(briefing.deadlines), "deadline"),
        _number(len(briefing.quotes), "quotation"),
        _number(len(briefing.disagreements), "disagreement"),
        _number(len(briefing.developments), "figure that moved", "figures that moved"),
        _number(len(briefing.diagnostics), "problem with the input", "problems with the input"),
    )
    return ", ".join(parts)


def _number(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
