"""A stage and what it is given → what it made, taken from the store where it was made before."""

from __future__ import annotations

import functools
import hashlib
import json
import logging
import threading
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from briefing.errors import BriefingError
from briefing.versions import program_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.cache import Store

logger = logging.getLogger(__name__)

Given = TypeVar("Given")
Made = TypeVar("Made")


@dataclass(frozen=True)
class Stage(Generic[Given, Made]):
    """One step of the pipeline. `work` is pure: the same input, made by the same program, gives the same output."""

    name: str
    """A verb, in lower case: it names the step in the store, in logs, and on the progress bar."""
    work: Callable[[Given], Made]
    """Does the step."""
    parts: Callable[[Given], Sequence[str]]
    """Everything that the outcome depends on besides the program, each part as text or as the digest of it."""
    kind: Callable[[], Any]
    """The type of the outcome, for pydantic; a function, so that a stage can be named before its packages are loaded."""

    def key(self, given: Given) -> str:
        """Where the outcome is stored: SHA-256 over the stage, the program and `parts`, in hexadecimal."""
        return hashlib.sha256(json.dumps([self.name, program_digest(), *self.parts(given)]).encode()).hexdigest()

    @functools.cached_property
    def adapter(self) -> TypeAdapter[Made]:
        """What turns the outcome into JSON and back."""
        return TypeAdapter(self.kind())


@dataclass(eq=False)
class Result(Generic[Made]):
    """What a stage made, or had made before."""

    digest: str
    """SHA-256 of the outcome's JSON: what the keys of later stages are built from."""
    stored: bool
    """True where the store had it."""
    read: Callable[[], Made] = field(repr=False)
    """Gives the outcome; called once at most."""

    @functools.cached_property
    def value(self) -> Made:
        """The outcome, read from the store only when somebody asks: an unchanged run asks for little."""
        return self.read()


@dataclass(frozen=True, eq=False)
class Failure:
    """A stage that failed on one input: a mistake of the program or of a library."""

    stage: str
    error: Exception


@dataclass(frozen=True, eq=False)
class Run:
    """One run of the pipeline: where results are stored, and how many were made and found."""

    store: Store
    refresh: bool = False
    """True makes every stage work again; what it makes is stored."""
    made: Counter[str] = field(default_factory=Counter)
    """By stage, how many outcomes were worked out in this run."""
    found: Counter[str] = field(default_factory=Counter)
    """By stage, how many the store had."""
    progress: Callable[[str, int, int], None] = field(default=lambda _stage, _done, _all: None)
    """Is told the stage, how many of its inputs are done, and how many there are."""
    counting: threading.Lock = field(default_factory=threading.Lock, repr=False)
    """The flow's tasks count from several threads."""

    def do(self, stage: Stage[Given, Made], given: Given) -> Result[Made]:
        """The outcome of `stage` for `given`. Raises whatever the stage raises; then nothing is stored."""
        key = stage.key(given)
        digest = None if self.refresh else self.store.find(stage.name, key)
        if digest is None:
            return self._make(stage, given, key)
        with self.counting:
            self.found[stage.name] += 1
        return Result(digest, stored=True, read=lambda: self._load(stage, given, key))

    def each(self, stage: Stage[Given, Made], all_given: Sequence[Given]) -> list[Result[Made] | Failure]:
        """The outcome of `stage` for every input, in the same order, with word of the progress.

        An input on which the stage fails gives a `Failure`: one bad article never stops a run. A `BriefingError` and a
        module that cannot be loaded concern the whole run, and are raised.
        """
        self.progress(stage.name, 0, len(all_given))
        results: list[Result[Made] | Failure] = []
        for given in all_given:
            try:
                results.append(self.do(stage, given))
            except (BriefingError, ImportError, SyntaxError):
                raise
            except Exception as error:
                logger.debug("%s failed", stage.name, exc_info=True)
                results.append(Failure(stage.name, error))
            self.progress(stage.name, len(results), len(all_given))
        return results

    def _make(self, stage: Stage[Given, Made], given: Given, key: str) -> Result[Made]:
        value = stage.work(given)
        with self.counting:
            self.made[stage.name] += 1
        digest = self.store.keep(stage.name, key, stage.adapter.dump_json(value))
        return Result(digest, stored=False, read=lambda: value)

    def _load(self, stage: Stage[Given, Made], given: Given, key: str) -> Made:
        payload = self.store.load(stage.name, key)
        if payload is not None:
            try:
                return stage.adapter.validate_json(payload)
            except ValidationError:
                logger.warning(
                    "cache: entry %s of stage %s does not hold what it should; it is done again", key[:12], stage.name
                )
        return self._make(stage, given, key).value


def digest(data: bytes | str) -> str:
    """SHA-256 in hexadecimal; of a text, that of its UTF-8."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()
