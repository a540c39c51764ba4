"""Other people's programs look at both documents: what Word, a screen reader, poppler, qpdf and LibreOffice make of them."""

from __future__ import annotations

import datetime
import io
import os
import re
import subprocess
import sys
import time
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import docx as python_docx
import ooxml_integrity
import openxml_audit
import outloud
import pikepdf
import pytest

from briefing.model.briefing import Briefing
from briefing.options import Options
from briefing.writers import docx, memo, pdf, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.model.statement import Statement

ROOT = Path(__file__).parents[2]

_CODE_POINTS = re.compile(r"\[□(?:\s+U\+[0-9A-F]+)+\]")
"""What stands for characters that no font of this machine has."""


def _run(command: list[str | Path]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _printed(briefing: Briefing) -> Iterator[str]:
    """What the memo must print of the briefing: every statement, every deadline's words, every quotation."""
    statements: list[Statement] = [*briefing.bottom_line, *briefing.context, *briefing.stakes, *briefing.outlook]
    statements += [statement for issue in briefing.issues for statement in issue.statements]
    statements += [statement for issue in briefing.issues for position in issue.positions for statement in position.statements]
    statements += [claim for disagreement in briefing.disagreements for claim in disagreement.claims]
    yield from (statement.text for statement in [*statements, *briefing.quotes])
    yield from (deadline.what for deadline in briefing.deadlines)


def _letters(words: str) -> str:
    """`words` without what a line end, a ligature or the direction of writing may change."""
    plain = unicodedata.normalize("NFKC", text.clean(words))
    return "".join(sorted(re.sub(r"\W", "", plain))) if _runs_left(plain) else re.sub(r"\W", "", plain)


def _runs_left(words: str) -> bool:
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in words)


def _assert_all_there(briefing: Briefing, words: str) -> None:
    """Every printed text of the briefing stands in `words`; of text that runs from right to left, its letters do."""
    drawn = _CODE_POINTS.sub(lambda found: "".join(chr(int(code, 16)) for code in re.findall(r"U\+(\w+)", found[0])), words)
    everything = re.sub(r"\W", "", unicodedata.normalize("NFKC", drawn))
    for printed in _printed(briefing):
        if _runs_left(printed):
            assert set(_letters(printed)) <= set(everything)
        else:
            assert _letters(printed) in everything, printed


def test_word_finds_nothing_to_repair(word: Path) -> None:
    result = openxml_audit.OpenXmlValidator().validate(word)
    assert [str(error) for error in result.errors] == []


def test_the_structure_of_the_word_file_is_whole(word: Path) -> None:
    assert ooxml_integrity.check(str(word)) == []


def test_a_screen_reader_stumbles_over_nothing(paper: Path, briefing: Briefing) -> None:
    report = outloud.check(str(paper))
    # The large briefing repeats whole lines on many pages, which a checker must take for running heads.
    allowed = {"PAG-001"} if len(briefing.sources) > 50 else set()
    assert [(finding.rule, finding.message) for finding in report.findings if finding.rule not in allowed] == []


def test_qpdf_finds_the_pdf_sound(paper: Path, program: Callable[[str], str]) -> None:
    assert "No syntax or stream encoding errors found" in _run([program("qpdf"), "--check", paper])


def test_the_pdf_is_tagged_and_knows_its_name(paper: Path, briefing: Briefing, program: Callable[[str], str]) -> None:
    told = dict(re.findall(r"^([\w ]+): +(.*)$", _run([program("pdfinfo"), "-isodates", paper]), re.MULTILINE))
    assert told["Title"] == text.clean(briefing.title)
    assert told["Tagged"] == "yes"
    assert told["CreationDate"].startswith(briefing.as_of.isoformat() if briefing.as_of else "2000-01-01")
    assert told["Page size"].endswith("(A4)")
    data = paper.read_bytes()
    assert b"pdfuaid:part>1<" in data
    assert b'pdfaid:part="3" pdfaid:conformance="A"' in data


