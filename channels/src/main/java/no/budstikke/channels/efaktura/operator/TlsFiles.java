package no.budstikke.channels.efaktura.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.budstikke.channels.transport.MutualTls;

/**
 * The certificates of a sandbox: one of the operator, one of whoever calls it.
 *
 * @param operator the operator's side
 * @param caller the other side
 */
record TlsFiles(MutualTls operator, MutualTls caller) {
  /** No secret: whoever reaches the loopback may talk to a sandbox. */
  private static final String PASSWORD = "sandbox";

  /** Those in a folder, made when they are not there. */
  static TlsFiles in(Path folder) {
    Path caller = folder.resolve("caller.p12");
    try {
      Files.createDirectories(folder);
      if (Files.notExists(caller)) {
        Certificate own = Certificates.OPERATOR;
        own.writeOwn(folder.resolve("operator.p12"), PASSWORD);
        own.writeTrusted(folder.resolve("operator-trusted.p12"), PASSWORD);
        Certificate other = Certificates.CALLER;
        other.writeTrusted(folder.resolve("caller-trusted.p12"), PASSWORD);
        other.writeOwn(caller, PASSWORD);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The certificates of a sandbox cannot be made.", e);
    }
    return new TlsFiles(
        new MutualTls(store(folder, "operator.p12"), store(folder, "caller-trusted.p12")),
        new MutualTls(store(folder, "caller.p12"), store(folder, "operator-trusted.p12")));
  }

  /** One pair for all sandboxes of a process. */
  private static final class Certificates {
    static final Certificate OPERATOR = Certificate.of("Simulated operator of eFaktura");
    static final Certificate CALLER = Certificate.of("Sandbox submitter");
  }

  private static MutualTls.Store store(Path folder, String name) {
    return new MutualTls.Store(folder.resolve(name), PASSWORD);
  }
}
