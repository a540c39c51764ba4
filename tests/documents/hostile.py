"""Nothing → a large briefing whose text has broken other generators of documents."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from articles import cite, make_source, say

from briefing.model.briefing import Briefing, Diagnostic
from briefing.model.statement import Deadline, Disagreement, Expectation, Issue, Position, Quote, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.source import Source

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
    return make_source(
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
