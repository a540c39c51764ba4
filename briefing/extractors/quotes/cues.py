"""A quoted run in its outer sentence → the words that attribute it, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.extractors.quotes.speakers import read_phrase
from briefing.extractors.quotes.subjects import find_subject
from briefing.extractors.quotes.verbs import ADJACENT, DESCRIBE, SPEECH, SPEECH_NOUNS, THINK

if TYPE_CHECKING:
    from briefing.extractors.quotes.outline import Line
    from briefing.extractors.quotes.speakers import Cast, Speaker

Strength = Literal["adjacent", "governing", "weak"]
_PAUSES = frozenset({",", "—", "–", "-", "--"})
_LOOSE_ENDS = (",", "?", "!", "—", "–", "-", "…", "...")
_ALWAYS_SAID = frozenset({"said", "says"})
_RIGHT_BOUNDS = frozenset(
    "in on at after before during when while as who that which late early last this next via through during because if but and".split()
)
_CONTRASTS = frozenset({"but", "while", "whereas", "although", "though"})


@dataclass(frozen=True)
class Cue:
    """An attribution. `speaker` is None where the words attribute but do not tell to whom (“he was told”)."""

    speaker: Speaker | None
    strength: Strength
    at: int
    """Index in the line of the word that attributes."""


def find_cue(line: Line, run: int, cast: Cast) -> Cue | None:
    """What attributes the run at index `run` of its line; None where nothing in the line does.

    Words right after the closing mark go first where the run ends in a comma, a question or an exclamation; then the nearest
    verb of speech before it; then a clause like “…, she said” further on.
    """
    loose = _ends_loosely(line, run)
    after = _adjacent_after(line, run, cast)
    if after is not None and loose:
        return after
    return _governing_before(line, run, cast) or after or _trailing(line, run, cast) or _weak_before(line, run, cast)


def is_speech(line: Line, i: int) -> bool:
    """True where the piece at `i` is a verb that reports words, not a participle that only describes a noun."""
    piece = line[i]
    if piece.run is not None or (piece.lemma not in SPEECH | DESCRIBE and piece.lower not in _ALWAYS_SAID):
        return False
    if piece.lower in _ALWAYS_SAID:
        return True
    if not piece.is_verb:
        return False
    if piece.tag == "VBN" and not _has_auxiliary(line, i):
        return i > 0 and (line[i - 1].tag in {"PRP", "NNP"} or line[i - 1].text == ",") and not _is_reduced(line, i)
    return True


def _is_reduced(line: Line, i: int) -> bool:
    """True for “asked about …” and “told of …”: a participle that opens a phrase about its own subject."""
    return i + 1 < len(line) and line[i + 1].lower in {"about", "of", "by", "as", "whether", "why", "how", "in"}


def _has_auxiliary(line: Line, i: int) -> bool:
    return any(p.lemma in {"have", "be", "get"} or p.lower in {"'d", "'ve", "'s"} for p in line[max(0, i - 4) : i])


def _is_passive(line: Line, i: int) -> bool:
    if line[i].tag not in {"VBN", "VBD"}:
        return False
    for back in range(i - 1, max(-1, i - 4), -1):
        if line[back].lemma == "be" and line[back].lower != "'s":
            return True
        if not line[back].tag.startswith("RB"):
            return False
    return False


def _ends_loosely(line: Line, run: int) -> bool:
    """True where the run is cut off by its attribution: a comma, question or exclamation mark before or after the closing mark."""
    follows = line[run + 1].text if run + 1 < len(line) else "."
    return line[run].text.rstrip().endswith(_LOOSE_ENDS) or follows in _PAUSES


def _adjacent_after(line: Line, run: int, cast: Cast) -> Cue | None:
    """“…,” she said · “…,” said X · “…,” according to X."""
    start = run + 1
    while start < len(line) and line[start].text in _PAUSES:
        start += 1
    return _clause_at(line, start, cast, "adjacent")


def _clause_at(line: Line, start: int, cast: Cast, strength: Strength) -> Cue | None:
    """An attribution that opens at index `start`."""
    if start >= len(line) or line[start].run is not None:
        return None
    if line[start].lower == "according" and start + 1 < len(line):
        return Cue(read_right(line, start + 2, cast), strength, start)
    if is_speech(line, start) and line[start].tag != "VBG":
        speaker = read_right(line, start + 1, cast)
        return Cue(speaker, strength, start) if speaker is not None else None
    for verb in range(start + 1, min(start + 32, len(line))):
        if line[verb].run is not None:
            break
        if is_speech(line, verb) and not _is_passive(line, verb):
            subject = find_subject(line, verb, cast)
            if subject is not None and start <= subject.start <= start + 1:
                return Cue(subject.speaker, strength, verb)
            if line[verb].is_finite:
                break
    return None


def read_right(line: Line, start: int, cast: Cast) -> Speaker | None:
    """The speaker named from index `start` on: after “said”, “according to” or “by”."""
    while start < len(line) and (line[start].tag == "RB" or line[start].lower in {"also", "then"}):
        start += 1
    end = start
    while end < len(line) and not _ends_right(line, start, end):
        end += 1
    if end <= start:
        return None
    speaker = read_phrase(line, start, end, cast)
    if end + 1 < len(line) and line[end].text in _PAUSES and (speaker is None or not _named(speaker, line, start, end, cast)):
        named = _person_after(line, end + 1, cast)
        if named is not None and (speaker is None or speaker.person):
            return named
    return speaker


def _named(speaker: Speaker, line: Line, start: int, end: int, cast: Cast) -> bool:
    """True where the phrase itself holds the speaker's name."""
    return any(n.full == speaker.name for n in cast.within(line[start].start, line[end - 1].end))


