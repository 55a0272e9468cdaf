package no.budstikke.channels.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {
  private static final DeliveryId DELIVERY =
      new DeliveryId(UUID.fromString("0193a1b2-0000-7000-8000-000000000001"));
  private static final String OURS = "X-Budstikke-Delivery: " + DELIVERY;

  private final ReturnAddresses addresses =
      new ReturnAddresses(
          "bounce.mail.example", "a secret of some length".getBytes(StandardCharsets.UTF_8));
  private final BounceReader reader = new BounceReader(addresses);

  @ParameterizedTest
  @CsvSource({"5.1.1,true", "5.2.2,true", "4.4.7,false"})
  void whatHasFailedEndsTheDelivery(String status, boolean permanent) {
    assertThat(read(report(addresses.of(DELIVERY), "failed", status, "")))
        .isEqualTo(new Returned.News(DELIVERY, new Outcome.Bounced(status, permanent)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "relayed", "delivered", "expanded"})
  void everythingElseIsANote(String action) {
    assertThat(read(report(addresses.of(DELIVERY), action, "4.4.1", "")))
        .isEqualTo(new Returned.Note());
  }

  @Test
  void withoutOurAddressAsRecipientTheQuotedOneTells() {
    String quoted = "Return-Path: <" + addresses.of(DELIVERY) + ">";

    assertThat(read(report("complaints@bounce.mail.example", "failed", "5.1.1", quoted)))
        .isEqualTo(new Returned.News(DELIVERY, new Outcome.Bounced("5.1.1", true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Budstikke-Delivery: 0193a1b2-0000-7000-8000-000000000001",
        "Message-ID: <0193a1b2-0000-7000-8000-000000000001@mail.example>",
        "Return-Path: <b+0193a1b2-0000-7000-8000-000000000001.0000000000000@bounce.mail.example>"
      })
  void whatEveryReaderOfTheMailKnowsProvesNothing(String quoted) {
    assertThat(read(report("complaints@bounce.mail.example", "failed", "5.1.1", quoted)))
        .isEqualTo(new Returned.Odd());
  }

  @Test
  void withoutAnythingOfOursItIsOdd() {
    assertThat(read(report("postmaster@bounce.mail.example", "failed", "5.1.1", "")))
        .isEqualTo(new Returned.Odd());
    assertThat(read("Subject: hello\n\nhow are you?")).isEqualTo(new Returned.Odd());
    assertThat(read("")).isEqualTo(new Returned.Odd());
  }

  @Test
  void anAddressThatWeHaveNotMadeIsNobodys() {
    String ours = addresses.of(DELIVERY);
    String forged = ours.replaceFirst("\\.[0-9a-v]{13}@", ".0000000000000@");

    assertThat(addresses.read(ours.toUpperCase(java.util.Locale.ROOT))).contains(DELIVERY);
    assertThat(addresses.read(forged)).isEmpty();
    assertThat(addresses.read(ours.replace("bounce.mail", "bounce.evil"))).isEmpty();
    assertThat(new ReturnAddresses("bounce.mail.example", new byte[32]).read(ours)).isEmpty();
  }

  @Test
  void aComplaintCountsOnlyWithOurAddress() {
    assertThat(read(complaint(addresses.of(DELIVERY))))
        .isEqualTo(new Returned.News(DELIVERY, new Outcome.Bounced("COMPLAINT", true)));
    assertThat(read(complaint("b+" + DELIVERY + ".0000000000000@bounce.mail.example")))
        .isEqualTo(new Returned.Odd());
  }

  @Test
  void whoeverIsAwayHasSaidNothing() {
    assertThat(read("Auto-Submitted: auto-replied\nSubject: away\n\nBack on Monday."))
        .isEqualTo(new Returned.Note());
  }

  @Test
  void aMailThatIsCutOffIsStillRead() {
    String whole = report(addresses.of(DELIVERY), "failed", "5.1.1", OURS);

    assertThat(read(whole.substring(0, whole.indexOf("text/rfc822-headers"))))
        .isEqualTo(new Returned.News(DELIVERY, new Outcome.Bounced("5.1.1", true)));
  }

  @Test
  void nothingThatComesMakesItFail() {
    String whole = report(addresses.of(DELIVERY), "failed", "5.1.1", OURS);
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
      for (int j = 0; j < 1 + i % 7; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(reader.read(Content.of(bytes))).isNotNull();
    }
  }

  private Returned read(String mail) {
    return reader.read(
        Content.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String report(String recipient, String action, String status, String quoted) {
    return """
    X-Budstikke-Recipient: %s
    Subject: Undelivered
    Auto-Submitted: auto-replied
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    Sorry.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example

    Final-Recipient: rfc822; kari@forbruker.example
    Action: %s
    Status: %s

    --b
    Content-Type: text/rfc822-headers

    Subject: Faktura
    %s

    --b--
    """
        .formatted(recipient, action, status, quoted.isEmpty() ? "X-None: 1" : quoted);
  }

  private static String complaint(String from) {
    return """
    X-Budstikke-Recipient: complaints@bounce.mail.example
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=feedback-report; boundary="b"

    --b
    Content-Type: text/plain

    Abuse.
    --b
    Content-Type: message/feedback-report

    Feedback-Type: abuse
    Version: 1
    Original-Mail-From: <%s>

    --b--
    """
        .formatted(from);
  }
}
