package no.budstikke.channels.kivra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.budstikke.channels.Eventually;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.CallBook;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Outcome.PaymentNews.Stage;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.request.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kivra calls us about. Source: Kivra, section 10; acceptance point 8. */
class HookTest {
  private static final String OLD_SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Content OLD_BODY = text("{\"test\": 2432232314}");
  private static final Map<String, String> OLD_CALL =
      Map.of(
          "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
          "webhook-timestamp", "1614265330",
          "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  private static final Content BODY =
      text(
          "{\"id\":\"3f62fc97-907a-4212-af02-8c30f1ea1927\",\"timestamp\":\"2025-04-24T13:45:10Z\","
              + "\"type\":\"payment_callback\",\"data\":{\"content_key\":\"1691677075a9813e08f783496382b0bff743ec34ae\","
              + "\"payment_type\":\"bank\",\"payment_event\":\"settled\",\"event_time\":\"2025-04-24T13:44:58Z\","
              + "\"amount\":\"123.50\",\"currency\":\"SEK\"}}");
  private static final String TIMESTAMP = "1745502310";
  private static final String ID = "3f62fc97-907a-4212-af02-8c30f1ea1927";
  private static final String SIGNATURE = "v1,6zJ1atxkiPO6EDfv/5x64xWfJRZj44f2ariHK4Rz94o=";

  @TempDir private Path folder;

  @Test
  void point8BothCheckValuesOfTheSpecificationAreLetIn() {
    assertThat(BODY.size()).isEqualTo(293);
    assertThat(hook("1614265330", OLD_SECRET).admit(OLD_CALL, OLD_BODY))
        .contains("msg_p5jXN8AQM9LWM0D4loKWxJek");
    assertThat(hook(TIMESTAMP, KivraHouse.SECRET).admit(call(SIGNATURE), BODY)).contains(ID);
  }

  @Test
  void point8WhileOneSecretReplacesTheOtherEitherWillDo() {
    assertThat(hook(TIMESTAMP, OLD_SECRET, KivraHouse.SECRET).admit(call(SIGNATURE), BODY))
        .contains(ID);
    assertThat(
            hook("1614265330", "whsec_" + OLD_SECRET, KivraHouse.SECRET).admit(OLD_CALL, OLD_BODY))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v1a,AAAA v1,6zJ1atxkiPO6EDfv/5x64xWfJRZj44f2ariHK4Rz94o= v1,BBBB | true
          v1a,6zJ1atxkiPO6EDfv/5x64xWfJRZj44f2ariHK4Rz94o=                 | false
          6zJ1atxkiPO6EDfv/5x64xWfJRZj44f2ariHK4Rz94o=                     | false
          v1,6zJ1atxkiPO6EDfv/5x64xWfJRZj44f2ariHK4Rz94p=                  | false
          ''                                                               | false
          """)
  void oneRightSignatureOfTheFirstVersionIsEnough(String signatures, boolean letIn) {
    assertThat(hook(TIMESTAMP, KivraHouse.SECRET).admit(call(signatures), BODY).isPresent())
        .isEqualTo(letIn);
  }

  @Test
  void aWrongSecretOrAChangedBodyIsNotLetIn() {
    assertThat(hook(TIMESTAMP, OLD_SECRET).admit(call(SIGNATURE), BODY)).isEmpty();
    assertThat(hook(TIMESTAMP, KivraHouse.SECRET).admit(call(SIGNATURE), OLD_BODY)).isEmpty();
    assertThat(hook(TIMESTAMP, KivraHouse.SECRET).admit(Map.of(), BODY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1745502010,true", "1745502610,true", "1745502009,false", "1745502611,false"})
  void aCallIsFiveMinutesOldAtMost(String now, boolean letIn) {
    assertThat(hook(now, KivraHouse.SECRET).admit(call(SIGNATURE), BODY).isPresent())
        .isEqualTo(letIn);
  }

  @Test
  void aSettledPaymentIsPaidAndAboutTheContent() {
    assertThat(replies(BODY).replies())
        .containsExactly(
            new Reply(
                ID,
                new Reply.Subject.OfReference("1691677075a9813e08f783496382b0bff743ec34ae"),
                new Outcome.Paid(12_350, "SEK"),
                Instant.parse("2025-04-24T13:44:58Z")));
  }

  @ParameterizedTest
  @CsvSource({"scheduled,SCHEDULED", "failed,FAILED"})
  void whatIsNotPaidYetIsNewsOnly(String event, Stage stage) {
    Content call = text(string(BODY).replace("settled", event));

    assertThat(replies(call).replies())
        .extracting(Reply::outcome)
        .containsExactly(new Outcome.PaymentNews(stage));
  }

  @Test
  void point8UnknownTypesEventsAndFieldsArePassedOverWithoutComplaint() {
    ReplyPage page =
        replies(
            text(string(BODY).replace("payment_callback", "letter_opened")),
            text(string(BODY).replace("settled", "refunded")),
            text(string(BODY).replace("\"data\":{", "\"new\":[1],\"data\":{\"more\":{},")));

    assertThat(page.replies()).hasSize(1);
    assertThat(page.unreadable()).isEmpty();
    assertThat(page.next()).isEqualTo(new ReplyCursor("3"));
  }

  @Test
  void whatCannotBeReadIsToldWithoutItsContentAndPassedOver() {
    ReplyPage page = replies(text("{"), text(string(BODY).replace("123.50", "12.345")), BODY);

    assertThat(page.replies()).hasSize(1);
    assertThat(page.unreadable()).hasSize(2).noneMatch(line -> line.contains("12.345"));
  }

  @Test
  void point8ACallThatComesTwiceIsStoredOnceByItsId() {
    try (KivraHouse house = KivraHouse.ofUsers(folder)) {
      house.simulated().script().write("* | twice");
      house.handOver(house.item(Bills.usual(), 1));
      house.handOver(house.item(Bills.usual(), 2));
      Eventually.holds(() -> told(house).size() >= 2);

      assertThat(told(house)).extracting(Reply::outcome).hasOnlyElementsOfType(Outcome.Paid.class);
      assertThat(told(house)).hasSize(2);
    }
  }

  @Test
  void lateNewsOfAPaymentComesAfterItAndHarmsNothing() {
    try (KivraHouse house = KivraHouse.ofUsers(folder)) {
      Item item = house.item(Bills.usual(), 1);
      house.handOver(item);
      Eventually.holds(() -> !told(house).isEmpty());
      house.simulated().tell(house.simulated().contentKeys().getFirst(), "failed");
      Eventually.holds(() -> told(house).size() >= 2);

      assertThat(told(house))
          .extracting(Reply::outcome)
          .containsExactly(new Outcome.Paid(50_000, "SEK"), new Outcome.PaymentNews(Stage.FAILED));
    }
  }

  private static List<Reply> told(KivraHouse house) {
    return house.kivra().repliesAfter(ReplyCursor.BEGINNING, 100).replies();
  }

  private static ReplyPage replies(Content... bodies) {
    CallBook book =
        (number, most) ->
            IntStream.range((int) number, bodies.length)
                .mapToObj(n -> new CallBook.Entry(n + 1L, bodies[n]))
                .limit(most)
                .toList();
    return new PaymentCalls(book).repliesAfter(ReplyCursor.BEGINNING, 100);
  }

  private static HookSignature hook(String now, String... secrets) {
    return new HookSignature(
        List.of(secrets), InstantSource.fixed(Instant.ofEpochSecond(Long.parseLong(now))));
  }

  private static Map<String, String> call(String signature) {
    return Map.of("webhook-id", ID, "webhook-timestamp", TIMESTAMP, "webhook-signature", signature);
  }

  private static Content text(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String string(Content body) {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }
}
