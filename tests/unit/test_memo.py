"""A memo numbers its notes once, in the order of the page, and says what is missing."""

from __future__ import annotations

import datetime
import itertools
from typing import TYPE_CHECKING

import briefings
import pytest

from briefing.model.statement import Expectation
from briefing.options import Options
from briefing.stages import WRITE_OPTIONS
from briefing.writers import memo, text
from briefing.writers.descriptors import attribute, describe, label_short, tag
from briefing.writers.events import find_events
from briefing.writers.holders import lead_with_holder
from briefing.writers.titles import find_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.writers.memo_model import Line, Memo, Table


def _lines(built: Memo) -> Iterator[Line]:
    """Every line of the memo, in the order of the page."""

    def cells(table: Table) -> Iterator[Line]:
        return (line for row in table.rows for cell in row.cells for line in cell)

    yield from built.overview
    for part in built.whole:
        yield from itertools.chain(part.bottom_line, part.context, cells(part.issues), part.stakes, cells(part.deadlines))
        yield from (quotation.line for quotation in part.quotations)
        yield from itertools.chain(cells(part.disagreements), cells(part.developments), part.outlook)
    yield from (part.opening for part in built.brief if part.opening)
    for further in itertools.chain.from_iterable(part.further for part in built.parts):
        yield from further.lines
        yield from (quotation.line for quotation in further.quotations)
        yield from itertools.chain.from_iterable(map(cells, further.tables))


@pytest.mark.parametrize("make", [briefings.small, briefings.nearly_empty, briefings.large])
def test_notes_are_numbered_in_the_order_in_which_they_are_met(make: object) -> None:
    assert callable(make)
    built = memo.build(make(), Options())
    marks = [line.mark for line in _lines(built) if line.mark]
    assert [mark.note for mark in marks if mark.is_first] == list(range(1, len(built.notes) + 1))
    assert len({mark.anchor for mark in marks}) == len(marks)
    assert {mark.anchor for note in built.notes for mark in note.marks} == {mark.anchor for mark in marks}


def test_statements_with_the_same_citations_share_a_note() -> None:
    built = memo.build(briefings.small(), Options())
    bottom = built.parts[0].bottom_line[1].mark
    deadline = built.parts[0].deadlines.rows[2].cells[1][0].mark
    assert bottom is not None
    assert deadline is not None
    assert (bottom.note, deadline.note) == (2, 2)
    assert (built.notes[1].occurrences, len(built.notes[1].passages)) == (2, 3)


def test_a_passage_is_printed_in_the_first_note_that_cites_it_and_nowhere_else() -> None:
    small = briefings.small()
    citations = small.bottom_line[1].citations[1:]
    again_told = small.outlook[0].model_copy(update={"text": citations[1].text, "citations": citations})
    built = memo.build(small.model_copy(update={"outlook": (again_told,)}), Options())
    again = built.parts[0].outlook[0].mark
    assert again is not None
    assert again.note > 2
    assert [passage.printed_in for passage in built.notes[again.note - 1].passages] == [2, 2]
    for note in built.notes:
        for passage in note.passages:
            assert passage.printed_in <= note.number
            assert any(each.words == passage.words for each in built.notes[passage.printed_in - 1].passages)


def test_an_extract_stands_in_its_source_and_holds_the_cited_words() -> None:
    small = briefings.small()
    built = memo.build(small, Options())
    texts = {source.id: text.clean(source.text) for source in small.sources}
    for note in built.notes:
        new = [passage.words for passage in note.passages if passage.printed_in == note.number]
        assert bool(new) == bool(note.extracts)
        cited = [piece.words for extract in note.extracts for piece in extract.pieces if piece.cited]
        assert set(cited) == set(new)
        for extract in note.extracts:
            printed = "".join(piece.words for piece in extract.pieces).strip("…").strip()
            assert printed in texts[extract.source]


def test_the_subject_block_leaves_out_what_nobody_said() -> None:
    built = memo.build(briefings.small(), Options(to="Director", sender=None))
    assert [fact.label for fact in built.facts] == ["To", "Date", "Subject", "Based on"]
    assert built.facts[1].value == "4 March 2026 (information cut-off)"
    assert built.facts[-1].value == "3 articles, 2 independent origins, 3–4 March 2026"


