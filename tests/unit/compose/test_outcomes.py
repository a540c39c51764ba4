"""What one article tells as still to come, and another as come about or come to nothing."""

from __future__ import annotations

import datetime

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.material import Evidence
from briefing.compose.outcomes import Outcomes

EARLIER, LATER = "LINDHAVN, March 3, 2025 - ", "LINDHAVN, March 7, 2025 - "
CUTOFF = datetime.date(2025, 3, 8)


def _find(ahead: str, done: str, *, first: str = EARLIER, second: str = LATER) -> str | None:
    """The outcome that overtakes the only sentence of `ahead`; None where nothing does."""
    texts = {f"{n}.txt": f"Headline\n\n{text}\n" for n, text in ((1, first + ahead), (2, second + done))}
    materials = arrange(extractions(texts))
    told = next(m for m in materials if m.source.file == "1.txt")
    found = Outcomes.of(materials, CUTOFF).overtake(Evidence(material=told, clause=told.extraction.clauses[-1]))
    return found.text if found else None


@pytest.mark.parametrize(
    ("ahead", "done"),
    [
        (
            "The council asked Governor Ida Marsh on Monday to close the Lunde bridge.",
            "Governor Ida Marsh closed the Lunde bridge on Wednesday.",
        ),
        (
            "A wage agreement for the miners could be announced within days.",
            "No wage agreement was announced when the day ended.",
        ),
        (
            "The court may suspend the licence of the Aske mine.",
            "The court refused on Thursday to suspend the licence of the Aske mine.",
        ),
        ("The Halden tunnel will reopen within days.", "Engineers reopened the Halden tunnel on Thursday."),
        ("Lawmakers are expected to approve the water levy.", "Lawmakers rejected the water levy by two votes on Thursday."),
        ("Norra Air plans to sell its hangar in Tarn to a rival.", "Norra Air sold its hangar in Tarn on Wednesday."),
        ("The ministers hope to sign a fishing pact.", "The meeting of fishing ministers broke up without a pact."),
    ],
)
def test_what_came_out_overtakes_what_was_to_come(ahead: str, done: str) -> None:
    assert _find(ahead, done) == done


@pytest.mark.parametrize(
    ("ahead", "done"),
    [
        ("Norra Bank will open another branch in Dorn.", "Norra Bank opened a branch in Dorn on Wednesday."),
        ("The council will close the Lunde bridge on 20 March.", "The council closed the Lunde bridge on Wednesday."),
        ("Tolls would rise if the council closes the Lunde bridge.", "The council closed the Lunde bridge on Wednesday."),
        ("A fishing pact could be signed.", "The ministers signed a pact with Norland on rail freight."),
        (
            "The court may suspend the licence of the Aske mine.",
            "The court had suspended the licence of the Aske mine in 2019.",
        ),
        ("The port may dismiss its pilots.", "The court dismissed the complaint of the pilots."),
    ],
)
def test_what_is_another_thing_or_still_to_come_is_not_overtaken(ahead: str, done: str) -> None:
    assert _find(ahead, done) is None


def test_an_older_article_overtakes_nothing() -> None:
    ahead, done = "Lawmakers are expected to approve the water levy.", "Lawmakers approved the water levy."
    assert _find(ahead, done, first=LATER, second=EARLIER) is None
