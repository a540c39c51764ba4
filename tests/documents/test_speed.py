"""Rendering costs little more than WeasyPrint alone on the same page, also where a glyph is missing."""

from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING

import briefings
import pytest

from briefing.options import Options
from briefing.writers import glyphs, html, memo, pdf

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 1.15
"""Times WeasyPrint alone."""
ROUNDS = 6

MOMENT = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def _measure(work: Callable[[], object]) -> float:
    """Seconds of this process alone, whatever else the machine does."""
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.usefixtures("pango")
@pytest.mark.parametrize("words", ["", " \U0010fffd"], ids=["every glyph", "a glyph missing"])
def test_rendering_takes_little_longer_than_weasyprint_alone(templates: dict[str, bytes], words: str) -> None:
    small = briefings.small()
    built = memo.build(small.model_copy(update={"title": small.title + words}), Options())
    pages = pdf._Page(templates, b"{}", MOMENT)  # noqa: SLF001 -- the part of the work that is WeasyPrint's
    page = glyphs.spell(html.render(built, templates), frozenset(words.strip()))
    alone, whole = float("inf"), float("inf")
    for _ in range(ROUNDS):
        alone = min(alone, _measure(lambda: pages.print(page)))
        whole = min(whole, _measure(lambda: pdf.write(built, templates, b"{}")))
        if whole <= MOST * alone:
            return
    pytest.fail(f"{whole:.2f} s, {whole / alone:.2f} times WeasyPrint's {alone:.2f} s")
