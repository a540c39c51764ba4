"""Topics → deployments: one by the clock and one for changes of the seeds each, and none for topics that are gone."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterTags
from prefect.deployments.runner import RunnerDeployment
from prefect.exceptions import ObjectAlreadyExists, ObjectNotFound
from prefect.schedules import Cron
from prefect.types.entrypoint import EntrypointType
from pydantic import ValidationError

from briefing.cron import NEVER
from briefing.errors import OptionsError
from flows import settings
from flows.brief import brief
from flows.order import Order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from uuid import UUID

    from prefect.client.orchestration import SyncPrefectClient
    from prefect.client.schemas.responses import DeploymentResponse

    from briefing.topics import Topic

TAG = "briefing"
"""By this the project's deployments are known among others on a server."""
ON_CHANGE = "on-change"
SCHEDULED = "scheduled"


@dataclass(frozen=True)
class Plan:
    """One deployment that there should be."""

    name: str
    order: Order
    schedule: str | None
    """Five fields of cron; None for a deployment that runs when it is asked to."""
    time_zone: str
    description: str


def plan(topics: Iterable[Topic], order: Order) -> tuple[Plan, ...]:
    """Two for each topic: `<topic>-scheduled` and `<topic>-on-change`. `order` holds the seeds and the output of all of them.

    Raises `OptionsError` where two topics would share a name.
    """
    planned: dict[str, Plan] = {}
    for topic in topics:
        label = topic.name or order.seeds.name
        own = order.model_copy(update={"topic": topic.name or None})
        hours = None if topic.options.schedule == NEVER else topic.options.schedule
        for kind, schedule, occasion in ((SCHEDULED, hours, "at its hours"), (ON_CHANGE, None, "when its seeds have changed")):
            name = f"{re.sub(r'[/%&<>]', '-', label)}-{kind}"  # characters that Prefect refuses
            if name in planned:
                raise OptionsError(f"{label}: another topic would have the same deployment “{name}”; rename one of the folders")
            planned[name] = Plan(name, own, schedule, topic.options.time_zone, f"The memo on {label}, {occasion}.")
    return tuple(planned.values())


def make_deployment(planned: Plan, pool: str | None) -> RunnerDeployment:
    """The deployment, not yet registered; `pool` is the work pool whose workers run it, None for a process that serves it."""
    deployment = RunnerDeployment.from_flow(
        brief,
        planned.name,
        parameters={"order": planned.order.model_dump(mode="json")},
        schedules=[Cron(planned.schedule, timezone=planned.time_zone)] if planned.schedule else [],
        tags=[TAG],
        description=planned.description,
        enforce_parameter_schema=True,
        entrypoint_type=EntrypointType.MODULE_PATH,
        work_pool_name=pool,
        job_variables={"env": settings.FOR_RUNS} if pool else None,
    )
    if pool is None:  # said outright, so that one registered with a pool before loses it
        deployment.work_pool_name = None
        deployment.work_queue_name = None
    return deployment


def register(plans: Iterable[Plan], apply: Callable[[Plan], UUID], client: SyncPrefectClient) -> Mapping[str, UUID]:
    """Registers all `plans` by `apply` and retires ours for the same seeds that are not among them; returns ids by name.

    Raises `OptionsError` where a name belongs to a deployment of other seeds.
    """
    plans = tuple(plans)
    known = {deployment.name: deployment for deployment in list_ours(client)}
    for planned in plans:
        held = _read_order(known[planned.name]) if planned.name in known else None
        if held and held.seeds != planned.order.seeds:
            raise OptionsError(
                f"the deployment “{planned.name}” is that of {held.seeds}: rename one of the two folders, or delete it "
                f"(prefect deployment delete brief/{planned.name})"
            )
    ids = {planned.name: apply(planned) for planned in plans}
    seeds = {planned.order.seeds for planned in plans}
    for name, deployment in known.items():
        held = _read_order(deployment)
        if name not in ids and held and held.seeds in seeds:
            with contextlib.suppress(ObjectNotFound):  # somebody else was quicker
                client.delete_deployment(deployment.id)
    return ids


def list_ours(client: SyncPrefectClient) -> list[DeploymentResponse]:
    """Every deployment on the server that carries `TAG`."""
    wanted = DeploymentFilter(tags=DeploymentFilterTags(all_=[TAG]))
    found: list[DeploymentResponse] = []
    while page := client.read_deployments(deployment_filter=wanted, offset=len(found)):
        found += page
    return found


def register_in_pool(plans: Iterable[Plan], pool: str) -> Mapping[str, UUID]:
    """`register` for workers of `pool`, a pool of processes that is made where it is not there."""
    with get_client(sync_client=True) as client:
        with contextlib.suppress(ObjectAlreadyExists):
            client.create_work_pool(WorkPoolCreate(name=pool, type="process"))
        return register(plans, lambda planned: cast("UUID", make_deployment(planned, pool).apply()), client)


def find_on_change(plans: Iterable[Plan], ids: Mapping[str, UUID]) -> Mapping[str, UUID]:
    """The id of the on-change deployment by topic, a topic without a name by the empty one."""
    return {planned.order.topic or "": ids[planned.name] for planned in plans if planned.name.endswith(f"-{ON_CHANGE}")}


def _read_order(deployment: DeploymentResponse) -> Order | None:
    """What the deployment orders; None where another version of the program wrote it."""
    try:
        return Order.model_validate(deployment.parameters.get("order"))
    except ValidationError:
        return None
