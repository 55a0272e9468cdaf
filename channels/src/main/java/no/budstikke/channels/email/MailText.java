package no.budstikke.channels.email;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.documents.html.Values;
import no.budstikke.documents.picture.PaymentDetails;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/**
 * What the mail says, as text and as HTML: the same facts in the same order. What is to be paid
 * stands as live text, because many pay from the mail alone (mail and print 2.1).
 */
final class MailText {
  private final Wording words;
  private final PaymentDetails payment;
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private final String language;
  private final String number;
  private final String issuer;

  MailText(PaymentRequest request, Rendition rendition, Terms terms) {
    words = MailWords.in(rendition.language());
    language = rendition.language().tag();
    payment = PaymentDetails.of(request, rendition);
    number = OneLine.of(request.heading().number());
    issuer = OneLine.of(request.issuer().shownName());
    before.add(words.of("attached", payment.kind() + " " + number, issuer));
    payment.sentence().map(OneLine::of).ifPresent(before::add);
    terms.replyTo().ifPresent(_ -> after.add(words.of("reply", issuer)));
    after.add(words.of("automatic"));
  }

  /** Lines that end with {@code \n}. */
  String plain() {
    StringBuilder text = new StringBuilder(512);
    text.append(words.of("greeting")).append("\n\n");
    before.forEach(line -> text.append(line).append("\n\n"));
    for (PaymentDetails.Detail detail : payment.details()) {
      text.append(detail.label()).append(": ").append(OneLine.of(detail.value())).append('\n');
    }
    if (!payment.details().isEmpty()) {
      text.append('\n');
    }
    after.forEach(line -> text.append(line).append("\n\n"));
    return text.toString();
  }

  /** One document that fetches nothing from elsewhere. */
  String html(MailPage page) {
    return page.fill(
        new Values()
            .text("language", language)
            .text("kind", payment.kind())
            .text("number", number)
            .text("issuer", issuer)
            .text("greeting", words.of("greeting"))
            .list("lead", MailPage.lines(before))
            .text("hasDetails", payment.details().isEmpty() ? "" : "yes")
            .list("details", MailPage.details(payment.details()))
            .list("after", MailPage.lines(after)));
  }
}
