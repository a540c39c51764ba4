"""The quotations of two briefings → which are new, gone, or now somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.changes.likeness import normalise, stem
from briefing.changes.matching import EQUAL, pair
from briefing.changes.model import QuoteChange

if TYPE_CHECKING:
    from briefing.changes.matching import Matcher
    from briefing.model.briefing import Briefing
    from briefing.model.statement import Quote

FEWEST_WORDS = 4
"""Words in a row that are no accident: an utterance that holds another of so many is the same, quoted at greater length."""


def compare_quotes(old: Briefing, new: Briefing, matcher: Matcher) -> tuple[QuoteChange, ...]:
    """New ones and those with another speaker in the order of the later briefing, then those that are gone."""
    pairs = pair(old.quotes, new.quotes, score=_score, name=lambda quote: f"{quote.text} {quote.speaker}")
    held = matcher.articles
    changes = [QuoteChange(kind="new", old=None, new=quote, in_both=held.old_holds(quote)) for quote in pairs.new]
    changes += [
        QuoteChange(kind="changed", old=before, new=after, in_both=True)
        for before, after in pairs.both
        if not _may_be_one(before.speaker, after.speaker)
    ]
    changes += [QuoteChange(kind="gone", old=quote, new=None, in_both=held.new_holds(quote)) for quote in pairs.old]
    return tuple(changes)


def _score(one: Quote, other: Quote) -> float:
    """Above 0 where the words are equal, or those of one are among those of the other."""
    was, now = f" {normalise(one.text)} ", f" {normalise(other.text)} "
    same_speaker = 0.5 * _may_be_one(one.speaker, other.speaker)
    if was == now:
        return EQUAL + same_speaker
    shorter, longer = sorted((was, now), key=len)
    if shorter in longer and len(shorter.split()) >= FEWEST_WORDS:
        return len(shorter) / len(longer) + same_speaker
    return 0.0


def _may_be_one(was: str | None, now: str | None) -> bool:
    """True where one name is the other, or a part of it (“Lund”, “Ada Lund”); two that nobody names are one."""
    if not was or not now:
        return was == now
    left, right = ({stem(word) for word in normalise(name).split()} for name in (was, now))
    return left <= right or right <= left
