"""The name of a holiday and a year → its day."""

import datetime
from typing import Final

_EASTER_DAYS: Final = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "whit monday": 50,
}
_FIXED_DAYS: Final = {
    "new year 's day": (1, 1),
    "valentine 's day": (2, 14),
    "st patrick 's day": (3, 17),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year 's eve": (12, 31),
}
_COUNTED_DAYS: Final = {
    # month, weekday, which one of the month (the last is −1), days after it
    "memorial day": (5, 0, -1, 0),
    "labor day": (9, 0, 1, 0),
    "thanksgiving day": (11, 3, 4, 0),
    "thanksgiving": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}
HOLIDAYS: Final = tuple(sorted((*_EASTER_DAYS, *_FIXED_DAYS, *_COUNTED_DAYS), key=len, reverse=True))
"""Names in lower case, words parted by a space, the longest first."""


def find_holiday(name: str, year: int) -> datetime.date:
    """The day of a holiday of `HOLIDAYS` in `year`. Movable ones follow the Western church and the United States."""
    if name in _FIXED_DAYS:
        return datetime.date(year, *_FIXED_DAYS[name])
    if name in _EASTER_DAYS:
        return _find_easter(year) + datetime.timedelta(days=_EASTER_DAYS[name])
    month, weekday, which, after = _COUNTED_DAYS[name]
    days = [datetime.date(year, month, day) for day in range(1, 31)]
    days += [datetime.date(year, month, 31)] if month in {5, 10, 12} else []
    matching = [day for day in days if day.weekday() == weekday]
    return matching[which - 1 if which > 0 else which] + datetime.timedelta(days=after)


def _find_easter(year: int) -> datetime.date:
    """Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon = (19 * golden + century - leap_centuries - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - moon - year_rest) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return datetime.date(year, month, day + 1)
