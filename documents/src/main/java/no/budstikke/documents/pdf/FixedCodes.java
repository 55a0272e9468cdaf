package no.budstikke.documents.pdf;

/**
 * The codes that need no table in the stream, the first bit lowest: code shifted by four, and its
 * length. Source: RFC 1951, 3.2.5 and 3.2.6.
 */
final class FixedCodes {
  /** For each byte. */
  static final int[] LETTERS = new int[256];

  /** For each length of a repetition, with what follows its code. */
  static final int[] LENGTHS = new int[259];

  /** The codes of distances themselves; all take five bits. */
  static final int[] DISTANCES = new int[30];

  private static final int LENGTH_CODES = 257;
  private static final int[] FIRST = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258, 259
  };
  private static final int[] MORE = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  static {
    for (int i = 0; i < LETTERS.length; i++) {
      LETTERS[i] = packed(symbol(i), size(i));
    }
    for (int i = 0; i < MORE.length; i++) {
      int code = LENGTH_CODES + i;
      for (int length = FIRST[i]; length < FIRST[i + 1]; length++) {
        int rest = length - FIRST[i];
        LENGTHS[length] = packed(symbol(code) | rest << size(code), size(code) + MORE[i]);
      }
    }
    for (int i = 0; i < DISTANCES.length; i++) {
      DISTANCES[i] = turned(i, 5);
    }
  }

  private FixedCodes() {}

  private static int packed(int bits, int size) {
    return bits << 4 | size;
  }

  private static int size(int value) {
    if (value < 144) {
      return 8;
    }
    return value < 256 ? 9 : value < 280 ? 7 : 8;
  }

  private static int symbol(int value) {
    int code;
    if (value < 144) {
      code = 0x30 + value;
    } else if (value < 256) {
      code = 0x190 + value - 144;
    } else {
      code = value < 280 ? value - 256 : 0xC0 + value - 280;
    }
    return turned(code, size(value));
  }

  private static int turned(int code, int size) {
    return Integer.reverse(code) >>> (Integer.SIZE - size);
  }
}
