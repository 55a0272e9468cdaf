package no.budstikke.core.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.budstikke.core.request.IssuerId;

/**
 * Our own register, as the channel that fills it sees it. Source: Swedish e-faktura, section 4.4.
 */
public interface RegistrationBook {
  /**
   * Who could be reached where at a moment, as far as we knew then: asked again it says the same.
   *
   * @return those of the customers who could be reached, by their numbers
   */
  Map<String, Recipient> inForce(Asked asked, Instant moment);

  /**
   * Who is asked about.
   *
   * @param issuer whose register
   * @param identity the issuer's identity in the scheme
   * @param customers the issuer's customer numbers
   */
  record Asked(IssuerId issuer, String identity, List<String> customers) {
    public Asked {
      customers = List.copyOf(customers);
    }

    @Override
    public String toString() {
      return "Asked";
    }
  }

  /**
   * What a register of consumers who get e-invoices from everybody has said, to be found by {@link
   * #inForce} for those without a registration of their own.
   *
   * @param found by the issuer's customer numbers
   */
  void found(IssuerId issuer, Map<String, Recipient> found);
}
