package no.budstikke.channels.email;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import no.budstikke.documents.pdf.Logo;

/**
 * The part of a mail that is read: text and HTML, and the logo that the HTML shows. Boundaries come
 * from the delivery, not from chance. Source: mail and print, section 2.1.
 */
final class MailBody {
  private final MailHeaders headers;
  private final ByteArrayOutputStream out;
  private final String delivery;

  /** Into these bytes, after whatever stands there. */
  MailBody(MailHeaders headers, ByteArrayOutputStream out, String delivery) {
    this.headers = headers;
    this.out = out;
    this.delivery = delivery;
  }

  void write(String plain, String html, MailPage page) {
    Optional<Logo> logo = page.logo();
    // "=_" can stand in neither quoted-printable nor Base64 text.
    String outer = "=_r_" + delivery;
    if (logo.isPresent()) {
      headers.line("Content-Type", "multipart/related;\r\n boundary=\"" + outer + "\"");
      headers.ascii("\r\n--" + outer + "\r\n");
    }
    alternative(plain, html);
    if (logo.isPresent()) {
      headers.ascii("--" + outer + "\r\n");
      image(logo.get(), page.logoName());
      headers.ascii("--" + outer + "--\r\n");
    }
  }

  private void alternative(String plain, String html) {
    String boundary = "=_a_" + delivery;
    headers.line("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    headers.ascii("\r\n--" + boundary + "\r\n");
    text("text/plain; charset=utf-8; format=flowed", plain);
    headers.ascii("--" + boundary + "\r\n");
    text("text/html; charset=utf-8", html);
    headers.ascii("--" + boundary + "--\r\n");
  }

  private void text(String type, String text) {
    headers.line("Content-Type", type);
    headers.line("Content-Transfer-Encoding", "quoted-printable");
    headers.ascii("\r\n");
    QuotedPrintable.write(text, out);
  }

  private void image(Logo logo, String name) {
    String ending = logo.mediaType().equals("image/png") ? "png" : "jpg";
    headers.line("Content-Type", logo.mediaType());
    headers.line("Content-Transfer-Encoding", "base64");
    headers.line("Content-ID", "<" + name + ">");
    headers.line("Content-Disposition", "inline; filename=\"logo." + ending + "\"");
    headers.ascii("\r\n");
    out.writeBytes(Base64.getMimeEncoder().encode(logo.file().bytes()));
    headers.ascii("\r\n");
  }
}
