"""Deadlines and what merely has a date: the cases of `tests/cases/deadlines`, one file a case."""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.compose import deadlines
from briefing.compose.arrange import arrange
from briefing.compose.days import days_of, iso_of
from briefing.extractors import extract
from briefing.model.extraction import Extraction, Reference
from briefing.model.source import Article
from briefing.segment import segment

if TYPE_CHECKING:
    from briefing.model.statement import Deadline

CASES = sorted((Path(__file__).parents[1] / "cases" / "deadlines").glob("*.md"))


def _extract(text: str, published: datetime.date) -> Extraction:
    article = Article(
        digest=hashlib.sha256(text.encode()).hexdigest(), published=published, published_basis="metadata", text=text
    )
    return extract(article, segment(article), Reference(date=published, basis="metadata"))


def _read_case(path: Path) -> tuple[tuple[Deadline, ...], list[str]]:
    """The deadlines found in the articles under their dates, and the lines that are expected of them."""
    _, *sections = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    files: list[tuple[str, Extraction]] = []
    expected: list[str] = []
    for number, section in enumerate(sections):
        head, _, body = section.partition("\n")
        if head.strip() == "Expected":
            expected = [line.removeprefix("- ") for line in body.splitlines() if line.startswith("- ") and line != "- nothing"]
        else:
            files.append((f"{number}.txt", _extract(body.strip() + "\n", datetime.date.fromisoformat(head.split()[0]))))
    materials = arrange(files)
    return deadlines.find(materials, {m.source.id: m.source.origin for m in materials}), expected


def test_there_are_cases() -> None:
    assert len(CASES) >= 15


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    found, expected = _read_case(path)
    told = [
        f"{d.date}{f' (now {d.superseded_by})' if d.superseded_by else ''}, {d.kind}, {d.basis}, "
        f"{len({c.source for c in d.citations})} articles: {d.what}"
        for d in found
    ]
    assert told == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_happens_is_told_in_the_words_of_the_first_citation(path: Path) -> None:
    for deadline in _read_case(path)[0]:
        at = 0
        for piece in re.split(r"\s*(?:\[[^\]]*\]|…)\s*", deadline.what):
            at = deadline.citations[0].text.find(piece, at)
            assert at >= 0, f"{piece!r} in {deadline.citations[0].text!r}"
            at += len(piece)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-11-07", "2025-11-07"),
        ("2025-11-07T17:00", "2025-11-07"),
        ("2025-11-26TNI", "2025-11-26"),
        ("2026-02", "2026-02"),
        ("2025-W45", "2025-11-03/2025-11-09"),
        ("2025-Q4", "2025-10-01/2025-12-31"),
        ("2024", "2024-01-01/2024-12-31"),
        ("2025-12-22/2025-12-24", "2025-12-22/2025-12-24"),
        ("2026-Q1", "2026-01-01/2026-03-31"),
        ("2026-H2", "2026-07-01/2026-12-31"),
        ("2026-SP", "2026-03-01/2026-05-31"),
        ("2023-WI", "2023-12-01/2024-02-29"),
        ("2025-W45-WE", "2025-11-08/2025-11-09"),
        ("199", "1990-01-01/1999-12-31"),
        ("20", "2000-01-01/2099-12-31"),
        ("2024/2025", "2024-01-01/2025-12-31"),
        ("2025-11-07T17:00Z", "2025-11-07"),
    ],
)
def test_values_become_days(value: str, expected: str) -> None:
    days = days_of(value)
    assert days is not None
    assert iso_of(days) == expected


@pytest.mark.parametrize(
    "value", [None, "", "P3D", "PRESENT_REF", "FY2026", "XXXX-WXX-1", "7", "XXXX-11", "2025-13-41", "2025-11-09/2025-11-02"]
)
def test_what_has_no_days_has_none(value: str | None) -> None:
    assert days_of(value) is None


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 12, 31)))
def test_a_day_lies_in_its_month_and_its_week(day: datetime.date) -> None:
    year, week, _ = day.isocalendar()
    days = days_of(day.isoformat())
    assert days is not None
    for value in (f"{day:%Y-%m}", f"{year:04}-W{week:02}"):
        wider = days_of(value)
        assert wider is not None
        assert wider.covers(days)
