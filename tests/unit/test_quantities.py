"""Numbers in figures and words, with unit and measure; the cases in `tests/cases/quantities` are one line a sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extractors import numerals, quantities
from briefing.language.parse import ParsedSentence, parse
from briefing.model.source import Passage, Sentence

CASES = sorted((Path(__file__).parents[1] / "cases" / "quantities").glob("*.md"))


def _parse(text: str) -> tuple[ParsedSentence, ...]:
    lines = [m for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    return parse(
        text,
        [
            Passage(start=m.start(), end=m.end(), kind="body", sentences=(Sentence(start=m.start(), end=m.end(), kind="body"),))
            for m in lines
        ],
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    article, _, table = case.read_text(encoding="utf-8").partition("\n| text |")
    article = article.split("\n", 1)[1]
    expected = [[cell.strip() for cell in row.strip("| ").split("|")] for row in table.splitlines()[2:] if row.strip()]
    found = quantities.extract(article, _parse(article))
    assert [(q.text, f"{q.value:g}", q.unit or "–") for q in found] == [(e[0], e[1], e[2]) for e in expected]
    for quantity, row in zip(found, expected, strict=True):
        assert article[quantity.start : quantity.end] == quantity.text
        missing = set(row[3].replace("–", "").split()) - set(quantity.measure.split())
        assert not missing, f"{quantity.text}: {quantity.measure!r} lacks {missing}"


def test_nothing_to_count() -> None:
    assert quantities.extract("", ()) == ()


@given(st.integers(min_value=1, max_value=999_999_999))
def test_figures_with_commas_have_their_value(number: int) -> None:
    (found,) = numerals.find(f"It lost {number:,} jobs.")
    assert found.value == number


@given(st.text(alphabet="ab 0123456789.,%$-/ inofhalf\u00a0€", max_size=60))
def test_numerals_never_overlap_and_stay_inside(text: str) -> None:
    at = 0
    for numeral in numerals.find(text):
        assert at <= numeral.start < numeral.end <= len(text)
        at = numeral.end
