"""The words around a time expression → whether something must happen, lapses or takes effect by then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.language.timex.days import Direction
    from briefing.model.extraction import TimexType

REACH: Final = 160
"""Characters before and after an expression that are looked at, within its sentence."""

_LEAD: Final = (
    r"(?:\s+(?:back|again|automatically|formally|on\s+(?:its|their)\s+own|on|at|in|from|by|about|around|as\s+of|the|midnight|noon|only))"
    r"*\s*$"
)
_NOUN: Final = (
    r"(?:deadline|cut-?off|ultimatum|expiry|expiration|due\s+date|time\s+limit|target\s+date|sunset|closing\s+date)s?"
)
_MEASURE: Final = (
    r"(?:accords?|agreements?|amnesty|applications?|armistice|arrangements?|ballots?|bans?|bids?|bidding|ceasefire|cease-fire|"
    r"concessions?|consultation|contracts?|curfew|deals?|emergency|embargo|enrol+ment|entries|exemptions?|facility|freeze|funding|"
    r"grace\s+period|guarantees?|injunction|leases?|licen[cs]es?|lockdown|mandate|moratorium|nominations?|offers?|orders?|pacts?|"
    r"patents?|pauses?|periods?|permits?|pre-emption|quotas?|registration|restrictions?|sanctions|schemes?|stay(?!\s+(?:at|away|closed|home|in|off|on|open|put|shut))|submissions?|"
    r"subsid(?:y|ies)|suspensions?|tariffs?|tenders?|terms?|treat(?:y|ies)|truce|visas?|voting|waivers?|windows?)"
)
"""What lapses, closes or binds. A strike, a festival or a match merely ends."""


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_STOP: Final = re.compile(r";|(?<=[a-z]{3})[.!?][\"”’']?\s+(?=[\"“‘']?[A-Z])")
"""Where a sentence ends, inside a quotation too, which the segmentation never cuts; an abbreviation is shorter."""
_NEAR: Final = r"(?:the\s+|about\s+|around\s+)?"
_OF_BUSINESS: Final = r"(?:(?:the\s+)?(?:close|end|start)\s+of\s+(?:business|play|trading|the\s+day),?\s+(?:on\s+)?)?"
_BY: Final = _compile(rf"\b(?:by|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)\s+{_NEAR}{_OF_BUSINESS}$")
_STRICT: Final = _compile(rf"\b(?:no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)\s+{_NEAR}$")
_AT_LATEST: Final = _compile(r"^\s*,?\s+at\s+the\s+(?:very\s+)?latest\b")
_UNTIL: Final = _compile(
    rf"\b(?:until|till|through|thru|up\s+to|runs?\s+(?:for\s+)?(?:[\w-]+\s+){{0,3}}?to)\s+{_NEAR}{_OF_BUSINESS}$"
)
_BEFORE: Final = _compile(r"\bbefore\s+(?:the\s+)?$")
_WITHIN: Final = _compile(r"\b(?:within|inside)\s+(?:of\s+)?(?:the\s+next\s+)?$")
_ENDS: Final = (
    r"(?:expir(?:e|es|ing)|laps(?:e|es|ing)|(?:runs?|running)\s+out(?!\s+of)|com(?:e|es|ing)\s+to\s+an\s+end|ceases?\s+to\s+"
    r"(?:apply|exist|have\s+effect)|falls?\s+due|falls?\s+away|terminates?)"
)
_BINDS: Final = (
    r"(?:effective|tak(?:e|es|ing)\s+effect|com(?:e|es|ing)\s+in(?:to)?\s+(?:force|effect|operation)|enter(?:s|ing)?\s+into\s+force|"
    r"go(?:es)?\s+into\s+(?:force|effect|operation)|going\s+into\s+(?:force|effect|operation)|kicks?\s+in|becom(?:e|es)\s+(?:law|"
    r"binding|mandatory|compulsory|illegal)|appl(?:y|ies)\s+from|be\s+imposed|be\s+enforced|in\s+(?:force|effect)\s+from)"
)
_LAPSES: Final = _compile(rf"\b{_ENDS}\b{_LEAD}")
_CLOSES: Final = _compile(rf"\b{_MEASURE}\b[^.;]{{0,40}}\b(?:closes?|closing|ends?|ending|shuts?)\b{_LEAD}")
_BINDING: Final = (
    r"(?:bans?|ceasefire|cease-fire|curfew|dut(?:y|ies)|embargo|freeze|lev(?:y|ies)|lockdown|moratorium|quotas?|restrictions?|sanctions|"
    r"suspension|tariffs?|tax(?:es)?|truce)"
)
_EFFECT: Final = _compile(rf"\b{_BINDS}\b{_LEAD}|\b{_BINDING}\b[^.;]{{0,30}}\b(?:begins?|starts?)\b{_LEAD}")
_DAY_OF: Final = _compile(
    rf"^,?\s+(?:(?:(?:is|was|will\s+be|remains|being)\s+)?the\s+(?:day|date|moment|point)\s+(?:(?:on|by|after|at)\s+which|when|that)|when)\s"
    rf"[^.;]{{0,120}}?\b(?:{_ENDS}|{_BINDS}|must|ha(?:s|ve)\s+to)\b|"
    rf"^,?\s+when\s[^.;]{{0,80}}?\b{_MEASURE}\b[^.;]{{0,40}}\b(?:closes?|ends?)\b"
)
"""“November 3 is the day on which the licence lapses”, “until May 9, when the truce ends”."""
_LAST_DAY: Final = _compile(
    r"^,?\s+(?:is\s+|was\s+|being\s+)?the\s+(?:last|final)\s+(?:possible\s+)?(?:day|date|moment)\s+"
    r"(?:allowed|permitted|possible|for|to|on\s+which|of\s+the\s+(?:window|period))\b"
)
_MOVED: Final = _compile(
    r"\b(?:deadline|cut-?off|expiry|time\s+limit|closing\s+date|due\s+date|(?:dates?|days?)\s+(?:by|on|from|after)\s+which|dates?\s+for)\b"
    r"[^.;]{0,80}\b(?:from|to|until|till)\s+(?:the\s+)?$"
)
_EXTENDED: Final = _compile(
    rf"\b{_MEASURE}\b[^.;]{{0,40}}\b(?:extended|prolonged|renewed)\b[^.;]{{0,30}}\b(?:to|until|till|through)\s+(?:the\s+)?$"
)
_EXTENDS: Final = _compile(
    rf"\b(?:extend|prolong|renew|lengthen)(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){{0,3}}?{_MEASURE}\b[^;]{{0,110}}\b(?:to|until|till|through)\s+"
    r"(?:the\s+)?$"
)
"""“extended the period for bids, due to close on 4 May, to 9 May”."""
_WAS_TO_END: Final = _compile(
    rf"\b{_MEASURE}\b[^.;]{{0,50}}\b(?:was|were|had\s+been)\s+(?:originally\s+|first\s+|due\s+)?to\s+(?:have\s+)?"
    r"(?:clos\w+|end(?:ed)?|expired?|lapsed?|run\s+out|shut)\s+(?:on|at|in)\s+(?:the\s+)?$"
)
_TOLD_TO: Final = (
    r"(?:told|warn\w*)\s+(?:(?:her|him|it|me|them|us|you)\s+to|"
    r"(?:(?!(?:he|if|it|she|that|they|we|will|would)\b)[^\s;]+\s+){1,10}?to)"
)
"""“told it to leave”, “told the two firms to leave”, but not “told them that prices would rise”."""
_BOUND_FROM: Final = _compile(
    r"\b(?:must|shall|ha(?:s|ve)\s+to|(?:is|are|be|been)\s+(?:required|obliged|ordered|told|banned|barred|forbidden|prohibited)"
    rf"(?:\s+(?:to|from)\b)?|(?:nobody|none|nothing|no\s+[\w-]+)\s[^.;]{{0,60}}?\b(?:allowed|permitted|admitted|accepted)|will\s+(?:no\s+longer|have\s+to)|{_TOLD_TO}|(?:direct|instruct|order)(?:s|ed)\s[^.;,]{{1,60}}?\sto)\b(?!\s+(?:brace|expect|hope|look|prepare|watch)\b)"
    r"[^.;]{0,110}\b(?:from|as\s+of|starting|beginning|with\s+effect\s+from)\s+"
    r"(?:on\s+)?(?:the\s+)?$"
)
"""“shops must stop selling the pill from Wednesday”."""
_STOPS_FROM: Final = _compile(
    r"\b(?:will|would|shall|to|['’]ll)\s+(?:\w+ly\s+)?(?:ban|bar|forbid|halt|impose|levy|outlaw|prohibit|suspend)\b[^.;]{0,80}"
    r"\b(?:from|as\s+of|starting|beginning|with\s+effect\s+from)\s+(?:on\s+)?(?:the\s+)?$"
)
"""“would halt imports from Friday until June 30”: what is to be stopped or levied binds from the first day on."""
_BINDS_FROM: Final = _compile(
    r"^[\s“\"‘']*(?:from|as\s+of|starting|beginning|effective|with\s+effect\s+from)\s+(?:on\s+)?(?:the\s+)?$"
)
_BOUND_THEN: Final = _compile(
    r"^,?\s[^.;,]{0,80}\b(?:must|shall|(?:will\s+)?have\s+to|has\s+to|will\s+no\s+longer|(?:is|are|will\s+be)\s+"
    r"(?:required|obliged|banned|barred|forbidden|prohibited|illegal|compulsory|mandatory))\b"
)
"""“From 1 August, landlords must register.”"""
_WHO_DO_NOT: Final = _compile(
    r"\b(?:who|which|that)\s+(?:(?:do|does|have|has|are|is)\s*(?:not|n['’]t)|fail\w*|refus\w+)\b[^;,]{0,60}\bby\s+(?:the\s+)?$"
)
"""“Tenants who do not sign by Friday will lose their deposits.”"""
_RUNS_ON: Final = _compile(r"^\s*(?:to|until|till|through|–|-)\s")
_RESULTS_DUE: Final = _compile(
    rf"\b(?:results|earnings|figures|data|statistics|accounts)\b,?\s+(?:[\w’'-]+\s+){{0,4}}?due(?:\s+out)?(?:\s+(?:on|in|at))?\s+{_NEAR}$"
)
"""What a firm or an office publishes by its calendar merely has a date."""
_OWN_TERM: Final = _compile(
    r"(?:['’]s|s['’]|\b(?:his|her|my))\s+(?:[\w-]+\s+){0,3}?(?:term|tenure|stint|presidency|premiership|chairmanship|leadership)\b"
    r"[^.;]{0,40}$"
)
"""A person's time in office ends; nothing lapses with it that somebody could still save."""
_KNOWN_BY: Final = _compile(
    r"\b(?:will|shall|would|should|might|(?-i:may)|['’]ll)\s+(?:\w+\s+){0,2}?(?:know|see|hear|learn|find\s+out|understand"
    r"|be\s+(?:clear(?:er)?|known|over|obvious|apparent))\b[^.;]{0,60}$"
)
_MOVES: Final = _compile(
    r"\b(?:bring|brought|chang\w+|delay\w*|extend\w*|mov\w+|postpon\w+|prolong\w*|push\w*|put|reset|shift\w*|slip\w*)\b"
)
_DUE: Final = _compile(
    rf"\bdue(?:\s+(?:back|in|in\s+full|out|for\s+(?:payment|repayment|renewal|return)))?(?:\s+(?:on|by|at|before|in))?\s+"
    rf"{_NEAR}{_OF_BUSINESS}$"
)
_EVENT_DUE: Final = _compile(
    r"\b(?:arriv\w+|case|concert|court|game|hearing|he|match|meeting|meetings|president|she|summit|talks|they|trial|vote|who|fixture|"
    r"flight|baby|rain|snow|storm)\b[^,;]{0,40}\bdue\b"
)
_GONE: Final = _compile(r"(?:earlier|last|now|previous|recently|yesterday)\b")
_ONCE_DUE: Final = _compile(r"\b(?:first|initially|once|originally|previously)\s+due\b[^;]{0,40}$")
_SHUTS: Final = _compile(
    r"\b(?:no\s+(?:one|[a-z]+)|nobody|none|not|never|cannot|can['’]?t|won['’]t)\b[^.;]{0,40}\b(?:able\s+to|accept\w*|allowed|appl(?:y|ied|ications?)|considered|"
    r"eligible|enrol\w*|enter|join|qualify|register\w*|sold|valid)\b[^.;]{0,40}\bafter\s+$|"
    r"\bclos(?:e|es|ing)\s+to\s+(?:\w+\s+){1,3}(?:after|at\s+the\s+end\s+of|on)\s+$"
)
"""What is shut after a day lapses on it: “no one may join the scheme after 31 December”."""
_LISTED: Final = _compile(r"^[\s•*–—-]*(?:[a-z]+day|today|tomorrow|tonight),?\s+$")
_LISTS: Final = _compile(
    rf"^(?:,\s*(?:\d{{1,2}}(?:[.:]\d\d)?\s*[ap]\.?m\.?|noon|midnight))?\s*[:–—-]\s[^.;]{{0,100}}?\b(?:{_ENDS}|{_BINDS}|deadline|due|final\s+day|"
    r"last\s+(?:chance|day)|must|ha(?:s|ve)\s+to)\b"
)
"""The line of a calendar: “July 2: last day to enter a horse”."""
_IF_DONE: Final = _compile(
    r"\bif\s+[^;]{0,80}\b(?:accepts?|agrees?|approves?|answers?|applies|apply|backs?|complies|comply|delivers?|endorses?|files?|gives?|hands?|lets?|lodges?|meets?|"
    r"pass(?:es)?|pays?|publish(?:es)?|ratif(?:y|ies)|releases?|repl(?:y|ies)|reports?|responds?|returns?|signs?|submits?|votes?|withdraws?)\b[^;]{0,60}$"
)
_THEN: Final = _compile(r"^,?\s[^.;]{0,80}\b(?:will|would|must|shall|ha(?:s|ve)\s+to)\b")
"""“If the owner pays by June 1 the fine will be halved.”"""
_PUT_OFF: Final = _compile(
    r"^[^.;,]{0,20}\b(?:has|have|had|was|were|is|are)\s+(?:been\s+|now\s+){0,2}(?:cancel+ed|delayed|dropped|frozen|postponed|put\s+(?:back|off|on\s+hold)|"
    r"scrapped|shelved|suspended|withheld)\b"
)
"""“The fee due in April has been put off.”"""
_NAMED: Final = _compile(
    rf"\b{_NOUN}(?:\s+date)?(?:,?\s+which)?(?:\s+(?:of|is|was|on|for|at|set|now|falls|fell|set\s+for|by|to|until|came|comes|passed|the|"
    rf"extended|moved|expires|expired)|:)*\s*$|\b{_NOUN}\s+(?:for|to)\s+[^.,;:]{{1,40}}$|"
    rf"\b{_NOUN}\s+(?:that\s+)?(?:[\w’'-]+\s+){{1,4}}?(?:fixed|imposed|set)\s+(?:for|at|of)\s+$"
)
_NAMED_AFTER: Final = _compile(
    rf"^(?:['’]s?)?[\s-]+(?:[a-z]+\s+)?{_NOUN}\b|^,?\s+(?:is\s+|was\s+)?(?:the|a|its|their|his|her)\s+(?:[a-z]+\s+)?{_NOUN}\b"
)
_GRANT: Final = _compile(
    r"\b(?:has|have|gives?|given|gave|giving|grant(?:s|ed|ing)?|allow(?:s|ed|ing)?)\b(?:\s+[\w’'-]+){0,5}\s+$"
)
_GRANTED: Final = _compile(
    r"^(?:\s+on\s+\w+day|\s+left)?\s*(?:to\s+[a-z]|in\s+which|(?:from|of|after)\s+[^.,;]{1,40}\sto\s+[a-z]|[.,;!”\"]|$)"
)
_IN: Final = _compile(r"\bin\s+$")
_SOUGHT: Final = _compile(
    r"\b(?:sought|seeks?|demand(?:ed|s)?|order(?:ed|s)?|ask(?:ed|s)?\s+for|call(?:ed|s)?\s+for|direct(?:ed|s)?|told)\b[^.;,]{0,60}"
    r"\b(?:answers?|compliance|explanations?|payment|repl(?:y|ies)|reports?|responses?|to\s+(?:answer|explain|file|pay|reply|report|respond|submit))\b[^,;]{0,40}\bin\s+$"
)
"""“sought replies from the states in four weeks”: what is demanded is due at the end of the length."""
_COUNTED: Final = _compile(r"^(?:\d+|[a-z]+|[a-z]+-[a-z]+)\s+(?:\w+\s+)?(?:days?|weeks?|months?)\s+(?:from|after)\b")
"""A length with the day that it counts from: “90 days from today”."""
HELD_FOR: Final = _compile(
    r"\b(?:for|lasts?|runs?|is\s+to\s+last|will\s+(?:last|run))\s+(?:for\s+)?(?:the\s+next\s+|an?\s+initial\s+)?$"
)
"""What stands before the length for which a measure is put in force."""
_PUT_IN_FORCE: Final = _compile(
    r"\b(?:appl(?:y|ies)|declar\w+|decree\w*|impos\w+|(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)in\s+(?:effect|force|place)|lasts?|ordered|proclaim\w*|"
    r"runs?|stands|valid|will\s+(?:last|run))\b"
)
_OF_FORCE: Final = _compile(rf"\b{_MEASURE}\b")
_NOT_GRANTED: Final = _compile(
    r"\b(?:been|waited|lived|stayed|endured|suffered|had\s+to\s+wait|spent|worked|served|lasted|taken|for|over|after|in|than|every)\b[^,;]{0,40}$"
)
_SENT_IN: Final = (
    r"(?:should|can|(?-i:may)|could)\s+be\s+(?:\w+\s+)?(?:appealed|challenged|claimed|filed|lodged|made|paid|received|registered|"
    r"returned|sent|submitted|withdrawn)|should\s+(?:\w+ly\s+)?(?:apply|claim|comment|complete|file|lodge|pay|register|renew|reply|"
    r"respond|return|send|sign|submit)"
)
HINGES: Final = (
    r"(?:conditional|contingent|dependent)\s+(?:up)?on|depend(?:s|ed|ing)?\s+(?:up)?on|hing(?:e|es|ed|ing)\s+(?:up)?on"
    r"|on\s+(?:the\s+)?condition|provided\s+that|subject\s+to"
)
"""What a thing hangs on: “a loan conditional on a permit by June 30”."""
_OBLIGED: Final = _compile(
    r"\b(?:must|ha(?:s|ve|d)\s+to|need(?:s|ed|ing)?|requir\w+|oblig\w+|order(?:s|ed|ing)?|unless|ultimatum|demand\w*|"
    rf"{_TOLD_TO}|(?:be|been|was|were)\s+told|instruct\w*|"
    r"direct(?:s|ed)|agree[ds]?\s+to|pledg\w+|promis\w+|vow\w*|commit(?:s|ted|ting)?\b(?!\s+suicide)|undert[ao]\w+|given|has\s+until|"
    r"(?<!\bi )(?<!\bwe )shall|"
    r"or\s+face|or\s+else|under\s+orders|bound\s+to|supposed\s+to|fail(?:s|ed|ing|ure)?\s+to|ask(?:s|ed|ing)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:on|for)|"
    r"(?<!\bto\s)(?:want(?:s|ed|ing)?|seek(?:s|ing)?|sought)(?!\s+to\b)|insist\w*|invit(?:e|es|ed|ing)|press(?:es|ed|ing)?\s+for|forc(?:e|es|ed|ing)|compel\w*|"
    rf"{HINGES}|"
    r"(?:is|are|was|were)\s+(?:(?!\w+ing\b)\w+\s+)?to\s+(?!(?:be\s+)?(?:arrive|grow|meet|open|play|rise|start|visit)\b)[a-z]+|due|required|"
    rf"{_SENT_IN})\b"
)
_CONDITION: Final = _compile(
    r"\b(?:if|unless|should|in\s+case)\b[^;]{0,120}\b(?:no|not|n['’]t|fail\w*|unless|without)\b|\bunless\b|n['’]t\b.*\bif\b"
)
_DECIDES: Final = _compile(
    r"\b(?:will|would|'ll|to|must)\s+(?:\w+ly\s+)?(?:be\s+(?:\w+ly\s+)?(?:answered|introduced|paid|presented|published|refunded|"
    r"released|repaid|returned|submitted|tabled|unveiled)\b|announce\s+(?:its|his|her|their|the)|deliver|decide|issue|publish|reply|report|respond|rule|"
    r"give\s+(?:its|his|her|their|an?)\s+(?:answer|decision|response|ruling|verdict))\b"
)
"""What a body that must answer does by a day; where it is only expected to, it is no deadline."""
_IMPERATIVE: Final = _compile(
    r"^[\s“\"‘'•*-]*(?:please\s+)?(?:apply|book|claim|comment|complete|contact|e-?mail|enter|file|pay|register|renew|reply|respond|return|"
    r"send|sign|submit|switch|vote)\b(?!,)"
)
_ORDERED: Final = _compile(r"\b(?:commanded|demanded|directed|gave|given|instructed|ordered|summoned|told)\b")
"""The past tense of a command, whose time is still to come."""
_MAY_ACT: Final = _compile(
    r"\b(?:can|could|(?-i:may)|right\s+to|free\s+to)\s+(?:\w+ly\s+)?(?:appeal|apply|challenge|claim|comment|contest|file|object|reply|"
    r"respond|return)\b"
)
_GUESS: Final = _compile(
    r"\b(?:expect\w*|forecast\w*|predict\w*|project(?:s|ed|ions?)|estimat\w*|anticipat\w*|reckon\w*|likely|could|might|(?-i:may)|hop(?:e|es|ed|ing)|"
    r"should|think\w*|believ\w*|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|plan(?:s|ned|ning)?\s+to|chance)\b"
)
_FIRM: Final = _compile(rf"\b{_SENT_IN}\b")
_HAS_UNTIL: Final = _compile(
    r"\b(?:has|have|had)\s+(?:now\s+|only\s+|just\s+|also\s+|both\s+|all\s+)?$|\b(?:has|have|had|giv(?:e|en|es|ing)|gave|allow\w*|grant\w*)\b"
    r"(?!\s+(?:been|not|no|to)\b)(?:\s+[^\s,;.]+){0,8}\s+$"
)
_HELD_OPEN: Final = _compile(
    rf"\b(?:stay|remain|is|are|be|being|was|were|stand|hold|held|leav|left|keep|kept)\w*\s+(?:\w+\s+)?(?:open|valid|available|suspended|frozen|on\s+hold|"
    rf"exempt\w*|binding|good|in\s+(?:force|place|effect|operation)|on\s+the\s+table)\b[^;]{{0,60}}$|"
    rf"\b(?:extend\w*|extension|suspend\w*|paus\w*|waiv\w*|exempt\w*|freez\w*|froze\w*|prolong\w*|renew\w*|valid|open|deadline)\b[^;]{{0,80}}$|"
    r"\b(?:bann?(?:s|ed|ing)?|barr?(?:s|ed|ing)|forbids?|forbade|forbidd?(?:en|ing)|impos(?:es?|ed|ing)|outlaw(?:s|ed|ing)?|prohibit(?:s|ed|ing)?"
    r"|halt(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){0,3}?(?:adoptions?|arrivals?|deliver(?:y|ies)|deportations?|drilling|entr(?:y|ies)|evictions?|executions?|exports?"
    r"|flights?|grants?|imports?|lending|licen[cs](?:es|ing)|logging|mining|payments?|sales?|shipments?|trade|trading|visas?|withdrawals?))"
    r"\b[^;]{0,80}$|"
    rf"\b(?:can|(?-i:may)|could|able\s+to|allowed\s+to|entitled\s+to|free\s+to|accept\w*|respond|reply|decide|comply|register|apply|appeal|comment|"
    rf"object|bid|funds?|funding)\b[^,;]{{0,50}}$|"
    rf"\b{_MEASURE}\b[^.;]{{0,60}}\b(?:appl(?:y|ies)|continues?|holds?|lasts?|remains?|runs?|stands?|stays?|in\s+(?:force|place|effect)|good)\b"
    rf"[^,;]{{0,20}}$"
)
_GOES_ON: Final = _compile(
    r"\b(?:can|could|(?-i:may)|might|will|would)\s+(?:\w+\s+)?(?:carry\s+on|continue|cope|feed|get\s+by|go\s+on|hold\s+out|keep\s+going|last|live|make\s+it"
    r"|manage|operate|run|survive|work)\b[^,;]{0,40}$"
)
"""“The plant could run until August on its own stocks”: how long it lasts, unless it is a measure that does."""
_INSERTION: Final = _compile(r",\s+(?:who|which|whose)\b[^,;.]*,")
"""What a relative clause puts between a grant and its limit: “gave the firm, which had asked for more, until Friday”."""
_NOT_UNTIL: Final = _compile(r"\b(?:not|never|no|nothing|nobody|cannot)\b[^;]{0,60}$|n['’]t\b[^;]{0,60}$")
_GROWTH: Final = _compile(
    r"\b(?:rise|risen|fall|fallen|grow|grown|reach|reached|climb|drop|shrink|expand|double|triple|total|exceed)\b[^;,]{0,60}$"
)


