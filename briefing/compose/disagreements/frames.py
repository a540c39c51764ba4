"""A clause → frames: for each of its verbs, who does it, to what, by whom, with the words that stand by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.disagreements.scope import words_of
from briefing.compose.disagreements.senses import SENSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase
    from briefing.model.source import Span

_ARGUMENTS = frozenset({"subject", "object"})


@dataclass(frozen=True, eq=False)
class Frame:
    """One verb of a clause with its arguments; of a passive, whoever suffers it is the patient and stands behind no “by”."""

    material: Material
    clause: Clause
    verb: str
    agent: Phrase | None
    """Its subject, or who stands behind “by” in a passive."""
    patients: tuple[Phrase, ...]
    """Its objects, and the subject of a passive."""
    others: tuple[Phrase, ...]
    """What else hangs from the verb: places, times, means."""

    @property
    def told(self) -> str:
        """The clause's words."""
        return self.clause.cut(self.material.source.text)


def frames_of(material: Material, clause: Clause) -> list[Frame]:
    """The frames of a clause, in the order of their verbs' first arguments; verbs without subject and object have none."""
    verbs = dict.fromkeys(p.governor for p in clause.phrases if p.role in _ARGUMENTS and p.governor)
    return [_frame(material, clause, verb) for verb in verbs]


def _frame(material: Material, clause: Clause, verb: str) -> Frame:
    own = [p for p in clause.phrases if p.governor == verb]
    patients = tuple(p for p in own if p.role == "object")
    subjects = [p for p in own if p.role == "subject"]
    by = [p for p in own if p.role == "by" and patients and not subjects]
    agent = next(iter([*subjects, *by]), None)
    return Frame(material, clause, verb, agent, patients, tuple(p for p in own if p.role not in _ARGUMENTS and p is not agent))


def verb_at(clause: Clause, span: Span, verbs: Sequence[str] = ()) -> str:
    """The verb, or the noun, that what stands at `span` depends on, be it through an object: “a report of leaks in May”.

    `verbs` are words that are known to be verbs; empty where nothing stands above.
    """
    holder = next((p for p in clause.phrases if p.overlaps(span)), None)
    if holder is None:
        return clause.verb or ""
    known = {*verbs, clause.verb, *(p.governor for p in clause.phrases if p.role in _ARGUMENTS)}
    word, end = holder.governor, holder.start
    for _ in clause.phrases:
        above = next((p for p in reversed(clause.phrases) if p.head == word and p.end <= end), None)
        if word in known or above is None:
            break
        word, end = above.governor, above.start
    return word


def core_of(material: Material, clause: Clause, span: Span) -> frozenset[str]:
    """Senses of the verb that `span` depends on and of the heads of the subjects and objects, names left out."""
    verb = verb_at(clause, span)
    named = {w for n in material.extraction.names if clause.covers(n) for w in words_of(n.text)}
    heads = [w for p in clause.phrases if p.role in _ARGUMENTS and not p.overlaps(span) for w in p.key.split()]
    return frozenset(SENSES.get(w, w) for w in (verb, *heads) if w and w not in named)


def sense(word: str) -> str:
    """The name under which the synonyms of a word are kept, the word itself where it has none."""
    return SENSES.get(word, word)
