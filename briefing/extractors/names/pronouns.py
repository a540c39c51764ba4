"""Parsed sentences and names → what the pronouns of the third person stand for; an empty text wherever that is not clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.bodies import Bodies
from briefing.extractors.names.genders import find_genders
from briefing.extractors.names.persons import SUBJECTS, Persons, Referent
from briefing.model.extraction import Anaphor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.extractors.names.genders import Gender
    from briefing.language.parse import ParsedSentence
    from briefing.model.extraction import Name

_PERSONAL: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_REFLEXIVE: dict[str, Gender] = {"himself": "m", "herself": "f", "hers": "f"}
_IMPERSONAL = frozenset({"it", "its", "itself", "they", "them", "their", "themselves"})
_REACH = 3
"""A pronoun looks back this many sentences, as long as those between mention nobody."""
_TELLING = frozenset(
    """acknowledge add admit agree announce argue ask assert believe claim comment complain concede conclude confess confirm
    declare estimate expect explain fear feel forecast guess hope insist joke maintain mean note observe point post predict
    promise quip recall reckon remark remember repeat reply report reveal say shout speak state stress suggest suppose suspect
    swear tell tweet think urge vow warn wonder worry write""".split()
)


def resolve_pronouns(parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> tuple[Anaphor, ...]:
    """Every pronoun of the third person, in order, with the fullest name of what it stands for.

    `antecedent` is empty unless nobody else can be meant: inside quotations, where the words before mention two persons of the
    pronoun's gender and the grammar does not choose, where the nearest has no name (“the teacher”), where the name
    follows as the subject of the same sentence (“Before she spoke, Marsh drank”). “it” and “its” lead to a body or state
    only where that is the subject just before; “they”, “himself” and “herself” stay unresolved.
    """
    return _Resolver(parsed, names).resolve()


class _Resolver:
    """Walks the article once, remembering who was mentioned last and as what."""

    def __init__(self, parsed: Sequence[ParsedSentence], names: Sequence[Name]) -> None:
        self._parsed = parsed
        self._genders = find_genders(parsed, names)
        self._persons = Persons(parsed, names, self._genders)
        self._bodies = Bodies(parsed, names)
        self._named = [n for n in names if n.kind == "person"]

    def resolve(self) -> tuple[Anaphor, ...]:
        found: list[Anaphor] = []
        for order, sentence in enumerate(self._parsed):
            for token in sentence.tokens:
                lower = token.lower_
                if lower not in _PERSONAL and lower not in _IMPERSONAL and lower not in _REFLEXIVE:
                    continue
                start, end = sentence.start_of(token), sentence.end_of(token)
                antecedent = ""
                if not self._persons.is_quoted(sentence, start):
                    antecedent = self._find(sentence, token, order)
                found.append(Anaphor(start=start, end=end, text=token.text, antecedent=antecedent))
        return tuple(found)

    def _find(self, sentence: ParsedSentence, token: Token, order: int) -> str:
        lower = token.lower_
        if lower in {"it", "its"}:
            full = self._bodies.find(sentence, token, order)
            if full:
                self._bodies.remember(full, token, order, sentence)
            return full
        if lower not in _PERSONAL:
            return ""
        gender = _PERSONAL[lower]
        start, end = sentence.start_of(token), sentence.end_of(token)
        everybody = [r for r in self._persons.of(order) if self._fits(r, gender)]
        announced = _find_announced([r for r in everybody if r.start > start], token)
        here = [r for r in everybody if r.start < start and not _is_apart(r, token)]
        if announced is not None:
            full = announced.full
        elif here:
            full = self._choose_here(here, token, order, gender)
        else:
            full = self._choose_before(sentence, token, order, gender)
        self._persons.add(Referent(full, gender, order, start, end, token))
        told = announced is not None or any(r.described and r.full == full for r in here)
        return "" if told else full

    def _fits(self, referent: Referent, gender: Gender) -> bool:
        known = self._genders.get(referent.full) or referent.gender
        return known is None or known == gender

    def _choose_here(self, here: Sequence[Referent], token: Token, order: int, gender: Gender) -> str:
        """Whom the same sentence mentions before the pronoun, if it can only be one; empty otherwise."""
        relative = next((r for r in reversed(here) if _is_relative_of(r, token)), None)
        if relative is not None:
            return relative.full
        last = here[-1]
        if last.head.lower_ in _PERSONAL:
            return last.full
        fulls = {(r.full, r.start if not r.full else 0) for r in here}
        if len(fulls) > 1 or not last.full:
            return ""
        governs = any(r.subject or token in r.head.subtree for r in here)
        if governs or not self._rivals(order, gender, last.full):
            return last.full
        return ""

    def _rivals(self, order: int, gender: Gender, full: str) -> bool:
        """True where the sentence before mentions somebody else whom the pronoun fits."""
        return order > 0 and any(r.full != full and self._fits(r, gender) for r in self._persons.of(order - 1))

    def _choose_before(self, sentence: ParsedSentence, token: Token, order: int, gender: Gender) -> str:
        """Whom the nearest sentence mentions that mentions anybody, if the grammar leaves one; empty otherwise."""
        for distance in range(1, min(_REACH, order) + 1):
            everybody = self._persons.of(order - distance)
            near = [r for r in everybody if self._fits(r, gender)]
            if not near:
                continue
            fulls = {r.full for r in near}
            alone = len(fulls) == 1 and (near[0].full or len(near) == 1)
            told = _choose_told(near, token)
            if alone and not told and self._has_stranger(sentence, order - distance - 1, gender):
                return ""
            chosen = near[-1].full if alone else told or self._choose_topic(near, token)
            if chosen and token.dep_ in SUBJECTS and alone:
                self._genders.setdefault(chosen, gender)
            return chosen
        return self._only_person(sentence.start_of(token), gender)

    def _has_stranger(self, sentence: ParsedSentence, order: int, gender: Gender) -> bool:
        """True where the sentence, of the same paragraph, is about a stranger: “The suspect fled. Moss ran. He”."""
        if order < 0 or self._parsed[order].passage.start != sentence.passage.start:
            return False
        return any(r.described and not r.full and r.subject and self._fits(r, gender) for r in self._persons.of(order))

    def _only_person(self, start: int, gender: Gender) -> str:
        """The only person whom the whole article names, if named before `start` and of that gender; else an empty text."""
        if len({n.full for n in self._named}) != 1 or self._named[0].start > start:
            return ""
        full = self._named[0].full
        return full if self._genders.get(full, gender) == gender else ""

    def _choose_topic(self, near: Sequence[Referent], token: Token) -> str:
        """The subject of the main clause, where the others are told of in passing and the pronoun opens what is said next."""
        root = _root(near[0].head)
        tops = [r for r in near if r.subject and r.head.head == root]
        if len({r.full for r in tops}) != 1 or not tops[0].full or not _leads(token):
            return ""
        top = tops[0]
        others = [r for r in near if r.full != top.full]
        if all(r.head.dep_ == "poss" for r in others):
            return top.full
        known = top.head.lower_ in _PERSONAL or self._genders.get(top.full) is not None
        return top.full if known and all(_in_passing(r.head, root) for r in others) else ""


def _find_announced(later: Sequence[Referent], token: Token) -> Referent | None:
    """The subject, further on, of a clause that the pronoun’s own hangs on: “In his letter, Marsh …”."""
    if _tells(token.head) and token.dep_ in SUBJECTS and token.head.dep_ not in {"advcl", "relcl", "acl"}:
        return None
    above = {t.i for t in token.ancestors} - {token.head.i}
    return next((r for r in later if r.subject and r.head.head.i in above and not _holds(r.head, token)), None)


def _choose_told(near: Sequence[Referent], token: Token) -> str:
    """Who told the sentence before, where the pronoun tells this one: “Lund said that Marsh …. The rest, he added, …”."""
    if not _tells(token.head) or token.dep_ not in SUBJECTS:
        return ""
    tellers = [r for r in near if r.subject and _tells(r.head.head) and not _is_told(r.head.head)]
    return tellers[0].full if len({(r.full, r.full or r.start) for r in tellers}) == 1 else ""


def _tells(verb: Token) -> bool:
    return verb.lemma_.lower() in _TELLING


def _is_told(verb: Token) -> bool:
    """True for a verb inside what somebody tells: “Lund said that Marsh thought …”."""
    return any(above.dep_ in {"ccomp", "relcl", "advcl", "acl"} for above in (verb, *verb.ancestors))


def _leads(token: Token) -> bool:
    """True for the subject of the main clause or the owner of it, with nothing but adverbs and times before."""
    noun = token.head if token.dep_ == "poss" else token
    return noun.dep_ in SUBJECTS and (noun.head.dep_ == "ROOT" or bool(token.is_sent_start))


def _in_passing(head: Token, root: Token) -> bool:
    """True for somebody who owns something or stands in a subordinate clause, and is no object of the main verb."""
    at = head
    while at not in (root, at.head):
        if at.dep_ in {"poss", "relcl", "advcl", "ccomp", "acl", "pcomp", "csubj"}:
            return True
        at = at.head
    return False


def _root(token: Token) -> Token:
    while token.head != token:
        token = token.head
    return token


def _holds(head: Token, token: Token) -> bool:
    """True where the pronoun is a part of the phrase that `head` heads: “her deputy, Ann Marsh, …”."""
    return token.i in {t.i for t in head.subtree}


def _is_relative_of(referent: Referent, token: Token) -> bool:
    """True where the pronoun stands in a relative clause that hangs on the mention, and whose subject is “who”."""
    for above in (token.head, *token.head.ancestors):
        if above.dep_ == "relcl" and above.head.i == referent.head.i:
            return any(c.lower_ in {"who", "whose"} for c in above.subtree if c.i < token.i)
    return False


def _is_apart(referent: Referent, token: Token) -> bool:
    """True where grammar forbids that the two are one: “Marsh met him”; “Asked by Marsh, he …”; “a source in his office”."""
    path = [token, *token.ancestors]
    if referent.head in path and not any(
        t.dep_ in {"relcl", "acl", "ccomp", "advcl"} for t in path[: path.index(referent.head)]
    ):
        return True
    if token.dep_ != "poss" and referent.head.head == token.head and referent.subject and token.dep_ in {"dobj", "dative"}:
        return True
    if (
        token.dep_ == "pobj"
        and referent.subject
        and referent.head.head == token.head.head
        and token.head.dep_ in {"prep", "agent"}
    ):
        return token.head.lower_ in {"to", "by", "with", "against", "for", "at", "of", "on"} and token.head.head.pos_ == "VERB"
    if token.dep_ not in SUBJECTS:
        return False
    for above in referent.head.ancestors:
        if above.dep_ == "advcl" and above.head == token.head:
            return above.tag_ in {"VBN", "VBG"} and not any(c.dep_ in {*SUBJECTS, "aux"} for c in above.children)
    return False
