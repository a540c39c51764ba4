"""The day that a file's metadata state, and the article's words → the day to use, and what speaks against it.

No clock is read: what is absurd is told from the calendar of machines and from the article's own dates.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from briefing.language.datelines import find_dates
from briefing.readers.reading import report

if TYPE_CHECKING:
    from briefing.model.briefing import Diagnostic

_NOT_SET = frozenset(datetime.date(*day) for day in ((1970, 1, 1), (1969, 12, 31), (1900, 1, 1), (1899, 12, 30)))
"""Days that programs write where no day was set: the zero of Unix time, in either hemisphere, and that of spreadsheets."""
_LAST_YEAR = 2037
"""Later years are the greatest that a field holds (32-bit Unix time ends in January 2038) and no day of publication."""
_FAR = datetime.timedelta(days=366)


def judge_date(
    stated: datetime.date | None, printed: datetime.date | None, text: str
) -> tuple[datetime.date | None, tuple[Diagnostic, ...]]:
    """The day of the metadata to use, None where there is none or an absurd one; and a diagnostic where it is in doubt.

    `stated` is the day that the metadata give, `printed` the one that the head of `text` gives. A day more than a year from
    the printed one, or more than a year later than every full date in the text, is in doubt but used: archives name old days.
    """
    if stated is None:
        return None, ()
    if stated in _NOT_SET or stated.year > _LAST_YEAR:
        return None, (_report(f"Its metadata give {stated} as the day of publication, which no article has; it is not used."),)
    if printed is not None and abs(stated - printed) > _FAR:
        return stated, (_report(f"Its metadata give {stated} as the day of publication, its own words {printed}."),)
    latest = max(find_dates(text), default=stated)
    if stated - latest > _FAR:
        message = f"Its metadata give {stated} as the day of publication, but the latest day that its text names is {latest}."
        return stated, (_report(message),)
    return stated, ()


def _report(message: str) -> Diagnostic:
    return report("date-doubtful", message, "Check the day, and state the right one as published in the manifest.")
