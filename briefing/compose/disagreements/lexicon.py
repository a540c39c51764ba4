"""Words of news English that say what a number measures; none of them belongs to any one story."""

from __future__ import annotations


def classes(table: dict[str, str]) -> dict[str, str]:
    """Word → the name under which `table` lists it."""
    return {word: name for name, words in table.items() for word in words.split()}


UNITS_OF_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})

MEASURE_CLASSES = classes(
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
        "capacity": "capacity",
        "workforce": "employ employee staff workforce payroll",
        "layoffs": "layoff redundancy",
        "fine": "fine fin penalty",
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
        "pupil": "pupil student schoolchild",
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
    "aboard",
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
    "aboard": "number of people aboard",
    "participation": "number taking part",
    "layoffs": "number of redundancies",
    "capacity": "capacity",
}
"""How a class of measures is called where it is disputed; the others are called by their own name."""

CUTTING = frozenset("cut go axe shed eliminate lose loss slash scrap cutting risk threaten remove reduction".split())
"""What happens to jobs that go; so do “take out” and “do without”."""

STAKE_WORDS = frozenset("own hold stake holding shareholding shareholder investor stakeholder owner".split())
"""What makes a percentage a part of a company that somebody has."""

WINNING = frozenset("win take secure capture gain get claim".split())
"""What a party does with seats."""

ROOM = frozenset("room capacity seat seater accommodate license licence licensed".split())
"""What makes a number of people, or a bare number, one of places to sit or stand."""

CANCELLING = frozenset("cancel cancelled postpone postponed".split())
"""What happens to what does not take place; so does “call off”."""

PLANNED = frozenset({"job cuts", "capacity"})
"""Classes whose figures belong to a plan, whatever the tense in which they are told."""

PHYSICAL_UNITS = frozenset(
    """foot metre meter mile kilometre kilometer inch yard acre hectare tonne ton litre liter gallon barrel kilogram kilo gram
    degree celsius fahrenheit knot megawatt gigawatt kilowatt volt hertz""".split()
)
"""Units that say how a thing is measured, and not what."""

SPELLINGS = {
    "km": "kilometre",
    "kg": "kilogram",
    "cm": "centimetre",
    "mm": "millimetre",
    "meter": "metre",
    "kilometer": "kilometre",
    "centimeter": "centimetre",
    "millimeter": "millimetre",
    "liter": "litre",
    "kilogramme": "kilogram",
    "gramme": "gram",
    "kilo": "kilogram",
    "ruble": "rouble",
}
"""Unit → the same unit as it is spelled elsewhere."""

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

GROWING = frozenset(
    {
        "deaths",
        "injuries",
        "missing",
        "displaced",
        "arrests",
        "damage",
        "destroy",
        "infection",
        "case",
        "cancelled",
        "participation",
    }
)
"""What is counted up over days, `CUMULATIVE` included."""

CUMULATIVE = frozenset({"deaths", "injuries", "missing", "displaced", "arrests"})
"""What is counted until all are counted: a later, higher figure supersedes."""

DWINDLING = frozenset({"missing", "displaced"})
"""What falls as well as rises from day to day: the missing are found, and those who left come home."""

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
