"""Materials → which articles look forward to an event that others tell as held, and what they foretell of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.material import Evidence
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.compose.material import Material

LEADING = 4
"""Body sentences that say what an article is about."""
FEWEST = 3
"""Words that preview and outcome of one event share at least, names left out."""
_OPEN = re.compile(
    r"(?:after|following|if|once|should|unless|until)\b"
    r"|.*\b(?:could|due|expect\w*|may|might|set|will|would)\b[^,;–—]*\b(?:after|following|if|once|unless|until|whether)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What hangs on the event, or follows it, is still to come when it has been held."""
_AWAITED = re.compile(
    r"\b(?:is|are|was|were)\b.{0,25}\b(?:due|expected|likely|poised|scheduled|set|slated)\b.{0,5}\bto\b",
    re.IGNORECASE | re.DOTALL,
)

_MOOD = re.compile(r"\b(?:confident|hope(?:s|d|ful)?|optimis[mt]\w*|pessimis[mt]\w*)\b", re.IGNORECASE)

EVENTS = frozenset(
    """auction ballot ceremony conference congress court debate dinner election hearing launch match meet meeting negotiation
    poll race rally referendum session sitting speech summit talk talks trial verdict visit vote""".split()
)
"""What is held on a day, and what is spoken of as doing what is done there (“the summit could settle …”)."""
_EVENTS = frozenset(stem(word) for word in EVENTS)


@dataclass(frozen=True)
class Event:
    """What an article looks forward to and another tells as held."""

    names: frozenset[str]
    """The persons who take part, by their fullest names in the article that looks forward."""
    stems: frozenset[str]
    """The words for it, such as “summit”."""


@dataclass(frozen=True)
class Previews:
    """The event that each article only looks forward to, by the id of its source."""

    events: Mapping[str, Event]
    as_of: datetime.date

    @classmethod
    def of(cls, materials: Sequence[Material], as_of: datetime.date) -> Previews:
        """None for an article that tells of the outcome, too."""
        held = [e for m in materials for e in _leading(m) if e.clause.status == "done"]
        events: dict[str, Event] = {}
        for material in materials:
            for ahead in _leading(material):
                told = [e for e in held if _tells_outcome(e, ahead, as_of)]
                if told and all(e.material is not material for e in told):
                    persons = {n.full for n in material.extraction.names if n.kind == "person" and ahead.clause.covers(n)}
                    stems = frozenset(ahead.terms) & _EVENTS
                    events.setdefault(material.source.id, Event(names=frozenset(persons), stems=stems))
        return cls(events=events, as_of=as_of)

    def foretells(self, evidence: Evidence) -> bool:
        """True for what the event, or somebody at it, was expected to do there; not for what may follow from it."""
        event, clause = self.events.get(evidence.material.source.id), evidence.clause
        forward = clause.status in {"expected", "possible"} or _AWAITED.search(evidence.text) or _MOOD.search(evidence.text)
        if event is None or not forward or _OPEN.match(evidence.text):
            return False
        if any(
            day > self.as_of.isoformat() for time in evidence.times if (day := (time.value or "")[:10]) and day[0].isdigit()
        ):
            return False
        return clause.subject in event.names or clause.speaker in event.names or self._is_event(evidence, event)

    def awaits(self, evidence: Evidence) -> bool:
        """True for what is told as awaited of the event alone, and says nothing more once it has been held."""
        event = self.events.get(evidence.material.source.id)
        if event is None or evidence.clause.speaker or not self.foretells(evidence):
            return False
        return bool(_AWAITED.search(evidence.text)) or self._is_event(evidence, event)

    @staticmethod
    def _is_event(evidence: Evidence, event: Event) -> bool:
        """True where the event is what the clause is about."""
        subject = (evidence.clause.subject or "").lower().split()
        return bool(subject) and stem(subject[-1]) in event.stems


def _leading(material: Material) -> Iterable[Evidence]:
    """The clauses of the first sentences."""
    body = [i for i, sentence in enumerate(material.sentences) if sentence.kind == "body"][:LEADING]
    return [Evidence(material=material, clause=c) for c in material.extraction.clauses if c.sentence in body]


def _tells_outcome(done: Evidence, ahead: Evidence, as_of: datetime.date) -> bool:
    """True where `ahead` plans for a day not after `as_of` what `done` tells as done on that day."""
    if ahead.clause.status not in {"planned", "expected"}:
        return False
    days = {day for day in ahead.days & done.days if day <= as_of.isoformat()}
    return bool(days) and len(set(ahead.terms) & set(done.terms) - ahead.naming) >= FEWEST
