package no.budstikke.channels.efakturase.distributor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.budstikke.core.registration.Recipient;

/**
 * Who has agreed to what: issuers with their banks, consumers with issuers.
 *
 * @param accounts by issuer, digits; an issuer that is not in it may use any
 * @param signUps of consumers
 * @param everybodys who has said yes to all, by personnummer
 * @param reached names of who can be reached where
 */
record Population(
    Map<String, List<String>> accounts,
    List<SignUp> signUps,
    Map<String, Recipient> everybodys,
    Set<String> reached) {
  private static final String EVERY_ISSUER = "*";
  static final Population NOBODY = new Population(Map.of(), List.of(), Map.of(), Set.of());

  Population {
    accounts = Map.copyOf(accounts);
    signUps = List.copyOf(signUps);
    everybodys = Map.copyOf(everybodys);
    reached = Set.copyOf(reached);
  }

  /** Reads a table; a row that cannot be read is refused with its line number. */
  static Population read(List<String> lines) {
    Map<String, List<String>> accounts = new HashMap<>();
    List<SignUp> signUps = new ArrayList<>();
    Map<String, Recipient> everybodys = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String row = lines.get(i).split("#", 2)[0].strip();
      List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
      boolean right =
          switch (cells.getFirst()) {
            case "" -> true;
            case "agreement" -> agreement(cells, accounts);
            case "consumer" -> SignUp.read(cells).map(signUps::add).orElse(false);
            case "all" -> everybody(cells, everybodys);
            default -> false;
          };
      if (!right) {
        throw new IllegalArgumentException("Line " + (i + 1) + " cannot be read.");
      }
    }
    Set<String> reached = new HashSet<>();
    signUps.forEach(one -> reach(reached, one.fui(), one.recipient()));
    everybodys.values().forEach(one -> reach(reached, EVERY_ISSUER, one));
    return new Population(accounts, signUps, everybodys, reached);
  }

  /** {@code agreement | FUI | accounts with blanks between}. */
  private static boolean agreement(List<String> cells, Map<String, List<String>> accounts) {
    boolean right = cells.size() == 3 && cells.get(2).matches("[0-9 ]+");
    if (right) {
      accounts.put(cells.get(1), List.of(cells.get(2).split(" +", -1)));
    }
    return right;
  }

  /** {@code all | bank | personnummer | FMI or -}. */
  private static boolean everybody(List<String> cells, Map<String, Recipient> everybodys) {
    boolean right = cells.size() == 4 && cells.get(2).matches("\\d{12}");
    if (right) {
      Optional<String> fmi = Optional.of(cells.get(3)).filter(text -> !text.equals("-"));
      everybodys.put(
          cells.get(2),
          new Recipient(Recipient.IdType.PERSNR, cells.get(2), cells.get(1), fmi, Map.of()));
    }
    return right;
  }

  /** Whether an issuer may be paid to this account. */
  boolean mayUse(String fui, String account) {
    return Optional.ofNullable(accounts.get(fui)).map(all -> all.contains(account)).orElse(true);
  }

  /** Whether an issuer is known, or nobody is. */
  boolean knows(String fui) {
    return accounts.isEmpty() || accounts.containsKey(fui);
  }

  /** Whether somebody gets e-invoices of this issuer at this bank, by id or FMI. */
  boolean isReached(String fui, String bank, String id) {
    return reached.contains(name(fui, bank, id)) || reached.contains(name(EVERY_ISSUER, bank, id));
  }

  private static void reach(Set<String> reached, String fui, Recipient recipient) {
    reached.add(name(fui, recipient.bank(), recipient.id()));
    recipient.fmi().ifPresent(fmi -> reached.add(name(fui, recipient.bank(), fmi)));
  }

  private static String name(String fui, String bank, String id) {
    return fui + "|" + bank + "|" + id;
  }

  @Override
  public String toString() {
    return "Population";
  }
}
