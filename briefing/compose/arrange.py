"""Files and extractions → material: sources numbered by publication, each with the origin that it shares with its copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.compose.material import Material
from briefing.compose.origins import find_origins
from briefing.model.source import Article, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.extraction import Extraction


def arrange(files: Sequence[tuple[str, Extraction]]) -> tuple[Material, ...]:
    """The material of `files`, ordered by day of publication, then by content: neither names nor order of files matter.

    A source whose article states no date has that of its reference, with the basis "corpus".
    """
    ordered = sorted(files, key=lambda item: (str(item[1].reference.date or "9999"), item[1].article.digest))
    origins = find_origins([extraction for _, extraction in ordered])
    return tuple(
        Material(source=_source(number, file, extraction, origin), extraction=extraction)
        for number, ((file, extraction), origin) in enumerate(zip(ordered, origins, strict=True), start=1)
    )


def _source(number: int, file: str, extraction: Extraction, origin: int) -> Source:
    known = {name: getattr(extraction.article, name) for name in Article.model_fields}
    known |= {"published": extraction.reference.date, "published_basis": extraction.reference.basis}
    return Source(id=f"S{number}", file=file, origin=f"O{origin}", **known)
