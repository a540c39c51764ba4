"""A paragraph → its sentences, by rules on stops, abbreviations and quotation marks; no model, so that a span never moves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.language.marks import find_quoted
from briefing.model.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.language.marks import Quoted

_STOP = re.compile(r"(?:[.!?…]|\. (?=\.))+(?P<closers>[\"”’'»)\]}*]*)(?P<gap>\s+|(?=[A-Z“])|\Z)")
"""A run of stops with the marks and brackets that close after it. No space may follow in text that was scraped."""
_START = re.compile(r"[\"“‘'«„`(\[{¡¿*]*(?P<first>(?P<word>[^\W_]+)|[$£€¥₹#@…-]|\Z)")
_TOKEN = re.compile(r"(?P<token>[^\s\"“”‘«»()\[\]{}—–/]+)\Z")
_TITLES = frozenset(
    """
    mr mrs ms mx dr prof gen maj col lt sgt cpl pvt capt cmdr cdr adm brig rep reps sen sens gov govs rev hon pres supt det
    insp msgr fr bro amb atty dist messrs mme mlle mt ft vs v cf viz approx dept vp asst assoc assn e.g i.e ph.d.s lt.col
    lt.gen maj.gen brig.gen a.k.a st ste sra ald comdr cllr smt shri sri kum engr barr
    """.split()
)
"""Abbreviations that lead to what follows them: a capital after them starts no sentence."""
_NUMBERED = frozenset(
    ["no", "nos", "fig", "figs", "art", "arts", "sec", "secs", "p", "pp", "vol", "vols", "ch", "para", "paras"]
)
"""Abbreviations before a number; elsewhere they are words (“he said no.”)."""
_DATED = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """.split()
)
_CLOSABLE = frozenset(
    """
    inc corp co cos ltd plc llc bros jr sr esq etc et al est dept univ ave blvd rd hwy mfg intl ariz ark calif colo conn del
    fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ala dak
    alta ont que b.c d.c n.y n.j n.h n.m n.c n.d s.c s.d r.i w.va m.d ph.d b.a m.a b.sc m.sc m.p q.c k.c sq cu lb lbs oz hr
    hrs min mins sec
    """.split()
)
"""Abbreviations that may end a sentence or not: a capital decides only where it is that of a word that opens sentences."""
_CLOCK = frozenset({"a.m", "p.m", "am", "pm"})
_AFTER_CLOCK = frozenset(
    """
    gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct mt pt ist jst kst hkt sgt aest aedt eastern central mountain
    pacific monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec beijing london moscow tokyo local
    """.split()
)
_OPENERS = frozenset(
    """
    a about according across after again all along already also although amid among an and another any are as asked at back
    based because before behind being below beside besides between beyond both but by can could despite did do does during
    each earlier either even every everyone few first for four from further given had has have having he her here his how
    however i if in indeed instead into is it its just last late later less like many may maybe meanwhile might more
    moreover most much my near nearly neither never nevertheless next no nobody none nor not nothing now of off officials
    often on once one only or other others our out over overall people perhaps previously rather recent recently roughly see
    several she should similarly since six so some somebody someone sometimes soon still such ten that the their them then
    there therefore these they this those though three through throughout thus to today together tomorrow tonight too two
    under unless unlike until up upon very was we were what when where whether which while who whose why will with within
    without would yes yesterday yet you your
    """.split()
)
"""Words that open a sentence when they are capitalised after an abbreviation, because they are part of no name."""
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_COMPANY_FORM = re.compile(r"(?:Inc|Corp|Co|Ltd|plc|LLC|Group|Japan)\b")
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w’'-]*\.?,?\s+){1,5}(?:said|says|asked|asks|added|adds|wrote|told|replied|shouted|cried|wondered|posted|tweeted"
    r"|joked|exclaimed|demanded|quipped|recalled|responded|answered|continued|declared|insisted|remarked)\b"
)
_SCRAPED_JOIN = re.compile(r"[^\W\d_]{3}[.!?][\"”’')]*\Z")
_TICKER_START = re.compile(r"(?<![^\W_])[A-Z0-9]{1,6}\Z")
_TICKER_END = re.compile(r"[A-Z]{2,4}\b(?![.’'-])|[A-Z]\b(?=[),;])")
"""The two halves of a share's sign at an exchange: “(TLR.AX)”, “(TSX: NVM.A)”."""
_DOMAIN_END = re.compile(r"(?:Com|Org|Net|Gov|Edu|Co|Io|Js|Tv|Fm|Ai)\b")


