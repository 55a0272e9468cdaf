package no.budstikke.channels.efaktura.contract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the combined service can do beyond the port: reading back, taking back whole shipments,
 * exclusions, signed addresses. Source: eFaktura, sections 3.2, 7.2, 9.3 and 12.4.
 */
public interface FurtherOperations {
  /** One transaction as the operator has it, in its shipment and with no others. */
  Answer<Shipment> transaction(UUID transaction);

  /**
   * Takes a whole shipment back.
   *
   * @return what of it stays, and why; usually nothing
   */
  Answer<List<ShipmentStatus.Rejection>> cancelShipment(UUID shipment);

  /**
   * Whom an issuer must not send to, by the register's addresses. What the list means is not
   * confirmed (U-06), so it may add exclusions and never end one.
   */
  Answer<Set<String>> blackList(String issuer);

  /**
   * Whether the operator has signed an address, in the older form (section 7.2).
   *
   * @param document the address without parameters
   * @param parameters all that it was called with
   */
  Answer<Boolean> isSigned(URI document, Map<String, String> parameters);
}
