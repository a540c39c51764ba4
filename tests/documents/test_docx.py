"""The Word memo, looked at as XML: notes, links, fields, styles; and what happens with a template that cannot be used."""

from __future__ import annotations

import io
import re
import time
import zipfile
from typing import TYPE_CHECKING

import briefings
import docx as python_docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from briefing.errors import RenderError
from briefing.options import Options
from briefing.writers import docx, memo
from briefing.writers.memo_model import HEADINGS, PROOF
from briefing.writers.note_model import Note

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.writers.memo_model import Memo


MOST_SECONDS = 2.0
"""For a document with a thousand notes."""


@pytest.fixture
def template(templates: dict[str, bytes]) -> bytes:
    return templates["memo.docx"]


@pytest.fixture
def parts(template: bytes) -> dict[str, etree._Element]:
    """The XML parts of the small memo by name."""
    return _read(docx.write(memo.build(briefings.small(), Options(classification="Internal")), template))


def _read(data: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: etree.fromstring(packed.read(name)) for name in packed.namelist() if name.endswith((".xml", ".rels"))}


def _words(part: etree._Element, *tags: str) -> str:
    """The text of the elements called by `tags`, or all text."""
    return "".join(str(piece) for piece in part.itertext(*(qn(tag) for tag in tags)))


