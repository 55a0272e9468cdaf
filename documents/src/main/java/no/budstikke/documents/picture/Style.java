package no.budstikke.documents.picture;

/** How letters look. */
enum Style {
  REGULAR,
  BOLD
}
