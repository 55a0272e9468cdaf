package no.budstikke.channels.email;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.core.transform.Occasion;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.picture.Enclosures;
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

  private final Wording words;
  private final PaymentDetails payment;
  private final boolean payable;
  private final boolean again;
  private final String number;
  private final String issuer;
  private final MailPage page;
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
    page = new MailPage(assignment);
    this.link = link.toString();
    Wording mail = MailWords.in(rendition.language());
    if (!again && !Enclosures.of(request, rendition.language()).isEmpty()) {
      after.add(words.of("enclosures"));
    }
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

  /** One document that fetches nothing from elsewhere. */
  String html() {
    List<String> lead = new ArrayList<>(List.of(lead()));
    sentence().ifPresent(lead::add);
    return page.fill(
        new Values()
            .text("language", words.tag())
            .text("kind", payment.kind())
            .text("number", number)
            .text("issuer", issuer)
            .text("link", link)
            .text("greeting", words.of("greeting"))
            .list("lead", MailPage.lines(lead))
            .text("button", named("button"))
            .text("pays", pays())
            .text("hasDetails", details().isEmpty() ? "" : "yes")
            .list("details", MailPage.details(details()))
            .list("after", MailPage.lines(after)));
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
}
