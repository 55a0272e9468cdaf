package no.budstikke.channels.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Who we are on a line where both sides show a certificate, and whom we trust: two PKCS #12 files.
 *
 * @param own our certificate with its key
 * @param trusted certificates of the other side or of who vouches for it
 */
public record MutualTls(Store own, Store trusted) {
  /** A PKCS #12 file. */
  public record Store(Path file, String password) {
    @Override
    public String toString() {
      return "Store " + file.getFileName();
    }
  }

  /**
   * The same, ready to be used.
   *
   * @throws IllegalArgumentException when a file cannot be read with its password
   */
  public SSLContext context() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(read(own), own.password().toCharArray());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(read(trusted));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("A key store cannot be used: " + e.getMessage(), e);
    }
  }

  private static KeyStore read(Store store) throws GeneralSecurityException {
    try (InputStream in = Files.newInputStream(store.file())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, store.password().toCharArray());
      return keys;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          store.file().getFileName() + " is no PKCS #12 file that its password opens.", e);
    }
  }
}
