"""Parsed sentences and names → “The company” and “The union” at the head of a sentence, with the one name that is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extractors.names.descriptions import resolve_description
from briefing.extractors.names.lexicon import COMPANY_NOUNS
from briefing.extractors.quotes.firms import find_firms
from briefing.language.marks import find_quoted
from briefing.model.extraction import Anaphor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

LONGEST = 4
"""Words beyond which a description says by itself who is meant."""
NEAR = 2
"""Sentences before the description in which a firm is named."""
REACH = 900
"""Code points between a body's name and a description of it: about two paragraphs."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ANY_FIRM = frozenset("business company firm".split())
_BODIES = frozenset(
    """agency alliance association authority bank board bureau charity club coalition commission committee council court
    department federation foundation fund guild institute league ministry movement panel party regulator society tribunal trust
    union university watchdog""".split()
)
"""Bodies of which a country has several, so that the bare noun tells a reader nothing."""
_OTHER_BODIES = frozenset(
    """agency alliance army assembly association authority board bureau cabinet church coalition college commission committee
    congress council court courts department federation force forces government guild house institute league ministry mission
    movement office panel parliament party police school senate service society treasury tribunal union university""".split()
)
"""Last words of names that are no firm's."""
_BINDING = frozenset({"prep", "relcl", "acl", "appos"})


def resolve_definites(text: str, parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> tuple[Anaphor, ...]:
    """Every “The company” that opens a sentence as its subject or the owner of it, and can stand for one name only.

    A firm is the only one named in the two sentences before, or in the article; a body (“the union”) the only one of its kind
    that the article names, not far before. Nothing where the same sentence names it, says who it is, or is somebody's words.
    """
    firms = {name.full for name in find_firms(text, names)}
    found: list[Anaphor] = []
    for order, sentence in enumerate(parsed):
        head = _find_description(sentence)
        if head is None or _is_quoted(text, sentence):
            continue
        mark = next((child for child in head.children if child.dep_ == "case"), head)
        start, end = sentence.start_of(sentence.tokens[0]), sentence.end_of(mark)
        noun = head.lower_
        since = parsed[max(0, order - NEAR)].sentence.start
        full = _find_firm(names, firms, since, start) if noun in _ANY_FIRM else _find_body(text, noun, start, names)
        if full and not any(n.full == full and sentence.sentence.covers(n) for n in names):
            found.append(Anaphor(start=start, end=end, text=text[start:end], antecedent=full))
    return tuple(found)


def _is_quoted(text: str, sentence: ParsedSentence) -> bool:
    """True where somebody's words run from before the sentence into it."""
    start = sentence.sentence.start
    return any(q.opening < start < q.after for q in find_quoted(text, sentence.passage.start, sentence.passage.end))


def _find_description(sentence: ParsedSentence) -> Token | None:
    """The noun of “The company” at the head of the sentence; None where that is no such subject or says more."""
    first = sentence.tokens[0]
    head = first.head
    if first.text != "The" or first.dep_ != "det" or head.tag_ != "NN" or head.lower_ not in _ANY_FIRM | _BODIES:
        return None
    subject = head.head if head.dep_ == "poss" else head
    if subject.dep_ not in _SUBJECTS or head.i - first.i != 1:
        return None
    return None if any(child.dep_ in _BINDING for child in head.children) else head


def _find_firm(names: Sequence[Name], firms: set[str], since: int, position: int) -> str | None:
    """The only name between `since` and `position` that can be a firm's, where the article shows that it is one.

    Where that stretch names no body at all, the only firm of the article, named not far before.
    """
    bodies = [n for n in names if n.kind not in {"person", "place"} and not _is_other(n.full)]
    known = [n for n in bodies if n.full in firms or n.full.lower().split()[-1] in COMPANY_NOUNS]
    near = {n.full for n in bodies if since <= n.start < position}
    if not near and any(position - REACH < n.start < position for n in known):
        near = {n.full for n in known}
    full = next(iter(near)) if len(near) == 1 else None
    return full if any(n.full == full for n in known) else None


def _find_body(text: str, noun: str, position: int, names: Sequence[Name]) -> str | None:
    name = resolve_description([noun], position, names)
    if name is None or name.kind != "organisation" or name.start < position - REACH:
        return None
    another = re.compile(rf"\b(?:an?|another|any|each|every|one|two|\w+['’]s)\s+(?:[\w-]+\s+){{0,2}}{noun}s?\b", re.IGNORECASE)
    return None if another.search(text, name.end, position) else name.full


def _is_other(full: str) -> bool:
    return bool(_OTHER_BODIES & set(full.lower().split()))
