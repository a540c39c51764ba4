"""Figures of the dates on annotated articles, against floors that only rise (`floors.toml`, section `dates`)."""

from __future__ import annotations

import datetime
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import meantime
import pytest

from briefing.extractors.dates import extract
from briefing.language.parse import parse
from briefing.model.extraction import Reference
from briefing.model.source import Article
from briefing.segment import segment

if TYPE_CHECKING:
    from briefing.model.extraction import TimeExpression

HERE = Path(__file__).parent
SHARED = HERE.parents[1].parent / "shared" / "data"
PARTS = {"development": ("corpus_airbus", "corpus_apple"), "held_out": ("corpus_gm", "corpus_stock")}
FLOORS: dict[str, float] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["dates"]


@pytest.mark.parametrize("part", PARTS)
def test_meantime(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = SHARED / "meantime" / "intra-doc_annotation"
    if not folder.is_dir():
        pytest.skip("needs the annotated articles of MEANTIME beside the checkout")
    read = [(article, meantime.read_times(article)) for article in meantime.read_corpus(folder, PARTS[part])]
    for scope, dated in (("dated", True), ("all", False)):
        for name, figure in meantime.score(read, dated=dated).items():
            with capsys.disabled():
                sys.stdout.write(f"\nmeantime {part} {scope} {name}: {figure}")
            assert figure.f1 >= FLOORS[f"{part}_{scope}_{name}"]


def _read_cluster(folder: Path, gold: dict[str, Any]) -> dict[str, tuple[TimeExpression, ...]]:
    published = {article["file"]: datetime.date.fromisoformat(article["published"]) for article in gold["articles"]}
    times = {}
    for path in sorted((folder / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        passages = segment(Article(digest="0" * 64, text=text))
        reference = Reference(date=published[path.name], basis="manifest")
        times[path.name] = extract(text, passages, parse(text, passages), reference)
    return times


def _share_words(text: str, other: str) -> bool:
    short, long = sorted((re.findall(r"\w+", text.lower()), re.findall(r"\w+", other.lower())), key=len)
    return sum(word in long for word in short) >= len(short) / 2


def test_cluster(capsys: pytest.CaptureFixture[str]) -> None:
    folder = SHARED / "rail-strike"
    if not folder.is_dir():
        pytest.skip("needs the annotated cluster beside the checkout")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    times = _read_cluster(folder, gold)
    asked = [each for each in gold["dates"] if each["iso"]]
    found = [[t for t in times[each["file"]] if _share_words(t.text, each["text"])] for each in asked]
    right = [any((t.value or "").startswith(each["iso"]) for t in these) for each, these in zip(asked, found, strict=True)]
    over = [[t for t in times[each["file"]] if t.start < each["end"] and each["start"] < t.end] for each in asked]
    marked = [any(t.deadline for t in these) == each["is_deadline"] for each, these in zip(asked, over, strict=True)]
    figures = {"cluster_found": sum(map(bool, found)), "cluster_value": sum(right), "cluster_deadline": sum(marked)}
    for name, hits in figures.items():
        with capsys.disabled():
            sys.stdout.write(f"\n{name}: {hits} of {len(asked)}")
        assert hits / len(asked) >= FLOORS[name]
