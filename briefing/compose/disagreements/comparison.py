"""Two figures of one measure → whether they exclude each other, or are of two times, places or actors."""

from __future__ import annotations

import functools
import re
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import Days
from briefing.compose.disagreements.lexicon import DWINDLING, GROWING, TIME_VARYING
from briefing.compose.disagreements.scope import count_shared, days_apart, knows, same_name
from briefing.compose.disagreements.senses import SENSES
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.disagreements.figures import Figure
    from briefing.compose.material import Material

_LEVEL = re.compile(r"\bat\s+(?:about\s+|around\s+|nearly\s+)?$", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:fell|fall\w*|drop\w*|s[aiu]nk\w*|slid\w*|slump\w*|tumbl\w*|plung\w*|eas(?:ed|ing)|ros[ei]\w*|ris[ei]\w*|climb\w*|jump\w*|gain\w*|"
    r"surg\w*|soar\w*|settl\w*|clos(?:ed|ing)|trad(?:ed|ing)|open(?:ed|ing)|up|down)\b",
    re.IGNORECASE,
)
_APIECE = re.compile(
    r"^\s+(?:an?|per|the)\s+(?:ton(?:ne)?|barrel|ounce|bushel|kilo\w*|lit(?:re|er)|gallon|pound|share)\b", re.IGNORECASE
)
_REST = re.compile(r"\b(?:the|its|their)\s+(?:rest|remainder|balance|other\s+half|other\s+part)\b", re.IGNORECASE)
WINDOW = 45
"""Days between two reports beyond which their figures are of two states of the world."""
COUNTING = frozenset("put count estimate say report tell record issue give reckon claim announce publish find show".split())
"""Verbs whose subject vouches for a figure and has no part in what it counts."""
_PAYING = frozenset("pay buy spend earn give lend donate".split())
_PRONOUNS = frozenset("it he she they who which that".split())
_SECOND = re.compile(
    r"^\W*(?:an?|the|another)\s+(?:second|third|fourth|further|new)\s+[a-z]+\s+(?:is|was|will|has|had|are|were)\b",
    re.IGNORECASE,
)
"""A subject that is the second of its kind."""
_ANEW = re.compile(r"\bthis\s+time\b", re.IGNORECASE)
_WAITING = frozenset("wait queue lie anchor stand remain stay strand idle".split())
_BEING = frozenset("be remain stand stay number total".split())


def are_whole_and_part(one: Figure, other: Figure) -> bool:
    """True where the one is paid towards what the other is the cost of, or leaves a rest for others to pay."""
    small, large = sorted((one, other), key=lambda f: f.quantity.value)
    if _leaves_rest(small) and not _leaves_rest(large):
        return True
    return any("contribution" in a.slot and "cost" in b.slot - {"contribution"} for a, b in ((one, other), (other, one)))


def _leaves_rest(figure: Figure) -> bool:
    """True where the sentence of the figure tells of a rest that is not in it."""
    sentence = figure.material.sentences[figure.mention.clause.sentence]
    return _REST.search(sentence.cut(figure.material.source.text)) is not None


def are_strangers(one: Material, other: Material) -> bool:
    """True where both articles name somebody or something, and nothing in common."""
    return _share_nothing(one.names, other.names)


@functools.lru_cache(maxsize=1 << 16)
def _share_nothing(here: frozenset[str], there: frozenset[str]) -> bool:
    return bool(here and there) and not count_shared(here, there)


def are_acquainted(one: Figure, other: Figure) -> bool:
    """True where either article also knows a name that stands beside the other's figure."""
    return knows(other.material, one.names) and knows(one.material, other.names)


def are_of_one_day(one: Figure, other: Figure) -> bool:
    """True where both clauses name one and the same day."""
    return any(a == b for a in one.days for b in other.days)


def have_other_actors(one: Figure, other: Figure) -> bool:
    """True where each is told of somebody else by name: two airlines that buy aircraft; who only counts is no actor."""
    actors = [_actor(f) for f in (one, other)]
    return actors[0] is not None and actors[1] is not None and not same_name(actors[0], actors[1])


def have_other_payers(one: Figure, other: Figure) -> bool:
    """True where another sort of person or body pays, buys, gives or earns each: a museum and a collector."""
    payers = [_payers(f) for f in (one, other)]
    return all(payers) and not payers[0] & payers[1]


def are_numbered_apart(one: Figure, other: Figure) -> bool:
    """True where only one of them is of a second or another thing of the kind."""
    second = [_SECOND.search(f.mention.clause.cut(f.material.source.text)) is not None for f in (one, other)]
    return second[0] != second[1]


def _payers(figure: Figure) -> frozenset[str]:
    part = figure.part
    if part.verb not in _PAYING or figure.quantity.unit not in CURRENCIES:
        return frozenset()
    heads = (p.head for p in part.phrases if p.role == "subject" and p.governor == part.verb and p.text[1:].islower())
    told = {SENSES.get(head, head) for head in heads if head not in _PRONOUNS}
    speaker = figure.mention.clause.speaker or ""
    own = next(iter(speaker.split()), "") if speaker[1:2].islower() and speaker[:1].islower() else ""
    return frozenset(told or ({SENSES.get(own, own)} if own else set()))


