package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;

/**
 * What goes along beside the picture, under names that tell nothing. Source: mail and print,
 * section 2.1.
 */
public final class Enclosures {
  private static final String ANY = "application/octet-stream";
  private static final int KILO = 1000;
  private static final Map<String, String> ENDINGS =
      Map.of(
          "application/pdf", "pdf",
          "image/png", "png",
          "image/jpeg", "jpg",
          "text/csv", "csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
          "application/vnd.oasis.opendocument.spreadsheet", "ods");

  private Enclosures() {}

  /**
   * One of them.
   *
   * @param name of its file: plain ASCII, the issuer's own may hold anything
   * @param title for people, in their language
   * @param mediaType one of those that are known, else any bytes
   * @param content the file
   */
  public record Enclosure(String name, String title, String mediaType, Content content) {
    /** What it is and how large, for example {@code PDF, 12 kB}. */
    public String about() {
      long size = Math.max(1, (content.size() + KILO / 2) / KILO);
      return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)
          + ", "
          + size
          + "\u00a0kB";
    }

    @Override
    public String toString() {
      return "Enclosure";
    }
  }

  /** In their order. */
  public static List<Enclosure> of(PaymentRequest request, Language language) {
    Words words = Words.in(language);
    List<Enclosure> enclosures = new ArrayList<>();
    for (Attachment file : request.attachments()) {
      if (file.role() == Attachment.Role.ENCLOSURE) {
        String number = Integer.toString(enclosures.size() + 1);
        String ending = ENDINGS.getOrDefault(file.mediaType(), "bin");
        enclosures.add(
            new Enclosure(
                words.of("file.enclosure") + "-" + number + "." + ending,
                words.of("file.enclosure") + " " + number,
                ENDINGS.containsKey(file.mediaType()) ? file.mediaType() : ANY,
                file.content()));
      }
    }
    return enclosures;
  }
}
