package no.budstikke.core.request;

import java.util.Optional;

/**
 * One kind of KID that an account takes, as registered with the scheme. The customer id and the
 * payment type are the fixed part, which a mandate is tied to; the rest names the invoice.
 *
 * <p>Source: AvtaleGiro, section 9.
 *
 * @param length all characters, the check character included: 2 to 25
 * @param customer where the customer id stands
 * @param paymentType where the payment type stands, if there is one; behind the customer id
 * @param algorithm the registered modulus
 */
public record KidDefinition(
    int length, Positions customer, Optional<Positions> paymentType, Kid.Algorithm algorithm) {

  /**
   * A stretch of characters.
   *
   * @param from the first, counted from 1
   * @param to the last, included
   */
  public record Positions(int from, int to) {
    /** Refuses an empty or impossible stretch. */
    public Positions {
      if (from < 1 || to < from) {
        throw new IllegalArgumentException(
            "Positions count from 1, the last not before the first.");
      }
    }

    int count() {
      return to - from + 1;
    }

    private String in(String kid) {
      return kid.substring(from - 1, to);
    }
  }

  /** Refuses a length that no KID has, and parts that overlap each other or the check character. */
  public KidDefinition {
    if (length < Kid.SHORTEST || length > Kid.LONGEST) {
      throw new IllegalArgumentException("A KID is 2 to 25 characters long.");
    }
    if (paymentType.map(Positions::from).orElse(length) <= customer.to()) {
      throw new IllegalArgumentException("The payment type stands behind the customer id.");
    }
    if (paymentType.orElse(customer).to() >= length) {
      throw new IllegalArgumentException("The check character stands behind every other part.");
    }
  }

  /** Reads a KID by this definition alone: its length and its algorithm (section 10.3). */
  public Reading<Kid> read(String text) {
    return Kid.read(text, algorithm)
        .then(
            kid ->
                kid.value().length() == length
                    ? new Reading.Valid<>(kid)
                    : new Reading.Invalid<>(Fault.LENGTH));
  }

  /** Whether the KID is of this kind. */
  public boolean fits(Kid kid) {
    return kid.value().length() == length && kid.fits(algorithm);
  }

  /**
   * The fixed part of a KID as it was registered on a mandate: it has the right length, but outside
   * its fixed part there may be anything (section 5.3).
   */
  Optional<String> fixedPartOf(String registered) {
    String part =
        customer.in(registered) + paymentType.map(stretch -> stretch.in(registered)).orElse("");
    return CheckDigits.isDigits(part) ? Optional.of(part) : Optional.empty();
  }

  /** Customer id and payment type: what a mandate knows the payer by. The KID must fit. */
  public String fixedPart(Kid kid) {
    if (!fits(kid)) {
      throw new IllegalArgumentException("The KID is not of this kind.");
    }
    return customer.in(kid.value()) + paymentType.map(part -> part.in(kid.value())).orElse("");
  }
}
