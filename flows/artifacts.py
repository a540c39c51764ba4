"""A memo → what Prefect's page shows of it: its digest, its documents, its deadlines, and what is new in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact

from briefing.changes import compare, describe
from briefing.run import digest
from flows.digest import summarise

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic import HttpUrl

    from briefing.changes import Report
    from briefing.model.briefing import Briefing
    from briefing.pipeline import Outcome
    from briefing.publish import Published

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~&-])")
"""Characters that Markdown or HTML could take for markup: articles are strangers' text."""
DEADLINES = 100
"""Rows at most; the memo has them all."""


def show_memo(topic: str, outcome: Outcome, published: Published, downloads: HttpUrl | None) -> None:
    """Puts the pages on the run. Their keys are the same in every run, so that Prefect keeps those of one topic together."""
    address = locate_edition(downloads, published) if downloads else None
    page = write_page(outcome.briefing, published, address)
    create_markdown_artifact(page, key=name_key("memo", topic), description=published.edition)
    if address:
        create_link_artifact(address, outcome.briefing.title, key=name_key("documents", topic), description=published.edition)
    if outcome.briefing.deadlines:
        rows = list_deadlines(outcome.briefing)
        create_table_artifact(rows, key=name_key("deadlines", topic), description=published.edition)
    earlier = outcome.lineage.earlier
    if published.is_new and earlier and earlier.briefing:
        changes = write_changes(describe(compare(earlier.briefing, outcome.briefing)), earlier.id)
        create_markdown_artifact(changes, key=name_key("changes", topic), description=published.edition)


def write_page(briefing: Briefing, published: Published, address: str | None) -> str:
    """Digest and documents, in Markdown: links where `address` is that of the edition's page, paths where it is None."""
    title, *lines = map(escape, summarise(briefing))
    if address:
        files = [f"- [{escape(path.name)}]({address}files/{quote(path.name)})" for path in published.files]
        files.insert(0, f"- [the memo to read on screen]({address})")
    else:
        files = [f"- `{path.resolve()}`" for path in published.files]
    return "\n".join([f"# {title}", "", *(f"- {line}" for line in lines), "", "## Documents", "", *files, ""])


def list_deadlines(briefing: Briefing) -> list[dict[str, str]]:
    """A row for each deadline, by date as the briefing has them."""
    files = {source.id: source.file for source in briefing.sources}
    return [
        {
            "Date": deadline.date or "no date",
            "What": deadline.what,
            "Kind": deadline.kind,
            "Basis": deadline.basis,
            "Origins": str(deadline.origins),
            "Articles": ", ".join(dict.fromkeys(files[citation.source] for citation in deadline.citations)),
        }
        for deadline in briefing.deadlines[:DEADLINES]
    ]


def write_changes(report: Report, earlier: str) -> str:
    """What changed since the edition `earlier`, in Markdown."""
    lines = [f"# Changed since {escape(earlier)}", "", escape(report.summary), ""]
    for group in report.groups:
        lines += [f"## {escape(group.title)}", ""]
        for item in group.items:
            lead = f"{escape(item.lead)}: " if item.lead else ""
            was = f" (was: {escape(item.was)})" if item.was else ""
            note = f" ({escape(item.note)})" if item.note else ""
            lines.append(f"- **{item.mark}** {lead}{escape(item.text)}{was}{note}")
        lines.append("")
    return "\n".join(lines)


def locate_edition(downloads: HttpUrl, published: Published) -> str:
    """The address of the edition's page on the downloads page at `downloads`, with a slash at its end."""
    topic = published.folder.resolve().name
    return f"{str(downloads).rstrip('/')}/topics/{quote(topic, safe='')}/editions/{quote(published.edition, safe='')}/"


def is_unchanged(files: Mapping[Path, bytes]) -> bool:
    """True where every one of `files` lies there already, byte for byte."""
    try:
        return all(path.read_bytes() == data for path, data in files.items())
    except OSError:
        return False


def escape(text: str) -> str:
    """`text` on one line, without anything that Markdown or HTML would take for markup."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def name_key(kind: str, topic: str) -> str:
    """`kind`, or `kind` and the topic. Prefect allows letters, digits and dashes: a name with others has a digest behind it."""
    words = [kind, *re.findall(r"[a-z0-9]+", topic.lower())]
    return "-".join(words if topic in {"", "-".join(words[1:])} else [*words, digest(topic)[:8]])
