package no.budstikke.channels.avtalegiro.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.budstikke.channels.avtalegiro.file.Mandate.Registration;
import no.budstikke.channels.avtalegiro.file.Payment.Settlement;
import no.budstikke.channels.avtalegiro.file.Payment.Trace;
import no.budstikke.core.request.Kid;

class BankFileProperties {
  private static final int LENGTH = 82;

  @Property(tries = 300)
  void whatIsWrittenReadsBack(@ForAll("files") Script script) throws IOException {
    byte[] bytes = script.write();

    assertThat(Script.read(bytes, Strictness.STRICT)).isEqualTo(script);
    assertThat(Script.read(bytes, Strictness.LENIENT)).isEqualTo(script);
  }

  @Property(tries = 300)
  void whatIsReadIsWrittenBackByteForByte(@ForAll("files") Script script) throws IOException {
    byte[] bytes = script.write();

    assertThat(Script.read(bytes, Strictness.STRICT).write()).isEqualTo(bytes);
  }

  /**
   * Not known to be wrong by anything else in the file: order types (seen at the order's end) and
   * types of payments (seen at item 2), the day a file or an order was made, and columns 35 to 41
   * of payments' item 2.
   */
  @Property(tries = 2000)
  void oneChangedByteInCodesCountsSumsOrFillersIsRefusedAtItsPlace(
      @ForAll @IntRange(max = 2) int file, @ForAll int place, @ForAll byte letter)
      throws IOException {
    byte[] bytes = worked(file).write();
    int record = Math.floorMod(place, bytes.length) / LENGTH;
    List<Integer> guarded = guarded(new String(bytes, record * LENGTH, 80, ISO_8859_1));
    int column = guarded.get(Math.floorMod(place, guarded.size()));
    int at = record * LENGTH + column - 1;
    Assume.that(bytes[at] != letter);
    bytes[at] = letter;

    BankFile checked = Script.check(bytes, Strictness.STRICT);

    assertThat(checked.isAccepted()).isFalse();
    Remark first = checked.errors().getFirst();
    assertThat(first.record()).isEqualTo(record + 1);
    if (letter == '\n') {
      assertThat(first.code()).isIn("AG-RECORD-LENGTH", "AG-NOT-A-BANK-FILE");
    } else if (!isOtherItem(column, letter)) {
      assertThat(column).isBetween(first.from(), first.to());
    }
  }

  @Property(tries = 500)
  void aChangedLineEndIsRefused(
      @ForAll @IntRange(max = 2) int file, @ForAll int place, @ForAll byte letter)
      throws IOException {
    byte[] bytes = worked(file).write();
    int record = Math.floorMod(place, bytes.length / LENGTH - 1);
    int at = record * LENGTH + 80 + Math.floorMod(place, 2);
    Assume.that(bytes[at] != letter);
    bytes[at] = letter;

    assertThat(Script.check(bytes, Strictness.STRICT).isAccepted()).isFalse();
  }

  @Property(tries = 500)
  void aFileThatIsCutShortIsRefused(@ForAll @IntRange(max = 2) int file, @ForAll int place)
      throws IOException {
    String text = new String(worked(file).write(), ISO_8859_1);
    byte[] bytes = text.substring(0, Math.floorMod(place, text.length() - 2)).getBytes(ISO_8859_1);

    for (Strictness strictness : Strictness.values()) {
      assertThat(Script.check(bytes, strictness).isAccepted()).isFalse();
    }
  }

  /**
   * A cancellation needs no item 2, so that an item 2 that calls itself item 1 is an item 1 with
   * something wrong in it, and the other way round.
   */
  private static boolean isOtherItem(int column, byte letter) {
    return column == 8 && (letter == '0' || letter == '1');
  }

  private static Script worked(int file) {
    return switch (file) {
      case 0 -> Cases.claimsAndCancellations();
      case 1 -> Cases.paymentsAndMandates();
      default -> Cases.mandateList();
    };
  }

