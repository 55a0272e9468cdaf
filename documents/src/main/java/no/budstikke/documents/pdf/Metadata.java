package no.budstikke.documents.pdf;

import java.nio.charset.StandardCharsets;

/**
 * The XMP packet: both standards, title and date. Source: mail and print, section 5.1; ISO 19005-3,
 * 6.6; ISO 14289-1, 5.
 */
final class Metadata {
  private static final byte[] UP_TO_TITLE =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA version</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>Budstikke</xmp:CreatorTool><xmp:CreateDate>\
      """
          .getBytes(StandardCharsets.UTF_8);

  private Metadata() {}

  /** Writes the stream object's rest behind its number. */
  static void write(Ink out, Ink packet, About about) {
    packet(packet, about);
    out.ascii("<</Type/Metadata/Subtype/XML/Length ")
        .whole(packet.length())
        .ascii(">>stream\n")
        .bytes(packet.array(), packet.length())
        .ascii("\nendstream\nendobj\n");
  }

  static void packet(Ink packet, About about) {
    packet
        .clear()
        .bytes(UP_TO_TITLE)
        .ascii(about.issued().toString())
        .ascii(
            "</xmp:CreateDate></rdf:Description>\n"
                + "<rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt><rdf:li"
                + " xml:lang=\"x-default\">")
        .utf8(escaped(about.title()))
        .ascii("</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>")
        .utf8(escaped(about.author()))
        .ascii("</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>")
        .ascii(about.language())
        .ascii("</rdf:li></rdf:Bag></dc:language></rdf:Description>\n")
        .ascii("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> escaped.append(letter < ' ' ? ' ' : letter);
      }
    }
    return escaped.toString();
  }
}
