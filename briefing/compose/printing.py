"""Evidence → printed statements: the cited words, with visible edits where they could not stand alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.compose.day_marks import mark_days
from briefing.compose.similarity import words
from briefing.compose.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.compose.material import Material
    from briefing.model.extraction import Anaphor
    from briefing.model.source import Span

_ARTICLE = re.compile(r"\b[Tt]he\s$")
_NEXT_WORD = re.compile(r"\s+([^\W\d_][\w’'-]*)")
_AFTER_OBJECT = frozenset(
    """a about after against all also and any as at away back because before but by down during every for from how if in into
    it of off on onto or out over so than that the their then there these this those through to today tomorrow tonight toward
    towards twice under until up what when where whether while who why with without yesterday yet""".split()
)
"""What follows “her” where it is an object and owns nothing."""
_POINTERS = frozenset({"this", "that", "these", "those"})
_OPENS_A_CLAUSE = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bon )(?<!\bby )(?<!\bto )(?<!\bfor )(?<!\bfrom )(?<!\bafter )(?<!\bbefore )that\b", re.IGNORECASE
)
"""“That” points for certain only behind a preposition: “said that cheap goods …” opens a clause."""
_POINTED_AT = re.compile(r"\s+([^\W\d_][\w-]*)(?:\s+([^\W\d_][\w-]*))?")
_NOT_TOLD = frozenset(
    """case city country end extent far kind kinds last latter less long many matter more most much nation newspaper newsroom
    no not one ones other others page paper point reason regard reporter respect same side site sort sorts state time times
    town two type village way ways website world""".split()
)
"""Words after “this” that no sentence before has told: phrases such as “on this point”, or where somebody writes."""
_OWNS = re.compile(r"['’]s?\Z")


def print_span(material: Material, span: Span, *, omitted: Sequence[Span] = ()) -> str:
    """The words of `span` as a statement prints them, each of `omitted` as “…”.

    Pronouns that the extraction resolved are replaced in brackets, a first letter in lower case is raised in brackets,
    and a relative day, week, month or year gets its date in brackets.
    """
    text = material.source.text
    edits = [
        *_name_edits(material, span),
        *_pointing_edits(material, span),
        *_opening_edits(material, span),
    ]
    edits += [(at, at, f" [{date}]") for at, date in mark_days(material, span)]
    edits += [(gap.start, gap.end, " …") for gap in omitted]
    if mark := _find_unclosed(span.cut(text)):
        edits.append((span.end, span.end, f" […{mark}]"))
    return _apply(text, span, edits)


def _name_edits(material: Material, span: Span) -> Iterable[tuple[int, int, str]]:
    seen: set[str] = set()
    for clause in material.extraction.clauses:
        for anaphor in clause.anaphors:
            if span.covers(anaphor) and anaphor.antecedent and anaphor.antecedent not in seen | _named(material, span, anaphor):
                seen.add(anaphor.antecedent)
                full = _with_article(material, anaphor.antecedent)
                told = _own(full) if _is_owner(material, anaphor) else full
                yield anaphor.start, anaphor.end, f"[{told[0].upper() + told[1:] if anaphor.start == span.start else told}]"


def _pointing_edits(material: Material, span: Span) -> Iterable[tuple[int, int, str]]:
    """“[the] resources” for “these resources”, outside of quotations and where the words before have not told of any."""
    text = material.source.text
    spoken = [part for quotation in material.extraction.quotations for part in quotation.parts]
    for clause in material.extraction.clauses:
        for anaphor in clause.anaphors:
            noun = _POINTED_AT.match(text, anaphor.end)
            if noun is None or anaphor.text.lower() not in _POINTERS or not span.covers(anaphor):
                continue
            if _OPENS_A_CLAUSE.match(text, anaphor.start):
                continue
            told, meant = set(map(stem, words(text[span.start : anaphor.start]))), {word.lower() for word in noun.groups("")}
            if meant & _NOT_TOLD or told & set(map(stem, meant)) or any(part.covers(anaphor) for part in spoken):
                continue
            yield anaphor.start, anaphor.end, "[The]" if anaphor.start == span.start else "[the]"


def _with_article(material: Material, full: str) -> str:
    """“the Harbour Trust” for a body that the article mostly names with its article; else the name as it is."""
    text = material.source.text
    bodies = [n for n in material.extraction.names if n.full == full and n.kind == "organisation" and n.text == full]
    led = [n for n in bodies if _ARTICLE.search(text, max(n.start - 5, 0), n.start)]
    return f"the {full}" if bodies and 2 * len(led) > len(bodies) else full


def _is_owner(material: Material, anaphor: Anaphor) -> bool:
    """True for “his”, “its” and “the firm’s”, and for “her” before a noun: “sued her” has an object."""
    if anaphor.text.lower() != "her":
        return anaphor.text.lower() in {"his", "its", "their"} or _OWNS.search(anaphor.text) is not None
    following = _NEXT_WORD.match(material.source.text, anaphor.end)
    return following is not None and following[1].lower() not in _AFTER_OBJECT


def _named(material: Material, span: Span, anaphor: Span) -> set[str]:
    """Everybody whom the span itself names before the anaphor, which therefore needs no resolving."""
    return {n.full for n in material.extraction.names if span.covers(n) and n.start < anaphor.start}


def _own(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _opening_edits(material: Material, span: Span) -> Iterable[tuple[int, int, str]]:
    """A small letter is raised, but for a name that is written with one (“eBay”)."""
    letter, following = material.source.text[span.start], material.source.text[span.start + 1 : span.start + 2]
    named = any(a.start == span.start and a.antecedent for clause in material.extraction.clauses for a in clause.anaphors)
    if letter.islower() and not following.isupper() and not named:
        yield span.start, span.start + 1, f"[{letter.upper()}]"


def _find_unclosed(words: str) -> str:
    """The mark that would close a quotation which goes on behind the words; empty where every quotation closes."""
    if words.count("“") > words.count("”"):
        return "”"
    straight = [found.start() for found in re.finditer(r'(?<!\d)"', words)]
    is_open = len(straight) % 2 and re.match(r"[^\s.,;:]", words[straight[-1] + 1 :])
    return '"' if is_open and '"' not in words[straight[-1] + 1 :] else ""


def _apply(text: str, span: Span, edits: Iterable[tuple[int, int, str]]) -> str:
    """The span with the edits made, from left to right; an edit that overlaps an earlier one is dropped."""
    made: list[str] = []
    at = span.start
    for start, end, replacement in sorted(set(edits)):
        if start < at:
            continue
        made.append(text[at:start])
        made.append(replacement)
        at = end
    made.append(text[at : span.end])
    return re.sub(r"\s+", " ", "".join(made)).strip()
