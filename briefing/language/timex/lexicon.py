"""The words of English time expressions → what each stands for: months, weekdays, units, numbers, seasons, holidays."""

from typing import Final, Literal

Unit = Literal["second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "half", "year"]

MONTH_NAMES: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTHS: Final = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
MONTH_ABBREVIATIONS: Final = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}

WEEKDAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS: Final = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
WEEKDAY_ABBREVIATIONS: Final = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
WEEKDAY_PLURALS: Final = {f"{name}s": number for name, number in WEEKDAYS.items()}

UNITS: Final[dict[str, tuple[float, Unit]]] = {
    "second": (1, "second"),
    "minute": (1, "minute"),
    "min": (1, "minute"),
    "hour": (1, "hour"),
    "hr": (1, "hour"),
    "day": (1, "day"),
    "night": (1, "day"),
    "weekend": (1, "weekend"),
    "week": (1, "week"),
    "fortnight": (2, "week"),
    "month": (1, "month"),
    "quarter": (3, "month"),
    "year": (1, "year"),
    "yr": (1, "year"),
    "decade": (10, "year"),
    "century": (100, "year"),
}
"""Singular → how many of which unit of the calendar it is. A decade is P10Y and a quarter P3M, as ISO 8601 has neither."""
UNIT_PLURALS: Final = {f"{name}s": unit for name, unit in UNITS.items() if name != "century"} | {"centuries": (100, "year")}

DURATION_LETTERS: Final[dict[Unit, str]] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
}

ONES: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
TENS: Final = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}
VAGUE_AMOUNTS: Final = frozenset({"several", "many", "few", "some", "numerous", "multiple", "countless"})

SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, north of the equator."""

DECADES: Final = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

PARTS_OF_DAY: Final = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "midmorning": "MO",
    "noontime": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "midafternoon": "AF",
    "teatime": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
}
"""Word → part of the day as TIMEX3 abbreviates it."""

NAMED_WEEKDAYS: Final = frozenset(
    "ash bloody black cyber easter fat giving good holy maundy palm shrove spy super whit".split()
)
"""First words of names that end in a weekday and are not that weekday of the week at hand."""

PRESENT: Final = frozenset({"now", "currently", "presently", "nowadays"})
PAST: Final = frozenset({"recently", "lately"})
FUTURE: Final = frozenset({"soon"})

FREQUENCIES: Final = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "biennial": "P2Y",
}
