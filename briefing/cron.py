"""A line of cron → the same line, checked: five fields of crontab(5), or the word for no schedule at all."""

from __future__ import annotations

import re

NEVER = "never"
"""The schedule of a topic that is built when its seeds change, and at no hour."""
DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FIELDS: tuple[tuple[str, range, tuple[str, ...]], ...] = (
    ("minute", range(60), ()),
    ("hour", range(24), ()),
    ("day of the month", range(1, 32), ()),
    ("month", range(1, 13), MONTHS),
    ("day of the week", range(8), DAYS),
)
"""The five fields of a line of cron (crontab(5)): name, numbers, and names that stand for the first numbers and on."""


def check(line: str) -> str:
    """`line` with single blanks. Raises `ValueError` where it is neither five fields of cron nor `NEVER`."""
    fields = line.split()
    if fields == [NEVER]:
        return NEVER
    if len(fields) != len(FIELDS):
        raise ValueError(f"a schedule is five fields of cron such as 30 6 * * 1-5, or “{NEVER}”")
    for text, (name, numbers, names) in zip(fields, FIELDS, strict=True):
        if not all(_is_item(item.lower(), numbers, names) for item in text.split(",")):
            raise ValueError(f"“{text}” is no {name} of cron, which runs from {numbers[0]} to {numbers[-1]}")
    return " ".join(fields)


def _is_item(item: str, numbers: range, names: tuple[str, ...]) -> bool:
    """True for `*`, a value or a stretch of values, each with or without a step."""
    match = re.fullmatch(r"(?:\*|(\w+)(?:-(\w+))?)(?:/0*[1-9]\d*)?", item, re.ASCII)
    ends = [numbers[names.index(end)] if end in names else end for end in match.groups() if end] if match else [""]
    values = [int(end) if str(end).isdecimal() else -1 for end in ends]
    return all(value in numbers for value in values) and values == sorted(values)
