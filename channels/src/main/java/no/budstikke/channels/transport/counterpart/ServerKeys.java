package no.budstikke.channels.transport.counterpart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/** The keys of a simulated file server: made on its first start, kept from then on. */
final class ServerKeys {
  private ServerKeys() {}

  /** The key in this file, made now when there is none. */
  static KeyPair in(Path file) {
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      return new FileKeyPairProvider(file).loadKeys(null).iterator().next();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The key of a file server cannot be made.", e);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(unfinished);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "simulated", null, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.move(unfinished, file);
  }
}
