package no.budstikke.channels.transport.details;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Whether somebody may open a document now. Source: eFaktura, sections 7.2 and 12.7. */
public interface AccessVerifier {
  /**
   * Looks at an access.
   *
   * @param requested the address without the token
   * @param query the other parameters of the call
   * @return why not; empty when it may be opened
   */
  Optional<String> objection(URI requested, Map<String, String> query);
}
