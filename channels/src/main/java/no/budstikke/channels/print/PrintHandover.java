package no.budstikke.channels.print;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.budstikke.channels.transport.Sftp;
import no.budstikke.channels.transport.SftpFailure;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Handover;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.transform.DeliveryId;

/**
 * Lays batches into the print house's {@code in} folder. A batch whose name and size are there
 * already was handed over before and is not sent again.
 */
final class PrintHandover implements Handover {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Sftp sftp;
  private final PrintSettings settings;
  private final InstantSource clock;

  PrintHandover(Sftp sftp, PrintSettings settings, InstantSource clock) {
    this.sftp = sftp;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Batch batch = batch(consignment);
    byte[] file = BatchFile.write(batch, settings.test());
    try {
      Optional<Long> before = sizeThere(batch.fileName());
      if (before.isPresent() && before.get() != file.length) {
        return all(batch, _ -> new DeliveryResult.Misconfigured("NAME_TAKEN"));
      }
      if (before.isEmpty()) {
        sftp.upload(settings.folder("in"), batch.fileName(), file);
      }
    } catch (SftpFailure failure) {
      DeliveryResult result = result(failure);
      return all(batch, _ -> result);
    }
    Instant at = clock.instant();
    return all(
        batch,
        letter ->
            new DeliveryResult.Accepted(
                Optional.of(letter.letterId()), ReceiptLevel.TRANSPORT, at));
  }

  @Override
  public Trace trace(Consignment consignment) {
    Batch batch = batch(consignment);
    int size = BatchFile.write(batch, settings.test()).length;
    try {
      Optional<Long> there = sizeThere(batch.fileName());
      if (there.isEmpty()) {
        return new Trace.Absent();
      }
      return there.get() == size
          ? new Trace.Arrived(Optional.empty(), clock.instant())
          : new Trace.CannotTell();
    } catch (SftpFailure silent) {
      return new Trace.CannotTell();
    }
  }

  /** Looked for first where it is laid and then where the print house moves it, never between. */
  private Optional<Long> sizeThere(String name) throws SftpFailure {
    Optional<Long> waiting = sftp.size(settings.folder("in"), name);
    return waiting.isPresent() ? waiting : sftp.size(settings.folder("read"), name);
  }

  private static Batch batch(Consignment consignment) {
    if (consignment instanceof Consignment.Transmission transmission) {
      return Batch.of(transmission);
    }
    throw new IllegalArgumentException("Letters are handed over in transmissions.");
  }

  private static DeliveryResult result(SftpFailure failure) {
    return switch (failure.kind()) {
      case NOT_REACHED -> new DeliveryResult.NotReached(SOON, failure.code());
      case NOT_ALLOWED -> new DeliveryResult.Misconfigured(failure.code());
      case UNKNOWN -> new DeliveryResult.Unknown(failure.code());
    };
  }

  private static Map<DeliveryId, DeliveryResult> all(
      Batch batch, Function<Batch.Letter, DeliveryResult> result) {
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    batch.letters().forEach(letter -> results.put(letter.item().delivery(), result.apply(letter)));
    return results;
  }
}
