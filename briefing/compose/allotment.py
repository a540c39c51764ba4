"""Facts still to be told → the matter that each goes to, and how well it says where that matter stands now."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from briefing.compose.cues import weigh_plainness
from briefing.compose.days import days_of
from briefing.compose.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.matter_choice import Matter
    from briefing.compose.positions import Wish

MOST_ISSUES = 12
MOST_MATTERS = 2 * MOST_ISSUES
"""Matters looked at: of some nothing is left to tell."""
SHOWN = 4
"""The first facts of stakes and of the outlook, which the memo's body shows, stand there whatever else they tell."""
PLAIN = 2.0
"""What a position weighs at least that stands among the issues though it tells of stakes or of the future too."""
LEAST_TERMS = 4
"""Content words below which a clause says too little to stand for a matter alone."""
ABOUT = 0.3
"""How much a fact must be about a matter, at least, to stand for it alone: what only mentions it tells nothing of it."""
AGENDA = 3
"""Matters of which a clause that tells no more than one of them says nothing: it lists them."""
LISTED = 0.4
"""What is left of the weight of such a list."""
COLOUR = 0.5
"""What is left of the weight of what tells of a mood, and gives neither figure nor day."""
AHEAD = 0.8
"""The same of what is only planned or expected: where a matter stands is first of all what has been done."""
EXACT = 0.15
"""What each figure and day adds to the weight, up to so many."""
MOST_EXACT = 3
OVER = 0.4
"""What is left of the weight of what was due on a day that has passed."""
UNPLACED = 0.7
"""The same where a pronoun is left that nobody could place."""
_MOOD = re.compile(
    r"\b(?:anger|anxiet(?:y|ies)|atmosphere|backdrop|breakthrough|buoy\w*|cautious\w*|closely watched|cloud\w*|concerns?"
    r"|confidence|flashpoints?|frictions?|goodwill|high-stakes|hopes?|loom\w*|mood|nerves|optimis\w*|ominous|overshadow\w*|pessimis\w*"
    r"|rhetoric|rivalry|shadow\w*|simmer\w*|spirits?|tensions?|tone|turning point|uncertaint(?:y|ies)|unease"
    r"|worr(?:y|ies|ied))\b",
    re.IGNORECASE,
)
"""Words for how it feels, which say nothing of what is."""
_UNDONE = frozenset({"planned", "expected", "possible", "conditional"})


def settle(dossier: Dossier, told: Told, matters: Sequence[Matter], prospects: Iterable[Sequence[Fact]]) -> tuple[Matter, ...]:
    """The first of the matters of which any fact tells, as many as there are issues; those of the lexicon in any case.

    The first facts of stakes and of the outlook stand there and tell of none.
    """
    spare = {fact for section in prospects for fact in section[SHOWN:]}
    first = {fact for section in prospects for fact in section} - spare
    facts = [fact for fact in told.left(dossier) if fact not in first]
    able = [m for m in matters if m.name or any(stands_for(dossier, fact, m) for fact in facts)]
    return tuple(able[: MOST_ISSUES + 1])


def keep_for_issues(
    dossier: Dossier,
    matters: Sequence[Matter],
    prospects: Iterable[Sequence[Fact]],
    wishes: Mapping[Fact, Wish],
) -> dict[Fact, Matter]:
    """The facts, with the matter of each, that stakes and outlook leave to the issues, since a fact is told once.

    All that is about a matter of the lexicon; plain positions; and of a matter that nothing else tells, the fact that is
    most about it. The first of each section stay there, if no matter of the lexicon claims them, and what is overtaken is no
    state of play.
    """
    sections = tuple(prospects)
    later = [fact for section in sections for fact in section[SHOWN:] if not is_thin(dossier, fact)]
    spare = [fact for fact in later if not dossier.is_overtaken(dossier.leads[fact])]
    plain = [fact for fact in spare if fact in wishes and wishes[fact].weight >= PLAIN]
    kept = {
        fact: matter
        for matter, facts in share_out(dossier, plain, matters, wishes).items()
        for fact in facts
        if stands_for(dossier, fact, matter)
    }
    shares = share_out(dossier, _left_free(dossier, sections, kept), matters, wishes)
    for matter in matters:
        able = [f for section in sections for f in section if not is_thin(dossier, f)] if matter.name else spare
        about = [fact for fact in able if address(dossier.leads[fact]) in matter.clauses and fact not in kept]
        if matter.name:
            kept |= dict.fromkeys(about, matter)
        elif about and not any(stands_for(dossier, fact, matter) for fact in shares[matter]):
            weights = {fact: (matter.clauses[address(dossier.leads[fact])], i) for i, fact in enumerate(about)}
            kept[max(about, key=lambda fact: weights[fact])] = matter
    return kept