def test_the_edition_stands_beside_the_cut_off() -> None:
    built = memo.build(briefings.small(), Options(), "2026-03-04-0a1b2c3d")
    assert built.facts[0].value == "4 March 2026 (information cut-off) · edition 2026-03-04-0a1b2c3d"


def test_a_briefing_without_dates_says_so() -> None:
    built = memo.build(briefings.nearly_empty(), Options())
    assert {fact.label: fact.value for fact in built.facts} == {
        "Date": "not stated",
        "Based on": "1 article, 1 independent origin, dates not stated",
    }
    assert built.parts[0].timeline.points == ()


def test_dots_are_counted_by_eye_up_to_five() -> None:
    built = memo.build(briefings.small(), Options())
    line = built.parts[0].bottom_line[0]
    assert (line.dots, line.support) == ("●", "one origin")
    assert (built.parts[0].bottom_line[1].dots, built.parts[0].bottom_line[1].support) == ("●●", "2 independent origins")
    assert line.model_copy(update={"origins": 12}).dots == "●×12"


def test_the_last_word_is_set_apart_except_where_text_runs_from_right_to_left() -> None:
    line = memo.build(briefings.small(), Options()).parts[0].context[1]
    assert (line.rest, line.last_word) == ("Commuters have set up a ", "petition.")
    hebrew = line.model_copy(update={"text": "הוא אמר לא"})
    assert (hebrew.rest, hebrew.last_word) == (text.bind("הוא אמר לא"), "")


def test_deadlines_that_have_passed_are_marked_and_drawn_so() -> None:
    small = briefings.small().model_copy(update={"as_of": datetime.date(2026, 3, 20)})
    built = memo.build(small, Options())
    assert [row.cells[0][0].text for row in built.parts[0].deadlines.rows] == ["already passed", "", "", ""]
    assert [(point.kind, point.position, point.date) for point in built.parts[0].timeline.points] == [
        ("event", 0, "2 March"),
        ("passed", 138, "6 March"),
        ("coming", 621, "20 March"),
        ("cut-off", 621, "20 March"),
        ("coming", 1000, "31 March"),
    ]


def test_a_superseded_or_disputed_deadline_says_so() -> None:
    small = briefings.small()
    first, second, third, condition = small.deadlines
    dispute = small.disagreements[0].model_copy(update={"kind": "date", "claims": (third, second)})
    deadlines = (first.model_copy(update={"superseded_by": "2026-03-20"}), second, third, condition)
    built = memo.build(small.model_copy(update={"deadlines": deadlines, "disagreements": (dispute,)}), Options())
    assert [(row.cells[0][0].lead, row.cells[0][0].text) for row in built.parts[0].deadlines.rows] == [
        ("6 March 2026", "superseded by 20 March 2026"),
        ("20 March 2026", "date disputed"),
        ("31 March 2026", "date disputed"),
        ("no date", ""),
    ]
    assert [point.kind for point in built.parts[0].timeline.points] == ["event", "cut-off", "superseded", "coming", "coming"]
    assert "present a compromise by Friday (superseded by 20 March 2026)" in built.parts[0].timeline.alternative


