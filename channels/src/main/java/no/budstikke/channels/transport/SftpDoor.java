package no.budstikke.channels.transport;

import java.io.IOException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Opens sessions with one file server: right key, right login, patience for every reply. */
final class SftpDoor implements AutoCloseable {
  private final SftpSettings settings;
  private final HostKey hostKey;
  private final SshClient ssh = SshClient.setUpDefaultClient();

  SftpDoor(SftpSettings settings) {
    this.settings = settings;
    this.hostKey = new HostKey(settings.hostKey());
    ssh.setServerKeyVerifier(hostKey);
    // Nothing from the account this process runs under: no known hosts, no keys, no settings.
    ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(ssh, settings.patience());
    // The library waits so long for each reply, and closes a session that was idle so long.
    CoreModuleProperties.IDLE_TIMEOUT.set(ssh, settings.patience());
    CoreModuleProperties.TCP_NODELAY.set(ssh, true);
    ssh.start();
  }

  /** A new session. */
  SftpClient open() throws SftpFailure {
    ClientSession session = connect();
    try {
      authenticate(session);
      return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
    } catch (SftpFailure failure) {
      session.close(true);
      throw failure;
    } catch (IOException e) {
      session.close(true);
      throw new SftpFailure(SftpFailure.Kind.NOT_REACHED, "NO_SESSION", e);
    }
  }

  @Override
  public void close() {
    ssh.stop();
  }

  private ClientSession connect() throws SftpFailure {
    if (!ssh.isStarted()) {
      throw new SftpFailure(SftpFailure.Kind.NOT_REACHED, "CLOSED");
    }
    try {
      return ssh.connect(settings.user(), settings.host(), settings.port())
          .verify(settings.patience())
          .getSession();
    } catch (IOException e) {
      throw new SftpFailure(SftpFailure.Kind.NOT_REACHED, "NO_CONNECTION", e);
    }
  }

  private void authenticate(ClientSession session) throws SftpFailure {
    switch (settings.login()) {
      case SftpLogin.Password(var secret) -> session.addPasswordIdentity(secret);
      case SftpLogin.Key key -> keysIn(key).forEach(session::addPublicKeyIdentity);
    }
    try {
      session.auth().verify(settings.patience());
    } catch (IOException e) {
      if (hostKey.refused()) {
        throw new SftpFailure(SftpFailure.Kind.NOT_ALLOWED, "HOST_KEY", e);
      }
      boolean refused =
          e instanceof SshException ssh
              && ssh.getDisconnectCode()
                  == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
      throw refused
          ? new SftpFailure(SftpFailure.Kind.NOT_ALLOWED, "LOGIN", e)
          : new SftpFailure(SftpFailure.Kind.NOT_REACHED, "NO_SESSION", e);
    }
  }

  private static Iterable<KeyPair> keysIn(SftpLogin.Key key) throws SftpFailure {
    try {
      List<KeyPair> keys = new ArrayList<>();
      new FileKeyPairProvider(key.file()).loadKeys(null).forEach(keys::add);
      if (keys.isEmpty()) {
        throw new SftpFailure(SftpFailure.Kind.NOT_ALLOWED, "KEY_FILE");
      }
      return keys;
    } catch (RuntimeException unreadable) {
      // The library wraps whatever is wrong with the file while it is read.
      throw new SftpFailure(SftpFailure.Kind.NOT_ALLOWED, "KEY_FILE");
    }
  }
}
