"""Dossier → the context: what led here, in order of time, as far as the issues can spare it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from briefing.compose.chronicle import CEREMONIES, is_central, tell_one_event
from briefing.compose.cues import QUOTED, weigh_plainness
from briefing.compose.days import day_of
from briefing.compose.leads import dangles
from briefing.compose.standing import is_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.matter_choice import Matter
    from briefing.compose.told import Told
    from briefing.model.statement import Statement

MOST_STEPS = 12
"""Steps of a long story; what else led here is added as long as there are fewer statements than `MOST`."""
MOST = 6
ENOUGH = 4
"""Statements from which on nothing is added that nobody of note did."""
LEAST_TERMS = 5
"""Content words below which a clause (“both sides struck a softer tone”) tells nothing that led anywhere."""
WEIGHTY = 1 / 3
"""Share of all facts, heaviest first, in which an event stands that one origin alone tells; at least `FEW` of them."""
FEW = 12
GREAT = 1 / 5
"""The same for an event that stands here although it leaves a matter only one other fact; of others it keeps two."""
LONG = datetime.timedelta(days=30)
STATES = frozenset(
    """address be become center centre concern cover discuss fall feel focus hear look mention remain see seem stand stay wake
    watch""".split()
)
"""Verbs of how it was, of who saw it, and of what was only spoken of."""
_NOW = re.compile(r"\b(?:at present|currently|now|today)\b", re.IGNORECASE)
_RUN_UP = re.compile(r"\bc[ao]mes? (?:\w+ ){0,4}?(?:after|on the (?:eve|heels) of)\b", re.IGNORECASE)
_FRAME = re.compile(
    r"\b(?:under|by) (?:(?:a|an|its|the|their) )?(?:\w+ )?(?:act|charter|constitution|convention|law|rules?|statute|treaty)\b",
    re.IGNORECASE,
)
"""The law that all of it stands under."""


def find_context(
    dossier: Dossier, told: Told, steps: Iterable[Fact], elsewhere: AbstractSet[Fact], standing: Mapping[Matter, set[Fact]]
) -> tuple[Statement, ...]:
    """What led here, in order of time: the `steps` of the story, dated deeds, and what several origins tell of the past.

    What belongs `elsewhere` is no context, and a fact of `standing` that is no step is left to its matter where the matter
    has no other. What has no date of its own stands at the day of the article that tells it. Empty where nothing led here.
    """
    free = [fact for fact in told.left(dossier) if fact not in elsewhere]
    steps = sorted((fact for fact in steps if fact in free), key=lambda fact: -dossier.weights[fact])[:MOST_STEPS]
    left = [fact for fact in free if fact not in steps and _leads_here(dossier, fact) and not dangles(dossier.leads[fact])]
    dated = [fact for fact in left if _happened(dossier, fact)]
    shared = [fact for fact in left if len(fact.origins) > 1]
    weighty = _weightiest(dossier, WEIGHTY)
    alone = [f for f in dated if f not in shared and (is_central(dossier, f) or _is_long_ago(dossier, f))]
    events = [f for f in alone if f in weighty and _is_event(dossier.leads[f])]
    deeds = [f for f in events if _is_deed(dossier, dossier.leads[f])]
    run_up = [f for f in left if f not in shared and _is_run_up(dossier.leads[f]) and is_central(dossier, f)]
    wanted = [*(f for f in shared if f in dated), *deeds, *run_up]
    chosen = _spare(dossier, wanted, standing, steps)[: max(MOST, len(steps))]
    great = _weightiest(dossier, GREAT)
    undated = [f for f in shared if f not in dated and is_central(dossier, f)]
    done = [f for f in undated if _is_event(dossier.leads[f])]
    counted = [f for f in undated if dossier.leads[f].clause.quantities and not _NOW.search(dossier.leads[f].text)]
    ordinary = [f for f in events if f not in chosen and f in great and _is_telling(dossier, f)]
    chosen = _spare(dossier, [*done, *ordinary, *counted], standing, chosen)[: max(ENOUGH, len(chosen))]
    chosen.sort(key=lambda fact: (_day_told(dossier, fact), *_place_told(dossier.leads[fact])))
    return tuple(told.take(dossier, fact) for fact in chosen)


def _spare(
    dossier: Dossier, wanted: Iterable[Fact], standing: Mapping[Matter, set[Fact]], before: Iterable[Fact] = ()
) -> list[Fact]:
    """Those `before`, and those of `wanted` that no matter needs; none that tells what one before it tells."""
    chosen = list(before)
    great = {f for f in _weightiest(dossier, GREAT) if _happened(dossier, f) and _is_event(dossier.leads[f])}
    for fact in wanted:
        left = 1 if fact in great else 2
        needed = any(fact in facts and len(facts.difference(chosen)) <= left for facts in standing.values())
        if not needed and not any(tell_one_event(dossier, fact, other) for other in chosen):
            chosen.append(fact)
    return chosen


def _weightiest(dossier: Dossier, share: float) -> frozenset[Fact]:
    """That share of all facts that can be printed, the heaviest, and in a short briefing a few more."""
    return frozenset(dossier.ranking[: max(FEW, round(share * len(dossier.ranking)))])


def _leads_here(dossier: Dossier, fact: Fact) -> bool:
    """True for what was or is when it is told, and for the law that it stands under; nothing of a day to come.

    No other duty, no plan, forecast or mood before an event that is over, and not mostly somebody's own words.
    """
    lead = dossier.leads[fact]
    frame = bool(_FRAME.search(lead.text)) and not is_over(dossier, lead)
    told_on = (None if frame else lead.material.source.published) or dossier.as_of
    if len(lead.clause.terms) < LEAST_TERMS or (told_on and any(day > told_on.isoformat() for day in lead.days)):
        return False
    if frame:
        return True
    if (dossier.previews and dossier.previews.foretells(lead)) or _is_opinion(lead) or lead.clause.verb in CEREMONIES:
        return False
    # What several origins tell of a past day is no mere saying, though half of it be in somebody's own words.
    told_by_many = 1.0 if len(fact.origins) > 1 and lead.times else QUOTED
    plain = weigh_plainness(lead, quoted=told_by_many) == 1 and not any(time.deadline for time in lead.times)
    return plain and lead.clause.status in {"done", "ongoing"}


def _is_opinion(lead: Evidence) -> bool:
    """True for what somebody said, without figure or day: where it matters, it is his position."""
    return bool(lead.clause.speaker) and not lead.clause.quantities and not lead.times


def _is_event(lead: Evidence) -> bool:
    """True for what was done, as against how it was."""
    return lead.clause.status == "done" and not lead.clause.negated and lead.clause.verb not in STATES


def _is_run_up(lead: Evidence) -> bool:
    """True for what an article itself says the news came after: “The talks follow a week of shelling”, “came days after …”."""
    verb = lead.clause.verb
    return verb in {"follow", "precede"} or (verb == "come" and bool(_RUN_UP.search(lead.text)))


def _is_telling(dossier: Dossier, fact: Fact) -> bool:
    """True for an event with a figure, and for one of long ago; what else befell nobody of note is colour."""
    undated = day_of(_happened(dossier, fact)) is None
    return undated or _is_long_ago(dossier, fact) or bool(dossier.leads[fact].clause.quantities)


def _is_long_ago(dossier: Dossier, fact: Fact) -> bool:
    """True for what happened before the story began."""
    day = day_of(_happened(dossier, fact))
    return day is not None and dossier.as_of is not None and dossier.as_of - day > LONG


def _is_deed(dossier: Dossier, lead: Evidence) -> bool:
    """True for an event that a body, a country or somebody brought about of whom several origins speak."""
    names = [n for n in lead.material.extraction.names if n.full == lead.clause.subject]
    if any(n.kind == "organisation" or (n.kind == "place" and n.side) for n in names):
        return True
    origins = {m.source.origin for m in dossier.materials if any(n.full == lead.clause.subject for n in m.extraction.names)}
    return any(n.kind == "person" for n in names) and len(origins) > 1


def _day_told(dossier: Dossier, fact: Fact) -> str:
    """The date, as ISO text, at which the fact stands in time: its own, or that of the article that tells it."""
    published = dossier.leads[fact].material.source.published
    return _happened(dossier, fact) or (published.isoformat() if published else "")


def _place_told(lead: Evidence) -> tuple[str, int]:
    """Where it stands among the articles: what befell on one day is told in its order."""
    published = lead.material.source.published
    return f"{published or ''} {lead.material.source.id}", lead.clause.start


def _happened(dossier: Dossier, fact: Fact) -> str | None:
    """The date, as ISO text, of what the fact tells as past; None where it is not past or not dated."""
    if dossier.as_of is None or not any(e.clause.status in {"done", "ongoing"} for e in fact.evidence):
        return None
    values = [time.value[:10] for time in fact.times if time.value and time.value[:4].isdigit()]
    return min((value for value in values if value <= dossier.as_of.isoformat()), default=None)