def test_the_line_of_time_gives_the_numbers_of_notes() -> None:
    built = memo.build(briefings.small(), Options())
    for point in built.parts[0].timeline.points:
        if point.note:
            said = {line.text.lower() for line in _lines(built) if line.mark and line.mark.note == point.note}
            assert any(words.startswith(point.label[:20].lower()) for words in said)
    assert [point.note is None for point in built.parts[0].timeline.points] == [
        point.kind == "cut-off" for point in built.parts[0].timeline.points
    ]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Talks broke off on Monday [2 March].", (2026, 3, 2)),
        ("Talks broke off on March 2.", (2026, 3, 2)),
        ("The pact of 2 Dec. 2025 was signed in Holm.", (2025, 12, 2)),
        ("Talks broke off on December 30.", (2025, 12, 30)),
        ("A ferry sank on 3 May 2019.", None),
        ("Talks have not moved since Monday [2 March].", None),
        ("Talks will begin again on Monday [2 March].", None),
        ("Both met on March 1 and again on March 2.", None),
        ("Both meet on 9 March.", None),
        ("Both may meet again.", None),
        ("Nothing happened on 31 February.", None),
        ("The siege, which began at six on Sunday [1 March] and ends tonight [4 March], is a first.", (2026, 3, 1)),
        ("Talks broke up shortly before midnight on Sunday [1 March] without a word.", (2026, 3, 1)),
        ("Talks must be over before midnight on Sunday [1 March].", None),
        ("Prices fell again this week [week of 2 March].", None),
        ("Both lost Monday’s [2 March] vote.", None),
    ],
)
def test_an_event_is_what_happened_on_the_one_day_that_a_statement_names(words: str, day: tuple[int, int, int] | None) -> None:
    small = briefings.small()
    context = (small.context[0].model_copy(update={"text": words}),)
    found = find_events(small.model_copy(update={"bottom_line": (), "context": context, "issues": ()}))
    assert [event.day for event in found] == ([datetime.date(*day)] if day else [])


@pytest.mark.parametrize(
    ("title", "told", "printed"),
    [
        ("Ada met Ben on Monday [2 March] in Holm", "Ada met Ben on Monday [2 March] in Holm, at last.", "Ada met Ben in Holm"),
        ("[T]alks end this month [March]", "[T]alks end this month [March].", "Talks end this month"),
        ("Ada met Ben on Monday [2 March] in Holm", "They met.", "Ada met Ben on Monday [2 March] in Holm"),
        ("Council [of Holm] meets", "Council [of Holm] meets today.", "Council [of Holm] meets"),
    ],
)
def test_a_statement_that_stands_in_for_a_headline_is_put_as_one(title: str, told: str, printed: str) -> None:
    small = briefings.small()
    bottom = (small.bottom_line[0].model_copy(update={"text": told}),)
    assert find_title(small.model_copy(update={"title": title, "bottom_line": bottom})) == printed


@pytest.mark.parametrize(
    ("title", "bound"),
    [
        ("Talks on the ferry break off over who pays", "Talks on the ferry break\u00a0off\u00a0over\u00a0who\u00a0pays"),
        ("Truce", "Truce"),
        ("Truce holds", "Truce holds"),
        ("A long administrative-court-procedure", "A long administrative-court-procedure"),
    ],
)
def test_the_last_line_of_a_title_is_not_one_short_word(title: str, bound: str) -> None:
    assert text.bind_end(title) == bound


def test_control_characters_go_once_for_all_documents() -> None:
    dumped = memo.build(briefings.large(), Options()).model_dump_json()
    assert "\\u0000" not in dumped
    assert "\\u0007" not in dumped
    assert "\u202e" not in dumped


def test_a_reference_says_what_is_missing() -> None:
    harbour, herald, gazette = briefings.small().sources
    assert label_short(gazette) == "Outlet not stated (S3), 4 March 2026 (inferred)"
    assert label_short(herald) == "Strait Herald (S2), 3 March 2026"
    sources = (harbour, herald, gazette)
    assert describe(herald, sources) == (
        "Credits Northwire; one origin (O1) with S1; date from the file's metadata; file herald.html."
    )
    assert describe(harbour, sources).startswith("Carries a report of Northwire; one origin")
    assert describe(gazette, sources) == (
        "Own report or unknown: no agency credited; author, title and outlet not stated; independent origin (O2); "
        "date inferred from the other articles; file gazette.md."
    )


