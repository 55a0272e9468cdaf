package no.budstikke.channels.efakturase.file;

import java.util.Optional;
import java.util.regex.Pattern;
import no.budstikke.channels.efakturase.file.StatusFile.Reason;
import no.budstikke.channels.efakturase.file.StatusFile.State;
import no.budstikke.channels.efakturase.file.StatusFile.Status;
import tools.jackson.databind.node.ObjectNode;

/** The format EFSTAT-1: states of documents. Source: Swedish e-faktura, section 8.2. */
public final class StatusLines {
  /** The name of the format. */
  public static final String FORMAT = "EFSTAT-1";

  private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9-]{1,10}");
  private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Za-z-]{1,25}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private StatusLines() {}

  /** Reads a file. */
  public static StatusFile read(byte[] content) throws UnreadableFile {
    LineReader.Whole whole = LineReader.read(content, FORMAT, "status", "statuses");
    JsonLine header = whole.header();
    return new StatusFile(
        header.text("fui"),
        header.text("file_id"),
        header.instant("created"),
        LineReader.each(whole, StatusLines::status));
  }

  /** Writes a file; what is read back is the same. */
  public static byte[] write(StatusFile file) {
    LineWriter lines = new LineWriter();
    lines.add(
        LineWriter.header(FORMAT, file.fui(), file.id())
            .put("created", LineWriter.time(file.created())));
    file.statuses().forEach(status -> lines.add(line(status)));
    return lines.trailer("statuses", file.statuses().size());
  }

  private static Status status(JsonLine line) throws UnreadableFile {
    State state = line.word("state", State.class);
    boolean rejected = state == State.REJECTED || state == State.FILE_REJECTED;
    boolean whole = state == State.FILE_REJECTED;
    return new Status(
        line.text("batch_id", BATCH),
        whole ? Optional.empty() : Optional.of(line.text("document_id", DOCUMENT)),
        state,
        line.instant("at"),
        line.optional("bank"),
        rejected
            ? Optional.of(
                new Reason(line.text("reason_code", CODE), line.optional("reason_text").orElse("")))
            : Optional.empty());
  }

  private static ObjectNode line(Status status) {
    ObjectNode line = LineWriter.object();
    line.put("record", "status");
    line.put("batch_id", status.batch());
    status.document().ifPresent(id -> line.put("document_id", id));
    line.put("state", status.state().name());
    line.put("at", LineWriter.time(status.at()));
    status.bank().ifPresent(bank -> line.put("bank", bank));
    status
        .reason()
        .ifPresent(
            reason -> {
              line.put("reason_code", reason.code());
              if (!reason.text().isEmpty()) {
                line.put("reason_text", reason.text());
              }
            });
    return line;
  }
}
