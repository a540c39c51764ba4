"""`Report` → lines for a terminal: a mark in the margin, words wrapped below each other, colour only where it is wanted."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.changes.report import Item, Mark, Report

WIDEST = 100
"""Columns beyond which a line of prose is hard to read."""
NARROWEST = 40
MARKS: dict[Mark, str] = {"new": "+", "changed": "~", "gone": "−"}
_INDENT = "    "
_BOLD, _DIM, _PLAIN = "\033[1m", "\033[2m", "\033[0m"
_COLOURS: dict[Mark, str] = {"new": "\033[32m", "changed": "\033[33m", "gone": "\033[31m"}


def print_report(report: Report, width: int = WIDEST, *, colour: bool = False) -> str:
    """The report as text without a line end at its end; lines of at most `width` columns where words allow."""
    printer = _Printer(max(NARROWEST, min(width, WIDEST)), colour=colour)
    return "\n".join(printer.list_lines(report))


class _Printer:
    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = width
        self._colour = colour

    def list_lines(self, report: Report) -> Iterator[str]:
        yield self._paint(f"What changed from {report.since} to {report.until}", _BOLD)
        yield from textwrap.wrap(report.summary, self._width)
        for group in report.groups:
            yield ""
            yield self._paint(group.title.upper(), _BOLD)
            for item in group.items:
                yield from self._item(item)

    def _item(self, item: Item) -> Iterator[str]:
        lead = f"{item.lead}: " if item.lead else ""
        note = f" ({item.note})" if item.note else ""
        lines = self._wrap(f"{lead}{item.text}{note}")
        yield f"  {self._paint(MARKS[item.mark], _COLOURS[item.mark])} {lines[0].strip()}"
        yield from lines[1:]
        if item.was:
            yield from (self._paint(line, _DIM) for line in self._wrap(f"before: {item.was}"))

    def _wrap(self, words: str) -> list[str]:
        """At least one line; a word that is longer than a line, such as an address, stays whole."""
        return textwrap.wrap(
            words,
            self._width,
            initial_indent=_INDENT,
            subsequent_indent=_INDENT,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [_INDENT]

    def _paint(self, words: str, paint: str) -> str:
        return f"{paint}{words}{_PLAIN}" if self._colour else words
