"""The parsed command line → what each command does, and its exit code; messages go to the log, results to standard output."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import sys
from typing import TYPE_CHECKING

from pydantic import ValidationError

from briefing import pipeline
from briefing.assets import load_templates
from briefing.cache import Store, default_folder
from briefing.changes import compare, describe
from briefing.changes.earlier import parse_briefing
from briefing.changes.terminal import print_report
from briefing.editions import find_briefing, find_last_two, list_lines
from briefing.errors import BriefingError, CitationError, InputError, OptionsError, RenderError
from briefing.lines import ArticleLine, print_line
from briefing.lock import hold
from briefing.model.briefing import Briefing
from briefing.options import Options
from briefing.progress import Reporter
from briefing.publish import prune, publish
from briefing.run import Failure, Run
from briefing.seeds import SeedFile, printable
from briefing.stages import DATE, EXTRACT, Dated
from briefing.topics import find_topics
from briefing.verify import verify

if TYPE_CHECKING:
    import argparse
    import datetime
    from collections.abc import Iterable
    from pathlib import Path

    from briefing.model.briefing import Diagnostic
    from briefing.model.source import Article
    from briefing.topics import Topic

logger = logging.getLogger(__name__)

BRIEFING_FILE = "briefing.json"
PASSWORD_VARIABLE = "BRIEFING_PASSWORD"  # noqa: S105  the name of the variable, not a password


def build(args: argparse.Namespace) -> int:
    """`briefing build`: every topic under the seeds. One that fails does not stop the others; the first failure counts."""
    codes: list[int] = []
    store = _open_store(args)
    with Reporter(bar=args.bar) as reporter:
        for topic in find_topics(args.seeds, args.config, args.out):
            run = Run(store, refresh=args.refresh, progress=reporter)
            try:
                codes.append(_build_topic(topic, run, args.out / topic.name, args.as_of))
            except BriefingError as error:
                if not topic.name:
                    raise
                logger.error("%s: %s", topic.name, error)  # noqa: TRY400  the message says all; traces are for our own mistakes
                codes.append(error.exit_code)
    store.prune()
    return next(filter(None, codes), 0)


def _build_topic(topic: Topic, run: Run, outputs: Path, as_of: datetime.date | None) -> int:
    with hold(outputs):
        outcome = pipeline.brief(topic, run, as_of, outputs)
        published = publish(outcome, outputs)
    for diagnostic in outcome.briefing.diagnostics:
        _warn(diagnostic)
    for name, reason in outcome.missing.items():
        logger.error("%s is missing: %s", outputs / name, reason)
    kept = "a new edition" if published.is_new else "the edition that was there"
    count = len(outcome.briefing.sources)
    logger.info("%s: %s, %s, from %d article%s", outputs, published.edition, kept, count, "" if count == 1 else "s")
    logger.info("written: %s", ", ".join(path.name for path in published.files))
    logger.info("stages: %d worked, %d found in the store", run.made.total(), run.found.total())
    return RenderError.exit_code if outcome.missing else 0


def watch(args: argparse.Namespace) -> int:
    """`briefing watch`: `build` at once and after every change, until somebody stops it; 0 then."""
    from briefing.watching import Place  # noqa: PLC0415  what listens takes a moment to load, and no other command listens
    from briefing.watching.ending import end_when_told  # noqa: PLC0415  the same
    from briefing.watching.rebuild import rebuild  # noqa: PLC0415  the same

    with end_when_told():
        logger.info("watching %s; Ctrl-C ends it", args.seeds)
        rebuild(Place(args.seeds, args.config, args.out), lambda: build(args))
    return 0


def extract(args: argparse.Namespace) -> int:
    """`briefing extract`: one line of JSON an article on standard output. Raises `InputError` where no file can be used."""
    printed = 0
    run = Run(_open_store(args), refresh=args.refresh)
    articles = [(name, article) for path in args.files for name, article in _read_file(path, run, args.published)]
    references = run.do(DATE, tuple(article for _, article in articles)).value if articles else ()
    with Reporter(bar=args.bar and not sys.stdout.isatty()) as reporter:
        for done, ((name, article), reference) in enumerate(zip(articles, references, strict=True), start=1):
            (extraction,) = run.each(EXTRACT, [Dated(article, reference)])
            if isinstance(extraction, Failure):
                _warn(pipeline.describe_failure(name, extraction))
            else:
                sys.stdout.buffer.write(print_line(name, extraction.value))
                sys.stdout.buffer.flush()
                printed += 1
            reporter("extract", done, len(articles))
    if not printed:
        raise InputError("no usable article among the files given")
    return 0


def _read_file(path: Path, run: Run, published: datetime.date | None) -> Iterable[tuple[str, Article]]:
    """The article of one file with its name; nothing, but a word in the log, where the file cannot be used."""
    name = printable(path.name if path.is_absolute() or ".." in path.parts else path.as_posix())
    file = SeedFile(name, path, path.resolve().parent, known=None)
    (read,) = pipeline.read(run, [file], Options())
    for diagnostic in read.diagnostics:
        _warn(diagnostic)
    article = read.article
    if article is not None and article.published is None and published is not None:
        article = article.model_copy(update={"published": published, "published_basis": "manifest"})
    if article is not None:
        yield name, article


def check(args: argparse.Namespace) -> int:
    """`briefing verify`: one line a fault on standard output; 4 if there is any. Raises `OptionsError` without a briefing."""
    faults = 0
    for path in _find_briefings(args.path):
        lines = _find_faults(path)
        for line in lines:
            _print(f"{path}: {line}")
        faults += len(lines)
        if not lines:
            logger.info("%s: every citation and every quotation holds", path)
    if faults:
        logger.error("%d fault%s", faults, "" if faults == 1 else "s")
    return CitationError.exit_code if faults else 0


def _find_briefings(path: Path) -> list[Path]:
    """The file itself, the one in the folder, or those of a set of topics."""
    if path.is_file():
        return [path]
    found = [path / BRIEFING_FILE] if (path / BRIEFING_FILE).is_file() else sorted(path.glob(f"*/{BRIEFING_FILE}"))
    if not found:
        raise OptionsError(f"{path}: holds no {BRIEFING_FILE}; name a folder that `briefing build` wrote, or the file itself")
    return found


def _find_faults(path: Path) -> list[str]:
    """One line a fault. A briefing that the models refuse is itself at fault: they refuse a citation that cannot hold."""
    try:
        briefing = Briefing.model_validate_json(path.read_bytes())
    except OSError as error:
        raise OptionsError(f"{path}: cannot be read ({error.strerror or error})") from error
    except ValidationError as error:
        return [f"{'.'.join(map(str, e['loc'])) or 'briefing'}: {' '.join(e['msg'].split())}" for e in error.errors()]
    return [" ".join(f"{fault.where}: {fault.what}".split()) for fault in verify(briefing)]


def serve(args: argparse.Namespace) -> int:
    """`briefing serve`: the downloads page, until somebody stops it; 0 then."""
    from briefing.site import access, server  # noqa: PLC0415  no other command needs what serves pages

    if not args.path.is_dir():
        raise OptionsError(f"{args.path}: is no folder; name one that `briefing build` writes to")
    password = access.read_password(args.password_file) if args.password_file else os.environ.get(PASSWORD_VARIABLE)
    who = access.Access(
        password=password or None,
        trusted_header=args.trust_header,
        proxies=access.parse_networks(args.trust_proxy),
        names=frozenset(name.lower() for name in args.name),
    )
    with contextlib.suppress(KeyboardInterrupt):
        server.serve(args.path, args.host, args.port, who)
    logger.info("stopped")
    return 0


def diff(args: argparse.Namespace) -> int:
    """`briefing diff`: what changed, on standard output. Raises `OptionsError` where an edition cannot be read."""
    if args.old is None:
        paths = find_last_two(args.outputs)
    else:
        new = find_briefing(args.new, args.outputs) if args.new else args.outputs / BRIEFING_FILE
        paths = (find_briefing(args.old, args.outputs), new)
    old, new = map(_read_briefing, paths)
    changes = compare(old, new)
    if args.docx:
        _write_tracked(old, new, args.docx)
    if args.json:
        _print(changes.model_dump_json(indent=2))
    else:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        _print(print_report(describe(changes), shutil.get_terminal_size().columns, colour=colour))
    return 0


def _read_briefing(path: Path) -> Briefing:
    try:
        return parse_briefing(path.read_bytes())
    except OSError as error:
        raise OptionsError(f"{path}: cannot be read ({error.strerror or error})") from error
    except InputError as error:
        raise OptionsError(f"{path}: {error}") from error


def _write_tracked(old: Briefing, new: Briefing, path: Path) -> None:
    from briefing.writers import docx_changes  # noqa: PLC0415  what writes documents takes a moment to load

    data = docx_changes.write(old, new, load_templates()["memo.docx"])
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OptionsError(f"{path}: cannot be written ({error.strerror or error})") from error
    logger.info("written: %s", path)


def editions(args: argparse.Namespace) -> int:
    """`briefing editions`: one line an edition, or with `--prune` one line for each that was removed or spared."""
    folders = [path.parent for path in _find_briefings(args.path)]
    for outputs in folders:
        if len(folders) > 1:
            _print(f"{outputs}:")
        if args.prune is None:
            for line in list_lines(outputs):
                _print(line)
            continue
        with hold(outputs):
            pruned = prune(outputs, args.prune, dry_run=args.dry_run)
        for edition in pruned.removed:
            _print(f"{edition.id} {'would be removed' if args.dry_run else 'removed'}")
        for edition, reason in pruned.spared:
            _print(f"{edition.id} kept: {reason}")
    return 0


def schema(args: argparse.Namespace) -> int:
    """`briefing schema`: the JSON Schema of `briefing.json`, or of a line of `briefing extract`."""
    model = ArticleLine if args.extract else Briefing
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(mode="serialization")}
    _print(json.dumps(described, indent=2, ensure_ascii=False))
    return 0


def cache(args: argparse.Namespace) -> int:
    """`briefing cache`: where the store is and what it holds, or what was dropped."""
    store = _open_store(args)
    size = store.clear() if args.action == "clear" else store.size()
    _print(f"{store.folder}: {size.entries} entries, {size.bytes:,} bytes{' dropped' if args.action == 'clear' else ''}")
    return 0


def _open_store(args: argparse.Namespace) -> Store:
    return Store(args.cache or default_folder())


def _warn(diagnostic: Diagnostic) -> None:
    where = f"{diagnostic.source}: " if diagnostic.source else ""
    logger.warning("%s%s %s", where, diagnostic.message, diagnostic.remedy)


def _print(line: str) -> None:
    """UTF-8 whatever the locale."""
    sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()
