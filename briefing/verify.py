"""`Briefing` → its faults: citations that do not resolve, words that are not their source's, counts that do not add up.

A statement may depart from its first citation only where a reader sees it: `[…]` around an insertion or substitution, `…`
for an omission. The edits are undone here by matching: the text must be had from the cited words by edits at those places
alone. What stands outside the edits must stand in the citation in the same order with nothing between.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import Field

from briefing.model.frozen import Frozen
from briefing.model.statement import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.model.briefing import Briefing
    from briefing.model.source import Source
    from briefing.model.statement import Citation, Deadline, Expectation, Statement, Step

LONGEST_REPLACEMENT = 12
"""Most words that one pair of brackets may stand for: a name or a date, not the sentence."""

_ELLIPSIS = "…"
_SPACE = re.compile(r"\s+")
_INNER = frozenset("'’-‐‑.,")
_SHOWN = 60  # code points of a text in a fault, which is one line


class Fault(Frozen):
    """One promise that a briefing breaks."""

    where: str = Field(description="Place in the briefing, such as “issues[0].statements[2]”.")
    what: str = Field(description="What is wrong, in one line.")


def verify(briefing: Briefing) -> tuple[Fault, ...]:
    """Every fault, in the order of the briefing; empty where all is well."""
    return tuple(_find_faults(briefing))


def is_edited(text: str, original: str, *, whole: bool = True) -> bool:
    """True where `text` is `original`, or `original` with visible edits, runs of white space taken as one space.

    Without `whole` the text may begin and end inside the original, at the bounds of words.
    """
    return _Match(_normalise(text), _normalise(original), whole=whole).holds()


def _find_faults(briefing: Briefing) -> Iterator[Fault]:
    sources = {source.id: source for source in briefing.sources}
    if len(sources) < len(briefing.sources):
        yield Fault(where="sources", what="two sources have the same id")
    for where, statement in _list_statements(briefing):
        yield from _check_citations(where, statement, sources)
        yield from _check_origins(where, statement, sources)
        yield from _check_text(where, statement)
    for index, deadline in enumerate(briefing.deadlines):
        yield from _check_what(f"deadlines[{index}].what", deadline)
    for index, quote in enumerate(briefing.quotes):
        yield from _check_quote(f"quotes[{index}].text", quote)
        if quote.occasion:
            yield from _check_citation(f"quotes[{index}].occasion", quote.occasion, sources)
    for index, expectation in enumerate(briefing.outlook):
        yield from _check_likelihood(f"outlook[{index}].likelihood", expectation)
    for index, development in enumerate(briefing.developments):
        for order, step in enumerate(development.steps):
            yield from _check_figure(f"developments[{index}].steps[{order}].figure", step)


def _list_statements(briefing: Briefing) -> Iterator[tuple[str, Statement]]:
    """Every statement with its place."""
    for name in ("bottom_line", "context"):
        yield from _number(name, getattr(briefing, name))
    for index, issue in enumerate(briefing.issues):
        yield from _number(f"issues[{index}].statements", issue.statements)
        for order, position in enumerate(issue.positions):
            yield from _number(f"issues[{index}].positions[{order}].statements", position.statements)
    for name in ("stakes", "deadlines", "quotes", "outlook"):
        yield from _number(name, getattr(briefing, name))
    for index, disagreement in enumerate(briefing.disagreements):
        yield from _number(f"disagreements[{index}].claims", disagreement.claims)
    for index, development in enumerate(briefing.developments):
        yield from _number(f"developments[{index}].steps", development.steps)


def _number(name: str, statements: Iterable[Statement]) -> Iterator[tuple[str, Statement]]:
    for index, statement in enumerate(statements):
        yield f"{name}[{index}]", statement


def _check_citations(where: str, statement: Statement, sources: dict[str, Source]) -> Iterator[Fault]:
    for index, citation in enumerate(statement.citations):
        yield from _check_citation(f"{where}.citations[{index}]", citation, sources)


def _check_citation(place: str, citation: Citation, sources: dict[str, Source]) -> Iterator[Fault]:
    source = sources.get(citation.source)
    if source is None:
        yield Fault(where=place, what=f"there is no source {_show(citation.source)}")
    elif citation.end > len(source.text):
        yield Fault(where=place, what=f"ends at {citation.end}, past the end of {source.id} at {len(source.text)}")
    elif (found := source.text[citation.start : citation.end]) != citation.text:
        yield Fault(
            where=place,
            what=f"{source.id} {citation.start}:{citation.end} reads {_show(found)}, not {_show(citation.text)}",
        )


def _check_origins(where: str, statement: Statement, sources: dict[str, Source]) -> Iterator[Fault]:
    origins = {sources[citation.source].origin for citation in statement.citations if citation.source in sources}
    if len(origins) != statement.origins:
        yield Fault(where=f"{where}.origins", what=f"says {statement.origins}, but the citations span {len(origins)}")


def _check_text(where: str, statement: Statement) -> Iterator[Fault]:
    if isinstance(statement, Quote):
        return  # held to more than this by `_check_quote`
    cited = statement.citations[0].text
    if not is_edited(statement.text, cited):
        yield Fault(where=f"{where}.text", what=f"{_show(statement.text)} is not {_show(cited)} with visible edits")


def _check_what(where: str, deadline: Deadline) -> Iterator[Fault]:
    cited = deadline.citations[0].text
    if not is_edited(deadline.what, cited, whole=False):
        yield Fault(where=where, what=f"{_show(deadline.what)} does not stand in {_show(cited)}, visible edits apart")


def _check_likelihood(where: str, expectation: Expectation) -> Iterator[Fault]:
    words, cited = expectation.likelihood, expectation.citations[0].text
    if words and _normalise(words) not in _normalise(cited):
        yield Fault(where=where, what=f"{_show(words)} does not stand in {_show(cited)}")


def _check_figure(where: str, step: Step) -> Iterator[Fault]:
    cited = step.citations[0].text
    if step.figure not in cited:
        yield Fault(where=where, what=f"{_show(step.figure)} does not stand in {_show(cited)}")


def _check_quote(where: str, quote: Quote) -> Iterator[Fault]:
    """The parts are the citations of the first source; those of another source must be the same words told again."""
    for index, parts in enumerate(_group(quote.citations)):
        spoken = " ".join(part.text for part in parts)
        if index == 0 and spoken != quote.text:
            yield Fault(where=where, what=f"{_show(quote.text)} is not verbatim; cited is {_show(spoken)}")
        if index and not _tells_again(spoken, quote.text):
            yield Fault(where=where, what=f"{parts[0].source} has other words: {_show(spoken)}")


def _group(citations: tuple[Citation, ...]) -> list[list[Citation]]:
    """The citations by source, each source where it comes first."""
    groups: dict[str, list[Citation]] = {}
    for citation in citations:
        groups.setdefault(citation.source, []).append(citation)
    return list(groups.values())


def _tells_again(spoken: str, text: str) -> bool:
    """True where one holds the words of the other: outlets cut the same utterance at different places."""
    first, second = ([word.casefold() for word in re.findall(r"\w+", each)] for each in (spoken, text))
    short, long = sorted((first, second), key=len)
    return bool(short) and any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))


def _show(text: str) -> str:
    """`text` in quotation marks, on one line, cut where it is long."""
    line = _normalise(text)
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[: _SHOWN - 1]}{_ELLIPSIS}”"


def _normalise(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


class _Match:
    """Follows all ways of having `text` from `original` at once: by place in the text, how much of the original is used up.

    Brackets and ellipses of the source itself are tried as plain characters first; all readings are kept side by side.
    """

    def __init__(self, text: str, original: str, *, whole: bool) -> None:
        self._text = text
        self._original = original
        self._whole = whole
        self._reached: list[set[tuple[int, bool]]] = [set() for _ in range(len(text) + 1)]
        """By place in the text: places in the original, each with whether a word has been left unedited."""

    def holds(self) -> bool:
        """True where some way uses up the text, and all of the original if it has to, and leaves a word unedited."""
        starts = [0] if self._whole else [place for place in range(len(self._original)) if self._is_bound(place)]
        self._reached[0] = {(start, False) for start in starts}
        for place in range(len(self._text)):
            if self._reached[place]:
                self._step(place)
        return any(
            kept and (used == len(self._original) if self._whole else self._is_bound(used)) for used, kept in self._reached[-1]
        )

    def _step(self, place: int) -> None:
        character = self._text[place]
        for used, kept in self._reached[place]:
            if used < len(self._original) and self._original[used] == character:
                self._reached[place + 1].add((used + 1, kept or character.isalnum()))
        if character == " " and (self._opens_edit(place + 1) or self._closes_edit(place)):
            # The blank beside an edit belongs to the edit: “Friday [12 December], spread” is had from “Friday, spread”.
            self._reached[place + 1] |= {state for state in self._reached[place] if self._is_bound(state[0])}
        if character == _ELLIPSIS:
            self._omit(place, place + 1)
        elif character == "[" and (close := self._text.find("]", place)) > place + 1:
            if self._text[place + 1 : close].strip() == _ELLIPSIS:
                self._omit(place, close + 1)
            else:
                self._replace(place, close + 1)

    def _opens_edit(self, place: int) -> bool:
        return place < len(self._text) and self._text[place] in f"[{_ELLIPSIS}"

    def _closes_edit(self, place: int) -> bool:
        return place > 0 and self._text[place - 1] in f"]{_ELLIPSIS}"

    def _omit(self, place: int, following: int) -> None:
        """An ellipsis stands for any number of whole words."""
        bounds = [(used, kept) for used, kept in self._reached[place] if self._is_bound(used)]
        for kept in {kept for _, kept in bounds}:
            first = min(used for used, each in bounds if each == kept)
            self._reached[following] |= {(used, kept) for used in range(first, len(self._original) + 1) if self._is_bound(used)}

    def _replace(self, place: int, following: int) -> None:
        """Brackets stand for at most twelve whole words, or for letters of one: “[T]he”."""
        for used, kept in self._reached[place]:
            for end in self._replacement_ends(used):
                self._reached[following].add((end, kept))

    def _replacement_ends(self, start: int) -> Iterator[int]:
        yield start
        inside = not self._is_bound(start)
        words = 0
        for end in range(start + 1, len(self._original) + 1):
            character = self._original[end - 1]
            if character == " " or end == start + 1:
                words += 1
            if words > LONGEST_REPLACEMENT or (inside and character == " "):
                return
            if self._is_bound(end) or " " not in self._original[start:end]:
                yield end

    def _is_bound(self, place: int) -> bool:
        """True where no word of the original is cut at `place`."""
        return not (0 < place < len(self._original) and self._is_inner(place - 1) and self._is_inner(place))

    def _is_inner(self, place: int) -> bool:
        """True for a letter, a digit, or a mark between two of them: “can’t”, “3.5”, “so-called” are each one word."""
        original = self._original
        if original[place].isalnum():
            return True
        between = 0 < place < len(original) - 1 and original[place - 1].isalnum() and original[place + 1].isalnum()
        return between and original[place] in _INNER
