"""Materials → disputes over who decided a thing that one body decides: the court or the minister, the board or the owner."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.lexicon import classes
from briefing.compose.disagreements.nearby import words_around
from briefing.compose.disagreements.scope import days_apart, same_name
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

_DECISIONS = {
    stem(verb): kind
    for verb, kind in classes(
        {
            "who appointed them": "appoint name install nominate hire recruit",
            "who dismissed them": "dismiss sack fire remove oust suspend",
            "who ordered it": "order decree impose command",
            "who closed it": "close shut shutter",
            "who called it off": "cancel scrap abandon",
        }
    ).items()
}
"""Stem of a verb → how a dispute over who did it is called; what several bodies must approve is left out."""
_BODIES = classes(
    {
        "court": "court judge tribunal bench jury magistrate justice",
        "executive": "government minister ministry cabinet president premier chancellor secretary department administration",
        "legislature": "parliament assembly senate congress legislature lawmaker legislator",
        "local council": "council councillor mayor",
        "regulator": "regulator watchdog inspectorate ombudsman commission",
        "police": "police prosecutor",
        "company": "company board owner shareholder director management bank firm manager",
        "union": "union federation guild",
        "monarch": "king queen monarch governor-general",
        "army": "army military junta",
        "church": "church synod bishop pope",
    }
)
"""Noun → the power that it belongs to; two nouns of one power may mean one decision."""
WINDOW = 45
"""Days between two reports beyond which they may be of two decisions."""
_ALIKE = 3
"""Words in common around two decisions on what one noun calls, from which they are taken to be one."""
_SUFFERING = frozenset({"subject", "object", "appos", "attr"})
_DONE = frozenset({"done", "ongoing"})


@dataclass(frozen=True, eq=False)
class _Decision:
    """That a body decided something on somebody or something."""

    mention: Mention
    kind: str
    power: str
    matter: str
    """The full name of whom or what it was decided on, or the noun."""
    around: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every decision that articles tell of bodies of two powers; none where one article tells it of both."""
    told = [d for m in materials for clause in m.extraction.clauses for d in _read(m, clause)]
    left = list(told)
    for one, other in combinations(told, 2):
        if one not in left or other not in left or one.power == other.power or not _are_of_one(one, other):
            continue
        alike = [d for d in left if _are_of_one(d, one) or _are_of_one(d, other) or d in (one, other)]
        sides = [[d for d in alike if d.power == power] for power in (one.power, other.power)]
        left = [d for d in left if d not in alike]
        sources = [{d.mention.source for d in side} for side in sides]
        if not sources[0] & sources[1] and sum(map(len, sides)) == len(alike):
            yield Dispute(one.kind, "name", tuple(tuple(d.mention for d in side) for side in sides))


def _read(material: Material, clause: Clause) -> Iterator[_Decision]:
    """What the clause tells as decided by a body of a known power."""
    for agent in clause.phrases:
        kind, power = _DECISIONS.get(stem(agent.governor)), _BODIES.get(agent.head)
        if kind is None or power is None or agent.role not in {"subject", "by"}:
            continue
        part = min((f for f in material.extraction.facets if f.covers(agent)), key=lambda f: len(f.terms), default=clause)
        matter = _matter(material, clause, agent)
        if matter and not part.negated and (agent.role == "by" or part.status in _DONE):
            yield _Decision(Mention(material, clause, agent), kind, power, matter, words_around(material, clause))


def _matter(material: Material, clause: Clause, agent: Phrase) -> str:
    """Whom or what it was decided on: the verb's object, or of a passive what stands before it; empty where none is."""
    own = [p for p in clause.phrases if p.governor == agent.governor and p.role == "object"]
    if agent.role == "by":
        own = own or [p for p in clause.phrases if p.end < agent.start and p.role in _SUFFERING][-1:]
    for phrase in own[:1]:
        holders = [phrase, *(p for p in clause.phrases if phrase.role == "appos" and p.head == phrase.governor)]
        named = (n.full for p in holders for n in material.extraction.names if n.overlaps(p) and n.kind != "place")
        return next(named, phrase.head if phrase.text.islower() else "")
    return ""


def _are_of_one(one: _Decision, other: _Decision) -> bool:
    """True where two articles tell one decision on what one name calls, or one noun with the words around it."""
    here, there = one.mention.material, other.mention.material
    apart = days_apart(here, there)
    if one.kind != other.kind or here is there or apart is None or abs(apart) > WINDOW:
        return False
    if one.matter[0].isupper() and other.matter[0].isupper():
        return same_name(one.matter, other.matter)
    return one.matter == other.matter and len(one.around & other.around) >= _ALIKE
