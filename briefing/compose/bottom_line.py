"""Dossier → the bottom line: what has happened or will, why it matters, what comes next."""

from __future__ import annotations

import dataclasses
import datetime
import math
import re
from typing import TYPE_CHECKING

from briefing.compose.chronicle import CEREMONIES, is_central
from briefing.compose.cue_words import HARM
from briefing.compose.days import day_of
from briefing.compose.dossier import tells_main_clause
from briefing.compose.leads import dangles
from briefing.compose.outlook_cues import weigh_outlook
from briefing.compose.prospects import LEAST_OUTLOOK, ONE_MATTER
from briefing.compose.sameness import Gist
from briefing.compose.similarity import words
from briefing.compose.stake_cues import weigh_stakes
from briefing.compose.stemming import stem
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence

NEWS = 3
"""News ages this much faster than facts: a week old, it counts for an eighth."""
FRESH = 3
"""Days before the cut-off within which an event is the news itself."""
OLD = 45
"""Days before the cut-off beyond which an event is not the news."""
TELLING = 6
"""Content words below which a clause says too little to be the news."""
EVENT = 0.8
"""What is left of the weight of why it matters where it is an event of a certain day."""
UNNAMED = 0.6
"""What is left of it where the subject is “the app”, which a reader who begins here cannot know, or comes late."""
_BARE = re.compile(r"(?:There|What)\s|The [a-z]+ (?:can|could|faces?|had|has|have|is|are|may|might|must|was|were|will|would)\b")
RESULT = 2.6
"""Weight, as of something plainly at stake, of what the newest articles tell to have come to nothing."""
_RESULT = re.compile(
    r"\b(?:no|without an?|without any) (?:[\w-]+ )?"
    r"(?:accord|agreement|breakthrough|deal|decision|ruling|settlement|treaty|truce|verdict)\b"
    r"(?! (?:is|if|unless|will|would|can|could))",
    re.IGNORECASE,
)
"""“no full accord was reached”, which a reader of three lines must not miss."""
FORESEEN = 0.7
"""The same where it tells more of what somebody expects."""
_RATE = re.compile(r"\b(?:an?|each|every|per)\s(?:[a-z-]+\s)?(hour|day|week|month|year)\b", re.IGNORECASE)
_LOSS = re.compile(r"\b(?:cost(?:s|ing)?|damages?|los(?:e|es|ing|s|ses|t)|forgo(?:es|ne)?)\b", re.IGNORECASE)
PLAIN = 2.0
"""Weight from which on something is plainly at stake."""
SUPPOSED = 0.9
"""What is left of what would be lost, beside what is."""
DWARFED = 0.6
"""The same where what somebody else loses is many times as much."""
MANY = 5
STALE = 0.5
"""What age takes from the weight of why it matters, at most."""
UNCLEAR = 1.0
"""What a pronoun that nothing resolves takes from what comes next, and a day that is told only in passing."""
PARTIAL = 0.7
"""The same where the clause is only the end of its sentence."""
SCENE = 0.3
"""What is left of the news of which only its own reporter speaks: features open with a scene."""
TOLL = 0.6
"""What is left of the news that tells of harm and of no day: that is why it matters."""
STATE = 0.6
"""What is left of the news that only says how something stands."""
_STATES = frozenset("be remain stand stay".split())
_REMAINS = re.compile(r"\bremains? (?:in|at|on|the|an?|under|\w+ed)\b", re.IGNORECASE)
CEREMONY = 0.25
"""What is left of the news where somebody of rank only looked on, presided or found words."""
_ASIDE = re.compile(
    r"(?:,| [–—-]|—)\s*"
    r"(?:(?:an?|the|one|moves?|steps?|something) (?:[^,;–—]*? )?(?:that|which|who|\w+ed|known|seen)\b|wh(?:ich|o|ose|om|ere)\b)"
    r"(?:[^,;–—]|(?<=\d),(?=\d))*$",
    re.IGNORECASE,
)
"""“…, a river that floods every spring”: the end of a sentence that explains a word of it."""
_POINTING = re.compile(r"(?:it|them|they)\b(?! be\b)", re.IGNORECASE)


