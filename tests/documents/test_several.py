"""Unrelated stories are told apart: each under its title, with its own sections, dates, disagreements and annex."""

from __future__ import annotations

import datetime
import io
import itertools
import re
from typing import TYPE_CHECKING

import briefings
import docx as python_docx
import pytest
import several
from docx.oxml.ns import qn
from icalendar import Calendar
from lxml import html as lxml_html

from briefing.options import Options
from briefing.writers import calendar, docx, docx_changes, html, markdown, memo, stories
from briefing.writers.memo_model import HEADINGS

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing
    from briefing.writers.memo_model import Memo

TWO = several.two()
FERRY, LIBRARY = (story.title for story in TWO.stories)
THIRTY = several.many(30)


@pytest.fixture(scope="module")
def built() -> Memo:
    """The memo of two stories."""
    return memo.build(TWO, Options())


def test_the_head_tells_every_story_before_any_is_told_at_length(built: Memo) -> None:
    assert [line.lead for line in built.overview] == [f"{FERRY}:", f"{LIBRARY}:"]
    assert [line.text for line in built.overview] == [TWO.bottom_line[0].text, TWO.bottom_line[3].text]
    assert [line.mark and (line.mark.note, line.mark.occurrence) for line in built.overview] == [(1, 1), (2, 1)]
    assert [target.title for target in built.outline][:3] == ["Bottom line", FERRY, LIBRARY]


def test_no_section_holds_words_of_another_story(built: Memo) -> None:
    ferry, library = built.parts
    told = {line.text for line in (*library.bottom_line, *library.context, *library.stakes, *library.outlook)}
    assert told <= {statement.text for statement in several.library(7, 4).bottom_line} | {
        "The building was opened in 1962.",
        "A school that sends 300 pupils a week fears for its lessons.",
        "expect the reading room to open again in May.",
    }
    assert [row.cells[0][0].lead for row in library.disagreements.rows] == ["Cost of the repairs"]
    assert [row.cells[0][0].lead for row in ferry.disagreements.rows] == ["Passengers last year"]
    assert "27 March" not in ferry.timeline.alternative
    assert "27 March" in library.timeline.alternative
    assert {quotation.speaker for quotation in library.quotations} == {"Mina Sorel, librarian"}


def test_one_numbering_of_notes_runs_through_all_parts(built: Memo) -> None:
    lines = [*built.overview]
    for part in built.parts:
        lines += [*part.bottom_line, *part.context]
        lines += [line for row in part.issues.rows for cell in row.cells for line in cell]
    marks = [line.mark for line in lines if line.mark]
    first = [mark.note for mark in marks if mark.is_first]
    assert first == sorted(first)
    assert len({mark.anchor for mark in marks}) == len(marks)


def test_the_title_of_a_single_story_is_no_heading() -> None:
    (part,) = memo.build(briefings.small(), Options()).parts
    assert (part.number, part.title, part.opening, part.silence) == (0, "", None, "")
    assert part.place("context") == "context"


def test_what_the_articles_of_one_story_do_not_hold_is_said_in_a_line() -> None:
    told = TWO.model_copy(update={"stakes": TWO.stakes[:-1], "context": TWO.context[:-1]})
    parts = memo.build(told, Options()).parts
    assert parts[0].silence == ""
    assert parts[1].silence == "In these articles nothing was found for: Context, What is at stake."
    assert {"context", "stakes"}.isdisjoint(parts[1].sections)


def test_sections_that_the_options_leave_out_are_told_of_no_story() -> None:
    built = memo.build(TWO, Options(sections=("outlook", "deadlines")))
    assert built.overview == ()
    assert [part.sections for part in built.parts] == [("outlook", "deadlines")] * 2
    assert [part.silence for part in built.parts] == ["", ""]
    assert [target.title for target in built.outline][:2] == [FERRY, LIBRARY]


def test_the_weightier_story_has_more_room() -> None:
    ferry, library = stories.split(TWO)
    assert ferry.share == library.share < 0.5
    heavy = TWO.model_copy(
        update={
            "sources": tuple(
                source.model_copy(update={"origin": f"O{index}"} if index < 3 else {"origin": "O9"})
                for index, source in enumerate(TWO.sources)
            )
        }
    )
    ferry, library = stories.split(heavy)
    assert library.share < ferry.share <= stories.MOST


def test_of_many_stories_some_are_told_in_brief_and_the_rest_in_the_annex() -> None:
    built = memo.build(THIRTY, Options())
    whole, brief = stories.MOST_WHOLE, stories.MOST_BRIEF
    assert (len(built.overview), len(built.brief), len(built.parts)) == (whole, brief, 30)
    assert [part.number for part in built.brief] == list(range(whole + 1, whole + brief + 1))
    for part in built.parts[whole:]:
        assert not part.sections
        bottom_line = part.find_further("bottom_line")
        assert bottom_line is not None
        assert len(bottom_line.lines) == (1 if part.opening else 2)
    pages = markdown.write(built).decode()
    assert pages.count("Roof of library") >= whole + brief
    assert "## Other stories in brief" in pages


