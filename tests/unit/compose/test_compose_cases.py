"""What a briefing says of a few articles: the cases of `tests/cases/compose`, one file a case.

A case has its articles under their file names, options in TOML where it needs them, and the lines that are expected. Words are
looked for in the text of statements, whatever the case of their letters; “statements” are those of the bottom line, context,
issues, stakes and outlook.

- `printed: words`, `not printed: words`: in any statement, quotation, deadline or side of a disagreement
- `cited: words`, `not cited: words`: in the cited characters of any of them
- `one statement cites a.txt, b.txt: words`: every statement with these words cites these files and no other
- `origins N: words`: every statement with these words has that many independent origins
- `apart: words | words`: at least one is cited, and no statement cites both
- `once: words`: one statement has these words, the bottom line left out, which sums up the others
- `quotations N: words`: that many entries of the quotations have these words
- `bottom line: words`, `bottom line N: words`, `not in the bottom line: words`: in any statement of it, that one, or none
- `stakes: words`, `not at stake: words`, `outlook: words`, `not in the outlook: words`: in any statement of it, or none
- `expected by holder, “likelihood”: words`, the likelihood left out where there is none, the holder “nobody”: in the outlook
- `first at stake: words`: in the first of the stakes
- `position of actor: words`, `no position: actor`: what somebody wants stands under that name in some issue, or nothing does
- `issue: name`, `no issue: name`, `first issue: name`
- `first of an issue: words`: in the first statement of some issue
- `origins of articles: a.txt = b.txt, c.txt apart`: those with `=` share one origin, the others have their own
- `stories: a.txt, b.txt | c.txt`: the articles of each story, in any order; one group where all tell one
- `title: …`, `as of: …`, `sources N`
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from building import briefing_of, printed, prose

from briefing.options import Options
from briefing.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.model.briefing import Briefing
    from briefing.model.statement import Statement

FOLDER = Path(__file__).parents[2] / "cases" / "compose"
CASES = sorted(FOLDER.glob("*.md"))
_SECTION = re.compile(r"^## (\S+\.\w+|Options|Expected)\n", re.MULTILINE)


def _read_case(path: Path) -> tuple[Briefing, list[str]]:
    """The briefing of the case's articles, and the lines that are expected of it."""
    parts = _SECTION.split(path.read_text(encoding="utf-8"))[1:]
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    expected = [line.removeprefix("- ") for line in sections.pop("Expected").splitlines() if line.startswith("- ")]
    options = Options.model_validate(tomllib.loads(sections.pop("Options", "")))
    return briefing_of({file: text.strip() + "\n" for file, text in sections.items()}, options), expected


def _has(text: str, words: str) -> bool:
    return words.casefold() in " ".join(text.casefold().split())


def _telling(briefing: Briefing, words: str) -> list[Statement]:
    """The statements with these words."""
    return [statement for _, statement in prose(briefing) if _has(statement.text, words)]


def _files(briefing: Briefing, statement: Statement) -> set[str]:
    file_of = {source.id: source.file for source in briefing.sources}
    return {file_of[citation.source] for citation in statement.citations}


def _is_printed(briefing: Briefing, words: str) -> bool:
    return any(_has(statement.text, words) for statement in printed(briefing))


def _is_cited(briefing: Briefing, words: str) -> bool:
    return any(_has(c.text, words) for statement in printed(briefing) for c in statement.citations)


def _is_apart(briefing: Briefing, words: str) -> bool:
    both = words.split(" | ")
    assert all(any(_has(source.text, part) for source in briefing.sources) for part in both), f"no article has “{words}”"
    held = [{part for part in both if any(_has(c.text, part) for c in s.citations)} for _, s in prose(briefing)]
    return any(held) and not any(len(parts) > 1 for parts in held)


def _is_told_once(briefing: Briefing, words: str) -> bool:
    """True where one statement below the bottom line tells it; one of both stakes and outlook is printed once in the memo."""
    told = [(section in {"stakes", "outlook"} or section, s.text) for section, s in prose(briefing) if _has(s.text, words)]
    return len({each for each in told if each[0] != "bottom_line"}) == 1


def _cites(briefing: Briefing, files: str, words: str) -> bool:
    telling = _telling(briefing, words)
    return bool(telling) and all(_files(briefing, statement) == set(files.split(", ")) for statement in telling)


def _spans(briefing: Briefing, number: str, words: str) -> bool:
    telling = _telling(briefing, words)
    return bool(telling) and all(statement.origins == int(number) for statement in telling)


def _shares_origins(briefing: Briefing, groups: str) -> bool:
    origin_of = {source.file: source.origin for source in briefing.sources}
    wanted = [{file.removesuffix(" apart") for file in group.split(" = ")} for group in groups.split(", ")]
    found = [{file for file, other in origin_of.items() if other == origin} for origin in dict.fromkeys(origin_of.values())]
    return sorted(map(sorted, found)) == sorted(map(sorted, wanted))


def _stands_in(statements: Iterable[Statement], words: str) -> bool:
    return any(_has(statement.text, words) for statement in statements)


def _expects(briefing: Briefing, holder: str, likelihood: str | None, words: str) -> bool:
    found = [each for each in briefing.outlook if _has(each.text, words)]
    return bool(found) and all((each.holder or "nobody", each.likelihood) == (holder, likelihood) for each in found)


