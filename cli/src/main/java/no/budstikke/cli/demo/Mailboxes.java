package no.budstikke.cli.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.budstikke.core.request.Content;

/**
 * Consumers' mailboxes, looked into while mail comes: the mail server keeps only the newest. Of a
 * short mail its link is remembered, of others nothing.
 */
final class Mailboxes implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/f/[A-Za-z0-9_-]{32})");
  private static final Duration GLANCE = Duration.ofMillis(100);

  /** A mail with a document in it is longer. */
  private static final int SHORT = 30_000;

  private final Supplier<List<Content>> newest;
  private final Pattern returned;
  private final Set<String> links = new LinkedHashSet<>();
  private final Thread postman;
  private Set<Content> seen = Set.of();

  private Mailboxes(Supplier<List<Content>> newest, Pattern returned) {
    this.newest = newest;
    this.returned = returned;
    this.postman = Thread.ofVirtual().name("mailboxes").unstarted(this::keepLooking);
  }

  /**
   * Begins to look.
   *
   * @param newest the newest mails of all
   * @param returned is found in what comes back, which never lies in a mailbox
   */
  static Mailboxes watch(Supplier<List<Content>> newest, Pattern returned) {
    Mailboxes boxes = new Mailboxes(newest, returned);
    boxes.postman.start();
    return boxes;
  }

  /** The links of all short mails so far, oldest first. */
  synchronized List<String> links() {
    look();
    return List.copyOf(links);
  }

  @Override
  public void close() {
    postman.interrupt();
  }

  private void keepLooking() {
    try {
      while (true) {
        look();
        Thread.sleep(GLANCE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void look() {
    Set<Content> now = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Content mail : newest.get()) {
      now.add(mail);
      if (!seen.contains(mail) && mail.size() < SHORT) {
        read(mail);
      }
    }
    seen = now;
  }

  private void read(Content mail) {
    String text = new String(mail.bytes(), StandardCharsets.US_ASCII).replace("=\r\n", "");
    Matcher link = LINK.matcher(text);
    if (link.find() && !returned.matcher(text).find()) {
      links.add(link.group(1));
    }
  }
}
