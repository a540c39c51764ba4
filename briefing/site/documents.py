"""Name of a file that a build leaves → what it is called on the page, its type, and the name under which it is saved."""

import unicodedata
from typing import NamedTuple
from urllib.parse import quote


class Kind(NamedTuple):
    """What the page says of one document."""

    label: str
    """What it is for a reader."""
    format: str
    """Short name of the format."""
    media_type: str
    """As the Content-Type header gives it."""


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_KINDS = {
    "memo.docx": Kind("Memo for Word", "DOCX", _WORD),
    "memo.pdf": Kind("Memo for print", "PDF", "application/pdf"),
    "memo.md": Kind("Memo for mail and chat", "Markdown", "text/markdown; charset=utf-8"),
    "deadlines.ics": Kind("Deadlines for calendars", "ICS", "text/calendar; charset=utf-8"),
    "sources.csl.json": Kind("Sources for Zotero and pandoc", "CSL-JSON", "application/vnd.citationstyles.csl+json"),
    "sources.ris": Kind("Sources for EndNote", "RIS", "application/x-research-info-systems"),
    "briefing.json": Kind("Everything, for programs", "JSON", "application/json"),
}
"""By name, in the order in which they are listed."""
_EDITED = ("memo.edited-", ".docx")
"""How the name of a memo opens and ends that somebody has worked in."""
_THOUSAND = 1000


def find_kind(name: str) -> Kind | None:
    """What the file `name` is; None where it is nothing that a build leaves for readers."""
    if is_edited(name):
        return Kind("Memo edited by hand", "DOCX", _WORD)
    return _KINDS.get(name)


def is_edited(name: str) -> bool:
    """True for a memo that a build has set aside because somebody had worked in it."""
    return name.startswith(_EDITED[0]) and name.endswith(_EDITED[1])


def rank(name: str) -> tuple[int, str]:
    """Sorts names in the order in which people look for them."""
    order = list(_KINDS)
    return (order.index(name) if name in order else len(order), name)


def tell_size(size: int) -> str:
    """“412 bytes”, “48 kB”, “1.3 MB”."""
    if size < _THOUSAND:
        return f"{size} bytes"
    if size < _THOUSAND * _THOUSAND:
        return f"{round(size / _THOUSAND)} kB"
    return f"{size / _THOUSAND / _THOUSAND:.1f} MB"


def name_download(topic: str, edition: str, name: str) -> str:
    """“rail-strike 2025-10-30-1a2b3c4d memo.docx”: files of several editions lie side by side in a folder of downloads."""
    return " ".join(part for part in (topic, edition, name) if part)


def disposition(name: str) -> str:
    """The Content-Disposition header that saves a file as `name` (RFC 6266): in ASCII, and in full for those who can."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = "".join(each if each.isalnum() or each in " ._-+()&," else "-" for each in plain).strip() or "download"
    encoded = quote(name, safe="", errors="replace")
    return f'attachment; filename="{plain}"' + ("" if plain == name else f"; filename*=UTF-8''{encoded}")
