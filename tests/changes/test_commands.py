"""`briefing diff` and `briefing editions`: editions found by every name, told in words, JSON and Word; pruned by order only."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import briefings
import pytest

from briefing.changes import Changes
from briefing.cli import main
from briefing.editions import find_lineage, list_editions
from briefing.pipeline import Outcome
from briefing.publish import publish
from briefing.stages import name_edition, print_briefing

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.briefing import Briefing

SMALL = briefings.small()


def _publish(briefing: Briefing, outputs: Path) -> str:
    """Keeps the briefing as an edition of `outputs`; its id."""
    outcome = Outcome(briefing, {"briefing.json": print_briefing(briefing), "memo.docx": briefing.title.encode()}, {})
    edition = name_edition(briefing.as_of, outcome.files["briefing.json"])
    return publish(replace(outcome, lineage=find_lineage(outputs, edition)), outputs).edition


@pytest.fixture
def editions(tmp_path: Path) -> list[str]:
    """Ids of five editions in `tmp_path`, a statement of context less in each of the first three, then two other titles."""
    made = [SMALL.model_copy(update={"context": SMALL.context[:count], "title": f"{count} left"}) for count in (3, 2, 1)]
    made += [SMALL.model_copy(update={"title": title, "as_of": datetime.date(2026, 3, 9)}) for title in ("Fourth", "Fifth")]
    return [_publish(briefing, tmp_path) for briefing in made]


def test_two_editions_by_id_in_words(editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", editions[1], editions[0], "--in", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("What changed from 4 March 2026 to 4 March 2026\n1 statement new.\n\nCONTEXT\n  + ")
    assert "\033" not in told
    assert max(map(len, told.splitlines())) <= 100


def test_every_name_of_an_edition_will_do(editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "editions" / editions[2]
    told = set()
    for name in (editions[2], editions[2][:-1], str(folder), str(folder / "briefing.json")):
        assert main(["diff", "-q", name, editions[0], "--in", str(tmp_path)]) == 0
        told.add(capsys.readouterr().out)
    assert len(told) == 1


def test_without_names_the_last_two(editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--in", str(tmp_path), "--json"]) == 0
    changes = Changes.model_validate_json(capsys.readouterr().out)
    assert (changes.old.title, changes.new.title, changes.is_empty) == ("Fourth", "Fifth", True)
    assert main(["diff", editions[2], "--in", str(tmp_path), "--json"]) == 0
    changes = Changes.model_validate_json(capsys.readouterr().out)
    assert (changes.old.title, changes.new.title) == ("1 left", "Fifth")


def test_as_a_word_document(editions: list[str], tmp_path: Path) -> None:
    target = tmp_path / "changes.docx"
    assert main(["diff", "-q", editions[0], editions[2], "--in", str(tmp_path), "--docx", str(target)]) == 0
    assert target.read_bytes().startswith(b"PK")
    assert main(["diff", "-q", editions[0], editions[2], "--in", str(tmp_path), "--docx", str(tmp_path)]) == 2


@pytest.mark.usefixtures("editions")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("2026-03-0", "may be any of"),
        ("2031", "is no briefing.json, no folder with one, and no edition"),
        ("", "may be any of"),
    ],
)
def test_a_name_that_does_not_tell(name: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", name, "--in", str(tmp_path)]) == 2
    assert message in capsys.readouterr().err


def test_an_edition_of_another_version(editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "editions" / editions[0] / "briefing.json"
    path.write_bytes(path.read_bytes().replace(b'"schema_version": "1.0"', b'"schema_version": "2.0"'))
    assert main(["diff", editions[0], editions[1], "--in", str(tmp_path)]) == 2
    assert re.search(r"briefing\.json: has structure 2\.0, and this version of the program reads 1\.0", capsys.readouterr().err)


def test_the_list_of_editions(editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["editions", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines[1:]] == editions[:-1]
    assert [editions[index] in line for index, line in enumerate(lines)] == [True] * 5
    assert [line[0] for line in lines] == [" ", " ", " ", " ", "*"]


def test_pruning_keeps_the_last_and_what_the_current_one_needs(
    editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["editions", str(tmp_path), "--prune", "1", "--dry-run"]) == 0
    assert len(list_editions(tmp_path)) == 5
    assert main(["editions", str(tmp_path), "--prune", "1"]) == 0
    assert [each.id for each in list_editions(tmp_path)] == editions[3:]
    assert f"{editions[0]} removed" in capsys.readouterr().out
    assert sorted(path.name for path in (tmp_path / "editions").iterdir()) == sorted(editions[3:])


def test_pruning_never_takes_what_somebody_wrote(
    editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = tmp_path / "editions" / editions[0] / "memo.docx"
    edited.write_bytes(b"with the analyst's own words")
    (tmp_path / "editions" / editions[1] / "notes.txt").write_text("call the ministry")
    assert main(["editions", str(tmp_path), "--prune", "2"]) == 0
    assert [each.id for each in list_editions(tmp_path)] == [editions[0], editions[1], *editions[3:]]
    told = capsys.readouterr().out
    assert f"{editions[0]} kept: somebody has worked in it (memo.docx)" in told
    assert f"{editions[1]} kept: somebody has worked in it (notes.txt)" in told


def test_the_current_edition_stays_though_others_are_later(editions: list[str], tmp_path: Path) -> None:
    again = SMALL.model_copy(update={"context": SMALL.context[:3], "title": "3 left"})
    assert _publish(again, tmp_path) == editions[0]
    assert main(["editions", str(tmp_path), "--prune", "1"]) == 0
    assert [each.id for each in list_editions(tmp_path)] == [editions[0], editions[4]]


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_a_number_of_editions_that_cannot_be(number: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["editions", str(tmp_path), "--prune", number])


def test_changes_can_be_read_back(editions: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", editions[2], editions[0], "--in", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [change["kind"] for change in told["statements"]] == ["new", "new"]
