"""A statement and its holder → the label that says who expects or wants it, and the words behind it."""

from __future__ import annotations

import re

from briefing.writers import text

UNATTRIBUTED = "Not attributed"
"""Before what the articles expect, or tell as expected, without saying by whom."""

_FARTHEST = 45  # code points before a name that may be a title or an office: “U.S. Treasury Secretary …”
_SAYING = r"(?:add|expect|predict|reckon|warn)(?:s|ed)|forecasts?|said|says?|thinks?|thought|wrote"
_CAPITAL = re.compile(r"\[(\w)\]")
_EDIT = re.compile(r"\[[^\]]*\]|…")
_SOMEBODY = re.compile(
    r"\b(?:he|she|they|who)(?: \w+ly| also| had| has)? +"
    r"(?:anticipate|envision|expect|foresee|hope|predict|think|warn)(?:s|ed|d)?\b"
    r"|[,”\"’'] (?:added|adds|explained|explains|predicted|predicts|reckoned|reckons|warned|warns) "
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bwas )(?<!\bwere )\b(?:said|says|stated|states that|thought|wrote)\b"
    r"|\b[Aa]ccording to "
)
"""Somebody who says so, whom the statement names in its own way, or by a pronoun: “not attributed” would be false."""
_SMALL = frozenset("the of and for de von van".split())


def lead_with_holder(statement: str, holder: str | None) -> tuple[str, str]:
    """The label “Ada Lund:” and the statement; an empty label where the statement says itself who says so.

    A statement that opens with its holder is not told twice: its opening is the label, “Ada Lund,” or “Harbour dealers”; of
    “Lund said” it is “[Ada] Lund”.
    """
    words, holder = text.clean(statement), text.clean(holder or "")
    if not holder:
        return "" if _SOMEBODY.search(_EDIT.sub("", words)) else f"{UNATTRIBUTED}:", words
    if end := _find_opening(words, holder):
        return words[:end], words[end:].lstrip()
    given, _, last = holder.rpartition(" ")
    if given and re.match(rf"{re.escape(last)},? [a-z]", words) and not set(given.lower().split()) & _SMALL:
        return f"[{given}] {last}", words[len(last) :].lstrip()
    return ("" if _tells(words, holder) else f"{text.capitalise(holder)}:"), words


def _tells(words: str, holder: str) -> bool:
    """True where the statement has the holder beside a verb of saying: “…,” said Ada Lund, a buyer; “Ada Lund of Aske said”."""
    name = rf"\[?{re.escape(holder)}\]?"
    before = rf"\b(?:according to|in the (?:eyes|opinion|view) of|{_SAYING})\s(?:[^\s,;.”\"]+\s){{0,6}}?{name}"
    return (
        re.search(rf"{before}|{name}(?:,? (?:at|from|of) [^.,;”\"]{{2,70}}?)?,?\s(?:{_SAYING})\b", words, re.IGNORECASE)
        is not None
    )


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
