"""The environment → the environment that Prefect is to see: nothing told to anyone outside. Call before Prefect is imported."""

from __future__ import annotations

import os

SETTINGS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # The first start of the embedded server lays down its database: up to half a minute on two cores.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
    # What the stages log is shown beside the run.
    "PREFECT_LOGGING_EXTRA_LOGGERS": "briefing",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}
FOR_RUNS = {
    name: SETTINGS[name] for name in ("DO_NOT_TRACK", "PREFECT_SERVER_ANALYTICS_ENABLED", "PREFECT_LOGGING_EXTRA_LOGGERS")
}
"""Of these, what a worker gives to the runs that it starts; also in prefect.yaml."""


def apply() -> None:
    """Sets what keeps Prefect quiet, whatever was set before; leaves alone what only helps, where somebody has set it."""
    os.environ.update({name: SETTINGS[name] for name in ("DO_NOT_TRACK", "PREFECT_SERVER_ANALYTICS_ENABLED")})
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
