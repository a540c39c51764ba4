"""Quoted runs with their speakers → quotations: parts of one utterance joined, each with its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.extraction import Quotation, QuoteKind, QuotePart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.attribution import Said


def join(text: str, said: Sequence[Said]) -> tuple[Quotation, ...]:
    """The quotations, in the order of the text. A run that continues the one before it is a further part of its quotation."""
    groups: list[list[Said]] = []
    for one in said:
        if one.continues and groups and _same_speaker(groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(_build(text, group) for group in groups)


def _same_speaker(before: Said, one: Said) -> bool:
    first = before.speaker.name if before.speaker else None
    second = one.speaker.name if one.speaker else None
    return first == second


def _build(text: str, group: Sequence[Said]) -> Quotation:
    parts = tuple(_part(text, one) for one in group)
    speaker = next((one.speaker for one in group if one.speaker is not None), None)
    kind: QuoteKind = "split" if len(parts) > 1 else "full" if group[0].whole else "partial"
    return Quotation(
        text=" ".join(part.text for part in parts),
        parts=parts,
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        kind=kind,
    )


def _part(text: str, one: Said) -> QuotePart:
    """The words between the marks, white space at either end left out."""
    start, end = one.run.start, one.run.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return QuotePart(start=start, end=end, text=text[start:end])
