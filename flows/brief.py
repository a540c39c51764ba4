"""The flow `brief`: a folder of seeds → a cited memo for every topic in it, the stages of `briefing.pipeline` as task runs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from prefect import flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import State  # noqa: TC002  Prefect evaluates the annotations of the flow, or gives up on all
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

from briefing import pipeline
from briefing.cache import Store, default_folder
from briefing.errors import BriefingError, InputError, RenderError
from briefing.lock import hold
from briefing.publish import publish
from briefing.run import Run
from briefing.topics import find_topics
from flows.artifacts import is_unchanged, show_memo
from flows.meter import Meter
from flows.order import Order
from flows.step import step

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from briefing.model.briefing import Briefing
    from briefing.pipeline import Outcome
    from briefing.publish import Published
    from briefing.topics import Topic

Item = TypeVar("Item")

UNFINISHED = "Unfinished"
"""Name of the state of a run that would end in the same way if it were tried again: the seeds, the options or the machine are
to blame. One that may end otherwise, since the disk was to blame or the program, is “Failed”, as Prefect has it."""
BATCH = 25
"""Articles a task run. A task run costs the server about 30 ms of CPU, the work on an article 150 ms."""


@dataclass(frozen=True)
class Memo:
    """What the flow makes of one topic."""

    briefing: Briefing
    published: Published
    missing: tuple[str, ...]
    """One line for each document that could not be rendered, with what to do; empty where all were."""
    unchanged: bool
    """True where every document lay there already, byte for byte."""


@dataclass(frozen=True)
class Made:
    """What a run of the flow made, and what it could not."""

    memos: tuple[Memo, ...]
    failures: tuple[BriefingError, ...]
    """One for each topic without a memo and each document that is missing; empty where the run is completed."""


class UnfinishedError(BriefingError):
    """A run that could not make everything; `made` holds what there is."""

    def __init__(self, made: Made) -> None:
        """The message and the exit code are those of the failures, the first before the others."""
        super().__init__("\n".join(map(str, made.failures)))
        self.made = made
        self.exit_code = made.failures[0].exit_code


def name_at_start() -> str:
    """What is known of a run before it has begun: what it is asked for, and the cut-off where one is set."""
    order = Order.model_validate(flow_run.get_parameters().get("order", {}))
    return f"{order.topic or order.seeds.resolve().name}, {order.as_of or 'newest'}"


@flow(name="brief", flow_run_name=name_at_start, persist_result=False)
def brief(order: Order = Order()) -> State[Made]:  # noqa: B008  it is frozen
    """Read every article under a folder and write a cited memo in Word and PDF.

    Args:
        order: The memo to be made.

    """
    store = Store(default_folder())
    memos: list[Memo] = []
    failures: list[BriefingError] = []
    try:
        for topic in _choose(find_topics(order.seeds, order.config, order.output), order.topic):
            try:
                memos.append(_brief_topic(topic, store, order))
            except BriefingError as error:
                failures.append(error)
    except BriefingError as error:
        failures.append(error)
    store.prune()
    _name_at_end(memos)
    failures += [RenderError(line) for memo in memos for line in memo.missing]
    made = Made(tuple(memos), tuple(failures))
    if failures:
        unfinished = UnfinishedError(made)
        retry = any(failure.exit_code == BriefingError.exit_code for failure in failures)
        return Failed(name="Failed" if retry else UNFINISHED, message=str(unfinished), data=unfinished)
    changed = [memo for memo in memos if not memo.unchanged]
    told = "; ".join(f"{memo.briefing.topic}: edition {memo.published.edition}" for memo in changed or memos)
    if not changed:
        return Completed(name="Unchanged", message=f"Nothing has changed, nothing was written. {told}", data=made)
    return Completed(message=told, data=made)


def _choose(topics: Sequence[Topic], name: str | None) -> Sequence[Topic]:
    """The one topic that is called `name`, or all. Raises `InputError` where there is none of that name."""
    if name is None:
        return topics
    if chosen := [topic for topic in topics if topic.name == name]:
        return chosen
    known = ", ".join(topic.name for topic in topics if topic.name)
    raise InputError(f"no topic is called “{name}”; " + (f"the topics are {known}" if known else "the seeds are one topic"))


def _brief_topic(topic: Topic, store: Store, order: Order) -> Memo:
    """Builds `topic` while nobody else writes where it writes; waits for whoever does. Raises what `pipeline.brief` raises."""
    run = Run(store, refresh=order.refresh, progress=Meter(topic.name, len(topic.files)))
    out = order.output / topic.name
    with hold(out):
        outcome = _run_stages(topic, run, out, order.as_of)
        unchanged = is_unchanged({out / name: data for name, data in outcome.files.items()})
        published = step(run, "publish", topic.name, partial(publish, outcome, out))
    show_memo(topic.name, outcome, published, order.downloads)
    missing = tuple(f"{out / name} is missing: {reason}" for name, reason in outcome.missing.items())
    return Memo(outcome.briefing, published, missing, unchanged and not published.is_new)


def _run_stages(topic: Topic, run: Run, out: Path, as_of: datetime.date | None) -> Outcome:
    """The stages of `pipeline.brief`, in its order, articles in batches."""
    do = partial(step, run)
    read = [
        file
        for label, files in _batches(topic.name, topic.files)
        for file in do("read", label, partial(pipeline.read, run, files, topic.options))
    ]
    intake = pipeline.admit(read, topic.problems)
    dated = do("date", topic.name, partial(pipeline.date, run, intake))
    extractions = [
        extraction
        for label, articles in _batches(topic.name, dated)
        for extraction in do("extract", label, partial(pipeline.extract, run, articles))
    ]
    briefing = do("compose", topic.name, partial(pipeline.compose, run, intake, extractions, topic.options, as_of))
    do("verify", topic.name, partial(pipeline.verify, run, briefing))
    return do("write", topic.name, partial(pipeline.write, run, briefing, topic.options, out))


def _batches(topic: str, items: Sequence[Item]) -> Iterator[tuple[str, Sequence[Item]]]:
    """Stretches of `items`, each with a label that tells which."""
    for start in range(0, len(items), BATCH):
        batch = items[start : start + BATCH]
        yield f"{topic} {start + 1}–{start + len(batch)} of {len(items)}".lstrip(), batch


def _name_at_end(memos: Sequence[Memo]) -> None:
    """Gives the run the name by which people look for it: topic and cut-off, known only now."""
    if memos:
        name = "; ".join(f"{memo.briefing.topic}, {memo.briefing.as_of or 'undated'}" for memo in memos[:3])
        with get_client(sync_client=True) as client:
            client.update_flow_run(UUID(flow_run.get_id()), name=name)
