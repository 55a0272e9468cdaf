package no.budstikke.channels.avtalegiro;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.budstikke.channels.transport.FileDrop;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Handover;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.transform.DeliveryId;

/**
 * Lays files into the operator's inbox. A file whose name and size are there already was handed
 * over before and is not laid again: a claim sent twice is money taken twice.
 */
final class BankHandover implements Handover {
  private final FileDrop drop;
  private final AvtaleGiroSettings settings;
  private final InstantSource clock;

  BankHandover(Sftp sftp, AvtaleGiroSettings settings, InstantSource clock) {
    this.drop = new FileDrop(sftp, settings.folders().inbox(), settings.folders().archive());
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Optional<ClaimFile> built = file(consignment);
    if (built.isEmpty()) {
      return all(consignment, _ -> new DeliveryResult.Misconfigured("TERMS"));
    }
    ClaimFile file = built.get();
    Optional<DeliveryResult> failure = drop.lay(file.name().text(), file.bytes());
    if (failure.isPresent()) {
      return all(consignment, _ -> failure.get());
    }
    Instant at = clock.instant();
    Map<DeliveryId, String> references = references(consignment);
    return all(
        consignment,
        item ->
            new DeliveryResult.Accepted(
                Optional.ofNullable(references.get(item.delivery())), ReceiptLevel.TRANSPORT, at));
  }

  @Override
  public Map<DeliveryId, String> references(Consignment consignment) {
    return terms(consignment)
        .map(terms -> ClaimFile.references(transmission(consignment), terms))
        .orElse(Map.of());
  }

  @Override
  public Trace trace(Consignment consignment) {
    Optional<ClaimFile> built = file(consignment);
    if (built.isEmpty()) {
      return new Trace.CannotTell();
    }
    ClaimFile file = built.get();
    try {
      Optional<Long> there = drop.sizeThere(file.name().text());
      if (there.isPresent()) {
        return there.get() == file.bytes().length
            ? new Trace.Arrived(Optional.empty(), clock.instant())
            : new Trace.CannotTell();
      }
      return settings.folders().archive().isBlank() ? new Trace.CannotTell() : new Trace.Absent();
    } catch (SftpFailure silent) {
      return new Trace.CannotTell();
    }
  }

  private static Optional<ClaimFile> file(Consignment consignment) {
    return terms(consignment).map(terms -> ClaimFile.of(transmission(consignment), terms));
  }

  /** Empty when the agreement does not allow the file any more. */
  private static Optional<Terms> terms(Consignment consignment) {
    return Terms.of(consignment.agreement())
        .filter(terms -> ClaimFile.isAgreed(transmission(consignment), terms));
  }

  private static Consignment.Transmission transmission(Consignment consignment) {
    if (consignment instanceof Consignment.Transmission transmission) {
      return transmission;
    }
    throw new IllegalArgumentException("Claims are handed over in transmissions.");
  }

  private static Map<DeliveryId, DeliveryResult> all(
      Consignment consignment, Function<Item, DeliveryResult> result) {
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    consignment.items().forEach(item -> results.put(item.delivery(), result.apply(item)));
    return results;
  }
}
