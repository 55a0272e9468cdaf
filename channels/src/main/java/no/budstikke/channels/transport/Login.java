package no.budstikke.channels.transport;

/**
 * A name and a secret.
 *
 * @param user the name
 * @param password the secret
 */
public record Login(String user, String password) {
  @Override
  public String toString() {
    return "Login";
  }
}
