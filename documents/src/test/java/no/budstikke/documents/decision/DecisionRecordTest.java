package no.budstikke.documents.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.choose.Choice;
import no.budstikke.core.choose.Decision;
import no.budstikke.core.choose.Distribution;
import no.budstikke.core.choose.Facts;
import no.budstikke.core.choose.HoldReason;
import no.budstikke.core.choose.Plan;
import no.budstikke.core.choose.Plans;
import no.budstikke.core.choose.Policy;
import no.budstikke.core.choose.Prices;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.choose.Snapshot;
import no.budstikke.core.choose.Standing;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.configuration.Configured;
import no.budstikke.documents.configuration.IssuerConfiguration;
import no.budstikke.documents.configuration.PriceLists;
import no.budstikke.documents.configuration.RuleBooks;
import no.budstikke.documents.texts.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionRecordTest {
  private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

  @Test
  void theRecordOfX3SaysWhatWasChosenAndWhy() {
    Snapshot snapshot = snapshot(Optional.of(Answer.NO), Standing.ORDINARY);

    JsonNode json = DecisionJson.write(snapshot, Choice.decide(snapshot));

    assertThat(json.path("request").asString()).isEqualTo("2027-1");
    assertThat(json.path("decidedAt").asString()).isEqualTo("2027-02-01T10:00:00+01:00");
    assertThat(json.path("outcome").asString()).isEqualTo("ROUTED");
    assertThat(json.path("plan").asString()).isEqualTo("NO-AG-EM");
    assertThat(json.path("runnerUp").asString()).isEqualTo("NO-AG-PR");
    assertThat(json.path("priceDifference").asInt()).isEqualTo(1180);
    JsonNode bank = plan(json, "NO-AG-BANK");
    assertThat(bank.path("eligible").asBoolean()).isFalse();
    assertThat(bank.path("reasons").get(0).asString()).isEqualTo("DEADLINE_BANK_NOTICE");
    assertThat(bank.path("price").asInt()).isEqualTo(425);
    assertThat(bank.path("deadline").asString()).isEqualTo("2027-01-29T14:00:00+01:00");
    assertThat(json.path("lookups").get(1).path("register").asString()).isEqualTo("efaktura");
    assertThat(json.path("lookups").get(1).path("age").asString()).isEqualTo("PT1H");
    assertThat(json.path("versions").path("calendar").asString()).isNotBlank();
    assertThat(json.path("inputs").asString()).hasSize(64);
  }

  @Test
  void theSentenceOfX3IsToldInThreeLanguages() {
    Snapshot snapshot = snapshot(Optional.of(Answer.NO), Standing.ORDINARY);
    Decision decision = Choice.decide(snapshot);

    assertThat(DecisionSentence.in(Language.EN).of(snapshot, decision))
        .isEqualTo(
            "AvtaleGiro with e-mail notice: mandate active since 1 Apr 2025; the consumer does not"
                + " receive eFaktura; notice by the bank impossible (needed the claim by 29 Jan"
                + " 14:00, decided 1 Feb 10:00).");
    assertThat(DecisionSentence.in(Language.NB).of(snapshot, decision))
        .startsWith("AvtaleGiro med varsel på e-post: avtalen aktiv siden 1. apr. 2025");
    assertThat(DecisionSentence.in(Language.SV).of(snapshot, decision))
        .startsWith("AvtaleGiro med avisering via e-post: medgivandet aktivt sedan 1 apr. 2025");
  }

  @Test
  void aHeldRequestShowsNoLookup() {
    Snapshot snapshot =
        snapshot(
            Optional.of(Answer.YES),
            new Standing(false, Standing.Status.PROTECTED, List.of(), Set.of()));

    JsonNode json = DecisionJson.write(snapshot, Choice.decide(snapshot));

    assertThat(json.path("outcome").asString()).isEqualTo("HELD");
    assertThat(json.path("plan").isNull()).isTrue();
    assertThat(json.path("lookups").isEmpty()).isTrue();
  }

  @Test
  void aSilentRegisterIsWaitedFor() {
    Snapshot snapshot = snapshot(Optional.of(Answer.UNKNOWN), Standing.ORDINARY);

    JsonNode json = DecisionJson.write(snapshot, Choice.decide(snapshot));

    assertThat(json.path("outcome").asString()).isEqualTo("WAIT");
    assertThat(json.path("until").asString()).isEqualTo("2027-02-08T12:00:00+01:00");
    assertThat(json.path("sentence").path("en").asString()).startsWith("Waiting for a register");
  }

  @Test
  void aStoredSnapshotReplaysToTheStoredDecision() {
    for (Answer answer : Answer.values()) {
      Snapshot snapshot = snapshot(Optional.of(answer), Standing.ORDINARY);
      JsonNode stored = new JsonMapper().readTree(SnapshotJson.write(snapshot).toString());

      Snapshot replayed =
          SnapshotJson.read(stored, snapshot.policy(), snapshot.prices(), snapshot.rules());

      assertThat(replayed).isEqualTo(snapshot);
      assertThat(Choice.decide(replayed)).isEqualTo(Choice.decide(snapshot));
    }
  }

  @Test
  void aSnapshotIsNotReplayedWithOtherEditions() {
    Snapshot snapshot = snapshot(Optional.of(Answer.NO), Standing.ORDINARY);
    Prices others = PriceLists.on(DAY, Market.NO, "small-volume").orElseThrow();
    JsonNode stored = SnapshotJson.write(snapshot);

    assertThatThrownBy(() -> SnapshotJson.read(stored, snapshot.policy(), others, snapshot.rules()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyPlanReasonAndHoldHasItsWordsInEveryLanguage() {
    for (Language language : DecisionSentence.LANGUAGES) {
      Set<String> keys = DecisionSentence.in(language).keys();
      for (Market market : Market.values()) {
        for (Plan plan : Plans.of(market)) {
          assertThat(keys).contains("plan." + plan.code().value());
        }
      }
      for (ReasonCode code : ReasonCode.values()) {
        assertThat(keys).contains("reason." + code.name(), "short." + code.name());
      }
      for (HoldReason hold : HoldReason.values()) {
        assertThat(keys).contains("hold." + hold.name());
      }
      assertThat(keys)
          .contains("next.dearer", "next.cheaper", "next.same", "format.decimal")
          .contains("table.plan", "table.tier", "table.price", "table.latest", "table.why");
    }
  }

  private static JsonNode plan(JsonNode json, String code) {
    for (JsonNode plan : json.path("plans")) {
      if (plan.path("plan").asString().equals(code)) {
        return plan;
      }
    }
    throw new AssertionError("There is no plan " + code);
  }

  private static Snapshot snapshot(Optional<Answer> efaktura, Standing consumer) {
    Map<ChannelId, Reachability> answers = new HashMap<>();
    answers.put(Channels.AVTALEGIRO, answer(Channels.AVTALEGIRO, Answer.YES));
    efaktura.ifPresent(said -> answers.put(Channels.EFAKTURA, answer(Channels.EFAKTURA, said)));
    return new Snapshot(
        facts(),
        Market.NO,
        policy(),
        PriceLists.on(DAY, Market.NO, PriceLists.USUAL).orElseThrow(),
        RuleBooks.on(DAY, Market.NO).orElseThrow(),
        new Snapshot.World(answers, Set.of(), Set.of(), Map.of(), consumer),
        NOW);
  }

  private static Facts facts() {
    return new Facts(
        "2027-1",
        RequestKind.INVOICE,
        Optional.of(LocalDate.of(2027, 2, 15)),
        new Amount(50_000, Market.NO.currency()),
        new Facts.Ways(true, true, true, true, true, Facts.Post.DOMESTIC, false),
        new Facts.Weight(0, 1),
        List.of(),
        NOW);
  }

  private static Policy policy() {
    Set<ChannelId> contracted =
        Set.of(Channels.AVTALEGIRO, Channels.EFAKTURA, Channels.EMAIL, Channels.PRINT);
    return ((Configured.Usable<Distribution>)
            IssuerConfiguration.readDistribution(
                new JsonMapper().createObjectNode(), Market.NO, contracted))
        .value()
        .policy();
  }

  private static Reachability answer(ChannelId channel, Answer answer) {
    return new Reachability(
        answer,
        new RegisterId(channel.value()),
        NOW.minusSeconds(3600),
        NOW.plusSeconds(3600),
        Optional.empty(),
        channel.equals(Channels.AVTALEGIRO)
            ? Optional.of(LocalDate.of(2025, 4, 1))
            : Optional.empty());
  }
}
