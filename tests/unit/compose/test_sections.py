"""What goes into which section, and in what order."""

# ruff: noqa: E501 -- the articles are paragraphs: a line end inside one would be another text
from __future__ import annotations

import datetime

import pytest
from building import briefing_of, extractions, prose

from briefing.compose import compose
from briefing.model.briefing import Diagnostic
from briefing.options import Options

FIRST = """Dike at Norrum cracks

NORRUM, January 9, 2025 - A crack 30 metres long opened in the dike at Norrum on Thursday, engineers said.

The dike was built in 1954 and raised in 1998. About 6,200 people live behind it. Farmers could lose 400 million crowns if it breaks. “We sleep in our boots,” farmer Ole Brandt said. The province must present a plan for the dike by February 1.
"""
SECOND = """Norrum dike to be sealed

NORRUM, January 13, 2025 - Engineers began on Monday to seal the crack in the dike at Norrum.

The work is expected to last three weeks. Minister Karin Voss said the government would pay for the dike. Voss wants a second dike behind the first. A storm tore the dike at Norrum open in 1976.
"""
PAST = """Norrum, a town by the sea

NORRUM, January 11, 2025 - A railway reached the town in 1874. Swedish troops burned Norrum down in 1658. A plague killed 900 people at Norrum in 1711. Its last brewery closed in 1991.
"""
TEXTS = {"first.txt": FIRST, "second.txt": SECOND}


def test_the_bottom_line_has_at_most_three_statements_each_of_another_fact() -> None:
    line = briefing_of(TEXTS).bottom_line
    assert 2 <= len(line) <= 3
    assert len({statement.text for statement in line}) == len(line)


def test_the_context_stands_in_the_order_of_time() -> None:
    told = [s.text for s in briefing_of(TEXTS | {"past.txt": PAST}).context]
    (plague,) = (i for i, text in enumerate(told) if "1711" in text)
    (crack,) = (i for i, text in enumerate(told) if "[9 January]" in text)
    assert plague < crack


def test_who_stands_to_lose_is_at_stake_and_what_is_expected_is_the_outlook() -> None:
    briefing = briefing_of(TEXTS)
    assert any("400 million crowns" in s.text for s in briefing.stakes)
    assert any("three weeks" in s.text for s in briefing.outlook)


def test_who_wants_what_stands_under_the_fullest_name() -> None:
    positions = {p.actor: [s.text for s in p.statements] for issue in briefing_of(TEXTS).issues for p in issue.positions}
    assert any("second dike" in text for text in positions.get("Karin Voss", [])), positions


def test_slugs_are_unique_and_lead_from_names() -> None:
    issues = briefing_of(TEXTS, Options(lexicon=("The dike: cracks & all", "Farmers"))).issues
    assert len({issue.slug for issue in issues}) == len(issues)
    assert all(issue.slug.replace("-", "").isalnum() and issue.slug.isascii() for issue in issues)


@pytest.mark.parametrize(
    ("options", "title", "topic"),
    [
        (Options(), "Norrum dike to be sealed", None),
        (Options(title="A dike"), "A dike", None),
        (Options(topic="Water"), "Norrum dike to be sealed", "Water"),
    ],
)
def test_the_options_give_title_and_topic_or_else_the_articles_do(options: Options, title: str, topic: str | None) -> None:
    briefing = briefing_of(TEXTS, options)
    assert briefing.title == title
    assert briefing.topic == (topic or briefing.topic)
    assert briefing.topic.isprintable()


def test_the_cut_off_is_the_day_of_the_latest_article_unless_one_is_given() -> None:
    assert briefing_of(TEXTS).as_of == datetime.date(2025, 1, 13)
    given = datetime.date(2025, 2, 20)
    assert briefing_of(TEXTS, as_of=given).as_of == given


def test_a_deadline_before_the_cut_off_is_not_what_comes_next() -> None:
    last = [briefing_of(TEXTS, as_of=day).bottom_line[-1].text for day in (None, datetime.date(2025, 2, 20))]
    assert "by February 1" in last[0]
    assert "by February 1" not in last[1]


def test_diagnostics_are_handed_on() -> None:
    diagnostic = Diagnostic(source="x.txt", code="empty-file", message="It is empty.", remedy="Fill it.")
    assert compose(extractions(TEXTS), Options(), diagnostics=[diagnostic]).diagnostics == (diagnostic,)


def test_a_relative_day_is_printed_with_its_date() -> None:
    assert any("on Monday [13 January]" in statement.text for _, statement in prose(briefing_of(TEXTS)))


@pytest.mark.parametrize("text", ["No news\n\nNothing here.\n", "Caption\n\nPhoto: A dike.\n"])
def test_an_article_that_states_nothing_gives_empty_sections(text: str) -> None:
    briefing = briefing_of({"a.txt": text})
    assert list(prose(briefing)) == []
    assert briefing.title
    assert briefing.topic
