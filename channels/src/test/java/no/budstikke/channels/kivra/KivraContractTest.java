package no.budstikke.channels.kivra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.ChannelContractTest;
import no.budstikke.channels.Logs;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.Trace;
import no.budstikke.core.journey.Channel;
import no.budstikke.core.journey.Traits;
import no.budstikke.core.transform.Assignment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class KivraContractTest extends ChannelContractTest {
  @Override
  protected Room open(Path folder) {
    return new KivraRoom(KivraHouse.ofUsers(folder));
  }

  @Override
  protected Assignment assignment(int n) {
    return Bills.usual().build(n);
  }

  @Override
  protected Class<? extends DeliveryResult> refusal() {
    return DeliveryResult.NotDeliverable.class;
  }

  /** There is no call that tells (Kivra, section 14). */
  @Override
  protected Class<? extends Trace> traceOfArrived() {
    return Trace.CannotTell.class;
  }

  @Override
  protected Class<? extends Trace> traceOfAbsent() {
    return Trace.CannotTell.class;
  }

  /** Everybody pays at once, and Kivra calls. */
  @Override
  protected int repliesToFive() {
    return 5;
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

  /** Production recognises what it has seen (product specification, X13); its sandbox does not. */
  @Test
  @Override
  protected void anUnknownOutcomeIsNeverRepeatedBlindly() {
    assertThat(room.channel().traits().repetition()).isEqualTo(Traits.Repetition.SAFE);
    try (KivraHouse sandbox =
        new KivraHouse(
            folder.resolve("sandbox"),
            JsonMapper.shared().createObjectNode().put("others", "user"),
            KivraSettings.Environment.SANDBOX)) {
      assertThat(sandbox.kivra().traits().repetition()).isEqualTo(Traits.Repetition.NEVER);
      Item item = sandbox.item(Bills.usual(), 1);
      sandbox.handOver(item);
      sandbox.handOver(item);

      assertThat(sandbox.simulated().received()).hasSize(2);
    }
  }

  @Test
  void theRecipientsNumberReferenceAndAmountNeverReachTheLog() {
    try (Logs logs = Logs.atDebug()) {
      handOver(items(1, 2));
      room.script().write("* | refuse 40105 | first 1", "* | drop-after");
      handOver(items(3, 2));

      assertThat(logs.lines()).isNotEmpty();
      assertThat(logs.lines())
          .noneMatch(
              line ->
                  line.contains("202600012324")
                      || line.contains("500.00")
                      || line.contains(Bills.ssn(1))
                      || line.contains(Bills.ssn(3)));
    }
  }

  private record KivraRoom(KivraHouse house) implements Room {
    @Override
    public Channel channel() {
      return house.kivra();
    }

    @Override
    public Script script() {
      return house.simulated().script();
    }

    @Override
    public List<Received> received() {
      return house.simulated().received();
    }

    @Override
    public Map<String, String> terms() {
      return Map.of("tenant", Bills.TENANT);
    }

    @Override
    public List<Consignment> consignments(List<Item> items) {
      Agreement agreement = new Agreement(house.kivra().id(), terms());
      return items.stream()
          .<Consignment>map(item -> new Consignment.Single(Assignments.ISSUER, agreement, item))
          .toList();
    }

    @Override
    public void stopCounterpart() {
      house.simulated().close();
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
