"""Nothing → made-up briefings of several stories: the ferry beside a library, and as many libraries as are asked for."""

from __future__ import annotations

import datetime

import briefings
from briefings import cite, say

from briefing.compose.joining import join
from briefing.model.briefing import Briefing
from briefing.model.source import Source
from briefing.model.statement import Deadline, Disagreement, Expectation, Issue, Position, Quote, Statement

COURIER = """Roof of library number {n} to stay shut until spring
The town of Orrel closed library number {n} on Thursday after engineers found that its roof may not bear snow.
Repairs will cost 2.4 million crowns, the town said. The council must vote on the money by March 27.
"Nobody reads under a roof that creaks," librarian Mina Sorel said. "We moved the children's books first."
The building was opened in 1962.
The engineers expect the reading room to open again in May.
"""

STAR = """Readers of library number {n} ask for a tent
Friends of library number {n} want the town to put up a tent in the square and offered to pay half of it.
Repairs will cost 3.1 million crowns, according to the friends. A school that sends 300 pupils a week fears for its lessons.
"""


def library(number: int, first: int) -> Briefing:
    """The story of one library; its two sources are numbered from `first`."""
    courier, star = (
        Source(
            id=f"S{identity}",
            digest=f"{identity:064x}",
            origin=f"O{identity}",
            file=f"library-{identity}.txt",
            title=text.splitlines()[0].format(n=number),
            publisher=publisher,
            published=datetime.date(2026, 3, day),
            published_basis="metadata",
            text=text.format(n=number),
        )
        for identity, text, publisher, day in ((first, COURIER, "Orrel Courier", 2), (first + 1, STAR, "Evening Star", 3))
    )
    sources = (courier, star)
    closed = f"The town of Orrel closed library number {number} on Thursday"
    vote = "The council must vote on the money by March 27."
    return Briefing(
        title=f"Roof of library number {number} to stay shut until spring",
        topic=f"Library number {number}",
        as_of=datetime.date(2026, 3, 4),
        sources=sources,
        bottom_line=(
            Statement(
                **say(
                    sources,
                    cite(courier, f"{closed} after engineers found that its roof may not bear snow."),
                    text=f"{closed} [26 February] after engineers found that its roof may not bear snow.",
                )
            ),
            Statement(**say(sources, cite(courier, vote))),
        ),
        context=(Statement(**say(sources, cite(courier, "The building was opened in 1962."))),),
        issues=(
            Issue(
                name="Tent",
                slug="tent",
                statements=(),
                positions=(
                    Position(
                        actor="Friends of the library",
                        statements=(Statement(**say(sources, cite(star, "want the town to put up a tent in the square"))),),
                    ),
                ),
            ),
        ),
        stakes=(Statement(**say(sources, cite(star, "A school that sends 300 pupils a week fears for its lessons."))),),
        deadlines=(
            Deadline(**say(sources, cite(courier, vote)), date="2026-03-27", what=vote.rstrip("."), kind="due", basis="stated"),
        ),
        quotes=(
            Quote(
                **say(sources, cite(courier, "Nobody reads under a roof that creaks,")),
                speaker="Mina Sorel",
                role="librarian",
                kind="full",
            ),
        ),
        outlook=(
            Expectation(
                **say(sources, cite(courier, "The engineers expect the reading room to open again in May.")),
                holder="The engineers",
            ),
        ),
        disagreements=(
            Disagreement(
                about="Cost of the repairs",
                kind="number",
                claims=(
                    Statement(**say(sources, cite(courier, "Repairs will cost 2.4 million crowns"))),
                    Statement(**say(sources, cite(star, "Repairs will cost 3.1 million crowns"))),
                ),
            ),
        ),
    )


def two() -> Briefing:
    """The ferry and a library."""
    return _join([briefings.small(), library(7, 4)])


def many(number: int = 30) -> Briefing:
    """So many libraries, each of which closes for itself."""
    return _join([library(index, 2 * index - 1) for index in range(1, number + 1)])


def _join(stories: list[Briefing]) -> Briefing:
    return join(stories, tuple(source for story in stories for source in story.sources))
