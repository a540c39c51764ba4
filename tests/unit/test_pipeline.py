"""Topic → outcome, on stages that are quick stand-ins: what is worked out, what is found, what is left out and told of."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing import pipeline, stages
from briefing.cache import Store
from briefing.errors import CitationError, InputError, RenderError
from briefing.model.briefing import Briefing
from briefing.model.extraction import Extraction
from briefing.model.source import Article, Passage, Sentence, Source
from briefing.readers.reading import Reading, report
from briefing.run import Run, digest
from briefing.topics import find_topics
from briefing.verify import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from briefing.pipeline import Outcome
    from briefing.stages import Dated, Gathered, Papers, Seed

    Build = Callable[..., tuple[Run, Outcome]]

faults: list[Fault] = []
broken: list[str] = []


def _read(seed: Seed) -> Reading:
    text = seed.data.decode()
    if not text:
        return Reading(article=None, diagnostics=(report("empty-file", "It is empty.", "Delete it."),))
    day = re.search(r"\d{4}-\d\d-\d\d", text)
    return Reading(
        article=Article(
            digest=digest(seed.data),
            text=text,
            publisher=seed.known.publisher if seed.known else None,
            published=datetime.date.fromisoformat(day.group()) if day else None,
            published_basis="metadata" if day else "unknown",
        )
    )


def _extract(dated: Dated) -> Extraction:
    text = dated.article.text
    if "poison" in text:
        raise RecursionError("too deep")
    sentence = Sentence(start=0, end=len(text), kind="body")
    passage = Passage(start=0, end=len(text), kind="body", sentences=(sentence,))
    return Extraction(
        article=dated.article,
        reference=dated.reference,
        passages=(passage,),
        names=(),
        quotations=(),
        times=(),
        clauses=(),
        facets=(),
    )


def _compose(gathered: Gathered) -> Briefing:
    sources = tuple(
        Source(**extraction.value.article.model_dump(), id=f"S{n}", origin=f"O{n}", file=name)
        for n, (name, extraction) in enumerate(gathered.files, start=1)
    )
    empty: dict[str, tuple[()]] = dict.fromkeys(
        ("bottom_line", "context", "issues", "stakes", "deadlines", "quotes", "outlook", "disagreements"), ()
    )
    return Briefing(
        title=gathered.options.title or "Untitled",
        topic=f"to {gathered.options.to}",
        as_of=gathered.as_of,
        sources=sources,
        diagnostics=gathered.diagnostics,
        **empty,
    )


def _write(papers: Papers, templates: Mapping[str, bytes]) -> bytes:
    name = next(iter(templates))
    if name in broken:
        raise RenderError("install Pango")
    return f"{name} for {papers.options.to}: {papers.briefing.value.title}".encode() + templates[name][:0]


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    faults.clear()
    broken.clear()
    monkeypatch.setattr(pipeline, "READ", replace(stages.READ, work=_read, kind=lambda: Reading))
    monkeypatch.setattr(pipeline, "EXTRACT", replace(stages.EXTRACT, work=_extract))
    monkeypatch.setattr(pipeline, "COMPOSE", replace(stages.COMPOSE, work=_compose))
    monkeypatch.setattr(
        pipeline, "VERIFY", replace(stages.VERIFY, work=lambda _: tuple(faults), kind=lambda: tuple[Fault, ...])
    )
    documents = tuple(stages.Document(d.name, _write, d.uses) for d in stages.DOCUMENTS if d.name in {"memo.docx", "memo.pdf"})
    monkeypatch.setattr(pipeline, "DOCUMENTS", documents)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text("2025-10-29 The port fees were put off by both sides.")
    (folder / "b.txt").write_text("2025-10-30 The port fees are gone, both sides said.")
    (folder / "c.txt").write_text("The port fees, both sides said, come back in a year.")
    return folder


@pytest.fixture
def build(tmp_path: Path, seeds: Path) -> Build:
    def run_it(as_of: datetime.date | None = None, *, refresh: bool = False) -> tuple[Run, Outcome]:
        run = Run(Store(tmp_path / "store"), refresh=refresh)
        (topic,) = find_topics(seeds)
        return run, pipeline.brief(topic, run, as_of)

    return run_it


FIRST = {"read": 3, "date": 1, "extract": 3, "compose": 1, "verify": 1, "write": 2}


def _codes(outcome: Outcome) -> dict[str | None, str]:
    return {diagnostic.source: diagnostic.code for diagnostic in outcome.briefing.diagnostics}


def test_a_first_run_works_every_stage_in_order(build: Build) -> None:
    run, outcome = build()
    assert dict(run.made) == FIRST
    assert list(run.made) == [stage.name for stage in stages.STAGES]
    assert run.found.total() == 0
    assert [source.file for source in outcome.briefing.sources] == ["a.txt", "b.txt", "c.txt"]
    assert list(outcome.files) == ["briefing.json", "memo.docx", "memo.pdf"]
    assert outcome.files["briefing.json"].decode() == outcome.briefing.model_dump_json(indent=2) + "\n"
    assert outcome.missing == {}


def test_an_unchanged_run_does_no_stage_work(build: Build) -> None:
    _, first = build()
    run, second = build()
    assert run.made.total() == 0
    assert dict(run.found) == FIRST
    assert second == first


def test_an_undated_article_is_read_against_the_date_of_the_others(build: Build) -> None:
    run, _ = build()
    (topic,) = find_topics(run.store.folder.parent / "seeds")
    intake = pipeline.admit(pipeline.read(run, topic.files, topic.options))
    references = [dated.reference for dated in pipeline.date(run, intake)]
    assert [reference.basis for reference in references] == ["metadata", "metadata", "corpus"]


def test_a_changed_article_redoes_that_article_and_what_depends_on_it(build: Build, seeds: Path) -> None:
    build()
    (seeds / "b.txt").write_text("2025-10-30 The port fees are gone for good, both sides said.")
    run, _ = build()
    assert dict(run.made) == {**FIRST, "read": 1, "extract": 1}
    assert dict(run.found) == {"read": 2, "extract": 2}


def test_a_removed_article_redoes_nothing_of_the_others(build: Build, seeds: Path) -> None:
    build()
    (seeds / "a.txt").unlink()
    run, _ = build()
    assert (run.made["read"], run.made["extract"], run.made["compose"]) == (0, 0, 1)


def test_a_renamed_article_is_not_read_again(build: Build, seeds: Path) -> None:
    build()
    (seeds / "a.txt").rename(seeds / "aa.txt")
    run, outcome = build()
    assert (run.made["read"], run.made["extract"], run.made["compose"]) == (0, 0, 1)
    assert outcome.briefing.sources[0].file == "aa.txt"


def test_a_word_in_the_manifest_redoes_that_article(build: Build, seeds: Path) -> None:
    build()
    (seeds / "briefing.toml").write_text('[articles."b.txt"]\npublisher = "P"')
    run, outcome = build()
    assert (run.made["read"], run.made["extract"]) == (1, 1)
    assert outcome.briefing.sources[1].publisher == "P"


def test_an_addressee_costs_the_documents_alone(build: Build, seeds: Path) -> None:
    build()
    (seeds / "briefing.toml").write_text('to = "The minister"')
    run, outcome = build()
    assert dict(run.made) == {"write": 2}
    assert b"for The minister" in outcome.files["memo.docx"]
    assert outcome.briefing.topic == "to None"  # composing is given no option that its key does not cover


def test_a_title_costs_no_extraction(build: Build, seeds: Path) -> None:
    build()
    (seeds / "briefing.toml").write_text('title = "Fees"')
    run, _ = build()
    assert dict(run.made) == {"compose": 1, "verify": 1, "write": 2}


def test_a_template_costs_the_documents_that_use_it(build: Build, seeds: Path, tmp_path: Path) -> None:
    (seeds / "briefing.toml").write_text('templates = "../house"')
    (tmp_path / "house").mkdir()
    build()
    (tmp_path / "house" / "memo.css").write_text("body { color: navy }")
    run, _ = build()
    assert dict(run.made) == {"write": 1}
    (tmp_path / "house" / "memo.docx").write_bytes(b"another style")
    run, _ = build()
    assert dict(run.made) == {"write": 1}


def test_a_refresh_works_every_stage(build: Build) -> None:
    _, first = build()
    run, second = build(refresh=True)
    assert dict(run.made) == FIRST
    assert second == first


def test_a_damaged_store_gives_the_same_outcome_with_warnings(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    run, first = build()
    entries = sorted(run.store.folder.rglob("*.json"))
    for path in entries:
        path.write_bytes(path.read_bytes()[:-4])
    run, second = build()
    assert caplog.text.count("is damaged") == len(entries) == run.made.total()
    assert second == first
    run, _ = build()
    assert run.made.total() == 0


def test_the_same_bytes_twice_are_one_article(build: Build, seeds: Path) -> None:
    (seeds / "copy.txt").write_bytes((seeds / "a.txt").read_bytes())
    _, outcome = build()
    assert len(outcome.briefing.sources) == 3
    (diagnostic,) = outcome.briefing.diagnostics
    assert (diagnostic.source, diagnostic.code) == ("copy.txt", "duplicate-file")
    assert "a.txt" in diagnostic.message


def test_a_file_that_cannot_be_used_is_told_of_by_name(build: Build, seeds: Path) -> None:
    (seeds / "empty.txt").write_text("")
    (seeds / "large.txt").write_text("x" * 2000)
    (seeds / "briefing.toml").write_text('limits.file_bytes = 1000\n[articles."none.txt"]\nwire = "W"')
    _, outcome = build()
    assert _codes(outcome) == {"empty.txt": "empty-file", "large.txt": "too-large", "none.txt": "absent-file"}
    assert list(_codes(outcome)) == sorted(name for name in _codes(outcome) if name)


def test_an_article_that_a_stage_fails_on_is_left_out(build: Build, seeds: Path, caplog: pytest.LogCaptureFixture) -> None:
    (seeds / "d.txt").write_text("2025-10-30 poison")
    _, outcome = build()
    assert _codes(outcome) == {"d.txt": "extract-failed"}
    assert len(outcome.briefing.sources) == 3
    assert "RecursionError: too deep" in caplog.text


def test_what_is_later_than_the_cut_off_is_left_out(build: Build) -> None:
    _, outcome = build(datetime.date(2025, 10, 29))
    assert [source.file for source in outcome.briefing.sources] == ["a.txt"]
    assert _codes(outcome) == {"b.txt": "after-cut-off", "c.txt": "after-cut-off"}
    with pytest.raises(InputError, match="after the information cut-off"):
        build(datetime.date(2025, 1, 1))


def test_no_article_at_all(build: Build, seeds: Path) -> None:
    for path in seeds.iterdir():
        path.write_text("")
    with pytest.raises(InputError) as caught:
        build()
    assert str(caught.value).splitlines() == ["no usable article:", *(f"  {n}.txt: It is empty. Delete it." for n in "abc")]
    for path in seeds.iterdir():
        path.unlink()
    with pytest.raises(InputError, match=r"put .* files into the folder"):
        build()


def test_no_article_that_could_be_extracted(build: Build, seeds: Path) -> None:
    for name in "abc":
        (seeds / f"{name}.txt").write_text(f"poison {name}")
    with pytest.raises(InputError, match="no usable article"):
        build()


def test_a_fault_ends_the_run_before_anything_is_written(build: Build) -> None:
    faults.append(Fault(where="issues[0]", what="the citation is not there"))
    with pytest.raises(CitationError) as caught:
        build()
    assert str(caught.value).splitlines()[1:] == ["issues[0]: the citation is not there"]


def test_a_document_that_cannot_be_rendered_is_missing_and_tried_again(build: Build) -> None:
    broken.append("memo.css")
    _, outcome = build()
    assert list(outcome.files) == ["briefing.json", "memo.docx"]
    assert outcome.missing == {"memo.pdf": "install Pango"}
    broken.clear()
    run, outcome = build()
    assert dict(run.made) == {"write": 1}
    assert outcome.missing == {}
