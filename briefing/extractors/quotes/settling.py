"""An attribution and what was told before it → who speaks: pronouns and descriptions led back to whom they stand for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import GROUP_NOUNS, ROLE_NOUNS
from briefing.extractors.quotes.tellers import list_reporters, main_subject, own_name
from briefing.extractors.quotes.told import is_kin, is_stranger
from briefing.extractors.quotes.verbs import DOCUMENTS, PEOPLE

if TYPE_CHECKING:
    from briefing.extractors.quotes.cast import Cast, Speaker
    from briefing.extractors.quotes.cue import Cue
    from briefing.extractors.quotes.outline import Line
    from briefing.extractors.quotes.told import Told


@dataclass(frozen=True)
class Background:
    """What stands before and behind the line of an attribution."""

    cast: Cast
    told: Told
    said: tuple[Speaker | None, ...]
    """The speakers of the last quotations, the last first."""
    last_line: Line
    following: Line
    """The next line of the paragraph; empty in its last."""
    opens: bool
    """True in the first line of a paragraph."""
    quoted: bool
    """True where the line before quotes somebody."""
    since: int
    """First code point of the paragraph before, or of the section where that begins later."""


def settle(cue: Cue | None, line: Line, background: Background) -> Speaker | None:
    """The speaker of the attribution; a pronoun that leads nowhere goes to the last speaker it can stand for."""
    if cue is None or cue.speaker is None:
        return None
    cast, told = background.cast, background.told
    if (named := _introduced(background.last_line, cue.speaker, cast)) is not None:
        return named
    if (stranger := _find_stranger(cue.speaker, line[: cue.at], background)) is not None:
        return stranger
    if cue.speaker.pronoun == "it" and not background.opens and (body := _body_before(background)) is not None:
        return replace(body, pronoun="it")
    if cue.speaker.name is not None or cue.speaker.pronoun is None:
        return told.lead_back(cue.speaker, line[cue.at].lemma)
    last = main_subject(background.last_line, cast)
    near = () if background.quoted else (last, *told.recent())
    own = main_subject(line[: cue.at], cast)
    reporters = [] if background.quoted or background.opens else list_reporters(background.last_line, cast)
    for other in (own, *near, *reporters, *background.said, last):
        if other is not None and stands_for(cue.speaker, other):
            return replace(other, pronoun=cue.speaker.pronoun)
    ahead = None if told.recent() or not background.opens else main_subject(background.following, cast)
    if ahead is not None and ahead.head is None and stands_for(cue.speaker, ahead):
        return replace(ahead, pronoun=cue.speaker.pronoun)
    only = _only_person(cue.speaker, line[0].start, background)
    return only or replace(cue.speaker, name=None)


def stands_for(pronoun: Speaker, other: Speaker) -> bool:
    """True where the pronoun can stand for `other`: both a person or neither, one for one, and no given name against it."""
    if other.name is None or other.plural or other.person != pronoun.person:
        return False
    if not pronoun.person and other.head is not None and other.head not in DOCUMENTS | GROUP_NOUNS | PEOPLE:
        return False
    first = other.name.split()[0].lower()
    against = {"he": FEMALE - MALE, "she": MALE - FEMALE}.get(pronoun.pronoun or "", frozenset())
    return first not in against


def _body_before(background: Background) -> Speaker | None:
    """The body that “the company” of the sentence before was led back to; None for all else."""
    subject = main_subject(background.last_line, background.cast)
    described = subject is not None and background.last_line[0].lower == "the" and subject.pronoun is None
    return (
        subject if subject is not None and described and subject.name and subject.head is None and not subject.person else None
    )


def _only_person(pronoun: Speaker, position: int, background: Background) -> Speaker | None:
    """The only person named in this paragraph and the one before, for whom “he” or “she” at `position` must stand."""
    if pronoun.pronoun not in {"he", "she"}:
        return None
    named = {n.full for n in background.cast.within(background.since, position) if n.kind == "person"}
    if len(named) != 1:
        return None
    person = background.cast.person(named.pop())
    return replace(person, pronoun=pronoun.pronoun) if stands_for(pronoun, person) else None


def _introduced(before: Line, speaker: Speaker, cast: Cast) -> Speaker | None:
    """Whom “he” or “she” is behind “He is NAME, …” and “As for NAME, …”; None behind any other sentence."""
    if speaker.pronoun not in {"he", "she"}:
        return None
    opening = tuple(piece.lower for piece in before[:2])
    if opening != ("as", "for") and not (opening[1:] in {("is",), ("was",)} and opening[0] == speaker.pronoun):
        return None
    named = next((n for n in cast.within(before[0].start, before[-1].end) if n.kind == "person"), None)
    if named is None or not any(piece.start == named.start for piece in before[2:4]):
        return None
    return replace(cast.person(named.full), pronoun=speaker.pronoun)


def _find_stranger(speaker: Speaker, before: Line, background: Background) -> Speaker | None:
    """Whom “he”, “she” or “they” is where the sentence before, in the same paragraph, is about somebody without a name.

    `before` is what stands before the verb of speech.

    “A man at the gate found this funny. “Which gate?” he asked.” “He was ill, his wife said. “Very,” she said.” His name,
    where that sentence tells it, is printed.
    """
    if background.quoted or background.opens:
        return None
    told = [main_subject(background.last_line, background.cast), *list_reporters(background.last_line, background.cast)]
    if speaker.pronoun == "they" and speaker.name is None:
        return _several_or_one(told, background.last_line)
    if speaker.pronoun not in {"he", "she"}:
        return None
    own = main_subject(before, background.cast)
    if own is not None and own.person and own.pronoun is None:
        return None
    for subject in told:
        if subject is None or subject.head is None or subject.plural:
            continue
        if is_kin(subject, speaker.pronoun) or (subject is told[0] and is_stranger(subject, speaker.pronoun)):
            name = own_name(background.last_line) or subject.name
            return replace(subject, name=name, pronoun=speaker.pronoun, person=True)
    return None


def _several_or_one(told: list[Speaker | None], line: Line) -> Speaker | None:
    """Whom “they” is: those whom the sentence before was about, or the one person of it where it tells of no others."""
    if told[0] is not None and told[0].plural:
        return told[0] if told[0].person else None
    one = next((s for s in told if s is not None and s.person and s.name is not None and s.pronoun is None), None)
    anonymous = one is not None and one.head is not None
    others = any(p.tag == "NNS" and p.lemma in ROLE_NOUNS | PEOPLE | {"person"} for p in line)
    return one if anonymous or not others else None
