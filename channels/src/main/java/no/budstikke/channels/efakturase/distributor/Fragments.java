package no.budstikke.channels.efakturase.distributor;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import no.budstikke.channels.efakturase.invoice.Slots;
import no.budstikke.core.request.Content;

/** The documents of a file byte by byte, each without its recipient, for the journal. */
final class Fragments {
  private static final String BEGIN = "    <document ";
  private static final String END = "    </document>\n";
  private static final String ID = "id=\"";

  private Fragments() {}

  /** The fingerprint of each, by its id. */
  static Map<String, String> hashes(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    Map<String, String> hashes = new HashMap<>();
    int begin = text.indexOf(BEGIN);
    while (begin >= 0) {
      int end = text.indexOf(END, begin) + END.length();
      String document = text.substring(begin, end);
      int id = document.indexOf(ID) + ID.length();
      byte[] bare = Slots.blank(document.getBytes(StandardCharsets.ISO_8859_1));
      hashes.put(
          document.substring(id, document.indexOf('"', id)),
          HexFormat.of().formatHex(Content.of(bare).sha256()));
      begin = text.indexOf(BEGIN, end);
    }
    return hashes;
  }
}
