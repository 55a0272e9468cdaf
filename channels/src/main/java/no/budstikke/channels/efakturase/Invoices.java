package no.budstikke.channels.efakturase;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.budstikke.channels.efakturase.invoice.Bill;
import no.budstikke.channels.efakturase.invoice.DocumentWriter;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.OcrReference;
import no.budstikke.core.request.OrganisationNumber;
import no.budstikke.core.request.PayeeAccount;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import no.budstikke.core.transform.Preparer;
import no.budstikke.core.validate.Evidence;
import no.budstikke.core.validate.Finding;
import no.budstikke.core.validate.Layer;
import no.budstikke.core.validate.Place;
import no.budstikke.core.validate.Severity;
import no.budstikke.documents.picture.InvoicePicture;
import no.budstikke.documents.picture.Outfit;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.Rendition;

/**
 * Makes one document, its recipient left open. Source: Swedish e-faktura, sections 6.4, 9.4, 9.5,
 * 9.6 and 11.4.
 */
final class Invoices implements Preparer {
  static final String CUSTOMER = "customer";
  static final String DOCUMENT = "document";
  static final String GIRO = "giro";
  static final String DUE = "due";

  private static final String PDF = "application/pdf";

  private final EfakturaSeSettings settings;
  private final Function<DeliveryId, Optional<URI>> links;
  private final DocumentWriter writer;
  private final InvoicePicture pictures = new InvoicePicture();

  Invoices(EfakturaSeSettings settings, Function<DeliveryId, Optional<URI>> links) {
    this.settings = settings;
    this.links = links;
    this.writer = new DocumentWriter(settings.wire());
  }

  @Override
  public Preparation prepare(Assignment assignment) {
    Optional<Terms> terms = Terms.of(assignment.agreement());
    PaymentRequest request = assignment.request();
    if (terms.isEmpty() || assignment.market() != Market.SE) {
      return unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    Optional<PayeeAccount> account = account(request, terms.get());
    if (account.isEmpty()) {
      // Rejected by every bank: caught before there is a file (section 3.1).
      return unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED);
    }
    if (request.consumer().customerNumber().isEmpty()) {
      return unsuited(ReasonCode.ID_MISSING);
    }
    if (!isCarried(assignment, terms.get())) {
      return unsuited(ReasonCode.TYPE_NOT_SUPPORTED);
    }
    List<Finding> findings = findings(request, terms.get());
    return findings.isEmpty()
        ? prepare(assignment, terms.get(), account.get())
        : new Preparation.WrongData(findings);
  }

  private Preparation prepare(Assignment assignment, Terms terms, PayeeAccount account) {
    PaymentRequest request = assignment.request();
    Optional<Picture> picture =
        terms.look().picture() ? Optional.of(picture(assignment)) : Optional.empty();
    Bill bill =
        new Bill(
            assignment.delivery(),
            request,
            seller(request).orElseThrow(),
            account,
            new Bill.Way(
                terms.fui(),
                terms.look().template(),
                terms.look().link() ? links.apply(assignment.delivery()) : Optional.empty(),
                picture.map(own -> enclosures(request, own)).orElse(List.of())));
    byte[] document = writer.write(bill);
    if (document.length > settings.limits().document()) {
      return unsuited(ReasonCode.SIZE_EXCEEDED);
    }
    Map<String, String> slip = new HashMap<>();
    picture.ifPresent(own -> slip.putAll(own.remarks().slip()));
    slip.put(CUSTOMER, request.consumer().customerNumber().orElseThrow());
    slip.put(DOCUMENT, bill.documentId());
    slip.put(GIRO, account instanceof Bankgiro(var digits) ? digits : "");
    slip.put(DUE, request.heading().due().map(LocalDate::toString).orElse(""));
    return new Preparation.Ready(
        new Prepared(
            Content.of(document),
            "application/xml; charset=" + settings.wire().encoding().shown(),
            slip));
  }

  /** Payable invoices and reminders; credit notes where the issuer has agreed on them. */
  private static boolean isCarried(Assignment assignment, Terms terms) {
    PaymentRequest request = assignment.request();
    boolean swedish = request.payment().due().currency().equals(Market.SE.currency());
    return swedish
        && (request.heading().kind() == RequestKind.CREDIT_NOTE
            ? terms.look().credits()
            : request.isPayable() && assignment.leg().payable());
  }

  /** The first account of the request that the agreement names. */
  private static Optional<PayeeAccount> account(PaymentRequest request, Terms terms) {
    if (request.heading().kind() == RequestKind.CREDIT_NOTE
        && request.payment().accounts().isEmpty()) {
      return terms.accounts().stream().findFirst();
    }
    return request.payment().accounts().stream().filter(terms.accounts()::contains).findFirst();
  }

  private static Optional<OrganisationNumber.Swedish> seller(PaymentRequest request) {
    return request
        .issuer()
        .organisationNumber()
        .filter(OrganisationNumber.Swedish.class::isInstance)
        .map(OrganisationNumber.Swedish.class::cast);
  }

  private static List<Finding> findings(PaymentRequest request, Terms terms) {
    List<Finding> findings = new ArrayList<>();
    if (seller(request).isEmpty()) {
      findings.add(finding("EF-SE-01", "BT-30"));
    }
    if (request.heading().kind() == RequestKind.CREDIT_NOTE) {
      return findings;
    }
    boolean right =
        request.payment().reference() instanceof OcrReference(var digits)
            && terms.ocr().read(digits).value().isPresent();
    if (!right) {
      findings.add(finding("EF-SE-02", "BT-83"));
    }
    if (request.heading().due().isEmpty()) {
      findings.add(finding("EF-SE-03", "BT-9"));
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

  /** In the issuer's look, as its own file where it may be used. */
  private Picture picture(Assignment assignment) {
    PaymentRequest request = assignment.request();
    Rendition rendition = Rendition.of(request, assignment.market(), assignment.leg().payable());
    return pictures.render(request, rendition, Outfit.of(assignment, false));
  }

  /** The picture, then what the issuer encloses, where the distributor takes PDFs (9.6). */
  private static List<Bill.Enclosure> enclosures(PaymentRequest request, Picture picture) {
    List<Bill.Enclosure> files = new ArrayList<>();
    files.add(new Bill.Enclosure(true, "faktura.pdf", PDF, picture.pdf()));
    request.attachments().stream()
        .filter(file -> file.role() == Attachment.Role.ENCLOSURE && file.mediaType().equals(PDF))
        .forEach(
            file ->
                files.add(
                    new Bill.Enclosure(
                        false, "bilaga-" + files.size() + ".pdf", PDF, file.content())));
    return files;
  }

  private static Preparation unsuited(ReasonCode reason) {
    return new Preparation.Unsuited(reason);
  }
}
