"""The blocks of an article and the day that its file prints apart from them → the blocks with that day below the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.date_lines import is_date_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD = 6
"""Blocks among which the day may stand already."""


def add_date_line(blocks: Sequence[str], title: str | None, written: str) -> list[str]:
    """The blocks with `written` as a line of its own below the headline, or above all where there is no headline.

    A reader sees the day there, and a plain-text article has it there; so it can be cited. Unchanged where `written` is no date
    line, or where a block of the head holds it already.
    """
    if not is_date_line(written) or any(written in block for block in blocks[:_HEAD]):
        return list(blocks)
    at = 1 if title and blocks else 0
    return [*blocks[:at], written, *blocks[at:]]
