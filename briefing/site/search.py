"""A memo → its statements as they can be searched; words of a query → the statements that hold them, the words marked.

Case, accents and punctuation make no difference, parts of words do not match, all words must be there; words between
quotation marks, or joined by a sign as in “can't” and “7.5”, must follow each other.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefing.writers.memo_model import HEADINGS, Quotation, Table
from briefing.writers.tables import TOLD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.writers.memo_model import Line, Memo

_WORD = re.compile(r"\w+")
_CHUNK = re.compile(r"[“”\"]([^“”\"]*)[“”\"]|(\S+)")
_MOST_PHRASES = 20

Phrase = tuple[str, ...]


class Word(NamedTuple):
    """One word of a statement."""

    key: str
    """Without case and accents."""
    start: int
    end: int


@dataclass(frozen=True)
class Entry:
    """One printed statement."""

    section: str
    """Heading of the section."""
    lead: str
    """What stands before it: the issue, the actor, the speaker, the day; empty for nothing."""
    text: str
    origins: int
    anchor: str
    """Place in the memo, the first mark of the statement."""
    words: tuple[Word, ...]
    """Of the text."""
    lead_words: tuple[Word, ...]


class Run(NamedTuple):
    """A stretch of a text."""

    text: str
    marked: bool


class Hit(NamedTuple):
    """A statement that was found."""

    entry: Entry
    lead: tuple[Run, ...]
    runs: tuple[Run, ...]
    """The text, what was looked for marked."""


def list_entries(memo: Memo) -> tuple[Entry, ...]:
    """Every statement that the memo prints, in the order of the page, the annex last."""
    return tuple(_list_entries(memo))


def _list_entries(memo: Memo) -> Iterator[Entry]:
    for part in memo.parts:
        of = f" · {part.title}" if part.title else ""
        for name in part.sections:
            yield from _from_section(getattr(part, name), f"{HEADINGS[name].title}{of}")
            if name == "disagreements":
                yield from _from_table(part.developments, f"{HEADINGS[name].title}{of}")
        if part.opening and not part.is_whole:
            yield from _from_lines([part.opening], HEADINGS["brief"].title)
    for part in memo.parts:
        of = f" · {part.title}" if part.title else ""
        for further in part.further:
            title = f"{HEADINGS[further.name].title}, annex{of}"
            yield from _from_section(further.lines, title)
            yield from _from_section(further.quotations, title)
            for table in further.tables:
                yield from _from_table(table, title)


def _from_section(content: Table | Sequence[Line | Quotation], section: str) -> Iterator[Entry]:
    if isinstance(content, Table):
        yield from _from_table(content, section)
        return
    for each in content:
        if isinstance(each, Quotation):
            yield from _from_lines([each.line], section, each.speaker)
        else:
            yield from _from_lines([each], section)


def _from_lines(lines: Iterable[Line], section: str, lead: str = "") -> Iterator[Entry]:
    for line in lines:
        if line.mark and line.text != TOLD:
            told = " · ".join(part for part in (lead, line.lead.removesuffix(":")) if part)
            words, leading = _split(line.text), _split(told)
            yield Entry(section, told, line.text, line.origins, line.mark.anchor, words, leading)


def _from_table(table: Table, section: str) -> Iterator[Entry]:
    """The first cell of a row names it."""
    for row in table.rows:
        (label, *_), *cells = row.cells
        lead = label.lead or label.text
        for cell in cells:
            yield from _from_lines(cell, section, lead)


def parse(query: str) -> tuple[Phrase, ...]:
    """The phrases of `query`, each a run of words; none where it holds no word. Beyond twenty they are left out."""
    chunks = (quoted or bare for quoted, bare in _CHUNK.findall(query))
    phrases = dict.fromkeys(tuple(word.key for word in _split(chunk)) for chunk in chunks)
    return tuple(phrase for phrase in phrases if phrase)[:_MOST_PHRASES]


def find(entries: Iterable[Entry], phrases: Sequence[Phrase]) -> Iterator[Hit]:
    """The entries whose text, with what stands before it, holds every phrase; none where there is no phrase."""
    for entry in entries if phrases else ():
        in_text = [_match(entry.words, phrase) for phrase in phrases]
        in_lead = [_match(entry.lead_words, phrase) for phrase in phrases]
        if all(text or lead for text, lead in zip(in_text, in_lead, strict=True)):
            yield Hit(entry, _mark(entry.lead, in_lead), _mark(entry.text, in_text))


def _match(words: Sequence[Word], phrase: Phrase) -> list[tuple[int, int]]:
    """Start and end of every place where the words of `phrase` follow each other."""
    length = len(phrase)
    return [
        (words[index].start, words[index + length - 1].end)
        for index in range(len(words) - length + 1)
        if all(words[index + step].key == key for step, key in enumerate(phrase))
    ]


def _mark(whole: str, found: Iterable[Iterable[tuple[int, int]]]) -> tuple[Run, ...]:
    runs, place = [], 0
    for start, end in sorted({span for spans in found for span in spans}):
        if end <= place:
            continue
        runs += [Run(whole[place : max(start, place)], marked=False), Run(whole[max(start, place) : end], marked=True)]
        place = end
    return tuple(run for run in (*runs, Run(whole[place:], marked=False)) if run.text)


def _split(words: str) -> tuple[Word, ...]:
    return tuple(Word(_fold(found.group()), *found.span()) for found in _WORD.finditer(words))


def _fold(word: str) -> str:
    """“Zölle” and “ZOLLE” are one word."""
    return "".join(each for each in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(each))
