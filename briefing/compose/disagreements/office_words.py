"""Words of news English for what people are and what authorities decide; none of them belongs to any one story."""

from __future__ import annotations

from briefing.compose.disagreements.lexicon import classes

PROFESSIONS = classes(
    {
        "law": "judge justice magistrate jurist lawyer solicitor barrister attorney prosecutor",
        "union": "unionist",
        "soldier": "soldier general colonel admiral major commander lieutenant sergeant corporal paratrooper infantryman",
        "police": "policeman policewoman detective constable sheriff",
        "teacher": "teacher headteacher headmaster headmistress schoolteacher schoolmaster tutor",
        "doctor": """doctor surgeon physician hepatologist cardiologist oncologist neurologist rheumatologist dermatologist
            gynaecologist gynecologist urologist nephrologist haematologist hematologist pulmonologist virologist
            endocrinologist gastroenterologist ophthalmologist anaesthetist anesthetist anaesthesiologist anesthesiologist
            paediatrician pediatrician psychiatrist radiologist obstetrician orthopaedist gp""",
        "nurse": "nurse midwife matron",
        "pharmacist": "pharmacist",
        "dentist": "dentist orthodontist",
        "vet": "vet veterinarian",
        "paramedic": "paramedic",
        "therapist": "therapist psychotherapist physiotherapist",
        "priest": "priest bishop cardinal vicar pastor imam rabbi monk nun chaplain",
        "athlete": "footballer cricketer boxer sprinter swimmer cyclist rower skier wrestler gymnast",
        "instructor": "instructor trainer",
        "engineer": "engineer",
        "architect": "architect",
        "journalist": "journalist reporter broadcaster editor columnist newsreader",
        "diplomat": "diplomat ambassador envoy consul",
        "physicist": "physicist",
        "chemist": "chemist biochemist toxicologist",
        "biologist": "biologist zoologist botanist ecologist entomologist",
        "geologist": "geologist seismologist volcanologist geophysicist hydrologist",
        "meteorologist": "meteorologist climatologist forecaster",
        "archaeologist": "archaeologist archeologist",
        "historian": "historian",
        "economist": "economist",
        "mathematician": "mathematician statistician",
        "banker": "banker financier",
        "farmer": "farmer herdsman shepherd goatherd beekeeper winegrower",
        "fisherman": "fisherman trawlerman",
        "miner": "miner",
        "pilot": "pilot airman",
        "actor": "actor actress singer musician comedian violinist pianist",
        "writer": "novelist poet playwright",
        "painter": "sculptor",
        "photographer": "photographer cameraman",
        "firefighter": "firefighter fireman",
        "driver": "driver chauffeur trucker",
        "guard": "guard conductor",
        "accountant": "accountant auditor bookkeeper",
        "electrician": "electrician",
        "plumber": "plumber",
        "carpenter": "carpenter joiner",
        "builder": "builder bricklayer roofer",
        "mechanic": "mechanic welder fitter machinist",
        "cook": "chef baker butcher",
        "tailor": "tailor seamstress dressmaker",
        "hairdresser": "hairdresser barber",
        "shopkeeper": "shopkeeper grocer greengrocer florist bookseller",
        "librarian": "librarian archivist",
        "postman": "postman postwoman postmaster",
        "cleaner": "cleaner janitor caretaker",
        "translator": "translator interpreter",
        "programmer": "programmer",
        "gardener": "gardener forester ranger gamekeeper",
        "sailor": "sailor seaman helmsman",
        "lifeguard": "lifeguard",
        "diver": "diver",
        "student": "undergraduate",
    }
)
"""Noun of a calling → its class; offices, which come and go, are not among them."""

