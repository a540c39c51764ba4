"""Facts still to be told → the matter that each goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.aboutness import weigh_about
from briefing.compose.material import Evidence
from briefing.compose.matter_choice import is_form
from briefing.compose.standing import AGENDA, address, is_thin
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.matter_choice import Matter
    from briefing.compose.positions import Wish
    from briefing.compose.told import Told

MOST_ISSUES = 12
MOST_MATTERS = 2 * MOST_ISSUES
"""Matters looked at: of some nothing is left to tell."""
SHOWN = 4
"""The first facts of stakes and of the outlook, which the memo's body shows, stand there whatever else they tell."""
ABOUT = 0.5
"""How much a fact must be about a matter, at least, to stand for it: what only mentions it tells nothing of it."""
ABOUT_SHARED, MANY, PLAIN = 0.15, 3, 2.0
"""The same of what so many origins tell, and of a position of that weight that several tell: they must stand somewhere."""
ABOUT_NEWS = 0.3
"""The same of what the bottom line tells, and of what stands behind the rest."""
RETOLD = 0.8
"""What it counts that another article tells the fact as one about the matter."""
FORM = 0.75
"""The same of a matter that is a mere form (“bill”): what is in the bill is about that first."""
FARTHEST = 3
"""Clauses back to which “it” is followed."""
_POINTING = frozenset({"it", "that", "this", "them", "they"})


def settle(dossier: Dossier, told: Told, matters: Sequence[Matter], prospects: Iterable[Sequence[Fact]]) -> tuple[Matter, ...]:
    """The first of the matters of which any fact tells, as many as there are issues; those of the lexicon in any case.

    The first facts of stakes and of the outlook stand there and tell of none.
    """
    spare = {fact for section in prospects for fact in section[SHOWN:]}
    first = {fact for section in prospects for fact in section} - spare
    facts = [fact for fact in told.left(dossier) if fact not in first]
    able = [m for m in matters if m.name or any(stands_for(dossier, fact, m) for fact in facts)]
    return tuple(able)


def claim(dossier: Dossier, matters: Sequence[Matter], prospects: Iterable[Sequence[Fact]]) -> dict[Fact, Matter]:
    """What stakes and outlook leave to the matters of the lexicon: all that is about one of them, with that matter."""
    named = [matter for matter in matters if matter.name]
    facts = [fact for section in prospects for fact in section if not is_thin(dossier, fact)]
    return {fact: m for m in reversed(named) for fact in facts if address(dossier.leads[fact]) in m.clauses}


def find_central(dossier: Dossier, prospects: Iterable[Sequence[Fact]], matters: Sequence[Matter]) -> set[Fact]:
    """The first facts of stakes and outlook that tell what the story turns on: of a matter, and told by every origin."""
    every = set(dossier.origin_of.values())
    first = (fact for section in prospects for fact in section[:SHOWN] if len(every) >= MANY and fact.origins == every)
    return {fact for fact in first if any(stands_for(dossier, fact, matter) for matter in matters)}


def find_standing(
    dossier: Dossier, told: Told, matters: Sequence[Matter], kept: Mapping[Fact, Matter]
) -> dict[Matter, set[Fact]]:
    """What there is to tell of each matter for which nothing is kept."""
    left = told.left(dossier)
    free = [matter for matter in matters if matter not in kept.values()]
    return {m: {f for f in left if tell_about(dossier, f, m) >= ABOUT_NEWS and not is_thin(dossier, f)} for m in free}


def share_out(
    dossier: Dossier,
    facts: Iterable[Fact],
    matters: Sequence[Matter],
    wishes: Mapping[Fact, Wish],
    news: Container[Fact] = (),
) -> dict[Matter, list[Fact]]:
    """Each fact given to the matter that it is most about, if it is about any; of equals, to the rarest.

    A position on several matters at once stands with the weightiest of them, one that says “it” with what the sentence before
    is about.
    """
    shares: dict[Matter, list[Fact]] = {matter: [] for matter in matters}
    order = {matter: i for i, matter in enumerate(matters)}
    for fact in facts:
        wish = wishes.get(fact)
        shared = len(fact.origins) >= MANY or (wish and wish.weight >= PLAIN and len(fact.origins) > 1)
        least = ABOUT_SHARED if shared else ABOUT_NEWS if fact in news else ABOUT
        about = {m: weight for m in matters if (weight := tell_about(dossier, fact, m, wish)) >= least}
        if wish and not about:
            about = _follow(wish.lead, matters) or _find_named_in_part(wish.lead, matters)
        if wish and len(about) >= AGENDA:
            shares[max(about, key=lambda m: (round(about[m], 1), -order[m]))].append(fact)
        elif about:
            shares[min(about, key=lambda m: (-round(about[m], 1), len(m.clauses), order[m]))].append(fact)
    return shares


def tell_about(dossier: Dossier, fact: Fact, matter: Matter, wish: Wish | None = None) -> float:
    """How much (0 to 1) the fact is about the matter: as it is printed, or a little less as another article tells it."""
    lead = wish.lead if wish else dossier.leads[fact]
    others = (e for e in fact.evidence if e is not lead and not e.facet)
    own = weigh_about(matter, lead, address(lead))
    told = (
        max((RETOLD * weigh_about(matter, e, address(e)) for e in others), default=0.0)
        if own or wish or len(fact.origins) >= MANY
        else 0.0
    )
    return max(own, told) * (FORM if is_form(matter) else 1.0)


def _find_named_in_part(lead: Evidence, matters: Sequence[Matter]) -> dict[Matter, float]:
    """The matters that the clause mentions, with half of their words (“school buses” for “electric buses”)."""
    found: dict[Matter, float] = {}
    for matter in matters:
        words = {stem(word) for word in matter.key}
        if words and address(lead) in matter.clauses and 2 * len(words & lead.words) >= len(words):
            found[matter] = matter.clauses[address(lead)]
    return found


def _follow(lead: Evidence, matters: Sequence[Matter]) -> dict[Matter, float]:
    """The matter that the sentences before are about, where the clause says “it” and nothing tells what; else empty."""
    material, at = lead.material, lead.clause
    clauses = material.extraction.clauses
    place = next((i for i, clause in enumerate(clauses) if clause.start == at.start), 0)
    for before in reversed(clauses[max(place - FARTHEST, 0) : place]):
        here = lead if at is lead.clause else Evidence(material, at)
        open_ended = any(not a.antecedent and a.text.lower() in _POINTING for a in here.clause.anaphors)
        if not open_ended or "\n" in material.source.text[before.end : at.start]:
            return {}
        told = Evidence(material, before)
        about = {m: weight for m in matters if (weight := weigh_about(m, told, address(told))) >= ABOUT}
        if about:
            best = max(about, key=lambda m: about[m])
            return {best: ABOUT}
        at = before
    return {}


def count_matters(dossier: Dossier, fact: Fact, matters: Iterable[Matter]) -> int:
    """Of how many of the matters the fact tells, and not only in passing."""
    return sum(1 for matter in matters if tell_about(dossier, fact, matter) >= ABOUT)


def stands_for(dossier: Dossier, fact: Fact, matter: Matter) -> bool:
    """True where the fact tells of the matter, and not only in passing or in next to no words."""
    return tell_about(dossier, fact, matter) >= ABOUT and not is_thin(dossier, fact)