def test_every_font_is_embedded(paper: Path, program: Callable[[str], str]) -> None:
    rows = [line.split() for line in _run([program("pdffonts"), paper]).splitlines()[2:]]
    assert rows
    for row in rows:
        assert row[-5:-2] == ["yes", "yes", "yes"], row  # embedded, subset, with a map to Unicode


@pytest.mark.usefixtures("pango")
def test_fonts_are_those_that_ship_with_the_dependencies(
    templates: dict[str, bytes], program: Callable[[str], str], tmp_path: Path
) -> None:
    path = tmp_path / "memo.pdf"
    path.write_bytes(pdf.write(memo.build(briefings.small(), Options()), templates, None))
    rows = _run([program("pdffonts"), path]).splitlines()[2:]
    assert {re.sub(r"^[A-Z]{6}\+", "", row.split()[0]).split("-")[0] for row in rows} == {
        "Memo"
    }  # the names of the stylesheet: each is a file of fonts.NAMES, and no font of the machine is among them
    words = _run([program("pdftotext"), "-raw", path, "-"])
    for word in ("deficit", "offered", "staff", "first", "Fish", "mid", "commuters"):  # fi, ff and their like stay letters
        assert (word in words) == any(word in source.text for source in briefings.small().sources)
    assert not set(words) & set("\u00ad\ufb00\ufb01\ufb02\ufb03\ufb04")


def test_every_page_has_its_head_and_foot(paper: Path, briefing: Briefing, program: Callable[[str], str]) -> None:
    pages = _run([program("pdftotext"), "-layout", paper, "-"]).split("\f")[:-1]
    built = memo.build(briefing, Options(classification="Internal"))
    for number, page in enumerate(pages, start=1):
        assert built.footer in page
        assert re.search(rf"\b{number} ?/ ?{len(pages)}$", page, re.MULTILINE)
        assert "Internal" in page
        assert number == 1 or built.kicker in page.strip().splitlines()[0]


