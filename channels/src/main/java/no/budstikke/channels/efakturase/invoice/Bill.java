package no.budstikke.channels.efakturase.invoice;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.DeliveryId;

/**
 * One document to be written. Source: Swedish e-faktura, section 6.4.
 *
 * @param delivery whose
 * @param request what travels
 * @param seller the issuer's organisation number
 * @param account the issuer's account, one of the agreement's
 * @param way how it is shown and addressed
 */
public record Bill(
    DeliveryId delivery,
    PaymentRequest request,
    OrganisationNumber.Swedish seller,
    PayeeAccount account,
    Way way) {
  /**
   * How it is shown and addressed.
   *
   * @param fui the issuer's identity
   * @param template the distributor's number for the issuer's template
   * @param copy where the bank can open the picture of the document
   * @param enclosures files that go along, the document's own picture first
   */
  public record Way(Fui fui, String template, Optional<URI> copy, List<Enclosure> enclosures) {
    public Way {
      enclosures = List.copyOf(enclosures);
    }
  }

  /**
   * A file that goes along (section 6.3).
   *
   * @param original whether it is the picture of the document itself
   * @param fileName its ending agrees with the media type
   * @param mediaType for example {@code application/pdf}
   * @param content all of it
   */
  public record Enclosure(boolean original, String fileName, String mediaType, Content content) {
    @Override
    public String toString() {
      return "Enclosure";
    }
  }

  /** What it is called. */
  public String documentId() {
    return DocumentId.of(request.heading(), request.wishes().reminderLevel().orElse(1), delivery);
  }

  boolean isCredit() {
    return request.heading().kind() == RequestKind.CREDIT_NOTE;
  }

  @Override
  public String toString() {
    return "Bill";
  }
}
