"""A quoted run in its outer sentence → the words that attribute it, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.behind import find_adjacent, find_trailing
from briefing.extractors.quotes.governing import find_governing, find_told_as, find_weak
from briefing.extractors.quotes.reporting import PAUSES

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Cast
    from briefing.extractors.quotes.cue import Cue
    from briefing.extractors.quotes.outline import Line

_LOOSE_ENDS = (",", "?", "!", "—", "–", "-", "…", "...")


def find_cue(line: Line, run: int, cast: Cast) -> Cue | None:
    """What attributes the run at index `run` of its line; None where nothing in the line does.

    Words right after the closing mark go first where the run ends in a comma, a question or an exclamation; then the nearest
    verb of speech before it; then a clause like “…, she said” further on.
    """
    loose = _ends_loosely(line, run)
    after = find_adjacent(line, run, cast)
    before = find_governing(line, run, cast)
    if after is not None and line[after.at].lower == "according" and before is not None and _is_source(after, before):
        return before
    if after is not None and loose:
        return after
    if before is not None and before.speaker is not None:
        return before
    return after or find_trailing(line, run, cast) or before or find_told_as(line, run, cast) or find_weak(line, run, cast)


def _is_source(after: Cue, before: Cue) -> bool:
    """True where “according to” tells only which paper holds the words that somebody named is to say."""
    document = after.speaker is not None and not after.speaker.person
    return document and before.speaker is not None and before.speaker.person and before.strength == "governing"


def _ends_loosely(line: Line, run: int) -> bool:
    """True where the attribution cuts the run off: it ends in a comma, question or exclamation mark, or one follows."""
    follows = line[run + 1].text if run + 1 < len(line) else "."
    return line[run].text.rstrip().endswith(_LOOSE_ENDS) or follows in PAUSES
