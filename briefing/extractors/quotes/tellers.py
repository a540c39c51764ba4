"""A line → who reports in it, whom it is about, and what else it tells of those who speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.quotes.inversion import read_right
from briefing.extractors.quotes.reporting import PAUSES, is_passive, is_speech
from briefing.extractors.quotes.subjects import find_subject
from briefing.extractors.quotes.verbs import AUTHORED

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Cast, Speaker
    from briefing.extractors.quotes.outline import Line

_UTTERANCES = frozenset({"words", "view", "verdict", "message", "warning", "promise", "reaction", "judgment", "assessment"})
_TELLS_HOW = frozenset({"describe", "explain", "put", "say", "see", "sum", "summarise", "summarize", "recall", "remember"})


def speaker_of(line: Line, verb: int, cast: Cast) -> Speaker | None:
    """Who speaks by the finite verb at index `verb`, before or after it; None where it reports nothing."""
    if not line[verb].is_finite or not is_speech(line, verb) or is_passive(line, verb):
        return None
    pause = verb == 0 or line[verb - 1].text in PAUSES
    subject = find_subject(line, verb, cast)
    if subject is not None and (subject.speaker.person or not pause):
        return subject.speaker
    return read_right(line, verb + 1, cast)


def main_subject(line: Line, cast: Cast) -> Speaker | None:
    """The subject of the first finite verb of the line; None where it cannot be read."""
    for i, piece in enumerate(line):
        if piece.is_finite:
            subject = find_subject(line, i, cast)
            return subject.speaker if subject is not None else None
    return None


def list_reporters(line: Line, cast: Cast) -> list[Speaker]:
    """Who speaks by the verbs of the line, in order; empty where it reports nothing."""
    return [speaker for k in range(len(line)) if (speaker := speaker_of(line, k, cast)) is not None]


def find_fragment_speaker(before: Line, cast: Cast) -> Speaker | None:
    """The person whom the clause before a quoted phrase is about; None for a passive, whose words are somebody else's."""
    finite = [k for k, p in enumerate(before) if p.is_finite]
    if not finite or any(is_passive(before, k) for k in range(finite[0], len(before))):
        return None
    subject = main_subject(before, cast)
    return subject if subject is not None and subject.person and subject.name and subject.head is None else None


def documents_in(line: Line) -> tuple[str, ...]:
    """The nouns of what is told to be written or put out in the line: “in a letter to staff”, “issued a statement”."""
    return tuple(
        p.lower
        for k, p in enumerate(line)
        if p.lower in AUTHORED and any(q.lower in {"a", "an", "his", "her", "its", "their"} for q in line[max(0, k - 4) : k])
    )


def named_behind(line: Line, cast: Cast) -> Speaker | None:
    """X of “That was X”, “Those were the words of X”, “So said X”, “That is how X put it”: the first person named there."""
    verb = next((i for i, p in enumerate(line[:4]) if p.is_finite), None)
    names = [n for n in cast.within(line[0].start, line[-1].end) if n.kind == "person"]
    if verb is None or not names or line[verb].lemma not in {"be", "say", "speak", "go"}:
        return None
    between = [p for p in line[verb + 1 :] if p.start < names[0].start]
    if between and between[0].lower in {"how", "what"}:
        return cast.person(names[0].full) if any(p.lemma in _TELLS_HOW for p in line if p.start > names[0].end) else None
    direct = all(p.tag.startswith(("NN", "JJ")) for p in between)
    words = [p.lower for p in between]
    return cast.person(names[0].full) if direct or ("of" in words[:5] and set(words) & _UTTERANCES) else None


def own_name(line: Line) -> str | None:
    """“Bob” of “who said his name was Bob” and “who gave her name as Ann”; None where no such words stand."""
    for i in range(1, len(line) - 2):
        if line[i].lower == "name" and line[i - 1].tag == "PRP$":
            after = [p for p in line[i + 1 : i + 5] if p.lower not in {"was", "is", "as", "only", "just"}]
            if after and len(after) < len(line[i + 1 : i + 5]) and after[0].tag.startswith("NNP"):
                return after[0].text
    return None
