"""Materials → disputes over when a thing last happened: never before, in some year, the year before, or often of late."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.disagreements.recurrence_words import FORMS, PERIODS, SAME, SILENT
from briefing.compose.disagreements.scope import days_apart, words_of
from briefing.compose.disagreements.senses import SENSES
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.disagreements.surroundings import Surroundings, value_of
from briefing.compose.stemming import stem, stems
from briefing.compose.thesaurus import fields_of
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_STEMS = {line: stems(line) for line in SAME}
_IN_YEARS = {
    "year": 1.0,
    "season": 1.0,
    "winter": 1.0,
    "summer": 1.0,
    "decade": 10.0,
    "generation": 25.0,
    "month": 1 / 12,
    "week": 1 / 52,
    "day": 1 / 365,
}
ROUGH = 0.15
"""Share by which so many years may be off, besides one."""
WINDOW, LONG = 7, 45
"""Days between two reports beyond which it may have happened again, the second for what happens once in years."""
RARE = 5.0
"""Years."""
LIKENESS = 0.3
"""How much the surroundings must have in common besides the event."""


@dataclass(frozen=True, eq=False)
class _Recurrence:
    mention: Mention
    form: str
    since: float | None
    """Years before the report in which it last happened; None for never, or where it is told in sessions."""
    event: frozenset[str]
    """Fields and stems of the words for what happens."""

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.mention.source


def find(materials: Sequence[Material], taken: AbstractSet[tuple[str, int]]) -> Iterable[Dispute]:
    """One dispute for every event that two articles tell to have last happened at two times, or never."""
    near = Surroundings(materials)
    told = [r for m in materials for c in m.extraction.clauses for r in _read(m, c)]
    pairs = [(a, b) for a, b in combinations(told, 2) if _are_one(a, b, near) and _exclude(a, b)]
    done: set[int] = set()
    for one, other in pairs:
        clauses = {(r.source, r.mention.clause.start) for r in (one, other)}
        if {id(one), id(other)} & done or clauses <= set(taken) or _is_rivalled(one, other, told):
            continue
        sides = [
            [
                own,
                *(
                    r
                    for r in told
                    if r.source not in {one.source, other.source} and _agrees(r, own) and _are_one(r, left, near)
                ),
            ]
            for own, left in ((one, other), (other, one))
        ]
        done |= {id(r) for side in sides for r in side}
        if not {r.source for r in sides[0]} & {r.source for r in sides[1]}:
            yield Dispute("when it last happened", "framing", tuple(tuple(r.mention for r in side) for side in sides))


def _read(material: Material, clause: Clause) -> Iterable[_Recurrence]:
    words = clause.cut(material.source.text)
    for form, match in _matches(words):
        groups = {k: v for k, v in match.groupdict().items() if v}
        since = _since(form, groups, material)
        if form == "ago" and (since is None or since < 1):
            continue  # “a figure given ten days ago” is no last time
        event = _event(material, clause, match, groups)
        if event:
            at = Span(start=clause.start + match.start(), end=clause.start + match.end())
            yield _Recurrence(Mention(material, clause, at), form, since, event)
        return


def _matches(words: str) -> Iterable[tuple[str, re.Match[str]]]:
    """The first match of each form."""
    for form, patterns in FORMS.items():
        if match := next((m for p in patterns if (m := p.search(words))), None):
            yield form, match


def _since(form: str, groups: dict[str, str], material: Material) -> float | None:
    """How many years ago it last happened; None where that is never, or not in years."""
    published = material.source.published
    if "year" in groups:
        return published.year - float(groups["year"]) if published else None
    unit = groups.get("unit", "year" if groups.get("n") else "").lower().removesuffix("s")
    if form == "streak" or unit not in _IN_YEARS or groups.get("n", "several").lower() == "several":
        return None
    count = 1.0 if groups["n"].lower() == "a" else value_of(groups["n"])
    return count * _IN_YEARS[unit]


def _event(material: Material, clause: Clause, match: re.Match[str], groups: dict[str, str]) -> frozenset[str]:
    """The fields and stems of what the words call first; where they call it a time, of the words before, or behind “that”."""
    words = match.string
    what = [w for w in _plain(groups.get("what", "")) if w not in PERIODS]
    if what:
        around = words[match.end() : match.end() + AHEAD]
    else:
        opening = match.start() < OPENING or words[match.end() :].lstrip().startswith("that")
        before = "" if opening else words[max(0, match.start() - BACK) : match.start()]
        around = before + (words[match.end() : match.end() + BACK] if opening or match[0].lower().startswith("never") else "")
    told = [*what, *_plain(match[0]), *_plain(around)]
    named = {w for n in material.extraction.names if clause.covers(n) for w in words_of(n.text)}
    return frozenset(f for w in told if w not in named | SILENT for f in _fields(w))


def _plain(words: str) -> list[str]:
    """The words in lower case, without the short ones, a plural in its singular."""
    return [w for w in re.findall(r"[a-z]+", words.lower()) if len(w) > MIN]


AHEAD, BACK, OPENING = 40, 75, 12
"""Characters behind and before the words that tell the event, and within which a clause opens."""
MIN = 2
"""Letters of a word that says nothing."""


def _fields(word: str) -> frozenset[str]:
    root = stem(word)
    same = {line.split()[0] for line in SAME if root in _STEMS[line]}
    return frozenset({*same, SENSES.get(word, root), root, *fields_of(word)})


def _are_one(one: _Recurrence, other: _Recurrence, near: Surroundings) -> bool:
    """True where both tell it of one kind of event, in articles about one thing."""
    apart = days_apart(one.mention.material, other.mention.material)
    if one.source == other.source or apart is None or abs(apart) > _window(one, other) or not one.event & other.event:
        return False
    if _places(one, other, near) and _places(other, one, near):
        return False
    return near.likeness(one.mention, other.mention) >= LIKENESS


def _places(one: _Recurrence, other: _Recurrence, near: Surroundings) -> frozenset[str]:
    """The names in the clause of the one that the other's article does not have, those of people left out."""
    people = {w for n in one.mention.material.extraction.names if n.kind == "person" for w in n.text.split()}
    return near.own(one.mention, other.mention) - people


