"""Words of the command line → one of `commands`, and its exit code."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from briefing.errors import BriefingError
from briefing.versions import program_version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

logger = logging.getLogger("briefing")

INTERRUPTED = 130
PIPE_CLOSED = 141
EXIT_CODES = """exit codes:
  0  done
  2  wrong usage or options
  3  no usable article
  4  a citation does not resolve; nothing is published
  5  a document could not be rendered; the others are written"""


def main(words: Sequence[str] | None = None) -> int:
    """Runs the command that `words` (by default those of the process) ask for; returns its exit code.

    Wrong usage ends the process with code 2, `--help` and `--version` with 0, as argparse does.
    """
    args = make_parser().parse_args(words)
    args.bar = sys.stderr.isatty() and not args.quiet and os.environ.get("TERM") != "dumb"
    with _log_to_stderr(logging.WARNING if args.quiet else logging.DEBUG if args.verbose else logging.INFO):
        try:
            return _run(args)
        except BriefingError as error:
            logger.error("%s", error)  # noqa: TRY400  the message says all; traces are for our own mistakes
            return error.exit_code
        except KeyboardInterrupt:
            logger.warning("stopped; the next run goes on from what is stored")
            return INTERRUPTED
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the interpreter complains when it flushes
            return PIPE_CLOSED


def _run(args: argparse.Namespace) -> int:
    from briefing import commands

    code: int = getattr(commands, args.function)(args)
    return code


@contextlib.contextmanager
def _log_to_stderr(level: int) -> Iterator[None]:
    from briefing.progress import LogHandler

    handler, before = LogHandler(), logger.level
    logger.addHandler(handler)
    logger.setLevel(level)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; what it returns names the function of `commands` in `function`."""
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Turns a folder of news articles into a cited policy memo in Word and PDF.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"briefing {program_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_build(commands)
    _add_watch(commands)
    _add_extract(commands)
    _add_verify(commands)
    _add_diff(commands)
    _add_editions(commands)
    _add_serve(commands)
    _add_schema(commands)
    _add_cache(commands)
    return parser


_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  the type has no other name


def _add_build(commands: _Commands) -> None:
    build = _add_command(
        commands,
        "build",
        "build",
        "write the memo of a folder of articles",
        "Reads every article under SEEDS and writes briefing.json, memo.docx, memo.pdf and the exports to DIR. Every build "
        "whose briefing differs is also kept under DIR/editions/. A folder that holds no article itself but folders that do is "
        "a set of topics: each is built into DIR/<name of its folder>/.",
    )
    _add_seeds(build)
    _add_store(build)


def _add_watch(commands: _Commands) -> None:
    watch = _add_command(
        commands,
        "watch",
        "watch",
        "build now, and again whenever the articles change",
        "Does what `build` does, at once and whenever articles, options or templates have changed and come to rest. Goes on "
        "after a build that fails. Ends, with 0, when it is told to stop (Ctrl-C, SIGTERM).",
    )
    _add_seeds(watch)
    _add_folder(watch)
    watch.set_defaults(refresh=False)


def _add_extract(commands: _Commands) -> None:
    extract = _add_command(
        commands,
        "extract",
        "extract",
        "print what is read out of single articles",
        "Prints one JSON object a line to standard output, one for each article, in the order given: its source, sentences, "
        "quotes, dates, names and clauses. An article that states no day is read against that of the likest of the others "
        "given, with the basis “corpus”; given alone, it has none. A file that cannot be used is named on standard error "
        "and has no line.",
    )
    extract.add_argument("files", nargs="+", type=Path, metavar="FILE", help="article: text, Markdown or HTML")
    extract.add_argument(
        "--published",
        type=_parse_day,
        metavar="DATE",
        help="day of publication where an article states none, such as 2025-10-30",
    )
    _add_store(extract)


def _add_verify(commands: _Commands) -> None:
    verify = _add_command(
        commands,
        "verify",
        "check",
        "check every citation and quotation of a briefing",
        "Checks every citation and every quotation against the text of its source. Prints one line for each fault to standard "
        "output, and exits with 4 where there is one.",
    )
    verify.add_argument(
        "path",
        nargs="?",
        type=Path,
        default=Path("outputs"),
        metavar="DIR",
        help="folder of a build, or its briefing.json (%(default)s)",
    )


