"""Rules for what is counted from a reference date: today, weekdays, last month, the end of the year, two weeks later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from briefing.language.timex.expressions import Deictic, Fixed, SameDay, Shifted, Weekday, Weekend, WeekOf
from briefing.language.timex.guards import is_adverb_now, is_bare_period, is_bare_weekday
from briefing.language.timex.lexicon import FUTURE, PAST, PRESENT
from briefing.language.timex.rules import Grammar, rule

if TYPE_CHECKING:
    from briefing.language.timex.lexicon import Unit
    from briefing.language.timex.words import Words

    Captures = dict[str, Any]

_NAMED: Final[dict[str, tuple[int, Unit]]] = {
    "day": (1, "day"),
    "week": (1, "week"),
    "fortnight": (2, "week"),
    "weekend": (1, "weekend"),
    "month": (1, "month"),
    "quarter": (1, "quarter"),
    "year": (1, "year"),
    "decade": (10, "year"),
}
"""Units that a word such as “last” can stand before, apart from those of the clock."""
_VAGUE_UNITS: Final = "minutes|hours|days|weeks|months|years|decades|times"


def add_relative(grammar: Grammar) -> None:
    """Add the groups `weekday`, `deictic`, `context`, `vague`, `modified` and what they are made of."""
    grammar.terminal("period_name", _read_period, _NAMED)
    _add_weekdays(grammar)
    _add_deictics(grammar)
    _add_modified(grammar)
    _add_vague(grammar)


def _read_period(words: Words, at: int) -> tuple[tuple[int, Unit], int] | None:
    return _NAMED[words[at].lower], at + 1


def _add_weekdays(grammar: Grammar) -> None:
    def pointed(shift: str, weeks: int = 0) -> Any:  # noqa: ANN401 - a builder of rules gives whatever its rule gives
        return lambda c: Weekday(c["weekday_name"], shift, weeks)  # type: ignore[arg-type]

    grammar.group(
        "weekday",
        (
            rule("<weekday_name>", pointed("bare"), is_bare_weekday),
            rule("last|past|previous|prior <weekday_name>", pointed("last")),
            rule("this past <weekday_name>", pointed("last")),
            rule("this <weekday_name>", pointed("this")),
            rule("the|this? coming <weekday_name>", pointed("coming")),
            rule("next <weekday_name>", pointed("next")),
            rule("<weekday_name> next", pointed("next")),
            rule("<weekday_name> last", pointed("last")),
            rule("<weekday_name> week", pointed("coming", 1)),
            rule("last <weekday_name> week", pointed("last", 1)),
            rule("<weekday_name> week last", pointed("last", 1)),
            rule("a week ago? last|on <weekday_name>", pointed("last", 1), _is_ago),
            rule("a week ago on? last <weekday_name>", pointed("last", 1)),
            rule("a fortnight ago? on? last <weekday_name>", pointed("last", 2)),
            rule("a week on|from <weekday_name>", pointed("coming", 1)),
            rule("<weekday_name> fortnight", pointed("coming", 2)),
            rule("two weeks on|from <weekday_name>", pointed("coming", 2)),
            rule("a fortnight on <weekday_name>", pointed("coming", 2)),
            rule("<weekday_name> of? last week", pointed("of week", -1)),
            rule("<weekday_name> of? this week", pointed("of week", 0)),
            rule("<weekday_name> of? next week", pointed("of week", 1)),
        ),
    )


def _is_ago(words: Words, at: int, end: int) -> bool:
    """“a week ago on Monday” and “a week last Monday”, but not “a week on Monday”, which lies ahead."""
    return words[at + 2].lower == "ago" or words[end - 2].lower == "last"


def _unit(offset: int) -> Any:  # noqa: ANN401 - a builder of rules gives whatever its rule gives
    def build(c: Captures) -> Deictic:
        multiple, unit = c["period_name"]
        return Deictic(unit, offset * multiple)

    return build


def _shift(sign: int) -> Any:  # noqa: ANN401 - a builder of rules gives whatever its rule gives
    def build(c: Captures) -> Shifted:
        multiple, unit = c["period_name"]
        return Shifted(multiple, unit, 1 if sign > 0 else -1, from_context=True)

    return build


def _add_deictics(grammar: Grammar) -> None:
    grammar.group(
        "deictic",
        (
            rule("today", lambda _: Deictic("day", 0)),
            rule("yesterday", lambda _: Deictic("day", -1)),
            rule("tomorrow", lambda _: Deictic("day", 1)),
            rule("the? day after tomorrow", lambda _: Deictic("day", 2)),
            rule("the? day before yesterday", lambda _: Deictic("day", -2)),
            rule("a week from? today", lambda _: Deictic("day", 7)),
            rule("today week", lambda _: Deictic("day", 7)),
            rule("a week from? tomorrow", lambda _: Deictic("day", 8)),
            rule("tomorrow week", lambda _: Deictic("day", 8)),
            rule("a fortnight from? today", lambda _: Deictic("day", 14)),
            rule("a fortnight from? tomorrow", lambda _: Deictic("day", 15)),
            rule("a week ago today", lambda _: Deictic("day", -7)),
            rule("a week ago yesterday", lambda _: Deictic("day", -8)),
            rule("last|previous|prior <period_name>", _unit(-1), lambda w, _at, end: w[end - 1].lower != "day"),
            rule("this past <period_name>", _unit(-1)),
            rule("the past|last weekend|quarter", lambda _: None),
            rule("this <period_name>", _unit(0)),
            rule("the current <period_name>", _unit(0)),
            rule("next <period_name>", _unit(1)),
            rule("the|this? coming <period_name>", _unit(1)),
            rule("the last|past|previous weekend", lambda _: Deictic("weekend", -1)),
            rule("the last|past|previous quarter", lambda _: Deictic("quarter", -1)),
            rule("the next|coming quarter", lambda _: Deictic("quarter", 1)),
            rule("the weekend", lambda _: Weekend()),
            rule("weekend", lambda _: Weekend(), lambda w, at, _end: w[at - 1].lower in {"at", "over", "by", "until"}),
        ),
    )
    grammar.group(
        "year_ago",
        (
            rule("the? last|previous year", lambda _: Deictic("year", -1)),
            rule("a year ago|earlier|before", lambda _: Deictic("year", -1)),
            rule("<plain_year>", lambda c: c["plain_year"]),
        ),
    )
    earlier = Deictic("year", -1)
    grammar.group(
        "context",
        (
            rule("the following|next day", lambda _: Shifted(1, "day", 1, from_context=True)),
            rule("the following <period_name>", _shift(1)),
            rule("the previous|preceding|prior <period_name>", _shift(-1)),
            rule("the <period_name> before|earlier", _shift(-1), _ends_phrase),
            rule("the day after", lambda _: Shifted(1, "day", 1, from_context=True), _ends_phrase),
            rule("the? same period|time|stage|point of|in? <year_ago>", lambda c: c["year_ago"]),
            rule("the? year -? ago|earlier period|quarter|month|week|day", lambda _: earlier),
            rule("the <period_name>", _unit(0), is_bare_period),
            rule("that <period_name>", lambda c: SameDay(c["period_name"][1]), _is_single),
            rule("the same <period_name>", lambda c: SameDay(c["period_name"][1]), _is_single),
        ),
    )
    grammar.group(
        "week_of",
        (
            rule("the week of|beginning|starting|commencing|ending <day>", lambda c: WeekOf(c["day"])),
            rule("week beginning|starting|commencing|ending <day>", lambda c: WeekOf(c["day"])),
        ),
    )


def _ends_phrase(words: Words, _at: int, end: int) -> bool:
    return not words[end].lower.isalpha() or words[end].lower in {"and", "in", "on", "at", "with"}


def _is_single(words: Words, _at: int, end: int) -> bool:
    return words[end - 1].lower not in {"fortnight", "decade", "quarter"}


def _modified(c: Captures) -> Any:  # noqa: ANN401 - a builder of rules gives whatever its rule gives
    return c["period"]


def _add_modified(grammar: Grammar) -> None:
    grammar.group(
        "period",
        tuple(
            rule(f"<{name}:period>", _modified)
            for name in ("month", "plain_year", "year_part", "fiscal_year", "decade", "deictic", "weekday", "day", "context")
        ),
    )
    grammar.group(
        "this_period",
        (rule("the <period_name>", _unit(0), _is_single), rule("<period_name>", _unit(0), _is_single)),
    )
    part = "start|beginning|end|middle|close|turn|rest|remainder|course|outset"
    grammar.group(
        "modified",
        (
            rule("the? very? early|late|mid|earlier|later -? in? on? <period>", _modified),
            rule("early|late|earlier|later in <this_period:period>", _modified),
            rule("end|mid -? <period>", _modified),
            rule(f"the? very? {part} of <period>", _modified),
            rule(f"the? very? {part} of <this_period:period>", _modified),
            rule(
                "the? first|second|third|fourth|last|final|opening|closing week|weeks|weekend|day|days of <period>", _modified
            ),
            rule("the? year|years 's? -? end", lambda _: Deictic("year", 0)),
            rule("year - end <plain_year:period>", _modified),
            rule("the end of <year_part:period>", _modified),
            rule("the? month 's? -? end", lambda _: Deictic("month", 0)),
            rule("the? week 's end", lambda _: Deictic("week", 0)),
            rule("the? first|second half of <this_period:period>", _modified),
        ),
    )


def _add_vague(grammar: Grammar) -> None:
    def present(_: Captures) -> Fixed:
        return Fixed("PRESENT_REF")

    def past(_: Captures) -> Fixed:
        return Fixed("PAST_REF")

    def future(_: Captures) -> Fixed:
        return Fixed("FUTURE_REF")

    grammar.group(
        "vague",
        (
            rule("|".join(sorted(PRESENT)), present, is_adverb_now),
            rule("right|just now", present),
            rule("at? present", present, lambda w, at, _end: w[at].lower == "at"),
            rule("the moment", present, lambda w, at, _end: w[at - 1].lower in {"at", "for"}),
            rule("the time being", present),
            rule("the|that time", past, lambda w, at, end: w[at - 1].lower == "at" and w[end].lower != "of"),
            rule("this time", present, lambda w, at, _end: w[at - 1].lower == "at"),
            rule("these days", present),
            rule("more? most?|very? " + "|".join(sorted(PAST)), past),
            rule(f"recent {_VAGUE_UNITS}", past),
            rule(f"the past|last few {_VAGUE_UNITS}", lambda _: None),
            rule("the recent? past", past),
            rule("long ago", past),
            rule("very? " + "|".join(sorted(FUTURE)), future, is_adverb_now),
            rule(f"the? coming {_VAGUE_UNITS}", future),
            rule("the near|foreseeable|distant? future", future),
        ),
    )
