"""Every case file of `tests/cases/quotes`: an article, and the quotations that a careful reader finds in it."""

from pathlib import Path

import pytest

from briefing.extractors import names, quotes
from briefing.language import sentences
from briefing.language.parse import parse
from briefing.model.extraction import Quotation
from briefing.model.source import Passage, Sentence, TextKind

CASES = sorted((Path(__file__).parents[1] / "cases" / "quotes").glob("*.md"))


def _passages(text: str, kind: TextKind = "body") -> tuple[Passage, ...]:
    """Every paragraph of `text` as one passage of `kind`."""
    found: list[Passage] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            spans = sentences.split(text, start, start + len(line))
            inner = tuple(Sentence(start=s.start, end=s.end, kind=kind) for s in spans)
            found.append(Passage(start=start, end=start + len(line), kind=kind, sentences=inner))
        start += len(line) + 1
    return tuple(found)


def _extract(text: str, kind: TextKind = "body") -> tuple[Quotation, ...]:
    passages = _passages(text, kind)
    parsed = parse(text, passages)
    return quotes.extract(text, parsed, names.extract(text, parsed))


def _read_case(path: Path) -> tuple[str, list[str]]:
    """The article and the expected quotations, one line each: kind, speaker, parts; behind them any occasion."""
    article, _, wanted = path.read_text(encoding="utf-8").partition("\n## Quotations\n")
    text = article.partition("\n")[2].strip()
    return text, [line.removeprefix("- ") for line in wanted.splitlines() if line.startswith("- ")]


def _show(quotation: Quotation) -> str:
    told = f" | {quotation.occasion.text}" if quotation.occasion else ""
    return f"{quotation.kind} | {quotation.speaker or '-'} | {' / '.join(part.text for part in quotation.parts)}{told}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    text, wanted = _read_case(path)
    assert [_show(q) for q in _extract(text)] == wanted


def test_there_are_cases() -> None:
    assert len(CASES) >= 60


def test_parts_are_the_characters_between_the_marks() -> None:
    text = "Ada Quist sells oats.\n\n“Oats forgive,” she said, “and wheat remembers.”"
    (found,) = _extract(text)
    assert [text[p.start : p.end] for p in found.parts] == ["Oats forgive,", "and wheat remembers."]
    assert found.text == "Oats forgive, and wheat remembers."


def test_the_role_is_the_one_that_the_article_tells() -> None:
    (found,) = _extract("“We ran out of salt,” said Peter Hume, the council’s roads chief.")
    assert (found.speaker, found.role) == ("Peter Hume", "the council’s roads chief")


@pytest.mark.parametrize("kind", ["heading", "caption", "boilerplate", "lead-duplicate", "title"])
def test_words_outside_the_body_are_no_quotations(kind: TextKind) -> None:
    text = "“We ran out of salt,” said Peter Hume."
    assert len(_extract(text)) == 1
    assert _extract(text, kind) == ()


def test_the_points_of_a_summary_quote_only_whom_they_name() -> None:
    (found,) = _extract("Harrow Council accuses drivers of ‘daylight robbery’. A ‘robbery’ in daylight.", "summary")
    assert (found.speaker, found.text) == ("Harrow Council", "daylight robbery")
