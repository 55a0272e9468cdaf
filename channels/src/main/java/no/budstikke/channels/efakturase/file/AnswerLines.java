package no.budstikke.channels.efakturase.file;

import java.util.Optional;
import no.budstikke.core.registration.Refusal;
import no.budstikke.core.registration.RegistrationAnswers;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format EFANS-1: our answers to acknowledged registrations. Source: Swedish e-faktura, section
 * 4.3.
 */
public final class AnswerLines {
  private static final String FORMAT = "EFANS-1";

  private AnswerLines() {}

  /** What our answers to a file are called. */
  public static String fileId(RegistrationAnswers answers) {
    return answers.answersTo() + "-A";
  }

  /** Writes a file; the same answers give the same bytes. */
  public static byte[] write(RegistrationAnswers answers) {
    LineWriter lines = new LineWriter();
    lines.add(
        LineWriter.header(FORMAT, answers.identity(), fileId(answers))
            .put("answers_to", answers.answersTo())
            .put("created", LineWriter.time(answers.created())));
    for (RegistrationAnswers.Answer answer : answers.answers()) {
      ObjectNode line = LineWriter.object();
      line.put("record", "answer");
      line.put("event_id", answer.event());
      line.put("decision", answer.refusal().isEmpty() ? "ACCEPT" : "REFUSE");
      answer.refusal().ifPresent(reason -> line.put("reason", reason.name()));
      lines.add(line);
    }
    return lines.trailer("answers", answers.answers().size());
  }

  /** Reads a file. */
  public static RegistrationAnswers read(byte[] content) throws UnreadableFile {
    LineReader.Whole whole = LineReader.read(content, FORMAT, "answer", "answers");
    JsonLine header = whole.header();
    return new RegistrationAnswers(
        header.text("fui"),
        header.text("answers_to"),
        header.instant("created"),
        LineReader.each(whole, AnswerLines::answer));
  }

  private static RegistrationAnswers.Answer answer(JsonLine line) throws UnreadableFile {
    boolean refused = line.text("decision").equals("REFUSE");
    return new RegistrationAnswers.Answer(
        line.text("event_id"),
        refused ? Optional.of(line.word("reason", Refusal.class)) : Optional.empty());
  }
}
