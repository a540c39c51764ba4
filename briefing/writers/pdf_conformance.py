"""A PDF as WeasyPrint writes it → the same with what PDF/UA-1 (ISO 14289-1) and equal bytes still ask for."""

import io
import re
from collections.abc import Iterator

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

_TARGETS = (
    (re.compile(r"note-(\d+)"), r"Note \1"),
    (re.compile(r"mark-(\d+)-\d+"), r"Back to the text of note \1"),
    (re.compile(r"S(\d+)"), r"Source S\1"),
)
"""What a reader hears at a link inside the document, by the name of its target."""

_MARKED_CONTENT = re.compile(rb"/\w+\s*<<\s*/MCID\s+(\d+)\s*>>\s*BDC")

_UA = b"""<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""The mark of PDF/UA-1, and its description, without which PDF/A-3 (ISO 19005-3, 6.6.2.3) allows no foreign property."""


def finish(data: bytes) -> bytes:
    """`data` marked as PDF/UA-1, with the scope of header cells, links that can be read out, and no time of making."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        _mark_conformance(pdf)
        _set_scopes(pdf)
        _set_apart_margins(pdf)
        _describe_links(pdf)
        _fix_fonts(pdf)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def _mark_conformance(pdf: Pdf) -> None:
    metadata = pdf.Root.Metadata.read_bytes()
    closing = metadata.rindex(b"</rdf:RDF>")
    # PDF/A asks that metadata can be found by programs that know nothing of PDF: no compression.
    stream = Stream(pdf, metadata[:closing] + _UA + metadata[closing:])
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)


def _set_scopes(pdf: Pdf) -> None:
    """Tells of each header cell whether it heads its column or its row."""
    for element, ancestors in _walk(pdf.Root.StructTreeRoot, ()):
        if element.get(Name.S) == Name.TH:
            scope = Name.Column if Name.THead in ancestors else Name.Row
            element.A = Array([element.A] if isinstance(element.get(Name.A), Dictionary) else [])
            element.A.append(Dictionary(O=Name.Table, Scope=scope))


def _walk(
    node: pikepdf.Object, ancestors: tuple[pikepdf.Object, ...]
) -> Iterator[tuple[pikepdf.Object, tuple[pikepdf.Object, ...]]]:
    """Every structure element below `node`, with the tags above it."""
    stack = [(node, ancestors)]
    while stack:
        parent, above = stack.pop()
        for kid in _list_kids(parent):
            if isinstance(kid, Dictionary) and Name.S in kid:
                yield kid, above
                stack.append((kid, (*above, kid.S)))


def _list_kids(element: pikepdf.Object) -> list[object]:
    """Structure elements, numbers of marked content, references: whatever the element holds."""
    kids = element.get(Name.K)
    return list(kids) if isinstance(kids, Array) else [kids]


def _set_apart_margins(pdf: Pdf) -> None:
    """Marks what no structure element holds, the running heads and feet, as artifacts, which are not read out."""
    held: dict[tuple[int, int], set[int]] = {}
    for element, _ in _walk(pdf.Root.StructTreeRoot, ()):
        for kid in _list_kids(element):
            if isinstance(kid, int):
                held.setdefault(element.Pg.objgen, set()).add(kid)
    for page in pdf.pages:
        kept = held.get(page.obj.objgen, set())

        def mark(found: re.Match[bytes], kept: set[int] = kept) -> bytes:
            return found[0] if int(found[1]) in kept else b"/Artifact <</Type /Pagination>> BDC"

        page.Contents.write(_MARKED_CONTENT.sub(mark, page.Contents.read_bytes()))


def _describe_links(pdf: Pdf) -> None:
    for page in pdf.pages:
        for annotation in page.get(Name.Annots, Array()):
            target = str(annotation.get(Name.Dest, ""))
            for pattern, words in _TARGETS:
                if pattern.fullmatch(target):
                    annotation.Contents = String(pattern.sub(words, target))


def _fix_fonts(pdf: Pdf) -> None:
    """Puts each font's day of design in place of the time at which it was cut to size."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and Name.FontFile2 in thing:
            font = TTFont(io.BytesIO(thing.FontFile2.read_bytes()), recalcTimestamp=False, recalcBBoxes=False)
            font["head"].modified = font["head"].created
            out = io.BytesIO()
            font.save(out, reorderTables=None)
            thing.FontFile2.write(out.getvalue())
            thing.FontFile2.Length1 = len(out.getvalue())
