package no.budstikke.channels.email;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.PaymentRequest;
import no.budstikke.core.transform.Assignment;
import no.budstikke.documents.picture.Language;
import no.budstikke.documents.picture.Picture;
import no.budstikke.documents.picture.PictureNames;
import no.budstikke.documents.picture.Rendition;
import no.budstikke.documents.picture.Wording;

/**
 * The complete bytes of one mail: text and HTML, the picture, and what else came along. Canonical
 * (CRLF, 7 bit, short lines), so that no server on the way has a reason to change it. Boundaries
 * come from the delivery, not from chance. Source: mail and print 2.1.
 */
final class MailMessage {
  private static final Map<String, String> ENDINGS =
      Map.of(
          "application/pdf", "pdf",
          "image/png", "png",
          "image/jpeg", "jpg",
          "text/csv", "csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
          "application/vnd.oasis.opendocument.spreadsheet", "ods");

  private final Assignment assignment;
  private final ByteArrayOutputStream out;
  private final MailHeaders headers;
  private final Wording words;
  private final Language language;

  private MailMessage(Assignment assignment, Rendition rendition, int size) {
    this.assignment = assignment;
    this.out = new ByteArrayOutputStream(size);
    this.headers = new MailHeaders(out);
    this.language = rendition.language();
    this.words = MailWords.in(language);
  }

  /** Writes the mail. */
  static Content write(
      Assignment assignment, Terms terms, Address to, Picture picture, String mailDomain) {
    PaymentRequest request = assignment.request();
    Rendition rendition = Rendition.of(request, assignment.market(), assignment.leg());
    int attached = picture.pdf().size() + sizeOf(enclosures(request));
    MailMessage message = new MailMessage(assignment, rendition, 6000 + attached / 18 * 25);
    message.headers.write(assignment, terms, to, mailDomain);
    message.body(new MailText(request, rendition, terms), picture);
    return Content.of(message.out.toByteArray());
  }

  /** What goes along beside the picture. */
  static List<Attachment> enclosures(PaymentRequest request) {
    return request.attachments().stream()
        .filter(file -> file.role() == Attachment.Role.ENCLOSURE)
        .toList();
  }

  static int sizeOf(List<Attachment> files) {
    return files.stream().mapToInt(file -> file.content().size()).sum();
  }

  private void body(MailText text, Picture picture) {
    // "=_" can stand in neither quoted-printable nor Base64 text.
    String outer = "=_m_" + assignment.delivery();
    String inner = "=_a_" + assignment.delivery();
    headers.line("Content-Type", "multipart/mixed;\r\n boundary=\"" + outer + "\"");
    headers.ascii("\r\n--" + outer + "\r\n");
    headers.line("Content-Type", "multipart/alternative;\r\n boundary=\"" + inner + "\"");
    headers.ascii("\r\n--" + inner + "\r\n");
    text("text/plain; charset=utf-8; format=flowed", text.plain());
    headers.ascii("--" + inner + "\r\n");
    text("text/html; charset=utf-8", text.html());
    headers.ascii("--" + inner + "--\r\n--" + outer + "\r\n");
    file("application/pdf", PictureNames.of(assignment.request(), language), picture.pdf());
    List<Attachment> enclosures = enclosures(assignment.request());
    for (int i = 0; i < enclosures.size(); i++) {
      headers.ascii("--" + outer + "\r\n");
      Attachment enclosure = enclosures.get(i);
      String ending = ENDINGS.getOrDefault(enclosure.mediaType(), "bin");
      String name = words.of("file.enclosure") + "-" + (i + 1) + "." + ending;
      String type =
          ENDINGS.containsKey(enclosure.mediaType())
              ? enclosure.mediaType()
              : "application/octet-stream";
      file(type, name, enclosure.content());
    }
    headers.ascii("--" + outer + "--\r\n");
  }

  private void text(String type, String text) {
    headers.line("Content-Type", type);
    headers.line("Content-Transfer-Encoding", "quoted-printable");
    headers.ascii("\r\n");
    QuotedPrintable.write(text, out);
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
