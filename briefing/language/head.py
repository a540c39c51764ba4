"""The paragraphs of an article → its head, line by line: headline, standfirst, byline, date line, and where the body starts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.language import lines
from briefing.language.boilerplate import is_boilerplate
from briefing.language.datelines import is_date_line, read_dateline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.language.paragraphs import Paragraph

HeadKind = Literal[
    "title", "heading", "byline", "dateline", "boilerplate", "caption", "lead-duplicate", "stack", "summary-label"
]

_HEAD_LINES = 14
"""Lines that are not blank among which the headline is looked for."""
_LONGEST_STANDFIRST = 45
"""Words up to which a line between headline and byline is a standfirst."""
_ALT_TEXT = 25
"""Words up to which a line above a caption describes the picture to those who cannot see it."""
_TERMINAL = re.compile(r"[.!?…][\"”’')\]]*\Z")
_TRUNCATED = re.compile(
    r"(?:\[\s*(?:…|\.\.\.)\s*\]|\[&hellip;\]|…|\.\.\.)\s*(?:read more|continue reading)?\W*\Z", re.IGNORECASE
)
_STACK = re.compile(r"\s*/\s+")
_META_SPLIT = re.compile(r"\s+[|•·–—]\s+|\s*\|\s*")
_DETAIL = re.compile(r"(?:\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?|\d+ min(?:ute)?s?(?: read)?|by|staff)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line of the head, with what it is."""

    line: Paragraph
    kind: HeadKind


@dataclass(frozen=True, slots=True)
class Head:
    """All that stands before the body."""

    lines: tuple[HeadLine, ...]
    body: int
    """Index of the first paragraph of the body among all paragraphs."""

    def of_kind(self, kind: HeadKind) -> tuple[Paragraph, ...]:
        """The lines of one kind, in order."""
        return tuple(h.line for h in self.lines if h.kind == kind)


@dataclass(frozen=True, slots=True)
class Stack:
    """A first line that holds headline, outlet, place, writer, edition and abstract, set apart by slashes."""

    title: str
    outlet: str | None
    writers: tuple[str, ...]
    title_end: int
    """One past the headline, in code points from the line's start."""
    abstract_start: int
    """First code point of the abstract; the line's length where there is none."""


def read_head(every: Sequence[Paragraph], title: str | None = None) -> Head:
    """The head of the article whose paragraphs are `every`. `title` settles the headline where it is known from elsewhere."""
    found: list[HeadLine] = []
    wanted = normalise(title) if title else None
    titled = False
    for index, line in enumerate(every[:_HEAD_LINES]):
        signed = any(h.kind in {"byline", "dateline"} for h in found)
        kind = _read_line(every, index, wanted=wanted, titled=titled, signed=signed)
        if kind is None:
            break
        titled = titled or kind in {"title", "stack"}
        found.append(HeadLine(line, kind))
        if kind in {"stack", "summary-label"}:
            break
    return Head(tuple(found), len(found))


