package no.budstikke.channels.transport;

/** Whether a mail server must encrypt. */
public enum Tls {
  /** Never: only for a server on the same machine. */
  NONE,
  /** When the server offers it. */
  OFFERED,
  /** Always; a server that does not offer it gets nothing (mail and print 2.3). */
  REQUIRED
}
