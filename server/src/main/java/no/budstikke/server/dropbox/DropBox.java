package no.budstikke.server.dropbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.budstikke.core.request.IssuerId;
import no.budstikke.pipeline.books.BatchBooks;
import no.budstikke.pipeline.disk.Access;
import no.budstikke.pipeline.disk.DurableFiles;
import no.budstikke.pipeline.issuers.ApiKeys;
import no.budstikke.pipeline.issuers.KeyHolder;
import no.budstikke.pipeline.issuers.PostgresIssuers;
import no.budstikke.pipeline.secrets.ApiKey;
import no.budstikke.server.receive.Batches;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SFTP server with a drop box for each issuer. */
public final class DropBox implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;

  private final SshServer server;
  private final Rounds rounds;
  private final Thread walker;

  private DropBox(SshServer server, Rounds rounds, Thread walker) {
    this.server = server;
    this.rounds = rounds;
    this.walker = walker;
  }

  /**
   * What a drop box works with.
   *
   * @param issuers whose boxes there are
   * @param keys their passwords
   * @param batches reads what is laid
   * @param books knows what was read before
   */
  public record Tools(PostgresIssuers issuers, ApiKeys keys, Batches batches, BatchBooks books) {}

  /**
   * Opens it.
   *
   * @param address what it listens on
   * @param port 0 for any free one
   * @param folder for the boxes and the host key
   * @throws IOException when the port is taken or the folder cannot be written
   */
  public static DropBox open(String address, int port, Path folder, Tools tools)
      throws IOException {
    Boxes boxes = new Boxes(folder.resolve("issuers"));
    Rounds rounds =
        new Rounds(boxes, tools.issuers(), new Collector(tools.batches(), tools.books()));
    Watchman watchman = new Watchman(rounds::ring);
    tools.issuers().all().forEach(boxes::of);
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(watchman);
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost(address);
    server.setPort(port);
    server.setKeyPairProvider(hostKey(folder.resolve("host_key")));
    server.setPasswordAuthenticator(
        (user, password, _) -> speaksFor(tools.keys(), new ApiKey(password), user));
    server.setFileSystemFactory(
        new VirtualFileSystemFactory() {
          @Override
          public Path getUserHomeDir(SessionContext session) {
            return boxes.of(new IssuerId(session.getUsername())).home();
          }
        });
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    return new DropBox(server, rounds, rounds.begin(watchman::isOpen));
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    rounds.close();
    try {
      server.stop(true);
      walker.join(PATIENCE_MILLIS);
    } catch (IOException alreadyGone) {
      // It listens no more, which is what was wanted.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An operator's key opens no box: a box belongs to an issuer. */
  private static boolean speaksFor(ApiKeys keys, ApiKey key, String user) {
    return keys.holder(key)
        .filter(
            holder -> holder instanceof KeyHolder.OfIssuer of && of.issuer().value().equals(user))
        .isPresent();
  }

  private static SimpleGeneratorHostKeyProvider hostKey(Path file) throws IOException {
    DurableFiles.createDirectories(file.resolve("..").normalize());
    SimpleGeneratorHostKeyProvider key = new SimpleGeneratorHostKeyProvider(file);
    key.setAlgorithm("EC");
    key.loadKeys(null);
    Access.OWNER_FILE.set(file);
    return key;
  }
}
