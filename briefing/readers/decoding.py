"""Raw bytes → text with one kind of line end, or the reason why they are no text.

Order of trial: byte-order mark, UTF-16 told by its zero bytes, UTF-8, a declared encoding, Windows-1252. Guessing by frequency
of letters is left out: it takes Windows-1252 for its neighbours, and the marks of quotations are where they differ.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.readers.reading import report

if TYPE_CHECKING:
    from briefing.model.briefing import Diagnostic

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a Word or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.01
"""Share of control characters beyond which bytes are taken for binary data: prose has none, random bytes have a tenth."""
_LOST_SHARE = 0.02
_DECLARABLE = re.compile(r"\A[A-Za-z][\w.:-]{1,30}\Z")
_NOT_CHARACTER_SETS = frozenset({"base64", "hex", "bz2", "zlib", "uu", "quopri", "rot13", "idna", "punycode", "utf-7"})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text that was decoded, with what was lost on the way."""

    text: str | None
    """None where the bytes are no text; `diagnostics` says why."""
    diagnostics: tuple[Diagnostic, ...]


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`, its byte-order mark dropped. `declared` is the encoding that the file itself names, or None."""
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if kind is not None:
        return _refuse(f"It is {kind}, not text.")
    text = _decode(data, declared).replace("\r\n", "\n").replace("\r", "\n")
    lost = text.count("\ufffd")
    controls = len(_CONTROLS.findall(text))
    if controls > max(3, len(text) * _CONTROL_SHARE) or lost > max(8, len(text) * _LOST_SHARE):
        return _refuse("It holds binary data, not text.")
    return Decoded(text, tuple(_report_losses(lost, controls)))


def drop_controls(text: str) -> str:
    """`text` without control characters, line ends and tabs excepted."""
    return _CONTROLS.sub("", text)


def _refuse(message: str) -> Decoded:
    return Decoded(None, (report("not-text", message, "Save the article as plain text in UTF-8, or take the file out."),))


def _report_losses(lost: int, controls: int) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    if lost:
        found.append(
            report(
                "replaced-characters",
                f"{lost} character{'s' * (lost != 1)} could not be decoded and stand as “\ufffd”.",
                "Save the file again as UTF-8 from its original.",
            )
        )
    if controls:
        found.append(
            report(
                "control-characters",
                f"It holds {controls} control character{'s' * (controls != 1)}, which no document can show.",
                "Delete them, or save the file again as plain text.",
            )
        )
    return found


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _find_wide(data)
    if wide is not None:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _decode_declared(data, declared)
    if named is not None:
        return named
    lenient = data.decode("utf-8", "replace")
    lost = lenient.count("\ufffd")
    right = sum(c > "\x7f" for c in lenient) - lost
    cut_off = right > 0 and "\ufffd" not in lenient.rstrip("\ufffd")
    if right > 4 * lost or cut_off:
        return lenient
    return data.decode("cp1252", "replace")


def _find_wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of English text is zero."""
    sample = data[:4096]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _decode_declared(data: bytes, declared: str | None) -> str | None:
    if not declared or not _DECLARABLE.match(declared):
        return None
    try:
        info = codecs.lookup(declared)
        if info.name.split("_")[0] in _NOT_CHARACTER_SETS:
            return None
        # Browsers read “ISO-8859-1” as Windows-1252 (WHATWG Encoding Standard, section 4.2), and so do writers of pages.
        name = "cp1252" if info.name in {"iso8859-1", "ascii"} else info.name
        decoded = data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return decoded if isinstance(decoded, str) else None
