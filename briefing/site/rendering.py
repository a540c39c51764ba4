"""Name of a template and what it shows → the page; the site's own stylesheet, script and fonts, each with its version."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from jinja2 import DictLoader, Environment, StrictUndefined

from briefing.assets import load_templates
from briefing.run import digest
from briefing.site.documents import find_kind, tell_size
from briefing.writers import fonts, text
from briefing.writers.memo_model import HEADINGS

if TYPE_CHECKING:
    import datetime

FOLDER = "site/"
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


class Asset(NamedTuple):
    """A part of the site that is the same for every page."""

    data: bytes
    media_type: str
    version: str
    """Changes with the content."""


class Renderer:
    """Makes pages of the templates, which are read once."""

    def __init__(self) -> None:
        templates = {name: data for name, data in load_templates().items() if name.startswith(FOLDER)}
        self._templates = templates
        self._environment = Environment(
            loader=DictLoader({name: data.decode() for name, data in templates.items() if name.endswith(".j2")}),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {
            "asset": self.asset_address,
            "headings": HEADINGS,
            "topic_address": topic_address,
            "edition_address": edition_address,
            "file_address": file_address,
        }
        self._environment.filters |= {
            "calendar": text.calendar,
            "clean": text.clean,
            "count": text.count,
            "day": text.day,
            "kind": find_kind,
            "size": tell_size,
            "moment": tell_moment,
            "web": keep_web,
        }

    def render(self, name: str, **shown: object) -> str:
        """The page that the template `name` makes of what is `shown`."""
        return self._environment.get_template(f"{FOLDER}{name}.html.j2").render(**shown)

    def asset_address(self, name: str) -> str:
        """Where the browser finds the asset `name`, with its version."""
        asset = self.find_asset(name)
        return f"/static/{name}?v={asset.version}" if asset else f"/static/{name}"

    @functools.cache  # noqa: B019 -- one renderer a process, and a handful of names
    def find_asset(self, name: str) -> Asset | None:
        """The asset `name`; None where there is none."""
        if name in fonts.NAMES:
            return _make_asset(fonts.load(name), "font/ttf")
        media_type = _TYPES.get(name.rsplit(".", 1)[-1])
        data = self._templates.get(f"{FOLDER}{name}")
        if media_type is None or data is None:
            return None
        if name.endswith(".css"):  # the stylesheet asks for the fonts under their versions, so that they are kept
            for font in fonts.NAMES:
                data = data.replace(f"url({font})".encode(), f"url({self.asset_address(font)})".encode())
        return _make_asset(data, media_type)


def _make_asset(data: bytes, media_type: str) -> Asset:
    return Asset(data, media_type, digest(data)[:12])


def topic_address(topic: str) -> str:
    """Where the topic is found."""
    return f"/topics/{quote(topic, safe='')}/"


def edition_address(topic: str, edition: str) -> str:
    """Where the edition is found."""
    return f"{topic_address(topic)}editions/{quote(edition, safe='')}/"


def file_address(topic: str, edition: str | None, name: str) -> str:
    """Where a document of an edition is found; without an edition, that which lies in the topic's folder now."""
    folder = edition_address(topic, edition) if edition else topic_address(topic)
    return f"{folder}files/{quote(name, safe='')}"


def tell_moment(moment: datetime.datetime) -> str:
    """“22 November 2026, 01:54 UTC”, in the server's time zone."""
    return f"{text.day(moment.date())}, {moment:%H:%M} {moment.tzname() or ''}".rstrip()


def keep_web(address: str | None) -> str | None:
    """`address` where it leads to the web; None for a script or anything else that a file may state."""
    return address if address and address.startswith(("http://", "https://")) else None
