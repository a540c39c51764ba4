"""Nothing → three made-up briefings: a small one with every section, one that is nearly empty, and a large hostile one.

The matter of the small one, a ferry line between two islands, is invented, as is every word in it.
"""

# ruff: noqa: E501 -- the articles are paragraphs: a line end inside one would be another text
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.source import Source
from briefing.model.statement import Citation, Deadline, Disagreement, Expectation, Issue, Position, Quote, Statement

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


def _source(number: int, text: str, **known: object) -> Source:
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


def small() -> Briefing:
    """Three articles, two origins, something in every section, edits of every kind."""
    harbour = _source(
        1,
        HARBOUR,
        file="harbour.txt",
        title="Ferry pact near collapse as islands trade blame",
        publisher="Harbour Courier",
        byline=("Nela Marsh",),
        wire="Northwire",
        published=datetime.date(2026, 3, 3),
        published_basis="dateline",
        url="https://harbour-courier.example/ferry?a=1&b=2",
    )
    herald = _source(
        2,
        HERALD,
        file="herald.html",
        title="Mediator to call both islands back",
        publisher="Strait Herald",
        byline=("Jon Fell", "Ria Oduya"),
        wire="Northwire",
        published=datetime.date(2026, 3, 3),
        published_basis="metadata",
        origin="O1",
    )
    gazette = _source(3, GAZETTE, file="gazette.md", published=datetime.date(2026, 3, 4), published_basis="corpus", origin="O2")
    sources = (harbour, herald, gazette)
    expiry = "The pact, signed in 2019, runs out at midnight on March 31"
    break_off = (
        "Talks on the ferry line between Skerry and Holm broke off late on Monday after the two councils failed to agree"
    )
    offer = "Holm has offered to cover 40 per cent of the deficit"
    return Briefing(
        title="Ferry pact lapses on 31 March unless Skerry and Holm agree who pays",
        topic="Skerry–Holm ferry line",
        as_of=datetime.date(2026, 3, 4),
        sources=sources,
        bottom_line=(
            Statement(
                **say(
                    sources,
                    cite(harbour, f"{break_off} on who pays for the winter sailings."),
                    cite(herald, f"{break_off} on who pays for the winter sailings"),
                    text=f"{break_off.replace('on Monday', 'on Monday [2 March]')} on who pays for the winter sailings.",
                )
            ),
            Statement(
                **say(
                    sources,
                    cite(harbour, expiry + "."),
                    cite(herald, expiry + "."),
                    cite(gazette, "The current arrangement expires on 31 March."),
                )
            ),
            Statement(
                **say(
                    sources,
                    cite(harbour, "A mediator appointed by the ministry is expected to present a compromise by Friday."),
                    text="A mediator … is expected to present a compromise by Friday [6 March].",
                )
            ),
        ),
        context=(
            Statement(
                **say(sources, cite(harbour, "The operator carried 212,000 passengers last year, most of them commuters."))
            ),
            Statement(**say(sources, cite(herald, "Commuters have set up a petition."))),
            Statement(
                **say(
                    sources,
                    cite(herald, "It calls for the fares to be frozen until the autumn."),
                    text="[The petition] calls for the fares to be frozen until the autumn.",
                )
            ),
        ),
        issues=(
            Issue(
                name="Winter deficit",
                slug="winter-deficit",
                statements=(
                    Statement(
                        **say(
                            sources,
                            cite(harbour, "the operator, Blue Strait Lines, puts at 6.2 million crowns a year"),
                            text="the operator, Blue Strait Lines, puts [the deficit] at 6.2 million crowns a year",
                        )
                    ),
                ),
                positions=(
                    Position(
                        actor="Skerry", statements=(Statement(**say(sources, cite(harbour, "Holm must carry its share."))),)
                    ),
                    Position(
                        actor="Holm",
                        statements=(
                            Statement(
                                **say(
                                    sources,
                                    cite(harbour, offer),
                                    cite(gazette, "its offer to bear 40 percent of the shortfall was final"),
                                )
                            ),
                        ),
                    ),
                ),
            ),
            Issue(
                name="Mediation",
                slug="mediation",
                statements=(
                    Statement(
                        **say(
                            sources,
                            cite(herald, 'She added that a deal was "closer than either side admits".'),
                            text='[Oona Bligh] added that a deal was "closer than either side admits".',
                        )
                    ),
                ),
            ),
        ),
        stakes=(
            Statement(
                **say(
                    sources,
                    cite(
                        gazette,
                        "Fish farms on Holm, which ship 30 tonnes of salmon a day on the morning boat, warned that they would "
                        "have to lay off staff within a week of a stoppage.",
                    ),
                )
            ),
            Statement(
                **say(sources, cite(harbour, "Without a successor the line will stop the next morning, the operator said."))
            ),
        ),
        deadlines=(
            Deadline(
                **say(
                    sources,
                    cite(harbour, "A mediator appointed by the ministry is expected to present a compromise by Friday."),
                ),
                date="2026-03-06",
                what="A mediator … is expected to present a compromise by Friday",
                kind="due",
                basis="computed",
            ),
            Deadline(
                **say(
                    sources,
                    cite(gazette, "The ministry has asked both councils to answer the mediator's proposal by March 20."),
                ),
                date="2026-03-20",
                what="both councils to answer the mediator's proposal by March 20",
                kind="ultimatum",
                basis="stated",
            ),
            Deadline(
                **say(
                    sources,
                    cite(harbour, expiry + "."),
                    cite(herald, expiry + "."),
                    cite(gazette, "The current arrangement expires on 31 March."),
                ),
                date="2026-03-31",
                what=expiry,
                kind="expiry",
                basis="stated",
            ),
            Deadline(
                **say(sources, cite(gazette, "within a week of a stoppage")),
                date=None,
                what="within a week of a stoppage",
                kind="condition",
                basis="implied",
            ),
        ),
        quotes=(
            Quote(
                **say(
                    sources,
                    cite(harbour, "We will not pay for empty boats,"),
                    cite(harbour, "Holm must carry its share."),
                    text="We will not pay for empty boats, Holm must carry its share.",
                ),
                speaker="Ada Torvald",
                role="Skerry council leader",
                kind="split",
                occasion=cite(harbour, "told reporters on the quay"),
            ),
            Quote(
                **say(sources, cite(gazette, "Our offer is fair, and it is our last,")),
                speaker="Piet Landauer",
                role="mayor of Holm",
                kind="full",
                occasion=cite(gazette, "after a council meeting that ran for five hours"),
            ),
            Quote(**say(sources, cite(herald, "not let two rich councils")), speaker="Oona Bligh", role=None, kind="partial"),
            Quote(**say(sources, cite(gazette, "fair, and it is our last")), speaker=None, role=None, kind="partial"),
            Quote(
                **say(sources, cite(herald, "closer than either side admits")),
                speaker="Oona Bligh",
                role="mediator",
                kind="partial",
            ),
        ),
        outlook=(
            Expectation(
                **say(
                    sources,
                    cite(
                        gazette,
                        "Economists at the island bank expect a stopgap of three months to be agreed at the last minute.",
                    ),
                ),
                holder="Economists at the island bank",
            ),
        ),
        disagreements=(
            Disagreement(
                about="Passengers last year",
                kind="number",
                claims=(
                    Statement(**say(sources, cite(harbour, "The operator carried 212,000 passengers last year"))),
                    Statement(**say(sources, cite(gazette, "About 190,000 people used the line last year"))),
                ),
            ),
        ),
        diagnostics=(
            Diagnostic(
                source="notes.bin", code="not-text", message="The file holds no text.", remedy="Save it as plain text or HTML."
            ),
            Diagnostic(
                source="S3", code="no-publisher", message="The article names no publisher.", remedy="Give it in briefing.toml."
            ),
        ),
    )


