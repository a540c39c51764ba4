"""The text of an article → its paragraphs and single lines; lines that were broken at a fixed width are taken together."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

_STOPPED = re.compile(r"[.!?…:][\"”’')\]]*\Z")
_LIST_ITEM = re.compile(r"\A\s*(?:[-–—*•●▪■◦‣·►✓]\s|\(?\d{1,2}[.)]\s)")
_WIDEST = 100
"""Columns beyond which nobody breaks lines by hand or by mail program."""
_NARROWEST = 50
_FEWEST = 3
"""Lines that end within a sentence from which on the text counts as broken at a fixed width."""
_LEAST_LOWER = 0.4
"""Share of the lines after them that start with a small letter: two thirds of running words do, lines of a list do not."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or a line that stands alone, without the white space around it."""

    start: int
    end: int
    """Half-open, in code points of the article's text."""
    text: str
    """The characters between, each line break inside made a space, so that indices into it hold."""
    gap: bool
    """True where a blank line stands before it, or nothing."""


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text`, in order; empty where it holds white space only.

    A line break ends a paragraph, unless the text was broken at a fixed width of 50 to 100 columns: then only a blank line,
    an indented line, a list item or a line that stops early does.
    """
    rows = _find_rows(text)
    width = _find_width(text, rows)
    found: list[Paragraph] = []
    for index, (start, end, gap) in enumerate(rows):
        previous = rows[index - 1] if index else None
        if width and previous is not None and not gap and _goes_on(text, previous, (start, end, gap), width):
            last = found.pop()
            found.append(Paragraph(last.start, end, text[last.start : end].replace("\n", " "), last.gap))
        else:
            found.append(Paragraph(start, end, text[start:end], gap))
    return tuple(found)


def _find_rows(text: str) -> list[tuple[int, int, bool]]:
    """Start, end and whether a blank line stands before, for every line that is not blank, white space around it left out."""
    rows: list[tuple[int, int, bool]] = []
    at = 0
    gap = True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            rows.append((start, start + len(stripped), gap))
        gap = not stripped
        at += len(raw) + 1
    return rows


def _find_width(text: str, rows: list[tuple[int, int, bool]]) -> int:
    """Columns at which the lines were broken; 0 where each line is a paragraph of its own."""
    if not rows or max(end - start for start, end, _ in rows) > _WIDEST:
        return 0
    followed = [(a, b, c) for (a, b, _), (c, _, gap) in itertools.pairwise(rows) if not gap and b - a >= _NARROWEST]
    broken = [(b - a, c) for a, b, c in followed if not _STOPPED.search(text[a:b])]
    going_on = sum(text[c].islower() for _, c in broken)
    if len(broken) < _FEWEST or len(broken) * 2 < len(followed) or going_on < len(broken) * _LEAST_LOWER:
        return 0
    return max(length for length, _ in broken)


def _goes_on(text: str, previous: tuple[int, int, bool], row: tuple[int, int, bool], width: int) -> bool:
    """True where `row` continues the paragraph of the line before it."""
    line = text[previous[0] : previous[1]]
    here = text[row[0] : row[1]]
    lead = text[text.rfind("\n", 0, row[0]) + 1 : row[0]]
    if _LIST_ITEM.match(here) or len(lead) >= 2 or "\t" in lead:
        return False
    first_word = here.split(maxsplit=1)[0]
    had_room = len(line) + 1 + len(first_word) <= width - 8
    return not had_room or (not _STOPPED.search(line) and len(line) >= _NARROWEST)
