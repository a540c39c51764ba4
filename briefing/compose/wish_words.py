"""Words of news English that tell what somebody wants, offers or refuses; none of them belongs to any one story."""

from __future__ import annotations

_LISTED = {
    3.0: """ask call contest demand forbid insist lobby object oppose press push refuse reject request require resist rule seek
        sue urge veto want boycott campaign petition""",
    2.5: """accept agree challenge commit concede guarantee offer pledge promise propose threaten undertake vow dare
        volunteer""",
    1.5: """aim appeal dispute float intend plan prefer prepare withhold""",
    1.0: """back condemn criticise criticize defend deny dismiss endorse favour favor reaffirm signal stress support suggest
        welcome wish""",
}
"""How strong a position a verb tells: demands and refusals, offers and threats, plans, stances."""

STRENGTHS = {word: weight for weight, words in _LISTED.items() for word in words.split()}

LEADING_VERBS = frozenset("begin continue expect keep prepare set start try".split())
"""Verbs that lead to what somebody does: “is expected to push for”."""

LINKING = frozenset("condition link tie".split())
"""Verbs by which somebody makes one thing depend on another, where the one is a concession."""

CONCESSIONS = frozenset(
    """aid approval concession cut deal easing exemption fund funding help lifting loan offer payment reduction release relief
    removal rollback support talk tariff truce vote waiver withdrawal""".split()
)
"""What one side can give the other."""

ORDERING = frozenset("direct instruct order tell".split())
"""Verbs that demand where somebody is told to do something."""

EMPTY_DENIED = frozenset("ask call deny dismiss object oppose refuse reject request resist rule seek".split())
"""Verbs whose denial is no position: who does not reject something has not accepted it."""

IDLE = frozenset("be become decide feel have know learn look remain see seem".split())
"""Verbs by which somebody who says that he will do it tells of no will."""

OWN_BODIES = frozenset(
    """administration agency army board cabinet company council country department firm force government group members ministry
    office party service staff state team union""".split()
)
"""Nouns by which somebody speaks of those for whom he speaks."""
