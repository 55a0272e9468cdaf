package no.budstikke.channels.efaktura.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Transactions that are handed over in one call. Source: eFaktura, sections 3.4 and 12.2.
 *
 * @param id the same over all attempts
 * @param sender on whose behalf
 * @param transactions 1 to 1000
 */
public record Shipment(UUID id, Sender sender, List<Addressed> transactions) {
  /** So many at most. */
  public static final int MOST = 1000;

  public Shipment {
    transactions = List.copyOf(transactions);
    if (transactions.isEmpty() || transactions.size() > MOST) {
      throw new IllegalArgumentException("A shipment has 1 to 1000 transactions.");
    }
  }

  /**
   * The issuer as the consumer sees it.
   *
   * @param organisation 9 digits
   * @param name 1 to 40 characters
   * @param address where it is, where that is known
   */
  public record Sender(
      String organisation,
      String name,
      Optional<String> phone,
      Optional<String> email,
      Optional<Address> address) {
    /** Without an address. */
    public Sender(
        String organisation, String name, Optional<String> phone, Optional<String> email) {
      this(organisation, name, phone, email, Optional.empty());
    }
  }

  /** Where an issuer in Norway is; all of it is sent always (section 4.4). */
  public record Address(String street, String postalCode, String city) {}

  /** A transaction and the register's address of who gets it. */
  public record Addressed(Transaction transaction, String identifier) {
    @Override
    public String toString() {
      return "Addressed";
    }
  }
}
