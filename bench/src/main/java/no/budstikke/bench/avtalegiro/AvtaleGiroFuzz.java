package no.budstikke.bench.avtalegiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import no.budstikke.channels.avtalegiro.file.BankFile;
import no.budstikke.channels.avtalegiro.file.BankFileWriter;
import no.budstikke.channels.avtalegiro.file.Cancellation;
import no.budstikke.channels.avtalegiro.file.Claim;
import no.budstikke.channels.avtalegiro.file.Label;
import no.budstikke.channels.avtalegiro.file.Mandate;
import no.budstikke.channels.avtalegiro.file.Notifier;
import no.budstikke.channels.avtalegiro.file.Order;
import no.budstikke.channels.avtalegiro.file.OrderKind;
import no.budstikke.channels.avtalegiro.file.Payment;
import no.budstikke.channels.avtalegiro.file.PaymentType;
import no.budstikke.channels.avtalegiro.file.Strictness;
import no.budstikke.channels.avtalegiro.file.Transmission;

/**
 * Reads damaged files, strictly and leniently. Whatever the damage: the reader answers with remarks
 * or with the whole file, never with an exception and never late.
 */
public final class AvtaleGiroFuzz {
  private static final int USUAL = 1_000_000;
  private static final long SEED = 20_260_227;
  private static final String ACCOUNT = "99991123454";
  private static final String US = "00123456";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final long SLOW_NANOS = 1_000_000_000;
  private static final byte[] PIECE = "NY210088\r\n0000000 -ø\n".getBytes(ISO_8859_1);

  private final Random random;
  private final List<byte[]> files;
  private final Map<String, Integer> firstErrors = new TreeMap<>();
  private int accepted;
  private int slow;

  private AvtaleGiroFuzz(long seed) throws IOException {
    random = new Random(seed);
    files = List.of(toOperator(), fromOperator());
  }

  /** Arguments: how many files (a million), and the seed. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
    boolean good = new AvtaleGiroFuzz(seed).run(count, seed);
    System.exit(good ? 0 : 1);
  }

  private boolean run(int count, long seed) throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      byte[] file = damaged(files.get(i % files.size()));
      for (Strictness strictness : Strictness.values()) {
        long begin = System.nanoTime();
        read(file, strictness);
        slow += System.nanoTime() - begin > SLOW_NANOS ? 1 : 0;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d damaged files (seed %d), each read strictly and leniently, in %.1f s:"
            + " %,d readings accepted, %d took over a second%n",
        count,
        seed,
        seconds,
        accepted,
        slow);
    firstErrors.forEach(
        (code, times) -> System.out.printf(Locale.ROOT, "  %-24s %,10d%n", code, times));
    return slow == 0 && accepted < 2 * count;
  }

  private void read(byte[] bytes, Strictness strictness) throws IOException {
    BankFile file = BankFile.check(() -> new ByteArrayInputStream(bytes), strictness);
    if (file.isAccepted()) {
      accepted++;
      file.forEach(part -> {});
    } else {
      firstErrors.merge(file.errors().getFirst().code(), 1, Integer::sum);
    }
  }

  private byte[] damaged(byte[] file) {
    byte[] bytes = file;
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] file) {
    int place = random.nextInt(file.length);
    byte[] bytes = file.clone();
    switch (random.nextInt(7)) {
      case 0 -> bytes[place] = (byte) random.nextInt(256);
      case 1 -> bytes[place] = PIECE[random.nextInt(PIECE.length)];
      case 2 -> bytes[place] ^= (byte) (1 << random.nextInt(8));
      case 3 -> bytes = Arrays.copyOf(file, Math.max(1, place));
      case 4 -> System.arraycopy(PIECE, 0, bytes, place, room(file, place, PIECE.length));
      case 5 -> {
        int from = random.nextInt(file.length);
        int length = room(file, Math.max(from, place), Claims.RECORD);
        System.arraycopy(file, from, bytes, place, length);
      }
      default -> {
        int record = place / Claims.RECORD * Claims.RECORD;
        int next = Math.min(record + Claims.RECORD, file.length);
        bytes = Arrays.copyOf(file, file.length - (next - record));
        System.arraycopy(file, next, bytes, record, file.length - next);
      }
    }
    return bytes.length == 0 ? file : bytes;
  }

  private static int room(byte[] file, int place, int wanted) {
    return Math.min(wanted, file.length - place);
  }

  private static byte[] toOperator() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BankFileWriter writer = new BankFileWriter(out, Transmission.toOperator(US, "0000001"));
    writer.begin(new Order(OrderKind.CLAIMS, "0000001", ACCOUNT));
    writer.add(Claims.claim(1));
    writer.add(
        new Claim(
            2,
            Notifier.BANK,
            DAY,
            89_900,
            "100102200464",
            new Label("ØSTBY HANS", "Faktura 20046"),
            List.of("Faktura 20046 gjelder abonnement mars 2026", "", "Bredbånd")));
    writer.begin(new Order(OrderKind.CANCELLATIONS, "0000002", ACCOUNT));
    writer.add(Claims.claim(3).cancellation(1));
    writer.add(
        new Cancellation(2, DAY, 100, "100101200457", Optional.of(Label.NONE), List.of("Faktura")));
    writer.end();
    return out.toByteArray();
  }

  private static byte[] fromOperator() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BankFileWriter writer = new BankFileWriter(out, Transmission.fromOperator("0000001", US));
    writer.begin(new Order(OrderKind.PAYMENTS, "0000001", ACCOUNT, "001234567"));
    writer.add(payment(1, PaymentType.AVTALEGIRO, 124_950));
    writer.add(payment(2, PaymentType.BUSINESS_TERMINAL, -10_000));
    writer.add(payment(3, PaymentType.PURCHASE_WITH_TEXT, 5_000));
    writer.endOrder(DAY);
    writer.begin(new Order(OrderKind.MANDATES, "0000002", ACCOUNT));
    writer.add(new Mandate(1, Mandate.Registration.NEW_OR_CHANGED, "100109000008", true));
    writer.add(new Mandate(2, Mandate.Registration.DELETED, "100106200189", false));
    writer.end(DAY);
    return out.toByteArray();
  }

  private static Payment payment(int number, PaymentType type, long ore) {
    return new Payment(
        number,
        type,
        ore,
        type.hasText() ? "" : "100101200457",
        new Payment.Settlement(DAY, "01", 16, 2, "23456"),
        Payment.Trace.NONE,
        type.hasText() ? "Kaffe på Ås" : "");
  }
}
