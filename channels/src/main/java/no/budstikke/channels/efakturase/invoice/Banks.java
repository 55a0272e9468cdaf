package no.budstikke.channels.efakturase.invoice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The banks by their short codes: the usual ones and those of the settings. Source: Swedish
 * e-faktura, section 3.3, which asks for a table that can grow.
 */
public final class Banks {
  /** The banks of the specification. */
  public static final Banks USUAL = new Banks(read());

  private final Map<String, Bank> byCode;

  private Banks(Collection<Bank> banks) {
    Map<String, Bank> all = new HashMap<>();
    banks.forEach(bank -> all.put(bank.code(), bank));
    this.byCode = Map.copyOf(all);
  }

  /** These and more; a code that is there already is replaced. */
  public Banks and(List<Bank> more) {
    Map<String, Bank> all = new HashMap<>(byCode);
    more.forEach(bank -> all.put(bank.code(), bank));
    return new Banks(all.values());
  }

  /** The bank of this code; one that is not known has neither clearing number nor name. */
  public Bank of(String code) {
    return Optional.ofNullable(byCode.get(code)).orElseGet(() -> new Bank(code, "", ""));
  }

  /** Whether this code is known. */
  public boolean knows(String code) {
    return byCode.containsKey(code);
  }

  private static List<Bank> read() {
    try (InputStream table = Banks.class.getResourceAsStream("banks.csv")) {
      if (table == null) {
        throw new IllegalStateException("The table of banks is missing.");
      }
      return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .map(cells -> new Bank(cells[0], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table of banks cannot be read.", e);
    }
  }
}
