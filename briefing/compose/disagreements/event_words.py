"""Words of news English for what happens, when and how long; none of them belongs to any one story."""

from __future__ import annotations

from briefing.compose.disagreements.lexicon import classes

PARTICULAR_EVENTS = frozenset("opening closing launch expiry payment handover passage verdict".split())
"""Events of one thing, which its noun tells apart from others of their kind."""

RANKED = frozenset(
    """turnout flood storm hurricane fire wildfire drought heatwave recession takeover merger budget defeat victory harvest
    alert emergency veto shortage inflation unemployment deficit temperature rainfall quake eruption outbreak""".split()
)
"""What is called the lowest or the worst since some year."""

EVENT_NOUNS = classes(
    {
        "strike": "strike stoppage walkout walk-out picket",
        "meeting": "meeting summit talk talks encounter session",
        "vote": "vote ballot election poll referendum runoff run-off plebiscite",
        "hearing": "hearing trial inquest",
        "verdict": "verdict ruling judgment judgement sentencing",
        "launch": "launch liftoff lift-off rollout unveiling premiere",
        "opening": "opening",
        "closing": "closure closing shutdown",
        "match": "match game final semifinal semi-final kick-off kickoff fixture",
        "visit": "visit trip",
        "quake": "earthquake quake tremor",
        "attack": "attack bombing blast explosion shooting raid assault",
        "crash": "crash collision derailment",
        "landfall": "landfall",
        "march": "march rally protest demonstration parade",
        "concert": "concert festival show gig",
        "wedding": "wedding",
        "funeral": "funeral burial",
        "arrest": "arrest",
        "expiry": "expiry expiration",
        "payment": "payment dividend",
        "handover": "handover transfer",
        "debate": "debate",
        "reading": "reading",
        "resignation": "resignation departure",
        "inauguration": "inauguration swearing-in oath",
        "budget": "budget",
        "construction": "construction groundbreaking",
        "outbreak": "outbreak epidemic",
        "fire": "fire wildfire blaze",
        "sitting": "sitting",
    }
)
"""Lemma of an event's noun → its class."""

EVENT_VERBS = classes(
    {
        "strike": "strike",
        "meeting": "meet",
        "vote": "vote",
        "launch": "launch unveil premiere",
        "opening": "open reopen",
        "closing": "close shut",
        "visit": "visit",
        "attack": "bomb raid",
        "crash": "crash collide derail sink",
        "march": "march",
        "wedding": "marry wed",
        "funeral": "bury",
        "arrest": "arrest detain",
        "expiry": "expire lapse",
        "resignation": "resign quit",
        "inauguration": "swear inaugurate",
        "death": "die",
        "verdict": "convict acquit sentence",
        "passage": "pass adopt ratify enact",
    }
)
"""Lemma of a verb → the class of the event that it tells."""

ASSEMBLIES = frozenset(
    """parliament legislature assembly chamber senate house congress council lawmaker mp deputy legislator senator member
    councillor cabinet parliamentarian""".split()
)
"""Bodies that sit, and those who sit in them."""

EVENT_IDIOMS = {
    ("break", "ground"): "construction",
    ("take", "oath"): "inauguration",
    ("go", "poll"): "vote",
    **{
        (verb, body): "sitting"
        for verb in ("recall", "call", "summon", "return", "sit", "reconvene", "convene", "resume", "reassemble")
        for body in ASSEMBLIES
    },
}
"""Verb and the head of its subject or object → the class of the event that they tell together."""

VOTERS = classes(
    {
        "owners": "shareholder investor owner stockholder",
        "lawmakers": "lawmaker mp senator deputy legislator parliament senate house assembly council congress councillor",
        "members": "member union worker nurse teacher driver crew staff doctor pilot",
        "people": "voter people citizen electorate country resident",
        "jury": "jury juror judge",
    }
)
"""Noun of those who vote → their class: two classes hold two votes."""

PUBLIC_VOTES = frozenset("election referendum plebiscite runoff".split())
INNER_VOTES = frozenset("leadership party board union shareholder member staff club student workplace".split())
"""Whose election it is where it is not the citizens'."""

HOUR_EVENTS = classes(
    {
        "call": "call phone telephone ring warning warn alert alarm",
        "attack": "attack bombing blast explosion shooting raid strike bomb explode detonate assault",
        "quake": "earthquake quake tremor",
        "crash": "crash collision derailment collide derail",
        "landfall": "landfall",
        "launch": "launch liftoff lift-off",
        "fire": "fire blaze flame",
        "collapse": "collapse breach burst",
        "outage": "outage blackout",
        "arrest": "arrest detain",
        "vote": "vote ballot",
        "crest": "crest peak",
        "verdict": "verdict",
        "kick-off": "kick-off kickoff",
    }
)
"""Noun or verb of what happens at one moment → its class."""

ENDING_VERBS = frozenset("end finish close conclude expire stop leave depart lift".split())
"""Verbs that tell when a thing was over."""

STOPPING_VERBS = frozenset({"stop", "halt"})

STOPPING_SUBJECTS = frozenset("train bus service flight ferry tram work production traffic metro coach".split())
"""What stands still when its crew is on strike."""

HAPPENING_VERBS = frozenset(
    """be begin start hold take open close schedule set list fall go come run plan due occur happen kick stage fix
    slate arrange convene start commence resume date deliver present table break call put""".split()
)
"""Verbs that say of an event only that and when it is."""

ORDINALS = frozenset("first second third fourth fifth".split())
"""Which of several events it is, whatever else it is called: “the second and final reading”."""

QUALIFIERS = frozenset(
    """second third fourth fifth sixth final full preliminary last previous earlier next new another further fresh again
    renewed annual semi-final quarter-final test trial mock rival separate emergency special extra interim virtual phone
    confidence no-confidence censure impeachment procedural advisory video
    bilateral trilateral informal private closed-door weekend follow-up""".split()
)
"""Words that make another event of the same kind."""

MOVED = (
    r"\b(?:postpon\w+|delay\w*|reschedul\w+|moved?\s+(?:from|to|forward|back)|brought\s+forward|put\s+(?:back|off)|push\w+\s+back|"
    r"cancel\w*|original(?:ly)?|had\s+been\s+(?:due|planned|scheduled)|instead|renew\w*|extend\w*|anniversary|earlier\s+date)\b"
)
"""An event that was moved has two dates, and no one disagrees."""

SINGULAR_EVENTS = frozenset(
    """strike quake landfall wedding funeral death expiry vote verdict opening budget construction outbreak fire
    sitting""".split()
)
"""Events that a cluster tells of once, so that names need not be in the same clause."""

PERSONAL_EVENTS = frozenset({"inauguration", "resignation", "arrest"})
"""Events that one name in common tells apart from others of their kind."""

PERIODS = classes(
    {
        "tour": "tour trip visit swing journey",
        "strike": "strike stoppage walkout",
        "truce": "truce ceasefire cease-fire pause",
        "sentence": "sentence jail prison term imprisonment",
        "hiatus": "hiatus gap absence break",
        "ban": "ban suspension moratorium",
        "delay": "delay postponement",
        "extension": "extension",
        "contract": "contract deal lease",
        "trial": "trial",
        "siege": "siege blockade",
        "meeting": "meeting summit talk conference",
        "flight": "flight",
        "outage": "outage blackout",
        "career": "career",
        "emergency": "state emergency curfew lockdown",
        "mourning": "mourning",
        "closure": "closure shutdown",
        "project": "construction project mission",
    }
)
"""Lemma of what lasts → its class."""
