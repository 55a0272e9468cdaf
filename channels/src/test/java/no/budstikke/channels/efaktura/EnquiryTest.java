package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.budstikke.channels.efaktura.contract.Answer;
import no.budstikke.channels.efaktura.contract.LookupKeys;
import no.budstikke.channels.efaktura.contract.LookupResult;
import no.budstikke.channels.efaktura.contract.LookupResult.Outcome;
import no.budstikke.channels.efaktura.contract.Reason;
import org.junit.jupiter.api.Test;

/** How many calls a look-up takes, and what a bad entry costs (eFaktura, sections 5.1 and 5.3). */
class EnquiryTest {
  private static final String ISSUER = "918130047";
  private static final String BAD = "bad";
  private static final int BATCH = 100;

  private final Registry registry = new Registry();
  private final Enquiry enquiry = new Enquiry(registry, BATCH);

  @Test
  void twoHundredAndFiftyAreAskedAboutInThreeCallsAndAnsweredInOrder() {
    List<LookupResult> results = enquiry.results(ISSUER, people(250));

    assertThat(registry.calls).containsExactlyInAnyOrder(100, 100, 50);
    assertThat(results.stream().map(one -> one.identifier().orElse("")))
        .isEqualTo(IntStream.range(0, 250).mapToObj(n -> "of p" + n).toList());
    assertThat(registry.issuers).containsOnly(ISSUER);
  }

  @Test
  void oneBadEntryIsFoundByHalvesAndTheOthersAreAnswered() {
    List<LookupKeys> people = new ArrayList<>(people(BATCH));
    people.set(37, certain(BAD));

    List<LookupResult> results = enquiry.results(ISSUER, people);

    assertThat(results.get(37).outcome()).isEqualTo(Outcome.INVALID_KEYS);
    assertThat(results.stream().filter(one -> one.outcome() == Outcome.MATCH)).hasSize(99);
    assertThat(registry.calls)
        .as("two at each of seven depths, and the whole")
        .hasSizeBetween(13, 15);
    assertThat(results.get(36).identifier()).contains("of p36");
    assertThat(results.get(38).identifier()).contains("of p38");
  }

  @Test
  void aRegisterThatDoesNotAnswerHasSaidNothingOfAnybody() {
    registry.answer = new Answer.NotNow<>("HTTP_503");
    assertThat(enquiry.results(ISSUER, people(2)))
        .extracting(LookupResult::outcome)
        .containsOnly(Outcome.TEMPORARY_UNAVAILABLE);
    registry.answer = new Answer.Barred<>("HTTP_403");
    assertThat(enquiry.results(ISSUER, people(2)))
        .extracting(LookupResult::outcome)
        .containsOnly(Outcome.TEMPORARY_UNAVAILABLE);
  }

  @Test
  void anIssuerThatIsNotKnownSaysNothingOfConsumersAndNobodyIsTriedAlone() {
    registry.answer = new Answer.Refused<>(Reason.ISSUER_UNKNOWN, "5002");

    assertThat(enquiry.results(ISSUER, people(8)))
        .extracting(LookupResult::outcome)
        .containsOnly(Outcome.TEMPORARY_UNAVAILABLE);
    assertThat(registry.calls).containsExactly(8);
  }

  @Test
  void whoeverIsKnownByNameIsAskedAboutASecondTimeWithTheNamesSwapped() {
    LookupKeys named =
        new LookupKeys(
            LookupKeys.Certain.NONE,
            new LookupKeys.Alias(Optional.empty(), Optional.of("swapped@forbruker.example")),
            new LookupKeys.Vague(
                "Kanari", "Kvitterud", Optional.empty(), new LookupKeys.Place("", "", "", "")));

    LookupResult result = enquiry.results(ISSUER, List.of(named, certain("p1"))).getFirst();

    assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
    assertThat(registry.calls).containsExactly(2, 1);
  }

  private static List<LookupKeys> people(int count) {
    return IntStream.range(0, count).mapToObj(n -> certain("p" + n)).toList();
  }

  private static LookupKeys certain(String id) {
    return new LookupKeys(
        new LookupKeys.Certain(Optional.of(id), Optional.empty(), Optional.empty()),
        new LookupKeys.Alias(Optional.empty(), Optional.empty()),
        new LookupKeys.Vague("", "", Optional.empty(), new LookupKeys.Place("", "", "", "")));
  }

  /** Knows everybody, and refuses whatever has a bad entry. */
  private static final class Registry extends QuietOperator {
    private final List<Integer> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> issuers = Collections.synchronizedList(new ArrayList<>());
    private Answer<List<LookupResult>> answer = new Answer.Said<>(List.of());

    @Override
    public Answer<List<LookupResult>> lookup(String issuer, List<LookupKeys> consumers) {
      calls.add(consumers.size());
      issuers.add(issuer);
      if (!(answer instanceof Answer.Said)) {
        return answer;
      }
      return consumers.stream().anyMatch(keys -> id(keys).equals(BAD))
          ? new Answer.Refused<>(Reason.UNEXPLAINED, "1000")
          : new Answer.Said<>(consumers.stream().map(Registry::found).toList());
    }

    private static LookupResult found(LookupKeys keys) {
      boolean unknown = keys.vague().firstName().equals("Kanari");
      return unknown
          ? LookupResult.without(Outcome.NO_MATCH)
          : new LookupResult(Outcome.MATCH, Optional.of("of " + id(keys)), false, true);
    }

    private static String id(LookupKeys keys) {
      return keys.certain().nationalId().orElse("");
    }
  }
}
