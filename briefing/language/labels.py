"""A line above or under a headline → what the parts between its bars, dots, slashes and dashes say: day, writers, outlet."""

from __future__ import annotations

import re

from briefing.language import lines, outlets
from briefing.language.date_lines import is_date_line

_CUT = re.compile(r"\s+[|•·●/>»›–—-]+\s+|\s*[|•·●]\s*|\t+|\s{3,}")
_DETAIL = re.compile(
    r"\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?|\d+[ -]min(?:ute)?s?(?: read)?|by|staff|\S+@\S+\.\w+|@\w+|share|print|comments?"
    r"|(?:vol(?:ume)?\.?|no\.|issue|page|p\.|section|edition)\s*[\w.]+(?:,?\s*(?:no\.|issue|page|section)\s*[\w.]+)*"
    r"|[$£€₹]\s?\d+(?:\.\d\d)?|\d+p|(?:photo(?:graph)?s?|pictures?|images?|video|graphics?|illustrations?)(?::| by)\s.{3,60}"
    r"|(?:late |early |final |city |morning |evening |print |online )?edition|updated|published|premium|free",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:(?:published|posted|updated|last updated)\s*:?\s*)?(?:(?:an?|\d+|about an?|a few)"
    r"\s*(?:min(?:ute)?s?|hours?|hrs?|days?|h|m)\s+ago"
    r"|just now|(?:today|yesterday)(?:,? at)?\s*\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?)",
    re.IGNORECASE,
)
_MOST_FREE = 2
_LONGEST_FREE = 4
"""Words up to which a part that says neither day nor writer can be a section's name."""
_LONGEST = 160
_STOP = re.compile(r"(?<![ap]\.m)[.!?]\s*\Z", re.IGNORECASE)
_IN_PLACE = re.compile(
    rf"(?P<names>{lines.NAME}(?:(?:,\s+{lines.NAME})*,?\s+(?:and|&)\s+{lines.NAME})?)\s+(?:in|at)\s+"
    r"(?P<place>(?:(?:[Tt]he )?[A-Z][\w’'.-]*(?:,? (?!and )|\Z|(?= and ))){1,4}(?:\s?and (?:[A-Z][\w’'.-]*\s?){1,3})?)\Z"
)
_NO_WRITER = frozenset(
    """
    president minister premier chancellor king queen prince princess pope senator governor mayor secretary general admiral
    court council police army team city united people children fire crash protest protests crisis life death love
    """.split()
)
"""Words before “in” that tell of whom or what the line is: no writer is named so."""
_BUILDING = re.compile(
    r"\b(?:office|house|room|hall|street|palace|cent(?:re|er)|square|park|court|building|garden|airport|station|bridge|hospital"
    r"|university|college|school|city|county|valley|island|bay|beach)s?\Z",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:from )?(?:our|the|a)(?: own)? (?:[\w’'-]+ ){0,2}(?:correspondents?|reporters?|staff)(?: in [A-Z][\w’', -]{1,40})?"
    r"|(?:(?-i:[A-Z][\w’'&-]*) ){0,3}staff(?: (?:reporters?|writers?|and (?:agencies|wires?)))?|agencies"
    r"|(?:(?-i:[A-Z][\w’'&-]*) ){0,3}(?:newsroom|news desk|web desk|online desk)|with agencies)\.?",
    re.IGNORECASE,
)
_WIRE_LABEL = re.compile(
    r"(?:(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|RECAST|ADDS)(?: ?\d{1,2})?|\d(?:st|nd|rd|th) (?:LD|UPDATE))\s?[-–—:]\s?(?=\S)"
)
_TAIL = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{3,40})\Z")
_FEWEST = 4
"""Words from which on what stands before an outlet's name is a headline."""
_LONGEST_HEADLINE = 300
"""Code points beyond which a paragraph is no headline."""


def cut_label_line(line: str) -> tuple[str, ...]:
    """The parts of a line that joins labels by bars, dots, slashes, dashes or wide spaces, a day and an outlet by a comma."""
    parts = [p.strip(" ,") for p in _CUT.split(line[: _LONGEST + 1]) if p.strip(" ,")]
    found: list[str] = []
    for part in parts:
        before, comma, after = part.rpartition(", ")
        name, _, rest = part.partition(", ")
        if comma and is_date_line(before) and outlets.is_outlet(after, expected=True):
            found += [before, after]
        elif comma and is_date_line(rest) and outlets.is_outlet(name, expected=True):
            found += [name, rest]
        else:
            found.append(part)
    return tuple(found)


