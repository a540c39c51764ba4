"""Words of a name with its mentions → person, organisation, place or other, by what stands in the name and around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extractors.names.gazetteer import BLOC_ALIASES, NATIONALS, PLACES
from briefing.extractors.names.given import FEMALE, MALE
from briefing.extractors.names.lexicon import (
    BODY_ROLES,
    COMPANY_NOUNS,
    GROUP_NOUNS,
    ORGANISATION_NOUNS,
    PARTICLES,
    PLACE_NOUNS,
)
from briefing.extractors.names.roles import is_role_noun, role_after, role_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from briefing.extractors.names.mentions import Mention
    from briefing.model.extraction import NameKind

METONYMS = frozenset(
    """white house|kremlin|pentagon|downing street|capitol hill|capitol|wall street|whitehall|élysée|elysee|holyrood|stormont|
    westminster|scotland yard|supreme court|high court|quai d’orsay|blue house|foggy bottom|zhongnanhai|buckingham palace|
    silicon valley|fleet street|hill""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Buildings and streets that stand for the body inside."""

_LOCATIVE = frozenset({"in", "at", "near", "across", "outside", "into", "around", "throughout"})
_NO_SURNAMES = frozenset(
    "mutual savings bancorp bancshares financial airlines airways corporation corp inc ltd plc llc holdings university".split()
)
"""Ends of a body's name that are nobody's surname, whatever stands before them (“Charlotte Savings”)."""
_SITES = frozenset("airport airfield station stadium terminal hospital cemetery museum stop crossing junction".split())
"""What a place is that is called by a person’s name."""
_SPOKE = frozenset(
    "say tell add write note argue warn insist claim explain announce declare tweet post reply think believe want".split()
)
_ORDER: tuple[NameKind, ...] = ("person", "organisation", "place")
Scores = dict["NameKind", float]


def weigh_kind(words: tuple[str, ...], mentions: Sequence[Mention]) -> NameKind:
    """What is named; “other” where neither the words nor the surroundings tell."""
    text = " ".join(words).lower()
    if text in METONYMS or text in BLOC_ALIASES:
        return "organisation"
    scores: Scores = {"person": 0.0, "organisation": 0.0, "place": 0.0}
    _weigh_words(words, scores)
    for mention in mentions[:12]:
        _weigh_surroundings(mention, scores)
    if "&" in words:
        scores["person"] = 0.0
    best = max(_ORDER, key=lambda kind: (scores[kind], -_ORDER.index(kind)))
    bare = best == "person" and len(words) == 1
    return best if scores[best] >= (1.5 if bare else 1.0) else "other"


def _weigh_words(words: tuple[str, ...], scores: Scores) -> None:
    """What the words of the name themselves tell."""
    lower = [w.lower() for w in words]
    given = lower[0] in FEMALE | MALE
    heads = _body_heads(lower)
    if " ".join(lower) in PLACES:
        scores["place"] += 8
    if len(words) == 1:
        scores["person"] += 1 if given else 0
        acronym = words[0].isupper() and 1 < len(words[0].replace(".", "")) <= 5 and lower[0] not in PLACES
        scores["organisation"] += 3 if acronym else 0
        scores["person"] -= 5 if acronym else 0
        return
    if heads:
        scores["organisation"] += (
            3 if given and len(words) == 2 and lower[0] not in PLACES and lower[-1] not in _NO_SURNAMES else 7
        )
    elif lower[-1] in COMPANY_NOUNS and not given:
        scores["organisation"] += 4
    if lower[0] in PLACE_NOUNS and "of" in lower[1:]:
        scores["place"] += 8
    elif lower[-1] in PLACE_NOUNS or lower[0] in {"mount", "lake", "cape", "fort", "port"}:
        scores["place"] += 3 if given else 5
    if any(w in {"&", "and"} for w in lower):
        scores["organisation"] += 2
        scores["person"] -= 4 if "&" in lower else 0
    scores["person"] += _weigh_shape(words, given=given, heads=heads)
    if len(words) > 2 and not given and any(" ".join(lower[:n]) in PLACES for n in range(2, len(words))):
        scores["person"] -= 3
        scores["place"] += 2


def _weigh_shape(words: tuple[str, ...], *, given: bool, heads: bool) -> float:
    """How much several words look like a person's name: a given name, two to four capitals, an initial in the middle."""
    weight = 4.0 if given else 0.0
    if len(words) <= 4 and all(w[0].isupper() or w in PARTICLES for w in words) and not heads and not words[0].isupper():
        weight += 1
    if len(words) >= 3 and len(words[1].strip(".")) == 1:
        weight += 3
    return weight


