package no.budstikke.cli.console;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One JSON document on standard output. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** An empty object to be filled. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Reads a document. */
  public static JsonNode read(byte[] json) {
    return MAPPER.readTree(json);
  }

  /** The document as text, indented. */
  public static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** Writes the document and ends the line. */
  public static void print(JsonNode node, PrintStream out) {
    out.println(text(node));
    out.flush();
  }
}
