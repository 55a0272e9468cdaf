package no.budstikke.core.registration;

import java.time.Instant;
import java.util.List;

/**
 * What the scheme tells of one issuer's registrations in one piece; a piece that was followed
 * before is passed over. Source: Swedish e-faktura, section 4.3.
 *
 * @param identity the issuer's identity in the scheme
 * @param id the scheme's name for the piece
 * @param created when it was made
 * @param events in their order
 */
public record RegistrationFile(
    String identity, String id, Instant created, List<RegistrationEvent> events) {
  public RegistrationFile {
    events = List.copyOf(events);
  }
}
