package no.budstikke.channels.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
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
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;

/**
 * Lays batches into the print house's {@code in} folder. A batch whose name and size are there
 * already was handed over before and is not sent again.
 */
final class PrintHandover implements Handover {
  private final FileDrop drop;
  private final PrintSettings settings;
  private final InstantSource clock;

  PrintHandover(Sftp sftp, PrintSettings settings, InstantSource clock) {
    this.drop = new FileDrop(sftp, settings.folder("in"), settings.folder("read"));
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Map<DeliveryId, DeliveryResult> handOver(Consignment consignment) {
    Batch batch = batch(consignment);
    byte[] file = BatchFile.write(batch, settings.test());
    Optional<DeliveryResult> failure =
        drop.lay(batch.fileName(), file).or(() -> mark(batch.fileName(), file));
    if (failure.isPresent()) {
      return all(batch, _ -> failure.get());
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
      Optional<Long> there = drop.sizeThere(batch.fileName());
      if (there.isEmpty() || !isMarked(batch.fileName())) {
        return new Trace.Absent();
      }
      return there.get() == size
          ? new Trace.Arrived(Optional.empty(), clock.instant())
          : new Trace.CannotTell();
    } catch (SftpFailure silent) {
      return new Trace.CannotTell();
    }
  }

  /** After the batch, so that it is whole when the mark is seen; empty when that is there. */
  private Optional<DeliveryResult> mark(String name, byte[] file) {
    return switch (settings.delivery().marker()) {
      case NONE -> Optional.empty();
      case DONE -> drop.lay(name + suffix(), new byte[0]);
      case SHA256 -> drop.lay(name + suffix(), hash(file));
    };
  }

  /** Without its mark nobody takes a batch: handing it over again lays what is missing. */
  private boolean isMarked(String name) throws SftpFailure {
    return suffix().isEmpty() || drop.sizeThere(name + suffix()).isPresent();
  }

  private String suffix() {
    return switch (settings.delivery().marker()) {
      case NONE -> "";
      case DONE -> ".done";
      case SHA256 -> ".sha256";
    };
  }

  private static byte[] hash(byte[] file) {
    return HexFormat.of().formatHex(Content.of(file).sha256()).getBytes(StandardCharsets.US_ASCII);
  }

  private Batch batch(Consignment consignment) {
    if (consignment instanceof Consignment.Transmission transmission) {
      return Batch.of(transmission, settings.profiles());
    }
    throw new IllegalArgumentException("Letters are handed over in transmissions.");
  }

  private static Map<DeliveryId, DeliveryResult> all(
      Batch batch, Function<Batch.Letter, DeliveryResult> result) {
    Map<DeliveryId, DeliveryResult> results = new LinkedHashMap<>();
    batch.letters().forEach(letter -> results.put(letter.item().delivery(), result.apply(letter)));
    return results;
  }
}
