"""Whatever articles a briefing is made of: it holds, and neither names nor order of the files change what it says."""

# ruff: noqa: E501 -- the articles are paragraphs: a line end inside one would be another text
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from building import briefing_of, extractions, printed
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose import compose
from briefing.model.briefing import Briefing
from briefing.options import Options
from briefing.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterable

# One story, a quarrel over a salt works, told by outlets of all sorts, and two articles of other stories.
POOL = {
    "01-herald.txt": """Salt works at Ostrand to close

OSTRAND, March 3, 2025 (Coastwire) - The salt works at Ostrand will close on June 30 with the loss of 410 jobs, its owner Halvard said on Monday.

The owner blamed energy prices, which have doubled in three years. “We have fought for every month,” chief executive Maud Brenner said. Unions called the closure a betrayal.
""",
    "02-post.txt": """End of an era for Ostrand

OSTRAND, March 3, 2025 (Coastwire) - The salt works at Ostrand will close on June 30 with the loss of 410 jobs, its owner Halvard said on Monday.

The owner blamed energy prices, which have doubled in three years. “We have fought for every month,” chief executive Maud Brenner said.
""",
    "03-ledger.md": """---
title: Ministers weigh aid for salt works
date: 2025-03-05
publisher: The Ledger
---

# Ministers weigh aid for salt works

Ministers are weighing state aid of 25 million crowns for the salt works at Ostrand, two officials said on Wednesday.

However, the aid would have to be approved in Brussels. Economy minister Jonas Lie said he wanted “a bridge, not a crutch”. He will meet the unions by Friday.
""",
    "04-courier.html": """<html lang="en"><head><title>Ostrand unions threaten strike</title>
<meta property="article:published_time" content="2025-03-06T08:00:00Z"></head><body><nav>Home News Sport</nav><article>
<h1>Ostrand unions threaten strike</h1>
<p>Unions at the Ostrand salt works threatened on Thursday to strike from March 17 unless the owner opens its books.</p>
<p>Nine in ten members backed a strike in a ballot. The ballot took place in the canteen, and the count lasted six hours.</p>
<p>The works employ 410 people. It was not clear whether drivers would join them.</p></article></body></html>
""",
    "05-bulletin.txt": """Ostrand strike called off

OSTRAND, March 15, 2025 - Unions at the salt works called off their strike on Saturday after the owner opened its books.

Ninety per cent of the members had voted for the strike. “That was all we asked for,” union leader Pia Østergård said. The closure on June 30 stands.
""",
    "06-times.txt": """Harbour counts cost of closure

March 12, 2025

By Rolf Aune

The harbour of Ostrand could lose a fifth of its trade when the salt works shuts. Dockers fear for 60 jobs.

• Salt makes up 21 per cent of the cargo
• Two of five cranes would stand idle

The council expects the decision on aid next month.
""",
    "07-undated.txt": """What the salt works means to Ostrand

The salt works opened in 1887 and once employed 2,000 people. Salt from Ostrand cured the fish of half a continent.

Halvard bought the works in 2009 for 80 million crowns. This is what many in the town cannot forgive.
""",
    "08-rival.txt": """Aid for Ostrand rejected

OSTRAND, April 2, 2025 - The government rejected state aid for the salt works at Ostrand on Wednesday.

Economy minister Jonas Lie put the cost at 32 million crowns. The opposition demanded a vote in parliament before April 30.
""",
    "09-short.txt": """Strike

OSTRAND, March 16, 2025 - There will be no strike.
""",
    "10-naive.txt": """“Naïve” plan 🧂 divides Ostrand

OSTRAND, April 4, 2025 - A plan to turn the salt works into a spa is “naïve”, Mayor Åsa Öst told the council on Friday.

The spa would cost €14 million and need 90 staff. The plan's author, Émile Noël, called the mayor “a friend of ruins”.
""",
    "11-cycling.txt": """Varga wins in the rain

LIDO, March 9, 2025 - Anna Varga won the third stage in heavy rain on Sunday, 14 seconds ahead of the field.

Her team lost two riders in a crash.
""",
    "12-opera.md": """---
title: Opera house reopens
---

The opera house in Meran reopened after a repair of nine years. Tickets for the first night were gone within an hour.
""",
}
subsets = st.sets(st.sampled_from(sorted(POOL)), min_size=1, max_size=7)
orders = st.permutations(sorted(POOL)).flatmap(lambda names: st.integers(1, 6).map(lambda most: names[:most]))


def _pick(names: Iterable[str]) -> dict[str, str]:
    return {name: POOL[name] for name in names}


@given(subsets)
@settings(max_examples=25)
def test_every_statement_leads_to_its_source(names: set[str]) -> None:
    briefing = briefing_of(_pick(sorted(names)))
    texts = {source.id: source.text for source in briefing.sources}
    citations = [citation for statement in printed(briefing) for citation in statement.citations]
    assert [c for c in citations if texts[c.source][c.start : c.end] != c.text] == []
    assert verify(briefing) == ()
    assert {source.file for source in briefing.sources} == names


@given(subsets)
@settings(max_examples=10)
def test_the_json_gives_the_briefing_back(names: set[str]) -> None:
    briefing = briefing_of(_pick(sorted(names)))
    assert Briefing.model_validate_json(briefing.model_dump_json()) == briefing


@given(orders)
@settings(max_examples=15)
def test_the_order_of_the_files_does_not_matter(names: list[str]) -> None:
    assert briefing_of(_pick(names)) == briefing_of(_pick(reversed(names)))


@given(orders, st.lists(st.integers(0, 99), min_size=6, max_size=6, unique=True))
@settings(max_examples=10)
def test_the_names_of_the_files_do_not_matter(names: list[str], numbers: list[int]) -> None:
    renamed = {f"{number:02}.{name.rsplit('.', 1)[1]}": name for name, number in zip(names, numbers, strict=False)}
    one = briefing_of(_pick(names)).model_dump()
    other = briefing_of({new: POOL[old] for new, old in renamed.items()}).model_dump()
    assert [renamed[source.pop("file")] for source in other["sources"]] == [source.pop("file") for source in one["sources"]]
    assert one == other


@given(subsets)
@settings(max_examples=5)
def test_the_same_articles_give_the_same_briefing(names: set[str]) -> None:
    files = extractions(_pick(sorted(names)))
    assert compose(files, Options()) == compose(files, Options())


@pytest.mark.parametrize("name", ["01-herald.txt", "06-times.txt", "08-rival.txt"])
def test_a_copy_under_another_headline_is_no_new_origin(name: str) -> None:
    others = ("03-ledger.md", "05-bulletin.txt", "11-cycling.txt")
    before = briefing_of(_pick([name, *others]))
    headline = POOL[name].partition("\n")[0]
    after = briefing_of(_pick([name, *others]) | {"copy.txt": POOL[name].replace(headline, "Read it here as well", 1)})
    assert len(after.sources) == len(before.sources) + 1
    assert {s.origin for s in after.sources} == {s.origin for s in before.sources}
