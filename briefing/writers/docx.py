"""`Memo` and a house-style template → a Word document with real footnotes, headings, fields and links."""

import datetime
import io
import zipfile
from collections.abc import Callable, Iterable

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from briefing.errors import RenderError
from briefing.writers import docx_xml as xml
from briefing.writers.docx_body import Body
from briefing.writers.docx_footnotes import attach
from briefing.writers.docx_styles import Styles, text_width
from briefing.writers.html import UNDATED
from briefing.writers.memo_model import Memo

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name
_ADVICE = "open it in Word and save it as .docx, or delete your copy to use the project's own"


def write(memo: Memo, template: bytes) -> bytes:
    """The document: styles, page, header and footer of `template`, its text replaced by the memo.

    Content controls in headers and footers with the tags `title`, `kicker`, `classification` and `footer` are filled.
    Equal input gives equal bytes. Raises `RenderError` where the template is no Word file or lacks a style.
    """
    document = _open(template)
    styles = Styles(document)
    body = Body(memo, styles, text_width(document), _Relate(document))
    _replace_text(document, body.build())
    attach(document, memo.notes, styles)
    return _finish(document, memo)


def assemble(memo: Memo, template: bytes, build: Callable[[Styles], Iterable[xml.Element]]) -> bytes:
    """The document whose text is what `build` makes of the template's styles, under the title and properties of `memo`."""
    document = _open(template)
    _replace_text(document, build(Styles(document)))
    return _finish(document, memo)


def _finish(document: Document, memo: Memo) -> bytes:
    _fill_controls(document, memo)
    _set_language(document, memo.language)
    _set_properties(document, memo)
    out = io.BytesIO()
    document.save(out)
    return _pack(out.getvalue())


def _open(template: bytes) -> Document:
    try:
        return docx.Document(io.BytesIO(template))
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise RenderError(f"template memo.docx: is not a Word document that can be read ({error}); {_ADVICE}") from error


class _Relate:
    """Gives each address one relationship of the document, so that a link can name it."""

    def __init__(self, document: Document) -> None:
        self._part = document.part

    def __call__(self, address: str) -> str:
        return self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _replace_text(document: Document, blocks: Iterable[xml.Element]) -> None:
    """Everything in the body but the description of its last section gives way to `blocks`."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    for index, block in enumerate(blocks):
        body.insert(index, block)


def _fill_controls(document: Document, memo: Memo) -> None:
    """Writes the memo's own words into the content controls of headers and footers that carry the tags."""
    words = {"title": memo.title, "kicker": memo.kicker, "classification": memo.classification, "footer": memo.footer}
    for relationship in document.part.rels.values():
        if relationship.reltype in {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}:
            for control in relationship.target_part.element.iter(qn("w:sdt")):
                _fill(control, words)


def _fill(control: xml.Element, words: dict[str, str]) -> None:
    tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    value = words.get(tag.get(qn("w:val"), "")) if tag is not None else None
    texts = list(control.iter(qn("w:t")))
    if value is None or not texts:
        return
    texts[0].text = value
    for further in texts[1:]:
        further.text = ""


def _set_language(document: Document, language: str) -> None:
    """The language of the proofing tools and of screen readers."""
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def _set_properties(document: Document, memo: Memo) -> None:
    """Title, author and dates; the day is that of the information cut-off, since the clock has no part in a document."""
    moment = datetime.datetime.fromisoformat(memo.as_of or UNDATED).replace(tzinfo=datetime.UTC)
    properties = document.core_properties
    properties.title = memo.title[:255]
    properties.subject = memo.topic[:255]
    properties.author = memo.author[:255] or "briefing"
    properties.last_modified_by = properties.author
    properties.language = memo.language
    properties.category = memo.classification[:255]
    properties.created = properties.modified = moment
    properties.revision = 1


def _pack(data: bytes) -> bytes:
    """The same parts, content types first, then by name, without the time at which they were packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        names = sorted(parts.namelist(), key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name))
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 3  # as on Unix, wherever this runs
            packed.writestr(entry, parts.read(name))
    return out.getvalue()
