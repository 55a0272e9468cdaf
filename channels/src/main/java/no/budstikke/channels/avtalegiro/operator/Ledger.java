package no.budstikke.channels.avtalegiro.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the operator has accepted and what became of it, in a file that only grows. All of one
 * transmission is written at once and counts only with its last line, so a transmission that was
 * being taken when the operator stopped is taken again, whole.
 */
final class Ledger {
  private static final int SENDER_MONTHS = 13;
  private static final int ORDER_MONTHS = 12;

  private final Path file;
  private final Set<String> files = new HashSet<>();
  private final Map<String, Instant> transmissions = new HashMap<>();
  private final Map<String, Instant> orders = new HashMap<>();
  private final TreeMap<LocalDate, List<Debt>> open = new TreeMap<>();
  private final List<Debt> closed = new ArrayList<>();

  /** What can be written down. */
  sealed interface Entry {
    /** A file has been taken, with all entries before it. */
    record Taken(Instant at, String file, String sender, String number) implements Entry {}

    /** An order number is used. */
    record Ordered(Instant at, String account, String order) implements Entry {}

    /** A claim was accepted. */
    record Accepted(Debt debt) implements Entry {}

    /** A claim was withdrawn. */
    record Withdrawn(Debt debt) implements Entry {}

    /** The claim's day has come: it was paid, or not. */
    record Ended(Debt debt, boolean paid) implements Entry {}
  }

  private Ledger(Path file) {
    this.file = file;
  }

  /** The ledger in this folder, begun or gone on with. */
  static Ledger in(Path folder) throws IOException {
    Ledger ledger = new Ledger(folder.resolve("ledger.tsv"));
    if (Files.exists(ledger.file)) {
      List<String> whole = new ArrayList<>();
      List<Entry> waiting = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      String text = Files.readString(ledger.file, StandardCharsets.ISO_8859_1);
      // A half line is of an operator that was killed: it never was.
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        Entry entry = LedgerLine.read(line);
        waiting.add(entry);
        lines.add(line);
        if (entry instanceof Entry.Taken || entry instanceof Entry.Ended) {
          waiting.forEach(ledger::apply);
          whole.addAll(lines);
          waiting.clear();
          lines.clear();
        }
      }
      Files.write(ledger.file, whole, StandardCharsets.ISO_8859_1);
    }
    return ledger;
  }

  /** Writes entries down, together. */
  void add(List<? extends Entry> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(LedgerLine.text(entry)).append('\n'));
    try {
      Files.writeString(
          file,
          text,
          StandardCharsets.ISO_8859_1,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger cannot be written.", e);
    }
    entries.forEach(this::apply);
  }

  boolean hasTaken(String name) {
    return files.contains(name);
  }

  /** Whether the sender has used this number in the last 13 months (AvtaleGiro, section 3.1). */
  boolean isTransmissionUsed(String sender, String number, Instant now) {
    Instant before = transmissions.get(sender + "/" + number);
    return before != null && Days.today(before).plusMonths(SENDER_MONTHS).isAfter(Days.today(now));
  }

  /** Whether the account has used this number in 12 months and a day (section 3.2). */
  boolean isOrderUsed(String account, String order, Instant now) {
    Instant before = orders.get(account + "/" + order);
    return before != null
        && !Days.today(before).plusMonths(ORDER_MONTHS).plusDays(1).isBefore(Days.today(now));
  }

  /** How many claims like this one wait for their day. */
  long waiting(Debt debt) {
    return open.getOrDefault(Days.debit(debt.due()), List.of()).stream()
        .filter(debt::equals)
        .count();
  }

  /** The sum of all claims of a month that were accepted and not withdrawn, of those meant. */
  long inMonth(YearMonth month, Predicate<Debt> meant) {
    return java.util.stream.Stream.concat(
            open.values().stream().flatMap(List::stream), closed.stream())
        .filter(debt -> YearMonth.from(debt.due()).equals(month) && meant.test(debt))
        .mapToLong(Debt::ore)
        .sum();
  }

  /** The claims whose day has come, the earliest first. */
  List<Debt> due(LocalDate today) {
    return open.headMap(today, true).values().stream().flatMap(List::stream).toList();
  }

  /** How many claims wait for their day. */
  int size() {
    return open.values().stream().mapToInt(List::size).sum();
  }

  private void apply(Entry entry) {
    switch (entry) {
      case Entry.Taken(var at, var name, var sender, var number) -> {
        files.add(name);
        transmissions.put(sender + "/" + number, at);
      }
      case Entry.Ordered(var at, var account, var order) -> orders.put(account + "/" + order, at);
      case Entry.Accepted(var debt) ->
          open.computeIfAbsent(Days.debit(debt.due()), _ -> new ArrayList<>()).add(debt);
      case Entry.Withdrawn(var debt) -> close(debt);
      case Entry.Ended(var debt, var _) -> {
        close(debt);
        closed.add(debt);
      }
    }
  }

  private void close(Debt debt) {
    LocalDate day = Days.debit(debt.due());
    List<Debt> that = open.getOrDefault(day, new ArrayList<>());
    that.remove(debt);
    if (that.isEmpty()) {
      open.remove(day);
    }
  }
}
