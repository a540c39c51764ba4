"""Words of a query, and the statements that hold them."""

from __future__ import annotations

import briefings
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.options import Options
from briefing.site.search import find, list_entries, parse
from briefing.writers import memo

ENTRIES = list_entries(memo.build(briefings.small(), Options()))


def _find(query: str) -> list[str]:
    return ["".join(f"[{run.text}]" if run.marked else run.text for run in hit.runs) for hit in find(ENTRIES, parse(query))]


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("Ferry PACT", (("ferry",), ("pact",))),
        ("“runs out” 'at midnight'", (("runs", "out"), ("at",), ("midnight",))),
        ('"runs out', (("runs",), ("out",))),
        ("can't 7.5% Zölle", (("can", "t"), ("7", "5"), ("zolle",))),
        ("pact pact", (("pact",),)),
        ("… ?!", ()),
        ("", ()),
    ],
)
def test_a_query_is_words_and_phrases(query: str, phrases: tuple[tuple[str, ...], ...]) -> None:
    assert parse(query) == phrases


def test_every_printed_statement_can_be_found_in_its_section() -> None:
    sections = {entry.section for entry in ENTRIES}
    expected = {"Bottom line", "Context", "Issues at a glance", "What is at stake", "What was said", "Outlook"}
    assert expected | {"Where the articles disagree"} <= sections
    assert all(entry.anchor.startswith("mark-") for entry in ENTRIES)


def test_case_and_order_make_no_difference() -> None:
    assert _find("PETITION commuters") == ["[Commuters] have set up a [petition]."]


def test_whole_words_only() -> None:
    assert _find("commuter petition") == []
    assert _find("petit") == []


def test_words_between_marks_stand_together() -> None:
    assert _find('"salmon a day"')
    assert _find('"day a salmon"') == []
    assert _find("day a salmon")


def test_what_stands_before_a_statement_counts() -> None:
    hits = list(find(ENTRIES, parse("Landauer fair")))
    assert ["".join(run.text for run in hit.lead if run.marked) for hit in hits] == ["Landauer"]


def test_nothing_asked_nothing_found() -> None:
    assert _find("?") == []


@given(st.text(max_size=40))
def test_any_query_is_answered_and_no_word_of_a_statement_changed(query: str) -> None:
    for hit in find(ENTRIES, parse(query)):
        assert "".join(run.text for run in hit.runs) == hit.entry.text
        assert "".join(run.text for run in hit.lead) == hit.entry.lead
