"""Parsed sentences and names → the gender that titles, roles and given names tell of each person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.given import EITHER, FEMALE, MALE, VIRTUES
from briefing.extractors.names.lexicon import FEMALE_TITLES, MALE_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

Gender = str
"""“m” or “f”."""
_ENDS = frozenset("of for at in on to with from who that and under".split())
"""What follows is somebody else: “spokesman for the queen”, “aide to the chairwoman”."""
_OWNS = ("’s", "'s", "’", "'")


def find_genders(parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> dict[str, Gender]:
    """Gender by full name, from titles, then roles, then given names; a person of whom nothing tells it is left out.

    Where two titles contradict each other (“Mrs Lund” and her husband, “Mr Lund”, under one surname) it is left out too.
    """
    before = _words_before(parsed)
    persons = [name for name in names if name.kind == "person"]
    titles: dict[str, set[Gender]] = {}
    for name in persons:
        if (told := gender_of_noun(before.get(name.start, ""))) is not None:
            titles.setdefault(name.full, set()).add(told)
    found = {full: next(iter(told)) for full, told in titles.items() if len(told) == 1}
    for name in persons:
        if name.full not in titles and name.full not in found and (told := _gender_of_role(name.role)) is not None:
            found[name.full] = told
    for name in persons:
        told = _gender_of_given(name.full.split()[0].lower())
        if name.full not in titles and name.full not in found and told is not None:
            found[name.full] = told
    return found


def _gender_of_given(word: str) -> Gender | None:
    """What a lower-case given name tells, “Anne-Marie” by its first part; None for one that men and women bear."""
    first = word.partition("-")[0]
    female, male = first in FEMALE | VIRTUES, first in MALE
    if first in EITHER or female == male:
        return None
    return "f" if female else "m"


def gender_of_noun(word: str) -> Gender | None:
    """What a lower-case title or noun tells of its bearer: “chairwoman”, “Mr”, “widow”; None for the most."""
    if word in FEMALE_TITLES or word.endswith("woman"):
        return "f"
    return "m" if word in MALE_TITLES else None


def _gender_of_role(role: str | None) -> Gender | None:
    """What the noun of the role tells; what belongs to somebody else, or comes after “of”, tells nothing."""
    words = (role or "").lower().split()
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word in _ENDS:
            break
        if word.endswith(_OWNS) or following in _OWNS:
            continue
        if (told := gender_of_noun(word.strip(",.") if word.strip(",") in {"mr.", "mrs."} else word.strip(","))) is not None:
            return told
    return None


def _words_before(parsed: Sequence[ParsedSentence]) -> dict[int, str]:
    """The lower-case word just before each token, by the token's first code point."""
    return {s.start_of(b): a.text.lower() for s in parsed for a, b in zip(s.tokens, list(s.tokens)[1:], strict=False)}
