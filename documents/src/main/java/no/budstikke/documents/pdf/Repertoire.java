package no.budstikke.documents.pdf;

import java.util.stream.IntStream;

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

  private final String more;

  Repertoire(String more) {
    this.more = more;
  }

  /** Its letters in order; the typefaces may lack some. */
  IntStream letters() {
    IntStream ascii = IntStream.range(0x20, 0x7F);
    return IntStream.concat(ascii, more.isEmpty() ? wide() : more.chars().sorted().distinct());
  }

  private static IntStream wide() {
    return IntStream.concat(
        IntStream.range(0xA0, 0x250),
        IntStream.concat(IntStream.range(0x370, 0x500), IntStream.range(0x1E80, 0x2300)));
  }
}
