"""`python -m flows build`: the flow `brief` in this process, with Prefect's embedded server; nothing outside is contacted."""

from __future__ import annotations

import argparse
import datetime
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from flows import settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flows.brief import Made


def main(words: Sequence[str] | None = None) -> int:
    """Runs the command in `words` (of the command line, where None) and returns the exit code of `briefing build`."""
    args = make_parser().parse_args(words)
    settings.apply()
    from flows.brief import Made, UnfinishedError, brief  # noqa: PLC0415  Prefect reads its settings when it is imported

    state = brief(args.seeds, args.out, args.config, args.as_of, args.refresh, return_state=True)
    result = state.result(raise_on_failure=False)
    match result:
        case Made():
            _tell(result)
            return 0
        case UnfinishedError():
            _tell(result.made)
            return result.exit_code
    return 1  # a mistake of ours: Prefect has shown its trace


def make_parser() -> argparse.ArgumentParser:
    """What reads the command line."""
    parser = argparse.ArgumentParser(prog="python -m flows", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="build the memo of every topic under SEEDS, as `briefing build` does")
    build.add_argument("seeds", nargs="?", type=Path, default=Path("seeds"), metavar="SEEDS")
    build.add_argument("--out", type=Path, default=Path("outputs"), metavar="DIR", help="default: outputs")
    build.add_argument("--config", type=Path, metavar="FILE", help="default: briefing.toml in SEEDS")
    build.add_argument("--as-of", type=datetime.date.fromisoformat, metavar="DATE", help="information cut-off, YYYY-MM-DD")
    build.add_argument("--refresh", action="store_true", help="do every stage again, whatever is stored")
    return parser


def _tell(made: Made) -> None:
    """The memo's digest and its files on standard output, what is missing on standard error."""
    from flows.digest import summarise  # noqa: PLC0415

    logging.getLogger("prefect").setLevel(logging.WARNING)  # else the server would have the last word, about its own end
    for memo in made.memos:
        sys.stdout.write("\n" + "".join(f"{line}\n" for line in summarise(memo.briefing)))
        sys.stdout.write("\n" + "".join(f"{path}\n" for path in memo.published.files))
    sys.stdout.flush()
    for failure in made.failures:
        sys.stderr.write(f"error: {failure}\n")


if __name__ == "__main__":
    sys.exit(main())
