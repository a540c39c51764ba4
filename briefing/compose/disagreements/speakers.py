"""Materials → disputes over who said it: the same words in the mouths of two people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.scope import words_of
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quotation

LEAST = 6
"""Words of an utterance from which two people do not happen to say the same."""


@dataclass(frozen=True, eq=False)
class _Utterance:
    mention: Mention
    words: str
    speaker: str


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every utterance that articles put into the mouths of two people with names of their own."""
    told = [u for m in materials for q in m.extraction.quotations if (u := _read(m, q)) is not None]
    done: set[str] = set()
    for one in told:
        if one.words in done:
            continue
        same = [u for u in told if u.words == one.words]
        others = [u for u in same if not words_of(u.speaker) & words_of(one.speaker)]
        own = [u for u in same if words_of(u.speaker) & words_of(one.speaker)]
        if others and not {u.mention.source for u in own} & {u.mention.source for u in others}:
            done.add(one.words)
            yield Dispute("who said it", "role", (tuple(u.mention for u in own), tuple(u.mention for u in others)))


def _read(material: Material, quotation: Quotation) -> _Utterance | None:
    """The utterance, where a person whom the clause names says it."""
    words = " ".join(re.findall(r"[a-z0-9]+", quotation.text.lower()))
    speaker = quotation.speaker
    if speaker is None or words.count(" ") < LEAST - 1:
        return None
    if not any(n.full == speaker and n.kind == "person" for n in material.extraction.names):
        return None
    clause = _holder(material, quotation)
    return _Utterance(Mention(material, clause, quotation.parts[0]), words, speaker) if clause else None


def _holder(material: Material, quotation: Quotation) -> Clause | None:
    """The clause with the first words of the utterance, where it names its speaker."""
    first = quotation.parts[0]
    clause = next((c for c in material.extraction.clauses if c.overlaps(first)), None)
    named = clause is not None and any(clause.covers(n) and n.full == quotation.speaker for n in material.extraction.names)
    return clause if named else None
