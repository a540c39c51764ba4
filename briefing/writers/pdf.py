"""`Memo` and the bytes of the templates → a tagged PDF with its fonts, and the briefing inside as an attachment."""

import contextlib
import datetime
import logging
from collections.abc import Mapping
from html import escape

from briefing.errors import RenderError
from briefing.writers import fonts, glyphs
from briefing.writers.html import UNDATED, render
from briefing.writers.memo_model import Memo
from briefing.writers.pdf_conformance import finish

_LOGGER = logging.getLogger(__name__)

ADVICE = (
    "the PDF needs Pango, which this machine does not have. Install it with one of: "
    "Debian or Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    "Fedora: sudo dnf install pango; macOS: brew install pango"
)
"""How the missing system library is had."""

VARIANT = "pdf/a-3a"

_BOXES = (
    "memo.pdf: no font has %s; their code points are printed. Install fonts that have them, such as Noto "
    "(Debian: fonts-noto-core fonts-noto-cjk), and build again with --refresh"
)
_TYPES = {"css": "text/css", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}


def write(memo: Memo, templates: Mapping[str, bytes], attachment: bytes | None) -> bytes:
    """The PDF: PDF/A-3a and PDF/UA-1, with `attachment` inside as `briefing.json` where it is not None.

    `templates` holds `memo.html.j2`, `memo.css` and whatever they name as `asset:NAME`; nothing else can be loaded.
    A character that no font of the machine has is printed as a box with its code point; the memo and the log say so.
    Equal input and fonts give equal bytes. Raises `RenderError` where Pango is missing or a template cannot be used.
    """
    try:
        import weasyprint  # noqa: F401, PLC0415 -- needs Pango, which only this document needs
    except OSError as error:
        raise RenderError(ADVICE) from error
    moment = datetime.datetime.fromisoformat(memo.as_of or UNDATED).replace(tzinfo=datetime.UTC)
    page = _Page(templates, attachment, moment)
    text = render(memo, templates)
    missing = page.find_missing(glyphs.list_foreign(text))
    data, more = page.print(_spell(memo, templates, missing) if missing else text)
    # A template may set type in a font of its own, which lacks what the bundled ones have.
    if more - missing:
        missing |= more
        data, _ = page.print(_spell(memo, templates, missing))
    if missing:
        _LOGGER.warning(_BOXES, glyphs.name_all(missing))
    return finish(data)


def _spell(memo: Memo, templates: Mapping[str, bytes], missing: frozenset[str]) -> str:
    """The page with a code point for each character that is missing, and a line that says so."""
    return glyphs.spell(render(glyphs.declare(memo, missing), templates), missing)


class _Page:
    """Sets HTML as PDF, with nothing but the given templates and the bundled fonts at hand."""

    def __init__(self, templates: Mapping[str, bytes], attachment: bytes | None, moment: datetime.datetime) -> None:
        self._templates = templates
        self._attachment = attachment
        self._moment = moment

    def print(self, page: str) -> tuple[bytes, frozenset[str]]:
        """The PDF, and the characters for which no font has a glyph."""
        import weasyprint  # noqa: PLC0415 -- needs Pango, which only this document needs
        from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: PLC0415 -- the same

        templates = self._templates
        refused: list[str] = []

        class Assets(URLFetcher):  # type: ignore[misc]
            """Serves the given templates and the bundled fonts by name; anything else ends the rendering."""

            def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
                del headers
                name = url.removeprefix("asset:")
                data = _find_asset(name, templates) if name != url else None
                if data is None:
                    refused.append(url)
                    raise FatalURLFetchingError(url)
                # WeasyPrint refuses a stylesheet that is not called one.
                return URLFetcherResponse(url, data, {"Content-Type": _TYPES.get(name.rsplit(".", 1)[-1].lower(), "font/ttf")})

        data, missing = b"", frozenset[str]()
        # A picture inside a picture that is refused does not end WeasyPrint's work: hence the list beside the exception.
        with contextlib.suppress(FatalURLFetchingError):
            document = weasyprint.HTML(string=page, base_url="asset:", url_fetcher=Assets()).render(pdf_variant=VARIANT)
            document.metadata.attachments = self._attach()
            data = document.write_pdf(pdf_variant=VARIANT, pdf_identifier=b"briefing")
            missing = frozenset(chr(code) for font in document.fonts.values() for code in font.missing)
        if refused:
            raise RenderError(
                f"the templates ask for “{refused[0]}”; they may name asset:FILE for a file of their own folder or one of "
                f"{', '.join(fonts.NAMES)}, and nothing else"
            )
        return data, missing

    def find_missing(self, characters: str) -> frozenset[str]:
        """Those of `characters` that no font of the machine has: which it has is known only when they have been set.

        Setting them alone takes a moment; setting the whole page to find out takes as long as the page.
        """
        if not characters:
            return frozenset()
        sheet = "<style>body { font-family: sans-serif; overflow-wrap: anywhere }</style>"
        return self.print(f'<html lang="en"><head><title>-</title>{sheet}</head><body>{escape(characters)}</body></html>')[1]

    def _attach(self) -> list[object]:
        """The briefing as an attachment; nothing where there is none."""
        import weasyprint  # noqa: PLC0415 -- needs Pango, which only this document needs

        if self._attachment is None:
            return []
        return [
            weasyprint.Attachment(
                string=self._attachment,
                name="briefing.json",
                description="The briefing that this memo prints, with the text of every source",
                created=self._moment,
                modified=self._moment,
                relationship="Source",
            )
        ]


def _find_asset(name: str, templates: Mapping[str, bytes]) -> bytes | None:
    """The file of the templates, or the font, called `name`; None where there is none."""
    if name in templates:
        return templates[name]
    return fonts.load(name) if name in fonts.NAMES else None
