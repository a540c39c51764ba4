"""One line of a news article → what it is by its own wording: a byline, a credit, a caption, boilerplate, a section's name."""

from __future__ import annotations

import re

from briefing.language.outlets import is_outlet, tidy

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME_WORD = (
    rf"(?:{_UPPER}[\w’'.-]*|(?:[Dd]e|[Dd]a|[Dd]el|[Dd]i|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Bb]in|[Bb]int|[Aa]l|[Ee]l|[Ll]a"
    r"|[Ll]e|[Tt]en|[Tt]er|[Dd]os)(?=\s))"
)
NAME = rf"{_NAME_WORD}(?:[ \u00a0]+{_NAME_WORD}){{1,4}}"
_STAFF = (
    r"(?:(?:(?:[Tt]he|[Oo]ur|[Aa]n?)\s+)?(?:[A-Z][\w’'&-]*\s+){0,3}(?:reporters?|staff(?: writers?| reporters?)?"
    r"|correspondents?|(?:Staff |Special )?(?:Reporters?|Correspondents?|Writers?)|agencies|bureau|desk|team"
    r"|newsroom|wires?))"
)
_AGENCY_CREDIT = (
    r"(?:the\s+)?(?:[A-Z]{2,6}|Reuters|Bloomberg|Xinhua|Agence France-Presse|(?:[A-Z][a-z]+ )?Press Association"
    r"|Associated Press|Press Trust of India)"
)
_UNNAMED = re.compile(
    rf"(?:{_STAFF}|{_AGENCY_CREDIT}(?:\s+{_STAFF})?)(?:\s*(?:,|&|\band\b|\bwith\b)\s*(?:{_STAFF}|{_AGENCY_CREDIT}))*"
)
"""What a byline holds that names no person: “our Oslo desk and ANA”."""
_BYLINE_LEAD = re.compile(
    (
        r"\A(?:(?:story|text|words|report|reported|reporting|written|analysis|opinion|compiled|posted"
        r"|published)\s+)?by:?\s+|\A(?:words|text|author|writer|reporter):\s+"
    ),
    re.IGNORECASE,
)
_JOB = r"(?:editor|correspondent|reporter|writer|columnist|analyst|chief|staff|contributor|producer|journalist)s?\b"
_BYLINE_TAIL = re.compile(
    rf"\s+(?:in|for|at|from)\s+(?:the\s+)?{_UPPER}.*|\s+[-–—]\s+.*|\s*[|•·/].*|\s*\(.*"
    r"|\s+(?:and agencies|with|(?:The )?(?:Associated Press|Press Association|Reuters|AFP|Bloomberg))\b.*\Z"
)
_JOB_BEFORE = re.compile(rf"\A(?:(?:our|the)\s+)?(?:[a-z][\w’'-]*\s+){{0,5}}{_JOB}[,:]?\s+(?={_UPPER}[\w’'.-]+\s+{_UPPER})")
"""What a writer is, before the name: “By state political reporter Ann Lee”."""
_BYLINE_JOB = re.compile(rf",\s*[\w’' -]*\b{_JOB}[^,;]*|,\s+(?:in|at|for|of)\s[^,;]*", re.IGNORECASE)
_NAMES_SPLIT = re.compile(r"\s*(?:,|;|&|\band\b)\s*", re.IGNORECASE)
_BARE_NAME = re.compile(rf"\A{NAME}(?:\s+and\s+{NAME})?\Z")
_NO_NAMES = frozenset(
    """
    news world business politics exclusive analysis opinion live update updates sport sports report special breaking latest
    local national international economy markets culture transport health science technology tech travel education
    environment comment editorial feature features video photos gallery explainer interview column letters obituary weather
    finance money trade energy climate region regional asia europe africa americas america middle east north south west home
    front page top stories story edition morning evening midday daily weekly look quick deep full key points summary outlook
    background verdict conclusion result results media release releases statement bulletin newsletter version edition newsroom
    advisory communique minutes agenda desk bureau what who why how when where which next no not never yes new more steady
    rise rises fall falls plan plans deal talks strike vote war the an of on in at for with to from
    """.split()
)
"""Words of section names, kickers and labels: a line that holds one is nobody's name."""
_SECTION = re.compile(
    r"(?:(?:top|latest|local|national|world|international|foreign|breaking|business|political|uk|us"
    r"|u\.s\.)\s+(?:news|stories)|news|world|politics|business|"
    r"economy|markets?|finance|money|companies|technology|tech|science|health|sports?|culture|arts|entertainment"
    r"|lifestyle|life|"
    r"travel|opinion|comment|editorial|analysis|features?|environment|climate|energy|education|law|crime|society|media|"
    r"transport|trade|defen[cs]e|security|diplomacy|asia|asia[- ]pacific|china|europe|africa|americas"
    r"|middle east|uk|us|u\.s\.|usa|"
    r"home|homepage|latest|trending|exclusive|live|video|audio|podcasts?|photos|gallery|explainers?|interviews?|agriculture)",
    re.IGNORECASE,
)
_SECTION_LINE = re.compile(rf"\A(?:{_SECTION.pattern})(?:\s*[/|›»>•·&-]\s*(?:{_SECTION.pattern}))*\Z", re.IGNORECASE)
_LONGEST_CAPTION = 800
_CAPTION = re.compile(
    r"\A[\[(]?\s*(?:(?:file |stock |ap |afp |reuters |handout )?(?:photos?|images?|pictures?|photographs?"
    r"|graphic|illustration|infographic|video|map|chart)"
    r"(?: (?:by|credit|courtesy)\b[^:]{0,40})?|caption|pictured|photo credit|image credit|file)\s*(?::|\|"
    r"|\s[–—-]\s)|\A\[?(?:FILE PHOTO|FILE)\b"
    r"|\A[\[(](?:photos?|images?|pictures?|photographs?)\s+(?:by|courtesy|credit)\b"
    r"|[\[(](?:(?:ap |afp |reuters |file |handout )?(?:photo|image|picture|photograph)s?\s*(?:by|courtesy|credit"
    r"|:|/)[^\])]*|[^\])]*/(?:AP|AFP|Reuters|Getty Images|EPA|Bloomberg)[^\])]*|reuters/[^\])]*)[\])]\.?\Z"
    r"|\A(?:photo|picture|image|illustration)s? by [^.]{2,60}\Z|\bon (?:unsplash|pexels|pixabay)\Z"
    r"|\((?-i:(?:[A-Z][\w’&.-]* ){0,3}(?:News|Photos?|Images?|Supplied|AAP|AFP|AP|EPA|Reuters|Facebook|Instagram|X)"
    r": [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,3})\)\Z"
    r"|\b(?:photo(?:graph)?|picture|image|credit)s?\s?: [^.]{2,60}\Z|\bgetty images\)?\Z|\AREUTERS/",
    re.IGNORECASE,
)
_BIOGRAPHY = (
    re.compile(
        rf"{NAME} (?:is|was) (?:an? |the )?[^.]{{0,60}}\b(?:reporter|correspondent|staff writer|columnist|journalist|editor"
        r"|contributor|freelance)\b[^.]{0,60}\b(?:at|for|with|based|covering|who covers)\b"
    ),
    re.compile(
        rf"{NAME} (?:covers|reports on|writes (?:about|on|for)|reports (?:from|for))\b[^.]{{2,100}}"
        r"\.?(?:\s+(?:(?:You can )?(?:reach|contact|e-?mail|follow|write to)|Reach|Contact|E-?mail|Follow|Write to) "
        r"(?:him|her|them|@|\w+@)[^!?]{0,80})?\Z"
    ),
    re.compile(r"[A-Z][\w’' -]{2,50} reported from [A-Z][^.]{2,60}\.?(?:\s|\Z)"),
    re.compile(r"The (?:writer|author)s? (?:is|are|was|were|covers?|writes?)\b"),
)
_CREDIT = re.compile(
    r"\A\W*(?:source|sources|agency|agencies|via|with inputs? from|with files from)\s*:?\s+(?P<a>[^.;(]{2,60})\.?\Z"
    r"|\A[(\W]*(?:(?:parts?|some|portions) of )?th(?:is|e) (?:report|story|article)\b.{0,20}"
    r"\b(?:supplied|provided|distributed|contributed) by"
    r" (?P<c>[^.;]{2,60}?)\)?\.?\Z"
    r"|\A\W*(?:©|copyright|\(c\))\W*(?:(?:19|20)\d\d\W*)?(?P<b>[^.;(]{2,60}?)(?:\W+(?:19|20)\d\d)?(?:\W+all rights.*)?\.?\Z",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:[A-Z][\w-]*\s+)*?(?:Press Association|Canadian Press|Associated Press|Press Trust|News Agency|Newswire|Wire Service"
    r"|Press Agency|News Service)(?: of [A-Z]\w+)?"
    r"|\b(?:Reuters|Bloomberg|Xinhua|Agence France-Presse|Interfax|Kyodo(?: News)?|Yonhap|Anadolu(?: Agency)?"
    r"|PA Media|Tass|TASS)\b"
    r"|\b(?:AP|AFP|PA|UPI|DPA|dpa|ANSA|EFE|PTI|ANI|IANS|UNI|AAP|NAN|GNA|BSS|TT|NTB|APA)\b"
)
_SIGNED_OFF = re.compile(
    rf"[.!?][\"”’')]*\s+(?:[(\[](?P<a>{_AGENCY.pattern})[)\]]|(?:--?|—|–)?\s?(?P<b>PTI|ANI|IANS|UNI|Reuters|AFP|AP)(?:\s[A-Z]{{2,4}}){{0,5}})\Z"
)
"""A last sentence with the agency behind it, in brackets or with the initials of its editors."""
_WRITER_AND_JOB = re.compile(
    rf"(?P<names>{NAME}(?:\s+and\s+{NAME})?),?\s+(?:(?:[A-Z][\w’'&-]*|and|of|for|the|in)\s+){{0,4}}"
    r"(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Cc]olumnist|[Ww]riter|[Cc]hief|[Ss]taff)s?\Z"
)
_SUMMARY_LABEL = re.compile(
    r"\A\W*(?:quick (?:look|read|take|facts|summary|glance)|key (?:points?|takeaways?|facts?|findings"
    r"|developments|details|highlights|messages)|takeaways?|highlights|at a glance|"
    r"summary|in (?:brief|short|summary|a nutshell)|(?:the )?(?:gist|essentials|bottom line|big picture)"
    r"|what (?:to know|you need to know|we know)|main points|tl;?dr|fast facts|"
    r"the (?:story|news) (?:in brief|so far)|article summary|story highlights|points to note|things to know)\W*\Z",
    re.IGNORECASE,
)
LIST_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)|\((?:[a-z]|[ivx]{1,4})\)\s+(?=\S)")
"""The number or letter of a paragraph or a list item, which is no part of what it says."""
BULLET = re.compile(r"\A(?:[-–—*•●▪■◦‣·►✓]\s+|\(?\d{1,2}[.)]\s+)")
"""A list item's mark at the start of a line."""