def _add_serve(commands: _Commands) -> None:
    serve = _add_command(
        commands,
        "serve",
        "serve",
        "show briefings and their documents as a small site",
        "Serves what builds have written to DIR, one topic or several: memos to read with every passage that they cite, what "
        "has changed, a search, all documents. Reads only. On another address than loopback it asks for the password in the "
        "environment variable BRIEFING_PASSWORD or the first line of --password-file, or believes a reverse proxy.",
    )
    serve.add_argument(
        "path", nargs="?", type=Path, default=Path("outputs"), metavar="DIR", help="folder that builds write to (%(default)s)"
    )
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="address to listen on (%(default)s)")
    serve.add_argument("--port", type=_parse_port, default=8000, metavar="PORT", help="port; 0 takes a free one (%(default)s)")
    serve.add_argument("--password-file", type=Path, metavar="FILE", help="file whose first line is the password")
    serve.add_argument("--trust-header", metavar="NAME", help="header in which a reverse proxy names its user")
    serve.add_argument(
        "--trust-proxy",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="address or network of that proxy; may be given again",
    )
    serve.add_argument(
        "--name", action="append", default=[], metavar="HOST", help="host name by which the site is reached; may be given again"
    )


def _add_diff(commands: _Commands) -> None:
    diff = _add_command(
        commands,
        "diff",
        "diff",
        "print what changed between two editions",
        "Prints what a reader of both editions would call a change, matched by meaning: articles, statements, deadlines, "
        "disagreements, quotations. An edition is named by its id or how that opens, by its folder, or by a briefing.json. "
        "Without OLD, the edition before the current one is compared with it.",
    )
    diff.add_argument("old", nargs="?", metavar="OLD", help="earlier edition (the one before the current one)")
    diff.add_argument("new", nargs="?", metavar="NEW", help="later edition (the current one)")
    diff.add_argument(
        "--in",
        dest="outputs",
        type=Path,
        default=Path("outputs"),
        metavar="DIR",
        help="where ids are looked up, and the current edition (%(default)s)",
    )
    diff.add_argument("--docx", type=Path, metavar="FILE", help="also write a Word document with tracked changes")
    diff.add_argument("--json", action="store_true", help="print the changes as JSON")


def _add_editions(commands: _Commands) -> None:
    editions = _add_command(
        commands,
        "editions",
        "editions",
        "list the editions that are kept, or remove old ones",
        "Lists the editions of DIR in the order of making, one a line: number, id, when it was made, how many articles, the "
        "edition before it; an asterisk marks the current one. Nothing is ever removed but by --prune, and then never the "
        "current edition, the one it is compared with, or one in which somebody has worked.",
    )
    editions.add_argument(
        "path", nargs="?", type=Path, default=Path("outputs"), metavar="DIR", help="folder of a build (%(default)s)"
    )
    editions.add_argument("--prune", type=_parse_count, metavar="N", help="remove all but the N last made")
    editions.add_argument("--dry-run", action="store_true", help="say what --prune would remove, and remove nothing")


def _add_schema(commands: _Commands) -> None:
    schema = _add_command(
        commands,
        "schema",
        "schema",
        "print the JSON Schema of briefing.json",
        "Prints the JSON Schema (draft 2020-12) of briefing.json to standard output.",
    )
    schema.add_argument("--extract", action="store_true", help="that of a line of `briefing extract` instead")


def _add_cache(commands: _Commands) -> None:
    cache = _add_command(
        commands,
        "cache",
        "cache",
        "show or clear the store of stage results",
        "Prints where stage results are stored, how many there are and how large they are. Results that no run has used for 30 "
        "days are dropped after a build.",
    )
    cache.add_argument(
        "action", nargs="?", choices=("show", "clear"), default="show", help="clear drops them all (%(default)s)"
    )
    _add_folder(cache)


def _add_command(commands: _Commands, name: str, function: str, summary: str, description: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=summary, description=description)
    command.set_defaults(function=function)
    noise = command.add_mutually_exclusive_group()
    noise.add_argument("-q", "--quiet", action="store_true", help="warnings and errors only")
    noise.add_argument("-v", "--verbose", action="store_true", help="all that may help to find a mistake")
    return command


def _add_seeds(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "seeds", nargs="?", type=Path, default=Path("seeds"), metavar="SEEDS", help="folder of articles (%(default)s)"
    )
    command.add_argument("--out", type=Path, default=Path("outputs"), metavar="DIR", help="where to write (%(default)s)")
    command.add_argument("--config", type=Path, metavar="FILE", help="options, instead of briefing.toml in SEEDS")
    command.add_argument(
        "--as-of", type=_parse_day, metavar="DATE", help="information cut-off, such as 2025-10-30 (day of the latest article)"
    )


def _add_store(command: argparse.ArgumentParser) -> None:
    command.add_argument("--refresh", action="store_true", help="work every stage again, whatever is stored")
    _add_folder(command)


def _add_folder(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--cache", type=Path, metavar="DIR", help="store of stage results ($BRIEFING_CACHE, or the user's cache folder)"
    )


def _parse_count(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1")


def _parse_day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2025-10-30") from None


def _parse_port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port such as 8000")
