"""A mention of a body or place → the country or body that it speaks for: a capital that acts is its country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.countries import COUNTRIES, SEATS, find_country
from briefing.extractors.names.gazetteer import BLOC_ALIASES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.extractors.names.mentions import Mention
    from briefing.model.extraction import NameKind

UNION = "European Union"
_UNION_BODIES = frozenset({"european commission", "european council", "brussels"})
"""What speaks for the European Union."""
STATE_BODIES = frozenset(
    """
    ministry department treasury embassy consulate army navy military government cabinet presidency administration forces
    mission delegation defence defense
    """.split()
)
"""Nouns of bodies that speak for the country whose name or adjective stands with them."""
_MINISTRY = frozenset({"ministry", "department", "treasury", "embassy"})
_CIVIC = frozenset(
    """
    be have host lie sit stand wake sleep see grow become remain feel look experience suffer boast house celebrate swelter
    freeze flood shake burn rise fall sprawl count attract beat win lose play draw face shiver empty fill bustle
    """.split()
)
"""Verbs of which a city, not a government, is the subject."""
_MINDED = frozenset(
    """
    ready willing keen prepared determined open opposed committed able unwilling reluctant eager anxious wary adamant silent
    right wrong firm aware angry furious unhappy concerned worried confident hopeful sceptical skeptical certain cautious
    """.split()
)
_MINDING = frozenset("hope want wish support oppose urge seek welcome regret condemn deplore reject strive intend".split())
"""Verbs of what somebody has in mind."""
_STANCES = frozenset({"tone", "note", "stance", "line", "position"})
_DONE_TO = frozenset(
    """
    accuse ask force require expect tell urge warn oblige bind invite press pressure anger please criticise criticize blame
    commit represent offend outrage alarm persuade convince
    """.split()
)
"""Verbs whose object is a government where it is named by its capital."""
_DEALINGS = frozenset(
    """
    talk deal agreement negotiation relation relationship tie truce war pact trade work negotiate agree treaty accord
    dispute quarrel tension rivalry standoff feud row dialogue diplomacy cooperation co-operation alliance exchange contact
    compromise ceasefire conflict confrontation rift
    """.split()
)
"""What governments have with one another."""
_ACTS = frozenset(
    """
    position demand offer policy proposal decision move response stance list readiness refusal willingness threat plan ban
    tariff sanction ally ambassador envoy claim aim goal hope interest insistence promise pledge commitment view objection
    complaint control curb diplomat negotiator embassy foreign government leadership military strategy approach reaction
    """.split()
)
"""What a government has, and a city does not."""


def find_power(mention: Mention, kind: NameKind, full: str) -> str | None:
    """The country that a body or place speaks for, else the body or place itself; None for what is neither.

    A seat of power stands for its country: a building or ministry always, a capital where it acts (“Oslo rejected the offer”).
    Blocs, like countries, have their common name.
    """
    lower = full.lower().replace("'", "’")
    if kind == "place":
        if lower in COUNTRIES:
            return COUNTRIES[lower]
        acts = (lower in SEATS or lower == "brussels") and _acts(mention)
        return SEATS.get(lower, UNION) if acts else full
    if kind == "organisation":
        before = [t.text.lower() for t in mention.line[max(0, mention.first - 4) : mention.first]]
        return BLOC_ALIASES.get(lower) or find_government(tuple(lower.split()), before) or full
    return None


def find_government(words: tuple[str, ...], before: Sequence[str] = ()) -> str | None:
    """The country, or the European Union, whose government or part of it the lower-case `words` name; None for other bodies.

    `before` are the words just before, of which “China’s” or “the Chinese” may tell whose ministry it is.
    """
    text = " ".join(words)
    if text in _UNION_BODIES:
        return UNION
    owned = _owner(before)
    if text in SEATS:
        return (owned if words[-1] in STATE_BODIES | {"office"} else None) or SEATS[text]
    if not set(words) & STATE_BODIES:
        return None
    return find_country(words) or owned


def _owner(before: Sequence[str]) -> str | None:
    """The country that the last words before a name tell, as its owner or adjective."""
    words = [w for w in before if w not in {"the", "’s", "'s", "’", "'"}]
    return find_country(tuple(words[-2:])) if words and find_country(tuple(words[-1:])) else None


def is_ministry(words: Sequence[str]) -> bool:
    """True where the lower-case `words` are a ministry, whosesoever: “the foreign ministry”."""
    return bool(set(words) & _MINISTRY)


def tells_own_mind(subject: Token) -> bool:
    """True where the subject wants, is ready for or is against something, which only its own government tells of it."""
    verb = subject.head
    if verb.lemma_.lower() == "be":
        return any(c.lemma_.lower() in _MINDED for c in verb.children)
    return verb.lemma_.lower() in _MINDING or any(c.dep_ == "dobj" and c.lemma_.lower() in _STANCES for c in verb.children)


def _acts(mention: Mention) -> bool:
    """True where the place does, owns or suffers what only a government does."""
    inside = range(mention.line[mention.first].i, mention.line[mention.last - 1].i + 1)
    root = next((t for t in mention.tokens if t.head.i not in inside or t.head.i == t.i), mention.tokens[-1])
    return _has_agency(root)


def _has_agency(token: Token) -> bool:
    head, lemma = token.head, token.head.lemma_.lower()
    match token.dep_:
        case "conj":
            return head.i != token.i and _has_agency(head)
        case "nsubj" if lemma == "be":
            return any(c.lemma_.lower() in _MINDED for c in head.children)
        case "nsubj":
            return head.pos_ == "VERB" and lemma not in _CIVIC
        case "nsubjpass":
            return lemma in _DONE_TO
        case "poss":
            return lemma in _ACTS
        case "pobj":
            dealt = lemma in {"with", "between"} and head.head.lemma_.lower() in _DEALINGS
            return dealt or head.dep_ == "agent"
        case _:
            return False