def read_byline(line: str) -> tuple[str, ...] | None:
    """The writers that a byline names, as printed, titles of office left out; None where the line is no byline.

    Empty where it credits an agency or unnamed staff.
    """
    stripped = line.strip(" *_")
    lead = _BYLINE_LEAD.match(stripped)
    if lead is None or len(stripped) > 160:
        return None
    rest = _JOB_BEFORE.sub("", stripped[lead.end() :].strip(" *_:"))
    if _UNNAMED.fullmatch(rest):
        return ()
    names = split_names(rest)
    return names or None


def split_names(text: str) -> tuple[str, ...]:
    """The personal names that a list such as “A. Lee in Oslo and B. Ray, editor” holds; empty where it is no such list."""
    found: list[str] = []
    listed = _BYLINE_JOB.sub("", re.sub(r"\s*[|•·].*", "", text.strip()))
    for piece, joint in _split_list(listed):
        if found and is_outlet(piece) and joint != "and":
            continue
        name = _BYLINE_TAIL.sub("", piece).strip(" *_")
        if re.fullmatch(rf"{_STAFF}|{_AGENCY_CREDIT}|agencies|", name):
            continue
        if not re.fullmatch(NAME, name) or set(re.findall(r"[^\W\d_]+", name.lower())) & _NO_NAMES:
            if found and re.fullmatch(_NAME_WORD, name):
                continue  # the place of a bureau, as in “in Oslo and Rome”
            return ()
        found.append(tidy_name(name))
    return tuple(found)


