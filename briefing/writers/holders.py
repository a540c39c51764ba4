"""A statement of the outlook → the label that says who expects it, and the words behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.writers import text

if TYPE_CHECKING:
    from briefing.model.statement import Expectation

UNATTRIBUTED = "Not attributed"
"""Before what the articles expect, or tell as expected, without saying by whom."""

_FARTHEST = 45  # code points before a name that may be a title or an office: “U.S. Treasury Secretary …”
_SAYING = r"(?:add|expect|predict|reckon|warn)(?:s|ed)|forecasts?|said|says?|thinks?|thought|wrote"
_CAPITAL = re.compile(r"\[(\w)\]")
_SMALL = frozenset("the of and for de von van".split())


def lead_with_holder(expectation: Expectation) -> tuple[str, str]:
    """The label “Ada Lund:” and the statement; an empty label where the statement says itself who says so.

    A statement that opens with its holder is not told twice: its opening is the label, “Ada Lund,” or “Harbour dealers”.
    """
    words = text.clean(expectation.text)
    holder = text.clean(expectation.holder or "")
    if not holder:
        return f"{UNATTRIBUTED}:", words
    if end := _find_opening(words, holder):
        return words[:end], words[end:].lstrip()
    return ("" if _tells(words, holder) else f"{text.capitalise(holder)}:"), words


def _tells(words: str, holder: str) -> bool:
    """True where the statement has the holder beside a verb of saying: “…,” said Ada Lund, a buyer; or “Ada Lund said”."""
    name = rf"\[?{re.escape(holder)}\]?"
    before = rf"\b(?:according to|{_SAYING})\s(?:[^\s,;.”\"]+\s){{0,6}}?{name}"
    return re.search(rf"{before}|{name},?\s(?:{_SAYING})\b", words, re.IGNORECASE) is not None


def _find_opening(words: str, holder: str) -> int:
    """One past the holder and the comma or bracket behind, where `words` open with the holder and his title; else 0."""
    if (made := _CAPITAL.match(words)) is not None:
        end = _find_opening(made[1] + words[made.end() :], holder)
        return end and end + 2
    start = words.casefold().find(holder.casefold(), 0, _FARTHEST + len(holder))
    before = words[: max(start, 0)].split()
    title = (word for word in before if word.strip("[“"))
    if start < 0 or not all((word.lstrip("[“")[:1].isupper() and word[-1] not in ",:;") or word in _SMALL for word in title):
        return 0
    end = start + len(holder)
    while words[end : end + 1] in {"]", ","}:
        end += 1
    return end if words[end : end + 1] == " " else 0
