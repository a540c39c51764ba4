"""Rules for what is made of several days or of a day and a length: “3, 5 and 7 November”, “three weeks from Monday”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from briefing.language.timex.calendar_rules import is_day
from briefing.language.timex.expressions import Day, Duration, Interval, Listing, Month, Offset, Weekday
from briefing.language.timex.guards import PREPOSITIONS, is_bare_month, is_bare_weekday
from briefing.language.timex.lexicon import MONTH_ABBREVIATIONS, MONTHS, PARTS_OF_DAY
from briefing.language.timex.rules import DIGITS, Grammar, rule

if TYPE_CHECKING:
    from briefing.language.timex.words import Words

    Captures = dict[str, Any]
    Numbered = list[tuple[int, int, int]]

_JOINTS: Final = frozenset({",", "and", "or", "&"})
_MOVED: Final = frozenset(
    "back brought changed delayed extended forward moved postponed pushed put rescheduled shifted switched".split()
)
_LASTING: Final = frozenset(
    "a all an another for last lasted lasting lasts next over past ran run running runs spend spent take takes the took".split()
)
"""Words before a length that make it how long something goes on, not how far off a day is."""
_AFTER_LIST: Final = (PREPOSITIONS - {"of"}) | {
    "and",
    "but",
    "when",
    "while",
    "if",
    "because",
    "as",
    "which",
    "where",
    "is",
    "are",
}
"""Words after the last number of a list that leave it a day, as a counted noun would not."""


def add_compounds(grammar: Grammar) -> None:
    """Add the groups `day_list`, `weekday_run`, `offset` and `business`; they need those of the calendar and the clock."""
    months = MONTHS.keys() | MONTH_ABBREVIATIONS.keys()
    grammar.terminal("day_list", lambda words, at: _read_list(grammar, words, at), {DIGITS, "the"} | months)
    grammar.group(
        "weekday_run",
        (
            rule("<weekday_name> and|& <weekday_name:last>", _pair, _is_run),
            rule("<weekday_name> through|thru|- <weekday_name:last>", _run, _is_run),
            rule("<weekday_name> to|until|till <weekday_name:last>", _run, _is_from),
            rule("<weekday_name> and <weekday:last>", _between, lambda words, at, _end: words[at - 1].lower == "between"),
            rule("<weekday_name> to|until|till <weekday:last>", _between, _is_from),
        ),
    )
    grammar.group(
        "month_run",
        (
            rule("<month_name> and|& <month_name:last> <year_of>?", _months, _is_month_run),
            rule("<month_name> to|through|thru|until|till|- <month_name:last> <year_of>?", _month_span, _is_month_run),
        ),
    )
    grammar.group(
        "offset",
        (
            rule("<length> from <dayish>", lambda c: _offset(c, 1), _is_no_stretch),
            rule("<length> on <weekday_name>", _weeks_on, _is_no_stretch),
            rule("<length> after|of|following <day:dayish>", lambda c: _offset(c, 1), _is_no_stretch),
            rule("<length> before <day:dayish>", lambda c: _offset(c, -1), _is_no_stretch),
            rule("the day after <day:dayish>", lambda c: Offset(1, "day", 1, c["dayish"])),
            rule("the day before <day:dayish>", lambda c: Offset(1, "day", -1, c["dayish"])),
        ),
    )
    grammar.group(
        "business",
        (
            rule("the? close|end|start of business|play|trading|day ,? on? <dayish>", lambda c: c["dayish"]),
            rule("the? close|end|start of the business|working|trading? day ,? on? <dayish>", lambda c: c["dayish"]),
        ),
    )


def _read_list(grammar: Grammar, words: Words, at: int) -> tuple[Listing, int] | None:
    """Two or more days of one month; not the pair of neighbours that is a stretch, nor what stands “between”."""
    if words[at - 1].lower == "between":
        return None
    return _read_month_first(grammar, words, at) or _read_day_first(grammar, words, at)


def _read_month_first(grammar: Grammar, words: Words, at: int) -> tuple[Listing, int] | None:
    month = grammar.read("month_name", words, at)
    if month is None:
        return None
    numbers = _read_numbers(grammar, words, month[1])
    while len(numbers) > 1:
        year = grammar.read("year_of", words, numbers[-1][2])
        if year is not None or _leaves_days(words, numbers[-1][2]):
            spans = [(at, numbers[0][1], numbers[0][2]), *((begin, day, end) for begin, day, end in numbers[1:])]
            if year is not None:
                spans[-1] = (*spans[-1][:2], year[1])
            return _build(spans, month[0], year[0] if year else None)
        numbers.pop()
    return None


def _read_day_first(grammar: Grammar, words: Words, at: int) -> tuple[Listing, int] | None:
    numbers = _read_numbers(grammar, words, at)
    if len(numbers) < 2:
        return None
    end = numbers[-1][2]
    month = grammar.read("month_name", words, end + (words[end].lower == "of"))
    if month is None:
        return None
    year = grammar.read("year_of", words, month[1])
    numbers[-1] = (*numbers[-1][:2], year[1] if year else month[1])
    return _build(numbers, month[0], year[0] if year else None)


def _read_numbers(grammar: Grammar, words: Words, at: int) -> Numbered:
    """Day numbers joined by commas and “and”: index of the first word, number, index past the last."""
    numbers: Numbered = []
    while True:
        begin = at
        while numbers and words[at].lower in _JOINTS:
            at += 1
        if numbers and at == begin:
            return numbers
        start = at
        at += words[at].lower == "the"
        day = grammar.read("dayno", words, at)
        if day is None:
            return numbers
        numbers.append((start, day[0], day[1]))
        at = day[1]


def _leaves_days(words: Words, end: int) -> bool:
    """False where a noun, a colon or a dash follows: “May 3 and 10 people”, “May 3, 5-4”."""
    after = words[end]
    if after.lower in {"-", "/", ":", "%", "'"} or after.lower.startswith(("a.m", "p.m")):
        return False
    return not after.lower.isalpha() or after.lower in _AFTER_LIST


def _build(spans: Numbered, month: int, year: Any) -> tuple[Listing, int] | None:  # noqa: ANN401 - a year as the grammar reads it
    days = [day for _, day, _ in spans]
    known = year if isinstance(year, int) else 2024
    if days != sorted(set(days)) or not all(is_day(known, month, day) for day in days):
        return None
    if len(days) == 2 and days[1] - days[0] == 1:
        return None
    return Listing(tuple((start, end, Day(month, day, year)) for start, day, end in spans)), spans[-1][2]


def _run(c: Captures) -> Interval | None:
    first, last = c["weekday_name"], c["last"]
    return None if first == last else Interval(Weekday(first), Weekday(last))


def _between(c: Captures) -> Interval | None:
    """“between Monday and Wednesday of last week”: what is told of the last day holds for both."""
    return None if c["last"].weekday == c["weekday_name"] else Interval(Weekday(c["weekday_name"]), c["last"])


def _month_span(c: Captures) -> Interval | None:
    first, last = c["month_name"], c["last"]
    return None if first == last else Interval(Month(first), Month(last, c.get("year_of")))


def _months(c: Captures) -> Interval | None:
    """“June and July” are one stretch; “March and October” are two months."""
    return _month_span(c) if (c["last"] - c["month_name"]) % 12 == 1 else None


def _is_month_run(words: Words, at: int, end: int) -> bool:
    """True unless a day stands at either month, or what is told was moved from the one to the other."""
    moved = any(words[at - n].lower in _MOVED for n in range(2, 9))
    days = words[at - 1].is_number or words[end].is_number
    return not moved and not days and is_bare_month(words, at, at + 1)


def _pair(c: Captures) -> Interval | None:
    """“Thursday and Friday” are one stretch; “Tuesday and Thursday” are two days."""
    return _run(c) if (c["last"] - c["weekday_name"]) % 7 == 1 else None


def _is_run(words: Words, at: int, end: int) -> bool:
    """True unless what follows belongs to the last weekday alone, or the first is no weekday of the week at hand."""
    after = words[end].lower
    if after in PARTS_OF_DAY or after in {"week", "next", "last"} or f"{after}s" in PARTS_OF_DAY or after[:-1] in PARTS_OF_DAY:
        return False
    return is_bare_weekday(words, at, at + 1) and not words[end].is_capitalised and words[end].lower != "'s"


def _is_from(words: Words, at: int, end: int) -> bool:
    """“from Monday to Wednesday”, but not what was moved from the one to the other."""
    moved = any(words[at - n].lower in _MOVED for n in range(2, 9))
    return words[at - 1].lower == "from" and not moved and _is_run(words, at, end)


def _is_no_stretch(words: Words, at: int, _end: int) -> bool:
    """“is three weeks from Monday”, but neither “for two days from April 22” nor “a two-day strike from Monday”."""
    return words[at - 1].lower not in _LASTING and words[at + 1].lower != "-"


def _weeks_on(c: Captures) -> Offset | None:
    """“three weeks on Friday”: so many weeks after the Friday to come."""
    weeks = c["length"].unit == "week" and c["length"].amount is not None
    return _offset(c | {"dayish": Weekday(c["weekday_name"])}, 1) if weeks else None


def _offset(c: Captures, sign: int) -> Offset | None:
    length: Duration = c["length"]
    if length.amount is None or length.unit in {"hour", "minute", "second"}:
        return None
    day = c["dayish"]
    if sign > 0 and isinstance(day, Weekday) and day.shift == "bare":
        # What is counted from a weekday lies ahead, and so does the weekday.
        day = Weekday(day.weekday, "coming")
    return Offset(length.amount, length.unit, 1 if sign > 0 else -1, day)
