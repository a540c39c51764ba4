"""What a row of the issues tells already, and how a row shows both accounts of a figure."""

from __future__ import annotations

import pytest
from building import briefing_of, extractions

from briefing.compose.arrange import arrange
from briefing.compose.disagreements import state
from briefing.compose.disagreements.sides import Dispute, Mention
from briefing.compose.dossier import Dossier
from briefing.compose.repeats import is_new, is_outdated

HEAD = "Headline of a report\n\nOSTREY, {day}, 2025 - The council of Ostrey met on {name}.\n\n"
MONDAY, TUESDAY = HEAD.format(day="March 3", name="Monday"), HEAD.format(day="March 4", name="Tuesday")


def dossier_of(first: str, second: str) -> Dossier:
    """The dossier of two articles, the first of Monday, the second of Tuesday, each with its sentences."""
    texts = {"a.txt": f"{MONDAY}{first}\n", "b.txt": f"{TUESDAY}{second}\n"}
    return Dossier(materials=tuple(arrange(extractions(texts))), as_of=None)


@pytest.mark.parametrize(
    ("first", "second", "new"),
    [
        (
            "Heritage Minister Clara Venn said the lighthouse would not be sold to a hotel group.",
            "Heritage Minister Clara Venn said the lighthouse was safe in public hands.",
            False,
        ),
        (
            "Heritage Minister Clara Venn said the lighthouse would not be sold to a hotel group.",
            "Heritage Minister Clara Venn said the lighthouse needed 90,000 crowns in repairs.",
            True,
        ),
        (
            "Heritage Minister Clara Venn said the lighthouse would not be sold to a hotel group.",
            "Mayor Tom Reeve said the lighthouse was safe in public hands.",
            True,
        ),
    ],
    ids=["one saying", "with a figure", "of another"],
)
def test_a_row_tells_one_saying_once(first: str, second: str, new: bool) -> None:
    dossier = dossier_of(first, second)
    one, other = (next(f for f in dossier.leads if words in dossier.leads[f].text) for words in (first, second))
    assert is_new(dossier, other, [one]) is new


def test_a_later_value_of_one_measure_takes_the_place_of_an_earlier() -> None:
    old, new = "The ferry fare stood at 14 crowns.", "The ferry fare rose to 19 crowns."
    dossier = dossier_of(old, new)
    earlier, later = (next(f for f in dossier.leads if words in dossier.leads[f].text) for words in (old, new))
    assert is_outdated(dossier, earlier, [earlier, later])
    assert not is_outdated(dossier, later, [earlier, later])


def test_what_cannot_be_true_together_stands_before_a_framing_of_more_origins() -> None:
    texts = {f"{n}.txt": f"{MONDAY}The harbour of port {n} has {100 * n} berths for boats.\n" for n in range(1, 6)}
    told = [(m, m.extraction.clauses[-1]) for m in arrange(extractions(texts))]
    mentions = [Mention(m, clause, clause.quantities[0]) for m, clause in told]
    framing = Dispute("whole or more", "framing", (tuple(mentions[:2]), tuple(mentions[2:])))
    number = Dispute("berths", "number", (tuple(mentions[:1]), tuple(mentions[1:2])))
    origins = {m.source.id: m.source.origin for m, _ in told}
    assert [d.kind for d in state([framing, number], origins)] == ["number", "framing"]


def test_the_other_account_of_a_figure_stands_beside_the_first() -> None:
    text = (
        "Ferries sail on first day of walkout\n\nMARROW, May 6, 2025 - Deckhands of Marrow Lines walked out on Tuesday.\n\n"
        "Marrow Lines said it had run 60 per cent of its ferries. The union's own count, taken at piers, was 35 per cent.\n\n"
        "The Deckhands' Union called the walkout after talks on pay had failed.\n"
    )
    rows = [[s.text for s in issue.statements] for issue in briefing_of({"a.txt": text}).issues]
    row = next(row for row in rows if any("60 per cent" in told for told in row))
    first = next(i for i, told in enumerate(row) if "60 per cent" in told)
    assert "35 per cent" in row[first + 1]
