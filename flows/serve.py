"""Seeds → schedules, runs and the watcher in one process, which needs no work pool and, where none is named, no server."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

from prefect.client.orchestration import get_client
from prefect.context import refresh_global_settings_context
from prefect.runner import Runner
from prefect.settings import PREFECT_API_URL

from briefing.errors import OptionsError
from flows.deployments import find_on_change, make_deployment, plan, register
from flows.follow import follow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from uuid import UUID

    from briefing.topics import Topic
    from briefing.watching import Place
    from flows.deployments import Plan
    from flows.order import Order

QUERY = 2.0
"""Seconds between two questions to the server whether a run is due."""
RUNS = 2
"""How many runs may work at once, of different topics."""
PATIENCE = 120.0
"""Seconds that a server of our own may take to start; its first start lays down a database."""


def run(place: Place, order: Order, port: int) -> None:
    """Serves without end. Raises `OptionsError` where no server can be had on `port`."""
    with _find_server(port):
        asyncio.run(_serve(place, order))


async def _serve(place: Place, order: Order) -> None:
    """Runs the watcher in a thread beside the runner, which takes the deployments that the watcher registers."""
    runner = Runner(name="briefing", query_seconds=QUERY, limit=RUNS, pause_on_shutdown=False)
    loop = asyncio.get_running_loop()
    stop, ready = threading.Event(), asyncio.Event()
    trouble: list[BaseException] = []

    def apply(planned: Plan) -> UUID:
        return asyncio.run_coroutine_threadsafe(runner.aadd_deployment(make_deployment(planned, None)), loop).result()

    def watch() -> None:
        try:
            with get_client(sync_client=True) as client:

                def deploy(topics: Mapping[str, Topic]) -> Mapping[str, UUID]:
                    plans = plan(topics.values(), order)
                    ids = find_on_change(plans, register(plans, apply, client))
                    loop.call_soon_threadsafe(ready.set)
                    return ids

                follow(place, deploy, client, stop)
        except BaseException as error:  # noqa: BLE001  it is raised again where somebody hears it
            trouble.append(error)
            loop.call_soon_threadsafe(ready.set)

    watcher = threading.Thread(target=watch, name="watcher", daemon=True)
    watcher.start()
    try:
        await ready.wait()  # a runner without deployments would ask for the runs of everybody
        if not trouble:
            await _run_until_told(runner)
    finally:
        stop.set()
    if trouble:
        raise trouble[0]


async def _run_until_told(runner: Runner) -> None:
    """Runs `runner` until Ctrl-C or SIGTERM; then stops its runs, which are asked for again at the next start."""
    told = asyncio.Event()
    running = asyncio.create_task(runner.start())
    await asyncio.sleep(0)  # the runner sets a handler of its own, which leaves without a word to the loop
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    await asyncio.wait({running, asyncio.create_task(told.wait())}, return_when=asyncio.FIRST_COMPLETED)
    if not running.done():
        await runner.astop()
    await running


@contextlib.contextmanager
def _find_server(port: int) -> Iterator[None]:
    """The server that the settings name, or else one of our own on loopback for as long as the context lasts."""
    if PREFECT_API_URL.value():
        yield
        return
    address = f"http://127.0.0.1:{port}"
    words = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True) as server:  # noqa: S603  our own words
        try:
            _await_server(server, f"{address}/api/health")
            os.environ["PREFECT_API_URL"] = f"{address}/api"  # for the processes of the runs as well
            refresh_global_settings_context()
            sys.stderr.write(f"Prefect's page: {address}\n")
            yield
        finally:
            server.terminate()


def _await_server(server: subprocess.Popen[bytes], health: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(health, timeout=5).close()  # noqa: S310  on loopback
        except urllib.error.HTTPError as answer:  # it asks for a password: it is there
            answer.close()
        except OSError:
            time.sleep(0.3)
            continue
        time.sleep(0.3)  # if it was another that answered, ours ends for want of its port
        if server.poll() is None:
            return
    raise OptionsError("Prefect's server did not start: name another --port, or set PREFECT_API_URL to one that runs")
