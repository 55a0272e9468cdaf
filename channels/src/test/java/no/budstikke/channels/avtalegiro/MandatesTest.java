package no.budstikke.channels.avtalegiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import no.budstikke.channels.Eventually;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.followup.ReplyCursor;
import no.budstikke.core.mandate.MandateChange;
import no.budstikke.core.mandate.MandateNews;
import no.budstikke.core.mandate.MandatePage;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.NorwegianAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mandates from the payer's signature to our news of it, over the wire. */
class MandatesTest {
  private static final String KID_77001 = signUp("77001000000");
  private static final String KID_77002 = signUp("77002000000");

  @TempDir Path folder;
  private GiroRoom room;

  @BeforeEach
  void open() {
    room = new GiroRoom(folder);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aSignedMandateIsNewsWithTheKidMadeForSigningUp() {
    MandateNews first = news(1).getFirst();

    assertThat(first.account()).isEqualTo(GiroRoom.ACCOUNT);
    assertThat(first.whole()).isFalse();
    assertThat(first.changes())
        .containsExactly(change(KID_77001, MandateChange.Event.SIGNED, true));
    assertThat(first.at()).isEqualTo(room.watch.instant());
  }

  @Test
  void aChangedWishForNoticeIsTold() {
    news(1);
    room.bank().sign(GiroRoom.ACCOUNT, GiroRoom.PATTERN, false, OptionalLong.empty());

    assertThat(news(2).getLast().changes())
        .containsExactly(change(KID_77001, MandateChange.Event.SIGNED, false));
  }

  @Test
  void anEndedMandateIsTold() {
    news(1);
    room.bank().end(GiroRoom.ACCOUNT, GiroRoom.PATTERN);

    assertThat(news(2).getLast().changes())
        .containsExactly(change(KID_77001, MandateChange.Event.ENDED, true));
  }

  @Test
  void aPayersLimitIsNeverTold() {
    news(1);
    room.bank().sign(GiroRoom.ACCOUNT, GiroRoom.PATTERN, true, OptionalLong.of(5));
    room.bank().sign(GiroRoom.ACCOUNT, "77002???????", false, OptionalLong.empty());

    assertThat(news(2).getLast().changes())
        .containsExactly(change(KID_77002, MandateChange.Event.SIGNED, false));
  }

  @Test
  void aRowThatAPersonAddsToTheTableIsASignature() throws IOException {
    news(1);
    Path table = folder.resolve("mandates.table");
    Files.writeString(
        table, Files.readString(table) + "mandate | 86011117947 | 77002??????? | N  # by hand\n");

    assertThat(news(2).getLast().changes())
        .containsExactly(change(KID_77002, MandateChange.Event.SIGNED, false));
  }

  @Test
  void aTableThatCannotBeReadLeavesThePopulationAsItWas() throws IOException {
    news(1);
    room.stop();
    Path table = folder.resolve("mandates.table");
    Files.writeString(table, Files.readString(table) + "mandate | 86011117947 | x | N\n");
    room.start();
    room.send(1, room.item(GiroRoom.claim(1).build(1)));

    assertThat(room.outcomes(1)).containsExactly(new Outcome.FileValid());
    assertThat(news(1)).hasSize(1);
  }

  @Test
  void theWholeListOfAnAccountIsToldAsSuch() {
    news(1);
    room.bank().sign(GiroRoom.ACCOUNT, "77002???????", false, OptionalLong.empty());
    news(2);
    room.bank().list(GiroRoom.ACCOUNT);

    MandateNews list = news(3).getLast();
    assertThat(list.whole()).isTrue();
    assertThat(list.changes())
        .containsExactly(
            change(KID_77001, MandateChange.Event.LISTED, true),
            change(KID_77002, MandateChange.Event.LISTED, false));
  }

  @Test
  void whatWasToldIsNotToldAgainAfterARestart() {
    news(1);
    room.stop();
    room.start();
    room.bank().sign(GiroRoom.ACCOUNT, "77002???????", false, OptionalLong.empty());

    assertThat(news(2)).hasSize(2);
  }

  @Test
  void newsAreTheSameWheneverTheyAreReadAndPageByPage() throws IOException {
    room.lay("FBO", golden());
    List<MandateNews> all = news(2);
    List<MandateNews> paged = new ArrayList<>();
    ReplyCursor cursor = ReplyCursor.BEGINNING;
    MandatePage page = page(cursor, 1);
    while (!page.news().isEmpty()) {
      assertThat(page.news()).hasSize(1);
      paged.addAll(page.news());
      cursor = new ReplyCursor(page.next().value());
      page = page(cursor, 1);
    }

    assertThat(paged).isEqualTo(all);
    assertThat(all).extracting(MandateNews::id).doesNotHaveDuplicates();
    assertThat(page.next()).isEqualTo(cursor);
  }

  @Test
  void aFileOfPostingsAndMandatesIsReadForBoth() throws IOException {
    news(1);
    room.lay("both", golden());

    MandateNews news = news(2).getLast();
    assertThat(news.account()).isEqualTo(new NorwegianAccount("99991123454"));
    assertThat(news.changes())
        .extracting(MandateChange::event)
        .containsExactly(
            MandateChange.Event.SIGNED, MandateChange.Event.SIGNED, MandateChange.Event.ENDED);
    assertThat(room.outcomes(3))
        .containsExactly(
            new Outcome.Paid(124_950, "NOK"),
            new Outcome.Paid(79_900, "NOK"),
            new Outcome.Paid(-10_000, "NOK"));
  }

  @Test
  void aFileThatCannotBeReadStrictlyIsNamedAndNothingOfItCounts() throws IOException {
    news(1);
    byte[] bad = golden();
    bad[bad.length - 10] = '1';
    room.lay("bad", bad);
    MandatePage page = page(ReplyCursor.BEGINNING, 10);

    assertThat(page.news()).hasSize(1);
    assertThat(page.unreadable())
        .singleElement()
        .asString()
        .startsWith("File bad is passed over: AG-FILLER in record 15");
  }

  @Test
  void aSilentOperatorHasNoNewsAndTheCursorStays() {
    room.stop();
    MandatePage page = page(ReplyCursor.BEGINNING, 10);

    assertThat(page.news()).isEmpty();
    assertThat(page.next()).isEqualTo(ReplyCursor.BEGINNING);
  }

  private static MandateChange change(String kid, MandateChange.Event event, boolean notice) {
    return new MandateChange(GiroRoom.ACCOUNT, kid, event, notice);
  }

  private static String signUp(String digits) {
    return Kid.withCheckDigit(digits, Kid.Algorithm.MOD10).orElseThrow().value();
  }

  private List<MandateNews> news(int atLeast) {
    Eventually.holds(() -> page(ReplyCursor.BEGINNING, 100).news().size() >= atLeast);
    return page(ReplyCursor.BEGINNING, 100).news();
  }

  private MandatePage page(ReplyCursor cursor, int limit) {
    return room.channel.mandates().orElseThrow().mandatesAfter(cursor, limit);
  }

  /** Postings and mandates in one file: AvtaleGiro, section 13.2. */
  private static byte[] golden() throws IOException {
    String name = "/golden/avtalegiro/payments-and-mandates/file.txt";
    try (InputStream file = MandatesTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }
}
