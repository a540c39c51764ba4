"""Materials → disputes over a date: one event, told with days that exclude each other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from briefing.compose.days import days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.event_words import (
    ASSEMBLIES,
    EVENT_IDIOMS,
    EVENT_NOUNS,
    EVENT_VERBS,
    HAPPENING_VERBS,
    INNER_VOTES,
    MOVED,
    ORDINALS,
    PARTICULAR_EVENTS,
    PERSONAL_EVENTS,
    PUBLIC_VOTES,
    QUALIFIERS,
    SINGULAR_EVENTS,
    STOPPING_SUBJECTS,
    STOPPING_VERBS,
    VOTERS,
)
from briefing.compose.disagreements.scope import count_shared, knows, names_in
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.days import Days
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase, TimeExpression

_GAP = re.compile(
    r"^\s*(?:date|day)?\s*[:,(]?\s*(?:(?:which|that|is|was|will|be|been|are|has|had|set|scheduled|planned|due|expected|to|take|takes|took|"
    r"place|held|begins?|began|starts?|started|opens?|opened|closed?|closes|due|on|for|from|in|at|early|late|four|noon|midnight|\d{1,2}(?:[.:]\d\d)?|[ap]\.?m\.?)\s+)*$",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"\b(?:before|after|until|till|by|since|ahead\s+of|prior\s+to|following)\s+(?:the\s+)?$", re.IGNORECASE)
_DATE_LABEL = re.compile(r"^\W*(?:date|when|day)s?\s*:\s*$", re.IGNORECASE)
_SHUT = re.compile(r"\b(?:closed|shut)\s+(?:\w+\s+){0,3}until\s+(?:the\s+)?$", re.IGNORECASE)
"""Behind it stands the day of the opening."""
_MOVED = re.compile(MOVED, re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:again|another|second|further)\b", re.IGNORECASE)
_NAMES = {"construction": "start of construction", "outbreak": "start of the outbreak", "quake": "earthquake"}
LEAD = 150
"""Characters behind the first name within which people belong to an article's opening."""
LONGEST = 31
"""Days of the vaguest date that is compared."""
FARTHEST = 45
"""Days between two dates beyond which they are of two events."""


