"""Dossier → the sections of plain statements: bottom line, stakes, outlook, context. No fact is told twice."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.leads import dangles
from briefing.compose.onlookers import has_onlooker
from briefing.compose.outlook_cues import weigh_outlook
from briefing.compose.sameness import share
from briefing.compose.similarity import words
from briefing.compose.stake_cues import is_later_count, weigh_stakes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.told import Told
    from briefing.model.statement import Statement

MOST_STAKES = 24
MOST_OUTLOOK = 24

MOST_CONTEXT = 8
MOST_SHARED = 6
LEAST_TERMS = 5
"""Content words below which a clause (“both sides struck a softer tone”) tells nothing that led anywhere."""
NEWS = 4
"""News ages this much faster than facts: a week old, it counts for a sixteenth."""
FRESH = 3
"""Days before the cut-off within which an event is the news itself."""
STALE_STAKES = 0.5
STALE_OUTLOOK = 0.6
"""What age takes from the weight at most: what is at stake lasts longer than what is expected."""
AGREED = 0.25
"""What each further origin adds to the weight of what is at stake or expected."""
OUTDATED = 0.5
"""What is left of the weight of a count that a later article raises or lowers."""
SAMENESS = 1.0
"""What a fact loses of its weight at most where one that stands before it shares all its words."""
ONE_MATTER = 0.75
"""Share of words from which on it stands there already, and is left to the other sections."""
PLAIN = 1.5
FORECAST = 0.3
"""What is at stake must weigh more than a plain forecast by this to count as no forecast."""
WATCHED = 1.2
"""The same where somebody expects it who only looks on."""
LEAST_STAKES = 0.9
LEAST_OUTLOOK = 1.1
"""One plain cue: what has less tells of stakes or of the future only in passing."""


def find_bottom_line(dossier: Dossier) -> tuple[Fact, ...]:
    """At most three facts: what has happened or will, why it matters, what comes next.

    They sum up the sections, which tell them again in their place; the context alone leaves them out.
    """
    chosen: list[Fact] = []
    for weigh in (_weigh_news, _weigh_why, _weigh_next):
        able = [fact for fact in dossier.ranking if fact not in chosen and not dangles(dossier.leads[fact])]
        best = _best(dossier, able, weigh)
        if best is not None:
            chosen.append(best)
    return tuple(chosen)


class Prospects(NamedTuple):
    """The facts that tell what is at stake, and those that tell what is expected, the plainest of each first."""

    stakes: tuple[Fact, ...]
    outlook: tuple[Fact, ...]


def find_prospects(dossier: Dossier, told: Told) -> Prospects:
    """Who stands to lose or gain, and what is expected; either is empty where no article tells.

    A fact that tells of both goes where it tells more.
    """
    stakes: dict[Fact, float] = {}
    outlook: dict[Fact, float] = {}
    for fact in told.left(dossier):
        lead = dossier.leads[fact]
        if dossier.previews and dossier.previews.foretells(lead):
            continue
        at_stake, expected = weigh_stakes(lead, dossier.as_of), weigh_outlook(lead, dossier.as_of)
        first = at_stake >= expected + _claim(lead, expected)
        section, cue, least, stale = (
            (stakes, at_stake, LEAST_STAKES, STALE_STAKES) if first else (outlook, expected, LEAST_OUTLOOK, STALE_OUTLOOK)
        )
        if cue >= least:
            fresh = 1 - stale * (1 - dossier.recency(lead.material.source.published))
            section[fact] = cue * (1 + AGREED * (len(fact.origins) - 1)) * fresh
    for fact in stakes:
        if any(is_later_count(dossier.leads[other], dossier.leads[fact]) for other in stakes):
            stakes[fact] *= OUTDATED
    return Prospects(
        stakes=tuple(_rank(dossier, stakes, MOST_STAKES)),
        outlook=tuple(_rank(dossier, outlook, MOST_OUTLOOK)),
    )


def _claim(lead: Evidence, expected: float) -> float:
    """By how much what is at stake must weigh more than what is `expected`."""
    if expected >= LEAST_OUTLOOK and has_onlooker(lead):
        return WATCHED
    return FORECAST if expected >= PLAIN else 0.0


def _rank(dossier: Dossier, weights: Mapping[Fact, float], most: int) -> list[Fact]:
    """At most `most` facts, heaviest first, each weighed less for what it shares with one before it.

    So that the first few tell of different things (maximal marginal relevance; Carbonell and Goldstein 1998).
    """
    ranked: list[Fact] = []
    left = dict(weights)
    while left and len(ranked) < most:
        shared = {f: max((share(dossier.leads[f], dossier.leads[r]) for r in ranked), default=0.0) for f in left}
        left = {fact: weight for fact, weight in left.items() if shared[fact] < ONE_MATTER}
        if not left:
            break
        best = max(left, key=lambda fact: left[fact] - SAMENESS * shared[fact])
        ranked.append(best)
        del left[best]
    return ranked


def find_context(dossier: Dossier, told: Told, bottom_line: Sequence[Fact]) -> tuple[Statement, ...]:
    """What led here, in order of time: dated events up to the cut-off, and what several origins tell and no section has told.

    What has no date of its own stands at the day of the article that tells it. Empty where there is nothing of either sort.
    """
    for fact in bottom_line:
        told.take(dossier, fact)
    left = [fact for fact in told.left(dossier) if not dangles(dossier.leads[fact])]
    telling = [fact for fact in left if len(dossier.leads[fact].clause.terms) >= LEAST_TERMS]
    shared = [fact for fact in telling if len(fact.origins) > 1][:MOST_SHARED]
    dated = [fact for fact in left if _happened(dossier, fact) and fact not in shared][: MOST_CONTEXT - len(shared)]
    chosen = sorted(shared + dated, key=lambda fact: (_day_told(dossier, fact), -dossier.weights[fact]))
    return tuple(told.take(dossier, fact) for fact in chosen)


def _day_told(dossier: Dossier, fact: Fact) -> str:
    """The date, as ISO text, at which the fact stands in time: its own, or that of the article that tells it."""
    published = dossier.leads[fact].material.source.published
    return _happened(dossier, fact) or (published.isoformat() if published else "")


def _best(dossier: Dossier, facts: Iterable[Fact], weigh: Callable[[Dossier, Fact], float]) -> Fact | None:
    scored = [(weigh(dossier, fact), -i, fact) for i, fact in enumerate(facts)]
    best = max(scored, key=lambda s: s[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _weigh_news(dossier: Dossier, fact: Fact) -> float:
    """What happened or will: what the latest articles lead with and put in their headlines, and the others speak of too."""
    lead = max(dossier.recency(e.material.source.published) ** NEWS / (1 + _place(e)) for e in fact.evidence)
    done = max(_eventful(dossier, e) for e in fact.evidence)
    headed = max(_headed(dossier, e) for e in fact.evidence)
    return done * (0.1 + lead) * (0.1 + headed) * dossier.centrality[fact] * math.sqrt(len(fact.origins))


def _eventful(dossier: Dossier, evidence: Evidence) -> float:
    """More for what is told as done, and most for what was done on a day close to the cut-off: an event, and no mood."""
    if evidence.clause.status != "done":
        return 0.6
    days = [day for value in evidence.days if (day := _day(value))]
    return 1.3 if any(dossier.as_of and abs((dossier.as_of - day).days) <= FRESH for day in days) else 0.9


def _headed(dossier: Dossier, evidence: Evidence) -> float:
    """Greatest share (0 to 1) of the words of a headline that the clause holds, a late article's headline counting more."""
    held = set(words(evidence.text))
    return max((recency**NEWS * len(title & held) / len(title) for title, recency in dossier.headlines), default=0.0)