def is_deadline(  # noqa: PLR0913 - an expression is what it is, what stands before it, after it, and which way it points
    text: str, before: str, after: str, *, kind: TimexType, value: str | None, direction: Direction | None
) -> bool:
    """True where somebody must act, or a measure or offer lapses or starts to bind, at the expression.

    False for meetings, hearings and other events that merely have a date, for what is only expected by then, and for
    what is over, unless the words name the date a deadline.
    """
    if kind == "SET" or (value or "").endswith("_REF"):
        return False
    before, after = _STOP.split(before[-REACH:])[-1], after[:REACH].partition(";")[0]
    if kind == "DATE" and _COUNTED.search(text) and _GRANT.search(before) and _GRANTED.search(after):
        return direction != "past"
    if kind == "DURATION":
        return _is_time_given(text, before, after, direction)
    if _NAMED.search(before) or _NAMED_AFTER.search(after) or _LAST_DAY.search(after):
        return True
    if (_MOVED.search(before) and _MOVES.search(before)) or any(p.search(before) for p in (_EXTENDED, _EXTENDS, _WAS_TO_END)):
        return True
    if direction == "past" or _GONE.match(text) or _PUT_OFF.search(after):
        return False
    listed = not before.strip(" -–—•*\t\n") or bool(_LISTED.search(before))
    return (
        _lapses_or_binds(before)
        or (bool(_BOUND_FROM.search(before)) and "/" not in (value or "") and not _RUNS_ON.match(after))
        or bool(_STOPS_FROM.search(before))
        or (bool(_BINDS_FROM.search(before)) and bool(_BOUND_THEN.search(after)))
        or bool(_DAY_OF.search(after))
        or (listed and bool(_LISTS.search(after)))
        or _is_limit(before, after)
    )


