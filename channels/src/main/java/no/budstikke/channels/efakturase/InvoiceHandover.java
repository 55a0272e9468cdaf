package no.budstikke.channels.efakturase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.efakturase.invoice.Banks;
import no.budstikke.channels.efakturase.invoice.Slots;
import no.budstikke.channels.transport.FileDrop;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Handover;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationBook;
import no.budstikke.core.request.Market;
import no.budstikke.core.transform.DeliveryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays files into the distributor's inbox. Who is not registered any more when the file was closed
 * is left out and takes the next plan. The same transmission gives the same bytes under the same
 * name, which is all that may be repeated (Swedish e-faktura, section 9.2).
 */
final class InvoiceHandover implements Handover {
  private static final Logger LOG = LoggerFactory.getLogger(InvoiceHandover.class);
  private static final DeliveryResult NOT_REGISTERED =
      new DeliveryResult.NotDeliverable(ReasonCode.SE_NOT_SIGNED_UP, "NOT_REGISTERED");

  private final EfakturaSeSettings settings;
  private final FileDrop drop;
  private final RegistrationBook book;
  private final InstantSource clock;
  private final Slots slots;

  InvoiceHandover(
      Sftp sftp, EfakturaSeSettings settings, RegistrationBook book, InstantSource clock) {
    this.settings = settings;
    this.drop = new FileDrop(sftp, settings.folders().inbox(), settings.folders().archive());
    this.book = book;
    this.clock = clock;
    this.slots = new Slots(settings.wire(), Banks.USUAL.and(settings.tables().banks()));
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Optional<Terms> terms = Terms.of(consignment.agreement());
    if (terms.isEmpty() || !isAgreed(consignment, terms.get())) {
      Map<DeliveryId, DeliveryResult> broken = new LinkedHashMap<>();
      consignment
          .items()
          .forEach(item -> broken.put(item.delivery(), new DeliveryResult.Misconfigured("TERMS")));
      return broken;
    }
    InvoiceFile file = file(consignment, terms.get());
    Optional<DeliveryResult> failure =
        file.isEmpty()
            ? Optional.empty()
            : drop.lay(file.name().text(), file.bytes(terms.get(), settings.wire(), slots));
    Map<DeliveryId, String> references = file.references();
    Instant at = clock.instant();
    warn(file, at);
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    for (Item item : consignment.items()) {
      Optional<String> reference = Optional.ofNullable(references.get(item.delivery()));
      results.put(
          item.delivery(),
          reference.isEmpty()
              ? NOT_REGISTERED
              : failure.orElseGet(
                  () -> new DeliveryResult.Accepted(reference, ReceiptLevel.TRANSPORT, at)));
    }
    return results;
  }

  @Override
  public Map<DeliveryId, String> references(Consignment consignment) {
    return Terms.of(consignment.agreement())
        .map(terms -> file(consignment, terms).references())
        .orElse(Map.of());
  }

  @Override
  public Map<DeliveryId, DeliveryResult> leftOut(Consignment consignment) {
    Map<DeliveryId, String> references = references(consignment);
    Map<DeliveryId, DeliveryResult> leftOut = new LinkedHashMap<>();
    consignment.items().stream()
        .map(Item::delivery)
        .filter(delivery -> !references.containsKey(delivery))
        .forEach(delivery -> leftOut.put(delivery, NOT_REGISTERED));
    return leftOut;
  }

  @Override
  public Trace trace(Consignment consignment) {
    Optional<Terms> terms = Terms.of(consignment.agreement());
    if (terms.isEmpty()) {
      return new Trace.CannotTell();
    }
    InvoiceFile file = file(consignment, terms.get());
    try {
      Optional<Long> there = drop.sizeThere(file.name().text());
      if (there.isPresent()) {
        // The name holds the transmission's, and a file has it only when it is whole. Its size says
        // nothing here: of some documents the outcome may be known already.
        return new Trace.Arrived(Optional.empty(), clock.instant());
      }
      return settings.folders().archive().isBlank() ? new Trace.CannotTell() : new Trace.Absent();
    } catch (SftpFailure silent) {
      return new Trace.CannotTell();
    }
  }

  /** Below five bank days the consumer may see it late; below two it does not come here. */
  private static void warn(InvoiceFile file, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Market.SE.zone());
    long hurried =
        file.sections().values().stream()
            .flatMap(List::stream)
            .map(item -> item.prepared().slip().getOrDefault(Invoices.DUE, ""))
            .filter(due -> !due.isEmpty() && LeadTime.isShort(LocalDate.parse(due), day))
            .count();
    if (hurried > 0) {
      LOG.warn("Batch {} has {} documents due within 5 bank days.", file.name().batch(), hurried);
    }
  }

  private InvoiceFile file(Consignment consignment, Terms terms) {
    Consignment.Transmission transmission = transmission(consignment);
    List<String> customers =
        transmission.items().stream().map(InvoiceFile::customer).distinct().toList();
    Map<String, Recipient> inForce =
        book.inForce(
            new RegistrationBook.Asked(transmission.issuer(), terms.fui().text(), customers),
            transmission.closed());
    return InvoiceFile.of(transmission, terms, inForce);
  }

  /** Whether every document is to a Bankgiro that is still on the agreement. */
  private static boolean isAgreed(Consignment consignment, Terms terms) {
    return consignment.items().stream()
        .map(item -> item.prepared().slip().getOrDefault(Invoices.GIRO, ""))
        .distinct()
        .allMatch(
            giro ->
                giro.isEmpty()
                    || terms.accounts().stream().anyMatch(one -> one.machineForm().equals(giro)));
  }

  private static Consignment.Transmission transmission(Consignment consignment) {
    if (consignment instanceof Consignment.Transmission transmission) {
      return transmission;
    }
    throw new IllegalArgumentException("Swedish e-invoices are handed over in transmissions.");
  }
}
