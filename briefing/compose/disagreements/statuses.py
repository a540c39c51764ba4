"""Materials → disputes over how far a matter has come: proposed, announced or in force; resumed or stepped up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.office_words import ASPECT_VERBS, MEASURES_TAKEN, STATUS_VERBS
from briefing.compose.disagreements.scope import days_apart, same_name
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

_LADDER = ("proposed", "announced", "in force", "dropped")
_GERUND = re.compile(r"\b(\w+ed)\s+(?:\w+ly\s+)?\w+ing\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_ASPECTS = frozenset(ASPECT_VERBS.values())
"""What is resumed had stopped and what is stepped up had not, even where it has yet to happen."""
REACH = 90
"""Characters before the verb within which its subject stands."""
_LIGHT = frozenset(
    "sweeping new broad wide dramatic tough tight strict planned proposed further large-scale prior current more many".split()
)


@dataclass(frozen=True, eq=False)
class _Step:
    """One telling of how far somebody has come with a measure."""

    mention: Mention
    status: str
    actor: str
    kind: str
    matter: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every measure of one actor that different origins tell in states that exclude each other."""
    steps = [s for m in materials for c in m.extraction.clauses for s in _steps(m, c)]
    groups: list[list[_Step]] = []
    for step in steps:
        home = next((g for g in groups if any(_same_matter(step, other) for other in g)), None)
        if home is None:
            groups.append([step])
        else:
            home.append(step)
    for group in groups:
        sides = {status: [s for s in group if s.status == status] for status in dict.fromkeys(s.status for s in group)}
        if len(sides) > 1 and any(_clash(a, b) for a, b in combinations(group, 2)):
            yield Dispute(_about(group), "status", tuple(tuple(s.mention for s in side) for side in sides.values()))


def _steps(material: Material, clause: Clause) -> Iterable[_Step]:
    """Objects of a verb of deciding, with the name that stands before the verb."""
    if clause.negated:
        return
    text = material.source.text
    for phrase in clause.phrases:
        kind = MEASURES_TAKEN.get(phrase.head)
        status = (
            STATUS_VERBS.get(phrase.governor)
            or _of_gerund(text[clause.start : phrase.start])
            or ASPECT_VERBS.get(phrase.governor)
        )
        if kind is None or status is None or phrase.role != "object":
            continue
        actor = _actor(material, clause, phrase)
        if actor and (status in _ASPECTS or not _unreal(text[max(clause.start, phrase.start - 45) : phrase.start])):
            yield _Step(Mention(material, clause, phrase), status, actor, kind, _matter(clause, phrase))


def _of_gerund(before: str) -> str | None:
    """The state told by “proposed widening”, where the phrase is the object of the second verb."""
    match = _GERUND.search(before)
    return next((s for v, s in STATUS_VERBS.items() if match and match[1].lower() in {v, f"{v}d", f"{v}ed"}), None)


def _unreal(before: str) -> bool:
    """True behind “may”, “would”, “to” and the like: nothing has been decided yet, nor is it said to have been."""
    return bool(
        re.search(
            r"\b(?:may|might|could|would|should|will|to|not|if|could|can|from)\s+(?:\w+ly\s+)?\w+\s*(?:\w+\s+){0,4}$", before
        )
    )


def _actor(material: Material, clause: Clause, phrase: Phrase) -> str | None:
    """The last name before the verb that governs the phrase; else the subject of the clause."""
    start = max(clause.start, phrase.start - REACH)
    before = [n for n in material.extraction.names if start <= n.start and n.end <= phrase.start and n.kind != "other"]
    return before[-1].full if before else clause.subject


def _matter(clause: Clause, phrase: Phrase) -> frozenset[str]:
    """The words that say what the measure bears on: its modifiers, and the phrases that hang from it."""
    words = set(re.split(r"[\s-]+", phrase.key)) - {phrase.head}
    at = phrase
    for other in clause.phrases:
        hangs = other.governor in {at.head, *at.key.split()} or (other.governor == phrase.governor and other.start - at.end < 6)
        if other.start > at.end and hangs and other.role in {"on", "of", "over", "against", "for", "in", "to"}:
            words |= set(re.split(r"[\s-]+", other.key))
            at = other
    return frozenset(words - _LIGHT)


def _same_matter(one: _Step, other: _Step) -> bool:
    shared = one.matter & other.matter
    return (
        one.kind == other.kind
        and same_name(one.actor, other.actor)
        and len(shared) >= min(2, len(one.matter), len(other.matter))
        and bool(shared)
    )


def _clash(one: _Step, other: _Step) -> bool:
    """True where the articles differ, the states exclude each other, and the later report does not just tell the next step."""
    if one.status == other.status or one.mention.source == other.mention.source:
        return False
    if (one.status in _LADDER) != (other.status in _LADDER):
        return False
    apart = days_apart(one.mention.material, other.mention.material)
    if one.status in _LADDER and apart:
        earlier, later = (one, other) if apart > 0 else (other, one)
        return _LADDER.index(later.status) < _LADDER.index(earlier.status)
    return True


def _about(group: Sequence[_Step]) -> str:
    phrase = min((s.mention.at for s in group), key=lambda p: p.end - p.start)
    step = next(s for s in group if s.mention.at is phrase)
    return f"status of the {phrase.cut(step.mention.material.source.text).lower()}"
