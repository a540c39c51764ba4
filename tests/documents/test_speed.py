"""Rendering costs little more than WeasyPrint alone on the same page, however long the memo, also where a glyph is missing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import briefings
import pytest

from briefing.options import Options
from briefing.writers import memo, pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model.briefing import Briefing

MOST = 1.15
"""Times WeasyPrint alone."""
TRIES = 3
"""Whatever else the machine does can only add to what is measured."""


def _with_a_glyph_missing() -> Briefing:
    small = briefings.small()
    return small.model_copy(update={"title": small.title + " \U0010fffd"})


@pytest.mark.usefixtures("pango")
@pytest.mark.parametrize("make", [briefings.small, _with_a_glyph_missing, briefings.large])
def test_rendering_takes_little_longer_than_weasyprint_alone(
    templates: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, make: Callable[[], Briefing]
) -> None:
    """Both are taken from one run, in time of this process: what else the machine does slows them alike."""
    built = memo.build(make(), Options())
    spent: list[float] = []
    alone = pdf._Page.print  # noqa: SLF001 -- the part of the work that is WeasyPrint's

    def measure(page: pdf._Page, text: str) -> tuple[bytes, frozenset[str]]:
        start = time.process_time()
        made = alone(page, text)
        spent.append(time.process_time() - start)
        return made

    monkeypatch.setattr(pdf._Page, "print", measure)  # noqa: SLF001 -- the same
    pdf.write(built, templates, b"{}")  # what is loaded once, such as fonts, is no part of it
    found: list[float] = []
    while len(found) < TRIES and min(found, default=MOST + 1) > MOST:
        spent.clear()
        start = time.process_time()
        pdf.write(built, templates, b"{}")
        # The page itself takes longest; characters set alone to find out which are missing are no part of it.
        found.append((time.process_time() - start) / max(spent))
    assert min(found) <= MOST, f"{found} times WeasyPrint's time"
