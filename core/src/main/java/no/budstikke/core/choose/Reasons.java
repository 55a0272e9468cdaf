package no.budstikke.core.choose;

import java.util.List;

/** Reasons against something, a bit each, told in the order of {@link ReasonCode}. */
final class Reasons {
  private static final ReasonCode[] CODES = ReasonCode.values();
  static final long NONE = 0;

  private Reasons() {}

  /** The reason, where it applies. The order of the codes is theirs to give; no bit is stored. */
  @SuppressWarnings("EnumOrdinal")
  static long when(ReasonCode reason, boolean applies) {
    return applies ? 1L << reason.ordinal() : NONE;
  }

  /** As a list, in order. */
  static List<ReasonCode> listed(long reasons) {
    ReasonCode[] list = new ReasonCode[Long.bitCount(reasons)];
    long rest = reasons;
    for (int i = 0; i < list.length; i++) {
      list[i] = CODES[Long.numberOfTrailingZeros(rest)];
      rest &= rest - 1;
    }
    return List.of(list);
  }
}
