"""Disagreements and what only looks like one: the cases of `tests/cases/disagreements`, and promises that hold for all."""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import Path

import pytest

from briefing.compose import disagreements
from briefing.compose.arrange import arrange
from briefing.extractors import extract
from briefing.model.extraction import Extraction, Reference
from briefing.model.source import Article
from briefing.segment import segment

CASES = sorted((Path(__file__).parents[1] / "cases" / "disagreements").glob("*.md"))


def _extract(text: str, published: datetime.date) -> Extraction:
    article = Article(
        digest=hashlib.sha256(text.encode()).hexdigest(), published=published, published_basis="metadata", text=text
    )
    return extract(article, segment(article), Reference(date=published, basis="metadata"))


def _read_case(path: Path) -> tuple[list[tuple[str, Extraction]], list[tuple[str, list[str]]]]:
    """The articles under their dates, and the kind and the words of the sides of every disagreement expected."""
    _, *sections = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    files: list[tuple[str, Extraction]] = []
    expected: list[tuple[str, list[str]]] = []
    for number, section in enumerate(sections):
        head, _, body = section.partition("\n")
        if head.strip() == "Expected":
            rows = [line.removeprefix("- ") for line in body.splitlines() if line.startswith("- ") and line != "- nothing"]
            expected = [(kind, words.split(" | ")) for kind, _, words in (row.partition(": ") for row in rows)]
        else:
            files.append((f"{number}.txt", _extract(body.strip() + "\n", datetime.date.fromisoformat(head.split()[0]))))
    return files, expected


def test_there_are_cases() -> None:
    assert len(CASES) >= 30


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    files, expected = _read_case(path)
    materials = arrange(files)
    found = disagreements.find(materials, {m.source.id: m.source.origin for m in materials})
    assert [d.kind for d in found] == [kind for kind, _ in expected], [[c.text for c in d.claims] for d in found]
    for disagreement, (_, sides) in zip(found, expected, strict=True):
        told = [" / ".join(c.text for c in claim.citations) for claim in disagreement.claims]
        for side in sides:
            assert sum(side in claim for claim in told) == 1, f"“{side}” in one of {told}"


@pytest.mark.parametrize("path", CASES[:6], ids=lambda path: path.stem)
def test_order_of_the_seeds_does_not_matter(path: Path) -> None:
    files, _ = _read_case(path)
    found = []
    for order in (files, files[::-1]):
        materials = arrange(order)
        found.append(disagreements.find(materials, {m.source.id: m.source.origin for m in materials}))
    assert found[0] == found[1]


def test_one_article_without_claims_disagrees_with_nobody() -> None:
    materials = arrange([("a.txt", _extract("The harbour was quiet. Nobody came.\n", datetime.date(2025, 5, 1)))])
    assert disagreements.find(materials, {"S1": "O1"}) == ()
