"""Files that cannot be used: each is named with what is wrong and what to do, in the log and in the memo, and stops nothing."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from briefing.cache import VARIABLE
from briefing.cli import main

LEDGER = """Port fees to lapse, harbour board says

KESTREL BAY, Oct 30 (Northwire) - The harbour board will drop its port fees on November 10, its chair said on Thursday.

“We have talked for a year, and that is long enough,” Ada Brindle, the chair of the board, told reporters.

Shipowners had paid about $4 million in fees since January. The board expects traffic to rise by 5 percent next year.
"""
COURIER = """The fees that nobody liked

The harbour board of Kestrel Bay said on Thursday that its fees on ships would end on November 10. Dockers fear for their pay.

“It is a gift to the shipowners,” said Tom Alder, who speaks for the dockers’ union.
"""
FRENCH = """Le port de Kestrel Bay supprime ses droits. La direction a annoncé jeudi que les navires ne paieront plus rien
à partir du dix novembre, après une année de négociations avec les armateurs. Les dockers craignent pour leurs salaires, et leur
syndicat demande une réunion avec la direction avant la fin du mois. Le maire de la ville n’a pas voulu répondre aux questions.
"""
BROKEN_PAGE = """<html><head><title>Kestrel Bay waits for ships</title><body>
<div class="story">
<h1>Kestrel Bay waits for ships
<p>Kestrel Bay counted 40 ships in October, the harbour board said on Thursday, ten fewer than a year before.
<p>The board hopes that more will come once its fees on ships end on November 10.<div><table><tr><td
"""

BAD = {
    "empty.txt": b"",
    "blank.md": b" \r\n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "large.txt": b"All work and no play. " * 1_000_000,
    "french.txt": FRENCH.encode(),
    "copy.txt": LEDGER.encode(),
    "picture.jpg": b"\xff\xd8\xff\xe0" + bytes(100),
}
"""Content by name; beside them a link that leads nowhere stands for a file that cannot be read, which root can always do."""
CODES = {
    "binary.txt": "not-text",
    "blank.md": "empty-file",
    "dangling.txt": "unreadable-file",
    "empty.txt": "empty-file",
    "french.txt": "other-language",
    "large.txt": "too-large",
    "ledger.txt": "duplicate-file",
    "picture.jpg": "unsupported-format",
}


@pytest.fixture(autouse=True)
def _in_an_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "store"))
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()


def _put_bad_files() -> None:
    for name, data in BAD.items():
        Path("seeds", name).write_bytes(data)
    Path("seeds", "dangling.txt").symlink_to("nowhere.txt")


def _build(capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["build"])
    said = capsys.readouterr()
    assert said.out == ""
    return code, said.err


def _word_text(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return archive.read("word/document.xml").decode()


def test_bad_files_beside_good_ones(capsys: pytest.CaptureFixture[str]) -> None:
    _put_bad_files()
    Path("seeds/ledger.txt").write_text(LEDGER)
    Path("seeds/courier.txt").write_text(COURIER)
    Path("seeds/broken.html").write_text(BROKEN_PAGE)
    code, said = _build(capsys)
    assert code in {0, 5}  # 5 where Pango is missing
    briefing = json.loads(Path("outputs/briefing.json").read_bytes())
    assert {source["file"] for source in briefing["sources"]} == {"broken.html", "copy.txt", "courier.txt"}
    told = {each["source"]: each for each in briefing["diagnostics"] if each["code"] in CODES.values()}
    assert {name: each["code"] for name, each in told.items()} == CODES
    memo = _word_text(Path("outputs/memo.docx"))
    for name, each in told.items():
        assert f"warning: {name}: {each['message']} {each['remedy']}" in said
        assert name in memo


def test_nothing_but_bad_files(capsys: pytest.CaptureFixture[str]) -> None:
    _put_bad_files()
    Path("seeds/copy.txt").unlink()
    code, said = _build(capsys)
    assert code == 3
    assert not Path("outputs").exists()
    reasons = [line.split(":")[0].strip() for line in said.splitlines() if line.startswith("  ")]
    assert reasons == sorted(CODES.keys() - {"ledger.txt"})


def test_a_file_that_its_owner_may_not_read(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal is made up: the permissions of a file do not bind root, who may run the tests."""
    read_bytes = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "shut.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    Path("seeds/ledger.txt").write_text(LEDGER)
    Path("seeds/shut.txt").write_text(COURIER)
    code, said = _build(capsys)
    assert code in {0, 5}
    assert "shut.txt: It cannot be read: Permission denied." in said


def test_extract_names_bad_files_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    _put_bad_files()
    Path("seeds/ledger.txt").write_text(LEDGER)
    Path("seeds/courier.txt").write_text(COURIER)
    files = [f"seeds/{name}" for name in ("courier.txt", "empty.txt", "dangling.txt", "none.txt", "ledger.txt", "large.txt")]
    assert main(["extract", *files]) == 0
    said = capsys.readouterr()
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert [line["source"]["file"] for line in lines] == ["seeds/courier.txt", "seeds/ledger.txt"]
    for name in ("empty.txt", "dangling.txt", "none.txt", "large.txt"):
        assert f"warning: seeds/{name}: " in said.err
    assert main(["extract", "seeds/empty.txt", "seeds"]) == 3
    assert capsys.readouterr().out == ""


def test_extract_reads_dates_against_the_day_that_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    Path("courier.txt").write_text(COURIER)
    values: dict[str, list[str | None]] = {}
    for words in ([], ["--published", "2025-10-31"]):
        assert main(["extract", "courier.txt", *words]) == 0
        (line,) = capsys.readouterr().out.splitlines()
        article = json.loads(line)
        assert article["source"]["published"] == (words[1] if words else None)
        values["with" if words else "without"] = [date["value"] for date in article["dates"]]
        text = article["source"]["text"]
        spans = [*article["dates"], *(part for quote in article["quotes"] for part in quote["parts"])]
        assert spans
        assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)
        assert {"source", "sentences", "quotes", "dates", "names", "clauses"} == article.keys()
    assert "2025-11-10" in values["with"]
    assert "2025-11-10" not in values["without"]