@dataclass(frozen=True, eq=False)
class _Event:
    mention: Mention
    kind: str
    qualifiers: frozenset[str]
    days: Days
    names: frozenset[str]
    voters: frozenset[str]
    """Classes of those who vote, of a vote."""
    things: frozenset[str]
    """Heads of the subject and the objects: what opens, closes, is passed."""
    labelled: bool
    """True for “Summit date: 31 October”, which can only be the event's own date."""

    def told_of(self, other: _Event) -> bool:
        """True where this event has no name beside it, and its article comes back to one that stands beside the other's."""
        mains = _main_names(self.mention.material) | _first_people(self.mention.material)
        return not self.names and count_shared(other.names, mains) > 0


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every event with days that exclude each other; within one article only where a summary says so."""
    events = [e for m in materials for c in m.extraction.clauses for e in _events(m, c)]
    for group in _groups(events):
        clashing = [(a, b) for a, b in combinations(group, 2) if _clash(a, b, group)]
        if not clashing:
            continue
        disputed = {id(e) for pair in clashing for e in pair}
        sides = _sides([e for e in group if id(e) in disputed], group)
        if len(sides) > 1:
            yield Dispute(_about(group), "date", tuple(tuple(e.mention for e in side) for side in sides), _words(group[0].kind))


def _events(material: Material, clause: Clause) -> Iterable[_Event]:
    text = material.source.text
    if _MOVED.search(clause.cut(text)):
        return
    times = [t for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    for at, time in enumerate(times):
        days = days_of(time.value)
        if days is None or days.length > LONGEST or time.deadline:
            continue
        shut = _SHUT.search(text[clause.start : time.start]) is not None
        if _BEYOND.search(text[clause.start : time.start]) and not shut:
            continue
        since = times[at - 1].end if at else clause.start
        named = ("opening", [], False) if shut else _named_event(clause, time, text) or _boxed_event(material, clause, time)
        if named is None:
            continue
        kind, words, labelled = named
        if kind == "meeting" and "session" in words and any(p.head in ASSEMBLIES for p in clause.phrases):
            kind = "sitting"
        names = names_in(material, clause, besides=clause.speaker) | (_main_names(material) if labelled else frozenset())
        of = {p.head for p in clause.phrases if p.role in {"of", "in"} and EVENT_NOUNS.get(p.governor) == kind}
        qualifiers = (frozenset(words) | of) & QUALIFIERS if kind != "sitting" else frozenset()
        if kind != "opening" and _AGAIN.search(text[since : time.start]):
            qualifiers |= {"second"}
        yield _Event(
            Mention(material, clause, time),
            kind,
            qualifiers,
            days,
            names,
            _voters(clause, words),
            _things(clause, time) | _named_things(material, clause, time),
            labelled,
        )


def _voters(clause: Clause, words: Sequence[str]) -> frozenset[str]:
    """Classes of those who vote; in an election that is of no party and no body, the citizens."""
    told = frozenset(VOTERS[p.head] for p in clause.phrases if p.head in VOTERS and p.governor == "vote")
    public = set(words) & PUBLIC_VOTES and not set(words) & INNER_VOTES
    return told or frozenset({VOTERS["voter"]} if public else ())


def _named_event(clause: Clause, time: TimeExpression, text: str) -> tuple[str, list[str], bool] | None:
    """The class of the event that the time belongs to, its words, and whether the time is labelled as its date."""
    before = [p for p in clause.phrases if p.end <= time.start]
    for phrase in reversed(before):
        words = re.split(r"[\s-]+", phrase.key)
        kind = next((EVENT_NOUNS[w] for w in reversed([*words, phrase.key]) if w in EVENT_NOUNS), None)
        gap = text[phrase.end : time.start]
        if kind and len(gap) < 60 and _GAP.match(gap):
            labelled = phrase.head in {"date", "day"} or bool(re.match(r"\s*(?:date)?\s*:", gap))
            return kind, words, labelled
    holder = next((p for p in clause.phrases if p.overlaps(time)), None)
    if holder is None or holder.role in {"subject", "object"}:
        return None
    if holder.governor in EVENT_NOUNS:
        return EVENT_NOUNS[holder.governor], _words_of_head(clause, holder.governor), False
    if holder.governor in EVENT_VERBS:
        return EVENT_VERBS[holder.governor], [], False
    subjects = _arguments(clause, holder)
    idiom = next((EVENT_IDIOMS[holder.governor, p.head] for p in subjects if (holder.governor, p.head) in EVENT_IDIOMS), None)
    if idiom:
        return idiom, [], False
    if holder.governor in STOPPING_VERBS and any(p.head in STOPPING_SUBJECTS for p in subjects):
        return "strike", [], False
    if holder.governor in HAPPENING_VERBS:
        return _happening(subjects)
    return None


def _things(clause: Clause, time: TimeExpression) -> frozenset[str]:
    holder = next((p for p in clause.phrases if p.overlaps(time)), None)
    return frozenset(p.head for p in _arguments(clause, holder) if not p.overlaps(time)) if holder else frozenset()


def _named_things(material: Material, clause: Clause, time: TimeExpression) -> frozenset[str]:
    """The words of the full names of what opens or closes: the museum, where “the Kestner” does."""
    holder = next((p for p in clause.phrases if p.overlaps(time)), None)
    verbs = {holder.governor, "be"} if holder else set()
    ahead = [p for p in clause.phrases if p.role == "subject" and p.governor in verbs and p.end <= time.start]
    return frozenset(w for n in material.extraction.names if any(n.overlaps(p) for p in ahead) for w in n.full.lower().split())


def _arguments(clause: Clause, holder: Phrase) -> list[Phrase]:
    """Subject and objects of the verb that the phrase depends on; the subject may be that of “is to” above it."""
    own = [p for p in clause.phrases if p.governor == holder.governor and p.role in {"subject", "object"}]
    if any(p.role == "subject" or p.end <= holder.start for p in own):
        return own
    return [*own, *(p for p in clause.phrases if p.role == "subject" and p.governor == "be" and p.end < holder.start)]


def _boxed_event(material: Material, clause: Clause, time: TimeExpression) -> tuple[str, list[str], bool] | None:
    """The article's main event, where the clause is a line such as “Date: 31 October” in a summary box."""
    if material.sentences[clause.sentence].kind != "summary" or not _DATE_LABEL.search(
        material.source.text[clause.start : time.start]
    ):
        return None
    kinds = Counter(
        EVENT_NOUNS[p.head]
        for c in material.extraction.clauses
        for p in c.phrases
        if p.head in EVENT_NOUNS and not p.key.isdigit()
    )
    return (min(kinds, key=lambda k: (-kinds[k], k)), [], True) if kinds else None


def _main_names(material: Material) -> frozenset[str]:
    """Names of people and places that an article comes back to."""
    counts = Counter(n.full for n in material.extraction.names if n.kind in {"person", "place"})
    return frozenset(name for name, count in counts.items() if count > 1)


def _first_people(material: Material) -> frozenset[str]:
    """The people whom the first sentence with any names."""
    people = [n for n in material.extraction.names if n.kind == "person"]
    return frozenset(n.full for n in people if n.start < people[0].start + LEAD)


def _happening(subjects: Sequence[Phrase]) -> tuple[str, list[str], bool] | None:
    """The event among what begins, is held or is set."""
    for phrase in subjects:
        if phrase.head in EVENT_NOUNS:
            return EVENT_NOUNS[phrase.head], re.split(r"[\s-]+", phrase.key), False
    return None


