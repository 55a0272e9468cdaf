package no.budstikke.documents.pdf;

import java.util.zip.Deflater;

/** One deflater, used again and again; for one thread at a time. */
final class Press {
  private final Deflater deflater;
  private byte[] room = new byte[16_384];

  Press(int level) {
    deflater = new Deflater(level);
  }

  /** Writes a whole stream object's rest: length, the pressed bytes, the end. */
  Ink stream(Ink out, byte[] plain, int size) {
    int pressed = press(plain, size);
    return out.ascii("/Filter/FlateDecode/Length ")
        .whole(pressed)
        .ascii(">>stream\n")
        .bytes(room, pressed)
        .ascii("\nendstream\nendobj\n");
  }

  private int press(byte[] plain, int size) {
    deflater.reset();
    deflater.setInput(plain, 0, size);
    deflater.finish();
    int length = 0;
    while (!deflater.finished()) {
      if (length == room.length) {
        room = java.util.Arrays.copyOf(room, 2 * room.length);
      }
      length += deflater.deflate(room, length, room.length - length);
    }
    return length;
  }
}
