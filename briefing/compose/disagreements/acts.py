"""Materials → disputes over when somebody did what is done once: learnt of a thing, founded it, bought it, was arrested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.event_words import MOVED
from briefing.compose.disagreements.frames import sense
from briefing.compose.disagreements.lexicon import classes
from briefing.compose.disagreements.scope import count_shared, names_in, same_name
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.days import Days
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

ACTS = classes(
    {
        "awareness": "know learn discover notice aware see hear spot flag detect",
        "entry": "enter penetrate infiltrate intrude",
        "founding": "found establish incorporate",
        "birth": "bear",
        "purchase": "buy purchase acquire",
        "marriage": "marry",
        "inspection": "inspect",
        "appointment": "appoint hire recruit",
        "disappearance": "disappear vanish",
        "signing": "sign",
        "completion": "complete",
        "dismissal": "sack dismiss fire oust",
        "suspension": "suspend",
        "withdrawal": "withdraw",
        "diagnosis": "diagnose",
    }
)
"""Verb → the act that it tells; acts that have a noun or many tellers are events (`dates`)."""

_PERSONAL = frozenset({"founding", "birth", "disappearance", "diagnosis", "awareness"})
"""Acts of which nobody does two, so that whoever does it is enough to know it by."""
_GETTING_IN = re.compile(r"\b(?:got|broke)\s+in(?:to)?\b[^,;]{0,20}$", re.IGNORECASE)
_FOUNDED = re.compile(r"\b(?:founded|established|incorporated|set\s+up)\b(?:\s+[\w’'&.-]+){0,5}?\s+in\s+$", re.IGNORECASE)
NEAR = 40
"""Characters before the verb within which what was founded is named."""
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_SIGNS = frozenset(
    "pattern defect fault flaw problem trouble risk hazard danger breach leak crack warning error bug failure issue".split()
)
"""Nouns of what somebody ought to have known."""
_BEYOND = frozenset({"before", "after", "until", "since", "till"})
_MOVED = re.compile(MOVED, re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class _Act:
    mention: Mention
    kind: str
    actor: str | None
    names: frozenset[str]
    things: frozenset[str]
    days: Days


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every act that articles, or the parties in one of them, give dates that exclude each other."""
    acts = [a for m in materials for c in m.extraction.clauses for a in (*_acts(m, c), *_foundings(m, c))]
    groups: list[list[_Act]] = []
    for act in acts:
        home = next((g for g in groups if any(_same_act(act, o) for o in g)), None)
        if home is None:
            groups.append([act])
        else:
            home.append(act)
    for group in groups:
        sides: list[list[_Act]] = []
        for act in sorted(group, key=lambda a: (a.days.length, a.mention.order)):
            side = next((s for s in sides if s[0].days.overlaps(act.days)), None)
            if side is None:
                sides.append([act])
            else:
                side.append(act)
        clashing = any(_clash(a, b) for a, b in combinations(group, 2))
        if len(sides) == _PAIR and clashing:
            yield Dispute(_about(group), "date", tuple(tuple(a.mention for a in side) for side in sides))


_PAIR = 2


def _acts(material: Material, clause: Clause) -> Iterable[_Act]:
    """What the clause dates by a phrase that depends on its verb."""
    text = material.source.text
    if clause.negated or _MOVED.search(clause.cut(text)) or clause.status not in {"done", "ongoing"}:
        return
    for time in material.extraction.times:
        days = days_of(time.value) if clause.covers(time) and time.type in {"DATE", "TIME"} else None
        holder = next((p for p in clause.phrases if p.overlaps(time)), None)
        if days is None or holder is None or holder.role in _BEYOND | {"subject", "object"}:
            continue
        verb = _verb(clause, holder)
        kind = ACTS.get(verb) or ("entry" if _GETTING_IN.search(text[clause.start : time.start]) else None)
        if kind is None or (holder.role == "by" and kind != "awareness"):
            continue
        things = frozenset(p.head for p in clause.phrases if p.governor in {verb, "aware"} and not p.overlaps(time))
        if kind == "awareness" and not things & _SIGNS and not _FIRST.search(text[clause.start : time.start]):
            continue
        if kind == "entry" and not _FIRST.search(text[clause.start : time.start]):
            continue
        subject = clause.subject if clause.verb == verb or clause.subject is None else _subject(material, clause, verb)
        names = names_in(material, clause, besides=clause.speaker, things=True)
        yield _Act(Mention(material, clause, time), kind, subject or clause.speaker, names, things, days)


def _foundings(material: Material, clause: Clause) -> Iterable[_Act]:
    """The years of what was founded, which hang from no phrase: “Marl Foods, founded in 1988”."""
    text = material.source.text
    for time in material.extraction.times:
        days = days_of(time.value) if clause.covers(time) and time.type == "DATE" else None
        match = _FOUNDED.search(text[clause.start : time.start])
        if days is None or match is None:
            continue
        near = Span(start=max(clause.start, clause.start + match.start() - NEAR), end=time.start)
        names = frozenset(n.full for n in material.extraction.names if near.covers(n) and n.kind == "organisation")
        if names:
            yield _Act(Mention(material, clause, time), "founding", None, names, frozenset(), days)


def _verb(clause: Clause, holder: Phrase) -> str:
    """The verb that the phrase of the time depends on, be it through its object: “became aware of a pattern in May”."""
    above = next((p for p in clause.phrases if p.head == holder.governor and p.end <= holder.start), None)
    return above.governor if above and holder.governor not in ACTS else holder.governor


def _subject(material: Material, clause: Clause, verb: str) -> str | None:
    phrase = next((p for p in clause.phrases if p.governor == verb and p.role == "subject"), None)
    if phrase is None:
        return None
    return next((n.full for n in material.extraction.names if n.overlaps(phrase)), phrase.text)


def _same_act(one: _Act, other: _Act) -> bool:
    if one.kind != other.kind:
        return False
    actors = bool(one.actor and other.actor and same_name(one.actor, other.actor))
    if one.kind == "founding":
        return actors or (not (one.things and other.things) and count_shared(one.names, other.names) > 0)
    if one.kind in _PERSONAL:
        return actors
    if one.kind == "entry":
        return count_shared(one.names, other.names) > 0
    things = bool({sense(t) for t in one.things} & {sense(t) for t in other.things})
    return things and (actors or count_shared(one.names, other.names) > 0)


def _clash(one: _Act, other: _Act) -> bool:
    return not one.days.overlaps(other.days) and one.mention.source != other.mention.source


def _about(group: Sequence[_Act]) -> str:
    if group[0].kind == "awareness":
        who = min((a.actor for a in group if a.actor), key=len)
        return f"since when {who} knew"
    return "date of the first intrusion" if group[0].kind == "entry" else f"date of the {group[0].kind}"
