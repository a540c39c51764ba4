"""Materials → deadlines that hang on an event and no day: what lapses, binds or follows once or unless it happens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.compose.days import days_of
from briefing.compose.deadline_text import print_named
from briefing.compose.material import count_origins
from briefing.compose.printing import print_span
from briefing.model.source import Span
from briefing.model.statement import Deadline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_IF: Final = r"(?:unless|once|as\s+soon\s+as|only\s+(?:if|when|after|once)|provided(?:\s+that)?|if|until)"
_LAPSES: Final = (
    r"(?:laps(?:e|es)|expir(?:e|es)|terminat(?:e|es)|fall(?:s)?\s+away|collapses|be\s+withdrawn|is\s+withdrawn|become(?:s)?\s+void|"
    r"come(?:s)?\s+to\s+an\s+end)"
)
_BINDS: Final = (
    r"(?:take(?:s)?\s+effect|(?:come|go)(?:es|s)?\s+into\s+(?:force|effect)|enter(?:s)?\s+into\s+force|become(?:s)?\s+(?:law|binding)|kick(?:s)?\s+in|"
    r"fall(?:s)?\s+due|be\s+(?:imposed|lifted|enforced|unfrozen))"
)
_MEASURE: Final = (
    r"(?:accord|agreement|ban|bid|ceasefire|curfew|deal|embargo|freeze|injunction|law|levy|licen[cs]e|mandate|merger|moratorium|offer|order|pact|"
    r"permit|restrictions?|rules?|sanctions|suspension|takeover|tariffs?|tax|treaty|truce|waiver)"
)
_HANGS: Final = re.compile(
    rf"\b{_MEASURE}\b[^.;:]{{0,60}}\b(?:{_LAPSES}|{_BINDS})\b[^.;:]{{0,30}}?,?\s{_IF}\s(?=[^.;:]{{8,}})", re.IGNORECASE
)
"""“The offer lapses if the regulator refers it”, “the law takes effect once the president signs it”."""
_STEPS: Final = (
    r"(?:ban|block|boycott|close|cut|dissolve|expel|go\s+to\s+court|impose|leave|pull\s+out|quit|resign|seize|shut|stop\s+work|strike|sue|suspend|"
    r"vote\s+against|walk\s+out|withdraw)"
)
_THREATENS: Final = re.compile(
    rf"\b(?:will|would|threaten(?:s|ed)?\s+to|vow(?:s|ed)?\s+to|promis(?:es|ed)\s+to)\s+(?:\w+ly\s+|all\s+)?{_STEPS}\b[^.;:]{{0,60}}?,?\sunless\s(?=[^.;:]{{8,}})",
    re.IGNORECASE,
)
_FACES: Final = re.compile(
    r"\b(?:faces?|facing)\s+(?:a\s+|an\s+|the\s+)?(?:[\w-]+\s+){0,2}(?:arrest|bans?|break-?up|closure|default|delisting|eviction|expulsion|fines?|"
    r"penalt(?:y|ies)|prosecution|sanctions|shutdown|suspension|tariffs)\b[^.;:]{0,40}?,?\sunless\s(?=[^.;:]{8,})",
    re.IGNORECASE,
)
"""“The app faces a ban unless its owners sell it.”"""
_UNLESS: Final = re.compile(
    rf"^\W*unless\s[^.;:]{{8,90}},\s[^.;:]{{0,60}}\b(?:will|would)\s+(?:\w+ly\s+|all\s+)?{_STEPS}\b", re.IGNORECASE
)
_FREED: Final = re.compile(
    r"\b(?:must|may|can|cannot|has\s+to|have\s+to|will)\s+(?:not\s+)?(?:be\s+(?:closed|frozen|held|kept|shut|suspended)|remain|stay|reopen|resume|restart)\b"
    r"[^.;:]{0,50}?\s(?:until|unless|only\s+(?:if|when|once))\s(?=[^.;:]*\b(?:ha(?:s|ve)|is|are|agree|agrees|approve|approves|decide|decides|rule|rules|sign|signs)\b)",
    re.IGNORECASE,
)
"""“The plant must stay shut until inspectors have passed it.”"""
_CONDITIONS: Final = (_HANGS, _THREATENS, _FACES, _UNLESS, _FREED)
_JOINT: Final = re.compile(r",\s+(?:as|because|since|while|and|but|so|although|though)\s+", re.IGNORECASE)
_DEAD: Final = frozenset({"done"})
ALIKE: Final = 4
"""So many words in common make one condition of two tellings."""
SHORTEST: Final = 40
LONGEST: Final = 220
"""Code points of a clause that says what hangs on what, and no more."""


@dataclass(frozen=True, eq=False)
class _Telling:
    material: Material
    clause: Clause

    @property
    def terms(self) -> frozenset[str]:
        return frozenset(self.clause.terms)


def find_conditions(materials: Sequence[Material], origin_of: Mapping[str, str]) -> tuple[Deadline, ...]:
    """What lapses, binds or is threatened on a mere condition, in the order of the sources; empty where nothing is.

    `date` is None. What names a day is left to the deadlines with a date, and so is what has happened.
    """
    groups: list[list[_Telling]] = []
    for material in materials:
        for clause in material.extraction.clauses:
            if not _is_conditional(material, clause):
                continue
            telling = _Telling(material, clause)
            home = next((g for g in groups if len(g[0].terms & telling.terms) >= ALIKE), None)
            if home is None:
                groups.append([telling])
            else:
                home.append(telling)
    return tuple(_build(group, origin_of, materials) for group in groups)


def _is_conditional(material: Material, clause: Clause) -> bool:
    text = clause.cut(material.source.text)
    if not SHORTEST <= len(text) <= LONGEST or material.sentences[clause.sentence].kind != "body" or clause.status in _DEAD:
        return False
    if any(clause.covers(time) and days_of(time.value) is not None for time in material.extraction.times):
        return False
    if any(not anaphor.antecedent for anaphor in clause.anaphors if anaphor.start < clause.start + 20):
        return False
    return _find(text) is not None


def _find(text: str) -> re.Match[str] | None:
    return next((found for pattern in _CONDITIONS if (found := pattern.search(text))), None)


def _cut_what(material: Material, clause: Clause) -> Span:
    """The clause without what stands before a joint that leads to the condition: “…, as the platform faces a ban unless …”."""
    text = clause.cut(material.source.text)
    found = _find(text)
    joints = [joint.end() for joint in _JOINT.finditer(text) if found is not None and joint.end() <= found.start()]
    return Span(start=clause.start + (joints[-1] if joints else 0), end=clause.end)


def _build(group: Sequence[_Telling], origin_of: Mapping[str, str], materials: Sequence[Material]) -> Deadline:
    first = min(
        group,
        key=lambda t: (
            t.clause.subject is None,
            t.clause.speaker is not None,
            len(t.clause.cut(t.material.source.text)),
            t.material.source.id,
        ),
    )
    rest = [t for t in group if t is not first]
    citations = [t.material.cite(t.clause) for t in (first, *rest)]
    printed = print_span(first.material, first.clause)
    return Deadline(
        text=printed,
        citations=tuple(citations),
        origins=count_origins(citations, origin_of),
        date=None,
        what=print_named(first.material, _cut_what(first.material, first.clause), materials).rstrip(" .,;:"),
        kind="condition",
        basis="stated",
        superseded_by=None,
    )