@pytest.mark.parametrize(
    ("text", "publisher", "wire", "label"),
    [
        ("OSLO (Reuters) - Talks ended.", None, "Reuters", "Reuters report, outlet not stated (S1)"),
        ("By A. Writer OSLO, Norway (Reuters) -Talks ended.", None, "Reuters", "Reuters report, outlet not stated (S1)"),
        ("OSLO (AP) — Talks ended.", None, "AP", "AP report, outlet not stated (S1)"),
        ("Talks end\nBy Reuters staff\nTalks ended.", None, "Reuters", "Reuters report, outlet not stated (S1)"),
        ("Talks ended.\nSource: Reuters", None, "Reuters", "After Reuters (S1)"),
        ("Talks ended, according to the (Reuters) agency.", None, "Reuters", "After Reuters (S1)"),
        ("OSLO (Reuters) - Talks ended.", "The Post", "Reuters", "The Post (S1)"),
        ("OSLO (Reuters) - Talks ended.", "Reuters", "Reuters", "Reuters (S1)"),
        ("Talks ended.", None, None, "By Nela Marsh (S1)"),
    ],
)
def test_an_agency_is_not_named_as_the_outlet_of_what_others_made_of_its_report(
    text: str, publisher: str | None, wire: str | None, label: str
) -> None:
    harbour = briefings.small().sources[0]
    source = harbour.model_copy(update={"text": text, "publisher": publisher, "wire": wire})
    assert label_short(source) == f"{label}, 3 March 2026"


def test_an_expectation_that_is_not_fresh_says_who_published_it_and_when() -> None:
    small = briefings.small()
    assert [line.tag for line in memo.build(small, Options()).parts[0].outlook] == [""]
    later = small.model_copy(update={"as_of": datetime.date(2026, 3, 6)})
    built = memo.build(later, Options())
    assert [line.tag for line in built.parts[0].outlook] == ["(S3, 4 March, inferred)"]
    assert [line.tag for line in built.parts[0].stakes] == ["(S3, 4 March, inferred)", "(Harbour Courier, 3 March)"]
    undated = later.context[0].model_copy(update={"text": "The line has run at a loss for years."})
    dated = undated.model_copy(update={"text": "The line was opened in 1962."})
    built = memo.build(later.model_copy(update={"context": (undated, dated)}), Options())
    assert [bool(line.tag) for line in built.parts[0].context] == [True, False]


def test_the_tag_tells_the_year_where_it_is_another() -> None:
    harbour = briefings.small().sources[0]
    assert tag(harbour, datetime.date(2027, 1, 2)) == "(Harbour Courier, 3 March 2026)"
    unnamed = harbour.model_copy(update={"publisher": None, "published": None})
    assert tag(unnamed, datetime.date(2026, 3, 6)) == "(Northwire report, undated)"


def test_an_interrupted_utterance_is_printed_part_by_part_without_the_reporter_s_comma() -> None:
    (split, whole), *_ = (memo.build(briefings.small(), Options()).parts[0].quotations,)
    assert split.line.text == "“We will not pay for empty boats” … “Holm must carry its share.”"
    assert whole.line.text == "“Our offer is fair, and it is our last”"
    assert whole.line.mark is not None
    assert memo.build(briefings.small(), Options()).notes[whole.line.mark.note - 1].passages[0].words.endswith("last,")


def test_sources_of_one_day_share_its_date() -> None:
    small = briefings.small()
    sources = {source.id: source for source in small.sources}
    assert attribute(small.bottom_line[1], sources) == (
        "Harbour Courier (S1) and Strait Herald (S2), 3 March 2026; outlet not stated (S3), 4 March 2026 (inferred)"
    )


def test_words_quoted_in_part_stand_with_whoever_spoke_them() -> None:
    (further,) = memo.build(briefings.small(), Options()).parts[0].further
    assert (further.name, further.pointer) == ("quotations", "3 more quotations in the annex")
    rows = further.tables[0].rows
    assert [(row.cells[0][0].lead, row.cells[0][0].text, len(row.cells[1])) for row in rows] == [
        ("Oona Bligh", "mediator", 2),
        ("Speaker not named", "", 1),
    ]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("2026-03-31", "31 March 2026"),
        ("2026-03", "March 2026"),
        ("2026-03-01/2026-03-04", "1–4 March 2026"),
        ("2026-03-30/2026-04-02", "30 March – 2 April 2026"),
        ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
        ("2026-03/2026-05", "March 2026 – May 2026"),
        ("2026-02-30", "2026-02-30"),
        ("2026-W10", "2026-W10"),
        (None, "no date"),
    ],
)
def test_dates_are_written_as_a_reader_writes_them(value: str | None, printed: str) -> None:
    assert text.calendar(value) == printed


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-12", datetime.date(2026, 12, 1), datetime.date(2026, 12, 31)),
        ("2028-02", datetime.date(2028, 2, 1), datetime.date(2028, 2, 29)),
        ("2026-03-01/2026-03-04", datetime.date(2026, 3, 1), datetime.date(2026, 3, 4)),
        ("9999-12", datetime.date(9999, 12, 1), datetime.date.max),
        ("soon", None, datetime.date.max),
    ],
)
def test_a_month_covers_all_its_days(value: str, first: datetime.date | None, last: datetime.date) -> None:
    assert (text.first_day(value), text.last_day(value)) == (first, last)


