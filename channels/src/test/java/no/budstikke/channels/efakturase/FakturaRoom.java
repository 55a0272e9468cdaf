package no.budstikke.channels.efakturase;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.Eventually;
import no.budstikke.channels.efakturase.distributor.SimulatedDistributor;
import no.budstikke.channels.efakturase.distributor.SimulatedDistributorSettings;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.registration.Recipient;
import no.budstikke.core.registration.RegistrationBook;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;

/** A channel and its simulated distributor; twenty customers have signed up in Handelsbanken. */
final class FakturaRoom implements AutoCloseable {
  private static final int CUSTOMERS = 20;

  final Book book = new Book();
  final EfakturaSe channel;
  private final Path folder;
  private final int port;
  private SimulatedDistributor distributor;

  /** A register in memory: everybody in it is in force at all times. */
  static final class Book implements RegistrationBook {
    final Map<String, Recipient> recipients = new HashMap<>();

    @Override
    public Map<String, Recipient> inForce(Asked asked, Instant moment) {
      Map<String, Recipient> some = new HashMap<>(recipients);
      some.keySet().retainAll(asked.customers());
      return some;
    }

    @Override
    public void found(IssuerId issuer, Map<String, Recipient> found) {
      recipients.putAll(found);
    }
  }

  FakturaRoom(Path folder) {
    this.folder = folder;
    this.distributor =
        SimulatedDistributor.start(
            new SimulatedDistributorSettings(
                Mode.SANDBOX, "127.0.0.1", 0, folder, InstantSource.system()));
    this.port = distributor.port();
    distributor.change(FakturaRoom::population);
    for (int n = 0; n < CUSTOMERS; n++) {
      book.recipients.put(Fakturor.customer(n), Fakturor.TOLVAN);
    }
    this.channel = new EfakturaSe(settings(access()), InstantSource.system(), ties());
  }

  private static List<String> population(List<String> rows) {
    List<String> all = new ArrayList<>(rows);
    all.add("agreement | " + Fakturor.FUI + " | 54029681 2865434");
    for (int n = 0; n < CUSTOMERS; n++) {
      all.add(row(n, Fakturor.TOLVAN));
    }
    return all;
  }

  static String row(int n, Recipient recipient) {
    return String.join(
        " | ",
        "consumer",
        Fakturor.FUI,
        Fakturor.customer(n),
        recipient.bank(),
        recipient.id(),
        recipient.fmi().orElse("-"),
        "NOTICE");
  }

  EfakturaSe.Ties ties() {
    return new EfakturaSe.Ties(
        _ -> Optional.of(new Agreement(Channels.EFAKTURA_SE, Fakturor.TERMS)),
        book,
        name -> java.util.Arrays.copyOf(name, 32),
        java.time.InstantSource.system());
  }

  SimulatedDistributor distributor() {
    return distributor;
  }

  /** Waits no longer than a test can. */
  SftpSettings access() {
    SftpSettings patient = distributor.access();
    return new SftpSettings(
        patient.host(),
        patient.port(),
        patient.user(),
        patient.login(),
        patient.hostKey(),
        Duration.ofMillis(1500));
  }

  static EfakturaSeSettings settings(SftpSettings access) {
    EfakturaSeSettings usual = EfakturaSeSettings.of(access);
    return new EfakturaSeSettings(
        access,
        usual.folders(),
        usual.limits(),
        new EfakturaSeSettings.Rhythm(usual.rhythm().closing(), Duration.ZERO),
        usual.wire(),
        usual.tables(),
        Optional.empty(),
        Optional.empty());
  }

  static Fakturor invoice(int n) {
    return Fakturor.nth(n).consumer(Assignments.NAME_CANARY, Assignments.STREET_CANARY);
  }

  Item item(Assignment assignment) {
    Preparation.Ready ready = (Preparation.Ready) channel.prepare(assignment);
    return new Item(assignment.delivery(), ready.prepared());
  }

  static Consignment.Transmission transmission(long number, Collection<Item> items) {
    return new Consignment.Transmission(
        Fakturor.ISSUER,
        new Agreement(Channels.EFAKTURA_SE, Fakturor.TERMS),
        new TransmissionId(new UUID(0x0197_0000_0000_7000L, 0x9000_0000_0000_0000L + number)),
        number,
        Fakturor.AT,
        List.copyOf(items));
  }

  Map<DeliveryId, DeliveryResult> send(long number, Item... items) {
    return channel.handOver(transmission(number, List.of(items)));
  }

  /** Everything told from the beginning, when it is so much or after ten seconds. */
  List<Reply> replies(int atLeast) {
    Eventually.holds(() -> replies().size() >= atLeast);
    return replies();
  }

  List<Reply> replies() {
    return channel.repliesAfter(ReplyCursor.BEGINNING, 1000).replies();
  }

  void stop() {
    distributor.close();
  }

  void start() {
    distributor =
        SimulatedDistributor.start(
            new SimulatedDistributorSettings(
                Mode.SANDBOX, "127.0.0.1", port, folder, InstantSource.system()));
  }

  @Override
  public void close() {
    channel.close();
    distributor.close();
  }
}
