"""A place → the topics that lie in it, each with a digest of all that its memo is made from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.assets import digest_templates, load_templates
from briefing.errors import BriefingError
from briefing.run import digest
from briefing.seeds import read_bytes
from briefing.topics import find_topics

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing.topics import Topic
    from briefing.watching.place import Place

OF_NO_MEMO = {"schedule", "time_zone"}
"""Options that change no memo."""


@dataclass(frozen=True)
class Seen:
    """What lay in the seeds at one moment."""

    topics: Mapping[str, Topic]
    """By name; empty where there is `trouble`."""
    digests: Mapping[str, str]
    """By topic, SHA-256 over all that its memo is made from: articles, options, templates of its own."""
    trouble: BriefingError | None
    """Why the topics cannot be told: no folder, or a `briefing.toml` that cannot be used."""

    @property
    def digest(self) -> str:
        """SHA-256 over all topics, or over the trouble."""
        return digest(json.dumps([sorted(self.digests.items()), str(self.trouble or "")]))

    @property
    def templates(self) -> tuple[Path, ...]:
        """Folders of templates that some topic names."""
        return tuple(sorted({topic.options.templates for topic in self.topics.values() if topic.options.templates}))


def observe(place: Place) -> Seen:
    """What lies in the seeds now."""
    try:
        topics = {topic.name: topic for topic in find_topics(place.seeds, place.config, place.outputs)}
        return Seen(topics, {name: _digest_topic(topic) for name, topic in topics.items()}, trouble=None)
    except BriefingError as error:
        return Seen({}, {}, error)


def _digest_topic(topic: Topic) -> str:
    parts = [topic.options.model_dump_json(exclude=OF_NO_MEMO)]
    if topic.options.templates:
        parts.append(digest_templates(load_templates(topic.options.templates)))
    for file in topic.files:
        data = read_bytes(file, topic.options.limits.file_bytes)
        parts += [file.name, digest(data) if isinstance(data, bytes) else data.message]
    return digest(json.dumps(parts))