  /** The columns of a record in which the specification tolerates nothing else. */
  private static List<Integer> guarded(String record) {
    Set<Integer> columns = new TreeSet<>();
    String service = record.substring(2, 4);
    switch (record.substring(6, 8)) {
      case "10" -> {
        add(columns, 1, 8);
        add(columns, 32, 80);
      }
      case "20" -> {
        add(columns, 1, 2);
        add(columns, 7, 8);
        if (!service.equals("09")) {
          add(columns, 9, 17);
        }
        add(columns, 36, 80);
      }
      case "30" -> {
        add(columns, 1, 2);
        if (!service.equals("09")) {
          add(columns, 5, 6);
          add(columns, 22, 32);
        }
        add(columns, 7, 8);
        add(columns, 77, 80);
      }
      case "31" -> {
        add(columns, 1, 8);
        add(columns, 76, 80);
      }
      case "49" -> {
        add(columns, 1, 8);
        add(columns, 16, 16);
        add(columns, 61, 80);
      }
      case "70" -> {
        add(columns, 1, 8);
        add(columns, 43, 80);
      }
      case "88" -> {
        add(columns, 1, 41);
        add(columns, service.equals("09") ? 48 : 42, 80);
      }
      default -> {
        add(columns, 1, 41);
        add(columns, 48, 80);
      }
    }
    return new ArrayList<>(columns);
  }

  private static void add(Set<Integer> columns, int from, int to) {
    for (int column = from; column <= to; column++) {
      columns.add(column);
    }
  }

  @Provide
  Arbitrary<Script> files() {
    return Arbitraries.oneOf(filesToOperator(), filesFromOperator());
  }

  private Arbitrary<Script> filesToOperator() {
    Arbitrary<Script.Block> claims =
        block(OrderKind.CLAIMS, claim().list().ofMinSize(1).ofMaxSize(6));
    Arbitrary<Script.Block> cancellations =
        block(OrderKind.CANCELLATIONS, cancellation().list().ofMinSize(1).ofMaxSize(6));
    return Combinators.combine(
            digits(7), Arbitraries.oneOf(claims, cancellations).list().ofMinSize(1).ofMaxSize(4))
        .as(
            (number, blocks) ->
                new Script(Transmission.toOperator(Cases.US, number), blocks, Optional.empty()));
  }

  private Arbitrary<Script> filesFromOperator() {
    Arbitrary<Script.Block> mandates = block(OrderKind.MANDATES, mandate().list().ofMaxSize(6));
    Arbitrary<Script.Block> payments =
        Combinators.combine(payment().list().ofMinSize(1).ofMaxSize(6), digits(9), days())
            .as(
                (items, agreement, made) ->
                    new Script.Block(
                        new Order(OrderKind.PAYMENTS, "0000001", Cases.ACCOUNT, agreement),
                        numbered(items),
                        Optional.of(made)))
            .filter(block -> sum(block.items()) >= 0);
    return Combinators.combine(
            digits(7),
            Arbitraries.oneOf(mandates, payments).list().ofMinSize(1).ofMaxSize(4),
            days())
        .as(
            (number, blocks, made) ->
                new Script(Transmission.fromOperator(number, Cases.US), blocks, Optional.of(made)));
  }

  private static Arbitrary<Script.Block> block(
      OrderKind kind, Arbitrary<? extends List<? extends Item>> items) {
    return Combinators.combine(digits(7), items)
        .as(
            (number, list) ->
                new Script.Block(
                    new Order(kind, number, Cases.ACCOUNT), numbered(list), Optional.empty()));
  }

  private static long sum(List<? extends Item> items) {
    return items.stream().mapToLong(item -> ((Payment) item).ore()).sum();
  }

