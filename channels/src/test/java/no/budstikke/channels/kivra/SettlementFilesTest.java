package no.budstikke.channels.kivra;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.budstikke.core.deliver.Item;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.Reply;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.followup.ReplyPage;
import no.budstikke.core.request.Bankgiro;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settlement files over SFTP (Kivra, section 11), from one Kivra to one channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettlementFilesTest {
  private KivraHouse house;
  private int items;
  private long seconds = 1_800_000_000L;

  @BeforeAll
  void open(@TempDir Path folder) {
    house = KivraHouse.withFiles(folder);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource(SettlementForm.class)
  void whatWasPaidIsToldByTheFileOncePerPayment(SettlementForm form) throws IOException {
    ReplyCursor before = readAll();
    pay(2);

    laidLater(house.simulated().settle("Pensionat", form).orElseThrow());

    List<Reply> money = money(house.kivra().repliesAfter(before, 100));
    assertThat(money).hasSize(2);
    assertThat(money)
        .allSatisfy(
            reply -> {
              assertThat(reply.about())
                  .isEqualTo(new Reply.Subject.OfPayment(new Bankgiro("54029681"), "202600012324"));
              assertThat(reply.outcome()).isEqualTo(new Outcome.Paid(50_000, "SEK"));
            });
    assertThat(money.stream().map(Reply::id).distinct()).hasSize(2);
  }

  @Test
  void aFileThatComesTwiceUnderAnotherNameTellsNothingNew() throws IOException {
    ReplyCursor before = readAll();
    pay(2);
    Path file = house.simulated().settle("Pensionat", SettlementForm.BGMAX).orElseThrow();
    laidLater(file);
    List<Reply> first = money(house.kivra().repliesAfter(before, 100));
    ReplyCursor after = readAll();
    laidLater(Files.copy(file, file.resolveSibling("once-more")));

    List<Reply> second = money(house.kivra().repliesAfter(after, 100));

    assertThat(ids(first)).hasSize(2).isEqualTo(ids(second));
    assertThat(house.kivra().repliesAfter(readAll(), 100).replies()).isEmpty();
  }

  @Test
  void aFileThatDoesNotAddUpIsRefusedWholeAndNamed() throws IOException {
    ReplyCursor before = readAll();
    pay(1);
    Path file = house.simulated().settle("Pensionat", SettlementForm.BGMAX).orElseThrow();
    String text = Files.readString(file, ISO_8859_1);
    laidLater(
        Files.writeString(
            file, text.replace("000000000000050000SEK", "000000000000050001SEK"), ISO_8859_1));

    ReplyPage page = house.kivra().repliesAfter(before, 100);

    assertThat(money(page)).isEmpty();
    assertThat(page.unreadable())
        .containsExactly(
            "File "
                + file.getFileName()
                + " is passed over: Record 4 does not tell the sum of the payments.");
    assertThat(house.kivra().repliesAfter(page.next(), 100).unreadable()).isEmpty();
  }

  @Test
  void whatIsNoSettlementFileOrOnlyATestIsPassedOverAndNamed() throws IOException {
    ReplyCursor before = readAll();
    pay(1);
    Path file = house.simulated().settle("Pensionat", SettlementForm.BGMAX).orElseThrow();
    String text = Files.readString(file, ISO_8859_1);
    laidLater(Files.writeString(file, text.replaceFirst("(\\d{20})P", "$1T"), ISO_8859_1));
    laidLater(Files.writeString(file.resolveSibling("readme"), "Hello", ISO_8859_1));
    laidLater(Files.writeString(file.resolveSibling("x.xml"), "<Document/>", ISO_8859_1));

    ReplyPage page = house.kivra().repliesAfter(before, 100);

    assertThat(money(page)).isEmpty();
    assertThat(page.unreadable()).hasSize(3);
    assertThat(page.unreadable().get(0)).endsWith("it is a test.");
    assertThat(page.unreadable().get(1)).endsWith("it is neither BgMax nor camt.054.");
    assertThat(page.unreadable().get(2)).contains("version 02 or 13");
  }

  @Test
  void aLongFileIsReadPageByPage() throws IOException {
    ReplyCursor cursor = readAll();
    pay(5);
    laidLater(house.simulated().settle("Pensionat", SettlementForm.CAMT_13).orElseThrow());

    List<Reply> all = new ArrayList<>();
    boolean more = true;
    while (more) {
      ReplyPage page = house.kivra().repliesAfter(cursor, 2);
      assertThat(page.replies()).hasSizeLessThanOrEqualTo(2);
      all.addAll(page.replies());
      cursor = page.next();
      more = page.more();
    }

    assertThat(all.stream().filter(SettlementFilesTest::isMoney)).hasSize(5);
    assertThat(all.stream().map(Reply::id).distinct()).hasSize(all.size());
  }

  /** So many contents come, and each of them is paid. */
  private void pay(int count) {
    List<String> known = house.simulated().contentKeys();
    for (int i = 0; i < count; i++) {
      Item item = house.item(Bills.usual(), ++items);
      house.handOver(item);
    }
    house.simulated().contentKeys().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> house.simulated().tell(key, "settled"));
  }

  /** Each file is laid in a second of its own. */
  private void laidLater(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(++seconds)));
  }

  private ReplyCursor readAll() {
    ReplyCursor cursor = ReplyCursor.BEGINNING;
    ReplyPage page = house.kivra().repliesAfter(cursor, 100);
    while (page.more()) {
      page = house.kivra().repliesAfter(page.next(), 100);
    }
    return page.next();
  }

  private static List<Reply> money(ReplyPage page) {
    return page.replies().stream().filter(SettlementFilesTest::isMoney).toList();
  }

  private static boolean isMoney(Reply reply) {
    return reply.about() instanceof Reply.Subject.OfPayment;
  }

  private static Set<String> ids(List<Reply> replies) {
    return Set.copyOf(replies.stream().map(Reply::id).toList());
  }
}
