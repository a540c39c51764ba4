"""One line of a news page → whether it belongs to the page and not to the article: advertisement, credit, call to subscribe."""

from __future__ import annotations

import re

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\A\W*(?:advertisement|advertisements|advert|ad|sponsored(?: content)?|promoted(?: content)?"
            r"|paid content|continue reading)\W*(?:continue reading below)?\W*\Z"
        ),
        r"\A(?:story|article) continues below\b",
        r"\Ascroll (?:down )?(?:to continue|for)\b",
        r"\Askip (?:to|past)\b",
        r"\Aback to top\Z",
        r"\A(?:like\s+)?loading\W*\Z",
        r"\Aview (?:this (?:e-?mail|message|newsletter) )?in (?:your )?(?:web )?browser\b[^.]{0,20}\Z",
        r"\Astay (?:with|tuned|connected)\b.{0,60}\b(?:updates?|news|more|developments|coverage|story)\W*\Z",
        (
            r"\A(?:catch|get|read|check out) (?:all )?(?:the )?(?:latest|breaking|live"
            r"|business)\b.{0,100}\b(?:news|updates)\b.{0,80}\Z"
        ),
        (
            r"\A(?:to|for) (?:read |see |get |know )?(?:more(?! than)|the latest|all|further|daily)\b[^.]{0,40}"
            r"\b(?:(?:download|follow|visit|subscribe to) (?:us|our|the app|@|https?:|www\.)|(?:click|tap) (?:here|on)|sign up)"
        ),
        r"\Afollow (?:the )?(?-i:[A-Z])[^.]{1,60}\bat https?://\S+\Z",
        r"\Asupport (?:local|independent|quality|free) (?:journalism|news|media)\b",
        r"\A(?:thank you|thanks) for (?:reading|subscribing|joining us)\W*\Z",
        r"\A(?:let us know|tell us|have your say)\b.{0,40}\b(?:comments?|below)\W*\Z",
        r"\A(?:enjoyed|liked?|loved?) (?:this|what you)\b.{0,40}\?(?:\s+(?:share|subscribe|tell|pass|sign)\b.*)?\Z",
        (
            r"\Aif you (?:or someone you know|need (?:help|support)|have been affected|are (?:struggling|affected))\b"
            r"[^.“\"]{0,90},? (?:please )?(?:you can )?(?:call|text|contact|visit)\b"
        ),
        (
            r"\A[(\[](?:(?:mild|nervous|light) )?(?:laughter|laughs|applause|cheers|cheering|crosstalk|cross-talk"
            r"|inaudible|pause|music|video plays?)[.!]?[)\]]\Z"
        ),
        r"\A(?:from|to|cc|bcc|reply-to|sender):\s.{0,80}\S@\S",
        r"\A(?:subject|message-id|mime-version|content-type):\s",
        (
            r"\A[(\[]?(?:except for the headline, )?th(?:is|e) (?:story|article|report|copy|item)\b.{0,30}"
            r"\bnot (?:been )?edited by\b"
        ),
        (
            r"\Aa version of this (?:article|story|report|essay|review)\b.{0,30}"
            r"\b(?:appear(?:s|ed)|ran|(?:published|sent|distributed) (?:in|on|by|to))\b"
        ),
        r"\A[^.“\"]{2,80}\b(?:is|are) available (?:here|below|at this link|at the link below)\W*\Z",
        r"\Awhat do you think\?\s",
        (
            r"\A\W*(?:(?:parts?|some|portions) of )?th(?:is|e) (?:report|story|article)\b.{0,20}"
            r"\b(?:supplied|provided|distributed|contributed) by\b"
        ),
        (
            r"\A\W*(?:(?:some )?(?:information|material|reporting) (?:for|in|from) th(?:is|e) (?:report|story|article)\b"
            r"|th(?:is|e) (?:report|story|article) (?:includes|contains|uses|incorporates)"
            r" (?:material|reporting|information|content) (?:from|by|provided)\b)"
        ),
        (
            r"\A\W*the (?:author|writer|columnist)s? (?:do|does|did|has|have|owns?|holds?)\b"
            r".{0,40}\b(?:shares?|stocks?|positions?|interests?)\b"
        ),
        r"\A\W*(?:was|did you find|is) this (?:page|article|story|information|content)\b.{0,12}\b(?:useful|helpful)\b",
        r"\A\W*page last (?:reviewed|updated|modified)\b",
        r"\A\W*notes? (?:to|for) (?:the )?(?:editors?|news ?desks?|correspondents|journalists|(?:the )?media)\b",
        (
            r"\A\W*(?:media|press)(?: office)?(?: relations)? (?:enquir(?:y|ies)"
            r"|inquir(?:y|ies)|contacts?|queries|office)\s*(?::|\Z)"
        ),
        (
            r"\A\W*(?:for (?:any )?(?:more|further|additional|media|press)\b[^.]{0,30}"
            r"\b(?:information|details|enquiries|inquiries|queries|interviews?),?\s+"
            r"(?:please )?(?:contact|visit|call|e-?mail|see|go to)\b)"
        ),
        r"\Aall times (?:are )?(?:local|in [A-Z]|GMT|UTC|[A-Z]{2,4}\b)[^.]{0,40}\.?\Z",
        r"\Awhat we[’']re (?:reading|watching|listening to)\W*\Z",
        r"\Aunsubscribe\b[^.]{0,60}\Z",
        (
            r"\A(?:please )?(?:sign up|subscribe|register|join|get|receive)\b.*\b(?:newsletters?|inbox|alerts?"
            r"|briefings?|our app|whatsapp|telegram channel|channel|podcast|digest|mailing list)\b"
        ),
        r"\A(?:sign up|subscribe|log ?in|sign in|register)(?: now| here| today| for free| for more)*\W*\Z",
        r"\Asubscribe (?:to|for)\b",
        r"\Anewsletters?\b[^.]{0,40}\Z",
        r"\A[\w ’']{0,30}newsletters?\s*:",
        (
            r"\A[\W_]*(?:read|see|watch|listen|hear)(?: it)?(?: more| also| next| now| here| too)?(?: about .*| on .*"
            r"| stories)?\s*(?::|\Z|[–—-] |>)"
        ),
        r"\A(?:also|further) (?:read|reading)\b",
        (
            r"\A(?:related|recommended|trending|most (?:read|viewed|popular)|don[’']?t miss|up next|next (?:article"
            r"|up|story)|previous (?:article|story)|you (?:may|might) (?:also )?(?:like|be interested)"
            r"|editors?[’']? ?(?:picks?|choice)|more (?:on this story|from|stories|news|in|like this))\b[^.]{0,100}\Z"
        ),
        r"\Ayou (?:must|need to|have to)\b.{0,40}\b(?:log[ -]?in|logged in|sign(?:ed)? in|register|subscribe)\b",
        r"\A(?:please )?(?:log[ -]?in|sign in|register) to (?:comment|post|reply|read|continue|join)\b",
        (
            r"\A(?:please )?(?:log[ -]?in|sign in|register|create an? (?:free )?account)\b[\w /]{0,30}"
            r"\bto (?:add|leave|make|post|write) an? comment\b"
        ),
        (
            r"\A(?:\d[\d,]* comments?|comments?(?: \(?\d[\d,]*\)?)?|no comments?|leave a (?:comment|reply)|(?:add"
            r"|post|view|show)(?: a| your| all)? comments?|(?:view )?all comments|comments are closed"
            r"|join the (?:conversation|discussion|debate)|have your say)\W*\Z"
        ),
        r"\A\W*(?:©|\(c\) ?(?:19|20)\d\d|copyright\b)",
        r"\ball rights reserved\b",
        r"\bmay not be (?:published, broadcast|reproduced (?:without|in)|copied|redistributed)\b",
        r"\A\W*(?:sources?|agency|agencies|via|courtesy|credits?)\s*:\s*[^.]{2,80}\.?\Z",
        r"\A\W*(?:with|additional) (?:inputs?|files?|agency inputs?|material|information) from\b",
        (
            r"\A[(\[]?(?:additional|further|extra|other) (?:reporting|writing|editing|research|work"
            r"|contributions?)\b[^.]{0,30}\b(?:by|from)\b"
        ),
        (
            r"\A\W{0,3}(?:reporting|writing|editing|compiled|edited|translat(?:ed|ion)|produced|graphics?"
            r"|written and edited)(?: and (?:reporting|writing|editing))? by (?-i:[A-Z][\w’'.-]*|the|staff"
            r"|agencies)(?:[\s;,&)\].]+(?-i:[A-Z][\w’'.-]*|in|and|by|the|at|for|from|with|additional|reporting"
            r"|writing|editing|bureaus?|newsroom|staff))*\W*\Z"
        ),
        (
            r"\A[^.]{2,90}\bcontribut(?:ed|ing) (?:to (?:this|the) (?:report|story|article|piece)|reporting"
            r"|additional reporting|from [^.]{2,30}\.?\Z)"
        ),
        r"\Aour standards\b",
        r"\Athe [\w ]*trust principles\b",
        (
            r"\A(?:share|tweet|print|e-?mail|save|copy link|bookmark|like|follow|whatsapp|facebook|twitter|x"
            r"|linkedin|reddit|telegram|instagram|pinterest|youtube|flipboard)(?:[\s,|/•·]+(?:share|tweet|print"
            r"|e-?mail|save|copy link|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|instagram|link))*\W*\Z"
        ),
        r"\Ashare (?:this|on|via|with|the)\b[^.]{0,60}\W*\Z",
        r"\Ashare:",
        r"\A(?:follow|like|find|join) (?:us|me|our)\b",
        (
            r"\Afollow [\w’'@ .-]{2,60} on (?:x|twitter|facebook|instagram|threads|bluesky|mastodon|linkedin"
            r"|google news|telegram|whatsapp)\b"
        ),
        r"\b(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b",
        r"\Aby (?:continuing to (?:use|browse|visit)|using (?:this|our))\b.{0,80}\b(?:cookies|terms|policy)\b",
        r"\A(?:accept|reject|manage)(?: all)?(?: cookies| choices| preferences)?\W*\Z",
        r"\A(?:cookie|privacy) (?:policy|notice|settings|preferences)\b",
        (
            r"\A(?:do|have|are|did|was|were|will|got|can|is)\b[^.?]{3,140}\?\s+(?:please |then )?(?:e-?mail|contact|tell"
            r"|write|get in touch|let us|call|message|text|send|share|click|join|whatsapp|comment|have your|sign"
            r" up|subscribe)\b"
        ),
        (
            r"\A(?:e-?mail|contact|reach|write to|message|send (?:us|your))\b[^.]{0,60}(?:@|\bthe (?:reporter|author"
            r"|writer|newsdesk|editor|desk)|\bus\b|\bhim at\b|\bher at\b|\bthem at\b|\btips\b)"
        ),
        (
            r"\A(?:support (?:our|independent|quality)|donate\b|become a (?:member|subscriber|supporter)"
            r"|download (?:our|the) \w* ?app|click here|tap here|buy (?:a|the) (?:print|reprint)"
            r"|purchase licensing rights)"
        ),
        r"\b(?:reached|contacted|e-?mailed|phoned|called) (?:at|on|via)\b[^.]{0,20}(?:\S+@\S+\.\w|\+?\d[\d -]{6,})",
        r"\A(?:https?://|www\.)\S+\Z",
        r"\A\S+@\S+\.\w+\Z",
        r"\A@\w+\Z",
        r"\A\d+[ -]?min(?:ute)?s?(?: read| listen| watch)?\Z",
        r"\A(?:listen|read time|reading time)\b[^.]{0,30}\d+[^.]{0,12}\Z",
        r"\A(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|posted in|sections?|hashtags)\s*:",
        (
            r"\Athis (?:article|story|report|piece|post|content|page|video)\b.{0,60}\b(?:originally (?:published"
            r"|appeared)|first (?:published|appeared)|previously published|has been (?:updated|corrected|amended"
            r"|edited)|(?:is|was) (?:(?:updated|corrected|amended|edited) (?:on|at|to|after|with)|part of a"
            r"|produced (?:by|with|in)|supported by|a developing|being updated"
            r"|syndicated)|will be updated)\b"
        ),
        (
            r"\A(?:this is a (?:developing|breaking)|(?:editor[’']?s?[’']?|publisher[’']?s?) note"
            r"|corrections?(?: and clarifications)?\s*(?::|\Z)|clarification\s*:|disclaimer\b|disclosure\s*:"
            r"|the views expressed|the opinions expressed|first published\b|originally published\b|more to follow"
            r"|more details? (?:soon|to follow))"
        ),
        r"\A(?:last )?(?:updated|modified)\b[^.]{0,60}\Z",
        (
            r"\A(?:about the authors?|most popular|in this (?:article|story)|advertise with us|terms (?:of use"
            r"|and conditions)|contact us|privacy|help|faq)\W*\Z"
        ),
        (
            r"\A[–—-]{1,2}\s?(?:with )?(?-i:[A-Z]{2,6}|Reuters|Bloomberg|Agencies)(?:[/, ]+(?-i:[A-Z]{2,6}|Reuters"
            r"|Bloomberg|agencies))*\W*\Z"
        ),
        r"\A[\W_]+\Z",
        r"\A[(\[](?:[A-Za-z]+[-/ ]?){1,3}[)\]]\Z",
        r"\Amore\s*:|\Ashare or comment\b|\Ayour e-?mail address will not be published\b|\Arequired fields are marked\b",
        r"\A\W*(?:ends?|# ?# ?#|-?30-?)\W*\Z",
        r"\A(?:home|news)\s*[›»>]\s|\Ahome\s*[/|]\s",
    )
)
_IMAGE = re.compile(
    r"(?:(?:thumb(?:nail)?|frame[ds]?|frameless|border|left|right|cent(?:er|re)|none|upright(?:=[\d.]+)?|alt=[^|]{0,200})\s?\|\s?)*"
    r"x?\d{2,4}(?:x\d{2,4})?px\b\s?(?:\|\s?)?(?=[\"“‘'A-Z])"
)
_LINKS = re.compile(
    r"(?:related|recommended|trending|most (?:read|viewed|popular)|you (?:may|might) (?:also )?like"
    r"|editors?[’']? ?(?:picks?|choice)|(?:read|see)(?: also| more| next)"
    r"|also read|what we[’']re (?:reading|watching|listening to)|more (?:on this story|from|stories|news"
    r"|in|like this))\b[^.]{0,60}\Z",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:\d[\d,]* comments?|(?:readers?[’']? )?comments?(?: \(?\d[\d,]*\)?)?|view (?:all )?comments|leave"
    r" a (?:comment|reply))\W*\Z"
    r"|\d+ (?:thoughts?|repl(?:y|ies)|responses?) (?:on|to)\b",
    re.IGNORECASE,
)
_LONGEST = 600
"""Code points beyond which a line is no boilerplate."""


def is_boilerplate(line: str) -> bool:
    """True where the line belongs to the page: an advertisement, a credit, a call to subscribe, share or comment."""
    return len(line) <= _LONGEST and any(p.search(line) for p in _PATTERNS)


def find_image_markup(paragraph: str) -> int:
    """One past the markup of an image that was left before the first word, such as “150px ”; 0 where there is none."""
    found = _IMAGE.match(paragraph)
    return found.end() if found else 0


def starts_links(line: str) -> bool:
    """True where the line is the label of a list of other articles."""
    return bool(_LINKS.match(line))


def starts_comments(line: str) -> bool:
    """True where the line is the label over the readers' comments."""
    return bool(_COMMENTS.match(line))
