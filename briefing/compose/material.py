"""Sources and extractions → material: what one source gives to a briefing, with its place among the others."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.stemming import stem
from briefing.model.source import Span
from briefing.model.statement import Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing.model.extraction import Clause, Extraction, TimeExpression
    from briefing.model.source import Sentence, Source

_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s+(?=[^\W\d_])")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, eq=False)
class Material:
    """One source with all that was extracted from it."""

    source: Source
    extraction: Extraction

    @functools.cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the article, in order: `Clause.sentence` is an index into them."""
        return tuple(s for passage in self.extraction.passages for s in passage.sentences)

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """Everybody and everything that the article names, by fullest name."""
        return frozenset(name.full for name in self.extraction.names)

    @functools.cached_property
    def first_spoken(self) -> int:
        """Index of the article's first body sentence; 0 where it has none."""
        return next((i for i, s in enumerate(self.sentences) if s.kind == "body"), 0)

    @functools.cached_property
    def places(self) -> dict[tuple[int, int], int]:
        """The index of every clause, by its start and end."""
        return {(c.start, c.end): i for i, c in reversed([*enumerate(self.extraction.clauses)])}

    @functools.cached_property
    def openings(self) -> dict[int, int]:
        """The index of the first clause of every sentence that has one, by the sentence's index."""
        return {c.sentence: i for i, c in reversed([*enumerate(self.extraction.clauses)])}

    def cite(self, span: Span) -> Citation:
        """The citation of `span`."""
        return Citation.of(self.source, span)


@dataclass(frozen=True, eq=False)
class Evidence:
    """One clause in its source: the smallest unit that a section weighs, groups and prints."""

    material: Material
    clause: Clause
    facet: bool = False
    """True for a part of a clause, or a clause without its subordinate ones."""

    @property
    def printable(self) -> bool:
        """True for a whole clause, and for a facet that reads as one once its relative pronoun is left out."""
        return not self.facet or bool(self.clause.omitted)

    @property
    def text(self) -> str:
        """The clause's characters."""
        return self.clause.cut(self.material.source.text)

    @property
    def printed(self) -> Span:
        """What a statement cites of the clause: all but the number of its paragraph and the opener (“However,”).

        The one belongs to the list, the other leans on the sentence before.
        """
        text, start = self.material.source.text, self.clause.start
        if self.clause.openers:
            start = self.clause.openers[0].end
        elif start in {0, text.rfind("\n", 0, start) + 1} and (number := _NUMBERED.match(text, start, self.clause.end)):
            start = number.end()
        return Span(start=start, end=self.clause.end)

    @functools.cached_property
    def terms(self) -> tuple[str, ...]:
        """The stems of the clause's content words, in order."""
        return tuple(stem(term) for term in self.clause.terms)

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """The terms, each once."""
        return frozenset(self.terms)

    @functools.cached_property
    def core(self) -> frozenset[str]:
        """The stems of what the clause says of what: its main verb, and the heads of the verb's subject and objects."""
        verb = self.clause.verb
        heads = {p.head for p in self.clause.phrases if p.governor == verb and p.role in {"subject", "object"}}
        return frozenset(stem(word) for word in (*heads, *([verb] if verb else [])))

    @functools.cached_property
    def subordinate(self) -> tuple[Clause, ...]:
        """The parts of the clause that are told in subordinate clauses, and neither fill it nor are what it mainly tells."""
        clause = self.clause
        main, length = (clause.verb, clause.subject), clause.end - clause.start
        inside = (f for f in self.material.extraction.facets if clause.covers(f) and f.end - f.start < length)
        return tuple(f for f in inside if not clause.verb or (f.verb, f.subject) != main)

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """Everybody and everything that the clause names, by fullest name."""
        return frozenset(n.full for n in self.material.extraction.names if self.clause.covers(n))

    @functools.cached_property
    def naming(self) -> frozenset[str]:
        """The stems of the words by which the clause names persons and bodies."""
        named = (n for n in self.material.extraction.names if n.kind in {"person", "organisation"} and self.clause.covers(n))
        return frozenset(stem(word) for name in named for word in name.text.lower().split())

    @functools.cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The time expressions of the clause, in order."""
        return tuple(time for time in self.material.extraction.times if self.clause.covers(time))

    @functools.cached_property
    def days(self) -> frozenset[str]:
        """The days that the clause names, as ISO dates."""
        return frozenset(time.value[:10] for time in self.times if time.value and _DAY.match(time.value))

    @property
    def sentence(self) -> Sentence:
        """The sentence that the clause is part of."""
        return self.material.sentences[self.clause.sentence]


def count_origins(citations: Iterable[Citation], origin_of: Mapping[str, str]) -> int:
    """How many independent origins the cited sources span; `origin_of` leads a source id to its origin."""
    return len({origin_of[citation.source] for citation in citations})
