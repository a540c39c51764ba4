"""A parsed clause → who is reported as saying it, and whether it is told as done, planned, expected, possible or demanded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.model.extraction import Status

REPORTING = frozenset(
    """acknowledge add admit affirm announce argue assert caution claim comment concede conclude confirm contend declare
    deny disclose emphasise emphasize explain forecast hint indicate insist maintain mention note observe point post predict
    pledge promise reaffirm recall reckon reiterate remark report reveal say signal state stress suggest tell testify
    tweet underline underscore urge vow warn write""".split()
)
EXPECTING = frozenset(
    "anticipate await believe envisage expect fear forecast foresee hope likely predict project reckon".split()
)
DEMANDING = frozenset("ask call claim demand insist press push request require seek urge want".split())
PLANNING = frozenset("agree due intend plan pledge poise prepare promise schedule set slate threaten vow".split())
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_POSSIBLE = frozenset({"could", "may", "might", "would", "can"})
_OUGHT = frozenset({"must", "should", "ought"})
_NOTHING = frozenset({"no", "neither", "nobody", "none", "nothing"})
_CONDITIONS = frozenset({"if", "unless", "provided", "otherwise"})


@dataclass(frozen=True)
class Telling:
    """How a clause is told."""

    main: Token
    """The verb whose action the clause is about: what is said, not the saying."""
    teller: Token | None
    """The head of whoever is reported as saying it; null where the reporter says it."""


def find_telling(root: Token) -> Telling:
    """The verb that the clause is about and who tells it, by going down from `root` through verbs of reporting."""
    main, teller = root, None
    while main.lemma_.lower() in REPORTING:
        said = [child for child in main.children if child.dep_ == "ccomp"]
        subjects = [child for child in main.children if child.dep_ in {"nsubj", "nsubjpass"}]
        if subjects and (said or not _is_modal(main)):
            teller = subjects[0]
        if not said:
            break
        main = said[0]
    if teller is None:
        teller = _find_according(root)
    return Telling(main=main, teller=teller)


def _is_modal(verb: Token) -> bool:
    """True where it is to be done: whoever “must report by May” has said nothing."""
    return any(child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in verb.children)


def is_verbal(token: Token) -> bool:
    """True for a verb, and for a word that was tagged as a noun but has a subject, or a clause that it introduces.

    “Lund forecast on Monday that …”, “…, data show.”
    """
    if token.pos_ in {"VERB", "AUX"}:
        return True
    finite = [child for child in token.children if child.dep_ in {"nsubj", "nsubjpass", "ccomp"}]
    return (
        token.pos_ == "NOUN" and token.dep_ == "ROOT" and any(child.dep_ != "ccomp" or _has_subject(child) for child in finite)
    )


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children)


def _find_according(root: Token) -> Token | None:
    """Whoever stands behind “according to”, anywhere in the clause."""
    for token in root.subtree:
        if token.lower_ == "according":
            for to in token.children:
                for child in to.children:
                    if child.dep_ == "pobj":
                        return child
    return None


def find_status(main: Token) -> Status:
    """How surely the action of `main` is told, from its auxiliaries, the verbs above its infinitive and its tense."""
    chain = _chain(main)
    auxiliaries = {child.lower_ for verb in chain for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    lemmas = {verb.lemma_.lower() for verb in chain}
    if any(child.lower_ in _CONDITIONS for child in main.children if child.dep_ in {"mark", "advmod"}):
        return "conditional"
    if lemmas & DEMANDING or auxiliaries & _OUGHT:
        return "demanded"
    if lemmas & EXPECTING:
        return "expected"
    if _is_agreed(main, auxiliaries):
        return "done"
    if lemmas & PLANNING and any(verb.tag_ == "VB" for verb in chain):
        return "planned"
    if main.lemma_ == "be" and any(verb.tag_ == "VB" for verb in chain[1:2]):
        return "planned"
    if auxiliaries & _FUTURE:
        return "expected"
    if auxiliaries & _POSSIBLE:
        return "possible"
    if main.tag_ in {"VBD", "VBN"} or auxiliaries & {"have", "has", "had", "did", "was", "were"}:
        return "done"
    return "ongoing"


def _is_agreed(main: Token, auxiliaries: set[str]) -> bool:
    """True for “agreed to stop” and “have agreed to stop”: an agreement is reached, whatever is still to come of it."""
    reached = main.tag_ in {"VBD", "VBN"} and not auxiliaries & (_FUTURE | _POSSIBLE)
    return main.lemma_.lower() == "agree" and reached


def _chain(main: Token) -> list[Token]:
    """`main` with the verbs and adjectives that lead to its infinitive complements (“is expected to delay”)."""
    chain = [main]
    at = main
    while True:
        below = [child for child in at.children if child.dep_ in {"xcomp", "acomp", "oprd"}]
        if not below:
            return chain
        at = below[0]
        chain.append(at)


def is_negated(main: Token) -> bool:
    """True where the verb itself is denied, or done by or to nothing (“no deal was struck”)."""
    subjects = [child for child in main.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if any(s.lower_ in _NOTHING or any(c.lower_ in _NOTHING for c in s.children if c.dep_ == "det") for s in subjects):
        return True
    return any(child.dep_ == "neg" for child in main.children)
