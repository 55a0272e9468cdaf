package no.budstikke.channels.email;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.budstikke.channels.transport.Envelope;
import no.budstikke.channels.transport.Sent;
import no.budstikke.channels.transport.Smtp;
import no.budstikke.channels.transport.SmtpSettings;
import no.budstikke.channels.transport.Tls;
import no.budstikke.core.request.Content;

/**
 * Sends mail back to its envelope sender as real servers do: with a delivery report (RFC 3464), or
 * as a complaint (RFC 5965).
 */
final class SimulatedReturns {
  private static final String COMPLAINT = "complaint";
  private static final String NOBODY = "";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final AtomicInteger door = new AtomicInteger();

  /** A mail that somebody has. */
  record Mail(String from, String to, Content message) {}

  /** Where returned mail is taken. */
  void to(int port) {
    door.set(port);
  }

  /**
   * Sends it back.
   *
   * @param why a status such as {@code 5.1.1}, or {@code complaint}
   * @return whether it was taken
   */
  boolean send(Mail mail, String why) {
    boolean complaint = why.equals(COMPLAINT);
    String domain = mail.from().substring(mail.from().lastIndexOf('@') + 1);
    String to = complaint ? "complaints@" + domain : mail.from();
    byte[] returned =
        (complaint ? complaint(mail, to) : report(mail, why)).getBytes(StandardCharsets.ISO_8859_1);
    try (Smtp smtp =
        new Smtp(
            new SmtpSettings(
                "127.0.0.1", door.get(), Tls.NONE, Optional.empty(), "simulated", PATIENCE, 1))) {
      for (int i = 0; i < MOST_TRIES; i++) {
        if (smtp.send(new Envelope(NOBODY, to, UUID.randomUUID().toString()), returned)
            instanceof Sent.Taken) {
          return true;
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static String report(Mail mail, String status) {
    return head(mail.from(), "Undelivered mail", "delivery-status")
        + part("text/plain; charset=us-ascii", "This mail could not be delivered.\r\n")
        + part(
            "message/delivery-status",
            "Reporting-MTA: dns; simulated.example\r\n\r\nFinal-Recipient: rfc822; "
                + mail.to()
                + "\r\nAction: "
                + (status.startsWith("4") ? "delayed" : "failed")
                + "\r\nStatus: "
                + status
                + "\r\nDiagnostic-Code: smtp; 550 "
                + status
                + " by the table\r\n")
        + part("text/rfc822-headers", headers(mail.message().bytes()))
        + "--=_returned--\r\n";
  }

  private static String complaint(Mail mail, String to) {
    return head(to, "Complaint", "feedback-report")
        + part("text/plain; charset=us-ascii", "A reader has called this mail unwanted.\r\n")
        + part(
            "message/feedback-report",
            "Feedback-Type: abuse\r\nUser-Agent: Simulated/1\r\nVersion: 1\r\nOriginal-Mail-From: <"
                + mail.from()
                + ">\r\n")
        + part("text/rfc822-headers", headers(mail.message().bytes()))
        + "--=_returned--\r\n";
  }

  private static String head(String to, String subject, String type) {
    return "From: <mailer-daemon@simulated.example>\r\nTo: <"
        + to
        + ">\r\nSubject: "
        + subject
        + "\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nMessage-ID: <"
        + UUID.randomUUID()
        + "@simulated.example>\r\nContent-Type: multipart/report; report-type="
        + type
        + ";\r\n boundary=\"=_returned\"\r\n\r\n";
  }

  private static String part(String type, String content) {
    return "--=_returned\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
  }

  private static String headers(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? text : text.substring(0, end + 2);
  }
}
