"""A folder of outputs and an address → the site, served until the process is stopped."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import uvicorn

from briefing.errors import BriefingError
from briefing.site.access import decide
from briefing.site.app import make_app

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.site.access import Access

logger = logging.getLogger(__name__)

_MOST_AT_ONCE = 200
"""Connections; further ones are told to come back."""


def serve(outputs: Path, host: str, port: int, access: Access) -> None:
    """Serves `outputs` on `host` and `port` (0: any that is free) until it is stopped; says the address in the log.

    Raises `OptionsError` where the site would be open to others without asking who they are, `BriefingError` where the
    address cannot be had.
    """
    decide(host, access)
    config = uvicorn.Config(
        make_app(outputs, access),
        host=host,
        port=port,
        access_log=False,
        limit_concurrency=_MOST_AT_ONCE,
        log_config=None,
        lifespan="off",
        loop="asyncio",
        http="h11",
        ws="none",
        proxy_headers=False,  # the address of whoever connects decides whom a header is believed of
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    try:
        listening = config.bind_socket()
    except (SystemExit, OSError) as error:  # uvicorn ends the process where it cannot have the address
        raise BriefingError(f"{host}:{port} cannot be listened on: is it taken? Choose another with --port") from error
    listening.listen()  # whoever reads the address below can use it at once
    name = f"[{host}]" if ":" in host else host
    logger.info("%s: http://%s:%d/ (stop with Ctrl-C)", outputs, name, listening.getsockname()[1])
    uvicorn.Server(config).run(sockets=[listening])
