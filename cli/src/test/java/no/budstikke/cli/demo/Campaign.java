package no.budstikke.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.budstikke.cli.console.Trouble;
import no.budstikke.cli.generate.Generator;
import no.budstikke.cli.generate.MadeDocument;
import no.budstikke.cli.generate.MadeIssuer;
import no.budstikke.cli.generate.MadeMandates;
import no.budstikke.cli.rest.Api;
import no.budstikke.cli.rest.Paths;
import no.budstikke.core.request.RequestKind;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Rounds of kills, each at a moment that was seen, and what must be true in the end. */
final class Campaign {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final Duration STILL = Duration.ofSeconds(6);
  private static final int DAYS = 9;
  private static final int FIRST_CLAIM = 2_000_000;
  private static final int MOST_CLAIMS = 100;

  /** Mails are taken slowly enough for a fast machine not to be done before it is looked at. */
  private static final String UNHURRIED = "* | slow 250";

  private final MortalServer server;
  private final SandboxProcess sandbox;
  private final Desk desk;
  private final LocalDate today =
      InstantSource.system().instant().atZone(MadeIssuer.FJORDLYS.market().zone()).toLocalDate();
  private final Set<String> acknowledged = new HashSet<>();
  private final AtomicInteger letter = new AtomicInteger(1_000_000);
  private final AtomicInteger claim = new AtomicInteger(FIRST_CLAIM);

  Campaign(MortalServer server, SandboxProcess sandbox) {
    this.server = server;
    this.sandbox = sandbox;
    this.desk = new Desk(server);
  }

