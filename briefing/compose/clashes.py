"""Two clauses → whether they can stand behind one statement: what differs between them that words alone do not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.thesaurus import STATES, fields_of
from briefing.compose.values import bounds_of

if TYPE_CHECKING:
    from briefing.compose.material import Evidence

_TO_COME = frozenset({"planned", "expected", "possible", "demanded", "conditional"})
_OPPOSITES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        (
            "rise increase grow climb jump gain soar surge raise",
            "fall decrease drop decline slide plunge sink shrink lower cut slump",
        ),
        ("accept approve back support endorse agree", "reject refuse oppose deny veto dismiss"),
        ("open reopen start begin resume launch join", "close shut end stop halt suspend leave quit"),
        ("win gain", "lose"),
        ("buy hire", "sell sack"),
    )
)


_HELD = frozenset("anticipate believe doubt expect forecast foresee predict reckon think".split())

_IMPERSONAL = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?(?:expected|believed|thought|forecast|predicted)\b")


def clash(one: Evidence, other: Evidence, *, ahead: bool = False) -> bool:
    """True where the two cannot stand behind one statement; with `ahead` both are known to tell of a day to come.

    One denies what the other tells, or tells as done what the other tells as to come; they name different days; they count
    one thing and differ; one tells the opposite of the other; or somebody else does it.
    """
    if _stand_side_by_side(one, other):
        return True
    if one.clause.negated != other.clause.negated or (not ahead and is_done_and_to_come(one, other)):
        return True
    if one.days and other.days and not one.days & other.days:
        return True
    apart = (_count_apart, _turn_apart, _suffer_apart, _act_apart, _swap, _expect_apart, _say_apart)
    return any(told_apart(one, other) for told_apart in apart)


def _stand_side_by_side(one: Evidence, other: Evidence) -> bool:
    """True for two main clauses of one sentence: nobody says one thing twice in a sentence."""
    same = one.material is other.material and one.clause.sentence == other.clause.sentence
    return same and not one.facet and not other.facet and one.clause != other.clause


def is_done_and_to_come(one: Evidence, other: Evidence) -> bool:
    """True where one clause tells as done what the other tells as to come or to be wished."""
    pair = (one.clause.status, other.clause.status)
    return any(first == "done" and second in _TO_COME for first, second in (pair, pair[::-1]))


def _count_apart(one: Evidence, other: Evidence) -> bool:
    """True where both count one thing in one unit, and no figure of the one may be meant by one of the other."""
    met: dict[str, bool] = {}
    for a in one.clause.quantities:
        for b in other.clause.quantities:
            if a.unit == b.unit and set(a.measure.split()) & set(b.measure.split()):
                met[a.unit] = met.get(a.unit, False) or bounds_of(a).meet(bounds_of(b))
    return not all(met.values())


def _turn_apart(one: Evidence, other: Evidence) -> bool:
    """True where one tells the opposite of the other: “rose” and “fell”."""
    here, there = set(one.clause.terms), set(other.clause.terms)
    return any(
        (here & up and there & down and not here & down and not there & up)
        or (here & down and there & up and not here & up and not there & down)
        for up, down in _OPPOSITES
    )


def _suffer_apart(one: Evidence, other: Evidence) -> bool:
    """True where one tells of the dead what the other tells of the hurt, the missing or those who fled."""
    here, there = (fields_of(each.clause.verb or "") & STATES for each in (one, other))
    return bool(here and there) and not here & there


def _act_apart(one: Evidence, other: Evidence) -> bool:
    """True where two whom the articles name do the same, or each is said by the other to have done it."""
    mine, theirs = one.clause.subject, other.clause.subject
    if not mine or not theirs or one.clause.verb != other.clause.verb or _words(mine) & _words(theirs):
        return False
    named = (mine in one.names and theirs in other.names) or (_is_bare(one) and _is_bare(other))
    speakers = (_words(one.clause.speaker or ""), _words(other.clause.speaker or ""))
    return named or speakers == (_words(theirs), _words(mine))


def _is_bare(evidence: Evidence) -> bool:
    """True where a single noun without article or plural opens the clause as its subject: a name, or as good as one."""
    subject = evidence.clause.subject or ""
    return subject.isalpha() and subject[0].isupper() and subject[-1] != "s" and evidence.text.startswith(f"{subject} ")


def _swap(one: Evidence, other: Evidence) -> bool:
    """True where each does to the other what the other does to it: “A sued B”, “B sued A”."""
    mine, theirs = (_words(each.clause.subject or "") for each in (one, other))
    if not mine or not theirs or mine & theirs or one.clause.verb != other.clause.verb:
        return False
    return theirs <= _done_to(one) and mine <= _done_to(other)


def _done_to(evidence: Evidence) -> set[str]:
    """The words of what the clause's own verb is done to."""
    return {
        word
        for phrase in evidence.clause.phrases
        if phrase.role != "subject" and phrase.governor == evidence.clause.verb
        for word in phrase.text.lower().split()
    }


def _say_apart(one: Evidence, other: Evidence) -> bool:
    """True for two sayings of one person that share neither what is done nor by or to what it is done."""
    mine, theirs = (_words(each.clause.speaker or "") for each in (one, other))
    if not mine & theirs or one.facet or other.facet:
        return False
    here, there = set(one.clause.terms), set(other.clause.terms)
    return bool(one.core and other.core) and not one.core & there and not other.core & here


def _expect_apart(one: Evidence, other: Evidence) -> bool:
    """True where somebody expects what the other tells as said by somebody else, or as no expectation at all."""
    holders = [_holder(each) for each in (one, other)]
    if not any(holders):
        return False
    mine, theirs = (holder or _words(each.clause.speaker or "") for holder, each in zip(holders, (one, other), strict=True))
    if mine and theirs:
        return not mine & theirs
    return any(not holder and each.clause.status not in _TO_COME for holder, each in zip(holders, (one, other), strict=True))


def _holder(evidence: Evidence) -> set[str]:
    """The words of whoever expects what the clause tells; empty where nobody does, or nobody knows who (“is expected”)."""
    clause = evidence.clause
    if evidence.facet or clause.verb not in _HELD or _IMPERSONAL.search(evidence.text):
        return set()
    return _words(clause.subject or "")


def _words(name: str) -> set[str]:
    return set(name.lower().split()) - {"the"}
