"""Dossier → the issues section: each matter with its state of play, and who wants what, by actor."""

from __future__ import annotations

import math
import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing.compose.allotment import (
    ABOUT,
    MOST_ISSUES,
    PLAIN,
    count_matters,
    share_out,
    tell_about,
)
from briefing.compose.disagreements.sides import are_opposed
from briefing.compose.figures import main_figures
from briefing.compose.leads import dangles, find_fuller, gives_figures
from briefing.compose.naming_matters import name_matter
from briefing.compose.parts import find_items, gives_more, names, state_item
from briefing.compose.positions import choose_wish
from briefing.compose.repeats import is_new, is_outdated
from briefing.compose.standing import Grade, grade, is_list, leans, weigh_freshness, weigh_standing
from briefing.model.statement import Issue, Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from briefing.compose.actors import Actors
    from briefing.compose.disagreements.sides import Mention
    from briefing.compose.dossier import Dossier
    from briefing.compose.facts import Fact
    from briefing.compose.material import Evidence
    from briefing.compose.matter_choice import Matter
    from briefing.compose.parts import Item
    from briefing.compose.positions import Wish
    from briefing.compose.told import Told
    from briefing.model.statement import Statement

MOST_STATEMENTS = 4
"""What one origin alone tells of the state of play; what several tell stands in any case."""
MANY = 4
"""Origins from which on what they all tell of a matter makes it a main one."""
WIDELY = 3
"""Origins that speak of a matter from which on it stands in its place though only something of little use is told of it."""
LEAST = 0.1
"""How much what the lexicon gives to a matter is about it, at least."""
SHOWN, MOST_SPARE = 2, 2
"""Statements of an issue that the memo's body shows; behind them a few of little use do no harm."""
BESIDE = 0.05
"""Share of the weight of what stands first below which nothing stands beside it."""
NEWS = 1.5
"""How much more what the bottom line tells says where a matter stands."""
MOST_ACTORS = 6
MOST_WISHES = 2
SAME = 0.5
"""Share of the words of the shorter of two positions from which on they say the same."""


def find_wishes(dossier: Dossier, actors: Actors) -> dict[Fact, Wish]:
    """Whose position each fact tells, for those that tell one."""
    newsrooms = {name for m in dossier.materials for name in (m.source.publisher, m.source.wire)}
    found = {fact: choose_wish(lead, fact.evidence, actors, newsrooms) for fact, lead in dossier.leads.items()}
    return {fact: wish for fact, wish in found.items() if wish}


def plain_wishes(wishes: Mapping[Fact, Wish]) -> frozenset[Fact]:
    """Demands, refusals, offers and threats: they stand among the issues whatever else they tell."""
    return frozenset(fact for fact, wish in wishes.items() if wish.weight >= PLAIN)


def find_issues(desk: Desk, kept: Mapping[Fact, Matter]) -> tuple[Issue, ...]:
    """The issues, heaviest first; a matter about which nothing is left to tell is none.

    The facts of `kept` go to the matter that they are kept for.
    """
    left = desk.told.left(desk.dossier)
    free = [fact for fact in (*(f for f in desk.news if f not in left), *left) if fact not in kept]
    divided = _divide(desk, free)
    items = {part.fact for parts in divided.values() for part in parts}
    whole = [fact for fact in free if fact not in items]
    first = share_out(desk.dossier, whole, desk.matters, desk.wishes, desk.news)
    worth = {m: _weigh_row(desk, first[m], sure=m in divided or m in kept.values()) for m in desk.matters}
    able = {_slug(name_matter(m)): m for m in reversed(desk.matters) if worth[m] > (len(m.origins) < WIDELY)}
    best = sorted(able.values(), key=lambda m: (not m.name, desk.matters.index(m)))[:MOST_ISSUES]
    rows = {slug: m for slug, m in reversed(able.items()) if m in best}
    # What was about a matter that has no row may be about one that has.
    shares = share_out(desk.dossier, whole, tuple(rows.values()), desk.wishes, desk.news)
    placed = {fact for facts in shares.values() for fact in facts} | desk.wishes.keys()
    beside = share_out(desk.dossier, [f for f in whole if f not in placed], tuple(rows.values()), {}, frozenset(whole))
    found = [
        (m, _build(desk, m, [*(fact for fact in kept if kept[fact] is m), *shares[m]], beside[m], divided.get(m, ())))
        for m in rows.values()
    ]
    return _rank(desk, ((matter, issue) for matter, issue in found if issue))


class _Part(NamedTuple):
    """One item of what somebody demands."""

    fact: Fact
    lead: Evidence
    item: Item


def _divide(desk: Desk, facts: Iterable[Fact]) -> dict[Matter, list[_Part]]:
    """The items of every list of demands of which each is about another matter; any other list stays whole, in one place."""
    divided: dict[Matter, list[_Part]] = {}
    for fact in (fact for fact in facts if fact in desk.wishes):
        wish = desk.wishes[fact]
        items = find_items(wish.lead)
        fuller = find_items(wish.fuller) if wish.fuller else ()
        met: dict[Matter, _Part] = {}
        for item in items:
            able = (m for m in desk.matters if m not in met and names(item, m, name_matter(m)))
            exact = (_Part(fact, wish.fuller, each) for each in fuller if wish.fuller and gives_more(each, item))
            met.update({m: next(exact, _Part(fact, wish.lead, item)) for m in islice(able, 1)})
        if items and len(met) == len(items):
            for matter, part in met.items():
                divided.setdefault(matter, []).append(part)
    return divided


