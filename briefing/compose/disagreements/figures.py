"""A quantity in its clause → the slot that it fills: what is counted or measured, of what, where, as of when, told how."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.disagreements.lasting import BEYOND_IT, is_length, read_bounds
from briefing.compose.disagreements.lexicon import (
    CANCELLING,
    COUNTS,
    CUMULATIVE,
    CUTTING,
    FULL_WORDS,
    MEASURE_CLASSES,
    PEOPLE,
    PHYSICAL_UNITS,
    PLACE_NOUNS,
    PLANNED,
    RESTRICTIVE,
    ROOM,
    SPELLINGS,
    STAKE_WORDS,
    TIME_VARYING,
    UNITS_OF_TIME,
    WEAK_MEASURES,
    WINNING,
    WORKERS,
)
from briefing.compose.disagreements.scope import is_forecast, is_hypothetical, names_in, words_of
from briefing.compose.disagreements.sides import Mention
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material
    from briefing.compose.values import Bounds
    from briefing.model.extraction import Clause, Quantity

UNITLESS = CURRENCIES | {"percent", "point", "new", "old"}
"""Units that say nothing of what is counted."""
_PART_BEFORE = re.compile(
    r"(?:\bincluding|\bamong\s+them|\bof\s+whom|\bfrom|\bthan|\bcompared\s+(?:with|to)|\bversus|\bagainst|\banother|\ba\s+further|"
    r"\badditional|\bextra|\bby|\buntil|\btill|\baged?(?:\s+of)?|\bbetween|\bonly\s+the|\d\s+of|\bout\s+of)\s+(?:the\s+)?$|\d\s+of\s+(?:[\w’'-]+\s+){1,3}$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"^\s*(?:of\s+(?:them|whom|these|(?:its|their|his|her)\s+\d[\d,.]*)|more\b|others?\b|further\b|each\b|apiece\b|extra\b|[\w-]+\s+more\b|to\s+\d|and\s+\d[\d.,]*\s+per)",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_AGAINST = re.compile(r"^\s+to\s+\d")
_OF_THEM = re.compile(r"^\s+of\s+them\b", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"(?:[,;:(—–]|\band)\s*$|^\s*$")
_EARLIER = re.compile(r"\b(?:from|than|after|against|compared)\b", re.IGNORECASE)
_RATIO = re.compile(r"\b(?:in|out of)\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:will|(?:is|are)\s+to|plans?\s+to|intends?\s+to|means?\s+to|set\s+to|due\s+to)\s+\w|"
    r"\b(?:order\w*|approv\w*|authori[sz]\w*)\s+(?:the|an?)\s+\w+\s+of\b|"
    r"\b(?:pledg\w*|promis\w*|undertak\w*|guarantee\w*|vow\w*)\s+(?:of|that|to|not)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:ask|call|press|push|plead|campaign)(?:s|ed|ing)?\s+for\b", re.IGNORECASE)
_UPDATE = re.compile(
    r"\b(?:raised?|raising|revis\w+|increas\w+|rose|risen|rises|climb\w+|up\s+from|down\s+from|now|lower\w+|improv\w+|upgrad\w+|downgrad\w+|"
    r"(?:gone|went)\s+up|new\s+offer|updated|latest|so\s+far|previous(?:ly)?|earlier|originally|initial(?:ly)?)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:alone|by\s+itself|on\s+its\s+own)\b", re.IGNORECASE)
_RATE = re.compile(
    r"^(?:\s+[\w-]+){0,3}\s+(?:an?|per|each|every)\s+(?P<unit>second|minute|hour|day|week|month|year)\b", re.IGNORECASE
)
_INSIDE = re.compile(r"^(?:\w+)\s+([a-z]+?)s?\s+(?:in|out\s+of)\b", re.IGNORECASE)
"""“One home in five”, which names what it is a share of."""
_TOWARDS = re.compile(r"^(?:\s+[\w$€£.]+){0,3}\s+towards?\b", re.IGNORECASE)
_STAGE = re.compile(
    r"\b(?:in|during|for|of|over)\s+(?:the|its|their|his|her)\s+(?:first|second|third|fourth|fifth|opening|initial|final)\s+(?:(?:two|three|four|five|six|ten|\d+)\s+)?"
    r"(?:phase|stage|step|year|month|week|day|round|part|slice|tranche|instal?lment|batch|lot|wave|group|section)s?\b",
    re.IGNORECASE,
)
"""What is counted of a part that has its place in an order: “in the first year”."""
_POLL = re.compile(r"\b(?:polls?|survey|pollsters?)\b", re.IGNORECASE)
_EXIT = re.compile(r"\bexit\s+polls?\b|\bat\s+the\s+(?:last|previous)\s+\w+|\blast\s+time\b", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?P<label>[A-Za-z]+)\s*:\s", re.IGNORECASE)
_HELD = re.compile(r"^[^,;]{0,25}\b(?:held|owned|controlled)\s+by\s+(?:the\s+)?$", re.IGNORECASE)
_ABOARD = re.compile(r"^(?:\s+[\w-]+){0,2}\s+(?:(?:were|was|are)\s+)?(?:aboard|on\s+board)\b", re.IGNORECASE)
_CARRYING = re.compile(r"\bcarrying\s+$", re.IGNORECASE)
_STATES = {
    **dict.fromkeys("killed dead".split(), "deaths"),
    **dict.fromkeys("injured hurt wounded burned scalded poisoned sickened".split(), "injuries"),
    **dict.fromkeys("arrested detained held".split(), "arrests"),
    **dict.fromkeys("displaced evacuated homeless uprooted".split(), "displaced"),
    "missing": "missing",
}
_COSTING = frozenset("claim lose lost take cost".split())
"""What a disaster does with lives."""
_NUMBERED = re.compile(
    rf"\bnumber\s+of\s+(?:(?:people|those|the|men|women|workers|residents)\s+)*({'|'.join(_STATES)})\b", re.IGNORECASE
)
"""“The number of people burned”, of which the quantity's own words tell the people alone."""
_MISSING = re.compile(r"^(?:\s+[\w-]+){0,3}\s+missing\b|.*\bmissing\b[^,;]{0,20}$", re.IGNORECASE)
_CAN_CARRY = re.compile(r"\b(?:can|could)\s+(?:carry|hold|take)\s+$", re.IGNORECASE)
_PLACING = frozenset({"in", "at", "across", "within", "throughout"})
WEEK = 7
"""Days."""
REACH = 8
"""Characters behind a noun within which a name says which one it is."""
_BEYOND = re.compile(r"\b(?:since|until|till|from|to|before|after|than|by|between|and)\s+(?:the\s+)?$", re.IGNORECASE)
_DEICTIC = re.compile(r"the\s+(?:month|quarter|half|year|season)$", re.IGNORECASE)
_TALLY = re.compile(r"\bas\s+of\b|\bby\s+(?:late\s+|early\s+|midday\s+|noon\s+)?(?:\w+day|\d)", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Figure:
    """A number that an article tells, in its slot."""

    mention: Mention
    quantity: Quantity
    bounds: Bounds
    unit: str
    """As the quantity has it, but “cubic foot per second” for a foot that is cubic and per second."""
    head: str
    """Class of what is counted; empty for money, shares and lengths."""
    slot: frozenset[str]
    """Classes of the lemmas that say what is measured."""
    words: frozenset[str]
    """Lemmas of the other nouns between the commas around the number."""
    names: frozenset[str]
    owner: str | None
    """The last name before the number in its clause."""
    base: str
    """The whole that a share is a share of, “trains” in “six trains in ten”; it says nothing of what they do."""
    place: frozenset[str]
    """Where it holds, as far as nouns tell: “in the capital”, “in three counties”."""
    told: str
    """As a fact, as a plan, or as a prospect: only like is compared with like."""
    updates: bool
    days: tuple[Days, ...]
    """The single days that its clause names."""
    as_of: Days | None
    """The day of the tally that it is from, where the clause names a tally and one day."""

    @property
    def material(self) -> Material:
        """Where it is told."""
        return self.mention.material

    @functools.cached_property
    def part(self) -> Clause:
        """The shortest part of its clause that tells it."""
        return part_of(self.material, self.mention.clause, self.quantity)

    @functools.cached_property
    def periods(self) -> tuple[Days, ...]:
        """The months, quarters and years of which it is told; “since 2020” is none."""
        text = self.material.source.text
        told = [t for t in self.material.extraction.times if self.part.covers(t) and not _DEICTIC.match(t.text)]
        spans = [days_of(t.value) for t in told if not _BEYOND.search(text[self.part.start : t.start])]
        return tuple(d for d in spans if d is not None and d.length > WEEK)


def read(
    material: Material, clause: Clause, quantity: Quantity, *, loosely: bool = False, lengths: bool = False
) -> Figure | None:
    """The quantity in its slot; None where it is a part, a difference or a length of time, or nothing says what it measures.

    With `loosely`, small numbers in words, and those that nothing beside them explains, are read too; with `lengths`, how long
    something lasted, but not how long ago it was nor how old somebody is.
    """
    text = material.source.text
    before, after = text[clause.start : quantity.start], text[quantity.end : clause.end]
    if quantity.unit in UNITS_OF_TIME and not (lengths and is_length(material, quantity, before, after)):
        return None
    if _is_part(quantity, before, after, loosely=loosely):
        return None
    names = names_in(material, clause, besides=clause.speaker, things=True)
    slot = _slot(quantity, before, after, names) | ({"attribute"} if after.startswith("-") else set())
    slot |= {"contribution"} if _TOWARDS.match(after) else set()
    small = quantity.value < FULL_WORDS and quantity.unit not in {"percent", "point"} and quantity.text.isalpha()
    if (not slot - WEAK_MEASURES or small) and not loosely:
        return None
    part = part_of(material, clause, quantity)
    segment = _segment(text, part, quantity)
    ahead = [n for n in material.extraction.names if clause.start <= n.start and n.end <= quantity.start]
    days = tuple(dict.fromkeys(_days(material, clause)))
    return Figure(
        mention=Mention(material, clause, quantity),
        quantity=quantity,
        bounds=read_bounds(quantity, before, negated=clause.negated),
        unit="time" if quantity.unit in UNITS_OF_TIME else _unit(quantity, after),
        head=_head(quantity),
        slot=slot,
        words=_words(material, clause, quantity),
        names=names,
        owner=_holder(material, clause, quantity) or (ahead[-1].full if ahead else clause.subject),
        base=_base(quantity, after),
        place=_place(material, part),
        told=_asked_or_polled(segment, before, clause.cut(text)) or _told(part, segment, slot),
        updates=bool(_UPDATE.search(clause.cut(text))),
        days=days,
        as_of=_as_of(material, clause, quantity, days),
    )


def _is_part(quantity: Quantity, before: str, after: str, *, loosely: bool) -> bool:
    """True for a part of what is counted, a difference, or a figure to compare with."""
    if (loosely and _BY.search(before)) or BEYOND_IT.search(before):
        before = ""
    if loosely and (
        (quantity.unit == "vote" and _AGAINST.match(after)) or (_OF_THEM.match(after) and not _BROKEN_OFF.search(before))
    ):
        after = ""
    return _PART_BEFORE.search(before) is not None or _PART_AFTER.match(after) is not None


def part_of(material: Material, clause: Clause, quantity: Quantity) -> Clause:
    """The shortest part of the clause that tells the number; the clause where no part does."""
    parts = [f for f in material.extraction.facets if clause.covers(f) and quantity in f.quantities]
    return min([*parts, clause], key=lambda part: (len(part.terms), part.start))


def _holder(material: Material, clause: Clause, quantity: Quantity) -> str | None:
    """Whoever stands behind “held by” after the number."""
    text = material.source.text
    behind = [n for n in material.extraction.names if quantity.end <= n.start and n.end <= clause.end]
    return next((n.full for n in behind if _HELD.search(text[quantity.end : n.start])), None)


def _as_of(material: Material, clause: Clause, quantity: Quantity, days: tuple[Days, ...]) -> Days | None:
    """The day of the tally; the day behind “up from 640 on Monday” is that of another."""
    text = material.source.text
    times = [t for t in material.extraction.times if clause.covers(t) and t.start >= quantity.end]
    if len(days) != 1 or any(_EARLIER.search(text[quantity.end : t.start]) for t in times):
        return None
    return days[0] if set(_heads(clause)) & COUNTS or _TALLY.search(clause.cut(text)) else None


def _heads(clause: Clause) -> list[str]:
    return [p.head for p in clause.phrases]


def _days(material: Material, clause: Clause) -> list[Days]:
    spans = [days_of(t.value) for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    return [d for d in spans if d is not None and d.length == 1]


def _unit(quantity: Quantity, after: str) -> str:
    words = quantity.measure.split()
    unit = SPELLINGS.get(quantity.unit, quantity.unit)
    form = next((w for w in words if w in {"cubic", "square"}), "")
    behind = _RATE.match(after)
    rate = next((w for w in words if w in UNITS_OF_TIME), behind["unit"].lower() if behind else "")
    if quantity.unit in PHYSICAL_UNITS and (form or rate):
        return f"{form} {unit}{f' per {rate}' if rate else ''}".strip()
    return unit


def _head(quantity: Quantity) -> str:
    if quantity.unit in UNITLESS | PHYSICAL_UNITS:
        return ""
    words = quantity.measure.split()
    noun = quantity.unit or (words[0] if words else "")
    return MEASURE_CLASSES.get(noun, noun)


def _segment(text: str, clause: Clause, quantity: Quantity) -> str:
    """The words between the commas or dashes around a number."""
    before = re.split(r"[,;:—–](?=\s)", text[clause.start : quantity.start])[-1]
    after = re.split(r"[,;:—–](?=\s)", text[quantity.end : clause.end])[0]
    return f"{before}{quantity.text}{after}"


def _words(material: Material, clause: Clause, quantity: Quantity) -> frozenset[str]:
    """The nouns of the clause that are neither times nor units."""
    times = [t for t in material.extraction.times if clause.covers(t)]
    heads = {
        MEASURE_CLASSES.get(w, w)
        for p in clause.phrases
        if not p.overlaps(quantity) and not any(p.overlaps(t) for t in times)
        for w in re.split(r"[\s-]+", p.key)
    }
    return frozenset(
        w for w in heads if w.isalpha() and w not in PEOPLE | PHYSICAL_UNITS | UNITS_OF_TIME | COUNTS | {"cubic", "square"}
    )


def _asked_or_polled(segment: str, before: str, words: str) -> str:
    """How a number is told that somebody asks for, or that a poll foresees; empty for any other."""
    if _ASKED.search(before):
        return "demand"
    return "prospect" if is_hypothetical(segment) and _POLL.search(words) else ""


def _told(clause: Clause, words: str, slot: frozenset[str]) -> str:
    """How the number is told; the status of the clause counts where its verb stands beside the number."""
    if slot & PLANNED:
        return "plan"
    main = clause.verb is None or re.search(rf"\b{re.escape(clause.verb[:4])}", words, re.IGNORECASE) is not None
    status = clause.status if main else "done"
    hypothetical = is_hypothetical(words)
    if is_forecast(words) or (status in {"possible", "conditional"} and not hypothetical):
        return "prospect"
    if _EXIT.search(words):
        return "other"
    if status == "demanded" and not slot & CUMULATIVE:
        return "demand"
    return "plan" if hypothetical or status in {"planned", "expected"} or _PLAN.search(words) else "fact"


def _base(quantity: Quantity, after: str) -> str:
    words = quantity.measure.split()
    inside = _INSIDE.search(quantity.text)
    if quantity.unit == "percent" and inside:
        return MEASURE_CLASSES.get(inside[1].lower(), inside[1].lower())
    share = quantity.unit == "percent" and (after.lower().startswith(" of ") or _RATIO.search(quantity.text))
    return MEASURE_CLASSES.get(words[0], words[0]) if share and words else ""


def _place(material: Material, clause: Clause) -> frozenset[str]:
    """Where the figure holds, by nouns: what a name makes plain (“the city of Izmir”) is left to the names."""
    text = material.source.text
    found = {
        p.head
        for p in clause.phrases
        if p.role in _PLACING
        and p.head in PLACE_NOUNS
        and not any(p.overlaps(n) or 0 <= n.start - p.end < REACH for n in material.extraction.names)
    }
    words = clause.cut(text)
    if _ALONE.search(words):
        found.add("alone")
    found |= {" ".join(match[0].lower().split()) for match in _STAGE.finditer(words)}
    return frozenset(found)


def _slot(quantity: Quantity, before: str, after: str, names: frozenset[str]) -> frozenset[str]:
    """The measure in classes: “killed 31 people” and “a death toll of 31” have one slot."""
    label = _LABEL.match(before)
    plain = [*quantity.measure.split(), quantity.unit, *([label["label"].lower().removesuffix("s")] if label else [])]
    named = {w for name in names for w in words_of(name)}
    lemmas = {w for w in plain if w and w not in UNITLESS and not (w in RESTRICTIVE - TIME_VARYING and w in named)}
    if quantity.unit in PHYSICAL_UNITS:
        lemmas -= PHYSICAL_UNITS | UNITS_OF_TIME | {"cubic", "square"}
    classes = {MEASURE_CLASSES.get(w, w) for w in lemmas}
    if "job" in classes and (classes & CUTTING or {"take", "out"} <= classes or {"do", "without"} <= classes):
        return frozenset({"job cuts"} | (classes & RESTRICTIVE))
    if quantity.unit == "percent" and lemmas & STAKE_WORDS:
        return frozenset({"stake"} | (classes & RESTRICTIVE))
    if quantity.unit == "seat" and lemmas & WINNING:
        return frozenset({"seats won"} | (classes & RESTRICTIVE))
    carried = quantity.unit in {"people", "passenger", "person"} and _CAN_CARRY.search(before)
    if quantity.unit in {"", "fan", "spectator", "supporter", "people", "passenger"} and (lemmas & ROOM or carried):
        return frozenset({"capacity"} | (classes & RESTRICTIVE))
    if quantity.unit in {"people", "passenger", "person"} and (_ABOARD.match(after) or _CARRYING.search(before)):
        return frozenset({"aboard"} | (classes & RESTRICTIVE))
    told = _states(quantity, classes, before, after)
    if told & CUMULATIVE:
        return told & (CUMULATIVE | RESTRICTIVE)
    return frozenset(c for c in told if c not in PEOPLE or len(told) == 1)


def _states(quantity: Quantity, classes: AbstractSet[str], before: str, after: str) -> frozenset[str]:
    """The classes, with what became of those counted where more than one word tells it."""
    found = set(classes)
    if found & CANCELLING or {"call", "off"} <= found or {"put", "off"} <= found:
        found = found - CANCELLING - {"call", "put", "off"} | {"cancelled"}
    if "life" in found and found & _COSTING:
        found = found - {"life"} - _COSTING | {"deaths"}
    if "miss" in found and (_MISSING.search(before) or _MISSING.match(after)):
        found = found - {"miss"} | {"missing"}
    numbered = _NUMBERED.search(before)
    if numbered:
        found = found - {"burned"} | {_STATES[numbered[1].lower()]}
    counted = {*quantity.measure.split(), quantity.unit}
    if "burned" in found and counted & (PEOPLE | WORKERS):
        found = found - {"burned"} | {"injuries"}
    return frozenset(found)
