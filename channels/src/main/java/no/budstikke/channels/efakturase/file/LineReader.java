package no.budstikke.channels.efakturase.file;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Lines with a header and a trailer that counts; a file whose trailer is missing or
 * wrong is refused. Every line is bounded. Source: Swedish e-faktura, section 4.3.
 */
final class LineReader {
  private static final int MOST_LINES = 2_000_000;
  private static final int LONGEST_LINE = 20_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LONGEST_LINE)
                          .maxNestingDepth(4)
                          .maxStringLength(1000)
                          .maxNameLength(60)
                          .maxNumberLength(20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private final byte[] content;
  private int place;
  private int number;

  private LineReader(byte[] content) {
    this.content = content;
  }

  /** A file, header and records by themselves. */
  record Whole(JsonLine header, List<JsonLine> records) {}

  /** Makes something of a record. */
  interface Maker<T> {
    T make(JsonLine line) throws UnreadableFile;
  }

  /** Reads a file of this format, whose records and trailer are called so. */
  static Whole read(byte[] content, String format, String record, String count)
      throws UnreadableFile {
    LineReader reader = new LineReader(content);
    JsonLine header = reader.next();
    if (!header.is("header") || !header.text("format").equals(format)) {
      throw header.wrong("format");
    }
    List<JsonLine> records = new ArrayList<>();
    JsonLine line = reader.next();
    while (line.is(record)) {
      records.add(line);
      line = reader.next();
    }
    if (!line.is("trailer") || line.count(count) != records.size()) {
      throw new UnreadableFile("its trailer is missing or does not count what is there");
    }
    if (reader.place != content.length) {
      throw new UnreadableFile("something follows its trailer");
    }
    return new Whole(header, records);
  }

  /** Makes something of every record, one after another. */
  static <T> List<T> each(Whole whole, Maker<T> maker) throws UnreadableFile {
    List<T> all = new ArrayList<>(whole.records().size());
    for (JsonLine line : whole.records()) {
      all.add(maker.make(line));
    }
    return all;
  }

  private JsonLine next() throws UnreadableFile {
    int end = place;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    number++;
    if (end == content.length || number > MOST_LINES) {
      throw new UnreadableFile("its trailer is missing");
    }
    JsonNode node = node(end);
    place = end + 1;
    return new JsonLine(number, node);
  }

  private JsonNode node(int end) throws UnreadableFile {
    try {
      JsonNode node = MAPPER.readTree(content, place, end - place);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      // Its message may hold a value: the line's number has to do.
      throw new UnreadableFile("line " + number + " is not JSON, or exceeds a limit");
    }
    throw new UnreadableFile("line " + number + " is no object");
  }
}
