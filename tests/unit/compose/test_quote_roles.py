"""The role beside a quotation: one that says of what, where any article tells."""

from __future__ import annotations

import datetime
import hashlib

import pytest

from briefing.compose import compose
from briefing.extractors import extract
from briefing.model.extraction import Reference
from briefing.model.source import Article
from briefing.options import Options
from briefing.segment import segment

DAY = datetime.date(2025, 6, 3)
QUOTED = "Boats kept in port\n\n“We will not sail until the pumps have been mended,” said Ada Lund, {role}.\n"


def _roles(*texts: str) -> list[str | None]:
    files = []
    for number, text in enumerate(texts):
        article = Article(
            digest=hashlib.sha256(text.encode()).hexdigest(), published=DAY, published_basis="metadata", text=text
        )
        files.append((f"{number}.txt", extract(article, segment(article), Reference(date=DAY, basis="metadata"))))
    return [quote.role for quote in compose(files, Options()).quotes]


@pytest.mark.parametrize(
    ("here", "elsewhere", "expected"),
    [
        (
            "the chief executive",
            "Ada Lund, chief executive of the Orva Ferry Company, met the crews.",
            "chief executive of the",
        ),
        ("the mayor", "Ada Lund, a lecturer at Aske University, met the crews.", "mayor"),
    ],
)
def test_a_role_says_of_what(here: str, elsewhere: str, expected: str) -> None:
    roles = _roles(QUOTED.format(role=here), f"Crews meet\n\n{elsewhere} The talks went on until the evening.\n")
    assert roles[0] is not None
    assert roles[0].startswith(expected)
