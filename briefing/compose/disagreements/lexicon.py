"""Words of news English that put a claim into its slot; none of them belongs to any one story."""

from __future__ import annotations


def _classes(table: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}


PARTICULAR_EVENTS = frozenset("opening closing launch expiry payment handover passage verdict".split())
"""Events of one thing, which its noun tells apart from others of their kind."""

UNITS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})

MEASURE_CLASSES = _classes(
    {
        "deaths": "kill die dead death toll fatality perish deceased",
        "injuries": "injure wound hurt injury injured wounded casualty",
        "missing": "missing unaccounted",
        "displaced": "displace evacuate flee homeless displaced evacuation evacuee uproot",
        "arrests": "arrest detain arrested detainee",
        "turnout": "turnout",
        "support": "back favour favor support endorse approve approval",
        "attendance": "attend attendance crowd gather march protest rally demonstrator marcher protester spectator",
        "profit": "profit earnings",
        "revenue": "revenue sale turnover",
        "cost": "cost price bill",
        "magnitude": "magnitude",
        "capacity": "seat capacity",
        "workforce": "employ employee staff workforce payroll",
        "layoffs": "layoff redundancy",
        "fine": "fine penalty",
        "majority": "majority margin",
        "tariff": "tariff duty levy",
        "home": "home house dwelling property residence",
        "job": "job post position role",
        "damage": "damage damaged",
        "destroy": "destroy destroyed wreck wrecked",
        "spending": "spending spend budget expenditure outlay",
        "participation": "join participate absent strike striking stoppage walkout walk",
        "value": "value worth valuation",
        "ballpark": "ballpark stadium arena venue",
        "infection": "infection infect",
        "burned": "burn char scorch blacken consume",
        "troop": "soldier troop serviceman marine",
        "loan": "loan lend",
        "debt": "debt borrowing borrow",
    }
)
"""Lemma of a measure → the class that its synonyms share."""

SUFFICIENT = frozenset("""turnout magnitude attendance workforce deaths injuries missing displaced arrests""".split()) | {
    "job cuts",
    "seats won",
    "stake",
}
"""Classes that say by themselves what is measured, whatever other words stand by."""

MEASURE_NAMES = {
    "deaths": "death toll",
    "injuries": "number of injured",
    "missing": "number of missing",
    "displaced": "number of displaced",
    "arrests": "number of arrests",
    "support": "share in favour",
    "attendance": "size of the crowd",
    "workforce": "size of the workforce",
    "job cuts": "number of jobs to go",
    "seats won": "number of seats won",
    "stake": "size of the stake",
    "participation": "number taking part",
    "layoffs": "number of redundancies",
    "capacity": "number of seats",
}
"""How a class of measures is called where it is disputed; the others are called by their own name."""

CUTTING = frozenset("cut go axe shed eliminate lose loss slash scrap cutting risk threaten remove reduction".split())
"""What happens to jobs that go; so do “take out” and “do without”."""

STAKE_WORDS = frozenset("own hold stake holding shareholding shareholder investor stakeholder owner".split())
"""What makes a percentage a part of a company that somebody has."""

WINNING = frozenset("win take secure capture gain get claim".split())
"""What a party does with seats."""

ROOM = frozenset("room capacity seat seater hold accommodate".split()) - {"hold"}
"""What makes a number of people, or a bare number, one of places to sit or stand."""

CANCELLING = frozenset("cancel cancelled postpone postponed".split())
"""What happens to what does not take place; so does “call off”."""

PLANNED = frozenset({"job cuts", "capacity"})
"""Classes whose figures belong to a plan, whatever the tense in which they are told."""

PHYSICAL_UNITS = frozenset(
    """foot metre meter mile kilometre kilometer inch yard acre hectare tonne ton litre liter gallon barrel kilogram kilo gram
    degree knot megawatt gigawatt kilowatt volt hertz""".split()
)
"""Units that say how a thing is measured, and not what."""