def normalise(text: str) -> str:
    """`text` in lower case with only its letters and digits, for a comparison that disregards marks and spacing."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def is_truncated(line: str) -> bool:
    """True where the line breaks off with “[…]” or dots, as an excerpt does."""
    return bool(_TRUNCATED.search(line[-80:]))


def read_stack(line: str) -> Stack | None:
    """The parts of a headline stack; None where the line is none: fewer than five parts, or a part that is no such label."""
    cuts = list(_STACK.finditer(line))
    if len(cuts) < 4:
        return None
    cuts = cuts[:7]
    edges = [0, *(c.end() for c in cuts)]
    parts = [line[a:b].strip(" /") for a, b in zip(edges, [*(c.start() for c in cuts), len(line)], strict=True)]
    labels = parts[1:-1]
    if not 3 <= len(parts[0].split()) <= 30 or any(not p or len(p.split()) > 6 for p in labels):
        return None
    has_abstract = len(parts[-1].split()) > 6
    labels = labels if has_abstract else parts[1:]
    writers = [p for p in labels[1:] if lines.is_bare_name(p) and not p.isupper() and "edition" not in p.lower()]
    return Stack(
        title=parts[0],
        outlet=labels[0] if labels else None,
        writers=tuple(lines.tidy_name(w) for w in writers[:1]),
        title_end=cuts[0].start(),
        abstract_start=edges[-1] if has_abstract else len(line),
    )


def is_meta_line(line: str) -> bool:
    """True where the line joins a writer, a day, a clock time and the like by bars or dots."""
    parts = [p for p in _META_SPLIT.split(line[:161]) if p]
    if len(parts) < 2 or len(line) > 160:
        return False
    known = [is_date_line(p) or lines.read_byline(p) is not None or bool(_DETAIL.fullmatch(p)) for p in parts]
    rest = [p for p, k in zip(parts, known, strict=True) if not k]
    return any(known) and all(lines.is_bare_name(p) or lines.is_section_name(p) for p in rest)


def _read_line(every: Sequence[Paragraph], index: int, *, wanted: str | None, titled: bool, signed: bool) -> HeadKind | None:
    """What a line of the head is; None where the body starts with it."""
    text = every[index].text
    if index == 0 and read_stack(text) is not None:
        return "stack"
    if wanted and normalise(text) == wanted:
        return "title"
    plain = _read_plain_line(text)
    if plain is not None:
        return plain
    if lines.is_section_name(text) and _has_headline_after(every, index):
        return "heading" if re.search(r"[^\w\s.]", text) else "boilerplate"
    if not titled and is_truncated(text) and len(text.split()) > 12 and _repeats(every, index):
        return "lead-duplicate"
    if read_dateline(text, opens_article=True) is not None and _is_running_text(text):
        return None
    if titled:
        return _read_below_title(every, index, signed=signed)
    return _read_above_body(every, index, wanted=wanted)


def _read_plain_line(text: str) -> HeadKind | None:
    """What a line is by its own wording, wherever it stands; None where its place decides."""
    if lines.read_byline(text) is not None or is_meta_line(text):
        return "byline"
    if is_date_line(text):
        return "dateline"
    if lines.is_summary_label(text):
        return "summary-label"
    if lines.is_caption(text):
        return "caption"
    return "boilerplate" if is_boilerplate(text) else None


def _read_above_body(every: Sequence[Paragraph], index: int, *, wanted: str | None) -> HeadKind | None:
    """A line before which no headline stood: kicker, headline, or the body of an article without one."""
    text = every[index].text
    if _is_running_text(text):
        return None
    if wanted or (_is_kicker(text) and _has_headline_after(every, index)):
        return "heading"
    return "title"


def _read_below_title(every: Sequence[Paragraph], index: int, *, signed: bool) -> HeadKind | None:
    """A line under the headline: writer, standfirst or body; `signed` is true where a byline or day stands above it."""
    text = every[index].text
    following = [line.text for line in every[index + 1 : index + 3]]
    if not signed and (
        _is_name_line(text)
        or lines.read_writer_and_job(text)
        or (lines.is_bare_name(text) and any(is_date_line(t) for t in following[:1]))
    ):
        return "byline"
    if _describes_picture(every, index):
        return "caption"
    leads_on = any(is_date_line(t) or lines.read_byline(t) is not None or is_meta_line(t) for t in following)
    if _is_running_text(text):
        return "heading" if leads_on and not signed and len(text.split()) <= _LONGEST_STANDFIRST else None
    return "heading" if len(text.split()) <= _LONGEST_STANDFIRST else None


def _describes_picture(every: Sequence[Paragraph], index: int) -> bool:
    """True for a picture's description that stands right above its caption, the two set apart by blank lines."""
    block = every[index : index + 3]
    if len(block) < 2 or not block[0].gap or block[1].gap or not lines.is_caption(block[1].text):
        return False
    return (len(block) == 2 or block[2].gap or lines.is_summary_label(block[2].text)) and len(
        block[0].text.split()
    ) <= _ALT_TEXT


def _is_name_line(text: str) -> bool:
    """True for a writer's name in capitals, as newspapers set it under a headline."""
    return lines.is_bare_name(text) and text.upper() == text


def _is_running_text(text: str) -> bool:
    """True where the line reads as a paragraph: it ends like a sentence, and is no short question or exclamation."""
    words = len(text.split())
    if words > 35:
        return True
    if not _TERMINAL.search(text):
        return words > 28
    return words > 16 or text.rstrip("\"”’')]")[-1:] == "."


def _is_kicker(text: str) -> bool:
    """True where the line is a label over a headline: a few words, in capitals or fewer than a headline needs."""
    words = text.split()
    return lines.is_section_name(text) or len(words) <= 3 or (text.upper() == text and len(words) <= 6)


def _has_headline_after(every: Sequence[Paragraph], index: int) -> bool:
    """True where a line of four words or more that reads as a headline follows within the next two."""
    for line in every[index + 1 : index + 3]:
        text = line.text
        if lines.read_byline(text) is not None or is_date_line(text) or _is_running_text(text):
            return False
        if len(text.split()) >= 4 and read_dateline(text, opens_article=True) is None:
            return True
    return False


def _repeats(every: Sequence[Paragraph], index: int) -> bool:
    """True where later lines tell what this broken-off one tells, or where it breaks off with a bracketed ellipsis."""
    text = every[index].text
    if text.rstrip().endswith("]"):
        return True
    words = normalise(text).split()[:12]
    return any(" ".join(words) in normalise(line.text) for line in every[index + 1 :])
