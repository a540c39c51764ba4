"""The paragraphs of an article → its head, line by line: headline, standfirst, byline, date line, and where the body starts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.language import labels, lines, outlets
from briefing.language.boilerplate import is_boilerplate
from briefing.language.date_lines import is_date_line, is_placed_date
from briefing.language.datelines import read_dateline
from briefing.language.labels import is_label_line, strip_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.language.paragraphs import Paragraph

HeadKind = Literal[
    "title", "heading", "byline", "dateline", "boilerplate", "caption", "lead-duplicate", "stack", "summary-label"
]

_HEAD_LINES = 14
"""Lines that are not blank among which the headline is looked for."""
_FEWEST_IN_HEADLINE = 4
_LONGEST_STANDFIRST = 45
"""Words up to which a line between headline and byline is a standfirst."""
_ALT_TEXT = 25
"""Words up to which a line above a caption describes the picture to those who cannot see it."""
_RELEASE = re.compile(
    r"for immediate (?:release|publication)"
    r"|(?:press|media|news) (?:release|statement|advisory)(?: (?:no\.? ?)?[\w/.-]*\d[\w/.-]*)?"
    r"|(?:not )?for (?:release|publication)",
    re.IGNORECASE,
)
_LETTERHEAD_LABEL = re.compile(
    r"(?:press|media|news) (?:release|statement|notice|advisory)\b|for immediate (?:release|publication)\b"
    r"|(?:our )?ref(?:erence)?(?: no)?\s?[.:]|(?:notice|circular|communiqu[eé]) (?:no\b|\d)",
    re.IGNORECASE,
)
"""What stands between the letterhead of an office or firm and the headline of its statement."""
_ADDRESSED = re.compile(r"(?:statement|notice|message|letter|announcement|information|update) (?:to|for) ", re.IGNORECASE)
_LONGEST_LETTERHEAD = 9
_CONTACT = re.compile(r"(?:(?:media|press) )?contacts?(?: (?:details|person))?\s*:?", re.IGNORECASE)
_LONGEST_CONTACT = 10
"""Words of a line that says whom to ask."""
_TERMINAL = re.compile(r"[.!?…][\"”’')\]]*\Z")
_TRUNCATED = re.compile(
    r"(?:\[\s*(?:…|\.\.\.)\s*\]|\[&hellip;\]|…|\.\.\.)\s*(?:read more|continue reading)?\W*\Z", re.IGNORECASE
)
_STACK = re.compile(r"\s*/\s+")


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
    for index, line in enumerate(every[:_HEAD_LINES]):
        kind = _read_line(every, index, wanted=wanted, above=found)
        if kind is None:
            break
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


def _read_line(every: Sequence[Paragraph], index: int, *, wanted: str | None, above: Sequence[HeadLine]) -> HeadKind | None:
    """What a line of the head is, under the lines `above`; None where the body starts with it."""
    text = every[index].text
    titled = any(h.kind == "title" for h in above)
    if index == 0 and read_stack(text) is not None:
        return "stack"
    if wanted and wanted in {normalise(text), normalise(strip_headline(text))}:
        return "title"
    if not titled and _is_release_label(every, index, above=above):
        return "heading" if _RELEASE.fullmatch(text.strip()) else "boilerplate"
    plain = _read_plain_line(text)
    beside = is_label_line(text) or is_placed_date(text)
    if plain is not None and (titled or is_date_line(text) or not beside or _finds_headline(every, index)):
        return "dateline" if not titled and labels.is_outlet_label(text) else plain
    if lines.is_section_name(text) and _has_headline_after(every, index):
        return "heading" if re.search(r"[^\w\s.]", text) else "boilerplate"
    if not titled and is_truncated(text) and len(text.split()) > 12 and _repeats(every, index):
        return "lead-duplicate"
    if read_dateline(text, opens_article=True) is not None and _is_running_text(text):
        return None
    if titled:
        return _read_below_title(every, index, above=above)
    return _read_above_body(every, index, wanted=wanted)


def _read_plain_line(text: str) -> HeadKind | None:
    """What a line is by its own wording, wherever it stands; None where its place decides."""
    if lines.read_byline(text) is not None:
        return "byline"
    if is_label_line(text):
        return "byline" if labels.read_writers(text) else "dateline"
    if _is_dated(text) or labels.is_relative_time(text):
        return "dateline"
    if lines.is_summary_label(text):
        return "summary-label"
    if lines.is_caption(text):
        return "caption"
    return "boilerplate" if is_boilerplate(text) else None


def _is_release_label(every: Sequence[Paragraph], index: int, *, above: Sequence[HeadLine]) -> bool:
    """True above the headline of a release: for “For immediate release”, and for whom to ask, down to the next blank line."""
    text = every[index].text.strip()
    if index + 1 < len(every) and (_RELEASE.fullmatch(text) or _CONTACT.fullmatch(text)):
        return True
    goes_on = bool(above) and not every[index].gap
    first = next((h.line.text.strip() for h in reversed(above) if h.line.gap or h.line is every[0]), "") if goes_on else ""
    return bool(_CONTACT.match(first)) and len(text.split()) <= _LONGEST_CONTACT


def _is_dated(text: str) -> bool:
    """True for a line that states a day, with or without a place beside it."""
    return is_date_line(text) or is_placed_date(text)


def _read_above_body(every: Sequence[Paragraph], index: int, *, wanted: str | None) -> HeadKind | None:
    """A line before which no headline stood: kicker, headline, or the body of an article without one."""
    text = every[index].text
    if _is_running_text(text):
        return None
    if _is_above_headline(every, index) and _finds_headline(every, index):
        return "boilerplate"
    if _is_letterhead(every, index):
        return "heading"
    if wanted or (_is_kicker(text) and _has_headline_after(every, index)):
        return "heading"
    return "title"


def _is_above_headline(every: Sequence[Paragraph], index: int) -> bool:
    """True for an outlet's name, a newsletter's masthead, its list of contents, or what stands above such a list."""
    text = every[index].text
    if outlets.read_masthead(text) or outlets.read_domain(text) or outlets.is_menu(text):
        return True
    return any(outlets.is_menu(line.text) for line in every[index + 1 : index + 3])


def _is_letterhead(every: Sequence[Paragraph], index: int) -> bool:
    """True for the sender's name in capitals, or whom it addresses, above the label of a release and a headline below that."""
    text = every[index].text
    named = text.upper() == text or _ADDRESSED.match(text) is not None
    if not named or len(text.split()) > _LONGEST_LETTERHEAD:
        return False
    following = [line.text for line in every[index + 1 : index + 8]]
    label = max((i for i, t in enumerate(following) if _LETTERHEAD_LABEL.match(t.strip())), default=None)
    if label is None:
        return False
    below = next(
        (i for i in range(label + 1, len(following)) if not (_is_dated(following[i]) or is_label_line(following[i]))), None
    )
    if below is None or below + 1 >= len(following) or _is_running_text(following[below]):
        return False
    return len(following[below].split()) >= _FEWEST_IN_HEADLINE and _is_running_text(following[below + 1])


