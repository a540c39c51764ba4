"""Words, and whether they came, went or stayed → paragraphs of a Word document with tracked changes.

ISO/IEC 29500-1, 17.13.5: what was put in stands in `w:ins`, what was taken out in `w:del`, and a paragraph that came or
went as a whole says so of its mark as well, or else accepting and rejecting would leave an empty line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from briefing.writers import docx_xml as xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.changes.words import Sort, Stretch

_FIRST = 1_000_000  # clear of the bookmarks of a template, which are numbered in the same row
_TAGS: dict[Sort, str] = {"in": "ins", "out": "del"}


class Tracker:
    """Makes paragraphs whose changes carry one author and one time, each with a number of its own."""

    def __init__(self, author: str, time: str) -> None:
        """`time` in ISO 8601 with its zone, such as “2026-03-04T00:00:00Z”."""
        self._author = author
        self._time = time
        self._changes = _FIRST

    def paragraph(
        self, style: str, pieces: Iterable[tuple[Sequence[Stretch], str | None]], whole: Sort = "same"
    ) -> xml.Element:
        """A paragraph of the style with that id; `pieces` are stretches, each with the id of a character style or None.

        `whole` tells whether the paragraph itself came or went; its stretches then are taken to have done the same.
        """
        properties = xml.make("pPr", [xml.make("pStyle", val=style)])
        if whole != "same":
            properties.append(xml.make("rPr", [self._change(whole)]))
        runs = [
            self._run(stretch.text, stretch.sort if whole == "same" else whole, character)
            for stretches, character in pieces
            for stretch in stretches
        ]
        return xml.make("p", [properties, *runs])

    def _run(self, words: str, sort: Sort, style: str | None) -> xml.Element:
        run = xml.run(words, style)
        if sort == "same":
            return run
        if sort == "out":
            for text in run.findall(qn("w:t")):
                text.tag = qn("w:delText")
        change = self._change(sort)
        change.append(run)
        return change

    def _change(self, sort: Sort) -> xml.Element:
        self._changes += 1
        return xml.make(_TAGS[sort], id=self._changes, author=self._author, date=self._time)
