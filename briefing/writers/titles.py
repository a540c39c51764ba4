"""`Briefing` → the title that stands over the memo."""

import re

from briefing.model.briefing import Briefing
from briefing.writers import text

_WHEN = re.compile(
    r",?(?: (?:late|early))?(?: on)? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|tomorrow)"
    r"(?: (?:morning|afternoon|evening|night))? \[[^\]]*\]"
)
_LETTER = re.compile(r"\[(\w)\]")
_ADDED = re.compile(r" \[(?:\d{1,2} )?[A-Z][a-z]+\]")


def find_title(briefing: Briefing) -> str:
    """The briefing's own title; where that is a statement, for want of a headline, the statement as a headline would put it.

    A headline says what happened, not on which day: the bottom line below has the day, and the edits marked.
    """
    title = text.clean(briefing.title)
    for story in briefing.stories[:1]:
        first = text.clean(story.title)
        if title.startswith(first):  # “… – and two other stories”
            return find_title(briefing.model_copy(update={"title": story.title, "stories": ()})) + title[len(first) :]
    if not any(text.clean(statement.text).startswith(title) for statement in briefing.bottom_line):
        return title
    return _LETTER.sub(r"\1", _ADDED.sub("", _WHEN.sub("", title)))
