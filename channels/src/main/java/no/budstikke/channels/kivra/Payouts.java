package no.budstikke.channels.kivra;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.budstikke.channels.kivra.bgmax.BgMaxFile;
import no.budstikke.channels.kivra.bgmax.BgMaxWriter;
import no.budstikke.channels.kivra.bgmax.Deposit;
import no.budstikke.channels.kivra.camt.CamtFile;
import no.budstikke.channels.kivra.camt.CamtVersion;
import no.budstikke.channels.kivra.camt.CamtWriter;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Market;

/** What the simulated Kivra pays out to senders, and the files about it. Source: Kivra, 11. */
final class Payouts {
  private static final DateTimeFormatter IN_NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter IN_REPORT =
      DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT);
  private static final DateTimeFormatter IN_FILE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSSSSS", Locale.ROOT);

  private final Path folder;
  private final InstantSource clock;
  private final Map<String, Paid> open = new TreeMap<>();

  /** Something that was paid and is not paid out yet. */
  private record Paid(Mailroom.Due due, LocalDate day) {}

  Payouts(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Makes the folder, so that it can be listed before there is a file. */
  void open() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of settlement files cannot be made.", e);
    }
  }

  /** A content was paid. */
  synchronized void paid(Mailroom.Delivered one) {
    one.payment().ifPresent(due -> open.put(one.key(), new Paid(due, today())));
  }

  /** Whether something was paid before today. */
  synchronized boolean isDue() {
    LocalDate today = today();
    return open.values().stream().anyMatch(one -> one.day().isBefore(today));
  }

  /**
   * Lays down a file of what was paid since the last one.
   *
   * @return the file; empty when there was nothing
   */
  synchronized Optional<Path> settle(String company, SettlementForm form) {
    Map<Bankgiro, Map<String, Mailroom.Due>> accounts = accounts();
    open.clear();
    if (accounts.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    LocalDateTime here = LocalDateTime.ofInstant(now, Market.SE.zone());
    LocalDateTime there = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    try {
      return Optional.of(
          switch (form) {
            case BGMAX -> lay(company + "_" + here.format(IN_NAME), bgMax(here, accounts), now);
            case CAMT_02 ->
                lay(name(company, there, "02"), camt(CamtVersion.V02, now, accounts), now);
            case CAMT_13 ->
                lay(name(company, there, "13"), camt(CamtVersion.V13, now, accounts), now);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("A settlement file cannot be written.", e);
    }
  }

  private Map<Bankgiro, Map<String, Mailroom.Due>> accounts() {
    Map<Bankgiro, Map<String, Mailroom.Due>> accounts =
        new TreeMap<>(java.util.Comparator.comparing(Bankgiro::digits));
    open.forEach(
        (key, one) ->
            Bankgiro.read(one.due().account())
                .value()
                .ifPresent(
                    giro ->
                        accounts.computeIfAbsent(giro, _ -> new TreeMap<>()).put(key, one.due())));
    return accounts;
  }

  private byte[] bgMax(LocalDateTime now, Map<Bankgiro, Map<String, Mailroom.Due>> accounts)
      throws IOException {
    long serial = laid() + 1;
    List<Deposit> deposits = new ArrayList<>();
    accounts.forEach(
        (giro, dues) ->
            deposits.add(
                new Deposit(
                    giro,
                    now.toLocalDate(),
                    serial,
                    dues.values().stream()
                        .map(due -> new Deposit.Payment(due.reference(), due.minor()))
                        .toList())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BgMaxWriter.write(new BgMaxFile(now.format(IN_FILE), false, deposits), out);
    return out.toByteArray();
  }

  private byte[] camt(
      CamtVersion version, Instant now, Map<Bankgiro, Map<String, Mailroom.Due>> accounts)
      throws IOException {
    LocalDate day = today();
    List<CamtFile.Notice> notices = new ArrayList<>();
    accounts.forEach(
        (giro, dues) ->
            notices.add(
                new CamtFile.Notice(
                    giro,
                    dues.entrySet().stream()
                        .map(
                            one ->
                                new CamtFile.Posting(
                                    one.getKey().substring(10),
                                    day,
                                    one.getValue().reference(),
                                    one.getValue().minor()))
                        .toList())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CamtWriter.write(new CamtFile(version, now, notices), out);
    return out.toByteArray();
  }

  /** Complete at once. */
  private Path lay(String name, byte[] content, Instant now) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(name + ".tmp");
    Files.write(unfinished, content);
    Files.setLastModifiedTime(unfinished, FileTime.from(now));
    return Files.move(unfinished, unfinished.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private long laid() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static String name(String company, LocalDateTime now, String version) {
    return "report_" + company + "_" + now.format(IN_REPORT) + "_Camt.054.001." + version + ".xml";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Market.SE.zone());
  }
}