def _lapses_or_binds(before: str) -> bool:
    if _DUE.search(before):
        return not any(pattern.search(before) for pattern in (_EVENT_DUE, _ONCE_DUE, _RESULTS_DUE))
    return not _OWN_TERM.search(before) and any(pattern.search(before) for pattern in (_LAPSES, _CLOSES, _EFFECT))


def _is_limit(before: str, after: str) -> bool:
    if _STRICT.search(before) or _AT_LATEST.search(after):
        return True
    firm = bool(_FIRM.search(before))
    guessed = bool(_GUESS.search(before)) and not firm
    obliged = bool(_OBLIGED.search(before)) or bool(_IMPERATIVE.search(before)) or bool(_CONDITION.search(before))
    if not guessed and not _GROWTH.search(before):
        obliged = obliged or bool(re.match(r"\s*,?\s*(?:or|unless)\b", after)) or bool(_DECIDES.search(before))
    if _SHUTS.search(before):
        return not _GUESS.search(before)
    if _BY.search(before) and (_IF_DONE.search(before) or _WHO_DO_NOT.search(before)) and _THEN.search(after):
        return True
    if _KNOWN_BY.search(before):
        return False
    if _BY.search(before):
        return obliged and not (guessed and not _binds_despite_guess(before))
    until = _UNTIL.search(before)
    if until:
        granted = _HAS_UNTIL.search(_INSERTION.sub(" ", before[: until.start()]))
        if _GOES_ON.search(before[: until.start()]) and not _OF_FORCE.search(before):
            return False
        return bool(granted or _HELD_OPEN.search(before[: until.start()])) and not _NOT_UNTIL.search(before)
    if _BEFORE.search(before):
        return obliged and not _NOT_UNTIL.search(before)
    return obliged and bool(_WITHIN.search(before))