def _body_heads(lower: Sequence[str]) -> bool:
    """True where the name is headed by a word for a body: at its end, or before “of” or “for”."""
    if lower[-1] in ORGANISATION_NOUNS:
        return True
    for at, word in enumerate(lower):
        if word in {"of", "for", "on"} and at and lower[at - 1] in ORGANISATION_NOUNS | GROUP_NOUNS:
            return True
    return False


def _weigh_surroundings(mention: Mention, scores: Scores) -> None:
    """What stands beside one mention: titles, apposition, articles, prepositions, verbs, and the model's own label."""
    after = mention.line[mention.last] if mention.last < len(mention.line) else None
    if mention.title or mention.honorific:
        scores["person"] += 5
    elif (ahead := role_before(mention)) is not None:
        firm = ahead.text.lower().split()[-1] in BODY_ROLES and mention.words[-1].lower() in COMPANY_NOUNS | ORGANISATION_NOUNS
        scores["organisation" if firm else "person"] += 4
    elif (role := role_after(mention)) is not None and after is not None and after.text == ",":
        scores["person"] += 0 if role.text.lower().split()[0] in BODY_ROLES or _told_with_its(mention) else 3
    _weigh_class(mention, scores)
    if _is_aged(mention):
        scores["person"] += 4
    _weigh_apposition(mention, scores)
    _weigh_preceding(mention, scores)
    _weigh_following(mention, scores)
    _weigh_label(mention, scores)


def _weigh_class(mention: Mention, scores: Scores) -> None:
    """“the union NAME”, “NAME airport”, “two NAME engines”: the common noun beside it tells a body, a place or a product."""
    tokens = mention.line
    before = tokens[max(0, mention.first - 2) : mention.first]
    after = tokens[mention.last] if mention.last < len(tokens) else None
    given = mention.words[0].lower() in FEMALE | MALE
    if len(before) == 2 and before[0].text.lower() in {"the", "a"} and before[1].text in GROUP_NOUNS and not given:
        scores["organisation"] += 3
        scores["person"] -= 2
    if after is None or not after.text.islower() or after.tag_ not in {"NN", "NNS"} or len(mention.words) == 1:
        return
    if after.text in PLACE_NOUNS | _SITES:
        scores["place"] += 3
        scores["person"] -= 4
    elif not given and before and before[-1].tag_ in {"CD", "DT", "JJ"} and not is_role_noun(after):
        scores["person"] -= 2


def _is_aged(mention: Mention) -> bool:
    """True for “NAME, 54, …”: what stands between commas is an age."""
    after = [t.text for t in mention.line[mention.last : mention.last + 3]]
    return len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) <= 2 and after[2] in {",", "."}


def _told_with_its(mention: Mention) -> bool:
    """True for “NAME, its biggest investor”: a noun that a body can be as well, owned by another body."""
    tokens = mention.line[mention.last + 1 : mention.last + 7]
    return bool(tokens) and tokens[0].text.lower() in {"its", "the", "a", "an"} and any(t.text in BODY_ROLES for t in tokens)


def _weigh_apposition(mention: Mention, scores: Scores) -> None:
    """“NAME, a charity”, “NAME, the county’s largest insurer”: the head of the description tells that a body is named."""
    tokens = mention.line
    at = mention.last + 1
    if at + 1 >= len(tokens) or tokens[mention.last].text != "," or tokens[at].text.lower() not in {"a", "an", "the", "its"}:
        return
    head = at + 1
    while head + 1 < len(tokens) and tokens[head + 1].tag_ in {"NN", "NNS", "NNP", "HYPH", "JJ", "JJS", "POS"}:
        head += 1
    if (
        tokens[at].text.lower() in {"a", "an", "the"}
        and tokens[at + 1].text.lower() in NATIONALS
        and not tokens[at + 1].text.islower()
    ):
        scores["person"] += 3
    if tokens[head].text.islower() and tokens[head].text in GROUP_NOUNS:
        scores["organisation"] += 3
        scores["person"] -= 2