def _split_list(text: str) -> list[tuple[str, str]]:
    """The pieces of a list, each with the mark or word before it, in lower case; empty before the first."""
    pieces: list[tuple[str, str]] = []
    at, joint = 0, ""
    for match in _NAMES_SPLIT.finditer(text):
        pieces.append((text[at : match.start()], joint))
        at, joint = match.end(), match.group().strip().lower()
    return [*pieces, (text[at:], joint)]


def read_byline_outlet(line: str) -> str | None:
    """The outlet that a byline names behind its writers: “By Ann Lee, Arden Gazette”; None where it names none."""
    stripped = line.strip(" *_")
    lead = _BYLINE_LEAD.match(stripped)
    if lead is None or not read_byline(line):
        return None
    rest = stripped[lead.end() :]
    for piece, joint in _split_list(rest)[1:]:
        if joint != "and" and is_outlet(piece):
            return tidy(piece)
    behind = re.search(r"(?:\s(?:for|of)\s+(?:the\s+)?|\s?[|•·/(]\s?|\s[–—-]\s)(?P<outlet>[^|•·/(),]+)\)?\Z", rest)
    return tidy(behind["outlet"]) if behind is not None and is_outlet(behind["outlet"], expected=True) else None


def read_byline_agency(line: str) -> str | None:
    """The agency that a byline names behind its writers: “By Ann Lee, Associated Press”; None where it names none."""
    lead = _BYLINE_LEAD.match(line)
    pieces = (
        re.split(r"\s*[,|•·/(]\s*|\s(?:for|with)\s|\s[–—-]\s", line[lead.end() :])[1:] if lead and read_byline(line) else []
    )
    return next((agency for piece in pieces if (agency := read_agency_name(piece.strip(" )")))), None)


