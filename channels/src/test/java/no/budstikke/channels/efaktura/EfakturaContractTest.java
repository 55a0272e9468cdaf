package no.budstikke.channels.efaktura;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.budstikke.channels.ChannelContractTest;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.transform.Assignment;
import org.junit.jupiter.api.Test;

class EfakturaContractTest extends ChannelContractTest {
  @Override
  protected Room open(Path folder) {
    return new EfakturaRoom(EfakturaHouse.ofConsumers(folder));
  }

  @Override
  protected Assignment assignment(int n) {
    Assignment of =
        EfakturaHouse.usual().number("4000" + n).identity(EfakturaHouse.identity(n)).build(n);
    return new Assignment(
        of.delivery(), of.issuer(), of.market(), of.leg(), of.agreement(), of.request(), now());
  }

  /** A code nobody has explained: a person must look. */
  @Override
  protected Class<? extends DeliveryResult> refusal() {
    return DeliveryResult.RejectedData.class;
  }

  @Override
  protected Class<? extends Trace> traceOfArrived() {
    return Trace.Arrived.class;
  }

  @Override
  protected Class<? extends Trace> traceOfAbsent() {
    return Trace.Absent.class;
  }

  /** Five in one shipment, and one reply about it. */
  @Override
  protected int repliesToFive() {
    return 1;
  }

  /** Over HTTP nobody knows how much was read before the line went dead: it may be repeated. */
  @Test
  @Override
  protected void aConnectionLostHalfWayIsSurelyNotDelivered() {
    room.script().write("* | drop-halfway | first 1");
    List<Item> items = items(1, 1);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Unknown.class);
    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
  }

  /** It takes the connection and hangs up, so nobody knows either. */
  @Test
  @Override
  protected void aCounterpartThatIsDownIsNotReached() {
    handOver(items(1, 1));
    room.script().write("* | down");

    assertThat(handOver(items(2, 1)).values()).hasOnlyElementsOfType(DeliveryResult.Unknown.class);
    room.script().write();
    assertThat(handOver(items(2, 1)).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items(1, 2));
  }

  /** The operator recognises our ids (eFaktura, section 9.4). */
  @Test
  @Override
  protected void anUnknownOutcomeIsNeverRepeatedBlindly() {
    assertThat(room.channel().traits().repetition()).isEqualTo(Traits.Repetition.SAFE);
    room.script().write("* | drop-after | first 1");
    List<Item> items = items(1, 3);

    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Unknown.class);
    assertThat(handOver(items).values()).hasOnlyElementsOfType(DeliveryResult.Accepted.class);
    eventuallyReceived(items);
  }

  private record EfakturaRoom(EfakturaHouse house) implements Room {
    @Override
    public Channel channel() {
      return house.channel();
    }

    @Override
    public Script script() {
      return house.operator().script();
    }

    @Override
    public List<Received> received() {
      return house.operator().received();
    }

    @Override
    public Map<String, String> terms() {
      return EfakturaHouse.TERMS;
    }

    @Override
    public List<Consignment> consignments(List<Item> items) {
      long first = items.getFirst().delivery().value().getLeastSignificantBits() & 0xffff;
      return List.of(EfakturaHouse.shipment(first, items));
    }

    @Override
    public void stopCounterpart() {
      house.stop();
    }

    @Override
    public void startCounterpart() {
      house.restart();
    }

    @Override
    public void close() {
      house.close();
    }
  }
}