def test_a_build_hands_on_every_option_that_the_memo_reads() -> None:
    options = Options(
        to="Director",
        sender="Desk",
        classification="Internal",
        citation_style="apa",
        sections=("outlook", "issues", "bottom_line"),
    )
    small = briefings.small()
    assert memo.build(small, options.only(*WRITE_OPTIONS)) == memo.build(small, options)
    assert memo.build(small, options).parts[0].sections == ("outlook", "issues", "bottom_line")


def test_what_a_left_out_section_told_stands_nowhere_and_the_rest_keeps_its_own() -> None:
    small = briefings.small()
    told = small.model_copy(update={"outlook": (Expectation(**dict(small.bottom_line[0])),)})
    built = memo.build(told, Options(sections=("outlook", "quotations")))
    assert [line.text for line in built.parts[0].outlook] == [text.clean(small.bottom_line[0].text)]
    assert (built.parts[0].bottom_line, built.parts[0].context, built.parts[0].issues.rows, built.parts[0].timeline.points) == (
        (),
        (),
        (),
        (),
    )
    assert [further.name for further in built.parts[0].further] == ["quotations"]
    assert len(built.notes) == 1 + len(small.quotes)


@pytest.mark.parametrize(
    ("holder", "words", "told"),
    [
        ("Ada Lund", "A deal is likely, said Lund.", ("Ada Lund:", "A deal is likely, said Lund.")),
        ("Ada Lund", "“It is likely,” said Ada Lund, a buyer.", ("", "“It is likely,” said Ada Lund, a buyer.")),
        ("Ada Lund", "Ada Lund, who chairs it, sees a deal.", ("Ada Lund,", "who chairs it, sees a deal.")),
        ("Ada Lund", "[Ada Lund] sees a deal.", ("[Ada Lund]", "sees a deal.")),
        ("Dealers", "[D]ealers say it may.", ("[D]ealers", "say it may.")),
        ("Ada Lund", "Trade Minister Ada Lund says it may.", ("Trade Minister Ada Lund", "says it may.")),
        ("Ada Lund", "The talks with Ada Lund will fail.", ("Ada Lund:", "The talks with Ada Lund will fail.")),
        ("Ada Lund", "Ministers, [Ada Lund] said, wait.", ("", "Ministers, [Ada Lund] said, wait.")),
        ("some dealers", "Prices rise, some dealers said.", ("", "Prices rise, some dealers said.")),
        ("some dealers", "Prices may rise, they said.", ("Some dealers:", "Prices may rise, they said.")),
        (None, "Prices are set to rise.", ("Not attributed:", "Prices are set to rise.")),
        (None, "Prices will rise.", ("Not attributed:", "Prices will rise.")),
        (None, "Prices are said to rise.", ("Not attributed:", "Prices are said to rise.")),
        (None, "“Prices will rise,” said Mayor Lund.", ("", "“Prices will rise,” said Mayor Lund.")),
        (None, "In May he stated that prices would rise.", ("", "In May he stated that prices would rise.")),
        (None, "Prices he … expected to rise.", ("", "Prices he … expected to rise.")),
        ("Ada Lund", "Lund wants a deal.", ("[Ada] Lund", "wants a deal.")),
        ("Ada Lund", "Lund Ltd wants a deal.", ("Ada Lund:", "Lund Ltd wants a deal.")),
        ("Bank of Holm", "Holm wants a deal.", ("Bank of Holm:", "Holm wants a deal.")),
    ],
)
def test_the_outlook_says_who_expects_it_and_says_no_name_twice(holder: str | None, words: str, told: tuple[str, str]) -> None:
    assert lead_with_holder(words, holder) == told
