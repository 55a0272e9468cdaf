package no.budstikke.channels.email.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import no.budstikke.core.request.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mailbox in which bounces gather, for those whose bounce domain another server receives. What is
 * ours is kept and moved to {@code Done}, all else to {@code Odd}; a mail that was kept but not
 * moved is kept only once. Source: mail and print, section 2.5.
 */
public final class BounceMailbox {
  private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
  private static final String DONE = "Done";
  private static final String ODD = "Odd";
  private static final int MOST_AT_ONCE = 200;
  private static final int LARGEST = 256_000;
  private static final List<String> RECIPIENTS =
      List.of("X-Original-To", "Delivered-To", "Envelope-To", "To");

  private final MailboxSettings settings;
  private final ReturnAddresses addresses;
  private final BounceStore store;

  /** Fetches from this mailbox. */
  public BounceMailbox(MailboxSettings settings, ReturnAddresses addresses, BounceStore store) {
    this.settings = settings;
    this.addresses = addresses;
    this.store = store;
  }

  /** Fetches what has come; a mailbox that cannot be reached is asked again next time. */
  public void fetch() {
    try (Store mailbox = session().getStore(settings.tls() ? "imaps" : "imap")) {
      mailbox.connect(
          settings.host(), settings.port(), settings.login().user(), settings.login().password());
      try (Folder inbox = mailbox.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        int most = Math.min(MOST_AT_ONCE, inbox.getMessageCount());
        for (Message message : most == 0 ? new Message[0] : inbox.getMessages(1, most)) {
          move(message, keep(message) ? DONE : ODD, mailbox);
        }
        inbox.expunge();
      }
    } catch (MessagingException | IOException e) {
      LOG.warn("The mailbox of bounces cannot be read now: {}", e.getClass().getSimpleName());
    }
  }

  private boolean keep(Message message) throws MessagingException, IOException {
    Optional<String> recipient = recipient(message);
    if (recipient.isEmpty()) {
      return false;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    message.writeTo(new Beginning(bytes));
    Content mail = BounceDoor.noted(recipient.get(), new ByteArrayInputStream(bytes.toByteArray()));
    store.keep(BounceDoor.name(mail), mail);
    return true;
  }

  private Optional<String> recipient(Message message) throws MessagingException {
    for (String name : RECIPIENTS) {
      Optional<String> ours =
          Stream.ofNullable(message.getHeader(name))
              .flatMap(Stream::of)
              .map(value -> value.replaceAll("[<>]", "").strip())
              .filter(
                  address ->
                      addresses.read(address).isPresent() || addresses.isForComplaints(address))
              .findFirst();
      if (ours.isPresent()) {
        return ours;
      }
    }
    return Optional.empty();
  }

  private static void move(Message message, String name, Store mailbox) throws MessagingException {
    Folder folder = mailbox.getFolder(name);
    if (!folder.exists()) {
      folder.create(Folder.HOLDS_MESSAGES);
    }
    message.getFolder().copyMessages(new Message[] {message}, folder);
    message.setFlag(Flags.Flag.DELETED, true);
  }

  private Session session() {
    Properties properties = new Properties();
    String patience = Long.toString(settings.patience().toMillis());
    for (String protocol : List.of("imap", "imaps")) {
      properties.put("mail." + protocol + ".connectiontimeout", patience);
      properties.put("mail." + protocol + ".timeout", patience);
      properties.put("mail." + protocol + ".writetimeout", patience);
    }
    return Session.getInstance(properties);
  }

  /** Takes the beginning of a mail and lets the rest go. */
  private static final class Beginning extends OutputStream {
    private final ByteArrayOutputStream out;

    Beginning(ByteArrayOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) {
      if (out.size() < LARGEST) {
        out.write(one);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      out.write(bytes, from, Math.min(length, Math.max(0, LARGEST - out.size())));
    }
  }
}
