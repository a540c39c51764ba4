"""Text → the numbers in it, written in figures or words, with the unit that is written right beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.language.currencies import SYMBOLS

_SMALL = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_TENS = {word: 10 * (n + 2) for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_MAGNITUDES: dict[str, float] = {
    "hundred": 1e2, "dozen": 12, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "tr": 1e12,
}  # fmt: skip
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
TIME_UNITS: dict[str, tuple[float, str]] = {
    "second": (1, "second"), "minute": (1, "minute"), "hour": (1, "hour"), "day": (1, "day"), "night": (1, "day"),
    "week": (1, "week"), "fortnight": (2, "week"), "month": (1, "month"), "year": (1, "year"), "decade": (10, "year"),
    "century": (100, "year"),
}  # fmt: skip
"""Unit of time as written → how many of which unit it is."""

_FIGURES = r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+)(?:\.\d+)?"
_WORD = "|".join([*_SMALL, *_TENS])
_BIG = "hundred|dozen|thousand|lakh|million|crore|billion|trillion"
_WORDS = rf"(?:(?:an?\s+(?=(?:{_BIG})\b)|(?:{_WORD})\b)(?:[\s-]+(?:and\s+(?=(?:{_WORD})\b))?(?:{_WORD}|{_BIG})\b)*(?:{_BIG})?)"
_PART = rf"(?:(?:an?|one|two|three|four|five|six|seven|nine)[\s-])(?:{'|'.join(_PARTS)})s?\b|half\b"
_SIGN = "|".join(sorted((re.escape(s) for s in SYMBOLS), key=len, reverse=True))
_PERCENT = r"(?:\s*%|[\s-]per\s?cent\b|[\s-]percent\b|\s?pc\b)"
_POINT = r"[\s-](?:percentage[\s-]|basis[\s-])?points?\b"
_LINES = r"(?:240|360|480|540|576|720|1080|1440|2160|4320)p"
"""How finely a picture is drawn, which is no price."""
_PENCE = r"(?<=\d)p(?!\w|\.\w)"
_CENTS = r"(?<=\d)(?:\s?¢|(?-i:c)(?=\s+(?:an?|per|each|apiece|in\s+the|on\s+the|to|from|more|less|higher|lower|off)\b|-a-))"
"""“99¢”, and “45c a minute”, but not “20C” or “model 45c”."""
_BASIS = r"(?<=\d)\s?bps?\b"
_DEGREES = r"\s?(?:°|deg(?:rees?)?\b\.?)?\s?(?:(?-i:[CF])|Celsius|centigrade|Fahrenheit)(?![\w-])"
_TIME = "|".join(TIME_UNITS)
_NEAR = (
    r"(?:(?:an\s+)?estimated|about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|close\s+to|just\s+(?:over|under)|"
    r"(?:well\s+|slightly\s+|a\s+(?:little|bit|shade|touch)\s+)?(?:over|under|above|below)|more\s+than|less\s+than|fewer\s+than|at\s+least|at\s+most|no\s+more\s+than|"
    r"(?<!\bgo\s)(?<!\bgoes\s)(?<!\bgone\s)(?<!\bwent\s)(?<!\bgoing\s)up\s+to|as\s+(?:many|much|few|little)\s+as|only|~)\s*"
)
_NUMERAL = re.compile(
    rf"(?P<near>{_NEAR})*(?:"
    rf"(?P<part>{_PART})\s+(?:of\s+)?an?\s+(?P<partof>hundred|thousand|million|billion|trillion|dozen|(?:percentage\s+)?point|"
    rf"per\s?cent|percent|{_TIME})\b"
    rf"|(?P<share>{_PART})(?=\s+(?:of|the|its|their|his|her|our|all)\b)"
    rf"|(?P<n>{_FIGURES}|{_WORDS})(?:\s+[a-z]+s?)?\s+(?:in(?:\s+every)?|out\s+of(?:\s+every)?|of\s+every)\s+"
    rf"(?P<m>10{{1,3}}|[2-9]|1[0-9]|20|(?:{_WORD}|an?\s+hundred|an?\s+thousand))\b(?![,.:]?\d|[\s-](?:{_TIME})s?\b|%|\s*per)"
    rf"|(?:(?P<sign>{_SIGN})\s?)?(?P<digits>{_FIGURES})"
    rf"(?:(?P<half>\s+and\s+a\s+half)?[\s-]?(?P<big>(?:{_BIG})\b|(?:mn|mln|bn|tn|tr|m|b|k)\b))?"
    rf"|(?P<words>{_WORDS})(?P<whalf>\s+and\s+a\s+half(?:\s+(?P<wbig>{_BIG})\b)?)?"
    rf"|(?P<long>(?:{_TIME}))-long\b"
    rf"|(?<=\bfor\s)an?\s+(?P<one>{_TIME})\b"
    rf")(?P<tail>{_PERCENT}|{_POINT}|{_PENCE}|{_CENTS}|{_BASIS}|{_DEGREES}|[\s-](?:{_TIME})s?\b(?:['’])?(?:-long\b)?)?",
    re.IGNORECASE,
)

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_LINK = r"\s*(?:,|-|–|—|/|to|and|or|until|through)\s*"
NOT_QUANTITIES = re.compile(
    rf"\b{_MONTH}\s+{_NTH}(?:{_LINK}{_NTH}\b(?!\s*(?:%|per|million|billion|[a-z]{{3,}}s\b)))*(?:,?\s+\d{{4}})?"
    rf"|\b{_NTH}(?:{_LINK}{_NTH})*\s+(?:of\s+)?{_MONTH}\b(?:,?\s+\d{{4}})?"
    rf"|\b{_MONTH},?\s+\d{{4}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\b\.?)|\b\d{1,2}:\d{2}\b"
    r"|\b\d{1,2}\s*(?:[ap]\.?m\b\.?|o[’']clock|noon)|\b\d{4}\s*(?:GMT|UTC|EST|EDT|CET|BST|hours)\b"
    r"|\b(?:19|20)\d{2}(?:[-–/]\d{2,4})?s?\b(?!\s*(?:%|per\s?cent|people|million|billion))|[’']\d{2}s?\b"
    r"|\b\d+(?:st|nd|rd|th)\b|\b\d+[-–]\d+(?:[-–]\d+)?\b(?!\s*(?:%|per|million|billion|[-\s](?:year|month|week|day|hour)))"
    r"|\b(?:at|until|till|by|before|after|around|from|since)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\d{1,2}(?:[.:]\d{2})?)\b(?=\s+(?:on|yesterday|tomorrow|today|tonight|this|last|in\s+the|at\s+night|o[’']clock|local)\b)"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o[’']clock|at\s+night|in\s+the\s+(?:morning|afternoon|evening))"
    r"|\b(?:no\s+one|one\s+another|one\s+of|one\s+day|the\s+one|any\s+one|each\s+one)\b"
    r"|\b(?:first|second|third|fourth)[\s-](?:half|quarter)\b"
    rf"|(?<=[A-Za-z])-?\d[\d.]*[A-Za-z]*\b|\b{_LINES}\b|\b(?!\d+{_PENCE}|\d+[CF]\b)\d+[A-Z][A-Za-z]*\b"
    r"|#\d+|[№]\s?\d+|\bNos?\.?\s\d+|\b\d+(?:\.\d+){2,}\b",
)
"""Figures that count nothing: dates, times, years, scores, ordinals, designations."""


@dataclass(frozen=True)
class Numeral:
    """A number as it is written, with what stands beside it."""

    start: int
    """First code point in the text given."""
    end: int
    """One past the last code point."""
    value: float
    """In units of `unit`."""
    unit: str
    """“percent”, “point”, a currency or a unit of time; empty where the number stands without such a unit."""
    word: bool
    """True for a number below ten that is written as a word: the likeliest to be a pronoun or part of an idiom."""
    designation: bool
    """True for bare figures, which may name a thing (“Article 50”) and not count it."""


def find(text: str) -> tuple[Numeral, ...]:
    """The numbers in `text`, in order, without overlap; dates, times, scores, ordinals and designations are left out."""
    barred = [match.span() for match in NOT_QUANTITIES.finditer(text)]
    found: list[Numeral] = []
    at = 0
    while match := _NUMERAL.search(text, at):
        at = match.end()
        start, end = match.start(), match.end()
        if _inside_word(text, start, end):
            at = start + 1
            continue
        core = next(match.start(g) for g in ("part", "share", "n", "digits", "words", "long", "one") if match[g] is not None)
        inside = next((bar for bar in barred if bar[0] <= core < bar[1]), None)
        if inside:
            at = max(inside[1], start + 1)
            continue
        if match["n"] and _number(match["n"]) > _number(match["m"]):
            match = _NUMERAL.match(text, start, match.end("n")) or match
            at = match.end()
        found.append(_numeral(match))
    return tuple(found)


def _inside_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isalnum() and text[start].isalnum()) or (after.isalnum() and text[end - 1].isalnum()) or before == "."


def _numeral(match: re.Match[str]) -> Numeral:
    value, unit = _core(match)
    tail = re.sub(r"[\s-]+", " ", match["tail"] or "").strip()
    tail = "¢" if tail == "c" else tail.lower()
    if tail:
        value, unit = _with_tail(value, tail)
    word = match["words"] is not None and match["words"].lower() in _SMALL and not unit
    return Numeral(
        match.start(), match.end(), round(value, 9), unit, word, match["digits"] is not None and not unit and not match["big"]
    )


def _core(match: re.Match[str]) -> tuple[float, str]:
    if match["part"]:
        return _part_of(_part(match["part"]), re.sub(r"\s+", " ", match["partof"].lower()))
    if match["share"]:
        return 100 * _part(match["share"]), "percent"
    if match["n"]:
        return 100 * _number(match["n"]) / _number(match["m"]), "percent"
    if match["digits"]:
        value = _number(match["digits"]) + (0.5 if match["half"] else 0)
        return value * _MAGNITUDES.get((match["big"] or "").lower(), 1), SYMBOLS.get(match["sign"] or "", "")
    if match["words"]:
        value = _number(match["words"]) + (0.5 if match["whalf"] else 0)
        return value * _MAGNITUDES.get((match["wbig"] or "").lower(), 1), ""
    scale, unit = TIME_UNITS[(match["long"] or match["one"]).lower()]
    return scale, unit


def _part_of(part: float, whole: str) -> tuple[float, str]:
    if whole in _MAGNITUDES:
        return part * _MAGNITUDES[whole], ""
    if whole in TIME_UNITS:
        return part * TIME_UNITS[whole][0], TIME_UNITS[whole][1]
    return part, "point" if whole.endswith("point") else "percent"


def _with_tail(value: float, tail: str) -> tuple[float, str]:
    if tail in {"%", "pc"} or tail.startswith("per"):
        return value, "point" if "point" in tail else "percent"
    if tail == "p":
        return value, "penny"
    if tail == "¢":
        return value, "cent"
    if tail in {"bp", "bps"}:
        return value / 100, "point"
    if tail.endswith(("c", "f", "celsius", "centigrade", "fahrenheit")):
        return value, "fahrenheit" if tail.endswith(("f", "fahrenheit")) else "celsius"
    if "point" in tail:
        return (value / 100 if tail.startswith("basis") else value), "point"
    scale, unit = TIME_UNITS[re.sub(r"(?:s?[’']|s)?(?: long)?$", "", tail) or tail]
    return value * scale, unit


def _part(text: str) -> float:
    words = re.split(r"[\s-]+", text.lower())
    count = 1 if words[0] in {"a", "an", "half"} else _SMALL[words[0]]
    return count / _PARTS[words[-1].removesuffix("s") if words[-1] != "halves" else "half"]


def _number(text: str) -> float:
    """The value of a number in figures or in words."""
    plain = re.sub(r"[,\u00a0\u202f]", "", text)
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    total = group = 0.0
    for word in re.split(r"[\s-]+", plain.lower()):
        if word in _SMALL or word in _TENS:
            group += _SMALL.get(word, 0) + _TENS.get(word, 0)
        elif word in {"a", "an"}:
            group += 1
        elif word in {"hundred", "dozen"}:
            group = max(group, 1) * _MAGNITUDES[word]
        elif word in _MAGNITUDES:
            total += max(group, 1) * _MAGNITUDES[word]
            group = 0
    return total + group
