package no.budstikke.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.budstikke.channels.email.dkim.Signatures;
import no.budstikke.channels.email.dkim.SigningKey;
import no.budstikke.core.request.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailInspectionTest {
  private static final String SENDER = "b+1@bounce.budstikke.example";

  @TempDir Path folder;
  private MailInspection inspection = new MailInspection(NameTable.at(Path.of("none")));
  private Signatures signatures = new Signatures(List.of());

  @BeforeEach
  void names() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    Path table =
        Files.writeString(
            folder.resolve("names.table"),
            """
            # what domains say
            s1._domainkey.nordkraft.example | %s
            spf.bounce.budstikke.example    | pass
            spf.strange.example             | fail
            """
                .formatted(Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
    inspection = new MailInspection(NameTable.at(table));
    signatures =
        new Signatures(
            List.of(
                new SigningKey("nordkraft.example", "s1", keys.getPrivate()),
                new SigningKey("annen.example", "s1", keys.getPrivate())));
  }

  @Test
  void aMailThatIsSignedAndSaysNothingOutsideIsDelivered() {
    assertThat(
            inspection.objection(
                SENDER, signed(mail("Faktura 4000007 fra Nordkraft, forfall 9.12.2026"))))
        .isEmpty();
  }

  /** A sandbox travels in time, and the world outside does not. */
  @Test
  void whoseClockIsAheadIsBelieved() {
    byte[] mail = mail("Faktura 1");

    assertThat(
            inspection.objection(
                SENDER,
                signatures
                    .sign(
                        "faktura@nordkraft.example",
                        Content.of(mail),
                        Instant.parse("2999-01-01T00:00:00Z"))
                    .bytes()))
        .isEmpty();
  }

  @Test
  void whoSignsMustSignRightAndWhoSendsMustBeAllowedTo() {
    byte[] mail = mail("Faktura 1");

    assertThat(inspection.objection(SENDER, mail)).contains(MailInspection.NOT_AUTHENTICATED);
    String changed =
        new String(signed(mail), StandardCharsets.US_ASCII).replace("Faktura 1", "Faktura 2");
    assertThat(inspection.objection(SENDER, changed.getBytes(StandardCharsets.US_ASCII)))
        .contains(MailInspection.NOT_AUTHENTICATED);
    assertThat(inspection.objection("b+1@strange.example", signed(mail)))
        .contains(MailInspection.NOT_AUTHENTICATED);
    assertThat(
            inspection.objection(
                SENDER,
                signatures.sign("x@annen.example", Content.of(mail), Instant.EPOCH).bytes()))
        .as("a signature of somebody else")
        .contains(MailInspection.NOT_AUTHENTICATED);
  }

  @Test
  void whoHasSaidItForAWholeDomainHasSaidItForThoseBelow() throws Exception {
    byte[] below =
        new String(mail("Faktura 1"), StandardCharsets.US_ASCII)
            .replace("faktura@nordkraft", "faktura@post.nordkraft")
            .getBytes(StandardCharsets.US_ASCII);

    assertThat(inspection.objection(SENDER, below)).contains(MailInspection.NOT_AUTHENTICATED);
    assertThat(
            inspection.objection(
                SENDER,
                signatures
                    .sign("faktura@post.nordkraft.example", Content.of(below), Instant.EPOCH)
                    .bytes()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Faktura 1, 1 250,00 kr       | Faktura-1.pdf           | https://x.example/a
          Faktura 1, NOK 99.50         | Faktura-1.pdf           | https://x.example/a
          Faktura til 13097248022      | Faktura-1.pdf           | https://x.example/a
          Faktura 1                    | Faktura-13097248022.pdf | https://x.example/a
          Faktura 1                    | Fakturaåøæ.pdf          | https://x.example/a
          Faktura 1                    | Faktura-1.pdf           | https://x.example/13097248022
          Faktura 1                    | Faktura-1.pdf           | https://x.example/?a=99.50
          """)
  void nothingPersonalStandsOutsideTheText(String subject, String file, String link) {
    assertThat(inspection.objection(SENDER, signed(mail(subject, file, link))))
        .isEqualTo(Optional.of(MailInspection.TELLS_TOO_MUCH));
  }

  private byte[] signed(byte[] mail) {
    return signatures.sign("faktura@nordkraft.example", Content.of(mail), Instant.EPOCH).bytes();
  }

  private static byte[] mail(String subject) {
    return mail(subject, "Faktura-1.pdf", "https://x.example/a");
  }

  private static byte[] mail(String subject, String file, String link) {
    return """
    Message-ID: <1@mail.example>
    From: "Nordkraft" <faktura@nordkraft.example>
    To: <kari@forbruker.example>
    Subject: %s
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="b"

    --b
    Content-Type: text/plain; charset=utf-8

    Pay 1 250,00 kr: %s
    --b
    Content-Type: application/pdf
    Content-Disposition: attachment; filename="%s"

    x
    --b--
    """
        .formatted(subject, link, file)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
