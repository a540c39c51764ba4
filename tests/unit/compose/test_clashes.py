"""An article that appeared before an event is no witness of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.clashes import clash, comes_too_early, contradict
from briefing.compose.facts import find_evidence

if TYPE_CHECKING:
    from briefing.compose.material import Evidence


def _read(one: str, other: str) -> tuple[Evidence, Evidence]:
    """The first clause of an article of 14 May, and of one of 6 May."""
    texts = {f"{n}.txt": f"Notes\n\nULM, May {n}, 2025 - {text}\n" for n, text in ((14, one), (6, other))}
    evidence = [e for material in arrange(extractions(texts)) for e in find_evidence(material) if e.terms]
    late, early = (next(e for e in evidence if not e.facet and e.material.source.file == file) for file in texts)
    return late, early


@pytest.mark.parametrize(
    ("late", "early"),
    [
        ("The mayor signed the toll order on Monday.", "A clerk booked May 12 for the signing of the toll order."),
        ("The harbour office on Tuesday lowered its tally to 145 boats.", "The harbour office counted 230 boats."),
        ("Council members voted on May 12 to cancel the fair.", "The council has asked its members to vote on the fair."),
    ],
)
def test_article_before_the_day(late: str, early: str) -> None:
    lead, other = _read(late, early)
    assert comes_too_early(lead, other)
    assert contradict(lead, other)


@pytest.mark.parametrize(
    ("late", "early"),
    [
        ("The mayor closed the old bridge on May 2.", "The mayor closed the old bridge."),
        ("Ada Lund said on Tuesday that the mill had burned down.", "The mill burned down."),
        ("The office has extended the toll until July 1.", "The office extended the toll to July 1."),
        ("The bridge stays closed.", "The mayor closed the bridge."),
    ],
)
def test_article_after_the_day(late: str, early: str) -> None:
    lead, other = _read(late, early)
    assert not comes_too_early(lead, other)


def test_done_in_another_year() -> None:
    lead, other = _read("Ulm last closed its port in 2010.", "Ulm closed its port on May 5.")
    assert clash(lead, other)
    lead, other = _read("The port has been shut since 2010.", "Ulm closed its port on May 5.")
    assert not contradict(lead, other)
