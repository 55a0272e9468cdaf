package no.budstikke.documents.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Remarks;

/**
 * A finished PDF.
 *
 * @param pdf its bytes
 * @param pages how many pages it has, at least 1
 * @param fromIssuer whether it is the issuer's own file and not drawn by us
 * @param replaced what of the issuer's own could not be used, and why
 */
public record Picture(Content pdf, int pages, boolean fromIssuer, List<Replaced> replaced) {
  public Picture {
    replaced = List.copyOf(replaced);
  }

  /** One with nothing to remark. */
  public Picture(Content pdf, int pages, boolean fromIssuer) {
    this(pdf, pages, fromIssuer, List.of());
  }

  /** What an issuer may have of its own. */
  public enum Own {
    /** A finished picture that came along with the document. */
    PDF,
    /** A template that is a term of its agreement. */
    TEMPLATE
  }

  /**
   * Something of the issuer's own that was replaced by ours. Source: mail and print, section 3.4.
   *
   * @param own what
   * @param faults all that is wrong with it
   */
  public record Replaced(Own own, List<ForeignPdf.Fault> faults) {
    public Replaced {
      faults = List.copyOf(faults);
    }

    /** In words that hold nothing of the document. */
    String words() {
      return Stream.concat(
              Stream.of("OWN_" + own.name().toUpperCase(Locale.ROOT) + "_REPLACED"),
              faults.stream().map(ForeignPdf.Fault::word))
          .collect(Collectors.joining(" "));
    }
  }

  /** What the issuer is to be told of it. */
  public Remarks remarks() {
    return new Remarks(replaced.stream().map(Replaced::words).toList());
  }

  Picture instead(List<Replaced> others) {
    return new Picture(pdf, pages, fromIssuer, others);
  }
}
