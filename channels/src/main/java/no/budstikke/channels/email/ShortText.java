package no.budstikke.channels.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Occasion;
import no.budstikke.documents.html.Template;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.pdf.Palette;
import no.budstikke.documents.picture.LookTerms;
import no.budstikke.documents.picture.PaymentDetails;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/**
 * What a short mail says, as text and as HTML: who, what, how much and when, and one button. A new
 * link comes without anything to pay by. Source: mail and print, sections 1.1 and 2.1.
 */
final class ShortText {
  private static final Wording.Languages WORDS =
      new Wording.Languages(ShortText.class, "smartmail");
  private static final Template PAGE = page();

  private final Wording words;
  private final PaymentDetails payment;
  private final boolean payable;
  private final boolean again;
  private final String number;
  private final String issuer;
  private final String accent;
  private final String link;
  private final List<String> after = new ArrayList<>();

  ShortText(Assignment assignment, Terms terms, URI link) {
    PaymentRequest request = assignment.request();
    Rendition rendition = Rendition.of(request, assignment.market(), assignment.leg());
    words = WORDS.in(rendition.language());
    payment = PaymentDetails.of(request, rendition);
    payable = rendition.payable();
    again = assignment.occasion() == Occasion.NEW_LINK;
    number = OneLine.of(request.heading().number());
    issuer = OneLine.of(request.issuer().shownName());
    accent = LookTerms.of(assignment.agreement().terms()).palette().hex(Palette.Colour.ACCENT);
    this.link = link.toString();
    Wording mail = MailWords.in(rendition.language());
    after.add(words.of("personal"));
    terms.replyTo().ifPresent(_ -> after.add(mail.of("reply", issuer)));
    after.add(mail.of("automatic"));
  }

  /** Lines that end with {@code \n}. */
  String plain() {
    StringBuilder text = new StringBuilder(768);
    text.append(words.of("greeting")).append("\n\n").append(lead()).append("\n\n");
    sentence().ifPresent(line -> text.append(line).append("\n\n"));
    text.append(named("plainButton")).append('\n').append(link).append("\n\n");
    pays().ifPresent(line -> text.append(line).append("\n\n"));
    details()
        .forEach(
            detail ->
                text.append(detail.label())
                    .append(": ")
                    .append(OneLine.of(detail.value()))
                    .append('\n'));
    if (!details().isEmpty()) {
      text.append('\n');
    }
    after.forEach(line -> text.append(line).append("\n\n"));
    return text.toString();
  }

  /** One document without pictures or anything fetched from elsewhere. */
  String html() {
    Values values =
        new Values()
            .text("language", words.tag())
            .text("kind", payment.kind())
            .text("number", number)
            .text("issuer", issuer)
            .text("accent", accent)
            .text("link", link)
            .text("greeting", words.of("greeting"))
            .text("lead", lead())
            .text("sentence", sentence())
            .text("button", named("button"))
            .text("pays", pays())
            .text("hasDetails", details().isEmpty() ? "" : "yes")
            .list("details", details().stream().map(ShortText::values).toList())
            .list("after", after.stream().map(line -> new Values().text("line", line)).toList());
    return PAGE.fill(values);
  }

  private String lead() {
    return words.of(again ? "again" : "waits", payment.kind() + " " + number, issuer);
  }

  /** Why there is nothing to pay here. */
  private Optional<String> sentence() {
    return again ? Optional.empty() : payment.sentence().map(OneLine::of);
  }

  private Optional<String> pays() {
    return payable && !again ? Optional.of(words.of("pay")) : Optional.empty();
  }

  private List<PaymentDetails.Detail> details() {
    return again ? List.of() : payment.details();
  }

  /** The text of a link must make sense alone. */
  private String named(String key) {
    return words.of(key, payment.kind().toLowerCase(Locale.ROOT), number);
  }

  private static Values values(PaymentDetails.Detail detail) {
    return new Values().text("label", detail.label()).text("value", OneLine.of(detail.value()));
  }

  private static Template page() {
    try (InputStream stream = ShortText.class.getResourceAsStream("smartmail.html")) {
      if (stream == null) {
        throw new IllegalStateException("smartmail.html is missing.");
      }
      return Template.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("smartmail.html cannot be read.", e);
    }
  }
}
