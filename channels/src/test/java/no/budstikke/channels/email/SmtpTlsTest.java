package no.budstikke.channels.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import no.budstikke.channels.transport.Envelope;
import no.budstikke.channels.transport.Sent;
import no.budstikke.channels.transport.Smtp;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpTlsTest {
  private static final char[] PASSWORD = "made-up".toCharArray();
  private static final byte[] MESSAGE = "Subject: x\r\n\r\n.dots\r\n..\r\n".getBytes(US_ASCII);

  @TempDir private static Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"OFFERED", "REQUIRED"})
  void messagesGoOutEncryptedToATrustedServer(Tls tls) throws Exception {
    SSLContext context = context(keys());
    try (SimulatedMailServer server = server(context.getSocketFactory());
        Smtp smtp = new Smtp(settings(server, tls), context.getSocketFactory())) {
      assertThat(smtp.send(envelope(), MESSAGE)).isInstanceOf(Sent.Taken.class);
      assertThat(smtp.send(envelope(), MESSAGE)).isInstanceOf(Sent.Taken.class);
      assertThat(server.mailbox("a@b.example")).hasSize(2);
      assertThat(server.mailbox("a@b.example").getFirst().bytes()).isEqualTo(MESSAGE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"OFFERED", "REQUIRED"})
  void aServerThatNobodyVouchesForGetsNothing(Tls tls) throws Exception {
    try (SimulatedMailServer server = server(context(keys()).getSocketFactory());
        Smtp smtp = new Smtp(settings(server, tls))) {
      assertThat(smtp.send(envelope(), MESSAGE)).isEqualTo(new Sent.NotAllowed("CERTIFICATE"));
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aServerWithoutEncryptionIsFineWhereItIsOnlyWelcome() {
    try (SimulatedMailServer server = SimulatedMailServer.start(simulated());
        Smtp smtp = new Smtp(settings(server, Tls.OFFERED))) {
      assertThat(smtp.send(envelope(), MESSAGE)).isInstanceOf(Sent.Taken.class);
    }
  }

  private static SimulatedMailServer server(SSLSocketFactory tls) {
    return SimulatedMailServer.start(simulated(), Optional.of(tls));
  }

  private static SimulatedMailSettings simulated() {
    return SimulatedMailSettings.inFolder(folder.resolve(UUID.randomUUID().toString()));
  }

  private static SmtpSettings settings(SimulatedMailServer server, Tls tls) {
    return new SmtpSettings(
        "127.0.0.1", server.port(), tls, Optional.empty(), "test", Duration.ofSeconds(5), 2);
  }

  private static Envelope envelope() {
    return new Envelope("us@mail.example", "a@b.example", "id-1");
  }

  /** A certificate for the loopback address, made by the JDK's own tool. */
  private static KeyStore keys()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("keys.p12");
    if (Files.notExists(file)) {
      String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
      int exit =
          new ProcessBuilder(
                  tool,
                  "-genkeypair",
                  "-alias",
                  "mail",
                  "-keyalg",
                  "EC",
                  "-groupname",
                  "secp256r1",
                  "-dname",
                  "CN=simulated",
                  "-ext",
                  "SAN=ip:127.0.0.1",
                  "-validity",
                  "30",
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  file.toString(),
                  "-storepass",
                  new String(PASSWORD))
              .redirectErrorStream(true)
              .start()
              .waitFor();
      assertThat(exit).isZero();
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try {
      trusted.load(null, null);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
    TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
    others.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }
}
