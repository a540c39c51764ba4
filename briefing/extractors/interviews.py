"""The clauses of an interview set as questions and answers → the same clauses, each with who says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.extraction import Clause, Name
    from briefing.model.source import Passage

_LABEL: Final = re.compile(r"\s*(?P<who>Q|A|[A-Z][A-Z.’'-]{2,}(?:\s[A-Z][A-Z.’'-]+){0,2})\s*:\s")
_MET: Final = re.compile(
    r"\b(?:(?:spoke|talked|sat\s+down|chatted|met)\s+(?:with|to)|interview(?:ed)?(?:\s+with)?|in\s+conversation\s+with)\s+"
    r"(?P<whom>her\b|him\b|them\b|(?=[A-Z]))"
)
_FEWEST: Final = 2
"""So many labels make an interview; one alone may be a headline's."""


def attribute_turns(
    text: str, passages: Sequence[Passage], clauses: Sequence[Clause], names: Sequence[Name]
) -> tuple[Clause, ...]:
    """The clauses in order; those of a labelled turn without a speaker of their own have its speaker.

    “A:” is whom the lines above the first question say the paper spoke with, “FERRIS:” the person of that surname, else the
    label itself, which is left out where the clause is printed alone. A turn ends with its paragraph; a question is nobody's
    statement and is left out. An article with fewer labels than two is given back as it is.
    """
    turns = [(p, found["who"]) for p in passages if p.kind == "body" and (found := _LABEL.match(text, p.start, p.end))]
    if len({who for _, who in turns}) < _FEWEST:
        return tuple(clauses)
    asked = _find_asked(text, turns[0][0].start, names)
    kept: list[Clause] = []
    for clause in clauses:
        who = next((who for passage, who in turns if passage.covers(clause)), None)
        if who is None or clause.speaker is not None:
            kept.append(clause)
        elif who != "Q" and not clause.cut(text).rstrip().endswith("?"):
            speaker = asked or "the person interviewed" if who == "A" else _find_named(who, names)
            label = _LABEL.match(text, clause.start, clause.end)
            shown = (Span(start=clause.start, end=label.end()),) if label is not None else ()
            kept.append(clause.model_copy(update={"speaker": speaker, "openers": (*shown, *clause.openers)}))
    return tuple(kept)


def _find_named(label: str, names: Sequence[Name]) -> str:
    """The fullest name that ends on the label, whatever its capitals; the label in ordinary capitals where there is none."""
    return next((n.full for n in names if n.kind == "person" and n.full.upper().endswith(label)), label.title())


def _find_asked(text: str, end: int, names: Sequence[Name]) -> str | None:
    """The person whom the article says, before code point `end`, that it spoke with; None where it says none."""
    met = _MET.search(text, 0, end)
    persons = [n for n in names if n.kind == "person" and n.start < end]
    if met is None:
        return None
    if met["whom"]:
        return persons[0].full if persons else None
    return next((n.full for n in persons if n.start >= met.end() - 1), None)
