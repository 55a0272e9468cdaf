package no.budstikke.core.choose;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.lookup.Reachability;
import no.budstikke.core.lookup.Reachability.Answer;

/** One snapshot being weighed: what the rules ask for, worked out once. */
final class Weighing {
  /** Channels whose registers are asked before anything is sent. */
  static final Set<ChannelId> REGISTERED =
      Set.of(
          Channels.AVTALEGIRO,
          Channels.AUTOGIRO,
          Channels.EFAKTURA,
          Channels.MAILBOX,
          Channels.EFAKTURA_SE,
          Channels.KIVRA);

  private final Snapshot snapshot;
  private final boolean lenient;
  private final LocalDate today;
  private final Deadlines deadlines;
  private final Force force;
  private final long daysAhead;
  private final IdentityHashMap<Leg, LegView> views = new IdentityHashMap<>();

  /** Lenient: what a register said too long ago still counts. */
  Weighing(Snapshot snapshot, boolean lenient) {
    this.snapshot = snapshot;
    this.lenient = lenient;
    this.today = LocalDate.ofInstant(snapshot.now(), snapshot.market().zone());
    this.deadlines = new Deadlines(snapshot);
    this.force = Force.of(snapshot);
    this.daysAhead = daysAhead(snapshot.facts());
  }

  private long daysAhead(Facts facts) {
    return facts.payable() && facts.due().isPresent()
        ? facts.due().get().toEpochDay() - today.toEpochDay()
        : 0;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Facts facts() {
    return snapshot.facts();
  }

  Conduct conduct() {
    return snapshot.policy().conduct();
  }

  Standing consumer() {
    return snapshot.world().consumer();
  }

  LocalDate today() {
    return today;
  }

  Deadlines deadlines() {
    return deadlines;
  }

  Force force() {
    return force;
  }

  /** The leg of a plan: plans with a claim and plans without have legs of their own. */
  LegView view(Leg leg, Plan plan) {
    LegView view = views.get(leg);
    if (view == null) {
      view = new LegView(leg, plan, this);
      views.put(leg, view);
    }
    return view;
  }

  /** How many days are left until the due day of what can be paid; 0 when there is none. */
  long daysAhead() {
    return daysAhead;
  }

  /** Whether what can be paid should have been. */
  boolean isPastDue() {
    return daysAhead < 0;
  }

  boolean isContracted(ChannelId channel) {
    return snapshot.policy().agreements().containsKey(channel);
  }

  /** Whether the whereabouts are protected, by the document or by what we know besides. */
  boolean isProtected() {
    return facts().ways().protectedIdentity() || consumer().status() == Standing.Status.PROTECTED;
  }

  /** What the channel's register has told us, as far as it counts. */
  Told told(ChannelId channel) {
    return told(channel, snapshot, lenient);
  }

  static Told told(ChannelId channel, Snapshot snapshot, boolean lenient) {
    Reachability answer = snapshot.world().answers().get(channel);
    if (answer == null) {
      return isTooDear(channel, snapshot) ? Told.TOO_DEAR : Told.NOT_ASKED;
    }
    if (answer.answer() == Answer.UNKNOWN) {
      return Told.SILENT;
    }
    if (!lenient && isStale(channel, answer, snapshot)) {
      return isTooDear(channel, snapshot) ? Told.TOO_DEAR : Told.STALE;
    }
    return answer.answer() == Answer.YES ? Told.YES : Told.NO;
  }

  /** Whether asking would cost more than the issuer allows for one request. */
  private static boolean isTooDear(ChannelId channel, Snapshot snapshot) {
    Optional<Long> budget = snapshot.policy().silence().budget();
    if (budget.isEmpty()) {
      return false;
    }
    long spent = Pricing.ofQuestion(channel, snapshot).tenThousandths();
    for (Lookup asked : Lookup.of(snapshot)) {
      spent = Math.addExact(spent, asked.price().tenThousandths());
    }
    return spent > budget.get();
  }

  /** The answer of the channel's register, where there is one. */
  Optional<Reachability> answer(ChannelId channel) {
    return Optional.ofNullable(snapshot.world().answers().get(channel));
  }

  private static boolean isStale(ChannelId channel, Reachability answer, Snapshot snapshot) {
    Instant now = snapshot.now();
    if (!now.isBefore(answer.expires())) {
      return true;
    }
    Duration fresh = snapshot.policy().silence().freshness().get(channel);
    return fresh != null && !now.isBefore(answer.at().plus(fresh));
  }

  /** What a register has told us. */
  enum Told {
    YES,
    NO,
    /** It did not answer. */
    SILENT,
    /** It answered too long ago. */
    STALE,
    NOT_ASKED,
    /** Nobody may ask it: that would cost more than the issuer allows. */
    TOO_DEAR
  }
}
