package no.budstikke.documents.pdf;

import java.time.LocalDate;

/**
 * The document that machines read, inside the one that people read. Source: mail and print, section
 * 5.1; ISO 19005-3, 6.8.
 */
final class Enclosure {
  static final String NAME = "document.xml";

  private Enclosure() {}

  /** The part of the catalog that names it. */
  static void name(Ink catalog, int number) {
    catalog
        .ascii("/AF[")
        .reference(number)
        .ascii("]/Names<</EmbeddedFiles<</Names[(" + NAME + ")")
        .reference(number)
        .ascii("]>>>>");
  }

  static void write(Ink out, int stream) {
    out.ascii("<</Type/Filespec/F(" + NAME + ")/UF(" + NAME + ")/Desc(UBL)")
        .ascii("/AFRelationship/Alternative/EF<</F ")
        .reference(stream)
        .ascii("/UF ")
        .reference(stream)
        .ascii(">>>>\nendobj\n");
  }

  static void writeStream(Ink out, int size, LocalDate day) {
    out.ascii("<</Type/EmbeddedFile/Subtype/text#2Fxml/Params<</Size ")
        .whole(size)
        .ascii(
            "/ModDate(D:%04d%02d%02d000000Z)>>"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }
}
