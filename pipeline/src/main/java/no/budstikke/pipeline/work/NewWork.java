package no.budstikke.pipeline.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.core.request.IssuerId;

/**
 * A chunk to be queued.
 *
 * @param issuer whose
 * @param kind what it waits for
 * @param members its requests
 * @param bytes how much content, roughly; bounds what is loaded at once
 * @param due when, by the travelling clock; {@link #UNTIL_RELEASED} while a batch is not released
 */
public record NewWork(IssuerId issuer, Kind kind, List<UUID> members, long bytes, Instant due) {
  /** Not before somebody says so. */
  public static final Instant UNTIL_RELEASED = Instant.MAX;

  public NewWork {
    members = List.copyOf(members);
  }

  /**
   * What a chunk waits for, and with what.
   *
   * @param stage what is to be done
   * @param channel empty where the stage has none
   * @param transmission the file, where it is about one
   * @param batch the batch, while that is being read or held
   */
  public record Kind(
      Stage stage, String channel, Optional<UUID> transmission, Optional<UUID> batch) {
    /** Without channel, file and batch. */
    public static Kind of(Stage stage) {
      return new Kind(stage, "", Optional.empty(), Optional.empty());
    }

    /** By a channel. */
    public static Kind of(Stage stage, String channel) {
      return new Kind(stage, channel, Optional.empty(), Optional.empty());
    }

    /** A file of a channel. */
    public static Kind of(Stage stage, String channel, UUID transmission) {
      return new Kind(stage, channel, Optional.of(transmission), Optional.empty());
    }

    /** Of a batch that has not been released. */
    public static Kind ofBatch(Stage stage, UUID batch) {
      return new Kind(stage, "", Optional.empty(), Optional.of(batch));
    }
  }
}
