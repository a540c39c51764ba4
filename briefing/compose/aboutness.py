"""A matter and a clause → how much the clause is about the matter, from the place in it of the words for the matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.matter_phrases import is_quoted
from briefing.compose.stemming import stem
from briefing.compose.vocabulary import FORMAL_NOUNS, GENERIC_NOUNS, MATTER_NOUNS, MATTER_PREPOSITIONS, UNITS
from briefing.language.currencies import CURRENCIES

if TYPE_CHECKING:
    from briefing.compose.material import Evidence
    from briefing.compose.matter_choice import Matter
    from briefing.model.extraction import Phrase

SUBJECT, OBJECT, ATTRIBUTE, TOPIC = 1.0, 0.9, 0.7, 0.9
"""Of the main verb; and what a talk, a plan or a dispute is about."""
SUBORDINATE = 0.65
"""Subject or object of another verb of the clause."""
PART, OF_MATTER = 0.7, 0.9
"""“The size of the dam” is about the dam, if not as much as “the dam”; “the fate of the dam” almost as much."""
COMPLEMENT, ASIDE = 0.35, 0.2
"""Behind another preposition: where, when and by what means; and what is said of somebody in passing."""
OBLIQUE = 0.65
"""What the main verb needs instead of an object (“depend on”, “vote on”)."""
VERB = 0.7
"""What the main verb tells (“were evacuated”) or words that are no one phrase."""
MODIFIER = 0.5
"""What is left for a word that only says which of something else: “the ferry company”."""
BELOW = 0.5
"""What is left in a subordinate clause."""
_SUBORDINATOR = re.compile(
    r"\b(?:after|although|as|because|before|if|once|since|though|unless|until|when|whereas|while)\b|, (?:which|who|whose)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:that|who|whom|whose|(?<!\bby )(?<!\bin )(?<!\bunder )which)\b", re.IGNORECASE)
"""“The date by which the gates must work” and “an order under which …” say what the date and the order are."""
_MENTIONED = re.compile(r"\b(?:expression|label|phrase|slogan|term|title|word)s?\s+[“‘\"'](?:[\w-]+ )?$", re.IGNORECASE)
"""“The word ‘strike’” is about a word."""
_CLOSED = re.compile(r"[,;:–—](?!\d)")
_TIMES = frozenset("day week weekend month year hour morning evening night period season time date eve".split())
"""“Strike days” are days."""
_TALKING = frozenset(
    """agree agreement argue argument clash concern debate deliberate differ disagree disagreement discuss discussion dispute
    divide fight focus hearing inquiry investigation judgment legislate negotiate negotiation negotiator opinion position
    quarrel question review rule split talk treaty view vote war warn warning ultimatum summit centre center turn""".split()
)
"""What is said, sought or decided on, over or about something."""
_OBLIQUE = frozenset({"about", "against", "for", "on", "over", "with"})
_OF, _FOR = frozenset({"of", "poss"}), frozenset({"for"})
DEEPEST = 3
"""Phrases behind phrases that are followed up."""


def weigh_about(matter: Matter, lead: Evidence, at: tuple[str, int]) -> float:
    """0 (nothing) to 1 (the matter is the clause's subject); `at` is the clause's address among the matter's clauses."""
    base = matter.clauses.get(at, 0.0)
    if matter.name or not base:
        return base
    named = ((phrase, share) for phrase in lead.clause.phrases if (share := _share(matter, phrase)))
    places = [_weigh_place(phrase, lead) * share * _weigh_depth(phrase, lead) for phrase, share in named]
    places += [
        SUBJECT if a.start == lead.clause.start else SUBORDINATE for a in lead.clause.anaphors if _means(matter, a.antecedent)
    ]
    if lead.clause.verb and matter.label and lead.clause.verb in matter.key:
        places.append(VERB)
    elif matter.label and any(phrase.governor in matter.key for phrase in lead.clause.phrases):
        places.append(SUBORDINATE)
    places += [min(base, SUBORDINATE) * _weigh_depth(phrase, lead) for phrase in lead.clause.phrases if _pairs(matter, phrase)]
    # Words that stand apart, in no phrase of their own, are weighed where the matter was found.
    return max(places, default=min(base, VERB))


def _pairs(matter: Matter, phrase: Phrase) -> bool:
    """True for a phrase with words that speak of the matter side by side."""
    words = set(phrase.key.replace("-", " ").split())
    return any(_hold(words, set(pair)) for pair in matter.pairs)


def _share(matter: Matter, phrase: Phrase) -> float:
    """How far the phrase names the matter: 1 by its head, or by a modifier of a head that only says what form it takes."""
    words = set(phrase.key.replace("-", " ").split())
    if phrase.head in CURRENCIES | UNITS:
        return 0.0
    sets = [{word} for word in matter.key] + [set(pair) for pair in matter.pairs] if matter.label else [set(matter.key)]
    held = [each for each in sets if _hold(words, each)]
    if not held:
        return 0.0
    if any(_hold({phrase.head}, each) or (len(each) > 1 and _hold(each, {phrase.head})) for each in held):
        return 1.0
    formal = phrase.head in GENERIC_NOUNS | MATTER_NOUNS | FORMAL_NOUNS and phrase.head not in _TIMES
    return 0.9 if formal else MODIFIER


def _hold(words: set[str], wanted: set[str]) -> bool:
    """True where the words hold all that are wanted, in whatever form."""
    return {stem(word) for word in wanted} <= {stem(word) for word in words}


def _weigh_place(phrase: Phrase, lead: Evidence, depth: int = 0) -> float:
    main = phrase.governor == lead.clause.verb
    if phrase.role == "subject":
        return SUBJECT if main else SUBORDINATE
    if phrase.role == "object":
        return OBJECT if main else SUBORDINATE
    if phrase.role == "attr":
        return ATTRIBUTE
    topical = phrase.role in MATTER_PREPOSITIONS
    if topical and phrase.governor in _TALKING | MATTER_NOUNS | {"be"}:
        return TOPIC
    if phrase.role in {"appos", "npadvmod"}:
        return ASIDE
    if (
        main
        and phrase.role in _OBLIQUE
        and not any(p.role == "object" and p.governor == phrase.governor for p in lead.clause.phrases)
    ):
        return OBLIQUE
    owner = next((p for p in lead.clause.phrases if p.head == phrase.governor and p is not phrase), None)
    if owner is None or depth == DEEPEST:
        return PART if phrase.role in _OF else COMPLEMENT
    return _weigh_link(phrase) * _weigh_place(owner, lead, depth + 1)


def _weigh_link(phrase: Phrase) -> float:
    """How much of what a noun has goes to what stands behind it."""
    if phrase.role in MATTER_PREPOSITIONS or (phrase.role in _OF | _FOR and phrase.governor in MATTER_NOUNS):
        return OF_MATTER
    return PART if phrase.role in _OF | _FOR else COMPLEMENT


def _weigh_depth(phrase: Phrase, lead: Evidence) -> float:
    """Less for what stands in a subordinate clause of time, cause or contrast, or among somebody's own words."""
    text = lead.material.source.text
    if is_quoted(lead.material, phrase):
        return BELOW
    before = text[lead.clause.start : phrase.start]
    if _MENTIONED.search(before):
        return 0.0
    opened = max((match.end() for match in _SUBORDINATOR.finditer(before)), default=None)
    below = (opened is not None and not _CLOSED.search(before, opened)) or _is_relative(phrase, lead)
    return BELOW if below else 1.0


def _is_relative(phrase: Phrase, lead: Evidence) -> bool:
    """True in a relative clause, which says of which thing the clause speaks (“a tour that included trade deals”)."""
    text = lead.material.source.text
    inside = (facet for facet in lead.subordinate if facet.covers(phrase))
    return any(_RELATIVE.search(text, facet.start, phrase.start) for facet in inside)


def _means(matter: Matter, antecedent: str) -> bool:
    """True where what a pronoun stands for names the matter."""
    words = antecedent.lower().replace("-", " ").split()
    if not words:
        return False
    stems = {stem(word) for word in words}
    key = {stem(word) for word in matter.key}
    return stem(words[-1]) in key if matter.label else key <= stems
