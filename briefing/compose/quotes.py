"""Dossier → the quotations section: everybody's own words, one entry an utterance, the weightiest first."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing.compose.material import Evidence
from briefing.compose.onlookers import looks_on
from briefing.compose.outlook_cues import weigh_outlook
from briefing.compose.positions import find_party
from briefing.compose.prospects import LEAST_OUTLOOK
from briefing.compose.similarity import words
from briefing.compose.standing import weigh_freshness
from briefing.model.statement import Quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.compose.actors import Actors
    from briefing.compose.dossier import Dossier
    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Quotation

FULL = 6
"""Words from which on a quotation says something by itself."""
GRADES = 3
SAME_SPEAKER = 0.2
"""What is left of the weight of words behind others of the same speaker."""
SAME_SIDE = 0.5
"""The same of one side."""
OVERTAKEN = 0.2
"""The same of what no longer holds."""
FORECAST = 0.6
"""The same of a forecast, which stands in the outlook."""
POINTING = 0.4
"""The same of what begins with a word that only the sentence before explains."""
SHORT = 0.8
"""The same of fewer words than `TELLING`."""
TELLING = 9
LOOKING_ON, BYSTANDER, UNNAMED = 0.5, 0.25, 0.15
"""The weight of who only looks on, has no office, has no name; a party has 1."""
PROMINENT = 0.4
"""Share of the weight of a speaker whom one article alone names, in many."""
_POINTING = re.compile(
    r"(?:and|but|or|so|then|yet|after that|if (?:it|not|so|that|they|this)|it|its|they|that|this|those|these|he|she|her|his"
    r"|their)\b"
    r"|[^.!?]{0,40}\b(?:at|by|for|from|in|of|on|to) (?:that|this) [a-z]",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"(?:who|whose) (?!(?:also )?(?:chairs?|commands?|directs?|heads?|is|leads?|manages?|negotiates?|oversees?|represents?"
    r"|runs?|sits|speaks?|was)\b)"
    r"|.*\b(?:aunt|brother|buyer|client|commuter|customer|daughter|evacuee|father|grand\w+|holder|husband|mother|mum"
    r"|neighbou?r|onlooker|owner|parent|passenger|passer-by|patient|pensioner|pupil|refugee|relative|resident|saver|shopper"
    r"|sister|son|student|survivor|uncle|victim|villager|visitor|voter|widow|widower|wife|witness|worshipper)\b",
    re.IGNORECASE,
)
"""Who was there, or to whom it happened, and speaks for nobody."""

_BARE_OFFICE = re.compile(
    r"(?:acting |chief |deputy |executive |general |honorary |interim |managing |national )*(?:chair(?:man|person|woman)?"
    r"|director(?:[- ]general)?|executive|negotiator|secretary|spokes(?:man|person|woman)|treasurer)",
    re.IGNORECASE,
)
"""An office that says nothing of what it heads."""
_OF_WHAT = re.compile(r"^(?!the [a-z]+['’]s? ).*(?:['’]s? |\b(?:at|for|of) )")
"""A role that names the body: “the Trust’s director”, and not “the union’s secretary”."""
LONGEST_ROLE = 9
"""Words of a role beyond which it takes the place of none."""


def find_quotes(dossier: Dossier, actors: Actors) -> tuple[Quote, ...]:
    """Every quotation, each utterance once: of several articles' versions the longest, of equals the earliest source.

    Whole utterances come first, those of the parties before those who look on, the newest first, the sides in turn.
    """
    found = [(m, q) for m in dossier.materials for q in m.extraction.quotations]
    found.sort(key=lambda item: (-len(words(item[1].text)), int(item[0].source.id[1:]), item[1].parts[0].start))
    kept: list[tuple[Material, Quotation]] = []
    for material, quotation in found:
        if not any(_is_within(quotation, actors, other) for _, other in kept):
            kept.append((material, quotation))
    kept.sort(key=lambda item: (int(item[0].source.id[1:]), item[1].parts[0].start))
    graded = ([item for item in kept if _grade(item[1]) == grade] for grade in range(GRADES))
    ordered = (item for items in graded for item in _in_order(dossier, items, actors))
    return tuple(_quote(dossier, material, quotation, actors) for material, quotation in ordered)


def _grade(quotation: Quotation) -> int:
    """0 for a whole utterance, 1 for part of one, 2 for a few words."""
    if len(words(quotation.text)) < FULL:
        return GRADES - 1
    return 1 if quotation.kind == "partial" else 0


def _speaker(quotation: Quotation, actors: Actors) -> str | None:
    return actors.name(quotation.speaker) if quotation.speaker else None


def _is_within(quotation: Quotation, actors: Actors, other: Quotation) -> bool:
    """True where the words stand, in a row, in `other` of the same speaker."""
    if _speaker(quotation, actors) != _speaker(other, actors):
        return False
    return f" {' '.join(words(quotation.text))} " in f" {' '.join(words(other.text))} "


def _in_order(
    dossier: Dossier, found: Sequence[tuple[Material, Quotation]], actors: Actors
) -> list[tuple[Material, Quotation]]:
    """The heaviest first, then always the one that weighs most beside those before it: other speakers, other sides."""
    left = {index: _weigh(dossier, *item, actors) for index, item in enumerate(found)}
    sides: Counter[str | None] = Counter()
    speakers: Counter[str | None] = Counter()
    order: list[tuple[Material, Quotation]] = []
    while left:
        beside = {
            index: weight
            * SAME_SIDE ** sides[_side(found[index][1], actors)]
            * SAME_SPEAKER ** speakers[_speaker(found[index][1], actors)]
            for index, weight in left.items()
        }
        best = max(beside, key=lambda index: (round(beside[index], 6), -index))
        sides[_side(found[best][1], actors)] += 1
        speakers[_speaker(found[best][1], actors)] += 1
        order.append(found[best])
        del left[best]
    return order


def _side(quotation: Quotation, actors: Actors) -> str | None:
    return actors.side(quotation.speaker) if quotation.speaker else None


def _weigh(dossier: Dossier, material: Material, quotation: Quotation, actors: Actors) -> float:
    """How much the words weigh (0 to 1): by who says them, how lately, and whether they still hold and stand alone."""
    clauses = [Evidence(material=material, clause=c) for c in material.extraction.clauses if _says(quotation, c)]
    weight = _weigh_speaker(dossier, quotation, actors) * weigh_freshness(dossier, material)
    weight *= OVERTAKEN if any(dossier.is_overtaken(evidence) for evidence in clauses) else 1.0
    weight *= FORECAST if any(weigh_outlook(evidence) >= LEAST_OUTLOOK for evidence in clauses) else 1.0
    weight *= POINTING if _POINTING.match(quotation.text) else 1.0
    return weight * (SHORT if len(words(quotation.text)) < TELLING else 1.0)


def _says(quotation: Quotation, clause: Clause) -> bool:
    return any(part.overlaps(clause) for part in quotation.parts)


def _weigh_speaker(dossier: Dossier, quotation: Quotation, actors: Actors) -> float:
    """Most for a party that many articles name, less for who looks on, little for a bystander and for nobody."""
    speaker = _speaker(quotation, actors)
    if speaker is None:
        return UNNAMED
    named = actors.mentions[speaker] / len(dossier.materials)
    role = actors.roles.get(speaker, "")
    if find_party(actors, speaker) and not (speaker not in actors.sides and _PRIVATE.match(role)):
        standing = 1.0
    else:
        standing = LOOKING_ON if looks_on(f"{role} {actors.sides.get(speaker, '')}") else BYSTANDER
    return standing * (PROMINENT + (1 - PROMINENT) * named)


def _quote(dossier: Dossier, material: Material, quotation: Quotation, actors: Actors) -> Quote:
    speaker = _speaker(quotation, actors)
    statement = dossier.make(quotation.text, [material.cite(part) for part in quotation.parts])
    return Quote(
        text=statement.text,
        citations=statement.citations,
        origins=statement.origins,
        speaker=speaker,
        role=_tell_role(quotation.role, speaker, actors),
        kind=quotation.kind,
        occasion=material.cite(quotation.occasion) if quotation.occasion else None,
    )


def _tell_role(told: str | None, speaker: str | None, actors: Actors) -> str | None:
    """The role beside the words; where it does not say of what (“chief executive”), the fuller one that another article gives.

    An office that no article tells in full is told with whom its bearer speaks for: “director, Harbour Trust”.
    """
    fuller = actors.roles.get(speaker) if speaker else None
    says_more = told and fuller and set(words(told)) < set(words(fuller)) and len(words(fuller)) <= LONGEST_ROLE
    role = fuller if not told or (says_more and _OF_WHAT.search(fuller or "")) else told
    side = actors.side(speaker) if speaker else None
    return f"{role}, {side}" if role and side and side != speaker and _BARE_OFFICE.fullmatch(role) else role
