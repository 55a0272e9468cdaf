package no.budstikke.channels.efaktura.contract;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request for payment, without its recipient. Source: eFaktura, sections 4.3, 4.4 and 12.2.
 *
 * @param id the same over all attempts
 * @param paymentType how it is paid
 * @param documentType what it asks for
 * @param payment how much, where to, by what reference
 * @param document what is shown
 */
public record Transaction(
    UUID id,
    PaymentType paymentType,
    DocumentType documentType,
    Payment payment,
    Document document) {
  /**
   * How much, where to, by what reference: a KID or a message.
   *
   * @param ore the amount in øre
   * @param leastOre what settles it already, where that is less
   */
  public record Payment(
      Optional<String> kid,
      Optional<String> message,
      String account,
      long ore,
      Optional<Long> leastOre,
      LocalDate due) {
    @Override
    public String toString() {
      return "Payment";
    }
  }

  /**
   * What is shown.
   *
   * @param number unique for the issuer
   * @param subject short
   * @param details where the document can be opened
   */
  public record Document(String number, String subject, LocalDate issued, List<Details> details) {
    public Document {
      details = List.copyOf(details);
    }

    @Override
    public String toString() {
      return "Document";
    }
  }

  /** One representation of the document (section 7.1). */
  public record Details(URI url, String mimeType) {
    @Override
    public String toString() {
      return "Details";
    }
  }

  @Override
  public String toString() {
    return "Transaction " + id;
  }
}
