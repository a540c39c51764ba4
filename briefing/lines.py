"""An extraction → the line that `briefing extract` prints for its article."""

from __future__ import annotations

from pydantic import Field

from briefing.model.extraction import Clause, Extraction, Name, Quotation, TimeExpression
from briefing.model.frozen import Frozen
from briefing.model.source import Sentence, Source


class ArticleLine(Frozen):
    """What was read and extracted from one article alone. It stands in no briefing: its source is “S1”, its origin “O1”."""

    source: Source = Field(description="The article.")
    sentences: tuple[Sentence, ...] = Field(description="All sentences, in the order of the text.")
    quotes: tuple[Quotation, ...] = Field(description="In the order of the text.")
    dates: tuple[TimeExpression, ...] = Field(description="In the order of the text.")
    names: tuple[Name, ...] = Field(description="In the order of the text.")
    clauses: tuple[Clause, ...] = Field(description="In the order of the text.")


def print_line(file: str, extraction: Extraction) -> bytes:
    """One JSON object in UTF-8, with a line end and none before it. `file` is the name that the line gives the article."""
    known = extraction.article.model_dump()
    known |= {"published": extraction.reference.date, "published_basis": extraction.reference.basis}
    line = ArticleLine(
        source=Source(**known, id="S1", file=file, origin="O1"),
        sentences=tuple(sentence for passage in extraction.passages for sentence in passage.sentences),
        quotes=extraction.quotations,
        dates=extraction.times,
        names=extraction.names,
        clauses=extraction.clauses,
    )
    return line.model_dump_json().encode() + b"\n"