def _left_free(dossier: Dossier, sections: Iterable[Sequence[Fact]], kept: Mapping[Fact, Matter]) -> list[Fact]:
    """The facts that are still to be told once the sections have told theirs."""
    told = Told()
    for fact in (fact for section in sections for fact in section if fact not in kept):
        told.take(dossier, fact)
    return told.left(dossier)


def find_standing(
    dossier: Dossier, told: Told, matters: Sequence[Matter], kept: Mapping[Fact, Matter]
) -> dict[Matter, set[Fact]]:
    """What there is to tell of each matter for which nothing is kept."""
    left = told.left(dossier)
    return {m: {fact for fact in left if stands_for(dossier, fact, m)} for m in matters if m not in kept.values()}


def share_out(
    dossier: Dossier, facts: Iterable[Fact], matters: Sequence[Matter], wishes: Mapping[Fact, Wish]
) -> dict[Matter, list[Fact]]:
    """Each fact that is still to be told, given to the matter that it is most about; of equals, to the rarest.

    A position on several matters at once stands with the weightiest of them.
    """
    shares: dict[Matter, list[Fact]] = {matter: [] for matter in matters}
    order = {matter: i for i, matter in enumerate(matters)}
    for fact in facts:
        at = address(dossier.leads[fact])
        about = [m for m in matters if at in m.clauses]
        wide = [m for m in about if m.clauses[at] >= ABOUT]
        if fact in wishes and len(wide) >= AGENDA:
            shares[wide[0]].append(fact)
        elif about:
            shares[min(about, key=lambda m: (-round(m.clauses[at], 1), len(m.clauses), order[m]))].append(fact)
    return shares


def address(evidence: Evidence) -> tuple[str, int]:
    """Source and index of the clause, or of the first clause of the sentence that a facet is part of."""
    clauses = evidence.material.extraction.clauses
    own = (i for i, clause in enumerate(clauses) if clause.sentence == evidence.clause.sentence)
    if not evidence.facet:
        own = (i for i, clause in enumerate(clauses) if clause == evidence.clause)
    return evidence.material.source.id, next(own)


def weigh_standing(dossier: Dossier, fact: Fact, matter: Matter, breadth: int = 1) -> float:
    """How well the fact says where the matter stands: what is about it, is told by many, lately, and with figures and days.

    `breadth` is the number of matters that the fact is about.
    """
    lead = dossier.leads[fact]
    exact = len(lead.clause.quantities) + len(lead.times)
    fresh = 0.5 + 0.5 * dossier.recency(lead.material.source.published)
    weight = math.sqrt(matter.clauses[address(lead)]) * dossier.weights[fact] * fresh
    weight *= 1 + EXACT * min(exact, MOST_EXACT)
    weight *= COLOUR if _is_mood(lead) else 1.0
    weight *= LISTED if breadth >= AGENDA and not exact else 1.0
    weight *= AHEAD if lead.clause.status in _UNDONE else 1.0
    weight *= OVER if _is_over(dossier, lead) else 1.0
    weight *= UNPLACED if any(not anaphor.antecedent for anaphor in lead.clause.anaphors) else 1.0
    return weight * weigh_plainness(lead, duties=False)


def _is_over(dossier: Dossier, lead: Evidence) -> bool:
    """True for what was to be done by a day that has passed."""
    if dossier.as_of is None:
        return False
    due = [span.last for time in lead.times if time.deadline and (span := days_of(time.value))]
    return bool(due) and all(day < dossier.as_of for day in due)


def count_matters(dossier: Dossier, fact: Fact, matters: Iterable[Matter]) -> int:
    """Of how many of the matters the fact tells, and not only in passing."""
    at = address(dossier.leads[fact])
    return sum(1 for matter in matters if matter.clauses.get(at, 0.0) >= ABOUT)


def stands_for(dossier: Dossier, fact: Fact, matter: Matter) -> bool:
    """True where the fact tells of the matter, and not only in passing or in next to no words."""
    return matter.clauses.get(address(dossier.leads[fact]), 0.0) >= ABOUT and not is_thin(dossier, fact)


def is_colour(dossier: Dossier, fact: Fact) -> bool:
    """True for how it feels and not what anybody did, without figure or day; and for what an event now over was to bring."""
    lead = dossier.leads[fact]
    if dossier.previews and dossier.previews.foretells(lead):
        return True
    return lead.clause.status == "ongoing" and _is_mood(lead)


def _is_mood(lead: Evidence) -> bool:
    return not lead.clause.quantities and not lead.times and bool(_MOOD.search(lead.text))


def is_thin(dossier: Dossier, fact: Fact) -> bool:
    """True for a clause of so few words (“Talks went poorly”) that it says nothing beside another."""
    return len(dossier.leads[fact].clause.terms) < LEAST_TERMS
