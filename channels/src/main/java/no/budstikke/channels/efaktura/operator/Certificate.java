package no.budstikke.channels.efaktura.operator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;

/**
 * A certificate that vouches for itself, for the loopback: made when a sandbox is first started, so
 * that none lies in the program. X.509 version 3 (RFC 5280, section 4.1).
 */
final class Certificate {
  private static final byte[] ECDSA_WITH_SHA256 = {
    0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2
  };
  private static final byte[] COMMON_NAME = {0x55, 4, 3};
  private static final byte[] ALTERNATIVE_NAMES = {0x55, 0x1d, 0x11};
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int INTEGER = 2;
  private static final int BITS = 3;
  private static final int OCTETS = 4;
  private static final int OID = 6;
  private static final int TEXT = 0x0c;
  private static final int TIME = 0x18;
  private static final int SERIAL_BITS = 120;

  private final KeyPair keys;
  private final X509Certificate whole;

  private Certificate(KeyPair keys, X509Certificate whole) {
    this.keys = keys;
    this.whole = whole;
  }

  /** A new one for a name, good on this machine. */
  static Certificate of(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      byte[] facts = facts(name, keys.getPublic().getEncoded());
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(facts);
      byte[] der = der(SEQUENCE, facts, algorithm(), bits(signature.sign()));
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return new Certificate(
          keys, (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform signs with elliptic curves.", e);
    }
  }

  /** Writes it with its key. */
  void writeOwn(Path file, String password) {
    write(file, password, true);
  }

  /** Writes it for those who trust it. */
  void writeTrusted(Path file, String password) {
    write(file, password, false);
  }

  private void write(Path file, String password, boolean own) {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      if (own) {
        store.setKeyEntry(
            "own",
            keys.getPrivate(),
            password.toCharArray(),
            new java.security.cert.Certificate[] {whole});
      } else {
        store.setCertificateEntry("other", whole);
      }
      store.store(out, password.toCharArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("A certificate cannot be written.", e);
    }
  }

  private static byte[] facts(String name, byte[] key) {
    byte[] who = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME), text(name))));
    byte[] names =
        der(
            SEQUENCE,
            der(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
            der(0x87, new byte[] {127, 0, 0, 1}));
    byte[] extension = der(SEQUENCE, der(OID, ALTERNATIVE_NAMES), der(OCTETS, names));
    return der(
        SEQUENCE,
        der(0xa0, der(INTEGER, new byte[] {2})),
        der(INTEGER, new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0).toByteArray()),
        algorithm(),
        who,
        // Clocks of sandboxes travel.
        der(SEQUENCE, time("20200101000000Z"), time("20991231235959Z")),
        who,
        key,
        der(0xa3, der(SEQUENCE, extension)));
  }

  private static byte[] algorithm() {
    return der(SEQUENCE, der(OID, ECDSA_WITH_SHA256));
  }

  private static byte[] text(String text) {
    return der(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] time(String text) {
    return der(TIME, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] bits(byte[] bytes) {
    return der(BITS, new byte[] {0}, bytes);
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    int length = content.size();
    if (length < 0x80) {
      whole.write(length);
    } else {
      byte[] digits = BigInteger.valueOf(length).toByteArray();
      int skip = digits[0] == 0 ? 1 : 0;
      whole.write(0x80 | (digits.length - skip));
      whole.write(digits, skip, digits.length - skip);
    }
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }
}
