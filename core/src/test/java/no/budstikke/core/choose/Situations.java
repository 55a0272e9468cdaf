package no.budstikke.core.choose;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.budstikke.core.choose.Facts.Post;
import no.budstikke.core.lookup.Detail;
import no.budstikke.core.lookup.Reachability.Answer;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;

/** Situations of all kinds, each made from a seed. */
final class Situations {
  private static final List<String> DETAILS =
      List.of(Detail.NO_NOTICE, Detail.CANCELLED, Detail.BLOCKED, Detail.AMBIGUOUS);

  private final Random random;
  private final Market market;
  private final Given given;

  private Situations(long seed) {
    random = new Random(seed);
    market = random.nextBoolean() ? Market.NO : Market.SE;
    given = market == Market.NO ? Given.invoice() : Given.swedishInvoice();
  }

  static Given of(long seed) {
    Situations one = new Situations(seed);
    one.time();
    one.answers();
    one.document();
    one.issuer();
    one.consumer();
    return one.given;
  }

  private void time() {
    LocalDate day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(400));
    LocalDateTime now = day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)));
    given.received(now.toString()).due(day.plusDays(random.nextInt(60) - 3L).toString());
  }

  private void answers() {
    for (ChannelId channel : Weighing.REGISTERED) {
      Answer answer = pick(List.of(Answer.values()));
      if (random.nextInt(4) == 0) {
        given.answer(channel, answer, DETAILS.get(random.nextInt(DETAILS.size())));
      } else if (random.nextInt(4) == 0) {
        given.notAsked(channel);
      } else {
        given.answer(channel, answer);
      }
    }
  }

  private void document() {
    if (random.nextInt(4) == 0) {
      given.kind(pick(List.of(RequestKind.values())));
    }
    given.amount(random.nextInt(5) == 0 ? random.nextInt(200) - 50L : random.nextInt(1_000_000));
    given.weight(random.nextInt(2_000_000), 1 + random.nextInt(4));
  }

  private void issuer() {
    List<Plan> plans = Plans.of(market);
    if (random.nextInt(3) == 0) {
      given.wishes(plans.get(random.nextInt(plans.size())).code().value(), "auto");
    } else if (random.nextInt(3) == 0) {
      given.forced(RequestKind.INVOICE, random.nextBoolean(), channel().value());
    }
    if (random.nextInt(3) == 0) {
      List<Plan> shuffled = new ArrayList<>(plans);
      Collections.shuffle(shuffled, random);
      given.tiers(
          List.of(
              codes(shuffled.subList(0, shuffled.size() / 2)),
              codes(shuffled.subList(shuffled.size() / 2, shuffled.size()))));
    }
    if (random.nextInt(4) == 0) {
      given.without(channel());
    }
    if (random.nextInt(4) == 0) {
      given.paused(channel());
    }
    given.silence(
        pick(List.of(Silence.Way.values())),
        random.nextBoolean() ? Silence.Way.SKIP_CHANNEL : Silence.Way.USE_LAST_KNOWN);
  }

  private void consumer() {
    if (random.nextInt(4) == 0) {
      given.withoutEmail();
    }
    if (random.nextInt(4) == 0) {
      given.post(pick(List.of(Post.values())));
    }
    if (random.nextInt(3) == 0) {
      given.standing(
          new Standing(
              random.nextBoolean(),
              Standing.Status.ORDINARY,
              List.of(channel()),
              Set.of(channel())));
    }
  }

  private ChannelId channel() {
    List<Leg> legs =
        Plans.of(market).stream().flatMap(plan -> plan.legs().stream()).distinct().toList();
    return legs.get(random.nextInt(legs.size())).channel();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Set<PlanCode> codes(List<Plan> plans) {
    return Set.copyOf(plans.stream().map(Plan::code).toList());
  }
}
