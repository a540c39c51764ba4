"""Rules for times and parts of the day: “11 a.m. local time”, “noon on Friday”, “last night”, “four yesterday morning”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from briefing.language.timex.expressions import Clock, Deictic, PartOfDay
from briefing.language.timex.guards import is_bare_hour, is_bare_part, is_overnight
from briefing.language.timex.lexicon import ONES, PARTS_OF_DAY
from briefing.language.timex.numerals import read_clock_digits, read_four_digit_time, read_hour
from briefing.language.timex.rules import DIGITS, Grammar, rule

if TYPE_CHECKING:
    from briefing.language.timex.words import Words

    Captures = dict[str, Any]

_MERIDIEMS: Final = {
    "am": False,
    "a.m.": False,
    "a.m": False,
    "pm": True,
    "p.m.": True,
    "p.m": True,
    "a. m.": False,
    "p. m.": True,
}
_ZONES: Final = frozenset(
    "et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest eet eest msk ist pkt sgt hkt kst jst aest aedt nzst "
    "nzdt wib".split()
)
_MINUTES: Final = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_AFTERNOON: Final = frozenset({"AF", "EV", "NI"})


def add_clock(grammar: Grammar) -> None:
    """Add the groups `clock` and `part_of_day`."""
    _add_terminals(grammar)
    grammar.group(
        "dayish",
        tuple(rule(f"<{name}:dayish>", lambda c: c["dayish"]) for name in ("day", "weekday", "one_day")),
    )
    _add_parts(grammar)
    _add_times(grammar)


def _add_terminals(grammar: Grammar) -> None:
    grammar.terminal("meridiem", lambda words, at: (_MERIDIEMS[words[at].lower], at + 1), _MERIDIEMS)
    grammar.terminal("zone_name", _read_zone_name, _ZONES | {"gmt", "utc", "local", "eastern", "pacific", "central"})
    grammar.terminal("hour", read_hour, {DIGITS} | ONES.keys())
    grammar.terminal("digits", read_clock_digits, {DIGITS})
    grammar.terminal("four_digits", read_four_digit_time, {DIGITS})
    grammar.terminal("past_minutes", lambda words, at: (_MINUTES[words[at].lower], at + 1), _MINUTES)
    grammar.terminal("part", lambda words, at: (PARTS_OF_DAY[words[at].lower], at + 1), PARTS_OF_DAY)
    grammar.group(
        "zone",
        (
            rule("<zone_name>", lambda c: c["zone_name"]),
            rule("( <zone_name> )", lambda c: c["zone_name"]),
            rule("( <zone_name> +|- <hour> )", lambda _: ""),
        ),
    )
    grammar.group(
        "one_day",
        (
            rule("today", lambda _: Deictic("day", 0)),
            rule("yesterday", lambda _: Deictic("day", -1)),
            rule("tomorrow", lambda _: Deictic("day", 1)),
        ),
    )


def _read_zone_name(words: Words, at: int) -> tuple[str, int] | None:
    """“Z” for universal time, else an empty text: other zones are read but the value stays local time."""
    word = words[at]
    if word.lower in {"gmt", "utc"}:
        return "Z", at + 1
    if word.lower in {"local", "eastern", "pacific", "central"}:
        step = 2 if words[at + 1].lower in {"standard", "daylight", "european"} else 1
        return ("", at + step + 1) if words[at + step].lower == "time" else None
    return ("", at + 1) if word.text.isupper() else None


def _part(c: Captures) -> PartOfDay:
    return PartOfDay(c["dayish"], c["part"])


def _of_today(c: Captures) -> PartOfDay:
    return PartOfDay(Deictic("day", 0), c["part"])


def _of_no_day(c: Captures) -> PartOfDay:
    return PartOfDay(None, c["part"])


def _add_parts(grammar: Grammar) -> None:
    grammar.group(
        "part_of_day",
        (
            rule("tonight", lambda _: PartOfDay(Deictic("day", 0), "NI")),
            rule("last night", lambda _: PartOfDay(Deictic("day", -1), "NI")),
            rule("late last night", lambda _: PartOfDay(Deictic("day", -1), "NI")),
            rule("overnight", lambda _: PartOfDay(None, "NI"), is_overnight),
            rule("early|late|mid|earlier|later -? in? the? <part>", _of_no_day, is_bare_part),
            rule("the? <part>", _of_no_day, is_bare_part),
            rule("last evening", lambda _: PartOfDay(Deictic("day", -1), "EV")),
            rule("earlier|later|early|late? this <part>", _of_today),
            rule("<dayish> <part>", _part),
            rule("<dayish> early|late <part>", _part),
            rule("early|late on? <dayish> <part>", _part),
            rule("the? <part> of <dayish>", _part),
            rule("<part> on <dayish>", _part),
            rule("the early|small hours of <dayish>", lambda c: PartOfDay(c["dayish"], "MO")),
            rule("the early|small hours of <dayish> morning", lambda c: PartOfDay(c["dayish"], "MO")),
            rule("the early|small hours of this morning", lambda _: PartOfDay(Deictic("day", 0), "MO")),
        ),
    )


def _time(c: Captures) -> Clock | None:
    """A time by its hour, minutes and whether it is before or after noon, as far as the words tell."""
    hour, minute = c.get("digits") or c.get("four_digits") or (c["hour"], 0)
    minute += c.get("past_minutes", 0)
    if "meridiem" in c:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * c["meridiem"]
    elif "assumed" in c:
        # Without a word on it, business keeps hours from seven to six.
        hour = hour + 12 if 1 <= hour <= 6 else hour
    return Clock(hour, minute, zone=c.get("zone", ""))


def _before_hour(c: Captures) -> Clock:
    hour = c["hour"] + 12 if 1 <= c["hour"] <= 6 else c["hour"]
    return Clock((hour - 1) % 24, 60 - c["past_minutes"])


def _on(c: Captures) -> Clock:
    time: Clock = c["time"]
    return Clock(time.hour, time.minute, c["dayish"], time.zone)


def _in_part(c: Captures) -> Clock | None:
    """“six on Sunday evening”: the part of the day tells which of the two sixes it is."""
    part: PartOfDay = c["part_of_day"]
    time = c.get("time")
    hour, minute = (time.hour, time.minute) if isinstance(time, Clock) else (c["hour"], 0)
    if not isinstance(time, Clock) and not 1 <= hour <= 12:
        return None
    if hour != 24:
        hour = _move_to_part(hour, part.part)
    return Clock(hour, minute, part.day)


def _in_any_part(c: Captures) -> Clock | None:
    time = _in_part(c | {"part_of_day": PartOfDay(Deictic("day", 0), c["part"])})
    return None if time is None else Clock(time.hour, time.minute)


def _move_to_part(hour: int, part: str) -> int:
    if part in _AFTERNOON and hour < 12 and not (part == "NI" and hour < 5):
        return hour + 12
    return hour - 12 if part == "MO" and 13 <= hour <= 18 else hour


def _add_times(grammar: Grammar) -> None:
    def assumed(c: Captures) -> Clock | None:
        return _time(c | {"assumed": True})

    grammar.group(
        "time",
        (
            rule("<digits> <meridiem>? <zone>?", _time, lambda words, at, end: words[at + 1].lower == ":" or end > at + 1),
            rule("<hour> <meridiem> <zone>?", _time),
            rule("<hour> o'clock", assumed),
            rule("<four_digits> <zone>", _time),
            rule("<four_digits> hours|hrs <zone>?", _time),
            rule("<past_minutes> past <hour>", assumed),
            rule("a? <past_minutes> to <hour>", _before_hour, is_bare_hour),
            rule("12? noon <zone>?", lambda c: Clock(12, 0, zone=c.get("zone", ""))),
            rule("midday", lambda _: Clock(12, 0)),
            rule("the? 12? midnight <zone>?", lambda c: Clock(24, 0, zone=c.get("zone", ""))),
        ),
    )
    grammar.group(
        "clock",
        (
            rule("<time>", lambda c: c["time"]),
            rule("<time> ,? on? <dayish>", _on),
            rule("the? midnight of <dayish>", lambda c: Clock(24, 0, c["dayish"])),
            rule("<dayish> ,? at <time>", _on),
            rule("<dayish> <time>", _on),
            rule("<time> ,? on? <part_of_day>", _in_part),
            rule("<time> in the <part>", _in_any_part),
            rule("<hour> in the <part>", _in_any_part, is_bare_hour),
            rule("<hour> on? <part_of_day>", _in_part, is_bare_hour),
            rule("<hour> on <dayish>", lambda c: _on(c | {"time": assumed(c)}) if c["hour"] <= 12 else None, is_bare_hour),
        ),
    )
