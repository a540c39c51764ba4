"""A paragraph → its quoted runs, from the quotation marks alone; apostrophes and possessives are told from marks.

Directions follow from what stands on either side of a mark, as in the Unicode Standard, section 6.2 (“Quotation marks”);
nested and multi-paragraph quotations follow the Chicago Manual of Style, 17th edition, 13.30 to 13.32.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MarkStyle = Literal["curly-double", "straight-double", "curly-single", "straight-single", "guillemet", "low-high", "typewriter"]

_STYLE_OF: dict[str, MarkStyle] = {
    "“": "curly-double",
    "”": "curly-double",
    '"': "straight-double",
    "‘": "curly-single",
    "’": "curly-single",
    "'": "straight-single",
    "«": "guillemet",
    "»": "guillemet",
    "„": "low-high",
    "``": "typewriter",
    "''": "typewriter",
}
_SINGLES = frozenset({"‘", "’", "'"})
_OPENING_GLYPHS = frozenset({"“", "‘", "«", "„", "``"})
_CLOSERS_OF: dict[str, frozenset[str]] = {
    "“": frozenset({"”"}),
    "”": frozenset({"”"}),
    '"': frozenset({'"'}),
    "‘": frozenset({"’"}),
    "'": frozenset({"'"}),
    "«": frozenset({"»"}),
    "„": frozenset({"“", "”"}),
    "``": frozenset({"''"}),
    "''": frozenset({"''"}),
}
_FARTHEST = 200
"""Marks after an opening one among which its partner is looked for: no quotation of a paragraph holds as many."""
_MARK = re.compile(r"``|''|[“”\"‘’'«»„]")
_BEFORE_OPENING = frozenset("([{<—–-−/“‘\"'«„`¡¿…*_>")
_PUNCTUATION = frozenset(".,;:!?)]}…")
_ELISION = re.compile(
    r"(?:\d0s\b|\d\ds\b|(?:em|til|till|tis|twas|twere|twill|cause|cos|cuz|bout|nuff|tude|burb|hood|n)\b)", re.IGNORECASE
)
_SHORT_YEAR = re.compile(r"\d\d\b(?![%.,:]?\d|%)")
_AND = re.compile(r"['‘’]n['’](?=\s|\w|-)", re.IGNORECASE)
_STOP_AND_SINGLE = re.compile(r"[.,!?]['’]")
_STOPS = frozenset(".!?…")
_BREAK = "\n\n"
"""What parts the paragraphs of an article's text."""
_SPACES = re.compile(r"\s*")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_NOT_POSSESSED = frozenset(
    """
    a about across after again against all also although among an and are around as at away back be because been before
    behind being between both but by can could despite did do does down during each even ever every for from had has have he
    her here hers him his how however i if in instead into is it its itself just last later like many may me might more most
    must near never next nor not now of off on once only or our out over per said saying says shall she should since so some
    such than that the their them then there these they this those though through thus to today together told tomorrow
    tonight too toward towards under until up upon us was we were what when where whether which while who whom whose why
    will with within without would yesterday yet you your
    """.split()
)
"""Words that follow a closing mark but never a possessive: “the unions’ and …” is rare, “‘final offers’ and …” is not."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks. All indices are code points of the whole text."""

    opening: int
    """Index of the opening mark."""
    start: int
    """First code point of the quoted words."""
    end: int
    """One past the last code point of the quoted words: at the closing mark, or at the end of the paragraph's last word."""
    closing: int | None
    """Index of the closing mark; None in a paragraph whose quotation goes on in the next one."""
    style: MarkStyle
    """Marks of the outer pair, by the opening one."""
    after: int
    """One past the closing mark; equal to `end` where there is none."""


@dataclass(frozen=True, slots=True)
class _Mark:
    index: int
    glyph: str
    opens: bool
    closes: bool
    doubtful: bool
    """True where what looks like a closing mark may be a possessive, a dropped letter or the sign for inches."""

    @property
    def after(self) -> int:
        return self.index + len(self.glyph)


