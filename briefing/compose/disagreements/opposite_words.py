"""Words of news English that exclude each other; none of them belongs to any one story."""

from __future__ import annotations

from briefing.compose.disagreements.lexicon import classes

ANTONYMS = classes(
    {
        "legal effect +": "binding compulsory mandatory obligatory",
        "legal effect -": "advisory consultative non-binding nonbinding voluntary optional",
        "lawfulness +": "legal lawful constitutional",
        "lawfulness -": "illegal unlawful unconstitutional",
        "permanence +": "permanent irreversible",
        "permanence -": "temporary provisional reversible",
        "publicity +": "public",
        "publicity -": "secret private confidential closed-door",
        "arms +": "armed",
        "arms -": "unarmed",
        "life +": "alive",
        "life -": "dead",
        "intent +": "deliberate intentional",
        "intent -": "accidental unintentional",
        "insurance +": "insured",
        "insurance -": "uninsured",
        "licence +": "licensed licenced authorised authorized",
        "licence -": "unlicensed unlicenced unauthorised unauthorized",
        "occupancy +": "occupied inhabited",
        "occupancy -": "empty deserted unoccupied uninhabited vacant",
        "authenticity +": "genuine authentic",
        "authenticity -": "fake forged counterfeit",
        "sobriety +": "sober",
        "sobriety -": "drunk intoxicated",
        "extent +": "full complete total",
        "extent -": "partial incomplete",
    }
)
"""Adjective → the respect in which it describes a thing, and which way."""

OPPOSED_ACTS = classes(
    {
        "approval +": "accept approve pass adopt endorse grant ratify authorise authorize",
        "approval -": "reject block veto defeat refuse deny",
        "judgment +": "convict",
        "judgment -": "acquit clear",
        "stance +": "support back",
        "stance -": "oppose",
        "attendance +": "attend join",
        "attendance -": "boycott skip miss",
        "change +": "rise climb increase grow jump gain surge",
        "change -": "fall drop decline decrease sink shrink slump",
        "renewal +": "extend prolong renew",
        "renewal -": "end scrap abandon cancel",
    }
)
"""Verb → what is done by it, and which way: one cannot do both to one thing at one time."""

MOVING = frozenset("move take evacuate leave bus transfer carry fly remove ferry drive relocate bring airlift".split())
"""Verbs that tell that people were brought from a place: whom nobody moved stayed."""

LEAVING = frozenset("resign quit".split())
DISMISSING = frozenset("dismiss sack fire oust".split())
"""Verbs of those who make somebody leave; who resigned was not dismissed."""

GIVING = frozenset("show give send tell hand deliver brief warn inform alert notify present".split())
RECEIVING = frozenset("see receive get hear learn know read".split())
"""What somebody gives, another receives: who never saw a paper was never shown it."""

HARMING = classes({"deaths": "kill die", "injuries": "injure hurt wound harm treat", "arrests": "arrest detain"})
"""Verb → what befell people; “nobody was hurt” excludes any number of injured."""