def test_every_link_of_the_pdf_leads_somewhere(paper: Path, briefing: Briefing) -> None:
    built = memo.build(briefing, Options())
    with pikepdf.open(paper) as opened:
        names = {str(name) for name in pikepdf.NameTree(opened.Root.Names.Dests)}
        links = [note for page in opened.pages for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link"]
        inside = {str(link.Dest) for link in links if "/Dest" in link}
        outside = {str(link.A.URI) for link in links if "/A" in link}
    assert inside <= names
    assert {mark.anchor for note in built.notes for mark in note.marks} | {note.anchor for note in built.notes} <= inside
    assert outside == {reference.url for reference in built.references if reference.url}


def test_headings_are_tagged_and_make_the_outline(paper: Path, briefing: Briefing) -> None:
    with pikepdf.open(paper) as opened:
        tags = [
            str(thing.S)
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and "/S" in thing and "/P" in thing
        ]
        with opened.open_outline() as outline:
            (root,) = outline.root
    assert tags.count("/H1") == 1
    headings = [target.title for target in memo.build(briefing, Options()).outline]
    assert tags.count("/H2") == len(headings)
    assert root.title == text.clean(briefing.title)
    assert [entry.title for entry in root.children] == headings


def test_the_briefing_lies_inside_the_pdf(
    paper: Path, briefing: Briefing, program: Callable[[str], str], tmp_path: Path
) -> None:
    target = tmp_path / "briefing.json"
    _run([program("pdfdetach"), "-savefile", "briefing.json", "-o", target, paper])
    assert Briefing.model_validate_json(target.read_bytes()) == briefing


def test_the_pdf_says_all_that_the_briefing_says(paper: Path, briefing: Briefing, program: Callable[[str], str]) -> None:
    _assert_all_there(briefing, _run([program("pdftotext"), "-raw", paper, "-"]))


def test_word_says_all_that_the_briefing_says(word: Path, briefing: Briefing) -> None:
    made = python_docx.Document(str(word))
    words = ["".join(run.text for run in paragraph.runs) for paragraph in made.paragraphs]
    for table in made.tables:
        words += [paragraph.text for row in table.rows for cell in row.cells for paragraph in cell.paragraphs]
    _assert_all_there(briefing, "\n".join(words))


def test_libreoffice_opens_the_word_file_and_keeps_its_notes(
    word: Path, briefing: Briefing, program: Callable[[str], str], tmp_path: Path
) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    _run([program("soffice"), profile, "--headless", "--convert-to", "odt", "--outdir", tmp_path, word])
    _run(
        [
            program("soffice"),
            profile,
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            tmp_path / "again",
            tmp_path / "memo.odt",
        ]
    )
    again = python_docx.Document(str(tmp_path / "again" / "memo.docx"))
    built = memo.build(briefing, Options())
    assert len(again.element.body.findall(".//{*}footnoteReference")) == len(built.notes)
    headings = [each.text for each in again.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert headings == [target.title for target in built.outline if target.anchor != "bottom_line"]


@pytest.mark.usefixtures("pango")
def test_equal_briefings_give_equal_bytes_everywhere(
    templates: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make() -> tuple[bytes, bytes]:
        built = memo.build(briefings.small(), Options())
        return docx.write(built, templates["memo.docx"]), pdf.write(built, templates, b"{}")

    first = make()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setattr(time, "time", lambda: datetime.datetime(2031, 5, 6, tzinfo=datetime.UTC).timestamp())
    time.tzset()
    try:
        assert make() == first
    finally:
        monkeypatch.undo()
        time.tzset()


def test_text_and_ground_of_the_stylesheet_are_told_apart(templates: dict[str, bytes]) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1, on white and on every ground that the stylesheet paints."""
    css = templates["memo.css"].decode()
    colours = set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", css))
    grounds = {"#ffffff", *re.findall(r"background: (#[0-9a-f]{6})", css)}
    assert len(colours) > 4
    assert len(grounds) > 2
    for colour in colours:
        assert all(_contrast(colour, ground) >= 4.5 for ground in grounds), colour


def test_text_and_ground_of_the_word_template_are_told_apart(templates: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(templates["memo.docx"])) as packed:
        styles = packed.read("word/styles.xml").decode()
    colours = {f"#{colour.lower()}" for colour in re.findall(r'<w:color w:val="([0-9A-F]{6})"', styles)}
    grounds = {"#ffffff", *(f"#{fill.lower()}" for fill in re.findall(r'w:fill="([0-9A-F]{6})"', styles))}
    assert len(colours) > 4
    assert len(grounds) > 2
    for colour in colours:
        assert all(_contrast(colour, ground) >= 4.5 for ground in grounds), colour


def _contrast(first: str, second: str) -> float:
    dark, light = sorted(_luminance(colour) for colour in (first, second))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.usefixtures("pango")
def test_another_process_with_another_hash_seed_gives_the_same_bytes() -> None:
    code = """
import hashlib, pathlib, sys
sys.path[:0] = sys.argv[1:]
import briefings
from briefing.options import Options
from briefing.writers import calendar, docx, markdown, memo, pdf, references
templates = {path.name: path.read_bytes() for path in pathlib.Path(sys.argv[1], "templates").iterdir() if path.is_file()}
small = briefings.small()
built = memo.build(small, Options())
made = [docx.write(built, templates["memo.docx"]), pdf.write(built, templates, b"{}"), markdown.write(built)]
made += [calendar.write(small), references.write_csl(small), references.write_ris(small)]
print(*(hashlib.sha256(data).hexdigest() for data in made))
"""
    command = [sys.executable, "-c", code, str(ROOT), str(Path(__file__).parent)]
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    )
    assert len(first.split()) == 6
    assert first == second
