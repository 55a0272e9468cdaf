package no.budstikke.server.receive;

import java.io.IOException;

/** A batch whose end was never read: nothing of it travels, and it may be sent again. */
public final class UploadBroken extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean byClient;

  UploadBroken(boolean byClient, IOException cause) {
    super(
        byClient ? "The upload broke off." : "The batch could not be read from our own disk.",
        cause);
    this.byClient = byClient;
  }

  /** Whether the sender is to blame, and not our disk. */
  public boolean byClient() {
    return byClient;
  }
}
