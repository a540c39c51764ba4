"""The one way in which every model of the project is declared: frozen, closed, validated."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value. It cannot be changed, refuses unknown fields, and compares and hashes by content."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")
