"""The command line of the flows, `python -m flows` → one of `flows.commands`, and its exit code."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from flows import settings

if TYPE_CHECKING:
    from collections.abc import Sequence

DEPLOYED = "Deployments are `<topic>-scheduled` and `<topic>-on-change` for each topic; hours stand in its briefing.toml."
ENDING = "Ends when it is told to (Ctrl-C, SIGTERM)."
COMMANDS = {
    "build": "Builds the memo of every topic under SEEDS, as `briefing build` does, with Prefect's embedded server.",
    "deploy": f"Registers the deployments of every topic under SEEDS, and retires those of topics that are gone. {DEPLOYED}",
    "watch": f"Deploys, and asks for a run whenever the seeds of a topic have changed. {DEPLOYED} {ENDING}",
    "serve": f"Schedules, runs and watcher in one process, without a work pool. {DEPLOYED} {ENDING}",
}
"""What each command does."""


def main(words: Sequence[str] | None = None) -> int:
    """Runs the command in `words` (of the command line, where None) and returns its exit code, as `briefing` has them."""
    args = make_parser().parse_args(words)
    settings.apply()
    from flows import commands  # noqa: PLC0415  Prefect reads its settings when it is imported

    try:
        code: int = getattr(commands, args.command)(args)
    except BriefingError as error:
        sys.stderr.write(f"error: {error}\n")
        return error.exit_code
    return code


def make_parser() -> argparse.ArgumentParser:
    """What reads the command line; what it returns names the function of `flows.commands` in `command`."""
    parser = argparse.ArgumentParser(prog="python -m flows", description="The pipeline on Prefect.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        command.add_argument("seeds", nargs="?", type=Path, default=Path("seeds"), metavar="SEEDS", help="default: seeds")
        command.add_argument("--out", type=Path, default=Path("outputs"), metavar="DIR", help="default: outputs")
        command.add_argument("--config", type=Path, metavar="FILE", help="default: briefing.toml in SEEDS")
        if name == "build":
            command.add_argument(
                "--as-of", type=datetime.date.fromisoformat, metavar="DATE", help="information cut-off, YYYY-MM-DD"
            )
            command.add_argument("--refresh", action="store_true", help="do every stage again, whatever is stored")
            continue
        command.add_argument("--downloads", metavar="URL", help="address under which `briefing serve` shows DIR, for links")
        if name == "serve":
            command.add_argument(
                "--port", type=int, default=4200, help="of a server of its own, where PREFECT_API_URL names none"
            )
        else:
            command.add_argument("--pool", default="briefing", metavar="NAME", help="work pool of processes; default: briefing")
    return parser


if __name__ == "__main__":
    sys.exit(main())
