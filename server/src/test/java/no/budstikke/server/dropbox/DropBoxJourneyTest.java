package no.budstikke.server.dropbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import no.budstikke.server.fixture.Caller;
import no.budstikke.server.fixture.Documents;
import no.budstikke.server.fixture.RunningServer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DropBoxJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final byte[] CONTENT =
      Documents.zip("1.xml", Documents.invoice("S-1"), "2.xml", Documents.wrongInvoice("S-2"));

  @Test
  void aFileLaidByRenameIsReadAndAnsweredOnceAndNobodyElseSeesIt() throws IOException {
    try (RunningServer server = RunningServer.start();
        SshClient ssh = client()) {
      Caller issuer = server.enrol("fjordlys");
      Caller other = server.enrol("nabolys");
      try (SftpClient box = open(ssh, server, "fjordlys", issuer.key())) {
        lay(box, "in/morning.zip.tmp");
        box.rename("in/morning.zip.tmp", "in/morning.zip");
        JsonNode verdict = await(box, "out/morning.zip.verdict.json");
        assertThat(verdict.path("accepted").asInt()).isEqualTo(1);
        assertThat(verdict.path("rejected").asInt()).isEqualTo(1);
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> names(box, "read").equals(List.of("morning.zip")));

        lay(box, "in/morning.zip");
        Awaitility.await().atMost(PATIENCE).until(() -> names(box, "read").size() == 2);

        assertThat(issuer.get("v1/issuers/fjordlys/batches").json().path("items").size())
            .isEqualTo(1);
        assertThatThrownBy(() -> box.remove("in")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> box.symLink("in/link", "/etc/passwd"))
            .isInstanceOf(IOException.class);
        assertThat(names(box, "/")).containsExactlyInAnyOrder("in", "out", "read");
      }
      assertThatThrownBy(() -> open(ssh, server, "fjordlys", other.key()))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> open(ssh, server, "fjordlys", server.operator().key()))
          .isInstanceOf(IOException.class);
    }
  }

  private static void lay(SftpClient box, String name) throws IOException {
    try (OutputStream out = box.write(name)) {
      out.write(CONTENT);
    }
  }

  private static JsonNode await(SftpClient box, String name) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              try (InputStream in = box.read(name)) {
                return JsonMapper.shared().readTree(new String(in.readAllBytes(), UTF_8));
              }
            },
            verdict -> verdict.has("accepted"));
  }

  private static List<String> names(SftpClient box, String folder) throws IOException {
    return StreamSupport.stream(box.readDir(folder).spliterator(), false)
        .map(SftpClient.DirEntry::getFilename)
        .filter(name -> !name.startsWith("."))
        .toList();
  }

  private static SshClient client() {
    SshClient ssh = SshClient.setUpDefaultClient();
    ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    ssh.start();
    return ssh;
  }

  private static SftpClient open(SshClient ssh, RunningServer server, String user, String password)
      throws IOException {
    ClientSession session =
        ssh.connect(user, "127.0.0.1", server.dropBoxPort()).verify(PATIENCE).getSession();
    session.addPasswordIdentity(password);
    session.auth().verify(PATIENCE);
    return SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
  }
}