def find_quoted(text: str, start: int, end: int) -> tuple[Quoted, ...]:
    """The quoted runs of the paragraph `text[start:end]`, in order, never overlapping; empty where there is none.

    A mark inside another quotation belongs to the outer one. A mark without a partner is passed over, except the opening one
    of a paragraph whose quotation goes on: the paragraph after it then starts with an opening mark of the same style, or has a
    closing mark that nothing in it opens. There the run starts at the paragraph's first word, where no mark stands.
    """
    marks = _find_marks(text, start, end)
    found: list[Quoted] = []
    at = 0
    if marks and _ends_open(marks[0]) and _is_left_open(text, start):
        found.append(Quoted(start, start, marks[0].index, marks[0].index, _STYLE_OF[marks[0].glyph], marks[0].after))
        at = 1
    while at < len(marks):
        mark = marks[at]
        at += 1
        if not mark.opens:
            continue
        closing = _find_closing(marks, at)
        if closing is not None:
            partner = marks[closing]
            if partner.index > mark.after:
                style = _STYLE_OF[mark.glyph]
                found.append(Quoted(mark.index, mark.after, partner.index, partner.index, style, partner.after))
            at = closing + 1
        elif _goes_on(text, start, end, mark) or (_may_break(text, end, mark) and _closes_next(text, end)):
            last = start + len(text[start:end].rstrip())
            found.append(Quoted(mark.index, mark.after, last, None, _STYLE_OF[mark.glyph], last))
            break
    return tuple(found)


def _find_marks(text: str, start: int, end: int) -> list[_Mark]:
    skipped = {i for m in _AND.finditer(text, start, end) for i in range(m.start(), m.end())}
    marks: list[_Mark] = []
    for match in _MARK.finditer(text, start, end):
        if match.start() in skipped:
            continue
        mark = _read_mark(text, start, end, match.start(), match.group())
        if mark.opens or mark.closes:
            marks.append(mark)
    return marks


def _read_mark(text: str, start: int, end: int, index: int, glyph: str) -> _Mark:
    """What the mark at `index` can be, by its glyph and its neighbours."""
    before = text[index - 1] if index > start else " "
    follows = index + len(glyph)
    after = text[follows] if follows < end else " "
    left_free = before.isspace() or before in _BEFORE_OPENING
    right_free = not after.isalnum()
    starts_word = not after.isspace() and (after not in _PUNCTUATION or text.startswith(("...", "…"), follows))
    if glyph in _SINGLES:
        opens = glyph != "’" and left_free and starts_word and not _is_elision(text, start, index)
        closes = not before.isspace() and right_free and not (opens and before in _BEFORE_OPENING)
        return _Mark(index, glyph, opens, closes, closes and _is_doubtful_single(text, start, end, index))
    if glyph in _OPENING_GLYPHS:
        ends_word = not left_free and right_free and (after.isspace() or after in _PUNCTUATION)
        return _Mark(index, glyph, not ends_word or glyph == "„", ends_word, doubtful=False)
    if glyph in {"”", "»"}:
        opens = glyph == "”" and left_free and before not in "…—–-" and after.isalnum()
        return _Mark(index, glyph, opens, not opens, doubtful=False)
    opens = left_free and starts_word
    closes = not before.isspace() and (right_free or not left_free)
    doubtful = closes and before.isdigit() and _NEXT_WORD.match(text, follows, end) is not None
    return _Mark(index, glyph, opens, closes, doubtful)


def _is_elision(text: str, start: int, index: int) -> bool:
    """True for the apostrophe of “'90s”, “'em” and “the class of '08”."""
    if _ELISION.match(text, index + 1):
        return True
    lead = text[start:index].rstrip()
    return bool(_SHORT_YEAR.match(text, index + 1)) and bool(lead) and lead[-1] not in ",:"


def _is_doubtful_single(text: str, start: int, end: int, index: int) -> bool:
    """True where the mark may be a possessive (“nations’ leaders”) or a dropped letter (“goin’ home”)."""
    if not text[index - 1].isalpha():
        return False
    follows = index + 1
    if _STOP_AND_SINGLE.match(text, follows, end):
        return True
    stem = text[max(start, index - 2) : index].lower()
    word = _NEXT_WORD.match(text, follows, end)
    return word is not None and (stem[-1] in "szx" or stem == "in") and word[1].lower() not in _NOT_POSSESSED


