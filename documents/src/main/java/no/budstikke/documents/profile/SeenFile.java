package no.budstikke.documents.profile;

import java.util.Optional;
import no.budstikke.documents.ubl.Files.File;

/**
 * A file and what was seen when it was opened, once for all rules.
 *
 * @param file the file
 * @param pdf what is inside when it is a PDF of allowed size; nothing for other files
 */
record SeenFile(File file, Optional<Pdf> pdf) {
  static SeenFile of(File file, int largest) {
    boolean isPdf = MediaType.named(file.mediaType()).filter(MediaType.PDF::equals).isPresent();
    return new SeenFile(
        file,
        file.content()
            .filter(content -> isPdf && content.size() <= largest)
            .filter(content -> MediaType.PDF.begins(content.bytes()))
            .map(content -> PdfReader.look(content.bytes())));
  }

  /** What a PDF is like inside. */
  sealed interface Pdf {
    /** No PDF, or one too damaged or too swollen to be opened. */
    record Broken() implements Pdf {}

    /** It wants a password or has rights restricted. */
    record Encrypted() implements Pdf {}

    /**
     * It can be opened.
     *
     * @param active whether it runs scripts or starts programs
     * @param text its words without blanks; empty when it is a scanned picture
     */
    record Open(boolean active, String text) implements Pdf {
      @Override
      public String toString() {
        return "Open";
      }
    }
  }
}
