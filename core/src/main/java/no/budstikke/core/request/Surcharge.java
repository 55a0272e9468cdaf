package no.budstikke.core.request;

import java.util.Optional;

/**
 * A fee or a discount on the whole document (BG-20, BG-21), for example a reminder fee.
 *
 * @param charge true for a fee, false for a discount
 * @param amount never negative
 * @param reason as written
 */
public record Surcharge(boolean charge, Amount amount, Optional<String> reason) {
  @Override
  public String toString() {
    return "Surcharge";
  }
}
