"""A piece of work → one Prefect task run, whose state is “Cached” where the store had all that it needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.states import Completed, Failed

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prefect.client.schemas.objects import State, TaskRun
    from prefect.tasks import Task

    from briefing.run import Run

Made = TypeVar("Made")

RETRY_DELAYS = [1.0, 5.0, 20.0]
"""Seconds. A share that comes back, a disk that is tidied up: that much a retry can help."""


def step(run: Run, name: str, label: str, work: Callable[[], Made]) -> Made:
    """What `work` returns; `run` counts the stages that it works out and those that the store had.

    `name` is that of the task, a verb; `label` tells this run of it from others. Raises what `work` raises: at once,
    or after retries where the disk was to blame.
    """

    def perform() -> State[Made]:
        found, made = run.found.total(), run.made.total()
        try:
            value = work()
        except BriefingError as error:
            if _is_disk_trouble(error):
                raise
            return Failed(message=str(error), data=error)
        found, made = run.found.total() - found, run.made.total() - made
        told = f"{found} of {found + made} from the store" if found + made else None
        return Completed(name="Cached" if found and not made else "Completed", message=told, data=value)

    task_run = _perform.with_options(name=name, task_run_name=f"{name} {label}".rstrip())
    state: State[Any] = task_run(perform, return_state=True)
    made: Made = state.result()
    return made


def _is_disk_trouble(error: object) -> bool:
    """True for an `OSError` and for what one caused. Stages are pure: on all else they would fail again in the same way."""
    return isinstance(error, OSError) or (isinstance(error, Exception) and isinstance(error.__cause__, OSError))


def _can_retry_help(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    return _is_disk_trouble(state.result(raise_on_failure=False))


# The work is handed over as a function, so that Prefect does not walk through articles in search of futures. Its own results
# are off: they name classes to be imported, are readable by all, and an edited one is taken for good. The project's store
# has none of that, and the command line shares it.
@task(
    cache_policy=NO_CACHE,
    persist_result=False,
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=_can_retry_help,
)
def _perform(work: Callable[[], State[Any]]) -> State[Any]:
    return work()