def _person_after(line: Line, start: int, cast: Cast) -> Speaker | None:
    """The person whose name, with its title, is all that stands between the comma before `start` and the next pause."""
    end = start
    while end < len(line) and line[end].run is None and line[end].text not in _PAUSES | {".", ";", "("}:
        end += 1
    names = [n for n in cast.within(line[start].start, line[min(end, len(line)) - 1].end) if n.kind == "person"] if end > start else []
    if not names:
        return None
    before = [p for p in line[start:end] if p.end <= names[0].start]
    return cast.person(names[0].full) if len(before) <= 5 and not any(p.is_verb or p.tag == "IN" for p in before[:1]) else None


def _ends_right(line: Line, start: int, i: int) -> bool:
    """True where the noun phrase that runs on from the left ends before index `i`."""
    piece = line[i]
    if piece.run is not None:
        return True
    if not piece.is_word:
        return piece.lower not in {"'s", "'", "-", "&", "/"} and not (piece.text == "." and i + 1 < len(line) and piece.end == line[i + 1].start)
    if piece.is_finite or (piece.tag in {"VBG", "VBN", "VBD"} and i > start and line[i - 1].tag.startswith(("NN", "PRP"))):
        return True
    if piece.lower == "and" and i > start:
        return not (line[i - 1].tag.startswith("NN") and i + 1 < len(line) and line[i + 1].tag.startswith("NN"))
    if piece.lower in {"in", "at"} and i > start:
        return not (line[i - 1].tag in {"NN", "NNS"} and i - start <= 4)
    return piece.lower in _RIGHT_BOUNDS and i > start


def _governing_before(line: Line, run: int, cast: Cast) -> Cue | None:
    """The nearest verb or noun of speech before the run whose clause still reaches it; one that tells a speaker goes first."""
    nameless: Cue | None = None
    for i in range(run - 1, -1, -1):
        piece = line[i]
        if piece.text == ";":
            return nameless
        if piece.lower == "according" and i + 1 < run and line[i + 1].lower == "to":
            return Cue(read_right(line, i + 2, cast), "governing", i)
        direct = piece.lemma in ADJACENT and piece.is_verb and run - i <= 2
        cue = None
        if direct or (is_speech(line, i) and not _is_barred(line, i, run)):
            cue = _cue_of_verb(line, i, cast)
        cue = cue or _owned_noun(line, i, run, cast)
        if cue is not None and cue.speaker is not None:
            return cue
        nameless = nameless or cue
    return nameless


