package no.budstikke.documents.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.pdf.Palette;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What the personal pages show and what they never do (mail and print 1.4 and 1.5). */
class PersonalPagesTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 9);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Status TO_PAY = new Status.ToPay(Optional.of(DUE));
  private static final Pattern GAP = Pattern.compile("\\{\\d}|\\{\\{");
  private static final PersonalPages PAGES = new PersonalPages("/f/");

  static final List<Status> STATUSES =
      List.of(
          TO_PAY,
          new Status.ToPay(Optional.empty()),
          new Status.LetterOnItsWay(DAY, Optional.of(DUE)),
          new Status.LetterOnItsWay(DAY, Optional.empty()),
          new Status.DebitedOn(DUE),
          new Status.PaidOn(DAY),
          new Status.Credited(),
          new Status.Withdrawn(),
          new Status.NothingToPay());

  @Test
  void beforeTheButtonNothingIsShownButIssuerKindAndStatus() {
    String html = PAGES.html(new PersonalPage.Cover(frame(), RequestKind.INVOICE, TO_PAY));

    assertThat(read(html))
        .contains("Faktura fra Nordkraft", "Å betale innen 09.12.2026", "Vis fakturaen")
        .doesNotContain("123");
    assertThat(html).doesNotContain("123456", Requests.KID, "Åse", "4000007");
  }

  @Test
  void theOpenPageShowsWhatABankAsksFor() {
    String html = PAGES.html(open(TO_PAY, Requests.norwegian().build()));

    assertThat(html)
        .contains("NOK\u00A0123\u00A0456,78", "09.12.2026", "8601 11 17947", Requests.KID)
        .contains("data-copy=\"86011117947\"", "data-copy=\"123456,78\"");
  }

  @Test
  void whatIsPaidIsNotAskedForAgain() {
    String html = PAGES.html(open(new Status.PaidOn(DAY), Requests.norwegian().build()));

    assertThat(read(html)).contains("Betalt 23.11.2026");
    assertThat(html).doesNotContain("data-copy", "Slik betaler du");
  }

  @Test
  void moneyThatIsDrawnIsNotAskedFor() {
    PaymentRequest request = Requests.norwegian().build();
    Rendition announced = new Rendition(Market.NO, Language.NB, false, true);

    String html =
        PAGES.html(
            new PersonalPage.Open(
                frame(), new Status.DebitedOn(DUE), request, announced, List.of()));

    assertThat(read(html)).contains("Trekkes fra kontoen din 09.12.2026", "AvtaleGiro");
    assertThat(html).doesNotContain("data-copy", Requests.KID);
  }

  @Test
  void aLetterOnItsWaySaysToPayOnce() {
    Status letter = new Status.LetterOnItsWay(DAY, Optional.of(DUE));

    assertThat(read(PAGES.html(open(letter, Requests.norwegian().build()))))
        .contains("Sendt også som brev 23.11.2026; betal bare én gang.");
  }

  @ParameterizedTest
  @CsvSource({"20, false", "21, true"})
  void moreThanTwentyLinesAreFoldedAway(int lines, boolean folded) {
    String html = PAGES.html(open(TO_PAY, Requests.norwegian().lines(lines).build()));

    assertThat(html.contains("Vis alle 21 linjer")).isEqualTo(folded);
    assertThat(html.split("Strøm post", -1)).hasSize(lines + 1);
  }

  @Test
  void swedishMoneyIsPaidWithSwishByCodeOrLink() {
    Look look =
        new Look(
            new Palette(0x1B4D7A),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.of("1231181189"),
            Optional.empty());
    PaymentRequest request = Requests.swedish().build();

    String html =
        PAGES.html(
            new PersonalPage.Open(
                frame(look, Language.SV, "Nordkraft"),
                TO_PAY,
                request,
                Rendition.of(request, Market.SE, true),
                List.of()));

    assertThat(html)
        .contains(
            "src=\"data:image/svg+xml;base64,",
            "href=\"https://app.swish.nu/1/p/sw/?sw=1231181189&amp;")
        .doesNotContain("src=qr");
  }

  @Test
  void textsOfOthersStayTexts() {
    String evil = "\"><script>alert(1)</script>";
    PaymentRequest request = Requests.norwegian().notes(evil).build();
    Rendition rendition = Rendition.of(request, Market.NO, true);

    String html =
        PAGES.html(
            new PersonalPage.Open(
                frame(Look.PLAIN, Language.EN, evil), TO_PAY, request, rendition, offers()));

    assertThat(html)
        .contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void aChoiceIsOnlyOfferedWhereThereIsOne() {
    PaymentRequest request = Requests.norwegian().build();
    Rendition rendition = Rendition.of(request, Market.NO, true);

    assertThat(PAGES.html(open(TO_PAY, request))).contains("Neste gang", "Brev i posten");
    assertThat(
            PAGES.html(
                new PersonalPage.Open(frame(), TO_PAY, request, rendition, offers().subList(0, 1))))
        .doesNotContain("Neste gang", "name=\"channel\"");
  }

  @Test
  void linkPreviewsGetTheIssuersNameAndTitlesNothingOfIt() {
    String html = PAGES.html(open(TO_PAY, Requests.norwegian().build()));

    assertThat(html)
        .contains("<title>Faktura</title>")
        .contains("<meta property=\"og:title\" content=\"Nordkraft\">");
    assertThat(html.split("property=\"og:", -1)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageIsCompleteOnEveryPage(Language language) {
    assertThat(Surroundings.words(language).keys())
        .isEqualTo(Surroundings.words(Language.NB).keys());
    for (PersonalPage page : pages(language)) {
      String html = PAGES.html(page);
      assertThat(html).contains("<html lang=\"" + language.tag() + "\">", "<h1>");
      assertThat(GAP.matcher(html).find()).as(page.toString()).isFalse();
      assertThat(html).contains("hreflang=\"" + language.tag() + "\" aria-current=\"true\"");
    }
  }

  @ParameterizedTest
  @FieldSource("STATUSES")
  void everyStatusSaysOneThingWithASignBesideIt(Status status) {
    String html = PAGES.html(new PersonalPage.Cover(frame(), RequestKind.INVOICE, status));

    assertThat(html).containsPattern("<p class=\"status \\w+\"><svg [^>]+><path d=\"M[^\"]+\"");
    assertThat(html).containsPattern("</svg><span>[^<]{6,}(<time .*)?</span></p>");
  }

  @Test
  void noPageHasStyleOrScriptInsideOrAnythingOfOthers() {
    for (PersonalPage page : pages(Language.NB)) {
      assertThat(PAGES.html(page))
          .doesNotContain("<style", " style=", " onclick=", "javascript:")
          .doesNotContainPattern("<script(?! src=\"/f/page\\.js\" defer></script>)")
          .doesNotContainPattern("(src|action)=\"(?!/f/|data:image/)")
          .doesNotContainPattern("<link rel=\"stylesheet\" href=\"(?!/f/page-[0-9a-f]{6}\\.css\")");
    }
  }

  @Test
  void everyFormCarriesTheNonceAndTheLanguageThatWasChosen() {
    for (PersonalPage page : pages(Language.SV)) {
      String[] forms = PAGES.html(page).split("<form method=\"post\"", -1);
      for (int i = 1; i < forms.length; i++) {
        assertThat(forms[i].substring(0, forms[i].indexOf("</form>")))
            .contains("name=\"nonce\" value=\"n0nce\"", "name=\"language\" value=\"sv\"");
      }
    }
  }

  @Test
  void theStyleOfAnIssuersColourIsFoundByItsNameAndAnUnreadableOneIsNot() {
    assertThat(PAGES.asset("page-0b6e4f.css").map(PersonalPages.Asset::mediaType))
        .contains("text/css; charset=utf-8");
    assertThat(PAGES.asset("page-ffff00.css")).isEmpty();
    assertThat(PAGES.asset("page-0b6e4f.css.map")).isEmpty();
    assertThat(PAGES.asset("../page.js")).isEmpty();
    assertThat(PAGES.asset("page.js")).isPresent();
  }

  @Test
  void theStyleFetchesNothing() {
    assertThat(new String(PAGES.style(), StandardCharsets.UTF_8))
        .contains("prefers-color-scheme:dark")
        .doesNotContain("url(", "@import", "@font-face");
  }

  @Test
  void waitingIsSaidInWholeMinutes() {
    assertThat(PAGES.html(new PersonalPage.TooMany(Language.EN, Duration.ofSeconds(5))))
        .contains("Please wait a minute");
    assertThat(PAGES.html(new PersonalPage.TooMany(Language.EN, Duration.ofSeconds(61))))
        .contains("Please wait 2 minutes");
  }

  /** What a reader sees of it. */
  private static String read(String html) {
    return html.replaceAll("<[^>]+>", "");
  }

  private static List<PersonalPage> pages(Language language) {
    Frame frame = frame(Look.PLAIN, language, "Nordkraft");
    PaymentRequest request = Requests.norwegian().lines(30).build();
    Rendition rendition = Rendition.of(request, Market.NO, true);
    Stream<PersonalPage> factors =
        Stream.of(PersonalPage.Fact.values())
            .map(fact -> new PersonalPage.Factor(frame, RequestKind.REMINDER, fact, true, 1));
    Stream<PersonalPage> covers =
        Stream.of(RequestKind.values()).map(kind -> new PersonalPage.Cover(frame, kind, TO_PAY));
    Stream<PersonalPage> others =
        Stream.of(
            new PersonalPage.Locked(frame, true),
            new PersonalPage.Locked(frame, false),
            new PersonalPage.NewLinkSoon(frame),
            new PersonalPage.NewLinkNone(frame),
            new PersonalPage.Open(frame, TO_PAY, request, rendition, offers()),
            new PersonalPage.Expired(frame),
            new PersonalPage.NewLinkSent(frame),
            new PersonalPage.NotMine(frame),
            new PersonalPage.Chosen(frame, new ChannelId("kivra")),
            new PersonalPage.Unknown(language),
            new PersonalPage.TooMany(language, Duration.ofMinutes(3)));
    return Stream.of(factors, covers, others).flatMap(each -> each).toList();
  }

  private static PersonalPage open(Status status, PaymentRequest request) {
    return new PersonalPage.Open(
        frame(), status, request, Rendition.of(request, Market.NO, true), offers());
  }

  private static List<PersonalPage.Offer> offers() {
    return Stream.of("email", "print", "efaktura", "efaktura-se", "kivra", "avtalegiro", "mailbox")
        .map(ChannelId::new)
        .filter(PersonalPages::names)
        .map(channel -> new PersonalPage.Offer(channel, channel.value().equals("email")))
        .toList();
  }

  private static Frame frame() {
    return frame(Look.PLAIN, Language.NB, "Nordkraft");
  }

  private static Frame frame(Look look, Language language, String issuer) {
    return new Frame(
        issuer,
        new Contact(Optional.of("kunde@nordkraft.example"), Optional.of("+47 22 00 00 00")),
        look,
        language == Language.SV ? Market.SE : Market.NO,
        language,
        Frame.Actions.below("/f/AAAAAAAAAAAAAAAAAAAAAA"),
        "n0nce");
  }
}
