package no.budstikke.channels.avtalegiro.operator;

import java.util.Optional;
import java.util.OptionalLong;
import no.budstikke.core.request.Kid;

/**
 * A mandate of the population.
 *
 * @param account the payee account
 * @param pattern a KID of it, with {@code ?} in the places that change from claim to claim
 * @param notice whether the payer wants to be told of every claim
 * @param limit the most øre in a calendar month, where the payer has set one
 */
record Consent(String account, String pattern, boolean notice, OptionalLong limit) {
  private static final int TRIES = 10;

  Consent {
    if (!pattern.matches("[0-9?]{1,24}\\?") || pattern.chars().noneMatch(Character::isDigit)) {
      throw new IllegalArgumentException("A KID of a mandate has fixed digits and ends with ?.");
    }
  }

  /** Whether a claim with this KID is under it. */
  boolean covers(String kid) {
    if (kid.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '?' && pattern.charAt(i) != kid.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean isSameAs(Consent other) {
    return account.equals(other.account) && pattern.equals(other.pattern);
  }

  /** The KID made for signing up: zeros in the invoice part (AvtaleGiro, section 5.3). */
  String registeredKid(Kid.Algorithm algorithm) {
    String digits = pattern.substring(0, pattern.length() - 1);
    for (int i = 0; i < TRIES; i++) {
      String last = digits.endsWith("?") ? digits.substring(0, digits.length() - 1) + i : digits;
      Optional<Kid> kid = Kid.withCheckDigit(last.replace('?', '0'), algorithm);
      if (kid.isPresent()) {
        return kid.get().value();
      }
    }
    throw new IllegalArgumentException("No KID with a check digit fits the pattern.");
  }

  @Override
  public String toString() {
    return "Consent";
  }
}
