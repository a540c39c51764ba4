"""Parsed sentences and pronouns → the pronouns, with what “It” at the head of a sentence stands for: a thing, not a name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.language.marks import find_quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Anaphor, Name

LONGEST = 6
"""Words beyond which a noun phrase is too long for brackets."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ARGUMENTS = frozenset({*_SUBJECTS, "dobj", "attr", "dative"})
_UNCLEAR = frozenset("be seem appear remain become take turn rain snow look follow happen emerge mean say show state".split())
"""Verbs whose “it” may stand for nothing, for the whole sentence before, or for a text named in passing."""
_TELLING = frozenset("say tell add ask warn argue insist think believe write".split())
_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
_BODIES = frozenset("agency board body company firm government group ministry party team union court club bank".split())
"""Bare, they tell a reader no more than “it” does."""
_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "another", "any", "some"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"})


def resolve_things(parsed: Sequence[ParsedSentence], anaphors: Sequence[Anaphor], names: Sequence[Name]) -> tuple[Anaphor, ...]:
    """`anaphors`, those resolved that open a sentence and can stand for one thing only of the sentence before.

    “He signed the order. It requires …”: the subject is a person, so “It” is the order. Where the sentence before, in the same
    paragraph, has two things or none, where either is a quotation, or where the verb leaves it open, nothing changes.
    """
    persons = [name for name in names if name.kind == "person"]
    told = {start: thing for before, after in pairwise(parsed) for start, thing in _read(before, after, persons)}
    return tuple(a.model_copy(update={"antecedent": told.get(a.start, "")}) if not a.antecedent else a for a in anaphors)


def _read(before: ParsedSentence, after: ParsedSentence, persons: Sequence[Name]) -> Iterable[tuple[int, str]]:
    first = after.tokens[0]
    if after.passage != before.passage or after.index != before.index + 1 or first.lower_ != "it":
        return
    if first.dep_ not in _SUBJECTS or first.head.lemma_.lower() in _UNCLEAR or _is_quoted(before) or _is_quoted(after):
        return
    near = {t.i for t in before.tokens if any(p.start <= before.start_of(t) < p.end for p in persons)}
    things = [t for t in _find_things(before.tokens.root) if t.i not in near]
    if len(things) == 1 and things[0].pos_ == "NOUN":
        phrase = _print_phrase(things[0])
        if phrase:
            yield after.start_of(first), phrase


def _is_quoted(sentence: ParsedSentence) -> bool:
    text = sentence.tokens.text
    return bool(find_quoted(text, 0, len(text))) or any(mark in text for mark in '“”"')


def _find_things(root: Token) -> Iterable[Token]:
    """What the main verbs speak of that “it” could be, or that leaves it open."""
    if root.lemma_.lower() in _TELLING or root.pos_ not in {"VERB", "AUX"}:
        yield from (root, root)
        return
    for verb in (root, *(c for c in root.children if c.dep_ == "conj")):
        for child in verb.children:
            if child.dep_ in _ARGUMENTS:
                yield from _weigh(child)
            elif child.dep_ in {"prep", "agent"}:
                for below in child.children:
                    yield from _weigh(below) if below.dep_ == "pobj" else ()
            elif child.dep_ in {"ccomp", "csubj", "expl"}:
                yield from (child, child)


def _weigh(token: Token) -> Iterable[Token]:
    """The noun or name in the singular, once more for what is coordinated with it; nothing for persons and times."""
    singular = token.tag_ in {"NN", "NNP"} or token.lower_ in {"it", "this", "that"}
    if singular and token.ent_type_ not in {"PERSON", *_TIMES}:
        yield token
        yield from (c for c in token.children if c.dep_ in {"conj", "appos"})


def _print_phrase(head: Token) -> str:
    """“the” and the noun with what stands directly before it; empty where that is nobody's, too long, or a person."""
    owner = [c for c in head.children if c.dep_ == "poss"]
    before = [c for c in head.lefts if c.dep_ in _MODIFIERS]
    first = min((t.i for c in before for t in c.subtree), default=head.i)
    words = head.doc[first : head.i + 1]
    determiner = next((c.lower_ for c in head.lefts if c.dep_ == "det"), "")
    bare = len(words) == 1 and head.lemma_.lower() in _BODIES
    if owner or bare or len(words) > LONGEST or determiner not in _DETERMINERS:
        return ""
    return f"the {words.text}"
