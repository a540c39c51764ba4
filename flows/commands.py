"""The parsed command line → what each command of the flows does, and its exit code."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import httpx
from prefect.client.orchestration import get_client
from prefect.exceptions import PrefectException
from prefect.settings import PREFECT_API_URL
from pydantic import ValidationError

from briefing.errors import BriefingError, OptionsError
from briefing.topics import find_topics
from briefing.watching import Place
from briefing.watching.ending import end_when_told
from flows import serve as service
from flows.brief import Made, UnfinishedError, brief
from flows.deployments import find_on_change, plan, register_in_pool
from flows.digest import summarise
from flows.follow import follow
from flows.order import Order

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from uuid import UUID

    from briefing.topics import Topic


def build(args: argparse.Namespace) -> int:
    """The flow `brief` in this process, with Prefect's embedded server; nothing outside is contacted."""
    order = Order(seeds=args.seeds, output=args.out, config=args.config, as_of=args.as_of, refresh=args.refresh)
    state = brief(order, return_state=True)
    result = state.result(raise_on_failure=False)
    match result:
        case Made():
            _tell(result)
            return 0
        case UnfinishedError():
            _tell(result.made)
            return result.exit_code
    return 1  # a mistake of ours: Prefect has shown its trace


def deploy(args: argparse.Namespace) -> int:
    """Registers `<topic>-scheduled` and `<topic>-on-change` for every topic under SEEDS, by its `briefing.toml`.

    Deployments of topics that are gone are retired. Work pool and server are those of the settings of Prefect.
    """
    _require_server()
    place, order = _read_place(args)
    plans = plan(find_topics(place.seeds, place.config, place.outputs), order)
    try:
        register_in_pool(plans, args.pool)
    except (httpx.HTTPError, PrefectException) as error:
        raise BriefingError(
            f"{PREFECT_API_URL.value()}: {error}; does the server run, and is PREFECT_API_AUTH_STRING set?"
        ) from error
    for planned in plans:
        hours = f"{planned.schedule}, {planned.time_zone}" if planned.schedule else "when it is asked to"
        sys.stdout.write(f"brief/{planned.name}: {hours}\n")
    return 0


def watch(args: argparse.Namespace) -> int:
    """Does what `deploy` does, and again when topics come, go or change their hours; asks for a run after every change.

    Ends when it is told to (Ctrl-C, SIGTERM).
    """
    _require_server()
    place, order = _read_place(args)

    def register(topics: Mapping[str, Topic]) -> Mapping[str, UUID]:
        plans = plan(topics.values(), order)
        return find_on_change(plans, register_in_pool(plans, args.pool))

    with end_when_told(), get_client(sync_client=True) as client:
        follow(place, register, client)
    return 0


def serve(args: argparse.Namespace) -> int:
    """Runs schedules, on-change runs and the watcher in one process. It needs no work pool and no worker.

    It uses the server that PREFECT_API_URL names, or else starts one of its own on loopback. Ends when it is told to
    (Ctrl-C, SIGTERM).
    """
    place, order = _read_place(args)
    find_topics(place.seeds, place.config, place.outputs)  # what is wrong with them is better said before a server starts
    with end_when_told():
        service.run(place, order, args.port)
    return 0


def _read_place(args: argparse.Namespace) -> tuple[Place, Order]:
    """Where to look, and what deployments order; both with paths that hold in whatever folder a run works."""
    place = Place(args.seeds.resolve(), args.config and args.config.resolve(), args.out.resolve())
    try:
        return place, Order(seeds=place.seeds, output=args.out.resolve(), config=place.config, downloads=args.downloads)
    except ValidationError as error:
        raise OptionsError(f"--downloads {args.downloads}: {error.errors()[0]['msg']}") from error


def _require_server() -> None:
    if not PREFECT_API_URL.value():
        raise OptionsError("no server: set PREFECT_API_URL, such as http://127.0.0.1:4200/api (docs/operations.md)")


def _tell(made: Made) -> None:
    """The memo's digest and its files on standard output, what is missing on standard error."""
    logging.getLogger("prefect").setLevel(logging.WARNING)  # else the server would have the last word, about its own end
    for memo in made.memos:
        sys.stdout.write("\n" + "".join(f"{line}\n" for line in summarise(memo.briefing)))
        sys.stdout.write("\n" + "".join(f"{path}\n" for path in memo.published.files))
    sys.stdout.flush()
    for failure in made.failures:
        sys.stderr.write(f"error: {failure}\n")
