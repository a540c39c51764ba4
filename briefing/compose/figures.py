"""A fact's figures → the clauses of other articles that give the same figures: corroboration that wording hides."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.compose.clashes import contradict
from briefing.compose.stemming import stem, stems
from briefing.compose.thesaurus import SENSES, STATES, fields_of, share_fields
from briefing.compose.values import bounds_of
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Evidence
    from briefing.model.extraction import Clause, Phrase, Quantity

LARGE = 1000
DOZEN = 12
FEWEST = 3
"""A count from `LARGE` on is seldom shared by chance; a smaller one says something together with what is counted, the more the
larger it is; one up to a `DOZEN` nothing without that, and one below `FEWEST` nothing at all."""
SPANS = frozenset({"hour", "day", "week", "month", "year"})
"""Units of a length of time, which is telling from two on: “ten days' notice”."""
ASIDE = 6
"""Words between two commas up to which they are said in passing."""
_FRACTION = re.compile(r"\b(?:half|halves|thirds?|quarters?)\b", re.IGNORECASE)
ROUND = 10
"""Multiples of this are shared by chance, unless something else is shared too."""
KIN = 0.7
"""What a field in common counts, beside a word: “war” and “conflict”."""
WHO = fields_of(
    """people patient customer household company job student child woman farmer lawmaker prisoner hostage soldier doctor
    teacher shareholder"""
)
"""Whom figures count, or where they live and work: one report has 4,800 people, another as many posts."""
_COUNTING = stems(
    """percent per cent year month week day hour monday tuesday wednesday thursday friday saturday sunday last next million
    billion thousand rise fall lose win time more less first second one two three four five six seven eight nine ten eleven
    twelve o'clock am pm a.m. p.m. noon midday midnight morning afternoon evening night today tomorrow yesterday"""
)


