package no.budstikke.channels.avtalegiro;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Label;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.channels.avtalegiro.file.StoredClaim;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;

/**
 * Makes one claim: due date, øre, KID and label, and the bank's notice where the bank tells the
 * payer. Source: AvtaleGiro, sections 3.3 to 3.5, 8.2 to 8.4 and 8.7.
 */
final class Claims implements Preparer {
  static final String MEDIA_TYPE = "text/plain; charset=iso-8859-1";
  static final String ACCOUNT = "account";

  /** The file has room for more; a file of many claims must have room for their sum. */
  static final long MOST_ORE = 999_999_999_999L;

  private static final int MONTHS_AHEAD = 12;
  private static final int SHORT_NAME = 10;

  @Override
  public Preparation prepare(Assignment assignment) {
    Optional<Terms> terms = Terms.of(assignment.agreement());
    if (terms.isEmpty() || assignment.market() != Market.NO) {
      return new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    PaymentRequest request = assignment.request();
    Optional<NorwegianAccount> account = account(request, terms.get());
    if (account.isEmpty()) {
      return new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    if (!request.isPayable() || !request.payment().due().currency().equals(Market.NO.currency())) {
      return new Preparation.Unsuited(ReasonCode.TYPE_NOT_SUPPORTED);
    }
    List<Finding> findings = findings(request);
    if (!findings.isEmpty()) {
      return new Preparation.WrongData(findings);
    }
    LocalDate due = request.heading().due().orElseThrow();
    LocalDate today = LocalDate.ofInstant(assignment.at(), Market.NO.zone());
    if (due.isBefore(today)) {
      return new Preparation.Unsuited(ReasonCode.DUE_DATE_PAST);
    }
    if (due.isAfter(today.plusMonths(MONTHS_AHEAD))) {
      return new Preparation.Unsuited(ReasonCode.DUE_DATE_TOO_FAR);
    }
    Claim claim = claim(assignment, terms.get(), due);
    return new Preparation.Ready(
        new Prepared(
            Content.of(StoredClaim.write(claim)),
            MEDIA_TYPE,
            Map.of(ACCOUNT, account.get().digits())));
  }

  private static Claim claim(Assignment assignment, Terms terms, LocalDate due) {
    PaymentRequest request = assignment.request();
    boolean byBank = assignment.leg().isBankNotified();
    return new Claim(
        1,
        byBank ? Notifier.BANK : Notifier.PAYEE,
        due,
        request.payment().due().minor(),
        kid(request).orElseThrow(),
        new Label(shortName(request.consumer().name()), statement(assignment, terms)),
        byBank ? BankNotice.lines(assignment) : List.of());
  }

  /** The first account of the request that the operator knows as this issuer's. */
  private static Optional<NorwegianAccount> account(PaymentRequest request, Terms terms) {
    return request.payment().accounts().stream()
        .filter(NorwegianAccount.class::isInstance)
        .map(NorwegianAccount.class::cast)
        .filter(terms.accounts()::contains)
        .findFirst();
  }

  private static Optional<String> kid(PaymentRequest request) {
    return request.payment().reference() instanceof Kid(var digits)
        ? Optional.of(digits)
        : Optional.empty();
  }

  private static List<Finding> findings(PaymentRequest request) {
    List<Finding> findings = new java.util.ArrayList<>();
    if (kid(request).isEmpty()) {
      findings.add(finding("AG-CLAIM-01", "BT-83"));
    }
    if (request.heading().due().isEmpty()) {
      findings.add(finding("AG-CLAIM-02", "BT-9"));
    }
    if (request.payment().due().minor() > MOST_ORE) {
      findings.add(finding("AG-CLAIM-03", "BT-115"));
    }
    return findings;
  }

  private static Finding finding(String rule, String businessTerm) {
    return Finding.own(
        rule,
        Layer.READINESS,
        Severity.FATAL,
        Place.WHOLE,
        new Evidence(Optional.of(businessTerm), Optional.empty(), Optional.empty(), List.of()));
  }

  /** Family name first: who reads lists of refusals finds it so. */
  private static String shortName(String name) {
    String[] words = name.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
    StringBuilder turned = new StringBuilder(words[words.length - 1]);
    for (int i = 0; i < words.length - 1; i++) {
      turned.append(' ').append(words[i]);
    }
    return turned.substring(0, Math.min(SHORT_NAME, turned.length())).strip();
  }

  /** What the payment is for (section 3.4). */
  private static String statement(Assignment assignment, Terms terms) {
    String number = assignment.request().heading().number();
    return terms
        .statementText()
        .map(text -> text.replace("{number}", number))
        .orElseGet(() -> BankNotice.title(assignment));
  }
}
