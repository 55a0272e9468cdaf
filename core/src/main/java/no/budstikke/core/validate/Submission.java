package no.budstikke.core.validate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.budstikke.core.request.Attachment;
import no.budstikke.core.request.Content;

/**
 * One document as the issuer handed it in: stored whole, read again whenever it is needed.
 *
 * @param document the XML, byte for byte
 * @param companions files that came beside it in a ZIP
 * @param metadata keys given beside the document (API, manifest); they beat what stands inside
 *     (input format, section 4.3)
 */
public record Submission(
    Content document, List<Attachment> companions, Map<String, String> metadata) {
  /** The metadata key under which the issuer names the request. */
  private static final String KEY = "key";

  public Submission {
    companions = List.copyOf(companions);
    metadata = Map.copyOf(metadata);
  }

  /** Nothing beside the document. */
  public static Submission of(byte[] document) {
    return new Submission(Content.of(document), List.of(), Map.of());
  }

  /**
   * 32 bytes that tell two submissions apart: same key and same fingerprint is the same request.
   * The key itself names the request and is no part of its content.
   */
  public byte[] fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(document.sha256());
      for (Attachment companion : companions) {
        digest.update(companion.content().sha256());
      }
      new TreeMap<>(metadata)
          .forEach(
              (key, value) -> {
                if (!key.equals(KEY)) {
                  digest.update((key + '=' + value + '\n').getBytes(StandardCharsets.UTF_8));
                }
              });
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return "Submission";
  }
}