def _weigh_why(dossier: Dossier, fact: Fact) -> float:
    """Why it matters: the plainest stakes, weighed by origins and by how central they are; failing that, what weighs most."""
    plain = weigh_stakes(dossier.leads[fact], dossier.as_of)
    if plain < LEAST_OUTLOOK:
        return dossier.weights[fact] / 1000
    fresh = 1 - STALE_STAKES * (1 - dossier.recency(dossier.leads[fact].material.source.published))
    return (plain + 0.5 * len(fact.origins)) * (0.3 + dossier.centrality[fact]) * fresh


def _weigh_next(dossier: Dossier, fact: Fact) -> float:
    """What comes next: something that must happen or lapses after the cut-off, the nearest first; failing that, the outlook."""
    days = _days_ahead(dossier, fact)
    if days is not None:
        return 100.0 + len(fact.origins) - min(days, 90) / 30
    plain = weigh_outlook(dossier.leads[fact], dossier.as_of)
    return plain + 0.5 * len(fact.origins) if plain >= LEAST_OUTLOOK else 0.0


def _place(evidence: Evidence) -> int:
    """How many body sentences stand before it in its article."""
    before = evidence.material.sentences[: evidence.clause.sentence]
    return sum(1 for s in before if s.kind == "body")


def _values(fact: Fact, *, deadlines: bool = False) -> Iterable[str]:
    for evidence in fact.evidence:
        for time in evidence.material.extraction.times:
            if (
                evidence.clause.covers(time)
                and time.value
                and time.type in {"DATE", "TIME"}
                and (time.deadline or not deadlines)
            ):
                yield time.value


def _days_ahead(dossier: Dossier, fact: Fact) -> int | None:
    """Days from the cut-off to the first deadline that the fact tells of; None where it tells of none to come."""
    if dossier.as_of is None:
        return None
    days = [day for value in _values(fact, deadlines=True) if (day := _day(value)) and day >= dossier.as_of]
    return min((day - dossier.as_of).days for day in days) if days else None


def _happened(dossier: Dossier, fact: Fact) -> str | None:
    """The date, as ISO text, of what the fact tells as past; None where it is not past or not dated."""
    if dossier.as_of is None or not any(e.clause.status in {"done", "ongoing"} for e in fact.evidence):
        return None
    past = [value[:10] for value in _values(fact) if value[:4].isdigit() and value[:10] <= dossier.as_of.isoformat()]
    return min(past, default=None)


def _day(value: str) -> datetime.date | None:
    """The day that a TIMEX3 value names; None where it names a longer time."""
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        return None
