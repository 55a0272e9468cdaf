package no.budstikke.channels.transport;

import java.time.Duration;

/**
 * Which file server we exchange files with, and how.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param user our name there
 * @param login how we prove it
 * @param hostKey the server's public key ({@code ssh-ed25519 AAAA…}) or its fingerprint ({@code
 *     SHA256:…}), learnt from the partner and not from the connection
 * @param patience how long we wait for a connection and for each reply
 */
public record SftpSettings(
    String host, int port, String user, SftpLogin login, String hostKey, Duration patience) {
  public SftpSettings {
    if (host.isBlank() || port < 1 || port > 65535 || user.isBlank()) {
      throw new IllegalArgumentException("A file server has a host, a port and a user.");
    }
    if (!hostKey.startsWith("SHA256:") && !hostKey.matches("\\S+ [A-Za-z0-9+/=]{20,}.*")) {
      throw new IllegalArgumentException(
          "The host key must be a public key line or a SHA256 fingerprint.");
    }
  }
}
