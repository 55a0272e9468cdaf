package no.budstikke.channels.kivra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.budstikke.channels.transport.counterpart.Journal;
import no.budstikke.channels.transport.counterpart.Received;
import no.budstikke.core.request.Content;
import tools.jackson.databind.JsonNode;

/**
 * What the simulated Kivra has delivered. In production mode a content that is the same but for
 * {@code generated_at} is not delivered again (Kivra, section 8), over a restart, too.
 */
final class Mailroom implements AutoCloseable {
  private static final byte[] GENERATED = "\"generated_at\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY_DIGITS = 32;
  private static final int NEWEST = 50;

  private final Journal journal;
  private final Path seen;
  private final boolean recognises;
  private final InstantSource clock;
  private final Map<String, Delivered> byPayload = new HashMap<>();
  private final Map<String, Delivered> byKey = new LinkedHashMap<>();
  private final Map<String, Content> newest = new LinkedHashMap<>();

  /**
   * One content in a mailbox.
   *
   * @param key Kivra's
   * @param delivery ours
   * @param payment how it is to be paid, where it can be
   */
  record Delivered(String key, String delivery, Optional<Due> payment) {}

  /** What was taken, and whether it had not been seen before. */
  record Taken(Delivered content, boolean fresh) {}

  /** What is to be paid: the first option. */
  record Due(String account, String reference, long minor, String date) {
    @Override
    public String toString() {
      return "Due";
    }
  }

  Mailroom(Path folder, boolean recognises, InstantSource clock) {
    this.journal = Journal.in(folder);
    this.seen = folder.resolve("contents.tsv");
    this.recognises = recognises;
    this.clock = clock;
    remember();
  }

  /** Takes a content; one that is recognised has the answer it had. */
  synchronized Taken take(String tenant, String delivery, JsonNode json, Content body) {
    String payload = payload(tenant, body.bytes());
    Delivered known = byPayload.get(payload);
    if (known != null && recognises) {
      return new Taken(known, false);
    }
    Instant now = clock.instant();
    String key = key(now, payload);
    Delivered fresh = new Delivered(key, delivery, due(json));
    journal.add(new Received(delivery, HexFormat.of().formatHex(body.sha256()), now, ""));
    writeDown(payload, fresh);
    byPayload.put(payload, fresh);
    byKey.put(key, fresh);
    newest.put(delivery, body);
    if (newest.size() > NEWEST) {
      newest.remove(newest.keySet().iterator().next());
    }
    return new Taken(fresh, true);
  }

  List<Received> received() {
    return journal.received();
  }

  synchronized List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  synchronized Optional<Delivered> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The bytes of one of the newest. */
  synchronized Optional<Content> content(String delivery) {
    return Optional.ofNullable(newest.get(delivery));
  }

  @Override
  public void close() {
    journal.close();
  }

  private void writeDown(String payload, Delivered one) {
    Due due = one.payment().orElse(new Due("", "", 0, ""));
    String line =
        String.join(
                "\t",
                payload,
                one.key(),
                one.delivery(),
                due.account(),
                due.reference(),
                Long.toString(due.minor()),
                due.date())
            + "\n";
    try {
      Files.writeString(seen, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The contents cannot be written down.", e);
    }
  }

  private void remember() {
    try {
      for (String line : Files.exists(seen) ? Files.readAllLines(seen) : List.<String>of()) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 7) {
          Optional<Due> due =
              Optional.of(new Due(cells[3], cells[4], Long.parseLong(cells[5]), cells[6]))
                  .filter(one -> !one.account().isEmpty());
          Delivered one = new Delivered(cells[1], cells[2], due);
          byPayload.put(cells[0], one);
          byKey.put(one.key(), one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The contents cannot be read.", e);
    }
  }

  private static Optional<Due> due(JsonNode json) {
    JsonNode payment = ContentCheck.payment(json);
    JsonNode option = payment.path("options").path(0);
    return option.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Due(
                payment.path("account").asString("").replace("-", ""),
                option.path("reference").asString(""),
                new BigDecimal(option.path("amount").asString("0"))
                    .movePointRight(2)
                    .longValueExact(),
                option.path("due_date").asString("")));
  }

  /** The seconds, then what tells this content from others: the shape of section 1. */
  private String key(Instant now, String payload) {
    String rest =
        recognises
            ? payload
            : payload(payload, Integer.toString(byKey.size()).getBytes(StandardCharsets.US_ASCII));
    return String.format(Locale.ROOT, "%010d", now.getEpochSecond())
        + rest.substring(0, KEY_DIGITS);
  }

  private static String payload(String tenant, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(tenant.getBytes(StandardCharsets.UTF_8));
      int from = find(body);
      int to = from;
      while (to < body.length && to >= 0 && (to < from + GENERATED.length || body[to] != '"')) {
        to++;
      }
      digest.update(body, 0, Math.max(0, from));
      digest.update(body, Math.max(0, to), body.length - Math.max(0, to));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** Where the date of generation stands; -1 where there is none. */
  private static int find(byte[] body) {
    int last = Math.min(body.length, 4000) - GENERATED.length;
    for (int i = 0; i <= last; i++) {
      if (Arrays.equals(body, i, i + GENERATED.length, GENERATED, 0, GENERATED.length)) {
        return i;
      }
    }
    return -1;
  }
}