def _window(one: _Recurrence, other: _Recurrence) -> int:
    """Days between two reports in which it has hardly happened again."""
    return WINDOW if min(r.since or 0.0 for r in (one, other)) < RARE else LONG


def _exclude(one: _Recurrence, other: _Recurrence) -> bool:
    """True where the two cannot both be true."""
    forms = {one.form, other.form}
    if "never" in forms:
        return forms != {"never"}
    if one.since is not None and other.since is not None and not forms & {"streak"}:
        if forms <= {"count", "ago"}:
            return False
        if "count" in forms:
            counted, other_ = (one, other) if one.form == "count" else (other, one)
            return (other_.since or 0.0) > (counted.since or 0.0) + 1
        return not _agree(one.since, other.since)
    return "streak" in forms and bool(forms & {"gap", "year"})


def _agree(one: float, other: float) -> bool:
    return abs(one - other) <= 1 + ROUGH * max(one, other)


def _agrees(one: _Recurrence, other: _Recurrence) -> bool:
    if one.since is None or other.since is None:
        return one.form == other.form and one.since is other.since
    return _agree(one.since, other.since)


def _is_rivalled(one: _Recurrence, other: _Recurrence, told: Sequence[_Recurrence]) -> bool:
    """True where either article tells of another time that goes with the other's event, or tells what the other tells."""
    event = one.event & other.event
    for kept, left in ((one, other), (other, one)):
        rest = [r for r in told if r.source == left.source and r is not left and r.event & event]
        if any(_agrees(r, kept) for r in rest):
            return True
    return False
