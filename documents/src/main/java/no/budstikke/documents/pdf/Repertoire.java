package no.budstikke.documents.pdf;

import java.util.BitSet;

/**
 * Which letters a file carries. Most documents need the first, and a name may need the second.
 * Source: mail and print, section 5.3.
 */
public enum Repertoire {
  /** ASCII, the Nordic and Sámi letters and the usual marks. */
  NORDIC(
      """
      \u00A0§«°²³·»¼½ÀÁÄÅÆÇÈÉËÓÔÕÖØÚÜßàáäåæçèéëíóôõöøúü\
      ČčĐđŊŋŠšŦŧŽž–—‘’“”•…€−×ÍÞþÐðÝýÂâÊêÎîÛûÑñÿ\
      """),
  /** All that our typefaces have: Latin, Greek and Cyrillic. */
  EUROPEAN("");

  private final BitSet letters = new BitSet();

  Repertoire(String more) {
    letters.set(0x20, 0x7F);
    more.chars().forEach(letters::set);
    if (more.isEmpty()) {
      letters.set(0xA0, 0x24F);
      letters.set(0x370, 0x4FF);
      letters.set(0x1E80, 0x22FF);
    }
  }

  BitSet letters() {
    return letters;
  }
}
