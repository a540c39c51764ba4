"""Developments and what only looks like one: the cases of `tests/cases/developments`, and promises that hold for all."""

from __future__ import annotations

import datetime
import hashlib
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.compose import compose, developments, disagreements
from briefing.compose.arrange import arrange
from briefing.extractors import extract
from briefing.model.extraction import Extraction, Reference
from briefing.model.source import Article
from briefing.options import Options
from briefing.segment import segment
from briefing.verify import verify

if TYPE_CHECKING:
    from briefing.model.statement import Development

CASES = sorted((Path(__file__).parents[1] / "cases" / "developments").glob("*.md"))


def _extract(text: str, published: datetime.date) -> Extraction:
    article = Article(
        digest=hashlib.sha256(text.encode()).hexdigest(), published=published, published_basis="metadata", text=text
    )
    return extract(article, segment(article), Reference(date=published, basis="metadata"))


def _read_case(path: Path) -> tuple[list[tuple[str, Extraction]], list[str]]:
    """The articles under their dates, and a line for every development expected: what moved, then each value with its day."""
    _, *sections = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    files: list[tuple[str, Extraction]] = []
    expected: list[str] = []
    for number, section in enumerate(sections):
        head, _, body = section.partition("\n")
        if head.strip() == "Expected":
            expected = [line.removeprefix("- ") for line in body.splitlines() if line.startswith("- ") and line != "- nothing"]
        else:
            files.append((f"{number}.txt", _extract(body.strip() + "\n", datetime.date.fromisoformat(head.split()[0]))))
    return files, expected


def _find(files: list[tuple[str, Extraction]]) -> tuple[Development, ...]:
    materials = arrange(files)
    origins = {m.source.id: m.source.origin for m in materials}
    return developments.find(materials, disagreements.find_disputes(materials), origins)


def _tell(development: Development) -> str:
    return f"{development.about}: " + " | ".join(f"{s.figure} ({s.date or 'null'})" for s in development.steps)


def test_there_are_cases() -> None:
    assert len(CASES) >= 12


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    files, expected = _read_case(path)
    assert [_tell(d) for d in _find(files)] == expected


@pytest.mark.parametrize("path", CASES[:6], ids=lambda path: path.stem)
def test_order_of_the_seeds_does_not_matter(path: Path) -> None:
    files, _ = _read_case(path)
    assert _find(files) == _find(files[::-1])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_steps_are_cited_and_in_order_of_time(path: Path) -> None:
    files, expected = _read_case(path)
    briefing = compose(files, Options())
    assert len(briefing.developments) == len(expected)
    assert verify(briefing) == ()
    for development in briefing.developments:
        days = [step.date for step in development.steps if step.date]
        assert all(earlier < later for earlier, later in pairwise(days))


def test_a_figure_that_its_citation_lacks_is_a_fault() -> None:
    files, _ = _read_case(next(path for path in CASES if path.stem == "toll_rises"))
    briefing = compose(files, Options())
    (development,) = briefing.developments
    forged = development.steps[0].model_copy(update={"figure": "ninety"})
    broken = development.model_copy(update={"steps": (forged, *development.steps[1:])})
    (fault,) = verify(briefing.model_copy(update={"developments": (broken,)}))
    assert fault.where == "developments[0].steps[0].figure"
