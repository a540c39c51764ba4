"""The lines of an article so far → whom a description that names nobody stands for: “the official”, “the former minister”."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.extractors.names.gazetteer import NATIONALS
from briefing.extractors.quotes.verbs import AUTHORED, EPITHETS, MEN, PEOPLE, WOMEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.extractors.quotes.cast import Speaker

_CONTINUING = frozenset({"go", "continue", "add"})
"""Lemmas of verbs by which the speaker of the words before speaks on."""
_DEFINITE = frozenset({"the", "that", "this"})
_SAME = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "policeman": "officer",
    "policewoman": "officer",
    "worker": "employee",
    "staffer": "employee",
}
_ANYBODY = frozenset(
    {"fan", "passer-by", "bystander", "witness", "youth", "teenager", "commuter", "shopper", "pensioner", "relative"}
)
_NEAR = 1
"""Paragraphs back within which somebody is still what the article is about."""


@dataclass
class Told:
    """Remembers who spoke and whom the lines were about, paragraph by paragraph."""

    _paragraph: int = 0
    _speakers: list[tuple[int, Speaker]] = field(default_factory=list)
    _subjects: list[tuple[int, Speaker]] = field(default_factory=list)
    _authors: dict[str, tuple[int, Speaker]] = field(default_factory=dict)

    def open_paragraph(self) -> None:
        """To be called before the lines of each paragraph."""
        self._paragraph += 1

    def add_speaker(self, speaker: Speaker | None) -> None:
        """Takes in who is reported in a line, by quotation or not."""
        if speaker is not None and speaker.name is not None:
            self._speakers.append((self._paragraph, speaker))
            self.add_subject(speaker)

    def add_subject(self, speaker: Speaker | None) -> None:
        """Takes in whom a line is about."""
        if speaker is not None and speaker.name is not None and speaker.person and speaker.head is None:
            self._subjects.append((self._paragraph, speaker))

    def add_documents(self, nouns: Sequence[str], speakers: Sequence[Speaker | None]) -> None:
        """Takes in the documents of a line with the only one who speaks there."""
        named = [s for s in speakers if s is not None and s.name is not None and s.head not in AUTHORED]
        if len({s.name for s in named}) == 1:
            self._authors.update(dict.fromkeys(nouns, (self._paragraph, named[0])))

    def recent(self) -> tuple[Speaker, ...]:
        """The named persons whom the lines of this paragraph and the one before were about, the last first."""
        return tuple(s for p, s in reversed(self._subjects) if self._paragraph - p <= _NEAR)

    def lead_back(self, speaker: Speaker, verb: str) -> Speaker:
        """Whom the description stands for, by what has been told so far; the description itself where nothing tells.

        “The official” is the one told of with more words before (“an official at the port”). “The former minister”, “the
        34-year-old” cannot be new: they are the person whom the lines just before were about; so is whoever “went on”. “The
        mission” is the several who spoke just before (“observers from the bloc”).
        """
        if speaker.head is None or speaker.name is None or speaker.name.split()[0].lower() not in _DEFINITE:
            return speaker
        if speaker.bare and speaker.head in self._authors and len(speaker.name.split()) == len(("the", "letter")):
            since, author = self._authors[speaker.head]
            if self._paragraph - since <= _NEAR:
                return replace(author, pronoun=None)
        words = frozenset(speaker.name.lower().split()[1:-1]) if speaker.bare else frozenset()
        if speaker.bare and (fuller := self._find_fuller(speaker, words)) is not None:
            return fuller
        if speaker.person and verb in _CONTINUING and (last := self._near(self._speakers)) is not None and last.person:
            return last
        if _is_epithet(speaker) and (subject := self._near(self._subjects)) is not None:
            return replace(subject, pronoun=None)
        if speaker.bare and speaker.head in PEOPLE and not words:
            several = self._near(self._speakers)
            if several is not None and several.plural and not several.bare:
                return several
        return speaker

    def _near(self, told: list[tuple[int, Speaker]]) -> Speaker | None:
        """The last one told, in this paragraph or the one before; None where there is none."""
        return told[-1][1] if told and self._paragraph - told[-1][0] <= _NEAR else None

    def _find_fuller(self, speaker: Speaker, words: frozenset[str]) -> Speaker | None:
        """The last speaker who was described by the same noun and by more: “a spokesman for the port”."""
        head = _SAME.get(speaker.head or "", speaker.head)
        for _, other in reversed(self._speakers):
            if other.head is None or other.name is None or other.plural != speaker.plural:
                continue
            if _SAME.get(other.head, other.head) == head:
                described = other.name.lower().replace("’", "'").replace("'s", " 's").split()
                return other if words <= set(described) and other.name != speaker.name else None
        return None


def is_stranger(speaker: Speaker, pronoun: str) -> bool:
    """True for “a man at the gate” and “one woman”, a person new to the article for whom `pronoun` can stand."""
    words = (speaker.name or "").lower().split()
    if (
        words[0] not in {"a", "an", "one", "another"}
        or words[1:2] == ["of"]
        or speaker.head in (WOMEN if pronoun == "he" else MEN)
    ):
        return False
    return speaker.person or speaker.head in MEN | WOMEN | _ANYBODY


def is_kin(speaker: Speaker, pronoun: str) -> bool:
    """True for “his wife” and “the boy’s father”, of whom `pronoun` tells no less than the noun does."""
    return speaker.head in (WOMEN if pronoun == "she" else MEN)


def _is_epithet(speaker: Speaker) -> bool:
    """True for a description that only varies a name: “the 34-year-old”, “the father-of-two”, “the former minister”."""
    words = (speaker.name or "").lower().split()[1:]
    national = len(words) == 1 and words[0] in NATIONALS
    return national or (bool(words) and (words[0] in EPITHETS or any(w.endswith("-year-old") or "-of-" in w for w in words)))
