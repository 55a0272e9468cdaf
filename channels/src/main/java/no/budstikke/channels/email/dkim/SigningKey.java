package no.budstikke.channels.email.dkim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A key that a domain's mail is signed with. Its public half stands in the domain's name system at
 * {@code selector._domainkey.domain}; two selectors allow to change keys.
 *
 * @param domain whose mail it signs, and that of its subdomains
 * @param selector which of the domain's keys
 * @param key RSA, at least 2048 bits
 */
public record SigningKey(String domain, String selector, PrivateKey key) {
  private static final int FEWEST_BITS = 2048;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?");

  public SigningKey {
    domain = domain.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(domain).matches() || !NAME.matcher(selector).matches()) {
      throw new IllegalArgumentException("A signing key has a domain and a selector.");
    }
    if (!(key instanceof RSAPrivateKey rsa) || rsa.getModulus().bitLength() < FEWEST_BITS) {
      throw new IllegalArgumentException("A signing key is an RSA key of at least 2048 bits.");
    }
  }

  /**
   * Reads a key from a file.
   *
   * @param file PKCS #8 in PEM, as {@code openssl genpkey} writes it
   * @throws IllegalArgumentException when there is no such key in it
   */
  public static SigningKey read(String domain, String selector, Path file) {
    try {
      String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
      byte[] encoded = Base64.getMimeDecoder().decode(body);
      KeyFactory keys = KeyFactory.getInstance("RSA");
      return new SigningKey(
          domain, selector, keys.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "There is no RSA key in PKCS #8 (PEM) in the file of a signing key.", e);
    }
  }

  /** Whether it signs for an address of this domain. */
  boolean signsFor(String other) {
    String lower = other.toLowerCase(Locale.ROOT);
    return lower.equals(domain) || lower.endsWith("." + domain);
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "SigningKey[" + selector + "._domainkey." + domain + "]";
  }
}
