package no.budstikke.channels.email.dkim;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.budstikke.core.request.Content;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Signs mail with the first key of the sender's domain; without one the relay has to. The same mail
 * at the same time has the same signature.
 */
public final class Signatures {
  /** Also those that may be missing: nobody can add them later. */
  private static final String HEADERS =
      "from:to:reply-to:subject:date:message-id:mime-version:content-type:auto-submitted"
          + ":feedback-id:list-unsubscribe:list-unsubscribe-post";

  private final List<SigningKey> keys;

  /** Signs with these keys; of two keys of a domain with the first. */
  public Signatures(List<SigningKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * The mail with its signature before it, where there is a key.
   *
   * @param from the address that consumers see
   * @param mail complete, with CRLF at the end of every line
   */
  public Content sign(String from, Content mail, Instant at) {
    Optional<SigningKey> key = key(from.substring(from.lastIndexOf('@') + 1));
    return key.isEmpty() ? mail : signed(key.get(), mail, at);
  }

  private Optional<SigningKey> key(String domain) {
    return keys.stream().filter(key -> key.signsFor(domain)).findFirst();
  }

  private static Content signed(SigningKey key, Content mail, Instant at) {
    String template =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d="
            + key.domain()
            + "; s="
            + key.selector()
            + "; t="
            + at.getEpochSecond()
            + "; h="
            + HEADERS
            + "; bh=; b=;";
    try {
      String header =
          new DKIMSigner(template, key.key()).sign(new ByteArrayInputStream(mail.bytes()));
      ByteArrayOutputStream whole = new ByteArrayOutputStream(mail.size() + header.length() + 80);
      whole.writeBytes(folded(header).getBytes(StandardCharsets.US_ASCII));
      whole.writeBytes(mail.bytes());
      return Content.of(whole.toByteArray());
    } catch (IOException | FailException e) {
      throw new IllegalStateException("A mail that we have written can be signed.", e);
    }
  }

  /**
   * One tag a line: between tags, white space of any length counts as one space (RFC 6376, 3.4).
   */
  private static String folded(String header) {
    return header.strip().replaceAll(";\\s+(?=[a-z]+=)", ";\r\n ") + "\r\n";
  }
}
