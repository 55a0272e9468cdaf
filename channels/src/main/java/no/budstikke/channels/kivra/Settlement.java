package no.budstikke.channels.kivra;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.budstikke.channels.kivra.bgmax.BgMaxFile;
import no.budstikke.channels.kivra.bgmax.BgMaxReader;
import no.budstikke.channels.kivra.bgmax.BgMaxReading;
import no.budstikke.channels.kivra.bgmax.Strictness;
import no.budstikke.channels.kivra.camt.CamtFile;
import no.budstikke.channels.kivra.camt.CamtReader;
import no.budstikke.channels.kivra.camt.CamtReading;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.request.Bankgiro;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;

/**
 * What a settlement file says, whatever its form: one reply for each payment, about the request
 * that has its account and reference. A reply's name is made of what tells payments apart, so a
 * file that comes twice, under whatever name, tells nothing new. Source: Kivra, section 11.
 */
final class Settlement {
  private static final String BGMAX = "01BGMAX";
  private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

  private final KivraSettings.Environment environment;

  Settlement(KivraSettings.Environment environment) {
    this.environment = environment;
  }

  /** What a file is. */
  sealed interface Found {
    /** One reply for each payment, in the order of the file. */
    record Payments(List<Reply> replies) implements Found {}

    /** It cannot be used: a clause without content of the file. */
    record Unreadable(String problem) implements Found {}
  }

  Found read(byte[] content) {
    String beginning = new String(content, 0, Math.min(content.length, 100), ISO_8859_1);
    if (beginning.startsWith(BGMAX)) {
      return bgMax(content);
    }
    String start = beginning.startsWith(UTF_8_MARK) ? beginning.substring(3) : beginning;
    return start.stripLeading().startsWith("<")
        ? camt(content)
        : new Found.Unreadable("it is neither BgMax nor camt.054");
  }

  private Found bgMax(byte[] content) {
    try {
      BgMaxReading reading = BgMaxReader.read(new ByteArrayInputStream(content), Strictness.STRICT);
      boolean test =
          environment == KivraSettings.Environment.PRODUCTION
              && reading.file().filter(BgMaxFile::test).isPresent();
      return test
          ? new Found.Unreadable("it is a test")
          : reading.file().map(Settlement::payments).orElseGet(() -> fault(reading.complaints()));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read.", e);
    }
  }

  private static Found camt(byte[] content) {
    CamtReading reading = CamtReader.read(new ByteArrayInputStream(content));
    return reading.file().map(Settlement::payments).orElseGet(() -> fault(reading.complaints()));
  }

  private static Found fault(List<String> complaints) {
    String first = complaints.isEmpty() ? "it is empty" : complaints.getFirst();
    return new Found.Unreadable(
        first.endsWith(".") ? first.substring(0, first.length() - 1) : first);
  }

  private static Found payments(BgMaxFile file) {
    Replies all = new Replies();
    file.deposits()
        .forEach(
            deposit ->
                deposit
                    .payments()
                    .forEach(
                        one ->
                            all.add(
                                new Money(
                                    deposit.account(), deposit.day(), one.reference(), one.ore()),
                                "bgmax/" + deposit.serial())));
    return new Found.Payments(all.made);
  }

  private static Found payments(CamtFile file) {
    Replies all = new Replies();
    file.notices()
        .forEach(
            notice ->
                notice
                    .postings()
                    .forEach(
                        one ->
                            all.add(
                                new Money(notice.account(), one.day(), one.reference(), one.ore()),
                                "camt/" + one.key())));
    return new Found.Payments(all.made);
  }

  /** What came in. */
  private record Money(Bankgiro account, LocalDate day, String reference, long ore) {
    @Override
    public String toString() {
      return "Money";
    }
  }

  /** The replies of one file; payments that are alike in everything are numbered. */
  private static final class Replies {
    private final List<Reply> made = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();

    void add(Money money, String within) {
      String whole =
          String.join(
              "/",
              money.account().digits(),
              money.day().toString(),
              within,
              money.reference(),
              Long.toString(money.ore()));
      String name = HexFormat.of().formatHex(Content.of(whole.getBytes(UTF_8)).sha256(), 0, 16);
      int before = alike.merge(name, 1, Integer::sum);
      made.add(
          new Reply(
              "paid:" + name + (before == 1 ? "" : "." + before),
              new Reply.Subject.OfPayment(money.account(), money.reference()),
              new Outcome.Paid(money.ore(), Market.SE.currency().getCurrencyCode()),
              money.day().atStartOfDay(Market.SE.zone()).toInstant()));
    }
  }
}
