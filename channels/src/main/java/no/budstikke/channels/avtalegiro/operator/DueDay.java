package no.budstikke.channels.avtalegiro.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import no.budstikke.channels.avtalegiro.file.BankFileWriter;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Payment;
import no.budstikke.channels.avtalegiro.file.PaymentType;
import no.budstikke.channels.avtalegiro.file.Transmission;
import no.budstikke.channels.transport.counterpart.Behaviour;
import no.budstikke.channels.transport.counterpart.Behaviour.Kind;
import no.budstikke.channels.transport.counterpart.Script;
import no.budstikke.channels.transport.counterpart.Tray;

/**
 * The day on which claims are debited: those that are paid are posted, of the others nothing is
 * heard. Source: AvtaleGiro, sections 6 and 8.8.
 */
final class DueDay {
  private static final Set<Kind> ON_THE_DAY = Set.of(Kind.ACCEPT, Kind.RETURN, Kind.TWICE);
  private static final String OCR_AGREEMENT = "001234567";

  private final Tray tray;
  private final Ledger ledger;
  private final Script claims;
  private final InstantSource clock;

  DueDay(Tray tray, Ledger ledger, Script claims, InstantSource clock) {
    this.tray = tray;
    this.ledger = ledger;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Money that has come in.
   *
   * @param account where to
   * @param type how
   * @param ore how much; negative for a credit note
   * @param kid for what
   * @param day when
   */
  record Posting(String account, PaymentType type, long ore, String kid, LocalDate day) {
    @Override
    public String toString() {
      return "Posting";
    }
  }

  /** Debits everything whose day has come; says how many claims that were. */
  int work(Population population) {
    List<Debt> due = ledger.due(Days.today(clock.instant()));
    if (due.isEmpty()) {
      return 0;
    }
    List<Posting> paid = new ArrayList<>();
    List<Posting> twice = new ArrayList<>();
    List<Ledger.Entry> ended = new ArrayList<>();
    for (Debt debt : due) {
      Behaviour behaviour = claims.about(ON_THE_DAY, Examiner.names(debt, ""));
      boolean pays =
          behaviour.kind() != Kind.RETURN
              && population.consent(debt.account(), debt.kid()).isPresent();
      if (pays) {
        Posting posting =
            new Posting(
                debt.account(),
                PaymentType.AVTALEGIRO,
                debt.ore(),
                debt.kid(),
                Days.debit(debt.due()));
        paid.add(posting);
        if (behaviour.kind() == Kind.TWICE) {
          twice.add(posting);
        }
      }
      ended.add(new Ledger.Entry.Ended(debt, pays));
    }
    post(paid, population);
    post(twice, population);
    ledger.add(ended);
    return due.size();
  }

  /** Lays postings, one file for each customer unit. */
  void post(List<Posting> postings, Population population) {
    Map<String, List<Posting>> units = new TreeMap<>();
    for (Posting posting : postings) {
      Optional<Population.PayeeAgreement> agreement = population.agreement(posting.account());
      agreement.ifPresent(
          known -> units.computeIfAbsent(known.unit(), _ -> new ArrayList<>()).add(posting));
    }
    units.forEach((unit, its) -> tray.lay("OCR", file(unit, its)));
  }

  private byte[] file(String unit, List<Posting> postings) {
    Map<String, List<Posting>> accounts = new TreeMap<>();
    postings.stream()
        .sorted(Comparator.comparing(Posting::day))
        .forEach(
            posting ->
                accounts.computeIfAbsent(posting.account(), _ -> new ArrayList<>()).add(posting));
    LocalDate made = Days.today(clock.instant());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      BankFileWriter writer =
          new BankFileWriter(out, Transmission.fromOperator(tray.nextNumber(), unit));
      int order = 0;
      for (Map.Entry<String, List<Posting>> one : accounts.entrySet()) {
        order++;
        String number = String.format(Locale.ROOT, "%07d", order);
        writer.begin(new Order(OrderKind.PAYMENTS, number, one.getKey(), OCR_AGREEMENT));
        write(writer, one.getValue());
        writer.endOrder(made);
      }
      writer.end(made);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written.", e);
    }
    return out.toByteArray();
  }

  private static void write(BankFileWriter writer, List<Posting> postings) throws IOException {
    Map<Posting, Integer> alike = new HashMap<>();
    int number = 0;
    for (Posting posting : postings) {
      number++;
      int before = alike.merge(posting, 1, Integer::sum);
      Payment.Settlement entry =
          new Payment.Settlement(
              posting.day(), "11", posting.day().getDayOfMonth(), 2, serial(posting));
      Payment.Trace trace =
          new Payment.Trace(
              "00",
              "0".repeat(10),
              reference(posting, before),
              "0".repeat(7),
              Optional.of(posting.day()),
              "0".repeat(11));
      writer.add(
          new Payment(number, posting.type(), posting.ore(), posting.kid(), entry, trace, ""));
    }
  }

  /** One entry of the bank statement for the claims, one for all else. */
  private static String serial(Posting posting) {
    return posting.type() == PaymentType.AVTALEGIRO ? "00001" : "00002";
  }

  /** The same when the same payment is told again after a crash. */
  private static String reference(Posting posting, int count) {
    CRC32 digits = new CRC32();
    String whole =
        posting.account() + posting.kid() + posting.ore() + posting.day() + posting.type() + count;
    digits.update(whole.getBytes(StandardCharsets.ISO_8859_1));
    return String.format(Locale.ROOT, "%09d", digits.getValue() % 1_000_000_000);
  }
}
