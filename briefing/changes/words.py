"""Two texts → the runs of words that both have, that were put in, and that were taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Sort = Literal["same", "in", "out"]

SHORTEST = 2
"""Words in a row that a reader sees as having stayed; fewer between two changes are part of the change."""
ALIKE = 0.3
"""Share of equal words below which one text takes the place of the other as a whole: a patchwork could not be read."""
_TOKEN = re.compile(r"\s+|\w+(?:['’.,-]\w+)*|[^\w\s]")


@dataclass(frozen=True)
class Stretch:
    """A run of words."""

    sort: Sort
    """Whether it stayed, was put in or was taken out."""
    text: str
    """Never empty; blanks belong to it."""


def diff_words(old: str, new: str) -> tuple[Stretch, ...]:
    """How `old` becomes `new`, word by word: what is the same and in makes `new`, the same and out `old`."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if _share(matcher, before, after) < ALIKE:
        return tuple(_list([("out", old), ("in", new)]))
    pieces: list[tuple[Sort, str]] = []
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    was = now = 0
    for number, (i, j, size) in enumerate(blocks):
        words = [word for word in before[i : i + size] if not word.isspace()]
        edge = (number == 0 and not (i or j)) or (i + size == len(before) and j + size == len(after))
        if len(words) < SHORTEST and not edge:
            continue  # what is before it, it and what is after it are told as one change
        pieces += [("out", "".join(before[was:i])), ("in", "".join(after[now:j])), ("same", "".join(before[i : i + size]))]
        was, now = i + size, j + size
    pieces += [("out", "".join(before[was:])), ("in", "".join(after[now:]))]
    return tuple(_list(pieces))


def _share(matcher: SequenceMatcher[str], before: list[str], after: list[str]) -> float:
    """Share (0 to 1) of the words of the shorter text that stand in the other in the same order; 1 where it has none."""
    shorter = min(sum(not word.isspace() for word in words) for words in (before, after))
    same = sum(not word.isspace() for block in matcher.get_matching_blocks() for word in before[block.a : block.a + block.size])
    return same / shorter if shorter else 1.0


def _list(pieces: list[tuple[Sort, str]]) -> Iterator[Stretch]:
    for sort, text in pieces:
        if text:
            yield Stretch(sort, text)
