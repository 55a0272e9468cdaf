package no.budstikke.channels.kivra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.kivra.Answer.Headers;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.transform.Preparation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The acceptance points of Kivra, section 15: the names of their tests begin with {@code point1} to
 * {@code point10}. Those of 3 and 4 stand in {@link ContentGoldenTest}, of 8 in {@link HookTest};
 * what 6, 7 and 8 mean for a whole server stands in its {@code KivraJourneyTest}.
 */
class KivraAcceptanceTest {
  private static final IssuerId ANOTHER = new IssuerId("anothertenant");

  @TempDir private Path folder;
  private KivraHouse house;

  @BeforeEach
  void open() {
    house = patient(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void point1TheTokenIsFetchedOnceAndReusedByAll() throws Exception {
    assertThat(handOverTogether(1, 20)).hasOnlyElementsOfType(DeliveryResult.Accepted.class);

    assertThat(house.simulated().tokens()).isEqualTo(1);
  }

  @Test
  void point1ARefusedTokenIsRenewedExactlyOnceForAll() throws Exception {
    handOverTogether(1, 1);
    house.simulated().forgetTokens();

    assertThat(handOverTogether(2, 20)).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    assertThat(house.simulated().tokens()).isEqualTo(2);
  }

  @Test
  void point1ATokenThatIsRefusedAgainIsNotRenewedInCircles() {
    house.simulated().access().write("content | refuse 40103");

    assertThat(house.handOver(house.item(Bills.usual(), 1)))
        .isEqualTo(new DeliveryResult.Misconfigured("40103"));
    assertThat(house.simulated().tokens()).isEqualTo(2);
  }

  @Test
  void point1WrongCredentialsAreOurFaultAndNothingIsSent() {
    house.simulated().access().write("auth | refuse 40100");

    assertThat(house.handOver(house.item(Bills.usual(), 1)))
        .isEqualTo(new DeliveryResult.Misconfigured("40100"));
    assertThat(house.simulated().received()).isEmpty();
  }

  @Test
  void point2MatchingIsDoneInBatchesOfAHundredThousandEachNumberOnce() {
    List<Question> questions = new ArrayList<>();
    IntStream.range(0, 100_001).forEach(n -> questions.add(question(n)));
    questions.add(question(0));
    try (KivraHouse patient = patient(folder.resolve("patient"))) {
      assertThat(asked(patient, Assignments.ISSUER, questions).stream().distinct().toList())
          .isEqualTo(List.of(Answer.YES));
      assertThat(patient.simulated().matches()).isEqualTo(2);
    }
  }

  @Test
  void point2AnswersAreSetsAndBelongToOneTenant() {
    ObjectNode population = JsonMapper.shared().createObjectNode().put("others", "none");
    ObjectNode consumers = population.putObject("consumers");
    consumers.putObject(Bills.ssn(1)).put("kivra", "user");
    consumers.putObject(Bills.ssn(2)).put("kivra", "dormant");
    consumers.putObject(Bills.ssn(3)).put("kivra", "grace");
    consumers
        .putObject(Bills.ssn(4))
        .putObject("kivra")
        .put(Bills.TENANT, "opted-out")
        .put(ANOTHER.value(), "user");
    List<Question> questions =
        new ArrayList<>(IntStream.range(1, 6).mapToObj(KivraAcceptanceTest::question).toList());
    Collections.reverse(questions);
    try (KivraHouse some = with(population)) {
      assertThat(asked(some, Assignments.ISSUER, questions))
          .containsExactly(Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.YES);
      assertThat(asked(some, ANOTHER, questions))
          .containsExactly(Answer.NO, Answer.YES, Answer.NO, Answer.NO, Answer.YES);
    }
  }

  @Test
  void point2DormantConsumersGetContentsThoughTheyAreNotListed() {
    try (KivraHouse dormant =
        with(JsonMapper.shared().createObjectNode().put("others", "dormant"))) {
      assertThat(dormant.handOver(dormant.item(Bills.usual(), 1)))
          .isInstanceOf(DeliveryResult.Accepted.class);
    }
  }

  @Test
  void somebodyWithoutANumberIsFoundByAVerifiedAddressWhereTheContractSaysSo() {
    Map<String, String> terms = Map.of("tenant", Bills.TENANT, "email", "yes");
    Question question =
        new Question.Mailbox(
            Bills.usual().knownBy("Kare@Exempel.example").build(1).request().consumer().identity());
    try (KivraHouse some = KivraHouse.ofUsers(folder.resolve("email"), terms);
        KivraHouse others = KivraHouse.ofUsers(folder.resolve("ssn"))) {
      assertThat(asked(some, Assignments.ISSUER, List.of(question, question(2))))
          .containsExactly(Answer.YES, Answer.YES);
      assertThat(some.simulated().matches()).as("one call for each kind").isEqualTo(2);
      Item item = some.item(Bills.usual().knownBy("Kare@Exempel.example").terms(terms), 1);
      JsonNode json = JsonMapper.shared().readTree(item.prepared().content().bytes());
      assertThat(json.path("email").asString("")).isEqualTo("Kare@Exempel.example");
      assertThat(json.has("ssn")).isFalse();
      assertThat(some.handOver(item)).isInstanceOf(DeliveryResult.Accepted.class);

      assertThat(asked(others, Assignments.ISSUER, List.of(question))).containsExactly(Answer.NO);
      assertThat(others.simulated().matches()).isZero();
      assertThat(others.kivra().prepare(Bills.usual().knownBy("k@exempel.example").build(1)))
          .isEqualTo(new Preparation.Unsuited(ReasonCode.ID_MISSING));
    }
  }

  @Test
  void aTenantKnownByItsVatNumberIsLookedUpOnceAndItsHealthIsAsked() {
    String vat = "SE559988001201";
    Agreement known = new Agreement(Channels.KIVRA, Map.of("vat", vat));
    Agreement strange = new Agreement(Channels.KIVRA, Map.of("vat", "SE559988999901"));
    try (KivraHouse one =
        KivraHouse.withTenants(folder.resolve("vat"), Map.of(vat, Bills.TENANT))) {
      assertThat(one.kivra().trouble(known)).isEmpty();
      one.simulated().access().write("tenant | tempfail 50000 | first 1");
      assertThat(one.kivra().trouble(known)).contains("50000");
      assertThat(one.kivra().trouble(known)).isEmpty();
      assertThat(one.kivra().trouble(strange)).contains("NO_TENANT");
      one.simulated().access().write("auth | refuse 40100");
      one.simulated().forgetTokens();
      assertThat(one.kivra().trouble(known)).contains("40100");
    }
  }

  @Test
  void aMatchMayBeUsedForADayAtMost() {
    Reachability told =
        house
            .kivra()
            .registers()
            .getFirst()
            .ask(Assignments.ISSUER, List.of(question(1)))
            .getFirst();

    assertThat(Duration.between(told.at(), told.expires())).isEqualTo(Duration.ofDays(1));
    assertThatThrownBy(
            () ->
                new KivraSettings.Pace(
                    Duration.ofSeconds(1), Duration.ofSeconds(1), 1, Duration.ofHours(25)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSilentMatchIsUnknownAndNeverNo() {
    house.simulated().access().write("match | tempfail 50000");

    assertThat(asked(house, Assignments.ISSUER, List.of(question(1))))
        .containsExactly(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"99", "0", "-5000"})
  void point5WhatCannotBePaidIsALetterWithoutPayment(long ore) {
    JsonNode json = json(Bills.usual().minor(ore));

    assertThat(json.path("type").asString("")).isEqualTo("letter");
    assertThat(json.has("payment_multiple_options")).isFalse();
  }

  @Test
  void point5ACopyOfADirectDebitIsALetter() {
    assertThat(json(Bills.usual().notPayableLeg()).path("type").asString("")).isEqualTo("letter");
  }

  @Test
  void point6ARefusalAfterAMatchIsNotDeliverableAndNoTokenIsRenewed() {
    try (KivraHouse left = with(JsonMapper.shared().createObjectNode().put("others", "left"))) {
      assertThat(asked(left, Assignments.ISSUER, List.of(question(1)))).containsExactly(Answer.YES);
      assertThat(left.handOver(left.item(Bills.usual(), 1)))
          .isEqualTo(new DeliveryResult.NotDeliverable(ReasonCode.MAILBOX_NOT_MEMBER, "40105"));
      assertThat(left.simulated().tokens()).isEqualTo(1);
      assertThat(left.simulated().received()).isEmpty();
    }
  }

  @Test
  void point7AfterATimeOutTheSameBytesAreSentAgainAndLieThereOnce() {
    try (KivraHouse hasty = KivraHouse.ofUsers(folder.resolve("hasty"))) {
      hasty.simulated().script().write("* | silent-after | first 1");
      Item item = hasty.item(Bills.usual(), 1);

      assertThat(hasty.handOver(item)).isEqualTo(new DeliveryResult.Unknown("TIMEOUT"));
      assertThat(hasty.handOver(item)).isInstanceOf(DeliveryResult.Accepted.class);
      assertThat(hasty.simulated().received()).hasSize(1);
      assertThat(hasty.simulated().content(item.delivery())).contains(item.prepared().content());
    }
  }

  @ParameterizedTest
  @EnumSource(RequestKind.class)
  void point9RetainIsNeverSent(RequestKind kind) {
    JsonNode json = json(Bills.usual().kind(kind));

    assertThat(json.has("retain")).isFalse();
    assertThat(json.has("retention_time")).isFalse();
  }

  @Test
  void point9WhatWasRetainedAllTheSameIsNotDelivered() {
    Headers retained = new Headers(Optional.of("key"), true, Optional.empty());

    assertThat(ContentHandover.level(retained)).isEqualTo(ReceiptLevel.TRANSPORT);
  }

  @Test
  void point10WhatIsShortOfAMillionBytesIsTakenAndAMillionIsRefusedHere() {
    Item largest = itemOf(999_999);

    assertThat(largest.prepared().content().size()).isEqualTo(999_999);
    assertThat(house.handOver(largest)).isInstanceOf(DeliveryResult.Accepted.class);
    assertThat(prepareOf(1_000_000)).isEqualTo(new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED));
  }

  @Test
  void x12ADocumentOfEightHundredThousandBytesGoesToTheNextChannel() {
    assertThat(
            house
                .kivra()
                .prepare(Bills.usual().enclosure("application/pdf", pdf(800_000)).build(1)))
        .isEqualTo(new Preparation.Unsuited(ReasonCode.SIZE_EXCEEDED));
  }

  /** A busy machine is no time-out. */
  private static KivraHouse patient(Path folder) {
    return new KivraHouse(
        folder,
        JsonMapper.shared().createObjectNode().put("others", "user"),
        KivraSettings.Environment.PRODUCTION,
        Duration.ofSeconds(60));
  }

  private Item itemOf(int size) {
    return new Item(
        Bills.usual().build(1).delivery(), ((Preparation.Ready) prepareOf(size)).prepared());
  }

  /** Base64 grows by fours; the length of the alias makes up for the rest. */
  private Preparation prepareOf(int size) {
    int without = bills(3, 0).size();
    int missing = size - without;
    int alias = 3 + missing % 4;
    return house.kivra().prepare(bill(alias, missing / 4 * 3).build(1));
  }

  private Content bills(int alias, int bytes) {
    return ((Preparation.Ready) house.kivra().prepare(bill(alias, bytes).build(1)))
        .prepared()
        .content();
  }

  private static Bills bill(int alias, int bytes) {
    return Bills.usual()
        .terms(Map.of("tenant", Bills.TENANT, "swish", "a".repeat(alias)))
        .enclosure("application/pdf", pdf(bytes + 9));
  }

  private static byte[] pdf(int size) {
    byte[] bytes = new byte[size];
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private JsonNode json(Bills bills) {
    return JsonMapper.shared().readTree(house.item(bills, 1).prepared().content().bytes());
  }

  private KivraHouse with(ObjectNode population) {
    return new KivraHouse(folder.resolve("more"), population, KivraSettings.Environment.PRODUCTION);
  }

  private List<DeliveryResult> handOverTogether(int first, int count) throws Exception {
    List<Future<DeliveryResult>> results = new ArrayList<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = first; n < first + count; n++) {
        Item item = house.item(Bills.usual(), n);
        results.add(workers.submit(() -> house.handOver(item)));
      }
    }
    List<DeliveryResult> all = new ArrayList<>();
    for (Future<DeliveryResult> result : results) {
      all.add(result.get());
    }
    return all;
  }

  private static List<Answer> asked(KivraHouse house, IssuerId issuer, List<Question> questions) {
    return house.kivra().registers().getFirst().ask(issuer, questions).stream()
        .map(Reachability::answer)
        .toList();
  }

  private static Question question(int n) {
    return new Question.Mailbox(Bills.usual().build(n).request().consumer().identity());
  }
}