  private static List<Item> numbered(List<? extends Item> items) {
    List<Item> numbered = new ArrayList<>();
    for (Item item : items) {
      int number = 3 * numbered.size() + 1;
      numbered.add(
          switch (item) {
            case Claim it ->
                new Claim(
                    number, it.notifier(), it.due(), it.ore(), it.kid(), it.label(), it.text());
            case Cancellation it ->
                new Cancellation(number, it.due(), it.ore(), it.kid(), it.label(), it.text());
            case Mandate it -> new Mandate(number, it.registration(), it.kid(), it.notice());
            case Payment it ->
                new Payment(
                    number, it.type(), it.ore(), it.kid(), it.settlement(), it.trace(), it.text());
          });
    }
    return numbered;
  }

  private static Arbitrary<Claim> claim() {
    return Combinators.combine(
            Arbitraries.of(Notifier.class), days(), amounts(), kids(), labels(), notices())
        .as(
            (notifier, due, ore, kid, label, text) ->
                new Claim(1, notifier, due, ore, kid, label, text));
  }

  private static Arbitrary<Cancellation> cancellation() {
    return Combinators.combine(days(), amounts(), kids(), labels().optional(), notices())
        .as((due, ore, kid, label, text) -> new Cancellation(1, due, ore, kid, label, text));
  }

  private static Arbitrary<Mandate> mandate() {
    return Combinators.combine(
            Arbitraries.of(Registration.class), kids(), Arbitraries.of(true, false))
        .as((registration, kid, notice) -> new Mandate(1, registration, kid, notice));
  }

  private static Arbitrary<Payment> payment() {
    Arbitrary<Settlement> settlements =
        Combinators.combine(
                days(),
                digits(2),
                Arbitraries.integers().between(0, 99),
                Arbitraries.integers().between(0, 9),
                digits(5))
            .as(Settlement::new);
    Arbitrary<Trace> traces =
        Combinators.combine(
                digits(2),
                digits(10),
                digits(9),
                digits(7),
                days().optional(),
                Arbitraries.of("00000000000", "99992100113"))
            .as(Trace::new);
    return Combinators.combine(
            Arbitraries.of(PaymentType.class),
            amounts(),
            Arbitraries.of(1, 1, 1, -1),
            kids(),
            settlements,
            traces,
            letters(40))
        .as(
            (type, ore, sign, kid, settlement, trace, text) ->
                new Payment(
                    1,
                    type,
                    sign * ore,
                    type.hasText() ? "" : kid,
                    settlement,
                    trace,
                    type.hasText() ? text : ""));
  }

  private static Arbitrary<Long> amounts() {
    return Arbitraries.longs().between(1, Cases.MOST / 100);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1970, 1, 1).toEpochDay(), LocalDate.of(2069, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<String> kids() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('0', '9').ofMinLength(1).ofMaxLength(24),
            Arbitraries.of(Kid.Algorithm.class))
        .as((body, algorithm) -> body + check(body + "0", algorithm));
  }

  private static char check(String text, Kid.Algorithm algorithm) {
    return Kid.expectedCheckCharacter(text, algorithm).orElseThrow();
  }

  private static Arbitrary<Label> labels() {
    return Combinators.combine(letters(10), letters(25)).as(Label::of);
  }

  private static Arbitrary<List<String>> notices() {
    return Arbitraries.oneOf(
        Arbitraries.just(List.of()),
        letters(80).list().ofMaxSize(42).map(BankFileProperties::withoutBlankEnd));
  }

  private static List<String> withoutBlankEnd(List<String> lines) {
    List<String> kept = new ArrayList<>(lines);
    while (!kept.isEmpty() && kept.getLast().isEmpty()) {
      kept.removeLast();
    }
    return kept;
  }

  private static Arbitrary<String> letters(int most) {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00a0', '\u00ff')
        .withChars("   ÆØÅæøå")
        .ofMaxLength(most)
        .map(BankFileProperties::withoutBlanksBehind);
  }

  private static String withoutBlanksBehind(String text) {
    return text.replaceFirst(" +$", "");
  }

  private static Arbitrary<String> digits(int length) {
    return Arbitraries.strings().withCharRange('0', '9').ofLength(length);
  }
}
