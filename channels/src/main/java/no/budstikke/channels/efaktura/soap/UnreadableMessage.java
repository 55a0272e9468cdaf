package no.budstikke.channels.efaktura.soap;

/** A message that is no message of the service; it tells where, never what stood there. */
public final class UnreadableMessage extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableMessage(String where) {
    super(where);
  }
}
