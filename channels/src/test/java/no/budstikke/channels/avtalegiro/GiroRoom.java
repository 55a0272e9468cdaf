package no.budstikke.channels.avtalegiro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import no.budstikke.channels.Assignments;
import no.budstikke.channels.Eventually;
import no.budstikke.channels.avtalegiro.operator.SimulatedBank;
import no.budstikke.channels.avtalegiro.operator.SimulatedBankSettings;
import no.budstikke.channels.transport.SftpSettings;
import no.budstikke.channels.transport.counterpart.Mode;
import no.budstikke.core.choose.Agreement;
import no.budstikke.core.choose.Channels;
import no.budstikke.core.deliver.Consignment;
import no.budstikke.core.deliver.DeliveryResult;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.deliver.TransmissionId;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.DeliveryId;
import no.budstikke.core.transform.Preparation;

/** A channel AvtaleGiro and its simulated operator, with one payee who has mandates. */
final class GiroRoom implements AutoCloseable {
  static final NorwegianAccount ACCOUNT = new NorwegianAccount("86011117947");
  static final NorwegianAccount OTHER_ACCOUNT = new NorwegianAccount("99991123454");
  static final String SENDER = "00123456";
  static final String PATTERN = "77001???????";
  static final Map<String, String> TERMS =
      Map.of("dataSender", SENDER, "accounts", ACCOUNT.digits());

  final Watch watch = new Watch(Assignments.AT);
  final AvtaleGiro channel;
  private final Path folder;
  private final int port;
  private SimulatedBank bank;

  GiroRoom(Path folder) {
    this.folder = folder;
    this.bank =
        SimulatedBank.start(new SimulatedBankSettings(Mode.SANDBOX, "127.0.0.1", 0, folder, watch));
    this.port = bank.port();
    bank.agree(ACCOUNT, SENDER, Kid.Algorithm.MOD10);
    bank.sign(ACCOUNT, PATTERN, true, OptionalLong.empty());
    this.channel = new AvtaleGiro(settings(access()), watch);
  }

  SimulatedBank bank() {
    return bank;
  }

  /** Waits no longer than a test can. */
  SftpSettings access() {
    SftpSettings patient = bank.access();
    return new SftpSettings(
        patient.host(),
        patient.port(),
        patient.user(),
        patient.login(),
        patient.hostKey(),
        Duration.ofMillis(1500));
  }

  static AvtaleGiroSettings settings(SftpSettings access) {
    return new AvtaleGiroSettings(
        access,
        AvtaleGiroSettings.Folders.USUAL,
        AvtaleGiroSettings.Limits.USUAL,
        Duration.ofMinutes(10),
        Duration.ZERO);
  }

  Path house(String box) {
    return folder.resolve("house").resolve(box);
  }

  /** The KID of the n-th claim; the first is the canary. */
  static String kid(int n) {
    return Kid.withCheckDigit(
            "77001234" + String.format(Locale.ROOT, "%03d", 566 + n), Kid.Algorithm.MOD10)
        .orElseThrow()
        .value();
  }

  static Assignments claim(int n) {
    return Assignments.on(Channels.AVTALEGIRO, TERMS).reference(new Kid(kid(n)));
  }

  Item item(Assignment assignment) {
    return item(assignment, Item.Errand.DELIVER);
  }

  Item item(Assignment assignment, Item.Errand errand) {
    Preparation.Ready ready = (Preparation.Ready) channel.prepare(assignment);
    return new Item(assignment.delivery(), ready.prepared(), errand);
  }

  static Consignment.Transmission transmission(long number, Collection<Item> items) {
    return transmission(number, TERMS, items);
  }

  static Consignment.Transmission transmission(
      long number, Map<String, String> terms, Collection<Item> items) {
    return new Consignment.Transmission(
        Assignments.ISSUER,
        new Agreement(Channels.AVTALEGIRO, terms),
        new TransmissionId(new UUID(0x0197_0000_0000_7000L, 0x9000_0000_0000_0000L + number)),
        number,
        Assignments.AT,
        List.copyOf(items));
  }

  /** Hands over one transmission. */
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

  /** All outcomes, when there are so many. */
  List<Outcome> outcomes(int atLeast) {
    return replies(atLeast).stream().map(Reply::outcome).toList();
  }

  /** Lays a file where the channel reads, after all others. */
  void lay(String name, byte[] content) {
    try {
      Path unfinished = Files.write(house("out").resolve(name + ".tmp"), content);
      Files.setLastModifiedTime(unfinished, FileTime.from(watch.instant()));
      Files.move(unfinished, house("out").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    bank.close();
  }

  void start() {
    bank =
        SimulatedBank.start(
            new SimulatedBankSettings(Mode.SANDBOX, "127.0.0.1", port, folder, watch));
  }

  @Override
  public void close() {
    channel.close();
    bank.close();
  }
}
