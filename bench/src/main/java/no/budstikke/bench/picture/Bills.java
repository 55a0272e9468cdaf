package no.budstikke.bench.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import no.budstikke.core.request.Amount;
import no.budstikke.core.request.Consumer;
import no.budstikke.core.request.Contact;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.Heading;
import no.budstikke.core.request.Identity;
import no.budstikke.core.request.Issuer;
import no.budstikke.core.request.Kid;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.NorwegianAccount;
import no.budstikke.core.request.Payment;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.request.PostalAddress;
import no.budstikke.core.request.RequestKind;
import no.budstikke.core.request.Specification;
import no.budstikke.core.request.Texts;
import no.budstikke.core.request.Totals;
import no.budstikke.core.request.VatSubtotal;
import no.budstikke.core.request.Wishes;

/** Made-up invoices of twelve lines, no two alike, and a logo. */
final class Bills {
  static final int LINES = 12;
  private static final Currency NOK = Currency.getInstance("NOK");
  private static final String ACCOUNT =
      NorwegianAccount.withCheckDigit("1503123411").orElseThrow().digits();

  private Bills() {}

  static PaymentRequest bill(int index) {
    Amount net = new Amount(12 * (19_900L + index), NOK);
    Amount vat = new Amount(net.minor() / 4, NOK);
    Amount due = net.plus(vat);
    return new PaymentRequest(
        new Heading(
            RequestKind.INVOICE,
            "2026-" + (100_000 + index),
            LocalDate.of(2026, 11, 18),
            Optional.of(LocalDate.of(2026, 12, 9)),
            List.of()),
        issuer(),
        new Consumer(
            "Åse Bjørkhaug " + index,
            Optional.of("77" + index),
            Identity.NONE,
            new PostalAddress(List.of("Storgata " + (index % 90 + 1)), "9990", "Båtsfjord", "NO"),
            Contact.NONE,
            false),
        new Payment(
            due,
            new Kid(
                Kid.withCheckDigit("%09d".formatted(index), Kid.Algorithm.MOD10)
                    .orElseThrow()
                    .value()),
            List.of(new NorwegianAccount(ACCOUNT)),
            Optional.empty(),
            Optional.empty()),
        specification(index, net, vat),
        List.of(),
        Wishes.NONE);
  }

  static Optional<String> link(int index) {
    return Optional.of("https://faktura.example/f/kQ3v9ZbT1xYc7LmWp0" + (10_000 + index));
  }

  private static Issuer issuer() {
    return new Issuer(
        "Nordkraft Strøm AS",
        Optional.of("Nordkraft"),
        Optional.empty(),
        Optional.empty(),
        new PostalAddress(List.of("Kraftveien 3"), "0150", "Oslo", "NO"),
        new Contact(Optional.of("kunde@nordkraft.example"), Optional.empty()));
  }

  private static Specification specification(int index, Amount net, Amount vat) {
    List<Line> lines =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(
                i ->
                    new Line(
                        Integer.toString(i),
                        "Strøm uke " + i + ", Storgata " + (index % 90 + 1),
                        new BigDecimal("199").add(BigDecimal.valueOf(index, 2)),
                        "KWH",
                        BigDecimal.ONE,
                        new Amount(19_900L + index, NOK),
                        Optional.of(new BigDecimal("25"))))
            .toList();
    return new Specification(
        lines,
        List.of(),
        List.of(new VatSubtotal("S", Optional.of(new BigDecimal("25")), net, vat)),
        new Totals(net, net, vat, net.plus(vat), Amount.zero(NOK), Amount.zero(NOK)),
        new Texts(
            List.of("Takk for at du er kunde hos oss."),
            Optional.empty(),
            Optional.empty(),
            Optional.of("A-" + index),
            Optional.empty(),
            Optional.empty()));
  }

  static Content logo() {
    BufferedImage image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 320, 120);
    pen.setColor(new Color(0x1B4D7A));
    pen.fillOval(0, 0, 120, 120);
    pen.fillRect(140, 45, 180, 30);
    pen.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return Content.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
