"""Dossier → what is at stake and what is expected, each ranked so that the first few tell of different things."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.allotment import SHOWN
from briefing.compose.expectations import find_holder
from briefing.compose.leads import compares, dangles, is_clearer_behind, lean_back
from briefing.compose.onlookers import has_onlooker
from briefing.compose.outlook_cues import weigh_outlook
from briefing.compose.sameness import Gist
from briefing.compose.stake_cues import is_later_count, weigh_stakes
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.told import Told
    from briefing.model.statement import Statement

MOST_STAKES = 32
MOST_OUTLOOK = 26
STALE_STAKES = 0.5
STALE_OUTLOOK = 0.7
"""What age takes from the weight at most: what is at stake lasts longer than what is expected."""
PACE = 3
FASTEST, SLOWEST = 2.0, 7.0
"""News of a story ages by half in a third of the time that its articles span, and in so many days at least and at most."""
OVERTAKEN = 0.25
"""What is left of the weight where another article tells the outcome, where all days have passed, or the value has moved."""
REVISED = 0.5
"""The same where whoever expects it expects something else in a later article."""
BEFORE = 0.5
"""What is left of the weight of what was expected before an event that has been held since."""
AGREED = 0.25
"""What each further origin adds to the weight of what is at stake or expected."""
OUTDATED = 0.5
"""What is left of the weight of a count that a later article raises or lowers."""
SAMENESS = 0.8
"""Share that a fact loses of its weight at most where one that stands before it shares all its words."""
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


SECOND = 0.5
"""What is left of the weight in the section in which a fact tells less than in the other."""
LED = 0.8
"""The same of what is printed with the sentence before it."""
UNCLEAR = 0.6
"""What is left of it where a word points at what a reader of the line alone cannot know."""
_CALENDAR = frozenset("century day decade end half month quarter start time week weekend year".split())
_UNNAMED = re.compile(
    r"^(?:Nobody|The (?:other|same)|Without (?:it|them|that))\b|\bputs? (?:the|that) (?:amount|figure|number|sum|total)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Prospects:
    """The facts that tell what is at stake, and those that tell what is expected, the plainest of each first."""

    stakes: tuple[Fact, ...]
    outlook: tuple[Fact, ...]
    leads: Mapping[Fact, Evidence]
    """The clause that tells it."""
    led: Mapping[Fact, Evidence]
    """The same with the sentence before it, where a reader cannot tell without that of what it speaks."""
    joined: Mapping[Fact, tuple[Evidence, ...]]
    """What other articles tell of the same expectation."""

    def plain(self, dossier: Dossier) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
        """Both lists without what no clause of its own can tell, which no other section prints."""
        stakes, outlook = (tuple(f for f in section if f in dossier.leads) for section in (self.stakes, self.outlook))
        return stakes, outlook

    def state(self, dossier: Dossier, fact: Fact) -> Statement:
        """The fact as these sections print it."""
        if fact not in self.led and fact not in self.joined:
            return dossier.state(fact)
        behind = (*fact.evidence, *fact.echoes, *self.joined.get(fact, ()))
        return dossier.state_evidence(self.led.get(fact, self.leads[fact]), behind, fact.echoes)


def find_prospects(dossier: Dossier, told: Told, actors: Actors, elsewhere: Collection[Fact] = ()) -> Prospects:
    """Who stands to lose or gain, and what is expected; either is empty where no article tells.

    A fact that tells plainly of both stands in both, and first where it tells more. The newest stand first, and what is
    overtaken last.
    """
    stakes: dict[Fact, float] = {}
    outlook: dict[Fact, float] = {}
    leads: dict[Fact, Evidence] = {}
    led: dict[Fact, Evidence] = {}
    for fact, lead in _list_candidates(dossier, told, elsewhere):
        at_stake, expected = weigh_stakes(lead, dossier.as_of, plainly=False), weigh_outlook(lead, dossier.as_of)
        first = at_stake >= expected + _claim(lead, expected)
        before = lean_back(lead) if fact not in dossier.leads or _is_unclear(lead) else None
        clear = LED if before else UNCLEAR if _is_unclear(lead) else 1.0
        support = clear * (1 + AGREED * (len(fact.origins) - 1))
        if at_stake >= LEAST_STAKES:
            stakes[fact] = at_stake * support * _weigh_age(dossier, fact, lead, STALE_STAKES) * (1.0 if first else SECOND)
        if expected >= LEAST_OUTLOOK:
            outlook[fact] = expected * support * _weigh_age(dossier, fact, lead, STALE_OUTLOOK) * (SECOND if first else 1.0)
            if dossier.previews and lead.material.source.id in dossier.previews.events:
                outlook[fact] *= BEFORE
        leads[fact] = lead
        if before:
            led[fact] = before
    for fact in [f for f in stakes if any(is_later_count(leads[other], leads[f]) for other in stakes)]:
        stakes[fact] *= OUTDATED
    for fact in _find_revised(leads, outlook, actors):
        outlook[fact] *= REVISED
    joined = _join(dossier, leads, outlook, actors)
    for other in {other for others in joined.values() for other in others}.difference(stakes):
        told.take(dossier, other)
    ranked = [_rank(leads, led, stakes, MOST_STAKES), _rank(leads, led, outlook, MOST_OUTLOOK)]
    led.update(_lean_behind(leads, led, ranked))
    return Prospects(
        stakes=_leave_covered(leads, led, ranked[0]),
        outlook=_put_behind(leads, _leave_covered(leads, led, ranked[1])),
        leads=leads,
        led=led,
        joined={
            fact: tuple(e for other in others for e in (leads[other], *other.evidence, *other.echoes))
            for fact, others in joined.items()
        },
    )


def _put_behind(leads: Mapping[Fact, Evidence], ranked: Sequence[Fact]) -> tuple[Fact, ...]:
    """The same order, but for what compares (“Lund was less sure”): it stands behind the sentence before, if told."""
    order = list(ranked)
    for fact in ranked:
        lead = leads[fact]
        before = next(
            (
                other
                for other in order[order.index(fact) :]
                if leads[other].material is lead.material and leads[other].clause.sentence == lead.clause.sentence - 1
            ),
            None,
        )
        if before is not None and compares(lead):
            order.remove(fact)
            order.insert(order.index(before) + 1, fact)
    return tuple(order)


def _list_candidates(dossier: Dossier, told: Told, elsewhere: Collection[Fact]) -> Iterator[tuple[Fact, Evidence]]:
    """What is still to be told, with the clause that tells it; also what needs the sentence before it to be understood."""
    for fact in told.left(dossier):
        lead = dossier.leads[fact]
        if fact not in elsewhere and not (dossier.previews and dossier.previews.foretells(lead)):
            yield fact, lead
    for fact in dossier.facts:
        if fact not in dossier.leads:
            leaning = next((e for e in fact.evidence if lean_back(e) and not dossier.is_overtaken(e)), None)
            if leaning and not (dossier.previews and dossier.previews.foretells(leaning)):
                yield fact, leaning


def _lean_behind(
    leads: Mapping[Fact, Evidence], led: Collection[Fact], ranked: Sequence[Sequence[Fact]]
) -> dict[Fact, Evidence]:
    """What stands behind the first few of each list and is clearer with the sentence before it, with that sentence."""
    first = {fact for section in ranked for fact in section[:SHOWN]}
    behind = [fact for section in ranked for fact in section[SHOWN:] if fact not in first and fact not in led]
    return {fact: before for fact in behind if is_clearer_behind(leads[fact]) and (before := lean_back(leads[fact]))}


def _is_unclear(lead: Evidence) -> bool:
    return dangles(lead) or _UNNAMED.search(lead.text) is not None


def _weigh_age(dossier: Dossier, fact: Fact, lead: Evidence, stale: float) -> float:
    """1 for what the newest articles tell, less by up to `stale` for age, and little for what has been overtaken."""
    known = [m.source.published for m in dossier.materials if m.source.published]
    told = [e.material.source.published for e in fact.evidence if e.material.source.published]
    if not told or dossier.as_of is None:
        return 1.0
    half = min(max((max(known) - min(known)).days / PACE, FASTEST), SLOWEST) if stale is STALE_OUTLOOK else SLOWEST
    fresh = 1 - stale * (1 - float(0.5 ** ((dossier.as_of - max(told)).days / half)))
    return fresh * (OVERTAKEN if dossier.is_overtaken(lead) else 1.0)


def _find_revised(leads: Mapping[Fact, Evidence], outlook: Iterable[Fact], actors: Actors) -> list[Fact]:
    """What somebody expects who expects something in a later article too."""
    held = [(find_holder(leads[f], actors), leads[f].material.source.published, f) for f in outlook]
    latest: dict[str, datetime.date] = {}
    for who, day, _ in held:
        if who and day:
            latest[who] = max(day, latest.get(who, day))
    return [fact for who, day, fact in held if who and day and day < latest[who]]


def _join(
    dossier: Dossier, leads: Mapping[Fact, Evidence], outlook: dict[Fact, float], actors: Actors
) -> dict[Fact, list[Fact]]:
    """The expectations that stand for others, with those; the others are taken out of `outlook`.

    Two are one where they look to the same time, speak of one thing and give no different figures, and are nobody's or one
    holder's; that of a named holder, and of more origins, stands for both.
    """
    holders = {fact: find_holder(leads[fact], actors) for fact in outlook}
    order = sorted(outlook, key=lambda fact: (holders[fact] is None, -len(fact.origins), -outlook[fact]))
    joined: dict[Fact, list[Fact]] = {}
    for i, fact in enumerate(order):
        for other in order[i + 1 :]:
            held = holders[other] is None or holders[other] == holders[fact]
            if fact in outlook and other in outlook and held and _expect_one_thing(dossier, leads[fact], leads[other]):
                joined.setdefault(fact, []).append(other)
                outlook[fact] = max(outlook[fact], outlook.pop(other))
    return joined


def _expect_one_thing(dossier: Dossier, one: Evidence, other: Evidence) -> bool:
    """True where both look to the same year, month or day ahead, and are about the same thing in it."""
    if one.material is other.material or one.clause.status == "done" or other.clause.status == "done":
        return False
    ahead = [
        {t.value for t in e.times if t.value and dossier.as_of and t.value > dossier.as_of.isoformat()} for e in (one, other)
    ]
    figures = [{(q.value, q.unit) for q in e.clause.quantities} for e in (one, other)]
    heads = [{stem(p.head) for p in e.clause.phrases if p.head not in _CALENDAR} - e.naming for e in (one, other)]
    return bool(ahead[0] & ahead[1] and heads[0] & heads[1]) and not (figures[0] and figures[1] and figures[0] != figures[1])


def _claim(lead: Evidence, expected: float) -> float:
    """By how much what is at stake must weigh more than what is `expected`."""
    if expected >= LEAST_OUTLOOK and has_onlooker(lead):
        return WATCHED
    return FORECAST if expected >= PLAIN else 0.0


def _rank(leads: Mapping[Fact, Evidence], led: Collection[Fact], weights: Mapping[Fact, float], most: int) -> list[Fact]:
    """At most `most` facts, heaviest first, each weighed less for what it shares with one before it.

    So that the first few tell of different things (maximal marginal relevance; Carbonell and Goldstein 1998). What takes two
    sentences stands behind the first few, which the memo's body shows.
    """
    ranked: list[Fact] = []
    left = dict(weights)
    gists = {fact: Gist.of(leads[fact]) for fact in left}
    shared = dict.fromkeys(left, 0.0)
    while left and len(ranked) < most:
        able = [fact for fact in left if fact not in led] if len(ranked) < SHOWN else []
        best = max(able or left, key=lambda fact: left[fact] * (1 - SAMENESS * shared[fact]))
        ranked.append(best)
        shared = {fact: max(shared[fact], gists[fact].share(gists[best])) for fact in left}
        left = {fact: weight for fact, weight in left.items() if fact is not best and shared[fact] < ONE_MATTER}
    return ranked


def _leave_covered(leads: Mapping[Fact, Evidence], led: Mapping[Fact, Evidence], ranked: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts without what one article alone tells in the sentence that stands before another of them."""
    before = [(led[fact].material, led[fact].clause) for fact in ranked if fact in led]
    covered = {
        fact
        for fact in ranked[SHOWN:]
        if fact not in led and len(fact.origins) == 1
        for material, clause in before
        if material is leads[fact].material and clause.covers(leads[fact].clause)
    }
    return tuple(fact for fact in ranked if fact not in covered)