COMPATIBLE_CALLINGS = frozenset(
    frozenset(pair)
    for pair in (
        ("soldier", "pilot"),
        ("soldier", "doctor"),
        ("soldier", "nurse"),
        ("soldier", "engineer"),
        ("soldier", "law"),
        ("soldier", "instructor"),
        ("soldier", "driver"),
        ("soldier", "guard"),
        ("soldier", "diplomat"),
        ("law", "diplomat"),
        ("law", "banker"),
        ("economist", "banker"),
        ("economist", "diplomat"),
        ("accountant", "banker"),
        ("biologist", "chemist"),
        ("biologist", "doctor"),
        ("chemist", "doctor"),
        ("chemist", "pharmacist"),
        ("geologist", "engineer"),
        ("physicist", "engineer"),
        ("physicist", "mathematician"),
        ("physicist", "meteorologist"),
        ("geologist", "physicist"),
        ("mathematician", "economist"),
        ("mathematician", "programmer"),
        ("engineer", "programmer"),
        ("engineer", "mechanic"),
        ("historian", "archaeologist"),
        ("historian", "journalist"),
        ("historian", "writer"),
        ("journalist", "writer"),
        ("journalist", "actor"),
        ("journalist", "photographer"),
        ("actor", "writer"),
        ("athlete", "instructor"),
        ("pilot", "instructor"),
        ("diver", "instructor"),
        ("sailor", "fisherman"),
        ("carpenter", "builder"),
        ("doctor", "therapist"),
        ("police", "guard"),
        ("police", "diver"),
        ("firefighter", "paramedic"),
        ("farmer", "gardener"),
    )
)
"""Pairs of callings that one person may follow at one time, or that are two names of one."""

DOMAINS = classes(
    {
        "finance": "finance financial treasury",
        "operations": "operations operating production",
        "security": "security",
        "safety": "safety",
        "logistics": "logistics supply procurement purchasing",
        "personnel": "personnel people resources hr",
        "communications": "communications press media",
        "sales": "sales marketing commercial",
        "research": "research science scientific",
        "technology": "technology technical engineering information",
        "legal": "legal",
        "medical": "medical clinical",
        "nursing": "nursing",
        "maintenance": "maintenance",
        "investment": "investment",
        "planning": "planning strategy",
        "health": "health",
        "education": "education schools",
        "transport": "transport transportation infrastructure",
        "defence": "defence defense",
        "foreign": "foreign",
        "interior": "interior home",
        "justice": "justice",
        "environment": "environment environmental climate",
        "agriculture": "agriculture farming fisheries",
        "energy": "energy",
        "trade": "trade commerce",
        "labour": "labour labor employment",
        "culture": "culture",
        "housing": "housing",
        "tourism": "tourism",
        "sport": "sport sports",
        "welfare": "welfare",
        "sustainability": "sustainability",
        "compliance": "compliance risk",
    }
)
"""Word of an office → the field that it is for: nobody runs two of them in one house."""

LEADING = classes(
    {
        "director": "director head chief manager boss officer",
        "minister": "minister secretary",
    }
)
"""Noun of an office that takes its meaning from its field → its class."""

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

MEASURES_TAKEN = classes(
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
    (r"curator", "curator"),
    (r"dean", "dean"),
    (r"rector|vice-chancellor|provost", "rector"),
    (r"(?:head\s?(?:teacher|master|mistress)|principal)", "head teacher"),
    (r"editor(?:-in-chief)?", "editor"),
    (r"coroner", "coroner"),
    (r"librarian", "librarian"),
    (r"treasurer", "treasurer"),
    (r"(?<!medical\s)(?<!finance\s)(?<!company\s)(?<!deputy\s)(?:managing\s+)?director", "director"),
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
        *(("director", other) for other in ("chief executive", "chair", "finance chief", "operations chief", "vice president")),
        *(("director", other) for other in ("general counsel", "officer in charge", "coach", "head teacher", "spokesperson")),
        *(("curator", other) for other in ("officer in charge", "spokesperson", "chair")),
        *(("editor", other) for other in ("chief executive", "officer in charge", "chair", "vice president")),
    )
)
"""Pairs of offices that one person may hold at one time, or that are two names of one."""
