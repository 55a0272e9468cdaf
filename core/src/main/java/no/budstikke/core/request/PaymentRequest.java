package no.budstikke.core.request;

import java.util.List;

/**
 * The unit we distribute: invoice, reminder, collection letter, credit note or other request.
 * Immutable once accepted; corrections are new documents (R-GEN-3).
 *
 * @param heading kind, number, dates
 * @param issuer who asks
 * @param consumer who is asked
 * @param payment how the money moves
 * @param specification what it is for
 * @param attachments files that came along
 * @param wishes what the issuer asks of us
 */
public record PaymentRequest(
    Heading heading,
    Issuer issuer,
    Consumer consumer,
    Payment payment,
    Specification specification,
    List<Attachment> attachments,
    Wishes wishes) {
  public PaymentRequest {
    attachments = List.copyOf(attachments);
  }

  /**
   * Whether a consumer can act on it: there is something to pay and it is not a credit (R-GEN-1,
   * input format section 2).
   */
  public boolean isPayable() {
    return heading.kind().mayBePayable() && payment.due().isPositive();
  }

  /**
   * What is left of it after a credit. The issuer's own picture asks for the whole amount, so it
   * stays behind.
   *
   * @param credited in the same currency, not more than is due
   */
  public PaymentRequest less(Amount credited) {
    Totals sums = specification.totals();
    return new PaymentRequest(
        heading,
        issuer,
        consumer,
        new Payment(
            payment.due().plus(new Amount(-credited.minor(), credited.currency())),
            payment.reference(),
            payment.accounts(),
            payment.meansCode(),
            payment.payee()),
        new Specification(
            specification.lines(),
            specification.surcharges(),
            specification.vat(),
            new Totals(
                sums.lines(),
                sums.withoutVat(),
                sums.vat(),
                sums.withVat(),
                sums.prepaid().plus(credited),
                sums.rounding(),
                sums.credited().plus(credited)),
            specification.texts()),
        attachments.stream().filter(file -> file.role() != Attachment.Role.IMAGE).toList(),
        wishes);
  }

  @Override
  public String toString() {
    return "PaymentRequest";
  }
}
