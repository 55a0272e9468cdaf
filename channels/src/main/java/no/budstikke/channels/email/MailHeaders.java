package no.budstikke.channels.email;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.budstikke.core.request.Heading;
import no.budstikke.core.transform.Assignment;
import no.budstikke.documents.picture.PaymentDetails;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/** The header lines of a mail. Source: mail and print 2.1, table of headers. */
final class MailHeaders {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);

  private final ByteArrayOutputStream out;

  MailHeaders(ByteArrayOutputStream out) {
    this.out = out;
  }

  void write(Assignment assignment, Terms terms, Address to, String mailDomain) {
    String delivery = assignment.delivery().toString();
    line("Message-ID", "<" + delivery + "@" + mailDomain + ">");
    line("Date", WHEN.format(assignment.at().atZone(assignment.market().zone())));
    line("From", displayName(OneLine.of(terms.fromName())) + " <" + terms.from().value() + ">");
    terms.replyTo().ifPresent(address -> line("Reply-To", "<" + address.value() + ">"));
    line("To", "<" + to.value() + ">");
    line("Subject", MimeUtility.fold(9, encoded(subject(assignment, terms))));
    line("MIME-Version", "1.0");
    line("Auto-Submitted", "auto-generated");
    line("Feedback-ID", feedback(assignment));
    line("X-Budstikke-Delivery", delivery);
  }

  /** By what large receivers group what is said of our mail; nothing about the person. */
  private static String feedback(Assignment assignment) {
    String kind = assignment.request().heading().kind().code();
    return kind + ":" + assignment.issuer().value() + ":invoice:budstikke";
  }

  /** One header line. */
  void line(String name, String value) {
    ascii(name + ": " + value + "\r\n");
  }

  /** Text of the format itself. */
  void ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The word, number, sender and due date; never an amount or anything about the person. */
  private static String subject(Assignment assignment, Terms terms) {
    Heading heading = assignment.request().heading();
    Rendition rendition = Rendition.of(assignment.request(), assignment.market(), assignment.leg());
    Wording words = MailWords.in(rendition.language());
    String kind = PaymentDetails.of(assignment.request(), rendition).kind();
    String number = OneLine.of(heading.number());
    String sender = OneLine.of(terms.fromName());
    return heading
        .due()
        .filter(_ -> rendition.namesDueDate())
        .map(due -> words.of("subject.due", kind, number, sender, DUE.format(due)))
        .orElseGet(() -> words.of("subject", kind, number, sender));
  }

  private static String displayName(String name) {
    boolean plain = name.chars().allMatch(letter -> letter >= ' ' && letter < 127);
    return plain
        ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : MimeUtility.fold(6, encoded(name));
  }

  private static String encoded(String text) {
    try {
      return MimeUtility.encodeText(text, "UTF-8", "B");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java platform has UTF-8.", e);
    }
  }
}
