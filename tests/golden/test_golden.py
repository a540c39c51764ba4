"""What the memos of two made-up briefings say, line by line, and what each line is; `RENEW=1 pytest tests/golden` writes anew.

The files hold no document: of Word the style and text of every paragraph, of the PDF the tags that a screen reader meets, and
the Markdown that a mail would carry. What changes in print shows in the diff of a commit.
"""

from __future__ import annotations

import os
import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import pytest
import several
from docx.oxml.ns import qn
from lxml import etree

from briefing.options import Options
from briefing.writers import docx, markdown, memo, pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.writers.memo_model import Memo

HERE = Path(__file__).parent
TEMPLATES = {path.name: path.read_bytes() for path in (HERE.parents[1] / "templates").iterdir() if path.is_file()}
RENEW = "RENEW"
"""The variable of the environment under which the files are written anew."""

_BLOCK = re.compile(r"(?P<indent> *)(?P<tag>H\d|P|Caption|TH|TD|LI|Lbl|BlockQuote|Figure|Sect|Table|L)\b")
_PAGE = re.compile(r"\bp\. \d+")
"""Where a page ends is the matter of other tests."""
_WORDS = re.compile(r' *"(?P<words>.*)"$')


MADE = {"ferry": briefings.small, "two": several.two}
"""One story, and two."""


@pytest.fixture(scope="module", params=MADE)
def name(request: pytest.FixtureRequest) -> str:
    """How the files of one of the briefings begin."""
    return str(request.param)


@pytest.fixture(scope="module")
def built(name: str) -> Memo:
    """Its memo."""
    return memo.build(MADE[name](), Options(to="Director, Sea Transport", sender="Transport desk"), "2026-03-04-0a1b2c3d")


def _compare(name: str, lines: list[str]) -> None:
    """Fails where `lines` are not those of the file `name`, or writes the file where that is asked for."""
    path = HERE / name
    words = "\n".join(lines) + "\n"
    if os.environ.get(RENEW):
        path.write_text(words, encoding="utf-8")
        pytest.skip(f"{name} is renewed: read its diff")
    assert lines == path.read_text(encoding="utf-8").splitlines()


def test_nobody_renews_by_accident() -> None:
    assert not (os.environ.get(RENEW) and os.environ.get("CI")), f"{RENEW} is set where nobody reads the diff"


def test_what_the_word_memo_says(built: Memo, name: str) -> None:
    with zipfile.ZipFile(BytesIO(docx.write(built, TEMPLATES["memo.docx"]))) as packed:
        body, notes = (etree.fromstring(packed.read(f"word/{part}.xml")) for part in ("document", "footnotes"))
    lines = [_describe(paragraph) for paragraph in body.iter(qn("w:p"))]
    lines += [_describe(paragraph) for paragraph in notes.iter(qn("w:p")) if paragraph.find(f".//{qn('w:t')}") is not None]
    _compare(f"{name}.docx.txt", lines)


def _describe(paragraph: etree._Element) -> str:
    """“ListBullet: The operator carried … ●{3}”: style, text, and the numbers of notes in braces."""
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return f"{style.get(qn('w:val')) if style is not None else ''}: {''.join(_read(paragraph))}".rstrip()


def _read(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(*map(qn, ("w:t", "w:tab", "w:br", "w:footnoteReference", "w:footnoteRef", "w:drawing"))):
        inside = next((above for above in element.iterancestors(qn("w:p"))), None)
        if inside is not paragraph or next(element.iterancestors("{*}Fallback"), None) is not None:
            continue
        match etree.QName(element).localname:
            case "t":
                yield element.text or ""
            case "footnoteReference":
                yield f"{{{element.get(qn('w:id'))}}}"
            case "drawing":
                yield f"[{''.join(named.get('descr', '') for named in element.iter('{*}docPr'))}]"
            case other:
                yield {"tab": " ", "br": " / ", "footnoteRef": "#"}[other]


@pytest.mark.usefixtures("pango")
def test_what_the_pdf_says_to_a_screen_reader(built: Memo, name: str, program: Callable[[str], str], tmp_path: Path) -> None:
    path = tmp_path / "memo.pdf"
    path.write_bytes(pdf.write(built, TEMPLATES, None))
    told = subprocess.run([program("pdfinfo"), "-struct-text", path], capture_output=True, text=True, check=True).stdout
    _compare(f"{name}.pdf.txt", list(_outline(told)))


def _outline(told: str) -> Iterator[str]:
    """“H2 Bottom line”: one line a block that holds text, whatever lines the page has."""
    tag, words = "", list[str]()
    for line in told.splitlines():
        if block := _BLOCK.match(line):
            if words:
                yield _PAGE.sub("p. #", f"{tag} {' '.join(words)}")
            tag, words = block["tag"], []
        elif found := _WORDS.match(line):
            words.append(found["words"].strip())
    yield _PAGE.sub("p. #", f"{tag} {' '.join(words)}")  # its parts may stand on two lines


def test_what_a_mail_says(built: Memo, name: str) -> None:
    _compare(f"{name}.md.txt", markdown.write(built).decode().splitlines())
