"""Changes of the seeds → runs of the on-change deployments, none of them lost.

A run is asked for when a topic's seeds have come to rest in a state that nobody has asked a run for, and asked for again
where the run did not get to its end, or failed for no fault of the seeds. What counts is what lies in the folder: an
event, a run, a watcher, a server may be lost on the way, and a disk may be full for a while.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import httpx
from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterId
from prefect.client.schemas.objects import StateType
from prefect.client.schemas.sorting import FlowRunSort
from prefect.exceptions import ObjectNotFound, PrefectException
from prefect.logging import get_logger

from briefing.errors import BriefingError
from briefing.lock import is_held
from briefing.watching import PACE, Place, watch
from briefing.watching.rebuild import RETRY
from flows.brief import UNFINISHED

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from uuid import UUID

    from prefect.client.orchestration import SyncPrefectClient
    from prefect.client.schemas.objects import FlowRun, State

    from briefing.topics import Topic
    from briefing.watching import Pace

logger = get_logger("briefing")

STARTING = timedelta(minutes=2)
"""So long a run may take from its start by a worker to its own first word; after that nobody waits for it."""
SILENT = timedelta(seconds=30)
"""A run that has worked so long, and holds no lock, is over: it was killed and could not say so."""
PAUSE = timedelta(seconds=RETRY)
"""So long after its end another is asked for where a run failed, or where one run after the other is lost."""


@dataclass
class Errand:
    """A state of a topic's seeds, and the run that is to make a memo of it."""

    digest: str
    run: UUID
    done: bool = False
    silent: bool = False
    """True where the run held no lock when it was looked at last."""
    again: bool = False
    """True where a run before it came to no good end."""


def follow(
    place: Place,
    register: Callable[[Mapping[str, Topic]], Mapping[str, UUID]],
    client: SyncPrefectClient,
    stop: threading.Event | None = None,
    pace: Pace = PACE,
) -> None:
    """Watches `place` until `stop` is set: registers what has changed among the topics, and asks for the runs.

    `register` makes the deployments of the topics and returns the id of the on-change deployment of each. Every topic has
    a run at the start, since nobody knows what has happened to its seeds and to the program meanwhile; it ends quickly
    where nothing did. A server that does not answer is asked again at the next look.
    """
    planned: object = None
    deployments: Mapping[str, UUID] = {}
    errands: dict[str, Errand] = {}
    told = ""
    for seen in watch(place, pace, stop):
        trouble = str(seen.trouble or "")
        if seen.trouble is None:
            try:
                hours = {name: (topic.options.schedule, topic.options.time_zone) for name, topic in seen.topics.items()}
                if hours != planned:
                    deployments, planned = register(seen.topics), hours
                    logger.info("deployed: %s", ", ".join(sorted(seen.topics)) or "nothing")
                for name, digest in seen.digests.items():
                    outputs = (place.outputs or place.seeds) / name
                    errands[name] = run_errand(client, errands.get(name), digest, deployments[name], outputs)
            except ObjectNotFound:  # somebody deleted a deployment
                planned = None
            except (httpx.HTTPError, PrefectException, BriefingError) as error:
                trouble = f"{type(error).__name__}: {error}" if not isinstance(error, BriefingError) else str(error)
        if trouble and trouble != told:
            logger.error("%s", trouble)
        told = trouble


def run_errand(client: SyncPrefectClient, errand: Errand | None, digest: str, deployment: UUID, outputs: Path) -> Errand:
    """`errand` as it stands now, or a new one where there is none for `digest` or its run will not end."""
    if errand is None or errand.digest != digest:
        return _ask(client, digest, deployment)
    if errand.done:
        return errand
    try:
        state = client.read_flow_run(errand.run).state
    except ObjectNotFound:
        state = None
    if state and (state.is_completed() or (state.is_failed() and state.name == UNFINISHED)):
        errand.done = True
        return errand
    now = datetime.now(UTC)
    silent = bool(state and state.is_running()) and not is_held(outputs)
    lost = is_lost(state, silent=silent and errand.silent, now=now)
    errand.silent = silent
    if not lost and not (state and state.is_failed()):
        return errand
    if state and now - state.timestamp < PAUSE and (errand.again or not lost):
        return errand
    logger.warning("the run for the last change %s; another is asked for", "came to no end" if lost else "failed")
    return replace(_ask(client, digest, deployment), again=True)


def is_lost(state: State | None, *, silent: bool, now: datetime) -> bool:
    """True for a run in `state` that will not come to an end of its own.

    `silent` says that it was seen to hold no lock twice in a row.
    """
    if state is None or state.is_crashed() or state.is_cancelled():
        return True
    age = now - state.timestamp
    return (state.is_pending() and age > STARTING) or (state.is_running() and silent and age > SILENT)


def _ask(client: SyncPrefectClient, digest: str, deployment: UUID) -> Errand:
    """Asks for a run, where none that somebody asked for in this way will read the seeds as they are now.

    The key has the digest of the seeds, so that two watchers ask for one run, and the last run, since seeds may come
    back to a state in which they were before.
    """
    runs = client.read_flow_runs(
        deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[deployment])),
        sort=FlowRunSort.EXPECTED_START_TIME_DESC,
        limit=20,
    )
    now = datetime.now(UTC)
    for run in runs:
        if (run.idempotency_key or "").startswith(str(deployment)) and is_coming(run, now):
            return Errand(digest, run.id)
    key = f"{deployment} {digest} after {runs[0].id if runs else 'none'}"
    run = client.create_flow_run_from_deployment(deployment, idempotency_key=key)
    logger.info("the seeds have changed: run %s", run.name)
    return Errand(digest, run.id)


def is_coming(run: FlowRun, now: datetime) -> bool:
    """True where `run` has not begun, and will soon: it reads the seeds when it begins."""
    if run.state is None:
        return False
    if run.state.type == StateType.PENDING:
        return now - run.state.timestamp < STARTING
    return run.state.type == StateType.SCHEDULED and run.expected_start_time is not None and run.expected_start_time <= now
