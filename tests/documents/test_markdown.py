"""The memo for mail and chat: pandoc reads it back as what it says, and nothing of an article is markup in it."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import briefings
import pypandoc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.options import Options
from briefing.writers import markdown, memo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model.briefing import Briefing

DIALECTS = ("gfm", "commonmark_x", "markdown")
_ALLOWED = {"Para", "Plain", "Header", "BulletList", "Str", "Space", "Strong", "Emph", "Note", "Link", "Quoted", "SoftBreak"}


def _parse(page: str, dialect: str) -> Any:  # noqa: ANN401 -- pandoc's tree is JSON of any shape
    command = [pypandoc.get_pandoc_path(), "--from", dialect, "--to", "json"]
    return json.loads(subprocess.run(command, input=page.encode(), capture_output=True, check=True).stdout)["blocks"]


def _walk(node: object) -> Iterator[dict[str, Any]]:
    """Every element of pandoc's tree."""
    if isinstance(node, dict):
        if "t" in node:
            yield node
        for child in node.values():
            yield from _walk(child)
    elif isinstance(node, list):
        for child in node:
            yield from _walk(child)


def _words(node: object) -> str:
    return "".join(
        str(each["c"]) if each["t"] == "Str" else " " if each["t"] in {"Space", "SoftBreak"} else "" for each in _walk(node)
    )


def _print(briefing: Briefing) -> str:
    return markdown.write(memo.build(briefing, Options(classification="Internal"))).decode()


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("make", [briefings.small, briefings.nearly_empty, briefings.large])
def test_it_is_read_back_as_it_was_meant(make: Any, dialect: str) -> None:  # noqa: ANN401 -- one of three functions
    briefing: Briefing = make()
    built = memo.build(briefing, Options())
    tree = _parse(_print(briefing), dialect)
    assert {each["t"] for each in _walk(tree)} - _ALLOWED <= {"SingleQuote", "DoubleQuote"}
    said = re.sub(r"\W", "", _words(tree))
    (part,) = built.parts
    for line in (*part.bottom_line, *part.context, *part.stakes, *part.outlook):
        assert re.sub(r"\W", "", line.text) in said
    links = [each["c"][2][0] for each in _walk(tree) if each["t"] == "Link"]
    assert set(links) <= {reference.url for reference in built.references}


def test_every_section_has_its_heading_and_says_what_it_leaves_out() -> None:
    page = _print(briefings.small())
    headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
    outline = memo.build(briefings.small(), Options()).outline
    assert headings == [target.title for target in outline if target.anchor not in {"further", "notes", "problems"}]
    assert "(3 more quotations in the annex.)" in page.replace("\\", "")
    assert "*The articles state no expectation.*" in _print(briefings.nearly_empty())


def test_every_mark_has_its_note_and_no_note_is_idle() -> None:
    for briefing in (briefings.small(), briefings.large()):
        page = _print(briefing)
        marks = re.findall(r"\[\^(\d+)\](?!:)", page)
        notes = re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE)
        assert notes == sorted(set(marks), key=int) == [str(number) for number in range(1, len(notes) + 1)]


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>", "*bold* _it_ `code` ~~gone~~ $x$", "# Heading", "- item", "+ item", "1. item", "12) item",
        "> quoted", "| a | b |", "[link](http://a.example)", "![p](x.png)", "[^1]: note", "http://a.example/b", "www.a.example",
        "a@b.example @everyone :smile: &amp; &copy;", "a\\b", "---", "===", "x^2^ H~2~O", "{.class} [x]{.y}", "a--b", "]]>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_character_of_an_article_is_markup(words: str, dialect: str) -> None:
    tree = _parse(f"- {markdown.escape(words)}\n", dialect + "-smart" * (dialect != "gfm"))
    assert [each["t"] for each in _walk(tree)][:2] == ["BulletList", "Plain"]
    assert {each["t"] for each in _walk(tree)} <= {"BulletList", "Plain", "Str", "Space"}
    assert _words(tree) == words


@given(st.text(alphabet="ab1 *_[]()<>#+-.!|~$^&@:=`\\{}'\"/", min_size=1, max_size=30))
def test_a_backslash_stands_before_nothing_but_punctuation(words: str) -> None:
    escaped = markdown.escape(words)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", escaped) == words
    assert not re.search(r"[<>`*\[\]_|&@\\]", re.sub(r"\\[!-/:-@\[-`{-~]", "", escaped))
