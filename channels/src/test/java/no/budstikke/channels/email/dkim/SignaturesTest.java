package no.budstikke.channels.email.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import no.budstikke.core.request.Content;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
  private static final String FROM = "faktura@nordkraft.example";
  private static final KeyPair OLD = keys(2048);
  private static final KeyPair NEW = keys(2048);
  private static final Content MAIL =
      Content.of(
          """
          Message-ID: <1@mail.example>
          Date: Tue, 24 Nov 2026 09:00:00 +0100
          From: "Nordkraft" <faktura@nordkraft.example>
          To: <kari@forbruker.example>
          Subject: Faktura 1
          MIME-Version: 1.0
          Content-Type: text/plain; charset=utf-8
          Auto-Submitted: auto-generated

          Hei.
          . alone

          """
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));

  private final Signatures signatures =
      new Signatures(
          List.of(
              new SigningKey("annen.example", "s1", OLD.getPrivate()),
              new SigningKey("nordkraft.example", "s2", NEW.getPrivate()),
              new SigningKey("nordkraft.example", "s1", OLD.getPrivate())));

  @Test
  void aReceiverFindsTheSignatureGood() throws Exception {
    assertThat(verified(signatures.sign(FROM, MAIL, AT))).containsExactly("s2 nordkraft.example");
  }

  @Test
  void theFirstKeyOfTheSendersDomainSignsAlsoForItsSubdomains() throws Exception {
    assertThat(verified(signatures.sign("faktura@post.annen.example", MAIL, AT)))
        .containsExactly("s1 annen.example");
  }

  @Test
  void withoutAKeyTheMailStaysAsItIs() {
    assertThat(signatures.sign("x@fremmed.example", MAIL, AT)).isEqualTo(MAIL);
    assertThat(signatures.sign("x@ikkenordkraft.example", MAIL, AT)).isEqualTo(MAIL);
  }

  @Test
  void theSameMailHasTheSameSignature() {
    assertThat(signatures.sign(FROM, MAIL, AT)).isEqualTo(signatures.sign(FROM, MAIL, AT));
  }

  @Test
  void whateverIsChangedBreaksIt() {
    String signed = new String(signatures.sign(FROM, MAIL, AT).bytes(), StandardCharsets.US_ASCII);

    for (String changed :
        List.of(
            signed.replace("Hei.", "Hei!"),
            signed.replace("Subject: Faktura 1", "Subject: Faktura 2"),
            signed.replace("kari@forbruker", "ola@forbruker"),
            signed.replace("MIME-Version", "Reply-To: <x@y.example>\r\nMIME-Version"))) {
      assertThat(changed).isNotEqualTo(signed);
      assertThat(verified(Content.of(changed.getBytes(StandardCharsets.US_ASCII)))).isEmpty();
    }
  }

  @Test
  void linesAreShort() {
    String signed = new String(signatures.sign(FROM, MAIL, AT).bytes(), StandardCharsets.US_ASCII);

    assertThat(signed).startsWith("DKIM-Signature: ").isEqualTo(signed.replaceAll("\r?\n", "\r\n"));
    assertThat(signed.lines()).allMatch(line -> line.length() < 400);
  }

  @Test
  void keysAreReadFromPemAndNeverShown(@TempDir Path folder) throws Exception {
    Path file = pem(folder, OLD);
    SigningKey key = SigningKey.read("Nordkraft.example", "s1", file);

    assertThat(key.key()).isEqualTo(OLD.getPrivate());
    assertThat(key).hasToString("SigningKey[s1._domainkey.nordkraft.example]");
    Path weak = pem(folder, keys(1024));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.read("nordkraft.example", "s1", weak));
    Path empty = Files.writeString(folder.resolve("empty.pem"), "-----BEGIN PRIVATE KEY-----");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.read("nordkraft.example", "s1", empty));
  }

  /** The signatures that hold, as a receiver sees it with the keys in the domains' name system. */
  private static List<String> verified(Content mail) {
    DKIMVerifier verifier =
        new DKIMVerifier(
            (_, selector, domain) ->
                List.of(
                    "v=DKIM1; k=rsa; p="
                        + Base64.getEncoder()
                            .encodeToString(
                                (selector.toString().equals("s2") ? NEW : OLD)
                                    .getPublic()
                                    .getEncoded())));
    try {
      return verifier.verify(new ByteArrayInputStream(mail.bytes())).stream()
          .map(good -> good.getSelector() + " " + good.getDToken())
          .toList();
    } catch (FailException bad) {
      return List.of();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Path pem(Path folder, KeyPair keys) throws Exception {
    String body = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    return Files.writeString(
        Files.createTempFile(folder, "key", ".pem"),
        "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
  }

  private static KeyPair keys(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
