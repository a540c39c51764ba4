"""Annotated articles of the MEANTIME corpus, and what was extracted from them → recall, precision and F1 of spans and values.

How it counts: MEANTIME annotates the headline and the first five sentences of an article, so only these are read; the date
line, which is the reference date, is left out, as in the TempEval campaigns. An expression is found (relaxed) where spans
overlap, found strictly where they are equal, and its value is right where a found expression has an equal type and value.
“Date-like” are DATE and TIME; gold ones whose value names no calendar date or vague reference (XXXX-XX-XX) are not asked
for. A date that overlaps a gold expression of another type counts against neither precision nor recall.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.extractors.dates import extract
from briefing.language.parse import parse
from briefing.language.timex import parse_absolute
from briefing.model.extraction import Reference
from briefing.model.source import Passage, Sentence

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from briefing.model.extraction import TimeExpression

ANNOTATED: Final = 5
"""Index of the last sentence that is annotated; 0 is the headline, 1 the date line."""
_NO_SPACE_BEFORE: Final = frozenset({",", ".", ")", ";", ":", "?", "!", "%", "'s", "’s", "n't", "'", "''"})
_NO_SPACE_AFTER: Final = frozenset({"(", "$", "€", "£", "``"})


@dataclass(frozen=True)
class Gold:
    """One annotated expression; `start` and `end` (exclusive) in code points of the article's text."""

    start: int
    end: int
    type: str
    value: str

    @property
    def is_dated(self) -> bool:
        """True for DATE and TIME with a value that says something."""
        return self.type in {"DATE", "TIME"} and not self.value.startswith("XXXX")


@dataclass(frozen=True)
class Annotated:
    """One article with its sentences and its gold expressions, the date line's left out."""

    name: str
    text: str
    sentences: tuple[Sentence, ...]
    published: datetime.date
    gold: tuple[Gold, ...]


@dataclass(frozen=True)
class Figure:
    """Counts over articles: what was asked for, what was given, and how much of either agrees."""

    asked: int
    found: int
    given: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision; 0 where nothing agrees."""
        recall, precision = self.found / self.asked, self.right / self.given
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0

    def __str__(self) -> str:
        """F1 with the counts behind it: a rate says nothing without its base."""
        return f"F1 {self.f1:.3f} (recall {self.found} of {self.asked}, precision {self.right} of {self.given})"


def read_corpus(folder: Path, parts: Iterable[str]) -> Iterator[Annotated]:
    """The articles of the named parts of the corpus, in order."""
    for part in parts:
        for path in sorted((folder / part).glob("*.xml")):
            yield _read_article(path)


def _read_article(path: Path) -> Annotated:
    root = ET.parse(path).getroot()  # noqa: S314 - a corpus of our own, not input
    text, spans, sentences = _join_tokens([t for t in root.iter("token") if int(t.get("sentence", "0")) <= ANNOTATED])
    marks = [mark for mark in root.iter("TIMEX3") if mark.find("token_anchor") is not None]
    gold: list[Gold] = []
    for mark in marks:
        anchors = [spans[each.get("t_id", "")] for each in mark.iter("token_anchor") if each.get("t_id") in spans]
        if anchors:
            gold.append(Gold(anchors[0][0], anchors[-1][1], mark.get("type", ""), mark.get("value", "")))
    line = sentences[1]
    # Read from its words: one of the annotated values is not a date of ISO 8601.
    published = parse_absolute(text[line.start : line.end])
    if published is None:
        raise ValueError(f"{path.name} has no date line")
    return Annotated(
        name=path.stem,
        text=text,
        sentences=tuple(sentences),
        published=published,
        gold=tuple(each for each in gold if not line.start <= each.start < line.end),
    )


def _join_tokens(tokens: Sequence[ET.Element]) -> tuple[str, dict[str, tuple[int, int]], list[Sentence]]:
    """The text that the tokens stood for, a sentence a line, with each token's span."""
    text, before, number = "", "", 0
    spans: dict[str, tuple[int, int]] = {}
    bounds: dict[int, tuple[int, int]] = {}
    for token in tokens:
        word = token.text or ""
        now = int(token.get("sentence", "0"))
        if now != number:
            text, before, number = text + "\n", "", now
        elif before and word not in _NO_SPACE_BEFORE and before not in _NO_SPACE_AFTER:
            text += " "
        spans[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += word
        bounds[now] = (bounds.get(now, spans[token.get("t_id", "")])[0], len(text))
        before = word
    kinds = {0: "title", 1: "dateline"}
    return text, spans, [Sentence(start=a, end=b, kind=kinds.get(n, "body")) for n, (a, b) in sorted(bounds.items())]


def read_times(article: Annotated) -> tuple[TimeExpression, ...]:
    """What the program extracts from the article, the date line's left out."""
    passages = tuple(Passage(start=s.start, end=s.end, kind=s.kind, sentences=(s,)) for s in article.sentences)
    reference = Reference(date=article.published, basis="dateline")
    times = extract(article.text, passages, parse(article.text, passages), reference)
    line = article.sentences[1]
    return tuple(time for time in times if not line.start <= time.start < line.end)


def score(articles: Sequence[tuple[Annotated, tuple[TimeExpression, ...]]], *, dated: bool) -> dict[str, Figure]:
    """The figures “relaxed”, “strict” and “value”, over dates and times alone where `dated`, else over every type."""
    counts = {name: [0, 0, 0, 0] for name in ("relaxed", "strict", "value")}
    for article, times in articles:
        asked = [g for g in article.gold if g.is_dated or not dated]
        given = [t for t in times if (t.type in {"DATE", "TIME"} or not dated) and not _is_beside(t, article.gold, asked)]
        for name, count in counts.items():
            count[0] += len(asked)
            count[1] += sum(any(_agree(name, g, t) for t in times) for g in asked)
            count[2] += len(given)
            count[3] += sum(any(_agree(name, g, t) for g in asked) for t in given)
    return {name: Figure(*count) for name, count in counts.items()}


def _is_beside(time: TimeExpression, gold: Iterable[Gold], asked: Sequence[Gold]) -> bool:
    """True where it overlaps gold expressions, but none that is asked for."""
    over = [g for g in gold if time.start < g.end and g.start < time.end]
    return bool(over) and not any(g in asked for g in over)


def _agree(name: str, gold: Gold, time: TimeExpression) -> bool:
    if name == "strict":
        return (gold.start, gold.end) == (time.start, time.end)
    overlap = gold.start < time.end and time.start < gold.end
    return overlap and (name == "relaxed" or (gold.type == time.type and gold.value == time.value))