def _weigh_preceding(mention: Mention, scores: Scores) -> None:
    """The article or preposition just before the name."""
    tokens = mention.line
    before = tokens[mention.first - 1].text.lower() if mention.first else ""
    after = tokens[mention.last] if mention.last < len(tokens) else None
    modifies = after is not None and after.pos_ in {"NOUN", "ADJ"}
    if before == "the" and mention.lead == mention.first and not modifies:
        scores["organisation"] += 1.5
        scores["person"] -= 3
    if before == "of" and mention.first > 1 and tokens[mention.first - 2].ent_type_ == "PERSON":
        scores["organisation"] += 2
        scores["person"] -= 1
    if len(mention.words) == 1 and mention.lead == mention.first and _qualifies(mention):
        scores["person"] -= 3
    if before == "on":
        scores["person"] -= 1
    if before in _LOCATIVE:
        scores["place"] += 2
        scores["person"] -= 1


def _qualifies(mention: Mention) -> bool:
    """True where what stands before the name makes it a thing owned or described: “his revenue Bill”, “a Bill”."""
    tokens = mention.line[max(0, mention.first - 2) : mention.first]
    if not tokens or not tokens[-1].text.islower():
        return False
    owned = tokens[-1].tag_ == "PRP$" or tokens[-1].text in {"a", "an"}
    return owned or (len(tokens) == 2 and tokens[0].tag_ == "PRP$" and tokens[1].tag_ == "NN" and not is_role_noun(tokens[1]))


def _weigh_label(mention: Mention, scores: Scores) -> None:
    """The model's own label, which is often wrong about a single word and so weighs little."""
    label = max((t.ent_type_ for t in mention.tokens), key=lambda kind: (bool(kind), kind))
    if label == "PERSON":
        scores["person"] += 1
    elif label in {"ORG", "NORP"}:
        scores["organisation"] += 1
    elif label in {"GPE", "LOC", "FAC"}:
        scores["place"] += 1
    elif label in {"EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}:
        scores["person"] -= 1


def _weigh_following(mention: Mention, scores: Scores) -> None:
    """“who” or “which” after the name, or a verb of speech beside it."""
    tokens = mention.line
    after = tokens[mention.last] if mention.last < len(tokens) else None
    if after is None:
        return
    if after.text in {"’s", "'s"} and mention.last + 1 < len(tokens) and _is_given(tokens[mention.last + 1]):
        scores["person"] -= 3
        scores["organisation"] += 2
    if after.text.islower() and is_role_noun(after):
        scores["person"] -= 3
        scores["organisation"] += 1
    owned = [t.text for t in tokens[mention.last + 1 : mention.last + 3]]
    if after.pos_ == "VERB" and "its" in owned:
        scores["person"] -= 2
        scores["organisation"] += 2
    following = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
    if following is not None and after.text == "," and following.text.lower() == "who":
        scores["person"] += 3
    if following is not None and after.text == "," and following.text.lower() == "which":
        scores["organisation"] += 2.5
        scores["person"] -= 3
    if _follows_quotation(mention):
        scores["person"] += 2
    said_before = mention.lead and tokens[mention.lead - 1].lemma_.lower() in _SPOKE
    if after.lemma_.lower() in _SPOKE or said_before:
        scores["person"] += 1 if len(mention.words) > 1 else 0.5


def _follows_quotation(mention: Mention) -> bool:
    """True for the name of “…,” smiles NAME: a quotation that breaks off at a comma and one verb stand before it."""
    before = mention.line[max(0, mention.lead - 3) : mention.lead]
    cut_off = len(before) == 3 and before[0].text == "," and before[1].text in {"”", '"', "’", "'"}
    return cut_off and before[2].tag_ in {"VBZ", "VBD", "NNS"} and len(mention.words) > 1


def _is_given(token: Token) -> bool:
    """True for the given name of a person, who belongs to whatever owns the name: “Harrow’s Ann Marsh”."""
    return token.text[:1].isupper() and (token.text.lower() in FEMALE | MALE or token.ent_type_ == "PERSON")
