package no.budstikke.documents.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.budstikke.documents.profile.SeenFile.Pdf;
import no.budstikke.documents.ubl.Files.File;

/**
 * Attachments and the picture of the document. Source: input format, sections 6, 8 and 11
 * (B2C-ATT).
 */
final class FileRules {
  private static final int MEGABYTE = 1_000_000;

  private FileRules() {}

  static void sizeIsAllowed(Subject subject, Report report) {
    int largest = subject.around().limits().attachmentBytes();
    for (SeenFile seen : subject.files()) {
      if (seen.file().content().filter(content -> content.size() > largest).isPresent()) {
        report.at(seen.file().node(), String.valueOf(largest / MEGABYTE));
      }
    }
  }

  static void onePictureAtMost(Subject subject, Report report) {
    List<File> pictures = subject.document().files().pictures();
    pictures.stream().skip(1).forEach(file -> report.at(file.node()));
  }

  static void base64CanBeDecoded(Subject subject, Report report) {
    for (SeenFile seen : subject.files()) {
      if (seen.file().content().isEmpty()) {
        report.at(seen.file().node());
      }
    }
  }

  static void contentIsOfItsType(Subject subject, Report report) {
    for (SeenFile seen : subject.files()) {
      Optional<MediaType> type = MediaType.named(seen.file().mediaType());
      if (type.isEmpty()) {
        report.at(seen.file().node(), "#type");
      } else if (!beginsAs(type.get(), seen.file()) || is(seen, Pdf.Broken.class::isInstance)) {
        report.at(seen.file().node(), seen.file().mediaType());
      }
    }
  }

  private static boolean beginsAs(MediaType type, File file) {
    return file.content().filter(content -> !type.begins(content.bytes())).isEmpty();
  }

  static void pdfIsNotEncrypted(Subject subject, Report report) {
    each(subject, report, Pdf.Encrypted.class::isInstance);
  }

  static void pdfHasNoActiveContent(Subject subject, Report report) {
    each(subject, report, pdf -> pdf instanceof Pdf.Open(var active, var _) && active);
  }

  /** The document is the truth; the picture is only compared with it (section 6). */
  static void pictureAgreesWithTheData(Subject subject, Report report) {
    for (SeenFile seen : subject.files()) {
      if (subject.document().files().pictures().contains(seen.file())
          && seen.pdf().isPresent()
          && seen.pdf().get() instanceof Pdf.Open(var _, var text)
          && !text.isEmpty()) {
        PictureWords.missingIn(text, subject.document())
            .forEach(what -> report.at(seen.file().node(), "@" + what));
      }
    }
  }

  private static void each(Subject subject, Report report, Predicate<Pdf> wrong) {
    for (SeenFile seen : subject.files()) {
      if (is(seen, wrong)) {
        report.at(seen.file().node());
      }
    }
  }

  private static boolean is(SeenFile seen, Predicate<Pdf> like) {
    return seen.pdf().filter(like).isPresent();
  }
}
