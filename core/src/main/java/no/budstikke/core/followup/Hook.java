package no.budstikke.core.followup;

import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Content;

/**
 * The door of a channel whose counterpart calls us. It only finds out who calls; a call that is let
 * in is stored as it came and worked on later.
 */
public interface Hook {
  /**
   * Looks at a call.
   *
   * @param headers by names in lower case
   * @return the call's id, the same when it is repeated; empty when it is not the counterpart's
   */
  Optional<String> admit(Map<String, String> headers, Content body);
}
