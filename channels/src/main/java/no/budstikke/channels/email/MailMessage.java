package no.budstikke.channels.email;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.documents.picture.Enclosures;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.PictureNames;
import no.budstikke.documents.picture.Rendition;

/**
 * The complete bytes of one mail: text and HTML, the picture, and what else came along. Canonical
 * (CRLF, 7 bit, short lines), so that no server on the way has a reason to change it. Boundaries
 * come from the delivery, not from chance. Source: mail and print 2.1.
 */
final class MailMessage {
  private final Assignment assignment;
  private final ByteArrayOutputStream out;
  private final MailHeaders headers;
  private final Language language;

  private MailMessage(Assignment assignment, Rendition rendition, int size) {
    this.assignment = assignment;
    this.out = new ByteArrayOutputStream(size);
    this.headers = new MailHeaders(out);
    this.language = rendition.language();
  }

  /** Writes the mail. */
  static Content write(
      Assignment assignment, Terms terms, Address to, Picture picture, String mailDomain) {
    PaymentRequest request = assignment.request();
    Rendition rendition = Rendition.of(request, assignment.market(), assignment.leg());
    int attached = size(request, picture);
    MailMessage message = new MailMessage(assignment, rendition, 6000 + attached / 18 * 25);
    message.headers.write(assignment, terms, to, mailDomain);
    message.body(new MailText(request, rendition, terms), picture);
    return Content.of(message.out.toByteArray());
  }

  /** How much is attached. */
  static int size(PaymentRequest request, Picture picture) {
    return picture.pdf().size()
        + request.attachments().stream()
            .filter(file -> file.role() == Attachment.Role.ENCLOSURE)
            .mapToInt(file -> file.content().size())
            .sum();
  }

  private void body(MailText text, Picture picture) {
    // "=_" can stand in neither quoted-printable nor Base64 text.
    String outer = "=_m_" + assignment.delivery();
    headers.line("Content-Type", "multipart/mixed;\r\n boundary=\"" + outer + "\"");
    headers.ascii("\r\n--" + outer + "\r\n");
    MailPage page = new MailPage(assignment);
    new MailBody(headers, out, assignment.delivery().toString())
        .write(text.plain(), text.html(page), page);
    headers.ascii("--" + outer + "\r\n");
    file("application/pdf", PictureNames.of(assignment.request(), language), picture.pdf());
    for (Enclosures.Enclosure enclosure : Enclosures.of(assignment.request(), language)) {
      headers.ascii("--" + outer + "\r\n");
      file(enclosure.mediaType(), enclosure.name(), enclosure.content());
    }
    headers.ascii("--" + outer + "--\r\n");
  }

  private void file(String type, String name, Content content) {
    headers.line("Content-Type", type);
    headers.line("Content-Transfer-Encoding", "base64");
    headers.line("Content-Disposition", "attachment; filename=\"" + name + "\"");
    headers.ascii("\r\n");
    out.writeBytes(Base64.getMimeEncoder().encode(content.bytes()));
    headers.ascii("\r\n");
  }
}
