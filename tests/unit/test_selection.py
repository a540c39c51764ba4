"""The body of a memo is short whatever the briefing holds, and the annex has the rest."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import briefings
import pytest

from briefing.model.statement import Expectation
from briefing.options import Options
from briefing.writers import memo, selection
from briefing.writers.notes import Numbering
from briefing.writers.selection import select
from briefing.writers.tables import list_issues

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing
    from briefing.model.statement import Deadline, Quote, Statement

SMALL = briefings.small()
LARGE = briefings.large()


def _say(words: str, origins: int = 1) -> Statement:
    return SMALL.context[0].model_copy(update={"text": words, "origins": origins})


def _texts(briefing: Briefing) -> set[str]:
    """All that the briefing says."""
    statements = [*briefing.bottom_line, *briefing.context, *briefing.stakes, *briefing.outlook, *briefing.quotes]
    for issue in briefing.issues:
        statements += [*issue.statements, *(each for position in issue.positions for each in position.statements)]
    statements += [claim for disagreement in briefing.disagreements for claim in disagreement.claims]
    return {statement.text for statement in statements} | {deadline.what for deadline in briefing.deadlines}


@pytest.mark.parametrize("briefing", [SMALL, LARGE, briefings.nearly_empty()], ids=["small", "large", "nearly empty"])
def test_nothing_is_lost(briefing: Briefing) -> None:
    body, rest, _ = select(briefing)
    assert _texts(body) | _texts(rest) == _texts(briefing)


def test_no_section_of_the_body_is_longer_than_its_limit() -> None:
    body = select(LARGE).body
    assert len(body.context) <= selection.CONTEXT.entries
    assert len(body.issues) <= selection.ISSUES.entries
    assert len(body.deadlines) <= selection.DEADLINES.entries
    assert len(body.quotes) <= selection.QUOTATIONS.entries
    for section, limit in ((body.stakes, selection.STAKES), (body.outlook, selection.OUTLOOK)):
        assert 1 <= len(section) <= limit.entries
        assert len(section) == 1 or sum(len(statement.text) for statement in section) <= limit.length


def test_what_stands_in_the_bottom_line_stands_in_no_list_again() -> None:
    told = SMALL.bottom_line[0]
    doubled = SMALL.model_copy(update={"context": (told, *SMALL.context), "outlook": (Expectation(**dict(told)),)})
    body, rest, repeated = select(doubled)
    assert body.context == SMALL.context
    assert not body.outlook
    assert not rest.outlook
    assert repeated == {"outlook"}
    built = memo.build(doubled, Options())
    words = "What the articles tell of this stands in the bottom line or among the issues."
    assert built.parts[0].explain_empty("outlook") == words
    assert built.parts[0].explain_empty("stakes") == "The articles do not say who stands to lose or gain."


def test_an_issue_points_to_the_bottom_line_and_stands_in_the_annex_where_it_has_nothing_else() -> None:
    first = SMALL.bottom_line[0]
    with_others = SMALL.issues[0].model_copy(update={"statements": (first,)})
    alone = with_others.model_copy(update={"positions": ()})
    shown = select(SMALL.model_copy(update={"issues": (with_others, alone)})).body.issues
    assert [(issue.statements, bool(issue.positions)) for issue in shown] == [((first,), True)]
    built = memo.build(SMALL.model_copy(update={"issues": (alone,)}), Options())
    ((_, (told,)),) = (row.cells for row in built.parts[0].issues.rows)
    assert told.text == "See the bottom line."
    assert told.mark
    assert told.mark.note == 1


def test_an_issue_of_one_clipped_wish_stands_behind_those_of_which_more_is_told() -> None:
    whole = SMALL.issues[0].model_copy(update={"statements": (_say("Nobody moved.", 1),), "positions": ()})
    wish = SMALL.issues[0].positions[0].model_copy(update={"statements": (_say("Holm wants … more boats.", 1),)})
    thin = SMALL.issues[0].model_copy(update={"name": "Boats", "statements": (), "positions": (wish,)})
    shown = select(SMALL.model_copy(update={"issues": (thin, whole)})).body.issues
    assert shown == (whole, thin)


def test_the_annex_tells_nothing_of_the_issues_in_a_list_again() -> None:
    told = _say("A" * 2000, 1)
    many = tuple(
        SMALL.issues[0].model_copy(update={"name": f"Matter {n}", "statements": (_say(f"{n}" * 900, 1), told), "positions": ()})
        for n in range(3)
    )
    rest = select(SMALL.model_copy(update={"issues": many, "stakes": (*SMALL.stakes, told)})).rest
    assert told in rest.issues[-1].statements
    assert told not in rest.stakes


def test_of_words_quoted_in_part_three_of_a_speaker_are_kept_and_no_scraps_beside_longer_ones() -> None:
    def quote(speaker: str, words: str) -> Quote:
        return SMALL.quotes[0].model_copy(update={"speaker": speaker, "text": words, "kind": "partial"})

    said = [quote("Lund", "scraps"), *(quote("Lund", f"words of a plan {number}") for number in range(5))]
    scraps = [quote("Roe", f"scrap {number}") for number in range(5)]
    kept = selection.choose_fragments([*said, *scraps])
    assert [each.text for each in kept] == [
        "words of a plan 0", "words of a plan 1", "words of a plan 2", "scrap 0", "scrap 1", "scrap 2"
    ]  # fmt: skip


def test_context_keeps_what_most_tell_then_what_is_latest_in_order_of_time() -> None:
    context = tuple(_say(f"Event {number}.", origins) for number, origins in enumerate((1, 3, 1, 1, 2, 1, 1)))
    kept = select(SMALL.model_copy(update={"context": context})).body.context
    assert [statement.text for statement in kept] == ["Event 1.", "Event 3.", "Event 4.", "Event 5.", "Event 6."]


def test_a_long_statement_makes_way_for_shorter_ones_unless_it_comes_first() -> None:
    long, short = _say("L" * selection.STAKES.length), _say("S")
    for stakes, kept in (((short, long, short), (short, short)), ((long, short), (long,))):
        body, rest, _ = select(SMALL.model_copy(update={"stakes": stakes}))
        assert body.stakes == kept
        assert len(body.stakes) + len(rest.stakes) == len(stakes)


def test_coming_deadlines_go_before_those_that_have_passed() -> None:
    def due(day: int) -> Deadline:
        return SMALL.deadlines[0].model_copy(update={"date": f"2026-03-{day:02d}", "what": f"{day}"})

    deadlines = (*map(due, range(1, 21)), SMALL.deadlines[3])
    at = SMALL.model_copy(update={"deadlines": deadlines, "as_of": datetime.date(2026, 3, 12)})
    body, rest, _ = select(at)
    assert [deadline.what for deadline in body.deadlines] == [*map(str, range(12, 21)), "within a week of a stoppage"]
    assert [deadline.what for deadline in rest.deadlines] == [*map(str, range(1, 12))]


def test_of_what_has_passed_the_body_shows_the_latest_and_no_promise() -> None:
    def due(day: int, what: str) -> Deadline:
        return SMALL.deadlines[0].model_copy(update={"date": f"2026-03-{day:02d}", "what": what})

    deadlines = (due(1, "first"), due(2, "second"), due(3, "third"), due(4, "he will sign"), due(5, "fifth"), due(20, "coming"))
    body, rest, _ = select(SMALL.model_copy(update={"deadlines": deadlines, "as_of": datetime.date(2026, 3, 12)}))
    assert [deadline.what for deadline in body.deadlines] == ["second", "third", "fifth", "coming"]
    assert [deadline.what for deadline in rest.deadlines] == ["first", "he will sign"]


def test_every_speaker_is_heard_once() -> None:
    def quote(speaker: str, words: str) -> Quote:
        return SMALL.quotes[1].model_copy(update={"speaker": speaker, "text": words})

    quotes = (*(quote("Ada", f"A{number}") for number in range(5)), quote("Ben", "B"), quote("Cy", "C"), SMALL.quotes[2])
    body, rest, _ = select(SMALL.model_copy(update={"quotes": quotes}))
    assert [each.text for each in body.quotes] == ["A0", "B", "C"]
    assert [each.text for each in rest.quotes] == ["A1", "A2", "A3", "A4", SMALL.quotes[2].text]


def test_positions_are_taken_in_turn_and_the_rest_keeps_its_actor() -> None:
    issue = LARGE.issues[0]
    body, rest, _ = select(LARGE.model_copy(update={"issues": (issue,), "bottom_line": (), "context": ()}))
    (kept,) = body.issues
    assert len(kept.statements) <= selection.STATE_OF_PLAY.entries
    assert sum(len(position.statements) for position in kept.positions) <= selection.POSITIONS.entries
    for position in (*kept.positions, *rest.issues[0].positions):
        (original,) = (each for each in issue.positions if each.actor == position.actor)
        assert set(position.statements) <= set(original.statements)


def test_each_cut_section_points_to_its_place_in_the_annex() -> None:
    built = memo.build(LARGE, Options())
    assert [further.name for further in built.parts[0].further] == [
        "context", "issues", "stakes", "deadlines", "quotations", "outlook",
    ]  # fmt: skip
    further = built.parts[0].find_further("outlook")
    assert further is not None
    assert further.pointer == f"{len(further.lines)} more statements in the annex"
    assert built.parts[0].find_further("disagreements") is None


def test_a_further_issue_of_many_statements_takes_several_rows_under_its_name() -> None:
    said = tuple(_say(f"{number} " + "word " * 40) for number in range(5))
    issue = SMALL.issues[0].model_copy(update={"name": "Boats", "statements": said, "positions": ()})
    table = list_issues(SMALL.model_copy(update={"issues": (issue,)}), Numbering(), further=True)
    assert [len(lines) for _, lines in (row.cells for row in table.rows)] == [2, 2, 1]
    assert [(head.lead or head.text) for (head,), _ in (row.cells for row in table.rows)] == ["Boats"] * 3
    assert len(list_issues(SMALL.model_copy(update={"issues": (issue,)}), Numbering()).rows) == 1
