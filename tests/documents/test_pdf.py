"""The PDF memo: its page is escaped, its templates reach nothing, what goes wrong is said with advice."""

from __future__ import annotations

import builtins
import io
import subprocess
import sys
from typing import TYPE_CHECKING

import briefings
import pytest
from fontTools.ttLib import TTFont
from lxml import html as lxml_html

from briefing.errors import RenderError
from briefing.options import Options
from briefing.writers import fonts, glyphs, html, memo, pdf
from briefing.writers.memo_model import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing.writers.memo_model import Memo


def _built() -> Memo:
    return memo.build(briefings.small(), Options())


def _words(page: str) -> str:
    """The text of the page."""
    return "".join(str(piece) for piece in lxml_html.fromstring(page).itertext()).replace("\u00a0", " ")


def _with(templates: dict[str, bytes], old: str, new: str) -> dict[str, bytes]:
    """`templates` with a piece of the page replaced."""
    page = templates["memo.html.j2"].decode()
    assert old in page
    return {**templates, "memo.html.j2": page.replace(old, new, 1).encode()}


def test_every_statement_and_every_heading_stands_on_the_page(templates: dict[str, bytes]) -> None:
    words = _words(html.render(_built(), templates))
    for statement in briefings.small().context:
        assert statement.text in words
    for target in _built().outline:
        assert target.title in words


def test_an_empty_section_says_so(templates: dict[str, bytes]) -> None:
    words = _words(html.render(memo.build(briefings.nearly_empty(), Options()), templates))
    for name in ("context", "issues", "stakes", "deadlines", "quotations", "disagreements", "outlook", "problems"):
        assert HEADINGS[name].empty in words


def test_text_of_articles_is_never_markup(templates: dict[str, bytes]) -> None:
    page = html.render(memo.build(briefings.large(), Options()), templates)
    assert "<script" not in page
    assert "<b>rude" not in page
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in page
    assert "{{ memo.title }} and {% raw %}" in page


def test_marks_and_notes_lead_to_each_other(templates: dict[str, bytes]) -> None:
    tree = lxml_html.fromstring(html.render(_built(), templates))
    anchors = [element.get("id") for element in tree.iter() if element.get("id")]
    targets = {link.get("href", "")[1:] for link in tree.iter("a") if link.get("href", "").startswith("#")}
    assert len(set(anchors)) == len(anchors)
    assert targets <= set(anchors)
    assert {f"note-{note.number}" for note in _built().notes} <= targets


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("memo.kicker", "memo.kickr", r"template memo\.html\.j2, line \d+: .*no attribute 'kickr'"),
        ("{% endif", "{% endf", r"template memo\.html\.j2, line \d+: Encountered unknown tag 'endf'"),
        ("{{ memo.kicker }}", "{{ memo.kicker + 1 }}", "can only concatenate str"),
        ("{{ memo.kicker }}", "{% include '/etc/hostname' %}", "template /etc/hostname, .*: is not among the templates"),
        ("{{ memo.kicker }}", "{{ memo.__class__.__mro__ }}", "unsafe"),
        ("{{ memo.kicker }}", "{{ ''.__class__ }}", "unsafe"),
    ],
)
def test_a_broken_template_is_named_with_its_line(templates: dict[str, bytes], old: str, new: str, message: str) -> None:
    with pytest.raises(RenderError, match=message):
        html.render(_built(), _with(templates, old, new))


def test_a_template_in_another_encoding_is_refused() -> None:
    with pytest.raises(RenderError, match=r"memo\.html\.j2: is not UTF-8 \(byte 2\)"):
        html.render(_built(), {"memo.html.j2": b"ab\xff"})


@pytest.mark.usefixtures("pango")
@pytest.mark.parametrize(
    "tag",
    [
        '<img alt="x" src="http://localhost:9/x.png">',
        '<img alt="x" src="file:///etc/hostname">',
        '<img alt="x" src="/etc/hostname">',
        '<img alt="x" src="logo.png">',
        '<img alt="x" src="asset:../pyproject.toml">',
        '<link rel="stylesheet" href="file:///etc/hostname">',
        "<style>@import url(https://localhost:9/x.css);</style>",
        "<style>@font-face { font-family: x; src: url(file:///etc/hostname) }</style>",
        '<object data="file:///etc/hostname"></object>',
        '<a rel="attachment" href="file:///etc/hostname">x</a>',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title><image width="9" height="9" href="file:///etc/hostname"/></svg>',
        '<p style="background: url(file:///etc/hostname)">x</p>',
    ],
)  # fmt: skip
def test_a_template_reaches_nothing_but_its_own_folder(templates: dict[str, bytes], tag: str) -> None:
    small = {"memo.html.j2": f'<html lang="en"><head><title>x</title></head><body>{tag}</body></html>'.encode()}
    with pytest.raises(RenderError, match="the templates ask for"):
        pdf.write(_built(), {**templates, **small}, None)


