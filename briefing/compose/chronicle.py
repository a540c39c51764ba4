"""Dossier → the news that each article was written for: the steps of the story, as its reporters set them down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.dossier import tells_main_clause
from briefing.compose.leads import dangles
from briefing.compose.sameness import Gist
from briefing.compose.stemming import stem, stems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence, Material
    from briefing.model.extraction import Clause

LEADING = 2
"""Body sentences of an article within which its news stands; a feature, which opens with a scene, has none there."""
CENTRAL = 0.45
"""Share (0 to 1) of the origins that speak of the words of news, at least: of a scene only its own reporter speaks."""
ABOVE = 1.1
"""The same as a multiple of the mean of all that is told: the more articles, the less they share."""
ONE_EVENT = 0.5
"""Share of words from which on two statements tell of one event."""
NEWS = frozenset({"done", "demanded"})
"""What an article can lead with as its news: what was done, asked for or, by the words, announced."""
_ANNOUNCED = re.compile(
    r"\b(?:agreed|announced|decided|declared|pledged|promised|said|vowed)\b[^,;]{0,40}\b(?:it|he|she|they|to|would|plans?)\b",
    re.IGNORECASE,
)
CEREMONIES = frozenset(
    """applaud attend chair commend commiserate condole congratulate greet inspect mourn praise preside salute thank tour
    visit welcome""".split()
)
"""What somebody of rank does where others act."""
_LIGHT = stems("announce ask be call come do get give go have make say see take tell want")
_SCENES = frozenset({"feel", "hear", "look", "seem", "stand", "wake", "watch"})
_NO_NEWS = re.compile(
    r"\b(?:is|are|was|were) still \w+ing\b|\bused to\b"
    r"|\b(?:is|are|was|were) (?:due|expected|likely|poised|scheduled|set|slated) to\b"
)
"""A habit, or what was only awaited."""


def find_steps(dossier: Dossier, above: Collection[Fact]) -> tuple[Fact, ...]:
    """At most one fact an article, in order of publication: its news. None tells what one `above` it tells.

    News is told in the order of its weight (the inverted pyramid), so that the first sentences of the articles of a story
    are the steps of the story. Empty where no article opens with news.
    """
    steps: list[Fact] = []
    for material in sorted(dossier.materials, key=_published):
        told = [fact for fact in _opening(dossier, material) if _is_step(dossier, fact)][:1]
        steps += [fact for fact in told if not any(tell_one_event(dossier, fact, other) for other in (*above, *steps))]
    return tuple(steps)


def tell_one_event(dossier: Dossier, fact: Fact, other: Fact) -> bool:
    """True where the two are told in the same words, or one stands behind the other, or somebody does one thing in both.

    Never where they name two days.
    """
    here, there = dossier.leads[fact], dossier.leads[other]
    if here.days and there.days and not here.days & there.days:
        return False
    if _is_among(there, fact.echoes) or _is_among(here, other.echoes):
        return True
    return Gist.of(here).share(Gist.of(there)) >= ONE_EVENT or _do_one_thing(here, there)


def _is_among(lead: Evidence, echoes: Iterable[Evidence]) -> bool:
    return any(e.material is lead.material and e.clause == lead.clause for e in echoes)


def _do_one_thing(one: Evidence, other: Evidence) -> bool:
    """True where both have the main verb in common, and with it a name and another word."""
    verb = stem(one.clause.verb or "")
    if not verb or verb in _LIGHT or verb != stem(other.clause.verb or ""):
        return False
    names = one.naming & other.naming
    return bool(names & one.words) and len(one.words & other.words - {verb}) > 1


def _opening(dossier: Dossier, material: Material) -> Iterable[Fact]:
    """The facts that the first sentences of the article tell, the earliest first."""
    body = [i for i, sentence in enumerate(material.sentences) if sentence.kind == "body"][:LEADING]
    own = ((fact, [e for e in fact.evidence if e.material is material]) for fact in dossier.ranking)
    told = ((fact, [e for e in evidence if tells_main_clause(dossier.leads[fact], e)]) for fact, evidence in own)
    places = ((_place(evidence, material, body), fact) for fact, evidence in told)
    return [fact for place, fact in sorted(((p, f) for p, f in places if p is not None), key=lambda told: told[0])]


def _place(evidence: Iterable[Evidence], material: Material, body: Sequence[int]) -> int | None:
    """The sentence, of those of the `body`, in which the article tells it as news; None where it does not.

    What was not done is news only where it comes first.
    """
    told = (e.clause for e in evidence if not e.facet and e.clause.sentence in body)
    news = (c for c in told if c.status == "done" or (c.sentence == body[0] and _is_news(c, material)))
    return next((clause.sentence for clause in news), None)


def _is_news(clause: Clause, material: Material) -> bool:
    return clause.status in NEWS or bool(_ANNOUNCED.search(clause.cut(material.source.text)))


def _is_step(dossier: Dossier, fact: Fact) -> bool:
    """True for news that stands alone, is no scene, and of which other articles speak; not for what was only awaited."""
    lead = dossier.leads[fact]
    if (
        dangles(lead)
        or not _is_news(lead.clause, lead.material)
        or lead.clause.verb in _SCENES | CEREMONIES
        or _NO_NEWS.search(lead.text)
    ):
        return False
    return is_central(dossier, fact) and not (dossier.previews and dossier.previews.foretells(lead))


def is_central(dossier: Dossier, fact: Fact) -> bool:
    """True for what the other articles speak of, too."""
    return dossier.centrality[fact] >= min(CENTRAL, ABOVE * dossier.common)


def _published(material: Material) -> tuple[str, int]:
    source = material.source
    return source.published.isoformat() if source.published else "", int(source.id[1:])
