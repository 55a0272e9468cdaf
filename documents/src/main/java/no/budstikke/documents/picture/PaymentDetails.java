package no.budstikke.documents.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Iban;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.Plusgiro;
import no.budstikke.core.request.RequestKind;

/**
 * What a payer copies into the bank, in words: the same on the page and in a mail. Labels and order
 * are those that bank apps look for (mail and print 3.9).
 *
 * @param kind what the document is called
 * @param details label and value in order; empty when nothing is to be paid here; without account
 *     and reference when the money is drawn
 * @param sentence why there is nothing to pay here; present unless there is
 */
public record PaymentDetails(String kind, List<Detail> details, Optional<String> sentence) {
  public PaymentDetails {
    details = List.copyOf(details);
  }

  /**
   * One of them.
   *
   * @param label in the consumer's language
   * @param value as people read it
   * @param typed as a bank's form takes it, where it is to be paid by hand
   */
  public record Detail(String label, String value, Optional<String> typed) {
    /** One that is only read. */
    public Detail(String label, String value) {
      this(label, value, Optional.empty());
    }

    private static Detail typed(String label, String value, String typed) {
      return new Detail(label, value, Optional.of(typed));
    }

    @Override
    public String toString() {
      return "Detail";
    }
  }

  /** The details of a request in the language and for the purpose of a rendition. */
  public static PaymentDetails of(PaymentRequest request, Rendition rendition) {
    Words words = Words.in(rendition.language());
    String kind = words.kind(request.heading().kind());
    if (rendition.payable()) {
      return new PaymentDetails(kind, list(request, rendition, words), Optional.empty());
    }
    return rendition.announced()
        ? new PaymentDetails(
            kind,
            announced(request, rendition, words),
            Optional.of(words.of(drawnKey(request, rendition.market()))))
        : new PaymentDetails(kind, List.of(), Optional.of(words.of(sentenceKey(request))));
  }

  /** What a notice says at least, and nothing that invites to pay by hand (R-AG-5). */
  private static List<Detail> announced(PaymentRequest request, Rendition rendition, Words words) {
    List<Detail> details = new ArrayList<>();
    details.add(new Detail(words.of("panel.amount"), Figures.money(request.payment().due())));
    due(request, rendition, words).ifPresent(details::add);
    DebitDay.moved(request, rendition.market())
        .map(day -> new Detail(words.of("drawnOn"), Figures.date(day, rendition.market())))
        .ifPresent(details::add);
    details.add(payee(request, words));
    return details;
  }

  private static String drawnKey(PaymentRequest request, Market market) {
    boolean moved = DebitDay.moved(request, market).isPresent();
    return (moved ? "drawn.next." : "drawn.") + market.name();
  }

  private static Optional<Detail> due(PaymentRequest request, Rendition rendition, Words words) {
    return request
        .heading()
        .due()
        .map(due -> new Detail(words.of("panel.due"), Figures.date(due, rendition.market())));
  }

  private static Detail payee(PaymentRequest request, Words words) {
    String payee = request.payment().payee().orElse(request.issuer().shownName());
    return new Detail(words.of("panel.payee"), payee);
  }

  private static List<Detail> list(PaymentRequest request, Rendition rendition, Words words) {
    List<Detail> details = new ArrayList<>();
    Payment payment = request.payment();
    payment.accounts().stream()
        .findFirst()
        .map(
            account ->
                Detail.typed(
                    words.of(accountKey(account)), account.formatted(), accountText(account)))
        .ifPresent(details::add);
    String reference = referenceText(payment.reference());
    referenceKey(payment.reference())
        .map(key -> Detail.typed(words.of(key), reference, reference))
        .ifPresent(details::add);
    details.add(
        Detail.typed(
            words.of("panel.amount"),
            amountText(request, words),
            payment.due().major().toPlainString().replace('.', ',')));
    due(request, rendition, words).map(PaymentDetails::typed).ifPresent(details::add);
    details.add(typed(payee(request, words)));
    return details;
  }

  private static Detail typed(Detail read) {
    return Detail.typed(read.label(), read.value(), read.value());
  }

  private static String accountText(PayeeAccount account) {
    return switch (account) {
      case NorwegianAccount(var digits) -> digits;
      case Iban _ -> account.formatted().replace(" ", "");
      case Bankgiro _, Plusgiro _ -> account.formatted();
    };
  }

  private static String amountText(PaymentRequest request, Words words) {
    String full = Figures.money(request.payment().due());
    return request
        .wishes()
        .minimumAmount()
        .map(least -> full + "   (" + words.of("minimum") + " " + Figures.money(least) + ")")
        .orElse(full);
  }

  private static String sentenceKey(PaymentRequest request) {
    if (request.heading().kind() == RequestKind.CREDIT_NOTE) {
      return "notPayable.credit";
    }
    return request.isPayable() ? "notPayable.claim" : "notPayable.nothing";
  }

  private static String accountKey(PayeeAccount account) {
    return switch (account) {
      case NorwegianAccount _ -> "account.no";
      case Bankgiro _ -> "account.bankgiro";
      case Plusgiro _ -> "account.plusgiro";
      case Iban _ -> "account.iban";
    };
  }

  private static Optional<String> referenceKey(PaymentReference reference) {
    return switch (reference) {
      case Kid _ -> Optional.of("reference.kid");
      case OcrReference _ -> Optional.of("reference.ocr");
      case PaymentReference.Plain _ -> Optional.of("reference.plain");
      case PaymentReference.None _ -> Optional.empty();
    };
  }

  /** Digits in one run, never in groups (mail and print 3.9). */
  private static String referenceText(PaymentReference reference) {
    return switch (reference) {
      case Kid(var digits) -> digits;
      case OcrReference(var digits) -> digits;
      case PaymentReference.Plain(var text) -> text;
      case PaymentReference.None _ -> "";
    };
  }

  @Override
  public String toString() {
    return "PaymentDetails";
  }
}