GENERIC_HEADS = frozenset(
    """people person man woman child resident civilian member worker employee staff student pupil soldier troop official
    share unit vehicle country state company firm group time case job thing area part""".split()
)
"""Nouns counted so often that the noun in common says little."""

PLACE_NOUNS = frozenset(
    """capital city town village county province region district neighbourhood neighborhood suburb state nation country world
    island coast north south east west centre center border hospital school plant factory base camp prison port""".split()
)
"""Nouns that say where a figure holds."""

FULL_WORDS = 10
"""A number below it, written as a word, is no figure that anyone disputes."""

GROWING = frozenset({"deaths", "injuries", "missing", "displaced", "arrests", "damage", "destroy", "infection", "case", "cancelled", "participation"})
"""What is counted up over days, `CUMULATIVE` included."""

CURRENCIES = frozenset(
    """dollar euro pound yen yuan renminbi won rupee franc mark krona krone peso real rand rouble ruble lira dinar dirham riyal
    shilling naira baht ringgit rupiah dong zloty forint koruna shekel crown cedi birr taka hryvnia cent penny""".split()
)
"""Units of money: what a sum is made of, not what it measures."""

CUMULATIVE = frozenset({"deaths", "injuries", "missing", "displaced", "arrests"})
"""What is counted until all are counted: a later, higher figure supersedes."""

RANKED = frozenset(
    """turnout flood storm hurricane fire wildfire drought heatwave recession takeover merger budget defeat victory harvest
    inflation unemployment deficit temperature rainfall quake eruption outbreak""".split()
)
"""What is called the lowest or the worst since some year."""

TIME_VARYING = frozenset(
    """share stock index price yield temperature poll approval lead rate inflation unemployment currency barrel level offer
    proposal bid gap reservoir water case close average trade value contain complete
    full acre hectare burned""".split()
)
"""Measures that move from day to day: two days, two values."""

RESTRICTIVE = frozenset(
    """core annual monthly weekly daily quarterly gross net pretax operating youth female male confirmed suspected direct
    indirect foreign domestic civilian military child woman man regional national local first second third fourth additional
    initial final minimum maximum average median early previous last next total combined overall postal advance
    preliminary provisional attribute police soldier officer passenger worker day night""".split()
)
"""Modifiers that make another measure of the same noun."""

WEAK_MEASURES = frozenset(
    """people person have be make do get take give say set see use want seek claim ask add keep become show call hold go
    come put need plan expect offer run work group side leader country nation company party area part thing day year time
    man woman child way case close end finish fall drop lose gain rise slip climb plunge jump increase decrease decline grow
    edge slump advance reach total put count report tell issue bring raise cover say under over out off without find base state
    federal county new old latest late former big large small great local""".split()
)
"""Lemmas that say too little to hold a measure together."""

PEOPLE = frozenset("people person man woman child resident civilian".split())
WORKERS = frozenset("employee worker staff crew".split())

COUNTS = frozenset("count tally estimate figure calculation reckoning survey assessment number version".split())
"""Nouns for somebody's own figure."""

EVENT_NOUNS = _classes(
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
        "resignation": "resignation departure",
        "inauguration": "inauguration swearing-in oath",
        "budget": "budget",
        "construction": "construction groundbreaking",
        "outbreak": "outbreak epidemic",
        "fire": "fire wildfire blaze",
    }
)
"""Lemma of an event's noun → its class."""