def is_label_line(line: str) -> bool:
    """True where the line joins a writer, a day, a clock time and the like, and beside them sections or an outlet at most.

    Such a line holds no statement: each part that is no day, writer or detail is a name of a few words in capitals.
    """
    if len(line) > _LONGEST or _STOP.search(line):
        return False
    parts = cut_label_line(line)
    if len(parts) < 2:
        return False
    known = [_is_known(p) for p in parts]
    free = [p for p, k in zip(parts, known, strict=True) if not k and not _is_name(p)]
    return any(known) and len(free) <= _MOST_FREE and all(_is_free(p) for p in free)


def is_relative_time(line: str) -> bool:
    """True for “2 hours ago” and its like: the age of a page when it was copied, which gives no day."""
    return bool(_AGO.fullmatch(line.strip(" .•|")))


def _is_known(part: str) -> bool:
    return is_date_line(part) or lines.read_byline(part) is not None or bool(_DETAIL.fullmatch(part)) or is_relative_time(part)


def _is_name(part: str) -> bool:
    named = lines.is_bare_name(part) or bool(read_writers_in_place(part))
    return named or lines.is_section_name(part) or outlets.is_outlet(part, expected=True)


def _is_free(part: str) -> bool:
    words = part.split()
    return len(words) <= _LONGEST_FREE and all(w[:1].isupper() or w in {"&", "and", "of"} for w in words)


def is_outlet_label(line: str) -> bool:
    """True where an outlet's label line names no writer with “By”: what looks like a name in it is a section's."""
    return is_label_line(line) and lines.read_byline(line) is None and (line.upper() == line or read_outlet(line) is not None)


def names_place(line: str) -> bool:
    """True where the last word of a line like a name says that it is a building, a square and the like."""
    return bool(_BUILDING.search(line))


def read_writers(line: str) -> tuple[str, ...]:
    """The writers that a byline or a label line of the head names; empty where it names none."""
    for part in (line, *cut_label_line(line)):
        if is_staff_line(part):
            continue
        bare = lines.split_names(part) if lines.is_bare_name(part) and not outlets.is_outlet(part) else ()
        if names := lines.read_byline(part) or bare or read_writers_in_place(part) or lines.read_writer_and_job(part):
            return names
    return ()


def read_writers_in_place(line: str) -> tuple[str, ...]:
    """The writers of a line such as “Ann Lee in Oslo” that says no more; empty where it is none."""
    match = _IN_PLACE.fullmatch(line.strip(" *_")) if len(line) <= 80 else None
    if match is None or set(re.findall(r"[^\W\d_]+", match["names"].lower())) & _NO_WRITER:
        return ()
    return lines.split_names(match["names"])


def is_staff_line(line: str) -> bool:
    """True where the line credits unnamed staff: “From our correspondent in Oslo”, “KNA staff”."""
    return len(line) <= 80 and bool(_STAFF.fullmatch(line.strip(" *_")))


def read_outlet(line: str) -> str | None:
    """The outlet that a byline or a label line names beside writer and day; None where it names none."""
    alone = outlets.is_outlet(line)
    for part in (line,) if alone else cut_label_line(line):
        if outlets.is_outlet(part, expected=not alone) and not lines.is_section_name(part):
            return outlets.tidy(part)
    return lines.read_byline_outlet(line)


def strip_headline(line: str) -> str:
    """The headline without the running label of an agency (“UPDATE 2-”) and the outlet that a page's title ends on."""
    if len(line) > _LONGEST_HEADLINE:
        return line
    text = line[m.end() :] if (m := _WIRE_LABEL.match(line)) else line
    tail = _TAIL.search(text)
    if tail is not None and outlets.is_outlet(tail["site"]) and len(text[: tail.start()].split()) >= _FEWEST:
        return text[: tail.start()].rstrip()
    return text


def read_headline_outlet(line: str) -> str | None:
    """The outlet that a page's title ends on; None where it ends on none."""
    tail = _TAIL.search(line)
    return (
        outlets.tidy(tail["site"])
        if tail is not None and strip_headline(line) != line and outlets.is_outlet(tail["site"])
        else None
    )
