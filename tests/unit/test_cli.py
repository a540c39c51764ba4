"""The command line: what it takes, what it prints where, and its exit codes."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from briefing import commands, pipeline
from briefing.cache import VARIABLE
from briefing.cli import main
from briefing.errors import CitationError, InputError
from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.source import Source
from briefing.model.statement import Citation, Statement
from briefing.pipeline import Outcome
from briefing.progress import Reporter
from briefing.stages import print_briefing

if TYPE_CHECKING:
    from briefing.run import Run
    from briefing.topics import Topic

ROOT = Path(__file__).parents[2]
TEXT = "The port fees fall away on Monday."


@pytest.fixture(autouse=True)
def _private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "store"))
    monkeypatch.chdir(tmp_path)


def _briefing(title: str = "Fees") -> Briefing:
    source = Source(id="S1", file="a.txt", origin="O1", digest="d" * 64, text=TEXT)
    citation = Citation(source="S1", start=0, end=len(TEXT), text=TEXT)
    return Briefing(
        title=title,
        topic="port fees",
        as_of=None,
        sources=(source,),
        bottom_line=(Statement(text=TEXT, citations=(citation,), origins=1),),
        context=(),
        issues=(),
        stakes=(),
        deadlines=(),
        quotes=(),
        outlook=(),
        disagreements=(),
        diagnostics=(Diagnostic(source="b.txt", code="empty-file", message="It is empty.", remedy="Delete it."),),
    )


def _outcome(*, missing: bool = False) -> Outcome:
    briefing = _briefing()
    files = {"briefing.json": print_briefing(briefing), "memo.docx": b"word"}
    if missing:
        return Outcome(briefing, files, {"memo.pdf": "install Pango: apt-get install …"})
    return Outcome(briefing, {**files, "memo.pdf": b"pdf"}, {})


@pytest.fixture
def outcomes(monkeypatch: pytest.MonkeyPatch) -> dict[str, Outcome | Exception]:
    """What a build of each topic gives, by the topic's name."""
    given: dict[str, Outcome | Exception] = {}

    def brief(topic: Topic, run: Run, as_of: object, outputs: Path) -> Outcome:
        del run, as_of, outputs
        outcome = given[topic.name]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(pipeline, "brief", brief)
    return given


def _seeds(*names: str) -> None:
    for name in names:
        path = Path("seeds", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


@pytest.mark.parametrize("words", [[], ["build"], ["extract"], ["verify"], ["schema"], ["cache"]])
def test_help(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*words, "--help"])
    assert caught.value.code == 0
    assert f"usage: {' '.join(['briefing', *words])}" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("briefing ")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["brief"],
        ["build", "--as-of", "30 October"],
        ["build", "--as-of", "2025-02-30"],
        ["build", "a", "b"],
        ["build", "--quiet", "--verbose"],
        ["extract"],
        ["extract", "a.txt", "--published", "yesterday"],
        ["cache", "burn"],
    ],
)
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: briefing" in said.err


def test_help_is_quick() -> None:
    """It loads neither language model nor renderer nor the models of the package."""
    code = "import sys; from briefing.cli import make_parser; make_parser(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert {"spacy", "weasyprint", "docx", "jinja2", "trafilatura", "pydantic", "rich"} & set(done.stdout.split()) == set()


def test_a_build(outcomes: dict[str, Outcome | Exception], capsys: pytest.CaptureFixture[str]) -> None:
    _seeds("a.txt")
    outcomes[""] = _outcome()
    assert main(["build"]) == 0
    assert sorted(path.name for path in Path("outputs").iterdir()) == ["briefing.json", "editions", "memo.docx", "memo.pdf"]
    said = capsys.readouterr()
    assert said.out == ""
    assert "warning: b.txt: It is empty. Delete it." in said.err
    assert "a new edition, from 1 article\n" in said.err
    assert "written: briefing.json, memo.docx, memo.pdf" in said.err
    assert main(["build", "--quiet"]) == 0
    assert capsys.readouterr().err == "warning: b.txt: It is empty. Delete it.\n"


def test_a_build_without_articles(capsys: pytest.CaptureFixture[str]) -> None:
    Path("seeds").mkdir()
    assert main(["build"]) == 3
    assert capsys.readouterr().err == "error: no usable article: put .txt, .md or .html files into the folder\n"
    assert not Path("outputs").exists()
    assert main(["build", "elsewhere"]) == 3


def test_a_build_with_bad_options(capsys: pytest.CaptureFixture[str]) -> None:
    _seeds("a.txt")
    Path("seeds", "briefing.toml").write_text("titel = 'x'")
    assert main(["build"]) == 2
    assert "did you mean “title”?" in capsys.readouterr().err


def test_a_build_that_does_not_hold_publishes_nothing(outcomes: dict[str, Outcome | Exception]) -> None:
    _seeds("a.txt")
    outcomes[""] = CitationError("the briefing does not hold")
    assert main(["build"]) == 4
    assert not Path("outputs").exists()


def test_a_build_without_a_document(outcomes: dict[str, Outcome | Exception], capsys: pytest.CaptureFixture[str]) -> None:
    _seeds("a.txt")
    outcomes[""] = _outcome(missing=True)
    assert main(["build", "--out", "out"]) == 5
    assert Path("out/memo.docx").read_bytes() == b"word"
    assert "error: out/memo.pdf is missing: install Pango: apt-get install …" in capsys.readouterr().err


