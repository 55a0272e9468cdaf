package no.budstikke.channels.transport;

import java.nio.file.Path;

/** How we prove to a file server who we are. */
public sealed interface SftpLogin {
  /**
   * With a private key.
   *
   * @param file an OpenSSH or PEM key without passphrase, readable by us alone
   */
  record Key(Path file) implements SftpLogin {}

  /**
   * With a password.
   *
   * @param secret the password
   */
  record Password(String secret) implements SftpLogin {
    @Override
    public String toString() {
      return "Password";
    }
  }
}
