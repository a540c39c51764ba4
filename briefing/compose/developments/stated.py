"""Clauses → moves that one clause tells with both values: “rose to 58, up from 31 on 4 May”, “raised from 3 to 4.5%”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.developments.holding import find_day
from briefing.compose.developments.naming import name_mover
from briefing.compose.developments.points import Move, Point
from briefing.compose.disagreements.figures import read
from briefing.compose.disagreements.lexicon import CUMULATIVE
from briefing.compose.disagreements.naming import name_of, name_of_count
from briefing.compose.disagreements.sides import Mention
from briefing.compose.values import bounds_of
from briefing.model.extraction import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, TimeExpression

_SMALL = "two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = (
    rf"(?P<old>(?P<word>{'|'.join(_SMALL)})\b|"
    r"(?:US\$|[$£€¥₹]\s?)?\d[\d,]*(?:\.\d+)?(?:\s?(?P<big>million|billion|trillion|thousand|m|bn|tn|k)\b)?"
    r"(?:\s?(?:%|per\s?cent\b|percent\b|p\b))?)"
)
_HEDGE = (
    r"(?:about|around|roughly|some|nearly|almost|just\s+(?:over|under)|more\s+than|at\s+least|the|an?|only|its|their|previous|"
    r"earlier|initial|original)"
)
_NOUNS = r"(?:\s+[A-Za-z][\w’'-]*){0,4}"
_TURNED = (
    r"up|down|raised|increased|lowered|cut|reduced|revised|trimmed|lifted|improved|upgraded|downgraded"
    r"|an?\s+(?:increase|rise|jump|drop|fall|decline|improvement)"
)
_UP_FROM = re.compile(
    rf"^{_NOUNS},?\s*[(–—-]?\s*(?:which\s+is\s+|and\s+)?(?:sharply\s+|slightly\s+)?(?:{_TURNED})\s+from\s+(?:{_HEDGE}\s+)*{_NUMBER}",
    re.IGNORECASE,
)
_TO_FROM = re.compile(rf"^{_NOUNS}(?:,[^,;.]{{1,40}})?,?\s+from\s+(?:{_HEDGE}\s+)*{_NUMBER}", re.IGNORECASE)
_FROM_TO = re.compile(rf"\bfrom\s+(?:{_HEDGE}\s+)*{_NUMBER}{_NOUNS}\s+to\s+(?:{_HEDGE}\s+)*$", re.IGNORECASE)
_RATHER = re.compile(
    rf"^{_NOUNS},?\s+(?:rather\s+than|instead\s+of|and\s+not)\s+(?:{_HEDGE}\s+)*{_NUMBER}(?:\s+[\w-]+){{0,2}}?"
    r"\s+(?:first|once|originally|initially|previously|earlier)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:raised|lifted|increased|improved|sweetened|revised|updated|upgraded|downgraded|cut|lowered|reduced|trimmed|slashed|brought|"
    r"rose|risen|climbed|grew|grown|swelled|swollen|jumped|leapt|soared|surged|doubled|tripled|dropped|fell|fallen|slipped|slid|sank|"
    r"dwindled|shrank|shrunk|narrowed|widened|eased|dipped|edged|ticked|went|gone|came|come|weakened|strengthened|recovered|"
    r"moved|changed|halved|plunged|plummeted|tumbled)\b[^.;]*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\b(?:for|at|with|during|after|before|between|over)\s+(?:[\w’'-]+\s+){1,3}$", re.IGNORECASE)
"""“For journeys from 30 to 50 kilometres” is a range, and no change."""
_NOT_YET = re.compile(
    r"\b(?:would|will|could|may|might|should|must|if|unless|to|not|never|expects?|forecasts?|planned|plans|want(?:s|ed)?|propos(?:es|ed)|"
    r"promised|demand(?:s|ed)|urge[sd]?|ask(?:s|ed)|call(?:s|ed))\s+(?:[\w’']+\s+){0,3}$",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"^[^,;.]{0,40}?\b(?:years?\s+(?:ago|earlier|before)|(?:a|one)\s+year|last\s+year|year-(?:earlier|ago)|(?:in|of|since)\s+(?:19|20)\d\d|"
    r"same\s+(?:period|quarter|month|week|time|stage|day)|previous\s+(?:year|season|campaign|election)|decades?|century|last\s+(?:season|election))\b",
    re.IGNORECASE,
)
_SCALE = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "tn": 1e12, "trillion": 1e12}
FARTHEST = 10.0
"""How many times the one value the other may be."""
HISTORY = 45
"""Days before its article from which on what is told is history."""


def find(materials: Sequence[Material], disputed: AbstractSet[tuple[str, int]]) -> Iterable[Move]:
    """One move for every value told with the one that it took the place of; `disputed` ones are left out."""
    for material in materials:
        for clause in material.extraction.clauses:
            if clause.negated or _is_history(material, clause):
                continue
            for quantity in clause.quantities:
                if (material.source.id, quantity.start) not in disputed:
                    move = _move(material, clause, quantity)
                    if move is not None:
                        yield move


def _move(material: Material, clause: Clause, new: Quantity) -> Move | None:
    old = _find_old(material, clause, new)
    figure = read(material, clause, new, loosely=True)
    if old is None or figure is None or bounds_of(old).meet(bounds_of(new)):
        return None
    low, high = sorted((abs(old.value), abs(new.value)))
    if not low or high > FARTHEST * low:
        return None
    day = find_day(figure)
    if day is None:
        return None
    before = _day_of(material, clause, old)
    if before is not None and before.last >= day.first:
        return None
    rank = day.last.toordinal()
    then = before.last.toordinal() if before else rank - 0.5
    points = (
        Point(Mention(material, clause, old), bounds_of(old), before, then, given_up=True),
        Point(Mention(material, clause, new), bounds_of(new), day, rank),
    )
    named = "" if figure.slot & CUMULATIVE else name_mover(material, clause, new)
    about = named or (name_of([figure]) if figure.slot else name_of_count(new))
    return Move(about, "number", points, surely_named=bool(named))


def _find_old(material: Material, clause: Clause, new: Quantity) -> Quantity | None:
    """The value that `new` took the place of, in its unit; None where the clause tells none, or one of another year."""
    text = material.source.text
    before, after = text[clause.start : new.start], text[new.end : clause.end]
    told = clause.status in {"done", "ongoing"}
    match, offset = _UP_FROM.search(after) if told else None, new.end
    if match is None and told and _has_changed(before):
        match = _TO_FROM.search(after) if re.search(r"\bto\s+(?:\w+\s+)?$", before) else None
        if match is None:
            match, offset = _FROM_TO.search(before), clause.start
            if match is not None and (not _has_changed(before[: match.start()]) or _ASIDE.search(before[: match.start()])):
                match = None
    if match is None:
        match, offset = _RATHER.search(after), new.end
    if match is None:
        return None
    start, end = (offset + at for at in match.span("old"))
    if _OTHER_TIME.search(text[max(end, new.end) : clause.end]) or _OTHER_TIME.search(text[end : clause.end]):
        return None
    known = next((q for q in clause.quantities if q.start <= start and end <= q.end), None)
    if known is not None:
        same = known.unit == new.unit or not known.unit or not new.unit
        return known.model_copy(update={"value": _scaled(known.value, new.value), "unit": new.unit}) if same else None
    if match["word"]:
        value = float(_SMALL.index(match["word"].lower()) + 2)
        return Quantity(start=start, end=end, text=text[start:end], value=value, unit=new.unit, measure=new.measure)
    digits = re.sub(r"[^\d.]", "", match["old"]).rstrip(".")
    value = _scaled(float(digits) * _SCALE.get((match["big"] or "").lower(), 1.0), new.value)
    return Quantity(start=start, end=end, text=text[start:end], value=value, unit=new.unit, measure=new.measure)


def _scaled(value: float, new: float) -> float:
    """“from 3.6 to 3.9 billion”: the first has the scale of the second."""
    return next((value * s for s in (1e3, 1e6, 1e9, 1e12) if value < 1000 <= new / 1000 and 0.2 < value * s / new < 5), value)


def _has_changed(before: str) -> bool:
    """True where a verb of change stands before, told as done."""
    verb = _CHANGED.search(before)
    return verb is not None and not _NOT_YET.search(before[: verb.start()])


def _day_of(material: Material, clause: Clause, old: Quantity) -> Days | None:
    """The day or period that stands right behind the value: “from 31 on 4 May”."""
    text = material.source.text
    behind = [t for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    near = next((t for t in behind if t.start > old.end and re.fullmatch(_BETWEEN, text[old.end : t.start])), None)
    return days_of(near.value) if near else None


_BETWEEN = r"(?:\s+[a-z]+){0,2}?\s+(?:(?:on|in|at|as\s+of|by|late|early)\s+)*(?:the\s+)?"


def _is_history(material: Material, clause: Clause) -> bool:
    """True where the latest time that the clause names is long past."""
    published = material.source.published
    spans = [d for t in _times(material, clause) if (d := days_of(t.value)) is not None]
    return bool(published and spans) and all((published - d.last).days > HISTORY for d in spans if published)


def _times(material: Material, clause: Clause) -> list[TimeExpression]:
    return [t for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
