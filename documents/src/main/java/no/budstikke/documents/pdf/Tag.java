package no.budstikke.documents.pdf;

/** What a part of a document is, for those who hear it. Source: ISO 32000-1, 14.8.4. */
public enum Tag {
  /** One document of a file that holds many, or the only one. */
  DOCUMENT("Document", ""),
  /** A heading of the first level. */
  H1("H1", ""),
  /** A heading of the second level. */
  H2("H2", ""),
  /** A paragraph. */
  P("P", ""),
  /** A table. */
  TABLE("Table", ""),
  /** A row of a table. */
  TR("TR", ""),
  /** A heading of a column. */
  TH_COLUMN("TH", "/A<</O/Table/Scope/Column>>"),
  /** A heading of a row. */
  TH_ROW("TH", "/A<</O/Table/Scope/Row>>"),
  /** A cell. */
  TD("TD", ""),
  /** A picture with a text in its place. */
  FIGURE("Figure", "");

  private final String name;
  private final String mark;
  private final String attributes;

  Tag(String name, String attributes) {
    this.name = name;
    this.mark = "/" + name + "<</MCID ";
    this.attributes = attributes;
  }

  String tagName() {
    return name;
  }

  /** The operator that begins marked content, up to its number. */
  String mark() {
    return mark;
  }

  String attributes() {
    return attributes;
  }
}
