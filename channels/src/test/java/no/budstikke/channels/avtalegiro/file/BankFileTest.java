package no.budstikke.channels.avtalegiro.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankFileTest {
  private static final Script CLAIMS = Cases.claimsAndCancellations();
  private static final Script PAYMENTS = Cases.paymentsAndMandates();

  /** Text put into section 13.1's file, and what strict and lenient readers say to it. */
  @ParameterizedTest
  @CsvSource({
    "1, 9, 0012345x, AG-DIGITS 1:9-16, AG-DIGITS 1:9-16",
    "1, 24, 00008081, AG-OPERATOR 1:9-31, AG-OPERATOR 1:9-31",
    "1, 80, 1, AG-FILLER 1:32-80, ''",
    "2, 17, 1, AG-FILLER 2:9-17, ''",
    "2, 35, 5, '(AG-ACCOUNT-CHECK-DIGIT 2:25-35)', '(AG-ACCOUNT-CHECK-DIGIT 2:25-35)'",
    "3, 1, XX, AG-CONSTANT 3:1-4, AG-CONSTANT 3:1-4",
    "3, 5, 22, AG-UNKNOWN-RECORD 3:3-8, '(AG-UNKNOWN-RECORD 3:3-8)'",
    "3, 9, 0000000, AG-NUMBERING 3:9-15, AG-ITEM-MISMATCH 4:9-15",
    "3, 16, 300226, AG-DATE 3:16-21, AG-DATE 3:16-21",
    "3, 16, 000000, AG-DATE 3:16-21, AG-DATE 3:16-21",
    "3, 22, 00000000000, '', ''",
    "3, 22, '0         0', AG-FILLER 3:22-32, ''",
    "3, 40, ' ', AG-DIGITS 3:33-49, AG-DIGITS 3:33-49",
    "3, 74, 8, '(AG-KID-CHECK-DIGIT 3:50-74)', '(AG-KID-CHECK-DIGIT 3:50-74)'",
    "3, 70, ' ', AG-KID 3:50-74, AG-KID 3:50-74",
    "3, 50, '                         ', AG-KID 3:50-74, AG-KID 3:50-74",
    "4, 9, 0000002, AG-ITEM-MISMATCH 4:9-15, AG-ITEM-MISMATCH 4:9-15",
    "4, 5, 21, AG-ITEM-MISMATCH 4:5-6, AG-ITEM-MISMATCH 4:5-6",
    "4, 7, 30, AG-ITEM-2 4:7-8, AG-ITEM-2 4:7-8",
    "4, 30, x, AG-FILLER 4:26-50, ''",
    "7, 5, 02, AG-ITEM-MISMATCH 7:5-6, AG-ITEM-MISMATCH 7:5-6",
    "7, 16, 5, AG-CONSTANT 7:16, AG-CONSTANT 7:16",
    "7, 17, 043, AG-TEXT-PLACE 7:17-20, '(AG-TEXT-PLACE 7:17-20)'",
    "7, 17, 000, AG-TEXT-PLACE 7:17-20, '(AG-TEXT-PLACE 7:17-20)'",
    "7, 20, 3, AG-TEXT-PLACE 7:17-20, '(AG-TEXT-PLACE 7:17-20)'",
    "8, 20, 1, AG-TEXT-PLACE 8:17-20, '(AG-TEXT-PLACE 8:17-20)'",
    "8, 21, '  ', AG-TEXT-BLANK 8:21-60, ''",
    "13, 9, 00000004, AG-TRANSACTION-COUNT 13:9-16, '(AG-TRANSACTION-COUNT 13:9-16)'",
    "13, 17, 00000013, AG-RECORD-COUNT 13:17-24, '(AG-RECORD-COUNT 13:17-24)'",
    "13, 41, 1, AG-SUM 13:25-41, '(AG-SUM 13:25-41)'",
    "13, 42, 150326, AG-CONTROL-DATE 13:42-47, '(AG-CONTROL-DATE 13:42-47)'",
    "13, 48, 999999, AG-CONTROL-DATE 13:48-53, '(AG-CONTROL-DATE 13:48-53)'",
    "19, 9, 00000003, AG-TRANSACTION-COUNT 19:9-16, '(AG-TRANSACTION-COUNT 19:9-16)'",
    "19, 17, 00000018, AG-RECORD-COUNT 19:17-24, '(AG-RECORD-COUNT 19:17-24)'",
    "19, 25, 1, AG-SUM 19:25-41, '(AG-SUM 19:25-41)'",
    "19, 42, 000000, AG-CONTROL-DATE 19:42-47, '(AG-CONTROL-DATE 19:42-47)'"
  })
  void aFaultInAFileToTheOperatorIsToldWithItsPlace(
      int record, int from, String text, String strict, String lenient) throws IOException {
    byte[] bytes = Damage.of(CLAIMS).put(record, from, text).bytes();

    assertThat(first(bytes, Strictness.STRICT)).isEqualTo(strict);
    assertThat(first(bytes, Strictness.LENIENT)).isEqualTo(lenient);
  }

  /** The same in section 13.2's file. */
  @ParameterizedTest
  @CsvSource({
    "2, 9, 00123456x, AG-DIGITS 2:9-17, AG-DIGITS 2:9-17",
    "3, 5, 22, AG-UNKNOWN-RECORD 3:3-8, '(AG-UNKNOWN-RECORD 3:3-8)'",
    "3, 5, 20, AG-ITEM-MISMATCH 4:5-6, AG-ITEM-MISMATCH 4:5-6",
    "3, 32, +, AG-CODE 3:32, AG-CODE 3:32",
    "3, 50, '                         ', AG-KID 3:50-74, AG-KID 3:50-74",
    "3, 77, 1, AG-FILLER 3:77-80, ''",
    "4, 35, 1234567, '', ''",
    "4, 42, 000000, '', ''",
    "4, 48, 00000000000, '', ''",
    "4, 58, 4, '(AG-ACCOUNT-CHECK-DIGIT 4:48-58)', '(AG-ACCOUNT-CHECK-DIGIT 4:48-58)'",
    "5, 5, 15, AG-ITEM-MISMATCH 6:5-6, AG-ITEM-MISMATCH 6:5-6",
    "7, 32, 0, AG-SUM 9:25-41, '(AG-SUM 9:25-41)'",
    "9, 42, 000000, AG-CONTROL-DATE 9:42-47, '(AG-CONTROL-DATE 9:42-47)'",
    "9, 48, 150326, AG-CONTROL-DATE 9:48-53, '(AG-CONTROL-DATE 9:48-53)'",
    "9, 54, 150326, AG-CONTROL-DATE 9:54-59, '(AG-CONTROL-DATE 9:54-59)'",
    "11, 16, 3, AG-CODE 11:16, AG-CODE 11:16",
    "11, 42, j, AG-CODE 11:42, AG-CODE 11:42",
    "14, 9, 00000002, AG-TRANSACTION-COUNT 14:9-16, '(AG-TRANSACTION-COUNT 14:9-16)'",
    "14, 25, 1, AG-FILLER 14:25-80, ''",
    "15, 25, 9, AG-SUM 15:25-41, '(AG-SUM 15:25-41)'",
    "15, 42, 000000, AG-CONTROL-DATE 15:42-47, '(AG-CONTROL-DATE 15:42-47)'",
    "15, 42, 170326, '', ''"
  })
  void aFaultInAFileFromTheOperatorIsToldWithItsPlace(
      int record, int from, String text, String strict, String lenient) throws IOException {
    byte[] bytes = Damage.of(PAYMENTS).put(record, from, text).bytes();

    assertThat(first(bytes, Strictness.STRICT)).isEqualTo(strict);
    assertThat(first(bytes, Strictness.LENIENT)).isEqualTo(lenient);
  }

  @ParameterizedTest
  @CsvSource({
    "1, AG-NOT-A-BANK-FILE 1:1-8",
    "2, AG-RECORD-ORDER 2:3-8",
    "3, AG-UNKNOWN-RECORD 3:3-8",
    "4, AG-ITEM-2 4:7-8",
    "13, AG-RECORD-ORDER 13:3-8",
    "19, AG-END-MISSING 19:1-80"
  })
  void aMissingRecordIsMissed(int record, String remark) throws IOException {
    byte[] bytes = Damage.of(CLAIMS).without(record).bytes();

    assertThat(first(bytes, Strictness.STRICT)).isEqualTo(remark);
  }

  @Test
  void nothingMayStandBehindTheEnd() throws IOException {
    Damage file = Damage.of(CLAIMS);

    assertThat(first(file.insert(20, file.at(19)).bytes(), Strictness.LENIENT))
        .isEqualTo("AG-RECORD-ORDER 20:3-8");
    assertThat(first(file.insert(20, "").bytes(), Strictness.LENIENT))
        .isEqualTo("AG-RECORD-LENGTH 20:1-80");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 79, 81, 82, 83, 100, 70_000, 200_000})
  void aRecordOfAnotherLengthIsNeverPadded(int length) throws IOException {
    byte[] bytes = Damage.of(CLAIMS).line(4, "N".repeat(length)).bytes();

    assertThat(remarks(bytes, Strictness.LENIENT)).isEqualTo("AG-RECORD-LENGTH 4:1-80");
  }

  @Test
  void textInUtf8MakesRecordsTooLong() throws IOException {
    byte[] bytes = new String(CLAIMS.write(), ISO_8859_1).getBytes(UTF_8);

    assertThat(remarks(bytes, Strictness.LENIENT)).isEqualTo("AG-RECORD-LENGTH 4:1-80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "NY", "<?xml version=\"1.0\"?>", "hello\nworld\n"})
  void somethingElseIsNoBankFile(String text) throws IOException {
    assertThat(first(text.getBytes(UTF_8), Strictness.LENIENT)).startsWith("AG-NOT-A-BANK-FILE 1:");
  }

  @Test
  void linesMayEndWithCrLfOrLfAndTheLastOneWithNothing() throws IOException {
    Damage file = Damage.of(CLAIMS);

    for (String end : List.of("\r\n", "\n")) {
      for (String last : List.of("", end)) {
        assertThat(Script.read(file.joined(end, last), Strictness.STRICT)).isEqualTo(CLAIMS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void aFileWithoutLineEndsIsForLenientReadersOnly(String last) throws IOException {
    byte[] bytes = Damage.of(CLAIMS).joined("", last);

    assertThat(remarks(bytes, Strictness.STRICT)).isEqualTo("AG-LINE-ENDS 1:1-80");
    assertThat(Script.read(bytes, Strictness.LENIENT)).isEqualTo(CLAIMS);
  }

  @Test
  void aFileWithoutLineEndsThatIsCutShortIsRefused() throws IOException {
    byte[] bytes = Damage.of(CLAIMS).joined("", "x");

    assertThat(first(bytes, Strictness.LENIENT)).isEqualTo("AG-RECORD-LENGTH 20:1-80");
  }

  @Test
  void aStreamThatGivesOneByteAtATimeIsReadAllTheSame() throws IOException {
    byte[] bytes = PAYMENTS.write();
    BankFile file = BankFile.check(() -> new Trickle(bytes), Strictness.STRICT);
    List<Part> parts = new ArrayList<>();
    file.forEach(parts::add);

    assertThat(parts).hasSize(12);
  }

  @Test
  void textIsPutTogetherByItsPlaceAndNotByItsArrival() throws IOException {
    Damage file = Damage.of(CLAIMS);
    byte[] bytes = file.line(7, file.at(10)).line(10, file.at(7)).bytes();

    assertThat(Script.read(bytes, Strictness.STRICT)).isEqualTo(CLAIMS);
  }

  @Test
  void cancellationsMayHaveTextOfTheirOwnType() throws IOException {
    byte[] bytes =
        Damage.of(Cases.all().getOrDefault("cancellations-as-resent", CLAIMS))
            .put(5, 5, "93")
            .bytes();

    assertThat(Script.read(bytes, Strictness.STRICT).blocks().getFirst().items()).hasSize(3);
  }

  @Test
  void aPaymentThatHasBothKidAndFreeTextIsKeptAndRemarkedOn() throws IOException {
    Damage file = Damage.of(Cases.all().getOrDefault("every-payment-type", PAYMENTS));
    byte[] bytes = file.put(23, 68, "0000531").bytes();

    assertThat(remarks(bytes, Strictness.STRICT)).isEqualTo("(AG-KID-WITH-TEXT 23:50-74)");
    assertThat(Script.read(bytes, Strictness.STRICT).blocks().getFirst().items())
        .element(10)
        .extracting(Item::kid)
        .isEqualTo("0000531");
  }

  @Test
  void ordersOfUnknownServicesArePassedOverAndTold() throws IOException {
    Damage file = Damage.of(PAYMENTS);
    byte[] bytes =
        file.insert(15, "NY420088" + "7".repeat(72))
            .insert(15, "NY424230" + "x".repeat(72))
            .insert(15, "NY420020" + "0".repeat(72))
            .put(18, 17, "00000018")
            .bytes();

    assertThat(remarks(bytes, Strictness.STRICT)).isEqualTo("(AG-UNKNOWN-ORDER 15:3-6)");
    assertThat(Script.read(bytes, Strictness.STRICT)).isEqualTo(PAYMENTS);
  }

  @Test
  void anUnknownOrderEndsWithItsOwnEnd() throws IOException {
    Damage file = Damage.of(PAYMENTS).insert(15, "NY420020" + "0".repeat(72));

    assertThat(first(file.bytes(), Strictness.LENIENT)).isEqualTo("AG-RECORD-ORDER 16:3-8");
    assertThat(first(file.insert(16, "NY424388" + "0".repeat(72)).bytes(), Strictness.LENIENT))
        .isEqualTo("AG-RECORD-ORDER 16:3-8");
  }

  @Test
  void twoOrdersWithTheSameNumberAreBothKept() throws IOException {
    byte[] bytes = Damage.of(CLAIMS).put(14, 24, "1").bytes();

    assertThat(Script.read(bytes, Strictness.STRICT).blocks()).hasSize(2);
  }

  @Test
  void ordersThatGoTheOtherWayAreRefusedOrRemarkedOn() throws IOException {
    byte[] bytes =
        Damage.of(Cases.mandateList()).put(1, 9, "00123456").put(1, 24, "00008080").bytes();

    assertThat(remarks(bytes, Strictness.STRICT)).isEqualTo("AG-ORDER-DIRECTION 2:3-6");
    assertThat(remarks(bytes, Strictness.LENIENT)).isEqualTo("(AG-ORDER-DIRECTION 2:3-6)");
  }

  @Test
  void onlyOrdersOfMandatesMayBeEmpty() throws IOException {
    String start = "NY210020000000000000000199991123454" + "0".repeat(45);
    String end = "NY2100880000000000000002" + "0".repeat(56);
    byte[] bytes =
        Damage.of(CLAIMS).insert(2, end).insert(2, start).put(21, 17, "00000021").bytes();

    assertThat(remarks(bytes, Strictness.STRICT)).isEqualTo("AG-EMPTY-ORDER 3:9-16");
    assertThat(remarks(bytes, Strictness.LENIENT)).isEmpty();
  }

  @Test
  void aFileWithoutOrdersIsForLenientReadersOnly() throws IOException {
    Damage file = Damage.of(Cases.mandateList());
    byte[] bytes =
        file.without(2).without(2).without(2).without(2).put(2, 9, "0000000000000002").bytes();

    assertThat(remarks(bytes, Strictness.STRICT)).isEqualTo("AG-EMPTY-FILE 2:9-16");
    assertThat(remarks(bytes, Strictness.LENIENT)).isEmpty();
  }

  @Test
  void sumsTooLargeForALongAreNotTakenForSmallOnes() throws IOException {
    Damage file = Damage.of(Cases.all().getOrDefault("maximum", CLAIMS));
    String item1 = file.at(3);
    String item2 = file.at(4);
    for (int i = 200; i > 0; i--) {
      String number = String.format("%07d", i);
      file =
          file.insert(3, item2.substring(0, 8) + number + item2.substring(15))
              .insert(3, item1.substring(0, 8) + number + item1.substring(15));
    }

    assertThat(remarks(file.bytes(), Strictness.STRICT))
        .contains("AG-SUM 405:25-41")
        .contains("AG-SUM 406:25-41");
  }

  @Test
  void oneUnreadableAmountIsNotRemarkedOnAgainInEveryTotal() throws IOException {
    byte[] bytes = Damage.of(CLAIMS).put(3, 49, "x").bytes();

    assertThat(remarks(bytes, Strictness.STRICT)).isEqualTo("AG-DIGITS 3:33-49");
  }

  @Test
  void aFileIsHandedOutWhollyOrNotAtAll() throws IOException {
    BankFile refused = Script.check(Damage.of(CLAIMS).put(19, 24, "8").bytes(), Strictness.STRICT);

    assertThat(refused.isAccepted()).isFalse();
    assertThatThrownBy(() -> refused.forEach(part -> {})).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileThatChangesBetweenCheckAndUseIsSaidToHaveChanged() throws IOException {
    Queue<byte[]> versions =
        new ArrayDeque<>(List.of(CLAIMS.write(), Damage.of(CLAIMS).without(19).bytes()));
    BankFile file =
        BankFile.check(() -> new ByteArrayInputStream(versions.remove()), Strictness.STRICT);

    assertThatThrownBy(() -> file.forEach(part -> {})).isInstanceOf(BankFile.Changed.class);
  }

  @Test
  void noRemarkTellsWhatIsInTheFile() throws IOException {
    byte[] bytes = Damage.of(CLAIMS).put(3, 74, "8").put(13, 41, "7").put(2, 35, "9").bytes();

    assertThat(Script.check(bytes, Strictness.LENIENT).warnings().toString())
        .doesNotContain("100101200458", "264757", "99991123459", "NORDMANN");
  }

  @Test
  void onlySoManyRemarksAreKept() throws IOException {
    Script.Block block =
        new Script.Block(
            new Order(OrderKind.CLAIMS, "0000001", Cases.ACCOUNT),
            java.util.stream.IntStream.rangeClosed(1, 2500)
                .mapToObj(number -> Cases.claim(number, "123456782"))
                .toList(),
            java.util.Optional.empty());
    String text =
        new String(
            Script.of(Transmission.toOperator(Cases.US, "0000001"), block).write(), ISO_8859_1);

    BankFile odd =
        Script.check(
            text.replace("123456782", "123456789").getBytes(ISO_8859_1), Strictness.STRICT);
    assertThat(odd.warnings()).hasSize(1000);
    assertThat(odd.unlistedWarnings()).isEqualTo(1500);
    BankFile wrong =
        Script.check(
            text.replace("123456782", "12345678x").getBytes(ISO_8859_1), Strictness.STRICT);
    assertThat(wrong.errors()).hasSize(100);
  }

  private static String first(byte[] bytes, Strictness strictness) throws IOException {
    return remarks(bytes, strictness).replaceFirst(";.*", "");
  }

  /** Errors, then warnings in parentheses. */
  private static String remarks(byte[] bytes, Strictness strictness) throws IOException {
    BankFile file = Script.check(bytes, strictness);
    List<String> remarks = new ArrayList<>();
    file.errors().forEach(remark -> remarks.add(said(remark)));
    file.warnings().forEach(remark -> remarks.add("(" + said(remark) + ")"));
    return String.join("; ", remarks);
  }

  private static String said(Remark remark) {
    return remark.code() + " " + remark.record() + ":" + remark.columns();
  }

  /** A slow line. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int from, int wanted) {
      return super.read(target, from, Math.min(1, wanted));
    }
  }
}
