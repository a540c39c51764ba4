"""A memo that knows the edition before: its annex opens with what has changed, every printed statement with its note."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import ooxml_integrity
import openxml_audit
import outloud
import pytest

from briefing.model.statement import Expectation
from briefing.options import Options
from briefing.writers import docx, markdown, memo, pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.briefing import Briefing
    from briefing.writers.memo_model import Memo, Since

ROOT = Path(__file__).parents[2]
TEMPLATES = {path.name: path.read_bytes() for path in (ROOT / "templates").iterdir() if path.is_file()}
SMALL = briefings.small()
ID = "2026-03-02-0a1b2c3d"
GONE = "Nothing of this stands in an article of the later edition."


def _old() -> Briefing:
    """The small briefing before two of its articles: one statement that gave way, one whose article is gone."""
    lost = SMALL.sources[0].model_copy(
        update={"id": "S9", "origin": "O9", "digest": "f" * 64, "file": "lost.txt", "text": GONE, "title": "Lost", "url": None}
    )
    words = briefings.cite(SMALL.sources[0], "Holm must carry its share.")
    return SMALL.model_copy(
        update={
            "sources": (*SMALL.sources, lost),
            "bottom_line": SMALL.bottom_line[:2],
            "outlook": (
                Expectation(text=words.text, citations=(words,), origins=1),
                Expectation(text=GONE, citations=(briefings.cite(lost, GONE),), origins=1),
            ),
        }
    )


@pytest.fixture(scope="module")
def told() -> Memo:
    """The memo of the small briefing after another."""
    return memo.build(SMALL, Options(), "2026-03-04-99999999", (ID, _old()))


@pytest.fixture(scope="module")
def since(told: Memo) -> Since:
    """What it tells of the changes."""
    assert told.since is not None
    return told.since


def test_without_an_earlier_edition_the_annex_opens_as_ever() -> None:
    built = memo.build(SMALL, Options())
    assert built.since is None
    assert "what changed" not in markdown.write(built).decode()


def test_heading_and_summary_name_the_edition(since: Since) -> None:
    assert since.title == "Annex: what changed since the edition of 4 March 2026"
    assert since.summary.startswith(f"Compared with edition {ID}. 1 article dropped; ")


def test_what_is_new_and_what_gave_way_have_notes_and_what_is_lost_has_none(told: Memo, since: Since) -> None:
    lines = [line for group in since.groups for line in group.lines]
    new = [line for line in lines if line.lead.startswith("New") and line.text == SMALL.bottom_line[2].text]
    assert [line.mark is not None for line in new] == [True]
    assert [line.mark for line in lines if line.text == GONE] == [None]
    notes = {note.number for note in told.notes}
    assert {line.mark.note for line in lines if line.mark} <= notes


def test_the_body_is_the_same_whatever_came_before(told: Memo) -> None:
    plain = memo.build(SMALL, Options(), "2026-03-04-99999999")
    assert told.parts == plain.parts
    assert markdown.write(told) == markdown.write(plain)


def test_two_editions_without_a_change_say_so() -> None:
    built = memo.build(SMALL, Options(), "2026-03-04-99999999", (ID, SMALL))
    assert built.since is not None
    assert (built.since.summary, built.since.groups) == (f"Compared with edition {ID}. Nothing has changed.", ())


def test_word_finds_nothing_to_repair(told: Memo, tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(docx.write(told, TEMPLATES["memo.docx"]))
    assert [str(error) for error in openxml_audit.OpenXmlValidator().validate(path).errors] == []
    assert ooxml_integrity.check(str(path)) == []
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as parts:
        body = re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())
    place = body.index("Annex: what changed since the edition of 4 March 2026")
    assert body.index(GONE) > place


@pytest.mark.usefixtures("pango")
def test_the_pdf_opens_its_annex_with_it(told: Memo, program: Callable[[str], str], tmp_path: Path) -> None:
    path = tmp_path / "memo.pdf"
    path.write_bytes(pdf.write(told, TEMPLATES, b"{}"))
    words = subprocess.run([program("pdftotext"), path, "-"], capture_output=True, text=True, check=True).stdout
    annexes = re.findall(r"^Annex: .*$", words, re.MULTILINE)
    assert annexes[0] == "Annex: what changed since the edition of 4 March 2026"
    assert GONE in " ".join(words.split())
    assert [(finding.rule, finding.message) for finding in outloud.check(str(path)).findings] == []
