package no.budstikke.cli.operate;

import no.budstikke.cli.console.Json;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Why an operator does something; stands in the event. */
final class Note {
  @Option(names = "--note", paramLabel = "TEXT", description = "Why; stands in the history.")
  private String text = "";

  ObjectNode body() {
    return Json.object().put("note", text);
  }
}
