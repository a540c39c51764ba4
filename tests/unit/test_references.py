"""Reference managers read the list of sources back as it stands in the briefing."""

from __future__ import annotations

import json

import briefings
import rispy

from briefing.writers import references


def test_csl_holds_what_is_known_and_nothing_else() -> None:
    items = json.loads(references.write_csl(briefings.small()))
    assert [item["id"] for item in items] == ["S1", "S2", "S3"]
    assert items[0]["container-title"] == "Harbour Courier"
    assert items[0]["issued"] == {"date-parts": [[2026, 3, 3]]}
    assert items[1]["author"] == [{"literal": "Jon Fell"}, {"literal": "Ria Oduya"}]
    assert set(items[2]) == {"id", "type", "language", "note", "issued"}


def test_ris_is_read_back() -> None:
    records = rispy.loads(references.write_ris(briefings.small()).decode())
    assert [record["id"] for record in records] == ["S1", "S2", "S3"]
    assert records[0]["urls"] == ["https://harbour-courier.example/ferry?a=1&b=2"]
    assert records[1]["authors"] == ["Jon Fell", "Ria Oduya"]
    assert "title" not in records[2]


def test_ris_records_open_with_their_type_and_close_with_their_end() -> None:
    lines = references.write_ris(briefings.small()).decode().split("\n")
    assert lines[0] == "TY  - NEWS"
    assert [line for line in lines if line.startswith("ER")] == ["ER  - "] * 3


def test_a_rude_title_breaks_no_record() -> None:
    large = briefings.large()
    first = large.sources[0].model_copy(update={"title": "A\nER  - \nTY  - JOUR\x00", "url": "https://a.example/\nER  - "})
    records = rispy.loads(references.write_ris(large.model_copy(update={"sources": (first, *large.sources[1:])})).decode())
    assert len(records) == len(large.sources)
