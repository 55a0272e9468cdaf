package no.budstikke.channels.transport;

import java.time.Duration;
import java.util.Optional;

/**
 * Which mail server takes our mail, and how.
 *
 * @param host name or address of the relay
 * @param port 1 to 65535
 * @param tls whether it must encrypt
 * @param login where the relay wants one
 * @param helloName by which we introduce ourselves
 * @param patience how long we wait for a connection and for each reply
 * @param connections at most so many at once
 */
public record SmtpSettings(
    String host,
    int port,
    Tls tls,
    Optional<Login> login,
    String helloName,
    Duration patience,
    int connections) {
  public SmtpSettings {
    if (host.isBlank() || port < 1 || port > 65535) {
      throw new IllegalArgumentException("A mail server has a host and a port of 1-65535.");
    }
    if (connections < 1 || patience.toMillis() < 1) {
      throw new IllegalArgumentException("Connections and patience must be positive.");
    }
  }

  /** With what most relays need: 60 seconds of patience, 16 connections, no login. */
  public static SmtpSettings of(String host, int port, Tls tls) {
    return new SmtpSettings(
        host, port, tls, Optional.empty(), "localhost", Duration.ofSeconds(60), 16);
  }
}
