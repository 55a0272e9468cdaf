package no.budstikke.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.email.personal.PersonalLinks;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Invitation;
import no.budstikke.core.transform.Occasion;
import no.budstikke.core.transform.Preparation;
import no.budstikke.core.transform.Prepared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: mail and print, sections 1.1, 1.4 and 2.1. */
class ShortMailTest {
  private static final Map<String, String> TERMS =
      Map.of("from", "faktura@nordkraft.example", "fromName", "Nordkraft", "smartmail", "on");
  private static final PersonalLinks LINKS = links("secret");
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern LINK =
      Pattern.compile("https://side\\.example/f/([A-Za-z0-9_-]{32})");

  @Test
  void itHasOneButtonAndWhatIsToBePaidAndNothingAttached() throws Exception {
    MimeMultipart parts = parts(prepared(email().build(1)));
    String plain = text(parts, 0);
    String html = text(parts, 1);

    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(LINK.matcher(plain).results()).hasSize(1);
    assertThat(LINK.matcher(html).results()).hasSize(1);
    assertThat(plain).contains(Assignments.KID_CANARY).contains("9.12.2026");
    assertThat(html)
        .contains(Assignments.KID_CANARY, "prefers-color-scheme: dark", "Se faktura 4000007")
        .containsOnlyOnce("<h1")
        .doesNotContain(Assignments.NAME_CANARY, "{{");
    assertThat(html.length()).isLessThan(100_000);
  }

  @Test
  void aNoticeOfADebitDoesNotInviteToPay() throws Exception {
    MimeMultipart parts = parts(prepared(email().notice().build(1)));

    assertThat(text(parts, 0) + text(parts, 1))
        .contains("AvtaleGiro", "9.12.2026")
        .doesNotContain(Assignments.KID_CANARY, "Du kan betale");
  }

  @Test
  void theSameDeliveryIsTheSameBytesAndAnotherHasAnotherLink() {
    Prepared first = prepared(email().build(1));

    assertThat(prepared(email().build(1)).content()).isEqualTo(first.content());
    assertThat(token(prepared(email().build(2)))).isNotEqualTo(token(first));
  }

  @Test
  void aNewLinkComesWithoutAnythingToPayBy() throws Exception {
    Assignment like = email().build(1);
    Assignment again =
        new Assignment(
            like.delivery(),
            like.issuer(),
            like.market(),
            like.leg(),
            like.agreement(),
            like.request(),
            like.at(),
            Occasion.NEW_LINK);
    String text = text(parts(prepared(again)), 0);

    assertThat(text).contains("nye lenken").doesNotContain(Assignments.KID_CANARY, "123 456");
    assertThat(LINK.matcher(text).results()).hasSize(1);
  }

  @Test
  void theTokenIsKnownByItsProofAndByNoOther() {
    String token = token(prepared(email().build(1)));
    String other = (token.startsWith("A") ? "B" : "A") + token.substring(1);

    assertThat(LINKS.name(token)).isPresent();
    assertThat(LINKS.name(other)).isEmpty();
    assertThat(links("other").name(token)).isEmpty();
    assertThat(LINKS.name("")).isEmpty();
    assertThat(LINKS.name(token.replace(token.charAt(5), '!'))).isEmpty();
  }

  @Test
  void theSlipSaysWhatThePageAsksForAndWhenALetterFollows() {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put("smartmail.factor", "customer-number");
    terms.put("smartmail.escalate", "3");
    Invitation invitation =
        Invitation.of(prepared(Assignments.on(Channels.EMAIL, terms).build(1)).slip())
            .orElseThrow();

    assertThat(invitation.factor()).isEqualTo(Invitation.Factor.CUSTOMER_NUMBER);
    assertThat(invitation.letterAfter()).isEqualTo(3);
    assertThat(invitation.due()).isEqualTo(email().build(1).request().heading().due());
    assertThat(invitation.toString()).doesNotContain(invitation.link());
  }

