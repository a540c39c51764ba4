"""A folder of outputs and who may see it → the site as an ASGI application."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from briefing.site.access import Access, Guard, Refusal
from briefing.site.library import Library
from briefing.site.readings import Readings
from briefing.site.rendering import Renderer
from briefing.site.views import Views

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

logger = logging.getLogger(__name__)

_TITLES = {404: "Not found", 500: "A mistake of ours", 503: "Cannot be read"}


def make_app(outputs: Path, access: Access) -> ASGIApp:
    """The site over `outputs`. It reads the folder anew for every page, and writes nothing."""
    library = Library(outputs)
    views = Views(library, Readings(library), Renderer())

    def on_http_error(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        detail = error.detail if isinstance(error, HTTPException) else ""
        message = detail if detail.endswith(".") else "There is nothing at this address."
        return views.message(request, status, _TITLES.get(status, "Not possible"), message)

    def on_lost_folder(request: Request, error: Exception) -> Response:
        logger.warning("%s", error)
        return views.message(request, 503, _TITLES[503], "The folder of outputs is gone, or cannot be read. Is it still there?")

    def on_mistake(request: Request, error: Exception) -> Response:
        del error  # Starlette hands it on, and the server logs it
        return views.message(request, 500, _TITLES[500], "This page could not be made. The log of the server says why.")

    def refuse(refusal: Refusal) -> ASGIApp:
        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            response = views.message(Request(scope), refusal.status, refusal.title, refusal.message)
            response.headers.update(dict(refusal.headers))
            await response(scope, receive, send)

        return answer

    edition = "/topics/{topic}/editions/{edition}"
    app = Starlette(
        routes=[
            Route("/", views.home),
            Route("/search", views.search),
            Route("/static/{name:path}", views.static),
            Route("/topics/{topic}/", views.topic),
            Route("/topics/{topic}/latest", views.latest),
            Route("/topics/{topic}/files/{name}", views.topic_file),
            Route(f"{edition}/", views.memo),
            Route(f"{edition}/changes", views.changes),
            Route(f"{edition}/sources/{{source}}", views.source),
            Route(f"{edition}/files/{{name}}", views.edition_file),
            Route("/topics/{topic}", _add_slash),
            Route(edition, _add_slash),
        ],
        exception_handlers={HTTPException: on_http_error, OSError: on_lost_folder, Exception: on_mistake},
    )
    app.router.redirect_slashes = False
    return Guard(app, access, refuse)


def _add_slash(request: Request) -> Response:
    """Links on the page are taken from a folder's address. Only the last part is named: a proxy may have its own before it."""
    return RedirectResponse(request.scope["raw_path"].decode("latin-1").rsplit("/", 1)[-1] + "/", 308)
