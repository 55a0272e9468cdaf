package no.budstikke.channels.kivra;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import no.budstikke.channels.kivra.SimulatedKivraSettings.CallTo;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Payers;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.core.request.Content;

/** Where the consumers of the simulated Kivra pay. Source: Kivra, sections 10.2 and 11. */
final class Till implements AutoCloseable {
  private static final int THOUSAND = 1000;
  private static final String SETTLED = "settled";

  private final Payers payers;
  private final Mailroom mailroom;
  private final PaymentCaller caller;
  private final Payouts payouts;
  private volatile Optional<CallTo> hook;

  Till(Payers payers, Mailroom mailroom, Payouts payouts, InstantSource clock) {
    this.payers = payers;
    this.mailroom = mailroom;
    this.caller = new PaymentCaller(payers.pauses(), clock);
    this.payouts = payouts;
    this.hook = payers.hook();
  }

  /** From now on somebody else is called. */
  void call(CallTo other) {
    hook = Optional.of(other);
  }

  /** A content has come: some are paid after a while, late or told twice as the table says. */
  void came(Mailroom.Delivered one, Behaviour behaviour) {
    int place = Math.floorMod(one.delivery().hashCode() * 0x9E3779B9, THOUSAND);
    if (one.payment().isPresent() && place < payers.permille()) {
      int times = behaviour.kind() == Behaviour.Kind.TWICE ? 2 : 1;
      Duration after =
          behaviour.kind() == Behaviour.Kind.LATE
              ? Duration.ofMillis(behaviour.millis())
              : payers.after();
      Thread.ofVirtual().name("simulated-kivra-payer").start(() -> pay(one, after, times));
    }
  }

  /** Calls about a content; {@code settled} is money, too. */
  void tell(String contentKey, String event) {
    mailroom.of(contentKey).ifPresent(one -> tell(one, event, 1));
  }

  @Override
  public void close() {
    caller.close();
  }

  private void pay(Mailroom.Delivered one, Duration after, int times) {
    try {
      Thread.sleep(after);
      tell(one, SETTLED, times);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Mailroom.Delivered one, String event, int times) {
    if (event.equals(SETTLED)) {
      payouts.paid(one);
    }
    Content call = caller.call(one, event);
    for (int i = 0; i < times; i++) {
      hook.ifPresent(to -> caller.tell(to, call));
    }
  }
}
