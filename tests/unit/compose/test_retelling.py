"""How much of a printed clause another tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.clashes import contradict, hold_apart
from briefing.compose.facts import find_evidence
from briefing.compose.retelling import Retellings

if TYPE_CHECKING:
    from briefing.compose.material import Evidence


def _read(one: str, other: str) -> tuple[Evidence, Evidence, Retellings]:
    """The first clause of each of two articles, and what both tell."""
    texts = {f"{n}.txt": f"Notes\n\nULM, May {n}, 2025 - {text}\n" for n, text in enumerate((one, other), start=6)}
    evidence = [e for material in arrange(extractions(texts)) for e in find_evidence(material) if e.terms]
    firsts = [next(e for e in evidence if not e.facet and e.material.source.file == file) for file in texts]
    return firsts[0], firsts[1], Retellings.of(evidence)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The High Court struck down the quota law.", "The High Court annulled the quota law."),
        ("The bridge toll is three times the old price.", "The bridge toll is triple the old price."),
        ("Clerks made 412,000 requests for the files.", "Clerks made more than 400,000 requests for the files."),
    ],
)
def test_tells_nearly_all_in_other_words(one: str, other: str) -> None:
    lead, told, retellings = _read(one, other)
    assert retellings.share(lead, told).covered >= 0.7


def test_what_is_told_in_passing_is_beside() -> None:
    lead, told, retellings = _read(
        "The port, a harbour dug by convicts in 1871, is to close its fish market and the chandlers' row on the north side.",
        "Convicts dug the harbour in 1871.",
    )
    assert retellings.is_beside(lead, told)
    assert not retellings.is_beside(told, lead)


def test_round_figure_alone_is_beside() -> None:
    lead, told, retellings = _read("Half of the boats stayed in port.", "Half of all clerks are women.")
    assert retellings.is_beside(lead, told)


def test_wish_of_a_person_who_speaks_for_nobody() -> None:
    lead, told, _ = _read("Ada Lund, a porter, wants a rise of 9 per cent.", "The union wants a rise of 9 per cent.")
    assert hold_apart(lead, told)
    assert not hold_apart(told, lead)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Clerks must stop selling the drug on May 9.", "No clerk has been allowed to sell the drug since May 9.", False),
        ("The council will not use public money.", "The council ruled out using public money.", False),
        ("Yields fell to 5 per cent.", "Lund expects yields to drift to 5 per cent.", True),
    ],
)
def test_frame_of_another_clause(one: str, other: str, apart: bool) -> None:
    lead, told, _ = _read(one, other)
    assert contradict(lead, told) is apart
