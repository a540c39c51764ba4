"""Materials → disputes over the day of one thing that two articles tell in different words, by its topic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.event_words import MOVED, QUALIFIERS
from briefing.compose.disagreements.frames import sense, verb_at
from briefing.compose.disagreements.scope import days_apart
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.disagreements.surroundings import Surroundings
from briefing.compose.disagreements.topics import topics_of
from briefing.compose.disagreements.valued import is_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.days import Days
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, TimeExpression

LIKENESS = 1.7
"""Weight of what two dated clauses have in common from which they tell of one thing."""
INSIDE = 0.9
"""Weight of the words that the two clauses themselves must have in common: a rare word weighs 1."""
TOPIC = 1.0
"""Weight of a topic that both call up."""
BESIDE = 70
"""Characters before or behind a date within which words tell its topic."""
LONGEST = 7
"""Days of the vaguest date that is compared."""
FARTHEST = 45
"""Days between two dates beyond which they are of two events."""
WINDOW = 7
"""Days between two reports beyond which the second may know of a new date."""
_MOVED = re.compile(MOVED, re.IGNORECASE)
_PHASES = (
    re.compile(r"\b(?:beg[iau]n\w*|start\w*|open\w*|launch\w*|broke\s+out|first|introduc\w*|effect|force)\b", re.IGNORECASE),
    re.compile(r"\b(?:end(?:s|ed|ing)?|finish\w*|clos\w*|expir\w*|last|final|over|until|lift\w*|reopen\w*)\b", re.IGNORECASE),
)
"""What is told of a beginning, and of an end."""
_LIMIT = re.compile(r"\b(?P<word>by|until|till|before|after|since|from|following)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|wrote|added|according\s+to)\b[^.;:“”]{0,40}$", re.IGNORECASE)
_WEEKLY = re.compile(r"\b(?:every|each|most)\s+$", re.IGNORECASE)
_NAME = re.compile(r"(?<=\w )[A-Z]\w*")
_BREAK = re.compile(r"[,;:—–](?=\s)")
_DUE = frozenset({"by", "until", "till"})
_ASIDE = frozenset("after before since following during amid despite until".split())
"""Prepositions of what does not happen on the day."""
_CLOCK = re.compile(r"^\d{1,2}(?:[:.]\d\d)?\s*(?:[aApP]\.?[mM]\.?)?\s*(?:[A-Z]{3,4})?\W*$")
"""A time of day without its day."""
_COUNTING = frozenset("rise climb fall drop reach stand total number increase grow jump swell remain stay".split())
"""Verbs of what stands so on a day, and has no day."""
_OWNED = re.compile(r"^[’']s\b")


@dataclass(frozen=True, eq=False)
class _Moment:
    mention: Mention
    days: Days
    topics: frozenset[str]
    around: frozenset[str]
    limit: str
    past: bool
    phases: tuple[bool, ...]
    bearers: frozenset[str]
    """Senses of the subjects that are people without a name."""
    qualifiers: frozenset[str]

    @property
    def source(self) -> str:
        """Id of the source."""
        return self.mention.source


def find(materials: Sequence[Material], taken: AbstractSet[tuple[str, int]]) -> Iterable[Dispute]:
    """One dispute for every thing with two days; `taken` are dates disputed already, by source and offset."""
    near = Surroundings(materials)
    moments = [d for m in materials for c in m.extraction.clauses for d in _read(m, c, near)]
    fresh = [d for d in moments if (d.source, d.mention.at.start) not in taken]
    likes = {(a, b): _likeness(a, b, near) for a, b in combinations(fresh, 2) if a.source != b.source}
    done: set[int] = set()
    for (one, other), like in sorted(likes.items(), key=lambda item: -item[1]):
        if like < LIKENESS or one.days.overlaps(other.days) or {id(one), id(other)} & done or _is_rivalled(one, other, moments):
            continue
        sides = [
            [own, *(d for d in moments if d.source not in {one.source, other.source} and _tells_again(d, own, left, near))]
            for own, left in ((one, other), (other, one))
        ]
        if not {d.source for d in sides[0]} & {d.source for d in sides[1]}:
            done |= {id(d) for side in sides for d in side}
            yield Dispute(f"day: {_about(one, other)}", "date", tuple(tuple(d.mention for d in side) for side in sides))


def _read(material: Material, clause: Clause, near: Surroundings) -> Iterable[_Moment]:
    text = material.source.text
    if _MOVED.search(clause.cut(text)) or clause.negated:
        return
    for time in material.extraction.times:
        days = days_of(time.value)
        if not clause.covers(time) or time.type not in {"DATE", "TIME"} or days is None or days.length > LONGEST:
            continue
        before = text[clause.start : time.start]
        if time.counted_from is None and not (
            _CLOCK.match(time.text) or _SAID.search(before) or _WEEKLY.search(before) or _OWNED.match(text[time.end :])
        ):
            yield _moment(material, clause, time, days, near)


def _moment(material: Material, clause: Clause, time: TimeExpression, days: Days, near: Surroundings) -> _Moment:
    text = material.source.text
    parts = [f for f in material.extraction.facets if clause.covers(f) and f.covers(time)]
    part = min([*parts, clause], key=lambda p: (len(p.terms), p.start))
    words = "" if verb_at(part, time) in _COUNTING else _words(material, part, time)
    limit = _LIMIT.search(text[part.start : time.start])
    published = material.source.published
    return _Moment(
        Mention(material, clause, time),
        days,
        topics_of("moment", words),
        topics_of("moment", near.near(material, clause).cut(text)),
        limit["word"].lower() if limit and time.type == "DATE" else "",
        published is not None and days.first < published,
        tuple(bool(phase.search(words)) for phase in _PHASES),
        frozenset(sense(p.head) for p in part.phrases if p.role == "subject" and is_person(p.head)),
        frozenset(w for w in part.terms if w in QUALIFIERS - {"new"}),
    )


def _words(material: Material, part: Clause, time: TimeExpression) -> str:
    """The verb that the date hangs from, the heads of what hangs from it too, and the words up to the date."""
    text, verb = material.source.text, verb_at(part, time)
    beside = (p for p in part.phrases if p.governor == verb and p.role not in _ASIDE and not p.overlaps(time))
    hanging = [p.key for p in beside if p.text[1:] == p.text[1:].lower()]
    before = _BREAK.split(text[max(part.start, time.start - BESIDE) : time.start])[-1]
    behind = _BREAK.split(text[time.end : min(part.end, time.end + BESIDE)])[0]
    return " ".join([verb, *hanging, _NAME.sub(" ", before if before.strip() else behind)])


def _likeness(one: _Moment, other: _Moment, near: Surroundings) -> float:
    """How much speaks for the two being the day of one thing; 0 where they cannot be."""
    apart = days_apart(one.mention.material, other.mention.material)
    topics = one.topics & other.topics
    if not topics or apart is None or abs(apart) > WINDOW or one.past != other.past:
        return 0.0
    if (one.limit in _DUE) != (other.limit in _DUE):
        return 0.0
    if one.bearers and other.bearers and not one.bearers & other.bearers:
        return 0.0
    if one.qualifiers != other.qualifiers or abs((one.days.first - other.days.first).days) > FARTHEST:
        return 0.0
    if {one.limit, other.limit} & {"since", "after", "following"} or _are_opposite(one.phases, other.phases):
        return 0.0
    if near.own(one.mention, other.mention) and near.own(other.mention, one.mention):
        return 0.0
    if near.inside(one.mention, other.mention) < INSIDE:
        return 0.0
    return TOPIC + near.likeness(one.mention, other.mention)


def _are_opposite(one: tuple[bool, ...], other: tuple[bool, ...]) -> bool:
    return one != other and one == other[::-1]


def _is_rivalled(one: _Moment, other: _Moment, moments: Sequence[_Moment]) -> bool:
    """True where either article has another day for the topic, or tells the other's for anything like it."""
    topics = one.topics & other.topics
    for kept, left in ((one, other), (other, one)):
        rest = [d for d in moments if d.source == left.source and d is not left]
        if any(d.topics & topics and not d.days.overlaps(left.days) for d in rest):
            return True
        others = (d for d in rest if d.days.overlaps(kept.days) and not d.days.overlaps(left.days))
        if any((d.topics | d.around) & topics for d in others):
            return True
    return False


def _tells_again(moment: _Moment, own: _Moment, left: _Moment, near: Surroundings) -> bool:
    return moment.days.overlaps(own.days) and _likeness(moment, left, near) >= LIKENESS


def _about(one: _Moment, other: _Moment) -> str:
    return min(one.topics & other.topics)
