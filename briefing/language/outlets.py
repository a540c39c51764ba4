"""A line or a part of one → the name of a newspaper, station or newsletter that it is, and whether it is a masthead."""

from __future__ import annotations

import re

_SURE = frozenset(
    """
    times herald tribune gazette chronicle journal courier examiner sentinel observer telegraph news newspaper newspapers
    daily weekly dispatch bulletin inquirer enquirer register broadcasting tv radio television guardian argus advertiser
    messenger intelligencer statesman newswire dealer recorder
    """.split()
)
"""Last words that name an outlet and are hardly ever a person's name."""
_LIKELY = frozenset(
    """
    post star sun press record leader mail mirror express ledger union democrat republican bee citizen pioneer advocate
    beacon banner eagle voice independent standard globe mercury echo monitor today magazine digest online network review
    reporter business world media eagle packet transcript mail economist spectator briefing newsletter
    """.split()
)
"""Last words that name an outlet, or a person, or a kind of article: they need more to tell."""
_GENERIC = frozenset(
    """
    the a and of news breaking latest world local national international foreign business political politics sport sports
    daily weekly evening morning today review book film press television tv radio media your our this more all top good bad
    fake in no staff senior special chief
    """.split()
)
"""Words that do not tell one outlet from another: a name needs one more."""
_NO_PART = frozenset(
    """
    sues backs buys sells hits wins loses quits joins slams names tells says asks bans cuts sees gets makes takes faces
    launches attacks to for in on at over as after is are was were by with from vs against who why how what when where
    """.split()
)
"""Words of headlines that no outlet's name holds."""
_LONGEST_NAME = 5
_BARS = re.compile(r"\s+[|›»>·•]\s+|\s+[–—-]\s+|\s*/\s*")
_LONGEST_SECTION = 3
_WORD = re.compile(r"&|[^\W_][\w’'.&-]*\Z")
_SMALL = frozenset({"of", "and", "the", "&", "de"})
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|news|co\.\w\w|info|press|[a-z]{2})/?", re.IGNORECASE
)
_LETTER = re.compile(
    r"briefing|newsletter|bulletin|digest|round-?up|brief|playbook|dispatch|memo|rundown|wrap|note|email|edition|daily",
    re.IGNORECASE,
)
_SERVES = re.compile(
    r"(?P<name>[^:|–—]{3,50}?)\s*(?::|\||,|\s[–—-])\s+(?:your|our|the|a)\s+(?P<often>daily|weekly|monthly|nightly|weekday|weekend"
    r"|essential|regular|morning|evening|afternoon|lunchtime|bi-?weekly|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?"
    r"[\w’' -]{0,30}?\b(?:guide"
    r"|digest|briefing|bulletin|round-?up|newsletter|source|dose|look|brief|email|e-mail|update|rundown|recap|summary"
    r"|wrap|take|catch-up)\b[^.!?]*\Z",
    re.IGNORECASE,
)
_MENU = re.compile(
    r"\A(?:(?:also |coming up )?in (?:today[’']?s|this (?:week|month|morning|evening)[’']?s|tonight[’']?s|this|the) "
    r"(?:\w+ )?(?:edition|issue|newsletter|briefing|e-?mail|paper|bulletin|digest)\s*[:–—-]\s"
    r"|(?:inside|today|tonight|this week|also|plus|coming up|top stories|contents|in brief|on the agenda)(?: today)?\s*:"
    r"(?=.*\s[|•·]\s))(?!.*[.!]\Z)",
    re.IGNORECASE,
)


def is_outlet(text: str, *, expected: bool = False) -> bool:
    """True where `text` is nothing but an outlet's name: capitals on its words, and a last word such as Herald or News.

    `expected` is true where the place of `text` is one where outlets are named; there, “Arden Post” is one too, which is
    as well a person elsewhere.
    """
    words = text.strip(" .,:*_").split()
    if not 2 <= len(words) <= _LONGEST_NAME or not all(_WORD.match(w) for w in words):
        return False
    small = [w.lower() for w in words]
    if any(w[0].islower() and w not in _SMALL for w in words) or set(small) & _NO_PART or "the" in small[1:]:
        return False
    last = re.split(r"[-’']", small[-1])[-1] if small[-1] not in _SURE else small[-1]
    if "of" in small[1:-1]:
        last = small[small.index("of") - 1]
    if last in _SURE:
        return small[0] == "the" or any(w not in _GENERIC for w in small[:-1])
    if last not in _LIKELY:
        return False
    if small[0] != "the" and not any(w not in _GENERIC for w in small[:-1]):
        return False
    return expected or small[0] == "the" or len(words) >= 3


def read_domain(text: str) -> str | None:
    """The address of a site where `text` is nothing but that; else None."""
    return text.strip() if _DOMAIN.fullmatch(text.strip()) else None


def read_masthead(line: str) -> str | None:
    """The name in the masthead of a paper or newsletter, with or without what it promises; None where `line` is none.

    A headline can be worded alike: whether one follows below decides.
    """
    if len(line) > 120:
        return None
    if is_outlet(line):
        return tidy(line)
    if (name := _read_with_section(line)) is not None:
        return name
    serves = _SERVES.fullmatch(line.strip())
    if serves is None or not (serves["often"] or _LETTER.search(serves["name"])):
        return None
    return tidy(serves["name"])


def _read_with_section(line: str) -> str | None:
    """The outlet of “The Harbour Standard | World”: its name with the names of sections behind a bar; None for all else."""
    first, *sections = _BARS.split(line.strip())
    if not sections or not is_outlet(first, expected=True):
        return None
    small = all(1 <= len(s.split()) <= _LONGEST_SECTION and not set(s.lower().split()) & _NO_PART for s in sections)
    return tidy(first) if small and all(s[:1].isupper() for s in sections) else None


def is_menu(line: str) -> bool:
    """True where the line lists what else an edition holds."""
    return len(line) <= 300 and bool(_MENU.match(line))


def tidy(name: str) -> str:
    """`name` on one line, and in ordinary capitals where it is set in capitals, initials such as BBC left as they are."""
    plain = " ".join(name.strip(" .,:*_").split())
    if plain.upper() != plain:
        return plain
    keep = _SURE | _LIKELY | _GENERIC
    return " ".join(
        w if len(w) <= 3 and w.lower() not in keep else w.lower() if w.lower() in _SMALL and at else w[:1] + w[1:].lower()
        for at, w in enumerate(plain.split())
    )