  /** Every fourth consumer lets the issuer draw from the account. */
  void signMandates(int requests) {
    sandbox.mandates(
        Stream.concat(
            MadeMandates.table(MadeIssuer.FJORDLYS, requests),
            LongStream.range(FIRST_CLAIM, FIRST_CLAIM + MOST_CLAIMS)
                .mapToObj(index -> MadeMandates.row(MadeIssuer.FJORDLYS, index))));
    Awaitility.await("the mandates are known")
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> desk.mandates() >= MadeMandates.count(requests) + MOST_CLAIMS);
  }

  Desk desk() {
    return desk;
  }

  /** Thirteen kills, from the first byte of a batch to the last receipt. */
  void round(int round, int requests) throws InterruptedException {
    Generator generator = new Generator(MadeIssuer.FJORDLYS, round, today);
    sandbox.mail(UNHURRIED);
    whileABatchIsBeingRead(generator, requests);
    rightAfterABatchWasTaken(generator, requests);
    whileItIsBeingRouted();
    mailsAreBeingHandedOver();
    claimsAreBeingHandedOver(generator);
    lettersAreBeingHandedOver(generator);
    settleAndFinishHandingOver();
    afterwards(generator);
  }

  private void whileABatchIsBeingRead(Generator generator, int requests)
      throws InterruptedException {
    Thread upload =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    send(generator, requests, 2);
                  } catch (Trouble cutOff) {
                    // The server was killed under it; it is sent again.
                  }
                });
    kill(
        "a batch is being read",
        () ->
            desk.batches().stream()
                .anyMatch(
                    batch ->
                        batch.path("state").asString("").equals("RECEIVING")
                            && batch.path("received").asLong(0) > 0));
    upload.join();
  }

  private void rightAfterABatchWasTaken(Generator generator, int requests)
      throws InterruptedException {
    JsonNode answer = send(generator, requests, 0);
    assertThat(answer.path("state").asString("")).isEqualTo("RECEIVED");
    generator
        .documents(requests)
        .filter(one -> one.slip().isEmpty())
        .forEach(one -> acknowledged.add(one.number()));
    kill("a batch was taken", () -> true);
  }

  private void whileItIsBeingRouted() throws InterruptedException {
    kill(
        "some requests are routed",
        () -> desk.requests("IN_DELIVERY") > 0,
        () -> sandbox.mail("* | silent-before"));
  }

  private void mailsAreBeingHandedOver() throws InterruptedException {
    int before = sandbox.mails().size();
    AtomicInteger taken = new AtomicInteger();
    kill(
        "mails are going out, none has been taken",
        () -> desk.deliveries("email", "SENDING") > 0,
        () -> sandbox.mail("* | silent-after"));
    kill(
        "mails were taken, nobody was told",
        () -> sandbox.mails().size() > before,
        () -> {
          sandbox.mail(UNHURRIED);
          taken.set(sandbox.mails().size());
        });
    kill(
        "mails are going out one after another",
        () -> sandbox.mails().size() > taken.get() + 50,
        () -> {
          sandbox.mail("* | accept");
          sandbox.bank("ag_* | silent-before");
        });
  }

  private void claimsAreBeingHandedOver(Generator generator) throws InterruptedException {
    put(generator, claim, one -> one.kind() == RequestKind.INVOICE, "NO-AG-EM");
    int before = sandbox.claims().size();
    kill(
        "claims are half laid",
        () -> sandbox.claimsHalfLaid() > 0,
        () -> sandbox.bank("ag_* | silent-after"));
    kill(
        "claims were laid, nobody was told",
        () -> sandbox.claims().size() > before,
        () -> sandbox.bank("* | accept"));
  }

  private void lettersAreBeingHandedOver(Generator generator) throws InterruptedException {
    putLetters(generator);
    kill(
        "letters wait for their batch",
        () -> desk.deliveries("print", "READY") > 0,
        () -> sandbox.print("* | silent-before"));
    long before = sandbox.laid();
    putLetters(generator);
    kill(
        "letters are half laid",
        () -> sandbox.halfLaid() > 0,
        () -> sandbox.print("* | silent-after"));
    kill(
        "letters were laid, nobody was told",
        () -> sandbox.laid() > before,
        () -> sandbox.print("* | accept"));
  }

  private void afterwards(Generator generator) throws InterruptedException {
    putLetters(generator);
    long laid = sandbox.laid();
    kill("letters are in print", () -> sandbox.laid() > laid);
    desk.travel(Duration.ofHours(25));
    kill("silence counts as delivered", () -> desk.deliveries("email", "DELIVERED") > 0);
  }

  /** What must be so in the end is waited for here. */
  void settleAndFinish() throws InterruptedException {
    settleAndFinishHandingOver();
    // A claim is accepted after the next bank day; then its notice goes, which a day later counts.
    for (int day = 0; day < DAYS && inProgress() > 0; day++) {
      desk.travel(Duration.ofHours(25));
      long end = System.nanoTime() + STILL.toNanos();
      while (inProgress() > 0 && System.nanoTime() < end) {
        settleAndFinishHandingOver();
      }
    }
    assertThat(inProgress()).as("nothing is in progress").isZero();
  }

  private long inProgress() {
    return desk.conservation().path("inProgress").asLong(-1);
  }

  private void settleAndFinishHandingOver() {
    Awaitility.await("everything is handed over")
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              desk.settle(sandbox.mails(), sandbox.letters());
              return notYetHandedOver() == 0;
            });
  }

  private long notYetHandedOver() {
    return desk.requests("RECEIVED")
        + desk.requests("ACCEPTED")
        + desk.requests("ROUTED")
        + List.of("READY", "SENDING", "RETRY_WAIT", "UNCERTAIN").stream()
            .mapToLong(
                state ->
                    desk.deliveries("email", state)
                        + desk.deliveries("print", state)
                        + desk.deliveries("avtalegiro", state))
            .sum();
  }

  /** Design, ruling 4. */
  void theBooksBalance() {
    Equation equation = Equation.over(List.of(desk.conservation()));
    assertThat(equation.balances()).as(equation.sentence()).isTrue();
    assertThat(equation.of(Equation.Term.NEEDS_ATTENTION)).isZero();
    assertThat(equation.of(Equation.Term.UNDELIVERABLE)).isZero();
  }

  void everyCounterpartHasEverythingOnce() {
    Books books = Books.of(List.of());
    desk.deliveries().each("", delivery -> books.add(MadeIssuer.FJORDLYS.id(), delivery));
    Comparison mails = books.compare("email", sandbox.mails());
    Comparison letters = books.compare("print", sandbox.letters());
    Comparison claims = books.compare("avtalegiro", sandbox.claims());
    assertThat(claims.ours()).isPositive();
    assertThat(claims.match()).as("claims: " + claims.sentence()).isTrue();
    assertThat(mails.match()).as("mails: " + mails.sentence()).isTrue();
    assertThat(letters.match()).as("letters: " + letters.sentence()).isTrue();
  }

  void everyAcknowledgedDocumentIsDeliveredOnce() {
    Map<String, Integer> delivered = new HashMap<>();
    desk.requests()
        .each(
            "state=DELIVERED",
            one -> delivered.merge(one.path("number").asString(""), 1, Integer::sum));
    assertThat(delivered.keySet()).isEqualTo(acknowledged);
    assertThat(delivered.values()).allMatch(times -> times == 1);
  }

  private void kill(String moment, Callable<Boolean> seen) throws InterruptedException {
    kill(moment, seen, () -> {});
  }

  /** What the networks are told while nobody is there holds from the first call of the next one. */
  private void kill(String moment, Callable<Boolean> seen, Runnable whileDead)
      throws InterruptedException {
    try {
      server.killWhen(moment, seen);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("Never seen: " + moment + "\n" + desk.report(), e);
    }
    whileDead.run();
    server.startAgain();
  }

  private void putLetters(Generator generator) {
    put(generator, letter, _ -> true, "NO-PR");
  }

  /** Hands in four documents by themselves, to go by this plan. */
  private void put(
      Generator generator, AtomicInteger next, Predicate<MadeDocument> which, String plan) {
    int put = 0;
    while (put < 4) {
      MadeDocument one = generator.document(next.getAndIncrement());
      if (one.slip().isEmpty() && which.test(one)) {
        desk.put(one, plan);
        acknowledged.add(one.number());
        put++;
      }
    }
  }

  /** Sends a batch as multi-document XML, which is read while it comes. */
  private JsonNode send(Generator generator, int requests, int slower) {
    Api api = desk.api();
    return api.post(
        Paths.issuer(MadeIssuer.FJORDLYS.id()) + "/batches?name=kill",
        "application/xml",
        BodyPublishers.ofInputStream(() -> batch(generator, requests, slower)));
  }

  private static InputStream batch(Generator generator, int requests, int slower) {
    try {
      PipedInputStream in = new PipedInputStream(1 << 16);
      PipedOutputStream out = new PipedOutputStream(in);
      Thread.ofVirtual().start(() -> write(generator, requests, out, slower));
      return in;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A slow sender leaves time to be seen. */
  private static void write(
      Generator generator, int requests, PipedOutputStream out, int millisEach) {
    try (out) {
      generator.writeBatch(requests, millisEach == 0 ? out : new SlowStream(out, millisEach));
    } catch (IOException readerHasGone) {
      // Its server was killed.
    }
  }
}