def _words_of_head(clause: Clause, head: str) -> list[str]:
    return [w for p in clause.phrases if p.head == head for w in re.split(r"[\s-]+", p.key)][:8]


def _groups(events: Sequence[_Event]) -> list[list[_Event]]:
    """Events that may be one: of a kind, equally qualified, with names in common, not far apart."""
    groups: list[list[_Event]] = []
    for event in sorted(events, key=lambda e: (-len(e.names), e.mention.order)):
        home = next((g for g in groups if any(_may_be_one(other, event) for other in g)), None)
        if home is None:
            groups.append([event])
        else:
            home.append(event)
    return groups


def _may_be_one(one: _Event, other: _Event) -> bool:
    ordinal = bool(one.qualifiers & other.qualifiers & ORDINALS)
    apart = abs((one.days.first - other.days.first).days)
    if one.kind != other.kind or (one.qualifiers != other.qualifiers and not ordinal) or apart > FARTHEST:
        return False
    if one.voters and other.voters and not one.voters & other.voters:
        return False
    shared = count_shared(one.names, other.names)
    if bool(one.voters) != bool(other.voters) and not shared and not _same_story(one.mention.material, other.mention.material):
        return False
    if are_strangers(one.mention.material, other.mention.material):
        return False
    if ordinal and one.kind == "reading" and not shared and not (one.names and other.names):
        return _same_story(one.mention.material, other.mention.material)
    if one.kind == "opening" and not _same_thing(one, other):
        return shared > 1
    if one.kind in SINGULAR_EVENTS:
        return not one.names or not other.names or shared > 0 or one.kind == "strike" or _acquainted(one, other)
    if one.kind in PERSONAL_EVENTS and not (one.names and other.names):
        return one.told_of(other) or other.told_of(one)
    if one.kind in PARTICULAR_EVENTS and one.things & other.things and (shared or not one.names or not other.names):
        return one.mention.source != other.mention.source and _same_story(one.mention.material, other.mention.material)
    return shared >= (1 if one.kind in PERSONAL_EVENTS else 2)


def _same_thing(one: _Event, other: _Event) -> bool:
    """True where both call it by one word, or by two that stand in one name: the museum, and the Kestner."""
    if one.things & other.things:
        return True
    full = [set(n.full.lower().split()) for e in (one, other) for n in e.mention.material.extraction.names]
    return any(one.things & words and other.things & words for words in full)


def _same_story(one: Material, other: Material) -> bool:
    """True where the two articles have two names in common."""
    here, there = ({n.full for n in m.extraction.names} for m in (one, other))
    return count_shared(here, there) > 1


def _acquainted(one: _Event, other: _Event) -> bool:
    """True where either article also knows a name that stands beside the other's date, and both are of one voters' class."""
    return (
        bool(one.voters & other.voters)
        and knows(other.mention.material, one.names)
        and knows(one.mention.material, other.names)
    )


def _clash(one: _Event, other: _Event, group: Sequence[_Event]) -> bool:
    """True where the days exclude each other and neither article also gives the day of the other."""
    if one.days.overlaps(other.days) or abs((one.days.first - other.days.first).days) > FARTHEST:
        return False
    if one.labelled or other.labelled:
        return True
    here, there = one.mention.material.source, other.mention.material.source
    if here.id == there.id:
        return False
    grain = max(one.days.length, other.days.length)
    by_source = {s: [e.days for e in group if e.mention.source == s and e.days.length <= grain] for s in (here.id, there.id)}
    return not any(a.overlaps(b) for a in by_source[here.id] for b in by_source[there.id])


def _sides(disputed: Sequence[_Event], group: Sequence[_Event]) -> list[list[_Event]]:
    """The events by day, the narrowest dates first; what is vaguer joins the first side that it covers."""
    sides: list[list[_Event]] = []
    for event in sorted(disputed, key=lambda e: (e.days.length, e.mention.order)):
        homes = [s for s in sides if any(event.days.overlaps(o.days) for o in s)]
        if not homes:
            sides.append([event])
        elif len(homes) == 1:
            homes[0].append(event)
    for event in group:
        if event not in disputed:
            homes = [s for s in sides if any(event.days.overlaps(o.days) for o in s)]
            if len(homes) == 1 and event.days.length <= 2 * max(o.days.length for o in homes[0]):
                homes[0].append(event)
    return sides


def _words(kind: str) -> frozenset[str]:
    """The lemmas that name an event of the kind."""
    named = {w for table in (EVENT_NOUNS, EVENT_VERBS) for w, k in table.items() if k == kind}
    return frozenset(named - {"picket"} | (STOPPING_VERBS if kind == "strike" else set()))


def _about(group: Sequence[_Event]) -> str:
    kind = group[0].kind
    return f"date of the {_NAMES.get(kind, kind)}"
