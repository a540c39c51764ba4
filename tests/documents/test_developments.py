"""How figures have moved stands behind what is disputed: in Word, PDF and Markdown alike, and nowhere where nothing moved."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx as python_docx
import pytest

from briefing.model.statement import Citation, Development, Step
from briefing.options import Options
from briefing.writers import docx, html, markdown, memo

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

CAPTION = "How figures have moved"


def _step(briefing: Briefing, words: str, figure: str, date: str | None) -> Step:
    source = next(source for source in briefing.sources if words in source.text)
    start = source.text.index(words)
    citation = Citation(source=source.id, start=start, end=start + len(words), text=words)
    return Step(text=words, citations=(citation,), origins=1, figure=figure, date=date)


@pytest.fixture
def moved(small: Briefing) -> Briefing:
    """The small briefing with one count that moved."""
    steps = (
        _step(small, "About 190,000 people used the line last year", "190,000", None),
        _step(small, "The operator carried 212,000 passengers last year", "212,000", "2026-03-03"),
    )
    return small.model_copy(update={"developments": (Development(about="passengers a year", kind="number", steps=steps),)})


def test_each_value_has_its_day_and_its_note(moved: Briefing) -> None:
    (part,) = memo.build(moved, Options()).parts
    ((what,), (earlier,), (latest,)) = part.developments.rows[0].cells
    assert what.text == "Passengers a year"
    assert (earlier.lead, earlier.text) == ("Before that:", "190,000")
    assert (latest.lead, latest.text) == ("3 March 2026:", "212,000")
    assert earlier.mark is not None
    assert latest.mark is not None


def test_word_prints_the_table_behind_the_disagreements(moved: Briefing, templates: dict[str, bytes]) -> None:
    page = docx.write(memo.build(moved, Options()), templates["memo.docx"])
    captions = [p.text for p in python_docx.Document(io.BytesIO(page)).paragraphs if p.style and p.style.name == "Caption"]
    disputed = next(index for index, caption in enumerate(captions) if "accounts differ" in caption)
    assert CAPTION in captions[disputed + 1]


def test_the_page_of_the_pdf_prints_the_table(moved: Briefing, templates: dict[str, bytes]) -> None:
    page = html.render(memo.build(moved, Options()), templates)
    assert page.index("accounts differ") < page.index(CAPTION) < page.index("212,000", page.index(CAPTION))


def test_markdown_prints_a_list(moved: Briefing) -> None:
    page = markdown.write(memo.build(moved, Options())).decode()
    told = page[page.index(CAPTION) :]
    assert told.index("**Passengers a year**") < told.index("190,000") < told.index("212,000")


def test_it_is_told_though_nothing_is_disputed(moved: Briefing) -> None:
    page = markdown.write(memo.build(moved.model_copy(update={"disagreements": ()}), Options())).decode()
    assert "No two articles were found to contradict each other" in page
    assert CAPTION in page


def test_nothing_is_printed_where_nothing_moved_or_the_section_is_left_out(moved: Briefing, small: Briefing) -> None:
    assert CAPTION not in markdown.write(memo.build(small, Options())).decode()
    assert CAPTION not in markdown.write(memo.build(moved, Options(sections=("bottom_line", "context")))).decode()


def test_what_does_not_fit_stands_in_the_annex(moved: Briefing) -> None:
    many = tuple(moved.developments[0].model_copy(update={"about": f"passengers of line {n}"}) for n in range(9))
    (part,) = memo.build(moved.model_copy(update={"developments": many}), Options()).parts
    further = part.find_further("disagreements")
    assert further is not None
    assert 0 < len(part.developments.rows) < len(many)
    assert len(part.developments.rows) + len(further.tables[0].rows) == len(many)
