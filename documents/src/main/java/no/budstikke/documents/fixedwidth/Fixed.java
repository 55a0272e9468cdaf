package no.budstikke.documents.fixedwidth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A column that always has the same content. Source: AvtaleGiro, section 2, F0 and FB. */
public final class Fixed extends Column {
  private final byte[] value;
  private final Role role;

  /** What the content is for. */
  enum Role {
    CONSTANT,
    FILLER,
    BLANKS_OR_ZEROS
  }

  Fixed(int from, int to, String value, Role role) {
    super(role == Role.CONSTANT ? "constant" : "filler", from, to);
    if (value.length() != width()) {
      throw refusal("is not as wide as its content.");
    }
    this.value = value.getBytes(ISO_8859_1);
    this.role = role;
  }

  /** Whether it only fills the record; a constant tells what the record is. */
  public boolean isFiller() {
    return role != Role.CONSTANT;
  }

  boolean isExact() {
    return role != Role.BLANKS_OR_ZEROS;
  }

  @Override
  public boolean fits(byte[] bytes, int at) {
    return has(bytes, at, value) || (role == Role.BLANKS_OR_ZEROS && isZeros(bytes, at));
  }

  @Override
  void prime(byte[] template) {
    System.arraycopy(value, 0, template, from() - 1, value.length);
  }

  @Override
  byte empty() {
    return value[0];
  }

  private boolean has(byte[] bytes, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[start(at) + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isZeros(byte[] bytes, int at) {
    for (int i = start(at); i < end(at); i++) {
      if (bytes[i] != '0') {
        return false;
      }
    }
    return true;
  }
}