def _actor(figure: Figure) -> str | None:
    clause = figure.part
    if clause.subject is None or clause.verb in COUNTING:
        return None
    named = (
        n.full for n in figure.material.extraction.names if clause.start <= n.start < clause.end and n.kind == "organisation"
    )
    return next((name for name in named if name == clause.subject), None)


def is_of_other_period(one: Figure, other: Figure) -> bool:
    """True where each is told of a month, quarter or year of its own, or a measure that moves is told on different days."""
    periods = one.periods, other.periods
    if all(periods) and not any(a.overlaps(b) for a in periods[0] for b in periods[1]):
        return True
    moves = bool((one.slot | other.slot) & TIME_VARYING) or (one.unit.startswith("cubic ") and " per " in one.unit)
    return (moves or (_is_quoted(one) and _is_quoted(other))) and not _same_moment(one, other)


def _is_quoted(figure: Figure) -> bool:
    """True for what a market pays: “fell to $262 a ton”, “is at 279 dollars”."""
    if figure.quantity.unit not in CURRENCIES:
        return False
    text, clause = figure.material.source.text, figure.mention.clause
    behind, before = text[figure.quantity.end : clause.end], text[clause.start : figure.quantity.start]
    stands = _LEVEL.search(before) is not None and clause.verb in _BEING
    return stands or (_APIECE.match(behind) is not None and _MOVES.search(clause.cut(text)) is not None)


def _same_moment(one: Figure, other: Figure) -> bool:
    """True where both clauses name one day, or one names none and its article appeared on the other's."""
    if one.days and other.days:
        return are_of_one_day(one, other)
    told = [set(f.days) or _published(f) for f in (one, other)]
    return bool(told[0] & told[1])


def _published(figure: Figure) -> set[Days]:
    day = figure.material.source.published
    return {Days(day, day)} if day else set()


def clash(one: Figure, other: Figure) -> bool:
    """True where the two cannot both be true, come from two articles, and neither supersedes the other."""
    if one.mention.source == other.mention.source or one.bounds.meet(other.bounds):
        return False
    if (
        one.days
        and other.days
        and not are_of_one_day(one, other)
        and all(f.mention.clause.verb in _BEING for f in (one, other))
    ):
        return False
    anew = [_ANEW.search(f.mention.clause.cut(f.material.source.text)) is not None for f in (one, other)]
    if anew[0] != anew[1]:
        return False
    if _stood(one) and _stood(other) and not are_of_one_day(one, other) and days_apart(one.material, other.material) != 0:
        return False
    return not _is_development(one, other) and not _gives(one, other) and not _gives(other, one)


def _stood(figure: Figure) -> bool:
    """True for how many waited, or were still there: another day has another number."""
    return bool(_WAITING & {figure.mention.clause.verb, *figure.quantity.measure.split()})


def _gives(figure: Figure, other: Figure) -> bool:
    """True where the clause of the one gives the other's value too: “corrected to 104 from 140”."""
    beside = (q for q in figure.mention.clause.quantities if q != figure.quantity)
    return any(q.value == other.quantity.value and q.unit in {other.quantity.unit, ""} for q in beside)


def _is_development(one: Figure, other: Figure) -> bool:
    """True where the later figure follows on the earlier; two tallies of one day do not, whenever they are reported."""
    apart = _tallies_apart(one, other)
    earlier, later = (one, other) if (apart or 0) >= 0 else (other, one)
    if one.as_of and other.as_of and not apart:
        return False
    if (one.slot | other.slot) & GROWING and {one.told, other.told} != {"plan"}:
        if apart and one.slot & other.slot & DWINDLING:
            return True
        if apart:
            return later.bounds.low >= earlier.bounds.low or later.updates
        return one.updates or other.updates
    return later.updates or (not apart and earlier.updates)


def _tallies_apart(one: Figure, other: Figure) -> int | None:
    """Days from the one figure to the other: from tally to tally where both are dated, else from report to report."""
    if one.as_of and other.as_of:
        return (other.as_of.first - one.as_of.first).days
    return days_apart(one.material, other.material)


def sides_of(group: Sequence[Figure]) -> list[list[Figure]]:
    """The figures by value, the most exact first: each side's values suit one another."""
    sides: list[list[Figure]] = []
    for figure in sorted(group, key=lambda f: (f.bounds.width, f.mention.order)):
        home = next((side for side in sides if all(figure.bounds.meet(f.bounds) for f in side)), None)
        if home is None:
            sides.append([figure])
        else:
            home.append(figure)
    return sides


def are_told_together(sides: Sequence[Sequence[Figure]]) -> bool:
    """True where one article gives values of two sides: it knows both, and they are of different things or times."""
    sources = [frozenset(f.material.source.id for f in side) for side in sides]
    return any(a & b for a, b in combinations(sources, 2))
