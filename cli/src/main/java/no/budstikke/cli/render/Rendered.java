package no.budstikke.cli.render;

import java.nio.file.Path;
import java.util.List;
import no.budstikke.core.request.Content;

/**
 * What was made.
 *
 * @param content the bytes
 * @param pages of a PDF, 0 for other kinds
 * @param sheets of a letter, 0 for other kinds
 * @param template whose: {@code standard}, {@code own} or {@code issuer} for the issuer's own PDF
 * @param language BCP 47 tag
 * @param remarks what of the issuer's own could not be used, and why, in codes
 */
record Rendered(
    Content content,
    int pages,
    int sheets,
    String template,
    String language,
    List<String> remarks) {
  Rendered {
    remarks = List.copyOf(remarks);
  }

  /** The standards our own PDFs keep; of an issuer's own file we promise nothing. */
  List<String> conformance() {
    return pages > 0 && !template.equals("issuer") ? List.of("PDF/A-3A", "PDF/UA-1") : List.of();
  }

  String sentence(Path file) {
    String length = pages > 0 ? ", " + pages + (pages == 1 ? " page" : " pages") : "";
    String kept = conformance().isEmpty() ? "" : ", " + String.join(" and ", conformance());
    String told = remarks.isEmpty() ? "" : "\n  " + String.join("\n  ", remarks);
    return "Written: " + file + " (" + content.size() + " bytes" + length + kept + ")." + told;
  }
}
