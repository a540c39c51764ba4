"""The words after “said”, “by” or “according to” → the speaker that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import GROUP_NOUNS, ROLE_MODIFIERS
from briefing.extractors.quotes.cast import Speaker
from briefing.extractors.quotes.reporting import PAUSES
from briefing.extractors.quotes.speakers import listed_end, read_phrase

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Cast
    from briefing.extractors.quotes.outline import Line

_RIGHT_BOUNDS = frozenset(
    """
    in on at after before during when while as who that which late early last this next via through during because if but and
    """.split()
)


def read_right(line: Line, start: int, cast: Cast) -> Speaker | None:
    """The speaker named from index `start` on: after “said”, “according to” or “by”."""
    while start < len(line) and (line[start].tag == "RB" or line[start].lower in {"also", "then"}):
        start += 1
    end = start
    while end < len(line):
        beyond = listed_end(line, start, end) if end > start and line[end].lower in {",", "and"} else end
        if beyond == end and _ends_right(line, start, end):
            break
        end = max(beyond, end + 1)
    if end <= start:
        return None
    speaker = read_phrase(line, start, end, cast)
    if end + 1 < len(line) and line[end].text in PAUSES and (speaker is None or not _named(speaker, line, start, end, cast)):
        named = _person_after(line, end + 1, cast)
        if named is not None and (speaker is None or speaker.person):
            return named
        if speaker is not None and speaker.head in GROUP_NOUNS and (body := _body_after(line, end + 1, cast)) is not None:
            return body
    return speaker


def _named(speaker: Speaker, line: Line, start: int, end: int, cast: Cast) -> bool:
    """True where the phrase itself holds the speaker's name."""
    return any(n.full == speaker.name for n in cast.within(line[start].start, line[end - 1].end))


def _person_after(line: Line, start: int, cast: Cast) -> Speaker | None:
    """The person whose name, with its title, is all that stands between the comma before `start` and the next pause."""
    end = start
    while end < len(line) and line[end].run is None and line[end].text not in PAUSES | {".", ";", "("}:
        end += 1
    names = (
        [n for n in cast.within(line[start].start, line[min(end, len(line)) - 1].end) if n.kind == "person"]
        if end > start
        else []
    )
    if not names:
        return None
    before = [p for p in line[start:end] if p.end <= names[0].start]
    return cast.person(names[0].full) if len(before) <= 5 and not any(p.is_verb or p.tag == "IN" for p in before[:1]) else None


def _body_after(line: Line, start: int, cast: Cast) -> Speaker | None:
    """The body whose name is all that stands up to the next pause: “by the housing trust, NAME, that”."""
    named = next((n for n in cast.within(line[start].start, line[-1].end) if n.start == line[start].start), None)
    if named is None or named.kind == "person":
        return None
    closing = next((p for p in line if p.start >= named.end), None)
    return Speaker(named.full) if closing is None or closing.text in PAUSES | {".", ";"} else None


def _ends_right(line: Line, start: int, i: int) -> bool:
    """True where the noun phrase that runs on from the left ends before index `i`."""
    piece = line[i]
    if piece.run is not None:
        return True
    if not piece.is_word:
        return piece.lower not in {"'s", "'", "-", "&", "/"} and not (
            piece.text == "." and i + 1 < len(line) and piece.end == line[i + 1].start
        )
    if piece.tag == "VBN" and i > start and line[i - 1].tag == "NNS" and i + 1 < len(line) and line[i + 1].tag == "IN":
        return False
    if piece.is_finite or (piece.tag in {"VBG", "VBN", "VBD"} and i > start and line[i - 1].tag.startswith(("NN", "PRP"))):
        return True
    if piece.lower == "and" and i > start:
        nouns = line[i - 1].tag.startswith("NN") and i + 1 < len(line)
        return not (nouns and (line[i + 1].tag.startswith("NN") or line[i + 1].lower in ROLE_MODIFIERS))
    if piece.lower in {"in", "at"} and i > start:
        return not (line[i - 1].tag in {"NN", "NNS"} and i - start <= 4)
    return piece.lower in _RIGHT_BOUNDS and i > start and line[i - 1].tag not in {"VBN", "JJ"}
