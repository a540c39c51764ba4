"""A topic → its briefing and documents. `brief` is the whole run; a flow calls the same functions, a batch at a time."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.assets import load_templates
from briefing.editions import FIRST, Lineage, find_lineage
from briefing.errors import CitationError, InputError, RenderError
from briefing.model.briefing import Diagnostic
from briefing.run import Failure
from briefing.seeds import read_bytes
from briefing.stages import (
    COMPOSE,
    DATE,
    DOCUMENTS,
    EXTRACT,
    READ,
    VERIFY,
    WRITE,
    Dated,
    Gathered,
    Papers,
    Seed,
    name_edition,
    print_briefing,
)

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from briefing.model.briefing import Briefing
    from briefing.model.extraction import Extraction
    from briefing.model.source import Article
    from briefing.options import Options
    from briefing.run import Result, Run
    from briefing.seeds import SeedFile
    from briefing.topics import Topic

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class ReadFile:
    """One file, read as far as it could be."""

    name: str
    article: Article | None
    """None where the file cannot be used; `diagnostics` then say why."""
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Intake:
    """The articles that a briefing rests on, and what was wrong with files."""

    names: tuple[str, ...]
    articles: tuple[Article, ...]
    """One for each name."""
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Outcome:
    """What one run gives."""

    briefing: Briefing
    files: Mapping[str, bytes]
    """Content by file name, `briefing.json` first."""
    missing: Mapping[str, str]
    """The documents that could not be rendered, and for each what to do; empty where all were."""
    lineage: Lineage = FIRST
    """The place of the briefing's edition among those of its folder."""
    options: Options | None = None
    """Those that the documents were written with."""


def brief(topic: Topic, run: Run, as_of: datetime.date | None = None, outputs: Path | None = None) -> Outcome:
    """The briefing of `topic` with all its documents.

    `as_of` is the information cut-off; None takes the day of the latest article. `outputs` is the folder whose editions
    came before; None where the memo tells of none. Raises `InputError` where no article
    can be used, `CitationError` where a statement does not lead to its source: then there is nothing to publish.
    """
    intake = admit(read(run, topic.files, topic.options), topic.problems)
    extractions = extract(run, date(run, intake))
    briefing = compose(run, intake, extractions, topic.options, as_of)
    verify(run, briefing)
    return write(run, briefing, topic.options, outputs)


def read(run: Run, files: Sequence[SeedFile], options: Options) -> list[ReadFile]:
    """Every one of `files`, in order, read or with the reason why not."""
    opened = [(file, read_bytes(file, options.limits.file_bytes)) for file in files]
    seeds = [Seed(Path(file.name).suffix.lower(), data, file.known) for file, data in opened if isinstance(data, bytes)]
    results = iter(run.each(READ, seeds))
    done: list[ReadFile] = []
    for file, data in opened:
        if isinstance(data, Diagnostic):
            done.append(ReadFile(file.name, None, (data,)))
            continue
        result = next(results)
        if isinstance(result, Failure):
            done.append(ReadFile(file.name, None, (describe_failure(file.name, result),)))
        else:
            named = tuple(diagnostic.model_copy(update={"source": file.name}) for diagnostic in result.value.diagnostics)
            done.append(ReadFile(file.name, result.value.article, named))
    return done


def admit(files: Iterable[ReadFile], problems: Iterable[Diagnostic] = ()) -> Intake:
    """The articles to be used, one for each content. Raises `InputError`, with each file's reason, where there is none."""
    used: dict[str, tuple[str, Article]] = {}
    diagnostics = list(problems)
    for file in files:
        diagnostics += file.diagnostics
        if file.article is None:
            continue
        first, _ = used.setdefault(file.article.digest, (file.name, file.article))
        if first != file.name:
            diagnostics.append(_duplicate(file.name, first))
    if not used:
        raise _nothing_left(diagnostics)
    names, articles = zip(*used.values(), strict=True)
    return Intake(names, articles, tuple(diagnostics))


def date(run: Run, intake: Intake) -> list[Dated]:
    """Every article with its reference date: its own, or else one that the others tell."""
    references = run.do(DATE, intake.articles).value
    return [Dated(article, reference) for article, reference in zip(intake.articles, references, strict=True)]


