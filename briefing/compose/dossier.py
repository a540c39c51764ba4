"""Materials → the dossier: facts, origins and dates that every section draws on, and the one way in which a fact is printed."""

from __future__ import annotations

import functools
import re
import statistics
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose import developments
from briefing.compose.clashes import comes_too_early
from briefing.compose.days import days_of
from briefing.compose.deadlines import find_void
from briefing.compose.disagreements.sides import are_opposed, list_votes
from briefing.compose.facts import Fact, find_facts
from briefing.compose.figures import tell_apart
from briefing.compose.leads import can_stand_alone, find_leads, rate
from briefing.compose.material import Evidence, count_origins
from briefing.compose.outcomes import Outcomes
from briefing.compose.previews import Previews
from briefing.compose.printing import print_span
from briefing.compose.retelling import main_words, words_of
from briefing.compose.similarity import words
from briefing.model.statement import Citation, Statement

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.compose.disagreements.sides import Dispute
    from briefing.compose.material import Material
    from briefing.model.extraction import Quantity
    from briefing.model.statement import Development

AHEAD = frozenset({"planned", "expected", "possible"})
SHARED_TERMS = 3
"""Terms that the preview and the outcome of one event share at least."""
_SAME_DAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening)|[a-z]+day)\b", re.IGNORECASE)
SHORT_WORD = 3
"""Letters of a word up to which it says little in a headline."""
OPENING = 2
"""Body sentences of an article within which its news stands."""
TOLD = 1 / 3
"""Share of the words of a main clause from which on another clause may tell it."""
FEW_TERMS = 6
"""Terms below which a clause is too thin to be central by their mean alone."""


class GivenUp(NamedTuple):
    """A value that a later one has taken the place of."""

    quantity: Quantity
    words: frozenset[str]
    """Stems of the clause that gives it, names left out."""
    until: datetime.date
    """Day of the article that gives the later one."""


