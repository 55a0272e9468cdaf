package no.budstikke.channels.avtalegiro.operator;

import java.time.LocalDate;

/**
 * What tells one claim from another on the wire.
 *
 * @param account the payee account
 * @param kid the payment reference
 * @param due the due date, as sent
 * @param ore the amount in øre
 */
record Debt(String account, String kid, LocalDate due, long ore) {
  /** The key under which it is journalled. */
  String key() {
    return account + "/" + kid + "/" + due + "/" + ore;
  }

  @Override
  public String toString() {
    return "Debt";
  }
}
