"""Cited passages, note by note → what the annex prints of the articles around them, no sentence of one more than once."""

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.model.source import Source
from briefing.model.statement import Citation
from briefing.writers import text
from briefing.writers.descriptors import label_short
from briefing.writers.note_model import Extract, Piece

_AROUND = 200
"""Code points on either side of a cited passage: enough for the sentence before and the sentence after."""

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Co|Dr|Jr|Lt|Mr|Ms|No|Sr|St))(?<!\b(?:Adm|Col|Gen|Gov|Inc|Ltd|Maj|Mrs|Rep|Rev|Sen|Sgt))"
    r"(?<!\b(?:Capt|Corp|Prof))(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?<!\bSept)[.!?…][\"'”’)\]]*\s+"
)
"""No stop of an initial or a title is one: text cut behind “U.S.” would begin in the midst of a name."""

_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_BULLET = re.compile(r"[-–—•*·]\s*")


class _Stretch(NamedTuple):
    """Cited passages of one source, so near to each other that they are read together."""

    source: Source
    cited: tuple[tuple[int, int], ...]
    """Start and end of each, in the order of the text, none within another."""

    @property
    def start(self) -> int:
        """First code point."""
        return self.cited[0][0]

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.cited[-1][1]

    @property
    def words(self) -> tuple[str, ...]:
        """The cited words, whatever the shape of their marks, which editors change."""
        return tuple(text.clean(self.source.text[start:end]).translate(_STRAIGHT) for start, end in self.cited)


class Extracts:
    """Cuts what each note prints; knows what the notes before it have printed."""

    def __init__(self, sources: dict[str, Source]) -> None:
        """`sources` by id."""
        self._sources = sources
        self._printed: dict[str, list[tuple[int, int, int]]] = {}
        """By source: start and end of what was printed, and the number of the note."""

    def cut(self, note: int, citations: Sequence[Citation]) -> tuple[Extract, ...]:
        """What note number `note` prints of `citations`: articles with the very same words share an extract."""
        made: dict[tuple[str, ...], tuple[_Stretch, list[str]]] = {}
        for stretch in self._join(citations):
            first, copies = made.setdefault(stretch.words, (stretch, []))
            if stretch.source.id not in {first.source.id, *copies}:
                copies.append(stretch.source.id)
        return tuple(self._print(note, stretch, copies) for stretch, copies in made.values())

    def _join(self, citations: Iterable[Citation]) -> list[_Stretch]:
        """The passages by source, those joined that stand one behind the other in a paragraph."""
        stretches: list[_Stretch] = []
        for citation in citations:
            source, place = self._sources[citation.source], (citation.start, citation.end)
            if stretches and _are_near(stretches[-1], citation):
                stretches[-1] = _Stretch(source, (*stretches[-1].cited, place))
            else:
                stretches.append(_Stretch(source, (place,)))
        return stretches

    def _print(self, note: int, stretch: _Stretch, copies: list[str]) -> Extract:
        """The stretch in its sentence, with the sentences around it; what an earlier note has of these is left to it."""
        source = stretch.source
        opening, closing = _find_sentence(source.text, stretch.start, stretch.end)
        found = self._find_printed(source, opening, closing)
        is_part = bool(re.search(r"\w", source.text[opening : stretch.start] + source.text[stretch.end : closing]))
        if found:
            opening, closing = stretch.start, stretch.end
        else:
            first, last = _find_neighbours(source.text, stretch, opening, closing)
            opening = opening if self._find_printed(source, first, opening) else first
            closing = closing if self._find_printed(source, closing, last) else last
        self._printed.setdefault(source.id, []).append((opening, closing, note))
        return Extract(
            source=source.id,
            label=label_short(source),
            copies=tuple(copies),
            pieces=tuple(_list_pieces(stretch, opening, closing)),
            sentence_in=found if is_part and found != note else None,
        )

    def _find_printed(self, source: Source, start: int, end: int) -> int | None:
        """The number of the note that prints the text from `start` to `end`; None where none does."""
        printed = self._printed.get(source.id, ())
        return next((note for first, last, note in printed if first <= start and end <= last), None)


def _are_near(stretch: _Stretch, citation: Citation) -> bool:
    """True where `citation` stands behind the stretch, in its paragraph."""
    is_behind = stretch.source.id == citation.source and 0 <= citation.start - stretch.end <= _AROUND
    return is_behind and "\n" not in stretch.source.text[stretch.end : citation.start]


def _find_sentence(words: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentence around `start` and `end`, in their paragraph; cut at a word where it is very long."""
    opening, closing = _find_paragraph(words, start, end)
    near = max(opening, start - _AROUND)
    if heads := [found.end() for found in _SENTENCE_END.finditer(words, near, start)]:
        opening = heads[-1]
    elif near > opening:
        opening = words.find(" ", near, start) + 1 or near
    # The passage may close with its stop, and with the mark behind that.
    ends = (found.end() for found in _SENTENCE_END.finditer(words, max(start, end - 3), min(closing + 1, end + _AROUND)))
    behind = next((each for each in ends if each >= end), None)
    if behind is not None:
        closing = min(behind, closing)
    elif closing > end + _AROUND:
        blank = words.rfind(" ", end, end + _AROUND)
        closing = end + _AROUND if blank < 0 else blank
    return opening, closing


def _find_neighbours(words: str, stretch: _Stretch, opening: int, closing: int) -> tuple[int, int]:
    """As `opening` and `closing`, with the whole sentences before and behind that stand near the stretch."""
    head, foot = _find_paragraph(words, stretch.start, stretch.end)
    near, far = max(head, stretch.start - _AROUND), min(foot, stretch.end + _AROUND)
    heads = [head] if near == head else [found.end() for found in _SENTENCE_END.finditer(words, near, opening)]
    ends = [foot] if far == foot else [found.end() for found in _SENTENCE_END.finditer(words, closing, far)]
    first = heads[0] if heads and not _is_cut(words, head, opening) else opening
    last = ends[-1] if ends and not _is_cut(words, head, closing) else closing
    return min(first, opening), max(last, closing)


def _find_paragraph(words: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the paragraph, or paragraphs, that hold `start` and `end`."""
    stop = words.find("\n", end)
    return words.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(words)


def _is_cut(words: str, head: int, place: int) -> bool:
    """True where `place`, in a paragraph that begins at `head`, is neither its start nor the end of a sentence or paragraph."""
    if place in {head, len(words)} or words[place] == "\n":
        return False
    return not any(found.end() >= place for found in _SENTENCE_END.finditer(words, max(head, place - _AROUND), place + 1))


def _list_pieces(stretch: _Stretch, opening: int, closing: int) -> Iterable[Piece]:
    """The text from `opening` to `closing`, cited words and what is between them in turn."""
    words = stretch.source.text
    head = words.rfind("\n", 0, opening) + 1
    places = [opening, *(place for pair in stretch.cited for place in pair), closing]
    for index, (start, end) in enumerate(itertools.pairwise(places)):
        cited = bool(index % 2)
        told = text.clean(words[start:end]) if cited else text.clean_inside(words[start:end])
        if index == 0:
            told = "" if _BULLET.fullmatch(told.strip()) else told.lstrip()
            told = f"{text.ELLIPSIS}{told}" if told and _is_cut(words, head, opening) else told
        if index == len(places) - 2:
            told = told.rstrip()
            told = f"{told}{text.ELLIPSIS}" if told and _is_cut(words, head, closing) else told
        if told:
            yield Piece(words=told, cited=cited)
