package no.budstikke.documents.fixedwidth;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The constants, fillers and digits of a table once more, as bit masks: eight places are compared
 * at a time, with no branch before the end of the record.
 */
final class Mask {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_HALVES = 0xF0F0F0F0F0F0F0F0L;
  private static final long DIGIT_HALVES = 0x3030303030303030L;
  private static final long LOW_HALVES = 0x0F0F0F0F0F0F0F0FL;
  private static final long SIX = 0x0606060606060606L;
  private static final long CARRIES = 0x1010101010101010L;

  private final int[] places;
  private final long[] fixed;
  private final long[] fixedMask;
  private final long[] digitMask;

  /** Of the columns that {@link #covers} tells, in a record with this template. */
  Mask(byte[] template, List<Column> columns) {
    int length = template.length;
    int blocks = (length + Long.BYTES - 1) / Long.BYTES;
    byte[] fixedBytes = new byte[length];
    byte[] digitBytes = new byte[length];
    columns.forEach(column -> mark(column, column instanceof Fixed ? fixedBytes : digitBytes));
    places = new int[blocks];
    fixed = new long[blocks];
    fixedMask = new long[blocks];
    digitMask = new long[blocks];
    for (int i = 0; i < blocks; i++) {
      int place = Math.min(i * Long.BYTES, length - Long.BYTES);
      places[i] = place;
      fixed[i] = (long) EIGHT.get(template, place);
      fixedMask[i] = (long) EIGHT.get(fixedBytes, place);
      digitMask[i] = (long) EIGHT.get(digitBytes, place);
    }
  }

  /** Whether a mask alone tells if such a column fits. */
  static boolean covers(Column column) {
    return switch (column) {
      case Digits _, Code _ -> true;
      case Fixed fixed -> fixed.isExact();
      case Day _, Reference _, Text _ -> false;
    };
  }

  private static void mark(Column column, byte[] mask) {
    for (int place = column.from() - 1; place < column.to(); place++) {
      mask[place] = (byte) 0xFF;
    }
  }

  boolean fits(byte[] bytes, int at) {
    long wrong = 0;
    for (int i = 0; i < places.length; i++) {
      long eight = (long) EIGHT.get(bytes, at + places[i]);
      long noDigit =
          ((eight & HIGH_HALVES) ^ DIGIT_HALVES) | (((eight & LOW_HALVES) + SIX) & CARRIES);
      wrong |= ((eight ^ fixed[i]) & fixedMask[i]) | (noDigit & digitMask[i]);
    }
    return wrong == 0;
  }
}
