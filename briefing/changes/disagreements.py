"""The disagreements of two briefings → which were opened or settled, and which have other sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.changes.likeness import normalise, stem
from briefing.changes.matching import pair
from briefing.changes.model import DisagreementChange
from briefing.changes.statements import compare_words

if TYPE_CHECKING:
    from briefing.changes.matching import Matcher, Pairs
    from briefing.model.briefing import Briefing
    from briefing.model.statement import Disagreement, Statement

SAME_ABOUT = 0.5
"""What an equal subject adds to how surely two disagreements are one."""


def compare_disagreements(old: Briefing, new: Briefing, matcher: Matcher) -> tuple[DisagreementChange, ...]:
    """Opened, changed, settled; each in the order of its edition. Sides in other words or of more articles are no change."""
    pairs = pair(
        old.disagreements,
        new.disagreements,
        score=lambda one, other: _score(one, other, matcher),
        name=lambda disagreement: f"{disagreement.about} {disagreement.claims[0].text}",
    )
    held = matcher.articles
    changes = [
        DisagreementChange(kind="opened", old=None, new=each, in_both=all(map(held.old_holds, each.claims)))
        for each in pairs.new
    ]
    for before, after in pairs.both:
        sides = _pair_sides(before, after, matcher)
        if sides.old or sides.new:
            changes.append(
                DisagreementChange(kind="changed", old=before, new=after, added=sides.new, dropped=sides.old, in_both=True)
            )
    changes += [
        DisagreementChange(kind="settled", old=each, new=None, in_both=all(map(held.new_holds, each.claims)))
        for each in pairs.old
    ]
    return tuple(changes)


def _score(one: Disagreement, other: Disagreement, matcher: Matcher) -> float:
    """Above 0 for one kind of disagreement of which at least a side is told in both editions."""
    if one.kind != other.kind:
        return 0.0
    shared = len(_pair_sides(one, other, matcher).both)
    same = _words(one.about) == _words(other.about)
    return shared / min(len(one.claims), len(other.claims)) + SAME_ABOUT * same if shared else 0.0


def _pair_sides(one: Disagreement, other: Disagreement, matcher: Matcher) -> Pairs[Statement]:
    """The sides that both tell. Two that give another figure are two sides, however alike their words.

    Where one cites the passage of the other as telling the same, they are one side: figures that merely stand beside
    what is disputed may differ.
    """

    def score(was: Statement, now: Statement) -> float:
        if matcher.tells_same(was, now):
            return 1.0 + matcher.score(was, now)
        return 0.0 if compare_words(was, now, matcher) == "changed" else matcher.score(was, now)

    return pair(one.claims, other.claims, score, name=lambda claim: claim.text)


def _words(about: str) -> frozenset[str]:
    return frozenset(stem(word) for word in normalise(about).split())
