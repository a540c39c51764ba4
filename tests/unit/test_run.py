"""A run: what was made once is found again, and one bad input stops nothing."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from briefing import run as run_module
from briefing.cache import Store
from briefing.errors import InvariantError
from briefing.run import Failure, Run, Stage, digest
from briefing.versions import program_digest, program_version, versions

if TYPE_CHECKING:
    from pathlib import Path

calls: list[str] = []


def _work(text: str) -> tuple[str, ...]:
    calls.append(text)
    if text == "broken":
        raise ValueError(text)
    if text == "fatal":
        raise InvariantError(text)
    return tuple(text.split())


SPLIT: Stage[str, tuple[str, ...]] = Stage("split", _work, parts=lambda text: (digest(text),), kind=lambda: tuple[str, ...])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    calls.clear()
    return Store(tmp_path)


def test_what_was_made_is_found_by_the_next_run(store: Store) -> None:
    first, second = Run(store), Run(store)
    made, found = first.do(SPLIT, "a b"), second.do(SPLIT, "a b")
    assert made.value == found.value == ("a", "b")
    assert (made.stored, found.stored) == (False, True)
    assert made.digest == found.digest
    assert calls == ["a b"]
    assert (first.made["split"], first.found["split"], second.made["split"], second.found["split"]) == (1, 0, 0, 1)


def test_a_refresh_works_again_and_stores_anew(store: Store) -> None:
    Run(store).do(SPLIT, "a b")
    run = Run(store, refresh=True)
    assert not run.do(SPLIT, "a b").stored
    assert run.made["split"] == 1
    assert Run(store).do(SPLIT, "a b").stored


def test_another_program_finds_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    Run(store).do(SPLIT, "a b")
    monkeypatch.setattr(run_module, "program_digest", lambda: "another")
    assert not Run(store).do(SPLIT, "a b").stored


def test_another_stage_finds_nothing(store: Store) -> None:
    Run(store).do(SPLIT, "a b")
    other = Stage("cut", SPLIT.work, SPLIT.parts, SPLIT.kind)
    assert not Run(store).do(other, "a b").stored


def test_parts_do_not_run_into_each_other() -> None:
    stage: Stage[tuple[str, ...], str] = Stage("join", "".join, parts=lambda texts: texts, kind=lambda: str)
    assert stage.key(("ab", "c")) != stage.key(("a", "bc"))


def test_an_entry_of_the_wrong_kind_is_made_again_with_a_warning(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    store.keep("split", SPLIT.key("a b"), b'{"not": "a tuple"}')
    run = Run(store)
    assert run.do(SPLIT, "a b").value == ("a", "b")
    assert "done again" in caplog.text
    assert Run(store).do(SPLIT, "a b").value == ("a", "b")
    assert calls == ["a b"]


def test_an_entry_that_goes_away_before_it_is_read_is_made_again(store: Store) -> None:
    Run(store).do(SPLIT, "a b")
    found = Run(store).do(SPLIT, "a b")
    store.clear()
    assert found.value == ("a", "b")


def test_one_bad_input_is_a_failure_beside_the_others(store: Store) -> None:
    seen: list[tuple[str, int, int]] = []
    run = Run(store, progress=lambda *word: seen.append(word))
    first, failure, last = run.each(SPLIT, ["a", "broken", "b"])
    assert isinstance(failure, Failure)
    assert (failure.stage, str(failure.error)) == ("split", "broken")
    assert not isinstance(first, Failure)
    assert not isinstance(last, Failure)
    assert (first.value, last.value) == (("a",), ("b",))
    assert seen == [("split", 0, 3), ("split", 1, 3), ("split", 2, 3), ("split", 3, 3)]


def test_a_failure_is_not_stored(store: Store) -> None:
    Run(store).each(SPLIT, ["broken"])
    Run(store).each(SPLIT, ["broken"])
    assert calls == ["broken", "broken"]


def test_what_concerns_the_whole_run_ends_it(store: Store) -> None:
    with pytest.raises(InvariantError):
        Run(store).each(SPLIT, ["a", "fatal", "b"])
    assert calls == ["a", "fatal"]


def test_a_quiet_run_says_nothing(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    Run(store).each(SPLIT, ["a", "b"])
    assert caplog.records == []


def test_the_program_is_its_source_and_what_it_stands_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert {"python", "spacy", "pydantic-core", "python-docx", "weasyprint", "trafilatura"} <= versions().keys()
    assert len(program_digest()) == 64
    (tmp_path / "a.py").write_text("x = 1")
    monkeypatch.setattr("briefing.versions.PACKAGE", tmp_path)
    before = program_digest.__wrapped__()
    (tmp_path / "a.py").write_text("x = 2")
    after = program_digest.__wrapped__()
    assert len({before, after, program_digest()}) == 3
    monkeypatch.setattr("briefing.versions.versions", lambda: {"python": "4"})
    assert program_digest.__wrapped__() != after


def test_the_version_is_told() -> None:
    assert program_version()
