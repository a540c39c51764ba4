"""A parsed paragraph with its quoted runs → its sentences as they look from outside the quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.language.lines import LIST_NUMBER
from briefing.language.marks import MarkStyle, Quoted, find_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name
    from briefing.model.source import Passage, TextKind

_NICKNAME_MARKS = frozenset('“”"()')
_LEMMAS = {"texted": "text", "texts": "text"}
"""Forms to which the model gives a lemma that is no word."""
_STOPS = ".!?…"
_UNCLOSED: dict[str, MarkStyle] = {"“": "curly-double", '"': "straight-double", "‘": "curly-single"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or mark outside the quotation marks, or a whole quoted run."""

    text: str
    lower: str
    lemma: str
    tag: str
    start: int
    """First code point in the article."""
    end: int
    """One past the last code point."""
    run: Quoted | None = None
    head: int = -1
    """First code point of the word that governs this one in the parse; -1 for a run."""
    dep: str = ""

    @property
    def is_verb(self) -> bool:
        """True for any form of a verb, auxiliaries included."""
        return self.tag.startswith("VB") or self.tag == "MD"

    @property
    def is_finite(self) -> bool:
        """True for a verb form that can carry a clause."""
        return self.tag in {"VBD", "VBZ", "VBP", "MD"}

    @property
    def is_word(self) -> bool:
        """True for a word; false for punctuation and quoted runs."""
        return self.run is None and (self.text[0].isalnum() or self.text in {"$", "€", "£", "%"})


Line = tuple[Piece, ...]
"""One sentence from outside: what stands in marks is a single piece of it."""


@dataclass(frozen=True)
class Paragraph:
    """One passage, ready to be asked who says what."""

    passage: Passage
    lines: tuple[Line, ...]
    runs: tuple[Quoted, ...]


def outline(text: str, parsed: Sequence[ParsedSentence], names: Sequence[Name] = ()) -> tuple[Paragraph, ...]:
    """Every parsed passage in order, with its quoted runs and its outer sentences; a nickname inside a name is no run."""
    nicknamed = [(n.start, n.end) for n in names if set(n.text) & _NICKNAME_MARKS]
    found: list[Paragraph] = []
    for start, sentences in groupby(parsed, key=lambda s: s.passage.start):
        group = list(sentences)
        passage = group[0].passage
        quoted = find_quoted(text, start, passage.end)
        runs = tuple(r for r in (*quoted, *_find_unclosed(text, passage, quoted)) if _is_spoken(r, group, passage.kind))
        runs = tuple(r for r in runs if not any(start < r.opening and r.after < end for start, end in nicknamed))
        found.append(Paragraph(passage, tuple(_lines(text, _pieces(text, group, runs, nicknamed))), runs))
    return tuple(found)


def _find_unclosed(text: str, passage: Passage, quoted: Sequence[Quoted]) -> Iterator[Quoted]:
    """The run that opens a new sentence late in the paragraph and goes on in the next one: “…,” she said. “And so on."""
    rest = quoted[-1].after if quoted else passage.start
    following = text[passage.end :].lstrip()[:1]
    for mark, style in _UNCLOSED.items():
        at = text.rfind(mark, rest, passage.end)
        if at <= rest or following != mark or text[rest:at].count(mark) or text[rest:at].rstrip()[-1:] not in _STOPS:
            continue
        end = at + len(text[at : passage.end].rstrip())
        closers = {"”", '"'} if mark in '“"' else {"’ ", "'"}
        if end > at + 1 and not any(c in text[at + 1 : end] for c in closers):
            yield Quoted(at, at + 1, end, None, style, end)
            return


def _is_spoken(run: Quoted, sentences: Sequence[ParsedSentence], kind: TextKind) -> bool:
    """True where the run stands in a sentence of its passage's own kind, and in no dateline or byline."""
    return any(s.sentence.start <= run.start < s.sentence.end and s.sentence.kind == kind for s in sentences)


def _pieces(
    text: str, sentences: Sequence[ParsedSentence], runs: Sequence[Quoted], nicknamed: Sequence[tuple[int, int]]
) -> Iterator[tuple[Piece, bool]]:
    """Pieces in order, each with whether the segmentation starts a sentence there; the marks of a nickname are left out."""
    waiting = list(runs)
    inside_until = m.end() if (m := LIST_NUMBER.match(text, sentences[0].passage.start)) else 0
    for sentence in sentences:
        for n, token in enumerate(sentence.tokens):
            start, end = sentence.start_of(token), sentence.end_of(token)
            while waiting and waiting[0].opening <= start:
                run = waiting.pop(0)
                inside_until = run.after
                yield _run_piece(text, run), n == 0
            if start < inside_until or not token.text.strip():
                continue
            if token.text in _NICKNAME_MARKS and any(first < start < last for first, last in nicknamed):
                continue
            yield (
                Piece(
                    text=token.text,
                    lower=token.lower_.replace("’", "'"),
                    lemma=_LEMMAS.get(token.lower_, token.lemma_.lower()),
                    tag=token.tag_,
                    start=start,
                    end=end,
                    head=sentence.start_of(token.head),
                    dep=token.dep_,
                ),
                n == 0,
            )
    for run in waiting:
        yield _run_piece(text, run), False


def _run_piece(text: str, run: Quoted) -> Piece:
    return Piece(text=text[run.start : run.end], lower="", lemma="", tag="", start=run.opening, end=run.after, run=run)


def _lines(text: str, pieces: Iterator[tuple[Piece, bool]]) -> Iterator[Line]:
    """Cuts the pieces where a sentence ends outside the marks."""
    line: list[Piece] = []
    for piece, starts in pieces:
        if line and _breaks(text, line[-1], piece, starts=starts):
            yield tuple(line)
            line = []
        line.append(piece)
    if line:
        yield tuple(line)


def _breaks(text: str, last: Piece, piece: Piece, *, starts: bool) -> bool:
    """Whether a sentence ends between `last` and `piece`."""
    if last.run is None:
        if piece.run is not None:
            return last.text in {".", "!", "?"} and last.end < piece.start
        return starts
    ended = text[last.run.end - 1] in _STOPS
    if piece.run is not None:
        return ended and piece.text[:1].isupper()
    if piece.text[0] in ",;:.)—–-?!":
        return False
    if not (ended and piece.text[0].isupper()):
        return False
    return text[last.run.end - 1] in ".…" or (starts and piece.tag not in {"NNP", "NNPS", "PRP"})
