"""Words of news English for what one party does once: the doer is the winner, the author, the founder of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Deed:
    """A kind of deed, by the words that tell it."""

    about: str
    """How a dispute over the doer is called."""
    verbs: frozenset[str]
    matters: frozenset[str] = frozenset()
    """Lemmas of what it is done to; empty where anything may be, and must then be the same in both articles."""
    doers: frozenset[str] = frozenset()
    """Lemmas of nouns that name the doer by the deed."""
    acts: frozenset[str] = frozenset()
    """Lemmas of nouns that name the deed."""


def _deed(about: str, verbs: str, matters: str = "", doers: str = "", acts: str = "") -> Deed:
    return Deed(about, *(frozenset(words.split()) for words in (verbs, matters, doers, acts)))


_WINNING = "win clinch lift claim capture take secure scoop land bag get receive collect"

DEEDS = (
    _deed(
        "who brought the case",
        "bring file lodge launch mount initiate submit start enter",
        "case lawsuit suit complaint challenge appeal petition action claim proceeding litigation objection",
        "plaintiff claimant petitioner complainant appellant litigant",
        "lawsuit suit complaint petition appeal challenge",
    ),
    _deed(
        "who proposed it",
        "table move propose put introduce sponsor draft submit bring author",
        "amendment motion bill proposal resolution clause change measure plan",
        "proposer sponsor mover",
        "amendment motion bill proposal resolution",
    ),
    _deed(
        "who wrote it",
        "write author pen draft compose",
        "memo memorandum note letter book report novel song paper article speech poem script email message diary symphony "
        "opera manifesto pamphlet essay story dossier review blog post text play screenplay",
        "author writer composer lyricist screenwriter",
        "memo memorandum letter novel poem essay manifesto",
    ),
    _deed(
        "who designed it",
        "design draw invent devise engineer patent",
        doers="architect designer inventor",
        acts="design invention",
    ),
    _deed("who built it", "build construct erect manufacture", doers="builder"),
    _deed("who founded it", "found establish", doers="founder co-founder"),
    _deed(
        "who discovered it",
        "discover find notice spot detect identify unearth uncover sight see",
        doers="discoverer finder",
        acts="discovery find detection sighting",
    ),
    _deed(
        "who raised the alarm",
        "raise sound call alert dial summon ring",
        "alarm police ambulance brigade coastguard 999 911 help emergency service",
    ),
    _deed(
        "who scored",
        "score net head nod slot volley tap convert fire strike curl poke bundle bag sweep smash stab knock hit roll lash",
        "goal winner equaliser equalizer decider opener",
        "scorer goalscorer match-winner matchwinner",
    ),
    *(
        _deed("who won", _WINNING, matters, "winner victor champion", "victory win triumph")
        for matters in (
            "race title cup trophy championship tournament match final gold medal crown",
            "election presidency mayoralty governorship vote runoff leadership nomination",
            "contract tender auction bid offer proposal takeover order",
            "prize award honour honor",
        )
    ),
    _deed(
        "who bought it", "buy acquire purchase", doers="buyer purchaser acquirer", acts="purchase takeover acquisition buyout"
    ),
    _deed("who sold it", "sell", doers="seller vendor"),
    _deed(
        "who did it",
        "shoot stab kill murder attack assassinate poison strangle",
        doers="gunman attacker killer shooter murderer assassin knifeman",
        acts="murder killing shooting stabbing assassination",
    ),
    _deed(
        "who rescued them",
        "rescue save pull drag pluck haul carry",
        "man woman boy girl child baby people passenger crew driver climber swimmer sailor hiker victim",
        "rescuer",
        "rescue",
    ),
    _deed(
        "who leads it",
        "lead head chair command",
        "inquiry enquiry investigation expedition team mission committee commission panel delegation review taskforce "
        "operation probe group consortium",
    ),
    _deed(
        "who signed it",
        "sign approve authorise authorize order",
        "order decree deal agreement treaty contract warrant pact accord evacuation strike raid attack closure recall shutdown",
        "signatory",
    ),
    _deed(
        "who handed down the ruling", "sentence jail imprison acquit hand deliver", "sentence verdict ruling judgment judgement"
    ),
    _deed(
        "who mediated",
        "mediate broker arrange host negotiate",
        "talk deal truce ceasefire agreement negotiation settlement accord meeting summit",
        "mediator broker go-between",
    ),
    _deed("who carried it out", "claim admit", "responsibility", "perpetrator", "attack bombing blast explosion"),
    _deed("who leaked it", "leak pass disclose divulge", doers="leaker whistleblower", acts="leak"),
    _deed("who designed the attack", "mastermind orchestrate plan plot", doers="mastermind ringleader"),
    _deed("who made the gift", "donate give leave bequeath pay", "money donation gift sum fund", "donor benefactor"),
    _deed("who the victim is", "", "man woman boy girl victim body remains"),
    _deed("who the suspect is", "", "gunman attacker suspect killer"),
    _deed("who was at the controls", "drive fly pilot steer skipper captain", doers="driver pilot helmsman skipper"),
)
"""The kinds of deeds, each of which has one doer, or doers who did it together."""
