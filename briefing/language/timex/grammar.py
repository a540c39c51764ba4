"""The whole grammar of time expressions, and the scan of a text with it → unresolved expressions with their spans."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.language.timex.calendar_rules import add_calendar
from briefing.language.timex.clock_rules import add_clock
from briefing.language.timex.compound_rules import add_compounds
from briefing.language.timex.duration_rules import add_durations
from briefing.language.timex.expressions import Listing
from briefing.language.timex.relative_rules import add_relative
from briefing.language.timex.rules import Grammar, rule
from briefing.language.timex.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.language.timex.expressions import Expression

_KINDS = (
    "clock",
    "part_of_day",
    "day_list",
    "days",
    "weekday_run",
    "month_run",
    "offset",
    "business",
    "day",
    "counted_weekday",
    "modified",
    "week_of",
    "month",
    "year_part",
    "fiscal_year",
    "weekday",
    "deictic",
    "recurring",
    "shifted",
    "context",
    "duration",
    "decade",
    "plain_year",
    "vague",
)
"""Groups that are time expressions by themselves. Of equally long readings the earlier kind counts."""


@dataclass(frozen=True)
class Mention:
    """An unresolved expression: `start` and `end` (exclusive) are code points of the text that was scanned."""

    start: int
    end: int
    expression: Expression


@functools.cache
def load_grammar() -> Grammar:
    """The grammar, built once a process; its group `expression` reads any time expression."""
    grammar = Grammar()
    add_calendar(grammar)
    add_durations(grammar)
    add_relative(grammar)
    add_clock(grammar)
    add_compounds(grammar)
    grammar.group("expression", tuple(rule(f"<{kind}:it>", lambda c: c["it"]) for kind in _KINDS))
    return grammar


def scan(text: str, start: int, end: int) -> Iterator[Mention]:
    """Every time expression of `text[start:end]`, in order, the longest at each place, never overlapping."""
    grammar, words = load_grammar(), Words(text, start, end)
    at = 0
    while at < len(words):
        found = grammar.read("expression", words, at)
        if found is None:
            at += 1
            continue
        expression, past = found
        if isinstance(expression, Listing):
            for first, last, day in expression.items:
                yield Mention(start=words[first].start, end=words[last - 1].end, expression=day)
        else:
            yield Mention(start=words[at].start, end=words[past - 1].end, expression=expression)
        at = past
