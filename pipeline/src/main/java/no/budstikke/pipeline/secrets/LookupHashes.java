package no.budstikke.pipeline.secrets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import no.budstikke.core.request.IssuerId;
import no.budstikke.core.request.NationalId;

/**
 * Keyed hashes by which a national id is found without being stored in the clear: HMAC-SHA256 over
 * issuer and id. The same person has another hash with every issuer, so that rows of two issuers
 * cannot be matched.
 */
public final class LookupHashes {
  private static final byte[] GAP = {0};

  private final KeyRing ring;

  /** Hashes with the ring's lookup key. */
  public LookupHashes(KeyRing ring) {
    this.ring = ring;
  }

  /** The 32 bytes for a person, as this issuer knows them. */
  public byte[] of(IssuerId issuer, NationalId person) {
    return of(issuer.value(), person.market().name() + person.revealed());
  }

  /** The 64 hexadecimal digits for a mail address, as this issuer writes to it. */
  public String ofAddress(IssuerId issuer, String address) {
    return ofPlace(issuer, "mail", address.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The 64 hexadecimal digits for a consumer at a postal address, as this issuer writes there.
   *
   * @param letterbox as {@link no.budstikke.core.request.Consumer#letterbox} spells it
   */
  public String ofLetterbox(IssuerId issuer, String letterbox) {
    return ofPlace(issuer, "post", letterbox);
  }

  private String ofPlace(IssuerId issuer, String kind, String place) {
    return HexFormat.of()
        .formatHex(
            Keys.hmac(ring.lookup(), bytes(issuer.value()), GAP, bytes(kind), GAP, bytes(place)));
  }

  /** The 64 hexadecimal digits for a mail address of one customer, as this issuer writes to it. */
  public String ofAddress(IssuerId issuer, String customer, String address) {
    String normal = address.strip().toLowerCase(Locale.ROOT);
    return HexFormat.of()
        .formatHex(
            Keys.hmac(
                ring.lookup(),
                bytes(issuer.value()),
                GAP,
                bytes("mail of"),
                GAP,
                bytes(customer),
                GAP,
                bytes(normal)));
  }

  /** The 32 bytes for a question to a register, as this issuer asks it. */
  public byte[] ofQuestion(IssuerId issuer, String register, String question) {
    return Keys.hmac(
        ring.lookup(), bytes(issuer.value()), GAP, bytes(register), GAP, bytes(question));
  }

  /**
   * Country and number have no gap between them: a country is two letters and a number has none.
   */
  byte[] of(String issuer, String person) {
    return Keys.hmac(ring.lookup(), bytes(issuer), GAP, bytes(person));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