def _cue_of_verb(line: Line, verb: int, cast: Cast) -> Cue | None:
    """The attribution by the verb at `verb`, passive voice and inversion allowed for."""
    if _is_passive(line, verb):
        for i in range(verb + 1, min(verb + 5, len(line))):
            if line[i].lower == "by":
                return Cue(read_right(line, i + 1, cast), "governing", verb)
        if line[verb].lemma in {"quote", "cite", "hear"}:
            subject = find_subject(line, verb, cast)
            return Cue(subject.speaker, "governing", verb) if subject else None
        return Cue(None, "governing", verb)
    subject = find_subject(line, verb, cast)
    if subject is not None:
        return Cue(subject.speaker, "governing", verb)
    inverted = None if _opens_clause(line, verb + 1) else read_right(line, verb + 1, cast)
    return Cue(inverted, "governing", verb) if inverted is not None and inverted.name is not None else None


def _opens_clause(line: Line, start: int) -> bool:
    """True where what follows a verb of speech is reported speech and no subject: “said both sides had …”."""
    for piece in line[start : start + 12]:
        if piece.is_finite:
            return True
        if piece.run is not None or piece.text in _PAUSES:
            return False
    return False


def _is_barred(line: Line, verb: int, run: int) -> bool:
    """True where a new main clause starts between the verb and the run, so that the reporter speaks again."""
    for i in range(verb + 1, run):
        if line[i].lower in _CONTRASTS and line[i - 1].text == "," and line[i + 1].lower != "that":
            words = line[i + 1 : run]
            return any(p.is_finite for p in words)
    return False


def _owned_noun(line: Line, i: int, run: int, cast: Cast) -> Cue | None:
    """“X’s promise to “…””, “her description of it as “…””: the owner speaks."""
    if line[i].lemma not in SPEECH_NOUNS or not line[i].tag.startswith("NN") or run - i > 6:
        return None
    j = i - 1
    while j >= 0 and line[j].tag in {"JJ", "NN", "NNS", "VBN", "RB", "CD"}:
        j -= 1
    if j < 0:
        return None
    if line[j].tag == "PRP$" and line[j].lower in {"his", "her"}:
        name = cast.antecedents.get(line[j].start, "")
        return Cue(cast.person(name) if name else None, "governing", i)
    if line[j].lower in {"'s", "'"}:
        start = j
        while start > 0 and line[start - 1].tag.startswith(("NN", "JJ")):
            start -= 1
        return Cue(read_phrase(line, start, j, cast), "governing", i)
    return None


def _trailing(line: Line, run: int, cast: Cast) -> Cue | None:
    """“The offer is “dead” for now, she said.”: an attribution after a later comma."""
    for i in range(run + 1, len(line) - 1):
        if line[i].text not in {",", "—", "–"}:
            continue
        cue = _clause_at(line, i + 1, cast, "governing")
        if cue is not None and not _takes_clause(line, cue.at):
            return cue
    return None


def _takes_clause(line: Line, verb: int) -> bool:
    """True where the verb at `verb` has a statement of its own after it, and so reports that instead."""
    rest = line[verb + 1 :]
    return any(p.is_finite for p in rest) and not any(p.text == "," for p in rest)


def _weak_before(line: Line, run: int, cast: Cast) -> Cue | None:
    """A verb of opinion before the run: “believes the pact is “unfair””."""
    for i in range(run - 1, -1, -1):
        if line[i].text == ";":
            return None
        if line[i].lemma in THINK and line[i].is_verb:
            subject = find_subject(line, i, cast)
            return Cue(subject.speaker, "weak", i) if subject is not None else None
    return None