def _weigh_row(desk: Desk, facts: Sequence[Fact], *, sure: bool) -> int:
    """2 where it is `sure`, or something plain or a position is told of it, 1 where what is told is of little use, else 0."""
    if sure or any(fact in desk.wishes for fact in facts):
        return 2
    grades = [_grade(desk, fact) for fact in facts]
    return 2 if Grade.PLAIN in grades else 1 if Grade.SPARE in grades else 0


def _rank(desk: Desk, found: Iterable[tuple[Matter, Issue]]) -> tuple[Issue, ...]:
    """The issues in their order, those first about which most origins agree on something: it is what the story turns on.

    Those of which few origins speak, and of which one alone tells whatever is told, stand last.
    """
    issues = {
        issue: (matter, [s.origins for s in (*issue.statements, *(s for p in issue.positions for s in p.statements))])
        for matter, issue in found
    }
    most = max((max(told) for _, told in issues.values()), default=0)
    news = {desk.dossier.state(fact).text for fact in desk.news}

    def place(issue: Issue) -> int:
        matter, told = issues[issue]
        shared = max(told) > 1 or len(matter.origins) >= MANY or any(s.text in news for s in issue.statements)
        return 0 if max(told) == most >= MANY else 1 if shared or matter.name else 2

    return tuple(sorted(issues, key=place))


class Desk(NamedTuple):
    """What an issue is built from."""

    dossier: Dossier
    told: Told
    actors: Actors
    matters: Sequence[Matter]
    wishes: Mapping[Fact, Wish]
    views: AbstractSet[Fact]
    """What is expected, which says where nothing stands."""
    news: Mapping[Fact, Evidence | None]
    """What the bottom line tells, and no other section in full, with the clause that tells it with figures, if it has none."""
    rivals: Mapping[Fact, Sequence[Fact]]
    """The other accounts of a disputed figure, which stand beside the first that a row tells."""


def _build(desk: Desk, matter: Matter, facts: Sequence[Fact], beside: Sequence[Fact], parts: Sequence[_Part]) -> Issue | None:
    """The issue with what weighs most of the facts, and what is less about it behind them; None where they tell nothing."""
    wanted = _choose_wishes(desk, matter, facts)
    left = [fact for fact in facts if fact not in desk.wishes and not desk.told.has(fact)]
    play = _choose_play(desk, matter, left, [fact for fact in beside if not desk.told.has(fact)])
    if len(play) > SHOWN and any(f not in play for f in desk.rivals.get(play[SHOWN - 1], ())):
        # The body would show one account and leave the other to the annex.
        play[SHOWN - 1 : SHOWN + 1] = reversed(play[SHOWN - 1 : SHOWN + 1])
    told_beside = {fact: [f for f in desk.rivals.get(fact, ()) if f not in play and not desk.told.has(f)] for fact in play}
    told = {actor: [_state(desk, fact) for fact in of_actor] for actor, of_actor in wanted.items()}
    for fact, lead, item in parts:
        desk.told.take(desk.dossier, fact)
        told.setdefault(desk.wishes[fact].actor, []).append(state_item(desk.dossier, fact, lead, item))
    if not play and not told:
        return None
    positions = tuple(Position(actor=actor, statements=tuple(statements)) for actor, statements in told.items())
    statements = tuple(_tell(desk, each) for fact in play for each in (fact, *told_beside[fact]))
    name = name_matter(matter)
    return Issue(name=name, slug=_slug(name), statements=statements, positions=positions)


def _tell(desk: Desk, fact: Fact) -> Statement:
    """The fact as a statement; what the bottom line tells without figures in the words of whoever gives some."""
    told = desk.told.take(desk.dossier, fact)
    fuller = desk.news.get(fact)
    if fuller is None:
        return told
    beside = not main_figures(fuller)
    others = [e for e in fact.evidence if beside or gives_figures(e, fuller)]
    return desk.dossier.state_evidence(fuller, [*others, *(fact.echoes if beside else ())], fact.echoes)


def find_fuller_news(dossier: Dossier, news: Sequence[Fact]) -> dict[Fact, Evidence]:
    """For what the bottom line tells without figures, the clause that has some which the line does not give anyhow."""
    told = {q.value for fact in news for q in dossier.leads[fact].clause.quantities}
    found = {fact: find_fuller(dossier.leads[fact], fact.evidence, told) for fact in news}
    return {fact: fuller for fact, fuller in found.items() if fuller}


def find_rivals(dossier: Dossier) -> dict[Fact, list[Fact]]:
    """For each fact printed as one account of a disputed figure, those printed as another, the weightiest first."""
    found: dict[Fact, list[Fact]] = {}
    for dispute in (d for d in dossier.disputes if d.kind == "number"):
        told = [f for f in dossier.ranking if any(_prints(dossier.leads[f], m) for side in dispute.sides for m in side)]
        for fact in told:
            lead = dossier.leads[fact]
            found.setdefault(fact, []).extend(f for f in told if are_opposed(dispute, lead, dossier.leads[f]))
    return found