def _change(template: bytes, part: str, edit: Callable[[bytes], bytes]) -> bytes:
    """`template` with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as packed, zipfile.ZipFile(out, "w") as made:
        for name in packed.namelist():
            data = packed.read(name)
            made.writestr(name, edit(data) if name == part else data)
    return out.getvalue()


def _built() -> Memo:
    return memo.build(briefings.small(), Options())


def test_every_note_is_a_footnote_that_is_referred_to_once(parts: dict[str, etree._Element]) -> None:
    notes = [note.get(qn("w:id")) for note in parts["word/footnotes.xml"]]
    referred = [mark.get(qn("w:id")) for mark in parts["word/document.xml"].iter(qn("w:footnoteReference"))]
    assert notes[:2] == ["-1", "0"]
    assert referred == notes[2:] == [str(note.number) for note in _built().notes]


def test_the_settings_name_the_separators_before_the_compatibility_block(parts: dict[str, etree._Element]) -> None:
    names = [etree.QName(child).localname for child in parts["word/settings.xml"]]
    assert names.count("footnotePr") == 1
    assert names.index("footnotePr") < names.index("compat")


def test_every_link_leads_to_a_bookmark(parts: dict[str, etree._Element]) -> None:
    body = parts["word/document.xml"]
    bookmarks = [start.get(qn("w:name")) or "" for start in body.iter(qn("w:bookmarkStart"))]
    links = [
        link.get(qn("w:anchor"))
        for part in ("word/document.xml", "word/footnotes.xml")
        for link in parts[part].iter(qn("w:hyperlink"))
    ]
    fields = re.findall(r"NOTEREF (\S+)", "".join(code.text or "" for code in body.iter(qn("w:instrText"))))
    assert len(set(bookmarks)) == len(bookmarks)
    assert all(re.fullmatch(r"\w{1,40}", name) for name in bookmarks)
    assert {link for link in links if link} | set(fields) <= set(bookmarks)
    assert fields


def test_identities_of_bookmarks_are_unique_and_closed(parts: dict[str, etree._Element]) -> None:
    body = parts["word/document.xml"]
    opened = [start.get(qn("w:id")) for start in body.iter(qn("w:bookmarkStart"))]
    assert opened == [end.get(qn("w:id")) for end in body.iter(qn("w:bookmarkEnd"))]
    assert len(set(opened)) == len(opened)


def test_tables_repeat_their_header_and_keep_their_rows_whole(parts: dict[str, etree._Element]) -> None:
    facts, *tables = parts["word/document.xml"].iter(qn("w:tbl"))
    assert not list(facts.iter(qn("w:tblHeader")))
    for table in tables:
        rows = table.findall(qn("w:tr"))
        assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * (
            len(rows) - 1
        )
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        assert table.find(f"{qn('w:tblPr')}/{qn('w:tblDescription')}") is not None


def test_headings_are_headings_and_captions_are_numbered_by_fields(template: bytes) -> None:
    made = python_docx.Document(io.BytesIO(docx.write(_built(), template)))
    headings = [paragraph.text for paragraph in made.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]
    captions = [paragraph.text for paragraph in made.paragraphs if paragraph.style and paragraph.style.name == "Caption"]
    assert headings[:3] == ["Context", "Issues at a glance", "What is at stake"]
    assert [caption.split(".")[0] for caption in captions] == ["Table 1", "Figure 1", "Table 2", "Table 3", "Table 4"]


def test_a_long_memo_opens_with_its_contents(template: bytes) -> None:
    built = memo.build(briefings.large(), Options())
    body = _read(docx.write(built, template))["word/document.xml"]
    entries = [
        each for each in body.iter(qn("w:p")) if any(style.get(qn("w:val")) == "TOC1" for style in each.iter(qn("w:pStyle")))
    ]
    assert [_words(each, "w:t") for each in entries] == [target.title for target in built.outline[1:]]
    bookmarks = {start.get(qn("w:name")) for start in body.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for each in entries for link in each.iter(qn("w:hyperlink"))} <= bookmarks
    marks = [mark.get(qn("w:fldCharType")) for each in entries for mark in each.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"]
    assert not _built().contents


def test_header_and_footer_hold_the_memo_s_own_words(parts: dict[str, etree._Element]) -> None:
    words = {name: _words(part, "w:t") for name, part in parts.items() if "header" in name or "footer" in name}
    assert words["word/header1.xml"] == "Policy memo · Skerry–Holm ferry lineInternal"
    assert words["word/header2.xml"] == "Internal"
    assert words["word/footer1.xml"] == "Generated from 3 articles · every statement cited1 / 1"
    assert "NUMPAGES" in _words(parts["word/footer1.xml"])


def test_properties_are_the_memo_s_and_the_day_is_the_cut_off(template: bytes) -> None:
    properties = python_docx.Document(io.BytesIO(docx.write(_built(), template))).core_properties
    assert properties.title == _built().title
    assert str(properties.created) == str(properties.modified) == "2026-03-04 00:00:00+00:00"
    assert properties.language == "en-GB"


def test_equal_input_gives_equal_bytes_without_the_time(template: bytes) -> None:
    first = docx.write(_built(), template)
    assert first == docx.write(_built(), template)
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.namelist()[0] == "[Content_Types].xml"


def test_the_template_s_own_text_is_gone_and_its_page_stays(parts: dict[str, etree._Element], template: bytes) -> None:
    body = parts["word/document.xml"]
    assert "House style" not in _words(body)
    assert etree.tostring(body[0][-1]) == etree.tostring(_read(template)["word/document.xml"][0][-1])


def test_a_house_style_changes_the_memo(template: bytes) -> None:
    wider = _change(template, "word/document.xml", lambda data: data.replace(b'w:right="1247"', b'w:right="2247"'))
    narrow, wide = (
        sum(
            int(column.get(qn("w:w")) or 0)
            for column in next(_read(docx.write(_built(), each))["word/document.xml"].iter(qn("w:tblGrid")))
        )
        for each in (wider, template)
    )
    assert wide - narrow == 1000


def test_a_missing_style_is_named(template: bytes) -> None:
    poor = _change(template, "word/styles.xml", lambda data: data.replace(b'"Memo Lead"', b'"Lead of ours"'))
    with pytest.raises(RenderError, match="lacks the style “Memo Lead”; add it in Word"):
        docx.write(_built(), poor)


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04 and nothing", b"plain words"])
def test_what_is_no_word_file_is_refused_with_advice(broken: bytes) -> None:
    with pytest.raises(RenderError, match=r"template memo\.docx: is not a Word document that can be read"):
        docx.write(_built(), broken)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/header1.xml"])
def test_a_damaged_part_is_refused_with_advice(template: bytes, part: str) -> None:
    with pytest.raises(RenderError, match="open it in Word and save it"):
        docx.write(_built(), _change(template, part, lambda data: data[:90]))


def test_a_template_without_a_page_is_refused(template: bytes) -> None:
    bare = _change(template, "word/document.xml", lambda data: re.sub(rb"<w:sectPr>.*</w:sectPr>", b"", data))
    with pytest.raises(RenderError, match="has no page set-up"):
        docx.write(_built(), bare)


def test_footnotes_of_the_template_give_way(template: bytes) -> None:
    own = _change(
        template,
        "word/footnotes.xml",
        lambda data: data.replace(b"</w:footnotes>", b'<w:footnote w:id="7"><w:p/></w:footnote></w:footnotes>'),
    )
    notes = _read(docx.write(_built(), own))["word/footnotes.xml"]
    assert len(notes) == len(_built().notes) + 2


def test_a_thousand_notes_are_written_in_two_seconds(template: bytes) -> None:
    built = _built()
    note, line, mark = built.notes[0], built.parts[0].context[0], built.parts[0].context[0].mark
    assert mark is not None
    numbers = range(1, 1001)
    context = tuple(line.model_copy(update={"mark": mark.model_copy(update={"note": number})}) for number in numbers)
    many = built.model_copy(
        update={
            "notes": tuple(Note(**{**note.model_dump(), "number": number, "places": ("issues",)}) for number in numbers),
            "parts": (built.parts[0].model_copy(update={"context": context}),),
        }
    )
    start = time.process_time()
    made = docx.write(many, template)
    assert time.process_time() - start < MOST_SECONDS
    assert len(_read(made)["word/footnotes.xml"]) == 1002


def test_what_the_body_leaves_out_is_linked_to_its_place_in_the_annex(template: bytes) -> None:
    built = memo.build(briefings.large(), Options())
    body = _read(docx.write(built, template))["word/document.xml"]
    bookmarks = {start.get(qn("w:name")) for start in body.iter(qn("w:bookmarkStart"))}
    pointers = {
        _words(link, "w:t"): link.get(qn("w:anchor"))
        for link in body.iter(qn("w:hyperlink"))
        if (link.get(qn("w:anchor")) or "").startswith("further_")
    }
    assert pointers == {further.pointer: f"further_{further.name}" for further in built.parts[0].further}
    assert set(pointers.values()) <= bookmarks


ARRANGED = Options(sections=("outlook", "deadlines", "bottom_line"))


def test_sections_stand_as_the_options_have_them_and_the_rest_is_not_printed(template: bytes) -> None:
    built = memo.build(briefings.small(), ARRANGED)
    made = python_docx.Document(io.BytesIO(docx.write(built, template)))
    headings = [
        paragraph.text
        for paragraph in made.paragraphs
        if paragraph.style and paragraph.style.name in {"Heading 1", "Memo Bottom Line Heading"}
    ]
    assert headings == [HEADINGS[name].title for name in ("outlook", "deadlines", "bottom_line", *PROOF)]
    assert headings == [target.title for target in built.outline]
    assert built.parts[0].further == ()
    assert "Commuters have set up a petition." not in "".join(paragraph.text for paragraph in made.paragraphs)


def test_the_line_of_time_is_drawn_with_its_words_as_alternative(parts: dict[str, etree._Element]) -> None:
    built = _built()
    (drawing,) = parts["word/document.xml"].iter(qn("w:drawing"))
    described = [each.get("descr") for each in drawing.iter(qn("wp:docPr"))]
    assert described == [built.parts[0].timeline.alternative]
    shapes = [each.get("prst") for each in drawing.iter(qn("a:prstGeom"))]
    assert (shapes.count("ellipse"), shapes.count("diamond")) == (1, 3)
    labels = [_words(box, "w:t") for box in drawing.iter("{*}txbxContent")]
    assert len(labels) == len(built.parts[0].timeline.points)
    for label, point in zip(labels, built.parts[0].timeline.points, strict=True):
        assert label.startswith(point.date)
    identities = [each.get("id") for each in drawing.iter() if etree.QName(each).localname in {"docPr", "cNvPr"}]
    assert len(set(identities)) == len(identities)


def test_nothing_is_drawn_where_fewer_than_two_days_are_known(template: bytes) -> None:
    body = _read(docx.write(memo.build(briefings.nearly_empty(), Options()), template))["word/document.xml"]
    assert not list(body.iter(qn("w:drawing")))
    assert "Figure" not in _words(body, "w:t")


def test_the_last_row_of_a_table_and_the_line_below_it_stand_on_one_page(parts: dict[str, etree._Element]) -> None:
    for table in list(parts["word/document.xml"].iter(qn("w:tbl")))[1:]:
        rows = table.findall(qn("w:tr"))
        kept = [all(p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None for p in row.iter(qn("w:p"))) for row in rows]
        assert kept[-2] or len(rows) == 1
