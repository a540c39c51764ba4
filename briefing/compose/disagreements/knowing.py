"""Materials → disputes over when somebody was told: “we warned them in April”, “they heard nothing before November”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.frames import verb_at
from briefing.compose.disagreements.scope import days_apart, names_in, same_name
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, TimeExpression

_BODIES = frozenset(
    """administration agency authority bank board bureau cabinet commission committee company council court department
    directorate executive government inspectorate institute ministry office parliament party regulator service union""".split()
)
"""Last words of names that take an article."""
_INFORMING = frozenset(
    """tell inform alert notify warn brief show send deliver hand give report submit present pass forward supply provide receive
    get hear learn know see read write arrive reach raise flag disclose reveal
    email approach contact communicate""".split()
)
"""Verbs by which something comes to be known to somebody."""
_TELLING = frozenset("tell inform alert notify warn brief e-mail email approach contact".split())
"""Verbs whose object is whoever is told."""
_NOTHING = re.compile(
    r"\b(?:nothing|nobody|no\s+one|none|never|not|n[o’']t|without|no\s+(?!later|longer|doubt|more|less)\w+)\b",
    re.IGNORECASE,
)
_NOT_EARLIER = re.compile(
    r"\b(?:not|never)\s+(?:(?:a|one|an)\s+(?:single\s+)?(?:day|hour|minute|moment|week)\s+)?(?:before|earlier|sooner)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:first|earliest|initial)\s+(?:\w+\s+)?(?:report|warning|letter|notice|message|alert|complaint|word|copy|heard|learn\w*|told|"
    r"informed|notified|alerted|warned|shown|saw|knew|briefed|received|contacted|approached)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|before|prior\s+to)\s+(?:the\s+|that\s+|late\s+|early\s+)?$", re.IGNORECASE)
_MINISTER = re.compile(r"\b(?:minister|secretary)\b", re.IGNORECASE)
_INFORMATION = frozenset(
    """information figure finding result reading data sample report memo memorandum letter document file note paper warning
    study test analysis e-mail email message dossier record evidence""".split()
)
"""What is handed on: whoever tells of it twice seldom calls it by one word."""
_LIGHT = frozenset("day month year week time copy company board summary number part spokesman spokeswoman".split())
LONGEST = 31
"""Days of the vaguest date that is compared."""
WINDOW = 30
"""Days between two reports beyond which they may speak of two affairs."""
REACH = 2
"""Sentences within which one party answers the other."""


@dataclass(frozen=True, eq=False)
class _Telling:
    mention: Mention
    days: Days
    late: bool
    """True where nothing is said to have been known before."""
    parties: frozenset[str]
    """Whoever is told of as telling or being told, by name or as the clause calls it."""
    matter: frozenset[str]
    """Heads of what was told."""

    @property
    def material(self) -> Material:
        """Where it is told."""
        return self.mention.material


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every party said to have been told before the day from which it says it knew."""
    told = [t for m in materials for c in m.extraction.clauses for t in _read(m, c)]
    rest = list(told)
    for late in (t for t in told if t.late):
        early = [t for t in rest if not t.late and _contradict(late, t)]
        if not early or late not in rest:
            continue
        agreed = [t for t in rest if t.late and t.days.overlaps(late.days) and any(_contradict(t, e) for e in early)]
        rest = [t for t in rest if t not in early and t not in agreed]
        who = _name(late, early)
        about = f"when {'the ' if who.split()[-1].lower() in _BODIES else ''}{who} was told"
        yield Dispute(about, "date", (tuple(t.mention for t in early), tuple(t.mention for t in agreed)))


def _read(material: Material, clause: Clause) -> Iterable[_Telling]:
    text = material.source.text
    words = clause.cut(text)
    if clause.status not in {"done", "ongoing"}:
        return
    for time in material.extraction.times:
        days = days_of(time.value) if clause.covers(time) and time.type in {"DATE", "TIME"} else None
        if days is None or days.length > LONGEST or verb_at(clause, time) not in _INFORMING:
            continue
        before = text[clause.start : time.start]
        until = _UNTIL.search(before) is not None
        late = (until and _NOTHING.search(before) is not None) or (
            not until and (_FIRST.search(before) is not None or _NOT_EARLIER.search(text[time.end : clause.end]) is not None)
        )
        if late or not (until or _NOTHING.search(words)):
            yield _Telling(Mention(material, clause, time), days, late, _parties(material, clause), _matter(clause, time))


def _parties(material: Material, clause: Clause) -> frozenset[str]:
    """The names and pronouns' antecedents of the clause, its speaker, and the subject and objects that are no names."""
    said = {name for name in (clause.subject, clause.speaker) if name}
    meant = {a.antecedent for a in clause.anaphors if a.antecedent}
    titled = {n.full for n in material.extraction.names if clause.speaker and n.role and same_name(clause.speaker, n.role)}
    found = names_in(material, clause) | said | meant | titled
    found |= {p.head for p in clause.phrases if p.governor in _TELLING and p.role == "object" and not p.text[:1].isupper()}
    offices = {n.role for n in material.extraction.names if n.role and any(same_name(n.full, name) for name in found)}
    return (
        found | {"ministry" for office in offices if _MINISTER.search(office)} | {w for w in ("ministry",) if w in clause.terms}
    )


def _matter(clause: Clause, time: TimeExpression) -> frozenset[str]:
    verb = verb_at(clause, time)
    roles = {"object", "about", "of", "on"} | ({"to"} if verb in _TELLING else set())
    own = [p for p in clause.phrases if p.governor == verb and p.role in roles and not p.overlaps(time)]
    heads = frozenset(p.head for p in own if not p.text[:1].isupper())
    return frozenset("information" if w in _INFORMATION else w for w in heads) - _LIGHT


def _contradict(late: _Telling, early: _Telling) -> bool:
    """True where the one was told of before the day that the other excludes, and both are of one party and matter."""
    if early.days.last >= late.days.first or late.mention.clause is early.mention.clause:
        return False
    here, there = late.material, early.material
    apart = days_apart(here, there)
    if apart is None or abs(apart) > WINDOW or are_strangers(here, there):
        return False
    if late.matter and early.matter and not late.matter & early.matter:
        return False
    if any(same_name(a, b) for a in late.parties for b in early.parties):
        return True
    near = late.mention.clause.sentence - early.mention.clause.sentence
    return here is there and 0 < abs(near) <= REACH and _other_speakers(late, early)


def _other_speakers(one: _Telling, other: _Telling) -> bool:
    return not any(same_name(a, b) for a in one.parties for b in other.parties)


def _name(late: _Telling, early: Sequence[_Telling]) -> str:
    shared = [
        p for p in sorted(late.parties, key=lambda p: (-len(p), p)) if any(same_name(p, q) for e in early for q in e.parties)
    ]
    named = next((p for p in shared if p[:1].isupper()), None)
    return named or "the other party"
