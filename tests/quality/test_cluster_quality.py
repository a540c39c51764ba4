"""Whole briefings of two clusters: figures against floors that only rise (`floors.toml`, `cluster`), and what must be there.

Both clusters lie beside the checkout, with the program that scores the annotated one, and are no part of it.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from building import briefing_of, extractions, printed, prose

from briefing.lines import print_line
from briefing.verify import verify

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

HERE = Path(__file__).parent
SHARED = HERE.parents[1].parent / "shared"
FLOORS: dict[str, float] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["cluster"]
TRAPS = {"traps_flagged", "junk_leaked", "not_quotes_taken"}
"""Figures of which none is best: the floor is that of the share that was resisted."""
ISSUES = {
    "tariffs": "tariff",
    "rare earths": r"rare[- ]earth",
    "fentanyl": "fentanyl",
    "soybeans": "soybean",
    "TikTok": "tiktok",
    "Taiwan": "taiwan",
    "technology export controls": r"(chip|tech\w*|semiconductor)[^.]*(export|control|curb|restrict)|export (control|relief)",
    "port fees": r"port fees|shipping fees|fees[^.]*(vessel|ship)",
    "nuclear testing": r"nuclear[^.]*test|test[^.]*nuclear",
}
"""What each issue of the seeds is recognised by."""


def _load(folder: Path) -> dict[str, str]:
    """Text by file name; the test is skipped where the folder is not there."""
    if not folder.is_dir():
        pytest.skip(f"needs the articles of {folder.name} beside the checkout")
    return {path.name: path.read_bytes().decode() for path in sorted(folder.glob("*.txt"))}


def _score(briefing: Briefing, lines: list[bytes], gold: dict[str, Any]) -> dict[str, Any]:
    """The report of the cluster's own scorer."""
    path = SHARED / "eval" / "score_cluster.py"
    if not path.is_file():
        pytest.skip("needs score_cluster.py, which scores the annotated cluster, beside the checkout")
    spec = importlib.util.spec_from_file_location("score_cluster", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    report: dict[str, Any] = module.score(briefing.model_dump(mode="json"), [json.loads(line) for line in lines], gold)
    return report


def test_annotated_cluster(capsys: pytest.CaptureFixture[str]) -> None:
    texts = _load(SHARED / "data" / "rail-strike" / "articles")
    gold = json.loads((SHARED / "data" / "rail-strike" / "gold.json").read_text(encoding="utf-8"))
    lines = [print_line(file, extraction) for file, extraction in extractions(texts)]
    report = _score(briefing_of(texts), lines, gold)
    with capsys.disabled():
        for name, figure in report.items():
            sys.stdout.write(f"\ncluster {name}: {_tell(figure)}")
    rates = {name: _rate(name, figure) for name, figure in report.items() if isinstance(figure, dict)}
    assert rates.keys() == FLOORS.keys()
    assert {name: rate for name, rate in rates.items() if rate < FLOORS[name]} == {}


def _rate(name: str, figure: dict[str, float]) -> float:
    """The figure, the higher the better."""
    rate = next(iter(figure.values()))
    return 1 - rate if name in TRAPS else rate


def _tell(figure: dict[str, float] | int) -> str:
    """A rate with its base, or a plain number."""
    if isinstance(figure, int):
        return str(figure)
    rate, *base = figure.values()
    return f"{rate} ({' of '.join(map(str, base))})"


@pytest.fixture(scope="module")
def seeds() -> dict[str, str]:
    return _load(SHARED / "seeds")


@pytest.mark.parametrize("issue", ISSUES)
def test_an_issue_of_the_seeds_is_told(seeds: dict[str, str], issue: str) -> None:
    told = [
        " ".join([each.name, *(s.text for p in each.positions for s in p.statements), *(s.text for s in each.statements)])
        for each in briefing_of(seeds).issues
    ]
    assert any(re.search(ISSUES[issue], text, re.IGNORECASE) for text in told)


def test_the_truce_of_the_seeds_expires_on_one_day_in_four_articles(seeds: dict[str, str]) -> None:
    deadlines = [d for d in briefing_of(seeds).deadlines if d.date == "2025-11-10"]
    assert [(d.kind, len({c.source for c in d.citations})) for d in deadlines] == [("expiry", 4)]


def test_the_seeds_disagree_about_the_day_of_the_meeting(seeds: dict[str, str]) -> None:
    dates = [d for d in briefing_of(seeds).disagreements if d.kind == "date"]
    assert any(re.search(r"meet|summit|talks", d.about, re.IGNORECASE) for d in dates), [d.about for d in dates]


def test_nothing_but_what_articles_state_is_cited(seeds: dict[str, str]) -> None:
    briefing = briefing_of(seeds)
    file_of = {source.id: source.file for source in briefing.sources}
    apart = {
        file: [s for passage in extraction.passages for s in passage.sentences if s.kind not in {"body", "summary"}]
        for file, extraction in extractions(seeds)
    }
    assert any(apart.values())
    citations = [citation for statement in printed(briefing) for citation in statement.citations]
    assert [c.text for c in citations if any(c.overlaps(span) for span in apart[file_of[c.source]])] == []
    assert verify(briefing) == ()


def test_no_line_that_is_no_sentence_is_printed(seeds: dict[str, str]) -> None:
    """Whatever the segmentation takes it for: a short line that does not end as sentences do is a heading, byline or credit."""
    lines = {line.strip() for text in seeds.values() for line in text.splitlines()}
    short = {line for line in lines if 3 < len(line) < 90 and not re.search(r"[.!?:;][”\"’')]?\Z", line)}
    assert short
    told = [statement.text for _, statement in prose(briefing_of(seeds))]
    assert [(line, text) for line in short for text in told if text.startswith(line)] == []
    assert not any(re.search(r"register or log ?in|reporting by|editing by|sign up", text, re.IGNORECASE) for text in told)
