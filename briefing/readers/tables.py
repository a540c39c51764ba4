"""The tables of a page → diagnostics that say which of them the article's text leaves out: rows of figures are no sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.readers.reading import report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from briefing.model.briefing import Diagnostic

_PAGE = re.compile(
    r"\b(?:comments?|related|share|social|newsletter|cookie|promo|advert|ad|sidebar|menu|nav|footer|calendar|widget)\b",
    re.IGNORECASE,
)
_NOT_ARTICLE = frozenset({"nav", "footer", "aside", "header", "form"})
_LONGEST = 60
"""Code points of a table's first row that a message shows."""


def report_tables(root: HtmlElement, text: str) -> tuple[Diagnostic, ...]:
    """One diagnostic a table of the article under `root` that is not in `text`; a table that lays out the page is none."""
    scope = next(iter(root.xpath("//article | //main | //*[@itemprop='articleBody']")), root)
    plain = " ".join(text.split())
    return report_rows(_find_left_out(scope, plain))


def report_rows(first_rows: Iterable[Sequence[str]]) -> tuple[Diagnostic, ...]:
    """One diagnostic a table, known by its first row."""
    return tuple(
        report(
            "table-left-out",
            f"A table is left out of its text; it begins “{_shorten(' | '.join(cell for cell in cells if cell))}”.",
            "Add what matters of it to the file as sentences.",
        )
        for cells in first_rows
    )


def _find_left_out(scope: HtmlElement, plain: str) -> Iterator[list[str]]:
    """The first row of each table of two rows and columns or more, most of which the text does not hold."""
    for table in scope.iter("table"):
        above = [table, *table.iterancestors()]
        if any(a.tag in _NOT_ARTICLE or _PAGE.search(f"{a.get('class') or ''} {a.get('id') or ''}") for a in above):
            continue
        if next(table.iterdescendants("table"), None) is not None:
            continue
        rows = [[" ".join(cell.text_content().split()) for cell in row.iterchildren("td", "th")] for row in table.iter("tr")]
        filled = [row for row in rows if sum(bool(cell) for cell in row) > 1]
        pieces = [piece for raw in table.itertext() if (piece := " ".join(raw.split()))]
        if len(filled) > 1 and sum(len(p) for p in pieces if p in plain) * 2 < sum(len(p) for p in pieces):
            yield filled[0]


def _shorten(row: str) -> str:
    return row if len(row) <= _LONGEST else row[: _LONGEST - 1].rstrip() + "…"
