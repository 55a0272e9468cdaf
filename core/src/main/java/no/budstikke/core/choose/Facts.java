package no.budstikke.core.choose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Iban;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;

/**
 * All that the choice looks at in a payment request: small, without names, identity numbers and
 * addresses, so that it can be stored with the decision and replayed (product specification,
 * sections 4.1 and 4.4).
 *
 * @param number the document's number
 * @param kind what is asked for
 * @param due last day to pay, where there is one
 * @param amount what is asked for, in the document's currency
 * @param ways by what the consumer can be reached and the money be moved
 * @param weight how much there is to carry
 * @param wishes forced plans or channels of this one request
 * @param received when the request came to us
 */
public record Facts(
    String number,
    RequestKind kind,
    Optional<LocalDate> due,
    Amount amount,
    Ways ways,
    Weight weight,
    List<String> wishes,
    Instant received) {
  public Facts {
    wishes = List.copyOf(wishes);
  }

  /** The facts of a request that came at this moment. */
  public static Facts of(PaymentRequest request, Instant received) {
    return new Facts(
        request.heading().number(),
        request.heading().kind(),
        request.heading().due(),
        request.payment().due(),
        ways(request),
        new Weight(
            request.attachments().stream()
                .map(Attachment::content)
                .mapToLong(content -> content.size())
                .sum(),
            1),
        request.wishes().plans(),
        received);
  }

  /** Whether the consumer can act on it (R-GEN-1). */
  public boolean payable() {
    return kind.mayBePayable() && amount.isPositive();
  }

  private static Ways ways(PaymentRequest request) {
    Consumer consumer = request.consumer();
    Identity identity = consumer.identity();
    return new Ways(
        request.payment().reference() instanceof Kid
            && request.payment().accounts().stream().anyMatch(Facts::isNorwegian),
        identity.nationalId().isPresent(),
        identity.nationalId().isPresent() || hasEfakturaKeys(consumer),
        consumer.customerNumber().isPresent(),
        consumer.contact().email().isPresent(),
        post(consumer.address(), request),
        consumer.protectedIdentity());
  }

  private static boolean isNorwegian(PayeeAccount account) {
    return account instanceof NorwegianAccount
        || (account instanceof Iban iban && iban.country().equals(Market.NO.name()));
  }

  /**
   * The combinations K2 to K4 of eFaktura, section 5.1: a name and an address are always there, and
   * a reference of before is no key.
   */
  private static boolean hasEfakturaKeys(Consumer consumer) {
    Identity identity = consumer.identity();
    Contact contact = identity.lookupContact();
    return identity.efakturaIdentifier().isPresent()
        || contact.email().isPresent()
        || contact.phone().isPresent();
  }

  private static Post post(PostalAddress address, PaymentRequest request) {
    if (!address.isComplete()) {
      return Post.NONE;
    }
    return address.country().equals(request.issuer().address().country())
        ? Post.DOMESTIC
        : Post.ABROAD;
  }

  /** Amounts are personal data: they never reach a log. */
  @Override
  public String toString() {
    return "Facts";
  }

  /**
   * By what the consumer can be reached and the money be moved.
   *
   * @param claimable whether there is a KID on a Norwegian account, the key of a mandate
   * @param nationalId whether a checked identity number is known
   * @param efakturaKeys whether the eFaktura register can be asked
   * @param customerNumber whether the issuer's own number is known
   * @param email whether an address is known
   * @param post whether and where a letter can go
   * @param protectedIdentity whether the document says that the whereabouts are protected
   */
  public record Ways(
      boolean claimable,
      boolean nationalId,
      boolean efakturaKeys,
      boolean customerNumber,
      boolean email,
      Post post,
      boolean protectedIdentity) {}

  /** Where a letter can go. */
  public enum Post {
    NONE,
    DOMESTIC,
    ABROAD
  }

  /**
   * How much there is to carry.
   *
   * @param bytes of the documents that go along
   * @param sheets of paper
   */
  public record Weight(long bytes, int sheets) {}
}
