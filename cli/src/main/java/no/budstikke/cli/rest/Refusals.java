package no.budstikke.cli.rest;

import java.nio.charset.StandardCharsets;
import no.budstikke.cli.console.Exit;
import no.budstikke.cli.console.Json;
import no.budstikke.cli.console.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns a server's problem document (RFC 9457) into a sentence. */
final class Refusals {
  private static final int MOST_SHOWN = 300;

  private Refusals() {}

  static Trouble of(int status, byte[] body) {
    return new Trouble(exit(status), "The server refuses (" + status + "): " + sentence(body));
  }

  private static Exit exit(int status) {
    return switch (status) {
      case 409, 413, 422 -> Exit.REFUSED;
      case 400, 401, 403, 404, 405, 415 -> Exit.USAGE;
      default -> Exit.FAILED;
    };
  }

  private static String sentence(byte[] body) {
    try {
      JsonNode problem = Json.read(body);
      String detail = problem.path("detail").asString("");
      return detail.isEmpty() ? problem.path("title").asString("no reason given.") : detail;
    } catch (JacksonException notJson) {
      String text = new String(body, StandardCharsets.UTF_8).strip();
      return text.isEmpty()
          ? "no reason given."
          : text.substring(0, Math.min(MOST_SHOWN, text.length()));
    }
  }
}
