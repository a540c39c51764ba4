"""A quantity of time → whether it is how long something lasted, and which lengths in days its words allow."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from briefing.compose.disagreements.lexicon import UNITS_OF_TIME
from briefing.compose.values import Bounds, bounds_of

if TYPE_CHECKING:
    from briefing.compose.material import Material
    from briefing.model.extraction import Quantity

IN_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
"""Unit of time → how many days it is."""
CLOSE, ROUNDED = 0.06, 0.3
"""Share, and number of units, by which a length may be off: three weeks are not four."""
ROUNDED_OFF = 0.5
"""What a whole number leaves open on either side; of units of time fewer than of things."""
_NO_LENGTH_BEFORE = re.compile(
    r"\b(?:aged?|within|in|after|every|each|last|past|next|first|previous|coming|some|another|further|more\s+than|up\s+to|between|\d+[\s-]+(?:to|and|or))[\s-]+(?:the\s+(?:last|past|next|first)\s+)?$",
    re.IGNORECASE,
)
_NO_LENGTH_AFTER = re.compile(
    r"^(?:[\s-]+(?:olds?|ago|before(?!\s+(?:they|he|she|it|we|you|\w+ing)\b)|after|earlier|later|since|early|late|away|older|younger|from\s+now|more|longer)\b|[’']\s+notice|\s+to\s+go\b)",
    re.IGNORECASE,
)
BEYOND_IT = re.compile(r"\blonger\s+than\s+$", re.IGNORECASE)
_OVER_AT_LAST = re.compile(
    r"\b(?:ended|over|finished|broke\s+up|called\s+off|collapsed|stopped)\b[^.;:]*?\bafter\s+$|"
    r"\b(?:back|restor\w+|return\w*|reopen\w*|freed|rescued|released|lifted|resum\w+|reconnect\w+|reunited|ashore|arriv\w+|landed|reached|"
    r"emerged|surfaced|docked|extinguished|put\s+out|picked\s+up|found\s+alive)\b[^.;:]*?(?:\bafter|,)\s+$|"
    r"\b(?:cross\w*|swam|finish\w*|complet\w*|built|travel\w*|cover\w*|ran|climb\w*|row\w*|sail\w*|clear\w*)\b[^.;:]*\bin\s+"
    r"(?:just\s+|only\s+|under\s+)?$",
    re.IGNORECASE,
)
"""What ends “after eighteen months”, or comes back “five days after” the storm, has lasted as long."""


def is_length(material: Material, quantity: Quantity, before: str, after: str) -> bool:
    """True for how long something lasts: no age, no “three days ago”, no time until or since something."""
    dated = any(t.overlaps(quantity) and t.type != "DURATION" for t in material.extraction.times)
    if _OVER_AT_LAST.search(before) and not dated:
        return True
    return not dated and not _NO_LENGTH_BEFORE.search(before) and not _NO_LENGTH_AFTER.match(after)


def read_bounds(quantity: Quantity, before: str, *, negated: bool) -> Bounds:
    """What the words allow; of a length of time in days, with what another unit rounds off.

    “Nobody waited longer than 36 hours” gives the most.
    """
    bounds = bounds_of(quantity)
    if BEYOND_IT.search(before):
        bounds = Bounds(-math.inf, bounds.high) if negated else Bounds(bounds.low, math.inf)
    if quantity.unit not in UNITS_OF_TIME:
        return bounds
    days, slack = IN_DAYS[quantity.unit], max(CLOSE * quantity.value, ROUNDED)
    low, high = min(bounds.low + ROUNDED_OFF, quantity.value), max(bounds.high - ROUNDED_OFF, quantity.value)
    return Bounds((low - slack) * days, (high + slack) * days)
