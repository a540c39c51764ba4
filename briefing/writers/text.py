"""Text of an article or an option → text that Word, PDF and XML all accept, and the words for dates and counts."""

import datetime
import re
from calendar import monthrange

ABSENT = "not stated"
"""What the documents print where the articles are silent; nothing is ever made up in its place."""

ELLIPSIS = "…"

_UNPRINTABLE = re.compile(
    # XML 1.0 (section 2.2) has no place for these; directional overrides would reorder the words of the memo around them.
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff"
    # Of what lies beyond, `_keep` drops two a plane: to list them here makes the search ten times as slow.
    "\U00010000-\U0010ffff]"
)
_SPACE = re.compile(r"[^\S ]\s*| \s+")  # not one blank, which needs no change
_MONTH_NAME = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_BOUND = re.compile(rf"\[[^\[\]]{{1,16}}\]|\b\d{{1,2}} {_MONTH_NAME}(?!\w)(?: \d{{4}}\b)?|\b{_MONTH_NAME} \d{{1,2}}\b")
"""A day, or a few words in brackets: half of it at the end of a line is misread."""
_LAST = re.compile(r"(?<=\w\w) (?=\S{1,7}$)")
"""The blank before a short last word, which would stand on a line alone."""
_SHORT_LINE = 18  # code points; about two fifths of a line of a title
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_MONTHS = (
    "January February March April May June July August September October November December"  # the locale has no say
).split()


def clean(text: str) -> str:
    """`text` on one line, every run of white space one space, with no character that a document cannot hold."""
    return " ".join(_UNPRINTABLE.sub(_keep, text).split())


def clean_inside(text: str) -> str:
    """As `clean`, but with one space kept at either end where there was one: for text that stands between other text."""
    return _SPACE.sub(" ", _UNPRINTABLE.sub(_keep, text))


def _keep(found: re.Match[str]) -> str:
    """The character, where it is one: the last two code points of each plane are none (Unicode, 23.7)."""
    return found[0] if found[0] > "\uffff" and ord(found[0]) & 0xFFFE != 0xFFFE else ""


def shorten(text: str, length: int) -> str:
    """`text` of at most `length` code points: cut at a word and closed with `…` where it is longer."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > length // 2 else head).rstrip(" ,;:–—-") + ELLIPSIS


def bind_end(text: str) -> str:
    """`text` with no-break spaces between its last words, so that its last line is not one short word."""
    words = text.split(" ")
    bound = [words.pop()]
    while len(words) > 1 and len(" ".join(bound)) < _SHORT_LINE:
        bound.insert(0, words.pop())
    return " ".join([*words, "\u00a0".join(bound)])


def day(value: datetime.date | None) -> str:
    """“30 October 2025”, or that no date is stated."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if value else ABSENT


def month(value: datetime.date) -> str:
    """“October”, whatever the locale."""
    return _MONTHS[value.month - 1]


def day_of_year(value: datetime.date) -> str:
    """“30 October”, where the year is told elsewhere."""
    return f"{value.day} {_MONTHS[value.month - 1]}"


def bind(words: str) -> str:
    """`words` with no-break spaces within days and short insertions, “8 December”, “[the union]”, and before a short last word.

    For print: copies and searches of other files want common ones.
    """
    return _LAST.sub("\u00a0", _BOUND.sub(lambda found: found[0].replace(" ", "\u00a0"), words))


def period(first: datetime.date, last: datetime.date) -> str:
    """“28–30 October 2025”, “31 October – 9 December 2025”: both days included, nothing said twice."""
    if first == last:
        return day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    start = day(first) if first.year != last.year else day(first).removesuffix(f" {first.year}")
    return f"{start} – {day(last)}"


def calendar(value: str | None) -> str:
    """A deadline's ISO 8601 day, month or interval as a reader writes it; what is no such value stands as it is."""
    if value is None:
        return "no date"
    if "/" in value:
        first, last = (_as_date(part) for part in value.split("/", 1))
        if first and last:
            return period(first, last)
        return " – ".join(calendar(part) for part in value.split("/", 1))
    if found := _as_date(value):
        return day(found)
    if (month := _MONTH.fullmatch(value)) and 1 <= int(month[2]) <= len(_MONTHS):
        return f"{_MONTHS[int(month[2]) - 1]} {month[1]}"
    return value


def _as_date(value: str) -> datetime.date | None:
    found = _DAY.fullmatch(value)
    return make_day(*map(int, found.groups())) if found else None


def make_day(year: int, month: int, day: int) -> datetime.date | None:
    """The day; None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def first_day(value: str | None) -> datetime.date | None:
    """The first day of an ISO 8601 day, month or interval; None where there is none to place on a line of time."""
    if value is None:
        return None
    head = value.split("/", 1)[0]
    return _as_date(head) or (_as_date(f"{head}-01") if _MONTH.fullmatch(head) else None)


def last_day(value: str | None) -> datetime.date:
    """The last day that an ISO 8601 day, month or interval covers; the last of all days where it names none."""
    tail = (value or "").rsplit("/", 1)[-1]
    if found := _as_date(tail):
        return found
    if _MONTH.fullmatch(tail) and (first := _as_date(f"{tail}-01")):
        return first.replace(day=monthrange(first.year, first.month)[1])
    return datetime.date.max


def count(number: int, singular: str, plural: str = "") -> str:
    """“1 article”, “5 articles”."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def capitalise(text: str) -> str:
    """`text` with a capital, since it stands first; the rest as it is."""
    return text[:1].upper() + text[1:]


def join(names: tuple[str, ...]) -> str:
    """“A”, “A and B”, “A, B and C”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
