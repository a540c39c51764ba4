"""Materials → disputes over an accusation: somebody is blamed, or is said to have done it, and denies it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.frames import frames_of
from briefing.compose.disagreements.scope import days_apart, names_in, same_name
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

_BLAMING = frozenset("blame accuse".split())
_NONE = re.compile(
    r"\b(?:no|not\s+(?:one|a\s+single)|never|none\s+of|nobody|no\s+one|nothing|not|n[o’']t|den(?:y|ies|ied)|reject(?:s|ed)?|"
    r"dismiss(?:es|ed)?|refut(?:es|ed)?)\b",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    r"\bno\s+such\s+(?P<what>\w+)\b|\b(?:never|did\s+not|didn[’']t)\s+(?:happen(?:ed)?|take\s+place|took\s+place|occur(?:red)?)\b|"
    r"\b(?:denied|denies)\s+(?:that|having|it|this|the\s+\w+|any\s+such)\b|"
    r"\bis\s+(?:simply\s+|completely\s+|wholly\s+)?(?:untrue|false|a\s+lie)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:denied|denies|rejected|rejects|dismissed|dismisses|refuted|refutes)\b", re.IGNORECASE)
_COMMENT = re.compile(r"\b(?:comment|respond|reply|answer|discuss|return\s+calls)\b", re.IGNORECASE)
REACH = 3
"""Sentences within which the accused answers."""
WINDOW = 7
"""Days between two reports beyond which they may be of two affairs."""


@dataclass(frozen=True, eq=False)
class _Accusation:
    mention: Mention
    accused: frozenset[str]


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every party that is blamed and denies it, and for every account that a party calls untrue."""
    blamed = [a for m in materials for c in m.extraction.clauses for a in _accusations(m, c)]
    done: list[frozenset[str]] = []
    for accusation in blamed:
        if any(_same_party(accusation.accused, parties) for parties in done):
            continue
        others = [a for a in blamed if _same_party(a.accused, accusation.accused) and _are_near(a.mention, accusation.mention)]
        denials = {d.order: d for a in others for d in _answers(a)}
        if denials:
            done.append(accusation.accused)
            sides = (tuple(a.mention for a in others), tuple(denials[key] for key in sorted(denials)))
            yield Dispute("who is to blame", "status", sides)
    yield from (dispute for m in materials for dispute in _contested(m))


def _accusations(material: Material, clause: Clause) -> Iterable[_Accusation]:
    """Whoever is blamed or accused in the clause, by name."""
    if clause.negated or clause.status not in {"done", "ongoing"}:
        return
    for frame in frames_of(material, clause):
        if frame.verb in _BLAMING:
            heads = {p.head for p in frame.patients}
            apposed = [p for p in clause.phrases if p.role == "appos" and p.governor in heads]
            parties = [*frame.patients, *apposed]
            accused = frozenset(n.full for p in parties for n in material.extraction.names if n.overlaps(p))
            if accused:
                yield _Accusation(Mention(material, clause, frame.patients[0]), accused)


def _answers(accusation: _Accusation) -> Iterable[Mention]:
    """The clauses soon behind in which somebody of the accused party says that it did not."""
    material, at = accusation.mention.material, accusation.mention.clause
    text = material.source.text
    for clause in material.extraction.clauses:
        words = clause.cut(text)
        if not 0 <= clause.sentence - at.sentence <= REACH or clause is at or _COMMENT.search(words):
            continue
        if clause.subject and _same_party(accusation.accused, frozenset({clause.subject})) and _DENIES.search(words):
            yield Mention(material, clause, clause)
            continue
        if clause.speaker is None:
            continue
        parties = names_in(material, clause, things=True)
        mine = any(_same_party(accusation.accused, frozenset({name})) for name in parties)
        if mine and _NONE.search(words) and _speaks_for(material, clause, accusation.accused):
            yield Mention(material, clause, clause)


def _speaks_for(material: Material, clause: Clause, accused: frozenset[str]) -> bool:
    """True where the words around the speaker name the accused: “said a spokesman for the Ardan navy”."""
    speakers = [
        p for p in clause.phrases if p.role == "subject" and p.governor in {"say", "tell", "insist", "reply", "add", "deny"}
    ]
    names = [n for n in material.extraction.names if clause.covers(n) and any(same_name(n.full, a) for a in accused)]
    quoted = [part for q in material.extraction.quotations for part in q.parts if part.overlaps(clause)]
    return bool(speakers) and any(not any(part.overlaps(n) for part in quoted) for n in names)


def _same_party(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(same_name(a, b) for a in one for b in other)


def _are_near(one: Mention, other: Mention) -> bool:
    apart = days_apart(one.material, other.material)
    return one.material is other.material or (
        apart is not None and abs(apart) <= WINDOW and not are_strangers(one.material, other.material)
    )


def _contested(material: Material) -> Iterable[Dispute]:
    """An account of one party, and the words of the next that there was no such thing."""
    text = material.source.text
    for clause in material.extraction.clauses:
        words = clause.cut(text)
        match = _NO_SUCH.search(words)
        if match is None or clause.speaker is None or _COMMENT.search(words):
            continue
        claim = _claim_before(material, clause, match["what"])
        if claim is not None:
            sides = ((Mention(material, claim, claim),), (Mention(material, clause, clause),))
            yield Dispute("whether it happened", "status", sides)


def _claim_before(material: Material, denial: Clause, what: str | None) -> Clause | None:
    """The first clause of the account that is denied: another person's, close before, of what the denial speaks of."""
    before = [c for c in material.extraction.clauses if 0 < denial.sentence - c.sentence <= REACH + 1 and c.end <= denial.start]
    told = [c for c in before if c.speaker and not same_name(c.speaker, denial.speaker or "") and c.status == "done"]
    nouns = frozenset(p.head for p in denial.phrases) - {what or "", "spokesman", "spokeswoman", "statement"}
    last = told[-1].speaker if told else None
    return next((c for c in told if c.speaker == last and _is_of(material, c, nouns, nameless=what is not None)), None)


def _is_of(material: Material, claim: Clause, nouns: frozenset[str], *, nameless: bool) -> bool:
    """True where the claim has a noun of the denial; of a denial that repeats none of them, where it names somebody."""
    if not nameless:
        return bool(nouns & {p.head for p in claim.phrases})
    named = any(n.kind != "other" for n in material.extraction.names if claim.covers(n) and n.full != claim.speaker)
    return named or bool(nouns & {p.head for p in claim.phrases})
