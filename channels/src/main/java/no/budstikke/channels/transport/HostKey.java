package no.budstikke.channels.transport;

import java.net.SocketAddress;
import java.security.PublicKey;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** The one key a file server may show; any other ends the connection (mail and print 3.10). */
final class HostKey implements ServerKeyVerifier {
  private final String pinned;
  private volatile boolean refused;

  HostKey(String pinned) {
    this.pinned = pinned.strip();
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey shown) {
    refused = !matches(shown);
    return !refused;
  }

  /** Whether the server showed another key when we last connected. */
  boolean refused() {
    return refused;
  }

  private boolean matches(PublicKey shown) {
    if (pinned.startsWith("SHA256:")) {
      return pinned.equals(KeyUtils.getFingerPrint(shown));
    }
    // A comment may follow the key.
    return (pinned + " ").startsWith(PublicKeyEntry.toString(shown) + " ");
  }
}
