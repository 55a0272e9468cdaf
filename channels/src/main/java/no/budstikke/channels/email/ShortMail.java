package no.budstikke.channels.email;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.Assignment;

/**
 * The complete bytes of a short mail: text and HTML and nothing attached. Its headers are those of
 * every mail. Source: mail and print, section 2.1.
 */
final class ShortMail {
  private final Assignment assignment;
  private final Terms terms;
  private final ShortText text;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(8000);
  private final MailHeaders headers = new MailHeaders(out);

  ShortMail(Assignment assignment, Terms terms, URI link) {
    this.assignment = assignment;
    this.terms = terms;
    this.text = new ShortText(assignment, terms, link);
  }

  Content write(Address to, String mailDomain) {
    headers.write(assignment, terms, to, mailDomain);
    new MailBody(headers, out, assignment.delivery().toString())
        .write(text.plain(), text.html(), new MailPage(assignment));
    return Content.of(out.toByteArray());
  }
}
