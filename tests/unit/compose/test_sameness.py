"""How far two statements tell of one matter."""

from __future__ import annotations

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.facts import find_evidence
from briefing.compose.sameness import LIKE, Gist

HEAD = "Headline of a report\n\nHARN, May 5, 2025 - The town met on Monday.\n\n"


def gists(*sentences: str) -> list[Gist]:
    """The gist of each sentence."""
    text = HEAD + "\n\n".join(sentences) + "\n"
    evidence = [e for m in arrange(extractions({"a.txt": text})) for e in find_evidence(m) if not e.facet]
    return [Gist.of(next(e for e in evidence if e.text == sentence)) for sentence in sentences]


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (
            "A loan from the state could save the sugar mills, which face closure unless they are sold.",
            "The bishop prayed for the sugar mills, which face closure unless they are sold.",
            0.9,
            1.0,
        ),
        ("About 4,300 homes lost their heating.", "Snow cut the cable that serves 4,300 households.", 0.5, LIKE),
        ("About 4,000 homes lost their heating.", "Snow cut the cable that serves 4,000 households.", 0.0, 0.5),
        ("The ferry sank off Harn.", "Bakers raised their prices again.", 0.0, 0.0),
    ],
    ids=["a part of both", "the same odd figure", "the same round figure", "nothing"],
)
def test_what_is_shared_is_measured_in_wholes_parts_and_figures(one: str, other: str, least: float, most: float) -> None:
    here, there = gists(one, other)
    assert least <= here.share(there) <= most
    assert here.share(there) == there.share(here)
