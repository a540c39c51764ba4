"""One deadline in its briefing → where it stands: passed, superseded, disputed."""

import datetime

from briefing.model.briefing import Briefing
from briefing.model.statement import Deadline
from briefing.writers import text


def has_passed(deadline: Deadline, as_of: datetime.date | None) -> bool:
    """True where its last day lies before the cut-off; False where either is not known."""
    return as_of is not None and text.first_day(deadline.date) is not None and text.last_day(deadline.date) < as_of


def is_disputed(deadline: Deadline, briefing: Briefing) -> bool:
    """True where articles disagree about a date, and one of the sides rests on the words that tell the deadline."""
    claims = (claim for each in briefing.disagreements if each.kind == "date" for claim in each.claims)
    return any(
        cited.source == told.source and cited.overlaps(told)
        for claim in claims
        for cited in claim.citations
        for told in deadline.citations
    )


def tell_standing(deadline: Deadline, briefing: Briefing) -> str:
    """“superseded by 12 December 2025”, “already passed; disputed”; empty where it simply stands."""
    superseded = deadline.superseded_by is not None
    notes = (
        f"superseded by {text.calendar(deadline.superseded_by)}" if superseded else "",
        "already passed" if not superseded and has_passed(deadline, briefing.as_of) else "",
        "date disputed" if is_disputed(deadline, briefing) else "",
    )
    return "; ".join(filter(None, notes))
