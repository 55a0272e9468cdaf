package no.budstikke.channels.kivra;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.kivra.KivraContent.FlexibleOption;
import no.budstikke.channels.kivra.KivraContent.Limits;
import no.budstikke.channels.kivra.KivraContent.Option;
import no.budstikke.channels.kivra.KivraContent.PaymentOptions;
import no.budstikke.channels.kivra.KivraContent.Reference;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.core.transform.Assignment;
import no.budstikke.documents.picture.Wording;

/**
 * How a request is paid at Kivra: to a Swedish giro, in kronor, by one fixed sum and, where the
 * issuer takes less, by a free one. Source: Kivra, section 6.5.
 *
 * @param assignment what is prepared
 * @param terms the issuer's
 * @param words in the recipient's language
 */
record Payables(Assignment assignment, Terms terms, Wording words) {
  private static final int ONE_KRONA = 100;
  private static final int LONGEST_REFERENCE = 25;

  /** Whether there is enough to pay for an invoice. */
  boolean asksForMoney() {
    return assignment.leg().payable()
        && request().isPayable()
        && request().payment().due().minor() >= ONE_KRONA;
  }

  /** Why it cannot be paid there; empty when it can. */
  Optional<ReasonCode> obstacle() {
    Market market = assignment.market();
    if (!request().payment().due().currency().equals(Market.SE.currency())) {
      return Optional.of(ReasonCode.AMOUNT_OUT_OF_RANGE);
    }
    if (account().isEmpty() || reference().isEmpty() || request().heading().due().isEmpty()) {
      return Optional.of(ReasonCode.TYPE_NOT_SUPPORTED);
    }
    LocalDate today = assignment.at().atZone(market.zone()).toLocalDate();
    return request().heading().due().filter(today::isAfter).map(_ -> ReasonCode.DUE_DATE_PAST);
  }

  /** The options; only where there is no obstacle. */
  PaymentOptions options() {
    PayeeAccount account = account().orElseThrow();
    LocalDate due = request().heading().due().orElseThrow();
    Reference reference = reference().orElseThrow();
    Optional<FlexibleOption> free = free(due, reference);
    Option whole =
        new Option(
            due, request().payment().due(), reference, free.map(_ -> words.of("option.whole")));
    return new PaymentOptions(
        account instanceof Bankgiro ? "1" : "2",
        terms.digitsOnly() ? account.machineForm() : withHyphen(account),
        terms.swish(),
        List.of(whole),
        free);
  }

  private Optional<FlexibleOption> free(LocalDate due, Reference reference) {
    Amount whole = request().payment().due();
    return request()
        .wishes()
        .minimumAmount()
        .filter(least -> least.currency().equals(whole.currency()))
        .filter(least -> least.minor() >= ONE_KRONA && least.compareTo(whole) < 0)
        .map(least -> new Limits(least, least, whole, whole))
        .map(limits -> new FlexibleOption(due, reference, words.of("option.free"), limits));
  }

  private Optional<PayeeAccount> account() {
    return request().payment().accounts().stream()
        .filter(account -> account instanceof Bankgiro || account instanceof Plusgiro)
        .findFirst();
  }

  /** Bankgiro {@code 5402-9681}, Plusgiro {@code 286543-4} (uncertain 2). */
  private static String withHyphen(PayeeAccount account) {
    String digits = account.machineForm();
    int hyphen = digits.length() - (account instanceof Bankgiro ? 4 : 1);
    return digits.substring(0, hyphen) + "-" + digits.substring(hyphen);
  }

  /** Where the issuer wants nothing quoted, its own number tells what was paid. */
  private Optional<Reference> reference() {
    return switch (request().payment().reference()) {
      case OcrReference(var digits) -> Optional.of(new Reference("SE_OCR", digits));
      case Kid kid -> plain(kid.value());
      case PaymentReference.Plain(var value) -> plain(value);
      case PaymentReference.None _ -> plain(request().heading().number());
    };
  }

  private static Optional<Reference> plain(String value) {
    return Optional.of(value)
        .filter(text -> text.length() <= LONGEST_REFERENCE)
        .map(text -> new Reference("TENANT_REF", text));
  }

  private PaymentRequest request() {
    return assignment.request();
  }
}
