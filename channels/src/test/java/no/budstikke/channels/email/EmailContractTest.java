package no.budstikke.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.ChannelContractTest;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.journey.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailContractTest extends ChannelContractTest {
  @Override
  protected Room open(Path folder) {
    return new MailRoom(folder, Tls.NONE);
  }

  @Override
  protected Class<? extends DeliveryResult> refusal() {
    return DeliveryResult.NotDeliverable.class;
  }

  /** A mail server cannot be asked. */
  @Override
  protected Class<? extends Trace> traceOfArrived() {
    return Trace.CannotTell.class;
  }

  @Override
  protected Class<? extends Trace> traceOfAbsent() {
    return Trace.CannotTell.class;
  }

  /** A mail server answers at once and says nothing more; what comes back is another door's. */
  @Override
  protected int repliesToFive() {
    return 0;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          refuse 550 5.1.1    | NotDeliverable | EMAIL_SUPPRESSED
          refuse 550          | NotDeliverable | EMAIL_SUPPRESSED
          refuse 550 5.2.1    | NotDeliverable | EMAIL_SUPPRESSED
          refuse 550 5.4.4    | NotDeliverable | CHANNEL_REFUSED
          refuse 552 5.3.4    | NotDeliverable | SIZE_EXCEEDED
          refuse 552          | NotDeliverable | SIZE_EXCEEDED
          refuse 554          | NotDeliverable | CHANNEL_REFUSED
          refuse 554 5.6.0    | RejectedData   |
          refuse 550 5.7.1    | NotDeliverable | CHANNEL_REFUSED
          refuse 554 5.7.26   | NotDeliverable | CHANNEL_REFUSED
          refuse 503 5.5.1    | NotDeliverable | CHANNEL_REFUSED
          refuse 504          | NotDeliverable | CHANNEL_REFUSED
          refuse 501 5.1.3    | NotDeliverable | EMAIL_SUPPRESSED
          refuse 535 5.7.8    | Misconfigured  |
          refuse 530 5.7.0    | Misconfigured  |
          tempfail 450        | NotReached     |
          tempfail 421 4.7.0  | NotReached     |
          tempfail 451 4.7.1  | NotReached     |
          tempfail 451        | NotReached     |
          tempfail 421        | NotReached     |
          tempfail 452 4.2.2  | NotReached     |
          refuse 552 5.2.2    | NotReached     |
          """)
  void theServersAnswerMeansWhatTheTableSays(String behaviour, String kind, String reason) {
    room.script().write("* | " + behaviour);
    DeliveryResult result = handOver(items(1, 1)).values().iterator().next();

    assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
    if (result instanceof DeliveryResult.NotDeliverable(ReasonCode code, _)) {
      assertThat(code.name()).isEqualTo(reason);
    }
    assertThat(room.received()).isEmpty();
  }

  @Test
  void theNextMessageGoesOutOnTheSameConnectionAfterARefusal() {
    room.script().write("* | refuse 550 5.1.1 | first 1");
    handOver(items(1, 1));

    assertThat(handOver(items(2, 3)).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items(2, 3));
  }

  @Test
  void ofManyAtOnceEachArrivesOnceAndTheUnknownOnesAreThoseWithoutAWord() throws Exception {
    room.script().write("* | drop-after | first 10", "* | drop-halfway | first 10");
    List<Item> items = items(1, 300);
    List<DeliveryResult> results = new CopyOnWriteArrayList<>();
    List<Item> unreached = new CopyOnWriteArrayList<>();

    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Item item : items) {
        workers.execute(
            () -> {
              DeliveryResult result = handOver(List.of(item)).get(item.delivery());
              results.add(result);
              if (result instanceof DeliveryResult.NotReached) {
                unreached.add(item);
              }
            });
      }
    }

    assertThat(results).hasSize(300);
    assertThat(results).filteredOn(DeliveryResult.Unknown.class::isInstance).hasSize(10);
    assertThat(handOver(unreached).values())
        .allMatch(result -> result instanceof DeliveryResult.Accepted);
    eventuallyReceived(items);
  }

  @Test
  void aTooFastSenderWaitsLonger() {
    room.script().write("* | tempfail 450 4.7.1");

    assertThat(handOver(items(1, 1)).values())
        .containsExactly(new DeliveryResult.NotReached(Duration.ofMinutes(15), "450-4.7.1"));
  }

  @Test
  void withoutEncryptionNothingIsSentWhereItIsRequired() {
    try (MailRoom strict = new MailRoom(folder.resolve("strict"), Tls.REQUIRED)) {
      Item item = items(1, 1).getFirst();

      assertThat(strict.channel().handOver(strict.consignments(List.of(item)).getFirst()))
          .containsEntry(item.delivery(), new DeliveryResult.Misconfigured("NO_TLS"));
      assertThat(strict.received()).isEmpty();
    }
  }

  @Test
  void theNewestMessagesLieInTheMailbox() {
    handOver(items(1, 2));

    assertThat(((MailRoom) room).server.mailbox(Assignments.EMAIL_CANARY))
        .containsExactly(
            items(1, 1).getFirst().prepared().content(),
            items(2, 1).getFirst().prepared().content());
  }

  /** An e-mail channel and its simulated server. */
  private static final class MailRoom implements Room {
    private final Path folder;
    private final Email email;
    private final int port;
    private SimulatedMailServer server;

    MailRoom(Path folder, Tls tls) {
      this.folder = folder;
      this.server = SimulatedMailServer.start(SimulatedMailSettings.inFolder(folder));
      this.port = server.port();
      SmtpSettings relay =
          new SmtpSettings(
              "127.0.0.1", port, tls, Optional.empty(), "test", Duration.ofMillis(800), 4);
      this.email = new Email(EmailSettings.of(relay, "mail.example"), CLOCK);
    }

    @Override
    public Channel channel() {
      return email;
    }

    @Override
    public Script script() {
      return server.script();
    }

    @Override
    public List<Received> received() {
      return server.received();
    }

    @Override
    public Map<String, String> terms() {
      return Map.of("from", "faktura@nordkraft.example", "fromName", "Nordkraft");
    }

    @Override
    public List<Consignment> consignments(List<Item> items) {
      Agreement agreement = new Agreement(email.id(), terms());
      return items.stream()
          .<Consignment>map(item -> new Consignment.Single(Assignments.ISSUER, agreement, item))
          .toList();
    }

    @Override
    public void stopCounterpart() {
      server.close();
    }

    @Override
    public void startCounterpart() {
      server =
          SimulatedMailServer.start(
              new SimulatedMailSettings(Mode.SANDBOX, "127.0.0.1", port, folder, 10, CLOCK));
    }

    @Override
    public void close() {
      email.close();
      server.close();
    }
  }
}
