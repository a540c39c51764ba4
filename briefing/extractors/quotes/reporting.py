"""A piece of an outer sentence → whether it is a verb that reports words, and in which voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.lexicon import ROLE_NOUNS
from briefing.extractors.quotes.verbs import DESCRIBE, SPEECH

if TYPE_CHECKING:
    from briefing.extractors.quotes.outline import Line

PAUSES = frozenset({",", "—", "–", "-", "--"})
"""Marks that part an attribution from the words that it attributes."""
_FORETELLING = frozenset("expected likely set due poised bound ready unlikely certain sure tipped forecast".split())
_OTHER_SENSE = frozenset({"off", "up", "in", "over"})
"""Particles that make another verb of one of speech: “call off the blockade”."""
_ALWAYS_SAID = frozenset({"said", "says"})


def is_speech(line: Line, i: int) -> bool:
    """True where the piece at `i` is a verb that reports words, not a participle that only describes a noun."""
    piece = line[i]
    if piece.lemma in {"speak", "talk"} and piece.is_verb and i + 2 < len(line) and line[i + 1].lower == "of":
        return line[i + 2].run is not None
    if piece.lemma == "put" and i + 1 < len(line) and line[i + 1].lower in {"it", "this"}:
        return True
    if piece.is_verb and _tells_by_idiom([p.lower for p in line[i : i + 5]], piece.lemma):
        return True
    if i + 1 < len(line) and line[i + 1].tag == "RP" and line[i + 1].lower in _OTHER_SENSE:
        return False
    if piece.run is not None or (piece.lemma not in SPEECH | DESCRIBE and piece.lower not in _ALWAYS_SAID | {"warning"}):
        return False
    if piece.lower in _ALWAYS_SAID:
        return True
    if not piece.is_verb:
        return _is_mistagged(line, i)
    if piece.tag == "VBN" and not _has_auxiliary(line, i) and not _tells_clause(line, i):
        return i > 0 and (line[i - 1].tag in {"PRP", "NNP"} or line[i - 1].text == ",") and not _is_reduced(line, i)
    return True


def _tells_by_idiom(words: list[str], lemma: str) -> bool:
    """True for “made (it) clear that”, “let it be known that”, “let slip that”, “pointed out that”."""
    rest = words[1:]
    if lemma == "make":
        return bool({"clear", "plain", "known"} & set(rest[:2]))
    if lemma == "let":
        return rest[:1] == ["slip"] or rest[:2] == ["be", "known"] or rest[1:3] == ["be", "known"]
    return lemma in {"point", "spell"} and rest[:1] == ["out"]


def _is_mistagged(line: Line, i: int) -> bool:
    """True for “X forecast on Friday that …”, tagged as a noun: a name before it, and “that” with a time at most between."""
    if not line[i].tag.startswith("NN") or i == 0 or not line[i - 1].tag.startswith(("NNP", "PRP")):
        return False
    if line[i].lower == "warning":
        return i + 1 < len(line) and line[i + 1].lower == "that"
    following = line[i + 1 : i + 5]
    that = next((k for k, p in enumerate(following) if p.lower == "that"), None)
    return that is not None and all(p.tag in {"IN", "NNP", "NN", "CD", "DT"} for p in following[:that])


def _tells_clause(line: Line, i: int) -> bool:
    """True for “a second official insisted ministers were …”, tagged as a participle: a person before it, a clause after it."""
    if i == 0 or i + 2 >= len(line) or line[i].lemma not in SPEECH - {"tell", "inform", "assure", "advise", "warn"}:
        return False
    person = line[i - 1].lower in ROLE_NOUNS or line[i - 1].lemma in ROLE_NOUNS | {"source"}
    led = any(p.is_finite for p in line[:i] if p.start > max((q.start for q in line[:i] if q.text in PAUSES), default=-1))
    follows = line[i + 1].tag in {"DT", "NNS", "PRP", "PRP$"} or line[i + 1].lower == "that"
    pause = next((k for k in range(i, len(line)) if line[k].text in PAUSES), len(line))
    return person and not led and follows and any(p.is_finite for p in line[i + 2 : pause])


def _is_reduced(line: Line, i: int) -> bool:
    """True for “asked about …” and “told of …”: a participle that opens a phrase about its own subject."""
    return i + 1 < len(line) and line[i + 1].lower in {"about", "of", "by", "as", "whether", "why", "how", "in"}


def is_foretold(line: Line, i: int) -> bool:
    """True where the verb at `i` has reported nothing yet: “is expected to demand”, “may call”."""
    if i and line[i - 1].lower in {"may", "might", "could"}:
        return True
    return i > 1 and line[i - 1].lower == "to" and line[i - 2].lower in _FORETELLING


def _has_auxiliary(line: Line, i: int) -> bool:
    return any(p.lemma in {"have", "be", "get"} or p.lower in {"'d", "'ve", "'s"} for p in line[max(0, i - 4) : i])


def is_passive(line: Line, i: int) -> bool:
    """True where the verb at `i` is in the passive voice, so that its subject does not speak."""
    if line[i].tag not in {"VBN", "VBD"}:
        return False
    for back in range(i - 1, max(-1, i - 4), -1):
        if line[back].lemma == "be" and line[back].lower != "'s":
            return True
        if not line[back].tag.startswith("RB"):
            return False
    return False
