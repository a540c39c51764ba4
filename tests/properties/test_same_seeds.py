"""Whatever the files hold and however they are called: nothing raises, and the same seeds give the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import pipeline
from briefing.cache import Store
from briefing.options import Known, Limits, Options, merge
from briefing.run import Run
from briefing.seeds import SUFFIXES, SeedFile, printable
from briefing.stages import WRITE
from briefing.topics import find_topics

if TYPE_CHECKING:
    from pydantic import BaseModel

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
SAMPLE = ("kestrel-bay-ledger.txt", "the-long-table.md", "northquay-dispatch.html")


@given(st.binary(max_size=300), st.sampled_from(sorted(SUFFIXES | {"", ".pdf", ".TXT"})))
@settings(max_examples=60)
def test_any_bytes_under_any_name_are_an_article_or_a_diagnostic(data: bytes, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder).resolve() / f"a{suffix}"
        path.write_bytes(data)
        (read,) = pipeline.read(Run(Store(path.parent / "store")), [SeedFile(path.name, path, path.parent, None)], Options())
    assert read.article or read.diagnostics
    assert all(diagnostic.source == path.name for diagnostic in read.diagnostics)
    assert not any(diagnostic.code.endswith("-failed") for diagnostic in read.diagnostics)


@given(st.text(st.characters(exclude_categories=()), min_size=1))
def test_a_printable_name_can_be_printed_and_is_stable(name: str) -> None:
    printed = printable(name)
    assert printed.encode().decode() == printed
    assert not any(character < " " or character == "\x7f" for character in printed)
    assert printable(printed) == printed


@given(st.binary())
def test_a_document_comes_out_of_the_store_as_it_went_in(data: bytes) -> None:
    assert WRITE.adapter.validate_json(WRITE.adapter.dump_json(data)) == data


tables = st.recursive(
    st.integers() | st.text(max_size=3),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
).map(lambda value: value if isinstance(value, dict) else {"a": value})


@given(tables, tables, tables)
def test_merging_options_is_the_same_in_any_grouping(a: dict[str, object], b: dict[str, object], c: dict[str, object]) -> None:
    assert merge(a, {}) == merge({}, a) == merge(a, a) == a
    assert merge(merge(a, b), b) == merge(a, b)
    assert merge(a, merge(b, c)).keys() == merge(merge(a, b), c).keys()


@pytest.mark.parametrize("model", [Options, Limits, Known])
def test_every_option_may_be_left_out(model: type[BaseModel]) -> None:
    assert model() == model.model_validate({})
    assert all(field.description for field in model.model_fields.values())


def _lay(folder: Path) -> Path:
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    for name in SAMPLE:
        (seeds / name).write_bytes((SEEDS / name).read_bytes())
    return folder


def _build(folder: Path, **environment: str) -> dict[str, bytes]:
    """Everything that a build in a process of its own leaves, by path relative to the outputs."""
    command = [sys.executable, "-m", "briefing", "build", "--cache", str(folder / "store"), "--quiet"]
    found = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": found, **environment}, check=False, capture_output=True, text=True
    )
    assert done.returncode in {0, 5}, done.stderr  # 5 where Pango is missing
    assert done.stdout == ""
    outputs = folder / "outputs"
    return {path.relative_to(outputs).as_posix(): path.read_bytes() for path in outputs.rglob("*") if path.is_file()}


def test_the_same_seeds_give_the_same_bytes_anywhere(tmp_path: Path) -> None:
    one = _build(_lay(tmp_path / "one"), PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8")
    two = _build(_lay(tmp_path / "two" / "deeper"), PYTHONHASHSEED="2", TZ="America/Adak", LC_ALL="C", LANG="tr_TR.UTF-8")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
    assert {"briefing.json", "memo.docx", "deadlines.ics", "sources.csl.json", "sources.ris"} <= one.keys()
    here = [str(tmp_path).encode(), str(ROOT).encode()]
    assert [name for name, data in one.items() if any(path in data for path in here)] == []


def test_the_names_of_the_files_do_not_matter(tmp_path: Path) -> None:
    briefings = []
    for number, names in enumerate((SAMPLE, [f"{n}-{Path(name).suffix}" for n, name in enumerate(reversed(SAMPLE))])):
        seeds = _lay(tmp_path / str(number)) / "seeds"
        for old, new in zip(SAMPLE, names, strict=True):
            (seeds / old).rename(seeds / f"{new.removesuffix(Path(old).suffix)}{Path(old).suffix}")
        (topic,) = find_topics(seeds)
        run = Run(Store(tmp_path / "store"))
        intake = pipeline.admit(pipeline.read(run, topic.files, topic.options))
        extractions = pipeline.extract(run, pipeline.date(run, intake))
        data = pipeline.compose(run, intake, extractions, topic.options, None).value.model_dump()
        for source in data["sources"]:
            del source["file"]
        briefings.append(data)
    assert briefings[0] == briefings[1]
