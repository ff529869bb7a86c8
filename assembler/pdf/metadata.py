"""What a PDF says about itself: one moment everywhere, and XMP that agrees with the rest.

LibreOffice writes the time of day into three places, so that no two runs give the same. It leaves out the description of the property
by which a file says that it is PDF/UA, which PDF/A wants of every property that it does not know itself (ISO 19005-2, 6.6.2.3).
"""

from datetime import datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    import pikepdf

_STAMP = "%Y-%m-%dT%H:%M:%SZ"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{properties}
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Indicates which part of ISO 14289 the document conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
_ALTERNATIVE = '<{0}><rdf:Alt><rdf:li xml:lang="x-default">{1}</rdf:li></rdf:Alt></{0}>'
_SEQUENCE = "<{0}><rdf:Seq><rdf:li>{1}</rdf:li></rdf:Seq></{0}>"
_PLAIN = "<{0}>{1}</{0}>"
_PROPERTIES = {
    "/Title": ("dc:title", _ALTERNATIVE),
    "/Subject": ("dc:description", _ALTERNATIVE),
    "/Author": ("dc:creator", _SEQUENCE),
    "/Keywords": ("pdf:Keywords", _PLAIN),
    "/Producer": ("pdf:Producer", _PLAIN),
    "/Creator": ("xmp:CreatorTool", _PLAIN),
}
"""The properties of the document's own dictionary by what XMP calls them; the two must agree (ISO 19005-2, 6.6.2.2)."""
_PROFILE_DATE = slice(24, 36)
"""Where a colour profile says when it was made (ICC.1, 7.2): six numbers of two bytes."""


def settle_metadata(pdf: "pikepdf.Pdf", moment: datetime) -> None:
    """Puts ``moment``, in UTC, in the place of the time of day, and makes the XMP anew from the document's own dictionary."""
    import pikepdf

    info = pdf.docinfo
    for name in set(info.keys()) - set(_PROPERTIES):
        del info[name]
    stated = [(*_PROPERTIES[name], str(info[name])) for name in _PROPERTIES if name in info]
    stated += [("xmp:CreateDate", _PLAIN, moment.strftime(_STAMP)), ("xmp:ModifyDate", _PLAIN, moment.strftime(_STAMP))]
    info["/CreationDate"] = info["/ModDate"] = pikepdf.String(moment.strftime("D:%Y%m%d%H%M%SZ"))
    properties = "\n".join("   " + form.format(name, escape(value)) for name, form, value in stated)
    packet = pdf.make_stream(_PACKET.format(properties=properties).encode())
    packet["/Type"], packet["/Subtype"] = pikepdf.Name("/Metadata"), pikepdf.Name("/XML")
    pdf.Root["/Metadata"] = packet
    for intent in pdf.Root.get("/OutputIntents", []):
        profile = intent["/DestOutputProfile"]
        content = bytearray(profile.read_bytes())
        content[_PROFILE_DATE] = b"".join(number.to_bytes(2, "big") for number in moment.timetuple()[:6])
        profile.write(bytes(content))
