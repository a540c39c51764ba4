"""Sentences of a paragraph: the cases of `tests/cases/sentences`, and the promises that hold for every one."""

from pathlib import Path

import pytest

from briefing.language.sentences import split

CASES = sorted((Path(__file__).parents[1] / "cases" / "sentences").glob("*.md"))


def _read_case(path: Path) -> tuple[str, list[str]]:
    """The paragraph between the title and the list, and the sentences of the list."""
    lines = path.read_text(encoding="utf-8").splitlines()
    sentences = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
    paragraph = " ".join(line for line in lines if line and not line.startswith(("# ", "- ")))
    return paragraph, sentences


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    paragraph, expected = _read_case(path)
    assert [span.cut(paragraph) for span in split(paragraph, 0, len(paragraph))] == expected


def test_white_space_only_has_no_sentence() -> None:
    assert split(" \n ", 0, 3) == ()


def test_only_the_given_stretch_is_split() -> None:
    text = "Before. One. Two. After."
    assert [span.cut(text) for span in split(text, 8, 17)] == ["One.", "Two."]


def test_line_breaks_inside_a_sentence_are_kept_in_its_span() -> None:
    text = "The talks\nfailed. Nobody\nspoke."
    assert [span.cut(text) for span in split(text, 0, len(text))] == ["The talks\nfailed.", "Nobody\nspoke."]
