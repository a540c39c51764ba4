"""`Briefing` → its sources as CSL-JSON and as RIS, which reference managers read; what is not known is left out.

CSL-JSON follows the schema of citeproc (csl-data 1.0.2), RIS the tags of its 2001 specification; `NEWS` is its type for
newspaper articles. Names are kept whole: where a family name begins is not the program's to guess.
"""

import json
from collections.abc import Mapping

import rispy

from briefing.model.briefing import Briefing
from briefing.model.source import Source
from briefing.writers.descriptors import describe
from briefing.writers.text import clean


class _Writer(rispy.RisWriter):  # type: ignore[misc]
    """Prints records without the number that rispy puts before each: RIS has no place for it."""

    def set_header(self, count: int) -> str:
        """An empty line."""
        del count
        return ""


def write_csl(briefing: Briefing) -> bytes:
    """A JSON array with one item a source, in the order of the briefing, keys sorted; UTF-8."""
    items = [_make_item(source, briefing.sources) for source in briefing.sources]
    return (json.dumps(items, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def write_ris(briefing: Briefing) -> bytes:
    """One RIS record a source, in the order of the briefing; UTF-8 without a byte-order mark."""
    records = [_make_record(source, briefing.sources) for source in briefing.sources]
    printed: str = rispy.dumps(records, implementation=_Writer)
    return printed.lstrip().encode()


def _make_item(source: Source, sources: tuple[Source, ...]) -> Mapping[str, object]:
    known: dict[str, object] = {
        "title": clean(source.title or ""),
        "container-title": clean(source.publisher or ""),
        "author": [{"literal": clean(name)} for name in source.byline],
        "URL": clean(source.url or ""),
        "source": clean(source.wire or ""),
    }
    if source.published:
        day = source.published
        known["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    return {
        "id": source.id,
        "type": "article-newspaper",
        "language": source.language,
        "note": describe(source, sources),
        **{key: value for key, value in known.items() if value},
    }


def _make_record(source: Source, sources: tuple[Source, ...]) -> dict[str, object]:
    day = source.published
    known: dict[str, object] = {
        "title": clean(source.title or ""),
        "authors": [clean(name) for name in source.byline],
        "secondary_title": clean(source.publisher or ""),
        "year": f"{day.year:04d}" if day else "",
        "date": f"{day.year:04d}/{day.month:02d}/{day.day:02d}/" if day else "",
        "urls": [clean(source.url)] if source.url else [],
        "name_of_database": clean(source.wire or ""),
    }
    return {
        "type_of_reference": "NEWS",
        "id": source.id,
        **{key: value for key, value in known.items() if value},
        "language": source.language,
        "notes": [describe(source, sources)],
    }
