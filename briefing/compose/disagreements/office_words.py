"""Words of news English for what people are and what authorities decide; none of them belongs to any one story."""

from __future__ import annotations

from briefing.compose.disagreements.lexicon import classes

PROFESSIONS = classes(
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
