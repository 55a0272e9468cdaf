package no.budstikke.channels.email.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.followup.Outcome;
import no.budstikke.core.request.Content;
import no.budstikke.core.transform.DeliveryId;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * Reads mail that came back. Which delivery it is about is told by the address it came back to,
 * else by that address where it is quoted: names in our headers prove nothing, since every reader
 * of the mail knows them. Only what says that a delivery has failed ends one. Source: mail and
 * print, section 2.5; RFC 3464 and RFC 5965.
 */
public final class BounceReader {
  /** Where a door or a mailbox has noted the address that the mail was for. */
  static final String RECIPIENT = "X-Budstikke-Recipient";

  private static final String COMPLAINT = "COMPLAINT";
  private static final String UNKNOWN_STATUS = "5.0.0";
  private static final int MOST_PARTS = 20;
  private static final int DEEPEST = 3;
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Session SESSION = Session.getInstance(new Properties());

  private final ReturnAddresses addresses;

  /** Reads what comes back to these addresses. */
  public BounceReader(ReturnAddresses addresses) {
    this.addresses = addresses;
  }

  /** What a mail means, as it was stored; its end may be cut off. */
  public Returned read(Content mail) {
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail.bytes()));
      List<Part> parts = new ArrayList<>();
      collect(message, parts, 0);
      Optional<Part> status = find(parts, "message/delivery-status");
      if (status.isPresent()) {
        return report(message, new DeliveryStatus(status.get().getInputStream()), parts);
      }
      Optional<Part> feedback = find(parts, "message/feedback-report");
      if (feedback.isPresent()) {
        return complaint(feedback.get(), parts);
      }
      return isAutomatic(message) ? new Returned.Note() : new Returned.Odd();
    } catch (MessagingException | IOException notAMail) {
      return new Returned.Odd();
    }
  }

  private Returned report(MimeMessage message, DeliveryStatus status, List<Part> parts)
      throws MessagingException, IOException {
    for (int i = 0; i < status.getRecipientDSNCount(); i++) {
      InternetHeaders about = status.getRecipientDSN(i);
      if (first(about, "Action").strip().equalsIgnoreCase("failed")) {
        Optional<DeliveryId> delivery = delivery(message, parts);
        String code = code(about);
        return delivery.isPresent()
            ? new Returned.News(delivery.get(), new Outcome.Bounced(code, code.startsWith("5")))
            : new Returned.Odd();
      }
    }
    // Delayed, relayed, expanded, delivered: the delivery goes on.
    return status.getRecipientDSNCount() > 0 ? new Returned.Note() : new Returned.Odd();
  }

  private Returned complaint(Part feedback, List<Part> parts)
      throws MessagingException, IOException {
    InternetHeaders about = new InternetHeaders(feedback.getInputStream());
    Optional<DeliveryId> delivery = made(about, "Original-Mail-From");
    if (delivery.isEmpty()) {
      delivery = quotedAddress(parts);
    }
    return delivery.isPresent()
        ? new Returned.News(delivery.get(), new Outcome.Bounced(COMPLAINT, true))
        : new Returned.Odd();
  }

  private Optional<DeliveryId> delivery(MimeMessage message, List<Part> parts)
      throws MessagingException, IOException {
    String recipient = Optional.ofNullable(message.getHeader(RECIPIENT, null)).orElse("");
    Optional<DeliveryId> delivery = addresses.read(recipient);
    return delivery.isPresent() ? delivery : quotedAddress(parts);
  }

  /** The address that our mail came from, as whoever had it last has noted it. */
  private Optional<DeliveryId> quotedAddress(List<Part> parts)
      throws MessagingException, IOException {
    for (InternetHeaders quoted : quoted(parts)) {
      Optional<DeliveryId> delivery = made(quoted, "Return-Path");
      if (delivery.isPresent()) {
        return delivery;
      }
    }
    return Optional.empty();
  }

  private Optional<DeliveryId> made(InternetHeaders headers, String name) {
    return addresses.read(first(headers, name).replaceAll("[<>]", ""));
  }

  private static List<InternetHeaders> quoted(List<Part> parts)
      throws MessagingException, IOException {
    List<InternetHeaders> quoted = new ArrayList<>();
    for (Part part : parts) {
      if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        quoted.add(new InternetHeaders(part.getInputStream()));
      }
    }
    return quoted;
  }

  private static String code(InternetHeaders about) {
    Matcher status = STATUS.matcher(first(about, "Status"));
    return status.find() ? status.group(1) : UNKNOWN_STATUS;
  }

  private static String first(InternetHeaders headers, String name) {
    for (Header header : Collections.list(headers.getAllHeaders())) {
      if (header.getName().equalsIgnoreCase(name)) {
        return header.getValue();
      }
    }
    return "";
  }

  private static boolean isAutomatic(MimeMessage message) throws MessagingException {
    String auto = Optional.ofNullable(message.getHeader("Auto-Submitted", null)).orElse("no");
    return !auto.strip().toLowerCase(Locale.ROOT).startsWith("no");
  }

  private static Optional<Part> find(List<Part> parts, String type) throws MessagingException {
    for (Part part : parts) {
      if (part.isMimeType(type)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static void collect(Part part, List<Part> parts, int depth)
      throws MessagingException, IOException {
    if (parts.size() >= MOST_PARTS || depth > DEEPEST) {
      return;
    }
    parts.add(part);
    if (isMultipart(part)) {
      MimeMultipart multipart = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < Math.min(MOST_PARTS, multipart.getCount()); i++) {
        BodyPart inner = multipart.getBodyPart(i);
        collect(inner, parts, depth + 1);
      }
    }
  }

  private static boolean isMultipart(Part part) throws MessagingException {
    return new ContentType(Optional.ofNullable(part.getContentType()).orElse("text/plain"))
        .match("multipart/*");
  }
}
