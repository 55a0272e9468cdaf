package no.budstikke.documents.picture;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Line;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.pdf.Logo;
import no.budstikke.documents.pdf.Palette.Colour;
import no.budstikke.documents.pdf.Paragraphs;
import no.budstikke.documents.pdf.Squares;

/** A request as the values of a template: everything the standard page shows, by name. */
final class PictureValues {
  private final PaymentRequest request;
  private final Rendition rendition;
  private final Outfit outfit;
  private final Words words;

  private PictureValues(PaymentRequest request, Rendition rendition, Outfit outfit) {
    this.request = request;
    this.rendition = rendition;
    this.outfit = outfit;
    this.words = Words.in(rendition.language());
  }

  static Values of(PaymentRequest request, Rendition rendition, Outfit outfit) {
    return new PictureValues(request, rendition, outfit).all();
  }

  private Values all() {
    Look look = outfit.look();
    Values values =
        new Values()
            .text("language", rendition.language().tag())
            .text("market", rendition.market().name())
            .text("kind", words.kind(request.heading().kind()))
            .text("number", request.heading().number())
            .text("issuer", request.issuer().shownName())
            .text("colour", look.palette().hex(Colour.ACCENT))
            .text("tint", look.palette().hex(Colour.TINT))
            .text("logo", look.logo().map(PictureValues::inline))
            .text("footer", look.footer())
            .text("greeting", Optional.ofNullable(look.greetings().get(request.heading().kind())))
            .list("sender", Sender.small(request.issuer(), words).stream().map(this::line).toList())
            .list(
                "recipient",
                Recipient.lines(request, rendition.market()).stream().map(this::line).toList())
            .list("keys", details(Summary.of(request, rendition, words)))
            .list("facts", details(Facts.of(request, rendition, words).all()));
    Code.of(request, rendition, outfit).ifPresent(code -> code(values, code));
    return specification(values);
  }

  private void code(Values values, Code code) {
    Squares squares = code.squares();
    values
        .text("code", squares.outline())
        .text("code.image", inline("image/png", squares.png()))
        .text("code.size", Integer.toString(squares.size()))
        .text("code.kind", code.kind().name())
        .text("code.text", code.text())
        .text("code.words", words.of("code." + code.kind().name()));
  }

  private Values specification(Values values) {
    List<Sums.Row> sums = Sums.of(request, rendition, words);
    PaymentDetails payment = PaymentDetails.of(request, rendition);
    return values
        .text("head.description", words.of("description"))
        .text("head.quantity", words.of("quantity"))
        .text("head.price", words.of("unitPrice"))
        .text("head.vat", words.of("vatRate"))
        .text(
            "head.amount",
            words.of("lineAmount", request.payment().due().currency().getCurrencyCode()))
        .list("lines", request.specification().lines().stream().map(this::line).toList())
        .list(
            "sums",
            sums.subList(0, sums.size() - 1).stream()
                .map(sum -> detail(sum.label(), sum.amount()))
                .toList())
        .text("total.label", sums.getLast().label())
        .text("total.value", sums.getLast().amount())
        .list("notes", notes())
        .text("payment.title", payment.sentence().isEmpty() ? words.of("panel.title") : "")
        .text("payment.sentence", payment.sentence())
        .text("payable", payment.details().isEmpty() ? "" : "yes")
        .list("payment", details(payment.details()));
  }

  private List<Values> notes() {
    return java.util.stream.Stream.concat(
            request.specification().texts().notes().stream(),
            request.specification().texts().terms().stream())
        .flatMap(note -> Paragraphs.of(note).stream())
        .filter(note -> !note.isBlank())
        .map(this::line)
        .toList();
  }

  private Values line(Line line) {
    return new Values()
        .text("description", line.description())
        .text(
            "quantity",
            Figures.shortDecimal(line.quantity()) + "\u00A0" + words.unit(line.unitCode()))
        .text("price", Figures.price(line.unitPrice()))
        .text("vat", line.vatRate().map(rate -> Figures.shortDecimal(rate) + "\u00A0%"))
        .text("amount", Figures.amount(line.amount()));
  }

  private Values line(String text) {
    return new Values().text("line", text);
  }

  private static List<Values> details(List<PaymentDetails.Detail> details) {
    return details.stream()
        .map(detail -> detail(detail.label(), detail.value()).text("typed", detail.typed()))
        .toList();
  }

  private static Values detail(String label, String value) {
    return new Values().text("label", label).text("value", value);
  }

  private static String inline(Logo logo) {
    return inline(logo.mediaType(), logo.file().bytes());
  }

  private static String inline(String mediaType, byte[] file) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(file);
  }
}
