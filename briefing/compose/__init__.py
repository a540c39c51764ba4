"""Extractions of all articles → the `Briefing`: every section, each statement with all its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose import deadlines, disagreements
from briefing.compose.actors import find_actors
from briefing.compose.arrange import arrange
from briefing.compose.dossier import Dossier
from briefing.compose.headline import find_title, find_topic
from briefing.compose.issues import MOST_MATTERS, find_issues, keep_for_issues
from briefing.compose.matters import find_matters
from briefing.compose.quotes import find_quotes
from briefing.compose.sections import find_bottom_line, find_context, find_prospects
from briefing.compose.told import Told
from briefing.model.briefing import Briefing

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

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
    Sections are filled in the order of their claim on a fact, and a fact that one has told no other tells again.
    """
    materials = arrange(files)
    dates = [m.source.published for m in materials if m.source.published]
    dossier = Dossier(materials=materials, as_of=as_of or max(dates, default=None))
    actors = find_actors(materials)
    told = Told()
    facts = find_bottom_line(dossier)
    bottom_line = tuple(dossier.state(fact) for fact in facts)
    matters = find_matters(materials, MOST_MATTERS, options.lexicon)
    prospects = find_prospects(dossier, told)
    kept = keep_for_issues(dossier, told, matters, prospects)
    stated = {fact: told.take(dossier, fact) for section in prospects for fact in section if fact not in kept}
    issues = find_issues(dossier, actors, told, matters, kept)
    stated |= {fact: told.take(dossier, fact) for fact in told.left(dossier) if fact in kept}
    stakes, outlook = (tuple(stated[fact] for fact in section if fact in stated) for section in prospects)
    context = find_context(dossier, told, facts)
    return Briefing(
        title=options.title or find_title(dossier, bottom_line),
        topic=options.topic or find_topic(dossier, actors, issues),
        as_of=dossier.as_of,
        sources=tuple(m.source for m in materials),
        bottom_line=bottom_line,
        context=context,
        issues=issues,
        stakes=stakes,
        deadlines=deadlines.find(materials, dossier.origin_of),
        quotes=find_quotes(dossier, actors),
        outlook=outlook,
        disagreements=disagreements.find(materials, dossier.origin_of),
        diagnostics=tuple(diagnostics),
    )
