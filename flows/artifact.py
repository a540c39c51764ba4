"""A memo → the page by which Prefect shows it: its digest, and where the documents are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prefect.artifacts import create_markdown_artifact

from flows.digest import summarise

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing
    from briefing.publish import Published

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&-])")
"""Characters that Markdown or HTML could take for markup: articles are strangers' text."""


def show_memo(topic: str, briefing: Briefing, published: Published) -> None:
    """Puts the page on the run. Its key is the same in every run, so that Prefect keeps the pages of one topic together."""
    create_markdown_artifact(write_page(briefing, published), key=name_key(topic), description=published.edition)


def write_page(briefing: Briefing, published: Published) -> str:
    """The page, in Markdown."""
    title, *lines = (SPECIAL.sub(r"\\\1", line) for line in summarise(briefing))
    files = [f"- `{path.resolve()}`" for path in published.files]
    return "\n".join([f"# {title}", "", *(f"- {line}" for line in lines), "", "## Documents", "", *files, ""])


def name_key(topic: str) -> str:
    """“memo”, or “memo-” and the topic; Prefect allows lower-case letters, digits and dashes in a key."""
    return "-".join(["memo", *re.findall(r"[a-z0-9]+", topic.lower())])
