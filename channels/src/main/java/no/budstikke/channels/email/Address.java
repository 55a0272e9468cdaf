package no.budstikke.channels.email;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in the form that every server takes: ASCII before the {@code @}, the domain in
 * punycode (mail and print 2.1).
 *
 * @param value ready for an envelope
 */
record Address(String value) {
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9-]{2,63}");

  /** The address in this text; empty when it is none we can send to. */
  static Optional<Address> read(String text) {
    String address = text.strip();
    int at = address.lastIndexOf('@');
    if (at < 1 || at > 64 || address.length() > 254) {
      return Optional.empty();
    }
    String local = address.substring(0, at);
    String domain = ascii(address.substring(at + 1));
    return LOCAL.matcher(local).matches() && isDomain(domain)
        ? Optional.of(new Address(local + "@" + domain))
        : Optional.empty();
  }

  /** Right of the {@code @}, in small letters. */
  String domain() {
    return value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isDomain(String text) {
    return text.length() <= 253 && DOMAIN.matcher(text).matches();
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  @Override
  public String toString() {
    return "Address";
  }
}