def _find_closing(marks: list[_Mark], first: int) -> int | None:
    """Index of the partner of the mark before `first`; None where it has none. A partner of its own style goes first."""
    opening = marks[first - 1]
    if opening.glyph in _SINGLES:
        return _match_undirected(marks, first, _CLOSERS_OF[opening.glyph], singles=True) or _match_undirected(
            marks, first, frozenset({"'", "’"}), singles=True
        )
    closers = _CLOSERS_OF[opening.glyph]
    if opening.glyph in _OPENING_GLYPHS:
        strict = _match_directed(marks, first, opening.glyph, closers)
    else:
        strict = _match_undirected(marks, first, closers, singles=False)
    return strict or _match_undirected(marks, first, frozenset({"”", '"', "''", "“"}), singles=False)


def _match_directed(marks: list[_Mark], first: int, glyph: str, closers: frozenset[str]) -> int | None:
    """The closing mark at the depth of the opening one, where opening and closing marks differ."""
    depth = 1
    for at in range(first, min(len(marks), first + _FARTHEST)):
        mark = marks[at]
        if mark.glyph == glyph and mark.opens:
            depth += 1
        elif mark.closes and (mark.glyph in closers or mark.glyph == glyph):
            depth -= 1
            if depth == 0:
                return at
    return None


def _match_undirected(marks: list[_Mark], first: int, closers: frozenset[str], *, singles: bool) -> int | None:
    """The first closing mark before the next opening one. A doubtful one counts only where no certain one follows."""
    doubtful: int | None = None
    at = first
    while at < min(len(marks), first + _FARTHEST):
        mark = marks[at]
        if (mark.glyph in _SINGLES) != singles:
            inner = _find_closing(marks, at + 1) if singles and mark.opens else None
            at = inner + 1 if inner is not None else at + 1
            continue
        if mark.closes and mark.glyph in closers:
            if not mark.doubtful:
                return at
            doubtful = at if doubtful is None else doubtful
        elif mark.opens:
            break
        at += 1
    return doubtful


def _ends_open(mark: _Mark) -> bool:
    """True for a double mark that only closes: as the first of a paragraph it ends what the one before it left open."""
    return mark.closes and not mark.opens and not mark.doubtful and mark.glyph not in _SINGLES and mark.glyph != "»"


def _may_break(text: str, end: int, mark: _Mark) -> bool:
    """True for a double mark that opens a sentence whose paragraph ends in a stop before anything closes it."""
    opens = mark.glyph in {"“", '"'} and text[mark.after : mark.after + 1].isupper()
    return opens and text[:end].rstrip()[-1:] in _STOPS


def _closes_next(text: str, end: int) -> bool:
    """True where the first mark of the next paragraph closes what nothing in it opens."""
    start = end + len(text[end:]) - len(text[end:].lstrip())
    following = _find_marks(text, start, _paragraph_end(text, start))
    return bool(following) and _ends_open(following[0])


def _is_left_open(text: str, start: int) -> bool:
    """True where the last mark of the paragraph before has opened a sentence and nothing closes it."""
    end = len(text[:start].rstrip())
    first = text.rfind(_BREAK, 0, end)
    before = find_quoted(text, first + len(_BREAK) if first >= 0 else 0, end) if end else ()
    return bool(before) and before[-1].closing is None


def _paragraph_end(text: str, start: int) -> int:
    end = text.find(_BREAK, start)
    return end if end >= 0 else len(text)


def _goes_on(text: str, start: int, end: int, mark: _Mark) -> bool:
    """True where the quotation that `mark` opens runs on into the next paragraph."""
    lead = text[start : mark.index].rstrip()
    last = text[start:end].rstrip()[-1:]
    if (lead and lead[-1] not in ",:") or last not in ".!?…":
        return False
    following = _SPACES.match(text, end)
    return following is not None and text.startswith(mark.glyph, following.end())