def split(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of the paragraph `text[start:end]`, in order; empty where it holds white space only.

    They do not overlap and leave out only white space. None ends inside a quotation that closes in the paragraph.
    """
    quoted = [q for q in find_quoted(text, start, end) if q.closing is not None]
    cuts = [cut for cut in _find_stops(text, start, end) if not _is_inside(cut, quoted)]
    spans: list[Span] = []
    for left, right in zip([start, *cuts], [*cuts, end], strict=True):
        trimmed = _trim(text, left, right)
        if trimmed is not None:
            spans.append(trimmed)
    return tuple(spans)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end) if start < end else None


def _is_inside(cut: int, quoted: Sequence[Quoted]) -> bool:
    return any(q.opening < cut < q.after for q in quoted)


def _find_stops(text: str, start: int, end: int) -> list[int]:
    """One past each place where a sentence can end, closing marks included."""
    found: list[int] = []
    for match in _STOP.finditer(text, start, end):
        cut = match.end("closers")
        if start < cut < end and _is_boundary(text, start, end, match):
            found.append(cut)
    return found


def _is_boundary(text: str, start: int, end: int, stop: re.Match[str]) -> bool:
    following = _START.match(text, stop.end(), end)
    if following is None or not _can_start(following):
        return False
    if not stop["gap"]:
        joined = text[max(start, stop.start() - 3) : stop.end("closers")]
        ticker = _TICKER_START.search(text[max(start, stop.start() - 8) : stop.start()]) and _TICKER_END.match(text, stop.end())
        return bool(_SCRAPED_JOIN.search(joined)) and not _DOMAIN_END.match(text, stop.end()) and not ticker
    stops = text[stop.start() : stop.start("closers")]
    if stops != ".":
        if stop["closers"] and _ATTRIBUTION.match(text, stop.end(), end):
            word = following["word"]
            return word is not None and word.lower() in _OPENERS
        return not _COMPANY_FORM.match(text, stop.end())
    return _ends_after(text, start, stop.start(), following)


def _can_start(following: re.Match[str]) -> bool:
    """True where the first word is no lower-case one; “iPhone” and “eBay” are capitalised in their own way."""
    first = following["first"][:1]
    if not first.islower():
        return True
    word = following["word"]
    return len(word) > 1 and word[1].isupper()


def _ends_after(text: str, start: int, stop: int, following: re.Match[str]) -> bool:
    """True where the word before the full stop at `stop` is no abbreviation, or one that ends its sentence here."""
    token_match = _TOKEN.search(text[max(start, stop - 40) : stop])
    token = token_match["token"].lstrip("'’*") if token_match else ""
    word = following["word"] or ""
    opener = word.lower() in _OPENERS
    number = word[:1].isdigit()
    low = token.lower()
    if low in _TITLES:
        return low in {"st", "ste", "v", "ft", "mt"} and opener and word not in {"A", "An", "La", "Le", "Los"}
    if low in _NUMBERED:
        return not number
    if low in _DATED and token[:1].isupper():
        return opener and not number
    if low in _CLOCK:
        return word.lower() not in _AFTER_CLOCK
    if low in _CLOSABLE and (token[:1].isupper() or low in {"etc", "al"} or "." in token):
        return opener or (low == "etc" and not number)
    if _ACRONYM.match(token):
        return opener
    if _INITIAL.match(token):
        return opener and word != "A"
    numbers_a_point = token.isdigit() and not text[start : stop - len(token)].strip()
    return not numbers_a_point
