"""Figures that move from one edition to the next: told as a change in words, in the memo's annex and with tracked changes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import briefings
import docx as python_docx

from briefing.changes import compare, describe
from briefing.model.statement import Development, Step
from briefing.options import Options
from briefing.writers import docx_changes, memo
from flows.digest import summarise

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

SMALL = briefings.small()
TEMPLATE = (Path(__file__).parents[2] / "templates" / "memo.docx").read_bytes()
OFFER = ("Holm has offered to cover 40 per cent of the deficit", "40 per cent")
FEWER = ("About 190,000 people used the line last year", "190,000")
MORE = ("The operator carried 212,000 passengers last year", "212,000")


def _moved(*told: tuple[tuple[str, str], str | None], about: str = "passengers a year") -> Briefing:
    """The small briefing with one figure that took these values, each with its words and its day."""
    steps = []
    for (words, figure), date in told:
        source = next(source for source in SMALL.sources if words in source.text)
        steps.append(Step(text=words, citations=(briefings.cite(source, words),), origins=1, figure=figure, date=date))
    return SMALL.model_copy(update={"developments": (Development(about=about, kind="number", steps=tuple(steps)),)})


BEFORE = _moved((FEWER, "2026-03-01"), (OFFER, "2026-03-02"))
AFTER = _moved((FEWER, "2026-03-01"), (OFFER, "2026-03-02"), (MORE, "2026-03-03"))


def test_a_further_value_is_a_move_of_the_same_figure() -> None:
    (change,) = compare(BEFORE, AFTER).developments
    assert (change.kind, change.old, change.new) == ("moved", BEFORE.developments[0], AFTER.developments[0])
    report = describe(compare(BEFORE, AFTER))
    assert report.summary == "1 development moved."
    ((item,),) = [group.items for group in report.groups]
    assert item.lead == "Passengers a year"
    assert item.text == "190,000 (1 March 2026), then 40 per cent (2 March 2026), then 212,000 (3 March 2026)"
    assert item.was == "190,000 (1 March 2026), then 40 per cent (2 March 2026)"


def test_one_that_came_is_gone_the_other_way() -> None:
    (came,), (went,) = compare(SMALL, AFTER).developments, compare(AFTER, SMALL).developments
    assert (came.kind, came.in_both) == ("new", True)
    assert (went.kind, went.in_both) == ("gone", True)
    assert compare(AFTER, AFTER).is_empty


def test_two_figures_of_one_name_that_share_no_value_are_two() -> None:
    other = _moved((OFFER, "2026-03-02"), (MORE, "2026-03-03"))
    only = _moved((FEWER, "2026-02-01"), (FEWER, "2026-03-01"))
    assert [change.kind for change in compare(only, other).developments] == ["new", "gone"]


def test_the_annex_tells_it_unless_the_options_leave_the_section_out() -> None:
    for options, told in ((Options(), 1), (Options(sections=("outlook",)), 0)):
        since = memo.build(AFTER, options, "2026-03-04-0a1b2c3d", ("2026-03-03-99999999", BEFORE)).since
        assert since is not None
        assert sum("212,000 (3 March 2026)" in line.text for group in since.groups for line in group.lines) == told


def test_it_is_tracked_below_what_is_disputed() -> None:
    made = python_docx.Document(io.BytesIO(docx_changes.write(BEFORE, AFTER, TEMPLATE)))
    told = [paragraph.text for paragraph in made.paragraphs]
    place = told.index(docx_changes.MOVED)
    assert told[place + 1].startswith("Passengers a year: 190,000 (1 March 2026)")
    assert ", then 212,000 (3 March 2026)" in "".join(
        each.text or "" for each in made.element.body.iter("{*}ins") for each in each.iter("{*}t")
    )
    plain = python_docx.Document(io.BytesIO(docx_changes.write(SMALL, SMALL, TEMPLATE)))
    assert docx_changes.MOVED not in [paragraph.text for paragraph in plain.paragraphs]


def test_the_digest_of_a_run_tells_first_and_last() -> None:
    assert "Disputed: Passengers last year · Moved: passengers a year: 190,000 → 212,000" in summarise(AFTER)
    assert "1 figure that moved" in summarise(AFTER)[1]
    assert not any("Moved" in line for line in summarise(SMALL))
