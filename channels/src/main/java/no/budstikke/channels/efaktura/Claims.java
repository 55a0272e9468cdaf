package no.budstikke.channels.efaktura;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.budstikke.channels.efaktura.contract.DocumentType;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.PaymentType;
import no.budstikke.channels.efaktura.contract.StoredTransaction;
import no.budstikke.channels.efaktura.contract.Transaction;
import no.budstikke.channels.transport.details.DetailsLinks;
import no.budstikke.channels.transport.details.DetailsLinks.Form;
import no.budstikke.core.choose.ChannelRule;
import no.budstikke.core.choose.ChannelRule.Lead;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.PaymentReference;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.documents.configuration.RuleBooks;
import no.budstikke.documents.picture.LookTerms;

/**
 * Makes one transaction, without its recipient: the register's address is asked for right before
 * each hand-over and never stored. Source: eFaktura, sections 4.4, 5.3, 6, 8, 9.1 and 13.
 */
final class Claims implements Preparer {
  private static final int LONGEST_NUMBER = 100;

  private final DetailsLinks links;
  private final Set<DocumentType> documents;

  Claims(DetailsLinks links, Set<DocumentType> documents) {
    this.links = links;
    this.documents = Set.copyOf(documents);
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    Optional<Terms> terms = Terms.of(assignment.agreement());
    if (terms.isEmpty() || assignment.market() != Market.NO) {
      return new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    Optional<NorwegianAccount> account = account(assignment.request(), terms.get());
    if (account.isEmpty()) {
      return new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    Consumer consumer = assignment.request().consumer();
    LookupKeys keys = ConsumerKeys.of(consumer.identity(), consumer.name(), consumer.address());
    if (!keys.areEnough()) {
      return new Preparation.Unsuited(ReasonCode.ID_MISSING);
    }
    return obstacle(assignment, terms.get())
        .<Preparation>map(Preparation.Unsuited::new)
        .orElseGet(
            () ->
                new Preparation.Ready(
                    new Prepared(
                        Content.of(
                            StoredTransaction.write(
                                transaction(assignment, terms.get(), account.get()))),
                        StoredTransaction.MEDIA_TYPE,
                        ConsumerKeys.write(keys))));
  }

  private Optional<ReasonCode> obstacle(Assignment assignment, Terms terms) {
    PaymentRequest request = assignment.request();
    boolean marked = !assignment.leg().payable();
    Optional<DocumentType> type =
        DocumentType.of(request.heading().kind()).filter(documents::contains);
    if (type.isEmpty() || (marked && type.get() != DocumentType.INVOICE)) {
      return Optional.of(ReasonCode.TYPE_NOT_SUPPORTED);
    }
    boolean mustHaveKid = marked || terms.kidRequired();
    if ((mustHaveKid && kid(request).isEmpty()) || request.heading().due().isEmpty()) {
      return Optional.of(ReasonCode.TYPE_NOT_SUPPORTED);
    }
    return amount(request).or(() -> days(assignment, request.heading().due().orElseThrow()));
  }

  private static Optional<ReasonCode> amount(PaymentRequest request) {
    Amount due = request.payment().due();
    boolean least =
        request.wishes().minimumAmount().filter(one -> one.compareTo(due) > 0).isPresent();
    boolean wrong =
        !due.currency().equals(Market.NO.currency())
            || !due.isPositive()
            || least
            || number(request).length() > LONGEST_NUMBER;
    return Optional.of(ReasonCode.AMOUNT_OUT_OF_RANGE).filter(_ -> wrong);
  }

  private static Optional<ReasonCode> days(Assignment assignment, LocalDate due) {
    LocalDate today = LocalDate.ofInstant(assignment.at(), Market.NO.zone());
    if (due.isBefore(today)) {
      return Optional.of(ReasonCode.DUE_DATE_PAST);
    }
    Lead lead = lead(today);
    if (due.isBefore(today.plusDays(lead.calendarDays()))) {
      return Optional.of(ReasonCode.DUE_DATE_TOO_CLOSE);
    }
    return lead.longestAhead()
        .filter(days -> due.isAfter(today.plusDays(days)))
        .map(_ -> ReasonCode.DUE_DATE_TOO_FAR);
  }

  /** What the edition of the rules says that the choice was made by (R-EF-5). */
  private static Lead lead(LocalDate today) {
    return RuleBooks.on(today, Market.NO)
        .flatMap(rules -> rules.of(Channels.EFAKTURA))
        .map(ChannelRule::lead)
        .orElse(Lead.NONE);
  }

  private Transaction transaction(Assignment assignment, Terms terms, NorwegianAccount account) {
    PaymentRequest request = assignment.request();
    return new Transaction(
        assignment.delivery().value(),
        assignment.leg().payable()
            ? PaymentType.EFAKTURA
            : PaymentType.EFAKTURA_AND_EXTERNAL_AVTALEGIRO,
        DocumentType.of(request.heading().kind()).orElseThrow(),
        payment(request, account),
        new Transaction.Document(
            number(request),
            terms.sender().name(),
            request.heading().issued(),
            details(assignment)));
  }

  /**
   * Claims cannot be changed, and no number comes twice: what credit notes have left is asked for
   * under a number of its own, which the rest makes, for that only shrinks (section 9.2).
   */
  private static String number(PaymentRequest request) {
    String number = request.heading().number();
    return request.specification().totals().credited().isPositive()
        ? number + "-" + request.payment().due().minor()
        : number;
  }

  /**
   * A PDF, the safe form; beside it a page for small screens where it is the same document: not
   * where the issuer has drawn the PDF, and not where enclosures are bound into it (section 7.1).
   */
  private List<Transaction.Details> details(Assignment assignment) {
    boolean ours =
        assignment.request().attachments().isEmpty()
            && LookTerms.of(assignment.agreement().terms()).template().isEmpty();
    return Stream.of(Form.PDF, Form.PAGE)
        .filter(form -> ours || form == Form.PDF)
        .map(
            form ->
                new Transaction.Details(links.url(assignment.delivery(), form), form.mediaType()))
        .toList();
  }

  private static Transaction.Payment payment(PaymentRequest request, NorwegianAccount account) {
    Optional<String> kid = kid(request);
    return new Transaction.Payment(
        kid,
        kid.isPresent() ? Optional.empty() : Optional.of(message(request)),
        account.digits(),
        request.payment().due().minor(),
        request.wishes().minimumAmount().map(Amount::minor),
        request.heading().due().orElseThrow());
  }

  private static Optional<String> kid(PaymentRequest request) {
    return request.payment().reference() instanceof Kid(var digits)
        ? Optional.of(digits)
        : Optional.empty();
  }

  private static String message(PaymentRequest request) {
    return request.payment().reference() instanceof PaymentReference.Plain(var text)
        ? text
        : request.heading().number();
  }

  private static Optional<NorwegianAccount> account(PaymentRequest request, Terms terms) {
    return request.payment().accounts().stream()
        .filter(NorwegianAccount.class::isInstance)
        .map(NorwegianAccount.class::cast)
        .filter(terms.accounts()::contains)
        .findFirst();
  }
}
