"""The start of a paragraph → place, agency and day of a dateline; any text → the days that it names with their year."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

MONTH_NAMES = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Names of the months and their short forms, in lower case, with their numbers."""
_MONTH = r"(?P<{0}>(?:" + "|".join(sorted(MONTH_NAMES, key=len, reverse=True)) + r")\b)\.?"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_STATED_WEEKDAY = re.compile(
    r"(?:[,(|]|\b(?:on|published|posted):?\s)\s*(?P<part>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?\s*"
    r"(?=[)(:,—–|-]|\d|\Z)|\A(?P<whole>mon|tues|wednes|thurs|fri|satur|sun)day\s*(?=[,|]|\d|\Z)",
    re.IGNORECASE,
)
_LEAP_YEAR = 2000
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        r"\b(?P<y>(?:19|20)\d\d)/(?P<m>\d\d)/(?P<d>\d\d)\b",
        r"\b" + _DAY.format("d") + r"(?:\s+of)?[\s-]+" + _MONTH.format("m") + r",?[\s-]+(?P<y>(?:19|20)\d\d)\b",
        r"\b" + _MONTH.format("m") + r"\s+" + _DAY.format("d") + r"\s*,?\s+(?P<y>(?:19|20)\d\d)\b",
        r"(?<![\d-])(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<y>(?:19|20)\d\d)\b(?!-\d)",
        r"\A(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)(?:T?\d{4,6}Z?)?\Z",
    )
)
SHORT_YEAR = re.compile(r"(?<![\d./])\d{1,2}([./])\d{1,2}\1\d\d(?![\d./])")
PARTIAL = re.compile(
    rf"\b(?:{_DAY.format('d1')}\s+{_MONTH.format('m1')}|{_MONTH.format('m2')}\s+{_DAY.format('d2')}\b)", re.IGNORECASE
)
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_INNER = rf"(?:{_UPPER}|[’'.-](?={_UPPER})|\.(?=[\s,]))"
CAPITALS = rf"{_UPPER}{_INNER}+(?:[ /]{_UPPER}{_INNER}*){{0,3}}"
_ANY_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
REGION = rf"(?:,\s+(?!(?i:{_ANY_MONTH})\b)[A-Z][\w’'.-]*(?:\s+(?:of|and|the|[A-Z][\w’'.-]*)){{0,3}})?"
_DAY_PART = (
    rf"(?:,?\s+(?:{WEEKDAY},?\s+)?(?:[0-3]?\d(?:st|nd|rd|th)?\s+(?:{_ANY_MONTH})\.?|(?:{_ANY_MONTH})\.?\s+[0-3]?\d)"
    r"(?:,?\s+(?:19|20)\d\d)?)?"
)
_DASH = r"\s*(?:--|[-–—‒―])\s*"
_DATELINE = re.compile(
    rf"(?P<by>By\s+(?:[A-Z][\w’'.-]*\s+(?:and\s+|,\s*)?){{1,8}}?)?(?P<place>{CAPITALS})(?P<region>{REGION})(?i:{_DAY_PART})"
    rf"(?:\s*\((?P<agency>[^()]{{2,60}})\)|\s*/(?P<service>[A-Z][\w .-]{{1,40}})/)?(?P<end>{_DASH}|:\s+)(?=\S)"
)
_AGENCY_DATELINE = re.compile(
    rf"(?:(?P<place>[A-Z][\w’'.-]*(?:[ /][A-Z][\w’'.-]*){{0,3}}){REGION})?(?i:{_DAY_PART})\s*"
    rf"\((?P<agency>[A-Z][^()]{{1,60}})\)(?P<end>{_DASH}|:\s+)(?=\S)"
)
_PLAIN_DATELINE = re.compile(
    rf"(?P<place>[A-Z][\w’'-]*(?:[ /][A-Z][\w’'.-]*){{0,2}}){REGION}(?P<day>(?i:{_DAY_PART}))"
    rf"(?P<end>:\s+|\s+[–—-]+\s+)(?=[\w“‘\"'])"
)
_LABEL_WORDS = frozenset(
    """
    update updated breaking watch live opinion analysis exclusive explainer explained note correction editor summary what
    who why how when where source sources photo photos caption picture image video listen read more related key question
    answer q a comment review interview podcast factbox timeline profile background context context verdict outlook warning
    alert developing just conclusion first second third fourth finally however meanwhile also result results score preview
    recap editorial feature report special
    """.split()
)
"""Words that stand before a colon or dash without being a place."""
_SPEAKER = frozenset(
    """
    president vice minister prime secretary senator sen rep representative congressman congresswoman governor gov mayor
    chairman chairwoman chair judge justice ambassador general admiral colonel king queen prince princess moderator reporter
    host anchor announcer speaker narrator interviewer mr mrs ms dr prof sir madam audience witness counsel attorney operator
    participant voice unidentified male female
    """.split()
)
"""Words of the labels before a colon that say who speaks in a transcript."""
_FIRST_PERSON = re.compile(
    r"(?:I|We|You|My|Our|Thank|Thanks|Well|Yes|Yeah|No|Okay|OK|Look|Oh|Let[’']s|It[’']s"
    r"|That[’']s)\b(?![’']?s? (?:government|army))"
)
_NOT_AGENCY = re.compile(r"\d|\b(?:photo|picture|local|see|left|right|file)\b", re.IGNORECASE)
_AGENCY_NAME = re.compile(r"\A(?:[A-Z]{2,6}|dpa|epd|sda|[A-Z][\w’'.&-]*(?: (?:[A-Z][\w’'.&-]*|of|and|the)){0,4})\Z")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline that opens a paragraph."""

    end: int
    """One past its dash or colon, in code points from the paragraph's start."""
    writers: str | None
    """Names between “By” and the place, where they stand before it in one line; else None."""
    agency: str | None
    """Agency in its brackets; None where it names none."""
    published: datetime.date | None
    """Day with its year; None where it gives none, or a day without a year."""
    stated_day: str | None
    """Day without its year, as `find_stated_day` gives it; None where it gives none, or the year too."""


