"""Which articles share one origin."""

from __future__ import annotations

import pytest
from building import extractions

from briefing.compose.arrange import arrange
from briefing.compose.origins import find_origins

REPORT = """Ferry line to close

HOLM, May 5, 2025 (Reuters) - The ferry line between Holm and Skerry will close in October because both of its boats have failed an inspection, the operator said on Monday.

Repairs would cost nine million crowns. Islanders collected signatures against the closure in the rain.
"""  # noqa: E501 -- a line end inside a paragraph would make two of it
REWRITE = """No more boats to Skerry

May 6, 2025

After both boats failed an inspection, the ferry line from Holm to Skerry is to close in October. Repairs at nine million crowns were too dear for the operator. Signatures against the closure were collected.

Source: Reuters
"""  # noqa: E501 -- as above
OWN = """Skerry school fears for its teachers

May 6, 2025

By Ada Torv

Four of the six teachers at the school on Skerry live in Holm and come by boat every morning. Without the ferry they would have to move or resign, the head teacher said. Parents are looking for rooms.
"""  # noqa: E501 -- as above


def _origins(*texts: str) -> tuple[int, ...]:
    found = extractions({f"{number}.txt": text for number, text in enumerate(texts)})
    return find_origins([extraction for _, extraction in found])


def test_an_own_report_of_the_same_event_is_an_origin() -> None:
    assert _origins(REPORT, OWN) == (1, 2)


def test_a_copy_under_another_headline_is_none() -> None:
    assert _origins(REPORT, REPORT.replace("Ferry line to close", "A farewell to boats")) == (1, 1)


def test_a_copy_that_was_cut_is_none() -> None:
    assert _origins(REPORT, REPORT.replace("Ferry line to close", "In brief").rpartition("\n\n")[0]) == (1, 1)


def test_a_rewrite_that_credits_the_agency_is_none() -> None:
    assert _origins(REPORT, OWN, REWRITE) == (1, 2, 1)


@pytest.mark.parametrize(
    "other",
    [
        REWRITE.replace("Source: Reuters", "Source: AFP"),
        REWRITE.replace("May 6, 2025", "May 16, 2025"),
        REWRITE.replace("Source: Reuters\n", ""),
    ],
    ids=["another-agency", "ten-days-later", "no-credit"],
)
def test_a_rewrite_without_that_credit_at_that_time_is_an_origin(other: str) -> None:
    assert _origins(REPORT, other) == (1, 2)


def test_what_two_reporters_heard_at_one_press_conference_makes_no_copy() -> None:
    said = '"We have looked at every bolt of both boats, and we have found rust where nobody had looked for rust before."'
    one = f"Rust in both boats\n\nHOLM, May 5, 2025 - {said} So spoke inspector Rolf Aune to a full hall on Monday.\n"
    other = f"Inspector tells of rust\n\nHOLM, May 5, 2025 - A packed room heard the verdict on the ferries. {said}\n"
    assert _origins(one, other) == (1, 2)


def test_a_chain_of_copies_is_one_origin() -> None:
    headline, lead, rest = REPORT.split("\n\n")
    first, second = f"{headline}\n\n{lead}\n", f"{headline}\n\nMay 5, 2025\n\n{rest}"
    assert _origins(first, second) == (1, 2)
    assert _origins(first, REPORT.replace("Ferry line to close", "A farewell to boats"), second) == (1, 1, 1)


def test_sources_are_numbered_by_day_and_undated_ones_come_last() -> None:
    undated = "Opera house reopens\n\nThe opera house in Meran reopened after nine years of repairs.\n"
    files = extractions({"c.txt": undated, "b.txt": OWN, "a.txt": REPORT})
    sources = [m.source for m in arrange(files)]
    assert [(s.id, s.file, s.origin) for s in sources] == [("S1", "a.txt", "O1"), ("S2", "b.txt", "O2"), ("S3", "c.txt", "O3")]
    assert (sources[-1].published, sources[-1].published_basis) == (None, "unknown")


def test_an_undated_article_has_the_day_of_the_one_it_is_like() -> None:
    undated = OWN.replace("May 6, 2025\n\n", "")
    (source,) = (m.source for m in arrange(extractions({"a.txt": REPORT, "b.txt": undated})) if m.source.file == "b.txt")
    assert (source.published is not None, source.published_basis) == (True, "corpus")