EVENT_VERBS = _classes(
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

EVENT_IDIOMS = {("break", "ground"): "construction", ("take", "oath"): "inauguration", ("go", "poll"): "vote"}
"""Verb and the head of its subject or object → the class of the event that they tell together."""

VOTERS = _classes(
    {
        "owners": "shareholder investor owner stockholder",
        "lawmakers": "lawmaker mp senator deputy legislator parliament senate house assembly council congress councillor",
        "members": "member union worker nurse teacher driver crew staff doctor pilot",
        "people": "voter people citizen electorate country resident",
        "jury": "jury juror judge",
    }
)
"""Noun of those who vote → their class: two classes hold two votes."""

HOUR_EVENTS = _classes(
    {
        "call": "call phone telephone ring warning warn alert alarm",
        "attack": "attack bombing blast explosion shooting raid strike bomb explode detonate assault",
        "quake": "earthquake quake tremor",
        "crash": "crash collision derailment collide derail",
        "landfall": "landfall",
        "launch": "launch liftoff lift-off",
        "fire": "fire blaze",
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

QUALIFIERS = frozenset(
    """second third fourth fifth sixth final full preliminary last previous earlier next new another further fresh again
    renewed annual semi-final quarter-final test trial mock rival separate emergency special extra interim virtual phone
    video bilateral trilateral informal private closed-door weekend follow-up""".split()
)
"""Words that make another event of the same kind."""

MOVED = (
    r"\b(?:postpon\w+|delay\w*|reschedul\w+|moved?\s+(?:from|to|forward|back)|brought\s+forward|put\s+(?:back|off)|push\w+\s+back|"
    r"cancel\w*|original(?:ly)?|had\s+been\s+(?:due|planned|scheduled)|instead|renew\w*|extend\w*|anniversary|earlier\s+date)\b"
)
"""An event that was moved has two dates, and no one disagrees."""

SINGULAR_EVENTS = frozenset(
    """strike quake landfall wedding funeral death expiry vote verdict opening budget construction outbreak fire""".split()
)
"""Events that a cluster tells of once, so that names need not be in the same clause."""

PERSONAL_EVENTS = frozenset({"inauguration", "resignation", "arrest"})
"""Events that one name in common tells apart from others of their kind."""

PERIODS = _classes(
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

PROFESSIONS = _classes(
    {
        "law": "judge justice magistrate jurist lawyer solicitor barrister attorney prosecutor",
        "union": "unionist unionist union",
        "soldier": "soldier general colonel admiral major commander",
        "police": "policeman policewoman detective constable sheriff",
        "teacher": "teacher headteacher headmaster schoolteacher",
        "doctor": "doctor surgeon physician nurse midwife",
        "priest": "priest bishop cardinal vicar pastor imam rabbi",
        "athlete": "footballer cricketer boxer sprinter swimmer cyclist",
        "engineer": "engineer architect",
        "journalist": "journalist reporter broadcaster editor columnist",
        "diplomat": "diplomat ambassador envoy",
        "scientist": "scientist physicist chemist biologist geologist",
        "banker": "banker financier",
        "farmer": "farmer",
        "pilot": "pilot",
        "actor": "actor actress singer musician",
        "firefighter": "firefighter fireman",
        "driver": "driver guard conductor",
        "accountant": "accountant auditor",
    }
)
"""Noun of a calling → its class; offices, which come and go, are not among them."""

STATUS_VERBS = {
    **dict.fromkeys(
        "propose plan consider mull float suggest weigh moot draft contemplate planned proposed".split(), "proposed"
    ),
    **dict.fromkeys("announce unveil declare announced".split(), "announced"),
    **dict.fromkeys("impose introduce enact implement enforce adopt apply".split(), "in force"),
    **dict.fromkeys("lift scrap abandon drop withdraw repeal cancel revoke shelve".split(), "dropped"),
}
"""Verb of deciding → the state of what is decided."""

ASPECT_VERBS = {
    **dict.fromkeys("resume restart revive reopen relaunch".split(), "resumed"),
    **dict.fromkeys("step expand increase intensify accelerate continue extend".split(), "increased"),
}
"""Verbs that presuppose that a thing had stopped, or that it had not."""

MEASURES_TAKEN = _classes(
    {
        "restriction": "restriction curb control limit ban embargo sanction",
        "tariff": "tariff duty levy",
        "tax": "tax",
        "cut": "cut reduction",
        "law": "law bill legislation act statute",
        "closure": "closure shutdown",
        "deal": "deal agreement pact treaty accord",
        "merger": "merger takeover acquisition",
        "test": "testing test",
        "price": "price fare toll fee charge",
        "layoff": "layoff redundancy",
    }
)
"""Noun of what an authority or company decides → its class."""

OFFICES = (
    (r"chief\s+executive(?:\s+officer)?|ceo", "chief executive"),
    (r"general\s+counsel|chief\s+legal\s+officer", "general counsel"),
    (r"(?:chief\s+financial\s+officer|cfo|finance\s+(?:director|chief)|treasurer)", "finance chief"),
    (r"(?:chief\s+operating\s+officer|coo|operations\s+(?:director|chief))", "operations chief"),
    (r"(?:senior\s+|executive\s+)?vice[\s-]president", "vice president"),
    (r"chair(?:man|woman|person)?", "chair"),
    (r"spokes(?:man|woman|person)", "spokesperson"),
    (r"chief\s+of\s+(?:the\s+)?(?:general\s+)?staff", "chief of staff"),
    (r"(?:interior|home)\s+(?:minister|secretary)", "interior minister"),
    (r"(?:defen[cs]e)\s+(?:minister|secretary)", "defence minister"),
    (r"(?:foreign)\s+(?:minister|secretary)", "foreign minister"),
    (r"(?:finance|treasury)\s+(?:minister|secretary)|chancellor\s+of\s+the\s+exchequer", "finance minister"),
    (r"(?:health)\s+(?:minister|secretary)", "health minister"),
    (r"(?:transport|transportation)\s+(?:minister|secretary)", "transport minister"),
    (r"(?:environment)\s+(?:minister|secretary)", "environment minister"),
    (r"(?:education)\s+(?:minister|secretary)", "education minister"),
    (r"(?:energy)\s+(?:minister|secretary)", "energy minister"),
    (r"(?:justice)\s+(?:minister|secretary)|attorney\s+general", "justice minister"),
    (r"(?:business|trade|commerce)\s+(?:minister|secretary)", "trade minister"),
    (r"(?:agriculture|farm(?:ing)?)\s+(?:minister|secretary)", "farm minister"),
    (r"prime\s+minister|premier", "prime minister"),
    (r"mayor", "mayor"),
    (r"governor|gov\.?", "governor"),
    (r"sheriff", "sheriff"),
    (r"police\s+chief", "police chief"),
    (r"fire\s+chief", "fire chief"),
    (r"ambassador", "ambassador"),
    (r"head\s*coach|(?:team\s+)?manager|coach", "coach"),
    (r"captain", "captain"),
    (r"pensions?\s+officer", "pensions officer"),
)
"""Pattern of what ends a description → the office that it names."""

OFFICE_VERBS = (
    (r"chairs\b", "chair"),
    (r"(?:handles|runs|oversees|manages)\s+pensions\s+(?:for|at)\b", "pensions officer"),
    (r"(?:handles|runs|oversees|manages)\s+(?:\w+\s+){1,2}(?:for|at)\b", "officer in charge"),
    (r"speaks\s+for\b", "spokesperson"),
    (r"commands\b", "commander"),
    (r"coaches\b", "coach"),
    (r"captains\b", "captain"),
)
"""Pattern of what follows “who” → the office that it tells."""

COMPATIBLE_OFFICES = frozenset(
    frozenset(pair)
    for pair in (
        ("chief executive", "chair"),
        ("chief executive", "vice president"),
        ("finance chief", "vice president"),
        ("operations chief", "vice president"),
        ("general counsel", "spokesperson"),
        ("vice president", "spokesperson"),
        ("vice president", "officer in charge"),
        ("mayor", "chair"),
        ("governor", "chair"),
        ("chair", "spokesperson"),
        ("prime minister", "defence minister"),
        ("prime minister", "foreign minister"),
        ("prime minister", "finance minister"),
        ("prime minister", "chair"),
        ("captain", "police chief"),
        ("coach", "captain"),
        ("spokesperson", "officer in charge"),
        ("chief of staff", "spokesperson"),
        ("trade minister", "energy minister"),
        ("finance minister", "trade minister"),
    )
)
"""Pairs of offices that one person may hold at one time, or that are two names of one."""
