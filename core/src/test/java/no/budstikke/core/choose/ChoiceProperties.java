package no.budstikke.core.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.RegisterId;
import no.budstikke.core.request.Market;

/** What holds for every choice. Source: product specification, sections 3.1, 4.2 and 6.5. */
class ChoiceProperties {
  @Property(tries = 400)
  void nothingIsPayableBesideAClaimAndAtMostOneThingAtAll(@ForAll long seed) {
    if (Situations.of(seed).decide() instanceof Decision.Routed routed) {
      long payable = routed.plan().legs().stream().filter(Leg::payable).count();
      assertThat(payable).isLessThanOrEqualTo(routed.plan().hasClaim() ? 0 : 1);
    }
  }

  @Property(tries = 400)
  void noPlanIsTakenPastItsDeadline(@ForAll long seed) {
    Snapshot snapshot = Situations.of(seed).snapshot();

    assertThat(Choice.decide(snapshot).considered())
        .filteredOn(Considered::eligible)
        .allMatch(one -> one.deadline().map(snapshot.now()::isBefore).orElse(true));
  }

  @Property(tries = 400)
  void aForcedStrictChannelNeverFallsElsewhere(@ForAll long seed, @ForAll boolean print) {
    ChannelId channel = print ? Channels.PRINT : Channels.EMAIL;
    if (Situations.of(seed).wishes(channel.value()).decide() instanceof Decision.Routed routed) {
      assertThat(routed.plan().legs()).anyMatch(leg -> leg.channel().equals(channel));
    }
  }

  @Property(tries = 400)
  void anImpossiblePlanMoreOrLessNeverChangesTheChoice(@ForAll long seed) {
    Snapshot snapshot = Situations.of(seed).snapshot();
    Decision all = Choice.decide(snapshot);
    Assume.that(!(all instanceof Decision.Wait));
    List<Plan> possible = new ArrayList<>(Plans.of(snapshot.market()));
    possible.removeIf(plan -> !Answers.considered(all, plan.code().value()).eligible());

    assertThat(planOf(Choice.decide(snapshot, possible))).isEqualTo(planOf(all));
  }

  @Property(tries = 400)
  void aHigherPriceOfARefusedPlanInAnotherTierNeverChangesTheChoice(@ForAll long seed) {
    Snapshot snapshot = Situations.of(seed).snapshot();
    Decision before = Choice.decide(snapshot);
    Assume.that(before instanceof Decision.Routed);
    int tier = before.considered().getFirst().tier();
    for (Considered other : before.considered()) {
      if (!other.eligible() && other.tier() != tier) {
        Snapshot dearer = dearer(snapshot, other, before);
        assertThat(planOf(Choice.decide(dearer))).isEqualTo(planOf(before));
      }
    }
  }

  @Property(tries = 400)
  void theSameSnapshotGivesTheSameDecision(@ForAll long seed) {
    assertThat(Situations.of(seed).decide()).isEqualTo(Situations.of(seed).decide());
  }

  @Property(tries = 400)
  void aQuestionIsOnlyAskedWhenItsAnswerCanChangeTheOutcome(@ForAll long seed) {
    Snapshot snapshot = Situations.of(seed).snapshot();
    if (Questions.next(snapshot).isEmpty()) {
      for (ChannelId channel : unasked(snapshot)) {
        Snapshot answered = withYes(snapshot, channel);
        assertThat(planOf(Choice.decide(answered))).isEqualTo(planOf(Choice.decide(snapshot)));
      }
    }
  }

  private static Optional<PlanCode> planOf(Decision decision) {
    return decision instanceof Decision.Routed routed
        ? Optional.of(routed.plan().code())
        : Optional.empty();
  }

  /** The price of what only the other plan uses: its legs that the chosen plan has not. */
  private static Snapshot dearer(Snapshot it, Considered other, Decision before) {
    Plan chosen = plan(before.considered().getFirst().plan(), it.market());
    Map<ChannelId, Cost> items = new HashMap<>(it.prices().items());
    for (Leg leg : plan(other.plan(), it.market()).legs()) {
      boolean shared =
          before.considered().stream()
              .filter(Considered::eligible)
              .flatMap(one -> plan(one.plan(), it.market()).legs().stream())
              .anyMatch(one -> one.channel().equals(leg.channel()));
      if (!shared && !chosen.legs().contains(leg)) {
        items.computeIfPresent(
            leg.channel(), (channel, cost) -> cost.plus(Cost.of("100", cost.currency())));
      }
    }
    Prices prices =
        new Prices("dearer", it.prices().from(), it.prices().to(), items, it.prices().extras());
    return new Snapshot(
        it.facts(), it.market(), it.policy(), prices, it.rules(), it.world(), it.now());
  }

  private static Plan plan(PlanCode code, Market market) {
    return Plans.of(market).stream()
        .filter(plan -> plan.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<ChannelId> unasked(Snapshot snapshot) {
    return Weighing.REGISTERED.stream()
        .filter(channel -> !snapshot.world().answers().containsKey(channel))
        .toList();
  }

  private static Snapshot withYes(Snapshot it, ChannelId channel) {
    Map<ChannelId, Reachability> answers = new HashMap<>(it.world().answers());
    answers.put(
        channel,
        new Reachability(
            Reachability.Answer.YES,
            new RegisterId(channel.value()),
            it.now(),
            it.now().plusSeconds(3600),
            Optional.empty()));
    Snapshot.World world =
        new Snapshot.World(
            answers,
            it.world().paused(),
            it.world().unhealthy(),
            it.world().refused(),
            it.world().consumer());
    return new Snapshot(
        it.facts(), it.market(), it.policy(), it.prices(), it.rules(), world, it.now());
  }
}
