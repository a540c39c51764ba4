"""Two briefings → the Word document with tracked changes: sound, and each edition can be read out of it."""

from __future__ import annotations

import datetime
import io
import re
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import ooxml_integrity
import openxml_audit
import pytest
from docx.oxml.ns import qn
from lxml import etree

from briefing.writers import docx_changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.briefing import Briefing

TEMPLATE = (Path(__file__).parents[2] / "templates" / "memo.docx").read_bytes()
SMALL, EMPTY, LARGE = briefings.small(), briefings.nearly_empty(), briefings.large()


def _later() -> Briefing:
    """The small briefing a week on: statements came, went and changed in every section."""
    first = SMALL.context[0]
    words = "The operator carried 231,000 passengers last year, most of them commuters."
    source = SMALL.sources[0].model_copy(
        update={"id": "S4", "origin": "O3", "digest": "f" * 64, "file": "late.txt", "text": words, "title": "Late", "url": None}
    )
    changed = first.model_copy(update={"text": words, "citations": (briefings.cite(source, words),)})
    moved = tuple(each.model_copy(update={"date": "2026-04-15"}) if each.date else each for each in SMALL.deadlines[:1])
    return SMALL.model_copy(
        update={
            "as_of": datetime.date(2026, 3, 11),
            "sources": (*SMALL.sources, source),
            "bottom_line": SMALL.bottom_line[1:],
            "context": (changed, *SMALL.context[2:]),
            "deadlines": (*moved, *SMALL.deadlines[1:]),
            "quotes": SMALL.quotes[1:],
            "disagreements": (),
            "outlook": (),
        }
    )


def _body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = etree.fromstring(parts.read("word/document.xml")).find(qn("w:body"))
    assert body is not None
    return body


def _read(data: bytes, drop: str) -> list[str]:
    """The paragraphs without what stands in `drop` (“ins” for rejecting, “del” for accepting), as Word would leave them."""
    left = []
    for paragraph in _body(data).iter(qn("w:p")):
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(f'w:{drop}')}") is not None:
            continue
        words = [
            each.text or ""
            for each in paragraph.iter(qn("w:t"), qn("w:delText"))
            if not any(above.tag == qn(f"w:{drop}") for above in each.iterancestors())
        ]
        left.append("".join(words))
    return left


@pytest.mark.parametrize(
    ("old", "new"),
    [(SMALL, _later()), (_later(), SMALL), (EMPTY, SMALL), (SMALL, EMPTY), (SMALL, LARGE)],
    ids=["later", "earlier", "from little", "to little", "large"],
)
def test_the_document_is_sound_and_holds_both_editions(old: Briefing, new: Briefing, tmp_path: Path) -> None:
    data = docx_changes.write(old, new, TEMPLATE)
    path = tmp_path / "changes.docx"
    path.write_bytes(data)
    assert [str(error) for error in openxml_audit.OpenXmlValidator().validate(path).errors] == []
    assert ooxml_integrity.check(str(path)) == []
    accepted = _read(data, "del")
    plain = _read(docx_changes.write(new, new, TEMPLATE), "del")
    head = 3  # kicker, title and the line that names both editions
    assert accepted[head:] == plain[head:]
    assert accepted[1] == plain[1]
    rejected = "\n".join(_read(data, "ins"))
    for statement in (*old.bottom_line, *old.context, *old.stakes, *old.outlook):
        assert statement.text.strip() in rejected
    for quote in old.quotes:
        assert quote.text.rstrip(",") in rejected
    for source in old.sources:
        assert source.file in rejected


def test_nothing_is_tracked_where_nothing_changed() -> None:
    body = _body(docx_changes.write(SMALL, SMALL, TEMPLATE))
    assert list(body.iter(qn("w:ins"), qn("w:del"))) == []


def test_changes_carry_author_and_the_cut_off_and_a_number_of_their_own() -> None:
    body = _body(docx_changes.write(SMALL, _later(), TEMPLATE))
    changes = list(body.iter(qn("w:ins"), qn("w:del")))
    assert {each.get(qn("w:date")) for each in changes} == {"2026-03-11T00:00:00Z"}
    assert {each.get(qn("w:author")) for each in changes} == {"briefing"}
    assert len({each.get(qn("w:id")) for each in changes}) == len(changes) > 10
    assert [each for each in body.iter(qn("w:del")) for _ in each.iter(qn("w:t"))] == []


def test_only_the_words_that_differ_are_tracked() -> None:
    body = _body(docx_changes.write(SMALL, _later(), TEMPLATE))
    (paragraph,) = [
        each
        for each in body.iter(qn("w:p"))
        if "passengers last year" in "".join(text.text or "" for text in each.iter(qn("w:t")))
    ]
    inserted = ["".join(text.text or "" for text in each.iter(qn("w:t"))) for each in paragraph.iter(qn("w:ins"))]
    deleted = ["".join(text.text or "" for text in each.iter(qn("w:delText"))) for each in paragraph.iter(qn("w:del"))]
    assert (inserted[0], deleted[0]) == ("231,000", "212,000")


def test_equal_editions_give_equal_bytes() -> None:
    assert docx_changes.write(SMALL, _later(), TEMPLATE) == docx_changes.write(SMALL, _later(), TEMPLATE)


def test_libreoffice_keeps_the_changes(program: Callable[[str], str], tmp_path: Path) -> None:
    path = tmp_path / "changes.docx"
    path.write_bytes(docx_changes.write(SMALL, _later(), TEMPLATE))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=240)
    with zipfile.ZipFile(tmp_path / "changes.odt") as parts:
        content = parts.read("content.xml").decode()
    assert content.count("<text:insertion>") > 2
    assert content.count("<text:deletion>") > 3
    assert re.search(r"<dc:creator>briefing</dc:creator><dc:date>2026-03-11", content)
