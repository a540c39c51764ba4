"""Rules for lengths of time, what comes round, and how long before or after: “48 hours”, “every Monday”, “two years ago”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from briefing.language.timex.expressions import Duration, Recurring, Shifted
from briefing.language.timex.guards import is_bare_length, is_length, is_rate
from briefing.language.timex.lexicon import DURATION_LETTERS, FREQUENCIES, UNIT_PLURALS, UNITS
from briefing.language.timex.numerals import AMOUNT_KEYS, read_amount
from briefing.language.timex.rules import Grammar, rule

if TYPE_CHECKING:
    from briefing.language.timex.lexicon import Unit
    from briefing.language.timex.words import Words

    Captures = dict[str, Any]

_ADJECTIVES: Final = "more|full|further|additional|consecutive|straight|long|business|working|calendar|clear|short|whole|solid"
_MODIFIERS: Final = "about|almost|around|approximately|nearly|roughly"


def format_duration(amount: float | None, unit: Unit) -> str:
    """“P18M”, “PT48H”, “P2.5Y”; “PXY” where the amount is open. Half an hour is PT30M, half a year P6M, half a day PT12H."""
    halves: dict[Unit, tuple[float, Unit]] = {"hour": (30, "minute"), "year": (6, "month"), "day": (12, "hour")}
    if amount == 0.5 and unit in halves:
        amount, unit = halves[unit]
    letter = DURATION_LETTERS[unit]
    time, letter = ("T", letter[1:]) if letter.startswith("T") else ("", letter)
    shown = "X" if amount is None else f"{amount:g}" if amount < 100_000 else f"{amount:.0f}"
    return f"P{time}{shown}{letter}"


def add_durations(grammar: Grammar) -> None:
    """Add the groups `length`, `duration`, `recurring` and `shifted`."""
    grammar.terminal("n", read_amount, AMOUNT_KEYS)
    grammar.terminal("unit", _read_unit, UNITS.keys() | UNIT_PLURALS.keys())
    grammar.terminal("unit_plural", lambda words, at: (UNIT_PLURALS[words[at].lower], at + 1), UNIT_PLURALS)
    grammar.terminal("frequency", lambda words, at: (FREQUENCIES[words[at].lower], at + 1), FREQUENCIES)
    grammar.group(
        "length",
        (
            rule("<n> -? <unit>", _length, is_length),
            rule("<n> <unit> and a half", lambda c: _length(c, 0.5)),
            rule(f"<n> {_ADJECTIVES} <unit>", _length, is_length),
            rule("<n> - <unit> - long", _length),
        ),
    )
    grammar.group(
        "duration",
        (
            rule("<length>", lambda c: c["length"]),
            rule("<length> '|'s time", lambda c: c["length"], _is_given),
            rule(f"{_MODIFIERS} <length>", lambda c: c["length"]),
            rule("more|less|fewer|longer|shorter than <length>", lambda c: c["length"]),
            rule("at least|most <length>", lambda c: c["length"]),
            rule("up to <length>", lambda c: c["length"]),
            rule("the past|last|next|coming|previous|following|first|final <length>", lambda c: c["length"]),
            rule("the past|last|next|coming|previous|following|first|final <n> <unit>", _length),
            rule("the past|last|next|coming|previous few <unit_plural>", _open),
            rule("the past|last|next|coming <unit>", lambda c: Duration(*c["unit"]), _is_one_unit),
            rule("past|last|next <length>", lambda c: c["length"], _is_no_verb),
            rule("the? <unit_plural>", _open, is_bare_length),
            rule("<unit_plural> - long", _open),
            rule("the hour", lambda _: Duration(1, "hour"), lambda words, at, _end: words[at - 1].lower == "within"),
        ),
    )
    grammar.group(
        "shifted",
        (
            rule("<length> ago", lambda c: _shifted(c, -1, from_context=False)),
            rule(f"{_MODIFIERS} <length> ago", lambda c: _shifted(c, -1, from_context=False)),
            rule("more|less than <length> ago", lambda c: _shifted(c, -1, from_context=False)),
            rule("<length> from now", lambda c: _shifted(c, 1, from_context=False)),
            rule("<length> hence", lambda c: _shifted(c, 1, from_context=False)),
            rule("<length> '|'s time", lambda c: _shifted(c, 1, from_context=False), lambda *at: not _is_given(*at)),
            rule("<length> later|afterwards|afterward", lambda c: _shifted(c, 1, from_context=True), _ends_there),
            rule("<length> earlier|beforehand|previously", lambda c: _shifted(c, -1, from_context=True), _ends_there),
            rule("<unit_plural> ago", lambda c: Shifted(None, c["unit_plural"][1], -1, from_context=False)),
            rule("<unit_plural> later", lambda c: Shifted(None, c["unit_plural"][1], 1, from_context=True), _ends_there),
            rule("<unit_plural> earlier", lambda c: Shifted(None, c["unit_plural"][1], -1, from_context=True), _ends_there),
        ),
    )
    _add_recurring(grammar)


def _is_given(words: Words, _at: int, end: int) -> bool:
    """“gave it a week's time to answer”: how long, where “in a week's time” tells when."""
    return words[end].lower == "to"


def _ends_there(words: Words, _at: int, end: int) -> bool:
    """True unless “earlier” belongs to what follows: “the first in months earlier this week”, “a year later than planned”."""
    return words[end].lower not in {"this", "last", "next", "today", "than"}


def _is_one_unit(words: Words, at: int, end: int) -> bool:
    """“over the past year”, but not “the coming weeks”, nor “the last day”, which is the one that ends something."""
    if words[end - 1].lower in UNIT_PLURALS:
        return False
    measured = words[at - 1].lower in {"for", "in", "over", "within", "during", "throughout"}
    return measured or words[at + 1].lower != "last" or words[end - 1].lower != "day"


def _is_no_verb(words: Words, at: int, _end: int) -> bool:
    return words[at - 1].lower not in {"will", "would", "to", "could", "can", "may", "might", "should", "must"}


def _read_unit(words: Words, at: int) -> tuple[tuple[float, Unit], int] | None:
    word = words[at].lower
    if words[at + 1].lower == "-" and words[at + 2].lower in {"old", "olds"}:
        return None
    return UNITS.get(word) or UNIT_PLURALS[word], at + 1


def _length(c: Captures, more: float = 0) -> Duration:
    multiple, unit = c["unit"]
    amount = c["n"]
    return Duration(None if amount is None else (amount + more) * multiple, unit)


def _open(c: Captures) -> Duration:
    return Duration(None, c["unit_plural"][1])


def _shifted(c: Captures, sign: int, *, from_context: bool) -> Shifted:
    length: Duration = c["length"]
    return Shifted(length.amount, length.unit, 1 if sign > 0 else -1, from_context)


def _add_recurring(grammar: Grammar) -> None:
    grammar.group(
        "recurring",
        (
            rule("a|an <unit>", _each, is_rate),
            rule("per|each|every <unit>", _each, lambda words, _at, end: words[end - 1].lower not in {"quarter", "second"}),
            rule("per annum", lambda _: Recurring("P1Y")),
            rule("every other <unit>", lambda c: Recurring(format_duration(2 * c["unit"][0], c["unit"][1]))),
            rule("every <n> <unit>", lambda c: Recurring(format_duration(_length(c).amount, c["unit"][1]))),
            rule("every other|second <weekday_name>", lambda _: Recurring("P2W")),
            rule("the? <ordinal> <weekday_name> of|in each|every month", lambda _: Recurring("P1M")),
            rule("every|each <weekday_name>", lambda c: Recurring(f"XXXX-WXX-{c['weekday_name'] + 1}")),
            rule("every|each <month_name>", lambda c: Recurring(f"XXXX-{c['month_name']:02}")),
            rule("<weekday_plural>", lambda c: Recurring(f"XXXX-WXX-{c['weekday_plural'] + 1}"), _is_capitalised),
            rule("weekdays", lambda _: Recurring("XXXX-WXX-WD")),
            rule("weekends", lambda _: Recurring("XXXX-WXX-WE")),
            rule("<frequency>", lambda c: Recurring(c["frequency"]), lambda words, at, _end: words[at].text.islower()),
        ),
    )


def _is_capitalised(words: Words, at: int, _end: int) -> bool:
    return words[at].is_capitalised


def _each(c: Captures) -> Recurring | None:
    multiple, unit = c["unit"]
    return Recurring(format_duration(multiple, unit))
