package no.budstikke.documents.personal;

import java.util.HexFormat;

/** The style of the pages with an issuer's colour in it; nothing stands in the pages themselves. */
final class StyleSheet {
  private static final String RULES = Parts.text("page.css");

  /** Fixed colours: text, hints, hairlines, edges of fields (3 to 1), good, mind, bad. */
  private static final String LIGHT =
      "--ink:#15191d;--soft:#555d65;--line:#dfe3e6;--edge:#7b848c;--good:#1b6b3a;--good-tint:#e7f4ec;"
          + "--note:#855000;--note-tint:#fdf3dc;--bad:#b3261e";

  private static final String DARK =
      "--ink:#eef1f3;--soft:#b3bcc4;--line:#343d45;--edge:#87929c;--good:#7fd6a0;--good-tint:#15301f;"
          + "--note:#f0c26a;--note-tint:#33270d;--bad:#ff9d94";

  private StyleSheet() {}

  static String of(int colour) {
    return ":root{color-scheme:light dark;%s;%s}\n@media (prefers-color-scheme:dark){:root{%s;%s}}\n%s"
        .formatted(LIGHT, Tones.light(colour).css(), DARK, Tones.dark(colour).css(), RULES);
  }

  /** Its name among the assets. */
  static String name(int colour) {
    return "page-" + HexFormat.of().toHexDigits(colour, 6) + ".css";
  }
}
