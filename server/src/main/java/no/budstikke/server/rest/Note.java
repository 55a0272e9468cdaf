package no.budstikke.server.rest;

import java.util.Optional;
import no.budstikke.pipeline.operate.Operations;
import no.budstikke.server.problem.Refusal;

/**
 * Why somebody does something.
 *
 * @param note in their words
 */
public record Note(Optional<String> note) {
  private static final int LONGEST = 500;

  static Operations.By by(String actor, Optional<Note> body) {
    return by(actor, body.flatMap(Note::note).orElse(""));
  }

  static Operations.By by(String actor, String note) {
    if (note.length() > LONGEST) {
      throw Refusal.badRequest("'note' has " + LONGEST + " characters at most.");
    }
    return new Operations.By(actor, note);
  }
}