def nearly_empty() -> Briefing:
    """One undated article without title, publisher or anything to say in most sections."""
    source = _source(1, "The lighthouse was repainted. Nobody was told why.\n", file="note.txt")
    statement = Statement(**say((source,), cite(source, "The lighthouse was repainted.")))
    return Briefing(
        title="The lighthouse was repainted",
        topic="",
        as_of=None,
        sources=(source,),
        bottom_line=(statement,),
        context=(),
        issues=(),
        stakes=(),
        deadlines=(),
        quotes=(),
        outlook=(),
        disagreements=(),
    )


HOSTILE = (
    "<script>alert('x')</script> stood in the minutes.",
    "The file ended in ]]> and &amp; or & alone.",
    "A bell \x07 and a null \x00 were found, with \x1b[31m and \x85 besides.",
    "האי השכן סירב לשלם על ההפלגות.",
    "رفضت الجزيرة دفع ثمن الرحلات.",
    "The sign read 渡轮停航 and ありがとう until noon.",
    "The mayor posted 🚢🧑‍⚖️ and 🇳🇴 at once.",
    "The order \u202edesrever\u202c was not obeyed.",
    "{{ memo.title }} and {% raw %} were typed by hand.",
    "Naïve façade, Łódź, Ωμέγα, Привет, ﬁsh and 100 % of 3½ − 2 ≠ 1.",
    "A word of " + "very" * 60 + "long letters has no place to break.",
)


