"""The words that a row of the deadlines prints → whether they point at something outside of them, and a run that does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Anaphor, Clause, Phrase

LONGEST = 340
"""Code points that a row prints at most."""
_OWNERS = frozenset({"his", "its", "their"})
_PERSONS = frozenset({"he", "she", "him", "her", "his"})
_MANY = frozenset({"they", "them"})
_OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:“\"‘]|\b(?:after|and|as|because|before|but|how|if|in case|once|said|says|since|so|that|than|unless|until"
    r"|what|when|where|whether|which|while|who|whom))\s*$",
    re.IGNORECASE,
)
"""Before a pronoun that is the subject of its clause."""
_PLURAL = re.compile(
    r"(?:[^s]s|\b(?:children|men|people|police|staff|women)|\band [\w’'-]+(?: [\w’'-]+)*)$"
    r"|\b(?:any|every|no|some)(?:body|one)\b",
    re.IGNORECASE,
)


def points_outside(material: Material, pieces: Sequence[Span]) -> bool:
    """True where a pronoun of the pieces stands for nothing in them, and the extraction knows no name for it."""
    clauses = [c for c in material.extraction.clauses if any(c.overlaps(piece) for piece in pieces)]
    dates = material.extraction.times
    phrases = [
        p
        for c in clauses
        for p in c.phrases
        if any(piece.covers(p) for piece in pieces) and not any(d.overlaps(p) for d in dates)
    ]
    anaphors = [a for c in clauses for a in c.anaphors if any(piece.covers(a) for piece in pieces)]
    known = {a.text.lower(): a.start for a in reversed(anaphors) if a.antecedent}
    unknown = (a for a in anaphors if not a.antecedent and known.get(a.text.lower(), a.start) >= a.start)
    return any(not _is_told(material, pieces, a, phrases) for a in unknown)


def _is_told(material: Material, pieces: Sequence[Span], anaphor: Anaphor, phrases: Sequence[Phrase]) -> bool:
    """True where enough nouns stand before the pronoun that one can be meant: for an object one besides its own subject."""
    word = anaphor.text.lower()
    if word not in _OWNERS | _PERSONS | _MANY | {"it"}:
        return True
    before = [p for p in phrases if p.end <= anaphor.start]
    if word in _PERSONS:
        people = (n for n in material.extraction.names if n.kind == "person" and any(piece.covers(n) for piece in pieces))
        return any(p.role == "subject" for p in before) or any(n.end <= anaphor.start for n in people)
    text = material.source.text
    if word in _MANY:
        before = [p for p in before if _PLURAL.search(p.text) or text[p.end :].startswith(" and ")] or before[1:]
    is_subject = word == "they" or bool(_OPENS_CLAUSE.search(text[max(anaphor.start - 20, 0) : anaphor.start]))
    return len(before) >= (1 if word in _OWNERS or is_subject else 2)


def reach_back(material: Material, clause: Clause) -> Span | None:
    """The sentence of the clause, or it with the one before, whichever is the first that points at nothing outside of it.

    None where neither does, or is short enough for a table.
    """
    sentences = material.sentences
    here = sentences[clause.sentence]
    for first in (here, sentences[max(clause.sentence - 1, 0)]):
        run = Span(start=first.start, end=clause.end)
        if run.end - run.start <= LONGEST and first.kind == "body" and not points_outside(material, [run]):
            return run
    return None
