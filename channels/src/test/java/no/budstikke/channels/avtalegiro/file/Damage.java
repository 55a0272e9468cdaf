package no.budstikke.channels.avtalegiro.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** An approved file with something changed in it. */
record Damage(List<String> lines) {
  static Damage of(Script script) throws java.io.IOException {
    return new Damage(List.of(new String(script.write(), ISO_8859_1).split("\r\n")));
  }

  /** Other text from this place of this record on; both count from 1. */
  Damage put(int record, int from, String text) {
    String line = lines.get(record - 1);
    return line(
        record, line.substring(0, from - 1) + text + line.substring(from - 1 + text.length()));
  }

  /** Another record, whatever its length. */
  Damage line(int record, String text) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(record - 1, text);
    return new Damage(changed);
  }

  Damage without(int record) {
    List<String> changed = new ArrayList<>(lines);
    changed.remove(record - 1);
    return new Damage(changed);
  }

  Damage insert(int record, String text) {
    List<String> changed = new ArrayList<>(lines);
    changed.add(record - 1, text);
    return new Damage(changed);
  }

  String at(int record) {
    return lines.get(record - 1);
  }

  byte[] bytes() {
    return joined("\r\n", "\r\n");
  }

  byte[] joined(String between, String last) {
    return (String.join(between, lines) + last).getBytes(ISO_8859_1);
  }
}
