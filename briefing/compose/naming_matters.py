"""Chosen matters and all noun phrases of the articles → each matter's name, as an editor would head it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.matter_choice import is_cut, name_matter
from briefing.compose.stemming import stem
from briefing.compose.vocabulary import FORMAL_NOUNS, GENERIC_NOUNS, MATTER_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.matter_choice import Matter

SHARED = 0.4
"""Share of the matter's origins that have all words of a longer name for it, from which on it is the better name."""
USUAL, OFTEN = 0.25, 0.4
"""The same of the clauses that are about it; more for what tells what was done to it (“broken”)."""
ABOUT = 0.3
"""How much a clause is about a matter, at least, to count."""
_PARTICIPLE = re.compile(r"(?:ed|en)$")


def name_more_fully(chosen: Sequence[Matter], phrases: Sequence[Matter]) -> None:
    """Give each matter that the options do not name the phrase of several words that most origins use of it, if many do."""
    found: dict[Matter, Matter] = {}
    for matter in chosen:
        able = [p for p in phrases if not matter.name and _is_longer(matter, p) and _is_usual(matter, p)]
        best = max(able, key=lambda p: _rank(matter, p), default=None)
        if best is not None:
            found[matter] = best
    for matter, phrase in sorted(found.items(), key=lambda item: not _is_head(*item)):
        name = name_matter(phrase)
        if all(name != name_matter(other) for other in chosen if other is not matter):
            matter.heading = name
    for matter in chosen:
        name = name_matter(matter)
        strange = matter.label and stem(name.split()[-1].lower()) not in {stem(word) for word in matter.key}
        if strange and any(name_matter(other) == name for other in chosen if other is not matter):
            matter.heading = matter.label


def _is_head(matter: Matter, phrase: Matter) -> bool:
    """True where the phrase is one of the matter by its head, and not by what the head is of."""
    return stem(phrase.key[-1]) in {stem(word) for word in matter.key}


def _is_longer(matter: Matter, phrase: Matter) -> bool:
    """True for a phrase that says which sort of the matter: “ferry fares” of fares, “toll plan” of the theme “Tolls”."""
    if len(phrase.key) < 2 or phrase.proper:
        return False
    *modifiers, head = phrase.key
    if not matter.label and len(matter.key) > 1:
        return phrase.key[:-1] == matter.key and head in FORMAL_NOUNS
    key = {stem(word) for word in matter.key}
    formal = head in MATTER_NOUNS | FORMAL_NOUNS and any(stem(word) in key for word in modifiers)
    return (stem(head) in key or formal) and modifiers[0] not in GENERIC_NOUNS - MATTER_NOUNS and not is_cut(phrase)


def _is_usual(matter: Matter, phrase: Matter) -> bool:
    about = {at for at, weight in matter.clauses.items() if weight >= ABOUT}
    told = {at for at, weight in phrase.clauses.items() if weight >= ABOUT and at in matter.clauses}
    origins = len(phrase.origins)
    least = 2 if len(matter.origins) > 1 else 1
    usual = OFTEN if _PARTICIPLE.search(phrase.key[0]) else USUAL
    return origins >= max(least, SHARED * len(matter.origins)) and len(told) >= max(2, usual * len(about))


def _rank(matter: Matter, phrase: Matter) -> tuple[int, int, int, tuple[str, ...]]:
    told = sum(1 for at in phrase.clauses if at in matter.clauses)
    return len(phrase.origins), told, len(phrase.key), phrase.key