def _binds_despite_guess(before: str) -> bool:
    """True where the duty stands nearer to the date than the guess: “he may quit, but must file by”."""
    duty = [found.start() for found in _OBLIGED.finditer(before)]
    guess = [found.start() for found in _GUESS.finditer(before)]
    if _MAY_ACT.search(before) and len(guess) == 1:
        return True
    return bool(duty) and (not guess or max(duty) > max(guess) or bool(_CONDITION.search(before)))


def _is_time_given(text: str, before: str, after: str, direction: Direction | None) -> bool:
    """“within 30 days”, “has a week to answer”, but neither “by two days” nor “spent two years”."""
    if text.lower().startswith(("the past", "the last")):
        return False
    if _WITHIN.search(before):
        bound = any(pattern.search(before) for pattern in (_OBLIGED, _DECIDES, _IMPERATIVE, _CONDITION, _MAY_ACT, _FIRM))
        ahead = direction != "past" or bool(_ORDERED.search(before))
        return ahead and bound and (not _GUESS.search(before) or _binds_despite_guess(before))
    if _NAMED_AFTER.search(after):
        return True
    if _IN.search(before):
        return bool(_SOUGHT.search(before)) and not _GUESS.search(before)
    if HELD_FOR.search(before) and _OF_FORCE.search(before) and _PUT_IN_FORCE.search(before):
        return not _GUESS.search(before)
    return bool(_GRANT.search(before)) and bool(_GRANTED.search(after)) and not _NOT_GRANTED.search(before)
