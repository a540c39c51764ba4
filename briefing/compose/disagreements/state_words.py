"""Words of news English for states of which a thing is in one at a time; none of them belongs to any one story."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PERMIT = r"(?:licen[cs]e|permit|permission|authori[sz]ation|consent|clearance|approval|leave\s+to)"
_OWN = r"(?:his|her|its|their|the)"
_OFFICE = (
    r"(?:chair\w*|president|director|chief|head|leader|manager|minister|secretary|governor|mayor|captain|coach|commissioner|"
    r"treasurer|speaker|ambassador|chancellor|boss|editor|principal|dean|rector)"
)


@dataclass(frozen=True)
class State:
    """A respect in which a thing is one way or the other."""

    about: str
    """How a dispute over it is called."""
    yes: re.Pattern[str]
    no: re.Pattern[str]
    past: bool
    """True for what was so when something happened, and changes no more."""
    final: bool = False
    """True where the first state is not left again, but may follow on the second: what is called off is not put off later."""


def _state(about: str, yes: str, no: str, *, past: bool = False, final: bool = False) -> State:
    ways = [re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (yes, no)]
    return State(about, ways[0], ways[1], past, final)


STATES = (
    _state(
        "whether it is free",
        r"(?:pulled|towed|dragged|hauled|worked|broke|came|got)\s+(?:clear|free|loose|off)|refloated|floated\s+(?:off|free|clear)|"
        r"dislodged|budged?|afloat",
        r"(?:still\s+|remain\w*\s+)(?:stuck|stranded|aground|wedged|trapped|fast)|(?:is|was|lies|lay)\s+(?:still\s+)?(?:stuck|aground|wedged)",
    ),
    _state(
        "whether it has left",
        r"sailed|set\s+sail|put\s+(?:out\s+)?to\s+sea|left\s+(?:port|harbou?r|the\s+(?:port|harbou?r|quay|dock))|weighed\s+anchor|"
        r"cleared\s+(?:the\s+)?(?:port|harbou?r|[A-Z]\w+)(?=\s+(?:at|on|in|before|after|early|late|this|last|yesterday|today))|"
        r"under\s+way|took\s+off|(?:has|have|had)\s+departed",
        r"held\s+(?:at|in)\s+(?:berth|port|harbou?r|anchor|dock|quay)|tied\s+up|at\s+(?:its|her|the)\s+(?:berth|moorings)|impounded|"
        r"(?:is|are|was|were|remain\w*|still)\s+(?:moored|grounded|in\s+(?:port|harbou?r)|alongside)|never\s+left",
    ),
    _state(
        "whether they are free",
        r"(?:was|were|been|is|are)\s+(?:released|freed|set\s+free|let\s+go|bailed)|walked\s+free|on\s+bail|at\s+large|on\s+the\s+run|"
        r"(?:left|out\s+of)\s+(?:jail|prison|custody)|went\s+home\s+a\s+free",
        r"in\s+(?:custody|detention)|behind\s+bars|(?:is|are)\s+(?:still\s+)?being\s+held|remain\w*\s+(?:in\s+(?:jail|prison)|under\s+arrest|locked\s+up)|"
        r"still\s+(?:in\s+(?:jail|prison)|held|locked\s+up|captive)",
    ),
    _state(
        "whether it is running",
        r"still\s+(?:running|operating|working|recording|collecting|producing|pumping|flying|flowing|broadcasting|trading|making|using|selling)|"
        r"up\s+and\s+running|(?:is|are|was|were)\s+(?:running|operating)|back\s+in\s+(?:service|operation|use|production)|"
        r"switched\s+(?:back\s+)?on|restarted|resumed|kept\s+(?:running|working|going)",
        r"(?:switched|turned|shut)\s+(?:\w+\s+){0,3}?off|switched\s+off|shut\s+down|unplugged|disabled|mothballed|offline|(?:at|to)\s+a\s+standstill|"
        r"out\s+of\s+(?:service|action|operation|order)|stopped\s+(?:\w+ing|work|production)|stand(?:s|ing)?\s+idle|stood\s+idle|ceased|halted",
    ),
    _state(
        "whether it is open",
        r"(?:re-?)?opened(?:\s+to)?|(?:is|are|was|were|stay\w*|remain\w*|kept)\s+(?:again\s+|back\s+)?open",
        r"(?:is|are|was|were|been|stay\w*|remain\w*|kept)\s+(?:\w+\s+)?(?:closed|shut|sealed|barred|blocked|padlocked|boarded\s+up)|"
        r"barriers\b[^.;]{0,30}\bdown",
    ),
    _state(
        "whether they are in post",
        rf"back\s+(?:at\s+work|in\s+(?:front\s+of\s+)?{_OWN}\s+(?:class\w*|job|office|post|desk|chair|team))|reinstated|"
        rf"(?:remain\w*|still|stay\w*)\s+(?:on\s+the\s+\w+|in\s+(?:office|post|charge|{_OWN}\s+(?:job|post))|at\s+{_OWN}\s+(?:desk|post)|at\s+the\s+helm)|"
        rf"(?:remain\w*|stay\w*(?:\s+on)?|continu\w*|(?:is|are)\s+still)\s+(?:as\s+)?(?:an?\s+|{_OWN}\s+)?(?:[\w-]+\s+){{0,2}}{_OFFICE}\b",
        rf"sent\s+home|(?:was|were|been|is)\s+(?:suspended|dismissed|sacked|fired|removed|ousted|relieved\s+of)|on\s+leave|stepped\s+(?:down|aside)|"
        rf"resigned|quit|left\s+{_OWN}\s+(?:post|job)|stood\s+down",
    ),
    _state(
        "whether anything was heard",
        r"(?:signal|tone|message|reply|answer|call|word)\b[^.;,]{0,60}\b(?:came|arrived|received|reached)\b|(?:re-?established|restored|regained)\s+contact|"
        r"contact\s+(?:was|has\s+been)\s+(?:restored|re-established)|picked\s+up|heard\s+from|back\s+in\s+(?:touch|contact)|responded",
        r"mute|gone\s+silent|(?:has|had|have)\s+been\s+silent|(?:fell|went|stayed|remain\w*|still)\s+(?:silent|quiet)|lost\s+contact|out\s+of\s+(?:touch|contact)",
    ),
    _state(
        "whether there was leave to",
        rf"(?:had|has|held|with|under|got|given|granted|obtained)\s+(?:an?\s+|its\s+|official\s+)?(?:[\w-]+\s+){{0,2}}{_PERMIT}|"
        rf"{_PERMIT}\s+(?:was|had\s+been|has\s+been)\s+(?:given|granted|obtained)|(?:was|were)\s+(?:licensed|authori[sz]ed|permitted)|"
        rf"(?:sought|asked\s+for|obtained|granted|given)\b[^.;]{{0,40}}\b(?:leave|permission|licen[cs]e|permit|consent)\b",
        rf"without\s+(?:an?\s+|any\s+|the\s+)?(?:[\w-]+\s+)?{_PERMIT}|unlicen[cs]ed|unauthori[sz]ed|unpermitted",
        past=True,
    ),
    _state(
        "whether there was a warning",
        r"(?:was|were|been|had)\s+(?:\w+\s+)?(?:warned|informed|notified|alerted|sent\s+(?:a|an)\s+(?:letter|warning|message|notice))|"
        r"(?:telephoned|phoned|wrote\s+to|alerted|informed|notified|warned\s+(?:the|its|their|his|her|them|all|every)|gave\s+(?:\w+\s+){0,2}(?:warning|notice))|"
        r"(?:call|letter|leaflet|warning|notice|siren|message)s?\s+(?:came|arrived|sounded|reached|went\s+out)|alarms?\s+(?:sounded|rang|went\s+off)",
        r"unaware|no\s+(?:prior\s+|advance\s+)?(?:warning|notice)|in\s+the\s+dark\s+about|out\s+of\s+the\s+blue|without\s+(?:any\s+|a\s+)?(?:warning|notice)|unannounced|wrote\s+to\s+none",
        past=True,
    ),
    _state(
        "whether it was paid",
        r"(?:paid|pays|pay)\b(?=[^.;]{0,40}\b(?:in\s+full|every|each|all|everybody|everyone)\b)|reimbursed|compensated|repaid|"
        r"(?:was|were|been)\s+(?:\w+\s+)?paid",
        r"unpaid|without\s+(?:pay|wages|payment|compensation)|no\s+(?:wages|pay|money|payment|compensation)|empty-handed",
    ),
    _state(
        "whether anything was taken",
        r"(?:got|made|ran|fled|escaped|went|drove|walked)\s+(?:away|off|out)?\s*with(?!\s+nothing)|stole|(?:was|were|been)\s+(?:\w+\s+)?(?:stolen|taken|looted)",
        r"with\s+nothing|empty-handed|nothing\s+(?:was|had\s+been|is|has\s+been)\s+(?:taken|stolen|missing)",
        past=True,
    ),
    _state(
        "whether they are alive",
        r"alive|survived|recovering|pulled\s+through",
        r"(?:is|are|was|were|been|found|shot|pronounced)\s+dead|died|(?:was|were|been)\s+killed|lost\s+(?:his|her|their)\s+(?:life|lives)|succumbed",
    ),
    _state(
        "whether it still burns",
        r"(?:still|was|were|is|are)\s+(?:burning|raging|ablaze|alight|smouldering|spreading)|out\s+of\s+control|raged\s+on|uncontrolled",
        r"put\s+out|extinguished|doused|brought\s+under\s+control|(?:is|are|was|were)\s+(?:\w+\s+)?under\s+control|fully\s+contained",
    ),
    _state(
        "whether it was signed", r"signed|initialled|put\s+(?:his|her|their)\s+(?:names?|signatures?|pens?)\s+to", r"unsigned"
    ),
    _state(
        "whether they left the country",
        r"deported|flown\s+(?:out|abroad)|expelled|extradited|left\s+the\s+country|fled\s+(?:abroad|the\s+country)|put\s+on\s+(?:a|the)\s+plane",
        rf"driven\s+home|(?:in|to|at)\s+{_OWN}\s+own\s+(?:flat|house|home|bed)s?|allowed\s+to\s+stay|still\s+in\s+the\s+country|stayed\s+the\s+(?:removal|deportation)",
    ),
    _state(
        "whether they were there",
        r"attended|was\s+present|were\s+present|took\s+part|turned\s+up|showed\s+up|sat\s+in\s+the\s+front|in\s+the\s+audience",
        r"absent|stayed\s+away|boycotted|skipped|(?:chair|seat|place)\s+(?:was|stayed|remained)\s+empty|sent\s+(?:his|her)\s+apologies",
    ),
    _state(
        "whether there was an agreement",
        r"struck\s+a\s+deal|(?:reached|signed|clinched|sealed)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:agreement|deal|accord|settlement|compromise)|shook\s+hands\s+on",
        r"(?:talks|negotiations)\s+(?:have\s+|had\s+)?(?:collapsed|broke\w*\s+(?:down|up|off)|failed|ended\s+without|ran\s+aground)|without\s+(?:an?\s+|any\s+)?(?:agreement|deal)|"
        r"no\s+(?:agreement|deal)\s+(?:was|had\s+been|has\s+been)|deadlocked",
    ),
    _state(
        "whether they got through",
        r"(?:rolled|drove|crossed|passed|went|moved|got|poured)\s+(?:over|into|through|across|in)|let\s+(?:in|through|across|pass)|"
        r"(?:arrived|reached|entered|delivered)",
        r"turned\s+back|turned\s+away|held\s+up\s+at|stuck\s+at",
    ),
    _state(
        "whether it has been found",
        r"(?:was|were|been)\s+(?:\w+\s+)?(?:found|recovered|located|traced)",
        r"still\s+missing|without\s+(?:a\s+)?trace|no\s+trace",
    ),
    _state(
        "whether it took place",
        r"took\s+place|went\s+ahead|(?:was|were)\s+(?:held|staged|played)",
        r"called\s+off|(?:was|were|been)\s+(?:\w+\s+)?(?:cancelled|canceled|postponed|abandoned|scrapped)",
    ),
    _state(
        "whether it is off or put off",
        r"call(?:ed)?\s+(?:\w+\s+){0,4}?off|cancel(?:l?ed)?|scrap(?:ped)?|abandon(?:ed)?|axed?|drop(?:ped)?|ditch(?:ed)?",
        r"postponed?|put\s+(?:\w+\s+){0,4}?(?:off|back)|push(?:ed)?\s+back|defer(?:red)?|reschedul(?:ed?)|delay(?:ed)?\s+until|"
        r"moved?\s+to\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|next)",
        final=True,
    ),
    _state(
        "whether they have withdrawn",
        r"withdr[ae]wn?|pulled\s+(?:out|back)|retreated|vacated",
        r"(?:still|remain\w*)\s+(?:in|hold\w*|occup\w+|dug\s+in|camped|in\s+place|in\s+position)",
    ),
    _state(
        "whether there is power",
        r"(?:power|electricity|supply|supplies|lights?)\s+(?:was|were|is|are|has\s+been|have\s+been|came|had\s+been)\s+(?:fully\s+)?(?:restored|back)|reconnected",
        r"without\s+(?:power|electricity|light|heat)|blacked\s+out|still\s+(?:out|cut\s+off|dark)|in\s+darkness",
    ),
    _state(
        "whether it still stands",
        r"intact|undamaged|unscathed|still\s+stand\w*|untouched|spared",
        r"(?:was|were|been)\s+(?:\w+\s+)?(?:destroyed|gutted|razed|demolished|flattened|levelled|burn(?:ed|t)\s+down)|in\s+ruins|burn(?:ed|t)\s+to\s+the\s+ground",
    ),
    _state(
        "whether it was locked",
        r"(?:was|were|been|stood)\s+(?:locked|bolted|padlocked|chained)",
        r"(?:was|were|been|stood|left)\s+(?:unlocked|ajar|wide\s+open|unbolted)",
        past=True,
    ),
    _state(
        "whether it was handed over",
        r"handed\s+(?:over|back)|turned\s+over|(?:was|were|been)\s+(?:returned|given\s+back|surrendered)",
        r"withheld|held\s+on\s+to|kept\s+back",
    ),
    _state("how they pleaded", r"pleaded\s+guilty|pled\s+guilty", r"pleaded\s+not\s+guilty|pled\s+not\s+guilty"),
    _state(
        "whether they were awake",
        r"(?:was|were)\s+(?:wide\s+)?awake|alert",
        r"asleep|nodded\s+off|dozed\s+off|dozing|fallen\s+asleep|fell\s+asleep|sleeping",
        past=True,
    ),
)
"""Negation turns each into its opposite: what has not budged is stuck."""