def find_bottom_line(dossier: Dossier) -> tuple[Fact, ...]:
    """At most three facts: what has happened or will, why it matters, what comes next.

    They sum up the sections, which tell them again in their place; the context alone leaves them out.
    """
    chosen: dict[Callable[[Dossier, Fact], float], Fact] = {}
    # What comes next is a date that stands as it is; why it matters can be told of many things, and tells of another.
    for weigh in (_weigh_news, _weigh_next, _weigh_why):
        told = [Gist.of(dossier.leads[fact]) for fact in chosen.values()]
        able = [
            fact
            for fact in dossier.ranking
            if fact not in chosen.values()
            and not dangles(dossier.leads[fact])
            and all(Gist.of(dossier.leads[fact]).share(other) < ONE_MATTER for other in told)
        ]
        best = _best(dossier, able, weigh)
        if best is not None:
            chosen[weigh] = best
    return tuple(chosen[weigh] for weigh in (_weigh_news, _weigh_why, _weigh_next) if weigh in chosen)


def _best(dossier: Dossier, facts: Iterable[Fact], weigh: Callable[[Dossier, Fact], float]) -> Fact | None:
    scored = [(weigh(dossier, fact), -i, fact) for i, fact in enumerate(facts)]
    best = max(scored, key=lambda s: s[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _weigh_news(dossier: Dossier, fact: Fact) -> float:
    """What happened or will: what the latest articles lead with and put in their headlines, and the others speak of too."""
    printed = dossier.leads[fact]
    telling = [e for e in fact.evidence if e is printed or tells_main_clause(printed, e)]
    lead = max(dossier.recency(e.material.source.published) ** NEWS / (1 + _place(e)) for e in telling or [printed])
    own = [e for e in fact.evidence if e.material is printed.material]
    done = max(_eventful(dossier, e) for e in own or [printed])
    headed = max(_headed(dossier, e) for e in fact.evidence)
    done *= 1.0 if is_central(dossier, fact) else SCENE
    toll = not printed.days and HARM & set(printed.clause.terms) and weigh_stakes(printed, dossier.as_of) >= PLAIN
    done *= TOLL if toll else 1.0
    done *= PARTIAL if dossier.leads[fact].text[0].islower() else 1.0
    return done * (0.01 + lead) * (0.1 + headed) * dossier.centrality[fact] * math.sqrt(len(fact.origins))


def _eventful(dossier: Dossier, evidence: Evidence) -> float:
    """More for what is told as done, and most for what was done on a day close to the cut-off: an event, and no mood.

    Next to nothing for what was done months ago.
    """
    thin = 1.0 if len(set(evidence.clause.terms) - evidence.naming) >= TELLING else 0.7
    thin *= CEREMONY if evidence.clause.verb in CEREMONIES else 1.0
    thin *= STATE if evidence.clause.verb in _STATES or _REMAINS.search(evidence.text) else 1.0
    if dossier.is_overtaken(evidence):
        return 0.1
    days = [day for value in evidence.days if (day := day_of(value))]
    if dossier.as_of and days and all((dossier.as_of - day).days > OLD for day in days):
        return 0.1
    if evidence.clause.status != "done":
        return thin * (0.6 if evidence.clause.status in {"ongoing", "planned"} else 0.3)
    return thin * (1.3 if any(dossier.as_of and abs((dossier.as_of - day).days) <= FRESH for day in days) else 0.9)


def _headed(dossier: Dossier, evidence: Evidence) -> float:
    """Greatest share (0 to 1) of the words of a headline that the clause holds, a late article's headline counting more."""
    held = set(words(evidence.text))
    return max((recency * len(title & held) / len(title) for title, recency in dossier.headlines), default=0.0)


def _weigh_why(dossier: Dossier, fact: Fact) -> float:
    """Why it matters: the plainest stakes, weighed by origins and by how central they are; failing that, what weighs most.

    What is at stake says so better than an event of a certain day.
    """
    lead = dossier.leads[fact]
    plain = weigh_stakes(_without_aside(lead), dossier.as_of) * (EVENT if _is_past_event(dossier, lead) else 1.0)
    if _RESULT.search(lead.text) and lead.material.source.published == dossier.latest and is_central(dossier, fact):
        return (RESULT + 0.5 * len(fact.origins)) * (0.3 + dossier.centrality[fact])
    if plain < LEAST_OUTLOOK:
        return dossier.weights[fact] / 1000
    fresh = 1 - STALE * (1 - dossier.recency(dossier.leads[fact].material.source.published))
    bare = UNNAMED if _BARE.match(lead.text) or any(a.start == lead.printed.start for a in lead.clause.anaphors) else 1.0
    foreseen = FORESEEN if round(weigh_outlook(lead, dossier.as_of), 1) >= round(plain, 1) else 1.0
    dwarfed = DWARFED if _is_dwarfed(dossier, lead) else 1.0
    supposed = SUPPOSED if lead.clause.status in {"possible", "expected"} else 1.0
    return (plain + 0.5 * len(fact.origins)) * (0.3 + dossier.centrality[fact]) * fresh * bare * foreseen * dwarfed * supposed


def _is_dwarfed(dossier: Dossier, lead: Evidence) -> bool:
    """True where somebody else loses many times as much of the same money in the same time (“40 million a day”)."""
    own = _find_rates(lead)
    others = (other for other in dossier.leads.values() if own and weigh_stakes(other, dossier.as_of) >= PLAIN)
    return any(own.get(unit, value) * MANY <= value for other in others for unit, value in _find_rates(other).items())


def _find_rates(evidence: Evidence) -> dict[tuple[str, str], float]:
    """The greatest sum that the clause tells to be lost in a length of time, by money and time; empty where there is none."""
    rate = _RATE.search(evidence.text) if _LOSS.search(evidence.text) else None
    sums = sorted(q.value for q in evidence.clause.quantities if q.unit in CURRENCIES)
    units = {q.unit for q in evidence.clause.quantities if q.unit in CURRENCIES and q.value == sums[-1]}
    return {(unit, rate[1].lower()): sums[-1] for unit in units} if rate else {}


def _without_aside(evidence: Evidence) -> Evidence:
    """The clause without an end that only explains a word of it: what a drug does is not what is at stake in a trade talk."""
    clause, text = evidence.clause, evidence.text
    aside = _ASIDE.search(text)
    if aside is None:
        return evidence
    main, end = ({stem(word) for word in words(part)} for part in (text[: aside.start()], aside.group()))
    shorter = clause.model_copy(
        update={
            "end": clause.start + aside.start(),
            "terms": tuple(term for term in clause.terms if stem(term) in main or stem(term) not in end),
            "quantities": tuple(q for q in clause.quantities if q.end <= clause.start + aside.start()),
        }
    )
    return dataclasses.replace(evidence, clause=shorter)


def _is_past_event(dossier: Dossier, lead: Evidence) -> bool:
    """True for what was done on a day that is no longer the news."""
    days = [day for value in lead.days if (day := day_of(value))]
    return lead.clause.status == "done" and any(dossier.as_of and (dossier.as_of - day).days > FRESH for day in days)


def _weigh_next(dossier: Dossier, fact: Fact) -> float:
    """What comes next: something that must happen or lapses after the cut-off, the nearest first; failing that, the outlook."""
    days = _days_ahead(dossier, fact)
    if days is not None:
        unclear = UNCLEAR * (_count_unclear(dossier.leads[fact]) + _is_in_passing(dossier.leads[fact]))
        return 100.0 + len(fact.origins) + dossier.centrality[fact] - min(days, 90) / 30 - unclear
    plain = weigh_outlook(dossier.leads[fact], dossier.as_of)
    return plain + 0.5 * len(fact.origins) if plain >= LEAST_OUTLOOK else 0.0


def _is_in_passing(evidence: Evidence) -> bool:
    """True where the deadlines stand in a clause that only explains a word (“Growers, who have until May, …”)."""
    due = [time for time in evidence.times if time.deadline]
    asides = [part for part in evidence.subordinate if part.omitted]
    return bool(due) and all(any(part.covers(time) for part in asides) for time in due)


def _count_unclear(evidence: Evidence) -> int:
    """How many pronouns of the clause point at something that nothing names; none in “let it be known”."""
    text = evidence.material.source.text
    return sum(1 for a in evidence.clause.anaphors if not a.antecedent and _POINTING.match(text, a.start))


def _place(evidence: Evidence) -> int:
    """How many body sentences stand before it in its article."""
    before = evidence.material.sentences[: evidence.clause.sentence]
    return sum(1 for s in before if s.kind == "body")


def _days_ahead(dossier: Dossier, fact: Fact) -> int | None:
    """Days from the cut-off to the first deadline that the fact tells of; None where it tells of none to come.

    What was to happen on the very day of the cut-off may have happened, unless an article of that day tells it.
    """
    if dossier.as_of is None:
        return None
    fresh = any(e.material.source.published == dossier.as_of for e in fact.evidence)
    first = dossier.as_of if fresh else dossier.as_of + datetime.timedelta(days=1)
    told = (time for e in fact.evidence for time in e.times if time.start not in dossier.void[e.material.source.id])
    days = [day for time in told if time.deadline and (day := day_of(time.value)) and day >= first]
    return min((day - dossier.as_of).days for day in days) if days else None
