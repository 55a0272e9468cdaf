package no.budstikke.documents.pdf;

/** The root of a file, open at its end. Source: mail and print, section 5.1. */
final class Catalog {
  private Catalog() {}

  /**
   * What it names.
   *
   * @param pages root of the pages
   * @param structure root of the structure
   * @param metadata the XMP packet
   */
  record Parts(int pages, int structure, int metadata) {}

  static void write(Ink out, Parts parts, String language) {
    out.ascii("<</Type/Catalog/Pages ")
        .reference(parts.pages)
        .ascii("/StructTreeRoot ")
        .reference(parts.structure)
        .ascii("/Metadata ")
        .reference(parts.metadata)
        .ascii("/Lang(")
        .ascii(language)
        .ascii(")/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>")
        .ascii("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)")
        .ascii("/Info(sRGB)/DestOutputProfile 1 0 R>>]");
  }
}
