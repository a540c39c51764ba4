"""`Memo` and the bytes of the templates → a tagged PDF with its fonts, and the briefing inside as an attachment."""

import datetime
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.errors import RenderError
from briefing.writers import fonts
from briefing.writers.html import UNDATED, render
from briefing.writers.memo_model import Memo
from briefing.writers.pdf_conformance import finish

if TYPE_CHECKING:
    from weasyprint import HTML

_LOGGER = logging.getLogger(__name__)

ADVICE = (
    "the PDF needs Pango, which this machine does not have. Install it with one of: "
    "Debian or Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "Fedora: sudo dnf install pango; macOS: brew install pango"
)
"""How the missing system library is had."""

VARIANT = "pdf/a-3a"


def write(memo: Memo, templates: Mapping[str, bytes], attachment: bytes | None) -> bytes:
    """The PDF: PDF/A-3a and PDF/UA-1, with `attachment` inside as `briefing.json` where it is not None.

    `templates` holds `memo.html.j2`, `memo.css` and whatever they name as `asset:NAME`; nothing else can be loaded.
    Equal input gives equal bytes. Raises `RenderError` where Pango is missing or a template cannot be used.
    """
    page = _load(render(memo, templates), templates)
    moment = datetime.datetime.fromisoformat(memo.as_of or UNDATED).replace(tzinfo=datetime.UTC)
    from weasyprint import Attachment  # noqa: PLC0415 -- needs Pango, which only this document needs

    attached = (
        []
        if attachment is None
        else [
            Attachment(
                string=attachment,
                name="briefing.json",
                description="The briefing that this memo prints, with the text of every source",
                created=moment,
                modified=moment,
                relationship="Source",
            )
        ]
    )
    document = page.render(pdf_variant=VARIANT)
    document.metadata.attachments = attached
    data: bytes = document.write_pdf(pdf_variant=VARIANT, pdf_identifier=b"briefing")
    return finish(data)


def _load(html: str, templates: Mapping[str, bytes]) -> "HTML":
    """The page, ready to be laid out. Raises `RenderError` where WeasyPrint finds no Pango."""
    try:
        from weasyprint import HTML  # noqa: PLC0415 -- needs Pango, which only this document needs
        from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 -- the same
    except OSError as error:
        raise RenderError(ADVICE) from error

    class Assets(URLFetcher):  # type: ignore[misc]
        """Serves the given templates and the bundled fonts by name; everything else is refused."""

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            del headers
            name = url.removeprefix("asset:")
            if name == url:
                raise ValueError(f"{url}: only names of the form asset:NAME are loaded")
            if name in templates:
                return URLFetcherResponse(url, templates[name], {"Content-Type": _content_type(name)})
            if name in fonts.NAMES:
                return URLFetcherResponse(url, fonts.load(name))
            raise ValueError(f"{name} is neither a file of the templates nor one of {', '.join(fonts.NAMES)}")

    return HTML(string=html, base_url="asset:", url_fetcher=Assets(allowed_protocols=()))


def _content_type(name: str) -> str:
    """The media type by suffix; WeasyPrint refuses a stylesheet that is not called one."""
    known = {"css": "text/css", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}
    return known.get(name.rsplit(".", 1)[-1].lower(), "application/octet-stream")
