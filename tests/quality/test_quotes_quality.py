"""Figures of the quotations on the annotated cluster, against floors that only rise (`floors.toml`, section `quotes`)."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing.extractors import names, quotes
from briefing.language.parse import parse
from briefing.model.source import Article
from briefing.segment import segment

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
CLUSTER = HERE.parents[1].parent / "shared" / "data" / "rail-strike"
FLOORS: dict[str, float] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["quotes"]
Part = tuple[str, str, str | None]
"""File, quoted words, speaker."""


def _read_parts(folder: Path) -> list[Part]:
    """Every quoted run that the extractor finds in the cluster."""
    found: list[Part] = []
    for path in sorted((folder / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        passages = segment(Article(digest="0" * 64, text=text))
        parsed = parse(text, passages)
        quotations = quotes.extract(text, parsed, names.extract(text, parsed))
        found.extend((path.name, part.text, q.speaker) for q in quotations for part in q.parts)
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _matches(part: Part, wanted: dict[str, Any]) -> bool:
    """The same file, and all the shorter run's words in the longer one."""
    short, long = sorted((_words(part[1]), _words(wanted["text"])), key=len)
    return part[0] == wanted["file"] and bool(short) and sum(w in long for w in short) >= 0.8 * len(short)


def _is_speaker(found: str | None, wanted: str) -> bool:
    """Any capitalised word of the wanted name in common, or, for a description, any word."""
    tokens = {w.lower() for w in re.findall(r"[A-Z]\w+", wanted)} or set(_words(wanted))
    return bool(tokens & set(_words(found or "")))


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits)


def test_cluster(capsys: pytest.CaptureFixture[str]) -> None:
    if not CLUSTER.is_dir():
        pytest.skip("needs the annotated cluster beside the checkout")
    gold = json.loads((CLUSTER / "gold.json").read_text(encoding="utf-8"))
    parts = _read_parts(CLUSTER)
    hits = {
        "found": [any(_matches(p, q) for p in parts) for q in gold["quotes"]],
        "speaker": [any(_matches(p, q) and _is_speaker(p[2], q["speaker"]) for p in parts) for q in gold["quotes"]],
        "precision": [any(_matches(p, q) for q in gold["quotes"]) for p in parts],
        "refused": [
            not any(p[0] == n["file"] and _words(p[1]) == _words(n["text"]) for p in parts) for n in gold["not_quotes"]
        ],
    }
    for name, figures in hits.items():
        with capsys.disabled():
            sys.stdout.write(f"\nquotes {name}: {_share(figures):.3f} ({sum(figures)} of {len(figures)})")
        assert _share(figures) >= FLOORS[f"cluster_{name}"]
