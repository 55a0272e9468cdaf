package no.budstikke.cli.render;

/** What can be made of a document. */
enum Kind {
  PDF(".pdf"),
  HTML(".html"),
  MAIL(".eml"),
  LETTER("-letter.pdf"),
  SMARTMAIL("-smartmail.eml"),
  PAGE("-page.html");

  private final String ending;

  Kind(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }
}
