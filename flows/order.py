"""What a run is asked for: the form that Prefect's page shows, checked by the server before there is a run."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, StringConstraints, WithJsonSchema

# The server checks patterns, and no format: without a pattern it would take any text for a day or an address.
Day = Annotated[
    datetime.date,
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"}),
]
"""A day such as 2025-10-30."""
Address = Annotated[HttpUrl, WithJsonSchema({"type": "string", "format": "uri", "pattern": r"^https?://[^\s<>]+$"})]
"""A web address."""
FolderName = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=r"^[^/\\\x00-\x1f]+$")]
"""Name of a folder, not a path."""


class Order(BaseModel):
    """The memo to be made, of one topic or of every topic of a set."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="Memo")

    seeds: Path = Field(
        default=Path("seeds"),
        title="Seeds",
        description="Folder of articles, or of folders of articles: then each of those is a topic.",
        json_schema_extra={"minLength": 1, "position": 0},
    )
    output: Path = Field(
        default=Path("outputs"),
        title="Output",
        description="Folder for the documents; each topic of a set has a folder in it.",
        json_schema_extra={"minLength": 1, "position": 1},
    )
    topic: FolderName | None = Field(
        default=None,
        title="Topic",
        description="Name of the one folder of a set that is asked for; empty makes the memo of every topic.",
        json_schema_extra={"position": 2},
    )
    as_of: Day | None = Field(
        default=None,
        title="Information cut-off",
        description="Later articles are left out; empty takes the day of the latest article.",
        json_schema_extra={"position": 3},
    )
    refresh: bool = Field(
        default=False,
        title="Refresh",
        description="Do every stage again, whatever is stored.",
        json_schema_extra={"position": 4},
    )
    config: Path | None = Field(
        default=None,
        title="Options",
        description="File of options; empty takes briefing.toml among the seeds.",
        json_schema_extra={"position": 5},
    )
    downloads: Address | None = Field(
        default=None,
        title="Downloads page",
        description="Address under which `briefing serve` shows the output; empty gives paths instead of links.",
        json_schema_extra={"position": 6},
    )