def test_a_topic_that_fails_does_not_stop_the_others(
    outcomes: dict[str, Outcome | Exception], capsys: pytest.CaptureFixture[str]
) -> None:
    _seeds("port/a.txt", "rail/b.txt", "sky/c.txt")
    outcomes.update(port=InputError("no usable article"), rail=_outcome(), sky=_outcome(missing=True))
    assert main(["build"]) == 3
    assert sorted(path.name for path in Path("outputs").iterdir()) == ["rail", "sky"]
    assert "error: port: no usable article" in capsys.readouterr().err


def test_our_own_mistakes_are_not_hidden(outcomes: dict[str, Outcome | Exception]) -> None:
    _seeds("a.txt")
    outcomes[""] = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        main(["build"])


def test_a_run_that_is_stopped_says_how_to_go_on(
    outcomes: dict[str, Outcome | Exception], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    _seeds("a.txt")
    outcomes[""] = _outcome()
    monkeypatch.setattr(commands, "publish", stop)
    assert main(["build"]) == 130
    assert "the next run goes on from what is stored" in capsys.readouterr().err


def _put(path: Path, change: tuple[str, ...] = (), value: object = None) -> None:
    """Writes the briefing with one value changed."""
    data = json.loads(print_briefing(_briefing()))
    place: Any = data
    for key in change[:-1]:
        place = place[int(key) if key.isdigit() else key]
    if change:
        place[change[-1]] = value
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data))


def test_verify_a_briefing_that_holds(capsys: pytest.CaptureFixture[str]) -> None:
    _put(Path("outputs/briefing.json"))
    for words in ([], ["outputs"], ["outputs/briefing.json"]):
        assert main(["verify", *words]) == 0
        assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("change", "value"),
    [
        (("sources", "0", "text"), TEXT.replace("fall", "rise")),
        (("bottom_line", "0", "text"), TEXT.replace("fall", "rise")),
        (("bottom_line", "0", "citations", "0", "source"), "S9"),
        (("bottom_line", "0", "citations", "0", "end"), 5),
        (("bottom_line", "0", "citations"), []),
        (("bottom_line", "0", "origins"), 7),
        (("sources",), []),
    ],
)
def test_verify_a_briefing_that_does_not(change: tuple[str, ...], value: object, capsys: pytest.CaptureFixture[str]) -> None:
    _put(Path("outputs/briefing.json"), change, value)
    assert main(["verify"]) == 4
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all(line.startswith("outputs/briefing.json: ") for line in lines)


def test_verify_a_set_of_topics(capsys: pytest.CaptureFixture[str]) -> None:
    _put(Path("outputs/port/briefing.json"))
    _put(Path("outputs/rail/briefing.json"), ("bottom_line", "0", "text"), "Fees rise.")
    assert main(["verify", "outputs"]) == 4
    assert {line.split(":")[0] for line in capsys.readouterr().out.splitlines()} == {"outputs/rail/briefing.json"}


def test_verify_what_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 2
    assert "holds no briefing.json" in capsys.readouterr().err


def test_verify_what_is_no_briefing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("briefing.json").write_text("not JSON")
    assert main(["verify", "briefing.json"]) == 4
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(("words", "published"), [([], "briefing.schema.json"), (["--extract"], "extract.schema.json")])
def test_the_published_schema_is_that_of_the_models(
    words: list[str], published: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["schema", *words]) == 0
    remedy = f"run `briefing schema {' '.join(words)} > docs/{published}`"
    assert capsysbinary.readouterr().out == (ROOT / "docs" / published).read_bytes(), remedy


def test_the_cache_is_shown_and_cleared(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache"]) == 0
    assert capsys.readouterr().out == f"{os.environ[VARIABLE]}: 0 entries, 0 bytes\n"
    assert main(["cache", "clear", "--cache", "mine"]) == 0
    assert capsys.readouterr().out == "mine: 0 entries, 0 bytes dropped\n"
    Path("full").mkdir()
    Path("full/thesis.txt").write_text("x")
    assert main(["cache", "clear", "--cache", "full"]) == 2
    assert Path("full/thesis.txt").exists()


def test_progress_is_told_in_lines_where_nobody_watches(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "briefing")
    with Reporter(bar=False) as reporter:
        for done in range(4):
            reporter("read", done, 3)
    assert caplog.messages == ["read: 3 of 3"]


def test_progress_is_a_bar_where_somebody_does(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    with Reporter(bar=True) as reporter:
        reporter("read", 0, 3)
        reporter("read", 3, 3)
    said = capsys.readouterr()
    assert said.out == ""
    assert "read" in said.err
    assert "3/3" in said.err


def test_an_undated_article_is_dated_by_the_others_given_and_by_none_when_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    told = "The ferry company said the island route would close after the harbour wall gave way on {day}. Islanders protested."
    dated = "ARDEN, March 5, 2024 (AP) - " + told.format(day="Monday")
    Path("dated.txt").write_text(f"Island route to close\n\n{dated}\n", encoding="utf-8")
    Path("copy.txt").write_text(f"Ferry stops\n\n{told.format(day='Tuesday')}\n", encoding="utf-8")
    lines = []
    for words in (["copy.txt"], ["copy.txt", "dated.txt"]):
        assert main(["extract", "--cache", str(tmp_path / "store"), *words]) == 0
        lines.append(json.loads(capsysbinary.readouterr().out.splitlines()[0]))
    alone, together = lines
    assert (alone["source"]["published"], alone["source"]["published_basis"]) == (None, "unknown")
    assert [d["value"] for d in alone["dates"]] == [None]
    assert (together["source"]["published"], together["source"]["published_basis"]) == ("2024-03-05", "corpus")
    assert [d["value"] for d in together["dates"]] == ["2024-03-05"]
