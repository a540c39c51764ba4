"""Notes → the footnotes part of a Word document, which python-docx does not make.

Word expects the separators as notes −1 and 0 and both named in the settings (ISO/IEC 29500-1, 17.11); without them it
offers to repair the file.
"""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from briefing.writers import docx_xml as xml
from briefing.writers.docx_styles import Styles
from briefing.writers.note_model import Note

_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))
_AFTER_NOTE_PROPERTIES = frozenset(
    (
        "endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
        "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults "
        "doNotEmbedSmartTags decimalSymbol listSeparator"
    ).split()
)
"""What follows `w:footnotePr` among the settings, whose order the schema fixes."""


def attach(document: Document, notes: tuple[Note, ...], styles: Styles) -> None:
    """Puts one footnote a note into `document`, in place of any that the template holds."""
    part = document.part
    for identity, relationship in list(part.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            del part.rels[identity]
    root = xml.make("footnotes", [*(_separator(number, kind) for number, kind in _SEPARATORS)])
    root.extend(_footnote(note, styles) for note in notes)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, data, part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.FOOTNOTES)
    _name_separators(document.settings.element)


def _separator(number: int, kind: str) -> xml.Element:
    spacing = xml.make("pPr", [xml.make("spacing", after=0, line=240, lineRule="auto")])
    return xml.make("footnote", [xml.make("p", [spacing, xml.make("r", [xml.make(kind)])])], type=kind, id=number)


def _footnote(note: Note, styles: Styles) -> xml.Element:
    """“³ Harbour Courier (S2), 3 March 2026 · cited passage”, the last two words a link to the annex."""
    words = "cited passage" if len(note.passages) == 1 else f"{len(note.passages)} cited passages"
    content = [
        xml.footnote_own_mark(styles["Footnote Reference"]),
        xml.run(f" {note.label} · "),
        xml.link(anchor(note.anchor), [xml.run(words, styles["Hyperlink"])]),
    ]
    return xml.make("footnote", [xml.paragraph(styles["Footnote Text"], content)], id=note.number)


def anchor(name: str) -> str:
    """A bookmark's name: Word takes letters, digits and underscores."""
    return name.replace("-", "_")


def _name_separators(settings: xml.Element) -> None:
    for old in settings.findall(qn("w:footnotePr")):
        settings.remove(old)
    properties = xml.make("footnotePr", [xml.make("footnote", id=number) for number, _ in _SEPARATORS])
    for index, child in enumerate(settings):
        if etree.QName(child).localname in _AFTER_NOTE_PROPERTIES:
            settings.insert(index, properties)
            return
    settings.append(properties)
