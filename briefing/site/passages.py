"""The text of a source and the notes that cite it → paragraphs of pieces, each with the notes whose words it holds."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from briefing.writers import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Cited(NamedTuple):
    """Words of a source that a note cites."""

    note: int
    """Number of the note."""
    start: int
    """First code point."""
    end: int
    """One past the last."""


class Piece(NamedTuple):
    """A run of characters that the same notes cite."""

    text: str
    """Cleaned of what a page cannot hold; never empty."""
    notes: tuple[int, ...]
    """Numbers of the notes that cite it; empty where none does."""
    chosen: bool
    """True where the note that was asked for cites it."""
    first: bool
    """True for the first piece of the note that was asked for."""
    closing: tuple[int, ...]
    """Numbers of the notes whose words end here."""


def cut(body: str, cited: Sequence[Cited], chosen: int | None) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of `body`, blank ones left out; `chosen` is the number of the note that was asked for, or None.

    Notes may overlap; one whose offsets lie outside of `body` marks as much as there is.
    """
    paragraphs, seen = [], False
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [each for each in cited if each.start < end and start < each.end]
            pieces = list(_cut_line(body, (start, end), inside, chosen, seen=seen))
            seen = seen or any(piece.first for piece in pieces)
            paragraphs.append(tuple(pieces))
        start = end + 1
    return tuple(paragraphs)


def _cut_line(body: str, line: tuple[int, int], cited: Sequence[Cited], chosen: int | None, *, seen: bool) -> Iterable[Piece]:
    borders = {*line} | {place for each in cited for place in (each.start, each.end) if line[0] < place < line[1]}
    ordered = sorted(borders)
    for start, end in itertools.pairwise(ordered):
        words = text.clean_inside(body[start:end])
        if not words:
            continue
        citing = [each for each in cited if each.start < end and start < each.end]
        is_chosen = any(each.note == chosen for each in citing)
        yield Piece(
            text=words,
            notes=tuple(sorted({each.note for each in citing})),
            chosen=is_chosen,
            first=is_chosen and not seen,
            closing=tuple(sorted({each.note for each in citing if each.end == end})),
        )
        seen = seen or is_chosen