def extract(run: Run, articles: Sequence[Dated]) -> list[Result[Extraction] | Failure]:
    """What each article says, in the same order."""
    return run.each(EXTRACT, articles)


def compose(
    run: Run,
    intake: Intake,
    extractions: Iterable[Result[Extraction] | Failure],
    options: Options,
    as_of: datetime.date | None,
) -> Result[Briefing]:
    """The briefing, not yet verified, without the articles that are later than `as_of`.

    Raises `InputError` where no article is left.
    """
    files: list[tuple[str, Result[Extraction]]] = []
    diagnostics = list(intake.diagnostics)
    for name, extraction in zip(intake.names, extractions, strict=True):
        if isinstance(extraction, Failure):
            diagnostics.append(describe_failure(name, extraction))
        elif as_of and (day := extraction.value.reference.date) and day > as_of:
            diagnostics.append(_late(name, day, as_of))
        else:
            files.append((name, extraction))
    if not files:
        raise _nothing_left(diagnostics)
    diagnostics.sort(key=lambda diagnostic: (diagnostic.source or "", diagnostic.code))
    run.progress(COMPOSE.name, 0, 1)
    briefing = run.do(COMPOSE, Gathered(tuple(files), options, as_of, tuple(diagnostics)))
    run.progress(COMPOSE.name, 1, 1)
    return briefing


def verify(run: Run, briefing: Result[Briefing]) -> None:
    """Raises `CitationError`, with one line a fault, where a statement does not lead to the characters that it cites."""
    if faults := run.do(VERIFY, briefing).value:
        lines = [f"{fault.where}: {fault.what}" for fault in faults]
        raise CitationError("\n".join(["the briefing does not hold; nothing was published:", *lines]))


def write(run: Run, briefing: Result[Briefing], options: Options, outputs: Path | None = None) -> Outcome:
    """All documents. One that cannot be rendered is left out, and `Outcome.missing` says why.

    The memo tells what has changed since the edition of `outputs` that came before this one.
    """
    data = print_briefing(briefing.value)
    lineage = find_lineage(outputs, name_edition(briefing.value.as_of, data))
    papers = Papers(briefing, options, load_templates(options.templates), lineage.earlier)
    files = {"briefing.json": data}
    missing: dict[str, str] = {}
    for done, document in enumerate(DOCUMENTS):
        run.progress(WRITE.name, done, len(DOCUMENTS))
        try:
            files[document.name] = run.do(WRITE, (papers, document)).value
        except RenderError as error:
            missing[document.name] = str(error)
    run.progress(WRITE.name, len(DOCUMENTS), len(DOCUMENTS))
    return Outcome(briefing.value, files, missing, lineage, options)


def _nothing_left(diagnostics: Sequence[Diagnostic]) -> InputError:
    reasons = "".join(f"\n  {d.source or 'all'}: {d.message} {d.remedy}" for d in diagnostics)
    return InputError(f"no usable article{':' + reasons if reasons else ': put .txt, .md or .html files into the folder'}")


def _late(name: str, day: datetime.date, as_of: datetime.date) -> Diagnostic:
    return Diagnostic(
        source=name,
        code="after-cut-off",
        message=f"It is of {day.isoformat()}, after the information cut-off of {as_of.isoformat()}.",
        remedy="Choose a later cut-off to use it.",
    )


def _duplicate(name: str, first: str) -> Diagnostic:
    return Diagnostic(
        source=name,
        code="duplicate-file",
        message=f"It holds the same bytes as {first}, which is used.",
        remedy="Delete one of the two, or put the article that was meant in its place.",
    )


def describe_failure(name: str, failure: Failure) -> Diagnostic:
    """The diagnostic of an article that is left out because a stage failed on it."""
    logger.error("%s: the stage “%s” failed: %s: %s", name, failure.stage, type(failure.error).__name__, failure.error)
    return Diagnostic(
        source=name,
        code=f"{failure.stage}-failed",
        message=f"The stage “{failure.stage}” failed on it ({type(failure.error).__name__}); the article is left out.",
        remedy="This is a mistake of the program: please report it, with the file.",
    )
