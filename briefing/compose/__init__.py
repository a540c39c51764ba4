"""Extractions of all articles → the `Briefing`: every section, each statement with all its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose import deadlines, disagreements
from briefing.compose.actors import find_actors
from briefing.compose.allotment import MOST_MATTERS, SHOWN, claim, find_central, find_standing, settle
from briefing.compose.arrange import arrange
from briefing.compose.bottom_line import find_bottom_line
from briefing.compose.chronicle import find_steps
from briefing.compose.context import find_context
from briefing.compose.dossier import Dossier
from briefing.compose.expectations import hold
from briefing.compose.headline import find_title, find_topic
from briefing.compose.issues import Desk, find_fuller_news, find_issues, find_rivals, find_wishes, plain_wishes
from briefing.compose.joining import join
from briefing.compose.matters import find_matters
from briefing.compose.prospects import find_prospects
from briefing.compose.quotes import find_quotes
from briefing.compose.standing import find_latest
from briefing.compose.stories import find_stories
from briefing.compose.told import Told
from briefing.model.briefing import Briefing

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from briefing.compose.material import Material
    from briefing.model.briefing import Diagnostic
    from briefing.model.extraction import Extraction
    from briefing.options import Options


def compose(
    files: Sequence[tuple[str, Extraction]],
    options: Options,
    as_of: datetime.date | None = None,
    diagnostics: Sequence[Diagnostic] = (),
) -> Briefing:
    """The briefing of `files`: path relative to the seeds and extraction, at least one, in any order.

    `as_of` is the information cut-off; None takes the day of the latest article, and stays null where none has a date.
    Articles that tell unrelated stories are composed apart.
    """
    materials = arrange(files)
    dates = [m.source.published for m in materials if m.source.published]
    cutoff = as_of or max(dates, default=None)
    stories = [_compose_story(story, options, cutoff) for story in find_stories(materials)]
    joined = join(stories, tuple(m.source for m in materials))
    named = {"title": options.title or joined.title, "topic": options.topic or joined.topic, "diagnostics": tuple(diagnostics)}
    return joined.model_copy(update=named)


def _compose_story(materials: Sequence[Material], options: Options, as_of: datetime.date | None) -> Briefing:
    """The briefing of articles that tell one story.

    Sections are filled in the order of their claim on a fact, and a fact that one has told no other tells again.
    """
    disputes = disagreements.find_disputes(materials)
    dossier = Dossier(materials=tuple(materials), as_of=as_of, disputes=disputes)
    actors = find_actors(materials)
    told = Told()
    facts = find_bottom_line(dossier)
    bottom_line = tuple(dossier.state(fact) for fact in facts)
    steps = find_steps(dossier, facts)
    prospects = find_prospects(dossier, told, actors, steps)
    sections = prospects.plain(dossier)
    matters = settle(dossier, told, find_matters(materials, MOST_MATTERS, options.lexicon), sections)
    wishes = find_wishes(dossier, actors)
    kept = claim(dossier, matters, sections)
    fuller = find_fuller_news(dossier, facts)
    elsewhere = {*kept, *find_central(dossier, sections, matters), *fuller, *find_latest(dossier), *plain_wishes(wishes)}
    shown = [fact for section in sections for fact in section[:SHOWN] if fact not in elsewhere]
    for fact in shown:
        told.take(dossier, fact)
    later = {fact for section in sections for fact in section}
    context = find_context(dossier, told, steps, {*facts, *wishes, *later}, find_standing(dossier, told, matters, kept))
    news = {fact: fuller.get(fact) for fact in facts if fact not in shown}
    desk = Desk(dossier, told, actors, matters, wishes, frozenset(prospects.outlook), news, find_rivals(dossier))
    issues = find_issues(desk, kept)
    left = {*told.left(dossier), *(prospects.led.keys() - dossier.leads.keys())}
    stakes, outlook = (
        [fact for fact in section if fact not in kept or fact in left] for section in (prospects.stakes, prospects.outlook)
    )
    return Briefing(
        title=find_title(dossier, bottom_line),
        topic=find_topic(dossier, actors, issues),
        as_of=dossier.as_of,
        sources=tuple(m.source for m in materials),
        bottom_line=bottom_line,
        context=context,
        issues=issues,
        stakes=tuple(prospects.state(dossier, fact) for fact in stakes),
        deadlines=deadlines.find(materials, dossier.origin_of),
        quotes=find_quotes(dossier, actors),
        outlook=tuple(hold(prospects.state(dossier, fact), prospects.leads[fact], actors) for fact in outlook),
        disagreements=disagreements.state(disputes, dossier.origin_of),
        developments=dossier.developments,
    )
