package no.budstikke.channels.efakturase.file;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON Lines: UTF-8, no blanks between tokens, keys in the order they were put, LF after
 * every line. Source: Swedish e-faktura, section 4.3.
 */
final class LineWriter {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /** A header; the format's own keys are put by the caller. */
  static ObjectNode header(String format, String fui, String fileId) {
    return object()
        .put("record", "header")
        .put("format", format)
        .put("fui", fui)
        .put("file_id", fileId);
  }

  /** To the second, in Swedish time. */
  static String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(STOCKHOLM));
  }

  void add(ObjectNode line) {
    out.writeBytes(JsonMapper.shared().writeValueAsBytes(line));
    out.write('\n');
  }

  byte[] trailer(String what, int count) {
    add(object().put("record", "trailer").put(what, count));
    return out.toByteArray();
  }
}
