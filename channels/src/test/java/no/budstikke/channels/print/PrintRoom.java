package no.budstikke.channels.print;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.ChannelContractTest;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.journey.Channel;

/** A print channel and its simulated house. */
final class PrintRoom implements ChannelContractTest.Room {
  private final Path folder;
  private final Print print;
  private final int port;
  private SimulatedPrintHouse house;

  PrintRoom(Path folder) {
    this.folder = folder;
    this.house = SimulatedPrintHouse.start(SimulatedPrintSettings.inFolder(folder));
    this.port = house.port();
    SftpSettings access = house.access();
    SftpSettings impatient =
        new SftpSettings(
            access.host(),
            access.port(),
            access.user(),
            access.login(),
            access.hostKey(),
            Duration.ofMillis(1500));
    this.print = new Print(PrintSettings.of(impatient, "", true), ChannelContractTest.CLOCK);
  }

  SimulatedPrintHouse house() {
    return house;
  }

  @Override
  public Channel channel() {
    return print;
  }

  @Override
  public Script script() {
    return house.script();
  }

  @Override
  public List<Received> received() {
    return house.received();
  }

  @Override
  public Map<String, String> terms() {
    return Map.of("profile", "no-c5", "returnAddress", "Kraftveien 3, 0150 Oslo");
  }

  @Override
  public List<Consignment> consignments(List<Item> items) {
    List<Item> all = new ArrayList<>(items);
    TransmissionId id =
        new TransmissionId(new UUID(7, items.getFirst().delivery().value().hashCode()));
    return List.of(
        new Consignment.Transmission(
            Assignments.ISSUER, new Agreement(print.id(), terms()), id, 12, Assignments.AT, all));
  }

  @Override
  public void stopCounterpart() {
    house.close();
  }

  @Override
  public void startCounterpart() {
    house =
        SimulatedPrintHouse.start(
            new SimulatedPrintSettings(
                Mode.SANDBOX, "127.0.0.1", port, folder, ChannelContractTest.CLOCK));
  }

  @Override
  public void close() {
    print.close();
    house.close();
  }
}
