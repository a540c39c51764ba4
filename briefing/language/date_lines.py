"""A line of an article's head or foot → whether it only states a day, and which days it states as published or changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.language.datelines import CAPITALS, DATES, PARTIAL, REGION, SHORT_YEAR, WEEKDAY, find_date

if TYPE_CHECKING:
    import datetime

_LONGEST = 140
_LABEL = re.compile(
    (
        r"\b(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|released|filed|sent|printed)"
        r"(?: (?:on|at|in|by|since))?|(?:for )?(?:release|publication|issue) date"
        r"|date (?:of (?:issue|publication|release)|published)"
        r"|(?:strictly )?embargo(?:ed)?(?: (?:until|till|for))?|for (?:immediate )?release|(?:report |letter |statement )?dated"
        r"|online since|edition of|date|on|at|by|last update)\b:?"
    ),
    re.IGNORECASE,
)
_ADDED_NAME = re.compile(r"\s+by\s+[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3}\s*\Z")
_UPDATED = re.compile(r"\b(?:updated|modified|last update|revised|corrected|amended|reviewed)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|released)\b", re.IGNORECASE)
_OTHER_DAY = re.compile(r"\b(?:replac|supersed|expir|valid|next|until|due|clos|event|meeting|held)\w*\b", re.IGNORECASE)
"""Words before a day that is neither that of publication nor that of a change."""
_EMBARGO = re.compile(r"\bembargo", re.IGNORECASE)
_CLOCK = re.compile(
    r"\bT?\d{1,2}(?:[:.h]\d\d){1,2}(?:\.\d+)?(?:Z|\s?[+-]\d\d:?\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?"
    r"|\b(?:GMT|UTC|BST|CES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|[IJK]ST|HKT|SGT|AE[SD]T|EAT|WAT|SAST|PKT|NZ[SD]T)\b"
    r"(?:\s*[+-]\s*\d+(?::\d\d)?)?|\b(?:noon|midnight|hrs|hours)\b",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(rf"{CAPITALS}{REGION}(?=[\s,|:–—-])")
_BRACKETS = re.compile(r"\([^()]{0,100}\)|\[[^\[\]]{0,100}\]")
_PIECES = re.compile(r"[,|•·;:–—]|\s/\s|\s-+\s|\s-+\Z|\A-+\s")
_NUMBER = r"(?:\s*(?:no\.?|number|nr\.?|ref\.?|#)?\s*[\w/-]*\d[\w./-]*)?"
_FURNITURE = re.compile(
    rf"(?:(?:media|press|news|public|official|joint)\s+(?:release|statement|advisory|notice|note|briefing)s?{_NUMBER}"
    rf"|(?:statement|communiqu[eé]|advisory|announcement|bulletin|newsletter|transcript|remarks|speech|report|notice|circular){_NUMBER}"
    r"|live(?:\s+(?:updates?|blog|coverage|report(?:ing)?|feed))?|live\s*blog|updates?"
    r"|(?:version|revision|v|issue|vol(?:ume)?|no|nr|number|edition|page|pp?|ref(?:erence)?)\.?\s*[\w./-]*\d[\w./-]*"
    r"|(?:['’]s\s+)?(?:\w+\s+)?edition|\d+[ -]min(?:ute)?s?(?:\s+read)?|read(?:ing)?\s+time|and agencies|\W+)",
    re.IGNORECASE,
)
"""What stands beside a day in the head of a release, a paper or a newsletter, and says nothing of the matter."""
_PLACE = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*(?:\s+(?:[^\W\d_a-zß-öø-ÿ][\w’'.-]*|of|and|the|upon|on|de|la|al|el))*")
_OWN_LABEL = re.compile(r"[\W_]*(\w[^:,]{1,40}):")
"""A label such as “Start:”, which tells what the day is that of."""
_AGENCIES = re.compile(r"\s+and (?:news )?agencies\s*\Z")
_LONGEST_PLACE = 4
_MOST_PLACES = 2


def is_date_line(line: str) -> bool:
    """True where the line holds a day and no more than place, weekday, clock time and words such as “Published” beside it.

    A place counts where it stands in capitals at the start, else see `is_placed_date`.
    """
    rest, _ = _strip(line)
    if rest is None:
        return False
    if (place := _PLACE_LINE.match(rest)) is not None:
        rest = rest[place.end() :]
    return _is_furniture(_strip_labels(rest), places=0)


def is_placed_date(line: str) -> bool:
    """True where the line holds a day with its year and the names of places or of an edition: “Port Wren, 16 May 2026”.

    A headline can be worded alike (“Budget Day, 16 May 2026”): whether one stands above it or below decides.
    """
    rest, full = _strip(line)
    if rest is None or not full:
        return False
    plain = _strip_labels(rest)
    label = _OWN_LABEL.match(plain)
    return (label is None or bool(_FURNITURE.fullmatch(label[1]))) and _is_furniture(plain, places=_MOST_PLACES)


def find_days(line: str) -> tuple[tuple[bool, datetime.date], ...]:
    """The days that a date line states, each with whether it is that of a change; empty where it states none with its year.

    A day that the line names as that of something else (“replaces the version of 8 May”) is left out.
    """
    found: list[tuple[bool, datetime.date]] = []
    at = 0
    for match in sorted((m for p in DATES for m in p.finditer(line)), key=lambda m: (m.start(), -m.end())):
        day = find_date(match.group())
        if match.start() < at or day is None:
            continue
        label = line[at : match.start()]
        at = match.end()
        if _OTHER_DAY.search(label) and not _EMBARGO.search(label):
            continue
        found.append((states_update(label), day))
    return tuple(found)


def states_update(line: str) -> bool:
    """True where a date line tells of a change and not of publication."""
    return bool(_UPDATED.search(line)) and not _PUBLISHED.search(line)


def _strip(line: str) -> tuple[str | None, bool]:
    """The line without its days, each cut out as a piece; None where it holds none; and whether one has its year."""
    if len(line) > _LONGEST:
        return None, False
    rest = _ADDED_NAME.sub("", line)
    full = dated = False
    for pattern in (*DATES, SHORT_YEAR, PARTIAL):
        rest, count = pattern.subn(" , ", rest)
        dated = dated or count > 0
        full = full or (count > 0 and pattern in DATES)
    return (_BRACKETS.sub(" , ", rest), full) if dated else (None, False)


def _strip_labels(rest: str) -> str:
    for pattern in (re.compile(rf"\b{WEEKDAY}", re.IGNORECASE), _CLOCK, _LABEL):
        rest = pattern.sub(" , ", rest)
    return rest


def _is_furniture(rest: str, *, places: int) -> bool:
    """True where nothing is left but what belongs to a head, and names of `places` places at most."""
    for piece in (_AGENCIES.sub("", p).strip(" .*_") for p in _PIECES.split(rest)):
        if not re.search(r"\w", piece) or _FURNITURE.fullmatch(piece):
            continue
        if not places or len(piece.split()) > _LONGEST_PLACE or not _PLACE.fullmatch(piece):
            return False
        places -= 1
    return True
