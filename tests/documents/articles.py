"""Articles of an invented ferry line → sources, and statements that cite words of theirs."""

# ruff: noqa: E501 -- the articles are paragraphs: a line end inside one would be another text
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.model.source import Source
from briefing.model.statement import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence

HARBOUR = """Ferry pact near collapse as islands trade blame
By Nela Marsh
SKERRY HAVEN, March 3 (Northwire) - Talks on the ferry line between Skerry and Holm broke off late on Monday after the two councils failed to agree on who pays for the winter sailings.
The pact, signed in 2019, runs out at midnight on March 31. Without a successor the line will stop the next morning, the operator said.
"We will not pay for empty boats," Skerry council leader Ada Torvald told reporters on the quay. "Holm must carry its share."
Holm has offered to cover 40 per cent of the deficit, which the operator, Blue Strait Lines, puts at 6.2 million crowns a year.
The operator carried 212,000 passengers last year, most of them commuters.
A mediator appointed by the ministry is expected to present a compromise by Friday.
"""

GAZETTE = """Holm says it has done enough
Holm's mayor, Piet Landauer, rejected calls on Tuesday to raise the island's contribution to the ferry line, saying its offer to bear 40 percent of the shortfall was final.
"Our offer is fair, and it is our last," he said after a council meeting that ran for five hours.
About 190,000 people used the line last year, according to the council's own figures.
Fish farms on Holm, which ship 30 tonnes of salmon a day on the morning boat, warned that they would have to lay off staff within a week of a stoppage.
The current arrangement expires on 31 March. Economists at the island bank expect a stopgap of three months to be agreed at the last minute.
The ministry has asked both councils to answer the mediator's proposal by March 20.
"""

HERALD = """Mediator to call both islands back
By Jon Fell and Ria Oduya
Talks on the ferry line between Skerry and Holm broke off late on Monday after the two councils failed to agree on who pays for the winter sailings, Northwire reported.
The pact, signed in 2019, runs out at midnight on March 31.
The mediator, retired judge Oona Bligh, said she would "not let two rich councils strand four thousand people". She added that a deal was "closer than either side admits".
Commuters have set up a petition. It calls for the fares to be frozen until the autumn.
"""


def make_source(number: int, text: str, **known: object) -> Source:
    """Article `number`, of an origin of its own, with what else is `known` of it."""
    values: dict[str, Any] = {
        "id": f"S{number}",
        "digest": f"{number:064x}",
        "origin": f"O{number}",
        "file": f"article-{number}.txt",
        "text": text,
    }
    return Source(**{**values, **known})


def cite(source: Source, words: str) -> Citation:
    """The first place where `words` stand in `source`."""
    start = source.text.index(words)
    return Citation(source=source.id, start=start, end=start + len(words), text=words)


def say(sources: Sequence[Source], *citations: Citation, text: str | None = None) -> dict[str, Any]:
    """What every statement has: the words, those of the first citation where `text` is None, and what they rest on."""
    origins = {source.id: source.origin for source in sources}
    return {
        "text": text or citations[0].text,
        "citations": citations,
        "origins": len({origins[citation.source] for citation in citations}),
    }
