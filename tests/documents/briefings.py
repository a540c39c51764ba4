"""Nothing → made-up briefings: a small one with every section, one that is nearly empty, and the large hostile one.

The matter of the small one, a ferry line between two islands, is invented, as is every word in it.
"""

import datetime

from articles import GAZETTE, HARBOUR, HERALD, cite, make_source, say
from hostile import large

from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.statement import Deadline, Disagreement, Expectation, Issue, Position, Quote, Statement

__all__ = ["GAZETTE", "HARBOUR", "HERALD", "cite", "large", "nearly_empty", "say", "small"]


def small() -> Briefing:
    """Three articles, two origins, something in every section, edits of every kind."""
    harbour = make_source(
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
    herald = make_source(
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
    gazette = make_source(
        3, GAZETTE, file="gazette.md", published=datetime.date(2026, 3, 4), published_basis="corpus", origin="O2"
    )
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
    source = make_source(1, "The lighthouse was repainted. Nobody was told why.\n", file="note.txt")
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
