"""Two clauses → whether they can stand behind one statement: what differs between them that words alone do not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.stemming import stem, stems
from briefing.compose.thesaurus import SENSES, STATES, fields_of
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
        ("buy hire", "sell sack lay_off"),
        ("take_in admit receive", "turn_away refuse reject divert"),
        ("set_up build found", "scrap dismantle demolish tear_down abolish"),
        ("go_on continue resume keep_on", "call_off cancel abandon stop break_off"),
    )
)


_LIGHT = stems("be become come do get give go have hold make put say set take tell")
"""Verbs that hardly say what is done."""
_REFUSALS = stems(
    """avoid ban bar block cease decline deny exclude fail forbid halt lack miss neglect prevent prohibit refuse reject rule_out
    stop without"""
)
_NOTHING = re.compile(r"\b(?:no|none|nobody|nothing|neither|never|without|not a (?:single )?\w+|not one)\b", re.IGNORECASE)
"""What denies without “not”."""
REACH = 30
_SAID = re.compile(
    r"\b(?:said|says|told (?:\w+ ){1,3}|added|argued|estimated|insisted|predicted|repeated|warned|wrote)\s+"
    r"(?:late |early )?(?:on |last |this )?$",
    re.IGNORECASE,
)
"""What stands before the day of an utterance, within so many characters."""

_WISHES = frozenset("ask call claim demand hope insist prefer press seek urge want wish".split())
_HELD = frozenset("anticipate believe doubt expect forecast foresee predict reckon think".split())

_IMPERSONAL = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?(?:expected|believed|thought|forecast|predicted)\b")


def clash(one: Evidence, other: Evidence) -> bool:
    """True where the two do not tell one fact, so that neither may be printed for the other.

    One denies what the other tells, or tells as done what the other tells as to come; they name different days; they count
    one thing and differ; one tells the opposite of the other; or somebody else does it.
    """
    if one.clause.negated != other.clause.negated or is_done_and_to_come(one, other):
        return True
    if one.days and other.days and not one.days & other.days:
        return True
    return _fall_in_other_years(one, other) or _say_apart(one, other) or _act_apart(one, other) or _tell_apart(one, other)


def contradict(lead: Evidence, other: Evidence, *, ahead: bool = False) -> bool:
    """True where `other`, which may tell more, cannot stand behind `lead`, which is printed.

    Denial, plan and deed are compared where both speak of one thing, days where they are not those of saying so. With `ahead`
    both are known to tell of a day to come.
    """
    if comes_too_early(lead, other):
        return True
    if not ahead and is_done_and_to_come(lead, other) and not _stands_behind_plan(lead, other):
        return True
    if hold_apart(lead, other) or (_act_apart(lead, other) and not _name_each_other(lead, other)):
        return True
    apart = (_deny_apart, _date_apart, _tell_apart)
    return any(told_apart(lead, other) for told_apart in apart) or _say_apart(lead, other, by_field=True)


def comes_too_early(lead: Evidence, other: Evidence) -> bool:
    """True where `lead` tells what was done on a day before which the article of `other` appeared, so that it only expects it.

    Likewise where `other` tells what was done after the article of `lead`, which tells something else as done. The day may
    be one that both name; the day of saying so is none, nor is one told in passing. False where a day is not known.
    """
    both = lead.clause.status == other.clause.status == "done"
    return _is_ahead_of(other, lead) or (both and _is_ahead_of(lead, other))


def _is_ahead_of(early: Evidence, done: Evidence) -> bool:
    """True where the article of `early` appeared before the day on which the other clause tells something as done."""
    before, after = early.material.source.published, done.material.source.published
    if done.clause.status != "done" or before is None or after is None or before >= after or _is_one_report(early, done):
        return False
    if any(before.isoformat() < day <= after.isoformat() for day in early.days & done.days):
        return True
    if early.days & done.days:
        return False
    said = _find_days_of_saying(done)
    told = [t for t in done.times if not any(below.covers(t) for below in done.subordinate)]
    spans = [days_of(t.value) for t in told if (t.value or "")[:10] not in said]
    first = min((span.first for span in spans if span and span.first <= after), default=None)
    return first is not None and before < first


def _is_one_report(one: Evidence, other: Evidence) -> bool:
    return one.material.source.origin == other.material.source.origin


def hold_apart(lead: Evidence, other: Evidence) -> bool:
    """True where `lead` tells what a person wants who speaks for nobody, and `other` does not name him: others may wish it."""
    holder = lead.clause.subject
    if lead.facet or not holder or lead.clause.verb not in _WISHES:
        return False
    persons = [n for n in lead.material.extraction.names if n.full == holder and n.kind == "person"]
    sides = {word for n in persons for word in _words(f"{n.side or ''} {n.role or ''}")}
    named = {word for name in other.names for word in _words(name)} | _words(other.clause.subject or "")
    named |= {word for a in other.clause.anaphors for word in _words(a.antecedent)}
    return bool(persons) and not named & (_words(holder) | sides)


def _tell_apart(one: Evidence, other: Evidence) -> bool:
    apart = (_stand_side_by_side, _count_apart, _turn_apart, _suffer_apart, _swap, _expect_apart)
    return any(told_apart(one, other) for told_apart in apart)


def _stand_side_by_side(one: Evidence, other: Evidence) -> bool:
    """True for two main clauses of one sentence: nobody says one thing twice in a sentence."""
    same = one.material is other.material and one.clause.sentence == other.clause.sentence
    return same and not one.facet and not other.facet and one.clause != other.clause


def _deny_apart(one: Evidence, other: Evidence) -> bool:
    """True where one is denied and the other not, unless the other denies it by its words (“ruled out”, “no chemist”)."""
    if one.clause.negated == other.clause.negated:
        return False
    plain = other if one.clause.negated else one
    same = _sense(one.clause.verb or "") == _sense(other.clause.verb or "")
    return same or not (_REFUSALS & {*plain.terms, *map(stem, plain.clause.phrasal)} or _NOTHING.search(plain.text))


def is_done_and_to_come(one: Evidence, other: Evidence) -> bool:
    """True where one clause tells as done what the other tells as to come or to be wished."""
    pair = (one.clause.status, other.clause.status)
    return any(first == "done" and second in _TO_COME for first, second in (pair, pair[::-1]))


def _stands_behind_plan(lead: Evidence, other: Evidence) -> bool:
    """True where `lead` tells of a plan or duty, `other` of something else as done; or, of one day, of a deed and of a duty.

    “Pharmacies must stop”: “Since six no chemist has been allowed to sell it.” That it will be done is no witness that it was.
    """
    done, ahead = (lead, other) if lead.clause.status == "done" else (other, lead)
    if done is lead and not (other.clause.status == "demanded" and lead.days & other.days):
        return False
    sense = _sense(done.clause.verb or "")
    return bool(done.clause.verb) and sense not in _LIGHT and all(SENSES.get(term, term) != sense for term in ahead.terms)


def _sense(word: str) -> str:
    return SENSES.get(stem(word), stem(word))


def _date_apart(one: Evidence, other: Evidence) -> bool:
    """True where both name days and none is the same, or tell what was done in other years.

    The day on which somebody said it is not the day of what he said.
    """
    here, there = (_find_days(each) for each in (one, other))
    if here and there:
        return not here & there
    return _fall_in_other_years(one, other)


def _fall_in_other_years(one: Evidence, other: Evidence) -> bool:
    mine, theirs = (_find_years(each) for each in (one, other))
    return bool(mine and theirs) and one.clause.status == other.clause.status == "done" and not mine & theirs


def _find_years(evidence: Evidence) -> frozenset[int]:
    """The years in which it was done; none that only says since when."""
    said, text = _find_days_of_saying(evidence), evidence.material.source.text
    times = (t for t in evidence.times if (t.value or "")[:10] not in said and not text[: t.start].endswith("since "))
    spans = [days_of(t.value) for t in times]
    return frozenset(year for span in spans if span for year in range(span.first.year, span.last.year + 1))


def _find_days(evidence: Evidence) -> frozenset[str]:
    return evidence.days - _find_days_of_saying(evidence) if evidence.clause.speaker else evidence.days


def _find_days_of_saying(evidence: Evidence) -> frozenset[str]:
    text = evidence.material.source.text
    return frozenset(t.value[:10] for t in evidence.times if t.value and _SAID.search(text, max(t.start - REACH, 0), t.start))


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
    here, there = ({*each.clause.terms, *each.clause.phrasal} for each in (one, other))
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


def _name_each_other(one: Evidence, other: Evidence) -> bool:
    """True where each names whom the other tells it of: “Judge Lund of the High Court froze it”, “The High Court froze it”."""
    return one.clause.subject in other.names or other.clause.subject in one.names


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


def _say_apart(one: Evidence, other: Evidence, *, by_field: bool = False) -> bool:
    """True for two sayings of one person that share neither what is done nor by or to what it is done, in word (or field)."""
    mine, theirs = (_words(each.clause.speaker or "") for each in (one, other))
    if not mine & theirs or one.facet or other.facet:
        return False
    here, there = set(one.clause.terms), set(other.clause.terms)
    senses = [{SENSES.get(w, w) if by_field else w for w in words} for words in (one.core, there, other.core, here)]
    return bool(one.core and other.core) and not senses[0] & senses[1] and not senses[2] & senses[3]


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
