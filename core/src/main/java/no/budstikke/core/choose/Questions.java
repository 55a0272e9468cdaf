package no.budstikke.core.choose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.budstikke.core.choose.Weighing.Told;
import no.budstikke.core.lookup.Question;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.PaymentRequest;

/**
 * Which registers are worth asking: only those whose answers could change the outcome, the cheapest
 * first. A pure function, so that whoever asks can do so step by step (R-LU-2).
 */
public final class Questions {
  private Questions() {}

  /** Whether a channel's register must be asked before anything is sent by it. */
  public static boolean isAsked(ChannelId channel) {
    return Weighing.REGISTERED.contains(channel);
  }

  /**
   * The channels whose registers to ask next. Empty when no answer can change the decision. After
   * each answer the rest may have become useless: ask the first, or the first few together, and
   * call again.
   */
  public static List<ChannelId> next(Snapshot snapshot) {
    List<Plan> plans = Plans.of(snapshot.market());
    if (Guards.hold(snapshot, plans).isPresent()) {
      return List.of();
    }
    List<Weighed> weighed = Choice.weigh(snapshot, plans, false);
    Optional<Weighed> best = weighed.stream().findFirst().filter(Weighed::isPossible);
    TreeSet<ChannelId> useful = new TreeSet<>(byPrice(snapshot));
    weighed.stream()
        .filter(Weighed::isOpen)
        .filter(open -> best.isEmpty() || open.rank().compareTo(best.get().rank()) < 0)
        .flatMap(open -> open.plan().legs().stream())
        .map(Leg::channel)
        .filter(channel -> isUnanswered(channel, snapshot))
        .forEach(useful::add);
    return List.copyOf(useful);
  }

  /** What to ask the channel's register about a request; empty when the keys are missing. */
  public static Optional<Question> about(PaymentRequest request, ChannelId channel) {
    if (channel.equals(Channels.AVTALEGIRO)) {
      return mandate(request);
    }
    boolean einvoice = channel.equals(Channels.EFAKTURA) || channel.equals(Channels.EFAKTURA_SE);
    if (einvoice) {
      return Optional.of(
          new Question.ElectronicInvoice(
              request.consumer().identity(),
              request.consumer().customerNumber(),
              new Question.Whereabouts(request.consumer().name(), request.consumer().address())));
    }
    return Weighing.REGISTERED.contains(channel)
        ? Optional.of(new Question.Mailbox(request.consumer().identity()))
        : Optional.empty();
  }

  private static Optional<Question> mandate(PaymentRequest request) {
    return request.payment().reference() instanceof Kid kid
        ? request.payment().accounts().stream()
            .filter(NorwegianAccount.class::isInstance)
            .findFirst()
            .map(account -> new Question.Mandate(account, kid))
        : Optional.empty();
  }

  private static boolean isUnanswered(ChannelId channel, Snapshot snapshot) {
    if (!Weighing.REGISTERED.contains(channel)) {
      return false;
    }
    Told told = Weighing.told(channel, snapshot, false);
    return told == Told.NOT_ASKED
        || told == Told.STALE
        || (told == Told.SILENT && mayBeAskedAgain(channel, snapshot));
  }

  private static boolean mayBeAskedAgain(ChannelId channel, Snapshot snapshot) {
    return Optional.ofNullable(snapshot.world().answers().get(channel))
        .filter(answer -> snapshot.now().isBefore(answer.expires()))
        .isEmpty();
  }

  private static Comparator<ChannelId> byPrice(Snapshot snapshot) {
    return Comparator.<ChannelId>comparingLong(
            channel -> Pricing.ofQuestion(channel, snapshot).tenThousandths())
        .thenComparing(Comparator.naturalOrder());
  }
}
