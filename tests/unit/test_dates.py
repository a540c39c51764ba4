"""Dates of an article; the cases in `tests/cases/dates` are one line a sentence.

`Published` is the reference date, a dash where there is none. A line that is not body text opens with its kind in brackets.
The table holds every expression in the order of the text, a dash for no value.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from briefing.extractors.dates import extract
from briefing.language.parse import parse
from briefing.model.extraction import Reference
from briefing.model.source import Passage, Sentence

if TYPE_CHECKING:
    from briefing.model.extraction import TimeExpression
    from briefing.model.source import TextKind

CASES = sorted((Path(__file__).parents[1] / "cases" / "dates").glob("*.md"))
_LINE = re.compile(r"(?:\[([a-z-]+)\] )?(.+)")


def _read(lines: list[str], published: str) -> tuple[str, tuple[TimeExpression, ...]]:
    """The text without the kinds, and what is extracted from it."""
    text, passages = "", []
    for line in lines:
        found = _LINE.fullmatch(line)
        assert found, line
        kind = cast("TextKind", found[1] or "body")
        sentence = Sentence(start=len(text), end=len(text) + len(found[2]), kind=kind)
        passages.append(Passage(start=sentence.start, end=sentence.end, kind=kind, sentences=(sentence,)))
        text += f"{found[2]}\n"
    reference = (
        Reference(date=None, basis="unknown")
        if published == "-"
        else Reference(date=datetime.date.fromisoformat(published), basis="manifest")
    )
    return text, extract(text, tuple(passages), parse(text, passages), reference)


def _tell(times: tuple[TimeExpression, ...]) -> list[tuple[str, ...]]:
    return [(t.text, t.type, t.value or "–", "yes" if t.deadline else "no") for t in times]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    _, published, article, table = case.read_text(encoding="utf-8").split("\n\n")
    expected = [tuple(cell.strip() for cell in row.strip("| ").split(" | ")) for row in table.splitlines()[2:]]
    text, times = _read(article.splitlines(), published.removeprefix("Published: "))
    assert _tell(times) == expected
    for time in times:
        assert text[time.start : time.end] == time.text


def test_nothing_to_read() -> None:
    assert extract("", (), (), Reference(date=None, basis="unknown")) == ()


@pytest.mark.parametrize("weekday", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
@pytest.mark.parametrize("published", ["2025-11-24", "2025-11-26", "2025-11-30"])
def test_weekday_lies_on_the_side_that_the_tense_speaks_of(weekday: str, published: str) -> None:
    day = datetime.date.fromisoformat(published)
    _, times = _read([f"The board met on {weekday}.", f"The board will meet on {weekday}."], published)
    past, future = (datetime.date.fromisoformat(time.value or "") for time in times)
    assert day - datetime.timedelta(days=6) <= past <= day <= future <= day + datetime.timedelta(days=6)
    assert f"{past:%A}" == f"{future:%A}" == weekday


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("The permit expires on {}.", True),
        ("Tenants must leave by {}.", True),
        ("The ultimatum gives them until {}.", True),
        ("The tax takes effect on {}.", True),
        ("The deadline of {} is near.", True),
        ("The band will play on {}.", False),
        ("The summit is planned for {}.", False),
        ("The talks were held on {}.", False),
        ("Growth is forecast to slow by {}.", False),
    ],
)
@pytest.mark.parametrize("when", ["3 March 2026", "March 3, 2026", "Tuesday, March 3, 2026", "noon on 3 March 2026"])
def test_deadline_holds_for_every_way_to_write_the_day(sentence: str, when: str, *, deadline: bool) -> None:
    _, (time,) = _read([sentence.format(when)], "2026-02-20")
    assert (time.text, (time.value or "")[:10], time.deadline) == (when, "2026-03-03", deadline)