def find_date(text: str) -> datetime.date | None:
    """The first full date of `text`, day, month and year; None where there is none, or only one that cannot be read for sure.

    A date in figures is read only where one of its two first figures is no month: 04/05/2025 differs between countries.
    """
    return next(iter(find_dates(text)), None)


def find_dates(text: str) -> tuple[datetime.date, ...]:
    """Every full date of `text` that `find_date` could find, in order; empty where there is none."""
    matches = sorted((m for p in DATES for m in p.finditer(text)), key=lambda m: (m.start(), -m.end()))
    return tuple(day for match in matches if (day := _read_date(match)) is not None)


def find_stated_day(text: str) -> str | None:
    """The day that a dateline or date line states without its year, as a TIMEX3 value; None where none, or the year too.

    “Oct 31” is “XXXX-10-31”, and a weekday with nothing else is “XXXX-WXX-2”, Monday being 1 (ISO 8601).
    """
    if any(pattern.search(text) for pattern in DATES):
        return None
    for match in PARTIAL.finditer(text):
        month, day = (match["m1"], match["d1"]) if match["m1"] else (match["m2"], match["d2"])
        number = MONTH_NAMES[month.lower()]
        if 1 <= int(day) <= calendar.monthrange(_LEAP_YEAR, number)[1]:
            return f"XXXX-{number:02}-{int(day):02}"
    weekday = _STATED_WEEKDAY.search(text)
    if weekday is None:
        return None
    name = weekday["part"] or weekday["whole"]
    return f"XXXX-WXX-{_WEEKDAYS.index(name[:3].lower()) + 1}"


def _read_date(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    try:
        if "a" in parts:
            first, second = int(parts["a"]), int(parts["b"])
            if first <= 12 and second <= 12 and first != second:
                return None
            month, day = (second, first) if first > 12 else (first, second)
        else:
            month = int(parts["m"]) if parts["m"].isdigit() else MONTH_NAMES[parts["m"].lower()]
            day = int(parts["d"])
        return datetime.date(int(parts["y"]), month, day)
    except ValueError:
        return None


def read_dateline(paragraph: str, *, opens_article: bool) -> Dateline | None:
    """The dateline at the start of `paragraph`; None where there is none.

    A place in ordinary letters counts where an agency or a day stands with it, or where the paragraph opens the article.
    """
    head = paragraph[:240]
    for pattern in (_DATELINE, _AGENCY_DATELINE, _PLAIN_DATELINE):
        match = pattern.match(head)
        if match is not None and _is_dateline(pattern, match, paragraph, opens_article=opens_article):
            end = match.start("end") + len(match["end"].rstrip())
            parts = match.groupdict()
            writers = (parts.get("by") or "").removeprefix("By").strip(" ,")
            stated = match.group()[len(parts.get("by") or "") :]
            agency = read_agency(parts.get("agency"))
            return Dateline(end, writers or None, agency, find_date(stated), find_stated_day(stated))
    return None


def _is_dateline(pattern: re.Pattern[str], match: re.Match[str], paragraph: str, *, opens_article: bool) -> bool:
    rest = paragraph[match.end() :]
    place = match["place"] or ""
    words = re.findall(r"[^\W\d_]+", place.lower())
    if len(rest.split()) < 4 or rest[:1].islower() or (words and words[0] in _LABEL_WORDS):
        return False
    marked = match.groupdict().get("agency") is not None or re.search(r"\d", match.group()) is not None
    colon = match["end"].strip() == ":"
    if colon and not marked and (set(words) & _SPEAKER or _FIRST_PERSON.match(rest)):
        return False
    if pattern is _AGENCY_DATELINE:
        inside = match["agency"]
        return read_agency(inside) is not None or find_date(inside) is not None
    if pattern is _PLAIN_DATELINE:
        return bool(match["day"].strip()) or (opens_article and not (colon and rest[:1] in "“‘\"'") and len(rest) > 40)
    if marked or match["region"]:
        return True
    if colon:
        return opens_article and rest[:1] not in "“‘\"'"
    return len(place) >= 4


def read_agency(inside: str | None) -> str | None:
    """The agency that the brackets of a dateline hold; None where they hold a date or something else."""
    if inside is None:
        return None
    first = re.split(r"\s*[/;,]\s*", inside.strip())[0]
    return first if _AGENCY_NAME.match(first) and not _NOT_AGENCY.search(first) else None