@dataclass(frozen=True, eq=False)
class Dossier:
    """All that the articles give, ready for the sections."""

    materials: tuple[Material, ...]
    as_of: datetime.date | None
    disputes: tuple[Dispute, ...] = ()
    """What the articles tell differently: who tells one side does not stand behind a statement of the other."""

    @functools.cached_property
    def origin_of(self) -> dict[str, str]:
        """The origin of every source, by id."""
        return {m.source.id: m.source.origin for m in self.materials}

    @functools.cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in the order of its first clause; then the news of articles that none of these prints."""
        found = tuple(self._drop_opposed(self._lead_with_most(fact)) for fact in find_facts(self.materials))
        return (*found, *_free_news(found))

    def _lead_with_most(self, fact: Fact) -> Fact:
        """The fact printed as one tells it who is on the side of most origins, where the articles differ on a part of it."""
        if fact.lead is None or not self._outvoted(fact.lead):
            return fact
        return replace(fact, lead=min((fact.lead, *find_leads(fact.evidence)), key=self._outvoted))

    def _outvoted(self, evidence: Evidence) -> int:
        """In how many disputes the clause tells only what fewer origins tell than another side."""
        votes = (list_votes(dispute, evidence) for dispute in self.disputes)
        return sum(1 for own, most in votes if 0 < own < most)

    def _drop_opposed(self, fact: Fact) -> Fact:
        """The fact without the echoes that tell the other side of a dispute."""
        lead = fact.lead if self.disputes and fact.echoes else None
        if lead is None:
            return fact
        return replace(fact, echoes=tuple(e for e in fact.echoes if not any(are_opposed(d, lead, e) for d in self.disputes)))

    def recency(self, published: datetime.date | None) -> float:
        """1 for the day of the story's latest article, less by half for each week before it; 1 where a day is not known."""
        if published is None or self.latest is None:
            return 1.0
        return float(0.5 ** ((self.latest - published).days / 7))

    @functools.cached_property
    def latest(self) -> datetime.date | None:
        """The day of the latest article of the story; None where none has a date."""
        return max((m.source.published for m in self.materials if m.source.published), default=None)

    @functools.cached_property
    def headlines(self) -> tuple[tuple[frozenset[str], float], ...]:
        """The longer words of every headline that has any, with the recency of its article."""
        sources = [m.source for m in self.materials]
        titles = [frozenset(word for word in words(s.title or "") if len(word) > SHORT_WORD) for s in sources]
        return tuple((title, self.recency(s.published)) for title, s in zip(titles, sources, strict=True) if title)

    @functools.cached_property
    def centrality(self) -> dict[Fact, float]:
        """How far the origins share what each fact is printed as: the mean share (0 to 1) of them that use one of its terms."""
        told: dict[str, set[str]] = {}
        for fact in self.facts:
            for term in fact.terms:
                told.setdefault(term, set()).update(fact.origins)
        total = len(set(self.origin_of.values()))
        said = {f: frozenset(self.leads[f].terms) if f in self.leads else f.terms for f in self.facts}
        return {f: sum(len(told[t]) for t in said[f]) / (total * max(FEW_TERMS, len(said[f]))) for f in self.facts}

    @functools.cached_property
    def common(self) -> float:
        """The mean centrality of the facts that can be printed (0 where there is none)."""
        return statistics.fmean([self.centrality[fact] for fact in self.leads] or [0.0])

    @functools.cached_property
    def weights(self) -> dict[Fact, float]:
        """How much each fact weighs: its origins, its place in the articles, and how much else shares its terms."""
        return {fact: self._weigh(fact) for fact in self.facts}

    def _weigh(self, fact: Fact) -> float:
        leads = sum(1.0 / (1 + e.clause.sentence - e.material.first_spoken) for e in fact.evidence if _is_body(e))
        return len(fact.origins) + 0.3 * len(fact.sources) + 2.0 * self.centrality[fact] + min(leads, 2.0)

    @functools.cached_property
    def leads(self) -> dict[Fact, Evidence]:
        """For each fact that can be printed, the clause that reads best alone; rather one with no value given up since."""
        return {fact: self._newest_lead(fact, fact.lead) for fact in self.facts if fact.lead}

    def _newest_lead(self, fact: Fact, lead: Evidence) -> Evidence:
        if not self.has_moved(lead):
            return lead
        standing = [one for one in (*fact.evidence, *fact.echoes) if not self.has_moved(one)]
        plain = [one for one in standing if not one.clause.anaphors]
        return next(iter(find_leads(plain) or find_leads(standing)), lead)

    @functools.cached_property
    def ranking(self) -> tuple[Fact, ...]:
        """The facts that can be printed and still stand, heaviest first."""
        order = {fact: i for i, fact in enumerate(self.facts)}
        told = [fact for fact in self.leads if not self._is_no_news(fact)]
        return tuple(sorted(told, key=lambda f: (-self.weights[f], order[f])))

    def _is_no_news(self, fact: Fact) -> bool:
        """True for a preview of days that have passed, or of what other articles tell as done on the same day.

        Once an outcome is known, or can be, what was expected is no news.
        """
        lead = self.leads[fact]
        if self.previews and self.previews.awaits(lead):
            return True
        if lead.clause.status not in AHEAD or self.as_of is None:
            return False
        if self.has_lapsed(lead) or (self.outcomes and self.outcomes.overtake(lead)):
            return True
        days = {day for day in lead.days if day <= self.as_of.isoformat()}
        told = set(lead.terms) - lead.naming
        return any(
            other.clause.status == "done" and days & other.days and len(told & set(other.terms)) >= SHARED_TERMS
            for other in self.leads.values()
        )

    def has_lapsed(self, evidence: Evidence) -> bool:
        """True where the article looks forward to days, in the clause, that have all passed by the cut-off."""
        published = evidence.material.source.published
        if published is None or self.as_of is None or published == self.as_of:
            return False
        spans = [(span, time.text) for time in evidence.times if (span := days_of(time.value))]
        today = evidence.clause.status in AHEAD
        ahead = [s for s, text in spans if s.last > published or (today and s.last == published and _SAME_DAY.search(text))]
        return bool(ahead) and all(span.last < self.as_of for span in ahead)

    def is_overtaken(self, evidence: Evidence) -> bool:
        """True where its days have passed, an article no older tells how it came out, or a later one gives another value."""
        return self.has_lapsed(evidence) or self.has_moved(evidence) or bool(self.outcomes and self.outcomes.overtake(evidence))

    def has_moved(self, evidence: Evidence) -> bool:
        """True where the article gives a value that one of a later day tells to have been given up for another."""
        published = evidence.material.source.published
        return published is not None and any(
            published < value.until and q.unit == value.quantity.unit and q.value == value.quantity.value
            for value in self.given_up
            if evidence.words & value.words
            for q in evidence.clause.quantities
        )

    @functools.cached_property
    def outcomes(self) -> Outcomes | None:
        """What the articles tell as having come about or come to nothing; None where no day is known."""
        return Outcomes.of(self.materials, self.as_of) if self.as_of else None

    @functools.cached_property
    def developments(self) -> tuple[Development, ...]:
        """The figures and dates that moved, each with its steps in order of time."""
        return developments.find(self.materials, self.disputes, self.origin_of)

    @functools.cached_property
    def given_up(self) -> tuple[GivenUp, ...]:
        """The values that later ones took the place of."""
        material_of = {m.source.id: m for m in self.materials}
        found: list[GivenUp] = []
        for development in self.developments:
            until = material_of[development.steps[-1].citations[0].source].source.published
            for step in development.steps[:-1]:
                at = step.citations[0]
                told = [c for c in material_of[at.source].extraction.clauses if at.start <= c.start < at.end]
                for one in (Evidence(material=material_of[at.source], clause=clause) for clause in told):
                    values = (q for q in one.clause.quantities if q.text in step.figure or step.figure in q.text)
                    found += [GivenUp(q, one.words - one.naming, until) for q in values if until is not None]
        return tuple(found)

    @functools.cached_property
    def void(self) -> dict[str, frozenset[int]]:
        """By source, where the dates begin that are told like a limit and are none: they have moved, or come of themselves."""
        return {m.source.id: find_void(m) for m in self.materials}

    @functools.cached_property
    def previews(self) -> Previews | None:
        """The articles that look forward to what others tell as held; None where no day is known."""
        return Previews.of(self.materials, self.as_of) if self.as_of else None

    def state(self, fact: Fact) -> Statement:
        """The fact as a statement: its best clause printed, one citation a source. The fact must be one that has a lead.

        Sources that give the same figure for the same thing, in a clause that tells more besides, are cited too.
        """
        return self.state_evidence(self.leads[fact], [*fact.evidence, *fact.echoes], fact.echoes)

    def state_evidence(self, lead: Evidence, others: Sequence[Evidence] = (), echoes: Sequence[Evidence] = ()) -> Statement:
        """`lead` printed, with the citations of `others` behind it, one a source: what shares most with it, `echoes` last."""
        citations = [lead.material.cite(lead.printed)]
        seen = {lead.material.source.id}
        agreed = [o for o in others if not self._is_no_witness(lead, o)]
        for other in sorted(agreed, key=lambda e: (e in echoes, -_share(lead, e), -rate(e), e.clause.start)):
            if other.material.source.id not in seen:
                seen.add(other.material.source.id)
                citations.append(other.material.cite(other.printed))
        behind = sorted(citations[1:], key=lambda c: int(c.source[1:]))
        return self.make(print_span(lead.material, lead.printed, omitted=lead.clause.omitted), [citations[0], *behind])

    def _is_no_witness(self, lead: Evidence, other: Evidence) -> bool:
        """True where `other` gives other figures than what is printed, tells the other side of a dispute, or came too early."""
        figures = {q.value for q in lead.clause.quantities} & {q.value for q in other.clause.quantities}
        apart = (tell_apart(lead, other) and not figures) or comes_too_early(lead, other) or self._looks_forward(lead, other)
        return apart or any(are_opposed(d, lead, other) for d in self.disputes)

    def _looks_forward(self, lead: Evidence, other: Evidence) -> bool:
        """True where `lead` was done, and the other's article only looks forward to it."""
        ahead = self.previews.events if self.previews else {}
        return lead.clause.status == "done" != other.clause.status and other.material.source.id in ahead

    def make(self, text: str, citations: Sequence[Citation]) -> Statement:
        """A statement with its number of origins counted."""
        return Statement(text=text, citations=tuple(citations), origins=count_origins(citations, self.origin_of))


