"""Chosen matters and all noun phrases of the articles → each matter's name, as an editor would head it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.compose.matter_choice import SAME_PLACES, stand_together
from briefing.compose.stemming import stem
from briefing.compose.thesaurus import fields_of
from briefing.compose.vocabulary import FORMAL_NOUNS, GENERIC_NOUNS, MATTER_NOUNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.compose.matter_choice import Matter

TYPICAL = 0.35
"""Share of a matter's mentions from which on a longer name that they use is the better one."""
OFTEN_ALONE = 4
ALONE = 0.4
"""How often, and in what share of its mentions, one half of a theme's label names the theme by itself."""
TYPICAL_BARE = 0.2
"""The same of a matter that is a single word, which says little by itself."""
USUAL_WORD, USED = 0.33, 3
"""In what share of a theme's phrases, and how often, the articles have a word of their own for it (“ballot” for “Vote”)."""
SHARED = 0.4
"""Share of the matter's origins that have all words of a longer name for it, from which on it is the better name."""
USUAL, OFTEN = 0.25, 0.4
"""The same of the clauses that are about it; more for what tells what was done to it (“broken”)."""
ABOUT = 0.3
"""How much a clause is about a matter, at least, to count."""
_PARTICIPLE = re.compile(r"(?:ed|en)$")


def name_matters(chosen: Sequence[Matter], candidates: Sequence[Matter], phrases: Sequence[Matter]) -> None:
    """Give each chosen matter its name: the phrases of `candidates` say more of a phrase, all `phrases` more of any matter."""
    for matter in chosen:
        if not matter.name and not matter.label:
            _extend(matter, candidates)
    _name_more_fully(chosen, phrases)


def _name_more_fully(chosen: Sequence[Matter], phrases: Sequence[Matter]) -> None:
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


def name_matter(matter: Matter) -> str:
    """The matter's name as an editor writes it, its first letter raised.

    Its commonest spelling, of equals the shortest and the plural before the singular; of a theme, its label where the articles
    have neither a phrase of several words that they use again nor a usual word for it. Of a label that joins two things
    (“Refunds and compensation”) the first alone where the articles speak of that.
    """
    if matter.name or matter.heading:
        return matter.name or matter.heading or ""
    counts = matter.surfaces
    if matter.label:
        least = max(2, TYPICAL * sum(counts.values()))
        counts = Counter({name: count for name, count in counts.items() if count >= least and " " in name})
    if not counts and matter.label:
        counts = _find_usual_word(matter.label, matter) or Counter({_shorten(matter.label, matter.surfaces): 1})
    if not counts:
        return " ".join(matter.key)
    surface = min(
        counts.items(), key=lambda item: (-_count(counts, item[0]), len(item[0].split()), not item[0].endswith("s"), item[0])
    )[0]
    return surface[0].upper() + surface[1:]


def _count(counts: Mapping[str, int], name: str) -> float:
    """How often the name is used; a plural counts half its singular too, since an issue is seldom one thing."""
    return counts[name] + (counts.get(name[:-1], 0) / 2 if name.endswith("s") else 0)


def _shorten(label: str, surfaces: Counter[str]) -> str:
    first, joined, _ = label.partition(" and ")
    told = sum(count for name, count in surfaces.items() if stem(name.lower()) == stem(first.lower()))
    return first if joined and told >= max(OFTEN_ALONE, ALONE * sum(surfaces.values())) else label


def _find_usual_word(label: str, theme: Matter) -> Counter[str]:
    """The forms of the word of the same sense that the articles use more than the label, a single word; empty for none."""
    heads: Counter[str] = Counter()
    for surface, count in theme.surfaces.items():
        heads[stem(surface.split()[-1].lower())] += count
    able = {stem(word) for word in theme.key if fields_of(word) & fields_of(label.lower())}
    word, often = max(((w, c) for w, c in heads.items() if w in able), key=lambda item: (item[1], item[0]), default=("", 0))
    if " " in label or often < max(USED, USUAL_WORD * heads.total()) or often <= heads[stem(label.lower())]:
        return Counter()
    forms = ((s.split()[-1].lower(), count) for s, count in theme.surfaces.items() if stem(s.split()[-1].lower()) == word)
    counts: Counter[str] = Counter()
    for form, count in forms:
        counts[form] += count
    return counts


def _extend(matter: Matter, candidates: Sequence[Matter]) -> None:
    """Give the matter the longest name that is typical of it, else one that says more of it.

    “Gates” are “spillway gates” where they often are, and “curbed chemicals” may be “solvent exports”.
    """
    mentions = sum(matter.surfaces.values())
    typical = max(2, (TYPICAL_BARE if len(matter.key) == 1 else TYPICAL) * mentions)
    able = [m for m in candidates if sum(m.surfaces.values()) >= typical and not m.label and not is_cut(m)]
    longer = [m for m in able if set(matter.key) < set(m.key) and (m.nouns == len(m.key) or len(m.named_in) > 1)]
    vague = any(word in GENERIC_NOUNS for word in matter.key)
    plainer = [m for m in able if vague and len(m.named_in) > 1 and _says_more(m, matter)]
    best = max(longer or plainer, key=lambda other: (sum(other.surfaces.values()), len(other.key)), default=None)
    if best is not None:
        matter.surfaces = best.surfaces


def is_cut(matter: Matter) -> bool:
    """True where the first word may be half of another (“best-selling cars”)."""
    first = {surface.split()[0].lower() for surface in matter.surfaces if surface}
    return matter.nouns < len(matter.key) and any(word.endswith("ing") for word in first)


def _says_more(one: Matter, other: Matter) -> bool:
    """True for another phrase for the same that has no word which every story has."""
    shared = {word for word in other.key if word not in GENERIC_NOUNS} & set(one.key)
    plain = len(one.key) > 1 and not any(word in GENERIC_NOUNS for word in one.key)
    return plain and bool(shared) and stand_together(one, other, SAME_PLACES)


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