def _row(briefing: Briefing, name: str) -> list[Statement]:
    """The statements of the issue of that name, those of positions too."""
    rows = [issue for issue in briefing.issues if issue.name.casefold() == name.casefold()]
    assert rows, f"no issue is named “{name}”"
    return [*(s for row in rows for s in row.statements), *(s for row in rows for p in row.positions for s in p.statements)]


def _wishes(briefing: Briefing, actor: str) -> list[Statement]:
    """Every statement of the positions under that name."""
    positions = [position for issue in briefing.issues for position in issue.positions if position.actor == actor]
    return [statement for position in positions for statement in position.statements]


def _tells_apart(briefing: Briefing, groups: str) -> bool:
    file_of = {source.id: source.file for source in briefing.sources}
    stories = [story.sources for story in briefing.stories] or [tuple(file_of)]
    return sorted(sorted(file_of[at] for at in story) for story in stories) == sorted(
        sorted(group.split(", ")) for group in groups.split(" | ")
    )


def _names(briefing: Briefing) -> list[str]:
    return [issue.name.casefold() for issue in briefing.issues]


CHECKS: dict[str, Callable[..., bool]] = {
    r"printed: (.+)": _is_printed,
    r"not printed: (.+)": lambda b, words: not _is_printed(b, words),
    r"cited: (.+)": _is_cited,
    r"not cited: (.+)": lambda b, words: not _is_cited(b, words),
    r"one statement cites ([^:]+): (.+)": _cites,
    r"origins (\d+): (.+)": _spans,
    r"apart: (.+)": _is_apart,
    r"once: (.+)": _is_told_once,
    r"at stake and expected: (.+)": lambda b, words: _stands_in(b.stakes, words) and _stands_in(b.outlook, words),
    r"quotations (\d+): (.+)": lambda b, number, words: sum(_has(q.text, words) for q in b.quotes) == int(number),
    r"quotation (\d+): (.+)": lambda b, n, words: any(_has(q.text, words) for q in b.quotes[int(n) - 1 : int(n)]),
    r"bottom line: (.+)": lambda b, words: any(_has(s.text, words) for s in b.bottom_line),
    r"bottom line (\d): (.+)": lambda b, n, words: any(_has(s.text, words) for s in b.bottom_line[int(n) - 1 : int(n)]),
    r"stakes: (.+)": lambda b, words: _stands_in(b.stakes, words),
    r"not at stake: (.+)": lambda b, words: not _stands_in(b.stakes, words),
    r"first at stake: (.+)": lambda b, words: _stands_in(b.stakes[:1], words),
    r"context: (.+)": lambda b, words: _stands_in(b.context, words),
    r"not in the context: (.+)": lambda b, words: not _stands_in(b.context, words),
    r"not in the bottom line: (.+)": lambda b, words: not _stands_in(b.bottom_line, words),
    r"outlook: (.+)": lambda b, words: _stands_in(b.outlook, words),
    r"first of the outlook: (.+)": lambda b, words: _stands_in(b.outlook[:1], words),
    r"not in the outlook: (.+)": lambda b, words: not _stands_in(b.outlook, words),
    r"expected by ([^:,]+)(?:, “(.+)”)?: (.+)": _expects,
    r"position of ([^:]+): (.+)": lambda b, actor, words: _stands_in(_wishes(b, actor), words),
    r"no position: (.+)": lambda b, actor: not _wishes(b, actor),
    r"issue: (.+)": lambda b, name: name.casefold() in _names(b),
    r"no issue: (.+)": lambda b, name: name.casefold() not in _names(b),
    r"first of an issue: (.+)": lambda b, words: any(_has(i.statements[0].text, words) for i in b.issues if i.statements),
    r"row ([^:]+): (.+)": lambda b, name, words: _stands_in(_row(b, name), words),
    r"not in row ([^:]+): (.+)": lambda b, name, words: not _stands_in(_row(b, name), words),
    r"first issue: (.+)": lambda b, name: _names(b)[:1] == [name.casefold()],
    r"origins of articles: (.+)": _shares_origins,
    r"stories: (.+)": _tells_apart,
    r"title: (.+)": lambda b, title: b.title == title,
    r"as of: (.+)": lambda b, day: (b.as_of.isoformat() if b.as_of else "null") == day,
    r"sources (\d+)": lambda b, number: len(b.sources) == int(number),
}


def _holds(briefing: Briefing, line: str) -> bool:
    for pattern, check in CHECKS.items():
        if match := re.fullmatch(pattern, line):
            return check(briefing, *match.groups())
    raise AssertionError(f"no check reads “{line}”")


def _tell(briefing: Briefing) -> str:
    """The briefing in a few lines, for whoever reads a failure."""
    lines = [f"{section}: {s.text} {sorted(_files(briefing, s))} {s.origins}" for section, s in prose(briefing)]
    lines += [f"position of {p.actor}: {s.text}" for issue in briefing.issues for p in issue.positions for s in p.statements]
    return "\n".join([*lines, f"issues: {[issue.name for issue in briefing.issues]}", f"title: {briefing.title}"])


def test_there_are_cases() -> None:
    assert len(CASES) >= 15


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    briefing, expected = _read_case(path)
    assert expected
    assert [line for line in expected if not _holds(briefing, line)] == [], _tell(briefing)
    assert verify(briefing) == ()
