"""Materials → disputes between what one article expects somebody to decide, and what another tells as decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.compose.days import Days, days_of
from briefing.compose.disagreements.comparison import are_strangers
from briefing.compose.disagreements.lexicon import classes
from briefing.compose.disagreements.scope import days_apart, same_name, words_of
from briefing.compose.disagreements.sides import Dispute, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Clause, Phrase

DECISIONS = classes(
    {
        "keep": "leave keep hold maintain",
        "raise": "raise lift increase hike",
        "cut": "cut lower reduce trim",
        "approve": "approve pass adopt endorse accept ratify sign back",
        "reject": "reject block veto defeat refuse oppose",
        "convict": "convict",
        "acquit": "acquit clear",
        "extend": "extend prolong renew",
        "end": "end scrap abandon cancel",
    }
)
"""Lemma of a verb → what is decided by it."""
_EXCLUDE = (
    frozenset({"keep", "raise", "cut"}),
    frozenset({"approve", "reject"}),
    frozenset({"convict", "acquit"}),
    frozenset({"extend", "end"}),
)
"""Decisions of which only one can be taken at a time."""
_EXPECTED = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:widely\s+|almost\s+)?(?:expected|likely|certain|set|due|tipped|forecast)\s+to|"
    r"expect(?:s|ed)?|predict(?:s|ed)?|forecasts?|bet(?:s|ting)?|in\s+the\s+view\s+of)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:if|unless|whether|may|might|could|would|should|eventually|next\s+(?:year|month)|this\s+year|later|soon|again|perhaps|"
    r"plans?|wants?|hopes?|promised?|vowed?|pledged?)\b",
    re.IGNORECASE,
)
"""Words of what is not expected of the next decision."""
WINDOW = 14
"""Days between the two articles beyond which they speak of two decisions."""


@dataclass(frozen=True, eq=False)
class _Decision:
    mention: Mention
    kind: str
    actor: str
    matter: frozenset[str]
    """The words of what is decided on, without the actor's."""
    phrase: str
    days: tuple[Days, ...]
    expected: bool


def find(materials: Sequence[Material]) -> Iterable[Dispute]:
    """One dispute for every decision that came out otherwise than an article of the same days expected."""
    told = [d for m in materials for c in m.extraction.clauses if (d := _read(m, c)) is not None]
    outcomes = [d for d in told if not d.expected]
    met: set[int] = set()
    for expected in (d for d in told if d.expected):
        others = [o for o in outcomes if _turned_out_otherwise(expected, o)]
        if others and not met & {id(o) for o in others}:
            met |= {id(o) for o in others}
            alike = (d for d in told if d.expected and d.kind == expected.kind)
            kept = [d for d in alike if all(_turned_out_otherwise(d, o) for o in others)]
            about = f"{expected.phrase}, as expected and as decided"
            yield Dispute(about, "status", (tuple(d.mention for d in kept), tuple(o.mention for o in others)))


def _read(material: Material, clause: Clause) -> _Decision | None:
    if clause.subject is None or not clause.subject[0].isupper() or clause.negated:
        return None
    words = clause.cut(material.source.text)
    expected = clause.status == "expected" and _EXPECTED.search(words) is not None and not _HEDGED.search(words)
    if not expected and clause.status != "done":
        return None
    verbs = {clause.verb} if not expected or clause.verb in DECISIONS else {p.governor for p in clause.phrases}
    objects = [p for p in clause.phrases if p.role == "object" and p.governor in verbs & DECISIONS.keys()]
    target = next((p for p in objects if not any(q.overlaps(p) for q in clause.quantities)), None)
    if target is None:
        return None
    times = [t for t in material.extraction.times if clause.covers(t) and t.type in {"DATE", "TIME"}]
    days = tuple(d for t in times if (d := days_of(t.value)) is not None)
    matter = _words(target) - words_of(clause.subject)
    if not matter:
        return None
    return _Decision(
        Mention(material, clause, target), DECISIONS[target.governor], clause.subject, matter, target.text, days, expected
    )


def _words(phrase: Phrase) -> frozenset[str]:
    return frozenset(w for w in re.split(r"[\s-]+", phrase.key) if w.isalpha())


def _turned_out_otherwise(expected: _Decision, outcome: _Decision) -> bool:
    """True where one actor decides on one matter, otherwise than expected, at or soon after the time of the expectation."""
    here, there = expected.mention.material, outcome.mention.material
    apart = days_apart(here, there)
    if here is there or apart is None or not 0 <= apart <= WINDOW or are_strangers(here, there):
        return False
    if not any({expected.kind, outcome.kind} <= group for group in _EXCLUDE) or expected.kind == outcome.kind:
        return False
    if expected.days and outcome.days and not any(a.overlaps(b) for a in expected.days for b in outcome.days):
        return False
    shared = expected.matter & outcome.matter
    enough = len(shared) >= min(2, len(expected.matter), len(outcome.matter))
    return enough and same_name(expected.actor, outcome.actor)
