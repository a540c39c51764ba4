"""The names of an article and what its pronouns stand for: what a phrase is read against, and the speaker that comes of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extractors.quotes.firms import find_firms, find_topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Anaphor, Name


@dataclass(frozen=True)
class Speaker:
    """Who said something. `name` is None where only a pronoun tells, and it could not be led back."""

    name: str | None
    role: str | None = None
    pronoun: str | None = None
    """The pronoun that stood for the speaker, in lower case; None where a noun did."""
    person: bool = False
    plural: bool = False
    """True for a description of several (“traders”), for whom “she” never stands."""
    head: str | None = None
    """The head noun of a description that led back to no name, in lower case; None for all else."""
    bare: bool = False
    """True where nothing follows that noun: “the official”, not “the official in charge”."""


@dataclass(frozen=True)
class Cast:
    """The names of an article and what its pronouns stand for: what a phrase is read against."""

    names: tuple[Name, ...]
    starts: tuple[int, ...]
    antecedents: Mapping[int, str]
    roles: Mapping[str, str]
    firms: tuple[Name, ...] = ()
    """Mentions of the names that the article shows to be firms."""
    sections: tuple[int, ...] = ()
    """First code points of the paragraphs before which a heading or the like stands."""

    paragraphs: tuple[int, ...] = ()
    """First code points of the paragraphs, in order."""
    text: str = ""

    @classmethod
    def of(
        cls, names: Sequence[Name], anaphors: Sequence[Anaphor], text: str = "", sentences: Sequence[ParsedSentence] = ()
    ) -> Cast:
        """The cast of one article; `text` shows which of the names are firms, `sentences` its sections and paragraphs."""
        ordered = tuple(sorted(names, key=lambda n: n.start))
        passages = list({s.passage.start: s.passage for s in sentences if s.sentence.kind == "body"}.values())
        roles: dict[str, str] = {}
        for name in ordered:
            if name.role is not None:
                roles.setdefault(name.full, name.role)
        return cls(
            ordered,
            tuple(n.start for n in ordered),
            {a.start: a.antecedent for a in anaphors},
            roles,
            find_firms(text, ordered),
            tuple(b.start for a, b in pairwise(passages) if text[a.end : b.start].strip()),
            tuple(p.start for p in passages),
            text,
        )

    def section(self, position: int) -> int:
        """First code point of the section of `position`; 0 before the first heading."""
        return max((start for start in self.sections if start <= position), default=0)

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that lie in `start:end`, in order."""
        found: list[Name] = []
        at = bisect_right(self.starts, start - 1)
        while at < len(self.names) and self.names[at].start < end:
            if self.names[at].end <= end:
                found.append(self.names[at])
            at += 1
        return tuple(found)

    def topic(self, position: int, *, public: bool = False, back: int = 0) -> Name | None:
        """The body that the paragraph of `position`, up to there, is about; None where that is not clear.

        `back` is how many paragraphs earlier to look where this one names none. Public bodies count where `public`.
        """
        at = bisect_right(self.paragraphs, position) - 1
        for n in range(at, max(-1, at - back - 1), -1):
            end = position if n == at else self.paragraphs[n + 1]
            if (named := find_topic(self.within(self.paragraphs[n], end), self.text, self.firms, public=public)) is not None:
                return named
        return None

    def paragraph(self, position: int) -> int:
        """First code point of the paragraph of `position`."""
        return max((p for p in self.paragraphs if p <= position), default=0)

    def person(self, full: str) -> Speaker:
        """A named speaker with the role that the article tells of that name."""
        return Speaker(full, self.roles.get(full), person=True)