def tidy_name(name: str) -> str:
    """`name` on one line, and in ordinary capitals where it is set in capitals: “AMBROSE VAN TEAL” → “Ambrose Van Teal”."""
    plain = " ".join(name.split())
    letters = [c for c in plain if c.isalpha()]
    if len(letters) < 4 or not all(c.isupper() for c in letters):
        return plain
    return re.sub(
        r"[^\W\d_]+(?:['’](?=[^\W\d_]{2}))?", lambda m: m[0] if m[0][-1] == "." else m[0][:1] + m[0][1:].lower(), plain
    )


def is_bare_name(line: str) -> bool:
    """True where the line holds nothing but one or two personal names, in capitals or ordinary letters."""
    if len(line) > 60 or not _BARE_NAME.match(line) or re.search(r"(?<!Jr)(?<!Sr)\.\Z", line) or is_outlet(line):
        return False
    return not set(re.findall(r"[^\W\d_]+", line.lower())) & _NO_NAMES


def is_section_name(line: str) -> bool:
    """True where the line is the name of a newspaper's section, or a trail of them."""
    return bool(_SECTION_LINE.match(line))


def is_caption(line: str) -> bool:
    """True where the line is a caption or credit of a picture."""
    return len(line) <= _LONGEST_CAPTION and bool(_CAPTION.search(line))


def is_biography(line: str) -> bool:
    """True where the line introduces the writer: “N. N. is a correspondent for …”."""
    return any(pattern.match(line) for pattern in _BIOGRAPHY)


def is_summary_label(line: str) -> bool:
    """True where the line is the heading of a summary box, such as “Key points”."""
    return bool(_SUMMARY_LABEL.match(line))


def read_credit(line: str) -> str | None:
    """The agency that a credit such as “Source: Reuters” or “© … Press Association” names; None where it names none."""
    match = _CREDIT.match(line) if len(line) <= _LONGEST_CAPTION else None
    if match is not None:
        holder = (match["a"] or match["b"] or match["c"]).strip(" .")
        if initials := re.search(r"\(([A-Z]{2,6})\)?\Z", holder):
            return initials[1]
        agency = _AGENCY.search(holder)
        return agency.group().strip() if agency else None
    return None


def read_writer_and_job(line: str) -> tuple[str, ...]:
    """The writers of a line such as “Ann Lee Transport correspondent”; empty where it is none."""
    match = _WRITER_AND_JOB.match(line) if len(line) <= 100 and not _BYLINE_LEAD.match(line) else None
    if match is None:
        return ()
    words = match["names"].split()
    for count in range(len(words), 1, -1):
        if names := split_names(" ".join(words[:count])):
            return names
    return ()


def find_sign_off(paragraph: str) -> int | None:
    """Where the agency that signs the end of `paragraph` starts, in code points; None where none does."""
    match = _SIGNED_OFF.search(paragraph[-120:])
    if match is None:
        return None
    stops = re.match(r"[.!?][\"”’')]*\s+", match.group())
    return max(0, len(paragraph) - 120) + match.start() + (stops.end() if stops else 0)


def read_sign_off(paragraph: str) -> str | None:
    """The agency that signs the end of `paragraph`, in brackets or before initials; None where none does."""
    match = _SIGNED_OFF.search(paragraph[-120:])
    return (match["a"] or match["b"]) if match else None


def is_agency(name: str) -> bool:
    """True where `name` is that of a news agency: initials in capitals, or one that is known or says so."""
    return bool(re.fullmatch(r"[A-Z]{2,6}|dpa|epd|sda|belga", name.strip()) or _AGENCY.search(name))


def read_agency_name(text: str) -> str | None:
    """The agency where `text` is nothing but its name, “By” before it left out; None where it is anything else."""
    bare = re.sub(r"\A(?:by\s+)?(?:the\s+)?", "", text.strip(), flags=re.IGNORECASE)
    return bare if _AGENCY.fullmatch(bare) else None


def read_agency_byline(line: str) -> str | None:
    """The agency that a byline such as “By BPA reporters” or “By Reuters” names; None where it names a person or nobody."""
    lead = _BYLINE_LEAD.match(line)
    if lead is None or read_byline(line) != ():
        return None
    rest = line[lead.end() :].strip()
    match = re.match(_AGENCY_CREDIT, rest) or re.search(rf"(?:,|&|\band|\bwith)\s+(?P<a>{_AGENCY_CREDIT})\Z", rest)
    return re.sub(r"\A(?:(?:,|&|and|with)\s+)?(?:[Tt]he\s+)?", "", match.group()) if match else None
