"""Markdown: front matter in two languages, marks left out, the headline first."""

import datetime

import pytest

from briefing.model.source import Article
from briefing.readers import read

BODY = "The council of Arden agreed on Monday to open the pass again. It had been shut for a week because of the snow."


def _read(text: str) -> Article:
    article = read("a.md", text.encode()).article
    assert article is not None
    return article


YAML = """---
title: "Pass open: a week on"
author:
  - Ann Lee
  - By Bo Cruz
publisher: {name: Arden Star}
date: 2025-05-03T09:00:00Z
url: https://star.example/pass
---
"""
TOML = """+++
title = "Pass open: a week on"
authors = ["Ann Lee", "Bo Cruz"]
publisher = "Arden Star"
date = 2025-05-03T09:00:00Z
link = "https://star.example/pass"
+++
"""


@pytest.mark.parametrize("front", [YAML, TOML], ids=["yaml", "toml"])
def test_front_matter_is_read(front: str) -> None:
    article = _read(f"{front}\n{BODY}\n")
    assert article.title == "Pass open: a week on"
    assert article.byline == ("Ann Lee", "Bo Cruz")
    assert (article.publisher, article.url) == ("Arden Star", "https://star.example/pass")
    assert (article.published, article.published_basis) == (datetime.date(2025, 5, 3), "metadata")
    below = "2025-05-03T09:00:00Z\n\n" if front is YAML else ""  # TOML has a type for times, so that the words are gone
    assert article.text == f"Pass open: a week on\n\n{below}{BODY}"


def test_day_of_the_front_matter_is_not_said_twice() -> None:
    text = _read(f"---\ntitle: Pass open\ndate: 3 May 2025\n---\n# Pass open\n\n3 May 2025\n\n{BODY}").text
    assert text == f"Pass open\n\n3 May 2025\n\n{BODY}"


def test_headline_is_not_said_twice() -> None:
    assert _read(f"---\ntitle: Pass open\n---\n# Pass open\n\n{BODY}").text == f"Pass open\n\n{BODY}"


def test_first_heading_is_the_headline_and_the_head_is_read_without_front_matter() -> None:
    article = _read(f"# Pass open\n\n*By Ann Lee*\n\n3 May 2025\n\nARDEN (KNA) — {BODY}")
    assert (article.title, article.byline, article.wire) == ("Pass open", ("Ann Lee",), "KNA")
    assert (article.published, article.published_basis) == (datetime.date(2025, 5, 3), "dateline")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("A **bold** and *leaning* and ***both*** word.", "A bold and leaning and both word."),
        ('See [the report](https://a.example/x_(1) "Report").', "See the report."),
        ("A [reference][1] here.\n\n[1]: https://a.example", "A reference here."),
        ("![Lorries at the pass](pass.jpg)", "[Photo: Lorries at the pass]"),
        ("## The pass ##", "The pass"),
        ("The pass\n--------", "The pass"),
        ("One line\nand the next.", "One line and the next."),
        ("- first\n- second", "- first\n- second"),
        ("* first\n* second", "- first\n- second"),
        ("> “It is open,” she said.", "“It is open,” she said."),
        ("A snake_case_name and 2 * 3 * 4.", "A snake_case_name and 2 * 3 * 4."),
        ("Five \\* stars.", "Five * stars."),
        ("<!-- a note -->Plain <em>text</em>.", "Plain text."),
        ("Above\n\n***\n\nBelow.", "Above\n\nBelow."),
        ("`code` and ~~~", "code and ~~~"),
    ],
)
def test_marks_are_left_out(marked: str, plain: str) -> None:
    assert _read(f"# Pass open\n\n{BODY}\n\n{marked}").text == f"Pass open\n\n{BODY}\n\n{plain}"


def test_front_matter_that_cannot_be_read_is_reported_and_left_out() -> None:
    reading = read("a.md", f"---\ntitle: [open\n---\n\n{BODY}".encode())
    assert [d.code for d in reading.diagnostics] == ["front-matter"]
    assert reading.article is not None
    assert reading.article.text == BODY


def test_front_matter_makes_no_objects() -> None:
    article = _read(f"---\ntitle: !!python/object/apply:os.getcwd []\nauthor: Ann Lee\n---\n\n{BODY}")
    assert article.title is None
    assert article.byline == ("Ann Lee",)


def test_a_table_is_left_out_and_told_of_and_a_heading_underlined_is_none() -> None:
    table = "| Year | Lorries |\n|---|---:|\n| 2023 | 40 |\n"
    text = f"# Pass open\n\nThe pass is open.\n\n{table}\nIt shuts at night.\n\nRules | fees\n---\n\nLorries pay."
    reading = read("a.md", text.encode())
    assert reading.article is not None
    assert reading.article.text.split("\n\n") == [
        "Pass open",
        "The pass is open.",
        "It shuts at night.",
        "Rules | fees",
        "Lorries pay.",
    ]
    assert [d.code for d in reading.diagnostics] == ["table-left-out"]


@pytest.mark.parametrize("field", ["source: Reuters", "author: Reuters", "author: By Reuters"])
def test_an_agency_is_neither_outlet_nor_writer(field: str) -> None:
    reading = read("a.md", f"---\ntitle: Pass open\n{field}\n---\nThe pass is open again, the police said.".encode())
    assert reading.article is not None
    assert (reading.article.publisher, reading.article.wire, reading.article.byline) == (None, "Reuters", ())
