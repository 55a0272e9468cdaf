package no.budstikke.channels.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What domains say about their mail, as the name system has it: a row {@code
 * selector._domainkey.domain | public key} for each key, {@code spf.domain | pass} or {@code fail}
 * for who sends to this server.
 */
final class NameTable {
  private static final String KEYS = "._domainkey.";
  private static final String SENDERS = "spf.";

  private final Map<String, String> rows;

  private NameTable(Map<String, String> rows) {
    this.rows = rows;
  }

  /** The table in this file; empty when there is none. */
  static NameTable at(Path file) {
    Map<String, String> rows = new TreeMap<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] cells = line.split("\\|", 2);
        if (cells.length == 2 && !line.startsWith("#")) {
          rows.put(cells[0].strip().toLowerCase(Locale.ROOT), cells[1].strip());
        }
      }
      return new NameTable(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("The table of names cannot be read.", e);
    }
  }

  /** Whether a domain, or one above it, has said that its mail is signed. */
  boolean hasKeys(String domain) {
    return rows.keySet().stream()
        .filter(name -> name.contains(KEYS))
        .map(name -> name.substring(name.indexOf(KEYS) + KEYS.length()))
        .anyMatch(owner -> domain.equals(owner) || domain.endsWith("." + owner));
  }

  Optional<String> key(String selector, String domain) {
    return Optional.ofNullable(rows.get(selector + KEYS + domain.toLowerCase(Locale.ROOT)))
        .map(key -> "v=DKIM1; k=rsa; p=" + key);
  }

  boolean speaksOfSenders(String domain) {
    return rows.containsKey(SENDERS + domain);
  }

  boolean maySend(String domain) {
    return "pass".equals(rows.get(SENDERS + domain));
  }
}
