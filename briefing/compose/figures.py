"""A clause's figures → the clauses of other articles that give the same figures: corroboration that wording hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.clashes import clash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.material import Evidence
    from briefing.model.extraction import Quantity

LARGE = 1000
"""A count from which on two articles seldom share it by chance."""
ASIDE = 6
"""Words between two commas up to which they are said in passing."""
ROUND = 10
"""Multiples of this are shared by chance, unless something else is shared too."""
_COUNTING = frozenset(
    """percent per cent year month week day monday tuesday wednesday thursday friday saturday sunday last next million billion
    thousand rise fall lose win""".split()
)


def index_figures(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """The clauses that give each telling figure, in their order."""
    found: dict[str, list[Evidence]] = {}
    for each in evidence:
        for figure in _figures(each):
            found.setdefault(figure, []).append(each)
    return found


def find_echoes(lead: Evidence, by_figure: Mapping[str, Sequence[Evidence]]) -> list[Evidence]:
    """The clauses of other sources that give a figure of `lead`, and speak of the same thing; empty where none does.

    They speak of the same thing where they share words with `lead`: two, or one where the figure is too odd for chance;
    an odd figure that both tell as demanded is one demand.
    """
    echoes: list[Evidence] = []
    for figure, odd in _figures(lead, main=True).items():
        for each in by_figure.get(figure, ()):
            if each.material is lead.material or each in echoes or clash(each, lead):
                continue
            shared = len(_content(each) & _content(lead))
            if shared >= (1 if odd else 2) or (odd and each.clause.status == lead.clause.status == "demanded"):
                echoes.append(each)
    return echoes


def _content(evidence: Evidence) -> set[str]:
    """The words of the clause that say what it is about."""
    return {term for term in evidence.clause.terms if term[0].isalpha()} - _COUNTING


def _figures(evidence: Evidence, *, main: bool = False) -> dict[str, bool]:
    """Each telling figure of the clause, with whether it is an odd one; with `main`, none of its subordinate clauses'."""
    clause = evidence.clause
    parts = [f for f in evidence.material.extraction.facets if clause.covers(f) and len(f.terms) < len(clause.terms)]
    below = [f for f in parts if (f.start, f.end) != (clause.start, clause.end)] if main else []
    return {
        f"{q.value:g} {q.unit}": q.value % ROUND != 0
        for q in evidence.clause.quantities
        if (q.unit == "percent" or q.value >= LARGE) and not any(f.covers(q) for f in below)
        if not (main and _is_aside(evidence, q))
    }


def _is_aside(evidence: Evidence, quantity: Quantity) -> bool:
    """True for a figure in a few words between two commas (“the fund, £4m in debt, …”): what the clause mentions, not tells."""
    text = evidence.text
    at = quantity.start - evidence.clause.start
    before, after = text.rfind(", ", 0, at), text.find(",", at + len(quantity.text))
    return 0 <= before < after and len(text[before:after].split()) <= ASIDE
