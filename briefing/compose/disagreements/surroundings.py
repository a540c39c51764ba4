"""Places in articles → how much their surroundings have in common: words, names and figures of three sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.disagreements.wording import Weights, senses_of
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.disagreements.sides import Mention
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause

NAME, MOST_NAMES = 0.35, 3
"""Weight of a word of a name in common, and how many of them count."""
FIGURE, MOST_FIGURES = 0.4, 2
"""The same of another figure in common."""
BESIDE, MOST_BESIDE = 0.25, 1.0
"""Weight of a rare word in common that stands in the sentences around, and how much all of them may weigh."""
INSIDE = 0.5
"""Weight of a rare word in common in the clauses themselves."""
_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {w: float(n) for n, w in enumerate(_UNITS)} | {w: 10.0 * n for n, w in enumerate(_TENS, 2)} | {"single": 1.0}
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(_UNITS[:0:-1])})"
"""Pattern of a whole number in figures or words."""
_WORD = re.compile(r"\b[A-Z][\w-]+")
_INNER = re.compile(r"[a-z,] ([A-Z][\w-]+)")
_NO_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december the mr mrs ms miss dr sir new year an""".split()
)


def value_of(words: str) -> float:
    """The number that `NUMBER` matched; “single” is one."""
    plain = words.lower().replace(",", "")
    return float(plain) if plain.isdigit() else sum(_VALUES[w] for w in plain.split("-"))


class Surroundings:
    """What stands around a place in an article, compared with what stands around one in another."""

    def __init__(self, materials: Sequence[Material]) -> None:
        """Read the names of all the articles and how rare each word is."""
        self.weights = Weights(materials)
        inside = (w for m in materials for w in _INNER.findall(m.source.text))
        self._known = frozenset(w for m in materials for n in m.extraction.names for w in _WORD.findall(n.text)) | frozenset(
            inside
        )

    def likeness(self, one: Mention, other: Mention) -> float:
        """How much the clauses of the two, and the sentences beside them, have in common; 0 for nothing."""
        here, there = self.near(one.material, one.clause), self.near(other.material, other.clause)
        shared = senses_of(one.material, one.clause) & senses_of(other.material, other.clause)
        around = (self.senses(one.material, here) & self.senses(other.material, there)) - shared
        names = len(self.names(one.material, here) & self.names(other.material, there))
        figures = len(_figures(one.material, here) & _figures(other.material, there))
        return (
            NAME * min(MOST_NAMES, names)
            + FIGURE * min(MOST_FIGURES, figures)
            + INSIDE * self.weights.of(shared)
            + min(MOST_BESIDE, BESIDE * self.weights.of(around))
        )

    def inside(self, one: Mention, other: Mention) -> float:
        """The weight of the words that the two clauses themselves have in common, names left out."""
        return self.weights.of(senses_of(one.material, one.clause) & senses_of(other.material, other.clause))

    def near(self, material: Material, clause: Clause) -> Span:
        """The sentence of the clause with the one before and the one behind."""
        sentences = material.sentences[max(0, clause.sentence - 1) : clause.sentence + 2]
        return Span(start=sentences[0].start, end=sentences[-1].end)

    def senses(self, material: Material, span: Span) -> frozenset[str]:
        """The senses of the words of all clauses of a stretch of text."""
        return frozenset(s for c in material.extraction.clauses if span.covers(c) for s in senses_of(material, c))

    def names(self, material: Material, span: Span) -> frozenset[str]:
        """The words of names: written with a capital inside a sentence, there or elsewhere in the articles."""
        text = material.source.text
        openings = {m.start() for s in material.sentences for m in [_WORD.search(text, s.start, s.end)] if m}
        return frozenset(
            m[0]
            for m in _WORD.finditer(text, span.start, span.end)
            if (m.start() not in openings or m[0] in self._known) and m[0].lower() not in _NO_NAMES
        )

    def own(self, one: Mention, other: Mention) -> frozenset[str]:
        """The names in the clause of the one that the other's article does not have."""
        return self.names(one.material, one.clause) - set(_WORD.findall(other.material.source.text))


def _figures(material: Material, span: Span) -> frozenset[tuple[float, str]]:
    return frozenset(
        (q.value, q.unit) for c in material.extraction.clauses if span.covers(c) for q in c.quantities if q.value > 1
    )
