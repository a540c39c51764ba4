"""Builds one after the other into one folder: the memo tells what changed, and nothing else makes it change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing import pipeline
from briefing.cache import Store
from briefing.editions import list_editions
from briefing.publish import publish
from briefing.run import Run
from briefing.topics import find_topics

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.publish import Published

FIRST = """Ferry talks resume on Monday
By Nela Marsh
SKERRY HAVEN, March 3 2026 - Talks on the ferry line between Skerry and Holm will resume on Monday, the operator said.
The pact, signed in 2019, runs out on March 31. The operator carried 212,000 passengers last year.
"""
SECOND = """Ferry line loses its mediator
By Jon Fell
SKERRY HAVEN, March 5 2026 - The mediator in the dispute over the ferry line between Skerry and Holm resigned on Wednesday.
The ministry said it would name another mediator by March 12.
"""


def _build(seeds: Path, outputs: Path, cache: Path) -> tuple[Published, Run]:
    (topic,) = find_topics(seeds, None, outputs)
    run = Run(Store(cache))
    return publish(pipeline.brief(topic, run, None, outputs), outputs), run


def _content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _put(seeds: Path, number: int) -> Path:
    """The folder of seeds with the first `number` articles."""
    seeds.mkdir(exist_ok=True)
    (seeds / "two.txt").unlink(missing_ok=True)
    for name, text in (("one.txt", FIRST), ("two.txt", SECOND))[:number]:
        (seeds / name).write_text(text, encoding="utf-8")
    return seeds


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for all of these builds."""
    return tmp_path_factory.mktemp("cache")


@pytest.mark.usefixtures("pango")
def test_the_same_history_gives_the_same_files(tmp_path: Path, cache: Path) -> None:
    for name in ("here", "there"):
        for number in (1, 2):
            _build(_put(tmp_path / "seeds", number), tmp_path / name, cache if name == "here" else tmp_path / "other")
    assert _content(tmp_path / "here") == _content(tmp_path / "there")


@pytest.mark.usefixtures("pango")
def test_building_again_changes_nothing_and_works_nothing(tmp_path: Path, cache: Path) -> None:
    outputs = tmp_path / "out"
    for number in (1, 2):
        _build(_put(tmp_path / "seeds", number), outputs, cache)
    before = _content(outputs)
    published, run = _build(tmp_path / "seeds", outputs, cache)
    assert not published.is_new
    assert run.made.total() == 0
    assert _content(outputs) == before


@pytest.mark.usefixtures("pango")
def test_seeds_that_come_back_bring_back_their_edition_as_it_was(tmp_path: Path, cache: Path) -> None:
    outputs = tmp_path / "out"
    _build(_put(tmp_path / "seeds", 1), outputs, cache)
    first = _content(outputs)
    _build(_put(tmp_path / "seeds", 2), outputs, cache)
    published, _ = _build(_put(tmp_path / "seeds", 1), outputs, cache)
    assert not published.is_new
    assert {name: data for name, data in _content(outputs).items() if name in first} == first


@pytest.mark.usefixtures("pango")
def test_only_the_documents_with_an_annex_depend_on_what_came_before(tmp_path: Path, cache: Path) -> None:
    fresh, _ = _build(_put(tmp_path / "seeds", 2), tmp_path / "fresh", cache)
    _build(_put(tmp_path / "seeds", 1), tmp_path / "out", cache)
    later, _ = _build(_put(tmp_path / "seeds", 2), tmp_path / "out", cache)
    assert fresh.edition == later.edition
    one, other = _content(tmp_path / "fresh"), _content(tmp_path / "out")
    differ = {name for name, data in one.items() if "/" not in name and other[name] != data}
    assert differ == {"memo.docx", "memo.pdf"}


@pytest.mark.usefixtures("pango")
def test_an_edition_that_cannot_be_read_costs_no_build(tmp_path: Path, cache: Path, caplog: pytest.LogCaptureFixture) -> None:
    outputs = tmp_path / "out"
    first, _ = _build(_put(tmp_path / "seeds", 1), outputs, cache)
    path = outputs / "editions" / first.edition / "briefing.json"
    path.write_bytes(path.read_bytes().replace(b'"schema_version": "1.0"', b'"schema_version": "0.1"'))
    second, _ = _build(_put(tmp_path / "seeds", 2), outputs, cache)
    assert second.is_new
    assert f"since edition {first.edition}: it has structure 0.1" in caplog.text
    assert [(each.number, each.previous) for each in list_editions(outputs)] == [(1, None), (2, first.edition)]