@pytest.mark.usefixtures("pango")
def test_a_file_of_the_template_s_folder_can_be_named(templates: dict[str, bytes]) -> None:
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    page = '<html lang="en"><head><title>x</title></head><body><img alt="Logo" src="asset:logo.svg"></body></html>'
    made = pdf.write(_built(), {**templates, "memo.html.j2": page.encode(), "logo.svg": logo}, None)
    assert made.startswith(b"%PDF-1.7")


@pytest.mark.usefixtures("pango")
def test_a_character_without_a_font_is_printed_as_its_code_point_and_told(
    templates: dict[str, bytes], caplog: pytest.LogCaptureFixture, program: Callable[[str], str], tmp_path: Path
) -> None:
    small = briefings.small()
    unknown = small.model_copy(update={"title": "Pact \U0010fffd\U0010fffc near collapse"})
    path = tmp_path / "memo.pdf"
    path.write_bytes(pdf.write(memo.build(unknown, Options()), templates, None))
    words = " ".join(
        subprocess.run([program("pdftotext"), path, "-"], capture_output=True, text=True, check=True).stdout.split()
    )
    assert "Pact [□ U+10FFFD U+10FFFC] near collapse" in words
    assert "has U+10FFFC, U+10FFFD: □ and the code point stand for each" in words
    (message,) = [record.getMessage() for record in caplog.records if record.name == "briefing.writers.pdf"]
    assert "no font has U+10FFFC, U+10FFFD" in message
    assert "Install fonts" in message


@pytest.mark.parametrize(
    ("words", "spelt"),
    [
        ("the \U0001f6a2 left", "the [□ U+1F6A2] left"),
        ("\U0001f9d1\u200d\u2696\ufe0f", "[□ U+1F9D1]\u2696"),
        ("\U0001f1f3\U0001f1f4\ufe0f!", "[□ U+1F1F3 U+1F1F4]!"),
        ("nothing \u200d else", "nothing \u200d else"),
    ],
)
def test_a_run_of_missing_characters_is_spelt_in_one_pair_of_brackets(words: str, spelt: str) -> None:
    missing = frozenset("\U0001f6a2\U0001f9d1\U0001f1f3\U0001f1f4")
    assert glyphs.spell(words, missing) == spelt
    assert glyphs.spell(words, frozenset()) == words


def test_the_bundled_sans_has_the_box() -> None:
    assert ord(glyphs.BOX) in TTFont(io.BytesIO(fonts.load("fonts/sans.ttf"))).getBestCmap()


def test_without_pango_the_error_says_how_to_install_it(templates: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: object) -> object:
        if name.startswith("weasyprint"):
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", refuse)
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(RenderError, match=r"apt-get install libpango-1\.0-0 .*brew install pango"):
        pdf.write(_built(), templates, None)


def test_sections_stand_as_the_options_have_them(templates: dict[str, bytes]) -> None:
    built = memo.build(briefings.small(), Options(sections=("outlook", "deadlines", "bottom_line")))
    tree = lxml_html.fromstring(html.render(built, templates))
    headings = [heading.get("id") for heading in tree.iter("h2")]
    assert headings == [target.anchor for target in built.outline]
    assert [built.notes[0].number, built.parts[0].outlook[0].mark and built.parts[0].outlook[0].mark.note] == [1, 1]
    assert _words(html.render(built, templates)).count(built.legend) == 1


@pytest.mark.usefixtures("pango")
def test_weasyprint_understands_the_whole_stylesheet(templates: dict[str, bytes], caplog: pytest.LogCaptureFixture) -> None:
    pdf.write(_built(), templates, None)
    assert [record.getMessage() for record in caplog.records if record.name.startswith("weasyprint")] == []
