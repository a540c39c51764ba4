"""A text → its time expressions outside of quotations, each with the words around it, and the figures that it calls earlier."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.similarity import words
from briefing.compose.stemming import stem
from briefing.language.boilerplate import is_boilerplate
from briefing.language.paragraphs import find_paragraphs
from briefing.language.sentences import split
from briefing.language.timex import scan
from briefing.language.timex.expressions import Clock, Deictic, Month, PartOfDay, Weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.language.timex.days import Direction
    from briefing.language.timex.expressions import Expression
    from briefing.model.source import Span

SHORTEST = 4
"""Letters from which on a word may tell what a sentence is about; a figure always does."""
REACH = 100
"""Code points before an expression that say which way it points."""
_ENDS = re.compile(r"[.!?…:][\"”’')\]]*\Z")
_SPOKEN = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"|(?<!\w)‘[^\n]*?’(?!\w)|(?<!\w)'[^\n]*?'(?!\w)")
_SPEAKS_OF_TODAY = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)\b", re.IGNORECASE
)
_LIMIT = re.compile(r"\b(?:until|till|by|before|from|for|no later than)\s+(?:noon |midnight |the end of )?$", re.IGNORECASE)
_SPOKE = re.compile(
    r"\b(?:said|told|announced|reported|wrote|confirmed|warned|ruled|ordered|struck|voted)\b[^.;,]{0,25}$"
    r"|\b(?!adjourn|book|expect|list|pencil|plan|postpon|promis|propos|schedul|threaten)\w+ed\s+(?:late\s+|early\s+)?on\s+$"
    r"|\b(?:since|after|last|earlier|late|early)\s+(?:on\s+)?$",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\bhad\b[^.;]*$", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:"
    r"will|would|shall|must|can|may|due|scheduled|set|expect(?:s|ed)?|promised|pledged|plan(?:s|ned)?"
    r"|threatened|listed|pencilled|booked|adjourned|postponed|wants?|ask(?:s|ed)?|called for|g[ai]ven?|gives"
    r"|deadline|forecast|faces?|advises|begins|ceases?|closes?|ends|expires?|falls|lapses|resumes?|runs out"
    r"|starts|takes effect|to come|(?:is|are|was|were|has|have|had) to"
    r")\b[^.;]*$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:was|were|did|had|said|told|made|came|began|took|held|met|won|lost|fell|rose|went|left|ran|\w{2,}ed)\b[^.;]*$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w.,])[$€£]?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\d:])\s?(%|[a-z]+\.?)?")
_YEAR_OR_HOUR = re.compile(r"(?:19|20)\d\d\b.*|\S+ (?:[ap]\.?m\b.*)")
_EARLIER = re.compile(
    r"\b(?:from|than|earlier|initial(?:ly)?|previous(?:ly)?|originally|against|compared with|instead of|not the)\b"
    r"[^.;\d]{0,30}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Telling:
    """A time expression with what its sentence tells."""

    expression: Expression
    said: str
    direction: Direction | None
    """Which way the words before it point; None where they do not tell."""
    words: frozenset[str]
    """Stems and figures of the sentence."""
    sentence: int
    """Number of the sentence in the text, from 0."""
    owns: bool
    """True for “Sunday’s”."""
    is_plain_month: bool
    """True for “in July”."""

    @property
    def day(self) -> Expression | None:
        """The expression; of a time of day, the day that it belongs to, or None where it names none."""
        return self.expression.day if isinstance(self.expression, Clock | PartOfDay) else self.expression

    @property
    def offset(self) -> int | None:
        """Days from publication, −1 for “yesterday”; None for whatever does not speak of the day on which it is told."""
        day = self.day
        counted = isinstance(day, Deictic) and day.unit == "day" and _SPEAKS_OF_TODAY.search(self.said)
        return day.offset if counted and isinstance(day, Deictic) else None

    @property
    def weekday(self) -> int | None:
        """The weekday (0 is Monday) that it names without saying which; None where it names none."""
        day = self.day
        return day.weekday if isinstance(day, Weekday) and day.shift == "bare" and not day.weeks else None


@dataclass(frozen=True)
class Figures:
    """The figures of a text, each with the word that follows it: those that hold, and those that it says held before."""

    current: frozenset[tuple[str, str]]
    earlier: frozenset[tuple[str, str]]

    def compare(self, other: Figures) -> int:
        """Above 0 where this text calls earlier what the other tells as current, below 0 for the reverse; 0 where neither."""
        return len(self.earlier & other.current) - len(other.earlier & self.current)


def read_tellings(text: str) -> tuple[Telling, ...]:
    """Every time expression in the running text, in order, but none that is quoted: that may have been said earlier."""
    plain = _SPOKEN.sub(lambda match: " " * len(match[0]), text)
    found: list[Telling] = []
    for number, span in enumerate(_list_sentences(text)):
        content = frozenset(stem(w) for w in words(span.cut(plain)) if len(w) >= SHORTEST or w[0].isdigit())
        for mention in scan(plain, span.start, span.end):
            before = plain[max(span.start, mention.start - REACH) : mention.start]
            found.append(
                Telling(
                    expression=mention.expression,
                    said=plain[mention.start : mention.end],
                    direction=_direct(before),
                    words=content,
                    sentence=number,
                    owns=plain[mention.end : mention.end + 1] in {"'", "’"},
                    is_plain_month=isinstance(mention.expression, Month) and before.endswith(" in "),
                )
            )
    return tuple(found)


def list_superseded(text: str) -> Figures:
    """The figures of `text` of two digits or more, without years and hours of the day."""
    current: set[tuple[str, str]] = set()
    earlier: set[tuple[str, str]] = set()
    for match in _FIGURE.finditer(text):
        digits, unit = match[1].replace(",", ""), (match[2] or "").rstrip("s.")
        if len(digits) > 1 and not _YEAR_OR_HOUR.fullmatch(f"{digits} {match[2] or ''}".strip()):
            (earlier if _EARLIER.search(text, max(0, match.start() - REACH), match.start()) else current).add((digits, unit))
    return Figures(current=frozenset(current - earlier), earlier=frozenset(earlier))


def _list_sentences(text: str) -> Iterator[Span]:
    """The sentences of the paragraphs that end as one; no headings, and nothing that asks the reader for anything."""
    for paragraph in find_paragraphs(text):
        spans = split(text, paragraph.start, paragraph.end) if _ENDS.search(paragraph.text) else ()
        if not any(is_boilerplate(span.cut(text)) for span in spans):
            yield from spans


def _direct(before: str) -> Direction | None:
    """Which way the words before an expression point, without a parse: a folder may hold hundreds of articles."""
    if _LIMIT.search(before):
        return None if _PERFECT.search(before) else "future"
    if _SPOKE.search(before):
        return "past"
    if _AHEAD.search(before):
        return "future"
    return "past" if _OVER.search(before) else None