def large(sources: int = 60, statements: int = 300) -> Briefing:
    """Many sources and statements, with text that has broken other generators."""
    articles = [_article(number, statements // sources + 2) for number in range(1, sources + 1)]
    made = [_corroborated(articles, index) for index in range(statements)]
    cuts = [made[start : start + statements // 10] for start in range(0, statements, max(1, statements // 10))]
    pieces = [tuple(cut) for cut in cuts]
    return Briefing(
        title="Sixty articles of <b>rude</b> text & what they say of the ferry line",
        topic="Hostile & long",
        as_of=datetime.date(2026, 4, 30),
        sources=tuple(articles),
        bottom_line=pieces[0][:3],
        context=pieces[0][3:],
        issues=tuple(
            Issue(
                name=f"Matter {index}",
                slug=f"matter-{index}",
                statements=piece[:3],
                positions=tuple(
                    Position(actor=f"Actor {number}", statements=piece[number * 2 + 3 : number * 2 + 5] or piece[:1])
                    for number in range(4)
                ),
            )
            for index, piece in enumerate(pieces[1:6], start=1)
        ),
        stakes=pieces[6],
        outlook=tuple(Expectation(**dict(each), holder=f"Watcher {n}") for n, each in enumerate(pieces[7], start=1)),
        deadlines=tuple(
            Deadline(
                **dict(statement),
                date=f"2026-{index % 9 + 1:02d}-{index % 28 + 1:02d}",
                what=statement.text,
                kind="due",
                basis="stated",
            )
            for index, statement in enumerate(pieces[8])
        ),
        quotes=tuple(
            Quote(**say(articles, statement.citations[0]), speaker="Ada <i>Torvald</i>", role=None, kind="full")
            for statement in pieces[9]
        ),
        disagreements=tuple(
            Disagreement(about=f"Claim {index}", kind="framing", claims=(made[index], made[index + 1], made[index + 2]))
            for index in range(0, 12, 3)
        ),
        diagnostics=tuple(
            Diagnostic(
                source=f"bad-{index}.txt", code="not-text", message="<b>No</b> text & no \x00 sense.", remedy="Remove it."
            )
            for index in range(5)
        ),
    )


def _article(number: int, length: int) -> Source:
    sentences = [
        f"Report {number} tells on line {line}: {HOSTILE[(number + line) % len(HOSTILE)]}" for line in range(1, length + 1)
    ]
    return _source(
        number,
        "\n".join(sentences) + "\n",
        origin=f"O{(number + 1) // 2}",
        title=f"Title <{number}> & more",
        publisher="The & Post",
        published=datetime.date(2026, 3, 1) + datetime.timedelta(days=number % 60),
        published_basis="metadata",
        file=f"a/{number}.txt",
    )


def _corroborated(articles: Sequence[Source], index: int) -> Statement:
    """A statement of one article, every fifth told by three more."""
    chosen = [articles[index % len(articles)]]
    if index % 5 == 0:
        chosen += [articles[(index + step) % len(articles)] for step in (1, 2, 3)]
    line = index // len(articles)
    return Statement(**say(articles, *(cite(article, article.text.split("\n")[line]) for article in chosen)))
