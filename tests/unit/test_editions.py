"""Outcome → folder of outputs: editions stay, current files are whole, and nobody's own work is lost."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.editions import FIRST, describe_edition, find_lineage, find_time, list_editions
from briefing.errors import BriefingError
from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.source import Source
from briefing.pipeline import Outcome
from briefing.publish import Published, publish
from briefing.stages import name_edition, print_briefing


def _outcome(title: str = "Fees fall", word: bytes = b"word 1", pdf: bytes | None = b"pdf 1", *, dated: bool = True) -> Outcome:
    source = Source(id="S1", file="a.txt", origin="O1", digest="d" * 64, text="Fees fall.")
    briefing = Briefing(
        title=title,
        topic="port fees",
        as_of=datetime.date(2025, 10, 30) if dated else None,
        sources=(source,),
        bottom_line=(),
        context=(),
        issues=(),
        stakes=(),
        deadlines=(),
        quotes=(),
        outlook=(),
        disagreements=(),
        diagnostics=(Diagnostic(source="b.txt", code="empty-file", message="m", remedy="r"),),
    )
    files = {"briefing.json": print_briefing(briefing), "memo.docx": word}
    if pdf is None:
        return Outcome(briefing, files, {"memo.pdf": "install Pango"})
    return Outcome(briefing, {**files, "memo.pdf": pdf}, {})


def _publish(outcome: Outcome, outputs: Path) -> Published:
    """Publishes the outcome at its place in the history of `outputs`, as a build does."""
    edition_id = name_edition(outcome.briefing.as_of, outcome.files["briefing.json"])
    return publish(replace(outcome, lineage=find_lineage(outputs, edition_id)), outputs)


def _content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_current_files_and_their_edition(tmp_path: Path) -> None:
    outcome = _outcome()
    published = publish(outcome, tmp_path / "out")
    edition = f"editions/{published.edition}"
    content = _content(tmp_path / "out")
    record = content.pop(f"{edition}/edition.json")
    assert content == {
        name: data for file, data in outcome.files.items() for name, data in ((file, data), (f"{edition}/{file}", data))
    }
    assert published.is_new
    assert [path.name for path in published.files] == ["briefing.json", "memo.docx", "memo.pdf"]
    assert b'"a.txt": "dddd' in record


def test_the_id_tells_the_cut_off_and_depends_on_the_briefing_alone() -> None:
    first, same, other, undated = _outcome(), _outcome(word=b"word 2"), _outcome("Fees rise"), _outcome(dated=False)
    ids = [describe_edition(outcome.briefing, outcome.files, FIRST).id for outcome in (first, same, other, undated)]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    assert [each[:10] for each in ids[1:3]] == ["2025-10-30"] * 2
    assert ids[3].startswith("undated-")


def test_the_same_outcome_changes_no_file(tmp_path: Path) -> None:
    publish(_outcome(), tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert not publish(_outcome(), tmp_path).is_new
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_earlier_editions_are_left_alone(tmp_path: Path) -> None:
    first = publish(_outcome(), tmp_path)
    kept = _content(tmp_path / "editions" / first.edition)
    second = publish(_outcome("Fees rise", b"word 2", b"pdf 2"), tmp_path)
    assert second.is_new
    assert _content(tmp_path / "editions" / first.edition) == kept
    assert [edition.id for edition in list_editions(tmp_path)] == sorted([first.edition, second.edition])
    assert (tmp_path / "memo.docx").read_bytes() == b"word 2"


def test_another_template_renews_the_documents_of_the_edition(tmp_path: Path) -> None:
    first = publish(_outcome(), tmp_path)
    second = publish(_outcome(word=b"word in another style"), tmp_path)
    assert (second.edition, second.is_new, second.set_aside) == (first.edition, False, ())
    assert (tmp_path / "editions" / first.edition / "memo.docx").read_bytes() == b"word in another style"
    publish(_outcome(), tmp_path)
    assert list(tmp_path.glob("*.edited-*")) == []


@pytest.mark.parametrize("outcome", [_outcome(), _outcome("Fees rise", b"word 2")], ids=["same briefing", "new briefing"])
def test_an_edited_copy_is_set_aside(tmp_path: Path, outcome: Outcome, caplog: pytest.LogCaptureFixture) -> None:
    publish(_outcome(), tmp_path)
    (tmp_path / "memo.docx").write_bytes(b"word 1, with the analyst's own words")
    published = publish(outcome, tmp_path)
    (aside,) = published.set_aside
    assert aside.read_bytes() == b"word 1, with the analyst's own words"
    assert aside.match("memo.edited-????????.docx")
    assert (tmp_path / "memo.docx").read_bytes() == outcome.files["memo.docx"]
    assert aside.name in caplog.text


def test_an_edited_copy_inside_an_edition_is_set_aside_too(tmp_path: Path) -> None:
    first = publish(_outcome(), tmp_path)
    kept = tmp_path / "editions" / first.edition
    (kept / "memo.docx").write_bytes(b"edited")
    publish(_outcome(), tmp_path)
    assert [path.read_bytes() for path in kept.glob("memo.edited-*.docx")] == [b"edited"]


def test_a_document_that_is_missing_does_not_stay_as_if_current(tmp_path: Path) -> None:
    first = publish(_outcome(), tmp_path)
    publish(_outcome("Fees rise", b"word 2", None), tmp_path)
    assert not (tmp_path / "memo.pdf").exists()
    assert (tmp_path / "editions" / first.edition / "memo.pdf").read_bytes() == b"pdf 1"


def test_nothing_is_left_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(_outcome(), tmp_path)
    before = _content(tmp_path)

    def full(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(BriefingError, match="No space left on device"):
            publish(_outcome("Fees rise"), tmp_path)
    assert {
        name: data for name, data in _content(tmp_path).items() if not name.endswith(".new") and ".new/" not in name
    } == before
    assert publish(_outcome("Fees rise"), tmp_path).is_new


def test_what_a_killed_run_left_is_swept_up_in_time(tmp_path: Path) -> None:
    publish(_outcome(), tmp_path)
    old, young = tmp_path / ".memo.docx-1.new", tmp_path / ".memo.pdf-2.new"
    folder = tmp_path / "editions" / ".2025-10-30-0-3.new"
    folder.mkdir()
    for path in (old, young, folder / "memo.docx"):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    os.utime(folder, (0, 0))
    publish(_outcome(), tmp_path)
    assert (old.exists(), young.exists(), folder.exists()) == (False, True, False)


def test_documents_are_as_open_as_other_files_of_their_owner(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        publish(_outcome(), tmp_path)
    finally:
        os.umask(mask)
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*") if path.is_file()} == {0o644}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way")
    with pytest.raises(BriefingError, match="out: cannot be written"):
        publish(_outcome(), tmp_path / "out")


def test_a_folder_without_a_record_is_no_edition(tmp_path: Path) -> None:
    publish(_outcome(), tmp_path)
    (tmp_path / "editions" / "notes").mkdir()
    (tmp_path / "editions" / "notes" / "edition.json").write_text("{}")
    assert len(list_editions(tmp_path)) == 1


def test_editions_are_numbered_and_each_names_the_one_before(tmp_path: Path) -> None:
    made = [_publish(_outcome(title), tmp_path).edition for title in ("Fees fall", "Fees rise", "Fees stay")]
    assert [(each.number, each.id, each.previous) for each in list_editions(tmp_path)] == [
        (1, made[0], None),
        (2, made[1], made[0]),
        (3, made[2], made[1]),
    ]


def test_an_edition_keeps_its_place_when_it_is_built_again(tmp_path: Path) -> None:
    _publish(_outcome(), tmp_path)
    _publish(_outcome("Fees rise"), tmp_path)
    before = _content(tmp_path / "editions")
    assert not _publish(_outcome("Fees rise"), tmp_path).is_new
    assert not _publish(_outcome(), tmp_path).is_new
    assert _content(tmp_path / "editions") == before


def test_a_new_edition_follows_the_one_that_readers_had_last(tmp_path: Path) -> None:
    first = _publish(_outcome(), tmp_path)
    _publish(_outcome("Fees rise"), tmp_path)
    _publish(_outcome(), tmp_path)  # the seeds are as they were: the first edition is current again
    third = _publish(_outcome("Fees stay"), tmp_path)
    (record,) = [each for each in list_editions(tmp_path) if each.id == third.edition]
    assert (record.number, record.previous) == (3, first.edition)


def test_without_a_current_briefing_the_latest_edition_comes_before(tmp_path: Path) -> None:
    _publish(_outcome(), tmp_path)
    second = _publish(_outcome("Fees rise"), tmp_path)
    (tmp_path / "briefing.json").unlink()
    assert find_lineage(tmp_path, "2025-10-31-00000000").previous == second.edition


def test_a_predecessor_that_is_gone_is_still_named(tmp_path: Path) -> None:
    first = _publish(_outcome(), tmp_path)
    second = _publish(_outcome("Fees rise"), tmp_path)
    assert find_lineage(tmp_path, second.edition).earlier is not None
    shutil.rmtree(tmp_path / "editions" / first.edition)
    lineage = find_lineage(tmp_path, second.edition)
    assert (lineage.previous, lineage.earlier) == (first.edition, None)


def test_a_record_of_an_earlier_program_is_read(tmp_path: Path) -> None:
    first = _publish(_outcome(), tmp_path)
    path = tmp_path / "editions" / first.edition / "edition.json"
    record = json.loads(path.read_bytes())
    del record["number"], record["previous"]
    path.write_text(json.dumps(record))
    second = _publish(_outcome("Fees rise"), tmp_path)
    assert [(each.number, each.previous) for each in list_editions(tmp_path)] == [(0, None), (1, first.edition)]
    assert second.is_new


def test_the_time_of_making_is_that_of_the_briefing_in_the_edition(tmp_path: Path) -> None:
    first = _publish(_outcome(), tmp_path)
    os.utime(tmp_path / "editions" / first.edition / "briefing.json", (86400, 86400))
    _publish(_outcome(word=b"word in another style"), tmp_path)
    (record,) = list_editions(tmp_path)
    assert find_time(tmp_path, record) == datetime.datetime(1970, 1, 2, tzinfo=datetime.UTC)
