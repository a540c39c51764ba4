"""What a reader hands back: an article or none, and what was wrong with the file."""

from __future__ import annotations

import datetime  # noqa: TC003  pydantic reads the annotations of a model
from dataclasses import dataclass

from pydantic import Field

from briefing.model.briefing import Diagnostic
from briefing.model.frozen import Frozen
from briefing.model.source import Article, PublishedBasis


class Reading(Frozen):
    """The outcome of reading one file."""

    article: Article | None = Field(description="What was read; null where the file gives no usable article.")
    diagnostics: tuple[Diagnostic, ...] = Field(default=(), description="What was wrong, the file not named; empty if nothing.")


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of one file and what the file says of itself, before it is judged."""

    text: str
    """Empty where the file holds no article."""
    title: str | None = None
    publisher: str | None = None
    byline: tuple[str, ...] = ()
    wire: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    published_basis: PublishedBasis = "unknown"
    stated_day: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def report(code: str, message: str, remedy: str) -> Diagnostic:
    """A diagnostic that names no file: whoever knows the file's name fills it in."""
    return Diagnostic(source=None, code=code, message=message, remedy=remedy)
