"""A day in figures that can be read two ways, and the article's words → the day that it means."""

from __future__ import annotations

import datetime
import re

from briefing.language.datelines import MONTH_NAMES, find_dates

_FIGURES = re.compile(r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<y>(?:19|20)?\d\d)(?![\d./-])")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_NAMES = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_DAY_FIRST = re.compile(rf"\b(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m>{_NAMES})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b(?P<m>{_NAMES})\b\.?\s+(?P<d>[0-3]?\d)(?:st|nd|rd|th)?\b(?!:)", re.IGNORECASE)
_BRITISH = re.compile(
    r"£|\b(?:per cent|(?:labour|colour|favour|neighbour|harbour|honour|behaviour|rumour)\w*"
    r"|cent(?:re|res|red)|met(?:re|res)|lit(?:re|res)"
    r"|theatres?|programmes?|defence|offence|licence|tyres?|kerbs?|cheques?|(?:organ|privat|nation|modern|author)isations?"
    r"|travell\w+|cancelled|councillors?|organis\w+|recognis\w+|realis\w+|criticis\w+|apologis\w+|whilst|lorr(?:y|ies))\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    r"\b(?:percent|(?:labor|color|favor|neighbor|harbor|honor|behavior|rumor)"
    r"(?:s|ed|ing|hoods?|able)?|centers?|meters?|liters?|theaters?"
    r"|programs|defense|offense|traveled|traveling|canceled|councilm[ae]n|organiz\w+|recogniz\w+|realiz\w+|criticiz\w+|apologiz\w+)\b",
    re.IGNORECASE,
)
_NEAR = 10
"""Days within which another date of the text speaks for a reading."""
_FAR = 20
"""Days from every other date of the text beyond which a reading is unlikely, if the other reading is near."""
_CENTURY = 2000


def read_figures(line: str, text: str) -> datetime.date | None:
    """The day that the figures of `line` mean in the article `text`; None where there are none, or nothing tells which.

    In this order: a first figure that is no month or no day, the weekday beside it, the article's other dates, the order in
    which it writes days and months, its spelling, and dots, which stand only where the day comes first.
    """
    match = _FIGURES.search(line)
    if match is None:
        return None
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += _CENTURY if len(match["y"]) == 2 else 0
    day_first, month_first = _build(year, second, first), _build(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    named = _WEEKDAY.search(line)
    if named is not None:
        fitting = [d for d in (day_first, month_first) if _WEEKDAYS[d.weekday()] == named[1].lower()]
        if len(fitting) == 1:
            return fitting[0]
    rest = text.replace(line, " ")
    for decide in (_by_other_dates(rest, day_first, month_first), _by_order(rest), _by_spelling(rest)):
        if decide is not None:
            return day_first if decide else month_first
    return day_first if match["mark"] == "." else None


def _build(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _by_other_dates(text: str, day_first: datetime.date, month_first: datetime.date) -> bool | None:
    """True where the text's other dates lie by the day-first reading, False by the other; None where they do not tell."""
    others = set(find_dates(text))
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            years = (day_first.year - 1, day_first.year, day_first.year + 1)
            others |= {d for y in years if (d := _build(y, MONTH_NAMES[match["m"].lower()], int(match["d"]))) is not None}
    if not others:
        return None
    gaps = [min(abs((other - day).days) for other in others) for day in (day_first, month_first)]
    if min(gaps) <= _NEAR and max(gaps) >= _FAR:
        return gaps[0] < gaps[1]
    return None


def _by_order(text: str) -> bool | None:
    return _majority(len(_DAY_FIRST.findall(text)), len(_MONTH_FIRST.findall(text)))


def _by_spelling(text: str) -> bool | None:
    return _majority(len(_BRITISH.findall(text)), len(_AMERICAN.findall(text)))


def _majority(day_first: int, month_first: int) -> bool | None:
    """The more frequent, unless the other is more than a third as frequent."""
    low, high = sorted((day_first, month_first))
    return None if low * 3 > high or not high else day_first > month_first
