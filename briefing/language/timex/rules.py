"""Patterns of words, written as text → matchers: the machinery that the tables of the grammar are written for.

A pattern is a row of items parted by spaces. `on|at` stands for either word, `<month>` for whatever the terminal or group of
that name reads, `<day:first>` for the same under another name, and a `?` after an item makes it optional. Matching looks
no further ahead than a pattern is long, and what was read at a place is kept (packrat parsing), so that its time grows with
the length of the text and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.language.timex.words import Word, Words

    Terminal = Callable[[Words, int], tuple[Any, int] | None]
    Captures = dict[str, Any]
    Build = Callable[[Captures], Any]
    Guard = Callable[[Words, int, int], bool]

DIGITS: Final = "#"
"""Key under which what may start with a digit is filed."""


@dataclass(frozen=True)
class _Item:
    literals: frozenset[str]
    reader: str
    name: str
    optional: bool


@dataclass(frozen=True)
class Rule:
    """A pattern with what to build from its captures; building None, or a guard that says no, means no match."""

    items: tuple[_Item, ...]
    build: Build
    guard: Guard | None


def rule(pattern: str, build: Build, guard: Guard | None = None) -> Rule:
    """The rule of a pattern in the notation above. `guard` is given the words, the first index and the one past the last."""
    return Rule(items=tuple(_parse_item(item) for item in pattern.split()), build=build, guard=guard)


def _parse_item(written: str) -> _Item:
    optional = len(written) > 1 and written.endswith("?")
    bare = written.removesuffix("?") if optional else written
    if bare.startswith("<"):
        reader, _, name = bare[1:-1].partition(":")
        return _Item(literals=frozenset(), reader=reader, name=name or reader, optional=optional)
    return _Item(literals=frozenset(bare.split("|")), reader="", name="", optional=optional)


@dataclass
class Grammar:
    """Terminals and groups of rules by name. A group may use terminals and the groups that were added before it."""

    _readers: dict[str, Terminal] = field(default_factory=dict)
    _keys: dict[str, frozenset[str]] = field(default_factory=dict)

    def terminal(self, name: str, read: Terminal, keys: Iterable[str]) -> None:
        """Add what reads words directly. `keys` are the words that it can start with, `DIGITS` for any number."""
        self._readers[name] = read
        self._keys[name] = frozenset(keys)

    def group(self, name: str, rules: Iterable[Rule]) -> None:
        """Add rules of which the longest match counts; of equally long ones the earlier."""
        by_key: dict[str, list[Rule]] = {}
        for each in rules:
            for key in self._first_keys(each.items):
                by_key.setdefault(key, []).append(each)
        table = {key: tuple(each) for key, each in by_key.items()}
        self.terminal(name, lambda words, at: self._longest(table, words, at), table)

    def read(self, name: str, words: Words, at: int) -> tuple[Any, int] | None:
        """What the terminal or group reads at `at`, with the index past it; None where it does not match."""
        if _key(words[at]) not in self._keys[name]:
            return None
        known = words.readings
        if (name, at) not in known:
            known[name, at] = self._readers[name](words, at)
        return known[name, at]

    def _first_keys(self, items: tuple[_Item, ...]) -> frozenset[str]:
        keys: frozenset[str] = frozenset()
        for item in items:
            keys |= item.literals or self._keys[item.reader]
            if not item.optional:
                break
        return keys

    def _longest(self, table: dict[str, tuple[Rule, ...]], words: Words, at: int) -> tuple[Any, int] | None:
        best: tuple[Any, int] | None = None
        for each in table.get(_key(words[at]), ()):
            for captures, end in self._match(each.items, words, at):
                if best is not None and end <= best[1]:
                    continue
                if each.guard is not None and not each.guard(words, at, end):
                    continue
                built = each.build(captures)
                if built is not None:
                    best = built, end
        return best

    def _match(self, items: tuple[_Item, ...], words: Words, at: int) -> list[tuple[Captures, int]]:
        """Every way to match all items from `at`: at most one for each choice of the optional ones."""
        ways: list[tuple[Captures, int]] = [({}, at)]
        for item in items:
            further: list[tuple[Captures, int]] = []
            for captures, here in ways:
                taken = self._take(item, captures, words, here)
                if taken is not None:
                    further.append(taken)
                if item.optional:
                    further.append((captures, here))
            ways = further
            if not ways:
                break
        return ways

    def _take(self, item: _Item, captures: Captures, words: Words, at: int) -> tuple[Captures, int] | None:
        if item.literals:
            return (captures, at + 1) if words[at].lower in item.literals else None
        found = self.read(item.reader, words, at)
        return None if found is None else (captures | {item.name: found[0]}, found[1])


def _key(word: Word) -> str:
    return DIGITS if word.is_number else word.lower