def _finds_headline(every: Sequence[Paragraph], index: int) -> bool:
    """True where a headline follows, with nothing but dates, labels and contents between."""
    for line in every[index + 1 : index + 6]:
        text = line.text
        if lines.read_byline(text) is not None or _is_running_text(text):
            return False
        between = _read_plain_line(text) is not None or lines.is_section_name(text) or _is_kicker(text)
        if between or outlets.read_masthead(text) or outlets.is_menu(text) or outlets.read_domain(text):
            continue
        return len(text.split()) >= _FEWEST_IN_HEADLINE and read_dateline(text, opens_article=True) is None
    return False


def _read_below_title(every: Sequence[Paragraph], index: int, *, above: Sequence[HeadLine]) -> HeadKind | None:
    """A line under the headline: writer, standfirst or body; no standfirst that is a sentence stands under a byline or day."""
    text = every[index].text
    signed = any(h.kind in {"byline", "dateline"} for h in above)
    named = any(h.kind == "byline" and labels.read_writers(h.line.text) for h in above)
    following = [line.text for line in every[index + 1 : index + 3]]
    if _is_writer_line(every, index, named=named):
        return "byline"
    if _describes_picture(every, index):
        return "caption"
    leads_on = any(_is_dated(t) or lines.read_byline(t) is not None or is_label_line(t) for t in following)
    if _is_running_text(text):
        return "heading" if leads_on and not signed and len(text.split()) <= _LONGEST_STANDFIRST else None
    return "heading" if len(text.split()) <= _LONGEST_STANDFIRST else None


def _is_writer_line(every: Sequence[Paragraph], index: int, *, named: bool) -> bool:
    """True for a line that names writers, their outlet, agency or unnamed staff, and says no more.

    `named` is true where a writer is named above it. A name in ordinary letters needs a day beside it, and must not be of whom
    the article tells.
    """
    text = every[index].text
    around = [line.text for line in (*every[index - 1 : index], *every[index + 1 : index + 2])]
    dated = any(_is_dated(t) or is_label_line(t) or labels.is_relative_time(t) for t in around)
    credited = dated or any(lines.read_byline(t) is not None or lines.is_bare_name(t) for t in around)
    if credited and (outlets.is_outlet(text, expected=True) or lines.read_agency_name(text)):
        return True
    if named:
        return False
    if _is_name_line(text) or lines.read_writer_and_job(text):
        return True
    names = lines.is_bare_name(text) or bool(labels.read_writers_in_place(text))
    beside = (
        dated
        or outlets.is_outlet(around[-1], expected=True)
        or (not every[index].gap and (index + 1 == len(every) or every[index + 1].gap))
    )
    return beside and (labels.is_staff_line(text) or (names and not labels.names_place(text) and not _is_told_of(every, index)))


def _is_told_of(every: Sequence[Paragraph], index: int) -> bool:
    """True where a later paragraph that reads as text holds the line's words too."""
    words = f" {normalise(every[index].text)} "
    return any(words in f" {normalise(line.text)} " for line in every[index + 1 :] if _is_running_text(line.text))


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
        if lines.read_byline(text) is not None or _is_dated(text) or _is_running_text(text):
            return False
        if len(text.split()) >= _FEWEST_IN_HEADLINE and read_dateline(text, opens_article=True) is None:
            return True
    return False


def _repeats(every: Sequence[Paragraph], index: int) -> bool:
    """True where later lines tell what this broken-off one tells, or where it breaks off with a bracketed ellipsis."""
    text = every[index].text
    if text.rstrip().endswith("]"):
        return True
    words = normalise(text).split()[:12]
    return any(" ".join(words) in normalise(line.text) for line in every[index + 1 :])
