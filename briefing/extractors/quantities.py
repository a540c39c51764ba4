"""Parsed sentences → quantities: every number with its unit and the lemmas that say what it measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extractors.measures import MODIFIERS, NOUNS, find_measure
from briefing.extractors.numerals import TIME_UNITS, Numeral, find
from briefing.extractors.phrases import lemma
from briefing.language.currencies import CURRENCIES
from briefing.model.extraction import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence

_TIME_NAMES = frozenset(unit for _, unit in TIME_UNITS.values())
_DURING = re.compile(r"(?:over|under|some|only)\s+", re.IGNORECASE)
_OVER = re.compile(r"over\s+", re.IGNORECASE)
_PARTED = re.compile(r"\b(?:hand|sign|turn|pass|mak|made|giv|gave|pay|paid|tak|took|tid|carr)\w*\s+$", re.IGNORECASE)
"""Verbs whose particle is “over”: the sum that somebody “handed over” is not “over” a sum."""
_IDIOM = re.compile(
    r"\s+times?\s+(?:the|as|that|more|higher|larger|less|what|bigger|greater|over)\b|-(?:off|way|sided|time|on-one|fold|step|track)\b"
    r"|\s+(?:at\s+a\s+time|or\s+two|or\s+more\s+of)\b",
    re.IGNORECASE,
)
_BARE_DECIMAL = re.compile(r"\bthe\s+\d+\.\d+$")
LONGEST_VERB = 12
"""Characters in which the verb before a particle ends."""
_ELLIPTICAL = frozenset({"dobj", "pobj", "attr", "conj", "ccomp", "npadvmod"})
_BEFALLING = frozenset("die perish drown kill injure wound hurt arrest detain survive".split())
"""Verbs whose subject, where it is a bare number, is a number of people."""
_LEVELS = frozenset("estimate number peak put rank remain stand stay total value".split())
"""Verbs behind which “at” opens a number, and no time of day."""
_DESIGNATORS = frozenset(
    """article chapter section room gate page phase level day week round type version platform route line number clause
    paragraph rule step stage grade class flight resolution group case category channel highway act title order""".split()
)


def extract(text: str, parsed: Sequence[ParsedSentence]) -> tuple[Quantity, ...]:
    """The quantities of the parsed sentences, in the order of the text.

    Dates, times of day, scores, ordinals, and figures that are part of a name (“Article 50”) are no quantities, nor is
    what has no value of its own (“twice that”, “dozens”).
    """
    return tuple(quantity for sentence in parsed for quantity in _in_sentence(text, sentence))


def _without_particle(text: str, start: int, end: int) -> int:
    """Where the quantity starts once an “over” is left out that belongs to the verb before it."""
    particle = _OVER.match(text, start, end)
    return particle.end() if particle and _PARTED.search(text, max(0, start - LONGEST_VERB), start) else start


def _in_sentence(text: str, sentence: ParsedSentence) -> list[Quantity]:
    at = sentence.sentence.start
    found: list[Quantity] = []
    for numeral in find(text[at : sentence.sentence.end]):
        tokens = [
            t for t in sentence.tokens if sentence.start_of(t) < at + numeral.end and sentence.end_of(t) > at + numeral.start
        ]
        if not tokens:
            continue
        quantity = _quantity(text, sentence, numeral, tokens, found[-1] if found else None)
        if quantity is not None:
            found.append(quantity)
    return _share_units(found, text)


def _quantity(
    text: str, sentence: ParsedSentence, numeral: Numeral, tokens: list[Token], previous: Quantity | None
) -> Quantity | None:
    base = sentence.sentence.start
    start, end = base + numeral.start, base + numeral.end
    root = _root(tokens)
    unit, value = numeral.unit, numeral.value
    if unit in _TIME_NAMES and (during := _DURING.match(text, start, end)):
        start = during.end()
    start = _without_particle(text, start, end)
    if _IDIOM.match(text, end) or (numeral.designation and _follows_name(tokens)):
        return None
    noun = None if unit else _past_marks(_counted(root, tokens))
    if noun is not None:
        unit = lemma(noun)
        if unit in CURRENCIES:
            end, root, noun = max(end, sentence.end_of(noun)), noun, None
        elif unit in TIME_UNITS:
            value, unit = value * TIME_UNITS[unit][0], TIME_UNITS[unit][1]
            end, root, noun = max(end, sentence.end_of(noun)), noun, None
    if not unit:
        if _is_name_or_idiom(numeral, tokens, root):
            return None
        if previous is not None and previous.unit == "percent" and value < 100 and root.dep_ in _ELLIPTICAL:
            unit = "percent"
    if not unit and _BARE_DECIMAL.search(text, 0, end):
        return None
    measure = find_measure(root, noun, set(tokens))
    return Quantity(start=start, end=end, text=text[start:end], value=value, unit=unit, measure=measure)


def _share_units(found: list[Quantity], text: str) -> list[Quantity]:
    """The first bound of a range has the unit of the second: “between 5 and 7 per cent”, “15 to 20 people”."""
    out = list(found)
    for i in range(len(out) - 1):
        here, there = out[i], out[i + 1]
        joined = text[here.end : there.start].strip().lower() in {"to", "and", "or", "-", "–", "—"}
        if joined and not here.unit and there.unit:
            out[i] = here.model_copy(update={"unit": there.unit, "measure": there.measure})
    return [q for q in out if q.unit or q.measure]


def _root(tokens: list[Token]) -> Token:
    """The token of the number that hangs from a word outside it; figures before signs and approximators."""
    inside = set(tokens)
    outer = [t for t in tokens if t.head not in inside or t.head is t]
    numbers = [t for t in outer if t.pos_ in {"NUM", "NOUN", "SYM", "PROPN"} or t.like_num]
    return (numbers or outer or tokens)[-1]


def _counted(root: Token, tokens: list[Token]) -> Token | None:
    """The noun that the number counts: the one it modifies, or the one right behind it with its modifiers between."""
    last = max(tokens, key=lambda t: t.i)
    if root.dep_ in {"nummod", "compound", "quantmod", "amod", "nmod"} and root.head.pos_ in NOUNS and root.head.i > last.i:
        between = root.doc[last.i + 1 : root.head.i]
        return None if any(t.like_num and t.head == root.head for t in between) else root.head
    following = list(root.doc[last.i + 1 : root.sent.end])[:4]
    for token in following:
        if token.pos_ in NOUNS and token.dep_ not in MODIFIERS:
            return token if token.head == root or root.head in (token, token.head) else None
        if token.pos_ not in {"ADJ", *NOUNS} and token.text != "-":
            break
    of = [c for c in root.children if c.dep_ == "prep" and c.lower_ == "of"]
    objects = [g for c in of for g in c.children if g.dep_ == "pobj"]
    return objects[0] if objects and (root.pos_ != "NUM" or objects[0].tag_ == "NNS") and objects[0].pos_ in NOUNS else None


def _past_marks(noun: Token | None) -> Token | None:
    """The noun behind “®” and the like, within three words, else the name before it: “300 Softgrip® 6-inch pans”."""
    if noun is None or any(c.isalpha() for c in noun.text):
        return noun
    ahead = list(noun.doc[noun.i + 1 : noun.sent.end])[:4]
    stop = next((i for i, t in enumerate(ahead) if t.pos_ in {"ADP", "VERB", "AUX", "PUNCT"} and t.text != "-"), len(ahead))
    behind = next((t for t in reversed(ahead[:stop]) if t.tag_ == "NNS"), None)
    before = noun.nbor(-1) if noun.i else noun
    return behind or (before if before.text.isalpha() else None)


def _following(token: Token) -> str:
    return str(token.nbor(1).lower_) if token.i + 1 < len(token.doc) else ""


def _is_name_or_idiom(numeral: Numeral, tokens: list[Token], root: Token) -> bool:
    """True where bare figures name a thing (“Article 50”, “gate 12”) or a small number word stands for a person or a time."""
    first = min(tokens, key=lambda t: t.i)
    before = first.nbor(-1) if first.i > first.sent.start else None
    if numeral.word:
        befallen = root.dep_ in {"nsubj", "nsubjpass"} and lemma(root.head) in _BEFALLING
        countable = befallen or root.dep_ in {"dobj", "pobj", "attr", "conj"}
        return root.pos_ != "NUM" or not countable or numeral.value < 2 or _is_timelike(before)
    if not numeral.designation or before is None:
        return False
    named = before.pos_ == "PROPN" or before.lower_ in _DESIGNATORS
    aged = before.lower_ == "aged" or (before.text == "," and _following(max(tokens, key=lambda t: t.i)) in {",", "."})
    return named or aged or (_is_timelike(before) and numeral.value < 25)


def _follows_name(tokens: list[Token]) -> bool:
    """True for “Boeing 737 jets”: plain figures right behind a name, whatever noun follows."""
    first = min(tokens, key=lambda t: t.i)
    before = first.nbor(-1) if first.i > first.sent.start else None
    return before is not None and before.pos_ == "PROPN" and before.text[0].isupper() and "," not in first.text


def _is_timelike(before: Token | None) -> bool:
    if before is None or (before.lower_ == "at" and lemma(before.head) in _LEVELS):
        return False
    return before.lower_ in {"at", "until", "till", "before", "after", "since", "past", "around"}
