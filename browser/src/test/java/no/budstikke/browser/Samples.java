package no.budstikke.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Market;
import no.budstikke.core.request.RequestKind;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette;
import no.budstikke.documents.personal.Frame;
import no.budstikke.documents.personal.PersonalPage;
import no.budstikke.documents.personal.PersonalPage.Fact;
import no.budstikke.documents.personal.Status;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Look;
import no.budstikke.documents.picture.Rendition;

/** One page of every kind and state, by a name that its screenshot gets, too. */
final class Samples {
  private static final LocalDate LETTER_DAY = LocalDate.of(2026, 11, 23);
  private static final List<PersonalPage.Offer> OFFERS =
      List.of(offer("efaktura", false), offer("email", true), offer("print", false));

  private final Map<String, PersonalPage> pages = new LinkedHashMap<>();

  private Samples(Language language) {
    Frame norwegian = frame(Market.NO, language, new Palette(0x0B6E4F), Optional.empty());
    Frame swedish = frame(Market.SE, language, new Palette(0xA3123F), Optional.of("1231181189"));
    Status toPay = new Status.ToPay(Optional.of(Bill.DUE));
    Status letter = new Status.LetterOnItsWay(LETTER_DAY, Optional.of(Bill.DUE));
    covers(norwegian, toPay);
    opened(norwegian, "open", toPay, new Bill(Market.NO, RequestKind.INVOICE, 5));
    opened(norwegian, "open-letter", letter, new Bill(Market.NO, RequestKind.REMINDER, 3));
    opened(norwegian, "open-many", toPay, new Bill(Market.NO, RequestKind.INVOICE, 40));
    opened(swedish, "open-swish", toPay, new Bill(Market.SE, RequestKind.INVOICE, 5));
    opened(
        norwegian,
        "open-paid",
        new Status.PaidOn(LETTER_DAY),
        new Bill(Market.NO, RequestKind.INVOICE, 2));
    opened(
        norwegian,
        "open-credit",
        new Status.NothingToPay(),
        new Bill(Market.NO, RequestKind.CREDIT_NOTE, 2));
    debited(norwegian);
    messages(norwegian, language);
  }

  static Map<String, PersonalPage> in(Language language) {
    return new Samples(language).pages;
  }

  private void covers(Frame frame, Status status) {
    pages.put("cover", new PersonalPage.Cover(frame, RequestKind.INVOICE, status));
    pages.put(
        "factor",
        new PersonalPage.Factor(frame, RequestKind.INVOICE, Fact.EMAIL_ADDRESS, false, 5));
    pages.put(
        "factor-wrong",
        new PersonalPage.Factor(frame, RequestKind.INVOICE, Fact.POSTAL_CODE, true, 1));
  }

  private void opened(Frame frame, String name, Status status, Bill bill) {
    Rendition rendition = Rendition.of(bill.request(), bill.market(), true);
    pages.put(name, new PersonalPage.Open(frame, status, bill.request(), rendition, OFFERS));
  }

  private void debited(Frame frame) {
    Bill bill = new Bill(Market.NO, RequestKind.INVOICE, 3);
    Rendition rendition = new Rendition(Market.NO, frame.language(), false, true);
    pages.put(
        "open-debited",
        new PersonalPage.Open(
            frame, new Status.DebitedOn(Bill.DUE), bill.request(), rendition, List.of()));
  }

  private void messages(Frame frame, Language language) {
    pages.put("locked", new PersonalPage.Locked(frame, true));
    pages.put("locked-still", new PersonalPage.Locked(frame, false));
    pages.put("expired", new PersonalPage.Expired(frame));
    pages.put("new-link-sent", new PersonalPage.NewLinkSent(frame));
    pages.put("new-link-soon", new PersonalPage.NewLinkSoon(frame));
    pages.put("new-link-none", new PersonalPage.NewLinkNone(frame));
    pages.put("told-not-mine", new PersonalPage.NotMine(frame));
    pages.put("chosen", new PersonalPage.Chosen(frame, new ChannelId("print")));
    pages.put("unknown", new PersonalPage.Unknown(language));
    pages.put("too-many", new PersonalPage.TooMany(language, Duration.ofMinutes(3)));
  }

  private static Frame frame(
      Market market, Language language, Palette palette, Optional<String> swish) {
    Look look =
        new Look(
            palette, Logo.read(logo(palette)), Map.of(), Optional.empty(), swish, Optional.empty());
    return new Frame(
        "Fjordlys",
        Bill.CUSTOMER_SERVICE,
        look,
        market,
        language,
        Frame.Actions.below(PageServer.PAGE),
        PageServer.NONCE);
  }

  private static PersonalPage.Offer offer(String channel, boolean chosen) {
    return new PersonalPage.Offer(new ChannelId(channel), chosen);
  }

  static Content logo(Palette palette) {
    BufferedImage image = new BufferedImage(160, 160, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(palette.accent()));
    pen.fillOval(4, 4, 152, 152);
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(14));
    pen.drawPolyline(new int[] {36, 66, 86, 124}, new int[] {104, 62, 88, 44}, 4);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Content.of(out.toByteArray());
  }
}
