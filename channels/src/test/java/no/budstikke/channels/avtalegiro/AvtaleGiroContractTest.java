package no.budstikke.channels.avtalegiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.budstikke.channels.ChannelContractTest;
import no.budstikke.channels.avtalegiro.operator.SimulatedBank;
import no.budstikke.channels.avtalegiro.operator.SimulatedBankSettings;
import no.budstikke.channels.transport.SftpLogin;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.ReceiptLevel;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AvtaleGiroContractTest extends ChannelContractTest {
  @Override
  protected Room open(Path folder) {
    return new Bank(new GiroRoom(folder));
  }

  /** An operator that does not let us lay files is not as agreed. */
  @Override
  protected Class<? extends DeliveryResult> refusal() {
    return DeliveryResult.Misconfigured.class;
  }

  @Override
  protected Class<? extends Trace> traceOfArrived() {
    return Trace.Arrived.class;
  }

  @Override
  protected Class<? extends Trace> traceOfAbsent() {
    return Trace.Absent.class;
  }

  /** One for the transmission; of its claims nothing is heard. */
  @Override
  protected int repliesToFive() {
    return 1;
  }

  @Override
  protected Assignment assignment(int n) {
    return GiroRoom.claim(n).build(n);
  }

  @Test
  void eachClaimIsKnownByTheNumbersTheOperatorWillSpeakOf() {
    List<Item> items = items(3, 2);

    assertThat(handOver(items).get(items.get(1).delivery()))
        .isInstanceOfSatisfying(
            DeliveryResult.Accepted.class,
            accepted -> {
              assertThat(accepted.theirReference()).contains("00123456-0000003-0000030-0000002");
              assertThat(accepted.level()).isEqualTo(ReceiptLevel.TRANSPORT);
            });
  }

  @Test
  void anUploadWhoseAcknowledgementWasLostIsOneFileAndIsKnownByTheSameReferences() {
    room.script().write("* | drop-after | first 1");
    List<Item> items = items(1, 2);
    Consignment consignment = room.consignments(items).getFirst();
    Map<DeliveryId, String> before = room.channel().references(consignment);

    handOver(items);

    assertThat(room.channel().trace(consignment)).isInstanceOf(Trace.Arrived.class);
    assertThat(references(room.channel().handOver(consignment))).isEqualTo(before);
    eventuallyReceived(items);
    assertThat(files("in") + files("archive")).isEqualTo(1);
  }

  @Test
  void aFileThatLiesThereAlreadyIsNotLaidAgain() {
    List<Item> items = items(1, 2);
    handOver(items);
    eventuallyReceived(items);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
    assertThat(files("archive")).isEqualTo(1);
  }

  @Test
  void anotherFileUnderOurNameStopsTheChannel() throws IOException {
    List<Item> items = items(1, 1);
    ClaimFile file = file(items);
    Files.writeString(house("archive").resolve(file.name().text()), "something else");

    assertThat(handOver(items).values())
        .containsExactly(new DeliveryResult.Misconfigured("NAME_TAKEN"));
    assertThat(room.channel().trace(room.consignments(items).getFirst()))
        .isInstanceOf(Trace.CannotTell.class);
  }

  @Test
  void withoutAnArchiveAFileThatIsGoneProvesNothing() {
    GiroRoom giro = ((Bank) room).giro;
    AvtaleGiroSettings usual = GiroRoom.settings(giro.access());
    AvtaleGiroSettings blind =
        new AvtaleGiroSettings(
            usual.server(),
            new AvtaleGiroSettings.Folders("in", "", "out"),
            usual.limits(),
            usual.longestWait(),
            usual.quiet());
    try (AvtaleGiro channel = new AvtaleGiro(blind, giro.watch)) {
      assertThat(channel.trace(room.consignments(items(1, 1)).getFirst()))
          .isInstanceOf(Trace.CannotTell.class);
    }
  }

  @Test
  void anOperatorThatIsGoneCannotTell() {
    List<Item> items = items(1, 1);
    room.stopCounterpart();

    assertThat(room.channel().trace(room.consignments(items).getFirst()))
        .isInstanceOf(Trace.CannotTell.class);
  }

  @Test
  void anAccountThatIsNotAgreedAnyMoreStopsTheChannelAndNothingIsSent() {
    Item item = items(1, 1).getFirst();
    Map<String, String> terms =
        Map.of("dataSender", GiroRoom.SENDER, "accounts", GiroRoom.OTHER_ACCOUNT.digits());

    assertThat(room.channel().handOver(GiroRoom.transmission(1, terms, List.of(item))).values())
        .containsExactly(new DeliveryResult.Misconfigured("TERMS"));
    assertThat(files("in") + files("archive")).isZero();
  }

  @Test
  void anotherHostKeyThanTheLearntOneIsRefused() throws IOException {
    handOver(items(1, 1));
    eventuallyReceived(items(1, 1));
    room.stopCounterpart();
    Files.delete(folder.resolve("host_key"));
    room.startCounterpart();

    assertThat(handOver(items(2, 1)).values())
        .containsExactly(new DeliveryResult.Misconfigured("HOST_KEY"));
  }

  @Test
  void aWrongLoginIsNotAsAgreed() {
    SftpSettings right = ((Bank) room).giro.access();
    SftpSettings wrong =
        new SftpSettings(
            right.host(),
            right.port(),
            "somebody",
            new SftpLogin.Password("else"),
            right.hostKey(),
            Duration.ofSeconds(5));
    try (AvtaleGiro channel = new AvtaleGiro(GiroRoom.settings(wrong), CLOCK)) {
      assertThat(channel.handOver(room.consignments(items(1, 1)).getFirst()).values())
          .containsExactly(new DeliveryResult.Misconfigured("LOGIN"));
    }
  }

  @Test
  void aSimulatedOperatorDoesNotStartInProduction() {
    Assertions.assertThatIllegalStateException()
        .isThrownBy(
            () ->
                SimulatedBank.start(
                    new SimulatedBankSettings(Mode.PRODUCTION, "127.0.0.1", 0, folder, CLOCK)));
  }

  private static Map<DeliveryId, String> references(Map<DeliveryId, DeliveryResult> results) {
    return results.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    ((DeliveryResult.Accepted) entry.getValue()).theirReference().orElseThrow()));
  }

  private ClaimFile file(List<Item> items) {
    Consignment.Transmission transmission =
        (Consignment.Transmission) room.consignments(items).getFirst();
    return ClaimFile.of(transmission, Terms.of(transmission.agreement()).orElseThrow());
  }

  private Path house(String box) {
    return folder.resolve("house").resolve(box);
  }

  private long files(String box) {
    try (Stream<Path> all = Files.list(house(box))) {
      return all.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The contract's view of the room; the first claim of a transmission gives it its number. */
  private static final class Bank implements Room {
    private final GiroRoom giro;

    Bank(GiroRoom giro) {
      this.giro = giro;
    }

    @Override
    public Channel channel() {
      return giro.channel;
    }

    @Override
    public Script script() {
      return giro.bank().script();
    }

    /** On the wire a claim is known by its KID; here by the delivery that has it. */
    @Override
    public List<Received> received() {
      Map<String, String> deliveries =
          IntStream.rangeClosed(1, 20)
              .boxed()
              .collect(
                  Collectors.toMap(
                      GiroRoom::kid, n -> GiroRoom.claim(n).build(n).delivery().toString()));
      return giro.bank().received().stream()
          .map(
              one ->
                  new Received(
                      deliveries.getOrDefault(one.deliveryKey().split("/", -1)[1], "unknown"),
                      one.sha256(),
                      one.at(),
                      one.within()))
          .toList();
    }

    @Override
    public Map<String, String> terms() {
      return GiroRoom.TERMS;
    }

    @Override
    public List<Consignment> consignments(List<Item> items) {
      long number = items.getFirst().delivery().value().getLeastSignificantBits() & 0xFFFF;
      return List.of(GiroRoom.transmission(number, items));
    }

    @Override
    public void stopCounterpart() {
      giro.stop();
    }

    @Override
    public void startCounterpart() {
      giro.start();
    }

    @Override
    public void close() {
      giro.close();
    }
  }
}
