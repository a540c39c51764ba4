"""What a side of a disagreement prints."""

from __future__ import annotations

import datetime

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.disagreements.sides import Mention


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The two mayors met in Ulm on May 5, marking a new start for the ferry.", "The two mayors met in Ulm on May 5"),
        ("The two mayors met in Ulm, marking a new start for the ferry.", None),
    ],
)
def test_what_trails_behind_is_not_told(sentence: str, told: str | None) -> None:
    (material,) = arrange(extractions({"6.txt": f"Notes\n\nULM, May 6, 2025 - {sentence}\n"}))
    clause = material.extraction.clauses[-1]
    day = datetime.date(2025, 5, 5).isoformat()
    at = next((t for t in material.extraction.times if clause.covers(t) and t.value == day), clause)
    printed = Mention(material, clause, at).told.cut(material.source.text)
    assert printed == (told or sentence)