@pytest.mark.parametrize("briefing", [TWO, THIRTY], ids=["two", "thirty"])
def test_headings_nest_and_no_anchor_stands_twice(briefing: Briefing, templates: dict[str, bytes]) -> None:
    built = memo.build(briefing, Options())
    tree = lxml_html.fromstring(html.render(built, templates))
    ranks = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3", "h4")]
    assert all(after <= before + 1 for before, after in itertools.pairwise(ranks))
    places = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(set(places)) == len(places)
    links = {each.get("href", "") for each in tree.iter("a")}
    assert {link[1:] for link in links if link.startswith("#")} <= set(places)
    assert {target.anchor for target in built.outline} <= set(places)
    captions = [str(each.xpath("string()")).split(".")[0] for each in tree.iter("caption", "figcaption")]
    assert len(set(captions)) == len(captions)


@pytest.mark.parametrize("briefing", [TWO, THIRTY], ids=["two", "thirty"])
def test_word_has_the_same_headings_one_rank_higher(briefing: Briefing, templates: dict[str, bytes]) -> None:
    built = memo.build(briefing, Options())
    made = python_docx.Document(io.BytesIO(docx.write(built, templates["memo.docx"])))
    found = [(each.style.name, each.text) for each in made.paragraphs if each.style and each.style.name.startswith("Heading")]
    ranks = [int(str(name).split()[-1]) for name, _ in found]
    assert ranks[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(ranks))
    assert [words for rank, (_, words) in zip(ranks, found, strict=True) if rank == 1] == [
        target.title for target in built.outline if target.anchor != "bottom_line"
    ]
    body = made.element.body
    names = [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    assert len(set(names)) == len(names)
    assert {each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink")) if each.get(qn("w:anchor"))} <= set(names)


def test_the_calendar_names_the_story() -> None:
    told = {str(event["description"]) for event in Calendar.from_ical(calendar.write(TWO)).walk("VEVENT")}
    assert sum(f"Story: {LIBRARY}" in each for each in told) == 1
    assert sum(f"Story: {FERRY}" in each for each in told) == 3
    assert b"Story:" not in calendar.write(briefings.small())


def test_a_deadline_keeps_its_name_when_another_story_comes() -> None:
    names = [
        [str(event["uid"]) for event in Calendar.from_ical(calendar.write(each)).walk("VEVENT")]
        for each in (briefings.small(), TWO)
    ]
    assert set(names[0]) < set(names[1])


def _since(old: Briefing, new: Briefing) -> list[tuple[str, list[str]]]:
    made = memo.build(new, Options(), "", ("2026-03-04-00000000", old)).since
    assert made is not None
    return [(story, [group.title for group in groups]) for story, groups in made.by_story]


def test_a_story_that_came_is_told_under_its_title() -> None:
    told = _since(briefings.small(), TWO)
    assert [story for story, _ in told] == ["", LIBRARY]
    assert told[0][1][0] == "Articles"
    assert "Deadlines" in told[1][1]


def test_a_story_that_went_is_told_under_the_title_that_it_had() -> None:
    assert [story for story, _ in _since(TWO, briefings.small())] == ["", LIBRARY]


def test_what_changed_in_one_story_is_told_in_no_other() -> None:
    changed = TWO.deadlines[-1].model_copy(update={"date": "2026-04-03"})
    later = TWO.model_copy(update={"deadlines": (*TWO.deadlines[:-1], changed), "as_of": datetime.date(2026, 3, 5)})
    assert _since(TWO, later) == [(LIBRARY, ["Deadlines"])]


def test_changes_are_tracked_story_by_story(templates: dict[str, bytes]) -> None:
    template = templates["memo.docx"]
    made = python_docx.Document(io.BytesIO(docx_changes.write(briefings.small(), TWO, template)))
    headings = [_accept(each._p) for each in made.paragraphs if each.style and each.style.name == "Heading 1"]  # noqa: SLF001
    assert headings == [FERRY, LIBRARY, HEADINGS["references"].title]
    sections = [each.text for each in made.paragraphs if each.style and each.style.name == "Heading 2"]
    assert sections.count(HEADINGS["context"].title) == 2
    tracked = {_accept(each) for each in made.element.body.iter(qn("w:p")) if each.find(f".//{qn('w:ins')}") is not None}
    assert {LIBRARY, "Mina"} <= {re.sub(r"^.*(Mina).*$", r"\1", words) for words in tracked}
    assert FERRY not in tracked


def _accept(paragraph: object) -> str:
    return "".join(each.text or "" for each in paragraph.iter(qn("w:t")))  # type: ignore[attr-defined]
