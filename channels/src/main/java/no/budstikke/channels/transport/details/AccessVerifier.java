package no.budstikke.channels.transport.details;

import java.net.URI;
import java.util.Map;

/** Whether somebody may open a document now. Source: eFaktura, sections 7.2 and 12.7. */
public interface AccessVerifier {
  /**
   * Looks at an access.
   *
   * @param requested the address without parameters
   * @param query the parameters of the call
   */
  AccessDecision decide(URI requested, Map<String, String> query);
}
