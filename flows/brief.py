"""The flow `brief`: a folder of seeds → a cited memo for every topic in it, the stages of `briefing.pipeline` as task runs."""

from __future__ import annotations

import datetime  # noqa: TC003  Prefect reads the annotations of the parameters
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from prefect import flow
from prefect.client.orchestration import get_client
from prefect.runtime import flow_run
from prefect.states import Completed, Failed

from briefing import pipeline
from briefing.cache import Store, default_folder
from briefing.errors import BriefingError, RenderError
from briefing.publish import publish
from briefing.run import Run
from briefing.topics import find_topics
from flows.artifact import show_memo
from flows.step import step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prefect.client.schemas.objects import State

    from briefing.model.briefing import Briefing
    from briefing.publish import Published
    from briefing.topics import Topic

Item = TypeVar("Item")

BATCH = 25
"""Articles a task run. A task run costs the server about 30 ms of CPU, the work on an article 150 ms."""


@dataclass(frozen=True)
class Memo:
    """What the flow makes of one topic."""

    briefing: Briefing
    published: Published
    missing: tuple[str, ...]
    """One line for each document that could not be rendered, with what to do; empty where all were."""


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


@flow(name="brief", flow_run_name="{seeds}", persist_result=False)
def brief(
    seeds: Path = Path("seeds"),
    out: Path = Path("outputs"),
    config: Path | None = None,
    as_of: datetime.date | None = None,
    refresh: bool = False,
) -> State[Made]:
    """Read every article under a folder and write a cited memo in Word and PDF.

    Args:
        seeds: Folder of articles, or of folders of articles: then each of those is a topic.
        out: Folder for the documents; each of several topics has a folder in it.
        config: File of options; `briefing.toml` among the seeds where none is named.
        as_of: Information cut-off; the day of the latest article where none is given.
        refresh: Do every stage again, whatever the store holds.

    """
    store = Store(default_folder())
    memos: list[Memo] = []
    failures: list[BriefingError] = []
    try:
        for topic in find_topics(seeds, config, out):
            try:
                memos.append(_brief_topic(topic, Run(store, refresh=refresh), out / topic.name, as_of))
            except BriefingError as error:
                failures.append(error)
    except BriefingError as error:
        failures.append(error)
    store.prune()
    _name_run(memos)
    failures += [RenderError(line) for memo in memos for line in memo.missing]
    made = Made(tuple(memos), tuple(failures))
    if not failures:
        return Completed(data=made)
    unfinished = UnfinishedError(made)
    return Failed(message=str(unfinished), data=unfinished)


def _brief_topic(topic: Topic, run: Run, out: Path, as_of: datetime.date | None) -> Memo:
    """The stages of `pipeline.brief`, in its order, articles in batches. Raises what it raises."""
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
    outcome = do("write", topic.name, partial(pipeline.write, run, briefing, topic.options, out))
    published = do("publish", topic.name, partial(publish, outcome, out))
    show_memo(topic.name, outcome.briefing, published)
    missing = tuple(f"{out / name} is missing: {reason}" for name, reason in outcome.missing.items())
    return Memo(outcome.briefing, published, missing)


def _batches(topic: str, items: Sequence[Item]) -> Iterator[tuple[str, Sequence[Item]]]:
    """Stretches of `items`, each with a label that tells which."""
    for start in range(0, len(items), BATCH):
        batch = items[start : start + BATCH]
        yield f"{topic} {start + 1}–{start + len(batch)} of {len(items)}".lstrip(), batch


def _name_run(memos: Sequence[Memo]) -> None:
    """Gives the run the name by which people look for it: topic and cut-off, known only now."""
    if memos:
        name = "; ".join(f"{memo.briefing.topic}, {memo.briefing.as_of or 'undated'}" for memo in memos[:3])
        with get_client(sync_client=True) as client:
            client.update_flow_run(UUID(flow_run.get_id()), name=name)
