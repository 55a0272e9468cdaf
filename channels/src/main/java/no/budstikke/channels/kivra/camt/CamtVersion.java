package no.budstikke.channels.kivra.camt;

import java.util.Arrays;
import java.util.Optional;

/** The versions in which Kivra lays its files. Source: Kivra, section 11. */
public enum CamtVersion {
  /** Says {@code BOOK} of what is booked. */
  V02("02"),
  /** Says {@code PAID} of it, in words of its own; recommended. */
  V13("13");

  private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.";

  private final String number;

  CamtVersion(String number) {
    this.number = number;
  }

  /** Two digits. */
  public String number() {
    return number;
  }

  String namespace() {
    return SPACE + number;
  }

  static Optional<CamtVersion> of(String namespace) {
    return Arrays.stream(values()).filter(one -> one.namespace().equals(namespace)).findFirst();
  }
}
