package no.budstikke.server.rest;

import no.budstikke.core.choose.ChannelId;
import no.budstikke.core.request.Content;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.RequestId;

/** The bytes that were handed in, and those that were handed over. */
public interface StoredBytes {
  /** What an issuer handed in. */
  Stored document(IssuerId issuer, RequestId request);

  /** What was prepared for a channel, or would be if it were chosen. */
  Stored view(IssuerId issuer, RequestId request, ChannelId channel);

  /**
   * Bytes with their type.
   *
   * @param mediaType for example {@code application/xml}
   * @param bytes as they were
   * @param kept whether they are kept, or were only made to be looked at
   */
  record Stored(String mediaType, Content bytes, boolean kept) {
    @Override
    public String toString() {
      return "Stored";
    }
  }
}