@dataclass
class Figures:
    """The clauses that give a telling figure, by what the figure counts."""

    _by_kind: defaultdict[str, list[tuple[Evidence, Quantity]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, evidence: Iterable[Evidence]) -> Figures:
        """The figures of `evidence`, in its order."""
        figures = cls()
        for each in evidence:
            for quantity in each.clause.quantities:
                if is_telling(quantity):
                    figures._by_kind[_kind(quantity)].append((each, quantity))
        return figures

    def find_echoes(self, lead: Evidence, others: Sequence[Evidence]) -> list[Evidence]:
        """The clauses of other sources that give a figure of `lead`, and speak of the same thing; empty where none does.

        `others` tell the same fact as `lead`: a clause that gives the figure speaks of the same thing where it shares words or
        further figures with those of them that give it, the fewer the odder the figure is. An odd share that both tell as
        demanded is one demand. What rounds the figure is compared last, with all that give it exactly.
        """
        echoes: list[Evidence] = []
        for quantity in main_figures(lead):
            beside = _is_beside(lead.clause, quantity)
            telling = [e for e in (lead, *others) if any(_is_same(quantity, q) for q in e.clause.quantities)]
            same = [
                (e, q)
                for e, q in self._by_kind[_kind(quantity)]
                if e.material is not lead.material
                and _is_same(quantity, q)
                and (not beside or _gives_more(lead, quantity, e))
                and not is_epithet(e.clause, q)
            ]
            for exact in (True, False):
                found = [e for e, q in same if (q.value == quantity.value) == exact and e not in echoes]
                found = [e for e in found if not contradict(lead, e) and not tell_apart(e, lead) and not is_ahead(e, lead)]
                fewest = _count_needed(quantity) if exact else 2
                found = [e for e in found if _is_one_demand(quantity, lead, e) or _count_shared(quantity, telling, e) >= fewest]
                telling += found
                echoes += found
        return echoes


def _gives_more(lead: Evidence, quantity: Quantity, other: Evidence) -> bool:
    """True where `other` gives a further figure of `lead` beside `quantity`."""
    return any(_is_same(q, r) for q in main_figures(lead) if q is not quantity for r in other.clause.quantities)


def _kind(quantity: Quantity) -> str:
    return quantity.unit if quantity.unit == "percent" or quantity.unit in SPANS else ""


def is_telling(quantity: Quantity) -> bool:
    """True for a share, a length of time from two on, and a count that two clauses seldom share by chance."""
    if quantity.unit in SPANS:
        return quantity.value >= 2
    return quantity.unit == "percent" or quantity.value >= (FEWEST if quantity.unit else DOZEN + 1)


def _count_needed(quantity: Quantity) -> int:
    """How many words two clauses with the figure share, what is counted included, if they speak of the same thing."""
    if quantity.unit in SPANS:
        return 2
    if quantity.unit == "percent" or quantity.value >= LARGE:
        return 1 if is_odd(quantity) else 2
    return 2 if quantity.value > DOZEN else 4


def _is_same(one: Quantity, other: Quantity) -> bool:
    """True for one value of one unit; of two shares also where the wording of one leaves room for the other."""
    if _kind(one) != _kind(other) or (one.value != other.value and one.unit != "percent"):
        return False
    if not is_telling(other) or not _count_alike(one, other):
        return False
    if one.value == other.value:
        return True
    here, there = bounds_of(one), bounds_of(other)
    return one.unit == "percent" and _is_rough(one, other) and here.meet(there) and math.isfinite(here.width + there.width)


def _count_alike(one: Quantity, other: Quantity) -> bool:
    """True where both may count the same: in one unit or in two of one field, or an odd figure in whatever words."""
    states = [fields_of(q.measure) & STATES for q in (one, other)]
    if all(states) and not states[0] & states[1]:
        return False
    if one.unit == other.unit or not one.unit or not other.unit or is_odd(one):
        return True
    units = [fields_of(q.unit) for q in (one, other)]
    return bool(units[0] & units[1]) or all(unit & WHO for unit in units)


def is_odd(quantity: Quantity) -> bool:
    """True for a share that is no multiple of `ROUND`, a large count of two figures that are not 0 (420,000), and 45.9.

    A simple fraction (“a third”) is round, whatever its value.
    """
    if quantity.unit == "percent":
        return quantity.value % ROUND != 0 and not _FRACTION.search(quantity.text)
    if quantity.unit not in SPANS and quantity.value > DOZEN and quantity.value % 1:
        return True
    return quantity.value >= LARGE and len(f"{quantity.value:.0f}".rstrip("0")) > 1


def _is_one_demand(quantity: Quantity, one: Evidence, other: Evidence) -> bool:
    return quantity.unit == "percent" and is_odd(quantity) and one.clause.status == other.clause.status == "demanded"


def _count_shared(quantity: Quantity, telling: Sequence[Evidence], other: Evidence) -> float:
    """How many words and further figures `other` shares with those that tell; of their names no more than one counts.

    Whom both count is one word, be they “patients” or “people”.
    """
    names = {name for e in telling for name in e.naming}
    figures = [q for e in telling for q in e.clause.quantities if is_telling(q)]
    further = len({q.value for q in other.clause.quantities if any(_is_same(q, r) for r in figures)}) - 1
    same = [q for q in other.clause.quantities if _is_same(quantity, q)]
    counted = bool(fields_of(quantity.unit) & WHO) and any(fields_of(q.unit) & WHO for q in same)
    here, there = content_of(telling), content_of([other])
    if counted:
        here, there = ({w for w in words if SENSES.get(w) not in WHO} for words in (here, there))
    return len(here & there) + KIN * share_fields(here, there) + counted + bool(names & other.naming) + max(further, 0)


def _is_rough(one: Quantity, other: Quantity) -> bool:
    """True where one is told in words that round (“nearly seven in eight”)."""
    return any(bounds_of(q).width > 1 for q in (one, other))


def content_of(evidence: Iterable[Evidence]) -> set[str]:
    """The words of the clauses that say what they are about, no name and no figure among them."""
    beside = ((e, e.naming | spelt(e)) for e in evidence)
    return {term for e, left_out in beside for term in e.terms if term[0].isalpha() and term not in left_out} - _COUNTING


def spelt(evidence: Evidence) -> frozenset[str]:
    """The stems of the words in which the clause spells its figures."""
    return frozenset(word for q in evidence.clause.quantities for word in stems(q.text.lower()) if word != stem(q.unit))


def tells_no_more(other: Evidence, one: Evidence) -> bool:
    """True where `one` gives every main figure of `other`, which may have none."""
    return all(any(_is_same(q, r) for r in one.clause.quantities) for q in main_figures(other))


def is_ahead(other: Evidence, lead: Evidence) -> bool:
    """True where `other` only expects what `lead` tells as going on, or is part of a sentence that expects what it has done."""
    status = lead.clause.status
    around = (c.status for c in other.material.extraction.clauses if other.facet and c.covers(other.clause))
    told = {"ongoing": {other.clause.status}, "done": set(around)}.get(status, set())
    return bool(told & {"planned", "expected"})


def tell_apart(one: Evidence, other: Evidence) -> bool:
    """True where both have main figures of one unit, and none of the one may be one of the other."""
    met: dict[str, bool] = {}
    for a in main_figures(one):
        for b in main_figures(other):
            unit = a.unit or b.unit
            if _is_comparable(a, b) and unit not in SPANS:
                met[unit] = met.get(unit, False) or bounds_of(a).meet(bounds_of(b))
    return not all(met.values())


def _is_comparable(one: Quantity, other: Quantity) -> bool:
    """True where both count the same, as far as is told: the unit of one may be missing where the measures tell it."""
    if one.unit and other.unit:
        return one.unit == other.unit
    return bool(set(one.measure.split()) & set(other.measure.split())) or one.unit == other.unit


def main_figures(evidence: Evidence) -> list[Quantity]:
    """The telling figures of the clause; none of its subordinate clauses', and none that is said in passing."""
    clause, below = evidence.clause, evidence.subordinate
    return [
        q
        for q in clause.quantities
        if is_telling(q)
        and not any(part.covers(q) for part in (*below, *(clause.passing if clause.verb else ())))
        and not _is_aside(evidence, q)
        and not is_epithet(clause, q)
    ]


def is_epithet(clause: Clause, quantity: Quantity) -> bool:
    """True for a figure that names a thing which the clause speaks of in passing: “under the 40 per cent rule”."""
    named = (p for p in clause.phrases if p.start < quantity.end < p.end)
    return any(p.role not in {"subject", "object"} and " of " not in p.text for p in named)


def _is_beside(clause: Clause, quantity: Quantity) -> bool:
    """True for a figure that tells of how many, or how dear a thing is, where the clause tells something else of it.

    “850 of 4,800 posts”, “a halt to work on a £2bn terminal”, “endangers a £90m loan”.
    """
    heads = {p.head for p in clause.phrases}
    numbers = {word for q in clause.quantities for word in q.text.lower().split()}
    counted = [p for p in clause.phrases if quantity.end < p.start <= quantity.end + 1]
    return any(
        (p.role == "of" and p.governor in numbers)
        or (p.role not in {"subject", "object", "of"} and p.governor in heads)
        or ((p.governor != clause.verb or p.role == "object") and quantity.unit != "percent" and _is_worth(p, quantity))
        for p in counted
    )


def _is_worth(phrase: Phrase, quantity: Quantity) -> bool:
    """True where the figure is the price or size of what `phrase` names, and counts nothing: “a £90m loan”."""
    first, *more = phrase.text.lower().split()
    return bool(more and first in CURRENCIES) or (quantity.unit in CURRENCIES and phrase.head != quantity.unit)


def _is_aside(evidence: Evidence, quantity: Quantity) -> bool:
    """True for a figure in a few words between two commas (“the fund, £4m in debt, …”): what the clause mentions, not tells."""
    text = evidence.text
    at = quantity.start - evidence.clause.start
    before, after = text.rfind(", ", 0, at), text.find(",", at + len(quantity.text))
    between = text[before:after].lower().split()
    return 0 <= before < after and len(between) <= ASIDE and stem(evidence.clause.verb or "") not in map(stem, between)
