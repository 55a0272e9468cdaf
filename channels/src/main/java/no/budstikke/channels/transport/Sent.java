package no.budstikke.channels.transport;

import java.util.Optional;

/** What is known after one message was offered to a mail server. Holds no personal data. */
public sealed interface Sent {
  /**
   * The server took responsibility.
   *
   * @param queueId by which it knows the message, where it says one
   */
  record Taken(Optional<String> queueId) implements Sent {}

  /**
   * The server said no.
   *
   * @param at which command it refused
   * @param reply three digits
   * @param enhanced RFC 3463 status, for example {@code 5.1.1}; empty when none was given
   */
  record Refused(Stage at, int reply, String enhanced) implements Sent {
    /** Reply and status as one code, for example {@code 550-5.1.1}. */
    public String code() {
      return enhanced.isEmpty() ? Integer.toString(reply) : reply + "-" + enhanced;
    }
  }

  /** No connection, or it was lost before the end of the message: surely not taken. */
  record NotReached(String code) implements Sent {}

  /** Login, certificate or encryption is not as agreed: nothing was sent. */
  record NotAllowed(String code) implements Sent {}

  /** The message was out and no reply came: it may have been taken. */
  record Unknown(String code) implements Sent {}

  /** How far the conversation had come. */
  enum Stage {
    SENDER,
    RECIPIENT,
    MESSAGE
  }
}
