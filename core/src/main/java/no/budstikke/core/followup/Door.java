package no.budstikke.core.followup;

import java.time.Duration;
import java.util.Map;
import no.budstikke.core.transform.DeliveryId;

/** The door of a channel whose consumers open documents with us, let in by its counterpart. */
public interface Door {
  /**
   * Looks at who wants to come in.
   *
   * @param path of the address that is called, without its query
   * @param query its parameters
   */
  Admission admit(String path, Map<String, String> query);

  /** Whether somebody may come in. */
  sealed interface Admission {
    /** To this delivery's document, in the form that the address names. */
    record Welcome(DeliveryId delivery, String mediaType) implements Admission {}

    /** There is a document, but not for this caller now. */
    record Refused(String code) implements Admission {}

    /** It is opened more often than a person would. */
    record TooOften(Duration pause) implements Admission {}

    /** Whoever could say whether this caller may does not answer at the moment. */
    record NotNow(Duration pause) implements Admission {}

    /** There was a document; it may not be opened any more. */
    record Gone() implements Admission {}

    /** There is no such document. */
    record NotHere() implements Admission {}
  }
}