def _prints(lead: Evidence, mention: Mention) -> bool:
    return lead.material is mention.material and lead.clause.covers(mention.at)


def _state(desk: Desk, fact: Fact) -> Statement:
    """The position as the clause that tells it best."""
    desk.told.take(desk.dossier, fact)
    return desk.dossier.state_evidence(desk.wishes[fact].lead, [*fact.evidence, *fact.echoes], fact.echoes)


def _choose_play(desk: Desk, matter: Matter, facts: Sequence[Fact], beside: Sequence[Fact]) -> list[Fact]:
    """What says where the matter stands, the best first.

    What is of little use stands only where nothing is better, and then once, or behind what the memo's body shows.
    """
    dossier = desk.dossier
    grades = {fact: _grade(desk, fact) for fact in (*facts, *beside)}
    old = [f for f in facts if grades[f] is Grade.PLAIN and f not in desk.news and is_outdated(dossier, f, facts)]
    grades |= dict.fromkeys(old, Grade.SPARE)
    # What lists the matters that were spoken of says of none where it stands.
    grades |= {
        f: Grade.COLOUR for f in facts if f not in desk.news and is_list(dossier, f, count_matters(dossier, f, desk.matters))
    }
    plain = [fact for fact in facts if grades[fact] is Grade.PLAIN or matter.name]
    if not plain:
        able = [fact for fact in facts if grades[fact] is Grade.SPARE]
        return sorted(able, key=lambda fact: (_published(dossier, fact), dossier.weights[fact]))[-1:]
    weights = {fact: _weigh_play(desk, matter, fact) for fact in grades}
    least = BESIDE * max(weights[fact] for fact in plain)
    chosen: list[Fact] = []
    for fact in sorted(plain, key=lambda fact: -weights[fact]):
        several = len(fact.origins) > 1
        if (several or (weights[fact] >= least and len(chosen) < MOST_STATEMENTS)) and is_new(dossier, fact, chosen):
            chosen.append(fact)
    spare = [f for f in grades if f not in plain and grades[f] is not Grade.COLOUR and f not in desk.views]
    if len(chosen) >= SHOWN:
        chosen += [f for f in sorted(spare, key=lambda f: -weights[f]) if is_new(dossier, f, chosen)][:MOST_SPARE]
    return chosen


def _weigh_play(desk: Desk, matter: Matter, fact: Fact) -> float:
    about = max(tell_about(desk.dossier, fact, matter), LEAST)
    weight = weigh_standing(desk.dossier, fact, about, count_matters(desk.dossier, fact, desk.matters))
    return weight * (NEWS if fact in desk.news else 1.0)


def _grade(desk: Desk, fact: Fact) -> Grade:
    spare = fact in desk.views or desk.dossier.is_overtaken(desk.dossier.leads[fact])
    return max(grade(desk.dossier, fact, desk.actors), Grade.SPARE if spare else Grade.PLAIN)


def _published(dossier: Dossier, fact: Fact) -> str:
    day = dossier.leads[fact].material.source.published
    return day.isoformat() if day else ""


def _choose_wishes(desk: Desk, matter: Matter, facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The positions by actor, the weightiest first."""
    dossier, wishes = desk.dossier, desk.wishes
    able = [fact for fact in facts if fact in wishes and not dossier.has_moved(dossier.leads[fact])]
    strong = [
        f
        for f in able
        if not dossier.is_overtaken(dossier.leads[f]) and not leans(wishes[f].lead) and not dangles(wishes[f].lead)
    ]
    able = sorted(strong or able, key=lambda fact: -_weigh_wish(dossier, fact, matter, wishes[fact]))
    chosen: dict[str, list[Fact]] = {}
    for fact in able:
        actor = wishes[fact].actor
        if any(_is_same(dossier, fact, other) for other in chosen.get(actor, ())):
            continue
        if len(chosen.get(actor, ())) < MOST_WISHES and (actor in chosen or len(chosen) < MOST_ACTORS):
            chosen.setdefault(actor, []).append(fact)
    return chosen


def _is_same(dossier: Dossier, one: Fact, other: Fact) -> bool:
    """True where two positions of one actor say much the same."""
    here, there = (set(dossier.leads[fact].terms) - dossier.leads[fact].naming for fact in (one, other))
    return len(here & there) >= SAME * min(len(here), len(there))


def _weigh_wish(dossier: Dossier, fact: Fact, matter: Matter, wish: Wish) -> float:
    """How much the position is worth telling: how plain it is, how much of the matter, told by how many and how lately."""
    fresh = weigh_freshness(dossier, wish.lead.material)
    return (
        wish.weight * math.sqrt(max(tell_about(dossier, fact, matter, wish), ABOUT)) * math.log1p(dossier.weights[fact]) * fresh
    )


def _slug(name: str) -> str:
    """The name as an identifier: ASCII letters, digits and single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "issue"
