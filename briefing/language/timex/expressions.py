"""Unresolved time expressions: what the words say before a reference date gives them a value."""

from dataclasses import dataclass
from typing import Literal

from briefing.language.timex.lexicon import Unit

Shift = Literal["last", "this", "next", "coming", "of week", "bare"]
"""How a weekday, month or season is pointed at: “last Friday”, “this Friday”, “next Friday”, “the coming Friday”, “Friday
this week”, “Friday”."""


@dataclass(frozen=True)
class YearShift:
    """A year counted from that of the reference date: −1 in “March last year”, or from the last one told of."""

    offset: int
    from_told: bool = False


Year = int | YearShift | None
"""A year as stated, as counted, or left open: then the nearest one is meant."""


@dataclass(frozen=True)
class Day:
    """A day of the calendar."""

    month: int
    day: int
    year: Year = None
    weekday: int | None = None


@dataclass(frozen=True)
class NumericDay:
    """“7/8/2007”, whose first number may be the month or the day."""

    first: int
    second: int
    year: int


@dataclass(frozen=True)
class DayOfMonth:
    """“the 15th”: a day of a month that the words leave open."""

    day: int
    months: int | None = None
    """How many months from the present one, where the words tell: 1 in “the 15th of next month”."""


@dataclass(frozen=True)
class Month:
    """A month."""

    month: int
    year: Year = None
    shift: Shift = "bare"


@dataclass(frozen=True)
class Fixed:
    """A value that needs no reference date: a year, a decade, a vague reference such as PAST_REF."""

    value: str


@dataclass(frozen=True)
class YearPart:
    """A quarter (“Q3”), half (“H1”) or season (“SP”) of a year."""

    part: str
    year: Year = None
    shift: Shift = "bare"


@dataclass(frozen=True)
class FiscalYear:
    """A budget year, named by the calendar year in which it ends."""

    year: Year = None


@dataclass(frozen=True)
class Weekday:
    """A day of the week (Monday is 0), so many whole weeks further on, or in the week so many weeks from the present one."""

    weekday: int
    shift: Shift = "bare"
    weeks: int = 0


@dataclass(frozen=True)
class CountedWeekday:
    """“the first Monday in October”, “… of next month”; the last of a month is number −1."""

    number: int
    weekday: int
    month: "Month | Deictic"


@dataclass(frozen=True)
class Holiday:
    """A holiday by its name."""

    name: str
    year: Year = None
    shift: Shift = "bare"


@dataclass(frozen=True)
class Deictic:
    """A unit of the calendar counted from the one that holds the reference date: “last week” is (week, −1)."""

    unit: Unit
    offset: int


@dataclass(frozen=True)
class Weekend:
    """“the weekend”, without a word that says which."""


@dataclass(frozen=True)
class Shifted:
    """So much time from the reference date (“two years ago”) or from the last day told of (“three weeks later”)."""

    amount: float | None
    unit: Unit
    sign: Literal[-1, 1]
    from_context: bool


@dataclass(frozen=True)
class Offset:
    """So much time before or after a day that is named: “three weeks from Monday”, “10 days after May 3”."""

    amount: float
    unit: Unit
    sign: Literal[-1, 1]
    base: "DayLike"


@dataclass(frozen=True)
class SameDay:
    """“that day”, “the same week”: the unit that holds the last day told of."""

    unit: Unit


@dataclass(frozen=True)
class WeekOf:
    """The week that a day lies in."""

    day: "DayLike"


@dataclass(frozen=True)
class PartOfDay:
    """A morning, afternoon, evening or night of some day; `day` is absent where the words name none."""

    day: "DayLike | None"
    part: str


@dataclass(frozen=True)
class Clock:
    """A time of day; `day` is absent where the words name none. `zone` is “Z” for universal time, else empty."""

    hour: int
    minute: int
    day: "DayLike | None" = None
    zone: str = ""


@dataclass(frozen=True)
class Interval:
    """From one day, month or year to another, both included."""

    first: "Expression"
    last: "Expression"


@dataclass(frozen=True)
class Listing:
    """Days that share one month (“3, 5 and 7 November”), each with the indices of its first word and the one past its last."""

    items: "tuple[tuple[int, int, Day], ...]"


@dataclass(frozen=True)
class Duration:
    """A length of time; no amount where the words leave it open (“several years”)."""

    amount: float | None
    unit: Unit


@dataclass(frozen=True)
class Recurring:
    """Something that comes round: “every Monday”, “annually”."""

    value: str


DayLike = Day | CountedWeekday | NumericDay | DayOfMonth | Weekday | Deictic | Holiday | Shifted | Offset | SameDay
Expression = (
    DayLike | Month | Fixed | YearPart | FiscalYear | Weekend | WeekOf | PartOfDay | Clock | Interval | Duration | Recurring
)