  /** Section 1.4: only the hash is kept beside the message. */
  @Test
  void theSlipHoldsTheHashOfTheTokenAndNotTheToken() throws Exception {
    Prepared mail = prepared(email().build(1));
    String token = token(mail);

    assertThat(mail.slip().values()).noneMatch(value -> value.contains(token));
    assertThat(HexFormat.of().parseHex(Invitation.of(mail.slip()).orElseThrow().link()))
        .isEqualTo(LINKS.name(token).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          smartmail          | on           | 0
          smartmail          | off          | 0
          smartmail          | yes          | 1
          smartmail.factor   | none         | 0
          smartmail.factor   | postal-code  | 0
          smartmail.factor   | email        | 0
          smartmail.factor   | birth-year   | 0
          smartmail.factor   | shoe-size    | 1
          smartmail.escalate | off          | 0
          smartmail.escalate | 1            | 0
          smartmail.escalate | 10           | 0
          smartmail.escalate | 0            | 1
          smartmail.escalate | 11           | 1
          smartmail.colour   | red          | 1
          """)
  void anAgreementIsCheckedWhenItIsMade(String term, String value, int objections) {
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.put(term, value);
    try (Email email = room(Email.Ties.NONE.with(LINKS))) {
      assertThat(email.objections(new Agreement(Channels.EMAIL, terms))).hasSize(objections);
    }
  }

  /** Section 2.1: attachments above the limit become a link. */
  @Test
  void aMailThatWouldBeTooLargeBecomesOneWithALink() throws Exception {
    Attachment huge =
        new Attachment(
            Attachment.Role.ENCLOSURE, "x.png", "image/png", Content.of(new byte[5_000_001]));
    Map<String, String> terms = new HashMap<>(TERMS);
    terms.remove("smartmail");
    Prepared mail = prepared(Assignments.on(Channels.EMAIL, terms).attachment(huge).build(1));

    assertThat(mail.content().size()).isLessThan(100_000);
    assertThat(LINK.matcher(text(parts(mail), 0)).results()).hasSize(1);
    assertThat(Invitation.of(mail.slip()).orElseThrow().factor()).isEqualTo(Invitation.Factor.NONE);
  }

  @Test
  void withoutAnAddressForPagesThereAreNoShortMails() {
    try (Email email = room(Email.Ties.NONE)) {
      assertThat(email.objections(new Agreement(Channels.EMAIL, TERMS)))
          .singleElement()
          .asString()
          .contains("pages-url");
      assertThat(email.prepare(email().build(1)))
          .isEqualTo(new Preparation.Unsuited(ReasonCode.CHANNEL_NOT_CONTRACTED));
    }
  }

  private static Assignments email() {
    return Assignments.on(Channels.EMAIL, TERMS);
  }

  private static PersonalLinks links(String secret) {
    return new PersonalLinks(
        URI.create("https://side.example"),
        name -> {
          byte[] key = secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          byte[] whole = java.util.Arrays.copyOf(key, key.length + name.length);
          System.arraycopy(name, 0, whole, key.length, name.length);
          return Content.of(whole).sha256();
        });
  }

  private static Email room(Email.Ties ties) {
    return new Email(
        EmailSettings.of(SmtpSettings.of("127.0.0.1", 9, Tls.NONE), "budstikke.example"),
        InstantSource.fixed(Assignments.AT),
        ties);
  }

  private static Prepared prepared(Assignment assignment) {
    try (Email email = room(Email.Ties.NONE.with(LINKS))) {
      if (email.prepare(assignment) instanceof Preparation.Ready(var prepared)) {
        return prepared;
      }
      throw new AssertionError("It was not prepared.");
    }
  }

  private static String token(Prepared prepared) {
    try {
      Matcher link = LINK.matcher(text(parts(prepared), 0));
      assertThat(link.find()).isTrue();
      return link.group(1);
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static MimeMultipart parts(Prepared prepared) throws MessagingException, IOException {
    byte[] bytes = prepared.content().bytes();
    return (MimeMultipart) new MimeMessage(SESSION, new ByteArrayInputStream(bytes)).getContent();
  }

  private static String text(MimeMultipart parts, int place)
      throws MessagingException, IOException {
    return (String) parts.getBodyPart(place).getContent();
  }
}
