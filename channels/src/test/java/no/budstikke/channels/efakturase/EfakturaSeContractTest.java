package no.budstikke.channels.efakturase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.budstikke.channels.ChannelContractTest;
import no.budstikke.channels.efakturase.distributor.SimulatedDistributor;
import no.budstikke.channels.efakturase.distributor.SimulatedDistributorSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.choose.ReasonCode;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.transform.Assignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfakturaSeContractTest extends ChannelContractTest {
  private static final int KINDS_OF_STATES = 3;

  @Override
  protected Room open(Path folder) {
    return new Distributor(new FakturaRoom(folder));
  }

  /** A distributor that does not let us lay files is not as agreed. */
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

  /** Each was received, accepted and delivered. */
  @Override
  protected int repliesToFive() {
    return 5 * KINDS_OF_STATES;
  }

  @Override
  protected Assignment assignment(int n) {
    return FakturaRoom.invoice(n).build(n);
  }

  @Test
  void aFileThatLiesThereAlreadyIsNotLaidAgain() {
    room.script().write("* | drop-after | first 1");
    List<Item> items = items(1, 3);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Unknown.class);
    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
  }

  @Test
  void whoIsNotRegisteredAnyMoreWhenTheFileIsClosedIsLeftOut() {
    List<Item> items = items(1, 2);
    faktura().book.recipients.remove(Fakturor.customer(2));

    Map<?, DeliveryResult> results = handOver(items);

    assertThat(results.get(items.get(0).delivery())).isInstanceOf(DeliveryResult.Accepted.class);
    assertThat(results.get(items.get(1).delivery()))
        .isEqualTo(
            new DeliveryResult.NotDeliverable(ReasonCode.SE_NOT_SIGNED_UP, "NOT_REGISTERED"));
    eventuallyReceived(items.subList(0, 1));
    assertThat(room.channel().leftOut(room.consignments(items).getFirst()).keySet())
        .containsExactly(items.get(1).delivery());
  }

  @Test
  void aFileOfNobodyIsNotLaid() {
    List<Item> items = items(1, 1);
    faktura().book.recipients.clear();

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.NotDeliverable.class);
    assertThat(room.received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "410, NotDeliverable",
    "705, Doubtful",
    "801, Misconfigured",
    "DUPLICATE, HadBefore",
    "FORMAT, RejectedData"
  })
  void everyClassOfReasonsHasItsOwnOutcome(String code, String outcome) {
    faktura().distributor().documents().write("* | reject " + code);
    handOver(items(1, 1));

    assertThat(
            faktura().replies(KINDS_OF_STATES).stream()
                .map(Reply::outcome)
                .map(one -> one.getClass().getSimpleName()))
        .containsExactly("FileValid", "Accepted", outcome);
  }

  @Test
  void aBankThatDoesNotKnowTheRecipientSaysSo() {
    faktura().distributor().change(rows -> rows.subList(0, 4));
    handOver(items(1, 1));

    assertThat(faktura().replies(KINDS_OF_STATES).getLast().outcome())
        .isEqualTo(new Outcome.NotDeliverable(ReasonCode.SE_NOT_SIGNED_UP, "410"));
  }

  @Test
  void aDistributorThatDoesNotKnowTheIssuerRefusesTheFile() {
    faktura()
        .distributor()
        .change(_ -> List.of("agreement | 005560169095.00001111111.NB.SE | 54029681"));
    List<Item> items = items(1, 2);
    handOver(items);

    Reply reply = faktura().replies(1).getFirst();

    assertThat(reply.outcome()).isEqualTo(new Outcome.Misconfigured("801"));
    assertThat(reply.about())
        .isEqualTo(
            new Reply.Subject.OfTransmission(
                ((Consignment.Transmission) room.consignments(items).getFirst()).id()));
  }

  @Test
  void aSimulatedDistributorDoesNotStartInProduction() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                SimulatedDistributor.start(
                    new SimulatedDistributorSettings(
                        Mode.PRODUCTION, "127.0.0.1", 0, folder, CLOCK)));
  }

  private FakturaRoom faktura() {
    return ((Distributor) room).faktura;
  }

  /** The contract's view of the room; the first document of a transmission gives its number. */
  private static final class Distributor implements Room {
    private final FakturaRoom faktura;

    Distributor(FakturaRoom faktura) {
      this.faktura = faktura;
    }

    @Override
    public Channel channel() {
      return faktura.channel;
    }

    @Override
    public Script script() {
      return faktura.distributor().script();
    }

    /** On the wire a document is known by its number; here by the delivery that has it. */
    @Override
    public List<Received> received() {
      Map<String, String> deliveries =
          IntStream.rangeClosed(1, 20)
              .boxed()
              .collect(
                  Collectors.toMap(
                      n -> Fakturor.nth(n).build(n).request().heading().number(),
                      n -> Fakturor.nth(n).build(n).delivery().toString()));
      return faktura.distributor().received().stream()
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
      return Fakturor.TERMS;
    }

    @Override
    public List<Consignment> consignments(List<Item> items) {
      long number = items.getFirst().delivery().value().getLeastSignificantBits() & 0xFFFF;
      return List.of(FakturaRoom.transmission(number, items));
    }

    @Override
    public void stopCounterpart() {
      faktura.stop();
    }

    @Override
    public void startCounterpart() {
      faktura.start();
    }

    @Override
    public void close() {
      faktura.close();
    }
  }
}
