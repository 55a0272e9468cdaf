package no.budstikke.channels.kivra;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.budstikke.channels.kivra.SimulatedKivraSettings.CallTo;
import no.budstikke.channels.kivra.SimulatedKivraSettings.Payers;
import no.budstikke.channels.kivra.bgmax.BgMaxFile;
import no.budstikke.channels.kivra.bgmax.BgMaxWriter;
import no.budstikke.channels.kivra.bgmax.Deposit;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;

/** Where the consumers of the simulated Kivra pay. Source: Kivra, sections 10.2 and 11. */
final class Till implements AutoCloseable {
  private static final int THOUSAND = 1000;
  private static final String SETTLED = "settled";
  private static final DateTimeFormatter IN_NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter IN_FILE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSSSSS", Locale.ROOT);

  private final Payers payers;
  private final Mailroom mailroom;
  private final PaymentCaller caller;
  private final InstantSource clock;
  private final Map<String, Mailroom.Due> settled = new HashMap<>();
  private volatile Optional<CallTo> hook;

  Till(Payers payers, Mailroom mailroom, InstantSource clock) {
    this.payers = payers;
    this.mailroom = mailroom;
    this.caller = new PaymentCaller(payers.pauses(), clock);
    this.clock = clock;
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

  /**
   * Lays down a settlement file of what was settled since the last one.
   *
   * @return the file; empty when there was nothing
   */
  Optional<Path> settle(Path folder, String company) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Market.SE.zone());
    List<Deposit> deposits = deposits(now);
    if (deposits.isEmpty()) {
      return Optional.empty();
    }
    Path path = folder.resolve(company + "_" + now.format(IN_NAME));
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(path)) {
        BgMaxWriter.write(new BgMaxFile(now.format(IN_FILE), false, deposits), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A settlement file cannot be written.", e);
    }
    return Optional.of(path);
  }

  @Override
  public void close() {
    caller.close();
  }

  private synchronized List<Deposit> deposits(LocalDateTime now) {
    Map<String, List<Deposit.Payment>> byAccount = new TreeMap<>();
    settled
        .values()
        .forEach(
            due ->
                byAccount
                    .computeIfAbsent(due.account(), _ -> new ArrayList<>())
                    .add(new Deposit.Payment(due.reference(), due.minor())));
    settled.clear();
    List<Deposit> deposits = new ArrayList<>();
    byAccount.forEach(
        (account, payments) ->
            Bankgiro.read(account)
                .value()
                .ifPresent(giro -> deposits.add(new Deposit(giro, now.toLocalDate(), payments))));
    return deposits;
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
      remember(one);
    }
    Content call = caller.call(one, event);
    for (int i = 0; i < times; i++) {
      hook.ifPresent(to -> caller.tell(to, call));
    }
  }

  private synchronized void remember(Mailroom.Delivered one) {
    one.payment().ifPresent(due -> settled.put(one.key(), due));
  }
}
