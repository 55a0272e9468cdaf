package no.budstikke.channels.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import javax.imageio.ImageIO;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Preparation;
import no.budstikke.documents.picture.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
  private static final Map<String, String> TERMS =
      Map.of("from", "faktura@nordkraft.example", "fromName", "Nordkraft Strøm");

  private final Email email =
      new Email(
          EmailSettings.of(SmtpSettings.of("127.0.0.1", 1, Tls.NONE), "mail.example"),
          InstantSource.system());

  @Test
  void aMailProgramFindsTextHtmlAndPicture() throws Exception {
    MimeMessage mail = parsed(prepared(assignments().build(1)));

    assertThat(mail.getSubject())
        .isEqualTo("Faktura 4000007 fra Nordkraft Strøm, forfall 9.12.2026");
    assertThat(mail.getFrom()[0].toString()).contains("faktura@nordkraft.example");
    Multipart parts = (Multipart) mail.getContent();
    Multipart texts = (Multipart) parts.getBodyPart(0).getContent();
    assertThat(texts.getBodyPart(0).getContent().toString())
        .contains("KID: " + Assignments.KID_CANARY, "NOK\u00A0123\u00A0456,78");
    assertThat(texts.getBodyPart(1).getContent().toString())
        .contains(Assignments.KID_CANARY, "</html>");
    BodyPart pdf = parts.getBodyPart(1);
    assertThat(pdf.getFileName()).isEqualTo("Faktura-4000007.pdf");
    try (InputStream content = pdf.getInputStream()) {
      assertThat(content.readAllBytes()).startsWith("%PDF-".getBytes(US_ASCII));
    }
  }

  /** Section 2.1: tables of 600 px, light and dark, small screens, the issuer's own colour. */
  @Test
  void theHtmlIsMadeForEveryScreenInTheIssuersColour() throws Exception {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("look.colour", "0B6E4F");
    String html = texts(prepared(Assignments.on(Channels.EMAIL, terms).build(1)))[1];

    assertThat(html)
        .contains(
            "prefers-color-scheme: dark",
            "name=\"viewport\"",
            "width=\"600\"",
            "role=\"presentation\"",
            "#0b6e4f",
            "<html lang=\"nb\">")
        .containsOnlyOnce("<h1")
        .doesNotContain("{{", "http", "<img");
    assertThat(html.length()).isLessThan(100_000);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void textAndHtmlSayTheSameInEveryLanguage(Language language) throws Exception {
    String[] texts = texts(prepared(assignments().language(language.tag()).build(1)));
    String read =
        texts[1]
            .replaceAll("(?s)<style>.*?</style>|<[^>]*>", "\n")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");

    assertThat(texts[0].lines().filter(line -> !line.isBlank()))
        .hasSizeGreaterThan(6)
        .allSatisfy(line -> assertThat(read).contains(line.split(": ", 2)));
  }

  /** Section 2.1: at most 40 kB. */
  @Test
  void aSmallLogoGoesAlongInTheMailAndALargeOneStaysOut() throws Exception {
    MimeMultipart related = (MimeMultipart) withLogo(8).getBodyPart(0).getContent();
    assertThat(related.getContentType()).startsWith("multipart/related");
    String html =
        ((Multipart) related.getBodyPart(0).getContent()).getBodyPart(1).getContent().toString();
    String id = related.getBodyPart(1).getHeader("Content-ID")[0].replaceAll("[<>]", "");
    assertThat(related.getBodyPart(1).getContentType()).startsWith("image/png");
    assertThat(html).contains("<img src=\"cid:" + id + "\" alt=\"Nordkraft");

    MimeMultipart plain = (MimeMultipart) withLogo(200).getBodyPart(0).getContent();
    assertThat(plain.getContentType()).startsWith("multipart/alternative");
    assertThat(plain.getBodyPart(1).getContent().toString()).doesNotContain("cid:");
  }

  /** A logo that cannot be pressed, with so many dots at each side. */
  private Multipart withLogo(int side) throws Exception {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Random dots = new Random(7);
    for (int i = 0; i < side * side; i++) {
      image.setRGB(i % side, i / side, dots.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("look.logo", Base64.getEncoder().encodeToString(out.toByteArray()));
    return (Multipart)
        parsed(prepared(Assignments.on(Channels.EMAIL, terms).build(1))).getContent();
  }

  private static String[] texts(Content mail) throws Exception {
    Multipart texts =
        (Multipart) ((Multipart) parsed(mail).getContent()).getBodyPart(0).getContent();
    return new String[] {
      texts.getBodyPart(0).getContent().toString(), texts.getBodyPart(1).getContent().toString()
    };
  }

  @Test
  void theHeadersAreThoseOfTheSpecification() {
    Assignment assignment = assignments().build(7);
    String delivery = assignment.delivery().toString();

    assertThat(text(prepared(assignment)))
        .contains(
            "Message-ID: <" + delivery + "@mail.example>\r\n",
            "Date: Tue, 24 Nov 2026 09:00:00 +0100\r\n",
            "To: <" + Assignments.EMAIL_CANARY + ">\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Feedback-ID: invoice:" + assignment.issuer().value() + ":invoice:budstikke\r\n",
            "X-Budstikke-Delivery: " + delivery + "\r\n");
  }

  @Test
  void everyLineIsShortAsciiAndEndsWithCrlf() {
    String text = text(prepared(assignments().build(1)));

    assertThat(text).isEqualTo(text.replaceAll("\r?\n", "\r\n")).endsWith("--\r\n");
    assertThat(text.lines()).allMatch(line -> line.length() < 100);
    assertThat(text.chars()).allMatch(letter -> letter < 127);
  }

  @Test
  void neitherSubjectNorFileNameTellsAnAmountOrAPerson() throws Exception {
    MimeMessage mail = parsed(prepared(assignments().build(1)));
    String name = ((Multipart) mail.getContent()).getBodyPart(1).getFileName();

    assertThat(mail.getSubject() + name)
        .doesNotContain(Assignments.NAME_CANARY, "456,78", Assignments.KID_CANARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/7", "Æ1", "1\r\nBcc: x@y.example", "x\".pdf"})
  void anUnusualNumberStaysOutOfFileNamesAndHeaderLines(String number) throws Exception {
    Content content = prepared(assignments().number(number).build(1));
    MimeMessage mail = parsed(content);

    assertThat(((Multipart) mail.getContent()).getBodyPart(1).getFileName())
        .isEqualTo("Faktura.pdf");
    assertThat(mail.getHeader("Bcc")).isNull();
  }

  @Test
  void aNoticeTellsThatTheMoneyIsDrawnAndDoesNotInviteToPay() throws Exception {
    MimeMessage mail = parsed(prepared(assignments().notice().build(1)));
    Multipart texts = (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();

    assertThat(mail.getSubject()).contains("forfall");
    for (int i = 0; i < texts.getCount(); i++) {
      assertThat(texts.getBodyPart(i).getContent().toString())
          .contains("trekkes automatisk", "AvtaleGiro", "456,78", "09.12.2026", "Betalingsmottaker")
          .doesNotContain(Assignments.KID_CANARY, "Til konto");
    }
  }

  @Test
  void aCreditNoteAsksForNothing() {
    Content mail = prepared(assignments().kind(RequestKind.CREDIT_NOTE).build(1));

    assertThat(text(mail)).contains("Du skal ikke betale noe").doesNotContain("Til konto");
  }

  @Test
  void enclosuresGoAlongUnderNeutralNames() throws Exception {
    Attachment csv =
        new Attachment(
            Attachment.Role.ENCLOSURE,
            "Kanari målinger.csv",
            "text/csv",
            Content.of("a;b".getBytes(US_ASCII)));
    MimeMessage mail = parsed(prepared(assignments().attachment(csv).build(1)));

    assertThat(((Multipart) mail.getContent()).getBodyPart(2).getFileName())
        .isEqualTo("Vedlegg-1.csv");
  }

  @Test
  void moreThanTheLimitIsNotForMail() {
    Attachment huge =
        new Attachment(
            Attachment.Role.ENCLOSURE, "x.png", "image/png", Content.of(new byte[5_000_001]));

    assertThat(email.prepare(assignments().attachment(huge).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ola", "ø@x.example", "a b@x.example", "a@x\r\nb", "a@<x>", "@x.example"})
  void anAddressNoServerTakesIsMissing(String address) {
    assertThat(email.prepare(assignments().email(address).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.EMAIL_MISSING));
  }

  @Test
  void aDomainWithNationalLettersGoesOutInPunycode() {
    assertThat(text(prepared(assignments().email("ola@blåbær.example").build(1))))
        .contains("To: <ola@xn--blbr-roah.example>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=a@b.example;fromName=N                        | 0
          from=a@b.example;fromName=N;replyTo=c@b.example    | 0
          from=a;fromName=N                                  | 1
          fromName=                                          | 2
          from=a@b.example;fromName=N;replyTo=c              | 1
          from=a@b.example;fromName=N;form=x                 | 1
          """)
  void anAgreementIsCheckedWhenItIsMade(String terms, int objections) {
    Map<String, String> map =
        java.util.Arrays.stream(terms.split(";"))
            .map(term -> term.split("=", 2))
            .collect(java.util.stream.Collectors.toMap(term -> term[0], term -> term[1]));

    assertThat(email.objections(new Agreement(Channels.EMAIL, map))).hasSize(objections);
  }

  @Test
  void everyLanguageHasTheSameWords() {
    for (var language : no.budstikke.documents.picture.Language.values()) {
      assertThat(MailWords.in(language).keys())
          .isEqualTo(MailWords.in(no.budstikke.documents.picture.Language.NB).keys());
    }
  }

  @Test
  void theSimulatedServerDoesNotStartInProduction(@org.junit.jupiter.api.io.TempDir Path folder) {
    SimulatedMailSettings settings =
        new SimulatedMailSettings(
            no.budstikke.channels.transport.counterpart.Mode.PRODUCTION,
            "127.0.0.1",
            0,
            folder,
            1,
            InstantSource.system());

    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> SimulatedMailServer.start(settings));
  }

  private static Assignments assignments() {
    return Assignments.on(Channels.EMAIL, TERMS);
  }

  private Content prepared(Assignment assignment) {
    return ((Preparation.Ready) email.prepare(assignment)).prepared().content();
  }

  private static String text(Content content) {
    return new String(content.bytes(), US_ASCII);
  }

  private static MimeMessage parsed(Content content) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(content.bytes()));
  }
}
