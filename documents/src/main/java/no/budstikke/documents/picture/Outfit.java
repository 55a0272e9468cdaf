package no.budstikke.documents.picture;

import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;

/**
 * What a picture gets beside the request itself. Source: mail and print, sections 3.7 to 3.9 and
 * 5.1.
 *
 * @param look the issuer's own
 * @param link to the consumer's page, for the code that phones read
 * @param source the document that machines read, where the issuer wants it inside
 * @param slip the payment slip at the foot of the first page
 * @param window of the envelope it goes into, where it does
 */
public record Outfit(
    Look look,
    Optional<String> link,
    Optional<Content> source,
    PaymentSlip slip,
    Optional<PrintProfile.Window> window) {
  /** Nothing of anybody's own. */
  public static final Outfit PLAIN = new Outfit(Look.PLAIN, Optional.empty(), Optional.empty());

  /** Without a slip: payment details are a panel. */
  public Outfit(Look look, Optional<String> link, Optional<Content> source) {
    this(look, link, source, PaymentSlip.NONE, Optional.empty());
  }

  /** A look and nothing else. */
  public static Outfit in(Look look) {
    return new Outfit(look, Optional.empty(), Optional.empty());
  }

  /**
   * As a channel dresses what it prepares: in the issuer's look, and with the document itself
   * inside where the issuer wants that. A document that names the consumer's national identity
   * number goes along only where nobody but the consumer gets it (R-EM-4).
   *
   * @param sealed whether only the consumer can open it
   */
  public static Outfit of(Assignment assignment, boolean sealed) {
    boolean named = assignment.request().consumer().identity().nationalId().isPresent();
    return new Outfit(
        LookTerms.of(assignment.agreement().terms()),
        Optional.empty(),
        assignment.agreement().wantsSource() && (sealed || !named)
            ? assignment.source()
            : Optional.empty());
  }

  Outfit in(PrintProfile.Window envelope, PaymentSlip other) {
    return new Outfit(look, link, source, other, Optional.of(envelope));
  }

  @Override
  public String toString() {
    return "Outfit";
  }
}
