"""Materials → disputes over whether two parties are in contact: one article denies it, another tells of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.scope import days_apart, same_name
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

_VERBS = frozenset("communicate speak talk negotiate write correspond meet bargain".split())
_NOUNS = frozenset("contact communication dealing talk negotiation conversation touch correspondence kind sort form".split())
_TO = frozenset({"with", "to"})
_DENIED = re.compile(
    r"\b(?:no|not|never|any|n[o’']t)\b(?:\s+\w+){0,4}?\s+(?:contact|communicat\w+|dealings?|talks?|talked|spoken|negotiat\w+|conversations?|"
    r"correspond\w+|written|met|touch|bargain\w+)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+\s+)?been\s+(?:\w+\s+)?(?:writing|talking|speaking|negotiating|communicating|corresponding|"
    r"bargaining|meeting|in\s+(?:\w+\s+)?"
    r"(?:contact|touch|talks|communication))|(?:is|are)\s+(?:\w+\s+)?(?:in\s+(?:\w+\s+)?(?:contact|touch|talks)|talking|negotiating|"
    r"writing)|"
    r"(?:has|have)\s+(?:\w+\s+)?(?:spoken|talked|written|communicated|negotiated|met))\b",
    re.IGNORECASE,
)
_AGENTS = frozenset(
    """negotiator envoy lawyer intermediary adviser advisor representative mediator broker company government management team
    executive official consultant firm ministry emissary""".split()
)
"""Those who speak for a party."""
_VAGUE = frozenset("it them they he she him her who which that person people side other one".split())
WINDOW = 14
"""Days between the two articles beyond which they speak of two states of affairs."""


@dataclass(frozen=True, eq=False)
class _Contact:
    mention: Mention
    denied: bool
    party: str | None
    counterpart: str
    since: int | None
    """Ordinal of the day from which it is told; None where no day is."""


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every counterpart with whom contact is both denied and told; none where one article does both."""
    told = [each for m in materials for c in m.extraction.clauses if (each := _read(m, c)) is not None]
    done: set[str] = set()
    for claim in (t for t in told if not t.denied):
        denials = [t for t in told if t.denied and _deny(t, claim)]
        sources = {t.mention.source for t in denials}
        if not denials or claim.counterpart in done or claim.mention.source in sources:
            continue
        claims = [t for t in told if not t.denied and t.mention.source not in sources and all(_deny(d, t) for d in denials)]
        done.add(claim.counterpart)
        about = f"whether there is contact with the {claim.mention.at.cut(claim.mention.material.source.text)}"
        yield Dispute(about, "status", (tuple(t.mention for t in claims), tuple(t.mention for t in denials)))


def _read(material: Material, clause: Clause) -> _Contact | None:
    words = clause.cut(material.source.text)
    if clause.status not in {"done", "ongoing"}:
        return None
    other = next((p for p in clause.phrases if p.role in _TO and p.governor in _VERBS | _NOUNS and p.head not in _VAGUE), None)
    if other is None or any(other.overlaps(n) for n in material.extraction.names):
        return None
    denied = _DENIED.search(words) is not None
    if not denied and (clause.negated or not _GOES_ON.search(words)):
        return None
    times = [days_of(t.value) for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    since = min((d.first.toordinal() for d in times if d), default=None)
    return _Contact(Mention(material, clause, other), denied, clause.subject, other.head, since)


def _deny(denial: _Contact, claim: _Contact) -> bool:
    """True where both speak of one counterpart and of one party or whoever speaks for it, and the contact was there by then."""
    here, there = denial.mention.material, claim.mention.material
    apart = days_apart(here, there)
    if denial.counterpart != claim.counterpart or apart is None or abs(apart) > WINDOW or are_strangers(here, there):
        return False
    published = here.source.published
    begun = claim.since if claim.since is not None else (there.source.published.toordinal() if there.source.published else None)
    if published is None or begun is None or begun > published.toordinal():
        return False
    return _speaks_for(claim, denial)


def _speaks_for(claim: _Contact, denial: _Contact) -> bool:
    """True where who is in contact is the party that denies it, or acts for somebody without a name."""
    if claim.party is None:
        return False
    if denial.party is not None and same_name(claim.party, denial.party):
        return True
    subject = _subject(claim)
    return (
        subject is not None
        and subject.head in _AGENTS
        and not any(subject.overlaps(n) for n in claim.mention.material.extraction.names)
    )


def _subject(contact: _Contact) -> Phrase | None:
    clause = contact.mention.clause
    return next((p for p in clause.phrases if p.role == "subject" and p.governor == clause.verb), None)
