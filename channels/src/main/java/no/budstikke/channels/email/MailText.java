package no.budstikke.channels.email;

import java.util.ArrayList;
import java.util.List;
import no.budstikke.core.request.PaymentRequest;
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

  MailText(PaymentRequest request, Rendition rendition, Terms terms) {
    words = MailWords.in(rendition.language());
    language = rendition.language().tag();
    payment = PaymentDetails.of(request, rendition);
    String title = payment.kind() + " " + OneLine.of(request.heading().number());
    String issuer = OneLine.of(request.issuer().shownName());
    before.add(words.of("greeting"));
    before.add(words.of("attached", title, issuer));
    payment.sentence().ifPresent(before::add);
    terms.replyTo().ifPresent(_ -> after.add(words.of("reply", issuer)));
    after.add(words.of("automatic"));
  }

  /** Lines that end with {@code \n}. */
  String plain() {
    StringBuilder text = new StringBuilder(512);
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

  /** One document without pictures or anything fetched from elsewhere. */
  String html() {
    StringBuilder html = new StringBuilder(1500);
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language)
        .append("\">\n<head>\n")
        .append("<meta charset=\"utf-8\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .append(escaped(payment.kind()))
        .append("</title>\n</head>\n<body style=\"font:16px/1.5 Arial,sans-serif\">\n");
    html.append("<h1 style=\"font-size:20px\">").append(escaped(payment.kind())).append("</h1>\n");
    before.forEach(line -> paragraph(html, line));
    if (!payment.details().isEmpty()) {
      html.append("<table role=\"presentation\" cellpadding=\"4\">\n");
      for (PaymentDetails.Detail detail : payment.details()) {
        html.append("<tr><td>")
            .append(escaped(detail.label()))
            .append("</td><td><strong>")
            .append(escaped(OneLine.of(detail.value())))
            .append("</strong></td></tr>\n");
      }
      html.append("</table>\n");
    }
    after.forEach(line -> paragraph(html, line));
    return html.append("</body>\n</html>\n").toString();
  }

  private static void paragraph(StringBuilder html, String text) {
    html.append("<p>").append(escaped(text)).append("</p>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