def _free_news(facts: Iterable[Fact]) -> Iterator[Fact]:
    """What an article opens with, as a fact of its own, where the clause that its fact is printed as tells something else.

    “A truce was agreed, the first in a war that has cost 900 lives” stands behind “900 have died”, and tells more than that.
    """
    for fact in facts:
        lost = [e for e in fact.evidence if fact.lead and e is not fact.lead and _is_lost_news(e, fact.lead)]
        if lost:
            told = find_leads(lost)[0]
            yield Fact(
                evidence=tuple(e for e in lost if len(main_words(told) & e.words) >= TOLD * len(main_words(told))), lead=told
            )


def _is_lost_news(evidence: Evidence, printed: Evidence) -> bool:
    opens = evidence.clause.sentence - evidence.material.first_spoken in range(OPENING)
    if evidence.facet or not opens or not can_stand_alone(evidence):
        return False
    return len(main_words(evidence) | evidence.naming) >= FEW_TERMS - 1 and not tells_main_clause(printed, evidence)


def tells_main_clause(one: Evidence, other: Evidence) -> bool:
    """True where `one` has enough words of the main clause of `other` to tell it, and not only what it tells in passing."""
    main = main_words(other)
    return len(main & (one.words | words_of(one))) >= TOLD * len(main)


def _is_body(evidence: Evidence) -> bool:
    return evidence.sentence.kind == "body"


def _share(lead: Evidence, other: Evidence) -> int:
    """How much of what is printed the other tells: words, figures and days in common."""
    figures = {(q.value, q.unit) for q in lead.clause.quantities} & {(q.value, q.unit) for q in other.clause.quantities}
    return len(lead.words & other.words) + 2 * len(figures) + len(lead.days & other.days)
