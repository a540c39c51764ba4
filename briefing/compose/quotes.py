"""Dossier → the quotations section: everybody's own words, one entry an utterance, the weightiest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.similarity import words
from briefing.model.statement import Quote

if TYPE_CHECKING:
    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.compose.material import Material
    from briefing.model.extraction import Quotation

FULL = 6
"""Words from which on a quotation says something by itself."""


def find_quotes(dossier: Dossier, actors: Actors) -> tuple[Quote, ...]:
    """Every quotation, each utterance once: of several articles' versions the longest, of equals the earliest source."""
    found = [(m, q) for m in dossier.materials for q in m.extraction.quotations]
    found.sort(key=lambda item: (-len(words(item[1].text)), int(item[0].source.id[1:]), item[1].parts[0].start))
    kept: list[tuple[Material, Quotation]] = []
    for material, quotation in found:
        if not any(_is_within(quotation, actors, other) for _, other in kept):
            kept.append((material, quotation))
    kept.sort(key=lambda item: _rank(item[0], item[1], actors))
    return tuple(_quote(dossier, material, quotation, actors) for material, quotation in kept)


def _speaker(quotation: Quotation, actors: Actors) -> str | None:
    return actors.name(quotation.speaker) if quotation.speaker else None


def _is_within(quotation: Quotation, actors: Actors, other: Quotation) -> bool:
    """True where the words stand, in a row, in `other` of the same speaker."""
    if _speaker(quotation, actors) != _speaker(other, actors):
        return False
    return f" {' '.join(words(quotation.text))} " in f" {' '.join(words(other.text))} "


def _rank(material: Material, quotation: Quotation, actors: Actors) -> tuple[int, int, int, int, int]:
    """Whole utterances before fragments, then the speakers that most articles name, then the order of sources and text."""
    speaker = _speaker(quotation, actors)
    length = len(words(quotation.text))
    return (
        0 if length >= FULL and quotation.kind != "partial" else 1 if length >= FULL else 2,
        -(actors.mentions[speaker] if speaker else 0),
        -min(length, 20),
        int(material.source.id[1:]),
        quotation.parts[0].start,
    )


def _quote(dossier: Dossier, material: Material, quotation: Quotation, actors: Actors) -> Quote:
    speaker = _speaker(quotation, actors)
    statement = dossier.make(quotation.text, [material.cite(part) for part in quotation.parts])
    return Quote(
        text=statement.text,
        citations=statement.citations,
        origins=statement.origins,
        speaker=speaker,
        role=quotation.role or (actors.roles.get(speaker) if speaker else None),
        kind=quotation.kind,
        occasion=material.cite(quotation.occasion) if quotation.occasion else None,
    )
