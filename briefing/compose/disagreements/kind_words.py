"""Words of news English for what a cause, a germ, a weapon or a place can be; none of them belongs to any one story."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Kinds:
    """What something can be one of, told in a sentence of a certain sort."""

    about: str
    """How a dispute over it is called."""
    sort: re.Pattern[str]
    """A word of the sentences in which it is told."""
    kinds: tuple[re.Pattern[str], ...]


def _kinds(about: str, sort: str, *kinds: str) -> Kinds:
    return Kinds(about, *(_words(sort),), tuple(_words(kind) for kind in kinds))


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


KINDS = (
    _kinds(
        "what caused it",
        r"caus(?:e|es|ed|ing)|because|blam\w+|due\s+to|trac(?:ed|ing)\s+(?:\w+\s+){0,3}to|result\s+of|thanks\s+to|owing\s+to|responsible|"
        r"to\s+blame|behind|did\s+(?:all\s+)?the\s+damage|done\s+(?:all\s+)?the\s+damage|fault|fail(?:ed|ure)|led\s+to|started|sparked|triggered|set\s+off|ignited|"
        r"snapped|severed|cut|knocked\s+out|brought\s+down|crashed|collapsed|ended|stopped|found|inspect\w+|investigat\w+|engineers|inquiry",
        r"brakes?|steering|bearings?|axle|gearbox|tyres?|tires?|engine\s+fail\w+|mechanical\s+(?:fault|failure)|metal\s+fatigue|cracked\s+\w+",
        r"nodded\s+off|(?:fell|fallen)\s+asleep|asleep\s+at|fatigue|exhaust(?:ed|ion)|tired\s+driver",
        r"(?:human|pilot|driver|operator)[’']?s?\s+error|(?:a|the)\s+(?:technician|worker|clerk|controller|engineer)\s+(?:\w+\s+)?(?:loaded|pressed|pulled|"
        r"entered|typed|forgot|left|cut|deleted|missed|unplugged|drilled|misread)|wrong\s+(?:file|button|switch|lever|valve|figure)|mistake|oversight",
        r"thie(?:f|ves)|theft|stolen|stole|burglars?|robbers?",
        r"arson\w*|deliberate(?:ly)?|sabotage\w*|saboteurs?|on\s+purpose|vandal\w*|petrol\s+bomb|set\s+alight|torched",
        r"hack(?:ers?|ed|ing)|cyber-?\s?attacks?|ransomware|malware",
        r"software|(?:faulty|botched|bad)\s+update|bug|glitch|coding\s+error",
        r"lightning|thunderbolt",
        r"landslides?|mudslides?|rockslides?|rockfall|earthquake|quake|subsidence|avalanche",
        r"trawlers?|(?:ship|boat|vessel|tanker)[’']?s?(?:\s+anchor)?|dragg\w+\s+(?:its\s+)?(?:anchor|nets?)",
        r"short[\s-]circuit\w*|wiring|electrical\s+(?:fault|failure)|fus(?:e|ebox)|socket|overloaded\s+\w+",
        r"gas\s+(?:leak|main|pipe|canister|bottle|cylinder)",
        r"squirrel|birds?|goose|geese|gull|rats?|mouse|cow|deer|snake|marten",
        r"(?:cigarette|cigar|match|candle)s?",
        r"(?:frying|chip)\s+pan|cooker|stove|oven|toaster",
        r"batter(?:y|ies)",
        r"drunk\w*|alcohol|over\s+the\s+limit|intoxicated",
        r"speeding|too\s+fast|excessive\s+speed",
        r"(?:black\s+)?ice|fog|blizzard|heavy\s+(?:rain|snow)",
        r"heart\s+attack|stroke|seizure|fainted|blacked\s+out|lost\s+(?:his|her)\s+voice|laryngitis",
        r"quarrel|row|argument|falling[\s-]out|feud",
        r"fireworks?|flare|firecrackers?",
        r"contaminated|tainted|polluted\s+water|undercooked",
    ),
    _kinds(
        "what it was that was found in it",
        r"tests?|samples?|laborator\w+|found|traced|contain\w*|contaminat\w+|outbreak|caus\w+|infect\w+|germ|bug|bacteri\w+|virus|identified|diagnos\w+",
        r"salmonella",
        r"listeria\w*",
        r"e\.?\s?coli",
        r"norovirus",
        r"legionella|legionnaires[’']?",
        r"botul\w+",
        r"cholera",
        r"typhoid|typhus",
        r"campylobacter",
        r"measles",
        r"influenza|flu",
        r"hepatitis",
        r"meningitis",
        r"anthrax",
        r"ebola|marburg",
        r"mercury",
        r"lead(?=\s+(?:in|poisoning|levels?))",
        r"arsenic",
        r"cyanide",
    ),
    _kinds(
        "what it was hit by",
        r"hit|struck|damage\w*|destroyed|killed|attack\w*|fired|explosion|blast|tore|launched|exploded|wounded|died",
        r"(?:ballistic\s+|cruise\s+)?missiles?|rockets?",
        r"drones?",
        r"(?:car|truck|suicide|roadside|parcel|letter|nail|pipe)\s+bomb\w*|bombs?|bombers?",
        r"shells?|shelling|mortars?|artillery",
        r"(?:land|sea|naval)\s?mines?|mine",
        r"kni(?:fe|ves)|stabb\w+|machete",
        r"guns?(?:men|man|fire|shots?)?|shots|rifles?|pistols?|sniper",
        r"torpedo\w*",
        r"gas\s+(?:leak|main|explosion)",
    ),
    _kinds(
        "how they died",
        r"died|dead|death|killed|body|post-mortem|postmortem|autopsy|coroner|pathologist|murder\w*|victims?",
        r"drown\w*",
        r"shot(?:\s+dead)?|gunshot|bullets?",
        r"stabb\w+|knife\s+wounds?|kni(?:fe|ves)",
        r"strangl\w+|throttled|smother\w+|suffocat\w+",
        r"poison\w*|overdose",
        r"heart\s+(?:attack|failure)|cardiac\s+arrest",
        r"smoke|burns|burn(?:ed|t)\s+to\s+death",
        r"hypothermia|exposure|froze\w*",
        r"fell\s+(?:from|off|to)|(?:his|her)\s+fall",
        r"hanged|hanging",
        r"beaten|blow\s+to|blunt\s+\w+",
    ),
    _kinds(
        "where they met",
        r"talks|met|meeting|summit|conversation|negotiat\w+|envoys?|delegations?|secret\w*|ceremony|wedding|signed",
        r"monastery|abbey|convent",
        r"yacht|aboard\s+(?:a|the)\s+\w+|ship",
        r"hotel|inn|guesthouse",
        r"embassy|consulate",
        r"palace|castle",
        r"villa|farmhouse|country\s+house|chalet|cottage",
        r"barracks|air\s?base|military\s+base",
        r"airport|terminal|hangar",
        r"town\s+hall|city\s+hall",
        r"church|cathedral|chapel|mosque|temple|synagogue",
        r"school|university|library",
        r"restaurant|caf[eé]|pub",
        r"train|railway\s+carriage",
    ),
    _kinds(
        "where it came down",
        r"land(?:ed|ing)|came\s+down|crash\w*|drifted\s+down|touch(?:ed)?\s+down|ditched|splash\w*|parachut\w+|bobb\w+|capsule|spacecraft|balloon|fell\s+to\s+earth",
        r"sea|ocean|bay|gulf|lake|river|waves|swell|water|splash\w*",
        r"desert|steppe|salt\s+flats?|flats|fields?|meadow|forest|wood|beach|farmland|runway|mountain\w*|plain|motorway",
    ),
    _kinds(
        "where it began",
        r"(?:fire|blaze|flames|smoke|explosion|blast|leak)\b.{0,80}\b(?:start\w*|beg[au]n|broke\s+out|origin\w*|seat|came)|(?:start\w*|beg[au]n|broke\s+out)\b.{0,60}\bfire",
        r"kitchens?|canteen",
        r"bedrooms?|dormitory",
        r"attic|loft|roof",
        r"basement|cellar",
        r"garage|car\s+(?:park|deck)",
        r"engine\s+room",
        r"workshop|boiler\s+room",
        r"lift\s+shaft|stairwell|staircase",
        r"store\s?room|warehouse",
        r"stage|backstage|dressing\s+room",
    ),
    _kinds(
        "how it is to be paid",
        r"bid|offer|deal|takeover|acquisition|merger|proposal|price|pay\w*",
        r"(?:all-)?cash",
        r"all-(?:share|stock|paper)|in\s+(?:shares|stock|paper)|share\s+swap|stock\s+swap",
    ),
)
"""Each thing is of one kind only; an article that names two is not compared."""
