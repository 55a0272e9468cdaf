package no.budstikke.channels.email.bounce;

import no.budstikke.core.request.Content;

/** Where mail that came back is kept until it is read. */
@FunctionalInterface
public interface BounceStore {
  /**
   * Keeps a mail; it is on disk when this returns, and the same one is kept only once.
   *
   * @param id the same for the same mail
   */
  void keep(String id, Content mail);
}
