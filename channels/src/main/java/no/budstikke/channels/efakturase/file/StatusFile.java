package no.budstikke.channels.efakturase.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a distributor tells of documents. Source: Swedish e-faktura, section 8.2.
 *
 * @param fui the issuer's identity
 * @param id the distributor's name for the file
 * @param created when it was made
 * @param statuses in their order
 */
public record StatusFile(String fui, String id, Instant created, List<Status> statuses) {
  public StatusFile {
    statuses = List.copyOf(statuses);
  }

  /**
   * The state of one document, or of a whole file.
   *
   * @param batch the file
   * @param document none when it is about the whole file
   * @param state what has become of it
   * @param at when
   * @param bank the presenter bank, where one has spoken
   * @param reason why it was rejected
   */
  public record Status(
      String batch,
      Optional<String> document,
      State state,
      Instant at,
      Optional<String> bank,
      Optional<Reason> reason) {}

  /**
   * Why something was rejected.
   *
   * @param code the bank's or the distributor's
   * @param text for people; empty when there is none
   */
  public record Reason(String code, String text) {
    @Override
    public String toString() {
      return "Reason " + code;
    }
  }

  /** How far a document is. */
  public enum State {
    RECEIVED,
    ACCEPTED,
    DELIVERED,
    REJECTED,
    FILE_REJECTED
  }
}
