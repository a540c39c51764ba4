"""The words of an office, such as “US treasury secretary” → its head, its country and what else tells it from other offices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extractors.names.countries import find_country
from briefing.extractors.names.lexicon import PORTFOLIOS, ROLE_NOUNS, TITLE_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:-[^\W_]+)*|[’'][^\W\d_]+")
"""A word of a role; initials with their stops (“U.S.”) are one, and a possessive stands by itself."""
_SAME_HEAD = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "congresswoman": "congressman",
    "advisor": "adviser",
    "councilwoman": "councilman",
    "businesswoman": "businessman",
    "policewoman": "policeman",
    "premier": "minister",
    "justice": "judge",
    "mp": "lawmaker",
    "legislator": "lawmaker",
    "parliamentarian": "lawmaker",
}
_ABBREVIATED = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "det": "detective",
    "insp": "inspector",
    "supt": "superintendent",
    "cllr": "councillor",
    "cmdr": "commander",
    "adm": "admiral",
}
_RULERS = frozenset({"president", "leader", "king", "queen", "emperor", "emir", "sultan", "chancellor", "ruler"})
"""Heads of state or government: any of them is “the leader” of the country."""
_GRADES = frozenset(
    "former ex vice deputy acting assistant shadow prime under opposition junior late then first second interim".split()
)
"""Words that make another office of the same head: a vice president is no president."""
_SMALL = frozenset("the a an of for and at in to its his her their our own ’s 's ’ ' mr mrs ms current new us’s".split())
_ENDS = frozenset("of for at in with to from on who by as under since until before after whose which that".split())


@dataclass(frozen=True)
class Office:
    """An office as a description or a role words it."""

    head: str
    """The noun that it is called by, one of a kind for “spokesman” and “spokesperson”."""
    country: str | None
    modifiers: frozenset[str]
    """What tells it from others of the same head, country and grade left out."""
    grade: frozenset[str]

    @classmethod
    def of(cls, words: Sequence[str]) -> Office | None:
        """The office that lower-case `words` tell; None where no noun of office heads them."""
        words = [_ABBREVIATED.get(w, w) for w in words]
        at = find_head(words)
        if at is None:
            return None
        content = {w for i, w in enumerate(words) if i != at and w not in _SMALL}
        country = find_country(tuple(words))
        if country is not None:
            content = {w for w in content if find_country((w,)) is None}
            content -= set(country.lower().split())
        head = words[at].removeprefix("ex-").removeprefix("vice-").removeprefix("co-")
        grade = frozenset(content & _GRADES) | ({words[at].partition("-")[0]} if head != words[at] else set())
        if words[at] == "premier":
            grade |= {"prime"}
        return cls(_SAME_HEAD.get(head, head), country, frozenset(content - _GRADES), frozenset(grade))

    def fits(self, other: Office) -> bool:
        """True where a holder of `other` may be called by this: one head and grade, and no country or body against it."""
        if self.grade != other.grade and not (self._rules() and other._rules()):
            return False
        if None not in {self.country, other.country} and self.country != other.country:
            return False
        if self.head != other.head:
            known = self.country is not None and self.country == other.country
            return known and "leader" in {self.head, other.head} and self._rules() and other._rules()
        return self.modifiers <= other.modifiers or other.modifiers <= self.modifiers

    def rivals(self, other: Office) -> bool:
        """True where another’s office may be this one: one head, and no other field or grade, or the same country or body."""
        if self.head == other.head and not self.modifiers:
            return True
        if self.head == other.head:
            return self.grade == other.grade and (not other.modifiers or bool(self.modifiers & other.modifiers))
        if self.country is not None and self.country == other.country and self._rules() == other._rules():
            return True
        return bool(self.modifiers & other.modifiers)

    def _rules(self) -> bool:
        """True for the head of a state or government."""
        return (self.head in _RULERS and not self.grade) or (self.head == "minister" and self.grade == {"prime"})


def find_head(words: Sequence[str]) -> int | None:
    """Index of the last noun of office before the first preposition, “of State” apart; None where there is none."""
    found: int | None = None
    for i, word in enumerate(words):
        if word in _ENDS and i and not (i + 1 < len(words) and word in {"of", "for"} and words[i + 1] in PORTFOLIOS - {"the"}):
            break
        last = word.rpartition("-")[2]
        if word in ROLE_NOUNS or word in TITLE_NOUNS or last in ROLE_NOUNS:
            found = i
    return found
